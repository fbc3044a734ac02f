import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { Code } from '../../components/code';
import { useWords } from '../../i18n/locale';

/** What messages are signed with: on screen this once, and nowhere afterwards. */
export function WebhookSecret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { t } = useWords();
  return (
    <div className="space-y-3" data-print="no">
      <Banner tone="warn" live title={t('webhookSecret.title')}>
        <p>{t('webhookSecret.body')}</p>
      </Banner>
      <p className="break-all" data-testid="webhook-secret">
        <Code value={secret} label={t('webhookSecret.label')} whole />
      </p>
      <Button size="small" onClick={onClose}>
        {t('webhookSecret.close')}
      </Button>
    </div>
  );
}
