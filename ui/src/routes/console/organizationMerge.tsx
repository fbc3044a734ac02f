import { useState } from 'react';
import { useQuery } from 'urql';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { Facts } from '../../components/facts';
import { graphql } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { Outcome } from './outcome';

const previewQuery = graphql(`
  query MergePreview($id: ID!) {
    node(id: $id) {
      __typename
      ... on Organization {
        id
        legalName
        corporateNumber
        subscriberCount
        contacts {
          id
          verifiedAt
          endedAt
        }
      }
    }
  }
`);

const mergeMutation = graphql(`
  mutation MergeOrganizations($input: MergeOrganizationsInput!) {
    mergeOrganizations(input: $input) {
      organization {
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

/** Merges another organisation into this one, having shown what moves. */
export function OrganizationMerge({
  from,
  into,
  onMerged,
}: {
  from: { id: string; legalName: string };
  into: { id: string; legalName: string; corporateNumber: string | null };
  onMerged: () => void;
}) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const [different, setDifferent] = useState(false);
  const { act, busy, problems, error } = useAct(mergeMutation, (data) => data.mergeOrganizations.problems, onMerged);
  const close = () => {
    setOpen(false);
    setDifferent(false);
  };
  const merge = async () => {
    if (await act({ input: { fromId: from.id, intoId: into.id, differentNumbers: different } })) close();
  };
  return (
    <>
      <Button size="small" aria-label={t('organizations.mergeNamed', { name: from.legalName })} onClick={() => setOpen(true)}>
        {t('organizations.merge')}
      </Button>
      <Dialog
        open={open}
        onClose={close}
        title={t('organizations.mergeTitle')}
        actions={
          <>
            <Button onClick={close}>{t('organizations.mergeBack')}</Button>
            <Button look="danger" busy={busy} onClick={() => void merge()}>
              {t('organizations.mergeDo')}
            </Button>
          </>
        }
      >
        {open ? <Preview id={from.id} into={into} different={different} onDifferent={setDifferent} /> : null}
        <Outcome problems={problems} error={error} />
      </Dialog>
    </>
  );
}

function Preview({
  id,
  into,
  different,
  onDifferent,
}: {
  id: string;
  into: { legalName: string; corporateNumber: string | null };
  different: boolean;
  onDifferent: (different: boolean) => void;
}) {
  const { t } = useWords();
  const [{ data, error }] = useQuery({ query: previewQuery, variables: { id }, requestPolicy: 'network-only' });
  if (error) return <Failure error={error} />;
  if (data?.node?.__typename !== 'Organization') return <Loading />;
  const from = data.node;
  const people = t(from.subscriberCount > 100 ? 'organizations.manyPeople' : 'organizations.countPeople', {
    count: Math.min(from.subscriberCount, 100),
  });
  const verified = from.contacts.filter((contact) => contact.verifiedAt && !contact.endedAt).length;
  return (
    <div className="space-y-3">
      <Facts
        dense
        empty={t('organizations.noNumber')}
        facts={[
          { label: t('organizations.mergeFrom'), value: <bdi>{from.legalName}</bdi> },
          { label: t('organizations.number'), value: from.corporateNumber },
          { label: t('organizations.mergeInto'), value: <bdi>{into.legalName}</bdi> },
          { label: t('organizations.mergeIntoNumber'), value: into.corporateNumber },
          { label: t('organizations.mergePeople'), value: people },
          { label: t('organizations.mergeContacts'), value: t('organizations.mergeContactCount', { count: from.contacts.length, verified }) },
        ]}
      />
      <p>{t('organizations.mergeMeans')}</p>
      {from.corporateNumber && into.corporateNumber ? (
        <label className="flex items-start gap-3 rounded border border-warn bg-warn-soft p-3">
          <input
            type="checkbox"
            className="mt-1.5 size-5 shrink-0"
            checked={different}
            onChange={(event) => onDifferent(event.target.checked)}
          />
          <span>{t('organizations.mergeDifferent')}</span>
        </label>
      ) : null}
    </div>
  );
}
