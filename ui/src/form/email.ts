import { halfWidth } from './character';
import { refuse, told, type Normalised } from './rule';

// ASCII throughout, as an rfc822Name is: a dot-atom (RFC 5322 3.2.3) of at most
// 64 before the @, a host name of two labels or more after it.
const localPart = /^(?=.{1,64}$)[\w!#$%&'*+\-/=?^`{|}~]+(?:\.[\w!#$%&'*+\-/=?^`{|}~]+)*$/;
const host = /^(?:(?!-)[A-Za-z0-9-]{1,63}(?<!-)\.)+(?!\d+$)(?!-)[A-Za-z0-9-]{1,63}(?<!-)$/;

/** Half width, the domain in lower case, the local part untouched. */
export function email(text: string): Normalised {
  const half = halfWidth(text);
  const at = half.indexOf('@');
  const local = half.slice(0, Math.max(at, 0));
  const domain = half.slice(at + 1);
  const dotted = domain.replace(/[。｡]/gu, '.');
  if (at < 0 || !localPart.test(local) || !host.test(dotted)) return refuse(text, 'BAD_EMAIL');
  const lower = dotted.toLowerCase();
  return told(
    { value: `${local}@${lower}`, changes: [] },
    ['HALF_WIDTH', half !== text || dotted !== domain],
    ['LOWER_CASE_DOMAIN', lower !== dotted],
  );
}
