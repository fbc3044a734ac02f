import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { useWords } from '../../i18n/locale';

/** A certificate was issued for a key that this browser does not have. */
export function KeepLost({ left, onLost }: { left: number; onLost: () => void }) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <p>{t('keepLost.lead')}</p>
      <ul className="mt-4 list-disc space-y-2 pl-6">
        <li>{t('keepLost.other')}</li>
        <li>{t('keepLost.saved')}</li>
        <li>{t('keepLost.replace')}</li>
      </ul>
      {left > 0 ? (
        <div className="mt-8">
          <Button look="danger" size="large" onClick={() => setAsking(true)}>
            {t('keepLost.open')}
          </Button>
          <p className="mt-2 text-sm text-quiet">{t('keepLost.left', { left })}</p>
        </div>
      ) : (
        <Banner tone="warn" title={t('keepLost.exhausted')}>
          <Link to="/reissue">{t('keepDone.lostReissue')}</Link>
        </Banner>
      )}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('keepLost.dialogTitle')}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('keepLost.keep')}</Button>
            <Button
              look="danger"
              onClick={() => {
                setAsking(false);
                onLost();
              }}
            >
              {t('keepLost.do')}
            </Button>
          </>
        }
      >
        <ul className="list-disc space-y-1 pl-5">
          <li>{t('keepLost.revoked')}</li>
          <li>{t('keepLost.sameEnd')}</li>
        </ul>
      </Dialog>
    </>
  );
}
