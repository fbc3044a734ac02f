import { useState } from 'react';
import { useQuery } from 'urql';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { nameOf } from '../../form/mailbox';
import { graphql } from '../../gql';
import type { Problem } from '../../graphql/problem';
import { useWords, type Words } from '../../i18n/locale';
import { useAct } from './act';
import { Outcome } from './outcome';
import { QueueResults, type Result } from './queueResults';
import type { QueueRow } from './queueTable';
import { useMe } from './staff';

const claimMutation = graphql(`
  mutation ClaimRequests($input: ClaimRequestsInput!) {
    claimRequests(input: $input) {
      results {
        requestId
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

const approveMutation = graphql(`
  mutation ApproveRequests($input: ApproveRequestsInput!) {
    approveRequests(input: $input) {
      results {
        requestId
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

const seenQuery = graphql(`
  query QueueSeen($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Request {
        id
        caseDigest
      }
    }
  }
`);

/** Cases that one mutation takes. */
export const atMost = 50;

/** Why a case cannot be approved, as far as the screen knows; undefined where it can be tried. */
export function obstacle({ t }: Words, row: QueueRow, me: string): string | undefined {
  if (row.status !== 'ACCEPTED' && row.status !== 'IN_REVIEW') return t('queueBulk.state');
  if (row.status === 'IN_REVIEW' && row.claimedBy && row.claimedBy.id !== me)
    return t('queueBulk.held', { name: row.claimedBy.name });
  if (row.missingChecks.length > 0)
    return t('queueBulk.checks', { checks: row.missingChecks.map((kind) => t(`check.${kind}`)).join(t('list.and')) });
  if (!row.mayApprove) return t('queueBulk.notYou');
  return undefined;
}

interface BulkProps {
  rows: readonly QueueRow[];
  onClear: () => void;
  onChanged: () => void;
}

/** What can be done to the rows that are selected, and what became of each. */
export function QueueBulk({ rows, onClear, onChanged }: BulkProps) {
  const words = useWords();
  const { t } = words;
  const me = useMe();
  const [asking, setAsking] = useState(false);
  const [results, setResults] = useState<readonly Result[]>([]);
  const ofResults = (all: readonly { requestId: string; problems: readonly Problem[] }[]) =>
    setResults(all.flatMap(({ requestId, problems }) => rows.filter(({ id }) => id === requestId).map((row) => ({ row, problems }))));
  const claim = useAct(
    claimMutation,
    ({ claimRequests }) => (ofResults(claimRequests.results), claimRequests.problems),
    onChanged,
  );
  const approve = useAct(
    approveMutation,
    ({ approveRequests }) => (ofResults(approveRequests.results), approveRequests.problems),
    onChanged,
  );
  const judged = rows.map((row) => ({ row, why: obstacle(words, row, me.id) }));
  const fit = judged.filter(({ why }) => why === undefined).map(({ row }) => row);
  const close = () => setAsking(false);
  // As they stand while they are shown: what changes meanwhile is refused.
  const [{ data: seen, error: unseen }] = useQuery({
    query: seenQuery,
    variables: { ids: fit.map(({ id }) => id) },
    pause: !asking || fit.length === 0,
    requestPolicy: 'network-only',
  });
  const go = async () => {
    const digests = new Map(seen?.nodes.flatMap((node) => (node && 'caseDigest' in node ? [[node.id, node.caseDigest]] : [])));
    const approvals = fit.flatMap(({ id, registration }) => {
      const caseDigest = digests.get(id);
      return caseDigest ? [{ requestId: id, registrationVersion: registration.version, caseDigest }] : [];
    });
    await approve.act({ input: { approvals } });
    close();
  };
  return (
    <>
      {rows.length > 0 ? (
        <div className="sticky bottom-0 z-10 mt-3 flex flex-wrap items-center gap-3 rounded-lg border border-indigo bg-raised px-4 py-2 shadow-lg">
          <p role="status" className="text-sm font-bold">
            {t('queueBulk.selected', { count: rows.length })}
          </p>
          {rows.length > atMost ? <p className="text-sm text-bad">{t('queueBulk.atMost')}</p> : null}
          <Button
            size="small"
            busy={claim.busy}
            onClick={() => rows.length <= atMost && void claim.act({ input: { requestIds: rows.map(({ id }) => id) } })}
          >
            {t('queueBulk.claim')}
          </Button>
          <Button size="small" onClick={() => rows.length <= atMost && setAsking(true)}>
            {t('queueBulk.approve')}
          </Button>
          <Button size="small" look="quiet" onClick={onClear}>
            {t('queueBulk.clear')}
          </Button>
        </div>
      ) : null}
      <Outcome problems={[...claim.problems, ...approve.problems]} error={claim.error ?? approve.error} />
      {results.length > 0 ? <QueueResults results={results} onClose={() => setResults([])} /> : null}
      <Dialog
        open={asking}
        onClose={close}
        title={fit.length > 0 ? t('queueBulk.title', { count: fit.length }) : t('queueBulk.none')}
        actions={
          <>
            <Button onClick={close}>{t('queueBulk.back')}</Button>
            {fit.length > 0 ? (
              <Button look="primary" busy={approve.busy || !seen} onClick={() => void go()}>
                {t('queueBulk.do', { count: fit.length })}
              </Button>
            ) : null}
          </>
        }
      >
        {fit.length > 0 ? (
          <>
            <Outcome problems={[]} error={unseen} />
            <p>{t('queueBulk.mail')}</p>
            <p className="text-sm text-quiet">{t('queueBulk.first')}</p>
            <Listed title={t('queueBulk.can', { count: fit.length })} rows={fit.map((row) => ({ row, why: undefined }))} />
          </>
        ) : null}
        {fit.length < judged.length ? (
          <Listed
            title={t('queueBulk.cannot', { count: judged.length - fit.length })}
            rows={judged.filter(({ why }) => why !== undefined)}
          />
        ) : null}
      </Dialog>
    </>
  );
}

function Listed({ title, rows }: { title: string; rows: readonly { row: QueueRow; why: string | undefined }[] }) {
  const { t } = useWords();
  return (
    <section>
      <h3 className="text-sm font-bold">{title}</h3>
      <ul className="mt-1 max-h-[20dvh] space-y-1 overflow-y-auto text-sm" tabIndex={0} aria-label={title}>
        {rows.map(({ row, why }) => (
          <li key={row.id} className="wrap-anywhere">
            <span className="font-mono font-bold">{row.receiptNumber}</span>{' '}
            {t('queueBulk.who', {
              name: nameOf(row.registration.subscriber),
              organization: row.registration.organization.legalName,
            })}
            {why ? <span className="block text-quiet">{why}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
