import { useWords } from '../../i18n/locale';
import { staffRoles as roles } from './staffForm';

const fields = [
  'login', 'name', 'role', 'partnerID', 'enabled', 'totp', 'passkeys', 'oidcLinked', 'passwordDrawn', 'serials', 'status', 'reason',
  'certificates', 'sample', 'replaceBy', 'text.ja', 'text.en', 'set.product', 'set.partner', 'set.issuer', 'set.organization',
  'set.endsFrom', 'set.endsBefore', 'set.listed', 'set.serials',
] as const;

/** What stands, and what would. */
export function WouldChange({
  alterations,
}: {
  alterations: readonly { field: string; before: string | null; after: string | null }[];
}) {
  const { t } = useWords();
  // What stands at a known field of staff is said in words; a policy's stays as it is stored.
  const named = (field: string) => {
    const known = fields.find((each) => each === field);
    return known ? t(`proposalField.${known}`) : field;
  };
  const value = (field: string, text: string) => {
    const role = field === 'role' ? roles.find((known) => known === text) : undefined;
    return role ? t(`role.${role}`) : text === 'true' ? t('proposal.true') : text === 'false' ? t('proposal.false') : text;
  };
  return (
    <table className="w-full table-fixed text-left">
      <thead>
        <tr className="border-b border-line text-quiet">
          {(['proposal.field', 'proposal.before', 'proposal.after'] as const).map((name) => (
            <th key={name} scope="col" className="py-1 pr-3 font-normal">
              {t(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {alterations.map(({ field, before, after }) => (
          <tr key={field} className="border-b border-line align-top">
            <th scope="row" className="py-1 pr-3 font-mono text-xs font-normal [overflow-wrap:anywhere]">
              {named(field)}
            </th>
            <td className="py-1 pr-3 [overflow-wrap:anywhere]">{before === null ? '–' : <del>{value(field, before)}</del>}</td>
            <td className="whitespace-pre-wrap py-1 [overflow-wrap:anywhere]">{after === null ? '–' : <ins>{value(field, after)}</ins>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
