import { PageTitle } from '../../components/page';
import { useWords } from '../../i18n/locale';

/** The address names a partner that there is none of. */
export function NoEntrance() {
  const { t } = useWords();
  return (
    <>
      <PageTitle>{t('entrance.none')}</PageTitle>
      <p>{t('entrance.noneBody')}</p>
      <p className="mt-6">
        <a href="/">{t('entrance.general')}</a>
      </p>
    </>
  );
}
