import { Banner } from '../../components/banner';
import { graphql, readFragment, type FragmentType } from '../../gql';
import type { ReissueReason } from '../../gql/graphql';
import { useWords } from '../../i18n/locale';

const consequencesFragment = graphql(`
  fragment ReissueConsequences_request on Request {
    acquisitionDeadline
    certificate {
      notAfter
    }
    product {
      secretLabel(language: $language)
      validityDays
      reissueRevokes
      reissueKeepsEnd
      acquisitionEndsAt
    }
    registration {
      subscriber {
        email
      }
    }
  }
`);

interface ReissueConsequencesProps {
  request: FragmentType<typeof consequencesFragment>;
  reason: ReissueReason | undefined;
}

/** What the application does and when, told before it is sent. */
export function ReissueConsequences({ request: data, reason }: ReissueConsequencesProps) {
  const { t, date, deadline } = useWords();
  const { acquisitionDeadline, certificate, product, registration } = readFragment(consequencesFragment, data);
  const secret = product.secretLabel;
  const mail = t('reissueCard.mail', { secret, email: registration.subscriber.email });
  // The service may end before the certificate does.
  const ends = product.acquisitionEndsAt;
  const endsFirst = certificate && ends && Date.parse(ends) <= Date.parse(certificate.notAfter) ? ends : undefined;
  const compromised = reason === 'KEY_COMPROMISED';
  const lines = certificate
    ? [
        compromised
          ? t('reissueCard.compromised')
          : t(product.reissueRevokes === 'AT_APPLICATION' ? 'reissueCard.atApplication' : 'reissueCard.atAcquisition'),
        t('reissueCard.published'),
        t('reissueCard.register'),
        product.reissueKeepsEnd
          ? endsFirst
            ? t('reissueCard.keepsEndUntil', { day: date(certificate.notAfter), at: deadline(endsFirst) })
            : t('reissueCard.keepsEnd', { day: date(certificate.notAfter) })
          : t('reissueCard.newTerm', { days: product.validityDays }),
        t('reissueCard.decrypt'),
        mail,
      ]
    : [
        t('reissueCard.nothingRevoked', { secret }),
        t('reissueCard.codeVoid', { secret }),
        ...(acquisitionDeadline ? [t('reissueCard.deadline', { at: deadline(acquisitionDeadline) })] : []),
        mail,
      ];
  return (
    <Banner tone={certificate ? 'warn' : 'info'} title={t('reissueCard.consequence')}>
      <ul className="list-disc space-y-1 pl-5">
        {lines.map((line, index) => (
          <li key={line} className={index === 0 ? 'font-bold' : ''}>
            {line}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
