import { emptyApplication, type Application } from '../../form/application';
import { csvOf, rowsOf } from '../../form/csv';
import { organizationFields, proxyFields, subscriberFields, type RegistrationPath } from '../../form/field';
import { submissionOf } from '../../form/submission';
import type { EnrolSubscriberInput } from '../../gql/graphql';
import type { MessageKey } from '../../i18n/catalogue';

/** The organisation's contact 所属組織の担当者, by the server's names. */
export const contactColumns = [
  'contact.familyName',
  'contact.givenName',
  'contact.familyNameKana',
  'contact.givenNameKana',
  'contact.department',
  'contact.phoneNumber',
  'contact.email',
] as const;

/** A column of the sheet, and the key of its heading. */
export type Column = 'reference' | 'language' | 'csr' | RegistrationPath | (typeof contactColumns)[number];

/** The registration's columns, in the order of the form. */
const registrationColumns: readonly RegistrationPath[] = [...organizationFields, ...subscriberFields, ...proxyFields].map(
  ({ path }) => path,
);

/** Every column, in the order of the template. */
export const columns: readonly Column[] = ['reference', ...registrationColumns, ...contactColumns, 'language', 'csr'];

/** The key of a column's heading. */
export function headingOf(column: Column): MessageKey {
  switch (column) {
    case 'reference':
      return 'sheet.reference';
    case 'language':
      return 'sheet.language';
    case 'csr':
      return 'sheet.csr';
    case 'contact.familyName':
      return 'contacts.family';
    case 'contact.givenName':
      return 'contacts.given';
    case 'contact.familyNameKana':
      return 'contacts.familyKana';
    case 'contact.givenNameKana':
      return 'contacts.givenKana';
    case 'contact.department':
      return 'contacts.department';
    case 'contact.phoneNumber':
      return 'contacts.phone';
    case 'contact.email':
      return 'contacts.email';
    default:
      return column;
  }
}

/** A person of the sheet: the texts by column. */
export type Texts = Partial<Record<Column, string>>;

/** The input that a person's texts make. What is empty is not declared: no proxy, and no contact, of whom nothing is. */
export function personOf(texts: Texts): EnrolSubscriberInput {
  const registration = structuredClone(emptyApplication.registration);
  const groups: Record<string, Record<string, string>> = {
    organization: registration.organization,
    subscriber: registration.subscriber,
    proxy: registration.proxy,
  };
  for (const path of registrationColumns) {
    const [group = '', field = ''] = path.split('.');
    const target = groups[group];
    if (target) target[field] = texts[path] ?? '';
  }
  const application: Application = {
    ...emptyApplication,
    registration,
    proxyChoice: Object.values(registration.proxy).some((text) => text.trim() !== '') ? 'enter' : 'none',
    noDepartment: registration.subscriber.department.trim() === '',
  };
  const csr = texts.csr?.trim() ?? '';
  return {
    reference: texts.reference ?? '',
    registration: submissionOf(application).registration,
    language: inEnglish(texts.language ?? '') ? 'EN' : 'JA',
    csr: csr === '' ? null : `${csr}\n`,
    contact: contactOf(texts),
  };
}

/** What a cell says for English, as the server reads a file of persons. */
const inEnglish = (cell: string) => ['en', 'english', '英語'].includes(cell.normalize('NFKC').replace(/\s/gu, '').toLowerCase());

function contactOf(texts: Texts): EnrolSubscriberInput['contact'] {
  if (contactColumns.every((column) => (texts[column] ?? '').trim() === '')) return null;
  const department = texts['contact.department'] ?? '';
  return {
    familyName: texts['contact.familyName'] ?? '',
    givenName: texts['contact.givenName'] ?? '',
    familyNameKana: texts['contact.familyNameKana'] ?? '',
    givenNameKana: texts['contact.givenNameKana'] ?? '',
    department: department.trim() === '' ? null : department,
    phoneNumber: texts['contact.phoneNumber'] ?? '',
    email: texts['contact.email'] ?? '',
  };
}

/** A sheet as it was read: persons, or why it cannot be. */
export type Sheet = { people: readonly EnrolSubscriberInput[] } | { refused: 'noHeading' | 'noPeople' | 'tooMany' };

/** How many are enrolled at once. */
const most = 100;

/** Reads a sheet by its headings, in any order and in either of the languages' words that `headings` has. */
export function readSheet(text: string, headings: ReadonlyMap<string, Column>): Sheet {
  const [first, ...rest] = rowsOf(text);
  const order = first?.map((heading) => headings.get(heading.trim()));
  if (!order || !order.includes('reference') || !order.includes('subscriber.email')) return { refused: 'noHeading' };
  if (rest.length === 0) return { refused: 'noPeople' };
  if (rest.length > most) return { refused: 'tooMany' };
  const people = rest.map((row) => {
    const texts: Texts = {};
    order.forEach((column, at) => {
      if (column) texts[column] = row[at] ?? '';
    });
    return personOf(texts);
  });
  return { people };
}

/** An empty sheet to be filled in. */
export function template(heading: (column: Column) => string): string {
  return csvOf([columns.map(heading)]);
}
