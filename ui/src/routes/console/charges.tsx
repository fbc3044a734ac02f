import { useState } from 'react';
import { Button } from '../../components/button';
import { TextField } from '../../components/field';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import type { StatementQuery } from '../../gql/graphql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useWords } from '../../i18n/locale';
import { download, type Refusal } from './download';
import { monthOf } from './month';

const statementQuery = graphql(`
  query Statement($month: String!, $language: Language!) {
    statement(month: $month) {
      act
      payer
      currency
      taxPercent
      quantity
      unitPrice
      amount
      tax
      partner {
        id
        name(language: $language)
      }
      product {
        id
        name(language: $language)
      }
    }
  }
`);

type Line = StatementQuery['statement'][number];

/** The month of Asia/Tokyo that it is: 2026-11. */
function thisMonth(now: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', year: 'numeric', month: '2-digit' }).format(new Date(now));
}

const nowQuery = graphql(`
  query ChargesNow {
    viewer {
      now
    }
  }
`);

/** 請求: a month's statement for each partner. */
export function ChargesPage() {
  const { data, error, again } = useLastingQuery({ query: nowQuery });
  if (!data) return error ? <Failure error={error} retry={again} /> : <Loading />;
  return <Statements first={thisMonth(data.viewer.now)} />;
}

function Statements({ first }: { first: string }) {
  const { t, locale } = useWords();
  const [typed, setTyped] = useState(first);
  const [state, setState] = useState<'ready' | 'running' | Refusal>('ready');
  const month = monthOf(typed);
  const { data, error, again } = useLastingQuery({
    query: statementQuery,
    variables: { month: month ?? '', language: locale === 'ja' ? 'JA' : 'EN' },
    pause: month === undefined,
    requestPolicy: 'cache-and-network',
  });
  const lines = month === undefined ? [] : data?.statement;
  const partners = grouped(lines ?? [], ({ partner }) => partner?.id ?? '');
  const save = async () => {
    if (state === 'running' || month === undefined) return;
    setState('running');
    setState((await download('/export/statement.csv', { month }, `statement-${month}.csv`)) ?? 'ready');
  };
  return (
    <>
      <PageTitle quiet>{t('charges.title')}</PageTitle>
      <p className="mb-4">{t('charges.lead')}</p>
      <div className="mb-6 flex flex-wrap items-end gap-4">
        <TextField
          id="month"
          label={t('charges.month')}
          support={t('charges.monthHelp')}
          width="short"
          value={typed}
          error={month === undefined ? t('charges.monthWrong') : undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
        {lines && lines.length > 0 ? (
          <Button busy={state === 'running'} onClick={() => void save()}>
            {t('charges.save')}
          </Button>
        ) : null}
        <p role="status" className="text-sm text-bad empty:hidden">
          {state === 'failed' ? t('charges.saveFailed') : state === 'busy' ? t('export.tooMany') : ''}
        </p>
      </div>
      {error ? <Failure error={error} retry={again} /> : null}
      {!lines ? <Loading /> : lines.length === 0 ? <p className="py-8 text-quiet">{t('charges.empty')}</p> : null}
      {partners.map(([id, of]) => (
        <Statement key={id} lines={of} />
      ))}
    </>
  );
}

/** The lines by what they have in common, in their order. */
function grouped(lines: readonly Line[], by: (line: Line) => string): [string, Line[]][] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) groups.set(by(line), [...(groups.get(by(line)) ?? []), line]);
  return [...groups];
}

/** Who pays, or that nobody does. */
function paid(line: Line, t: ReturnType<typeof useWords>['t']): string {
  if (line.payer === 'PREPAID') return t('sale.prepaid');
  return line.amount === 0 ? t('sale.free') : t('sale.billed');
}

/** What stands behind a line's product. */
const columns = ['act', 'unitPrice', 'quantity', 'amount', 'taxPercent', 'tax', 'total', 'payer'] as const;

const numeric = (column: string) => !['product', 'act', 'payer'].includes(column);

/** One partner's month. What was prepaid with coupons is shown, and not billed again. */
function Statement({ lines }: { lines: readonly Line[] }) {
  const { t, locale } = useWords();
  const name = lines[0]?.partner?.name ?? t('sale.house');
  const money = (amount: number, currency: string) => new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount);
  const figuresOf = (line: Line) => {
    const of = {
      act: t(`act.${line.act}`),
      unitPrice: money(line.unitPrice, line.currency),
      quantity: String(line.quantity),
      amount: money(line.amount, line.currency),
      taxPercent: String(line.taxPercent),
      tax: money(line.tax, line.currency),
      total: money(line.amount + line.tax, line.currency),
      payer: paid(line, t),
    };
    return columns.map((column) => [column, of[column]] as const);
  };
  const billed = grouped(lines.filter(({ payer }) => payer === 'PARTNER'), ({ currency }) => currency);
  return (
    <section className="mb-10">
      <h2 className="mb-2 text-lg">{name}</h2>
      <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={name}>
        <table className="stacked w-full border-collapse text-left text-sm sm:min-w-2xl">
          <thead className="border-b-2 border-ink max-sm:sr-only">
            <tr>
              {(['product', ...columns] as const).map((each) => (
                <th key={each} scope="col" className={`px-2 py-2 ${numeric(each) ? 'text-right' : ''}`}>
                  {t(`sale.${each}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={[line.product.id, line.act, line.payer, line.currency, line.taxPercent, line.unitPrice].join(' ')} className="border-b border-line">
                <th scope="row" className="px-2 py-2 font-normal max-sm:font-bold">
                  {line.product.name}
                </th>
                {figuresOf(line).map(([column, figure]) => (
                  <td key={column} data-label={t(`sale.${column}`)} className={`figure px-2 py-2 ${numeric(column) ? 'text-right tabular-nums' : ''}`}>
                    {figure}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {billed.map(([currency, of]) => (
        <p key={currency} className="mt-2 text-right font-bold">
          {t('charges.billed')}: {money(of.reduce((sum, { amount, tax }) => sum + amount + tax, 0), currency)}
        </p>
      ))}
    </section>
  );
}
