import type { FieldKind } from './normalise';
import { formatPhoneNumber, formatPostalCode } from './numbering';

/** A canonical value as people read it: 0332717011 is 03-3271-7011. */
export function displayOf(kind: FieldKind, value: string): string {
  switch (kind) {
    case 'phone':
      return formatPhoneNumber(value);
    case 'postalCode':
      return formatPostalCode(value);
    default:
      return value;
  }
}
