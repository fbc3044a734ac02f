import { useWords } from '../../i18n/locale';
import { Alterations, type Alteration } from './alterations';
import { valueText } from './policyFields';
import { newSections, sections } from './policySpec';
import { staffReasons } from './proposeRevocation';
import { staffRoles as roles } from './staffForm';

const fields = [
  'login', 'name', 'role', 'partnerID', 'enabled', 'totp', 'passkeys', 'oidcLinked', 'passwordDrawn', 'serials', 'status', 'reason', 'requestStatus', 'couponReplaced', 'chargeStands', 'replacedRevoked',
  'certificates', 'sample', 'replaceBy', 'text.ja', 'text.en', 'set.product', 'set.partner', 'set.issuer', 'set.organization',
  'set.endsFrom', 'set.endsBefore', 'set.listed', 'set.serials',
  'effectiveAt', 'title.ja', 'title.en', 'body.ja', 'body.en',
] as const;

const statuses = ['ISSUED', 'ACTIVE', 'REVOKED', 'EXPIRED'] as const;
/** What a request is before it is stopped, whatever becomes of it meanwhile, and after. */
const requestStatuses = ['APPROVED', 'COMPLETED', 'REJECTED', 'LAPSED'] as const;

/** Where the form of a product asks for what a proposal names. */
const asked = new Map(
  [...sections([]), ...newSections].flatMap((section) =>
    section.specs.map((spec) => [spec.path, { section: section.title, label: spec.label }] as const),
  ),
);

/** What stands, and what would. */
export function WouldChange({ alterations }: { alterations: readonly Alteration[] }) {
  const words = useWords();
  const { t } = words;
  // A field is named as its form names it; what no form asks for stays as it is stored.
  const name = (field: string) => {
    const known = fields.find((each) => each === field);
    if (known) return t(`proposalField.${known}`);
    const spec = asked.get(field.replace(/^policy\./, ''));
    return spec ? `${t(spec.section)} / ${t(spec.label)}` : field;
  };
  const value = (field: string, text: string) => {
    const role = field === 'role' ? roles.find((known) => known === text) : undefined;
    if (role) return t(`role.${role}`);
    const reason = field === 'reason' ? staffReasons.find((known) => known === text) : undefined;
    if (reason) return t(`proposalReason.${reason}`);
    const status = field === 'status' ? statuses.find((known) => known === text) : undefined;
    if (status) return t(`certificateStatus.${status}`);
    const request = field === 'requestStatus' ? requestStatuses.find((known) => known === text) : undefined;
    if (request) return t(`status.${request}`);
    if (text === 'true' || text === 'false') return t(`proposal.${text}`);
    return field.startsWith('policy.') ? valueText(words, text) : text;
  };
  return <Alterations {...{ alterations, name, value }} heads={['proposal.field', 'proposal.before', 'proposal.after']} />;
}
