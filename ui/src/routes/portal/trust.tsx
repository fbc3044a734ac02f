import { useQuery } from 'urql';
import { Banner } from '../../components/banner';
import { buttonClass } from '../../components/button';
import { Code } from '../../components/code';
import { Facts } from '../../components/facts';
import { GuideSections } from '../../components/guideSections';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import type { TrustQuery } from '../../gql/graphql';
import { Failure, Loading } from '../../graphql/failure';
import { inLanguage } from '../../guide/guide';
import { trustSections } from '../../guide/trust';
import { useWords } from '../../i18n/locale';

const trustQuery = graphql(`
  query Trust {
    portal {
      issuers {
        id
        slug
        root
        commonName
        notBefore
        notAfter
        fingerprintSha256
        fingerprintSha1
      }
    }
  }
`);

type Issuer = NonNullable<TrustQuery['portal']>['issuers'][number];

/** The private root: what trusting it means, how to verify it, how to do it. */
export function TrustPage() {
  const { t, locale } = useWords();
  const [{ data, error }] = useQuery({ query: trustQuery });
  if (error && !data) return <Failure error={error} />;
  if (!data) return <Loading />;
  const issuers = data.portal?.issuers ?? [];
  const root = issuers.find((issuer) => issuer.root);
  if (!root) return <PageTitle>{t('trust.none')}</PageTitle>;
  return (
    <>
      <PageTitle>{t('trust.title')}</PageTitle>
      <p>{t('trust.lead', { root: root.commonName })}</p>
      <Banner tone="warn" title={t('trust.meansTitle')}>
        <ul className="list-disc space-y-1 pl-5">
          <li>{t('trust.means')}</li>
          <li>{t('trust.meansWeb')}</li>
          <li>{t('trust.meansOwner')}</li>
          <li>{t('trust.meansUndo')}</li>
        </ul>
      </Banner>
      <h2 className="mt-10 mb-3 text-xl">{t('trust.verifyTitle')}</h2>
      <p>{t('trust.verify')}</p>
      <p className="mt-2 font-bold">{t('trust.verifyWhy')}</p>
      <Authority issuer={root} />
      <h2 className="mt-10 mb-3 text-xl">{t('trust.getTitle')}</h2>
      <Download issuer={root} primary />
      {issuers
        .filter((issuer) => !issuer.root)
        .map((issuer) => (
          <details key={issuer.id} className="mt-6 rounded-lg border border-line bg-raised px-5 py-3">
            <summary className="min-h-8 py-1 font-bold text-indigo">
              {t('trust.issuing')}: {issuer.commonName}
            </summary>
            <p className="mt-2">{t('trust.issuingBody')}</p>
            <Authority issuer={issuer} />
            <p className="my-4">
              <Download issuer={issuer} />
            </p>
          </details>
        ))}
      <h2 className="mt-10 mb-3 text-xl">{t('trust.stepsTitle')}</h2>
      <nav data-print="no" aria-label={t('trust.stepsNav')}>
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {trustSections.map(({ title }, index) => (
            <li key={title[1]}>
              <a href={`#section-${index + 1}`} className="inline-block min-h-6">
                {inLanguage(locale, title)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <GuideSections sections={trustSections} level={3} />
      <p className="mt-10">
        {t('trust.repository')} <a href="/repository">{t('trust.repositoryLink')}</a>
      </p>
    </>
  );
}

/** What there is to compare. */
function Authority({ issuer }: { issuer: Issuer }) {
  const { t, date } = useWords();
  return (
    <div className="mt-4">
      <Facts
        empty=""
        facts={[
          { label: t('trust.name'), value: issuer.commonName },
          { label: t('trust.kind'), value: t(issuer.root ? 'trust.root' : 'trust.issuing') },
          {
            label: t('trust.validity'),
            value: t('trust.span', { from: date(issuer.notBefore), to: date(issuer.notAfter) }),
          },
          {
            label: t('trust.sha256'),
            value: <Code value={issuer.fingerprintSha256.toUpperCase()} label={t('trust.sha256')} />,
          },
          {
            label: t('trust.sha1'),
            value: (
              <>
                <Code value={issuer.fingerprintSha1.toUpperCase()} label={t('trust.sha1')} />
                <span className="mt-1 block text-sm text-quiet">{t('trust.sha1Note')}</span>
              </>
            ),
          },
        ]}
      />
    </div>
  );
}

/** From this origin: a page over https may not download over http, as certificates name the address. */
function Download({ issuer, primary = false }: { issuer: Issuer; primary?: boolean }) {
  const { t } = useWords();
  return (
    <a
      href={`/ca/${issuer.slug}.cer`}
      download
      data-plain
      className={buttonClass(primary ? 'primary' : 'secondary', primary ? 'large' : 'medium')}
    >
      {t('trust.get', { name: issuer.commonName })}
    </a>
  );
}
