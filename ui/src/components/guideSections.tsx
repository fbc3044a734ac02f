import { Link } from '@tanstack/react-router';
import { inLanguage, type Reference, type Section } from '../guide/guide';
import { useWords } from '../i18n/locale';

/** The parts of a guide, for the screen and for paper. */
export function GuideSections({ sections, level = 2 }: { sections: readonly Section[]; level?: 2 | 3 }) {
  const { t, locale } = useWords();
  const Heading = level === 2 ? 'h2' : 'h3';
  return sections.map(({ title, body, steps, notes, references }, index) => (
    <section key={title[1]} id={`section-${index + 1}`} className="mt-10 scroll-mt-6">
      <Heading className={`mb-3 ${level === 2 ? 'text-xl' : 'text-lg'}`}>{inLanguage(locale, title)}</Heading>
      {body?.map((text) => (
        <p key={text[1]} className="mb-3">
          {inLanguage(locale, text)}
        </p>
      ))}
      {steps ? (
        <ol className="list-decimal space-y-3 pl-7 marker:font-bold marker:text-indigo">
          {steps.map((text) => (
            <li key={text[1]} data-print="block" className="pl-1">
              {inLanguage(locale, text)}
            </li>
          ))}
        </ol>
      ) : null}
      {notes ? (
        <ul className="mt-4 list-disc space-y-2 pl-7">
          {notes.map((text) => (
            <li key={text[1]} data-print="block" className="pl-1">
              {inLanguage(locale, text)}
            </li>
          ))}
        </ul>
      ) : null}
      {references ? (
        <div className="mt-4 rounded-lg bg-sunken px-5 py-3">
          <p className="text-sm text-quiet">{t('guide.see')}</p>
          <ul className="mt-1 space-y-1">
            {references.map((reference) => (
              <li key={reference.to === 'guide' ? reference.slug : reference.to}>
                <ReferenceLink reference={reference} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  ));
}

function ReferenceLink({ reference }: { reference: Reference }) {
  const { t } = useWords();
  switch (reference.to) {
    case 'guide':
      return (
        <Link to="/guide/$slug" params={{ slug: reference.slug }}>
          {t(`guideName.${reference.slug}`)}
        </Link>
      );
    case 'trust':
      return <Link to="/trust">{t('guide.trust')}</Link>;
    case 'reissue':
      return <Link to="/reissue">{t('guide.reissue')}</Link>;
    case 'change':
      return <Link to="/change">{t('guide.change')}</Link>;
    case 'revoke':
      return <Link to="/revoke">{t('guide.revoke')}</Link>;
  }
}
