import { Link, useLoaderData } from '@tanstack/react-router';
import { Button } from '../../components/button';
import { GuideSections } from '../../components/guideSections';
import { PageTitle } from '../../components/page';
import { inLanguage } from '../../guide/guide';
import { useWords } from '../../i18n/locale';
import { useEntrance } from './entrance';

/** What the product brings to read on a topic. */
export function TopicPage() {
  const { t, locale } = useWords();
  const { slug, page } = useLoaderData({ from: '/portal/topic/$topic' });
  const { data } = useEntrance();
  return (
    <>
      <PageTitle key={slug}>{inLanguage(locale, page.title)}</PageTitle>
      <p>{inLanguage(locale, page.lead)}</p>
      <GuideSections sections={page.sections} />
      {data?.portal?.takesInquiries ? (
        <section data-print="no" className="mt-10 border-t border-line pt-6">
          <h2 className="mb-2 text-lg">{t('topic.more')}</h2>
          <Link to="/inquiry">{t('frame.inquiry')}</Link>
        </section>
      ) : null}
      <p data-print="no" className="mt-10">
        <Button onClick={() => window.print()}>{t('guide.print')}</Button>
      </p>
    </>
  );
}
