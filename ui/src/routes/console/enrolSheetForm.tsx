import { useState } from 'react';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import type { EnrolSubscriberInput } from '../../gql/graphql';
import { problemText, type Problem } from '../../graphql/problem';
import { textOf } from '../../i18n/catalogue';
import { useWords } from '../../i18n/locale';
import { saveFile } from '../../key/saveFile';
import type { Came } from './enrol';
import { columns, headingOf, readSheet, template, type Column } from './enrolSheet';

interface SheetProps {
  busy: boolean;
  enrol: (people: readonly EnrolSubscriberInput[]) => Promise<unknown>;
  /** What came of the last sending, in the order of the sheet. */
  came: readonly Came[] | undefined;
}

/** Many persons by a CSV file. What is wrong with a row is told by its line; the others are taken, and the whole can be sent again. */
export function EnrolSheet({ busy, enrol, came }: SheetProps) {
  const words = useWords();
  const { t } = words;
  const [text, setText] = useState<string>();
  const [refused, setRefused] = useState<'noHeading' | 'noPeople' | 'tooMany' | 'noFile' | 'notUtf8'>();
  const wrong = came?.flatMap(({ reference, problems }, at) => (problems.length > 0 ? [{ line: at + 2, reference, problems }] : []));

  const send = () => {
    if (text === undefined) {
      setRefused('noFile');
      return;
    }
    const sheet = readSheet(text, headings(t));
    setRefused('refused' in sheet ? sheet.refused : undefined);
    if ('people' in sheet) void enrol(sheet.people);
  };
  return (
    <form
      noValidate
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p>
        {t('sheet.lead')}{' '}
        <Button
          look="quiet"
          size="small"
          onClick={() => saveFile(new TextEncoder().encode(template((column) => t(headingOf(column)))), 'enrolment.csv', 'text/csv')}
        >
          {t('sheet.template')}
        </Button>
      </p>
      <Field id="sheet" label={t('sheet.file')} support={t('sheet.fileHelp')} required error={refused ? t(`sheet.${refused}`) : undefined}>
        {(aria) => (
          <input
            {...aria}
            type="file"
            accept=".csv,text/csv"
            className="control h-auto py-2"
            onChange={async (event) => {
              const [file] = event.target.files ?? [];
              setRefused(undefined);
              setText(undefined);
              if (!file) return;
              try {
                setText(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()));
              } catch {
                setRefused('notUtf8');
              }
            }}
          />
        )}
      </Field>
      <Button type="submit" look="primary" busy={busy}>
        {t('sheet.send')}
      </Button>
      {wrong && wrong.length > 0 ? (
        <Banner tone="bad" live title={t('sheet.wrong', { count: wrong.length })}>
          <ul className="list-disc space-y-2 pl-5">
            {wrong.map(({ line, reference, problems }) => (
              <li key={line}>
                {t('sheet.line', { line, reference })}
                <ul className="list-[circle] pl-5">
                  {problems.map((problem) => (
                    <li key={`${problem.field} ${problem.code}`}>
                      {labelOf(problem, t)}: {problemText(words, problem)}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </Banner>
      ) : null}
    </form>
  );
}

type Say = ReturnType<typeof useWords>['t'];

/** The heading of the column that a problem is in. */
export function labelOf({ field }: Problem, t: Say): string {
  const path = (field ?? '').replace(/^registration\./, '');
  const column = columns.find((each) => each === path);
  return column ? t(headingOf(column)) : t('sheet.row');
}

/** The columns by their headings, in either language. */
function headings(t: Say): ReadonlyMap<string, Column> {
  const found = new Map<string, Column>();
  for (const column of columns) {
    const key = headingOf(column);
    for (const heading of [column, t(key), textOf('ja', key), textOf('en', key)]) if (heading) found.set(heading, column);
  }
  return found;
}
