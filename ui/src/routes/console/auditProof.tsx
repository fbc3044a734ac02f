import { useRef, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { TextArea } from '../../components/field';
import { graphql } from '../../gql';
import type { VerifyAuditLogMutation } from '../../gql/graphql';
import { useWords } from '../../i18n/locale';
import { Outcome } from './outcome';
import { Panel } from './panel';

const verifyMutation = graphql(`
  mutation VerifyAuditLog($input: VerifyAuditLogInput!) {
    verifyAuditLog(input: $input) {
      verification {
        done
        fault {
          kind
          seq
          eventId
        }
        verified
        total
        checkpoints
        signed
        compared
        waiting
        cursor
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

const signMutation = graphql(`
  mutation SignAuditCheckpoint {
    signAuditCheckpoint {
      checkpoint
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

const keysQuery = graphql(`
  query AuditKeys {
    auditKeys {
      fingerprint
    }
  }
`);

type Verification = NonNullable<VerifyAuditLogMutation['verifyAuditLog']['verification']>;

/** Verifies the log, some thousands of rows a call, and signs what it is now. */
export function AuditProof() {
  const { t } = useWords();
  const [verifying, verify] = useMutation(verifyMutation);
  const [signing, sign] = useMutation(signMutation);
  const [{ data: keys }] = useQuery({ query: keysQuery });
  const [checkpoint, setCheckpoint] = useState('');
  const [came, setCame] = useState<Verification>();
  const [running, setRunning] = useState(false);
  const wanted = useRef(false);
  const run = async () => {
    wanted.current = true;
    setRunning(true);
    setCame(undefined);
    let cursor: string | null = null;
    while (wanted.current) {
      const { data }: { data?: VerifyAuditLogMutation | undefined } = await verify({
        input: { cursor, checkpoint: cursor ? null : checkpoint.trim() || null },
      });
      const next: Verification | null | undefined = data?.verifyAuditLog.verification;
      if (!next) break;
      setCame(next);
      if (next.done) break;
      cursor = next.cursor;
    }
    setRunning(false);
  };
  const save = async () => {
    const line = (await sign({})).data?.signAuditCheckpoint.checkpoint;
    if (!line) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([`${line}\n`], { type: 'application/json' }));
    link.download = 'audit-checkpoint.json';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  const refused = verifying.data?.verifyAuditLog.problems ?? [];
  const atCheckpoint = refused.some(({ field }) => field === 'checkpoint');
  return (
    <div className="mb-6">
      <Panel title={t('audit.proof')}>
        <div className="space-y-3 text-sm">
          <p>{t('audit.proofLead')}</p>
          <TextArea
            id="audit-checkpoint"
            label={t('audit.checkpoint')}
            support={t('audit.checkpointHelp')}
            rows={2}
            value={checkpoint}
            onChange={(event) => setCheckpoint(event.target.value)}
            error={atCheckpoint && !running ? t('audit.badCheckpoint') : undefined}
          />
          <p className="flex flex-wrap items-center gap-3">
            {running ? (
              <Button size="small" onClick={() => (wanted.current = false)}>
                {t('audit.stop')}
              </Button>
            ) : (
              <Button size="small" onClick={() => void run()}>
                {t('audit.verify')}
              </Button>
            )}
            <Button size="small" onClick={() => void save()}>
              {t('audit.sign')}
            </Button>
            <span className="text-quiet">{t('audit.signHelp')}</span>
          </p>
          <div role="status">{came ? <Came came={came} /> : null}</div>
          <Outcome
            problems={[...refused.filter(({ field }) => field !== 'checkpoint'), ...(signing.data?.signAuditCheckpoint.problems ?? [])]}
            error={verifying.error ?? signing.error}
          />
          <p className="text-xs text-quiet [overflow-wrap:anywhere]">
            {t('audit.key')}: <span className="font-mono">{keys?.auditKeys[0]?.fingerprint}</span>
          </p>
        </div>
      </Panel>
    </div>
  );
}

/** How far it has come, and what came of it. */
function Came({ came }: { came: Verification }) {
  const { t } = useWords();
  const { fault, verified, total, compared, checkpoints, signed, waiting } = came;
  if (fault) {
    return (
      <Banner tone="bad" title={t('audit.broken')}>
        {t(`auditFault.${fault.kind}`)}{' '}
        {fault.seq
          ? t('audit.brokenAt', { seq: fault.seq, verified })
          : fault.eventId
            ? t('audit.brokenEvent', { event: fault.eventId })
            : null}
      </Banner>
    );
  }
  if (!came.done) {
    return (
      <p>
        <progress className="mr-3 align-middle" value={verified + compared} max={Math.max(2 * total, 1)} aria-label={t('audit.proof')} />
        {t('audit.progress', { verified, total, compared })}
      </p>
    );
  }
  return (
    <Banner tone="good" title={t('audit.intact')}>
      {t('audit.intactText', { verified, checkpoints, signed, waiting })}
    </Banner>
  );
}
