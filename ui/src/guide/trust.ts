import type { Section } from './guide';

/** How each system is told to trust the root. Everywhere: compare first, and no more trust than is needed. */
export const trustSections: readonly Section[] = [
  {
    title: ['Windows（Outlook、Edge、Chrome）', 'Windows (Outlook, Edge, Chrome)'],
    steps: [
      ['ルート証明書のファイル（.cer）を保存し、ダブルクリックします。', 'Save the file of the root certificate (.cer) and double-click it.'],
      [
        '「詳細」タブの「拇印」（SHA-1）を、上の値と比べます。SHA-256 は、コマンド プロンプトの「certutil -hashfile ファイル名 SHA256」で確かめられます。',
        'On the tab “Details”, compare “Thumbprint” (SHA-1) with the value above. For the SHA-256, type “certutil -hashfile FILE SHA256” at a command prompt.',
      ],
      [
        '「全般」タブの「証明書のインストール」を押し、「現在のユーザー」を選びます。',
        'On the tab “General” press “Install Certificate” and choose “Current User”.',
      ],
      [
        '「証明書をすべて次のストアに配置する」→「参照」→「信頼されたルート証明機関」を選び、「次へ」「完了」を押します。',
        'Choose “Place all certificates in the following store”, “Browse”, “Trusted Root Certification Authorities”, then “Next” and “Finish”.',
      ],
      [
        '「セキュリティ警告」に表示される拇印をもう一度比べ、一致していれば「はい」を押します。',
        'Compare the thumbprint in the “Security Warning” once more, and only if it agrees press “Yes”.',
      ],
    ],
    notes: [
      ['Outlook は Windows の設定に従います。Outlook を再起動してください。', 'Outlook follows Windows. Restart it.'],
    ],
  },
  {
    title: ['macOS（メール、Outlook、Safari）', 'macOS (Mail, Outlook, Safari)'],
    steps: [
      [
        '「キーチェーンアクセス」を開き、「ログイン」を選んで、「ファイル」→「読み込む…」でルート証明書（.cer）を読み込みます。',
        'Open Keychain Access, choose “login”, and with “File”, “Import Items…” import the root certificate (.cer).',
      ],
      [
        '「証明書」から読み込んだルート証明書をダブルクリックし、「詳細な情報」の一番下の「SHA-256」を、上の値と比べます。',
        'Double-click it under “Certificates” and compare “SHA-256”, at the very bottom of “Details”, with the value above.',
      ],
      [
        '「信頼」を開き、「S/MIME（安全なメール）」と「X.509基本ポリシー」を「常に信頼」にします。「SSL」はそのままにします。',
        'Open “Trust” and set “Secure Mail (S/MIME)” and “X.509 Basic Policy” to “Always Trust”. Leave “SSL” as it is.',
      ],
      ['ウインドウを閉じ、Mac のパスワードを入力します。', 'Close the window and enter the password of your Mac.'],
    ],
  },
  {
    title: ['iPhone・iPad', 'iPhone and iPad'],
    steps: [
      [
        'Safari でルート証明書をダウンロードし、「許可」をタップします。',
        'Download the root certificate in Safari and tap “Allow”.',
      ],
      [
        '「設定」→「一般」→「VPNとデバイス管理」で、ダウンロードしたプロファイルを開きます。「詳細」→ 証明書の名前 の順にタップし、指紋を上の値と比べます。',
        'In Settings, “General”, “VPN & Device Management”, open the downloaded profile. Tap “More Details” and the name of the certificate, and compare the fingerprint with the value above.',
      ],
      [
        '一致していれば「インストール」をタップし、パスコードを入力します。',
        'If it agrees, tap “Install” and enter your passcode.',
      ],
      [
        '「設定」→「一般」→「情報」→「証明書信頼設定」で、このルート証明書をオンにします。',
        'In Settings, “General”, “About”, “Certificate Trust Settings”, turn it on.',
      ],
    ],
  },
  {
    title: ['Android', 'Android'],
    body: [
      [
        '署名付きメールの検証は、お使いのメールアプリの設定で行います。端末全体で信頼すると「ネットワークが監視される場合があります」と表示され続けるため、必要なときだけ行ってください。',
        'Signed mail is verified by your mail app, in its own settings. Trusting the root on the whole device makes Android warn for good that the network may be monitored: do so only if you must.',
      ],
    ],
    steps: [
      [
        '「設定」の検索欄に「証明書」と入力し、「証明書のインストール」→「CA 証明書」を選びます。',
        'Type “certificate” into the search of Settings, choose “Install a certificate”, then “CA certificate”.',
      ],
      [
        '警告を読み、「インストールする」を押して、ルート証明書（.cer）を選びます。',
        'Read the warning, press “Install anyway”, and choose the root certificate (.cer).',
      ],
      [
        '「信頼できる認証情報」→「ユーザー」で開き、SHA-256 フィンガープリントを上の値と比べます。違っていたら、ただちに削除してください。',
        'Open it under “Trusted credentials”, “User”, and compare its SHA-256 fingerprint with the value above. If it differs, remove it at once.',
      ],
    ],
  },
  {
    title: ['Firefox・Thunderbird', 'Firefox and Thunderbird'],
    steps: [
      [
        '「設定」→「プライバシーとセキュリティ」→「証明書を表示…」（Thunderbird は「証明書を管理…」）を開きます。',
        'Open “Settings”, “Privacy & Security”, “View Certificates…” (in Thunderbird “Manage Certificates…”).',
      ],
      [
        '「認証局証明書」タブで「インポート…」を押し、ルート証明書（.cer）を選びます。',
        'On the tab “Authorities” press “Import…” and choose the root certificate (.cer).',
      ],
      [
        '「表示」を押して SHA-256 フィンガープリントを上の値と比べます。',
        'Press “View” and compare the SHA-256 fingerprint with the value above.',
      ],
      [
        '一致していれば「この認証局によるメールユーザーの識別を信頼する」だけにチェックを入れ、「OK」を押します。',
        'If it agrees, tick only “Trust this CA to identify email users” and press “OK”.',
      ],
    ],
  },
  {
    title: ['Acrobat', 'Acrobat'],
    steps: [
      [
        '「環境設定」→「署名」→「ID と信頼済み証明書」の「詳細…」を開きます。',
        'Open “Preferences”, “Signatures”, “More…” at “Identities & Trusted Certificates”.',
      ],
      [
        '「信頼済み証明書」→「取り込み」→「参照」で、ルート証明書（.cer）を選びます。',
        'Choose “Trusted Certificates”, “Import”, “Browse”, and the root certificate (.cer).',
      ],
      [
        '証明書を選んで「証明書を表示」を押し、「詳細」の SHA-256 ダイジェストを上の値と比べます。',
        'Select the certificate, press “Show Certificate”, and compare “SHA-256 digest” under “Details” with the value above.',
      ],
      [
        '「信頼」を押し、「この証明書を信頼済みのルートとして使用」だけにチェックを入れて「OK」「取り込み」を押します。',
        'Press “Trust”, tick only “Use this certificate as a trusted root”, then “OK” and “Import”.',
      ],
    ],
    notes: [
      [
        'Windows に取り込んだルート証明書を使うには、「署名」→「検証」の「詳細…」で、「Windows 統合」の「署名を検証」にチェックを入れます。',
        'To use the root that Windows trusts instead, tick “Validating Signatures” at “Windows Integration” under “Verification”, “More…”.',
      ],
    ],
  },
];
