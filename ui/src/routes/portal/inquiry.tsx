import { Link } from '@tanstack/react-router';
import { useRef, useState, type FormEvent } from 'react';
import { useMutation } from 'urql';
import { entrance } from '../../entrance';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { ErrorSummary } from '../../components/errorSummary';
import { TextArea, TextField } from '../../components/field';
import { PageTitle } from '../../components/page';
import { normalise } from '../../form/normalise';
import { graphql } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { problemText, type Problem } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { useEntrance } from './entrance';

const sendMutation = graphql(`
  mutation SendInquiry($input: SendInquiryInput!) {
    sendInquiry(input: $input) {
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

const boxes = ['name', 'email', 'subject', 'body'] as const;
type Box = (typeof boxes)[number];
const blank: Record<Box, string> = { name: '', email: '', subject: '', body: '' };

const missing = (texts: Record<Box, string>): Problem[] =>
  boxes
    .filter((box) => texts[box].trim() === '')
    .map((field) => ({ code: 'REQUIRED', field, message: '', params: [] }));

/** お問い合わせフォーム: writes to the entrance's help desk. */
export function InquiryPage() {
  const words = useWords();
  const { t, locale } = words;
  const { data: at } = useEntrance();
  const [texts, setTexts] = useState(blank);
  const [empty, setEmpty] = useState<readonly Problem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [sentTo, setSentTo] = useState('');
  const underway = useRef(false);
  const [{ data, error, fetching }, mail] = useMutation(sendMutation);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (underway.current) return;
    const found = missing(texts);
    setEmpty(found);
    setAttempt((count) => count + 1);
    if (found.length > 0) return;
    underway.current = true;
    const answer = await mail({
      input: { partner: entrance || null, language: locale === 'ja' ? 'JA' : 'EN', ...texts },
    });
    underway.current = false;
    if (answer.data?.sendInquiry.problems.length === 0) setSentTo(texts.email);
    else setAttempt((count) => count + 1);
  };

  if (!at) return <Loading />;
  if (!at.portal?.takesInquiries) return <Banner tone="info" title={t('inquiry.none')} />;
  if (sentTo) return <Sent email={sentTo} />;
  const problems = empty.length > 0 ? empty : fetching ? [] : (data?.sendInquiry.problems ?? []);
  const problemAt = (box: Box) => problems.find(({ field }) => field === box);
  const fieldOf = (box: Box) => {
    const problem = problemAt(box);
    return {
      id: box,
      label: t(`inquiry.${box}`),
      required: true,
      value: texts[box],
      error: problem && problemText(words, problem),
      onChange: (event: { target: { value: string } }) => setTexts({ ...texts, [box]: event.target.value }),
    };
  };
  return (
    <>
      <PageTitle>{t('inquiry.title')}</PageTitle>
      <p>{t('inquiry.lead', { name: at.portal.name })}</p>
      <p className="mt-2 text-quiet">{t('inquiry.secrets')}</p>
      <form noValidate onSubmit={send}>
        <ErrorSummary
          attempt={attempt}
          entries={boxes.flatMap((box) => {
            const problem = problemAt(box);
            return problem ? [{ target: box, text: `${t(`inquiry.${box}`)}: ${problemText(words, problem)}` }] : [];
          })}
        />
        {problems
          .filter(({ field }) => !boxes.some((box) => box === field))
          .map((problem) => (
            <Banner key={problem.code} tone="bad" live title={problemText(words, problem)} />
          ))}
        {error && !fetching ? <Failure error={error} kept={t('inquiry.kept')} /> : null}
        <div className="mt-8 space-y-7">
          <TextField {...fieldOf('name')} autoComplete="name" />
          <TextField
            {...fieldOf('email')}
            support={t('inquiry.emailSupport')}
            inputMode="email"
            autoComplete="email"
            autoCapitalize="none"
            spellCheck={false}
            onBlur={() => setTexts({ ...texts, email: normalise('email', texts.email).value })}
          />
          <TextField {...fieldOf('subject')} autoComplete="off" />
          <TextArea {...fieldOf('body')} rows={8} />
          <Button type="submit" look="primary" size="large" busy={fetching} className="w-full sm:w-auto">
            {fetching ? t('inquiry.sending') : t('inquiry.send')}
          </Button>
        </div>
      </form>
    </>
  );
}

function Sent({ email }: { email: string }) {
  const { t } = useWords();
  return (
    <>
      <PageTitle>{t('inquiry.sent')}</PageTitle>
      <p role="status">{t('inquiry.sentBody', { email })}</p>
      <p className="mt-2">{t('inquiry.noMail')}</p>
      <p className="mt-6">
        <Link to="/">{t('lost.home')}</Link>
      </p>
    </>
  );
}
