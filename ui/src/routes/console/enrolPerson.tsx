import { useState } from 'react';
import { Button } from '../../components/button';
import { RadioGroup } from '../../components/choice';
import { ErrorSummary } from '../../components/errorSummary';
import { Group, SelectField, TextArea, TextField } from '../../components/field';
import { organizationFields, proxyFields, subscriberFields, type FieldSpec } from '../../form/field';
import { controlId } from '../../form/placed';
import { prefectures } from '../../form/prefecture';
import type { EnrolSubscriberInput } from '../../gql/graphql';
import { problemText, type Problem } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import type { Came } from './enrol';
import { columns, contactColumns, headingOf, personOf, type Texts } from './enrolSheet';
import { labelOf } from './enrolSheetForm';

interface PersonProps {
  busy: boolean;
  enrol: (people: readonly EnrolSubscriberInput[]) => Promise<readonly Came[] | undefined>;
}

/** Who else is named. */
const nobody = { proxy: false, contact: false };

/** What a contact need not have: a name of one part, a department. */
const optional = new Set<string>(['contact.givenName', 'contact.givenNameKana', 'contact.department']);

/** One person by a form; what is wrong stands at its field, and nothing typed is lost. */
export function EnrolPerson({ busy, enrol }: PersonProps) {
  const words = useWords();
  const { t } = words;
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [named, setNamed] = useState(nobody);
  const errorAt = (field: string) => {
    const found = problems.find((problem) => problem.field === field);
    return found && problemText(words, found);
  };
  const box = ({ path, required, kind }: FieldSpec) => {
    const shared = {
      id: controlId(path),
      name: path,
      label: t(path),
      required: required && path !== 'subscriber.department',
      error: errorAt(`registration.${path}`),
    };
    return kind === 'prefecture' ? (
      <SelectField key={path} {...shared} defaultValue="">
        <option value="">{t('enrolments.chooseOne')}</option>
        {prefectures.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </SelectField>
    ) : (
      <TextField key={path} {...shared} autoComplete="off" />
    );
  };
  const choice = (who: keyof typeof nobody, label: string) => (
    <RadioGroup
      id={`${who}Choice`}
      label={label}
      required
      value={named[who] ? 'enter' : 'none'}
      onChange={(value) => setNamed({ ...named, [who]: value === 'enter' })}
      options={[
        { value: 'none', label: t('enrolments.nobody') },
        { value: 'enter', label: t('enrolments.enter') },
      ]}
    />
  );
  return (
    <form
      noValidate
      className="max-w-3xl space-y-8"
      onSubmit={async (event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const typed = new FormData(form);
        const texts: Texts = {};
        for (const column of columns) texts[column] = String(typed.get(column) ?? '');
        const [came] = (await enrol([personOf(texts)])) ?? [];
        if (!came) return;
        setProblems(came.problems);
        setAttempt(attempt + 1);
        if (came.problems.length > 0) return;
        form.reset();
        setNamed(nobody);
      }}
    >
      <ErrorSummary
        attempt={attempt}
        entries={problems.map((problem) => ({
          target: controlId((problem.field ?? '').replace(/^registration\./, '')),
          text: `${labelOf(problem, t)}: ${problemText(words, problem)}`,
        }))}
      />
      <TextField
        id="reference"
        name="reference"
        label={t('sheet.reference')}
        support={t('sheet.referenceHelp')}
        required
        width="half"
        autoComplete="off"
        error={errorAt('reference')}
      />
      <Group title={t('group.organization')}>{organizationFields.map(box)}</Group>
      <Group title={t('group.subscriber')}>{subscriberFields.map(box)}</Group>
      <Group title={t('group.proxy')} lead={t('group.proxyLead')}>
        {choice('proxy', t('enrolments.proxy'))}
        {named.proxy ? proxyFields.map(box) : null}
      </Group>
      <Group title={t('enrolments.contact')} lead={t('enrolments.contactLead')}>
        {choice('contact', t('enrolments.contact'))}
        {named.contact
          ? contactColumns.map((column) => (
              <TextField
                key={column}
                id={controlId(column)}
                name={column}
                label={t(headingOf(column))}
                required={!optional.has(column)}
                error={errorAt(column)}
                autoComplete="off"
              />
            ))
          : null}
      </Group>
      <SelectField id="language" name="language" label={t('sheet.language')} defaultValue="JA">
        <option value="JA">日本語</option>
        <option value="EN">English</option>
      </SelectField>
      <TextArea id="csr" name="csr" label={t('sheet.csr')} support={t('sheet.csrHelp')} required={false} rows={5} spellCheck={false} error={errorAt('csr')} />
      <Button type="submit" look="primary" busy={busy}>
        {t('enrolments.enrolOne')}
      </Button>
    </form>
  );
}
