import { useState } from 'react';
import { useMutation } from 'urql';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { SelectField } from '../../components/field';
import { graphql } from '../../gql';
import type { EnrolSubscriberInput } from '../../gql/graphql';
import { Failure } from '../../graphql/failure';
import type { Problem } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { EnrolPerson } from './enrolPerson';
import { EnrolSheet } from './enrolSheetForm';
import { Outcome } from './outcome';
import { Panel } from './panel';

const enrolMutation = graphql(`
  mutation EnrolSubscribers($input: EnrolSubscribersInput!) {
    enrolSubscribers(input: $input) {
      results {
        reference
        enrolment {
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

/** What came of one person. */
export interface Came {
  reference: string;
  problems: readonly Problem[];
}

interface Named {
  id: string;
  name: string;
}

interface EnrolProps {
  partners: readonly Named[];
  products: readonly Named[];
  onEnrolled: () => void;
}

/** Enrols for a partner: many by a sheet, or one by a form. */
export function Enrol({ partners, products, onEnrolled }: EnrolProps) {
  const { t } = useWords();
  const [partnerId, setPartnerId] = useState(partners.length === 1 ? (partners[0]?.id ?? '') : '');
  const [productId, setProductId] = useState(products.length === 1 ? (products[0]?.id ?? '') : '');
  const [single, setSingle] = useState(false);
  const [missing, setMissing] = useState(false);
  const [came, setCame] = useState<readonly Came[]>();
  const [{ data, error, fetching }, run] = useMutation(enrolMutation);

  const enrol = async (subscribers: readonly EnrolSubscriberInput[]): Promise<readonly Came[] | undefined> => {
    setCame(undefined);
    setMissing(partnerId === '' || productId === '');
    if (partnerId === '' || productId === '' || fetching) return undefined;
    const answer = await run({ input: { partnerId, productId, subscribers: [...subscribers] } });
    const results = answer.data?.enrolSubscribers.results;
    setCame(results);
    onEnrolled();
    return results;
  };
  const choose = (id: string, label: string, value: string, set: (value: string) => void, options: readonly Named[]) => (
    <SelectField
      id={id}
      label={label}
      required
      value={value}
      error={missing && value === '' ? t('enrolments.choose') : undefined}
      onChange={(event) => set(event.target.value)}
    >
      <option value="">{t('enrolments.chooseOne')}</option>
      {options.map((each) => (
        <option key={each.id} value={each.id}>
          {each.name}
        </option>
      ))}
    </SelectField>
  );
  const taken = came?.filter(({ problems }) => problems.length === 0).length ?? 0;
  return (
    <Panel title={t('enrolments.enrol')}>
      <div className="space-y-5">
        <div className="flex flex-wrap gap-4">
          {choose('enrol-partner', t('sale.partner'), partnerId, setPartnerId, partners)}
          {choose('enrol-product', t('sale.product'), productId, setProductId, products)}
        </div>
        <Outcome problems={fetching ? [] : (data?.enrolSubscribers.problems ?? [])} error={undefined} />
        {error && !fetching ? <Failure error={error} kept={t('enrolments.again')} /> : null}
        {came && taken > 0 ? (
          <Banner tone="good" live title={t('enrolments.taken', { count: taken })}>
            <p>{t('enrolments.takenBody')}</p>
          </Banner>
        ) : null}
        {single ? (
          <EnrolPerson busy={fetching} enrol={enrol} />
        ) : (
          <EnrolSheet busy={fetching} enrol={enrol} came={came} />
        )}
        <Button look="quiet" onClick={() => setSingle(!single)}>
          {single ? t('enrolments.toSheet') : t('enrolments.toPerson')}
        </Button>
      </div>
    </Panel>
  );
}
