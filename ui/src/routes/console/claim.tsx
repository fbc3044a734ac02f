import { Button } from '../../components/button';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { formatShort } from '../../i18n/format';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { goTo, places } from './focus';
import { Outcome } from './outcome';
import { useMe, vets } from './staff';

const claimFragment = graphql(`
  fragment Claim_request on Request {
    id
    status
    claimExpiresAt
    claimedBy {
      id
      name
    }
  }
`);

const claimMutation = graphql(`
  mutation ClaimRequest($input: ClaimRequestInput!) {
    claimRequest(input: $input) {
      request {
        id
        status
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

const releaseMutation = graphql(`
  mutation ReleaseRequest($input: ReleaseRequestInput!) {
    releaseRequest(input: $input) {
      request {
        id
        status
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

/** Who holds the case; take it, or give it back. */
export function Claim({
  request: data,
  onChanged,
}: {
  request: FragmentType<typeof claimFragment>;
  onChanged: () => void;
}) {
  const { t } = useWords();
  const me = useMe();
  const request = readFragment(claimFragment, data);
  // Who holds it has changed: what was refused before is past.
  const about = `${request.status} ${request.claimedBy?.id ?? ''}`;
  const claim = useAct(claimMutation, ({ claimRequest }) => claimRequest.problems, onChanged);
  const release = useAct(releaseMutation, ({ releaseRequest }) => releaseRequest.problems, onChanged, about);
  const input = { requestId: request.id };
  const mine = request.status === 'IN_REVIEW' && request.claimedBy?.id === me.id;
  return (
    <>
      <div id={places.claim} tabIndex={-1} className="ml-auto flex flex-wrap items-center gap-3">
        {request.status === 'IN_REVIEW' && request.claimedBy ? (
          <span className="text-sm">
            {mine ? t('claim.mine') : t('claim.other', { name: request.claimedBy.name })}
            {request.claimExpiresAt ? (
              <span className="text-quiet">{` ${t('claim.until', { at: formatShort(request.claimExpiresAt) })}`}</span>
            ) : null}
          </span>
        ) : null}
        {request.status === 'ACCEPTED' && vets(me.role) ? (
          <Button
            look="primary"
            size="small"
            className="min-h-10"
            data-keys="c"
            busy={claim.busy}
            onClick={async () => {
              release.clear();
              if (await claim.act({ input })) goTo('checks');
            }}
          >
            {t('claim.take')}
          </Button>
        ) : null}
        {mine ? (
          <Button
            size="small"
            className="min-h-10"
            busy={release.busy}
            onClick={async () => {
              claim.clear();
              if (await release.act({ input })) goTo('claim');
            }}
          >
            {t('claim.release')}
          </Button>
        ) : null}
      </div>
      <div className="order-last w-full empty:hidden">
        <Outcome problems={[...claim.problems, ...release.problems]} error={claim.error ?? release.error} />
      </div>
    </>
  );
}
