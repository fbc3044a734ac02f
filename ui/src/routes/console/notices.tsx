import { Button } from '../../components/button';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import type { NoticesQuery } from '../../gql/graphql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { More, usePages } from './more';
import { NoticeForm } from './noticeForm';

const noticesQuery = graphql(`
  query Notices($after: String, $language: Language!) {
    viewer {
      now
    }
    notices(first: 20, after: $after) {
      nodes {
        id
        portal
        title(language: $language)
        publishedAt
        endsAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const endMutation = graphql(`
  mutation EndNotice($input: EndNoticeInput!) {
    endNotice(input: $input) {
      notice {
        id
        endsAt
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

type Notice = NoticesQuery['notices']['nodes'][number];

/** What is told at the entrances: to publish, and to take down. */
export function NoticesPage() {
  const words = useWords();
  const { t, locale } = words;
  const { after, go } = usePages();
  const { data, error, again } = useLastingQuery({
    query: noticesQuery,
    variables: { after, language: locale === 'ja' ? 'JA' : 'EN' },
    context,
    requestPolicy: 'cache-and-network',
  });
  const { act, busy, problems } = useAct(endMutation, ({ endNotice }) => endNotice.problems, again);
  return (
    <div className="max-w-5xl space-y-6">
      <PageTitle quiet>{t('notices.title')}</PageTitle>
      <NoticeForm onPublished={again} />
      {error ? <Failure error={error} retry={again} /> : null}
      {problems.map((problem) => (
        <p key={problem.code} role="alert" className="font-bold text-bad">
          {problemText(words, problem)}
        </p>
      ))}
      {!data ? (
        error ? null : <Loading />
      ) : data.notices.nodes.length === 0 ? (
        <p className="py-8 text-quiet">{t('notices.empty')}</p>
      ) : (
        <Table
          notices={data.notices.nodes}
          now={Date.parse(data.viewer.now)}
          onEnd={(noticeId) => {
            if (!busy) void act({ input: { noticeId } });
          }}
        />
      )}
      <More pageInfo={data?.notices.pageInfo} after={after} onPage={go} />
    </div>
  );
}

/** One object: another at each rendering asks again for ever. */
const context = { additionalTypenames: ['Notice'] };

function Table({
  notices,
  now,
  onEnd,
}: {
  notices: readonly Notice[];
  now: number;
  onEnd: (noticeId: string) => void;
}) {
  const { t, dateTime } = useWords();
  const state = ({ publishedAt, endsAt }: Notice) =>
    Date.parse(publishedAt) > now ? 'to come' : endsAt && Date.parse(endsAt) <= now ? 'over' : 'shown';
  const stateText = { 'to come': 'notices.toCome', over: 'notices.over', shown: 'notices.shown' } as const;
  return (
    <div className="overflow-x-auto">
      <table className="w-full min-w-3xl border-collapse text-left text-sm leading-[1.4]">
        <thead className="border-b-2 border-ink">
          <tr>
            {(['notices.heading', 'notices.where', 'notices.from', 'notices.until', 'notices.state'] as const).map((key) => (
              <th key={key} scope="col" className="px-2 py-2">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {notices.map((notice) => (
            <tr key={notice.id} className="border-b border-line align-top">
              <td className="px-2 py-2 font-bold">{notice.title}</td>
              <td className="px-2 py-2">
                {notice.portal === null || notice.portal === undefined
                  ? t('notices.everywhere')
                  : notice.portal === ''
                    ? t('notices.general')
                    : `/p/${notice.portal}`}
              </td>
              <td className="px-2 py-2">{dateTime(notice.publishedAt)}</td>
              <td className="px-2 py-2">{notice.endsAt ? dateTime(notice.endsAt) : t('notices.noEnd')}</td>
              <td className="px-2 py-2 whitespace-nowrap">
                {t(stateText[state(notice)])}
                {state(notice) === 'over' ? null : (
                  <Button
                    size="small"
                    className="ml-3"
                    aria-label={t('notices.endNamed', { title: notice.title })}
                    onClick={() => onEnd(notice.id)}
                  >
                    {t('notices.end')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
