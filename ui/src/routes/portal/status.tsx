import { useNavigate } from '@tanstack/react-router';
import { PageTitle } from '../../components/page';
import { useWords } from '../../i18n/locale';
import { IdentifyForm } from './identify';

/** Look at an application again, or cancel it. */
export function StatusPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <>
      <PageTitle>{t('status.title')}</PageTitle>
      <p>{t('status.lead')}</p>
      <IdentifyForm
        purpose="STATUS"
        causes={['identify.causeReceipt', 'identify.causeEmail', 'identify.causePassphrase']}
        onOpened={({ requests }) => {
          const request = requests[0];
          if (request) void navigate({ to: '/requests/$requestId', params: { requestId: request.id } });
        }}
      />
    </>
  );
}
