import { Link } from '@tanstack/react-router';
import { Banner } from '../../components/banner';
import { Timeline } from '../../components/timeline';
import { problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import type { Stage, Stop } from './acquisition';

const stages = ['making', 'keeping', 'certifying', 'assembling'] as const;

/** Progress in words. */
export function KeepStage({ stage }: { stage: Stage }) {
  const { t } = useWords();
  const at = stages.indexOf(stage);
  return (
    <>
      <p className="mb-6">{t('stage.lead')}</p>
      <div role="status">
        <p className="sr-only">{t(`stage.${stage}`)}</p>
      </div>
      <Timeline
        label={t('stage.label')}
        stops={stages.map((each, index) => ({
          key: each,
          title: t(`stage.${each}`),
          state: index < at ? 'done' : index === at ? 'now' : 'next',
        }))}
      />
    </>
  );
}

/** Why it stopped, what was kept, what to do. */
export function KeepStop({ stop }: { stop: Stop }) {
  const words = useWords();
  const { t } = words;
  switch (stop.kind) {
    case 'wrongPassword':
      return (
        <Banner tone="bad" live title={t('stop.wrongPassword')}>
          <p>{t('stop.wrongPasswordBody')}</p>
        </Banner>
      );
    case 'storage':
      return (
        <Banner tone="bad" live title={t('stop.storage')}>
          <p>{t('stop.storageBody')}</p>
        </Banner>
      );
    case 'unanswered':
      return (
        <Banner tone="bad" live title={t('stop.unanswered')}>
          <p>{t('stop.unansweredBody')}</p>
        </Banner>
      );
    case 'refused':
      return (
        <Banner tone="bad" live title={t('stop.refused')}>
          {stop.problems.map((problem) => (
            <p key={problem.code}>{problemText(words, problem)}</p>
          ))}
          {stop.problems.some(({ code }) => code === 'SESSION_REQUIRED') ? (
            <Link to="/acquire">{t('stop.identify')}</Link>
          ) : null}
        </Banner>
      );
    case 'failed':
      return (
        <Banner tone="bad" live title={t('stop.failed')}>
          <p>{t('stop.failedBody')}</p>
        </Banner>
      );
  }
}
