import { Link, Navigate, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Banner } from '../../components/banner';
import { PageTitle } from '../../components/page';
import { useSessionDone } from '../../components/sessionCover';
import { StepNav } from '../../components/stepNav';
import { graphql } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useWords } from '../../i18n/locale';
import { findBags, type KeptBag } from '../../key/bagStore';
import { useForgottenKey } from '../../key/forget';
import { preflight, type Preflight } from '../../key/preflight';
import { acquireSteps } from './acquire';
import { AcquireHanded } from './acquireHanded';
import { useAcquisition } from './acquisition';
import { Fleeting, Obstacles } from './browserCheck';
import { agreedTerms } from './consent';
import { KeepDone } from './keepDone';
import { KeepForm, type KeepMode } from './keepForm';
import { KeepLost } from './keepLost';
import { KeepResult } from './keepResult';
import { KeepStage, KeepStop } from './keepStage';

const keepQuery = graphql(`
  query AcquireKeep($id: ID!) {
    node(id: $id) {
      __typename
      ... on Request {
        id
        status
        replacementsLeft
        earlierCertificate
        keyHandedIn
        certificate {
          spkiSha256
          ...IssuedCertificate
          ...HandedCertificate
        }
        product {
          keyTypes
          terms {
            id
          }
        }
      }
    }
  }
`);

const context = { additionalTypenames: ['ApplicantSession', 'Request', 'Certificate'] };

/** 取得 3: the key is made here, the certificate comes, the file is saved. */
export function AcquireKeepPage() {
  const { t } = useWords();
  const { requestId } = useParams({ from: '/portal/acquire/$requestId/keep' });
  const { data, error, again } = useLastingQuery({ query: keepQuery, variables: { id: requestId }, context });
  const browser = useBrowser(requestId);
  const acquisition = useAcquisition();
  const [lost, setLost] = useState(false);
  // In memory only: the form comes back with it after a try that failed.
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState<string>();
  const request = data?.node?.__typename === 'Request' ? data.node : undefined;
  useForgottenKey(requestId, request?.status);
  useSessionDone(request?.status === 'COMPLETED');

  const failure = error ? <Failure error={error} retry={again} /> : null;
  if (!data || !browser) return failure ?? <Loading />;
  if (!request) return <Navigate to="/acquire" search={{ expired: true }} />;
  const consent = agreedTerms(requestId);
  const { finished, stage, stop } = acquisition;
  const framed = (title: string, body: React.ReactNode) => (
    <>
      <StepNav steps={acquireSteps.map((step) => t(step))} current={3} />
      <PageTitle key={title}>{title}</PageTitle>
      {failure}
      {body}
    </>
  );

  if (request.status === 'COMPLETED') {
    if (request.keyHandedIn) {
      return framed(
        t('keepDone.title'),
        <Banner tone="good" live title={t('keepDone.banner')}>
          <p>{t('handed.done')}</p>
        </Banner>,
      );
    }
    return finished
      ? framed(t('keepDone.title'), <KeepDone earlier={request.earlierCertificate} />)
      : framed(
          t('keepDone.elsewhereTitle'),
          <p>
            {t('keepDone.elsewhere')} <Link to="/reissue">{t('keepDone.lostReissue')}</Link>
          </p>,
        );
  }
  if (finished) return framed(t('keepResult.title'), <KeepResult finished={finished} requestId={requestId} password={password} />);
  if (request.status !== 'APPROVED') return <Navigate to="/acquire/list" />;
  if (consent !== request.product.terms.id) return <Navigate to="/acquire/$requestId" params={{ requestId }} />;
  if (request.keyHandedIn) {
    return framed(
      t('handed.title'),
      <AcquireHanded requestId={requestId} consent={consent} certificate={request.certificate} />,
    );
  }
  if (browser.obstacles.length > 0) {
    return framed(t('keep.title'), <Obstacles obstacles={browser.obstacles} issued={request.certificate !== null} />);
  }
  if (stage) return framed(t('keep.working'), <KeepStage stage={stage} />);

  const { certificate } = request;
  const kept = browser.bags.find((bag) => certificate === null || bag.spkiSha256 === certificate.spkiSha256);
  const fits = kept !== undefined;
  const mode: KeepMode = lost && certificate ? 'replace' : !lost && fits ? (certificate ? 'join' : 'resume') : 'new';
  if (certificate && !fits && !lost) {
    return framed(
      t('keepLost.title'),
      <>
        {stop ? <KeepStop stop={stop} /> : null}
        <KeepLost left={request.replacementsLeft} onLost={() => setLost(true)} />
      </>,
    );
  }
  return framed(
    t('keep.title'),
    <>
      {browser.fleeting ? <Fleeting /> : null}
      {stop && stop.kind !== 'wrongPassword' ? <KeepStop stop={stop} /> : null}
      <KeepForm
        mode={mode}
        password={password}
        onPassword={setPassword}
        wrongPassword={stop?.kind === 'wrongPassword' && password === tried}
        keyTypes={request.product.keyTypes}
        left={request.replacementsLeft}
        onLost={() => setLost(true)}
        onSubmit={async (keyType) => {
          setTried(password);
          const reuse = mode === 'join' || mode === 'resume';
          await acquisition.begin({
            requestId,
            consent,
            password,
            keyType,
            kept: reuse ? kept : undefined,
            certificate: mode === 'join' && certificate ? certificate : undefined,
            replaceLostKey: mode === 'replace',
          });
          setLost(false);
          // What is kept and what was issued may both have changed.
          browser.look();
          again();
        }}
      />
    </>,
  );
}

interface Browser extends Preflight {
  bags: readonly KeptBag[];
  look: () => void;
}

/** What this browser can do and what it kept for a request; undefined until known. */
function useBrowser(requestId: string): Browser | undefined {
  const [found, setFound] = useState<Omit<Browser, 'look'>>();
  const [looks, setLooks] = useState(0);
  useEffect(() => {
    let current = true;
    const find = async () => {
      const tried = await preflight();
      const bags = tried.obstacles.length === 0 ? await findBags(requestId).catch(() => []) : [];
      if (current) setFound({ ...tried, bags });
    };
    void find();
    return () => {
      current = false;
    };
    // `looks` asks for another look.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [requestId, looks]);
  return found && { ...found, look: () => setLooks((count) => count + 1) };
}
