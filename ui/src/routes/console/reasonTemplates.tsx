import { useState } from 'react';
import { useQuery } from 'urql';
import { Button } from '../../components/button';
import { graphql } from '../../gql';
import type { Language, ReasonUse } from '../../gql/graphql';
import { useWords } from '../../i18n/locale';

const templatesQuery = graphql(`
  query ReasonsToChoose($use: ReasonUse!) {
    reasonTemplates(use: $use) {
      id
      title
      ja: text(language: JA)
      en: text(language: EN)
      fields
      enabled
    }
  }
`);

interface Chosen {
  text: string;
  fields: readonly string[];
}

/**
 * Texts to begin a reason with, in the reader's language. What the officer typed is replaced only when they say so;
 * a text that was put in and left as it was makes room by itself.
 */
export function ReasonTemplates({
  use,
  language,
  current,
  onChoose,
}: {
  use: ReasonUse;
  language: Language;
  current: string;
  onChoose: (chosen: Chosen) => void;
}) {
  const { t } = useWords();
  const [{ data }] = useQuery({ query: templatesQuery, variables: { use } });
  const [asking, setAsking] = useState<Chosen>();
  const templates = data?.reasonTemplates.filter(({ enabled }) => enabled) ?? [];
  if (templates.length === 0) return null;
  const textOf = ({ ja, en }: { ja: string; en: string }) => (language === 'JA' ? ja : en);
  const untouched = current.trim() === '' || templates.some((template) => textOf(template) === current);
  const choose = (chosen: Chosen) => {
    setAsking(undefined);
    onChoose(chosen);
  };
  return (
    <div role="group" aria-labelledby={`templates-${use}-${language}`}>
      <p id={`templates-${use}-${language}`} className="text-sm text-quiet">
        {t(language === 'JA' ? 'reason.choose' : 'reason.chooseEnglish')}
      </p>
      <ul className="mt-1 flex flex-wrap gap-2">
        {templates.map((template) => (
          <li key={template.id}>
            <Button
              size="small"
              onClick={() => {
                const chosen = { text: textOf(template), fields: template.fields };
                if (untouched) choose(chosen);
                else setAsking(chosen);
              }}
            >
              {template.title}
            </Button>
          </li>
        ))}
      </ul>
      <div role="status">
        {asking ? (
          <div className="mt-3 space-y-3 rounded border border-line bg-sunken p-3 text-sm">
            <p>{t('reason.typed')}</p>
            <p className="whitespace-pre-wrap">{asking.text}</p>
            <p className="flex flex-wrap gap-2">
              <Button size="small" onClick={() => choose({ ...asking, text: `${current.trimEnd()}\n${asking.text}` })}>
                {t('reason.append')}
              </Button>
              <Button size="small" onClick={() => choose(asking)}>
                {t('reason.replace')}
              </Button>
              <Button size="small" onClick={() => setAsking(undefined)}>
                {t('reason.keep')}
              </Button>
            </p>
          </div>
        ) : null}
      </div>
    </div>
  );
}
