import { Link } from '@tanstack/react-router';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useWords } from '../../i18n/locale';
import { Panel } from './panel';

const consentsFragment = graphql(`
  fragment Consents_request on Request {
    consents {
      occasion
      agreedAt
      address
      terms {
        id
        title
        version
      }
    }
  }
`);

/** 同意の記録: to which version, when and from where. */
export function Consents({ request: data }: { request: FragmentType<typeof consentsFragment> }) {
  const { t, dateTime } = useWords();
  const { consents } = readFragment(consentsFragment, data);
  if (consents.length === 0) return null;
  return (
    <Panel title={t('consent.title')}>
      <ul className="text-sm">
        {consents.map(({ occasion, agreedAt, address, terms }) => (
          <li
            key={`${occasion}${terms.id}${agreedAt}`}
            className="flex flex-wrap justify-between gap-x-4 border-b border-line py-1.5 last:border-0"
          >
            <span className="min-w-0 [overflow-wrap:anywhere]">
              <Link to="/terms/$termsId" params={{ termsId: terms.id }} target="_blank" rel="noopener">
                {terms.title} {t('consent.what', { version: terms.version })}
              </Link>
            </span>
            <span className="text-quiet">
              {t(`consent.${occasion}`)} {dateTime(agreedAt)}{' '}
              <span className="[overflow-wrap:anywhere]">{t('consent.from', { address })}</span>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
