/** Red, green and blue of #rrggbb, 0 to 1. */
function channels(hex: string): [number, number, number] {
  const at = (start: number) => parseInt(hex.slice(start, start + 2), 16) / 255;
  return [at(1), at(3), at(5)];
}

/** Relative luminance of #rrggbb: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

/** Contrast of two colours, 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** Two digits of a channel. */
const byte = (value: number) =>
  Math.round(value * 255)
    .toString(16)
    .padStart(2, '0');

/** So much of `other` (0 to 1) in `hex`. */
export function mix(hex: string, other: string, share: number): string {
  const to = channels(other);
  return `#${channels(hex)
    .map((from, i) => byte(from + ((to[i] ?? from) - from) * share))
    .join('')}`;
}
