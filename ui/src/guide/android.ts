import type { Guide } from './guide';

/** Names differ by maker; the search in the settings finds the page on all of them. */
export const android: Guide = {
  title: ['Android に取り込む', 'Android'],
  versions: ['Android 14、15、16', 'Android 14, 15, 16'],
  lead: [
    '端末に取り込むと、Chrome でのログインなどに使えます。メールの署名と暗号化は、S/MIME に対応したメールアプリで行います。',
    'On the device, Chrome uses it to sign in. To sign and encrypt mail you need a mail app that knows S/MIME.',
  ],
  sections: [
    {
      title: ['始める前に', 'Before you begin'],
      notes: [
        [
          '画面ロック（PIN、パターン、パスワード）を設定してください。設定しないと、証明書を取り込めません。',
          'Set a screen lock (PIN, pattern or password): without one, no certificate can be installed.',
        ],
        [
          'パソコンで取得したファイルは、USB ケーブルかクイック共有（Quick Share）で端末の「ダウンロード」へ移します。メールに添付して送らないでください。',
          'Move a file from a computer by USB cable or Quick Share into “Downloads”. Do not send it by mail.',
        ],
      ],
    },
    {
      title: ['証明書ファイルを取り込む', 'Install the certificate file'],
      steps: [
        [
          '「設定」を開き、上の検索欄に「証明書」と入力して、「証明書のインストール」を選びます。Pixel では「セキュリティとプライバシー」→「その他のセキュリティとプライバシー」→「暗号化と認証情報」の中にあります。Galaxy では「セキュリティおよびプライバシー」→「その他のセキュリティ設定」→「端末内メモリからインストール」です。',
          'Open Settings, type “certificate” into the search and choose “Install a certificate”. On a Pixel it is under “Security & privacy”, “More security & privacy”, “Encryption & credentials”. On a Galaxy: “Security and privacy”, “More security settings”, “Install from phone storage”.',
        ],
        [
          '「VPN とアプリユーザー証明書」を選びます。「CA 証明書」ではありません。',
          'Choose “VPN & app user certificate”, not “CA certificate”.',
        ],
        [
          '「ダウンロード」から、名前が .p12 で終わるファイルを選びます。',
          'Choose the file that ends in .p12 from “Downloads”.',
        ],
        [
          '取得のときに決めたファイルのパスワードを入力し、「OK」を押します。',
          'Enter the password that you chose for the file and press “OK”.',
        ],
        [
          '証明書の名前を確かめ、「OK」を押します。「ユーザー認証情報」に表示されたら完了です。',
          'Check the name and press “OK”. It is then listed under “User credentials”.',
        ],
      ],
    },
    {
      title: ['メールで使う', 'Use it for mail'],
      notes: [
        [
          '個人向けの Gmail アプリは S/MIME の署名と暗号化に対応していません。',
          'The Gmail app neither signs nor encrypts with S/MIME for personal accounts.',
        ],
        [
          'Outlook for Android は、会社や学校のアカウントで、管理者が S/MIME を有効にしている場合に使えます。',
          'Outlook for Android does, for accounts of a company or school whose administrator enabled S/MIME.',
        ],
      ],
    },
    {
      title: ['うまくいかないとき', 'If it does not work'],
      notes: [
        [
          '正しいパスワードなのに「パスワードが正しくありません」と表示される: 古い端末では、このファイルの暗号方式（AES・SHA-256）に対応していないことがあります。取得の画面で作れる互換用ファイルを使ってください。',
          'It refuses the right password: old devices may not know the file’s encryption (AES, SHA-256). Use the compatible file, which the acquisition page can make.',
        ],
        [
          '取り込んだ後は、「ダウンロード」に残ったファイルを、控えをとってから削除してください。',
          'Once you have a backup, delete the file that is left in “Downloads”.',
        ],
      ],
      references: [{ to: 'guide', slug: 'backup' }, { to: 'trust' }],
    },
  ],
};
