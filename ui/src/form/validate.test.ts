import { describe, expect, it } from 'vitest';
import { filledApplication } from '../testing/application';
import { emptyApplication, type Application } from './application';
import { isCorporateNumber } from './number';
import { validate } from './validate';

/** The filled application with some fields of the person replaced. */
function person(changes: Partial<Application['registration']['subscriber']>): Application {
  const { registration } = filledApplication;
  return {
    ...filledApplication,
    registration: { ...registration, subscriber: { ...registration.subscriber, ...changes } },
  };
}

describe('validate', () => {
  it('finds nothing in a filled application', () => {
    expect(validate(filledApplication)).toEqual([]);
  });

  it('names every required field of an empty one, in the order of the page', () => {
    const fields = validate(emptyApplication).map(({ field }) => field);
    expect(fields[0]).toBe('registration.organization.legalName');
    expect(fields.slice(-5)).toEqual([
      'proxyChoice',
      'couponNumber',
      'applicationPassphrase',
      'agreedTerms',
      'agreedPrivacy',
    ]);
    expect(fields).not.toContain('registration.organization.corporateNumber');
    expect(fields).not.toContain('registration.proxy.familyName');
  });

  it.each<[string, Application, { field: string; code: string }[]]>([
    ['a wrong address', person({ email: 'taro' }), [{ field: 'registration.subscriber.email', code: 'BAD_EMAIL' }]],
    [
      'a short telephone number',
      person({ workplacePhoneNumber: '03-123' }),
      [{ field: 'registration.subscriber.workplacePhoneNumber', code: 'BAD_PHONE_NUMBER' }],
    ],
    ['a mobile number of 11 digits', person({ workplacePhoneNumber: '090-1234-5678' }), []],
    ['a postal code in full width', person({ workplacePostalCode: '１０４－００２８' }), []],
    [
      'no prefecture',
      person({ workplacePrefecture: '' }),
      [{ field: 'registration.subscriber.workplacePrefecture', code: 'BAD_PREFECTURE' }],
    ],
    [
      'a forgotten department',
      person({ department: '' }),
      [{ field: 'registration.subscriber.department', code: 'REQUIRED' }],
    ],
    ['部署なし', { ...person({ department: '' }), noDepartment: true }, []],
    ['a name of one part', person({ givenName: '', givenNameKana: '', givenNameLatin: '' }), []],
    [
      'a given name missing in one script',
      person({ givenNameLatin: '' }),
      [{ field: 'registration.subscriber.givenNameLatin', code: 'REQUIRED' }],
    ],
  ])('%s', (_, application, problems) => {
    expect(validate(application)).toEqual(problems);
  });

  it('counts as the certificate does, and the passphrase by characters', () => {
    expect(validate(person({ familyName: '𠮷'.repeat(64) }))).toEqual([]);
    expect(validate(person({ familyName: '𠮷\u{E0100}'.repeat(33) }))).toEqual([
      { field: 'registration.subscriber.familyName', code: 'TOO_LONG', params: { max: '64' } },
    ]);
    expect(validate(person({ workplaceBuilding: '𠮷\u{E0100}'.repeat(100) }))).toEqual([]);
    expect(validate({ ...filledApplication, applicationPassphrase: '𠮷'.repeat(7) })).toEqual([
      { field: 'applicationPassphrase', code: 'TOO_SHORT', params: { min: '8' } },
    ]);
  });

  it('wants the proxy once one is to be entered', () => {
    const fields = validate({ ...filledApplication, proxyChoice: 'enter' }).map(({ field }) => field);
    expect(fields).toEqual([
      'registration.proxy.familyName',
      'registration.proxy.familyNameKana',
      'registration.proxy.phoneNumber',
    ]);
  });
});

describe('isCorporateNumber', () => {
  it.each([
    ['4011001098993', true],
    ['7010705000725', true],
    ['7010705000726', false],
    ['701070500072', false],
  ])('%s: %s', (text, valid) => {
    expect(isCorporateNumber(text)).toBe(valid);
  });
});
