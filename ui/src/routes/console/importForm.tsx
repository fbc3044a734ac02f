import { useState } from 'react';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { Field, SelectField } from '../../components/field';
import { problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { saveFile } from '../../key/saveFile';
import { columns, headingOf, template } from './enrolSheet';
import { useImport } from './importUpload';
import { Panel } from './panel';

interface Named {
  id: string;
  name: string;
}

interface ImportFormProps {
  partners: readonly Named[];
  products: readonly Named[];
  onReceived: (importId: string) => void;
}

/** Chooses a file of persons and sends it: it is read and checked, and enrols nobody yet. */
export function ImportForm({ partners, products, onReceived }: ImportFormProps) {
  const words = useWords();
  const { t } = words;
  const [partnerId, setPartnerId] = useState(partners.length === 1 ? (partners[0]?.id ?? '') : '');
  const [productId, setProductId] = useState(products.length === 1 ? (products[0]?.id ?? '') : '');
  const [file, setFile] = useState<File>();
  const [missing, setMissing] = useState(false);
  const { state, problems, submit } = useImport();

  const send = async () => {
    const wants = partnerId === '' || productId === '' || !file;
    setMissing(wants);
    if (wants) return;
    const importId = await submit({ file, partnerId, productId });
    if (importId) onReceived(importId);
  };
  const choose = (id: string, label: string, value: string, set: (value: string) => void, options: readonly Named[]) => (
    <SelectField
      id={id}
      label={label}
      required
      value={value}
      error={missing && value === '' ? t('imports.choose') : undefined}
      onChange={(event) => set(event.target.value)}
    >
      <option value="">{t('imports.chooseOne')}</option>
      {options.map((each) => (
        <option key={each.id} value={each.id}>
          {each.name}
        </option>
      ))}
    </SelectField>
  );
  return (
    <Panel title={t('imports.send')}>
      <form
        noValidate
        className="space-y-5"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p>
          {t('imports.how')}{' '}
          <Button
            look="quiet"
            size="small"
            onClick={() => saveFile(new TextEncoder().encode(template((column) => t(headingOf(column)))), 'enrolment.csv', 'text/csv')}
          >
            {t('imports.template', { count: columns.length })}
          </Button>
        </p>
        <div className="flex flex-wrap gap-4">
          {choose('import-partner', t('imports.partner'), partnerId, setPartnerId, partners)}
          {choose('import-product', t('imports.product'), productId, setProductId, products)}
        </div>
        <Field id="import-file" label={t('imports.file')} support={t('imports.fileHelp')} required error={missing && !file ? t('imports.noFile') : undefined}>
          {(aria) => (
            <input {...aria} type="file" accept=".csv,text/csv" className="control h-auto py-2" onChange={(event) => setFile(event.target.files?.[0])} />
          )}
        </Field>
        {problems.length > 0 ? (
          <Banner tone="bad" live title={t('imports.refused')}>
            <ul className="list-disc space-y-1 pl-5">
              {problems.map((problem) => (
                <li key={`${problem.code} ${problem.params.map(({ value }) => value).join(' ')}`}>{problemText(words, problem)}</li>
              ))}
            </ul>
          </Banner>
        ) : null}
        {state === 'failed' ? (
          <Banner tone="bad" live title={t('imports.failed')}>
            <p>{t('imports.failedBody')}</p>
          </Banner>
        ) : null}
        <Button type="submit" look="primary" busy={state === 'sending'}>
          {t('imports.check')}
        </Button>
      </form>
    </Panel>
  );
}
