import { useState, type FormEvent } from 'react';
import { useMutation, useQuery } from 'urql';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { SelectField, TextField } from '../../components/field';
import { countOf } from '../../form/count';
import { graphql } from '../../gql';
import { Failure } from '../../graphql/failure';
import { problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { MadeLicenses } from './madeLicenses';
import { useOrderKeys } from './orderKey';
import { Panel } from './panel';

const choicesQuery = graphql(`
  query LicenseChoices($language: Language!) {
    partners(first: 100) {
      nodes {
        id
        name(language: $language)
        portal {
          products {
            id
            name(language: $language)
            open
            entitlements
          }
        }
      }
    }
  }
`);

const createMutation = graphql(`
  mutation CreateLicenseKeys($input: CreateLicenseKeysInput!) {
    createLicenseKeys(input: $input) {
      licenseKeys {
        licenseId
        password
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

type Box = 'offer' | 'count' | 'quota' | 'expires';

const fieldOf: Record<Box, readonly string[]> = {
  offer: ['partnerId', 'productId'],
  count: ['count'],
  quota: ['quota'],
  expires: ['expiresAt'],
};

/** The end of a day of Tokyo, exclusive, as the API wants it. */
const endOf = (day: string) => new Date(Date.parse(`${day}T00:00:00+09:00`) + 24 * 60 * 60 * 1000).toISOString();

/** Makes licence keys, and shows their passwords this once. */
export function LicenseMaker({ onMade }: { onMade: () => void }) {
  const words = useWords();
  const { t, locale } = words;
  const [texts, setTexts] = useState<Record<Box, string>>({ offer: '', count: '1', quota: '', expires: '' });
  const [{ data: choices }] = useQuery({
    query: choicesQuery,
    variables: { language: locale === 'ja' ? 'JA' : 'EN' },
  });
  const [{ data, error, fetching }, create] = useMutation(createMutation);
  const offers = (choices?.partners.nodes ?? []).flatMap((partner) =>
    partner.portal.products
      .filter(({ open, entitlements }) => open && entitlements.includes('LICENSE_KEY'))
      .map((product) => ({ value: `${partner.id} ${product.id}`, label: `${partner.name} ／ ${product.name}` })),
  );
  const keys = useOrderKeys();
  const problems = fetching ? [] : (data?.createLicenseKeys.problems ?? []);
  const made = fetching ? [] : (data?.createLicenseKeys.licenseKeys ?? []);
  const faultOf = (box: Box) => {
    const found = problems.find(({ field }) => field && fieldOf[box].includes(field));
    return found && problemText(words, found);
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const [partnerId = '', productId = ''] = texts.offer.split(' ');
    const expiresAt = /^\d{4}-\d{2}-\d{2}$/.test(texts.expires) ? endOf(texts.expires) : null;
    const order = { partnerId, productId, count: countOf(texts.count), quota: countOf(texts.quota), expiresAt };
    const answer = await create({ input: { ...order, idempotencyKey: keys.of(order) } });
    if (answer.data) keys.done(order);
    if (answer.data?.createLicenseKeys.licenseKeys.length) onMade();
  };
  const propsOf = (box: Box) => ({
    id: `license-${box}`,
    label: t(`licenseMaker.${box}`),
    value: texts[box],
    error: faultOf(box),
    onChange: (event: { target: { value: string } }) => setTexts({ ...texts, [box]: event.target.value }),
  });
  return (
    <Panel title={t('licenseMaker.title')}>
      <form noValidate className="grid gap-4 sm:grid-cols-2" onSubmit={(event) => void send(event)}>
        <SelectField {...propsOf('offer')} required width="full">
          <option value="">{t('licenseMaker.choose')}</option>
          {offers.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
        <TextField {...propsOf('count')} support={t('licenseMaker.countSupport')} required width="short" inputMode="numeric" />
        <TextField {...propsOf('quota')} support={t('licenseMaker.quotaSupport')} required width="short" inputMode="numeric" />
        <TextField {...propsOf('expires')} support={t('licenseMaker.expiresSupport')} required={false} type="date" width="half" />
        <div>
          <Button type="submit" look="primary" busy={fetching}>
            {fetching ? t('licenseMaker.making') : t('licenseMaker.make')}
          </Button>
        </div>
      </form>
      {problems
        .filter(({ field }) => !field)
        .map((problem) => (
          <Banner key={problem.code} tone="bad" live title={problemText(words, problem)} />
        ))}
      {error && !fetching ? <Failure error={error} /> : null}
      {made.length > 0 ? <MadeLicenses made={made} /> : null}
    </Panel>
  );
}
