import { useMutation, type CombinedError } from 'urql';
import { entrance } from '../../entrance';
import { graphql } from '../../gql';
import type { RequestStatus } from '../../gql/graphql';
import type { Problem } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { answered, submissionKey } from '../../form/submissionKey';
import type { Offer } from './licenseOffer';
import type { Procedure, Texts } from './licenseState';

const applyMutation = graphql(`
  mutation SubmitMailboxApplication($input: SubmitMailboxApplicationInput!) {
    reply: submitMailboxApplication(input: $input) {
      request {
        id
        receiptNumber
        status
        cancelDeadline
        registration {
          subscriber {
            email
          }
        }
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

const reissueMutation = graphql(`
  mutation ReissueMailboxCertificate($input: ReissueMailboxCertificateInput!) {
    reply: reissueMailboxCertificate(input: $input) {
      request {
        id
        receiptNumber
        status
        cancelDeadline
        registration {
          subscriber {
            email
          }
        }
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

/** What was accepted. */
export interface Accepted {
  id: string;
  receiptNumber: string;
  status: RequestStatus;
  /** Null: there is no time for cancelling. */
  cancelDeadline: string | null;
  /** To which the secret is mailed. */
  email: string;
}

interface Submission {
  /** Sends it; undefined: no answer came, and sending again is the same application. */
  send: (texts: Texts) => Promise<Accepted | readonly Problem[] | undefined>;
  sending: boolean;
  error: CombinedError | undefined;
}

/** A refusal may mean that newer texts are in force: they are asked for again. */
const refused = { additionalTypenames: ['Terms'] };

/** Applies, or applies for a reissue, once, however often it is sent without an answer. */
export function useLicenseSubmission(procedure: Procedure, product: Offer): Submission {
  const { locale } = useWords();
  const [applying, apply] = useMutation(applyMutation);
  const [reissuing, reissue] = useMutation(reissueMutation);
  const { fetching, error } = procedure === 'NEW' ? applying : reissuing;
  const what = `license.${procedure}`;
  const send = async ({ registeredEmail, ...texts }: Texts) => {
    const input = {
      ...texts,
      submissionKey: submissionKey(what),
      partner: entrance,
      productId: product.id,
      consents: [product.terms.id, product.privacyNotice.id],
      language: locale === 'ja' ? ('JA' as const) : ('EN' as const),
    };
    const { data } =
      procedure === 'NEW'
        ? await apply({ input }, refused)
        : await reissue({ input: { ...input, registeredEmail } }, refused);
    if (!data) return undefined;
    answered(what);
    const { request, problems } = data.reply;
    if (!request) return problems;
    const { id, receiptNumber, status, cancelDeadline } = request;
    return { id, receiptNumber, status, cancelDeadline, email: request.registration.subscriber.email };
  };
  return { send, sending: fetching, error: fetching ? undefined : error };
}
