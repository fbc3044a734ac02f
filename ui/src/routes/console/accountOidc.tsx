import { useMutation } from 'urql';
import { Button } from '../../components/button';
import { graphql } from '../../gql';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { Outcome } from './outcome';
import { Panel } from './panel';

const beginMutation = graphql(`
  mutation BeginOidcLink {
    beginOidcLink {
      address
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

const unlinkMutation = graphql(`
  mutation UnlinkOidc {
    unlinkOidc {
      account {
        id
        oidcLinked
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

interface OidcPanelProps {
  linked: boolean;
  /** What the button says at sign-in. */
  label: string;
  /** What was done, in words. */
  onChanged: (done: string) => void;
}

/** The identity at the OpenID provider: linked by going there, taken away here. */
export function OidcPanel({ linked, label, onChanged }: OidcPanelProps) {
  const { t } = useWords();
  const [begun, begin] = useMutation(beginMutation);
  const unlink = useAct(
    unlinkMutation,
    (data) => data.unlinkOidc.problems,
    () => undefined,
  );
  const problems = begun.fetching ? [] : (begun.data?.beginOidcLink.problems ?? []);
  return (
    <Panel title={t('oidc.title')}>
      <div className="space-y-3 text-sm">
        <p>{t('oidc.lead', { label })}</p>
        <p className="font-bold">{linked ? t('oidc.on') : t('oidc.off')}</p>
        <Outcome problems={[...problems, ...unlink.problems]} error={begun.fetching ? undefined : (begun.error ?? unlink.error)} />
        {linked ? (
          <Button
            look="danger"
            busy={unlink.busy}
            onClick={async () => {
              if (await unlink.act({})) onChanged(t('oidc.unlinked'));
            }}
          >
            {t('oidc.unlink')}
          </Button>
        ) : (
          <Button
            busy={begun.fetching}
            onClick={async () => {
              const address = (await begin({})).data?.beginOidcLink.address;
              if (address) window.location.assign(address);
            }}
          >
            {t('oidc.link')}
          </Button>
        )}
      </div>
    </Panel>
  );
}
