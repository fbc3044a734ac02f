import { Link } from '@tanstack/react-router';
import { buttonClass } from '../../components/button';
import { Code } from '../../components/code';
import { PageTitle } from '../../components/page';
import { Seal } from '../../components/seal';
import { useWords } from '../../i18n/locale';
import type { Offer } from './licenseOffer';
import type { Procedure } from './licenseState';
import type { Accepted } from './licenseSubmission';

/** 申請受付完了: where the mail goes, and what comes next. */
export function LicenseDone({
  procedure,
  product,
  accepted,
}: {
  procedure: Procedure;
  product: Offer;
  accepted: Accepted;
}) {
  const { t, deadline } = useWords();
  // What is vetted, or can still be cancelled, has no code yet.
  const granted = accepted.status === 'APPROVED';
  return (
    <>
      <div className="flex items-start justify-between gap-4">
        <PageTitle>{t('license.doneTitle')}</PageTitle>
        <Seal key={String(granted)} size={72} provisional={accepted.status === 'PROVISIONAL'} stamped={accepted.status !== 'PROVISIONAL'} />
      </div>
      <p role="status">{t(accepted.status === 'PROVISIONAL' ? 'license.doneProvisional' : 'license.done')}</p>
      {accepted.status === 'PROVISIONAL' && accepted.cancelDeadline ? (
        <p className="mt-2">{t('license.doneCancel', { at: deadline(accepted.cancelDeadline) })}</p>
      ) : null}
      {procedure === 'REISSUE' && product.reissueRevokes === 'AT_APPLICATION' ? (
        <p className="mt-2 font-bold">{t('license.doneRevoked')}</p>
      ) : null}
      <section className="my-8 rounded-xl border border-line bg-raised p-5 sm:p-8">
        <p>{t(granted ? 'license.doneMail' : 'license.doneMailLater', { label: product.secretLabel })}</p>
        <p className="mt-3 text-lg font-bold [overflow-wrap:anywhere]">{accepted.email}</p>
        <p className="mt-3 text-sm text-quiet">{t(granted ? 'license.doneSpam' : 'license.doneSpamLater')}</p>
        <p className="mt-6 text-sm text-quiet">{t('license.doneReceipt')}</p>
        <p className="mt-1">
          <Code value={accepted.receiptNumber} label={t('license.doneReceipt')} />
        </p>
      </section>
      <p className="flex flex-wrap gap-4">
        {granted ? (
          <Link to="/acquire" data-plain className={buttonClass('primary', 'large')}>
            {t('license.toAcquire')}
          </Link>
        ) : null}
        <Link
          to="/requests/$requestId"
          params={{ requestId: accepted.id }}
          data-plain className={buttonClass(granted ? 'secondary' : 'primary', 'large')}
        >
          {t('license.toStatus')}
        </Link>
      </p>
    </>
  );
}
