import { useState, type FormEvent } from 'react';
import { useMutation } from 'urql';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { ErrorSummary, type SummaryEntry } from '../../components/errorSummary';
import { TextField } from '../../components/field';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import { Failure } from '../../graphql/failure';
import { problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { useMailedToken } from './mailedToken';
import { PassphraseChoice } from './passphraseChoice';

const mailMutation = graphql(`
  mutation MailPassphraseLink($input: MailPassphraseLinkInput!) {
    mailPassphraseLink(input: $input) {
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

/** A forgotten application passphrase: the mailed link leads here too, and then another is chosen. */
export function PassphrasePage() {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const token = useMailedToken();
  return (
    <>
      <PageTitle>{t('passphrase.title')}</PageTitle>
      {token !== '' && !asking ? <PassphraseChoice token={token} onAgain={() => setAsking(true)} /> : <AskForLink />}
    </>
  );
}

function AskForLink() {
  const words = useWords();
  const { t } = words;
  const [email, setEmail] = useState('');
  const [named, setNamed] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [{ data, error, fetching }, mail] = useMutation(mailMutation);
  const problems = fetching ? [] : (data?.mailPassphraseLink.problems ?? []);
  const missing = (text: string) => (attempt > 0 && text.trim() === '' ? words.problem('REQUIRED', {}) : undefined);
  const entries: SummaryEntry[] = [
    { target: 'email', label: t('identify.email'), text: missing(email) },
    { target: 'named', label: t('passphrase.named'), text: missing(named) },
  ].flatMap(({ target, label, text }) => (text === undefined ? [] : [{ target, text: `${label}: ${text}` }]));
  const send = (event: FormEvent) => {
    event.preventDefault();
    setAttempt((count) => count + 1);
    if (fetching || email.trim() === '' || named.trim() === '') return;
    // A receipt number is looked at first; what is none is taken for a code.
    void mail({ input: { email, receiptNumber: named, certificateCode: named } });
  };
  return (
    <form noValidate onSubmit={send}>
      <p>{t('passphrase.lead')}</p>
      <p className="mt-2 text-quiet">{t('passphrase.steps')}</p>
      <ErrorSummary entries={entries} attempt={attempt} />
      {data && !fetching && problems.length === 0 ? (
        <Banner tone="good" live title={t('passphrase.sent')}>
          <p>{t('passphrase.sentBody')}</p>
        </Banner>
      ) : null}
      {problems.map((problem) => (
        <Banner key={problem.code} tone="bad" live title={problemText(words, problem)} />
      ))}
      {error && !fetching ? <Failure error={error} kept={t('passphrase.kept')} /> : null}
      <div className="mt-8 space-y-7">
        <TextField
          id="email"
          label={t('identify.email')}
          support={t('identify.emailSupport')}
          inputMode="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          value={email}
          error={missing(email)}
          onChange={(event) => setEmail(event.target.value)}
        />
        <TextField
          id="named"
          label={t('passphrase.named')}
          support={t('passphrase.namedSupport')}
          width="half"
          className="font-mono"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={named}
          error={missing(named)}
          onChange={(event) => setNamed(event.target.value)}
        />
        <Button type="submit" look="primary" size="large" busy={fetching} className="w-full sm:w-auto">
          {fetching ? t('passphrase.asking') : t('passphrase.ask')}
        </Button>
      </div>
    </form>
  );
}
