import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { nameOf } from '../../form/mailbox';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { formatShort } from '../../i18n/format';
import { useWords } from '../../i18n/locale';
import { StatusMark } from './statusMark';

const tableFragment = graphql(`
  fragment QueueTable_request on Request {
    id
    receiptNumber
    status
    submittedAt
    expectedAt
    corrections {
      id
      deadline
    }
    registration {
      organization {
        legalName
      }
      subscriber {
        commonName
        familyName
        givenName
        familyNameKana
        givenNameKana
        email
      }
    }
    claimedBy {
      id
      name
    }
  }
`);

interface QueueTableProps {
  requests: readonly FragmentType<typeof tableFragment>[];
  /** The server's time, for lateness. */
  now: string;
}

/** A case is late when the day by which it was expected is over, in milliseconds. */
const dayLong = 86_400_000;

/** One line a case; colour only for lateness. j and k move, Enter opens. */
export function QueueTable({ requests, now }: QueueTableProps) {
  const { t, date, deadline } = useWords();
  const body = useRef<HTMLTableSectionElement>(null);
  useRowKeys(body);
  return (
    <div className="overflow-x-auto">
      <table className="w-full min-w-3xl border-collapse text-left text-sm leading-[1.4]">
        <thead className="border-b-2 border-ink">
          <tr>
            <th scope="col" className="px-2 py-2">
              {t('queue.receipt')}
            </th>
            <th scope="col" className="px-2 py-2">
              {t('queue.status')}
            </th>
            <th scope="col" className="px-2 py-2">
              {t('queue.person')}
            </th>
            <th scope="col" className="px-2 py-2">
              {t('queue.organization')}
            </th>
            <th scope="col" className="px-2 py-2">
              {t('queue.submitted')}
            </th>
            <th scope="col" className="px-2 py-2">
              {t('queue.expected')}
            </th>
            <th scope="col" className="px-2 py-2">
              {t('queue.claimedBy')}
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {readFragment(tableFragment, requests).map((request) => {
            const { subscriber, organization } = request.registration;
            const late =
              request.expectedAt !== null &&
              ['ACCEPTED', 'IN_REVIEW'].includes(request.status) &&
              Date.parse(request.expectedAt) + dayLong < Date.parse(now);
            // Whoever corrects begins anew; until then it is they who have a day.
            const returned = request.status === 'RETURNED' ? request.corrections.at(-1) : undefined;
            const by = returned
              ? t('queue.correctBy', { at: deadline(returned.deadline) })
              : request.expectedAt && date(request.expectedAt);
            return (
              <tr key={request.id} className="border-b border-line hover:bg-indigo-soft focus-within:bg-indigo-soft">
                <td className="px-2 py-2 whitespace-nowrap">
                  <Link
                    to="/console/requests/$requestId"
                    params={{ requestId: request.id }}
                    data-row
                    className="inline-block py-1 font-mono font-bold"
                  >
                    {request.receiptNumber}
                  </Link>
                </td>
                <td className="px-2 py-2 whitespace-nowrap">
                  <StatusMark status={request.status} />
                </td>
                <td className="px-2 py-2">
                  <span className="block">{nameOf(subscriber)}</span>
                  <span className="block text-xs text-quiet">{subscriber.email}</span>
                </td>
                <td className="px-2 py-2">{organization.legalName}</td>
                <td className="px-2 py-2 whitespace-nowrap">{formatShort(request.submittedAt)}</td>
                <td className={`px-2 py-2 whitespace-nowrap ${late ? 'font-bold text-bad' : ''}`}>
                  {by}
                  {late ? ` ${t('queue.late')}` : ''}
                </td>
                <td className="px-2 py-2">{request.claimedBy?.name ?? ''}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** j and k move the focus between rows, unless somebody is typing. Enter is the link's own. */
function useRowKeys(body: React.RefObject<HTMLTableSectionElement | null>) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      if (step === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, select')) return;
      const rows = [...(body.current?.querySelectorAll<HTMLAnchorElement>('a[data-row]') ?? [])];
      const at = rows.findIndex((row) => row === document.activeElement);
      rows[Math.min(rows.length - 1, Math.max(0, at + step))]?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [body]);
}
