import { createContext, use } from 'react';
import type { StaffRole } from '../../gql/graphql';

/** The staff member who is signed in. */
export interface Me {
  id: string;
  name: string;
  role: StaffRole;
}

/** Set by ConsoleFrame once somebody signed in. */
export const StaffContext = createContext<Me | undefined>(undefined);

/** The staff member who is signed in. */
export function useMe(): Me {
  const me = use(StaffContext);
  if (!me) throw new Error('useMe: nobody is signed in');
  return me;
}

/** Whether a role may read the audit log. */
export function audits(role: StaffRole): boolean {
  return role === 'AUDITOR' || role === 'ADMINISTRATOR';
}

/** Whether a role may work on cases; an auditor only reads, and a partner's staff have none. */
export function vets(role: StaffRole): boolean {
  return role !== 'AUDITOR' && role !== 'PARTNER';
}

/** Whether a role sells: coupons, licence keys and enrolments, a partner's staff their own partner's. */
export function sells(role: StaffRole): boolean {
  return role === 'ADMINISTRATOR' || role === 'PARTNER';
}
