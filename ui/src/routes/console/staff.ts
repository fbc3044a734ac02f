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

/** Whether a role may work on cases; an auditor only reads. */
export function vets(role: StaffRole): boolean {
  return role !== 'AUDITOR';
}
