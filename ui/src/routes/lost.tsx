import { Banner } from '../components/banner';
import { PageTitle } from '../components/page';
import { Seal } from '../components/seal';
import { useWords } from '../i18n/locale';

function Alone({ children }: { children: React.ReactNode }) {
  const { t } = useWords();
  return (
    <main id="main" className="mx-auto max-w-180 px-5 py-16">
      <p className="mb-8 flex items-center gap-3 font-bold">
        <Seal size={36} /> {t('frame.name')}
      </p>
      {children}
      <p className="mt-8">
        <a href="/">{t('lost.home')}</a>
      </p>
    </main>
  );
}

/** There is no such page. */
export function NotFound() {
  const { t } = useWords();
  return (
    <Alone>
      <PageTitle>{t('lost.title')}</PageTitle>
      <p>{t('lost.body')}</p>
    </Alone>
  );
}

/** The page itself failed: a bug, or a piece of it that did not arrive. */
export function Broken() {
  const { t } = useWords();
  return (
    <Alone>
      <Banner tone="bad" live title={t('broken.title')}>
        <p>{t('broken.body')}</p>
      </Banner>
    </Alone>
  );
}
