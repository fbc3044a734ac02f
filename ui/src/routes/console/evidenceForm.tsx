import { useId, useRef, useState, type DragEvent } from 'react';
import { Button } from '../../components/button';
import { SelectField } from '../../components/field';
import { Icon } from '../../components/icon';
import type { CheckKind } from '../../gql/graphql';
import { problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { accepted, maxMegabytes, useUploads, type Upload } from './upload';

interface EvidenceFormProps {
  requestId: string;
  /** The registration version that is on the screen. */
  version: number;
  checks: readonly CheckKind[];
  onChanged: () => void;
}

/** A place to drop files, a button to choose them, and what is on its way. */
export function EvidenceForm({ requestId, version, checks, onChanged }: EvidenceFormProps) {
  const { t } = useWords();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [check, setCheck] = useState<CheckKind>();
  const [over, setOver] = useState(false);
  const [stored, setStored] = useState('');
  const { uploads, add, again, forget } = useUploads(requestId, version, (name) => {
    setStored(name);
    onChanged();
  });
  const take = (files: FileList | null) => {
    setStored('');
    add([...(files ?? [])], check);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div className="space-y-3 text-sm">
      {checks.length > 0 ? (
        <SelectField
          id={`${id}-check`}
          label={t('evidence.check')}
          value={check ?? ''}
          onChange={(event) => setCheck(checks.find((kind) => kind === event.target.value))}
        >
          <option value="">{t('evidence.whole')}</option>
          {checks.map((kind) => (
            <option key={kind} value={kind}>
              {t(`check.${kind}`)}
            </option>
          ))}
        </SelectField>
      ) : null}
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={`flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border-2 border-dashed p-4 ${over ? 'border-indigo bg-indigo-soft' : 'border-edge bg-sunken'}`}
      >
        <Button size="small" className="min-h-10" aria-describedby={`${id}-limits`} onClick={() => input.current?.click()}>
          {t('evidence.choose')}
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept={accepted}
          onChange={(event) => {
            take(event.target.files);
            // The same file can be chosen again.
            event.target.value = '';
          }}
        />
        <div id={`${id}-limits`} className="min-w-0 flex-1 basis-56">
          <p>{t('evidence.drop')}</p>
          <p className="text-xs text-quiet">{t('evidence.limits', { max: maxMegabytes })}</p>
        </div>
      </div>
      <ul className="empty:hidden">
        {uploads.map((upload) => (
          <OnItsWay key={upload.key} upload={upload} onAgain={() => again(upload)} onForget={() => forget(upload.key)} />
        ))}
      </ul>
      <p role="status" className="text-good empty:hidden">
        {stored === '' ? '' : t('evidence.added', { name: stored })}
      </p>
    </div>
  );
}

/** A file that is not stored yet, and why. */
function OnItsWay({ upload, onAgain, onForget }: { upload: Upload; onAgain: () => void; onForget: () => void }) {
  const words = useWords();
  const { t } = words;
  const { file, state, problems } = upload;
  const bad = state === 'failed' || state === 'refused';
  return (
    <li className="border-b border-line py-2 last:border-0">
      <p className="font-bold [overflow-wrap:anywhere]">{file.name}</p>
      {bad ? (
        <div role="alert" className="text-bad">
          {(state === 'failed' ? [t('evidence.failed')] : problems.map((problem) => problemText(words, problem))).map(
            (text) => (
              <p key={text} className="flex items-start gap-1.5">
                <span className="mt-0.5">
                  <Icon name="stop" />
                </span>
                {text}
              </p>
            ),
          )}
        </div>
      ) : (
        <div role="status" className="text-quiet">
          {t(state === 'sending' ? 'evidence.sending' : 'evidence.waiting')}
          {state === 'sending' ? <progress aria-label={file.name} className="mt-1 block h-1.5 w-full" /> : null}
        </div>
      )}
      {bad ? (
        <div className="mt-2 flex flex-wrap gap-2">
          <Button size="small" onClick={onAgain}>
            {t('evidence.again')}
          </Button>
          <Button size="small" look="quiet" onClick={onForget}>
            {t('evidence.forget')}
          </Button>
        </div>
      ) : null}
    </li>
  );
}
