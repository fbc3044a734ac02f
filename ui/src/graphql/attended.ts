/** How long after the last touch somebody still counts as being there, in milliseconds. */
const stays = 60_000;

let touched = Date.now();

for (const event of ['pointerdown', 'pointermove', 'keydown', 'wheel'])
  document.addEventListener(event, () => (touched = Date.now()), { capture: true, passive: true });

/**
 * Whether somebody is at the page. What it asks of itself while nobody is, in polls and after news, must not keep a session
 * alive: a desk that was left is signed out.
 */
export function attended(): boolean {
  return Date.now() - touched < stays;
}
