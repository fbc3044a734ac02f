import { useState, type ReactNode } from 'react';
import { Button } from '../../components/button';
import { Checkbox } from '../../components/choice';
import { Field, TextArea, TextField } from '../../components/field';
import type { Topic } from '../../gql/graphql';
import { problemText, type Problem } from '../../graphql/problem';
import type { MessageKey } from '../../i18n/catalogue';
import { useWords } from '../../i18n/locale';
import { reading } from '../portal/topics';
import { Panel } from './panel';
import type { PartnerDraft, TextPath } from './partnerDraft';
import { ThemePreview } from './themePreview';

/** Topics of which an entrance may have a page of its own. */
const topics: readonly Topic[] = [
  ...reading.flatMap((each) => each.topics),
  'SITE_TERMS',
  'PRIVACY',
  'REPOSITORY',
];

interface PartnerFormProps {
  draft: PartnerDraft;
  onChange: (draft: PartnerDraft) => void;
  problems: readonly Problem[];
  products: readonly { id: string; name: string }[];
  /** The slug stays once there is an entrance. */
  isNew: boolean;
}

/** Everything that is said of a partner and its entrance. */
export function PartnerForm({ draft, onChange, problems, products, isNew }: PartnerFormProps) {
  const words = useWords();
  const { t } = words;
  const errorAt = (path: string) => {
    const found = problems.find(({ field }) => field === path);
    return found && problemText(words, found);
  };
  const fieldOf = (path: TextPath, label: MessageKey, required = false) => ({
    id: path,
    label: t(label),
    ...(required ? { required } : {}),
    value: draft.texts[path],
    error: errorAt(path),
    onChange: (event: { target: { value: string } }) =>
      onChange({ ...draft, texts: { ...draft.texts, [path]: event.target.value } }),
  });
  const setLogo = (logo: string) => onChange({ ...draft, texts: { ...draft.texts, 'entrance.theme.logo': logo } });
  const badLink = problems.find(({ field }) => field === 'entrance.links');
  const linkError = (topic: Topic) =>
    badLink?.params.some(({ value }) => value === topic) ? problemText(words, badLink) : undefined;
  return (
    <div className="space-y-6">
      <Panel title={t('partner.who')}>
        <Two>
          <TextField {...fieldOf('name.ja', 'partner.nameJa', true)} />
          <TextField {...fieldOf('name.en', 'partner.nameEn', true)} />
          <TextArea {...fieldOf('postalAddress.ja', 'partner.postalAddressJa')} />
          <TextArea {...fieldOf('postalAddress.en', 'partner.postalAddressEn')} />
          <TextArea {...fieldOf('contact.ja', 'partner.contactJa')} />
          <TextArea {...fieldOf('contact.en', 'partner.contactEn')} />
        </Two>
        {isNew ? null : (
          <div className="mt-4">
            <Checkbox id="enabled" checked={draft.enabled} onChange={(enabled) => onChange({ ...draft, enabled })}>
              {t('partner.enabled')}
            </Checkbox>
            <p className="text-sm text-quiet">{t('partner.enabledHelp')}</p>
          </div>
        )}
      </Panel>
      <Panel title={t('partner.entrance')}>
        <div className="space-y-5">
          {isNew ? (
            <TextField
              {...fieldOf('slug', 'partner.slug', true)}
              support={t('partner.slugHelp')}
              width="half"
              autoCapitalize="none"
              spellCheck={false}
            />
          ) : null}
          <Two>
            <TextField {...fieldOf('entrance.name.ja', 'partner.entranceNameJa', true)} />
            <TextField {...fieldOf('entrance.name.en', 'partner.entranceNameEn', true)} />
            <TextArea {...fieldOf('entrance.helpDesk.ja', 'partner.helpDeskJa')} />
            <TextArea {...fieldOf('entrance.helpDesk.en', 'partner.helpDeskEn')} />
          </Two>
          <TextField
            {...fieldOf('entrance.helpDeskEmail', 'partner.helpDeskEmail')}
            support={t('partner.helpDeskEmailHelp')}
            inputMode="email"
          />
          <fieldset>
            <legend className="font-bold">{t('partner.products')}</legend>
            {products.map(({ id, name }) => (
              <Checkbox
                key={id}
                id={`product-${id}`}
                checked={draft.products.includes(id)}
                onChange={(chosen) =>
                  onChange({
                    ...draft,
                    products: chosen ? [...draft.products, id] : draft.products.filter((each) => each !== id),
                  })
                }
              >
                {name}
              </Checkbox>
            ))}
          </fieldset>
        </div>
      </Panel>
      <Panel title={t('partner.theme')}>
        <div className="space-y-5">
          <TextField
            {...fieldOf('entrance.theme.accent', 'partner.accent')}
            support={t('partner.accentHelp')}
            width="short"
            className="font-mono"
            spellCheck={false}
          />
          <LogoField logo={draft.texts['entrance.theme.logo']} error={errorAt('entrance.theme.logo')} onLogo={setLogo} />
          <ThemePreview
            accent={draft.texts['entrance.theme.accent'].trim()}
            logo={draft.texts['entrance.theme.logo']}
            name={draft.texts[words.locale === 'ja' ? 'entrance.name.ja' : 'entrance.name.en']}
          />
        </div>
      </Panel>
      <Panel title={t('partner.links')}>
        <p className="mb-4 text-sm text-quiet">{t('partner.linksHelp')}</p>
        <Two>
          {topics.map((topic) => (
            <TextField
              key={topic}
              id={`link-${topic}`}
              label={t(`topic.${topic}`)}
              inputMode="url"
              placeholder="https://"
              value={draft.links[topic] ?? ''}
              error={linkError(topic)}
              onChange={(event) => onChange({ ...draft, links: { ...draft.links, [topic]: event.target.value } })}
            />
          ))}
        </Two>
      </Panel>
    </div>
  );
}

function Two({ children }: { children: ReactNode }) {
  return <div className="grid gap-5 sm:grid-cols-2">{children}</div>;
}

/** An image from this computer, as a data: URI. */
function LogoField({ logo, error, onLogo }: { logo: string; error: string | undefined; onLogo: (logo: string) => void }) {
  const { t } = useWords();
  const [picked, setPicked] = useState(0);
  const read = (file: File) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      if (typeof reader.result === 'string') onLogo(reader.result);
    });
    reader.readAsDataURL(file);
  };
  return (
    <Field id="entrance.theme.logo" label={t('partner.logo')} support={t('partner.logoHelp')} error={error}>
      {(aria) => (
        <div className="flex flex-wrap items-center gap-3">
          <input
            {...aria}
            key={picked}
            type="file"
            accept="image/png,image/jpeg"
            className="max-w-full"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) read(file);
            }}
          />
          {logo ? (
            <Button
              size="small"
              onClick={() => {
                onLogo('');
                setPicked((count) => count + 1);
              }}
            >
              {t('partner.logoRemove')}
            </Button>
          ) : null}
        </div>
      )}
    </Field>
  );
}
