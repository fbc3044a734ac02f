import { useState } from 'react';
import { Button } from '../../components/button';
import type { RequestFilter } from '../../gql/graphql';
import { currentLocale } from '../../i18n/catalogue';
import { useWords } from '../../i18n/locale';

/** Fetches what the queue shows as a table for a spreadsheet, however long it is. */
async function fetchTable(filter: RequestFilter): Promise<Blob> {
  const response = await fetch('/export/requests.csv', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json', 'Shomei-Audience': 'staff', 'Accept-Language': currentLocale() },
    // Spreadsheets take UTF-8 for something else unless it begins with the mark.
    body: JSON.stringify({ filter }),
  });
  if (!response.ok) throw new Error(`export: ${response.status}`);
  // What breaks off rejects: a part is never taken for the whole.
  return response.blob();
}

/** Hands a file to the browser. */
function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** Exports what the filter finds. */
export function QueueExport({ filter }: { filter: RequestFilter }) {
  const { t } = useWords();
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');
  const go = async () => {
    if (state === 'busy') return;
    setState('busy');
    try {
      save(await fetchTable(filter), 'requests.csv');
      setState('ready');
    } catch {
      setState('failed');
    }
  };
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button size="small" busy={state === 'busy'} aria-describedby="export-note" onClick={() => void go()}>
        {t(state === 'busy' ? 'queueExport.busy' : 'queueExport.do')}
      </Button>
      <p id="export-note" className="text-xs text-quiet">
        {t('queueExport.note')}
      </p>
      <p role="status" className="text-sm text-bad empty:hidden">
        {state === 'failed' ? t('queueExport.failed') : ''}
      </p>
    </div>
  );
}
