import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormProvider, set, useForm, type FieldErrors, type Resolver } from 'react-hook-form';
import { useMutation } from 'urql';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { ErrorSummary, type SummaryEntry } from '../../components/errorSummary';
import { Facts } from '../../components/facts';
import type { Application } from '../../form/application';
import { displayOf } from '../../form/display';
import { loadDraft, type Beginning } from '../../form/draft';
import { organizationFields, proxyFields, subscriberFields, valueAt } from '../../form/field';
import { errorText, fieldErrorOf } from '../../form/formError';
import { isOpened, type Opened } from '../../form/openedPath';
import { controlId, placeOf, problemPaths } from '../../form/placed';
import { RegistrationField } from '../../form/registrationField';
import { submissionOf } from '../../form/submission';
import { useKeptDraft } from '../../form/useKeptDraft';
import { validate } from '../../form/validate';
import { graphql } from '../../gql';
import { Failure } from '../../graphql/failure';
import { problemText, type Problem } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { DepartmentField, PrefectureField, ProxyFields } from './applyGroups';

const correctMutation = graphql(`
  mutation CorrectRequest($input: CorrectRequestInput!) {
    correctRequest(input: $input) {
      request {
        id
        status
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

interface CorrectFormProps {
  requestId: string;
  correctionId: string;
  /** The registration version that was returned. */
  version: number;
  from: Application;
  opened: readonly Opened[];
  reason: string;
  deadline: string;
}

/** Checks what was opened, as an application is checked. */
function resolverOf(opened: readonly Opened[]): Resolver<Application> {
  return (values) => {
    const errors: FieldErrors<Application> = {};
    const found = validate(values).filter(({ field }) => isOpened(opened, field));
    for (const { field, code, params = {} } of found)
      set(errors, field, fieldErrorOf({ code, params: Object.entries(params).map(([name, value]) => ({ name, value })) }));
    return found.length === 0 ? { values, errors: {} } : { values: {}, errors };
  };
}

/** The fields to correct, and what stays. */
export function CorrectForm({ requestId, correctionId, version, from, opened, reason, deadline }: CorrectFormProps) {
  const words = useWords();
  const { t } = words;
  const navigate = useNavigate();
  const [resolver] = useState(() => resolverOf(opened));
  const [began] = useState<Beginning>(() => ({ application: from, correctionId }));
  const [restored, setRestored] = useState(() => loadDraft(Date.now(), began));
  const form = useForm<Application>({
    defaultValues: restored ?? from,
    resolver,
    mode: 'onSubmit',
    reValidateMode: 'onBlur',
    shouldFocusError: false,
  });
  const forget = useKeptDraft(form, began);
  const startOver = () => {
    form.reset(began.application);
    forget();
    setRestored(undefined);
  };
  const [{ error, fetching }, correct] = useMutation(correctMutation);
  const [attempt, setAttempt] = useState(0);
  const [general, setGeneral] = useState<readonly Problem[]>([]);

  const refuse = (problems: readonly Problem[]) => {
    for (const problem of problems) {
      const place = placeOf(problem);
      if (place) form.setError(place, fieldErrorOf(problem));
    }
    setGeneral(problems.filter((problem) => placeOf(problem) === undefined));
    setAttempt((count) => count + 1);
  };
  const send = async (application: Application) => {
    if (fetching) return;
    const { registration } = submissionOf(application);
    const { data } = await correct({ input: { requestId, registrationVersion: version, registration } });
    if (!data) return;
    if (data.correctRequest.problems.length > 0) return refuse(data.correctRequest.problems);
    forget();
    await navigate({ to: '/requests/$requestId', params: { requestId }, replace: true });
  };

  const entries: SummaryEntry[] = [
    ...general.map((problem) => ({ text: problemText(words, problem) })),
    ...problemPaths.flatMap((path) => {
      const text = errorText(words, form.getFieldState(path, form.formState).error);
      return text === undefined ? [] : [{ target: controlId(path), text }];
    }),
  ];
  return (
    <FormProvider {...form}>
      <Banner tone="warn" title={t('correction.until', { at: words.deadline(deadline) })}>
        <p className="whitespace-pre-line [overflow-wrap:anywhere]">{reason}</p>
      </Banner>
      <p>{t('correction.lead')}</p>
      {restored && attempt === 0 ? (
        <Banner tone="info" title={t('apply.restored')}>
          <p>{t('correction.restoredBody')}</p>
          <Button onClick={startOver}>{t('correction.startOver')}</Button>
        </Banner>
      ) : null}
      <ErrorSummary entries={entries} attempt={attempt} />
      {error && !fetching ? <Failure error={error} kept={t('correction.kept')} /> : null}
      {form.formState.isReady ? (
        <form noValidate className="mt-8 space-y-7" onSubmit={form.handleSubmit(send, () => refuse([]))}>
          {opened.map((path) => (
            <OpenedField key={path} path={path} />
          ))}
          <Button type="submit" look="primary" size="large" busy={fetching} className="w-full sm:w-auto">
            {fetching ? t('correction.sending') : t('correction.send')}
          </Button>
        </form>
      ) : null}
      <section className="mt-12">
        <h2 className="border-b-2 border-ink pb-2 text-xl">{t('correction.rest')}</h2>
        <Rest from={from} opened={opened} />
      </section>
    </FormProvider>
  );
}

function OpenedField({ path }: { path: Opened }) {
  switch (path) {
    case 'proxy':
      return <ProxyFields />;
    case 'subscriber.department':
      return <DepartmentField />;
    case 'subscriber.workplacePrefecture':
      return <PrefectureField />;
    default:
      return <RegistrationField path={path} />;
  }
}

/** What was not opened, as it stands. */
function Rest({ from, opened }: { from: Application; opened: readonly Opened[] }) {
  const { t } = useWords();
  const fields = [...organizationFields, ...subscriberFields, ...(from.proxyChoice === 'enter' ? proxyFields : [])];
  const facts = fields
    .filter(({ path }) => !isOpened(opened, `registration.${path}`))
    .map(({ path, kind }) => {
      const value = valueAt(from, path);
      return { label: t(path), value: value === '' ? '' : displayOf(kind, value) };
    });
  return <Facts facts={facts} empty={t('confirm.empty')} />;
}
