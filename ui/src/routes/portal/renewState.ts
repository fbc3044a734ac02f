import { createContext, use, type ComponentProps } from 'react';
import type { CouponSeller } from './couponSeller';

/** The certificate that is renewed. */
export interface Renewed {
  id: string;
  serial: string;
  notAfter: string;
  renewal: ComponentProps<typeof CouponSeller>['renewal'];
}

/** Set by RenewLayout. */
export const RenewContext = createContext<Renewed | undefined>(undefined);

/** The certificate that is renewed. */
export function useRenewed(): Renewed {
  const renewed = use(RenewContext);
  if (!renewed) throw new Error('useRenewed: outside of RenewLayout');
  return renewed;
}
