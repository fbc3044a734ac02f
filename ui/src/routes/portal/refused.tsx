import { Banner } from '../../components/banner';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useWords } from '../../i18n/locale';

const refusedFragment = graphql(`
  fragment Refused_request on Request {
    rejectionReason
    couponFate
    corrections {
      id
      deadline
    }
  }
`);

/** 却下: why, and what became of the coupon. */
export function Refused({ request: data }: { request: FragmentType<typeof refusedFragment> }) {
  const { t, deadline } = useWords();
  const { rejectionReason, couponFate, corrections } = readFragment(refusedFragment, data);
  // Without an officer's reason it was the clock.
  const missed = corrections.at(-1);
  return (
    <Banner tone="warn" title={t('request.rejected')}>
      {rejectionReason ? (
        <p className="whitespace-pre-line">{rejectionReason}</p>
      ) : missed ? (
        <p>{t('correction.uncorrected', { at: deadline(missed.deadline) })}</p>
      ) : null}
      {couponFate ? <p>{t(`couponFate.${couponFate}`)}</p> : null}
    </Banner>
  );
}
