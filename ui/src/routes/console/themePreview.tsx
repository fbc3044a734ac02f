import { accentOf, groundOf } from '../../accent';
import { Seal } from '../../components/seal';
import { useWords } from '../../i18n/locale';

const shaped = /^#[0-9a-f]{6}$/i;
/** What stands where nothing was chosen. */
const house = '#0f4c81';

/** How an entrance looks with a colour and a logo, in both themes, as they are typed. */
export function ThemePreview({ accent, logo, name }: { accent: string; logo: string; name: string }) {
  const { t } = useWords();
  const colour = shaped.test(accent) ? accent.toLowerCase() : house;
  return (
    <div>
      <div role="group" aria-label={t('partner.preview')} className="grid gap-3 sm:grid-cols-2">
        {(['light', 'dark'] as const).map((theme) => {
          const { raised, ink } = groundOf(theme);
          const roles = accentOf(colour, theme);
          return (
            <div
              key={theme}
              className="rounded-lg border border-line p-4"
              style={{ backgroundColor: raised, color: ink }}
            >
              <p className="mb-3 flex items-center gap-3 font-bold">
                {logo ? (
                  <img src={logo} alt="" className="h-8 w-auto max-w-28 object-contain" />
                ) : (
                  <Seal size={32} />
                )}
                {name || t('frame.name')}
              </p>
              <p className="flex flex-wrap items-center gap-4">
                <span
                  className="rounded-lg px-4 py-1.5 font-bold"
                  style={{ backgroundColor: roles['--indigo'], color: roles['--on-indigo'] }}
                >
                  {t('partner.previewButton')}
                </span>
                <span className="underline underline-offset-4" style={{ color: roles['--indigo'] }}>
                  {t('partner.previewLink')}
                </span>
              </p>
            </div>
          );
        })}
      </div>
      <p className="mt-2 text-sm text-quiet">{t('partner.previewHelp')}</p>
    </div>
  );
}
