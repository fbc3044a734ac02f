/** The moment that a `datetime-local` control names, in Japan time, as RFC 3339; null where it is empty. */
export function fromTokyo(local: string): string | null {
  return local === '' ? null : new Date(`${local}:00+09:00`).toISOString();
}
