import { describe, expect, it } from 'vitest';
import { compatibleFileName, friendlyName, p12FileName } from './fileName';
import { passwordFault } from './filePassword';

const certificate = { commonName: 'Taro Yamazaki', serial: '3fa81c09d2b4e677', notAfter: '2027-11-21T14:59:59Z' };

describe('the name of the file', () => {
  it('tells whose it is, which, and until which day in Tokyo', () => {
    expect(p12FileName(certificate)).toBe('shomei-taro-yamazaki-d2b4e677-20271121.p12');
  });

  it.each(['../../etc/passwd', '山﨑 太郎', 'a"b\\c:d', ''])('is safe on every system: %j', (commonName) => {
    expect(p12FileName({ ...certificate, commonName })).toMatch(/^shomei(-[a-z0-9]+)*-d2b4e677-20271121\.p12$/);
  });

  it('tells the file for old importers apart', () => {
    expect(compatibleFileName('shomei-taro-1a-20271121.p12')).toBe('shomei-taro-1a-20271121-compatible.p12');
  });

  it('has an ASCII name for key stores', () => {
    expect(friendlyName({ ...certificate, commonName: 'Tarō Yamazaki' })).toBe('Taro Yamazaki (d2b4e677)');
    expect(friendlyName({ ...certificate, commonName: '山﨑' })).toBe('Shomei (d2b4e677)');
  });
});

describe('passwordFault', () => {
  it.each([
    ['', 'REQUIRED'],
    ['short', 'TOO_SHORT'],
    ['ＦＵＬＬ ＷＩＤＴＨ １２３', 'NOT_ASCII'],
    ['correct horse battery 9', undefined],
  ])('%j: %s', (password, fault) => {
    expect(passwordFault(password)).toBe(fault);
  });
});
