import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useMutation } from 'urql';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { ErrorSummary } from '../../components/errorSummary';
import { SecretField } from '../../components/secretField';
import { emptyApplication, type Application } from '../../form/application';
import { PassphraseStrength } from '../../form/passphraseStrength';
import { graphql } from '../../gql';
import { Failure } from '../../graphql/failure';
import { hasProblem, problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';

const resetMutation = graphql(`
  mutation ResetPassphrase($input: ResetPassphraseInput!) {
    resetPassphrase(input: $input) {
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

const field = 'applicationPassphrase';

/** Another application passphrase, for whoever followed the mailed link. */
export function PassphraseChoice({ token, onAgain }: { token: string; onAgain: () => void }) {
  const words = useWords();
  const { t } = words;
  // The strength is told as in the form of an application, whose other fields stay empty.
  const form = useForm<Application>({ defaultValues: emptyApplication });
  const [attempt, setAttempt] = useState(0);
  const [{ data, error, fetching }, reset] = useMutation(resetMutation);
  const problems = fetching ? [] : (data?.resetPassphrase.problems ?? []);
  const mend = problems.find((problem) => problem.field === field);
  const wrong = mend ? problemText(words, mend) : undefined;
  if (hasProblem(problems, 'IDENTIFICATION_FAILED'))
    return (
      <>
        <Banner tone="bad" live title={t('passphrase.gone')}>
          <p>{t('passphrase.why')}</p>
        </Banner>
        <Button onClick={onAgain}>{t('passphrase.again')}</Button>
      </>
    );
  if (data && !fetching && problems.length === 0)
    return (
      <Banner tone="good" live title={t('passphrase.done')}>
        <p>{t('passphrase.next')}</p>
      </Banner>
    );
  return (
    <FormProvider {...form}>
      <form
        noValidate
        onSubmit={form.handleSubmit(async ({ applicationPassphrase }) => {
          if (fetching) return;
          await reset({ input: { token, applicationPassphrase } });
          setAttempt((count) => count + 1);
        })}
      >
        <p>{t('passphrase.chooseLead')}</p>
        <ErrorSummary entries={wrong ? [{ target: field, text: `${t('passphrase.new')}: ${wrong}` }] : []} attempt={attempt} />
        {problems
          .filter((problem) => problem.field !== field)
          .map((problem) => (
            <Banner key={problem.code} tone="bad" live title={problemText(words, problem)} />
          ))}
        {error && !fetching ? <Failure error={error} kept={t('passphrase.kept')} /> : null}
        <div className="mt-8 mb-7">
          <SecretField
            {...form.register(field)}
            id={field}
            label={t('passphrase.new')}
            support={t('passphrase.newSupport')}
            autoComplete="new-password"
            error={wrong}
          />
          <PassphraseStrength />
        </div>
        <Button type="submit" look="primary" size="large" busy={fetching} className="w-full sm:w-auto">
          {fetching ? t('passphrase.doing') : t('passphrase.do')}
        </Button>
      </form>
    </FormProvider>
  );
}
