import { useState } from 'react';
import { Facts, type Fact } from '../../components/facts';
import { displayOf } from '../../form/display';
import { organizationFields, proxyFields, subscriberFields, type FieldSpec } from '../../form/field';
import { registeredOf } from '../../form/registered';
import { foreignLetters } from '../../form/script';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useWords } from '../../i18n/locale';
import { earlierOf, type Earlier } from './earlier';
import { Panel } from './panel';

const declaredFragment = graphql(`
  fragment Declared_request on Request {
    ...Earlier_request
    registration {
      version
      declaredAt
      ...Registered
      subscriber {
        commonName
      }
    }
  }
`);

/** What was declared, as it stands in the current version, beside what was registered before. */
export function Declared({ request: data }: { request: FragmentType<typeof declaredFragment> }) {
  const { t, dateTime } = useWords();
  const request = readFragment(declaredFragment, data);
  const { version, declaredAt, subscriber } = request.registration;
  const registration = registeredOf(request.registration);
  const all = earlierOf(request);
  const [chosen, setChosen] = useState(0);
  const earlier = all[chosen] ?? all[0];
  const facts = (fields: readonly FieldSpec[], values: Record<string, string | null>): Fact[] =>
    fields.map(({ path, kind }) => {
      const value = values[path.split('.')[1] ?? ''] ?? null;
      const none = path === 'subscriber.department' ? t('confirm.none') : null;
      const now = value === null || value === '' ? none : displayOf(kind, value);
      const was = earlier?.before.get(path);
      if (!earlier) return { label: t(path), value: now === null ? null : <Value text={now} /> };
      return {
        label: t(path),
        value: <Beside now={now} was={was === undefined || was === '' ? was : displayOf(kind, was)} origin={earlier.origin} />,
      };
    });
  const empty = t('case.empty');
  // A proxy that was named before and is not any more is a difference as well.
  const proxyBefore = [...(earlier?.before.keys() ?? [])].some((path) => path.startsWith('proxy.'));
  return (
    <Panel
      title={t('case.declared')}
      aside={
        <span className="text-xs text-quiet">
          {t('case.version', { version: version, at: dateTime(declaredAt) })}
        </span>
      }
    >
      {earlier ? <Origin all={all} earlier={earlier} onChoose={setChosen} /> : null}
      {subscriber.commonName ? (
        <Facts
          dense
          empty={empty}
          facts={[
            { label: t('case.commonName'), value: subscriber.commonName },
            { label: t('subscriber.email'), value: registration.subscriber.email },
          ]}
        />
      ) : (
        <>
          <h3 className="mt-1 text-sm text-quiet">{t('case.organization')}</h3>
          <Facts dense empty={empty} facts={facts(organizationFields, { ...registration.organization })} />
          <h3 className="mt-5 text-sm text-quiet">{t('case.subscriber')}</h3>
          <Facts dense empty={empty} facts={facts(subscriberFields, { ...registration.subscriber })} />
          <h3 className="mt-5 text-sm text-quiet">{t('case.proxy')}</h3>
          {registration.proxy ? null : <p className="py-1.5 text-sm">{t('case.noProxy')}</p>}
          {registration.proxy || proxyBefore ? (
            <Facts dense empty={empty} facts={facts(proxyFields, { ...registration.proxy })} />
          ) : null}
        </>
      )}
    </Panel>
  );
}

/** With what the declared data are compared, and how much differs. */
function Origin({ all, earlier, onChoose }: { all: Earlier[]; earlier: Earlier; onChoose: (index: number) => void }) {
  const { t, dateTime } = useWords();
  const count = earlier.before.size;
  return (
    <div className="mb-3 space-y-2 rounded-lg bg-sunken px-3 py-2 text-sm">
      {all.length > 1 ? (
        <div className="flex flex-wrap gap-2">
          {all.map((each, index) => (
            <button
              key={each.origin}
              type="button"
              aria-pressed={each === earlier}
              className={`min-h-9 rounded border px-3 text-sm ${each === earlier ? 'border-indigo bg-indigo-soft font-bold text-indigo' : 'border-edge bg-raised'}`}
              onClick={() => onChoose(index)}
            >
              {t(`earlier.${each.origin}`)}
            </button>
          ))}
        </div>
      ) : null}
      <p>
        {t('earlier.with', { origin: t(`earlier.${earlier.origin}`), at: dateTime(earlier.declaredAt) })}{' '}
        <strong className={count > 0 ? 'text-warn' : 'text-good'}>
          {count === 0 ? t('earlier.same') : t(earlier.origin === 'BEFORE_CORRECTION' ? 'diff.changed' : 'earlier.differs', { count })}
        </strong>
      </p>
    </div>
  );
}

/** A value now, and what stood there before: what differs is marked, and says so in words. */
function Beside({ now, was, origin }: { now: string | null; was: string | undefined; origin: Earlier['origin'] }) {
  const { t } = useWords();
  return (
    <div className="grid gap-x-4 sm:grid-cols-2">
      <div className="min-w-0">
        {was === undefined ? (
          <Value text={now ?? t('case.empty')} />
        ) : (
          <mark className="rounded bg-warn-soft px-1 text-ink">{now === null ? t('diff.none') : <Value text={now} />}</mark>
        )}
      </div>
      <div className="min-w-0 text-quiet">
        {was === undefined ? (
          <span className="sr-only">{t('earlier.unchanged')}</span>
        ) : (
          t(origin === 'BEFORE_CORRECTION' ? 'diff.was' : 'earlier.was', { value: was === '' ? t('diff.none') : was })
        )}
        {was === undefined && now !== null ? <span aria-hidden>{t('earlier.ditto')}</span> : null}
      </div>
    </div>
  );
}

/** A value, with a word on letters that stand for others. */
function Value({ text }: { text: string }) {
  const { t } = useWords();
  const foreign = foreignLetters(text);
  if (foreign.length === 0) return text;
  return (
    <>
      <bdi>{text}</bdi>
      <strong className="block text-warn">{t('case.foreign', { characters: foreign.join(' ') })}</strong>
    </>
  );
}
