import { Link } from '@tanstack/react-router';
import { GuideLinks } from '../../components/guideLinks';
import { PageTitle } from '../../components/page';
import { useWords } from '../../i18n/locale';

/** Every guide, the visitor's own system first. */
export function GuidesPage() {
  const { t } = useWords();
  return (
    <>
      <PageTitle>{t('guide.title')}</PageTitle>
      <p className="mb-6">{t('guide.lead')}</p>
      <GuideLinks hints />
      <p className="mt-6">
        <Link to="/trust">{t('guide.trust')}</Link>
      </p>
    </>
  );
}
