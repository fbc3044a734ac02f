import { expect, test } from 'vitest';
import { allCertificates, certificatesAsked, readableCertificates } from './certificateSearch';

test('an address is read as far as it can be', () => {
  expect(readableCertificates({ status: 'ACTIVE', from: '2026-02-28', until: '2026-02-30', after: '' })).toEqual({
    status: 'ACTIVE',
    from: '2026-02-28',
    until: '',
    after: '',
  });
  expect(readableCertificates({ status: 'PREPARED', from: '%', until: 'x', after: '../' })).toEqual(allCertificates);
});

test('what is narrowed by its end is sorted by it, what is over from the latest', () => {
  expect(certificatesAsked(allCertificates, '')).toEqual({
    filter: {},
    orderBy: { field: 'ISSUED_AT', direction: 'DESC' },
  });
  expect(certificatesAsked({ ...allCertificates, from: '2026-12-01' }, '佐藤')).toEqual({
    filter: { expiresFrom: '2026-12-01', search: '佐藤' },
    orderBy: { field: 'EXPIRES_AT', direction: 'ASC' },
  });
  expect(certificatesAsked({ ...allCertificates, status: 'EXPIRED' }, '').orderBy.direction).toBe('DESC');
});
