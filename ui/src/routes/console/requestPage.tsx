import { CasePage } from './case';
import { OwnRequestPage } from './ownRequest';
import { useMe } from './staff';

/** A request: the case to whoever vets, and to a partner's own staff what is theirs. */
export function RequestPage() {
  return useMe().role === 'PARTNER' ? <OwnRequestPage /> : <CasePage />;
}
