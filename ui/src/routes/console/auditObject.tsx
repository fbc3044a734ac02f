import { Link } from '@tanstack/react-router';
import { graphql, readFragment, type FragmentType } from '../../gql';
import type { AuditObject_EventFragment as Event } from '../../gql/graphql';
import { useWords } from '../../i18n/locale';

const objectFragment = graphql(`
  fragment AuditObject_event on AuditEvent {
    objectId
    object {
      __typename
      id
      ... on Request {
        receiptNumber
      }
      ... on Certificate {
        serial
        commonName
      }
      ... on Organization {
        legalName
      }
      ... on Subscriber {
        number
      }
      ... on Product {
        name(language: $language)
      }
      ... on Coupon {
        maskedNumber
      }
      ... on LicenseKey {
        licenseId
      }
      ... on Partner {
        name(language: $language)
      }
      ... on Staff {
        name
      }
      ... on Issuer {
        commonName
      }
      ... on Notice {
        title(language: $language)
      }
      ... on ReasonTemplate {
        title
      }
    }
  }
`);

type Acted = NonNullable<Event['object']>;

/** The prefix of an id, by which its kind is named where there is nothing more to tell. */
const kindOf = (id: string) => id.split('_')[0] ?? '';

/** What an act was done to, in the words that people know it by; a link where it has a page. */
export function AuditObject({ event, linked = false }: { event: FragmentType<typeof objectFragment>; linked?: boolean }) {
  const { named } = useWords();
  const { objectId, object } = readFragment(objectFragment, event);
  if (!objectId) return null;
  const kind = named(`auditObject.${kindOf(objectId)}`) ?? '';
  const text = [kind, object ? nameOf(object) : ''].filter(Boolean).join(' ') || objectId;
  return linked && object ? <To object={object}>{text}</To> : <span>{text}</span>;
}

function nameOf(object: Acted): string {
  switch (object.__typename) {
    case 'Request':
      return object.receiptNumber;
    case 'Certificate':
      return object.commonName || object.serial;
    case 'Organization':
      return object.legalName;
    case 'Subscriber':
      return object.number;
    case 'Coupon':
      return object.maskedNumber;
    case 'LicenseKey':
      return object.licenseId;
    case 'Product':
    case 'Partner':
    case 'Staff':
      return object.name;
    case 'Issuer':
      return object.commonName;
    case 'Notice':
    case 'ReasonTemplate':
      return object.title;
    default:
      return '';
  }
}

/** A link to the page of an object, or the list where it stands. */
function To({ object, children }: { object: Acted; children: string }) {
  const { id } = object;
  const className = 'inline-block py-1';
  switch (object.__typename) {
    case 'Request':
      return <Link to="/console/requests/$requestId" params={{ requestId: id }} className={className}>{children}</Link>;
    case 'Certificate':
      return <Link to="/console/certificates/$certificateId" params={{ certificateId: id }} className={className}>{children}</Link>;
    case 'Organization':
      return <Link to="/console/organizations/$organizationId" params={{ organizationId: id }} className={className}>{children}</Link>;
    case 'Subscriber':
      return <Link to="/console/subscribers/$subscriberId" params={{ subscriberId: id }} className={className}>{children}</Link>;
    case 'Product':
      return <Link to="/console/products/$productId" params={{ productId: id }} className={className}>{children}</Link>;
    case 'Partner':
      return <Link to="/console/partners/$partnerId" params={{ partnerId: id }} className={className}>{children}</Link>;
    case 'CouponBatch':
      return <Link to="/console/coupons/batches/$batchId" params={{ batchId: id }} className={className}>{children}</Link>;
    case 'Message':
      return <Link to="/console/mails/$messageId" params={{ messageId: id }} className={className}>{children}</Link>;
    case 'Staff':
      return <Link to="/console/staff" className={className}>{children}</Link>;
    case 'Coupon':
      return <Link to="/console/coupons" className={className}>{children}</Link>;
    case 'LicenseKey':
      return <Link to="/console/licenses" className={className}>{children}</Link>;
    case 'Proposal':
      return <Link to="/console/proposals" search={{ serial: '' }} className={className}>{children}</Link>;
    case 'Notice':
      return <Link to="/console/notices" className={className}>{children}</Link>;
    case 'ReasonTemplate':
      return <Link to="/console/reasons" className={className}>{children}</Link>;
    default:
      return <span>{children}</span>;
  }
}
