import type { MessageKey } from '../../i18n/catalogue';
import { useWords } from '../../i18n/locale';
import { DiffView } from './diffView';

/** A field, as it was and as it is; null: there is none. */
export interface Alteration {
  field: string;
  before: string | null;
  after: string | null;
}

interface AlterationsProps {
  alterations: readonly Alteration[];
  /** What heads the fields, what was, and what is. */
  heads: readonly [MessageKey, MessageKey, MessageKey];
  /** A field in words, and a value of it; as they are stored unless told. */
  name?: (field: string) => string;
  value?: (field: string, text: string) => string;
}

/** Longer than this, or of several lines, a text is compared line by line. */
const lineLength = 200;

const long = (text: string | null) => text !== null && (text.length > lineLength || text.includes('\n'));

const asIs = (field: string) => field;
const asText = (_: string, text: string) => text;

/** Fields before and after, side by side; what is the same in both is folded away. */
export function Alterations({ alterations, heads, name = asIs, value = asText }: AlterationsProps) {
  const { t } = useWords();
  const same = alterations.filter(({ before, after }) => before === after);
  const texts = alterations.filter(({ before, after }) => before !== after && (long(before) || long(after)));
  const short = alterations.filter((each) => !same.includes(each) && !texts.includes(each));
  return (
    <div className="space-y-3">
      {short.length > 0 ? (
        <table className="w-full table-fixed text-left">
          <thead>
            <tr className="border-b border-line text-quiet">
              {heads.map((head) => (
                <th key={head} scope="col" className="py-1 pr-3 font-normal">
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {short.map(({ field, before, after }) => (
              <tr key={field} className="border-b border-line align-top">
                <FieldName>{name(field)}</FieldName>
                <td className="py-1 pr-3 [overflow-wrap:anywhere]">
                  {before === null ? '–' : <del>{value(field, before)}</del>}
                </td>
                <td className="py-1 [overflow-wrap:anywhere]">{after === null ? '–' : <ins>{value(field, after)}</ins>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {texts.map(({ field, before, after }) => (
        <div key={field} className="space-y-1">
          <p className="font-mono text-xs [overflow-wrap:anywhere]">{name(field)}</p>
          <DiffView label={name(field)} before={before ?? ''} after={after ?? ''} />
        </div>
      ))}
      {same.length > 0 ? (
        <details>
          <summary className="min-h-6 cursor-pointer">{t('alteration.same', { count: same.length })}</summary>
          <table className="mt-2 w-full table-fixed text-left">
            <thead className="sr-only">
              <tr>
                <th scope="col">{t(heads[0])}</th>
                <th scope="col">{t(heads[2])}</th>
              </tr>
            </thead>
            <tbody>
              {same.map(({ field, after }) => (
                <tr key={field} className="border-b border-line align-top">
                  <FieldName>{name(field)}</FieldName>
                  <td className="py-1 whitespace-pre-wrap [overflow-wrap:anywhere]">{value(field, after ?? '')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ) : null}
    </div>
  );
}

function FieldName({ children }: { children: string }) {
  return (
    <th scope="row" className="py-1 pr-3 font-mono text-xs font-normal [overflow-wrap:anywhere]">
      {children}
    </th>
  );
}
