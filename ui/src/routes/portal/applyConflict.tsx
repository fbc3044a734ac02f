import { Link } from '@tanstack/react-router';
import { Banner } from '../../components/banner';
import { hasProblem } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { useApply } from './applyState';

/** What happened when an answer was lost, the form was changed, and the first sending had arrived after all. */
export function ConflictNotice() {
  const { t } = useWords();
  const { general } = useApply();
  if (!hasProblem(general, 'SUBMISSION_CONFLICT')) return null;
  return (
    <Banner tone="warn" title={t('conflict.title')}>
      <p>{t('conflict.happened')}</p>
      <ul className="list-disc space-y-1 pl-5">
        <li>{t('conflict.mail')}</li>
        <li>{t('conflict.cancel')}</li>
        <li>{t('conflict.another')}</li>
      </ul>
      <p>
        <Link to="/status">{t('conflict.status')}</Link>
      </p>
    </Banner>
  );
}
