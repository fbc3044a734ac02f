import { useRef, type ReactNode } from 'react';
import { Code } from '../../components/code';
import { Countdown } from '../../components/countdown';
import { PrintButton } from '../../components/printButton';
import { PrintMark } from '../../components/printMark';
import { Seal } from '../../components/seal';
import { StickyLine } from '../../components/stickyLine';
import { nameOf } from '../../form/mailbox';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useWords } from '../../i18n/locale';
import { CancelRequest } from './cancelRequest';

const receiptFragment = graphql(`
  fragment Receipt_request on Request {
    id
    receiptNumber
    status
    kind
    reason
    submittedAt
    cancelDeadline
    cancellable
    couponReusable
    expectedAt
    acquisitionDeadline
    corrections {
      id
      deadline
    }
    product {
      name(language: $language)
    }
    registration {
      organization {
        legalName
      }
      subscriber {
        commonName
        familyName
        givenName
      }
    }
  }
`);

interface ReceiptProps {
  request: FragmentType<typeof receiptFragment>;
  /** The server's time as read together with the request. */
  now: string;
  /** Length of the provisional window, in seconds. */
  whole: number;
  onChanged: () => void;
}

/** The slip of paper: number, whose, when, and how long it can be taken back. */
export function Receipt({ request: data, now, whole, onChanged }: ReceiptProps) {
  const { t, dateTime, eraDateTime, date, deadline } = useWords();
  const request = readFragment(receiptFragment, data);
  const slip = useRef<HTMLElement>(null);
  const { organization, subscriber } = request.registration;
  const final = !['PROVISIONAL', 'CANCELLED', 'REJECTED', 'RETURNED', 'LAPSED'].includes(request.status);
  const cancelDeadline = request.status === 'PROVISIONAL' ? request.cancelDeadline : null;
  const acquisitionDeadline = request.status === 'APPROVED' ? request.acquisitionDeadline : null;
  const correctionDeadline = request.status === 'RETURNED' ? request.corrections.at(-1)?.deadline : undefined;
  return (
    <section
      ref={slip}
      data-print="block"
      aria-label={t('receipt.label')}
      className="rounded-xl border border-line bg-raised p-5 sm:p-8"
    >
      <PrintMark text={`${t('receipt.number')} ${request.receiptNumber}`} />
      <StickyLine
        instead={slip}
        facts={[
          { label: t('receipt.number'), value: <span className="font-mono">{request.receiptNumber}</span> },
          ...(cancelDeadline ? [{ label: t('receipt.cancelUntil'), value: dateTime(cancelDeadline) }] : []),
          ...(correctionDeadline ? [{ label: t('receipt.correctUntil'), value: deadline(correctionDeadline) }] : []),
          ...(acquisitionDeadline ? [{ label: t('receipt.acquireUntil'), value: deadline(acquisitionDeadline) }] : []),
        ]}
      />
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <p className="text-sm text-quiet">{t('receipt.number')}</p>
          <p className="mt-1">
            <Code value={request.receiptNumber} label={t('receipt.number')} large />
          </p>
        </div>
        {final || request.status === 'PROVISIONAL' ? (
          <Seal key={String(final)} size={72} provisional={!final} stamped={final} />
        ) : null}
      </div>
      <dl className="mt-6 grid gap-x-8 gap-y-3 border-t border-dashed border-edge pt-5 sm:grid-cols-2">
        <Item label={t('receipt.product')} value={request.product.name} />
        {request.kind === 'NEW' ? null : <Item label={t('receipt.kind')} value={t(`kind.${request.kind}`)} />}
        {request.reason ? <Item label={t('receipt.reason')} value={t(`reissueReason.${request.reason}`)} /> : null}
        <Item label={t('receipt.submitted')} value={<Phrases text={eraDateTime(request.submittedAt)} />} />
        <Item
          label={t('receipt.who')}
          value={t('receipt.person', { name: nameOf(subscriber) })}
        />
        {organization.legalName ? <Item label={t('receipt.organization')} value={organization.legalName} /> : null}
        {final && request.expectedAt && ['ACCEPTED', 'IN_REVIEW'].includes(request.status) ? (
          <Item label={t('receipt.expected')} value={date(request.expectedAt)} />
        ) : null}
      </dl>
      {cancelDeadline ? (
        <div className="mt-6 flex flex-wrap items-center justify-between gap-5 border-t border-dashed border-edge pt-5">
          <Countdown key={now} deadline={cancelDeadline} serverNow={now} whole={whole} onEnd={onChanged} />
          <CancelRequest requestId={request.id} couponReusable={request.couponReusable} onChanged={onChanged} />
          <p className="w-full text-sm text-quiet">{t('receipt.deadline', { at: dateTime(cancelDeadline) })}</p>
        </div>
      ) : null}
      <p data-print="no" className="mt-4 -mb-2 text-right">
        <PrintButton />
      </p>
    </section>
  );
}

/** A moment whose day and whose time stay whole where the line is short. */
function Phrases({ text }: { text: string }) {
  return text.split(/(?<=\))/).map((phrase) => (
    <span key={phrase} className="inline-block">
      {phrase}
    </span>
  ));
}

function Item({ label, value }: { label: string; value: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-sm text-quiet">{label}</dt>
      <dd className="break-keep [overflow-wrap:anywhere]">{value}</dd>
    </div>
  );
}
