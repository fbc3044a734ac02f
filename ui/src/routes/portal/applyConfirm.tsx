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
import { useSubmission } from './useSubmission';

const submitMutation = graphql(`
  mutation SubmitApplication($input: SubmitApplicationInput!) {
    submitApplication(input: $input) {
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

/** 新規申請 2: what will be sent, to be read once more. */
export function ApplyConfirmPage() {
  const { locale } = useWords();
  const { product, changeId } = useApply();
  const form = useFormContext<Application>();
  const navigate = useNavigate();
  const [{ error }, submit] = useMutation(submitMutation);
  const search = { product: product.code };
  const toForm = () =>
    changeId ? navigate({ to: '/change/apply/$changeId', params: { changeId } }) : navigate({ to: '/apply', search });
  const submission = useSubmission({
    error,
    toForm,
    post: async (submissionKey, application) => {
      const { data } = await submit(
        {
          input: {
            ...submissionOf(application),
            submissionKey,
            productId: product.id,
          changeId: changeId ?? null,
            consents: [product.terms.id, product.privacyNotice.id],
            language: locale === 'ja' ? 'JA' : 'EN',
          },
        },
        // A refusal may mean that newer texts are in force: they are asked for again.
        { additionalTypenames: ['Terms'] },
      );
      return data?.submitApplication;
    },
  });
  // After a reload the secrets are gone: they are asked for again.
  if (!submission.sending && validate(form.getValues(), product.identification === 'PASSPHRASE').length > 0) {
    return changeId ? (
      <Navigate to="/change/apply/$changeId" params={{ changeId }} />
    ) : (
      <Navigate to="/apply" search={search} />
    );
  }
  return (
    <Confirmation
      words={{
        title: 'confirm.title',
        lead: 'confirm.lead',
        printMark: 'confirm.printMark',
        consequence: 'confirm.consequence',
        kept: 'confirm.kept',
        send: 'confirm.send',
      }}
      submission={submission}
      onBack={() => void toForm()}
    />
  );
}
