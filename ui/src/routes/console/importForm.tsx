import { useState, type FormEvent } from 'react';
import { useQuery } from 'urql';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { ErrorSummary } from '../../components/errorSummary';
import { Field, SelectField } from '../../components/field';
import { graphql } from '../../gql';
import { problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { saveFile } from '../../key/saveFile';
import { columns, headingOf, template } from './enrolSheet';
import { useImport } from './importUpload';
import { Panel } from './panel';
import { usePartnerNames } from './partnerNames';

// Both names: another language must not be another question, for which what is chosen would go.
const productsQuery = graphql(`
  query ImportProducts($partnerId: ID!) {
    node(id: $partnerId) {
      __typename
      id
      ... on Partner {
        portal {
          products {
            id
            ja: name(language: JA)
            en: name(language: EN)
            open
            entitlements
          }
        }
      }
    }
  }
`);

interface Choice {
  id: string;
  ja: string;
  en: string;
}

/** What is to be chosen: the only one, where there is no choice. */
const chosen = (id: string, choices: readonly Choice[]) =>
  choices.length === 1 ? (choices[0]?.id ?? '') : choices.some((each) => each.id === id) ? id : '';

const boxes = ['partnerId', 'productId', 'file'] as const;
type Box = (typeof boxes)[number];

/** Where a problem is shown: that of a file's name at the file. */
const boxOf = (field: string | null | undefined): Box | undefined =>
  field === 'name' ? 'file' : boxes.find((box) => box === field);

/** Chooses a file of persons and sends it: it is read and checked, and enrols nobody yet. */
export function ImportForm({ onReceived }: { onReceived: (importId: string) => void }) {
  const words = useWords();
  const { t, locale } = words;
  const [choice, setChoice] = useState({ partnerId: '', productId: '' });
  const [file, setFile] = useState<File>();
  const [attempt, setAttempt] = useState(0);
  const [missing, setMissing] = useState<readonly Box[]>([]);
  const { sending, unsent, problems, submit } = useImport();
  const partners = usePartnerNames(false);
  const partnerId = chosen(choice.partnerId, partners);
  const [{ data }] = useQuery({ query: productsQuery, variables: { partnerId }, pause: partnerId === '' });
  const found = data?.node?.id === partnerId && data.node.__typename === 'Partner' ? data.node.portal.products : [];
  const products = found.filter(({ open, entitlements }) => open && entitlements.includes('PARTNER_ENROLMENT'));
  const productId = chosen(choice.productId, products);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const given = { partnerId, productId, file };
    setMissing(boxes.filter((box) => !given[box]));
    setAttempt((count) => count + 1);
    if (!file || partnerId === '' || productId === '') return;
    const importId = await submit({ file, partnerId, productId });
    setAttempt((count) => count + 1);
    if (importId) onReceived(importId);
  };
  const wrong = [
    ...missing.map((box) => ({ box, text: t(box === 'file' ? 'imports.noFile' : 'imports.choose') })),
    ...problems.map((problem) => ({ box: boxOf(problem.field), text: problemText(words, problem) })),
  ];
  const errorAt = (at: Box) => wrong.find(({ box }) => box === at)?.text;
  const mended = (box: Box) => setMissing(missing.filter((each) => each !== box));
  const select = (box: 'partnerId' | 'productId', label: string, value: string, choices: readonly Choice[]) => (
    <SelectField
      id={`import-${box}`}
      label={label}
      required
      value={value}
      error={errorAt(box)}
      onChange={(event) => {
        setChoice({ ...choice, [box]: event.target.value });
        mended(box);
      }}
    >
      <option value="">{t('imports.chooseOne')}</option>
      {choices.map((each) => (
        <option key={each.id} value={each.id}>
          {each[locale]}
        </option>
      ))}
    </SelectField>
  );
  return (
    <Panel title={t('imports.send')}>
      <form noValidate className="space-y-5" onSubmit={(event) => void send(event)}>
        <ErrorSummary
          attempt={attempt}
          entries={wrong.map(({ box, text }) => ({ target: box ? `import-${box}` : undefined, text }))}
        />
        {unsent ? (
          <Banner tone="bad" live title={t(unsent === 'busy' ? 'imports.busy' : 'imports.failed')}>
            <p>{t(unsent === 'busy' ? 'imports.busyBody' : 'imports.failedBody')}</p>
          </Banner>
        ) : null}
        <p>{t('imports.how')}</p>
        <p>
          <Button
            size="small"
            onClick={() => saveFile(new TextEncoder().encode(template((column) => t(headingOf(column)))), 'enrolment.csv', 'text/csv')}
          >
            {t('imports.template', { count: columns.length })}
          </Button>
        </p>
        {select('partnerId', t('imports.partner'), partnerId, partners)}
        {select('productId', t('imports.product'), productId, products)}
        {partnerId !== '' && data && products.length === 0 ? <p className="text-quiet">{t('imports.noProduct')}</p> : null}
        <Field id="import-file" label={t('imports.file')} support={t('imports.fileHelp')} required error={errorAt('file')}>
          {(aria) => (
            <input
              {...aria}
              type="file"
              accept=".csv,text/csv"
              className="control h-auto py-2"
              onChange={(event) => {
                setFile(event.target.files?.[0]);
                mended('file');
              }}
            />
          )}
        </Field>
        <Button type="submit" look="primary" busy={sending}>
          {t('imports.check')}
        </Button>
      </form>
    </Panel>
  );
}
