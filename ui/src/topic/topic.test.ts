import { describe, expect, it } from 'vitest';
import type { Text } from '../guide/guide';
import { topicSlugs } from '../routes/portal/topics';
import { loadTopic, topicNames, type TopicPage } from './topic';

/** Every text of a page. */
const textsOf = ({ title, lead, sections }: TopicPage): Text[] => [
  title,
  lead,
  ...sections.flatMap((each) => [each.title, ...(each.body ?? []), ...(each.steps ?? []), ...(each.notes ?? [])]),
];

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

describe('the pages on topics', () => {
  it('are one for each topic that the portal leads to', () => {
    expect(topicNames.toSorted()).toEqual(Object.keys(topicSlugs).toSorted());
  });

  it.each(topicNames)('%s says everything in both languages', async (slug) => {
    const found = await loadTopic(slug);
    if (!found) throw new Error('it is not there');
    const texts = textsOf(found.page);
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.filter(([ja]) => !japanese.test(ja))).toEqual([]);
    expect(texts.filter(([, en]) => en.trim() === '' || japanese.test(en))).toEqual([]);
    // A heading is a key of its section.
    const headings = found.page.sections.map(({ title }) => title[1]);
    expect(new Set(headings).size).toBe(headings.length);
  });

  it('are none that nobody wrote', async () => {
    expect(await loadTopic('constructor')).toBeUndefined();
  });
});
