import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Provider } from 'urql';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { createGraphqlClient } from '../../graphql/client';
import type { MessageKey } from '../../i18n/catalogue';
import { useWords } from '../../i18n/locale';
import { cancelCauses } from './cancelStep';
import { changeCauses } from './changeCauses';
import { IdentifyForm, type IdentifyPurpose, type Opened } from './identify';
import { reissueCauses } from './reissueStep';
import { renewCauses } from './renewCauses';

interface IdentifyAgainProps {
  /** What the covered page is opened for. */
  purpose: IdentifyPurpose;
  /** The requests that the session opened; undefined where that was never learned. */
  former: readonly { id: string; receiptNumber: string }[] | undefined;
  /** The same person is back: the page goes on where it stood. */
  onSame: () => void;
  /** Somebody else, or nobody: the page must be forgotten. */
  onOther: () => void;
}

const causes: Record<IdentifyPurpose, readonly MessageKey[]> = {
  STATUS: ['identify.causeReceipt', 'identify.causeEmail', 'identify.causePassphrase'],
  CANCEL: cancelCauses,
  ACQUIRE: ['identify.causeEmail', 'identify.causePassphrase', 'identify.causeCode', 'identify.causeAcquired'],
  RENEW: renewCauses,
  REISSUE: reissueCauses,
  CHANGE: changeCauses,
  REVOKE: ['identify.causeEmail', 'identify.causePassphrase', 'identify.causeCode', 'identify.causeRevoked'],
};

/** The session ended under the page: prove again who you are, in place. */
export function IdentifyAgain({ purpose, former, onSame, onOther }: IdentifyAgainProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  // Its own client, unguarded: the page's waits for what this one brings.
  const client = useMemo(() => createGraphqlClient('applicant'), []);
  const opened = ({ requests }: Opened) => {
    const ids = new Set(requests.map(({ id }) => id));
    if (former && former.length > 0 && former.every(({ id }) => ids.has(id))) {
      onSame();
      return;
    }
    // Forgotten first: the new page must not stand for a moment over the old one.
    onOther();
    const [request] = requests;
    const certificate = requests.find((each) => each.certificate)?.certificate;
    if (purpose === 'CANCEL') void navigate({ to: '/cancel/list' });
    else if (purpose === 'ACQUIRE') void navigate({ to: '/acquire/list' });
    else if (purpose === 'REISSUE') void navigate({ to: '/reissue/list' });
    else if (purpose === 'RENEW') void navigate({ to: '/renew/list' });
    else if (purpose === 'REVOKE' && certificate)
      void navigate({ to: '/revoke/$certificateId', params: { certificateId: certificate.id } });
    else if (purpose === 'STATUS' && request)
      void navigate({ to: '/requests/$requestId', params: { requestId: request.id } });
    else void navigate({ to: '/' });
  };
  return (
    <Provider value={client}>
      <Dialog
        open
        lasting
        onClose={() => undefined}
        title={t('session.ended')}
        actions={
          <Button
            onClick={() => {
              onOther();
              void navigate({ to: '/' });
            }}
          >
            {t('session.leave')}
          </Button>
        }
      >
        <p>{t('session.identify')}</p>
        <IdentifyForm
          purpose={purpose}
          causes={causes[purpose]}
          receiptNumber={former?.[0]?.receiptNumber}
          onOpened={opened}
        />
      </Dialog>
    </Provider>
  );
}
