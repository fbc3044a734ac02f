/**
 * Where the focus goes when the button that was pressed is gone with the state
 * it belonged to: to what one reads or does next, and never to the top of the
 * page. Each is there in every state of a case.
 */
export const places = { checks: 'case-checks', claim: 'case-claim', decision: 'case-decision' } as const;

/** Moves the focus to a place of the case. */
export function goTo(place: keyof typeof places): void {
  document.getElementById(places[place])?.focus();
}
