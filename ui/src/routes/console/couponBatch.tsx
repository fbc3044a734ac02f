import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { Facts } from '../../components/facts';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { CouponLife } from './couponLife';
import { More, usePages } from './more';
import { Outcome } from './outcome';
import { Panel } from './panel';
import { useMe } from './staff';

const batchQuery = graphql(`
  query CouponBatch($id: ID!, $after: String, $language: Language!) {
    node(id: $id) {
      __typename
      ... on CouponBatch {
        id
        count
        createdAt
        product {
          id
          name(language: $language)
        }
        partner {
          id
          name(language: $language)
        }
      }
    }
    coupons(filter: { batchId: $id }, first: 20, after: $after) {
      nodes {
        id
        maskedNumber
        status
        expiresAt
        ...CouponLife_coupon
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const voidMutation = graphql(`
  mutation VoidCouponBatch($input: VoidCouponBatchInput!) {
    voidCouponBatch(input: $input) {
      count
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

/** One batch: who ordered it, and the life of each of its coupons. */
export function CouponBatchPage() {
  const { t, locale, dateTime, deadline } = useWords();
  const { batchId: id } = useParams({ from: '/console/coupons/batches/$batchId' });
  const me = useMe();
  const { after, go } = usePages();
  const { data, error, again } = useLastingQuery({
    query: batchQuery,
    variables: { id, after, language: locale === 'ja' ? 'JA' : 'EN' },
    requestPolicy: 'cache-and-network',
  });
  if (!data) return error ? <Failure error={error} retry={again} /> : <Loading />;
  const batch = data.node;
  if (batch?.__typename !== 'CouponBatch') return <p className="py-12 text-center">{t('batches.unknown')}</p>;
  const seller = batch.partner?.name ?? t('coupons.house');
  return (
    <div className="max-w-5xl space-y-4">
      <PageTitle quiet>{t('batches.of', { at: dateTime(batch.createdAt) })}</PageTitle>
      <Panel title={t('batches.about')} aside={me.role === 'ADMINISTRATOR' ? <Voiding id={id} onVoid={again} /> : null}>
        <Facts
          dense
          empty={t('case.empty')}
          facts={[
            { label: t('batches.product'), value: batch.product.name },
            { label: t('batches.partner'), value: seller },
            { label: t('batches.count'), value: String(batch.count) },
          ]}
        />
      </Panel>
      <Panel title={t('batches.coupons')}>
        {data.coupons.nodes.map((coupon) => (
          <details key={coupon.id} className="border-b border-line">
            <summary className="flex cursor-pointer flex-wrap gap-x-6 px-2 py-2.5 text-sm hover:bg-indigo-soft">
              <span className="font-mono">{coupon.maskedNumber}</span>
              <span className="font-bold">{t(`couponStatus.${coupon.status}`)}</span>
              <span className="text-quiet">{coupon.expiresAt ? deadline(coupon.expiresAt) : t('coupons.noExpiry')}</span>
            </summary>
            <div className="px-2 pb-3">
              <CouponLife coupon={coupon} seller={seller} />
            </div>
          </details>
        ))}
        <More pageInfo={data.coupons.pageInfo} after={after} onPage={go} />
      </Panel>
    </div>
  );
}

function Voiding({ id, onVoid }: { id: string; onVoid: () => void }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const [count, setCount] = useState<number>();
  const { act, busy, problems, error } = useAct(
    voidMutation,
    (data) => {
      setCount(data.voidCouponBatch.count);
      return data.voidCouponBatch.problems;
    },
    onVoid,
  );
  const press = async () => {
    if (await act({ input: { batchId: id } })) setOpen(false);
  };
  return (
    <>
      {count === undefined || problems.length > 0 ? null : <Banner tone="good" live title={t('batches.voided', { count })} />}
      <Button size="small" onClick={() => setOpen(true)}>
        {t('batches.void')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('batches.voidTitle')}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{t('batches.back')}</Button>
            <Button look="danger" busy={busy} onClick={() => void press()}>
              {t('batches.void')}
            </Button>
          </>
        }
      >
        <p>{t('batches.voidBody')}</p>
        <Outcome problems={problems} error={error} />
      </Dialog>
    </>
  );
}
