import { useWords } from '../i18n/locale';
import { Banner } from './banner';

/** For whoever had a certificate before: its file is not to be thrown away. */
export function EarlierFile() {
  const { t } = useWords();
  return (
    <Banner tone="warn" title={t('guide.earlierTitle')}>
      <p>{t('guide.earlierBody')}</p>
    </Banner>
  );
}
