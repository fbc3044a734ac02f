import type { TopicPage } from './topic';

/** 利用環境. */
export const environment: TopicPage = {
  title: ['利用環境', 'Systems and browsers'],
  lead: [
    '申請と取得には、新しい版のブラウザーとメールを受け取れる環境が必要です。専用のソフトウェアは要りません。',
    'Applying and acquiring want a recent browser and a mailbox. No special software is installed.',
  ],
  sections: [
    {
      title: ['申請・取得に使えるブラウザー', 'Browsers for applying and acquiring'],
      notes: [
        ['Windows 10以降: Microsoft Edge、Google Chrome、Firefox の最新版', 'Windows 10 and later: the current Microsoft Edge, Google Chrome or Firefox'],
        ['macOS 13以降: Safari、Google Chrome、Firefox の最新版', 'macOS 13 and later: the current Safari, Google Chrome or Firefox'],
        ['iOS・iPadOS 16以降の Safari、Android 10以降の Google Chrome', 'Safari on iOS and iPadOS 16 and later, Google Chrome on Android 10 and later'],
        ['Internet Explorer と、アプリの中で開くブラウザーでは取得できません。', 'Internet Explorer and browsers inside other apps cannot acquire.'],
      ],
    },
    {
      title: ['ブラウザーの設定', 'Settings of the browser'],
      notes: [
        ['JavaScript と Cookie を有効にしてください。', 'Allow JavaScript and cookies.'],
        ['取得のときは、プライベートブラウズやシークレットウィンドウを使わないでください。作成した鍵を一時的に保管できないことがあります。', 'Do not acquire in a private window: it may not keep the key that is made for a moment.'],
        ['取得が終わるまで、同じパソコンの同じブラウザーを使ってください。', 'Stay with one browser on one computer until the acquisition is done.'],
      ],
    },
    {
      title: ['メール', 'Mail'],
      notes: [
        ['申請したアドレスで、このサービスからのメールを受け取れるようにしてください。迷惑メールのフォルダーもご確認ください。', 'Make sure that mails of this service reach the address that you apply with. Look into the spam folder as well.'],
        ['携帯電話会社のアドレスでは、受信の設定が必要なことがあります。', 'Addresses of mobile carriers may have to be told to accept them.'],
      ],
    },
    {
      title: ['証明書ファイルを読み込める環境', 'Where the certificate file can be imported'],
      body: [
        ['証明書は PKCS#12 形式（.p12）のファイルで受け取ります。次の環境で読み込めます。', 'The certificate comes as a PKCS#12 file (.p12), which these import.'],
      ],
      notes: [
        ['Windows 10 バージョン1709以降、macOS 14以降、iOS 17以降、Android 10以降', 'Windows 10 version 1709 and later, macOS 14 and later, iOS 17 and later, Android 10 and later'],
        ['これより古い環境では、取得の画面で「互換用ファイル」を作って保存できます（RSA の鍵の場合）。', 'For older ones a compatible file can be made on the page of the acquisition (RSA keys).'],
      ],
      references: [
        { to: 'guide', slug: 'windows' },
        { to: 'guide', slug: 'macos' },
        { to: 'guide', slug: 'ios' },
        { to: 'guide', slug: 'android' },
      ],
    },
  ],
};
