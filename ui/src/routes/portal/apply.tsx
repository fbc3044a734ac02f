import { Outlet, useLocation } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useQuery } from 'urql';
import { Banner } from '../../components/banner';
import { emptyApplication, type Application } from '../../form/application';
import { dropDraft, loadDraft, saveDraft } from '../../form/draft';
import { applicationResolver } from '../../form/formError';
import { graphql } from '../../gql';
import type { Problem } from '../../graphql/problem';
import { Failure, Loading } from '../../graphql/failure';
import { useWords } from '../../i18n/locale';
import { ApplyContext, applySteps, type ApplyState } from './applyState';

const productQuery = graphql(`
  query ApplyProduct($language: Language!) {
    portal {
      products {
        id
        code
        open
        entitlements
        name(language: $language)
        description(language: $language)
        validityDays
        provisionalWindowSeconds
        vettingTargetDays
        terms(language: $language) {
          id
          version
          title
        }
        privacyNotice(language: $language) {
          id
          version
          title
        }
      }
    }
  }
`);

/** Holds what is typed while one goes from the form to the confirmation and back. */
export function ApplyLayout() {
  const { t, locale } = useWords();
  const [restored, setRestored] = useState(() => loadDraft(Date.now()));
  const form = useForm<Application>({
    defaultValues: restored ?? emptyApplication,
    resolver: applicationResolver,
    mode: 'onSubmit',
    reValidateMode: 'onBlur',
    shouldFocusError: false,
  });
  const forget = useKeptDraft(form);

  const [{ data, error, fetching }, reload] = useQuery({
    query: productQuery,
    variables: { language: locale === 'ja' ? 'JA' : 'EN' },
  });
  const [attempt, setAttempt] = useState(0);
  const [general, setGeneral] = useState<readonly Problem[]>([]);
  const product = data?.portal?.products.find((each) => each.open && each.entitlements.includes('COUPON'));

  const state = useMemo<ApplyState | undefined>(
    () =>
      product && {
        product,
        attempt,
        general,
        refuse: (problems) => {
          setGeneral(problems);
          setAttempt((count) => count + 1);
        },
        restored: restored !== undefined,
        forget,
        startOver: () => {
          form.reset(emptyApplication);
          forget();
          setRestored(undefined);
        },
      },
    [product, attempt, general, restored, form, forget],
  );

  if (error && !data)
    return <Failure error={error} kept={t('apply.kept')} retry={() => reload({ requestPolicy: 'network-only' })} />;
  if (!state) {
    return fetching ? <Loading /> : <Banner tone="info" title={t('apply.closed')} />;
  }
  return (
    <FormProvider {...form}>
      <ApplyContext value={state}>
        <StepAnnouncer />
        <Outlet />
      </ApplyContext>
    </FormProvider>
  );
}

/** Tells a screen reader how far one is. It stays while the steps change, so that the change is heard. */
function StepAnnouncer() {
  const { t } = useWords();
  const { pathname } = useLocation();
  const current = pathname.endsWith('/confirm') ? 2 : 1;
  const [entered] = useState(current);
  const [moved, setMoved] = useState(false);
  if (!moved && current !== entered) setMoved(true);
  return (
    <p role="status" className="sr-only">
      {moved ? t('steps.progress', { total: applySteps.length, current }) : ''}
    </p>
  );
}

/**
 * Writes the draft a moment after the last key, and when the page is left.
 * What it returns throws the draft away, with what was about to be written.
 */
function useKeptDraft(form: ReturnType<typeof useForm<Application>>): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const save = () => {
      clearTimeout(timer.current);
      timer.current = undefined;
      saveDraft(form.getValues(), Date.now());
    };
    const { unsubscribe } = form.watch(() => {
      clearTimeout(timer.current);
      timer.current = setTimeout(save, 400);
    });
    const leave = () => {
      if (timer.current !== undefined) save();
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      unsubscribe();
      leave();
    };
  }, [form]);
  return useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    dropDraft();
  }, []);
}
