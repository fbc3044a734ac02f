import { useMutation } from 'urql';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { graphql } from '../../gql';
import type { MailUnlockLinkInput } from '../../gql/graphql';
import { Failure } from '../../graphql/failure';
import { problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';

const mailUnlockLinkMutation = graphql(`
  mutation MailUnlockLink($input: MailUnlockLinkInput!) {
    mailUnlockLink(input: $input) {
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

/** Has a link mailed that ends the wait of whoever must not try again yet. */
export function UnlockMail({ named }: { named: MailUnlockLinkInput }) {
  const words = useWords();
  const { t } = words;
  const [{ data, error, fetching }, mail] = useMutation(mailUnlockLinkMutation);
  const problems = fetching ? [] : (data?.mailUnlockLink.problems ?? []);
  return (
    <>
      <Button busy={fetching} onClick={() => void mail({ input: named })}>
        {t('identify.unlock')}
      </Button>
      <p role="status">{data && !fetching && problems.length === 0 ? t('identify.unlockSent') : ''}</p>
      {problems.map((problem) => (
        <Banner key={problem.code} tone="warn" live title={problemText(words, problem)} />
      ))}
      {error && !fetching ? <Failure error={error} kept={t('identify.kept')} /> : null}
    </>
  );
}
