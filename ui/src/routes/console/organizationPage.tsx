import { Link, useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Banner } from '../../components/banner';
import { Facts } from '../../components/facts';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import type { OrganizationPageQuery } from '../../gql/graphql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useWords } from '../../i18n/locale';
import { OrganizationLists } from './organizationLists';
import { OrganizationMerge } from './organizationMerge';
import { Panel } from './panel';
import { useMe } from './staff';

const organizationQuery = graphql(`
  query OrganizationPage($id: ID!) {
    node(id: $id) {
      __typename
      ... on Organization {
        id
        legalName
        corporateNumber
        createdAt
        subscriberCount
        names {
          legalName
          since
          until
        }
        mergedInto {
          id
        }
        absorbed {
          id
          legalName
          corporateNumber
        }
        alike {
          id
          legalName
          corporateNumber
        }
        contacts {
          id
          familyName
          givenName
          department
          phoneNumber
          email
          verifiedAt
          endedAt
        }
      }
    }
  }
`);

type Shown = Extract<OrganizationPageQuery['node'], { __typename: 'Organization' }>;

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The page was asked for under the id of one that was merged into it. */
    merged?: boolean;
  }
}

/** One organisation: what it was called, who belongs to it, and what is likely the same one. */
export function OrganizationPage() {
  const { t } = useWords();
  const { organizationId: id } = useParams({ from: '/console/organizations/$organizationId' });
  const { merged } = useLocation().state;
  const { data, error, again } = useLastingQuery({
    query: organizationQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  if (!data) return error ? <Failure error={error} retry={again} /> : <Loading />;
  const shown = data.node;
  // What was shown before stays until the next is there; it leads nowhere any more.
  if (shown?.__typename === 'Organization' && shown.id !== id) return <Loading />;
  if (shown?.__typename !== 'Organization') return <p className="py-12 text-center">{t('organizations.unknown')}</p>;
  if (shown.mergedInto) return <LedOn to={shown.mergedInto.id} />;
  return (
    <div className="max-w-5xl space-y-4">
      <PageTitle quiet>{shown.legalName}</PageTitle>
      {merged ? <Banner tone="good" live title={t('organizations.cameMerged')} /> : null}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <About organization={shown} />
        <Names organization={shown} />
      </div>
      <Alike organization={shown} onMerged={again} />
      <Contacts organization={shown} />
      <OrganizationLists key={id} id={id} />
    </div>
  );
}

/** Goes to the one that stands: once, however often this is drawn until it is there. */
function LedOn({ to }: { to: string }) {
  const navigate = useNavigate();
  useEffect(() => {
    void navigate({
      to: '/console/organizations/$organizationId',
      params: { organizationId: to },
      state: { merged: true },
      replace: true,
    });
  }, [navigate, to]);
  return <Loading />;
}

function About({ organization }: { organization: Shown }) {
  const { t, dateTime } = useWords();
  const { subscriberCount: count } = organization;
  return (
    <Panel title={t('organizations.about')}>
      <Facts
        dense
        empty={t('case.empty')}
        facts={[
          { label: t('organizations.number'), value: organization.corporateNumber ? <span className="font-mono">{organization.corporateNumber}</span> : t('organizations.noNumber') },
          { label: t('organizations.people'), value: t(count > 100 ? 'organizations.manyPeople' : 'organizations.countPeople', { count: Math.min(count, 100) }) },
          { label: t('organizations.since'), value: dateTime(organization.createdAt) },
          { label: t('organizations.id'), value: <span className="font-mono text-xs">{organization.id}</span> },
        ]}
      />
    </Panel>
  );
}

/** What it was called, and the ones that it turned out to be as well. */
function Names({ organization }: { organization: Shown }) {
  const { t, date } = useWords();
  return (
    <Panel title={t('organizations.names')}>
      <ol className="text-sm leading-normal">
        {organization.names.map((name) => (
          <li key={`${name.since}${name.legalName}`} className="border-b border-line py-1.5 [overflow-wrap:anywhere]">
            <bdi className={name.until ? '' : 'font-bold'}>{name.legalName}</bdi>
            <span className="block text-xs text-quiet">
              {name.until
                ? t('organizations.nameSpan', { from: date(name.since), to: date(name.until) })
                : t('organizations.nameSince', { from: date(name.since) })}
            </span>
          </li>
        ))}
      </ol>
      {organization.absorbed.length > 0 ? (
        <>
          <h3 className="mt-3 text-sm">{t('organizations.absorbed')}</h3>
          <ul className="text-sm leading-normal">
            {organization.absorbed.map((other) => (
              <li key={other.id} className="py-1 [overflow-wrap:anywhere]">
                <bdi>{other.legalName}</bdi>
                {other.corporateNumber ? <span className="ml-2 font-mono text-xs text-quiet">{other.corporateNumber}</span> : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Panel>
  );
}

/** Others under the same name. */
function Alike({ organization, onMerged }: { organization: Shown; onMerged: () => void }) {
  const { t } = useWords();
  const me = useMe();
  return (
    <Panel title={t('organizations.alike')}>
      {organization.alike.length === 0 ? (
        <p className="text-sm text-quiet">{t('organizations.noneAlike')}</p>
      ) : (
        <ul className="text-sm leading-normal">
          {organization.alike.map((other) => (
            <li key={other.id} className="flex flex-wrap items-center gap-x-4 border-b border-line py-1.5 [overflow-wrap:anywhere]">
              <Link to="/console/organizations/$organizationId" params={{ organizationId: other.id }} className="inline-block py-1 font-bold">
                <bdi>{other.legalName}</bdi>
              </Link>
              <span className="font-mono text-xs text-quiet">{other.corporateNumber ?? t('organizations.noNumber')}</span>
              {me.role === 'ADMINISTRATOR' ? <OrganizationMerge from={other} into={organization} onMerged={onMerged} /> : null}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Contacts({ organization }: { organization: Shown }) {
  const { t, date } = useWords();
  return (
    <Panel title={t('organizations.contacts')}>
      {organization.contacts.length === 0 ? (
        <p className="text-sm text-quiet">{t('organizations.noContacts')}</p>
      ) : (
        <ul className="text-sm leading-normal">
          {organization.contacts.map((contact) => (
            <li key={contact.id} className="border-b border-line py-1.5 [overflow-wrap:anywhere]">
              <bdi className="font-bold">{`${contact.familyName} ${contact.givenName}`.trim()}</bdi>
              {contact.department ? <span className="ml-2">{contact.department}</span> : null}
              <span className="block text-quiet">
                {contact.email} ／ {contact.phoneNumber} ／{' '}
                {contact.endedAt
                  ? t('organizations.contactEnded', { at: date(contact.endedAt) })
                  : contact.verifiedAt
                    ? t('organizations.contactVerified', { at: date(contact.verifiedAt) })
                    : t('organizations.contactUnverified')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
