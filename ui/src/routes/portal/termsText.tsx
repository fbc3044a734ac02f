import { useQuery } from 'urql';
import { Paragraphs } from '../../components/page';
import { graphql } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';

const textQuery = graphql(`
  query TermsBody($id: ID!) {
    node(id: $id) {
      __typename
      ... on Terms {
        id
        body
      }
    }
  }
`);

/** A text to agree to, to be read where it is asked for. */
export function TermsText({ id, title }: { id: string; title: string }) {
  const [{ data, error }, again] = useQuery({ query: textQuery, variables: { id } });
  if (error) return <Failure error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (data?.node?.__typename !== 'Terms') return <Loading />;
  return (
    <div
      tabIndex={0}
      role="region"
      aria-label={title}
      className="max-h-72 overflow-y-auto rounded-lg border border-edge bg-raised p-5 text-sm"
    >
      <Paragraphs text={data.node.body} />
    </div>
  );
}
