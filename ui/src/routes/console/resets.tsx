import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../components/button';
import { TextArea } from '../../components/field';
import { PageTitle } from '../../components/page';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { usePolling } from '../../graphql/poll';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { Outcome } from './outcome';
import { Panel } from './panel';
import { useMe, vets } from './staff';

const resetFragment = graphql(`
  fragment Reset_reset on PassphraseReset {
    id
    status
    askedAt
    expiresAt
    decidedAt
    note
    by {
      id
      name
    }
    request {
      id
      receiptNumber
      registration {
        id
        organization {
          legalName
          mainPhoneNumber
        }
        subscriber {
          familyName
          givenName
        }
      }
    }
  }
`);

const resetsQuery = graphql(`
  query Resets {
    waiting: passphraseResets(first: 50, status: [PENDING]) {
      nodes {
        id
        ...Reset_reset
      }
    }
    earlier: passphraseResets(first: 20, status: [APPROVED, REJECTED, LAPSED, SUPERSEDED]) {
      nodes {
        id
        ...Reset_reset
      }
    }
  }
`);

const decideMutation = graphql(`
  mutation DecidePassphraseReset($input: DecidePassphraseResetInput!) {
    decidePassphraseReset(input: $input) {
      reset {
        id
        status
      }
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

/** Application passphrases that were chosen anew and wait for somebody to telephone. */
export function ResetsPage() {
  const { t } = useWords();
  const { data, error, again } = useLastingQuery({ query: resetsQuery, requestPolicy: 'cache-and-network' });
  usePolling(15, again);
  const failure = error ? <Failure error={error} retry={again} /> : null;
  if (!data) return failure ?? <Loading />;
  return (
    <div className="max-w-3xl space-y-6">
      <PageTitle quiet>{t('resets.title')}</PageTitle>
      {failure}
      <p className="text-sm">{t('resets.lead')}</p>
      {data.waiting.nodes.length === 0 ? <p className="py-8 text-center text-quiet">{t('resets.empty')}</p> : null}
      {data.waiting.nodes.map((reset) => (
        <Reset key={reset.id} reset={reset} onChanged={again} />
      ))}
      {data.earlier.nodes.length > 0 ? <h2 className="text-base">{t('resets.earlier')}</h2> : null}
      {data.earlier.nodes.map((reset) => (
        <Reset key={reset.id} reset={reset} onChanged={again} />
      ))}
    </div>
  );
}

function Reset({ reset: data, onChanged }: { reset: FragmentType<typeof resetFragment>; onChanged: () => void }) {
  const words = useWords();
  const { t, dateTime } = words;
  const me = useMe();
  const reset = readFragment(resetFragment, data);
  const { organization, subscriber } = reset.request.registration;
  const [note, setNote] = useState('');
  const [attempted, setAttempted] = useState(false);
  const { act, busy, problems, error } = useAct(
    decideMutation,
    ({ decidePassphraseReset }) => decidePassphraseReset.problems,
    onChanged,
    reset.status,
  );
  const decide = (approve: boolean) => {
    setAttempted(true);
    if (note.trim() !== '') void act({ input: { resetId: reset.id, approve, note } });
  };
  return (
    <Panel
      title={`${organization.legalName} ${subscriber.familyName} ${subscriber.givenName}`}
      aside={<span className="text-sm">{t(`resetStatus.${reset.status}`)}</span>}
    >
      <p className="flex flex-wrap gap-x-4 text-sm">
        <Link to="/console/requests/$requestId" params={{ requestId: reset.request.id }} className="font-mono font-bold">
          {reset.request.receiptNumber}
        </Link>
        <span>{t('resets.asked', { at: dateTime(reset.askedAt) })}</span>
        {reset.status === 'PENDING' ? <span>{t('resets.until', { at: dateTime(reset.expiresAt) })}</span> : null}
        {reset.by ? (
          <span>
            {reset.by.name} {reset.decidedAt ? dateTime(reset.decidedAt) : ''}
          </span>
        ) : null}
      </p>
      {reset.note ? <p className="mt-2 text-sm whitespace-pre-line [overflow-wrap:anywhere]">{reset.note}</p> : null}
      <Outcome problems={problems} error={error} />
      {reset.status === 'PENDING' && vets(me.role) ? (
        <div className="mt-3 space-y-4">
          <TextArea
            id={`note-${reset.id}`}
            label={t('resets.note')}
            support={t('resets.noteHelp')}
            required
            rows={2}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            error={attempted && note.trim() === '' ? words.problem('REQUIRED', {}) : undefined}
          />
          <div className="flex flex-wrap gap-3">
            <Button look="primary" busy={busy} onClick={() => decide(true)}>
              {t('resets.approve')}
            </Button>
            <Button look="danger" busy={busy} onClick={() => decide(false)}>
              {t('resets.reject')}
            </Button>
          </div>
        </div>
      ) : null}
    </Panel>
  );
}
