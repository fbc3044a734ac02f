import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { Facts } from '../../components/facts';
import { PageTitle } from '../../components/page';
import { PrintButton } from '../../components/printButton';
import { PrintMark } from '../../components/printMark';
import { StepNav } from '../../components/stepNav';
import type { Application } from '../../form/application';
import { displayOf } from '../../form/display';
import { organizationFields, proxyFields, subscriberFields, valueAt, type FieldSpec } from '../../form/field';
import { judge } from '../../form/verdict';
import { Failure } from '../../graphql/failure';
import type { MessageKey } from '../../i18n/catalogue';
import { useWords } from '../../i18n/locale';
import { applySteps, useApply } from './applyState';
import { useMaintenance } from './maintenance';
import type { Submission } from './useSubmission';

interface ConfirmationProps {
  /** What it is called, asks and says, in the words of the procedure. */
  words: Record<'title' | 'lead' | 'printMark' | 'consequence' | 'kept' | 'send', MessageKey>;
  /** More that follows from sending. */
  children?: ReactNode;
  submission: Submission;
  onBack: () => void;
}

/** What will be sent, to be read once more. */
export function Confirmation({ words, children, submission, onBack }: ConfirmationProps) {
  const { t, duration, deadline } = useWords();
  const { product } = useApply();
  const application = useFormContext<Application>().getValues();
  const { send, sending, failure } = submission;
  const byKey = application.entitlement === 'LICENSE_KEY';
  return (
    <>
      <StepNav steps={applySteps.map((step) => t(step))} current={2} />
      <PageTitle>{t(words.title)}</PageTitle>
      <PrintMark text={t(words.printMark)} />
      <p data-print="no">{t(words.lead)}</p>
      <Section title={t('group.organization')} fields={organizationFields} application={application} />
      <Section title={t('group.subscriber')} fields={subscriberFields} application={application} />
      {application.proxyChoice === 'enter' ? (
        <Section title={t('group.proxy')} fields={proxyFields} application={application} />
      ) : (
        <Heading title={t('group.proxy')}>
          <p className="py-3">{t('apply.proxyNone')}</p>
        </Heading>
      )}
      <Heading title={t(byKey ? 'confirm.restByKey' : 'confirm.rest')}>
        <Facts
          empty={t('confirm.empty')}
          facts={[
            byKey
              ? { label: t('license.licenseId'), value: <span className="font-mono">{application.licenseId}</span> }
              : { label: t('apply.coupon'), value: <span className="font-mono">{application.couponNumber}</span> },
            ...(byKey ? [{ label: t('apply.licensePassword'), value: t('confirm.passphraseHidden') }] : []),
            ...(product.identification === 'PASSPHRASE'
              ? [{ label: t('apply.passphrase'), value: t('confirm.passphraseHidden') }]
              : []),
            {
              label: t('group.agreement'),
              value: [product.terms, product.privacyNotice]
                .map(({ title, version }) => t('confirm.agreed', { title, version }))
                .join(t('list.and')),
            },
          ]}
        />
      </Heading>
      <Banner tone="info" title={t(words.consequence)}>
        <ul className="list-disc space-y-1 pl-5">
          <li>{t(byKey ? 'confirm.counted' : 'confirm.locked')}</li>
          {product.provisionalWindowSeconds > 0 ? (
            <li>{t(byKey ? 'confirm.windowByKey' : 'confirm.window', { window: duration(product.provisionalWindowSeconds) })}</li>
          ) : null}
          <CancellingDown />
          <li>{t('confirm.fixed')}</li>
          {product.acquisitionEndsAt ? (
            <li>{t(byKey ? 'closing.acquireBeforeByKey' : 'closing.acquireBefore', { at: deadline(product.acquisitionEndsAt) })}</li>
          ) : null}
          {children}
          <li>{t('confirm.mail', { email: application.registration.subscriber.email })}</li>
        </ul>
      </Banner>
      {failure ? <Failure error={failure} kept={t(words.kept)} /> : null}
      <div data-print="no" className="mt-8 flex flex-wrap gap-4">
        <Button look="primary" size="large" busy={sending} onClick={send}>
          {sending ? t('confirm.sending') : t(words.send)}
        </Button>
        <Button size="large" onClick={onBack}>
          {t('confirm.back')}
        </Button>
        <PrintButton size="large" />
      </div>
    </>
  );
}

/** Planned maintenance of cancelling, where it falls into the time for it. */
function CancellingDown() {
  const { t, dateTime } = useWords();
  const { product } = useApply();
  const { now, windows } = useMaintenance();
  const end = Date.parse(now) + product.provisionalWindowSeconds * 1000;
  return windows
    .filter(({ procedure, startsAt }) => procedure === 'CANCEL' && Date.parse(startsAt) < end)
    .map(({ id, startsAt, endsAt }) => (
      <li key={id} className="font-bold">
        {t(product.pausesDeadline ? 'confirm.maintenancePauses' : 'confirm.maintenanceRuns', {
          from: dateTime(startsAt),
          to: dateTime(endsAt),
        })}
      </li>
    ));
}

function Section({
  title,
  fields,
  application,
}: {
  title: string;
  fields: readonly FieldSpec[];
  application: Application;
}) {
  const { t } = useWords();
  const facts = fields.map((spec) => ({
    label: t(spec.path),
    value:
      spec.path === 'subscriber.department' && application.noDepartment
        ? t('confirm.none')
        : shownOf(spec, valueAt(application, spec.path), t('confirm.none')),
  }));
  return (
    <Heading title={title}>
      <Facts facts={facts} empty={t('confirm.empty')} />
    </Heading>
  );
}

/** A value as it will be stored, as people read it; none is the word for an answer that says that there is none. */
function shownOf(spec: FieldSpec, typed: string, none: string): string {
  if (typed.trim() === '') return '';
  const { value } = judge(spec, typed);
  return value === null || value === undefined ? none : displayOf(spec.kind, value);
}

function Heading({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="mt-10">
      <h2 className="border-b-2 border-ink pb-2 text-xl">{title}</h2>
      {children}
    </section>
  );
}
