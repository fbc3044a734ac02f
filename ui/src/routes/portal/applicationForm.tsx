import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { ErrorSummary, type SummaryEntry } from '../../components/errorSummary';
import { PageTitle } from '../../components/page';
import { StepNav } from '../../components/stepNav';
import type { Application } from '../../form/application';
import { errorText } from '../../form/formError';
import { controlId, problemPaths, registrationLabel } from '../../form/placed';
import { problemText } from '../../graphql/problem';
import type { MessageKey } from '../../i18n/catalogue';
import { useWords } from '../../i18n/locale';
import { ConflictNotice } from './applyConflict';
import { AgreementFields, EntitlementFields, PassphraseFields } from './applyEnd';
import { OrganizationFields, ProxyFields, SubscriberFields } from './applyGroups';
import { LastDaysNotice } from './lastDays';
import { ClosedOffer } from './successorOffer';
import { applySteps, useApply } from './applyState';

interface ApplicationFormProps {
  title: string;
  /** What stands above the form. */
  children: ReactNode;
  /** Nothing is left to mend before sending. */
  onChecked: () => Promise<void>;
}

/** Everything that is declared, for an application and for a renewal. */
export function ApplicationForm({ title, children, onChecked }: ApplicationFormProps) {
  const { t } = useWords();
  const { product, attempt, refuse, restored, startOver } = useApply();
  const form = useFormContext<Application>();
  return (
    <>
      <StepNav steps={applySteps.map((step) => t(step))} current={1} />
      <PageTitle>{title}</PageTitle>
      {children}
      <LastDaysNotice closing={product.closing} />
      {restored && attempt === 0 ? (
        <Banner tone="info" title={t('apply.restored')}>
          <p>{t('apply.restoredBody')}</p>
          <Button onClick={startOver}>{t('apply.startOver')}</Button>
        </Banner>
      ) : null}
      <ErrorSummary entries={useSummary()} attempt={attempt} />
      <ConflictNotice />
      <ClosedOffer />
      <form
        noValidate
        className="mt-8 space-y-12"
        onSubmit={form.handleSubmit(
          async () => {
            refuse([]);
            await onChecked();
          },
          () => refuse([]),
        )}
      >
        <OrganizationFields />
        <SubscriberFields />
        <ProxyFields />
        <EntitlementFields />
        {product.identification === 'PASSPHRASE' ? <PassphraseFields /> : null}
        <AgreementFields />
        <div className="border-t border-line pt-8">
          <Button type="submit" look="primary" size="large" className="w-full sm:w-auto">
            {t('apply.toConfirm')}
          </Button>
          <p className="mt-3 text-sm text-quiet">{t('apply.toConfirmNote')}</p>
        </div>
      </form>
    </>
  );
}

/** Everything to mend, in the order of the page. */
function useSummary(): SummaryEntry[] {
  const words = useWords();
  const form = useFormContext<Application>();
  const { general } = useApply();
  const { formState } = form;
  const fields = problemPaths.flatMap((path) => {
    const text = errorText(words, form.getFieldState(path, formState).error);
    return text === undefined ? [] : [{ target: controlId(path), text: `${words.t(labelOf(path))}: ${text}` }];
  });
  return [...general.map((problem) => ({ text: problemText(words, problem) })), ...fields];
}

function labelOf(path: (typeof problemPaths)[number]): MessageKey {
  switch (path) {
    case 'couponNumber':
      return 'apply.coupon';
    case 'licenseId':
      return 'license.licenseId';
    case 'licensePassword':
      return 'apply.licensePassword';
    case 'applicationPassphrase':
      return 'apply.passphrase';
    case 'proxyChoice':
      return 'apply.proxyChoice';
    case 'agreedTerms':
      return 'apply.terms';
    case 'agreedPrivacy':
      return 'apply.privacy';
    default:
      return registrationLabel(path);
  }
}
