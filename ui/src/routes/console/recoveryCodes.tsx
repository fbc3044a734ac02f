import { useEffect, useRef, useState } from 'react';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { PrintButton } from '../../components/printButton';
import { useWords } from '../../i18n/locale';

/** New recovery codes: they are shown this once. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  const banner = useRef<HTMLDivElement>(null);
  useEffect(() => banner.current?.focus(), []);
  return (
    <div className="space-y-4">
      <Banner ref={banner} tone="warn" title={t('recovery.once')}>
        <p>{t('recovery.keep')}</p>
      </Banner>
      <ol
        aria-label={t('recovery.list')}
        className="grid grid-cols-1 gap-x-8 gap-y-1 rounded-lg border border-line p-4 font-mono text-lg font-bold tracking-wide sm:grid-cols-2"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-3" data-print="no">
        <Button
          onClick={() => {
            // Without permission nothing is copied, and nothing says that it was.
            navigator.clipboard.writeText(codes.join('\n')).then(
              () => setCopied(true),
              () => setCopied(false),
            );
          }}
        >
          <span aria-live="polite">{copied ? t('code.copied') : t('recovery.copy')}</span>
        </Button>
        <PrintButton />
        <Button look="primary" onClick={onKept}>
          {t('recovery.kept')}
        </Button>
      </div>
    </div>
  );
}
