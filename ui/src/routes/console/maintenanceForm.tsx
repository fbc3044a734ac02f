import { useState } from 'react';
import { Button } from '../../components/button';
import { Checkbox, RadioGroup } from '../../components/choice';
import { Dialog } from '../../components/dialog';
import { ErrorSummary } from '../../components/errorSummary';
import { Group, Pair, TextArea, TextField } from '../../components/field';
import { MaintenanceNotice } from '../../components/maintenanceNotice';
import { fromTokyo } from '../../form/tokyoTime';
import { graphql } from '../../gql';
import type { MaintainedProcedure } from '../../gql/graphql';
import { problemText } from '../../graphql/problem';
import type { MessageKey } from '../../i18n/catalogue';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { Outcome } from './outcome';

const scheduleMutation = graphql(`
  mutation ScheduleMaintenance($input: ScheduleMaintenanceInput!) {
    scheduleMaintenance(input: $input) {
      windows {
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

const procedures: readonly MaintainedProcedure[] = [
  'NEW',
  'RENEWAL',
  'REISSUE',
  'CANCEL',
  'ACQUISITION',
  'CHANGE',
  'ISSUANCE',
  'CRL',
];

/** The fields of the form, by their path in the input, with the key of their label. */
const fields = {
  procedures: 'mw.procedures',
  portal: 'mw.where',
  startsAt: 'mw.startsAt',
  endsAt: 'mw.endsAt',
  announcedAt: 'mw.announcedAt',
  'words.ja': 'mw.wordsJa',
  'words.en': 'mw.wordsEn',
} as const satisfies Record<string, MessageKey>;

type Field = keyof typeof fields;
type TextBox = Exclude<Field, 'procedures' | 'portal'> | 'slug';

const isField = (path: string | null | undefined): path is Field => path !== null && path !== undefined && path in fields;

/** Plans maintenance: typed, looked at as applicants will see it, then announced. */
export function MaintenanceForm({ onClose, onPlanned }: { onClose: () => void; onPlanned: () => void }) {
  const words = useWords();
  const { t, locale } = words;
  const [chosen, setChosen] = useState<readonly MaintainedProcedure[]>([]);
  const [where, setWhere] = useState('everywhere');
  const [texts, setTexts] = useState<Record<TextBox, string>>({
    slug: '',
    startsAt: '',
    endsAt: '',
    announcedAt: '',
    'words.ja': '',
    'words.en': '',
  });
  const [looking, setLooking] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [missing, setMissing] = useState<readonly Field[]>([]);
  const { act, busy, problems, error } = useAct(
    scheduleMutation,
    ({ scheduleMaintenance }) => scheduleMaintenance.problems,
    () => undefined,
  );
  const errorOf = (field: Field) => {
    if (missing.includes(field)) return words.problem('REQUIRED', {});
    const refused = problems.find((problem) => problem.field === field);
    return refused && problemText(words, refused);
  };
  const box = (name: TextBox, wrong: string | undefined) => ({
    id: `mw-${name.replace('.', '-')}`,
    value: texts[name],
    error: wrong,
    onChange: (event: { target: { value: string } }) => setTexts({ ...texts, [name]: event.target.value }),
  });
  const look = () => {
    const empty = [
      ...(chosen.length === 0 ? (['procedures'] as const) : []),
      ...(where === 'partner' && texts.slug.trim() === '' ? (['portal'] as const) : []),
      ...(texts.endsAt === '' ? (['endsAt'] as const) : []),
    ];
    setMissing(empty);
    setAttempt((count) => count + 1);
    setLooking(empty.length === 0);
  };
  const schedule = async () => {
    const done = await act({
      input: {
        procedures: [...chosen],
        portal: where === 'everywhere' ? null : where === 'house' ? '' : texts.slug.trim(),
        startsAt: fromTokyo(texts.startsAt),
        endsAt: fromTokyo(texts.endsAt) ?? '',
        announcedAt: fromTokyo(texts.announcedAt),
        words: { ja: texts['words.ja'], en: texts['words.en'] },
      },
    });
    setLooking(false);
    setAttempt((count) => count + 1);
    if (done) onPlanned();
  };
  const entries = (Object.keys(fields) as Field[]).flatMap((field) => {
    const text = errorOf(field);
    return text === undefined ? [] : [{ target: `mw-${field.replace('.', '-')}`, text: `${t(fields[field])}: ${text}` }];
  });
  return (
    <form
      noValidate
      className="mt-4 max-w-3xl space-y-6 rounded-lg border border-line bg-raised p-5"
      onSubmit={(event) => {
        event.preventDefault();
        look();
      }}
    >
      <ErrorSummary entries={entries} attempt={attempt} />
      <Outcome problems={problems.filter(({ field }) => !isField(field))} error={error} />
      <Group title={t('mw.procedures')}>
        <div id="mw-procedures" tabIndex={-1}>
          {procedures.map((procedure) => (
            <Checkbox
              key={procedure}
              id={`mw-${procedure}`}
              checked={chosen.includes(procedure)}
              onChange={(next) => setChosen(next ? [...chosen, procedure] : chosen.filter((each) => each !== procedure))}
            >
              {t(`maintenance.${procedure}`)}
            </Checkbox>
          ))}
          {errorOf('procedures') ? <p className="font-bold text-bad">＊{errorOf('procedures')}</p> : null}
        </div>
      </Group>
      <RadioGroup
        id="mw-where"
        label={t('mw.where')}
        value={where}
        onChange={setWhere}
        options={[
          { value: 'everywhere', label: t('mw.everywhere') },
          { value: 'house', label: t('mw.house') },
          { value: 'partner', label: t('mw.partner') },
        ]}
      />
      {where === 'partner' ? (
        <TextField {...box('slug', errorOf('portal'))} id="mw-portal" label={t('mw.slug')} support={t('mw.slugHelp')} width="half" />
      ) : null}
      <Pair>
        <TextField {...box('startsAt', errorOf('startsAt'))} type="datetime-local" label={t('mw.startsAt')} support={t('mw.startsHelp')} />
        <TextField {...box('endsAt', errorOf('endsAt'))} type="datetime-local" label={t('mw.endsAt')} support={t('mw.endsHelp')} required />
      </Pair>
      <TextField {...box('announcedAt', errorOf('announcedAt'))} type="datetime-local" width="half" label={t('mw.announcedAt')} support={t('mw.announcedHelp')} />
      <TextArea {...box('words.ja', errorOf('words.ja'))} label={t('mw.wordsJa')} support={t('mw.wordsHelp')} />
      <TextArea {...box('words.en', errorOf('words.en'))} label={t('mw.wordsEn')} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="primary">
          {t('mw.preview')}
        </Button>
        <Button onClick={onClose}>{t('tv.close')}</Button>
      </div>
      <Dialog
        open={looking}
        typed
        onClose={() => setLooking(false)}
        title={t('mw.previewTitle')}
        actions={
          <>
            <Button onClick={() => setLooking(false)}>{t('mw.back')}</Button>
            <Button look="danger" busy={busy} onClick={() => void schedule()}>
              {t('mw.do')}
            </Button>
          </>
        }
      >
        <p>{t('mw.previewLead')}</p>
        {looking ? (
          <MaintenanceNotice
            procedures={chosen}
            window={{
              state: texts.startsAt === '' ? 'ON' : 'PLANNED',
              startsAt: fromTokyo(texts.startsAt) ?? fromTokyo(texts.endsAt) ?? '',
              endsAt: fromTokyo(texts.endsAt) ?? '',
              words: texts[`words.${locale}`],
            }}
          />
        ) : null}
        <ul className="list-disc space-y-1 pl-5">
          {texts.startsAt === '' ? <li>{t('mw.previewNow')}</li> : null}
          {chosen.includes('CANCEL') ? <li>{t('mw.previewCancel')}</li> : null}
          {chosen.includes('CRL') ? <li>{t('mw.previewCrl')}</li> : null}
        </ul>
      </Dialog>
    </form>
  );
}
