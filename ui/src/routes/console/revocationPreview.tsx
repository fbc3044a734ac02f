import { Link } from '@tanstack/react-router';
import { Banner } from '../../components/banner';
import { Facts } from '../../components/facts';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';

export const revocationPreviewFragment = graphql(`
  fragment RevocationPreview_preview on RevocationPreview {
    certificate {
      id
      serial
      commonName
      organization
      email
      notAfter
      product {
        id
        ja: name(language: JA)
        en: name(language: EN)
      }
    }
    problems {
      code
      field
      message
      params {
        name
        value
      }
    }
    secondOfficer
    reviewedAfterwards
    acquirableUntil
    following {
      id
      receiptNumber
      kind
      status
    }
    mails {
      kind
      recipient
      language
    }
    listUntil
  }
`);

/** What a revocation would do: what ends, who is told, who has to agree, and who sees it when. Nothing is done yet. */
export function RevocationPreview({ preview }: { preview: FragmentType<typeof revocationPreviewFragment> }) {
  const words = useWords();
  const { t, locale, dateTime, date, deadline } = words;
  const shown = readFragment(revocationPreviewFragment, preview);
  const { certificate } = shown;
  return (
    <section aria-labelledby="dry-run" className="space-y-3 rounded-lg border border-line bg-sunken p-4">
      <h3 id="dry-run" className="text-base">
        {t('dryRun.title')}
      </h3>
      {shown.problems.map((problem) => (
        <Banner key={problem.code} tone="bad" title={problemText(words, problem)} />
      ))}
      <Facts
        dense
        empty={t('dryRun.none')}
        facts={[
          {
            label: t('dryRun.certificate'),
            value: (
              <>
                <span className="block font-mono">{certificate.serial}</span>
                {certificate.product[locale]} / {t('certificate.until', { day: date(certificate.notAfter) })}
              </>
            ),
          },
          {
            label: t('dryRun.holder'),
            value: [certificate.commonName, certificate.organization, certificate.email].filter(Boolean).join(' / '),
          },
          {
            label: t('dryRun.officers'),
            value: t(shown.secondOfficer ? 'dryRun.second' : shown.reviewedAfterwards ? 'dryRun.reviewed' : 'dryRun.alone'),
          },
          {
            label: t('dryRun.mails'),
            value: shown.mails.map(({ kind, recipient, language }) => (
              <span key={`${kind}${recipient}`} className="block">
                {t('dryRun.mail', { mail: t(`mail.${kind}`), recipient, language: t(`dryRunLanguage.${language}`) })}
              </span>
            )),
          },
          {
            label: t('dryRun.following'),
            value:
              shown.following.length === 0 && !shown.acquirableUntil ? null : (
                <>
                  {shown.following.map((request) => (
                    <span key={request.id} className="block">
                      <Link to="/console/requests/$requestId" params={{ requestId: request.id }}>
                        {request.receiptNumber}
                      </Link>{' '}
                      {t(`kind.${request.kind}`)} / {t(`status.${request.status}`)} – {t('dryRun.goesOn')}
                    </span>
                  ))}
                  {shown.acquirableUntil ? (
                    <span className="block">{t('dryRun.acquirable', { at: deadline(shown.acquirableUntil) })}</span>
                  ) : null}
                </>
              ),
          },
          {
            label: t('dryRun.seen'),
            value: shown.listUntil ? t('dryRun.list', { at: dateTime(shown.listUntil) }) : t('dryRun.noList'),
          },
        ]}
      />
    </section>
  );
}
