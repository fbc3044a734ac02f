import { describe, expect, it, vi } from 'vitest';
import { hostApp, preflight, type Surroundings } from './preflight';

const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';

const sound: Surroundings = {
  secure: true,
  agent: chrome,
  tryCrypto: async () => undefined,
  tryStorage: async () => undefined,
  worker: true,
  download: true,
  storage: { estimate: async () => ({ quota: 10 * 2 ** 30 }), getDirectory: async () => ({}) as FileSystemDirectoryHandle },
};
const fails = () => Promise.reject(new Error('no'));
const throws = () => {
  throw new TypeError('undefined is not an object');
};
const nothing = { obstacles: [], app: undefined, fleeting: false };

describe('preflight', () => {
  it.each<[name: string, changed: Partial<Surroundings>, found: object]>([
    ['a current browser', {}, {}],
    ['no https, and so no WebCrypto', { secure: false, tryCrypto: throws }, { obstacles: ['insecure'] }],
    ['an algorithm missing', { tryCrypto: fails }, { obstacles: ['crypto'] }],
    ['WebCrypto missing altogether', { tryCrypto: throws }, { obstacles: ['crypto'] }],
    ['a store that does not keep', { tryStorage: fails }, { obstacles: ['storage'] }],
    ['no workers', { worker: false }, { obstacles: ['worker'] }],
    ['no downloads', { download: false }, { obstacles: ['download'] }],
    [
      'everything wrong',
      { tryCrypto: fails, tryStorage: throws, worker: false, download: false },
      { obstacles: ['crypto', 'storage', 'worker', 'download'] },
    ],
    ['a private window of Safari or Firefox', { storage: { ...sound.storage, getDirectory: fails } }, { fleeting: true }],
    ['hardly any room', { storage: { estimate: async () => ({ quota: 50 * 2 ** 20 }) } }, { fleeting: true }],
    ['an estimate that fails', { storage: { estimate: fails } }, {}],
    ['a browser that tells nothing about its store', { storage: undefined }, {}],
    [
      'a private window in which nothing is kept: that is told as such',
      { tryStorage: fails, storage: { getDirectory: fails } },
      { obstacles: ['storage'] },
    ],
    ['a browser inside LINE', { agent: `${chrome} Line/15.1.0/IAB` }, { app: 'LINE' }],
  ])('%s', async (_, changed, found) => {
    expect(await preflight({ ...sound, ...changed })).toEqual({ ...nothing, ...found });
  });

  it('asks the browser itself: this one has no store', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect((await preflight()).obstacles).toContain('storage');
    vi.unstubAllGlobals();
  });
});

const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const android = (view: string) =>
  `Mozilla/5.0 (Linux; Android 15; Pixel 9 Build/BP1A${view}) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/142.0.0.0 Mobile Safari/537.36`;

describe('hostApp', () => {
  it.each([
    ['Chrome', chrome, undefined],
    ['Edge', `${chrome} Edg/142.0.0.0`, undefined],
    ['Firefox', 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', undefined],
    [
      'Safari on a Mac',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
      undefined,
    ],
    ['Safari on an iPhone', `${iPhone} Version/18.6 Mobile/15E148 Safari/604.1`, undefined],
    ['Chrome on an iPhone', `${iPhone} CriOS/142.0.0.0 Mobile/15E148 Safari/604.1`, undefined],
    ['Chrome on Android', android('').replace('Version/4.0 ', ''), undefined],
    ['LINE on an iPhone', `${iPhone} Mobile/15E148 Safari Line/15.16.0`, 'LINE'],
    ['LINE on Android', `${android('; wv')} Line/15.16.0/IAB`, 'LINE'],
    ['Instagram', `${iPhone} Mobile/15E148 Instagram 390.0.0.0 (iPhone17,1; iOS 18_6)`, 'Instagram'],
    ['Facebook on an iPhone', `${iPhone} Mobile/15E148 [FBAN/FBIOS;FBAV/530.0.0.0;FBDV/iPhone17,1]`, 'Facebook'],
    ['Facebook on Android', `${android('; wv')} [FB_IAB/FB4A;FBAV/530.0.0.0;]`, 'Facebook'],
    ['Yahoo! JAPAN on Android', `${android('; wv')} YJApp-ANDROID jp.co.yahoo.android.yjtop/3.190.0`, 'Yahoo! JAPAN'],
    ['Yahoo! JAPAN on an iPhone', `${iPhone} Mobile/15E148 YJApp-IOS jp.co.yahoo.ipn.appli/4.140`, 'Yahoo! JAPAN'],
    ['X', `${iPhone} Mobile/15E148 Twitter for iPhone/11.0`, 'X'],
    ['TikTok', `${android('; wv')} BytedanceWebview/d8a21c6`, 'TikTok'],
    ['WeChat', `${android('; wv')} MicroMessenger/8.0.50`, 'WeChat'],
    ['KakaoTalk', `${android('; wv')} KAKAOTALK/25.1`, 'KakaoTalk'],
    ['the Google app', `${iPhone} GSA/350.0 Mobile/15E148 Safari/604.1`, 'Google'],
    ['Gmail', `${iPhone} Mobile/15E148 Gmail/6.0`, 'Gmail'],
    ['some app on Android', android('; wv'), ''],
    ['some app on an iPhone', `${iPhone} Mobile/15E148`, ''],
  ])('%s', (_, agent, app) => {
    expect(hostApp(agent)).toBe(app);
  });
});
