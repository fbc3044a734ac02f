import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { Code } from '../../components/code';
import { useWords } from '../../i18n/locale';

/** What a program proves itself with: on screen this once, and nowhere afterwards. */
export function ClientSecret({ clientId, secret, onClose }: { clientId: string; secret: string; onClose: () => void }) {
  const { t } = useWords();
  return (
    <div className="space-y-3" data-print="no">
      <Banner tone="warn" live title={t('clientSecret.title')}>
        <p>{t('clientSecret.body')}</p>
      </Banner>
      <dl className="space-y-2">
        <dt className="text-sm text-quiet">client_id</dt>
        <dd className="break-all">
          <Code value={clientId} label="client_id" whole />
        </dd>
        <dt className="text-sm text-quiet">client_secret</dt>
        <dd className="break-all" data-testid="client-secret">
          <Code value={secret} label="client_secret" whole />
        </dd>
      </dl>
      <Button size="small" onClick={onClose}>
        {t('clientSecret.close')}
      </Button>
    </div>
  );
}
