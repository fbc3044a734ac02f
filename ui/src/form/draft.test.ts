import { beforeEach, describe, expect, it } from 'vitest';
import { filledApplication } from '../testing/application';
import { dropDraft, loadDraft, saveDraft } from './draft';

const written = Date.parse('2026-11-20T05:30:00Z');
const day = 24 * 60 * 60 * 1000;

beforeEach(() => localStorage.clear());

describe('a draft', () => {
  it('brings back what was typed, without the secrets and the consents', () => {
    saveDraft(filledApplication, written);
    expect(loadDraft(written)).toEqual({
      ...filledApplication,
      couponNumber: '',
      applicationPassphrase: '',
      agreedTerms: false,
      agreedPrivacy: false,
    });
  });

  it('never writes a secret', () => {
    saveDraft(filledApplication, written);
    const texts = Object.values({ ...localStorage }).join();
    expect(texts).toContain('株式会社証明商事');
    expect(texts).not.toContain(filledApplication.applicationPassphrase);
    expect(texts).not.toContain(filledApplication.couponNumber);
  });

  it.each(['', 'no json', '[]', '{"registration":{}}', '{"registration":{"organization":{"legalName":7}}}'])(
    'that is damaged (%j) is none',
    (text) => {
      localStorage.setItem('shomei.draft', text);
      expect(loadDraft(written)).toBeUndefined();
    },
  );

  it('is thrown away after fourteen days', () => {
    saveDraft(filledApplication, written);
    expect(loadDraft(written + 14 * day)).toBeDefined();
    expect(loadDraft(written + 14 * day + 1)).toBeUndefined();
    expect({ ...localStorage }).toEqual({});
  });

  it('drops unknown fields and can be thrown away', () => {
    saveDraft(filledApplication, written);
    const text = localStorage.getItem('shomei.draft') ?? '';
    localStorage.setItem('shomei.draft', text.replace('"legalName":', '"evil":"x","legalName":'));
    expect(loadDraft(written)?.registration.organization).toEqual(filledApplication.registration.organization);
    dropDraft();
    expect(loadDraft(written)).toBeUndefined();
  });

  it('of a certificate holds what differs from its registration alone, apart from any other', () => {
    const began = { application: filledApplication, certificateId: 'cert_1' };
    const typed = structuredClone(filledApplication);
    typed.registration.subscriber.department = '総務部';
    typed.registration.subscriber.workplaceBuilding = '';
    saveDraft(typed, written, began);
    expect(JSON.stringify({ ...localStorage })).not.toContain('株式会社証明商事');
    // What is registered may have been corrected meanwhile.
    const corrected = structuredClone(filledApplication);
    corrected.registration.organization.legalName = '証明商事株式会社';
    const restored = loadDraft(written, { ...began, application: corrected });
    expect(restored?.registration.subscriber.department).toBe('総務部');
    expect(restored?.registration.organization.legalName).toBe('証明商事株式会社');
    expect(loadDraft(written)).toBeUndefined();
    expect(loadDraft(written, { ...began, certificateId: 'cert_2' })).toBeUndefined();
    dropDraft(began);
    expect({ ...localStorage }).toEqual({});
  });

  it('of a certificate is thrown away in time by any other form', () => {
    const began = { application: filledApplication, certificateId: 'cert_1' };
    saveDraft(filledApplication, written, began);
    loadDraft(written + 14 * day);
    expect(loadDraft(written + 14 * day, began)).toBeDefined();
    loadDraft(written + 14 * day + 1);
    expect({ ...localStorage }).toEqual({});
  });

  it('of a correction holds what differs, apart from any other return, and never a secret', () => {
    const began = { application: { ...filledApplication, couponNumber: '', applicationPassphrase: '' }, correctionId: 'corr_1' };
    const typed = structuredClone(filledApplication);
    typed.registration.subscriber.workplaceStreet = '八重洲2-8-9';
    saveDraft(typed, written, began);
    const texts = JSON.stringify({ ...localStorage });
    for (const never of [filledApplication.applicationPassphrase, filledApplication.couponNumber, '株式会社証明商事'])
      expect(texts).not.toContain(never);
    expect(loadDraft(written, began)?.registration.subscriber.workplaceStreet).toBe('八重洲2-8-9');
    expect(loadDraft(written, { ...began, correctionId: 'corr_2' })).toBeUndefined();
    expect(loadDraft(written)).toBeUndefined();
    dropDraft(began);
    expect({ ...localStorage }).toEqual({});
  });
});
