import { Link } from '@tanstack/react-router';
import { use, useState } from 'react';
import { useQuery } from 'urql';
import { Button } from '../../components/button';
import { Facts } from '../../components/facts';
import { TextField } from '../../components/field';
import { PageTitle } from '../../components/page';
import { normalise } from '../../form/normalise';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { useWords } from '../../i18n/locale';
import { CouponLife } from './couponLife';
import { AskedCouponContext } from './finder';
import { Panel } from './panel';
import { StatusMark } from './statusMark';

const couponFragment = graphql(`
  fragment CouponAnswer_coupon on Coupon {
    id
    ...CouponLife_coupon
    batchId
    maskedNumber
    status
    expiresAt
    createdAt
    product {
      id
      name(language: $language)
    }
    partner {
      id
      name(language: $language)
    }
    request {
      id
      receiptNumber
      status
    }
  }
`);

const couponQuery = graphql(`
  query CouponByNumber($number: String!, $language: Language!) {
    coupons(first: 1, filter: { number: $number }) {
      nodes {
        id
        ...CouponAnswer_coupon
      }
    }
  }
`);

/**
 * Why a coupon was refused at the form, which tells nobody. The number is
 * money, so it stays out of the address and of the browser's history.
 */
export function CouponsPage() {
  const asked = use(AskedCouponContext);
  return <Lookup key={asked.count} asked={asked.number} />;
}

function Lookup({ asked }: { asked: string }) {
  const { t, locale } = useWords();
  const [typed, setTyped] = useState(asked);
  const [number, setNumber] = useState(asked);
  const [{ data, error, fetching }, ask] = useQuery({
    query: couponQuery,
    variables: { number, language: locale === 'ja' ? 'JA' : 'EN' },
    pause: number === '',
    requestPolicy: 'network-only',
  });
  const coupon = data?.coupons.nodes[0];
  const again = () => ask({ requestPolicy: 'network-only' });
  return (
    <div className="max-w-3xl">
      <PageTitle quiet>{t('coupons.title')}</PageTitle>
      <p className="mt-2">
        <Link to="/console/coupons/batches" search={{ after: '' }} className="inline-block py-2">
          {t('batches.link')}
        </Link>
      </p>
      <form
        role="search"
        noValidate
        className="mt-4 mb-6 flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          const { value } = normalise('coupon', typed);
          setTyped(value);
          if (value === number && value !== '') again();
          setNumber(value);
        }}
      >
        <TextField
          id="coupon-number"
          label={t('coupons.number')}
          support={t('coupons.numberHelp')}
          width="half"
          autoComplete="off"
          inputMode="text"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" className="min-h-12">
          {t('coupons.find')}
        </Button>
      </form>
      <div aria-live="polite">
        {number === '' ? (
          <p className="py-8 text-quiet">{t('coupons.empty')}</p>
        ) : fetching ? (
          <Loading />
        ) : error ? (
          <Failure error={error} retry={again} />
        ) : coupon ? (
          <CouponAnswer coupon={coupon} />
        ) : (
          <p className="py-8">{t('coupons.unknown')}</p>
        )}
      </div>
    </div>
  );
}

function CouponAnswer({ coupon: data }: { coupon: FragmentType<typeof couponFragment> }) {
  const { t, dateTime, deadline } = useWords();
  const coupon = readFragment(couponFragment, data);
  const { request } = coupon;
  return (
    <Panel title={coupon.maskedNumber}>
      <p className="mb-3 font-bold">{t(`couponReason.${coupon.status}`)}</p>
      <Facts
        dense
        empty={t('case.empty')}
        facts={[
          { label: t('coupons.status'), value: t(`couponStatus.${coupon.status}`) },
          { label: t('coupons.product'), value: coupon.product.name },
          { label: t('coupons.partner'), value: coupon.partner?.name ?? t('coupons.house') },
          {
            label: t('coupons.expires'),
            value: coupon.expiresAt ? deadline(coupon.expiresAt) : t('coupons.noExpiry'),
          },
          { label: t('coupons.created'), value: dateTime(coupon.createdAt) },
          {
            label: t('coupons.request'),
            value: request ? (
              <span className="inline-flex flex-wrap items-center gap-2">
                <Link
                  to="/console/requests/$requestId"
                  params={{ requestId: request.id }}
                  className="inline-block py-1 font-mono font-bold"
                >
                  {request.receiptNumber}
                </Link>
                <StatusMark status={request.status} />
              </span>
            ) : (
              t('coupons.noRequest')
            ),
          },
          {
            label: t('coupons.batch'),
            value: (
              <Link to="/console/coupons/batches/$batchId" params={{ batchId: coupon.batchId }} className="inline-block py-1">
                {t('coupons.toBatch')}
              </Link>
            ),
          },
        ]}
      />
      <h3 className="mt-4 mb-1 text-sm">{t('couponLife.title')}</h3>
      <CouponLife coupon={coupon} seller={coupon.partner?.name ?? t('coupons.house')} />
    </Panel>
  );
}
