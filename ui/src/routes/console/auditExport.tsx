import { useState } from 'react';
import { Button } from '../../components/button';
import type { AuditEventFilter } from '../../gql/graphql';
import { useWords } from '../../i18n/locale';
import { download, type Refusal } from './download';

/** Saves what the page finds, all of it, as a file. */
export function AuditExport({ filter }: { filter: AuditEventFilter }) {
  const { t } = useWords();
  const [state, setState] = useState<'ready' | 'running' | Refusal>('ready');
  const go = async (format: 'csv' | 'jsonl') => {
    if (state === 'running') return;
    setState('running');
    setState((await download('/export/audit', { format, filter }, `audit.${format}`)) ?? 'ready');
  };
  return (
    <div className="mb-3 flex flex-wrap items-center gap-3">
      {(['csv', 'jsonl'] as const).map((format) => (
        <Button key={format} size="small" busy={state === 'running'} onClick={() => void go(format)}>
          {t(format === 'csv' ? 'audit.exportCSV' : 'audit.exportLines')}
        </Button>
      ))}
      <p role="status" className="text-sm text-bad empty:hidden">
        {state === 'failed' ? t('export.failed') : state === 'busy' ? t('export.tooMany') : ''}
      </p>
    </div>
  );
}
