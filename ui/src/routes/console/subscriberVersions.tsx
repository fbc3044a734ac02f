import { Link } from '@tanstack/react-router';
import { registeredOf } from '../../form/registered';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useWords } from '../../i18n/locale';
import { StatusMark } from './statusMark';
import { differencesOf } from './versions';

const requestFragment = graphql(`
  fragment SubscriberVersions_request on Request {
    id
    kind
    receiptNumber
    status
    submittedAt
    registrations {
      id
      version
      declaredAt
      ...Registered
    }
  }
`);

/** What a person asked for, the latest first, and what each declared otherwise than what was registered before it. */
export function SubscriberVersions({ requests }: { requests: readonly FragmentType<typeof requestFragment>[] }) {
  const { t, dateTime } = useWords();
  const shown = requests.map((each) => readFragment(requestFragment, each));
  if (shown.length === 0) return <p className="text-sm text-quiet">{t('subscribers.noRequests')}</p>;
  // Oldest first, so that each version stands behind the one that it changed.
  const versions = shown
    .toReversed()
    .flatMap(({ id, registrations }) => registrations.map((version) => ({ requestId: id, version })));
  return (
    <ol className="text-sm leading-normal">
      {shown.map((request) => (
        <li key={request.id} className="border-b border-line py-2">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Link
              to="/console/requests/$requestId"
              params={{ requestId: request.id }}
              className="inline-block py-1 font-mono font-bold"
            >
              {request.receiptNumber}
            </Link>
            <span>{t(`kind.${request.kind}`)}</span>
            <StatusMark status={request.status} />
            <span className="text-quiet">{dateTime(request.submittedAt)}</span>
          </p>
          {request.registrations.toReversed().map((version) => {
            const before = versions[versions.findIndex((each) => each.version === version) - 1];
            return (
              <div key={version.id} className="mt-1 ml-4">
                <p className="text-xs text-quiet">
                  {t('subscribers.version', { version: version.version, at: dateTime(version.declaredAt) })}
                </p>
                {before ? (
                  <Changed differences={differencesOf(registeredOf(before.version), registeredOf(version))} />
                ) : (
                  <p>{t('subscribers.firstVersion')}</p>
                )}
              </div>
            );
          })}
        </li>
      ))}
    </ol>
  );
}

function Changed({ differences }: { differences: ReturnType<typeof differencesOf> }) {
  const { t } = useWords();
  if (differences.length === 0) return <p>{t('subscribers.sameAsBefore')}</p>;
  return (
    <ul>
      {differences.map(({ path, was, now }) => (
        <li key={path} className="[overflow-wrap:anywhere]">
          <span className="text-quiet">{t(path)}: </span>
          <del>{was || t('case.empty')}</del> → <ins className="font-bold">{now || t('case.empty')}</ins>
        </li>
      ))}
    </ul>
  );
}
