import { Facts, type Fact } from '../../components/facts';
import { displayOf } from '../../form/display';
import { organizationFields, proxyFields, subscriberFields, type FieldSpec } from '../../form/field';
import { registeredOf } from '../../form/registered';
import { foreignLetters } from '../../form/script';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useWords } from '../../i18n/locale';
import { Panel } from './panel';
import { useDifferences } from './versions';

const declaredFragment = graphql(`
  fragment Declared_request on Request {
    ...Versions_request
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

/** What was declared, as it stands in the current version. */
export function Declared({ request: data }: { request: FragmentType<typeof declaredFragment> }) {
  const { t, dateTime } = useWords();
  const request = readFragment(declaredFragment, data);
  const { version, declaredAt, subscriber } = request.registration;
  const { commonName } = subscriber;
  const registration = registeredOf(request.registration);
  const before = useDifferences(request);
  const facts = (fields: readonly FieldSpec[], values: Record<string, string | null>): Fact[] =>
    fields.map(({ path, kind }) => {
      const value = values[path.split('.')[1] ?? ''] ?? null;
      const none = path === 'subscriber.department' ? t('confirm.none') : null;
      const now = value === null ? none : displayOf(kind, value);
      const was = before.get(path);
      return { label: t(path), value: was === undefined ? now : <Corrected now={now} was={was} /> };
    });
  const marked = (all: Fact[]): Fact[] =>
    all.map(({ label, value }) => {
      const foreign = typeof value === 'string' ? foreignLetters(value) : [];
      if (foreign.length === 0) return { label, value };
      return {
        label,
        value: (
          <>
            <bdi>{value}</bdi>
            <strong className="block text-warn">{t('case.foreign', { characters: foreign.join(' ') })}</strong>
          </>
        ),
      };
    });
  const empty = t('case.empty');
  return (
    <Panel
      title={t('case.declared')}
      aside={
        <span className="text-xs text-quiet">
          {t('case.version', { version: version, at: dateTime(declaredAt) })}
        </span>
      }
    >
      {before.size > 0 ? <p className="mb-2 text-sm font-bold text-warn">{t('diff.changed')}</p> : null}
      {commonName ? (
        <Facts
          dense
          empty={empty}
          facts={[
            { label: t('case.commonName'), value: commonName },
            { label: t('subscriber.email'), value: registration.subscriber.email },
          ]}
        />
      ) : (
        <>
          <h3 className="mt-1 text-sm text-quiet">{t('case.organization')}</h3>
          <Facts dense empty={empty} facts={marked(facts(organizationFields, { ...registration.organization }))} />
          <h3 className="mt-5 text-sm text-quiet">{t('case.subscriber')}</h3>
          <Facts dense empty={empty} facts={marked(facts(subscriberFields, { ...registration.subscriber }))} />
          <h3 className="mt-5 text-sm text-quiet">{t('case.proxy')}</h3>
          {registration.proxy ? (
            <Facts dense empty={empty} facts={marked(facts(proxyFields, { ...registration.proxy }))} />
          ) : (
            <p className="py-1.5 text-sm">{t('case.noProxy')}</p>
          )}
        </>
      )}
    </Panel>
  );
}

/** A value that a correction changed: it is marked, and the one before stands below it. */
function Corrected({ now, was }: { now: string | null; was: string }) {
  const { t } = useWords();
  return (
    <>
      <mark className="rounded bg-warn-soft px-1 text-ink">{now ?? t('diff.none')}</mark>
      <span className="block text-sm text-quiet">{t('diff.was', { value: was === '' ? t('diff.none') : was })}</span>
    </>
  );
}
