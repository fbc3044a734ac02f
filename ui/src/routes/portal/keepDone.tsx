import { Link } from '@tanstack/react-router';
import { Banner } from '../../components/banner';
import { useWords } from '../../i18n/locale';

/** Confirmed: what to do with the file from now on. */
export function KeepDone() {
  const { t } = useWords();
  return (
    <>
      <Banner tone="good" live title={t('keepDone.banner')}>
        <p>{t('keepDone.deleted')}</p>
      </Banner>
      <h2 className="mt-10 mb-3 text-xl">{t('keepDone.careTitle')}</h2>
      <ul className="list-disc space-y-2 pl-6">
        <li>{t('keepDone.shared')}</li>
        <li>{t('keepDone.backup')}</li>
        <li>{t('keepDone.attach')}</li>
        <li>{t('keepDone.code')}</li>
        <li>
          {t('keepDone.lost')} <Link to="/revoke">{t('keepDone.lostLink')}</Link>
        </li>
      </ul>
      <h2 className="mt-10 mb-3 text-xl">{t('keepDone.installTitle')}</h2>
      <ul className="list-disc space-y-2 pl-6">
        <li>{t('keepDone.windows')}</li>
        <li>{t('keepDone.mac')}</li>
        <li>{t('keepDone.ios')}</li>
        <li>{t('keepDone.firefox')}</li>
      </ul>
      <p className="mt-6">
        <a href="/repository">{t('keepDone.root')}</a>
      </p>
    </>
  );
}
