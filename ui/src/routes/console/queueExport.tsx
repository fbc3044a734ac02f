import { useState } from 'react';
import { Button } from '../../components/button';
import type { RequestFilter } from '../../gql/graphql';
import { useWords } from '../../i18n/locale';
import { download, type Refusal } from './download';

/** Exports what the filter finds. */
export function QueueExport({ filter }: { filter: RequestFilter }) {
  const { t } = useWords();
  const [state, setState] = useState<'ready' | 'running' | Refusal>('ready');
  const go = async () => {
    if (state === 'running') return;
    setState('running');
    setState((await download('/export/requests.csv', { filter }, 'requests.csv')) ?? 'ready');
  };
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button size="small" busy={state === 'running'} aria-describedby="export-note" onClick={() => void go()}>
        {t(state === 'running' ? 'queueExport.busy' : 'queueExport.do')}
      </Button>
      <p id="export-note" className="text-xs text-quiet">
        {t('queueExport.note')}
      </p>
      <p role="status" className="text-sm text-bad empty:hidden">
        {state === 'failed' ? t('queueExport.failed') : state === 'busy' ? t('export.tooMany') : ''}
      </p>
    </div>
  );
}
