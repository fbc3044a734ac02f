import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../components/button';
import { useWords } from '../../i18n/locale';
import { DiffView } from './diffView';

/** A version in one language. */
export interface TextVersion {
  id: string;
  version: number;
  title: string;
  body: string;
  sha256: string;
  publishedAt: string;
  inForce: boolean;
  consentCount: number | null;
}

interface TermsVersionsProps {
  /** The newest first; both languages have the same. */
  ja: readonly TextVersion[];
  en: readonly TextVersion[];
}

/** Every version, the newest first, with what changed against the one before. */
export function TermsVersions({ ja, en }: TermsVersionsProps) {
  const { t, locale, dateTime } = useWords();
  const [open, setOpen] = useState<number>();
  const current = ja.find(({ inForce }) => inForce)?.version ?? 0;
  return (
    <section aria-labelledby="tv-versions">
      <h2 id="tv-versions" className="mb-2 text-base">
        {t('tv.versions')}
      </h2>
      <ul className="border-t border-line text-sm">
        {ja.map((version, index) => {
          const english = en.find((each) => each.version === version.version);
          const shown = locale === 'en' && english ? english : version;
          const texts = locale === 'en' ? en : ja;
          const before = texts[index + 1];
          const state = version.inForce ? 'tv.inForce' : version.version > current ? 'tv.planned' : 'tv.past';
          return (
            <li key={version.id} className="border-b border-line py-2.5">
              <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
                <strong>{t('tv.version', { version: version.version })}</strong>
                <span className={version.inForce ? 'font-bold text-good' : 'text-quiet'}>{t(state)}</span>
                <span>
                  {t('tv.effective')}: {dateTime(version.publishedAt)}
                </span>
                <span>
                  {t('tv.consents')}: {version.consentCount ?? 0}
                </span>
                <span className="ml-auto flex flex-wrap items-center gap-3">
                  <Link to="/terms/$termsId" params={{ termsId: shown.id }} target="_blank" rel="noopener">
                    {t('tv.read')}
                  </Link>
                  {before ? (
                    <Button
                      size="small"
                      aria-expanded={open === version.version}
                      onClick={() => setOpen(open === version.version ? undefined : version.version)}
                    >
                      {t(open === version.version ? 'tv.close' : 'tv.compare')}
                    </Button>
                  ) : null}
                </span>
              </div>
              <p className="mt-1 text-xs text-quiet">
                {t('tv.hash')}: <span className="font-mono break-all">{version.sha256}</span>
              </p>
              {open === version.version && before ? (
                <div className="mt-2">
                  <DiffView
                    label={t('tv.diffTitle', { from: before.version, to: version.version })}
                    before={before.body}
                    after={shown.body}
                  />
                </div>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
