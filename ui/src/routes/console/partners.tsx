import { Link } from '@tanstack/react-router';
import { buttonClass } from '../../components/button';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useWords } from '../../i18n/locale';
import { More, usePages } from './more';

const partnersQuery = graphql(`
  query Partners($after: String, $language: Language!) {
    partners(first: 50, after: $after) {
      nodes {
        id
        enabled
        name(language: $language)
        portal {
          slug
          name(language: $language)
          serves {
            id
            name(language: $language)
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The partners and their entrances. */
export function PartnersPage() {
  const { t, locale } = useWords();
  const { after, go } = usePages();
  const { data, error, again } = useLastingQuery({
    query: partnersQuery,
    variables: { after, language: locale === 'ja' ? 'JA' : 'EN' },
    context,
    requestPolicy: 'cache-and-network',
  });
  const partners = data?.partners.nodes ?? [];
  return (
    <div className="max-w-5xl">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <PageTitle quiet>{t('partners.title')}</PageTitle>
        <Link to="/console/partners/new" data-plain className={buttonClass('primary', 'small')}>
          {t('partners.new')}
        </Link>
      </div>
      {error ? <Failure error={error} retry={again} /> : null}
      {!data ? (
        error ? null : <Loading />
      ) : partners.length === 0 ? (
        <p className="py-8 text-quiet">{t('partners.empty')}</p>
      ) : (
        <div className="mt-4 overflow-x-auto">
          <table className="w-full min-w-2xl border-collapse text-left text-sm leading-[1.4]">
            <thead className="border-b-2 border-ink">
              <tr>
                {(['partners.name', 'partners.entrance', 'partners.products', 'partners.state'] as const).map((key) => (
                  <th key={key} scope="col" className="px-2 py-2">
                    {t(key)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {partners.map(({ id, name, enabled, portal }) => (
                <tr key={id} className="border-b border-line align-top">
                  <td className="px-2 py-2">
                    <Link to="/console/partners/$partnerId" params={{ partnerId: id }} className="inline-block py-1 font-bold">
                      {name}
                    </Link>
                  </td>
                  <td className="px-2 py-2">
                    {portal.name}
                    <br />
                    <a href={`/p/${portal.slug}`} className="inline-block py-1 font-mono">
                      /p/{portal.slug}
                    </a>
                  </td>
                  <td className="px-2 py-2">{portal.serves.map((product) => product.name).join(t('list.and'))}</td>
                  <td className="px-2 py-2 whitespace-nowrap">{t(enabled ? 'partners.enabled' : 'partners.disabled')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <More pageInfo={data?.partners.pageInfo} after={after} onPage={go} />
    </div>
  );
}

/** One object: another at each rendering asks again for ever. */
const context = { additionalTypenames: ['Partner'] };
