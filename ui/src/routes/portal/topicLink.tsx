import { Link } from '@tanstack/react-router';
import type { Topic } from '../../gql/graphql';
import { useWords } from '../../i18n/locale';
import type { Entrance } from './entrance';
import { slugOf } from './topics';

/** Leads to what there is to read on a topic: the entrance's own page, or the one that the product brings. */
export function TopicLink({ topic, links }: { topic: Topic; links: Entrance['links'] | undefined }) {
  const { t, locale } = useWords();
  const own = links?.find((each) => each.topic === topic)?.url;
  const slug = slugOf(topic);
  if (own) {
    return (
      <a href={own} rel="noreferrer">
        {t(`topic.${topic}`)}
      </a>
    );
  }
  // The one topic that is no page of the SPA.
  if (!slug) return <a href={`/repository?lang=${locale}`}>{t(`topic.${topic}`)}</a>;
  return (
    <Link to="/topic/$topic" params={{ topic: slug }}>
      {t(`topic.${topic}`)}
    </Link>
  );
}
