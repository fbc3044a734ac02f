import { useState } from 'react';
import { useMutation } from 'urql';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { CertificateCard } from '../../components/certificateCard';
import { Code } from '../../components/code';
import { graphql } from '../../gql';
import type { AcquisitionOutcome } from '../../gql/graphql';
import { Failure } from '../../graphql/failure';
import { problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { dropBags } from '../../key/bagStore';
import { p12FileName } from '../../key/fileName';
import { saveFile } from '../../key/saveFile';
import type { Finished } from './acquisition';
import { KeepCompatible } from './keepCompatible';

const confirmMutation = graphql(`
  mutation ConfirmAcquisition($input: ConfirmAcquisitionInput!) {
    confirmAcquisition(input: $input) {
      certificate {
        id
        status
        savedAt
        confirmedAt
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

interface KeepResultProps {
  finished: Finished;
  requestId: string;
  /** Of the file: the compatible one gets the same. */
  password: string;
}

/** The file is ready: save it, and say whether it opens. */
export function KeepResult({ finished, requestId, password }: KeepResultProps) {
  const words = useWords();
  const { t, date } = words;
  const { certificate, file } = finished;
  const name = p12FileName(certificate);
  const [saved, setSaved] = useState(false);
  const [reported, setReported] = useState(false);
  const [shut, setShut] = useState(false);
  const [{ data, error, fetching }, confirm] = useMutation(confirmMutation);

  const tell = async (outcome: AcquisitionOutcome) => {
    const input = { certificateId: certificate.id, outcome };
    let answer = await confirm({ input });
    // Unheard, the acquisition would never count as confirmed: once more by itself, and with every save.
    if (answer.error?.networkError) answer = await confirm({ input });
    if (answer.data?.confirmAcquisition.certificate) setReported(true);
    // Saved for good: what was kept here for a second try is not needed any more.
    if (outcome === 'OPENED' && answer.data?.confirmAcquisition.problems.length === 0) await dropBags(requestId);
  };

  return (
    <>
      <CertificateCard
        heading={t('keepResult.issued')}
        name={certificate.commonName}
        organization={null}
        state="issued"
        facts={[
          {
            label: t('certificate.serial'),
            value: <Code value={certificate.serial} label={t('certificate.serial')} />,
          },
          {
            label: t('certificate.validity'),
            value: t('certificate.span', { from: date(certificate.notBefore), to: date(certificate.notAfter) }),
            wide: true,
          },
        ]}
      />
      <section className="mt-10">
        <h2 className="mb-3 text-xl">{t('keepResult.saveTitle')}</h2>
        <p>{t('keepResult.saveBody')}</p>
        <p className="my-3 font-mono text-sm break-all">{name}</p>
        <Button
          look={saved ? 'secondary' : 'primary'}
          size="large"
          onClick={() => {
            saveFile(file, name);
            setSaved(true);
            if (!reported) void tell('SAVED');
          }}
        >
          {saved ? t('keepResult.saveAgain') : t('keepResult.save')}
        </Button>
      </section>
      {saved ? (
        <section className="mt-10" aria-live="polite">
          <h2 className="mb-3 text-xl">{t('keepResult.openTitle')}</h2>
          <p>{t('keepResult.openBody')}</p>
          <ul className="mt-3 list-disc space-y-1 pl-6">
            <li>{t('keepResult.openWindows')}</li>
            <li>{t('keepResult.openMac')}</li>
            <li>{t('keepResult.openIos')}</li>
          </ul>
          <p className="mt-3">
            {/* A tab of its own: the finished file is in this page's memory. */}
            <a href="/guide" target="_blank" rel="noreferrer">
              {t('keepResult.openHow')}
            </a>
          </p>
          <KeepCompatible finished={finished} password={password} />
          <div className="mt-6 flex flex-wrap gap-4">
            <Button look="primary" size="large" busy={fetching} onClick={() => void tell('OPENED')}>
              {t('keepResult.opened')}
            </Button>
            <Button size="large" onClick={() => setShut(true)}>
              {t('keepResult.notOpened')}
            </Button>
          </div>
          <p className="mt-3 text-sm text-quiet">{t('keepResult.later')}</p>
          {shut ? (
            <Banner tone="info" live title={t('keepResult.shutTitle')}>
              <p>{t('keepResult.shutBody')}</p>
            </Banner>
          ) : null}
        </section>
      ) : null}
      {data?.confirmAcquisition.problems.map((problem) => (
        <Banner key={problem.code} tone="bad" live title={problemText(words, problem)} />
      ))}
      {error && !fetching ? <Failure error={error} kept={t('keepResult.kept')} /> : null}
    </>
  );
}
