import { Navigate, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useMutation } from 'urql';
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
import { fieldErrorOf } from '../../form/formError';
import { placeOf } from '../../form/placed';
import { submissionOf } from '../../form/submission';
import { answered, submissionKey } from '../../form/submissionKey';
import { validate } from '../../form/validate';
import { judge } from '../../form/verdict';
import { graphql } from '../../gql';
import { Failure } from '../../graphql/failure';
import type { Problem } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { applySteps, useApply } from './applyState';

const submitMutation = graphql(`
  mutation SubmitApplication($input: SubmitApplicationInput!) {
    submitApplication(input: $input) {
      request {
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

/** What will be sent, to be read once more. */
export function ApplyConfirmPage() {
  const { t, duration } = useWords();
  const { product } = useApply();
  const form = useFormContext<Application>();
  const application = form.getValues();
  const { send, sending, failure } = useSubmission();
  // After a reload the secrets are gone: they are asked for again.
  if (!sending && validate(application).length > 0) return <Navigate to="/apply" />;
  return (
    <>
      <StepNav steps={applySteps.map((step) => t(step))} current={2} />
      <PageTitle>{t('confirm.title')}</PageTitle>
      <PrintMark text={t('confirm.printMark')} />
      <p data-print="no">{t('confirm.lead')}</p>
      <Section title={t('group.organization')} fields={organizationFields} application={application} />
      <Section title={t('group.subscriber')} fields={subscriberFields} application={application} />
      {application.proxyChoice === 'enter' ? (
        <Section title={t('group.proxy')} fields={proxyFields} application={application} />
      ) : (
        <Heading title={t('group.proxy')}>
          <p className="py-3">{t('apply.proxyNone')}</p>
        </Heading>
      )}
      <Heading title={t('confirm.rest')}>
        <Facts
          empty={t('confirm.empty')}
          facts={[
            { label: t('apply.coupon'), value: <span className="font-mono">{application.couponNumber}</span> },
            { label: t('apply.passphrase'), value: t('confirm.passphraseHidden') },
            {
              label: t('group.agreement'),
              value: [product.terms, product.privacyNotice]
                .map(({ title, version }) => t('confirm.agreed', { title, version }))
                .join(t('list.and')),
            },
          ]}
        />
      </Heading>
      <Banner tone="info" title={t('confirm.consequence')}>
        <ul className="list-disc space-y-1 pl-5">
          <li>{t('confirm.locked')}</li>
          {product.provisionalWindowSeconds > 0 ? (
            <li>{t('confirm.window', { window: duration(product.provisionalWindowSeconds) })}</li>
          ) : null}
          <li>{t('confirm.fixed')}</li>
          <li>{t('confirm.mail', { email: application.registration.subscriber.email })}</li>
        </ul>
      </Banner>
      {failure ? <Failure error={failure} kept={t('confirm.kept')} /> : null}
      <Actions send={send} sending={sending} />
    </>
  );
}

function Actions({ send, sending }: { send: () => void; sending: boolean }) {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <div data-print="no" className="mt-8 flex flex-wrap gap-4">
      <Button look="primary" size="large" busy={sending} onClick={send}>
        {sending ? t('confirm.sending') : t('confirm.send')}
      </Button>
      <Button size="large" onClick={() => void navigate({ to: '/apply' })}>
        {t('confirm.back')}
      </Button>
      <PrintButton size="large" />
    </div>
  );
}

/** Sends the application once, however often the button is pressed, and puts what must be mended beside its field. */
function useSubmission() {
  const { locale } = useWords();
  const { product, refuse, forget } = useApply();
  const form = useFormContext<Application>();
  const navigate = useNavigate();
  const [{ error }, submit] = useMutation(submitMutation);
  const [sending, setSending] = useState(false);
  const underway = useRef(false);

  const back = async (problems: readonly Problem[]) => {
    form.clearErrors();
    for (const problem of problems) {
      const place = placeOf(problem);
      if (place) form.setError(place, fieldErrorOf(problem));
    }
    refuse(problems.filter((problem) => placeOf(problem) === undefined));
    await navigate({ to: '/apply' });
  };

  const carryOut = async () => {
    const input = submissionOf(form.getValues(), {
      submissionKey: submissionKey(),
      productId: product.id,
      consents: [product.terms.id, product.privacyNotice.id],
      language: locale === 'ja' ? 'JA' : 'EN',
    });
    const { data } = await submit({ input });
    // Without an answer the key is kept: pressing again gives the same request.
    if (!data) return;
    answered();
    const { request, problems } = data.submitApplication;
    if (!request) return back(problems);
    forget();
    await navigate({ to: '/requests/$requestId', params: { requestId: request.id }, replace: true });
  };

  const send = () => {
    if (underway.current) return;
    underway.current = true;
    setSending(true);
    void carryOut().finally(() => {
      underway.current = false;
      setSending(false);
    });
  };
  return { send, sending, failure: sending ? undefined : error };
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
