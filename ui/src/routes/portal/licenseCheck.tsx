import type { CombinedError } from 'urql';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { Failure } from '../../graphql/failure';
import { useWords } from '../../i18n/locale';
import type { Offer } from './licenseOffer';
import type { Procedure } from './licenseState';

interface LicenseCheckProps {
  procedure: Procedure;
  product: Offer;
  open: boolean;
  email: string;
  sending: boolean;
  error: CombinedError | undefined;
  onCancel: () => void;
  onConfirm: () => void;
}

/** メールアドレス確認: the address once more, before anything is sent to it. */
export function LicenseCheck({ procedure, product, open, email, sending, error, onCancel, onConfirm }: LicenseCheckProps) {
  const { t } = useWords();
  return (
    <Dialog
      open={open}
      onClose={onCancel}
      title={t('license.checkTitle')}
      typed
      lasting={sending}
      actions={
        <>
          <Button busy={sending} onClick={onCancel}>
            {t('license.cancel')}
          </Button>
          <Button look="primary" busy={sending} onClick={onConfirm}>
            {sending ? t('license.sending') : t('license.ok')}
          </Button>
        </>
      }
    >
      <p>{t('license.checkLead', { label: product.secretLabel })}</p>
      <p className="rounded-lg border border-line p-4 text-lg font-bold [overflow-wrap:anywhere]">{email}</p>
      {procedure === 'REISSUE' && product.reissueRevokes === 'AT_APPLICATION' ? (
        <p className="font-bold">{t('license.checkRevokes')}</p>
      ) : null}
      <p className="text-sm text-quiet">{t('license.checkMend')}</p>
      {error ? <Failure error={error} kept={t('license.lost')} /> : null}
    </Dialog>
  );
}
