import type { Words } from '../i18n/locale';

/** What the caller can mend, as a payload tells it. Select `code field message params { name value }`. */
export interface Problem {
  code: string;
  field?: string | null | undefined;
  message: string;
  params: readonly { name: string; value: string }[];
}

/** A problem's text in the page's language; the server's own words for a code that is newer than this page. */
export function problemText(words: Words, problem: Problem): string {
  const params = Object.fromEntries(problem.params.map(({ name, value }) => [name, spelled(words, name, value)]));
  const text = words.problem(problem.code, params) ?? problem.message;
  const back = problem.code === 'MAINTENANCE' ? params['until'] : undefined;
  return back === undefined ? text : words.t('maintenance.refused', { text, at: back });
}

/** Codes and moments among a problem's values, in words. */
function spelled(words: Words, name: string, value: string): string {
  if (name === 'at' || name === 'until') return Number.isNaN(Date.parse(value)) ? value : words.dateTime(value);
  if (name !== 'status' && name !== 'checks') return value;
  const area = name === 'status' ? 'status' : 'check';
  return value
    .split(/,\s*/)
    .map((code) => words.named(`${area}.${code}`) ?? code)
    .join(words.t('list.and'));
}

/** Whether one of the problems has the code. */
export function hasProblem(problems: readonly Problem[] | undefined, code: string): boolean {
  return problems?.some((problem) => problem.code === code) ?? false;
}
