import type { Guide } from './guide';

/** Outlook reads the store of Windows or macOS: the file is imported there first. */
export const outlook: Guide = {
  title: ['Outlook で署名・暗号化する', 'Outlook'],
  versions: [
    'クラシック版 Outlook（Microsoft 365、2024、2021）、新しい Outlook for Windows、Outlook for Mac',
    'Classic Outlook (Microsoft 365, 2024, 2021), new Outlook for Windows, Outlook for Mac',
  ],
  lead: [
    'はじめに、証明書ファイルを Windows または macOS に取り込みます。Outlook は、そこにある証明書を使います。',
    'First import the certificate file into Windows or macOS: Outlook uses what it finds there.',
  ],
  sections: [
    {
      title: ['先に済ませること', 'To be done first'],
      body: [
        [
          'メールアカウントのアドレスが、証明書のメールアドレスと同じであることを確かめてください。違うアドレスからは署名できません。',
          'The address of the account must be the one that the certificate names: Outlook does not sign from another.',
        ],
      ],
      references: [
        { to: 'guide', slug: 'windows' },
        { to: 'guide', slug: 'macos' },
      ],
    },
    {
      title: ['クラシック版 Outlook（Windows）', 'Classic Outlook (Windows)'],
      steps: [
        [
          '「ファイル」→「オプション」→「トラスト センター」→「トラスト センターの設定」を開きます。',
          'Open “File”, “Options”, “Trust Center”, “Trust Center Settings”.',
        ],
        [
          '「電子メールのセキュリティ」を選び、「暗号化された電子メール」の「設定」を押します。',
          'Choose “Email Security” and press “Settings” under “Encrypted email”.',
        ],
        [
          '「署名証明書」の「選択」で証明書を選びます。「ハッシュ アルゴリズム」は「SHA256」にします。',
          'Press “Choose” at “Signing Certificate” and select it. Set “Hash Algorithm” to “SHA256”.',
        ],
        [
          '「暗号化証明書」の「選択」で同じ証明書を選び、「暗号化アルゴリズム」を「AES (256 ビット)」にします。',
          'Press “Choose” at “Encryption Certificate”, select the same, and set “Encryption Algorithm” to “AES (256-bit)”.',
        ],
        [
          '「署名されたメッセージと共にこれらの証明書を送信する」にチェックを入れ、「OK」を押します。',
          'Tick “Send these certificates with signed messages” and press “OK”.',
        ],
        [
          '新しいメールの「オプション」タブで「署名」を押すと署名が付きます。「暗号化」の▼から「S/MIME を使用した暗号化」を選ぶと暗号化されます。',
          'In a new mail, press “Sign” on the tab “Options” to sign it. To encrypt it, open the arrow of “Encrypt” and choose “Encrypt with S/MIME”.',
        ],
      ],
      notes: [
        [
          '楕円曲線（P-256）の鍵は署名に使います。暗号化には RSA の鍵の証明書が必要です。',
          'Keys on an elliptic curve (P-256) are for signing. To encrypt, a certificate for an RSA key is needed.',
        ],
      ],
    },
    {
      title: ['新しい Outlook for Windows', 'New Outlook for Windows'],
      body: [
        [
          '会社や学校の Microsoft 365（Exchange）アカウントで使えます。Gmail や IMAP のアカウントは S/MIME に対応していません。その場合はクラシック版をお使いください。',
          'It works for Microsoft 365 (Exchange) accounts of a company or school. For Gmail or IMAP accounts there is no S/MIME: use classic Outlook then.',
        ],
      ],
      steps: [
        [
          '右上の歯車（設定）→「メール」→「S/MIME」を開きます。',
          'Open the gear (Settings) at the top right, “Mail”, then “S/MIME”.',
        ],
        [
          '送信するメールに署名する、または暗号化するかどうかを選び、「保存」を押します。証明書は Windows から自動的に選ばれます。',
          'Choose whether to sign and to encrypt what you send, and press “Save”. The certificate is found in Windows by itself.',
        ],
        [
          '1通ごとに選ぶときは、新しいメールの「オプション」タブから、S/MIME の署名と暗号化を選びます。',
          'For a single mail, choose S/MIME signing and encrypting on its tab “Options”.',
        ],
      ],
    },
    {
      title: ['Outlook for Mac', 'Outlook for Mac'],
      steps: [
        [
          'メニューの「Outlook」→「設定」→「アカウント」で、アカウントの「セキュリティ」を開きます。',
          'In the menu choose “Outlook”, “Settings”, “Accounts”, and open “Security” of the account.',
        ],
        [
          '「デジタル署名」と「暗号化」の「証明書」で、取り込んだ証明書を選びます。',
          'Choose your certificate at “Certificate” under “Digital signing” and under “Encryption”.',
        ],
        [
          '新しいメールの「オプション」（または「…」）から「S/MIME」を選び、署名または暗号化を付けます。',
          'In a new mail choose “S/MIME” from “Options” or “…”, and then signing or encrypting.',
        ],
      ],
    },
    {
      title: ['うまくいかないとき', 'If it does not work'],
      notes: [
        [
          '受け取った人の画面に「署名に問題がある」と表示される: 相手のパソコンがルート認証局を信頼していないためです。ルート証明書のページをお伝えください。',
          'Recipients see “problems with the signature”: their computer does not trust our root. Tell them of the page about the root certificate.',
        ],
        [
          '「暗号化されたメールを送れない」: 相手の証明書がありません。先に署名付きメールを送ってもらい、差出人を連絡先に追加します。',
          'A mail cannot be encrypted: you do not have the recipient’s certificate. Ask for a signed mail and add its sender to your contacts.',
        ],
        [
          '更新や再発行の後は、この設定で新しい証明書を選び直してください。以前のメールを読むために、古い証明書は削除しないでください。',
          'After a renewal or reissue choose the new certificate here. Do not delete the old one: it is needed to read old mail.',
        ],
      ],
      references: [{ to: 'trust' }, { to: 'guide', slug: 'backup' }],
    },
  ],
};
