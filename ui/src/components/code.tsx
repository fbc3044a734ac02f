import { useState } from 'react';
import { useWords } from '../i18n/locale';
import { Icon } from './icon';

/** Groups of four, for the eye; a code that already has hyphens keeps its own groups. */
export function grouped(value: string): string[] {
  return value.includes('-') ? value.split('-') : (value.match(/.{1,4}/g) ?? []);
}

interface CodeProps {
  value: string;
  /** What it is, for the copy button's name. */
  label: string;
  large?: boolean;
  /** It is copied, not read out: one piece, broken where the line ends. */
  whole?: boolean;
}

/** A number or code to be read out, typed or copied; copying gives it as it is written. */
export function Code({ value, label, large = false, whole = false }: CodeProps) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  const separator = value.includes('-') ? '-' : '';
  const groups = whole ? [value] : grouped(value);
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className={`font-mono font-bold tracking-wide ${large ? 'text-2xl sm:text-3xl' : ''}`}>
        {groups.map((group, index) => (
          <span
            key={`${index}${group}`}
            className={`${whole ? 'break-all' : 'inline-block'} ${separator === '' && index < groups.length - 1 ? 'mr-[0.45em]' : ''}`}
          >
            {index > 0 ? separator : ''}
            {group}
          </span>
        ))}
      </span>
      <button
        type="button"
        data-print="no"
        aria-label={t('code.copy', { label })}
        className="inline-flex min-h-8 items-center gap-1 rounded border border-line px-2 py-0.5 text-sm font-normal text-indigo hover:bg-indigo-soft"
        onClick={() => {
          // Without permission nothing is copied, and nothing says that it was.
          navigator.clipboard.writeText(value).then(
            () => setCopied(true),
            () => setCopied(false),
          );
        }}
      >
        <Icon name={copied ? 'check' : 'copy'} size={16} />
        <span aria-live="polite">{copied ? t('code.copied') : t('code.copyShort')}</span>
      </button>
    </span>
  );
}
