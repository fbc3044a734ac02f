import { useState, type FormEvent } from 'react';
import { Button } from '../../components/button';
import { TextField } from '../../components/field';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { Outcome } from './outcome';
import { Panel } from './panel';
import { useMe, vets } from './staff';

const contactsFragment = graphql(`
  fragment Contacts_request on Request {
    id
    status
    organizationContacts {
      id
      familyName
      givenName
      familyNameKana
      givenNameKana
      department
      phoneNumber
      email
      verifiedAt
      endedAt
      verifiedBy {
        id
        name
      }
    }
  }
`);

const recordMutation = graphql(`
  mutation RecordContact($input: RecordContactInput!) {
    recordContact(input: $input) {
      request {
        id
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

const verifyMutation = graphql(`
  mutation VerifyContact($input: VerifyContactInput!) {
    verifyContact(input: $input) {
      request {
        id
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

const endMutation = graphql(`
  mutation EndContact($input: EndContactInput!) {
    endContact(input: $input) {
      request {
        id
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

const blank = { familyName: '', givenName: '', familyNameKana: '', givenNameKana: '', department: '', phoneNumber: '', email: '' };

const boxes = [
  ['familyName', 'contacts.family'],
  ['givenName', 'contacts.given'],
  ['familyNameKana', 'contacts.familyKana'],
  ['givenNameKana', 'contacts.givenKana'],
  ['department', 'contacts.department'],
  ['phoneNumber', 'contacts.phone'],
  ['email', 'contacts.email'],
] as const;

/** The organisation's contacts, who may ask for changes online; of a person who is a subscriber. */
export function Contacts({ request: data, onChanged }: { request: FragmentType<typeof contactsFragment>; onChanged: () => void }) {
  const { t, dateTime } = useWords();
  const me = useMe();
  const request = readFragment(contactsFragment, data);
  const [adding, setAdding] = useState(false);
  const verify = useAct(verifyMutation, ({ verifyContact }) => verifyContact.problems, onChanged);
  const end = useAct(endMutation, ({ endContact }) => endContact.problems, onChanged);
  if (request.status !== 'APPROVED' && request.status !== 'COMPLETED') return null;
  return (
    <Panel title={t('contacts.title')}>
      <Outcome problems={[...verify.problems, ...end.problems]} error={verify.error ?? end.error} />
      {request.organizationContacts.some(({ endedAt, verifiedAt }) => !endedAt && verifiedAt) ? null : (
        <p className="text-sm text-quiet">{t('contacts.none')}</p>
      )}
      <ul className="text-sm">
        {request.organizationContacts.map((contact) => {
          const name = `${contact.familyName} ${contact.givenName}`.trim();
          return (
            <li key={contact.id} className="flex flex-wrap items-start justify-between gap-x-4 border-b border-line py-2">
              <span className="min-w-0 [overflow-wrap:anywhere]">
                <strong>{name}</strong> {`${contact.familyNameKana} ${contact.givenNameKana}`.trim()}
                <span className="block">
                  {[contact.department, contact.phoneNumber, contact.email].filter(Boolean).join(' / ')}
                </span>
                <span className="block text-quiet">
                  {contact.verifiedAt
                    ? t('contacts.verified', { at: dateTime(contact.verifiedAt), name: contact.verifiedBy?.name ?? '' })
                    : t('contacts.unverified')}{' '}
                  {contact.endedAt ? t('contacts.ended', { at: dateTime(contact.endedAt) }) : null}
                </span>
              </span>
              {contact.endedAt || !vets(me.role) ? null : (
                <span className="flex flex-wrap gap-2">
                  {contact.verifiedAt ? null : (
                    <Button
                      size="small"
                      look="primary"
                      busy={verify.busy}
                      aria-label={t('contacts.verifyOf', { name })}
                      onClick={() => void verify.act({ input: { requestId: request.id, contactId: contact.id } })}
                    >
                      {t('contacts.verify')}
                    </Button>
                  )}
                  <Button
                    size="small"
                    busy={end.busy}
                    aria-label={t('contacts.endOf', { name })}
                    onClick={() => void end.act({ input: { requestId: request.id, contactId: contact.id } })}
                  >
                    {t('contacts.end')}
                  </Button>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {!vets(me.role) ? null : adding ? (
        <ContactForm requestId={request.id} onChanged={onChanged} onDone={() => setAdding(false)} />
      ) : (
        <p className="mt-3">
          <Button size="small" onClick={() => setAdding(true)}>
            {t('contacts.add')}
          </Button>
        </p>
      )}
    </Panel>
  );
}

function ContactForm({ requestId, onChanged, onDone }: { requestId: string; onChanged: () => void; onDone: () => void }) {
  const words = useWords();
  const { t } = words;
  const [texts, setTexts] = useState(blank);
  const record = useAct(recordMutation, ({ recordContact }) => recordContact.problems, onChanged);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const department = texts.department.trim() === '' ? null : texts.department;
    if (await record.act({ input: { requestId, ...texts, department } })) onDone();
  };
  const errorAt = (field: string) => {
    const found = record.problems.find((problem) => problem.field === field);
    return found?.message;
  };
  return (
    <form noValidate onSubmit={send} className="mt-3 space-y-4 rounded-lg bg-sunken p-4 text-sm">
      <p>{t('contacts.addHelp')}</p>
      <Outcome problems={record.problems.filter(({ field }) => !boxes.some(([name]) => name === field))} error={record.error} />
      {boxes.map(([name, label]) => (
        <TextField
          key={name}
          id={`contact-${name}`}
          label={t(label)}
          required={name !== 'department' && name !== 'givenName' && name !== 'givenNameKana'}
          value={texts[name]}
          error={errorAt(name)}
          autoComplete="off"
          onChange={(event) => setTexts({ ...texts, [name]: event.target.value })}
        />
      ))}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="primary" busy={record.busy}>
          {t('contacts.save')}
        </Button>
        <Button onClick={onDone}>{t('contacts.cancel')}</Button>
      </div>
    </form>
  );
}
