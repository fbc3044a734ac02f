import { useState } from 'react';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { TextField } from '../../components/field';
import { graphql, readFragment, type FragmentType } from '../../gql';
import type { DueKind } from '../../gql/graphql';
import { useWords } from '../../i18n/locale';
import { Panel } from './panel';

const stepsFragment = graphql(`
  fragment ClockSteps_clock on Clock {
    now
    latest
    due {
      at
      kind
    }
  }
`);

const second = 1000;
const hour = 3600 * second;
const day = 24 * hour;

const later = (at: string, by: number) => new Date(Date.parse(at) + by).toISOString();

const two = (digits: string) => digits.padStart(2, '0');

/** The moment of a date and a time of day in Tokyo, in any width and with any signs between; undefined for what is none. */
export function momentInTokyo(date: string, time: string): string | undefined {
  const [year, month, dayOfMonth, more] = date.normalize('NFKC').match(/\d+/g) ?? [];
  const [hours = '0', minutes = '0'] = time.normalize('NFKC').match(/\d+/g) ?? [];
  if (!year || !month || !dayOfMonth || more) return undefined;
  const at = `${year}-${two(month)}-${two(dayOfMonth)}T${two(hours)}:${two(minutes)}:00`;
  const parsed = Date.parse(`${at}+09:00`);
  // 30 February is none, though browsers read it as 2 March.
  if (Number.isNaN(parsed) || new Date(parsed + 9 * hour).toISOString().slice(0, 19) !== at) return undefined;
  return new Date(parsed).toISOString();
}

/** The ways forward: steps that fit what is due, and any moment. Each asks once more, since there is no way back. */
export function ClockSteps({
  clock: data,
  busy,
  onMove,
}: {
  clock: FragmentType<typeof stepsFragment>;
  busy: boolean;
  onMove: (to: string) => Promise<boolean>;
}) {
  const { t, dateTime } = useWords();
  const { now, latest, due } = readFragment(stepsFragment, data);
  const [to, setTo] = useState<string>();
  const [date, setDate] = useState('');
  const [time, setTime] = useState('00:00');
  const [wrong, setWrong] = useState(false);
  const first = (kind: DueKind, before = 0) =>
    due.find(({ at, kind: what }) => what === kind && Date.parse(at) - before > Date.parse(now))?.at;
  const deadline = first('DEADLINE');
  const reminder = first('REMINDER');
  const month = first('CERTIFICATE_ENDS', 30 * day);
  const end = first('CERTIFICATE_ENDS');
  const steps: { key: 'hour' | 'day' | 'nextDeadline' | 'nextReminder' | 'nextEnd' | 'past'; to: string | undefined }[] = [
    { key: 'hour', to: later(now, hour) },
    { key: 'day', to: later(now, day) },
    { key: 'nextDeadline', to: deadline },
    { key: 'nextReminder', to: reminder },
    { key: 'nextEnd', to: month && later(month, -30 * day) },
    { key: 'past', to: end && later(end, second) },
  ];
  return (
    <Panel title={t('clock.steps')}>
      <div className="flex flex-wrap gap-2">
        {steps.map(({ key, to: moment }) =>
          moment && Date.parse(moment) <= Date.parse(latest) ? (
            <Button key={key} size="small" busy={busy} onClick={() => setTo(moment)}>
              {t(`clock.${key}`)}
            </Button>
          ) : null,
        )}
      </div>
      <form
        noValidate
        aria-label={t('clock.custom')}
        className="mt-4 flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          const moment = momentInTokyo(date, time);
          setWrong(moment === undefined);
          if (moment) setTo(moment);
        }}
      >
        <TextField
          id="clock-date"
          inputMode="numeric"
          autoComplete="off"
          label={t('clock.date')}
          support={t('clock.dateHelp', { latest: dateTime(latest) })}
          width="short"
          value={date}
          error={wrong ? t('clock.dateWrong') : undefined}
          onChange={(event) => setDate(event.target.value)}
        />
        <TextField
          id="clock-time"
          inputMode="numeric"
          autoComplete="off"
          label={t('clock.time')}
          support={t('clock.timeHelp')}
          width="short"
          value={time}
          onChange={(event) => setTime(event.target.value)}
        />
        <Button type="submit" className="min-h-12">
          {t('clock.go')}
        </Button>
      </form>
      <Dialog
        open={to !== undefined}
        onClose={() => setTo(undefined)}
        title={t('clock.confirmTitle')}
        actions={
          <>
            <Button onClick={() => setTo(undefined)}>{t('clock.cancel')}</Button>
            <Button
              look="primary"
              busy={busy}
              onClick={async () => {
                if (to) await onMove(to);
                setTo(undefined);
              }}
            >
              {t('clock.confirmed')}
            </Button>
          </>
        }
      >
        <p className="font-bold">{to ? t('clock.confirm', { to: dateTime(to) }) : null}</p>
        <ul className="list-disc space-y-1 pl-5">
          <li>{t('clock.consequenceBack')}</li>
          <li>{t('clock.consequenceVerify')}</li>
        </ul>
      </Dialog>
    </Panel>
  );
}
