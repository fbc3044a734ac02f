import { useWords } from '../../i18n/locale';
import { DiffView } from './diffView';
import { valueText } from './policyFields';
import type { Values } from './policyForm';
import type { Section, Spec } from './policySpec';

interface Change {
  section: Section;
  spec: Spec;
  before: string;
  after: string;
}

/** What the form changes, in the order of the page. */
export function changesOf(sections: readonly Section[], before: Values, after: Values): Change[] {
  return sections.flatMap((section) =>
    section.specs.flatMap((spec) => {
      const hidden = spec.within !== undefined && after[spec.within] !== 'yes';
      const [was, is] = [before[spec.path] ?? '', after[spec.path] ?? ''];
      return hidden || was === is ? [] : [{ section, spec, before: was, after: is }];
    }),
  );
}

/** Each change with what was and what is to be. */
export function PolicyDifference({ changes }: { changes: readonly Change[] }) {
  const words = useWords();
  const { t } = words;
  const shown = (spec: Spec, value: string) =>
    spec.kind === 'flag'
      ? t(value === 'yes' ? 'policy.yes' : 'policy.no')
      : spec.kind === 'any'
        ? (value === '' ? [''] : value.split(',')).map((each) => valueText(words, each)).join(t('list.and'))
        : valueText(words, value);
  return (
    <dl className="space-y-3">
      {changes.map(({ section, spec, before, after }) => (
        <div key={spec.path}>
          <dt className="text-sm text-quiet">
            {t(section.title)} / {t(spec.label)}
          </dt>
          {spec.kind === 'body' ? (
            <dd>
              <DiffView label={t(spec.label)} before={before} after={after} />
            </dd>
          ) : (
            <dd>
              <del className="text-quiet">{shown(spec, before)}</del>
              <span aria-hidden="true"> → </span>
              <ins className="font-bold no-underline">{shown(spec, after)}</ins>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
