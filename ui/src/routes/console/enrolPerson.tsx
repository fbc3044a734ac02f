import { useState } from 'react';
import { Button } from '../../components/button';
import { ErrorSummary } from '../../components/errorSummary';
import { Group, SelectField, TextArea, TextField } from '../../components/field';
import { organizationFields, subscriberFields, type FieldSpec } from '../../form/field';
import { controlId } from '../../form/placed';
import { prefectures } from '../../form/prefecture';
import type { EnrolSubscriberInput } from '../../gql/graphql';
import { problemText, type Problem } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import type { Came } from './enrol';
import { columns, personOf, type Texts } from './enrolSheet';
import { labelOf } from './enrolSheetForm';

interface PersonProps {
  busy: boolean;
  enrol: (people: readonly EnrolSubscriberInput[]) => Promise<readonly Came[] | undefined>;
}

/** One person by a form; what is wrong stands at its field, and nothing typed is lost. */
export function EnrolPerson({ busy, enrol }: PersonProps) {
  const words = useWords();
  const { t } = words;
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [attempt, setAttempt] = useState(0);
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
        if (came.problems.length === 0) form.reset();
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
