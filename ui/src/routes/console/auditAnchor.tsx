import { Banner } from '../../components/banner';
import { graphql } from '../../gql';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useWords } from '../../i18n/locale';

const anchorQuery = graphql(`
  query AuditAnchor {
    auditAnchor {
      state
      kept
      sealed
    }
  }
`);

/** Told to auditors and administrators wherever they look: the log does not go on from what was signed. */
export function AuditAnchorAlarm() {
  const { t } = useWords();
  const { data } = useLastingQuery({ query: anchorQuery, variables: {}, requestPolicy: 'cache-and-network' });
  const anchor = data?.auditAnchor;
  if (!anchor || anchor.state === 'HOLDS' || anchor.state === 'NONE') return null;
  return (
    <div className="mb-4">
      <Banner tone="bad" title={t('anchor.alarm')}>
        {t(`anchor.${anchor.state}`)}{' '}
        {anchor.kept === null ? null : t('anchor.figures', { kept: anchor.kept, sealed: anchor.sealed })} {t('anchor.todo')}
      </Banner>
    </div>
  );
}
