import type { TopicPage } from './topic';

/** 取得の手順. */
export const acquiring: TopicPage = {
  title: ['取得の手順', 'How to acquire'],
  lead: [
    '証明書コード（登録IDで申請した場合はPIN）のメールが届いたら、取得期限までに取得してください。5分ほどで終わります。',
    'Once the mail with the certificate code (with a registration ID: the PIN) is there, acquire within the time that it tells. It takes about five minutes.',
  ],
  sections: [
    {
      title: ['手順', 'Steps'],
      steps: [
        ['メールに記載されたアドレスか、このサイトの「証明書を取得する」を開きます。', 'Open the address in the mail, or “Acquire a certificate” here.'],
        ['メールアドレス、申請パスワード、証明書コードを入力します。登録IDで申請した場合は、登録IDとパスワード、PINを入力します。', 'Enter your e-mail address, application passphrase and certificate code; with a registration ID that ID, its password and the PIN.'],
        ['証明書の内容を確かめ、利用規約に同意します。', 'Check what the certificate says and agree to the terms of use.'],
        ['ファイルのパスワードを決めます。秘密鍵はお使いのブラウザーの中で作られ、外へは送られません。', 'Choose a password for the file. The private key is made in your browser and never leaves it.'],
        ['「保存する」を押して、証明書ファイル（.p12）を保存します。', 'Press “Save” and keep the certificate file (.p12).'],
        ['ファイルを開けることを確かめ、「開けました」を押します。これで取得は完了です。', 'See that the file opens and press “It opened”. That completes the acquisition.'],
      ],
    },
    {
      title: ['うまくいかないとき', 'Where something goes wrong'],
      notes: [
        ['途中でページを閉じても、同じブラウザーでやり直せます。', 'Where the page was closed half-way, begin again in the same browser.'],
        ['別のパソコンに替えた場合や、ファイルをなくした場合は、画面の案内に沿って鍵を作り直せます（回数に限りがあります）。', 'On another computer, or where the file is lost, the page lets you make another key, a limited number of times.'],
        ['取得期限を過ぎた場合は、もう一度お申し込みください。', 'Where the time is over, apply again.'],
      ],
      references: [{ to: 'reissue' }],
    },
    {
      title: ['取得した後に', 'Afterwards'],
      notes: [
        ['ファイルを共有フォルダーに置いたり、メールに添付して送ったりしないでください。', 'Put the file into no shared folder and attach it to no mail.'],
        ['控えを作り、ファイルとパスワードを別々に保管してください。', 'Make a copy, and keep the file and its password apart.'],
      ],
      references: [
        { to: 'guide', slug: 'backup' },
        { to: 'guide', slug: 'windows' },
        { to: 'guide', slug: 'macos' },
      ],
    },
  ],
};
