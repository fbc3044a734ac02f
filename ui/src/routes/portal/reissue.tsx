import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { entrance } from '../../entrance';
import { PageTitle } from '../../components/page';
import { StepNav } from '../../components/stepNav';
import { Failure, Loading } from '../../graphql/failure';
import { useWords } from '../../i18n/locale';
import { IdentifyForm } from './identify';
import { LicenseProcedure } from './license';
import { byLicense, useOffers } from './licenseOffer';
import { reissueCauses, reissueSteps } from './reissueStep';

/** 再発行: the pages that the products of this entrance want, by their policies. */
export function ReissuePage() {
  const { t } = useWords();
  const { offers, error, again } = useOffers();
  const [person, setPerson] = useState(false);
  // Only partners sell by licence key: at / nobody waits for the answer.
  if (!offers && entrance) return error ? <Failure error={error} retry={again} /> : <Loading />;
  const mailboxes = offers?.filter((each) => each.reissues && byLicense(each));
  if (!mailboxes || mailboxes.length === 0 || person) return <PersonReissue />;
  const others = offers?.filter((each) => each.reissues && !byLicense(each)) ?? [];
  return (
    <LicenseProcedure
      procedure="REISSUE"
      products={mailboxes}
      besides={others.length > 0 ? [{ name: t('license.otherProducts'), choose: () => setPerson(true) }] : []}
    />
  );
}

/** 再発行 1: who you are. */
function PersonReissue() {
  const { t, rich } = useWords();
  const navigate = useNavigate();
  return (
    <>
      <StepNav steps={reissueSteps.map((step) => t(step))} current={1} />
      <PageTitle>{t('reissue.title')}</PageTitle>
      <p>{t('reissue.lead')}</p>
      <p className="mt-2">{t('reissue.fixed')}</p>
      <p className="mt-2 text-sm text-quiet">{t('reissue.passphrase')}</p>
      <p className="mt-2 text-sm text-quiet">
        {rich('reissue.revoke', { link: <Link to="/revoke">{t('reissue.revokeLink')}</Link> })}
      </p>
      <IdentifyForm
        purpose="REISSUE"
        causes={reissueCauses}
        onOpened={() => void navigate({ to: '/reissue/list' })}
      />
    </>
  );
}
