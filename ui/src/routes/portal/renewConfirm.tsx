import { Navigate, useNavigate } from '@tanstack/react-router';
import { useFormContext } from 'react-hook-form';
import { useMutation } from 'urql';
import type { Application } from '../../form/application';
import { submissionOf } from '../../form/submission';
import { validate } from '../../form/validate';
import { graphql } from '../../gql';
import { useWords } from '../../i18n/locale';
import { useApply } from './applyState';
import { Confirmation } from './confirmation';
import { useRenewed } from './renewState';
import { useSubmission } from './useSubmission';

const submitMutation = graphql(`
  mutation SubmitRenewal($input: SubmitRenewalInput!) {
    submitRenewal(input: $input) {
      request {
        id
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

/** 更新 4: what will be sent, to be read once more. */
export function RenewConfirmPage() {
  const { t, locale, date } = useWords();
  const { product } = useApply();
  const { id, notAfter } = useRenewed();
  const form = useFormContext<Application>();
  const navigate = useNavigate();
  const [{ error }, submit] = useMutation(submitMutation);
  const toForm = () => navigate({ to: '/renew/$certificateId', params: { certificateId: id } });
  const submission = useSubmission({
    error,
    toForm,
    post: async (submissionKey, application) => {
      const { data } = await submit(
        {
          input: {
            ...submissionOf(application),
            submissionKey,
            certificateId: id,
            consents: [product.terms.id, product.privacyNotice.id],
            language: locale === 'ja' ? 'JA' : 'EN',
          },
        },
        // A refusal may mean that newer texts are in force: they are asked for again.
        { additionalTypenames: ['Terms'] },
      );
      return data?.submitRenewal;
    },
  });
  // After a reload the secrets are gone: they are asked for again.
  if (!submission.sending && validate(form.getValues(), product.identification === 'PASSPHRASE').length > 0)
    return (
      <Navigate to="/renew/$certificateId" params={{ certificateId: id }} />
    );
  return (
    <Confirmation
      words={{
        title: 'renewConfirm.title',
        lead: 'renewConfirm.lead',
        printMark: 'renewConfirm.printMark',
        consequence: 'renewConfirm.consequence',
        kept: 'renewConfirm.kept',
        send: 'renewConfirm.send',
      }}
      submission={submission}
      onBack={() => void toForm()}
    >
      <li>{t('renewConfirm.old', { day: date(notAfter) })}</li>
    </Confirmation>
  );
}
