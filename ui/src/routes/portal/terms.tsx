import { Link, useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { Banner } from '../../components/banner';
import { PageTitle, Paragraphs } from '../../components/page';
import { graphql } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { useWords } from '../../i18n/locale';

const termsQuery = graphql(`
  query TermsText($id: ID!) {
    node(id: $id) {
      __typename
      ... on Terms {
        id
        version
        title
        body
        sha256
        publishedAt
        inForce
        versions {
          id
          version
          publishedAt
          inForce
        }
      }
    }
  }
`);

/** One version of a text that is agreed to. */
export function TermsPage() {
  const { t, date } = useWords();
  const { termsId } = useParams({ from: '/portal/terms/$termsId' });
  const [{ data, error }] = useQuery({ query: termsQuery, variables: { id: termsId } });
  if (error) return <Failure error={error} />;
  if (!data) return <Loading />;
  const terms = data.node?.__typename === 'Terms' ? data.node : undefined;
  if (!terms) return <Banner tone="info" title={t('lost.title')} />;
  const current = terms.versions.find(({ inForce }) => inForce);
  const line = (version: number, publishedAt: string) =>
    t(current && version > current.version ? 'terms.planned' : 'terms.version', { version, date: date(publishedAt) });
  const planned = current !== undefined && terms.version > current.version;
  return (
    <>
      <PageTitle>{terms.title}</PageTitle>
      <p className="mb-6 text-sm text-quiet">
        {t(planned ? 'terms.planned' : 'terms.version', { version: terms.version, date: date(terms.publishedAt) })}
      </p>
      {terms.inForce ? null : <Banner tone="info" title={t(planned ? 'terms.notYet' : 'terms.old')} />}
      <Paragraphs text={terms.body} />
      <p className="mt-8 text-xs text-quiet">
        SHA-256: <span className="font-mono break-all">{terms.sha256}</span>
      </p>
      {terms.versions.length > 1 ? (
        <section data-print="no" className="mt-8">
          <h2 className="mb-2 text-xl">{t('terms.versions')}</h2>
          <ul className="space-y-1">
            {terms.versions.map(({ id, version, publishedAt, inForce }) => (
              <li key={id}>
                {id === terms.id ? (
                  <strong aria-current="page">
                    {line(version, publishedAt)} {t('terms.this')}
                  </strong>
                ) : (
                  <Link to="/terms/$termsId" params={{ termsId: id }}>
                    {line(version, publishedAt)}
                  </Link>
                )}{' '}
                {inForce ? <span className="text-sm text-quiet">{t('terms.now')}</span> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
