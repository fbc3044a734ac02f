import { useMutation, useQuery } from 'urql';
import { Button } from '../../components/button';
import { graphql } from '../../gql';
import { useWords } from '../../i18n/locale';
import { Outcome } from './outcome';

const labelQuery = graphql(`
  query OidcLabel {
    viewer {
      oidcLabel {
        ja
        en
      }
    }
  }
`);

const beginMutation = graphql(`
  mutation BeginOidcSignIn($input: BeginOidcSignInInput!) {
    beginOidcSignIn(input: $input) {
      address
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

/** The page that was wanted: there one goes on. */
function here(): string {
  const { pathname, search, hash } = window.location;
  return `${pathname}${search}${hash}`;
}

/** A button that leads to the OpenID provider and back to the page that was wanted; nothing where there is none. */
export function OidcUse() {
  const { locale } = useWords();
  const [{ data }] = useQuery({ query: labelQuery });
  const [{ data: begun, error, fetching }, begin] = useMutation(beginMutation);
  const label = data?.viewer.oidcLabel;
  if (!label) return null;
  return (
    <div className="mt-4 space-y-4 text-center">
      <Outcome problems={fetching ? [] : (begun?.beginOidcSignIn.problems ?? [])} error={fetching ? undefined : error} />
      <Button
        size="large"
        className="w-full"
        busy={fetching}
        onClick={async () => {
          const address = (await begin({ input: { to: here() } })).data?.beginOidcSignIn.address;
          if (address) window.location.assign(address);
        }}
      >
        {label[locale]}
      </Button>
    </div>
  );
}
