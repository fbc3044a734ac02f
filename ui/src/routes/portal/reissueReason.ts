import type { ReissueReason } from '../../gql/graphql';

/** Why a certificate is reissued, in the order in which it is asked. */
export const reissueReasons = [
  'CANNOT_DOWNLOAD',
  'DOWNLOAD_FAILED',
  'KEY_COMPROMISED',
  'LOST',
  'OTHER',
] as const satisfies readonly ReissueReason[];
