import { useState, type ReactNode } from 'react';
import { Button } from '../../components/button';
import { useWords } from '../../i18n/locale';

/** What a list is searched for; where it stands in the address, see searchTerm. */
export function SearchLine({
  id,
  label,
  hint,
  q,
  onFind,
}: {
  id: string;
  label: string;
  hint: string;
  q: string;
  onFind: (q: string) => void;
}) {
  const { t } = useWords();
  const [text, setText] = useState(q);
  return (
    <form
      role="search"
      noValidate
      className="mt-4 mb-4 flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        onFind(text.trim());
      }}
    >
      <div className="min-w-0 flex-1 basis-72 sm:max-w-xl">
        <label htmlFor={id} className="block text-sm font-bold">
          {label}
        </label>
        <p id={`${id}-hint`} className="mb-1 text-xs text-quiet">
          {hint}
        </p>
        <input
          id={id}
          type="search"
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          className="control min-h-11 w-full py-1"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <Button type="submit" className="min-h-11">
        {t('people.find')}
      </Button>
      {q ? (
        <Button
          type="button"
          look="quiet"
          className="min-h-11"
          onClick={() => {
            setText('');
            onFind('');
          }}
        >
          {t('people.stopSearching')}
        </Button>
      ) : null}
    </form>
  );
}

/** A table that may be wider than the screen. */
export function ListTable({ label, columns, children }: { label: string; columns: readonly string[]; children: ReactNode }) {
  return (
    <div tabIndex={0} role="region" aria-label={label} className="overflow-x-auto">
      <table className="w-full text-left text-sm leading-normal">
        <thead>
          <tr className="border-b-2 border-line text-quiet">
            {columns.map((column) => (
              <th key={column} scope="col" className="px-2 py-2 whitespace-nowrap">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

/** What a list that is empty says, by whether something was searched for. */
export function NothingHere({ q, children }: { q: string; children: ReactNode }) {
  const { t } = useWords();
  const all = [...q];
  const brief = all.length > 60 ? `${all.slice(0, 60).join('')}…` : q;
  return (
    <p role="status" className="py-12 text-center text-quiet [overflow-wrap:anywhere]">
      {q ? t('people.nothingFound', { q: brief }) : children}
    </p>
  );
}

/** A search found more than it looked at. */
export function Limited({ limited }: { limited: boolean | undefined }) {
  const { t } = useWords();
  return limited ? <p className="mb-3 text-sm text-quiet">{t('people.limited')}</p> : null;
}
