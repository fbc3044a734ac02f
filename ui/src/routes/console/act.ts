import { useState } from 'react';
import { useMutation, type AnyVariables, type CombinedError, type TypedDocumentNode } from 'urql';
import type { Problem } from '../../graphql/problem';

/** What a press on a button came to. */
export interface Act<Variables> {
  /** Does it; true when nothing was to be mended. */
  act: (variables: Variables) => Promise<boolean>;
  busy: boolean;
  problems: readonly Problem[];
  error: CombinedError | undefined;
}

/** A mutation behind a button: one at a time, with its problems. `problemsOf` finds them in its answer. */
export function useAct<Data, Variables extends AnyVariables>(
  mutation: TypedDocumentNode<Data, Variables>,
  problemsOf: (data: Data) => readonly Problem[],
  onChanged: () => void,
): Act<Variables> {
  const [{ fetching }, run] = useMutation(mutation);
  const [outcome, setOutcome] = useState<Pick<Act<Variables>, 'problems' | 'error'>>({
    problems: [],
    error: undefined,
  });
  const act = async (variables: Variables) => {
    if (fetching) return false;
    const { data, error } = await run(variables);
    const problems = data ? problemsOf(data) : [];
    setOutcome({ problems, error });
    // Even a refusal is news: somebody else may have been faster.
    onChanged();
    return data !== undefined && data !== null && problems.length === 0;
  };
  return { act, busy: fetching, ...outcome };
}
