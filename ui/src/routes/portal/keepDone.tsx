import { Link } from '@tanstack/react-router';
import { Banner } from '../../components/banner';
import { EarlierFile } from '../../components/earlierFile';
import { GuideLinks } from '../../components/guideLinks';
import { useWords } from '../../i18n/locale';

/** Confirmed: what to do with the file from now on. `earlier`: its person has an older file. */
export function KeepDone({ earlier }: { earlier: boolean }) {
  const { t } = useWords();
  return (
    <>
      <Banner tone="good" live title={t('keepDone.banner')}>
        <p>{t('keepDone.deleted')}</p>
      </Banner>
      {earlier ? <EarlierFile /> : null}
      <h2 className="mt-10 mb-3 text-xl">{t('keepDone.careTitle')}</h2>
      <p className="mb-3">{t('keepDone.careWhy')}</p>
      <ul className="list-disc space-y-2 pl-6">
        <li>{t('keepDone.shared')}</li>
        <li>{t('keepDone.media')}</li>
        <li>{t('keepDone.attach')}</li>
        <li>{t('keepDone.code')}</li>
        <li className="font-bold">
          {t('keepDone.lost')} <Link to="/reissue">{t('keepDone.lostReissue')}</Link>{' '}
          <Link to="/revoke">{t('keepDone.lostLink')}</Link>
        </li>
      </ul>
      <h2 className="mt-10 mb-3 text-xl">{t('keepDone.backupTitle')}</h2>
      <p>
        {t('keepDone.backup')}{' '}
        <Link to="/guide/$slug" params={{ slug: 'backup' }}>
          {t('keepDone.backupLink')}
        </Link>
      </p>
      <h2 className="mt-10 mb-3 text-xl">{t('keepDone.installTitle')}</h2>
      <p className="mb-4">{t('keepDone.installBody')}</p>
      <GuideLinks hints />
      <p className="mt-6">
        <Link to="/trust">{t('keepDone.root')}</Link>
      </p>
    </>
  );
}
