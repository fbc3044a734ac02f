import { Link } from '@tanstack/react-router';
import { nameOf } from '../../form/mailbox';
import { graphql, readFragment, type FragmentType } from '../../gql';
import type { QueueTable_RequestFragment } from '../../gql/graphql';
import { formatShort } from '../../i18n/format';
import { useWords } from '../../i18n/locale';
import { StatusMark } from './statusMark';

export const tableFragment = graphql(`
  fragment QueueTable_request on Request {
    id
    receiptNumber
    status
    kind
    submittedAt
    acquisitionDeadline
    product {
      id
      ja: name(language: JA)
      en: name(language: EN)
    }
    corrections {
      id
      deadline
    }
    serviceLevel {
      targetDays
      dueAt
      late
      businessDays
      age
    }
    missingChecks
    mayApprove
    firstApproval {
      at
    }
    registration {
      id
      version
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

export type QueueRow = QueueTable_RequestFragment;

interface QueueTableProps {
  rows: readonly QueueRow[];
  selected: ReadonlySet<string>;
  onSelect: (ids: readonly string[], selected: boolean) => void;
  /** Rows that changed while they are looked at. */
  fresh: ReadonlySet<string>;
  /** Nobody selects who may not vet. */
  selectable: boolean;
}

/**
 * One line a case, in the order in which they are due. What changes meanwhile changes where it stands. Where there is
 * little room a line is a card: the same table, laid out otherwise.
 */
export function QueueTable({ rows, selected, onSelect, fresh, selectable }: QueueTableProps) {
  const { t } = useWords();
  const all = rows.length > 0 && rows.every(({ id }) => selected.has(id));
  const heads = ['queue.receipt', 'queue.status', 'queueRow.due', 'queue.person', 'queue.organization', 'queueRow.kind', 'queue.submitted', 'queue.claimedBy'] as const;
  return (
    <div className="sm:overflow-x-auto" tabIndex={-1}>
      <table className="cards w-full border-collapse text-left text-sm leading-[1.4] sm:min-w-5xl">
        <thead className="border-b-2 border-ink">
          <tr>
            {selectable ? (
              <th scope="col" className="px-1 py-1 sm:w-10">
                <label className="flex items-center">
                  <input
                    type="checkbox"
                    aria-label={t('queueRow.selectAll')}
                    className="m-1.5 block size-6 accent-indigo"
                    checked={all}
                    onChange={() => onSelect(rows.map(({ id }) => id), !all)}
                  />
                  <span aria-hidden className="font-normal sm:hidden">
                    {t('queueRow.selectAll')}
                  </span>
                </label>
              </th>
            ) : null}
            {heads.map((head) => (
              <th key={head} scope="col" className="px-2 py-2 whitespace-nowrap max-sm:sr-only">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.id}
              row={row}
              fresh={fresh.has(row.id)}
              selectable={selectable}
              selected={selected.has(row.id)}
              onSelect={(on) => onSelect([row.id], on)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  row: QueueRow;
  fresh: boolean;
  selectable: boolean;
  selected: boolean;
  onSelect: (selected: boolean) => void;
}

function Row({ row, fresh, selectable, selected, onSelect }: RowProps) {
  const { t, locale } = useWords();
  const { subscriber, organization } = row.registration;
  return (
    <tr
      data-request={row.id}
      className={`border-b border-line align-top hover:bg-indigo-soft focus-within:bg-indigo-soft ${selected ? 'bg-indigo-soft' : ''}`}
    >
      {selectable ? (
        <td className="px-1 py-1 [grid-area:box]">
          <input
            type="checkbox"
            aria-label={t('queueRow.select', { receipt: row.receiptNumber })}
            className="m-1.5 block size-6 accent-indigo"
            checked={selected}
            onChange={(event) => onSelect(event.target.checked)}
          />
        </td>
      ) : null}
      <td className="px-2 py-2 whitespace-nowrap [grid-area:receipt]">
        <Link
          to="/console/requests/$requestId"
          params={{ requestId: row.id }}
          data-row
          className="inline-block py-1 font-mono font-bold"
        >
          {row.receiptNumber}
        </Link>
        {/* Its room is kept, as is that of the officer's name: a row that changes keeps its height. */}
        <span className="block h-5 text-xs text-quiet">{fresh ? t('queueRow.updated') : ''}</span>
      </td>
      <td className="px-2 py-2 whitespace-nowrap [grid-area:status]">
        <StatusMark status={row.status} />
        <Progress row={row} />
      </td>
      <td className="px-2 py-2 [grid-area:due] sm:whitespace-nowrap">
        <Due row={row} />
      </td>
      <td className="px-2 py-2 wrap-anywhere [grid-area:person] sm:max-w-56">
        <span className="block">{nameOf(subscriber)}</span>
        <span className="block text-xs text-quiet">{subscriber.email}</span>
      </td>
      <td className="px-2 py-2 wrap-anywhere [grid-area:organization] sm:max-w-56">
        {organization.legalName}
      </td>
      <td className="px-2 py-2 [grid-area:kind]">
        <span className="block whitespace-nowrap">{t(`queueKind.${row.kind}`)}</span>
        <span className="block text-xs text-quiet">{row.product[locale]}</span>
      </td>
      <td data-label={t('queue.submitted')} className="px-2 py-2 whitespace-nowrap [grid-area:submitted]">
        {formatShort(row.submittedAt)}
      </td>
      <td
        data-label={t('queue.claimedBy')}
        className="px-2 py-2 [grid-area:claimed] sm:w-28 sm:max-w-28 sm:min-w-28 sm:truncate"
      >
        {row.claimedBy?.name ?? ''}
      </td>
    </tr>
  );
}

/** How far vetting is, of what waits for it. */
function Progress({ row }: { row: QueueRow }) {
  const { t } = useWords();
  if (row.status !== 'ACCEPTED' && row.status !== 'IN_REVIEW') return null;
  const open = row.missingChecks.length;
  return (
    <span className="mt-0.5 block text-xs text-quiet">
      {row.firstApproval ? t('queueRow.second') : open > 0 ? t('queueRow.checks', { count: open }) : t('queueRow.ready')}
    </span>
  );
}

/** When it is due: what is left in words and in the shape of a mark, colour only besides. */
function Due({ row }: { row: QueueRow }) {
  const { t, date, deadline } = useWords();
  const level = row.serviceLevel;
  // Whoever corrects begins anew; until then it is they who have a day.
  const returned = row.status === 'RETURNED' ? row.corrections.at(-1) : undefined;
  if (returned) return <span>{t('queue.correctBy', { at: deadline(returned.deadline) })}</span>;
  if (row.status === 'APPROVED' && row.acquisitionDeadline)
    return <span>{t('queueRow.deadline', { at: deadline(row.acquisitionDeadline) })}</span>;
  if (!level) return null;
  const words = level.late
    ? level.businessDays > 0
      ? t('queueRow.over', { days: level.businessDays })
      : t('queueRow.overNow')
    : level.businessDays === 0
      ? t('queueRow.today')
      : t('queueRow.left', { days: level.businessDays });
  const soon = !level.late && level.businessDays === 0;
  // Its last day, not the moment after it.
  const day = date(new Date(Date.parse(level.dueAt) - 1000).toISOString());
  return (
    <>
      <span
        className={`inline-flex items-center gap-1 rounded border px-1.5 text-xs font-bold ${level.late ? 'border-bad text-bad' : soon ? 'border-ink' : 'border-line text-quiet'}`}
      >
        <span aria-hidden>{level.late ? '▲' : soon ? '◆' : '○'}</span>
        {words}
      </span>
      <span className="mt-0.5 block text-xs text-quiet">
        {day}
        <span className="block">
          {t('queueRow.age', { days: level.age })}
          {' · '}
          {t('queueRow.target', { days: level.targetDays })}
        </span>
      </span>
    </>
  );
}

/** The rows of a fragment. */
export function rowsOf(requests: readonly FragmentType<typeof tableFragment>[]): readonly QueueRow[] {
  return readFragment(tableFragment, requests);
}
