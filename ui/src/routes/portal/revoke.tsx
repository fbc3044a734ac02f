import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Banner } from '../../components/banner';
import { PageTitle } from '../../components/page';
import { useWords } from '../../i18n/locale';
import { IdentifyForm } from './identify';

/** 失効 1: who you are. */
export function RevokePage() {
  const { t, rich } = useWords();
  const navigate = useNavigate();
  const [none, setNone] = useState(false);
  return (
    <>
      <PageTitle>{t('revoke.title')}</PageTitle>
      <p>{t('revoke.lead')}</p>
      <p className="mt-2">{t('revoke.hurry')}</p>
      <p className="mt-2">
        {rich('revoke.reissue', { link: <Link to="/reissue">{t('revoke.reissueLink')}</Link> })}
      </p>
      {none ? (
        <Banner tone="info" live title={t('revoke.none')}>
          <p>{t('revoke.noneBody')}</p>
        </Banner>
      ) : null}
      <IdentifyForm
        purpose="REVOKE"
        causes={['identify.causeEmail', 'identify.causePassphrase', 'identify.causeCode', 'identify.causeRevoked']}
        onOpened={({ requests }) => {
          const certificate = requests.find((request) => request.certificate)?.certificate;
          setNone(!certificate);
          if (certificate) void navigate({ to: '/revoke/$certificateId', params: { certificateId: certificate.id } });
        }}
      />
    </>
  );
}
