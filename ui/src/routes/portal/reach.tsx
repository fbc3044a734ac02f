import { useMutation } from 'urql';
import { graphql } from '../../gql';
import { MailedAct } from './mailedAct';
import { useMailedToken } from './mailedToken';

const reachMutation = graphql(`
  mutation ConfirmReachability($input: ConfirmReachabilityInput!) {
    confirmReachability(input: $input) {
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


/** Where the link of the review check leads. */
export function ReachPage() {
  const token = useMailedToken();
  const [{ data, error, fetching }, confirm] = useMutation(reachMutation);
  return (
    <MailedAct
      area="reach"
      token={token}
      result={{ data: data?.confirmReachability, error, fetching }}
      act={() => void confirm({ input: { token } })}
    />
  );
}
