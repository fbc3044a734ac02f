import { describe, expect, test } from 'vitest';
import { columns, readSheet, template, type Column } from './enrolSheet';

const headings = new Map<string, Column>(columns.map((column) => [`[${column}]`, column]));
const heading = (column: Column) => `[${column}]`;

describe('readSheet', () => {
  test('by headings in any order, what is empty is not declared', () => {
    const sheet = readSheet(
      '[subscriber.email],[reference],ほか,[language],[csr],[subscriber.department]\n' +
        'a@example.jp,会員1,x,en,"-----BEGIN\nEND-----",経理部\nb@example.jp,会員2\n',
      headings,
    );
    if (!('people' in sheet)) throw new Error(sheet.refused);
    const [first, second] = sheet.people;
    expect(first).toMatchObject({ reference: '会員1', language: 'EN', csr: '-----BEGIN\nEND-----\n' });
    expect(first?.registration.subscriber).toMatchObject({ email: 'a@example.jp', department: '経理部', jobTitle: null });
    expect(second).toMatchObject({ reference: '会員2', language: 'JA', csr: null });
    expect(second?.registration.proxy).toBeNull();
    expect(second?.registration.subscriber.department).toBeNull();
  });
  test('a proxy and a contact where anything is declared of one', () => {
    const sheet = readSheet(
      '[subscriber.email],[reference],[proxy.familyName],[contact.email],[contact.department]\n' +
        'a@example.jp,1,見本,,\nb@example.jp,2,,soumu@example.jp,\n',
      headings,
    );
    if (!('people' in sheet)) throw new Error(sheet.refused);
    const [first, second] = sheet.people;
    expect(first?.registration.proxy).toMatchObject({ familyName: '見本', department: null, phoneNumber: '' });
    expect(first?.contact).toBeNull();
    expect(second?.registration.proxy).toBeNull();
    expect(second?.contact).toMatchObject({ email: 'soumu@example.jp', familyName: '', department: null });
  });
  test.each([
    ['EN', 'EN'],
    ['Ｅｎｇｌｉｓｈ', 'EN'],
    [' 英 語', 'EN'],
    ['engaged', 'JA'],
    ['日本語', 'JA'],
  ])('the language of mails: %j', (cell, language) => {
    const sheet = readSheet(`[reference],[subscriber.email],[language]\n1,a@example.jp,${cell}\n`, headings);
    if (!('people' in sheet)) throw new Error(sheet.refused);
    expect(sheet.people[0]?.language).toBe(language);
  });
  test.each([
    ['', 'noHeading'],
    ['姓,名\n1,2', 'noHeading'],
    [template(heading), 'noPeople'],
    [`[reference],[subscriber.email]\n${'x,y\n'.repeat(101)}`, 'tooMany'],
  ])('%j', (text, refused) => expect(readSheet(text, headings)).toEqual({ refused }));
});
