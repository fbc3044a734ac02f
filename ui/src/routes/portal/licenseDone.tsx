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
  const { t } = useWords();
  return (
    <>
      <div className="flex items-start justify-between gap-4">
        <PageTitle>{t('license.doneTitle')}</PageTitle>
        <Seal size={72} stamped />
      </div>
      <p role="status">{t('license.done')}</p>
      {procedure === 'REISSUE' && product.reissueRevokes === 'AT_APPLICATION' ? (
        <p className="mt-2 font-bold">{t('license.doneRevoked')}</p>
      ) : null}
      <section className="my-8 rounded-xl border border-line bg-raised p-5 sm:p-8">
        <p>{t('license.doneMail', { label: product.secretLabel })}</p>
        <p className="mt-3 text-lg font-bold [overflow-wrap:anywhere]">{accepted.email}</p>
        <p className="mt-3 text-sm text-quiet">{t('license.doneSpam')}</p>
        <p className="mt-6 text-sm text-quiet">{t('license.doneReceipt')}</p>
        <p className="mt-1">
          <Code value={accepted.receiptNumber} label={t('license.doneReceipt')} />
        </p>
      </section>
      <p className="flex flex-wrap gap-4">
        <Link to="/acquire" data-plain className={buttonClass('primary', 'large')}>
          {t('license.toAcquire')}
        </Link>
        <Link
          to="/requests/$requestId"
          params={{ requestId: accepted.id }}
          data-plain className={buttonClass('secondary', 'large')}
        >
          {t('license.toStatus')}
        </Link>
      </p>
    </>
  );
}
