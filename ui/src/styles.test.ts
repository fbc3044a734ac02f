// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('styles.css', import.meta.url), 'utf8');

/** The colours of a theme by their role, from the block of that selector. */
function roles(selector: string): Record<string, string> {
  const start = css.indexOf(`\n${selector} {`);
  const block = css.slice(start, css.indexOf('\n}', start));
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, role, hex]) => [role, hex]));
}

/** Relative luminance of #rrggbb: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const surfaces = ['paper', 'raised', 'sunken'];
const each = (fore: string[], back: string[]) => fore.flatMap((f) => back.map((b): [string, string] => [f, b]));

/** Words and what they stand on. */
const texts = [
  ...each(['ink', 'quiet', 'indigo', 'indigo-deep', 'good', 'bad', 'warn'], surfaces),
  ...each(['ink', 'quiet', 'indigo', 'indigo-deep'], ['indigo-soft', 'good-soft', 'bad-soft', 'warn-soft']),
  ['good', 'good-soft'],
  ['bad', 'bad-soft'],
  ['bad', 'indigo-soft'], // A late case in the row under the pointer.
  ['warn', 'warn-soft'],
  ...each(['on-indigo'], ['indigo', 'indigo-deep']),
  ['paper', 'ink'], // The demo's bar.
] satisfies [string, string][];

/** Edges of controls, rings of focus, drawings, and what they stand on. */
const graphics = [
  ...each(['edge', 'indigo', 'bad', 'focus', 'seal'], surfaces),
  ...each(['edge', 'focus'], ['indigo-soft', 'good-soft', 'bad-soft', 'warn-soft']),
  ['on-seal', 'seal'],
] satisfies [string, string][];

/** Roles that carry no meaning: rules between rows, and the halo around the ring of focus. */
const ornament = ['line', 'focus-halo'];

const themes = { light: roles(':root'), dark: roles(":root[data-theme='dark']") };

describe.each(Object.entries(themes))('the %s theme', (_, theme) => {
  const faint = (pairs: readonly (readonly [string, string])[], least: number) =>
    pairs
      .map(([fore, back]) => ({ fore, back, ratio: contrast(theme[fore] ?? '', theme[back] ?? '') }))
      .filter(({ ratio }) => !(ratio >= least))
      .map(({ fore, back, ratio }) => `${fore} on ${back}: ${ratio.toFixed(2)}`);

  it('shows text at 4.5:1 and more', () => {
    expect(faint(texts, 4.5)).toEqual([]);
  });

  it('shows controls and drawings at 3:1 and more', () => {
    expect(faint(graphics, 3)).toEqual([]);
  });

  it('has no role that is in no pair', () => {
    const paired = new Set([...texts.flat(), ...graphics.flat(), ...ornament]);
    expect(Object.keys(theme).filter((role) => !paired.has(role))).toEqual([]);
  });
});

describe('the themes', () => {
  it('have the same roles', () => {
    expect(Object.keys(themes.dark)).toEqual(Object.keys(themes.light));
    expect(Object.keys(themes.light).length).toBeGreaterThan(20);
  });

  it('are the only place with colours', () => {
    const elsewhere = css.slice(css.indexOf('@theme inline'), css.indexOf('@media print'));
    expect(elsewhere.match(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(|oklch\(/gi)).toBeNull();
  });
});

describe('contrast', () => {
  it('is what WCAG says', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });
});
