import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { usePolling } from '../../graphql/poll';
import { useWords } from '../../i18n/locale';
import { HandedBanner, type Handed } from './handed';
import { ProposalRow } from './proposalRow';
import { ProposeMailSigner } from './proposeMailSigner';
import { ProposeRevocation } from './proposeRevocation';
import { useMe, vets } from './staff';

const proposalsQuery = graphql(`
  query Proposals {
    waiting: proposals(first: 50, filter: { open: true }) {
      nodes {
        id
        ...ProposalRow_proposal
      }
    }
    earlier: proposals(first: 20, filter: { open: false }) {
      nodes {
        id
        ...ProposalRow_proposal
      }
    }
  }
`);

/** What one officer proposed and another is to carry out. */
export function ProposalsPage() {
  const { t } = useWords();
  const me = useMe();
  const { serial } = useSearch({ from: '/console/proposals' });
  const { data, error, again } = useLastingQuery({ query: proposalsQuery, variables: {}, requestPolicy: 'cache-and-network' });
  usePolling(20, again);
  const [handed, setHanded] = useState<Handed>();
  return (
    <div className="max-w-5xl space-y-6">
      <div>
        <PageTitle quiet>{t('proposal.title')}</PageTitle>
        <p className="text-sm text-quiet">{t('proposal.lead')}</p>
      </div>
      {handed ? <HandedBanner {...handed} /> : null}
      {error ? <Failure error={error} retry={again} /> : null}
      {data ? (
        <>
          <section>
            <h2 className="mb-2 text-base">{t('proposal.waiting')}</h2>
            {data.waiting.nodes.length === 0 ? <p className="py-6 text-quiet">{t('proposal.none')}</p> : null}
            <ul className="space-y-4">
              {data.waiting.nodes.map((row) => (
                <ProposalRow key={row.id} proposal={row} onChanged={again} onHanded={setHanded} />
              ))}
            </ul>
          </section>
          {vets(me.role) || me.role === 'PARTNER' ? <ProposeRevocation key={serial} chosen={serial} onChanged={again} /> : null}
          {me.role === 'ADMINISTRATOR' ? <ProposeMailSigner onChanged={again} /> : null}
          <section>
            <h2 className="mb-2 text-base">{t('proposal.earlier')}</h2>
            {data.earlier.nodes.length === 0 ? <p className="py-6 text-quiet">{t('proposal.noneEarlier')}</p> : null}
            <ul className="space-y-4">
              {data.earlier.nodes.map((row) => (
                <ProposalRow key={row.id} proposal={row} onChanged={again} onHanded={setHanded} />
              ))}
            </ul>
          </section>
        </>
      ) : error ? null : (
        <Loading />
      )}
    </div>
  );
}
