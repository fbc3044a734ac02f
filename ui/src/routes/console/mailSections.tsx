import { Link } from '@tanstack/react-router';
import { useWords } from '../../i18n/locale';

const tab =
  '-mb-px inline-flex min-h-10 items-center border-b-3 border-transparent px-3 py-2 text-sm text-quiet hover:text-ink aria-[current=page]:border-indigo aria-[current=page]:font-bold aria-[current=page]:text-indigo';

/** The two pages about mails: what was sent, and what they say. */
export function MailSections() {
  const { t } = useWords();
  return (
    <nav aria-label={t('mails.sections')} className="my-3 flex flex-wrap gap-1 border-b border-line">
      <Link
        to="/console/mails"
        search={{ status: '', receipt: '', after: '' }}
        activeOptions={{ exact: true, includeSearch: false }}
        data-plain
        className={tab}
      >
        {t('mails.list')}
      </Link>
      <Link to="/console/mails/gallery" data-plain className={tab}>
        {t('mails.gallery')}
      </Link>
    </nav>
  );
}
