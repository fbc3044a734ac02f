import { useState, type FormEvent } from 'react';
import { useMutation } from 'urql';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { ErrorSummary } from '../../components/errorSummary';
import { TextField } from '../../components/field';
import { entrance } from '../../entrance';
import { graphql } from '../../gql';
import { Failure } from '../../graphql/failure';
import { problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';

const mailMutation = graphql(`
  mutation MailContactLink($input: MailContactLinkInput!) {
    mailContactLink(input: $input) {
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

/** As a receipt number is read out; whatever else is typed is a serial number. */
const receiptNumber = /^\s*[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]{4}([-‐ー－ ]?[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]{4}){2}\s*$/;

const boxes = ['contactEmail', 'which'] as const;

/** Asks for the contact's link; the answer is the same whoever asks. */
export function ChangeLinkForm() {
  const words = useWords();
  const { t, locale } = words;
  const [texts, setTexts] = useState({ contactEmail: '', which: '' });
  const [attempt, setAttempt] = useState(0);
  const [{ data, error, fetching }, mail] = useMutation(mailMutation);
  const missing = attempt === 0 ? [] : boxes.filter((box) => texts[box].trim() === '');
  const problems = fetching ? [] : (data?.mailContactLink.problems ?? []);
  const required = words.problem('REQUIRED', {}) ?? '';

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setAttempt((count) => count + 1);
    if (fetching || boxes.some((box) => texts[box].trim() === '')) return;
    await mail({
      input: {
        email: texts.contactEmail,
        ...(receiptNumber.test(texts.which) ? { receiptNumber: texts.which } : { serial: texts.which }),
        partner: entrance || null,
        language: locale === 'ja' ? 'JA' : 'EN',
      },
    });
  };
  const fieldOf = (box: (typeof boxes)[number]) => ({
    id: box,
    label: t(`change.${box}`),
    support: t(`change.${box}Support`),
    value: texts[box],
    error: missing.includes(box) ? required : undefined,
    onChange: (event: { target: { value: string } }) => setTexts({ ...texts, [box]: event.target.value }),
  });
  return (
    <form noValidate onSubmit={send}>
      <ErrorSummary
        attempt={attempt}
        entries={missing.map((box) => ({ target: box, text: `${t(`change.${box}`)}: ${required}` }))}
      />
      {problems.map((problem) => (
        <Banner key={problem.code} tone="bad" live title={problemText(words, problem)} />
      ))}
      {error && !fetching ? <Failure error={error} kept={t('change.kept')} /> : null}
      {data && !fetching && problems.length === 0 ? (
        <Banner tone="good" live title={t('change.sentTitle')}>
          <p>{t('change.sentBody')}</p>
        </Banner>
      ) : null}
      <div className="mt-6 space-y-7">
        <TextField {...fieldOf('contactEmail')} inputMode="email" autoComplete="email" autoCapitalize="none" />
        <TextField {...fieldOf('which')} autoComplete="off" autoCapitalize="none" spellCheck={false} className="font-mono" />
        <Button type="submit" look="primary" size="large" busy={fetching} className="w-full sm:w-auto">
          {fetching ? t('change.sending') : t('change.send')}
        </Button>
      </div>
    </form>
  );
}
