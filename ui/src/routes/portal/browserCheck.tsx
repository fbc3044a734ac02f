import { useEffect, useState, type ReactNode } from 'react';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import type { MessageKey } from '../../i18n/catalogue';
import { useWords } from '../../i18n/locale';
import { preflight, type Obstacle, type Preflight } from '../../key/preflight';

/** Tries the browser out and lets the form be seen when nothing stands in the way. */
export function BrowserCheck({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const [found, setFound] = useState<Preflight>();
  const [goOn, setGoOn] = useState(false);
  useEffect(() => {
    let current = true;
    void preflight().then((result) => {
      if (current) setFound(result);
    });
    return () => {
      current = false;
    };
  }, []);
  if (!found) {
    return (
      <p role="status" className="my-6 text-quiet">
        {t('preflight.checking')}
      </p>
    );
  }
  if (found.obstacles.length > 0) return <Obstacles obstacles={found.obstacles} issued={false} />;
  if (found.app !== undefined && !goOn) return <InApp app={found.app} onGoOn={() => setGoOn(true)} />;
  return (
    <>
      {found.fleeting ? (
        <Fleeting />
      ) : (
        <p className="mt-4 flex items-center gap-2 text-sm text-good">
          <Icon name="done" />
          {t('preflight.ready')}
        </p>
      )}
      {children}
    </>
  );
}

const obstacleTexts: Record<Obstacle, MessageKey> = {
  insecure: 'obstacle.insecure',
  crypto: 'obstacle.crypto',
  storage: 'obstacle.storage',
  worker: 'obstacle.worker',
  download: 'obstacle.download',
};

/** What this browser cannot do, and what to do about it. `issued`: there is a certificate already. */
export function Obstacles({ obstacles, issued }: { obstacles: readonly Obstacle[]; issued: boolean }) {
  const { t } = useWords();
  return (
    <Banner tone="warn" live title={t('preflight.stopTitle')}>
      <ul className="list-disc space-y-1 pl-5">
        {obstacles.map((obstacle) => (
          <li key={obstacle}>{t(obstacleTexts[obstacle])}</li>
        ))}
      </ul>
      <p>{t(issued ? 'obstacle.issued' : 'obstacle.unspent')}</p>
    </Banner>
  );
}

/** It will do, if one goes through with it. */
export function Fleeting() {
  const { t } = useWords();
  return (
    <Banner tone="warn" title={t('preflight.fleetingTitle')}>
      <p>{t('preflight.fleetingBody')}</p>
    </Banner>
  );
}

/** A browser inside an app: the way out of it, and the way on for whom the guess is wrong. */
function InApp({ app, onGoOn }: { app: string; onGoOn: () => void }) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  const link = location.href;
  const title = app === '' ? t('preflight.someAppTitle') : t('preflight.appTitle', { app });
  return (
    <>
      <Banner tone="warn" live title={title}>
        <p>{t('preflight.appBody')}</p>
        <p>{t('preflight.appHow')}</p>
        <p>
          <label className="mb-1 block text-sm" htmlFor="link">
            {t('preflight.link')}
          </label>
          {/* Where copying is forbidden, it can be selected by hand. */}
          <input id="link" readOnly className="control font-mono" value={link} onFocus={(event) => event.target.select()} />
        </p>
        <Button
          look="primary"
          onClick={() => {
            navigator.clipboard.writeText(link).then(
              () => setCopied(true),
              () => setCopied(false),
            );
          }}
        >
          <Icon name={copied ? 'check' : 'copy'} />
          <span aria-live="polite">{t(copied ? 'preflight.copied' : 'preflight.copy')}</span>
        </Button>
      </Banner>
      <Button look="quiet" onClick={onGoOn}>
        {t('preflight.goOn')}
      </Button>
    </>
  );
}
