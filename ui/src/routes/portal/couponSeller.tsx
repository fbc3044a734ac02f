import { graphql, readFragment, type FragmentType } from '../../gql';
import { useWords } from '../../i18n/locale';

const sellerFragment = graphql(`
  fragment CouponSeller on RenewalWindow {
    seller {
      name(language: $language)
      contact(language: $language)
    }
  }
`);

/** 前回のご購入先: who sold the last coupon, of whom another can be bought. Nothing where the operator did, or none is wanted. */
export function CouponSeller({ renewal }: { renewal: FragmentType<typeof sellerFragment> }) {
  const { t } = useWords();
  const { seller } = readFragment(sellerFragment, renewal);
  if (!seller) return null;
  return (
    <div className="mt-3 rounded-lg bg-sunken px-4 py-3 text-sm">
      <p>{t('renew.seller')}</p>
      <p className="mt-1 font-bold">{seller.name}</p>
      {seller.contact === '' ? null : (
        <p className="whitespace-pre-line text-quiet [overflow-wrap:anywhere]">{seller.contact}</p>
      )}
      <p className="mt-1 text-quiet">{t('renew.sellerAny')}</p>
    </div>
  );
}
