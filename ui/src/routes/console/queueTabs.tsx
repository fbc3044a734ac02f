import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { graphql } from '../../gql';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { Outcome } from './outcome';
import { builtIn, queryOf, searchOf, viewOf, type QueueSearch } from './queueViews';
import { fragmentOf } from './searchTerm';

const saveMutation = graphql(`
  mutation SaveView($input: SaveViewInput!) {
    saveView(input: $input) {
      views {
        id
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

const deleteMutation = graphql(`
  mutation DeleteView($input: DeleteViewInput!) {
    deleteView(input: $input) {
      views {
        id
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

interface TabsProps {
  search: QueueSearch;
  q: string;
  /** How many there are of the first views; 101: more. */
  counts: readonly number[];
  views: readonly { id: string; name: string; query: string }[];
  onChanged: () => void;
}

const link = (chosen: boolean) =>
  `-mb-px inline-flex min-h-10 items-center gap-1.5 border-b-3 px-3 py-2 text-sm ${chosen ? 'border-indigo font-bold text-indigo' : 'border-transparent text-quiet hover:text-ink'}`;

/** The views: those that everybody has, and one's own. */
export function QueueTabs({ search, q, counts, views, onChanged }: TabsProps) {
  const { t } = useWords();
  const chosen = viewOf(search, q);
  const here = queryOf(search);
  const own = views.find(({ query }) => queryOf(searchOf(query)) === here);
  const [asking, setAsking] = useState(false);
  const remove = useAct(deleteMutation, ({ deleteView }) => deleteView.problems, onChanged);
  return (
    <>
      <nav aria-label={t('queue.filters')} className="mb-3 flex flex-wrap gap-1 border-b border-line">
        {builtIn.map(({ key }, i) => {
          const count = counts[i];
          const current = chosen === key && !own;
          return (
            <Link
              key={key}
              to="/console"
              search={{ ...search, view: key, after: '' }}
              hash={fragmentOf(q)}
              data-plain
              aria-current={current ? 'page' : undefined}
              className={link(current)}
            >
              {t(`queueView.${key}`)}
              {count === undefined ? null : (
                <span className="rounded-full bg-indigo-soft px-1.5 text-xs text-ink tabular-nums">
                  <span aria-hidden>{count > 100 ? '100+' : count}</span>
                  <span className="sr-only">{count > 100 ? t('queueView.more') : t('queueView.count', { count })}</span>
                </span>
              )}
            </Link>
          );
        })}
      </nav>
      <div className="mb-3 flex flex-wrap items-center gap-2">
        {views.length > 0 ? (
          <nav aria-label={t('queueView.own')} className="flex flex-wrap gap-2">
            {views.map(({ id, name, query }) => (
              <Link
                key={id}
                to="/console"
                search={searchOf(query)}
                data-plain
                aria-current={own?.id === id ? 'page' : undefined}
                className="inline-flex min-h-9 max-w-64 items-center truncate rounded-full border border-line px-3 text-sm text-indigo hover:bg-indigo-soft aria-[current=page]:border-indigo aria-[current=page]:bg-indigo-soft aria-[current=page]:font-bold"
              >
                {name}
              </Link>
            ))}
          </nav>
        ) : null}
        {own ? (
          <Button size="small" look="quiet" busy={remove.busy} onClick={() => void remove.act({ input: { viewId: own.id } })}>
            {t('queueSave.delete', { name: own.name })}
          </Button>
        ) : here ? (
          <Button size="small" look="quiet" onClick={() => setAsking(true)}>
            {t('queueSave.do')}
          </Button>
        ) : null}
      </div>
      <Outcome problems={remove.problems} error={remove.error} />
      <SaveView open={asking} query={here} onClose={() => setAsking(false)} onChanged={onChanged} />
    </>
  );
}

/** Asks for the name of a view. */
function SaveView({ open, query, onClose, onChanged }: { open: boolean; query: string; onClose: () => void; onChanged: () => void }) {
  const { t } = useWords();
  const [name, setName] = useState('');
  const save = useAct(saveMutation, ({ saveView }) => saveView.problems, onChanged);
  const keep = async () => {
    if (!(await save.act({ input: { name, query } }))) return;
    setName('');
    onClose();
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('queueSave.title')}
      typed={name !== ''}
      actions={
        <>
          <Button onClick={onClose}>{t('queueSave.back')}</Button>
          <Button look="primary" busy={save.busy} onClick={() => void keep()}>
            {t('queueSave.save')}
          </Button>
        </>
      }
    >
      <p>{t('queueSave.body')}</p>
      <label className="block">
        <span className="font-bold">{t('queueSave.name')}</span>
        <input
          className="control mt-1"
          value={name}
          maxLength={40}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) void keep();
          }}
        />
      </label>
      <Outcome problems={save.problems} error={save.error} />
    </Dialog>
  );
}
