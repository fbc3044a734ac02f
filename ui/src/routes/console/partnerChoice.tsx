import { SelectField } from '../../components/field';
import { graphql } from '../../gql';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useWords } from '../../i18n/locale';

const partnersQuery = graphql(`
  query PartnerChoice {
    partners(first: 100) {
      nodes {
        id
        name
      }
    }
  }
`);

interface PartnerChoiceProps {
  value: string;
  onChange: (partnerId: string) => void;
  error: string | undefined;
}

/** Whose staff somebody is. */
export function PartnerChoice({ value, onChange, error }: PartnerChoiceProps) {
  const { t } = useWords();
  const { data } = useLastingQuery({ query: partnersQuery });
  return (
    <SelectField
      id="staffPartner"
      label={t('staff.partner')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={error}
    >
      <option value="">{t('staff.choosePartner')}</option>
      {data?.partners.nodes.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
