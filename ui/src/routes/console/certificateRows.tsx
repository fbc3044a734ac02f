import { Link } from '@tanstack/react-router';
import { graphql, readFragment, type FragmentType } from '../../gql';
import type { CertificateStatus } from '../../gql/graphql';
import { useWords } from '../../i18n/locale';
import { ListTable } from './listSearch';

const rowFragment = graphql(`
  fragment CertificateRows_certificate on Certificate {
    id
    serial
    status
    commonName
    organization
    email
    notBefore
    notAfter
    request {
      id
      registration {
        organization {
          legalName
        }
        subscriber {
          familyName
          givenName
        }
      }
    }
  }
`);

/** Pairs of digits, as viewers of certificates show them. */
export const groupedSerial = (serial: string) =>
  (serial.length % 2 ? `0${serial}` : serial).toUpperCase().replace(/(..)(?=.)/g, '$1:');

/** A certificate's state in a word; what does not hold any more is quiet. */
export function CertificateMark({ status }: { status: CertificateStatus }) {
  const { t } = useWords();
  const look = {
    ACTIVE: 'border-good text-good',
    ISSUED: 'border-indigo bg-indigo-soft text-indigo',
    REVOKED: 'border-bad text-bad',
    EXPIRED: 'border-line text-quiet',
  }[status];
  return (
    <span className={`inline-block rounded border px-2 py-0.5 text-xs font-bold whitespace-nowrap ${look}`}>
      {t(`certificateStatus.${status}`)}
    </span>
  );
}

/** Certificates, a line each: whose, until when, and where they stand. */
export function CertificateRows({ certificates }: { certificates: readonly FragmentType<typeof rowFragment>[] }) {
  const { t, date } = useWords();
  return (
    <ListTable
      label={t('certificates.title')}
      columns={[t('certificates.holder'), t('certificates.organization'), t('certificates.serial'), t('certificates.notAfter'), t('certificates.state')]}
    >
      {certificates.map((each) => {
        const row = readFragment(rowFragment, each);
        const { subscriber, organization } = row.request.registration;
        const name = `${subscriber.familyName} ${subscriber.givenName}`.trim() || row.commonName;
        return (
          <tr key={row.id} className="border-b border-line align-top">
            <th scope="row" className="min-w-40 px-2 py-2 font-normal">
              <Link
                to="/console/certificates/$certificateId"
                params={{ certificateId: row.id }}
                className="inline-block py-0.5 font-bold [overflow-wrap:anywhere]"
              >
                <bdi>{name}</bdi>
              </Link>
              <span className="block text-xs text-quiet [overflow-wrap:anywhere]">{row.email}</span>
            </th>
            <td className="min-w-40 px-2 py-2 [overflow-wrap:anywhere]">
              <bdi>{organization.legalName || row.organization || '–'}</bdi>
            </td>
            <td className="min-w-44 px-2 py-2 font-mono text-xs [overflow-wrap:anywhere]">{groupedSerial(row.serial)}</td>
            <td className="px-2 py-2 whitespace-nowrap tabular-nums">{date(row.notAfter)}</td>
            <td className="px-2 py-2">
              <CertificateMark status={row.status} />
            </td>
          </tr>
        );
      })}
    </ListTable>
  );
}
