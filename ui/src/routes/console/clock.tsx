import { useState } from 'react';
import { Banner } from '../../components/banner';
import { Facts } from '../../components/facts';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import type { ClockAdvanceMutation } from '../../gql/graphql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { usePolling } from '../../graphql/poll';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { ClockDue } from './clockDue';
import { ClockSteps } from './clockSteps';
import { Outcome } from './outcome';
import { Panel } from './panel';

const clockQuery = graphql(`
  query Clock {
    viewer {
      ahead
    }
    clock {
      now
      latest
      ...ClockSteps_clock
      ...ClockDue_clock
    }
  }
`);

const advanceMutation = graphql(`
  mutation ClockAdvance($to: Time!) {
    advanceClock(input: { to: $to }) {
      viewer {
        now
        ahead
      }
      from
      effects {
        kind
        count
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

/** A demo's business time, and what happens when it is moved forward. */
export function ClockPage() {
  const { t, dateTime, duration } = useWords();
  const { data, error, again } = useLastingQuery({ query: clockQuery, requestPolicy: 'cache-and-network' });
  const [moved, setMoved] = useState<ClockAdvanceMutation['advanceClock']>();
  const { act, busy, problems, error: failed } = useAct(
    advanceMutation,
    ({ advanceClock }) => {
      setMoved(advanceClock);
      return advanceClock.problems;
    },
    again,
  );
  usePolling(20, again);
  const clock = data?.clock;
  return (
    <div className="max-w-4xl space-y-5">
      <PageTitle quiet>{t('clock.title')}</PageTitle>
      {error ? <Failure error={error} retry={again} /> : null}
      {!data ? (
        error ? null : <Loading />
      ) : !clock ? (
        <p className="py-8">{t('clock.unavailable')}</p>
      ) : (
        <>
          <p>{t('clock.lead')}</p>
          <Outcome problems={problems} error={failed} />
          {moved?.from ? <Moved moved={moved} /> : null}
          <Panel title={t('clock.state')}>
            <Facts
              dense
              empty=""
              facts={[
                { label: t('clock.now'), value: <strong>{dateTime(clock.now)}</strong> },
                {
                  label: t('clock.ahead'),
                  value:
                    data.viewer.ahead === 0
                      ? t('clock.aheadNone')
                      : t('clock.aheadBy', { time: duration(data.viewer.ahead) }),
                },
              ]}
            />
          </Panel>
          <ClockSteps clock={clock} busy={busy} onMove={(to) => act({ to })} />
          <ClockDue clock={clock} />
        </>
      )}
    </div>
  );
}

/** What the last move made happen. */
function Moved({ moved }: { moved: ClockAdvanceMutation['advanceClock'] }) {
  const { t, dateTime } = useWords();
  return (
    <Banner tone="good" live title={t('clock.moved', { to: dateTime(moved.viewer.now) })}>
      {moved.effects.length === 0 ? (
        <p>{t('clock.nothing')}</p>
      ) : (
        <>
          <p>{t('clock.happened')}</p>
          <ul className="list-disc pl-6">
            {moved.effects.map(({ kind, count }) => (
              <li key={kind}>{t(`effect.${kind}`, { count })}</li>
            ))}
          </ul>
        </>
      )}
    </Banner>
  );
}
