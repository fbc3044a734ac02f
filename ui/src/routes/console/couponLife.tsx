import { Link } from '@tanstack/react-router';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useWords } from '../../i18n/locale';

const lifeFragment = graphql(`
  fragment CouponLife_coupon on Coupon {
    id
    replaces {
      id
      receiptNumber
    }
    history {
      at
      step
      byApplicant
      by {
        id
        name
      }
      client {
        id
        name
      }
      request {
        id
        receiptNumber
      }
      replacement {
        id
        maskedNumber
        status
      }
    }
  }
`);

/** A coupon's whole life: what happened, when, and by whom. */
export function CouponLife({ coupon: data, seller }: { coupon: FragmentType<typeof lifeFragment>; seller: string }) {
  const { t, dateTime } = useWords();
  const coupon = readFragment(lifeFragment, data);
  return (
    <ol aria-label={t('couponLife.title')} className="text-sm leading-normal">
      {coupon.history.map((event) => (
        <li
          key={`${event.at}${event.step}${event.request?.id ?? ''}`}
          className="grid gap-x-6 border-b border-line py-2 sm:grid-cols-[13rem_1fr]"
        >
          <span className="text-quiet tabular-nums">{dateTime(event.at)}</span>
          <span className="[overflow-wrap:anywhere]">
            <strong>{t(`couponStep.${event.step}`)}</strong>
            <span className="ml-2 text-quiet">
              {event.by?.name ?? event.client?.name ?? t(event.byApplicant ? 'couponLife.applicant' : 'couponLife.system')}
            </span>
            {event.step === 'MADE' ? (
              <span className="block">
                {coupon.replaces
                  ? t('couponLife.madeFor', { number: coupon.replaces.receiptNumber })
                  : t('couponLife.soldBy', { seller })}
              </span>
            ) : null}
            {event.request ? (
              <span className="block">
                <Link
                  to="/console/requests/$requestId"
                  params={{ requestId: event.request.id }}
                  className="inline-block py-1 font-mono font-bold"
                >
                  {event.request.receiptNumber}
                </Link>
              </span>
            ) : null}
            {event.replacement ? (
              <span className="block">
                {t('couponLife.replacement', {
                  number: event.replacement.maskedNumber,
                  status: t(`couponStatus.${event.replacement.status}`),
                })}
              </span>
            ) : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
