// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parts } from './catalogue';

const locales = new URL('../locales/', import.meta.url);
const problems = new URL('../../../internal/problem/locale/', import.meta.url);
const areas = readdirSync(new URL('ja/', locales));

function read(url: URL): Record<string, string> {
  return JSON.parse(readFileSync(url, 'utf8'));
}

const pairs: [name: string, ja: Record<string, string>, en: Record<string, string>][] = [
  ...areas.map((file): [string, Record<string, string>, Record<string, string>] => [
    file,
    read(new URL(`ja/${file}`, locales)),
    read(new URL(`en/${file}`, locales)),
  ]),
  ['problem codes', read(new URL('ja.json', problems)), read(new URL('en.json', problems))],
];

const names = (text: string) =>
  parts(text)
    .flatMap(({ name }) => name ?? [])
    .toSorted();

describe.each(pairs)('%s', (_, ja, en) => {
  it('has every text in both languages', () => {
    expect(Object.keys(en)).toEqual(Object.keys(ja));
    expect([...Object.values(ja), ...Object.values(en)].filter((text) => text.trim() === '')).toEqual([]);
  });

  it('fills the same placeholders in both', () => {
    const differing = Object.keys(ja).filter((key) => names(ja[key] ?? '').join() !== names(en[key] ?? '').join());
    expect(differing).toEqual([]);
  });
});

it('is written one way in Japanese', () => {
  const other = /例: ?|選択してください|[(](?:税|%)|(?:ます|です)か[?]?$/;
  const written = pairs.flatMap(([, ja]) => Object.entries(ja)).filter(([, text]) => other.test(text));
  expect(written).toEqual([]);
});

describe('keys', () => {
  it('stand in one area only', () => {
    const keys = pairs.flatMap(([, ja]) => Object.keys(ja));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('are all used', () => {
    const sources = readdirSync(new URL('..', import.meta.url), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('gql'))
      .map((file) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'))
      .join('\n');
    const built = /`(\w+(?:\.\w+)*)\.\$\{/g;
    const prefixes = [...new Set([...sources.matchAll(built)].map(([, prefix]) => `${prefix}.`))];
    const unused = areas
      .flatMap((file) => Object.keys(read(new URL(`ja/${file}`, locales))))
      .filter((key) => !new RegExp(`['"]${key}['"]`).test(sources) && !prefixes.some((prefix) => key.startsWith(prefix)));
    expect(unused).toEqual([]);
  });
});
