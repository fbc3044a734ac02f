import { Link, Navigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Banner } from '../../components/banner';
import { CertificateCard } from '../../components/certificateCard';
import { Code } from '../../components/code';
import { PageTitle } from '../../components/page';
import type { SummaryEntry } from '../../components/errorSummary';
import { registeredOf } from '../../form/registered';
import { graphql } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useNewest } from '../../graphql/newest';
import { useWords } from '../../i18n/locale';
import { ChangeConfirm } from './changeConfirm';
import type { Certificate, ChangeDraft } from './changeDraft';
import { ChangeForm } from './changeForm';
import { PaperSheet, type Paper } from './paperSheet';

export const certificateQuery = graphql(`
  query ChangeCertificate($id: ID!, $language: Language!) {
    viewer {
      applicant {
        purpose
        asContact
      }
    }
    node(id: $id) {
      __typename
      ... on Certificate {
        id
        serial
        notBefore
        notAfter
        product {
          name(language: $language)
          changes {
            effects {
              field
              effect
            }
            costs {
              effect
              amount
              tax
              currency
            }
          }
        }
        request {
          id
          registration {
            id
            ...Registered
          }
        }
      }
    }
  }
`);

const context = { additionalTypenames: ['ApplicantSession', 'Request', 'Certificate'] };

/** 登録事項変更・退会 3: what is asked for, what follows, and then the receipt or the paper. */
export function ChangeCertificatePage() {
  const { t, locale } = useWords();
  const { certificateId } = useParams({ from: '/portal/change/$certificateId' });
  const { data, error, again } = useLastingQuery({
    query: certificateQuery,
    variables: { id: certificateId, language: locale === 'ja' ? 'JA' : 'EN' },
    context,
  });
  const certificate = useNewest(data?.node?.__typename === 'Certificate' ? data.node : undefined);
  if (!certificate) {
    if (data) return <Navigate to="/change" />;
    return error ? <Failure error={error} kept={t('change.kept')} retry={again} /> : <Loading />;
  }
  return <Change key={certificateId} certificate={certificate} asContact={data?.viewer.applicant?.asContact ?? false} />;
}

function Change({ certificate, asContact }: { certificate: Certificate; asContact: boolean }) {
  const { t } = useWords();
  const [draft, setDraft] = useState<ChangeDraft>({ procedure: '', texts: {}, reason: undefined });
  const [checking, setChecking] = useState(false);
  const [refused, setRefused] = useState<readonly SummaryEntry[]>([]);
  const [receipt, setReceipt] = useState<string>();
  const [paper, setPaper] = useState<Paper>();
  if (paper) return <PaperSheet paper={paper} onBack={() => setPaper(undefined)} />;
  if (receipt) return <Received receiptNumber={receipt} />;
  if (checking) {
    return (
      <ChangeConfirm
        certificate={certificate}
        draft={draft}
        asContact={asContact}
        onBack={(entries) => {
          setRefused(entries);
          setChecking(false);
        }}
        onSubmitted={setReceipt}
        onPaper={setPaper}
      />
    );
  }
  return (
    <>
      <PageTitle>{t('changeForm.title')}</PageTitle>
      <About certificate={certificate} />
      {certificate.product.changes ? (
        <ChangeForm
          certificate={certificate}
          changes={certificate.product.changes}
          draft={draft}
          refused={refused}
          onDraft={setDraft}
          onChecked={() => {
            setRefused([]);
            setChecking(true);
          }}
        />
      ) : (
        <Banner tone="warn" title={t('changeForm.closed')} />
      )}
      <p className="mt-8">
        <Link to="/change/list">{t('changeList.title')}</Link>
      </p>
    </>
  );
}

function About({ certificate }: { certificate: Certificate }) {
  const { t, date } = useWords();
  const { organization, subscriber } = registeredOf(certificate.request.registration);
  return (
    <CertificateCard
      heading={certificate.product.name}
      name={`${subscriber.familyName} ${subscriber.givenName}`.trim()}
      organization={organization.legalName}
      state="issued"
      facts={[
        { label: t('certificate.email'), value: subscriber.email },
        {
          label: t('certificate.validity'),
          value: t('certificate.span', { from: date(certificate.notBefore), to: date(certificate.notAfter) }),
          wide: true,
        },
        { label: t('certificate.serial'), value: <Code value={certificate.serial} label={t('certificate.serial')} /> },
      ]}
    />
  );
}

function Received({ receiptNumber }: { receiptNumber: string }) {
  const { t } = useWords();
  return (
    <>
      <PageTitle>{t('changeDone.title')}</PageTitle>
      <p className="mb-2 text-quiet">{t('changeDone.receipt')}</p>
      <Code large value={receiptNumber} label={t('changeDone.receipt')} />
      <p className="my-6">{t('changeDone.body')}</p>
      <Link to="/change/list">{t('changeDone.more')}</Link>
    </>
  );
}
