import { useState } from 'react';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { graphql } from '../../gql';
import type { EnrolmentImportsQuery } from '../../gql/graphql';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { download, type Refusal } from './download';
import { ImportRows } from './importRows';
import { Outcome } from './outcome';
import { Panel } from './panel';

const startMutation = graphql(`
  mutation StartEnrolmentImport($input: StartEnrolmentImportInput!) {
    startEnrolmentImport(input: $input) {
      import {
        id
        status
      }
      problems {
        code
        field
        message
        params {
          name
          value
        }
      }
    }
  }
`);

const cancelMutation = graphql(`
  mutation CancelEnrolmentImport($input: CancelEnrolmentImportInput!) {
    cancelEnrolmentImport(input: $input) {
      import {
        id
        status
      }
      problems {
        code
        field
        message
        params {
          name
          value
        }
      }
    }
  }
`);

export type Import = EnrolmentImportsQuery['enrolmentImports']['nodes'][number];

/** One file of persons: where it stands, what is wrong in it, and what can be done with it. */
export function ImportPanel({ item, manages, onChanged }: { item: Import; manages: boolean; onChanged: () => void }) {
  const { t, locale, dateTime } = useWords();
  const [asking, setAsking] = useState<'start' | 'cancel'>();
  const [refusal, setRefusal] = useState<Refusal>();
  const start = useAct(startMutation, (data) => data.startEnrolmentImport.problems, onChanged);
  const cancel = useAct(cancelMutation, (data) => data.cancelEnrolmentImport.problems, onChanged);
  const { id, status, ready, enrolled, known, wrong } = item;
  const all = ready + enrolled + known + wrong;
  const name = item.name || t('imports.unnamed');
  const title = `${name} — ${t(`importStatus.${status}`)}`;
  const called = (label: string) => ({ 'aria-label': t('imports.of', { label, name }) });
  const begin = t(wrong > 0 ? 'imports.startReady' : 'imports.start', { count: ready });
  const [openedAt] = useState(() => Date.now());
  const kept = item.rowsUntil === null || item.rowsUntil === undefined || Date.parse(item.rowsUntil) > openedAt;
  const save = async (only?: 'WRONG') => {
    setRefusal(await download('/export/enrolment-import.csv', { importId: id, ...(only ? { status: only } : {}) }, 'enrolment-import.csv'));
  };
  const confirm = async () => {
    const done =
      asking === 'start'
        ? await start.act({ input: { importId: id, skipWrong: wrong > 0 } })
        : await cancel.act({ input: { importId: id } });
    if (done) setAsking(undefined);
  };
  return (
    <Panel title={title}>
      <div className="space-y-4">
        {/* Where it has come to is looked at; only that it began and ended is said. */}
        <p role="status" className="sr-only">
          {title}
        </p>
        <p className="text-quiet">
          {item.partner[locale]} / {item.product[locale]} / {t('imports.received', { at: dateTime(item.createdAt) })} /{' '}
          {t(`sheetEncoding.${item.encoding}`)}
        </p>
        <dl className="flex flex-wrap gap-x-8 gap-y-2">
          {(['ready', 'enrolled', 'known', 'wrong'] as const).map((each) => (
            <div key={each}>
              <dt className="text-quiet">{t(`importCount.${each}`)}</dt>
              <dd className="text-lg tabular-nums">{t('imports.rows', { count: item[each] })}</dd>
            </div>
          ))}
        </dl>
        {status === 'RUNNING' ? (
          <p>
            <progress className="w-full" max={all} value={all - ready} aria-label={t('imports.progress')} />
            {t('imports.left', { count: ready })}
          </p>
        ) : null}
        {status === 'CHECKED' && wrong > 0 ? (
          <Banner tone="warn" title={t('imports.hasWrong', { count: wrong })}>
            <p>{t('imports.hasWrongBody')}</p>
          </Banner>
        ) : null}
        {wrong > 0 && kept ? <ImportRows importId={id} /> : null}
        {refusal ? <Banner tone="bad" live title={t(refusal === 'busy' ? 'imports.saveBusy' : 'imports.saveFailed')} /> : null}
        <div className="flex flex-wrap gap-3">
          {manages && status === 'CHECKED' && ready > 0 ? (
            <Button look="primary" {...called(begin)} onClick={() => setAsking('start')}>
              {begin}
            </Button>
          ) : null}
          {kept ? (
            <Button {...called(t('imports.save'))} onClick={() => void save()}>
              {t('imports.save')}
            </Button>
          ) : null}
          {kept && wrong > 0 ? (
            <Button {...called(t('imports.saveWrong'))} onClick={() => void save('WRONG')}>
              {t('imports.saveWrong')}
            </Button>
          ) : null}
          {manages && (status === 'CHECKED' || status === 'RUNNING') ? (
            <Button look="quiet" {...called(t('imports.cancel'))} onClick={() => setAsking('cancel')}>
              {t('imports.cancel')}
            </Button>
          ) : null}
        </div>
        <Dialog
          open={asking !== undefined}
          title={t(asking === 'cancel' ? 'imports.cancelTitle' : 'imports.startTitle', { count: ready })}
          onClose={() => setAsking(undefined)}
          actions={
            <>
              <Button onClick={() => setAsking(undefined)}>{t('imports.back')}</Button>
              <Button look="primary" busy={start.busy || cancel.busy} onClick={() => void confirm()}>
                {t(asking === 'cancel' ? 'imports.cancelNow' : 'imports.startNow')}
              </Button>
            </>
          }
        >
          <p>{t(asking === 'cancel' ? 'imports.cancelBody' : 'imports.startBody')}</p>
          <Outcome problems={[...start.problems, ...cancel.problems]} error={start.error ?? cancel.error} />
        </Dialog>
      </div>
    </Panel>
  );
}
