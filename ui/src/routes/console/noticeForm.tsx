import { useState, type FormEvent } from 'react';
import { useQuery } from 'urql';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { ErrorSummary } from '../../components/errorSummary';
import { SelectField, TextArea, TextField } from '../../components/field';
import { graphql } from '../../gql';
import { Failure } from '../../graphql/failure';
import { problemText } from '../../graphql/problem';
import type { MessageKey } from '../../i18n/catalogue';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { Panel } from './panel';

const publishMutation = graphql(`
  mutation PublishNotice($input: PublishNoticeInput!) {
    publishNotice(input: $input) {
      notice {
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

const entrancesQuery = graphql(`
  query NoticeEntrances($language: Language!) {
    partners(first: 100) {
      nodes {
        id
        portal {
          slug
          name(language: $language)
        }
      }
    }
  }
`);

const blank = { 'title.ja': '', 'title.en': '', 'body.ja': '', 'body.en': '', publishedAt: '', endsAt: '', portal: '*' };
type Box = keyof typeof blank;

/** What people type is Tokyo's time, wherever their computer is. */
const moment = (typed: string) => (typed ? new Date(`${typed}:00+09:00`).toISOString() : null);

/** A notice to be shown at one entrance, or at all. */
export function NoticeForm({ onPublished }: { onPublished: () => void }) {
  const words = useWords();
  const { t, locale } = words;
  const [texts, setTexts] = useState(blank);
  const [attempt, setAttempt] = useState(0);
  const [done, setDone] = useState(false);
  const [{ data }] = useQuery({ query: entrancesQuery, variables: { language: locale === 'ja' ? 'JA' : 'EN' } });
  const { act, busy, problems, error } = useAct(
    publishMutation,
    ({ publishNotice }) => publishNotice.problems,
    onPublished,
  );
  const publish = async (event: FormEvent) => {
    event.preventDefault();
    const published = await act({
      input: {
        // '*' stands for every entrance, and no slug holds one.
        portal: texts.portal === '*' ? null : texts.portal,
        title: { ja: texts['title.ja'].trim(), en: texts['title.en'].trim() },
        body: { ja: texts['body.ja'].trim(), en: texts['body.en'].trim() },
        publishedAt: moment(texts.publishedAt),
        endsAt: moment(texts.endsAt),
      },
    });
    setDone(published);
    if (published) setTexts(blank);
    setAttempt((count) => count + 1);
  };
  const fieldOf = (box: Box, label: MessageKey, required = true) => {
    const found = problems.find(({ field }) => field === box);
    return {
      id: box,
      label: t(label),
      required,
      value: texts[box],
      error: found && problemText(words, found),
      onChange: (event: { target: { value: string } }) => {
        setDone(false);
        setTexts({ ...texts, [box]: event.target.value });
      },
    };
  };
  return (
    <Panel title={t('notices.new')}>
      <form noValidate onSubmit={publish}>
        <ErrorSummary
          attempt={attempt}
          entries={problems.map((problem) => ({ target: problem.field ?? undefined, text: problemText(words, problem) }))}
        />
        {error ? <Failure error={error} /> : null}
        {done ? <Banner tone="good" live title={t('notices.published')} /> : null}
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField {...fieldOf('title.ja', 'notices.titleJa')} />
          <TextField {...fieldOf('title.en', 'notices.titleEn')} />
          <TextArea {...fieldOf('body.ja', 'notices.bodyJa')} rows={5} />
          <TextArea {...fieldOf('body.en', 'notices.bodyEn')} rows={5} />
          <SelectField {...fieldOf('portal', 'notices.where')} width="full">
            <option value="*">{t('notices.everywhere')}</option>
            <option value="">{t('notices.general')}</option>
            {data?.partners.nodes.map(({ id, portal }) => (
              <option key={id} value={portal.slug}>
                {portal.name}
              </option>
            ))}
          </SelectField>
          <span />
          <TextField {...fieldOf('publishedAt', 'notices.from', false)} support={t('notices.fromHelp')} type="datetime-local" />
          <TextField {...fieldOf('endsAt', 'notices.until', false)} support={t('notices.untilHelp')} type="datetime-local" />
        </div>
        <p className="mt-5">
          <Button type="submit" look="primary" busy={busy}>
            {t('notices.publish')}
          </Button>
        </p>
      </form>
    </Panel>
  );
}
