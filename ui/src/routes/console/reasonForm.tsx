import { useState, type FormEvent } from 'react';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { Checkbox } from '../../components/choice';
import { ErrorSummary } from '../../components/errorSummary';
import { SelectField, TextArea, TextField } from '../../components/field';
import { openable, openedLabel } from '../../form/openedPath';
import { graphql } from '../../gql';
import type { ReasonUse } from '../../gql/graphql';
import { Failure } from '../../graphql/failure';
import { problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { Panel } from './panel';
import { uses, type Reason } from './reasons';

const addMutation = graphql(`
  mutation AddReasonTemplate($input: AddReasonTemplateInput!) {
    addReasonTemplate(input: $input) {
      template {
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

const changeMutation = graphql(`
  mutation ChangeReasonTemplate($input: ChangeReasonTemplateInput!) {
    changeReasonTemplate(input: $input) {
      template {
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

interface ReasonFormProps {
  /** The one to change; none: another is added. */
  template?: Reason;
  onDone: () => void;
  onClose?: () => void;
}

/** A reason template, to add or to change. */
export function ReasonForm({ template, onDone, onClose }: ReasonFormProps) {
  const words = useWords();
  const { t } = words;
  const blank = { title: '', 'text.ja': '', 'text.en': '' };
  const [texts, setTexts] = useState(
    template ? { title: template.title, 'text.ja': template.ja, 'text.en': template.en } : blank,
  );
  const [use, setUse] = useState<ReasonUse>(template?.use ?? 'RETURN');
  const [fields, setFields] = useState<readonly string[]>(template?.fields ?? []);
  const [attempt, setAttempt] = useState(0);
  const [done, setDone] = useState(false);
  const add = useAct(addMutation, ({ addReasonTemplate }) => addReasonTemplate.problems, () => undefined);
  const change = useAct(changeMutation, ({ changeReasonTemplate }) => changeReasonTemplate.problems, () => undefined);
  const { problems, error, busy } = template ? change : add;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const input = {
      title: texts.title,
      text: { ja: texts['text.ja'], en: texts['text.en'] },
      fields: use === 'RETURN' ? [...fields] : [],
    };
    const saved = template
      ? await change.act({ input: { templateId: template.id, template: input } })
      : await add.act({ input: { use, template: input } });
    setDone(saved);
    setAttempt((count) => count + 1);
    if (!saved) return;
    if (!template) {
      setTexts(blank);
      setFields([]);
    }
    onDone();
  };
  const prefix = template ? `${template.id}-` : '';
  const boxOf = (box: keyof typeof blank) => {
    const found = problems.find(({ field }) => field === box);
    return {
      id: prefix + box,
      label: t(box === 'title' ? 'reasons.box' : `reasons.${box}`),
      value: texts[box],
      error: found && problemText(words, found),
      onChange: (event: { target: { value: string } }) => {
        setDone(false);
        setTexts({ ...texts, [box]: event.target.value });
      },
    };
  };
  return (
    <Panel title={t(template ? 'reasons.change' : 'reasons.new')}>
      <form noValidate onSubmit={save} className="space-y-5">
        <ErrorSummary
          attempt={attempt}
          entries={problems.map((problem) => ({
            target: problem.field ? prefix + problem.field : undefined,
            text: problemText(words, problem),
          }))}
        />
        {error ? <Failure error={error} /> : null}
        {done ? <Banner tone="good" live title={t('reasons.saved')} /> : null}
        {template ? null : (
          <SelectField
            id="use"
            label={t('reasons.use')}
            value={use}
            onChange={(event) => setUse(uses.find((each) => each === event.target.value) ?? 'RETURN')}
          >
            {uses.map((each) => (
              <option key={each} value={each}>
                {t(`reasonUse.${each}`)}
              </option>
            ))}
          </SelectField>
        )}
        <TextField {...boxOf('title')} support={t('reasons.titleHelp')} />
        <TextArea {...boxOf('text.ja')} rows={3} />
        <TextArea {...boxOf('text.en')} rows={3} />
        {use === 'RETURN' ? (
          <details>
            <summary className="min-h-9 cursor-pointer font-bold">{t('reasons.fields', { count: fields.length })}</summary>
            <div className="mt-2 grid gap-x-4 sm:grid-cols-2">
              {openable.map((path) => {
                const field = `registration.${path}`;
                return (
                  <Checkbox
                    key={path}
                    id={`${prefix}open-${path}`}
                    checked={fields.includes(field)}
                    onChange={(checked: boolean) =>
                      setFields(checked ? [...fields, field] : fields.filter((each) => each !== field))
                    }
                  >
                    {t(openedLabel(path))}
                  </Checkbox>
                );
              })}
            </div>
          </details>
        ) : null}
        <p className="flex gap-3">
          {onClose ? <Button onClick={onClose}>{t('decide.back')}</Button> : null}
          <Button type="submit" look="primary" busy={busy}>
            {t('reasons.save')}
          </Button>
        </p>
      </form>
    </Panel>
  );
}
