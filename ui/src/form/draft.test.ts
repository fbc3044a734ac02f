import { beforeEach, describe, expect, it } from 'vitest';
import { filledApplication } from '../testing/application';
import { dropDraft, loadDraft, saveDraft } from './draft';

beforeEach(() => localStorage.clear());

describe('a draft', () => {
  it('brings back what was typed, without the secrets and the consents', () => {
    saveDraft(filledApplication);
    expect(loadDraft()).toEqual({
      ...filledApplication,
      couponNumber: '',
      applicationPassphrase: '',
      agreedTerms: false,
      agreedPrivacy: false,
    });
  });

  it('never writes a secret', () => {
    saveDraft(filledApplication);
    const written = Object.values({ ...localStorage }).join();
    expect(written).toContain('株式会社証明商事');
    expect(written).not.toContain(filledApplication.applicationPassphrase);
    expect(written).not.toContain(filledApplication.couponNumber);
  });

  it.each(['', 'no json', '[]', '{"registration":{}}', '{"registration":{"organization":{"legalName":7}}}'])(
    'that is damaged (%j) is none',
    (text) => {
      localStorage.setItem('shomei.draft', text);
      expect(loadDraft()).toBeUndefined();
    },
  );

  it('drops unknown fields and can be thrown away', () => {
    saveDraft(filledApplication);
    const text = localStorage.getItem('shomei.draft') ?? '';
    localStorage.setItem('shomei.draft', text.replace('"legalName":', '"evil":"x","legalName":'));
    expect(loadDraft()?.registration.organization).toEqual(filledApplication.registration.organization);
    dropDraft();
    expect(loadDraft()).toBeUndefined();
  });
});
