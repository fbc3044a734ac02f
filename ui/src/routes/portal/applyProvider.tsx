import { useLocation } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { Application } from '../../form/application';
import { loadDraft, type Beginning } from '../../form/draft';
import { applicationResolver, type Wanted } from '../../form/formError';
import { useKeptDraft } from '../../form/useKeptDraft';
import type { Problem } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { waysOf } from './offer';
import { ApplyContext, applySteps, type ApplyProduct, type ApplyState } from './applyState';
import { useRevised } from './useRevised';

interface ApplyProviderProps {
  product: ApplyProduct;
  /** What the form begins with, when the provider is first shown. */
  from: Beginning;
  children: ReactNode;
}

/** Holds what is typed, for the pages of an application and of a renewal. */
export function ApplyProvider({ product, from, children }: ApplyProviderProps) {
  const [began] = useState(from);
  const [restored, setRestored] = useState(() => loadDraft(Date.now(), began));
  const ways = useMemo(() => waysOf(product), [product]);
  const [entitlement = 'COUPON'] = ways;
  const form = useForm<Application, Wanted>({
    defaultValues: { ...(restored ?? began.application), entitlement },
    resolver: applicationResolver,
    context: { passphrase: product.identification === 'PASSPHRASE' },
    mode: 'onSubmit',
    reValidateMode: 'onBlur',
    shouldFocusError: false,
  });
  const forget = useKeptDraft(form, began);
  const revised = useRevised(form, product);
  const [attempt, setAttempt] = useState(0);
  const [general, setGeneral] = useState<readonly Problem[]>([]);
  const state = useMemo<ApplyState>(
    () => ({
      product,
      ways,
      certificateId: began.certificateId,
      revised,
      changeId: began.changeId,
      attempt,
      general,
      refuse: (problems) => {
        setGeneral(problems);
        setAttempt((count) => count + 1);
      },
      restored: restored !== undefined,
      forget,
      startOver: () => {
        form.reset({ ...began.application, entitlement });
        forget();
        setRestored(undefined);
      },
    }),
    [product, ways, entitlement, began, revised, attempt, general, restored, form, forget],
  );
  return (
    <FormProvider {...form}>
      <ApplyContext value={state}>
        <StepAnnouncer />
        {/* A list that registers before the form is ready is taken for changed by hand: it would lose its value. */}
        {form.formState.isReady ? children : null}
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
