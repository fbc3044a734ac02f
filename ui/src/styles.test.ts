// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accentOf } from './accent';
import { contrast } from './contrast';

const css = readFileSync(new URL('styles.css', import.meta.url), 'utf8');

/** The colours of a theme by their role, from the block of that selector. */
function roles(selector: string): Record<string, string> {
  const start = css.indexOf(`\n${selector} {`);
  const block = css.slice(start, css.indexOf('\n}', start));
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, role, hex]) => [role, hex]));
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

/** The pairs of a theme that are fainter than they may be. */
const faintIn =
  (theme: Record<string, string>) => (pairs: readonly (readonly [string, string])[], least: number) =>
    pairs
      .map(([fore, back]) => ({ fore, back, ratio: contrast(theme[fore] ?? '', theme[back] ?? '') }))
      .filter(({ ratio }) => !(ratio >= least))
      .map(({ fore, back, ratio }) => `${fore} on ${back}: ${ratio.toFixed(2)}`);

describe.each(Object.entries(themes))('the %s theme', (_, theme) => {
  const faint = faintIn(theme);

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

/** Colours that partners have, among them those that nobody could read. */
const colours = [
  '#ffffff', '#000000', '#ffff00', '#00ff00', '#00ffff', '#ff00ff', '#ff0000', '#0000ff', '#808080', '#767676',
  '#f4d03f', '#0b7a75', '#7b2d8e', '#c0392b', '#1f6f4a', '#ffc0cb', '#fbfaf7', '#16171a',
];

describe.each(colours)("a partner's colour %s", (colour) => {
  it.each(['light', 'dark'] as const)('can be read in the %s theme, as text and on buttons', (name) => {
    const accent = Object.entries(accentOf(colour, name)).map(([role, value]) => [role.slice(2), value]);
    const theme = { ...themes[name], ...Object.fromEntries(accent) };
    expect(faintIn(theme)(texts, 4.5)).toEqual([]);
    expect(faintIn(theme)(graphics, 3)).toEqual([]);
  });
});

describe("a partner's colour", () => {
  it('that can be read is taken as it is', () => {
    expect(accentOf('#0f4c81', 'light')['--indigo']).toBe('#0f4c81');
    expect(accentOf('#9cc3ea', 'dark')['--indigo']).toBe('#9cc3ea');
  });

  it('keeps its hue where it has to change', () => {
    expect(accentOf('#ff0000', 'light')['--indigo']).toMatch(/^#[0-9a-f]{2}0000$/);
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
