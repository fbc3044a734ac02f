import type { RequestStatus } from '../../gql/graphql';
import { useWords } from '../../i18n/locale';

/** A state in a word; filled for what waits for staff. */
export function StatusMark({ status }: { status: RequestStatus }) {
  const { t } = useWords();
  const waits = status === 'ACCEPTED' || status === 'IN_REVIEW';
  return (
    <span
      className={`inline-block rounded border px-2 py-0.5 text-xs font-bold ${waits ? 'border-indigo bg-indigo-soft text-indigo' : 'border-line text-quiet'}`}
    >
      {t(`status.${status}`)}
    </span>
  );
}
