import { describe, expect, it } from 'vitest';
import { guideSlugs, inLanguage, loadGuide, ownGuide, type Guide, type Text } from './guide';

/** Every text of a guide. */
function textsOf({ title, versions, lead, sections }: Guide): Text[] {
  const inSections = sections.flatMap((each) => [
    each.title,
    ...(each.body ?? []),
    ...(each.steps ?? []),
    ...(each.notes ?? []),
  ]);
  return [title, ...(versions ? [versions] : []), lead, ...inSections];
}

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
/** Names that are the same in both languages. */
const names: ReadonlySet<string> = new Set(['Outlook for Mac']);

describe.each(guideSlugs)('the guide %s', (slug) => {
  it('says everything in both languages', async () => {
    const found = await loadGuide(slug);
    if (!found) throw new Error('it is not there');
    const texts = textsOf(found.guide);
    expect(texts.filter(([ja, en]) => ja.trim() === '' || en.trim() === '')).toEqual([]);
    expect(texts.filter(([, en]) => japanese.test(en))).toEqual([]);
    expect(
      texts
        .slice(1)
        .map(([ja]) => ja)
        .filter((ja) => !japanese.test(ja) && !names.has(ja) && ja !== found.guide.versions?.[0]),
    ).toEqual([]);
  });

  it('has steps, and does not send its reader to itself', async () => {
    const found = await loadGuide(slug);
    const sections = found?.guide.sections ?? [];
    expect(sections.flatMap(({ steps }) => steps ?? []).length).toBeGreaterThan(3);
    const references = sections.flatMap((each) => each.references ?? []);
    expect(references.filter((each) => each.to === 'guide' && each.slug === slug)).toEqual([]);
    expect(references.length).toBeGreaterThan(0);
  });
});

describe('a guide', () => {
  it('that does not exist is none', async () => {
    expect(await loadGuide('constructor')).toBeUndefined();
  });

  it('is read in the language chosen', () => {
    expect([inLanguage('ja', ['あ', 'a']), inLanguage('en', ['あ', 'a'])]).toEqual(['あ', 'a']);
  });
});

describe('ownGuide', () => {
  it.each([
    ['Windows', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/142.0.0.0 Safari/537.36', 0, 'windows'],
    ['Windows with a touch screen', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Firefox/140.0', 10, 'windows'],
    ['a Mac', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/26.0 Safari/605.1.15', 0, 'macos'],
    ['an iPad', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/26.0 Safari/605.1.15', 5, 'ios'],
    ['an iPhone', 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) Safari/604.1', 5, 'ios'],
    ['Android', 'Mozilla/5.0 (Linux; Android 15; Pixel 9) Chrome/142.0.0.0 Mobile Safari/537.36', 5, 'android'],
    ['Firefox on Linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 0, 'firefox'],
    ['Chrome on Linux', 'Mozilla/5.0 (X11; Linux x86_64) Chrome/142.0.0.0 Safari/537.36', 0, undefined],
  ])('on %s', (_, agent, touchPoints, slug) => {
    expect(ownGuide(agent, touchPoints)).toBe(slug);
  });
});
