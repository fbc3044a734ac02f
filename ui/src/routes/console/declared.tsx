import { Facts, type Fact } from '../../components/facts';
import { displayOf } from '../../form/display';
import { organizationFields, proxyFields, subscriberFields, type FieldSpec } from '../../form/field';
import { foreignLetters } from '../../form/script';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useWords } from '../../i18n/locale';
import { Panel } from './panel';

const declaredFragment = graphql(`
  fragment Declared_request on Request {
    registration {
      version
      declaredAt
      organization {
        tdbCompanyCode
        corporateNumber
        legalName
        legalNameKana
        legalNameLatin
        headOfficeAddress
        mainPhoneNumber
        representativeFamilyName
        representativeGivenName
      }
      subscriber {
        familyName
        givenName
        familyNameKana
        givenNameKana
        familyNameLatin
        givenNameLatin
        email
        jobTitle
        department
        jobTitleLatin
        workplacePostalCode
        workplacePrefecture
        workplaceCity
        workplaceStreet
        workplaceBuilding
        workplacePhoneNumber
      }
      proxy {
        familyName
        givenName
        familyNameKana
        givenNameKana
        department
        phoneNumber
      }
    }
  }
`);

/** What was declared, as it stands in the current version. */
export function Declared({ request: data }: { request: FragmentType<typeof declaredFragment> }) {
  const { t, dateTime } = useWords();
  const { registration } = readFragment(declaredFragment, data);
  const facts = (fields: readonly FieldSpec[], values: Record<string, string | null>): Fact[] =>
    fields.map(({ path, kind }) => {
      const value = values[path.split('.')[1] ?? ''] ?? null;
      const none = path === 'subscriber.department' ? t('confirm.none') : null;
      return { label: t(path), value: value === null ? none : displayOf(kind, value) };
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
          {t('case.version', { version: registration.version, at: dateTime(registration.declaredAt) })}
        </span>
      }
    >
      <h3 className="mt-1 text-sm text-quiet">{t('group.organization')}</h3>
      <Facts dense empty={empty} facts={marked(facts(organizationFields, { ...registration.organization }))} />
      <h3 className="mt-5 text-sm text-quiet">{t('group.subscriber')}</h3>
      <Facts dense empty={empty} facts={marked(facts(subscriberFields, { ...registration.subscriber }))} />
      <h3 className="mt-5 text-sm text-quiet">{t('group.proxy')}</h3>
      {registration.proxy ? (
        <Facts dense empty={empty} facts={marked(facts(proxyFields, { ...registration.proxy }))} />
      ) : (
        <p className="py-1.5 text-sm">{t('apply.proxyNone')}</p>
      )}
    </Panel>
  );
}
