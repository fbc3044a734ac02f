import { useState } from 'react';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import type { MaintenancePageQuery } from '../../gql/graphql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { usePolling } from '../../graphql/poll';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { MaintenanceForm } from './maintenanceForm';
import { Outcome } from './outcome';
import { useMe } from './staff';

const windowsQuery = graphql(`
  query MaintenancePage($first: Int!, $after: String) {
    viewer {
      now
    }
    maintenanceWindows(first: $first, after: $after) {
      nodes {
        id
        procedure
        portal
        state
        startsAt
        endsAt
        announcedAt
        ja: words(language: JA)
        en: words(language: EN)
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const endMutation = graphql(`
  mutation EndMaintenance($input: EndMaintenanceInput!) {
    endMaintenance(input: $input) {
      window {
        id
        state
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
  mutation CancelMaintenance($input: CancelMaintenanceInput!) {
    cancelMaintenance(input: $input) {
      window {
        id
        state
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

type Window = MaintenancePageQuery['maintenanceWindows']['nodes'][number];

const pageSize = 50;

/** メンテナンス: what is planned, what is on, what was. */
export function MaintenancePage() {
  const { t } = useWords();
  const me = useMe();
  const [after, setAfter] = useState<string | null>(null);
  const [planning, setPlanning] = useState(false);
  const [planned, setPlanned] = useState(false);
  const { data, error, again } = useLastingQuery({
    query: windowsQuery,
    variables: { first: pageSize, after },
    requestPolicy: 'cache-and-network',
  });
  usePolling(20, again);
  const administers = me.role === 'ADMINISTRATOR';
  const page = data?.maintenanceWindows;
  return (
    <div className="max-w-6xl">
      <PageTitle quiet>{t('mw.title')}</PageTitle>
      <p className="mt-2 mb-4 text-quiet">{t('mw.lead')}</p>
      {planned ? <Banner tone="good" live title={t('mw.done')} /> : null}
      {administers && !planning ? (
        <Button
          onClick={() => {
            setPlanned(false);
            setPlanning(true);
          }}
        >
          {t('mw.new')}
        </Button>
      ) : null}
      {planning ? (
        <MaintenanceForm
          onClose={() => setPlanning(false)}
          onPlanned={() => {
            setPlanning(false);
            setPlanned(true);
            again();
          }}
        />
      ) : null}
      <h2 className="mt-8 mb-2 text-base">{t('mw.list')}</h2>
      {error ? <Failure error={error} retry={again} /> : null}
      {!page ? (
        error ? null : (
          <Loading />
        )
      ) : page.nodes.length === 0 ? (
        <p className="py-8 text-quiet">{t('mw.empty')}</p>
      ) : (
        <ul className="border-t border-line">
          {page.nodes.map((window) => (
            <Entry key={window.id} window={window} administers={administers} onChanged={again} />
          ))}
        </ul>
      )}
      <div className="mt-4 flex gap-3">
        {after ? (
          <Button size="small" onClick={() => setAfter(null)}>
            {t('queue.first')}
          </Button>
        ) : null}
        {page?.pageInfo.hasNextPage ? (
          <Button size="small" onClick={() => setAfter(page.pageInfo.endCursor ?? null)}>
            {t('queue.next')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

const stateInk: Record<Window['state'], string> = {
  PLANNED: 'border-indigo text-indigo',
  ON: 'border-warn bg-warn-soft text-warn',
  OVER: 'border-line text-quiet',
  CANCELLED: 'border-line text-quiet',
};

interface EntryProps {
  window: Window;
  administers: boolean;
  onChanged: () => void;
}

function Entry({ window, administers, onChanged }: EntryProps) {
  const { t, locale, dateTime } = useWords();
  const where =
    window.portal === null ? t('mw.everywhere') : window.portal === '' ? t('mw.house') : `/p/${window.portal}`;
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-1 border-b border-line py-2.5 text-sm">
      <span className={`w-20 rounded border px-2 py-0.5 text-center font-bold ${stateInk[window.state]}`}>
        {t(`mwState.${window.state}`)}
      </span>
      <div className="min-w-60 flex-1">
        <p className="font-bold">
          {t(`maintenance.${window.procedure}`)} <span className="font-normal text-quiet">{where}</span>
        </p>
        <p>{t('maintenance.span', { from: dateTime(window.startsAt), to: dateTime(window.endsAt) })}</p>
        <p className="text-quiet">
          {t('mw.announced')}: {dateTime(window.announcedAt)}
        </p>
        {window[locale] ? <p className="[overflow-wrap:anywhere]">{window[locale]}</p> : null}
      </div>
      {administers && (window.state === 'ON' || window.state === 'PLANNED') ? (
        <Stop window={window} onChanged={onChanged} />
      ) : null}
    </li>
  );
}

/** Ends what is on, or calls off what is planned, after asking. */
function Stop({ window, onChanged }: Omit<EntryProps, 'administers'>) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const end = useAct(endMutation, ({ endMaintenance }) => endMaintenance.problems, onChanged, window.id);
  const cancel = useAct(cancelMutation, ({ cancelMaintenance }) => cancelMaintenance.problems, onChanged, window.id);
  const on = window.state === 'ON';
  const { act, busy, problems, error } = on ? end : cancel;
  const what = t(`maintenance.${window.procedure}`);
  return (
    <>
      <Button size="small" look="danger" onClick={() => setAsking(true)}>
        {t(on ? 'mw.end' : 'mw.cancel')}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t(on ? 'mw.endTitle' : 'mw.cancelTitle')}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('mw.stay')}</Button>
            <Button
              look="danger"
              busy={busy}
              onClick={() => void act({ input: { windowId: window.id } }).then((done) => done && setAsking(false))}
            >
              {t(on ? 'mw.end' : 'mw.cancel')}
            </Button>
          </>
        }
      >
        <p>{t(on ? 'mw.endBody' : 'mw.cancelBody', { what })}</p>
        <Outcome problems={problems} error={error} />
      </Dialog>
    </>
  );
}
