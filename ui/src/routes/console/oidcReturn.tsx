import { useEffect, useRef, useState } from 'react';
import { useMutation } from 'urql';
import { Banner } from '../../components/banner';
import { buttonClass } from '../../components/button';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import { Loading } from '../../graphql/failure';
import { hasProblem } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { OidcSecond } from './oidcSecond';
import { Outcome } from './outcome';

const finishMutation = graphql(`
  mutation FinishOidc($input: FinishOidcInput!) {
    finishOidc(input: $input) {
      newcomer
      linked
      to
      staff {
        id
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

/** What the provider wrote into the address, to the letter: a router takes a code of digits for a number. */
function answered(): { state: string; code: string } {
  const [arrived] = performance.getEntriesByType('navigation');
  const query = new URL(arrived?.name ?? window.location.href).searchParams;
  return { state: query.get('state') ?? '', code: query.get('code') ?? '' };
}

/** Goes on to a page of the console, which is loaded anew for whoever signed in. */
function goOn(to: string): void {
  window.location.replace(to);
}

/** Where the browser comes back to from the OpenID provider. */
export function OidcReturnPage() {
  const { t } = useWords();
  const [came] = useState(answered);
  const [{ data, error, fetching }, finish] = useMutation(finishMutation);
  const sent = useRef(false);
  useEffect(() => {
    // The code is good once, and leaves the address, and with it the browser's history.
    if (sent.current || !came.code) return;
    sent.current = true;
    window.history.replaceState(window.history.state, '', window.location.pathname);
    void finish({ input: came }).then(({ data: answer }) => {
      if (answer?.finishOidc.staff || answer?.finishOidc.newcomer) goOn(answer.finishOidc.to);
    });
  }, [came, finish]);

  const result = fetching ? undefined : data?.finishOidc;
  if (result?.linked)
    return (
      <div className="max-w-xl space-y-6 text-base">
        <PageTitle>{t('oidc.linkedTitle')}</PageTitle>
        <Banner tone="good" live title={t('oidc.linked')} />
        <Back to="/console/account" label={t('oidc.toAccount')} />
      </div>
    );
  const second = hasProblem(result?.problems, 'SECOND_FACTOR_REQUIRED');
  const signedIn = result?.staff || result?.newcomer;
  const stopped = !came.code;
  const failed = stopped || error !== undefined || (result !== undefined && !second && !signedIn);
  return (
    <div className="mx-auto max-w-md space-y-6 py-8 text-base">
      <PageTitle>{t('signIn.title')}</PageTitle>
      {stopped ? <Banner tone="info" live title={t('oidc.stopped')} /> : null}
      {second ? (
        <>
          <Banner tone="info" live title={t('oidc.second')} />
          <OidcSecond onSignedIn={goOn} />
        </>
      ) : null}
      {failed ? (
        <>
          <Outcome problems={result?.problems ?? []} error={fetching ? undefined : error} />
          {hasProblem(result?.problems, 'OIDC_FAILED') ? <p>{t('oidc.hint')}</p> : null}
        </>
      ) : null}
      {failed || second ? <Back to="/console" label={t('oidc.back')} /> : <Loading />}
    </div>
  );
}

/** A way out that begins anew: the browser asks who is signed in. */
function Back({ to, label }: { to: string; label: string }) {
  return (
    <p>
      <a href={to} className={buttonClass('secondary')}>
        {label}
      </a>
    </p>
  );
}
