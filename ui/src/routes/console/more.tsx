import { useState } from 'react';
import { Button } from '../../components/button';
import { useWords } from '../../i18n/locale';

/** Which page of a list is shown; null: the first. */
export function usePages(): { after: string | null; go: (after: string | null) => void } {
  const [after, go] = useState<string | null>(null);
  return { after, go };
}

/** To the next page of a list, and back to its beginning. */
export function More({
  pageInfo,
  after,
  onPage,
}: {
  pageInfo: { hasNextPage: boolean; endCursor?: string | null } | undefined;
  after: string | null;
  onPage: (after: string | null) => void;
}) {
  const { t } = useWords();
  if (!after && !pageInfo?.hasNextPage) return null;
  return (
    <p className="mt-4 flex gap-3">
      {after ? (
        <Button size="small" onClick={() => onPage(null)}>
          {t('pages.first')}
        </Button>
      ) : null}
      {pageInfo?.hasNextPage ? (
        <Button size="small" onClick={() => onPage(pageInfo.endCursor ?? null)}>
          {t('pages.next')}
        </Button>
      ) : null}
    </p>
  );
}
