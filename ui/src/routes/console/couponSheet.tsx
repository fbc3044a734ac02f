import { useEffect, useMemo } from 'react';
import { Banner } from '../../components/banner';
import { buttonClass } from '../../components/button';
import { PrintButton } from '../../components/printButton';
import { useWords } from '../../i18n/locale';

/** Coupons that were just made, as slips for A4 paper and as a file; their numbers stand nowhere afterwards. */
export function CouponSheet({ numbers, product, until }: { numbers: readonly string[]; product: string; until: string }) {
  const { t, date } = useWords();
  // Digits and a hyphen only: nothing that a spreadsheet would take for a formula.
  const file = useMemo(
    () =>
      URL.createObjectURL(
        new Blob([['couponNumber', ...numbers].map((line) => `${line}\r\n`).join('')], { type: 'text/csv;charset=utf-8' }),
      ),
    [numbers],
  );
  useEffect(() => () => URL.revokeObjectURL(file), [file]);
  return (
    <section aria-label={t('couponSheet.title')} className="mt-4">
      <div data-print="no">
        <Banner tone="warn" live title={t('couponSheet.once', { count: numbers.length })}>
          <p>{t('couponSheet.onceBody')}</p>
        </Banner>
        <p className="my-3 flex flex-wrap gap-3">
          <PrintButton />
          <a href={file} download="coupons.csv" className={buttonClass('secondary')}>
            {t('couponSheet.save')}
          </a>
        </p>
      </div>
      <ul className="grid gap-3 sm:grid-cols-2 print:grid-cols-2">
        {numbers.map((number) => (
          <li key={number} className="break-inside-avoid rounded border border-dashed border-edge p-4">
            <span className="block text-sm [overflow-wrap:anywhere]">{product}</span>
            <span className="block text-xs text-quiet">{t('couponSheet.number')}</span>
            <strong className="block font-mono text-xl tracking-wide">{number}</strong>
            <span className="block text-xs text-quiet">
              {until ? t('couponSheet.until', { day: date(`${until}T00:00:00+09:00`) }) : t('couponSheet.noEnd')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
