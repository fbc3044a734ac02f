import { Icon } from '../../components/icon';
import { graphql, readFragment, type FragmentType } from '../../gql';
import type { CheckKind, ObstacleKind, RequestStatus } from '../../gql/graphql';
import { useWords } from '../../i18n/locale';

const obstaclesFragment = graphql(`
  fragment Obstacles_request on Request {
    status
    obstacles {
      kind
      blocks
      checks
    }
    claimedBy {
      id
      name
    }
  }
`);

/** What the server says stands between the case and its approval. */
export type ObstaclesData = FragmentType<typeof obstaclesFragment>;

const decided: ReadonlySet<RequestStatus> = new Set(['APPROVED', 'COMPLETED', 'CANCELLED', 'REJECTED', 'LAPSED']);

/** The obstacles in words, in the order in which to overcome them, and whether none of them blocks. */
export function useObstacles(data: ObstaclesData): { lines: string[]; ready: boolean } {
  const { t } = useWords();
  const { status, obstacles, claimedBy } = readFragment(obstaclesFragment, data);
  if (decided.has(status)) return { lines: [t(`decide.${status}`)], ready: false };
  const named = (checks: readonly CheckKind[]) => checks.map((kind) => t(`check.${kind}`)).join(t('list.and'));
  const say = (kind: ObstacleKind, checks: readonly CheckKind[]): string => {
    switch (kind) {
      case 'NOT_ACCEPTED_YET':
        return t('decide.PROVISIONAL');
      case 'WAITS_FOR_CORRECTION':
        return t('decide.RETURNED');
      case 'UNCLAIMED':
        return t('decide.ACCEPTED');
      case 'HELD_BY_OTHER':
        return claimedBy ? t('obstacle.heldBy', { name: claimedBy.name }) : t('decide.IN_REVIEW');
      case 'CHECKS_FAILED':
        return t('decide.failed', { checks: named(checks) });
      case 'CHECKS_OPEN':
        return t('decide.missing', { checks: named(checks) });
      case 'MAY_NOT_VET':
      case 'CALL_OPEN':
      case 'PRODUCT_ENDED':
      case 'OWN_CONTACT':
      case 'OWN_PAPER':
        return t(`obstacle.${kind}`);
      // Told beside, with who approved first.
      case 'OTHER_APPROVER_WANTED':
      case 'SECOND_APPROVAL_FOLLOWS':
        return '';
    }
  };
  return {
    lines: obstacles.map(({ kind, checks }) => say(kind, checks)).filter((line) => line !== ''),
    ready: !obstacles.some(({ blocks }) => blocks),
  };
}

/** What still stands between the case and its approval. */
export function Obstacles({ lines, ready }: { lines: readonly string[]; ready: boolean }) {
  const { t } = useWords();
  if (ready)
    return (
      <span className="flex items-center gap-2 font-bold text-good">
        <Icon name="done" /> {t('decide.ready')}
      </span>
    );
  return lines.map((line) => (
    <span key={line} className="block">
      {line}
    </span>
  ));
}
