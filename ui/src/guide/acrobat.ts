import type { Guide } from './guide';

/** Acrobat finds the system's certificates, or opens the file itself. */
export const acrobat: Guide = {
  title: ['Acrobat で PDF に署名する', 'Acrobat'],
  versions: [
    'Adobe Acrobat・Acrobat Reader（Windows、macOS）の現行版',
    'Current Adobe Acrobat and Acrobat Reader (Windows, macOS)',
  ],
  lead: [
    'Windows または macOS に取り込んだ証明書は、Acrobat の一覧に自動的に表示されます。取り込まずに、ファイルを直接登録することもできます。',
    'A certificate in Windows or macOS is listed in Acrobat by itself. The file can also be added directly.',
  ],
  sections: [
    {
      title: ['証明書ファイルを登録する', 'Add the certificate file'],
      body: [
        [
          'システムに取り込み済みの場合は、この手順は不要です。',
          'Not needed if it is in Windows or macOS already.',
        ],
      ],
      steps: [
        [
          '「環境設定」を開きます。Windows では左上の「メニュー」→「環境設定」、macOS では「Acrobat」→「環境設定」です。',
          'Open “Preferences”: on Windows from “Menu” at the top left, on macOS from “Acrobat”.',
        ],
        [
          '「署名」を選び、「ID と信頼済み証明書」の「詳細…」を押します。',
          'Choose “Signatures” and press “More…” at “Identities & Trusted Certificates”.',
        ],
        [
          '「デジタル ID」を選び、「ID を追加」を押します。',
          'Choose “Digital IDs” and press “Add ID”.',
        ],
        [
          '「ファイル」を選んで「次へ」を押し、保存したファイル（.p12）と、ファイルのパスワードを指定して、「完了」を押します。',
          'Choose “A file”, press “Next”, give the saved file (.p12) and its password, and press “Finish”.',
        ],
      ],
    },
    {
      title: ['PDF に署名する', 'Sign a PDF'],
      steps: [
        [
          'PDF を開き、「すべてのツール」→「証明書を使用」→「電子署名」を選びます。',
          'Open the PDF and choose “All tools”, “Use a certificate”, “Digitally sign”.',
        ],
        [
          '署名を置く場所をドラッグして囲みます。',
          'Draw a box where the signature shall stand.',
        ],
        [
          '証明書を選んで「続行」を押します。',
          'Choose the certificate and press “Continue”.',
        ],
        [
          '表示を確かめ、ファイルを登録した場合はパスワードを入力して「署名」を押し、保存します。',
          'Look at the appearance, enter the password if you added the file, press “Sign” and save.',
        ],
      ],
      notes: [
        [
          '署名を長く検証できるようにするには、「環境設定」→「署名」→「作成と表示方法」の「詳細…」で、「署名の失効ステータスを含める」にチェックを入れます。',
          'So that the signature can be verified for long, tick “Include signature’s revocation status” under “Preferences”, “Signatures”, “Creation & Appearance”, “More…”.',
        ],
      ],
    },
    {
      title: ['受け取った人が検証するとき', 'For those who verify it'],
      body: [
        [
          'この認証局は Adobe の信頼リスト（AATL）に含まれていません。検証する人がルート証明書を信頼済みにするまで、「署名の完全性は不明です」と表示されます。手順はルート証明書のページにあります。',
          'This authority is not on Adobe’s list (AATL). Until a recipient trusts the root certificate, Acrobat says “signature validity is unknown”. The page about the root certificate has the steps.',
        ],
      ],
      references: [{ to: 'trust' }, { to: 'guide', slug: 'windows' }, { to: 'guide', slug: 'macos' }],
    },
  ],
};
