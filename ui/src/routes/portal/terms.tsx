import { useParams } from '@tanstack/react-router';
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
  return (
    <>
      <PageTitle>{terms.title}</PageTitle>
      <p className="mb-6 text-sm text-quiet">
        {t('terms.version', { version: terms.version, date: date(terms.publishedAt) })}
      </p>
      <Paragraphs text={terms.body} />
      <p className="mt-8 text-xs text-quiet">
        SHA-256: <span className="font-mono break-all">{terms.sha256}</span>
      </p>
    </>
  );
}
