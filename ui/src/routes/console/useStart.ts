import { useState } from 'react';
import { useMutation } from 'urql';
import { answered, submissionKey } from '../../form/submissionKey';
import { graphql } from '../../gql';
import type { RegistrationInput, WithdrawalReason } from '../../gql/graphql';
import type { Problem } from '../../graphql/problem';

const changeMutation = graphql(`
  mutation StartChange($input: StartChangeInput!) {
    startChange(input: $input) {
      request {
        id
        receiptNumber
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

const withdrawalMutation = graphql(`
  mutation StartWithdrawal($input: StartWithdrawalInput!) {
    startWithdrawal(input: $input) {
      request {
        id
        receiptNumber
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

type Asked = { registration: RegistrationInput } | { reason: WithdrawalReason | undefined };

/** Sends what is asked for once, however often the button is pressed. */
export function useStart(requestId: string, certificateId: string | undefined, onDone: (receiptNumber: string) => void) {
  const [change, startChange] = useMutation(changeMutation);
  const [withdrawal, startWithdrawal] = useMutation(withdrawalMutation);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const busy = change.fetching || withdrawal.fetching;
  const send = async (asked: Asked) => {
    if (busy) return;
    const submission = `start.change.${requestId}`;
    const input = { submissionKey: submissionKey(submission) };
    const payload =
      'registration' in asked && certificateId
        ? (await startChange({ input: { ...input, certificateId, registration: asked.registration } })).data?.startChange
        : 'reason' in asked && asked.reason
          ? (
              await startWithdrawal({
                input: { ...input, certificateId: certificateId ?? null, requestId: certificateId ? null : requestId, reason: asked.reason },
              })
            ).data?.startWithdrawal
          : undefined;
    // Without an answer the key is kept: pressing again gives the same request.
    if (!payload) return;
    answered(submission);
    setProblems(payload.problems);
    if (payload.request) onDone(payload.request.receiptNumber);
  };
  return { send, busy, problems, error: change.error ?? withdrawal.error };
}
