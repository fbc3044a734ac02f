import { set, type FieldError, type FieldErrors, type Resolver } from 'react-hook-form';
import { record, safeParse, string } from 'valibot';
import { problemText, type Problem } from '../graphql/problem';
import type { Words } from '../i18n/locale';
import type { Application } from './application';
import { validate, type FoundProblem } from './validate';

// react-hook-form keeps a type and a message for each field. The type is the
// problem's code and the message what fills its text, so that the words follow
// when the language of the page is changed.

const params = record(string(), string());

/** The value react-hook-form keeps for a problem. */
export function fieldErrorOf(problem: Pick<Problem, 'code' | 'params'> & { message?: string }): FieldError {
  const values = Object.fromEntries(problem.params.map(({ name, value }) => [name, value]));
  return { type: problem.code, message: JSON.stringify({ ...values, '': problem.message ?? problem.code }) };
}

/** The words for what react-hook-form keeps; undefined when there is nothing wrong. */
export function errorText(words: Words, error: { type?: unknown; message?: string } | undefined): string | undefined {
  if (!error || typeof error.type !== 'string') return undefined;
  const parsed = safeParse(params, JSON.parse(error.message ?? '{}'));
  const { '': message = error.type, ...values } = parsed.success ? parsed.output : {};
  return problemText(words, {
    code: error.type,
    message,
    params: Object.entries(values).map(([name, value]) => ({ name, value })),
  });
}

/** What the product wants, for the check. */
export interface Wanted {
  passphrase: boolean;
}

/** Checks the application before sending. */
export const applicationResolver: Resolver<Application, Wanted> = (values, wanted) => {
  const problems = validate(values, wanted?.passphrase);
  if (problems.length === 0) return { values, errors: {} };
  const errors: FieldErrors<Application> = {};
  for (const problem of problems) set(errors, problem.field, fieldErrorOf(asProblem(problem)));
  return { values: {}, errors };
};

function asProblem(problem: FoundProblem): Pick<Problem, 'code' | 'params'> {
  return {
    code: problem.code,
    params: Object.entries(problem.params ?? {}).map(([name, value]) => ({ name, value })),
  };
}
