import { useState } from 'react';
import { Button, buttonClass } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { graphql, readFragment, type FragmentType } from '../../gql';
import type { Evidence_RequestFragment } from '../../gql/graphql';
import { formatShort } from '../../i18n/format';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { EvidenceForm } from './evidenceForm';
import { Outcome } from './outcome';
import { Panel } from './panel';
import { useMe } from './staff';

const evidenceFragment = graphql(`
  fragment Evidence_request on Request {
    id
    status
    claimedBy {
      id
    }
    registration {
      id
      version
    }
    checks {
      kind
    }
    evidence {
      id
      name
      mediaType
      size
      check
      scan
      at
      by {
        id
        name
      }
    }
  }
`);

const removeMutation = graphql(`
  mutation RemoveEvidence($input: RemoveEvidenceInput!) {
    removeEvidence(input: $input) {
      request {
        id
        status
      }
      problems {
        code
        field
        message
        params {
          name
          value
        }
      }
    }
  }
`);

type File = Evidence_RequestFragment['evidence'][number];

/** Bytes for people. */
function sized(bytes: number): string {
  return bytes < 2 ** 20 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 2 ** 20).toFixed(1)} MB`;
}

/** 確認資料: what officers put into the case; images are looked at beside the declared data. */
export function Evidence({
  request: data,
  onChanged,
}: {
  request: FragmentType<typeof evidenceFragment>;
  onChanged: () => void;
}) {
  const { t } = useWords();
  const me = useMe();
  const { id, status, claimedBy, registration, checks, evidence } = readFragment(evidenceFragment, data);
  const mine = status === 'IN_REVIEW' && claimedBy?.id === me.id;
  const [removing, setRemoving] = useState<File>();
  const remove = useAct(removeMutation, ({ removeEvidence }) => removeEvidence.problems, onChanged);
  const close = () => setRemoving(undefined);
  return (
    <Panel title={t('evidence.title')} aside={<span className="text-sm">{t('evidence.count', { count: evidence.length })}</span>}>
      {mine ? (
        <EvidenceForm
          requestId={id}
          version={registration.version}
          checks={checks.map(({ kind }) => kind)}
          onChanged={onChanged}
        />
      ) : (
        <p className="text-sm text-quiet">{t('evidence.claimFirst')}</p>
      )}
      <Outcome problems={remove.problems} error={remove.error} />
      {evidence.length === 0 ? <p className="mt-2 text-sm text-quiet">{t('evidence.none')}</p> : null}
      <ul className="mt-2 empty:hidden">
        {evidence.map((file) => (
          <Row key={file.id} requestId={id} file={file} onRemove={mine ? () => setRemoving(file) : undefined} />
        ))}
      </ul>
      <Dialog
        open={removing !== undefined && mine}
        onClose={close}
        title={t('evidence.removeTitle')}
        actions={
          <>
            <Button onClick={close}>{t('decide.back')}</Button>
            <Button
              look="danger"
              busy={remove.busy}
              onClick={async () => {
                if (removing) await remove.act({ input: { evidenceId: removing.id } });
                close();
              }}
            >
              {t('evidence.removeDo')}
            </Button>
          </>
        }
      >
        <p className="[overflow-wrap:anywhere]">{t('evidence.removeEffect', { name: removing?.name ?? '' })}</p>
      </Dialog>
    </Panel>
  );
}

/** A stored file: what it supports, who added it, and the ways to see it. */
function Row({ requestId, file, onRemove }: { requestId: string; file: File; onRemove: (() => void) | undefined }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const served = file.scan === 'CLEAN' || file.scan === 'NOT_SCANNED';
  const image = file.mediaType.startsWith('image/') && served;
  const address = `/evidence/${requestId}/${file.id}`;
  const small = 'min-h-9 rounded border border-indigo bg-raised px-3 text-sm font-bold text-indigo hover:bg-indigo-soft';
  return (
    <li className="border-b border-line py-2.5 text-sm last:border-0">
      <div className="flex items-start gap-3">
        {image ? (
          <img src={address} alt="" loading="lazy" className="size-12 shrink-0 rounded border border-line object-cover" />
        ) : null}
        <div className="min-w-0 flex-1">
          <p className="font-bold [overflow-wrap:anywhere]">
            <bdi>{file.name}</bdi>
          </p>
          <p>{t('evidence.for', { check: file.check ? t(`check.${file.check}`) : t('evidence.whole') })}</p>
          <p className="text-xs text-quiet">
            {file.mediaType.replace(/^.*\//, '').toUpperCase()} {sized(file.size)}
            <span className={`ml-2 ${served ? '' : 'font-bold text-bad'}`}>{t(`evidence.${file.scan}`)}</span>
          </p>
          <p className="text-xs text-quiet">
            {file.by.name} {formatShort(file.at)}
          </p>
        </div>
      </div>
      <div className="mt-2 flex flex-wrap gap-2">
        {image ? (
          <button
            type="button"
            aria-expanded={open}
            aria-label={open ? undefined : t('evidence.viewOf', { name: file.name })}
            className={small}
            onClick={() => setOpen(!open)}
          >
            {t(open ? 'evidence.hide' : 'evidence.view')}
          </button>
        ) : null}
        {served ? (
          <a href={address} download={file.name} aria-label={t('evidence.saveOf', { name: file.name })} className={buttonClass('quiet', 'small')}>
            {t('evidence.save')}
          </a>
        ) : null}
        {onRemove ? (
          <Button size="small" look="quiet" aria-label={t('evidence.removeOf', { name: file.name })} onClick={onRemove}>
            {t('evidence.remove')}
          </Button>
        ) : null}
      </div>
      {open && image ? (
        <img src={address} alt={file.name} className="mt-3 max-h-[70dvh] w-full rounded border border-line object-contain" />
      ) : null}
      {file.mediaType === 'application/pdf' && served ? <p className="mt-1 text-xs text-quiet">{t('evidence.pdf')}</p> : null}
    </li>
  );
}
