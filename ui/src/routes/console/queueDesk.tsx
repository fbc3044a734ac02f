import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../components/button';
import { graphql } from '../../gql';
import { problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { QueueBulk } from './queueBulk';
import { queueListed, useQueueKeys } from './queueKeys';
import { useRequestChanges } from './queueLive';
import { useLiveRows } from './queueRows';
import { QueueTable, type QueueRow } from './queueTable';
import { KeyHelp, useKeysOn } from './singleKeys';
import { useMe, vets } from './staff';

const claimMutation = graphql(`
  mutation ClaimFromQueue($input: ClaimRequestInput!) {
    claimRequest(input: $input) {
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

interface DeskProps {
  list: readonly QueueRow[];
  /** Reads the list anew. */
  onAnew: () => void;
  /** Something changed: how many there are may have, too. */
  onNews: () => void;
  /** Instead of rows. */
  children: ReactNode;
}

/** The rows, the hand on the keys, and what happens meanwhile. */
export function QueueDesk({ list, onAnew, onNews, children }: DeskProps) {
  const words = useWords();
  const { t } = words;
  const me = useMe();
  const navigate = useNavigate();
  const desk = useRef<HTMLDivElement>(null);
  const { rows, fresh, waiting, onChanges } = useLiveRows(list);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [help, setHelp] = useState(false);
  const [keysOn, turnKeys] = useKeysOn();
  const [said, setSaid] = useState('');
  const [, claim] = useMutation(claimMutation);
  const select = (ids: readonly string[], on: boolean) => {
    const next = new Set(selected);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    setSelected(next);
  };
  const idle = () =>
    selected.size === 0 &&
    !(rows.length > 0 && desk.current?.matches(':hover')) &&
    !desk.current?.contains(document.activeElement) &&
    !document.querySelector('[role=alertdialog], [role=dialog]');
  const live = useRequestChanges((ids) => {
    const known = new Set(rows.map(({ id }) => id));
    // While nobody's hand is on the list, it may move: what came is shown at once.
    if (idle() && (ids.length === 0 || ids.some((id) => !known.has(id)))) onAnew();
    else {
      onChanges(ids);
      onNews();
    }
  });
  const links = () => [...(desk.current?.querySelectorAll<HTMLAnchorElement>('a[data-row]') ?? [])];
  /** The row with the focus: on its link, or on its box. */
  const at = () => {
    const id = document.activeElement?.closest<HTMLElement>('[data-request]')?.dataset['request'];
    return rows.findIndex((row) => row.id === id);
  };
  const focus = (i: number) => {
    const link = links()[i];
    link?.focus();
    link?.scrollIntoView({ block: 'nearest' });
  };
  useQueueKeys(keysOn, {
    move: (step) => focus(Math.min(rows.length - 1, Math.max(0, at() + step))),
    open: () => {
      const row = rows[at()];
      if (row) void navigate({ to: '/console/requests/$requestId', params: { requestId: row.id } });
    },
    claim: () => {
      const row = rows[at()];
      if (!row || !vets(me.role)) return;
      void claim({ input: { requestId: row.id } }).then(({ data }) => {
        if (!data) return setSaid(t('queue.notClaimed', { receipt: row.receiptNumber }));
        const { problems } = data.claimRequest;
        setSaid(
          problems.length > 0
            ? problems.map((problem) => problemText(words, problem)).join(' ')
            : t('queue.claimed', { receipt: row.receiptNumber }),
        );
        onChanges([row.id]);
      });
    },
    // Below the focus first, then from the top: the list is sorted by what is due next.
    next: () => {
      const here = at();
      const unclaimed = rows.flatMap((row, i) => (row.status === 'ACCEPTED' ? [i] : []));
      focus(unclaimed.find((i) => i > here) ?? unclaimed[0] ?? -1);
    },
    select: () => {
      const row = rows[at()];
      if (row && vets(me.role)) select([row.id], !selected.has(row.id));
    },
    search: () => document.getElementById('console-find')?.focus(),
    show: () => waiting > 0 && onAnew(),
    help: () => setHelp(true),
  });
  return (
    <div ref={desk}>
      <div className="mb-2 flex min-h-9 flex-wrap items-center gap-x-4 gap-y-1">
        <p role="status" className="text-xs text-quiet">
          <span aria-hidden>{live ? '● ' : '○ '}</span>
          {t(live ? 'queueLive.on' : 'queueLive.off')}
        </p>
        <p role="status" className="text-sm font-bold empty:hidden">
          {waiting > 0 ? t('queueLive.waiting', { count: waiting }) : ''}
        </p>
        {waiting > 0 ? (
          <Button size="small" aria-keyshortcuts={keysOn ? 'u' : undefined} onClick={onAnew}>
            {t('queueLive.show')}
          </Button>
        ) : null}
        <p role="status" className="text-sm empty:hidden">
          {said}
        </p>
        <Button size="small" look="quiet" className="ml-auto" aria-keyshortcuts={keysOn ? '?' : undefined} onClick={() => setHelp(true)}>
          {t('keys.open')}
        </Button>
      </div>
      {rows.length > 0 ? (
        <QueueTable rows={rows} selected={selected} onSelect={select} fresh={fresh} selectable={vets(me.role)} />
      ) : (
        children
      )}
      <QueueBulk
        rows={rows.filter(({ id }) => selected.has(id))}
        onClear={() => setSelected(new Set())}
        onChanged={() => onChanges([...selected])}
      />
      <KeyHelp open={help} onClose={() => setHelp(false)} listed={queueListed} on={keysOn} onTurn={turnKeys} />
    </div>
  );
}
