import type { ReactNode } from 'react';
import { useWords } from '../i18n/locale';
import { permitted } from './permitted';

/** 使用可能な文字の一覧: behind a press, below the field that it belongs to. */
export function PermittedList({ label }: { label: string }) {
  const { t } = useWords();
  const { letters, digits, signs } = permitted();
  return (
    <details className="mt-1.5 text-sm">
      <summary className="inline-block min-h-6 cursor-pointer text-indigo underline">
        {t('permitted.title')}
        <span className="sr-only">{t('permitted.of', { label })}</span>
      </summary>
      <dl className="mt-2 rounded-lg bg-sunken px-4 py-3">
        <Row label={t('permitted.letters')}>{`${letters.slice(0, 26)} ${letters.slice(26)}`}</Row>
        <Row label={t('permitted.digits')}>{digits}</Row>
        <Row label={t('permitted.signs')}>{[...signs].join(' ')}</Row>
        <dt className="mt-2 font-bold">{t('permitted.space')}</dt>
        <dd className="mt-2 text-quiet">{t('permitted.width')}</dd>
      </dl>
    </details>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="mt-2 font-bold first:mt-0">{label}</dt>
      <dd translate="no" className="font-mono [overflow-wrap:anywhere]">
        {children}
      </dd>
    </>
  );
}
