import type { Guide } from './guide';

/** A certificate is installed as a profile, and only Apple's own apps read it from there. */
export const ios: Guide = {
  title: ['iPhone・iPad に取り込む', 'iPhone and iPad'],
  versions: ['iOS・iPadOS 18、26', 'iOS and iPadOS 18, 26'],
  lead: [
    '証明書ファイルは「プロファイル」としてインストールします。「メール」と Safari から使えます。',
    'The certificate file is installed as a “profile”. Mail and Safari use it.',
  ],
  sections: [
    {
      title: ['ファイルを端末に置く', 'Get the file onto the device'],
      body: [
        [
          'iPhone・iPad の Safari で取得した場合は、保存したファイルが「ファイル」アプリの「ダウンロード」に入っています。パソコンで取得した場合は、AirDrop か、ケーブルでつないだ「ファイル」アプリへのコピーで移してください。メールに添付して送らないでください。',
          'If you acquired it in Safari on the device itself, the saved file is in the Files app under “Downloads”. From a computer, move it by AirDrop or copy it by cable into the Files app. Do not send it by mail.',
        ],
      ],
      steps: [
        [
          'Safari で「保存する」を押すと、「ダウンロードしますか？」と聞かれます。「ダウンロード」を押します。',
          'When you press “Save” in Safari, it asks whether to download the file. Press “Download”.',
        ],
        [
          '「ファイル」アプリを開き、「ブラウズ」→「ダウンロード」で、名前が .p12 で終わるファイルをタップします。',
          'Open the Files app, “Browse”, then “Downloads”, and tap the file that ends in .p12.',
        ],
        [
          'Apple Watch などの選択を求められたら、「iPhone」または「iPad」を選びます。「プロファイルがダウンロードされました」と表示されます。',
          'If asked for which device, choose “iPhone” or “iPad”. It says “Profile Downloaded”.',
        ],
      ],
    },
    {
      title: ['プロファイルをインストールする', 'Install the profile'],
      steps: [
        [
          '「設定」を開き、上部の「ダウンロード済みのプロファイル」をタップします。見当たらないときは、「一般」→「VPNとデバイス管理」を開きます。',
          'Open Settings and tap “Profile Downloaded” near the top. If it is not there, open “General”, then “VPN & Device Management”.',
        ],
        [
          '右上の「インストール」をタップし、端末のパスコードを入力します。',
          'Tap “Install” at the top right and enter the passcode of the device.',
        ],
        [
          '「未署名」という警告が出ます。証明書ファイルには配布者の署名がないためです。内容が自分の証明書であることを確かめ、「インストール」をタップします。',
          'It warns that the profile is “Not Signed”: certificate files never are. See that it is your certificate and tap “Install”.',
        ],
        [
          '取得のときに決めたファイルのパスワードを入力し、「次へ」→「完了」をタップします。',
          'Enter the password that you chose for the file, then tap “Next” and “Done”.',
        ],
      ],
      notes: [
        [
          'ダウンロードしてから8分以内にインストールしないと、プロファイルは自動的に取り消されます。そのときは、もう一度ファイルをタップしてください。',
          'A profile that is not installed within 8 minutes is dropped. Tap the file again.',
        ],
        [
          '取り込んだ後も、元のファイルは消えません。控えをとったら、「ファイル」アプリから削除してください。「最近削除した項目」からも削除します。',
          'The file stays where it was. Once you have a backup, delete it in the Files app, and from “Recently Deleted” too.',
        ],
      ],
    },
    {
      title: ['「メール」で署名・暗号化する', 'Sign and encrypt with Mail'],
      steps: [
        [
          '「設定」→「アプリ」→「メール」→「メールアカウント」で、証明書と同じメールアドレスのアカウントを選びます。',
          'In Settings choose “Apps”, “Mail”, “Mail Accounts”, and the account whose address the certificate names.',
        ],
        [
          'アカウントの設定または「詳細」を開き、「署名」をオンにして、証明書にチェックを付けます。',
          'In the account’s settings or under “Advanced” turn on “Sign” and tick the certificate.',
        ],
        [
          '暗号化するときは、「デフォルトで暗号化」で同じ証明書を選びます。',
          'To encrypt, choose the same certificate under “Encrypt by Default”.',
        ],
      ],
    },
    {
      title: ['うまくいかないとき', 'If it does not work'],
      notes: [
        [
          'パスワードが正しいのに進まない: iOS・iPadOS 17 以前では、このファイルの暗号方式（AES・SHA-256）に対応していないことがあります。取得の画面で作れる互換用ファイルを使ってください。',
          'It refuses the right password: iOS and iPadOS 17 and before may not know the file’s encryption (AES, SHA-256). Use the compatible file, which the acquisition page can make.',
        ],
        [
          'Acrobat や Outlook などほかのアプリは、プロファイルの証明書を使えません。各アプリの説明をご覧ください。',
          'Other apps, such as Acrobat or Outlook, cannot use a profile’s certificate. See what each app says.',
        ],
      ],
      references: [{ to: 'trust' }, { to: 'guide', slug: 'backup' }],
    },
  ],
};
