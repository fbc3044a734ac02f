import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { TextArea } from '../../components/field';
import { graphql, readFragment, type FragmentType } from '../../gql';
import type { Verdict } from '../../gql/graphql';
import { problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { HalfBanner, type Handed } from './handed';
import { Outcome } from './outcome';
import { useMe } from './staff';
import { WouldChange } from './wouldChange';

const proposalFragment = graphql(`
  fragment ProposalRow_proposal on Proposal {
    id
    kind
    status
    about
    productId
    requestId
    reason
    proposer {
      id
      name
    }
    client {
      id
      name
    }
    proposedAt
    expiresAt
    decider {
      id
      name
    }
    decidedAt
    note
    alterations {
      field
      before
      after
    }
    stale
    mayDecide
    mine
    passwordHalf
  }
`);

const decideMutation = graphql(`
  mutation DecideProposal($input: DecideProposalInput!) {
    decideProposal(input: $input) {
      proposal {
        id
        ...ProposalRow_proposal
      }
      staff {
        id
        name
        login
      }
      passwordHalf
      problems {
        code
        field
        message
        params {
          name
          value
        }
      }
    }
  }
`);

/** A proposal, what it would change, and the decision. */
export function ProposalRow({
  proposal,
  onChanged,
  onHanded,
}: {
  proposal: FragmentType<typeof proposalFragment>;
  onChanged: () => void;
  onHanded: (handed: Handed) => void;
}) {
  const words = useWords();
  const { t, dateTime, deadline } = words;
  const partners = useMe().role === 'PARTNER';
  const row = readFragment(proposalFragment, proposal);
  const [note, setNote] = useState('');
  const { act, busy, problems, error } = useAct(
    decideMutation,
    ({ decideProposal: { staff, passwordHalf, problems: found } }) => {
      if (staff && passwordHalf) onHanded({ name: staff.name, login: staff.login ?? '', half: passwordHalf });
      return found;
    },
    onChanged,
  );
  const decide = (verdict: Verdict) => void act({ input: { proposalId: row.id, verdict, note: note || null } });
  const waits = row.status === 'PENDING';
  const review = row.kind.startsWith('REVIEW_');
  // Nobody is named: a shell withdraws nothing, and a partner is told no officer.
  const unnamed =
    row.status === 'WITHDRAWN'
      ? 'proposal.withdrawnByClient'
      : partners
        ? 'proposal.decidedByAuthority'
        : 'proposal.decidedElsewhere';
  const own = partners ? 'proposal.partners' : 'proposal.own';
  const wrong = problems.find(({ field }) => field === 'note');
  return (
    <li className="space-y-3 rounded-lg border border-line bg-raised p-4 text-sm">
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <strong className="text-base">{t(`proposalKind.${row.kind}`)}</strong>
        <span className="[overflow-wrap:anywhere]">{row.about}</span>
        <span>{t(`proposalStatus.${row.status}`)}</span>
        {row.productId ? (
          <Link to="/console/products/$productId" params={{ productId: row.productId }}>
            {t('proposal.product')}
          </Link>
        ) : null}
        {row.requestId ? (
          <Link to="/console/requests/$requestId" params={{ requestId: row.requestId }}>
            {t('proposal.case')}
          </Link>
        ) : null}
      </p>
      <p className="text-quiet">
        {row.client
          ? t('proposal.byClient', { name: row.client.name, at: dateTime(row.proposedAt) })
          : t('proposal.by', { name: row.proposer?.name ?? '', at: dateTime(row.proposedAt) })}{' '}
        {waits && !review ? t('proposal.until', { at: deadline(row.expiresAt) }) : null}
        {row.decidedAt
          ? row.decider
            ? t('proposal.decided', { name: row.decider.name, at: dateTime(row.decidedAt) })
            : t(unnamed, { at: dateTime(row.decidedAt) })
          : null}
      </p>
      <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">
        <span className="text-quiet">{t('proposal.reason')}: </span>
        {row.reason}
      </p>
      {row.note ? (
        <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">
          <span className="text-quiet">{t('proposal.noteOf')}: </span>
          {row.note}
        </p>
      ) : null}
      {row.alterations.length > 0 ? <WouldChange alterations={row.alterations} /> : null}
      {row.passwordHalf ? <HalfBanner half={row.passwordHalf} /> : null}
      {row.stale ? <Banner tone="warn" title={t('proposal.stale')} /> : null}
      {waits && row.mine ? <p>{t(review ? `${own}Review` : own)}</p> : null}
      {waits && (row.mayDecide || (row.mine && !review)) ? (
        <div className="space-y-3">
          {row.mayDecide ? (
            <TextArea
              id={`note-${row.id}`}
              label={t('proposal.note')}
              rows={2}
              value={note}
              error={wrong ? problemText(words, wrong) : undefined}
              onChange={(event) => setNote(event.target.value)}
            />
          ) : null}
          <p className="flex flex-wrap gap-3">
            {row.mine ? (
              <Button busy={busy} onClick={() => decide('WITHDRAW')}>
                {t('proposal.withdraw')}
              </Button>
            ) : (
              <>
                {row.stale ? null : (
                  <Button look="primary" busy={busy} onClick={() => decide('CARRY_OUT')}>
                    {t(review ? 'proposal.confirmReview' : 'proposal.carryOut')}
                  </Button>
                )}
                <Button busy={busy} onClick={() => decide('DECLINE')}>
                  {t('proposal.decline')}
                </Button>
              </>
            )}
          </p>
        </div>
      ) : null}
      <Outcome problems={problems.filter((problem) => problem !== wrong)} error={error} />
    </li>
  );
}
