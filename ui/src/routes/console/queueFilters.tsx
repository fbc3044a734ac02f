import { useNavigate } from '@tanstack/react-router';
import { useId, useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/locale';
import { direct, kinds, submitted, type QueueSearch } from './queueViews';
import { fragmentOf } from './searchTerm';

interface QueueFiltersProps {
  search: QueueSearch;
  q: string;
  products: readonly { id: string; name: string }[];
  partners: readonly { id: string; name: string }[];
}

/** What narrows the view further; each choice is an address of its own. */
export function QueueFilters({ search, q, products, partners }: QueueFiltersProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const set = (part: Partial<QueueSearch>) =>
    void navigate({ to: '/console', search: { ...search, ...part, after: '' }, hash: fragmentOf(q) });
  const none = { kind: '', product: '', partner: '', by: '', from: '', until: '' };
  const chosen = [search.kind, search.product, search.partner, search.from, search.until].filter(Boolean).length;
  // Where there is little room they are asked for; what is chosen is told.
  const [open, setOpen] = useState(false);
  const choices = useId();
  return (
    <div className="mb-3">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={choices}
        className="mb-2 inline-flex min-h-11 items-center gap-2 rounded border border-edge px-3 text-sm font-bold text-indigo hover:bg-indigo-soft sm:hidden"
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden>{open ? '▲' : '▼'}</span>
        {chosen > 0 ? t('queueFilter.chosen', { count: chosen }) : t('queueFilter.title')}
      </button>
      <fieldset id={choices} className={`${open ? 'flex' : 'hidden'} flex-wrap items-end gap-x-4 gap-y-2 sm:flex`}>
        <legend className="sr-only">{t('queueFilter.title')}</legend>
        <Choice label={t('queueFilter.kind')} value={search.kind} onChange={(kind) => set({ kind })}>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`queueKind.${kind}`)}
            </option>
          ))}
        </Choice>
        <Choice label={t('queueFilter.product')} value={search.product} onChange={(product) => set({ product })}>
          {products.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Choice>
        <Choice label={t('queueFilter.partner')} value={search.partner} onChange={(partner) => set({ partner })}>
          <option value={direct}>{t('queueFilter.direct')}</option>
          {partners.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Choice>
        <Choice
          label={t('queueFilter.by')}
          any={t('queueFilter.byDue')}
          value={search.by}
          onChange={(by) => set({ by })}
        >
          <option value={submitted}>{t('queueFilter.bySubmitted')}</option>
        </Choice>
        <Day label={t('queueFilter.from')} value={search.from} onChange={(from) => set({ from })} />
        <Day label={t('queueFilter.until')} value={search.until} onChange={(until) => set({ until })} />
        {chosen > 0 ? (
          <button
            type="button"
            className="min-h-10 rounded px-3 text-sm font-bold text-indigo underline underline-offset-4 hover:bg-indigo-soft"
            onClick={() => set(none)}
          >
            {t('queueFilter.clear')}
          </button>
        ) : null}
      </fieldset>
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

function Choice({ label, any, value, onChange, children }: ChoiceProps & { any?: string; children: ReactNode }) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="min-w-32">
      <label htmlFor={id} className="block text-xs text-quiet">
        {label}
      </label>
      <select
        id={id}
        className="control min-h-10 max-w-56 py-1 text-sm"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{any ?? t('queueFilter.any')}</option>
        {children}
      </select>
    </div>
  );
}

function Day({ label, value, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="block text-xs text-quiet">
        {label}
      </label>
      <input
        id={id}
        type="date"
        className="control min-h-10 py-1 text-sm"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
