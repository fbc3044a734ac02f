import { Link } from '@tanstack/react-router';
import { Button } from '../../components/button';
import { problemText, type Problem } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import type { QueueRow } from './queueTable';

/** What became of one case of many. */
export interface Result {
  row: QueueRow;
  problems: readonly Problem[];
}

/** What became of each, until it is closed. */
export function QueueResults({ results, onClose }: { results: readonly Result[]; onClose: () => void }) {
  const words = useWords();
  const { t } = words;
  const done = results.filter(({ problems }) => problems.length === 0).length;
  const refused = results.filter(({ problems }) => problems.length > 0);
  return (
    <section aria-label={t('queueBulk.results')} className="mt-3 rounded-lg border border-line bg-raised px-4 py-3 text-sm">
      <div className="flex flex-wrap items-center gap-3">
        <p role="status" className="font-bold">
          {refused.length === 0 ? t('queueBulk.done', { count: done }) : t('queueBulk.some', { all: results.length, count: done })}
        </p>
        <Button size="small" look="quiet" className="ml-auto" onClick={onClose}>
          {t('queueBulk.close')}
        </Button>
      </div>
      <ul className="mt-2 space-y-1">
        {refused.map(({ row, problems }) => (
          <li key={row.id} className="wrap-anywhere">
            <Link to="/console/requests/$requestId" params={{ requestId: row.id }} className="font-mono font-bold">
              {row.receiptNumber}
            </Link>{' '}
            {problems.map((problem) => problemText(words, problem)).join(' ')}
          </li>
        ))}
      </ul>
    </section>
  );
}
