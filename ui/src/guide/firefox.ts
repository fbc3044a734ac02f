import type { Guide } from './guide';

/** Firefox and Thunderbird keep certificates of their own, apart from the system's. */
export const firefox: Guide = {
  title: ['Firefox・Thunderbird に取り込む', 'Firefox and Thunderbird'],
  versions: ['Firefox 140 以降、Thunderbird 140 以降', 'Firefox 140 and later, Thunderbird 140 and later'],
  lead: [
    'Firefox と Thunderbird は、システムとは別に証明書を保管します。使うほうに取り込んでください。',
    'Firefox and Thunderbird keep certificates apart from the system. Import yours into the one that you use.',
  ],
  sections: [
    {
      title: ['Firefox に取り込む', 'Import it into Firefox'],
      steps: [
        [
          '右上のメニュー（三本線）→「設定」→「プライバシーとセキュリティ」を開きます。',
          'Open the menu (three lines) at the top right, “Settings”, then “Privacy & Security”.',
        ],
        [
          '「証明書」までスクロールし、「証明書を表示…」を押します。設定の検索欄に「証明書」と入力しても見つかります。',
          'Scroll down to “Certificates” and press “View Certificates…”. Typing “certificates” into the search of the settings finds it too.',
        ],
        [
          '「あなたの証明書」タブで「インポート…」を押し、保存したファイル（.p12）を選びます。',
          'On the tab “Your Certificates” press “Import…” and choose the saved file (.p12).',
        ],
        [
          '取得のときに決めたファイルのパスワードを入力し、「OK」を押します。一覧にお名前の証明書が表示されたら完了です。',
          'Enter the password that you chose for the file and press “OK”. Your certificate is then listed.',
        ],
      ],
      notes: [
        [
          'Windows と macOS の Firefox は、システムに取り込んだ個人の証明書もログインに使えます。その場合、Firefox への取り込みは不要です。',
          'On Windows and macOS, Firefox also signs in with personal certificates of the system. It need not be imported then.',
        ],
        [
          '「プライマリパスワード」を設定すると、パソコンを使うほかの人から鍵を守れます。',
          'Set a Primary Password to protect the key from others who use the computer.',
        ],
      ],
    },
    {
      title: ['Thunderbird で署名・暗号化する', 'Sign and encrypt with Thunderbird'],
      steps: [
        [
          'メニュー（三本線）→「アカウント設定」で、証明書と同じメールアドレスのアカウントの「エンドツーエンド暗号化」を開きます。',
          'Open the menu (three lines), “Account Settings”, and “End-To-End Encryption” of the account whose address the certificate names.',
        ],
        [
          '「S/MIME」の「S/MIME 証明書を管理」を押し、「あなたの証明書」タブで「インポート…」から、保存したファイル（.p12）を読み込みます。',
          'Under “S/MIME” press “Manage S/MIME Certificates” and import the saved file (.p12) on the tab “Your Certificates” with “Import…”.',
        ],
        [
          '同じ画面に戻り、「デジタル署名用の個人証明書」の「選択…」で証明書を選びます。暗号化にも使うか聞かれたら「はい」を押します。',
          'Back on that page press “Select…” under “Personal certificate for digital signing”. When asked whether to encrypt with it too, press “Yes”.',
        ],
        [
          'メールの作成画面で、「S/MIME」と「デジタル署名する」を選んで送信します。',
          'When writing a mail, choose “S/MIME” and “Digitally Sign”, then send it.',
        ],
      ],
    },
    {
      title: ['うまくいかないとき', 'If it does not work'],
      notes: [
        [
          'Thunderbird で証明書を選べない: ルート認証局をまだ信頼していないためです。ルート証明書のページの手順で、「メールユーザーの識別」を信頼してください。',
          'Thunderbird does not let you choose it: the root is not trusted yet. Follow the page about the root certificate and trust it to identify email users.',
        ],
      ],
      references: [{ to: 'trust' }, { to: 'guide', slug: 'backup' }],
    },
  ],
};
