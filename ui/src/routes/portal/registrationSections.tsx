import { Facts, type Fact } from '../../components/facts';
import type { Registered } from '../../form/application';
import { displayOf } from '../../form/display';
import { organizationFields, proxyFields, subscriberFields, type FieldSpec } from '../../form/field';
import { useWords } from '../../i18n/locale';

/** A registration as it was declared, to be read. */
export function RegistrationSections({ registration }: { registration: Registered }) {
  const { t } = useWords();
  const section = (title: string, fields: readonly FieldSpec[], values: Record<string, string | null>) => (
    <Section
      title={title}
      facts={fields.map(({ path, kind }): Fact => {
        const value = values[path.split('.')[1] ?? ''] ?? null;
        const none = path === 'subscriber.department' ? t('confirm.none') : null;
        return { label: t(path), value: value === null ? none : displayOf(kind, value) };
      })}
    />
  );
  return (
    <>
      {section(t('group.organization'), organizationFields, { ...registration.organization })}
      {section(t('group.subscriber'), subscriberFields, { ...registration.subscriber })}
      {registration.proxy ? (
        section(t('group.proxy'), proxyFields, { ...registration.proxy })
      ) : (
        <Section title={t('group.proxy')} facts={[]}>
          <p className="py-3">{t('apply.proxyNone')}</p>
        </Section>
      )}
    </>
  );
}

interface SectionProps {
  title: string;
  facts: readonly Fact[];
  children?: React.ReactNode;
}

/** A part of what will be sent. */
export function Section({ title, facts, children }: SectionProps) {
  const { t } = useWords();
  return (
    <section className="mt-10">
      <h2 className="border-b-2 border-ink pb-2 text-xl">{title}</h2>
      {facts.length > 0 ? <Facts facts={facts} empty={t('confirm.empty')} /> : null}
      {children}
    </section>
  );
}
