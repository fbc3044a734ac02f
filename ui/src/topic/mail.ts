import type { TopicPage } from './topic';

/** メールソフトでの利用例. */
export const mail: TopicPage = {
  title: ['メールソフトでの利用例', 'Mail programs and the certificate'],
  lead: [
    '電子証明書を使うと、メールに署名し、相手の証明書があれば暗号化できます。どちらも S/MIME という標準の方式です。',
    'With a certificate you sign mails, and encrypt them to people who have one. Both follow the standard S/MIME.',
  ],
  sections: [
    {
      title: ['はじめに', 'First'],
      steps: [
        ['取得した証明書ファイル（.p12）を、お使いのパソコンかメールソフトに取り込みます。', 'Import the certificate file (.p12) into the system or the mail program.'],
        ['メールソフトの設定で、署名に使う証明書として選びます。証明書のメールアドレスと、差出人のアドレスが同じであることを確かめます。', 'Choose it for signing in the settings. The address in the certificate has to be the one that you send from.'],
        ['ご自身あてに署名したメールを送り、署名の表示を確かめます。', 'Send yourself a signed mail and look how the signature is shown.'],
      ],
      references: [
        { to: 'guide', slug: 'outlook' },
        { to: 'guide', slug: 'firefox' },
        { to: 'guide', slug: 'ios' },
        { to: 'guide', slug: 'macos' },
      ],
    },
    {
      title: ['署名する', 'Signing'],
      notes: [
        ['署名したメールは、差出人が本人であること、途中で書き換えられていないことを相手が確かめられます。', 'Whoever gets a signed mail can tell who sent it, and that nobody changed it on its way.'],
        ['相手のメールソフトが警告を出すときは、このサービスのルート証明書がまだ信頼されていません。下の「ルート証明書を確かめて信頼する」を相手にご案内ください。', 'Where the other side is warned, our root certificate is not trusted there yet. Point them to the page below.'],
      ],
      references: [{ to: 'trust' }],
    },
    {
      title: ['暗号化する', 'Encrypting'],
      steps: [
        ['相手から署名付きのメールを受け取ります。そのメールに相手の証明書が付いています。', 'Have the other side send you a signed mail: it carries their certificate.'],
        ['差出人を連絡先に登録します。', 'Add the sender to your contacts.'],
        ['返信を作り、暗号化を選んで送ります。', 'Write an answer, choose to encrypt it, and send it.'],
      ],
      notes: [
        ['暗号化に対応しているかどうかは、製品と鍵の種類によります。', 'Whether a certificate can encrypt depends on the product and the kind of its key.'],
        ['暗号化されたメールは、そのときの証明書の鍵でしか読めません。更新や再発行の後も、以前のファイルとパスワードを保管してください。', 'An encrypted mail is read with the key of its time alone. Keep the old file and its password after renewal and reissue.'],
      ],
      references: [{ to: 'guide', slug: 'backup' }],
    },
  ],
};
