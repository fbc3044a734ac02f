import { graphql, readFragment, type FragmentType } from '../../gql';
import { formatShort } from '../../i18n/format';
import { useWords } from '../../i18n/locale';
import { useMe } from './staff';

const secondFragment = graphql(`
  fragment SecondApproval_request on Request {
    status
    mayApprove
    secondApproverWanted
    firstApproval {
      at
      by {
        id
        name
      }
    }
    claimedBy {
      id
    }
  }
`);

/** That two officers approve, who did, and why whoever looks cannot. */
export function SecondApproval({ request: data }: { request: FragmentType<typeof secondFragment> }) {
  const { t } = useWords();
  const me = useMe();
  const { status, mayApprove, secondApproverWanted, firstApproval, claimedBy } = readFragment(secondFragment, data);
  if (!secondApproverWanted || (status !== 'ACCEPTED' && status !== 'IN_REVIEW')) return null;
  if (!firstApproval)
    return claimedBy?.id === me.id ? <p className="w-full text-sm">{t('second.wanted')}</p> : null;
  return (
    <p className="w-full text-sm">
      <strong>{t('second.given', { name: firstApproval.by.name, at: formatShort(firstApproval.at) })}</strong>
      {mayApprove ? null : <span className="block">{t('second.notYou')}</span>}
    </p>
  );
}
