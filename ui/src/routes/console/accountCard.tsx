import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import type { Problem } from '../../graphql/problem';
import { Outcome } from './outcome';
import { Panel } from './panel';

interface AccountCardProps {
  title: string;
  aside?: ReactNode;
  /** What it is for. */
  lead?: string;
  /** How it stands, in a few words. */
  standing?: string | undefined;
  /** What came of the last press. */
  problems?: readonly Problem[];
  error?: CombinedError | undefined;
  children: ReactNode;
}

const none: readonly Problem[] = [];

/** A card of the account page: what it is for, how it stands, what stood in the way, and what can be done. */
export function AccountCard({ title, aside, lead, standing, problems = none, error, children }: AccountCardProps) {
  return (
    <Panel title={title} aside={aside}>
      <div className="space-y-3 text-sm">
        {lead ? <p>{lead}</p> : null}
        {standing ? <p className="font-bold">{standing}</p> : null}
        <Outcome problems={problems} error={error} />
        {children}
      </div>
    </Panel>
  );
}
