import { Checkbox } from '../../components/choice';
import { Field, FieldError, SelectField, TextArea, TextField } from '../../components/field';
import { useWords, type Words } from '../../i18n/locale';
import type { Values } from './policyForm';
import type { Section, Spec } from './policySpec';

interface FieldsProps {
  section: Section;
  values: Values;
  /** What is wrong, in words, by path. */
  errors: Values;
  onChange: (path: string, value: string) => void;
}

/** One section of a product's policy. */
export function PolicyFields({ section, values, errors, onChange }: FieldsProps) {
  const { t } = useWords();
  return (
    <section aria-labelledby={`section-${section.id}`} className="rounded-lg border border-line bg-raised">
      <h2 id={`section-${section.id}`} className="border-b border-line px-4 py-2.5 text-base">
        {t(section.title)}
      </h2>
      <div
        className={`grid items-end gap-x-6 gap-y-4 px-4 py-4 ${section.columns === 3 ? 'sm:grid-cols-3' : 'sm:grid-cols-2'}`}
      >
        {section.specs.map((spec) =>
          spec.within !== undefined && values[spec.within] !== 'yes' ? null : (
            <PolicyField
              key={spec.path}
              spec={spec}
              value={values[spec.path] ?? ''}
              error={errors[spec.path]}
              onChange={(value) => onChange(spec.path, value)}
            />
          ),
        )}
      </div>
    </section>
  );
}

/** id of the control that asks for a path. */
export const policyId = (path: string) => `policy-${path.replaceAll('.', '-')}`;

interface PolicyFieldProps {
  spec: Spec;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

function PolicyField({ spec, value, error, onChange }: PolicyFieldProps) {
  const words = useWords();
  const { t, duration } = words;
  const id = policyId(spec.path);
  const label = t(spec.label);
  const support = spec.support ? t(spec.support) : undefined;
  switch (spec.kind) {
    case 'flag':
      return (
        <div className="sm:col-span-2">
          <Checkbox id={id} checked={value === 'yes'} onChange={(on) => onChange(on ? 'yes' : '')} error={error}>
            {label}
          </Checkbox>
        </div>
      );
    case 'one':
      return (
        <SelectField {...{ id, label, support, error }} value={value} onChange={(event) => onChange(event.target.value)}>
          {spec.options?.map((option) => (
            <option key={option} value={option}>
              {valueText(words, option)}
            </option>
          ))}
        </SelectField>
      );
    case 'any':
      return <AnyOf {...{ id, label, spec, value, error, onChange }} />;
    case 'seconds': {
      const seconds = Number(value);
      const inWords = value !== '' && Number.isInteger(seconds) && seconds > 0 ? duration(seconds) : '';
      return (
        <Field {...{ id, label, support, error }}>
          {(aria) => (
            <span className="flex flex-wrap items-center gap-x-3">
              <input
                type="text"
                inputMode="numeric"
                className="control max-w-40"
                value={value}
                onChange={(event) => onChange(event.target.value)}
                {...aria}
              />
              <span>{t('policy.seconds')}</span>
              <span className="text-quiet">{inWords}</span>
            </span>
          )}
        </Field>
      );
    }
    case 'body':
      return (
        <div className="sm:col-span-2">
          <TextArea {...{ id, label, support, error }} rows={8} value={value} onChange={(event) => onChange(event.target.value)} />
        </div>
      );
    default:
      return (
        <TextField
          {...{ id, label, support, error }}
          width={spec.kind === 'number' ? 'short' : 'full'}
          inputMode={spec.kind === 'number' ? 'numeric' : 'text'}
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
}

function AnyOf({ id, label, spec, value, error, onChange }: PolicyFieldProps & { id: string; label: string }) {
  const words = useWords();
  const chosen = value === '' ? [] : value.split(',');
  return (
    <fieldset id={id} className="sm:col-span-2">
      <legend className="font-bold">{label}</legend>
      <div className="grid sm:grid-cols-2">
        {spec.options?.map((option) => (
          <Checkbox
            key={option}
            id={`${id}-${option}`}
            checked={chosen.includes(option)}
            onChange={(on) =>
              onChange((spec.options ?? []).filter((each) => (each === option ? on : chosen.includes(each))).join(','))
            }
          >
            {valueText(words, option)}
          </Checkbox>
        ))}
      </div>
      <FieldError id={id} error={error} />
    </fieldset>
  );
}

/** A value in words; a code or a text is its own. */
export function valueText(words: Words, value: string): string {
  if (value === '') return words.t('policy.none');
  return words.named(`policyValue.${value}`) ?? value;
}
