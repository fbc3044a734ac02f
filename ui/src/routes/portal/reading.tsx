import { Link } from '@tanstack/react-router';
import { Icon } from '../../components/icon';
import { Paragraphs } from '../../components/page';
import { useWords } from '../../i18n/locale';
import type { Entrance } from './entrance';
import { TopicLink } from './topicLink';
import { reading } from './topics';

/** 各種ご案内: what is to be told, the latest first. */
export function Notices({ notices }: { notices: Entrance['notices'] }) {
  const { t, date } = useWords();
  return (
    <section aria-labelledby="notices" className="mb-8 rounded-xl border border-line bg-raised px-5 py-4 sm:px-6">
      <h2 id="notices" className="mb-2 text-lg">
        {t('home.notices')}
      </h2>
      <ul className="divide-y divide-line">
        {notices.map(({ id, title, body, publishedAt }) => (
          <li key={id}>
            <details className="group py-1">
              <summary className="flex min-h-11 list-none items-center gap-3 rounded-lg">
                <span className="min-w-0 flex-1">
                  <span className="block text-sm text-quiet">{date(publishedAt)}</span>
                  <span className="font-bold text-indigo underline underline-offset-4">{title}</span>
                </span>
                <span className="shrink-0 text-indigo transition-transform group-open:rotate-90">
                  <Icon name="arrow" />
                </span>
              </summary>
              <div className="pt-2 pb-1">
                <Paragraphs text={body} />
              </div>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** 申請前にご確認ください: what to read, by what one reads it for. */
export function Reading({ portal }: { portal: Entrance | undefined }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="reading" className="mt-10">
      <h2 id="reading" className="mb-4 text-xl">
        {t('home.readTitle')}
      </h2>
      <dl className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        {reading.map(({ title, topics }) => (
          <div key={title}>
            <dt className="font-bold">{t(title)}</dt>
            {topics.map((topic) => (
              <dd key={topic} className="py-1">
                <TopicLink topic={topic} links={portal?.links} />
              </dd>
            ))}
            {title === 'home.readHelp' && portal?.takesInquiries ? (
              <dd className="py-1">
                <Link to="/inquiry">{t('frame.inquiry')}</Link>
              </dd>
            ) : null}
          </div>
        ))}
      </dl>
    </section>
  );
}
