import { useState } from 'react';
import { useMutation, type AnyVariables, type CombinedError, type TypedDocumentNode } from 'urql';
import type { Problem } from '../../graphql/problem';

/** What a press on a button came to. */
export interface Act<Variables> {
  /** Does it; true when nothing was to be mended. */
  act: (variables: Variables) => Promise<boolean>;
  /** Forgets what the last press came to: another one begins. */
  clear: () => void;
  busy: boolean;
  problems: readonly Problem[];
  error: CombinedError | undefined;
}

interface Came {
  problems: readonly Problem[];
  error: CombinedError | undefined;
  /** What it was about. */
  about: string;
}

const nothing: Came = { problems: [], error: undefined, about: '' };

/**
 * A mutation behind a button: one at a time, with its problems. `problemsOf` finds them in its answer.
 * `about` tells what the press is about: once that is different, an earlier refusal is past and not shown.
 */
export function useAct<Data, Variables extends AnyVariables>(
  mutation: TypedDocumentNode<Data, Variables>,
  problemsOf: (data: Data) => readonly Problem[],
  onChanged: () => void,
  about = '',
): Act<Variables> {
  const [{ fetching }, run] = useMutation(mutation);
  const [came, setCame] = useState(nothing);
  const act = async (variables: Variables) => {
    if (fetching) return false;
    const { data, error } = await run(variables);
    const problems = data ? problemsOf(data) : [];
    setCame({ problems, error, about });
    // Even a refusal is news: somebody else may have been faster.
    onChanged();
    return data !== undefined && data !== null && problems.length === 0;
  };
  const { problems, error } = came.about === about ? came : nothing;
  return { act, clear: () => setCame(nothing), busy: fetching, problems, error };
}
