import { useState } from 'react';
import { useMutation } from 'urql';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { Code } from '../../components/code';
import { Facts } from '../../components/facts';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { Failure } from '../../graphql/failure';
import { problemText, type Problem } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { p12FileName } from '../../key/fileName';
import { saveFile } from '../../key/saveFile';

const handedFragment = graphql(`
  fragment HandedCertificate on Certificate {
    id
    serial
    commonName
    notBefore
    notAfter
    pem
    chain
  }
`);

const acquireMutation = graphql(`
  mutation AcquireHanded($input: AcquireCertificateInput!) {
    acquireCertificate(input: $input) {
      certificate {
        id
        request {
          id
          status
          certificate {
            id
            ...HandedCertificate
          }
        }
      }
      problems {
        code
        field
        message
        params {
          name
          value
        }
      }
    }
  }
`);

const confirmMutation = graphql(`
  mutation ConfirmHanded($input: ConfirmAcquisitionInput!) {
    confirmAcquisition(input: $input) {
      certificate {
        id
        status
        request {
          id
          status
        }
      }
      problems {
        code
        field
        message
        params {
          name
          value
        }
      }
    }
  }
`);

interface HandedProps {
  requestId: string;
  consent: string;
  /** What was issued for the partner's key; null: nothing yet. */
  certificate: FragmentType<typeof handedFragment> | null;
}

/** Acquiring for a key that a partner made: nothing is made here, and the certificate alone is handed over. */
export function AcquireHanded({ requestId, consent, certificate: data }: HandedProps) {
  const { t, date } = useWords();
  const certificate = readFragment(handedFragment, data);
  const [saved, setSaved] = useState(false);
  const [acquired, acquire] = useMutation(acquireMutation);
  const [confirmed, confirm] = useMutation(confirmMutation);
  const refused = [
    ...(acquired.fetching ? [] : (acquired.data?.acquireCertificate.problems ?? [])),
    ...(confirmed.fetching ? [] : (confirmed.data?.confirmAcquisition.problems ?? [])),
  ];
  const error = acquired.error ?? confirmed.error;
  const tell = (outcome: 'SAVED' | 'OPENED') =>
    certificate ? confirm({ input: { certificateId: certificate.id, outcome } }) : undefined;
  const save = (file: Uint8Array<ArrayBuffer>, extension: string, type: string) => {
    if (!certificate) return;
    saveFile(file, p12FileName(certificate).replace(/p12$/, extension), type);
    if (!saved) void tell('SAVED');
    setSaved(true);
  };
  return (
    <>
      <Refusals problems={refused} />
      {error && !acquired.fetching && !confirmed.fetching ? <Failure error={error} /> : null}
      {certificate ? (
        <>
          <p className="mb-4">{t('handed.issued')}</p>
          <Facts
            empty=""
            facts={[
              { label: t('certificate.commonName'), value: certificate.commonName },
              { label: t('certificate.serial'), value: <Code value={certificate.serial} label={t('certificate.serial')} /> },
              {
                label: t('certificate.validity'),
                value: t('certificate.span', { from: date(certificate.notBefore), to: date(certificate.notAfter) }),
              },
            ]}
          />
          <div className="mt-6 flex flex-wrap gap-4">
            <Button
              look="primary"
              onClick={() => save(new TextEncoder().encode([certificate.pem, ...certificate.chain].join('')), 'pem', 'application/x-pem-file')}
            >
              {t('handed.pem')}
            </Button>
            <Button onClick={() => save(derOf(certificate.pem), 'cer', 'application/pkix-cert')}>{t('handed.der')}</Button>
          </div>
          {saved ? (
            <section className="mt-10" aria-live="polite">
              <p className="mb-4">{t('handed.check')}</p>
              <Button look="primary" busy={confirmed.fetching} onClick={() => void tell('OPENED')}>
                {t('handed.confirm')}
              </Button>
            </section>
          ) : null}
        </>
      ) : (
        <>
          <p className="mb-6">{t('handed.lead')}</p>
          <Button
            look="primary"
            size="large"
            busy={acquired.fetching}
            onClick={() => void acquire({ input: { requestId, consent } })}
          >
            {t('handed.acquire')}
          </Button>
        </>
      )}
    </>
  );
}

function Refusals({ problems }: { problems: readonly Problem[] }) {
  const words = useWords();
  return problems.map((problem) => <Banner key={problem.code} tone="bad" live title={problemText(words, problem)} />);
}

/** The certificate alone, in DER. */
function derOf(pem: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(pem.replace(/-----[^-]+-----|\s/g, '')), (char) => char.charCodeAt(0));
}
