import { useEffect, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { loadTexts } from '../i18n/catalogue';
import { useWords } from '../i18n/locale';
import type { Application } from './application';
import { graphemes } from './character';
import { personalWords } from './personalWords';
import { afterPress } from './press';
import type { Strength } from './strength';

/** After the last key, in milliseconds: a screen reader is told once, not with each letter. */
const pause = 400;

/** How strong the passphrase is, in words. It advises; what is refused the server says. */
export function PassphraseStrength() {
  const { t } = useWords();
  const { control } = useFormContext<Application>();
  const passphrase = useWatch({ control, name: 'applicationPassphrase' });
  const strength = useStrength(passphrase);
  if (passphrase === '') return null;
  const { level } = strength === 'unknown' || strength === undefined ? {} : strength;
  return (
    <div className="mt-3 max-w-96">
      {/* Meter and line are there from the first letter: what is measured later moves nothing below. */}
      {level === undefined ? <div className="h-2" /> : <Meter level={level} />}
      <p className="mt-1 text-sm text-quiet">{t('apply.characters', { count: graphemes(passphrase) })}</p>
      <div role="status" className="mt-1 min-h-[1lh] text-sm">
        {strength === 'unknown' ? t('apply.strengthUnknown') : strength ? <InWords {...strength} /> : null}
      </div>
    </div>
  );
}

const lit = ['bg-bad', 'bg-bad', 'bg-warn', 'bg-good', 'bg-good'];

function Meter({ level }: { level: Strength['level'] }) {
  const { t } = useWords();
  return (
    <div
      role="meter"
      aria-label={t('strength.label')}
      aria-valuemin={0}
      aria-valuemax={4}
      aria-valuenow={level}
      aria-valuetext={t(`strengthLevel.${level}`)}
      className="flex gap-1"
    >
      {[0, 1, 2, 3].map((step) => (
        <span key={step} className={`h-2 flex-1 rounded-full border border-edge ${step < Math.max(level, 1) ? lit[level] : ''}`} />
      ))}
    </div>
  );
}

function InWords({ level, warning, advice }: Strength) {
  const { t } = useWords();
  return (
    <>
      <p className="font-bold">
        {t('strength.label')}: {t(`strengthLevel.${level}`)}
      </p>
      {warning ? <p>{t(`strengthWarning.${warning}`)}</p> : null}
      {advice.map((each) => (
        <p key={each}>{t(`strengthAdvice.${each}`)}</p>
      ))}
    </>
  );
}

/** The strength a moment after the last key; undefined until then, 'unknown' when it cannot be measured. */
function useStrength(passphrase: string): Strength | 'unknown' | undefined {
  const { locale } = useWords();
  const { getValues } = useFormContext<Application>();
  const [measured, setMeasured] = useState<{ of: string; strength: Strength | 'unknown' }>();
  useEffect(() => {
    if (passphrase === '') return;
    let current = true;
    const load = async () => {
      try {
        const [{ measure }] = await Promise.all([import('./strength'), loadTexts(locale, ['strength'])]);
        const strength = measure(passphrase, personalWords(getValues()));
        if (current) afterPress(() => setMeasured({ of: passphrase, strength }));
      } catch {
        // The words did not arrive: the form works without them.
        if (current) setMeasured({ of: passphrase, strength: 'unknown' });
      }
    };
    const timer = setTimeout(() => void load(), pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [passphrase, locale, getValues]);
  // What was measured before stays while the next is on its way: nothing flickers.
  return passphrase === '' ? undefined : measured?.strength;
}
