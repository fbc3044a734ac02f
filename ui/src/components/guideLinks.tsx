import { Link } from '@tanstack/react-router';
import { guideSlugs, ownGuide, type GuideSlug } from '../guide/guide';
import { useWords } from '../i18n/locale';
import { Icon } from './icon';

/** Links to the guides, the visitor's own system first. `without`: the one being read. */
export function GuideLinks({ without, hints = false }: { without?: GuideSlug; hints?: boolean }) {
  const { t } = useWords();
  const own = ownGuide(navigator.userAgent, navigator.maxTouchPoints);
  const others = guideSlugs.filter((slug) => slug !== own && slug !== without);
  return (
    <>
      {own && own !== without ? (
        <Link
          to="/guide/$slug"
          params={{ slug: own }}
          data-plain
          className="group mb-4 block rounded-xl border-2 border-indigo bg-raised p-5 hover:bg-indigo-soft"
        >
          <span className="block text-sm text-quiet">{t('guide.own')}</span>
          <span className="flex items-center justify-between gap-3 text-lg font-bold text-indigo group-hover:underline group-hover:underline-offset-4">
            {t(`guideName.${own}`)}
            <Icon name="arrow" />
          </span>
          {hints ? <span className="mt-1 block">{t(`guideHint.${own}`)}</span> : null}
        </Link>
      ) : null}
      <ul className={hints ? 'divide-y divide-line border-y border-line' : 'flex flex-wrap gap-x-6 gap-y-1'}>
        {others.map((slug) => (
          <li key={slug} className={hints ? 'py-3' : ''}>
            <Link to="/guide/$slug" params={{ slug }} className="inline-block min-h-6 font-bold">
              {t(`guideName.${slug}`)}
            </Link>
            {hints ? <span className="mt-1 block text-quiet">{t(`guideHint.${slug}`)}</span> : null}
          </li>
        ))}
      </ul>
    </>
  );
}
