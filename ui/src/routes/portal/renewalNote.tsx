import { Banner } from '../../components/banner';
import { Code } from '../../components/code';
import { useWords } from '../../i18n/locale';

interface RenewalNoteProps {
  serial: string;
  notAfter: string;
}

/** Which certificate a request renews, and that it stays valid. */
export function RenewalNote({ serial, notAfter }: RenewalNoteProps) {
  const { t, date } = useWords();
  return (
    <Banner tone="info" title={t('renewal.title')}>
      <p>
        {t('renewal.follows')} <Code value={serial} label={t('certificate.serial')} />
      </p>
      <p>{t('renewal.old', { day: date(notAfter) })}</p>
    </Banner>
  );
}
