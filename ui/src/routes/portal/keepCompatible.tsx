import { useState } from 'react';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { useWords } from '../../i18n/locale';
import { compatibleFileName, p12FileName } from '../../key/fileName';
import { startKeyWorker } from '../../key/keyWorker';
import { saveFile } from '../../key/saveFile';
import type { Finished } from './acquisition';

/** A second file for systems that cannot read the first: only on request, for it is the weaker one. */
export function KeepCompatible({ finished, password }: { finished: Finished; password: string }) {
  const { t } = useWords();
  const [state, setState] = useState<'idle' | 'making' | 'saved' | 'failed'>('idle');
  const { certificate, contents } = finished;
  const rsa = certificate.keyType.startsWith('RSA');

  const make = async () => {
    setState('making');
    const worker = startKeyWorker();
    try {
      const result = await worker.perform({ kind: 'assembleCompatible', contents, password });
      if (result.kind === 'assembleCompatible') saveFile(result.file, compatibleFileName(p12FileName(certificate)));
      setState(result.kind === 'assembleCompatible' ? 'saved' : 'failed');
    } catch {
      setState('failed');
    } finally {
      worker.end();
    }
  };

  return (
    <details className="mt-6 rounded-lg border border-line bg-raised px-5 py-3">
      <summary className="min-h-8 py-1 font-bold text-indigo">{t('compatible.title')}</summary>
      <div className="mt-3 space-y-3">
        <p>{t('compatible.why')}</p>
        <ul className="list-disc space-y-1 pl-6">
          <li>{t('compatible.windows')}</li>
          <li>{t('compatible.apple')}</li>
          <li>{t('compatible.other')}</li>
        </ul>
        {rsa ? (
          <>
            <p>{t('compatible.weak')}</p>
            <Button busy={state === 'making'} onClick={() => void make()}>
              {t(state === 'making' ? 'compatible.making' : 'compatible.make')}
            </Button>
          </>
        ) : (
          <p>{t('compatible.notRsa')}</p>
        )}
        {state === 'saved' ? (
          <Banner tone="good" live title={t('compatible.saved')}>
            <p>{t('compatible.savedBody')}</p>
          </Banner>
        ) : null}
        {state === 'failed' ? <Banner tone="bad" live title={t('compatible.failed')} /> : null}
      </div>
    </details>
  );
}
