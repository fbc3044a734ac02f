import { useState } from 'react';
import { useMutation } from 'urql';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import type { LicenseKeysQuery } from '../../gql/graphql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { LicenseMaker } from './licenseMaker';
import { sells } from './staff';

const keysQuery = graphql(`
  query LicenseKeys($language: Language!, $after: String) {
    viewer {
      staff {
        role
      }
    }
    licenseKeys(first: 50, after: $after) {
      nodes {
        id
        licenseId
        quota
        used
        expiresAt
        voidedAt
        createdAt
        partner {
          id
          name(language: $language)
        }
        product {
          id
          name(language: $language)
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const voidMutation = graphql(`
  mutation VoidLicenseKey($input: VoidLicenseKeyInput!) {
    voidLicenseKey(input: $input) {
      licenseKey {
        id
        voidedAt
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

type Key = LicenseKeysQuery['licenseKeys']['nodes'][number];

const context = { additionalTypenames: ['LicenseKey'] };

/** ライセンス・キー: who has which, how far it is used; administrators make them and make them void. */
export function LicensesPage() {
  const { t, locale } = useWords();
  const [after, setAfter] = useState<string | null>(null);
  const { data, error, again } = useLastingQuery({
    query: keysQuery,
    variables: { language: locale === 'ja' ? 'JA' : 'EN', after },
    context,
    requestPolicy: 'cache-and-network',
  });
  if (!data) return error ? <Failure error={error} retry={again} /> : <Loading />;
  const { nodes, pageInfo } = data.licenseKeys;
  const administers = data.viewer.staff ? sells(data.viewer.staff.role) : false;
  return (
    <div className="max-w-5xl">
      <PageTitle quiet>{t('licenses.title')}</PageTitle>
      {administers ? <LicenseMaker onMade={again} /> : null}
      {nodes.length === 0 ? (
        <p className="py-8 text-quiet">{t('licenses.empty')}</p>
      ) : (
        <KeyTable keys={nodes} administers={administers} />
      )}
      <p className="mt-4 flex gap-3">
        {after ? <Button onClick={() => setAfter(null)}>{t('licenses.first')}</Button> : null}
        {pageInfo.hasNextPage ? (
          <Button onClick={() => setAfter(pageInfo.endCursor)}>{t('licenses.next')}</Button>
        ) : null}
      </p>
    </div>
  );
}

function KeyTable({ keys, administers }: { keys: readonly Key[]; administers: boolean }) {
  const { t, dateTime, deadline } = useWords();
  return (
    <div tabIndex={0} role="region" aria-label={t('licenses.title')} className="mt-6 overflow-x-auto">
      <table className="w-full text-left text-sm leading-normal">
        <thead>
          <tr className="border-b-2 border-line text-quiet">
            {(['id', 'partner', 'product', 'used', 'term', 'state'] as const).map((column) => (
              <th key={column} scope="col" className="px-2 py-2 whitespace-nowrap">
                {t(`licenses.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <tr key={key.id} className="border-b border-line">
              <th scope="row" className="px-2 py-2 font-mono whitespace-nowrap">
                {key.licenseId}
              </th>
              <td className="px-2 py-2">{key.partner.name}</td>
              <td className="px-2 py-2">{key.product.name}</td>
              <td className="px-2 py-2 whitespace-nowrap tabular-nums">
                {t('licenses.usedOf', { used: key.used, quota: key.quota })}
              </td>
              <td className="px-2 py-2">{key.expiresAt ? deadline(key.expiresAt) : t('licenses.noEnd')}</td>
              <td className="px-2 py-2">
                {key.voidedAt ? t('licenses.voidSince', { at: dateTime(key.voidedAt) }) : t('licenses.usable')}
                {administers && !key.voidedAt ? <Voiding licenseKey={key} /> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Voiding({ licenseKey }: { licenseKey: Key }) {
  const words = useWords();
  const { t } = words;
  const [open, setOpen] = useState(false);
  const [{ data, error, fetching }, makeVoid] = useMutation(voidMutation);
  const problems = data?.voidLicenseKey.problems ?? [];
  const press = async () => {
    const answer = await makeVoid({ input: { licenseKeyId: licenseKey.id } });
    if (answer.data?.voidLicenseKey.problems.length === 0) setOpen(false);
  };
  return (
    <>
      <Button
        look="quiet"
        size="small"
        aria-label={t('licenses.voidNamed', { id: licenseKey.licenseId })}
        onClick={() => setOpen(true)}
      >
        {t('licenses.void')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('licenses.voidTitle', { id: licenseKey.licenseId })}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{t('licenses.back')}</Button>
            <Button look="danger" busy={fetching} onClick={() => void press()}>
              {t('licenses.void')}
            </Button>
          </>
        }
      >
        <p>{t('licenses.voidBody')}</p>
        {problems.map((problem) => (
          <Banner key={problem.code} tone="bad" live title={problemText(words, problem)} />
        ))}
        {error ? <Failure error={error} /> : null}
      </Dialog>
    </>
  );
}
