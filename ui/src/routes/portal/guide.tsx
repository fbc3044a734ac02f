import { Link, useLoaderData } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { Button } from '../../components/button';
import { EarlierFile } from '../../components/earlierFile';
import { GuideLinks } from '../../components/guideLinks';
import { GuideSections } from '../../components/guideSections';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import { inLanguage } from '../../guide/guide';
import { useWords } from '../../i18n/locale';

const earlierQuery = graphql(`
  query EarlierCertificate {
    viewer {
      applicant {
        purpose
        requests {
          id
          earlierCertificate
        }
      }
    }
  }
`);

/** A session may have begun or ended since. One object: another at each rendering asks again for ever. */
const context = { additionalTypenames: ['ApplicantSession', 'Request'] };

/** One guide. */
export function GuidePage() {
  const { t, locale } = useWords();
  const { slug, guide } = useLoaderData({ from: '/portal/guide/$slug' });
  return (
    <>
      <p data-print="no" className="mb-2 text-sm">
        <Link to="/guide">{t('guide.back')}</Link>
      </p>
      <PageTitle key={slug}>{inLanguage(locale, guide.title)}</PageTitle>
      {guide.versions ? (
        <p className="-mt-4 mb-4 text-sm text-quiet">
          {t('guide.versions', { versions: inLanguage(locale, guide.versions) })}
        </p>
      ) : null}
      <p>{inLanguage(locale, guide.lead)}</p>
      {slug === 'backup' ? <IfEarlier /> : null}
      <GuideSections sections={guide.sections} />
      <p data-print="no" className="mt-10">
        <Button onClick={() => window.print()}>{t('guide.print')}</Button>
      </p>
      <nav data-print="no" aria-labelledby="other-guides" className="mt-10 border-t border-line pt-6">
        <h2 id="other-guides" className="mb-3 text-lg">
          {t('guide.other')}
        </h2>
        <GuideLinks without={slug} />
      </nav>
    </>
  );
}

/** Told only to whoever has, as the session shows, had a certificate before. */
function IfEarlier() {
  const [{ data }] = useQuery({ query: earlierQuery, context });
  return data?.viewer.applicant?.requests.some((request) => request.earlierCertificate) ? <EarlierFile /> : null;
}
