import { useState, type FormEvent } from 'react';
import { useMutation, useQuery } from 'urql';
import { Button } from '../../components/button';
import { SelectField, TextField } from '../../components/field';
import { countOf } from '../../form/count';
import { graphql } from '../../gql';
import { Failure } from '../../graphql/failure';
import { problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { CouponSheet } from './couponSheet';
import { useOrderKeys } from './orderKey';
import { Panel } from './panel';

const choicesQuery = graphql(`
  query CouponChoices($language: Language!) {
    products(first: 100) {
      nodes {
        id
        name(language: $language)
        open
        entitlements
      }
    }
    partners(first: 100) {
      nodes {
        id
        name(language: $language)
      }
    }
  }
`);

const createMutation = graphql(`
  mutation CreateCouponBatch($input: CreateCouponBatchInput!) {
    createCouponBatch(input: $input) {
      numbers
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

type Box = 'productId' | 'partnerId' | 'count' | 'expiresAt';

/** The end of a day of Tokyo, exclusive, as the API wants it. */
const endOf = (day: string) => new Date(Date.parse(`${day}T00:00:00+09:00`) + 24 * 60 * 60 * 1000).toISOString();

/** Makes coupons, and shows their numbers this once: on screen, on paper, as a file. */
export function CouponMaker({ onMade }: { onMade: () => void }) {
  const words = useWords();
  const { t, locale } = words;
  const [texts, setTexts] = useState<Record<Box, string>>({ productId: '', partnerId: '', count: '10', expiresAt: '' });
  // What was made, as it was asked for: the boxes may be filled in anew meanwhile.
  const [made, setMade] = useState<{ numbers: readonly string[]; product: string; until: string }>();
  const [{ data: choices }] = useQuery({ query: choicesQuery, variables: { language: locale === 'ja' ? 'JA' : 'EN' } });
  const [{ data, error, fetching }, create] = useMutation(createMutation);
  const problems = fetching ? [] : (data?.createCouponBatch.problems ?? []);
  const products = (choices?.products.nodes ?? []).filter(({ open, entitlements }) => open && entitlements.includes('COUPON'));
  const day = /^\d{4}-\d{2}-\d{2}$/.test(texts.expiresAt) ? texts.expiresAt : '';
  const keys = useOrderKeys();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const { productId, partnerId } = texts;
    const order = { productId, partnerId: partnerId || null, count: countOf(texts.count), expiresAt: day ? endOf(day) : null };
    const answer = await create({ input: { ...order, idempotencyKey: keys.of(order) } });
    if (answer.data) keys.done(order);
    const numbers = answer.data?.createCouponBatch.numbers ?? [];
    if (numbers.length === 0) return;
    setMade({ numbers, product: products.find(({ id }) => id === productId)?.name ?? '', until: day });
    onMade();
  };
  const propsOf = (box: Box) => {
    const found = problems.find(({ field }) => field === box);
    return {
      id: `coupon-${box}`,
      label: t(`couponMaker.${box}`),
      value: texts[box],
      error: found && problemText(words, found),
      onChange: (event: { target: { value: string } }) => setTexts({ ...texts, [box]: event.target.value }),
    };
  };
  return (
    <Panel title={t('couponMaker.title')}>
      <form noValidate data-print="no" className="grid gap-4 sm:grid-cols-2" onSubmit={(event) => void send(event)}>
        <SelectField {...propsOf('productId')} required width="full">
          <option value="">{t('couponMaker.choose')}</option>
          {products.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField {...propsOf('partnerId')} required={false} width="full">
          <option value="">{t('coupons.house')}</option>
          {(choices?.partners.nodes ?? []).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField {...propsOf('count')} support={t('couponMaker.countSupport')} required width="short" inputMode="numeric" />
        <TextField {...propsOf('expiresAt')} support={t('couponMaker.expiresSupport')} required={false} type="date" width="half" />
        <div>
          <Button type="submit" look="primary" busy={fetching}>
            {fetching ? t('couponMaker.making') : t('couponMaker.make')}
          </Button>
        </div>
      </form>
      {error ? <Failure error={error} /> : null}
      {made && !fetching ? <CouponSheet {...made} /> : null}
    </Panel>
  );
}
