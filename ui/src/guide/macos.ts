import type { Guide } from './guide';

/** The keychain: what Mail, Safari, Outlook for Mac and Chrome read. */
export const macos: Guide = {
  title: ['macOS に取り込む', 'macOS'],
  versions: ['macOS Sequoia 15、macOS Tahoe 26', 'macOS Sequoia 15, macOS Tahoe 26'],
  lead: [
    '「キーチェーンアクセス」に取り込むと、「メール」、Safari、Outlook、Chrome から使えます。',
    'Once it is in Keychain Access, Mail, Safari, Outlook and Chrome use it.',
  ],
  sections: [
    {
      title: ['証明書ファイルを取り込む', 'Import the certificate file'],
      steps: [
        [
          'Spotlight（command キーとスペースキー）で「キーチェーンアクセス」と入力して開きます。「パスワード」アプリを勧める画面が出たら、「キーチェーンアクセスを開く」を選びます。',
          'Find “Keychain Access” with Spotlight (command and space) and open it. If you are offered the Passwords app, choose “Open Keychain Access”.',
        ],
        [
          '左の「デフォルトキーチェーン」で「ログイン」を選びます。',
          'On the left, under “Default Keychains”, choose “login”.',
        ],
        [
          'メニューの「ファイル」→「読み込む…」で、保存したファイル（.p12）を選び、「開く」を押します。',
          'In the menu choose “File”, then “Import Items…”, select the saved file (.p12) and press “Open”.',
        ],
        [
          '取得のときに決めたファイルのパスワードを入力し、「OK」を押します。',
          'Enter the password that you chose for the file and press “OK”.',
        ],
        [
          '「自分の証明書」に、お名前の証明書と、その下に鍵のマークの秘密鍵が表示されたら完了です。',
          'Under “My Certificates” you see the certificate with your name, and under it the private key with a key sign. That is all.',
        ],
      ],
      notes: [
        [
          'ファイルをダブルクリックして取り込むこともできます。保存先を聞かれたら「ログイン」を選びます。「iCloud」は選ばないでください。',
          'You can also double-click the file. If asked where to, choose “login”; do not choose “iCloud”.',
        ],
      ],
    },
    {
      title: ['「メール」で署名・暗号化する', 'Sign and encrypt with Mail'],
      steps: [
        ['「メール」を終了し、もう一度開きます。', 'Quit Mail and open it again.'],
        [
          '新規メッセージで、差出人を証明書と同じメールアドレスにします。件名の右に、署名（チェックマーク）と暗号化（錠前）のボタンが表示されます。',
          'In a new message, send from the address that the certificate names. Beside the subject there are buttons for signing (a check) and encrypting (a padlock).',
        ],
        [
          'はじめて使うときは、キーチェーンのパスワード（Mac のログインパスワード）を聞かれます。入力して「許可」を押します。',
          'The first time you are asked for the keychain’s password, which is that of your Mac. Enter it and press “Allow”.',
        ],
      ],
      notes: [
        [
          '暗号化のボタンは、相手の証明書を持っているとき（相手から署名付きメールを受け取った後）に使えます。',
          'Encrypting works once you have the other person’s certificate: after you received a signed mail from them.',
        ],
      ],
    },
    {
      title: ['うまくいかないとき', 'If it does not work'],
      notes: [
        [
          '正しいパスワードなのに「MAC verification failed」や「入力したパスワードは正しくありません」と表示される: 古い macOS（13 以前）では、このファイルの暗号方式（AES・SHA-256）に対応していないことがあります。取得の画面で作れる互換用ファイルを使ってください。',
          '“MAC verification failed” or “the password is incorrect” with the right password: old versions (macOS 13 and before) may not know the file’s encryption (AES, SHA-256). Use the compatible file, which the acquisition page can make.',
        ],
        [
          '証明書に「信頼されていません」と表示される: この証明書のルート認証局は、macOS にあらかじめ登録されていません。ルート証明書のページをご覧ください。',
          'The certificate “is not trusted”: macOS does not know our root by itself. See the page about the root certificate.',
        ],
      ],
      references: [{ to: 'trust' }, { to: 'guide', slug: 'acrobat' }],
    },
  ],
};
