import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { answered, submissionKey } from '../../form/submissionKey';
import { registeredOf } from '../../form/registered';
import { graphql } from '../../gql';
import type { Problem } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { registrationOf, type Certificate, type ChangeDraft } from './changeDraft';
import type { Paper } from './paperSheet';

const changeMutation = graphql(`
  mutation SubmitChange($input: SubmitChangeInput!) {
    submitChange(input: $input) {
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
  mutation SubmitWithdrawal($input: SubmitWithdrawalInput!) {
    submitWithdrawal(input: $input) {
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

const paperMutation = graphql(`
  mutation MakePaperForm($input: MakePaperFormInput!) {
    makePaperForm(input: $input) {
      paperForm {
        ...PaperSheet_paper
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

interface Outcomes {
  onSubmitted: (receiptNumber: string) => void;
  onPaper: (paper: Paper) => void;
}

/** Sends what is asked for once, however often a button is pressed. */
export function useChange(certificate: Certificate, draft: ChangeDraft, { onSubmitted, onPaper }: Outcomes) {
  const { locale } = useWords();
  const [change, sendChange] = useMutation(changeMutation);
  const [withdrawal, sendWithdrawal] = useMutation(withdrawalMutation);
  const [paper, sendPaper] = useMutation(paperMutation);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const underway = useRef(false);
  const once = async (send: () => Promise<void>) => {
    if (underway.current) return;
    underway.current = true;
    setProblems([]);
    await send();
    underway.current = false;
  };
  const asked = { certificateId: certificate.id, language: locale === 'ja' ? ('JA' as const) : ('EN' as const) };
  const registration = draft.procedure === 'CHANGE' ? registrationOf(registeredOf(certificate.request.registration), draft) : null;

  const submit = () =>
    once(async () => {
      const submission = `change.${certificate.id}`;
      const input = { ...asked, submissionKey: submissionKey(submission) };
      const payload = registration
        ? (await sendChange({ input: { ...input, registration } })).data?.submitChange
        : draft.reason
          ? (await sendWithdrawal({ input: { ...input, reason: draft.reason } })).data?.submitWithdrawal
          : undefined;
      // Without an answer the key is kept: pressing again gives the same request.
      if (!payload) return;
      answered(submission);
      setProblems(payload.problems);
      if (payload.request) onSubmitted(payload.request.receiptNumber);
    });
  const makePaper = () =>
    once(async () => {
      const { data } = await sendPaper({
        input: { ...asked, registration, withdrawalReason: registration ? null : (draft.reason ?? null) },
      });
      if (!data) return;
      setProblems(data.makePaperForm.problems);
      if (data.makePaperForm.paperForm) onPaper(data.makePaperForm.paperForm);
    });
  return {
    submit,
    makePaper,
    busy: change.fetching || withdrawal.fetching || paper.fetching,
    problems,
    error: change.error ?? withdrawal.error ?? paper.error,
  };
}
