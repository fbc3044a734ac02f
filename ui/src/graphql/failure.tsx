import type { CombinedError } from 'urql';
import { Banner } from '../components/banner';
import { Button } from '../components/button';
import { useWords } from '../i18n/locale';

/** What the help desk asks for; the server logs the rest under it. */
function correlationId(error: CombinedError): string | undefined {
  const id = error.graphQLErrors[0]?.extensions['correlationId'];
  return typeof id === 'string' ? id : undefined;
}

/** The server was replaced since the page was loaded, and does not know what the page asks any more. */
function outdated(error: CombinedError): boolean {
  return error.graphQLErrors.some(({ extensions }) => extensions['code'] === 'DOCUMENT_NOT_FOUND');
}

interface FailureProps {
  error: CombinedError;
  /** What was kept and what to do, where the general words are not enough. */
  kept?: string;
  retry?: () => void;
}

/** Something went wrong that nobody here can mend: what happened, what was kept, what to do. */
export function Failure({ error, kept, retry }: FailureProps) {
  const { t } = useWords();
  const id = correlationId(error);
  if (outdated(error)) {
    return (
      <Banner tone="bad" live title={t('failure.outdated')}>
        <p>{t('failure.reloadFirst')}</p>
        <Button look="secondary" onClick={() => window.location.reload()}>
          {t('failure.reload')}
        </Button>
      </Banner>
    );
  }
  return (
    <Banner tone="bad" live title={error.networkError ? t('failure.network') : t('failure.server')}>
      <p>{kept ?? t('failure.whatNow')}</p>
      {id ? <p className="font-mono text-sm">{t('failure.correlation', { id })}</p> : null}
      {retry ? (
        <Button look="secondary" onClick={retry}>
          {t('failure.retry')}
        </Button>
      ) : null}
    </Banner>
  );
}

/** While an answer is on its way. As high as the window: what stands below does not jump when it arrives. */
export function Loading() {
  const { t } = useWords();
  return (
    <p role="status" className="min-h-dvh py-10 text-center text-quiet">
      {t('frame.loading')}
    </p>
  );
}
