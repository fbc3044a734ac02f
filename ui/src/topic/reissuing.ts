import type { TopicPage } from './topic';

/** 再発行申請の手順. */
export const reissuing: TopicPage = {
  title: ['再発行申請の手順', 'How to have it reissued'],
  lead: [
    'ファイルやパスワードをなくしたとき、取得できなかったとき、鍵を他人に知られたおそれがあるときは、再発行を申請してください。有効期限は変わりません。',
    'Ask for a reissue where the file or its password is lost, where you could not acquire, or where somebody else may have the key. The certificate ends when it would have ended.',
  ],
  sections: [
    {
      title: ['始める前に', 'Before you begin'],
      notes: [
        ['再発行すると、以前の電子証明書は失効します。失効の時期は、手続きの画面に表示されます。登録IDで申請する製品では、再発行の申請を受け付けたときに失効します。', 'A reissue revokes the old certificate. The page tells when; with a registration ID it is when the reissue is accepted.'],
        ['証明書や公開鍵を登録しているシステム（行政機関の窓口など）には、新しい証明書を登録し直す必要があります。', 'Systems in which the certificate or its public key is registered want the new one.'],
        ['以前の証明書あてに暗号化されたメールを読むため、以前のファイルは削除しないでください。', 'Do not delete the old file: mails that were encrypted to it are read with it alone.'],
      ],
      references: [{ to: 'reissue' }],
    },
    {
      title: ['証明書コードで申請する', 'With a certificate code'],
      steps: [
        ['「証明書を再発行する」を選び、電子メールアドレス、申請パスワード、証明書コードを入力します。', 'Choose “Have a certificate reissued” and enter your e-mail address, application passphrase and certificate code.'],
        ['対象の証明書を選び、内容と、失効による影響を確かめます。', 'Choose the certificate and read what its revocation means.'],
        ['理由を選び、登録内容を確かめて、再発行を申請します。', 'Choose the reason, check what is registered, and ask for the reissue.'],
        ['新しい証明書コードがメールで届きます。', 'A new certificate code comes by mail.'],
        ['「証明書を取得する」から、新しい証明書を取得します。', 'Acquire the new certificate with it.'],
      ],
    },
    {
      title: ['登録IDで申請する', 'With a registration ID'],
      steps: [
        ['登録IDとパスワード、登録済みの電子メールアドレスを入力します。', 'Enter the registration ID with its password, and the registered e-mail address.'],
        ['新しいコモンネームと電子メールアドレスを入力します。アドレスに変更がない場合は、同じアドレスを入力します。', 'Enter the new common name and e-mail address, or the same address where it stays.'],
        ['利用規約に同意し、表示されたアドレスを確かめます。', 'Agree to the terms of use and check the address that is shown.'],
        ['届いたメールの PIN で、新しい証明書を取得します。', 'Acquire the new certificate with the PIN from the mail.'],
      ],
    },
    {
      title: ['鍵を他人に知られたおそれがあるとき', 'Where somebody else may have the key'],
      body: [
        ['再発行の理由で「秘密鍵が漏えいした」を選ぶと、以前の証明書はすぐに失効します。証明書が不要な場合は、失効の手続きをしてください。', 'Choose that reason: the old certificate is revoked at once. Where you need none any more, revoke it.'],
      ],
      references: [{ to: 'revoke' }],
    },
  ],
};
