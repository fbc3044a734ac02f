import { Link } from '@tanstack/react-router';
import { buttonClass } from '../../components/button';
import { Banner } from '../../components/banner';
import type { FieldEffect, RequestStatus } from '../../gql/graphql';
import { useWords } from '../../i18n/locale';

interface ChangeWordsProps {
  id: string;
  status: RequestStatus;
  rejectionReason: string | null;
  changeEffect: FieldEffect | null;
}

/** What the state of a change or a withdrawal means. */
export function ChangeWords({ id, status, rejectionReason, changeEffect }: ChangeWordsProps) {
  const { t } = useWords();
  if (status === 'REJECTED') {
    return (
      <Banner tone="warn" title={t('request.changeRejected')}>
        <p className="whitespace-pre-line">{rejectionReason}</p>
      </Banner>
    );
  }
  if (status === 'COMPLETED') {
    return (
      <Banner tone="good" title={t('request.changeDone')}>
        <p>{t(`effect.${changeEffect ?? 'WITHDRAWAL'}`)}</p>
        {changeEffect === 'NEW_APPLICATION' ? (
          <p className="pt-2">
            <Link to="/change/apply/$changeId" params={{ changeId: id }} className={buttonClass('primary')}>
              {t('request.changeApply')}
            </Link>
          </p>
        ) : null}
      </Banner>
    );
  }
  return (
    <Banner tone="info" title={t('request.changeReview')}>
      <p>{t('request.changeReviewBody')}</p>
    </Banner>
  );
}
