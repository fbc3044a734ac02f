import { useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import { Button } from '../../components/button';
import { SelectField, TextField } from '../../components/field';
import { graphql } from '../../gql';
import { Failure } from '../../graphql/failure';
import { useWords } from '../../i18n/locale';

const findQuery = graphql(`
  query OrganizationChoice($search: String!) {
    organizations(first: 20, filter: { search: $search }) {
      nodes {
        id
        legalName
        corporateNumber
      }
    }
  }
`);

interface Found {
  id: string;
  name: string;
}

/** One of the organisations, looked for by name; there are too many to list. */
export function OrganizationChoice({ id, value, onChoose }: { id: string; value: string; onChoose: (organizationId: string) => void }) {
  const { t } = useWords();
  const client = useClient();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<readonly Found[]>();
  const [failed, setFailed] = useState<CombinedError>();
  const [busy, setBusy] = useState(false);
  const find = async () => {
    const search = typed.trim();
    if (search === '' || busy) return;
    setBusy(true);
    const { data, error } = await client.query(findQuery, { search }).toPromise();
    setBusy(false);
    setFailed(error);
    if (!data) return;
    setFound(
      data.organizations.nodes.map((each) => ({
        id: each.id,
        name: each.corporateNumber ? `${each.legalName}（${each.corporateNumber}）` : each.legalName,
      })),
    );
    onChoose('');
  };
  return (
    <div className="space-y-3 sm:col-span-2">
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          id={`${id}-find`}
          label={t('revocations.organization')}
          support={t('revocations.organizationHelp')}
          required={false}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            // Enter looks for it; it does not send the form that it stands in.
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            void find();
          }}
        />
        <Button busy={busy} onClick={() => void find()}>
          {t('revocations.find')}
        </Button>
      </div>
      {failed ? <Failure error={failed} /> : null}
      <div role="status">{found?.length === 0 ? <p className="text-sm">{t('revocations.noOrganization')}</p> : null}</div>
      {found && found.length > 0 ? (
        <SelectField
          id={id}
          label={t('revocations.organizationFound', { count: found.length })}
          value={value}
          width="full"
          onChange={(event) => onChoose(event.target.value)}
        >
          <option value="">{t('revocations.any')}</option>
          {found.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </SelectField>
      ) : null}
    </div>
  );
}
