import type { TopicPage } from './topic';

/** 新規申請の手順. */
export const applying: TopicPage = {
  title: ['新規申請の手順', 'How to apply'],
  lead: [
    '申請にかかる時間は10分ほどです。必要なものは、クーポンで申請する場合と、登録IDで申請する場合とで異なります。',
    'Applying takes about ten minutes. What you need depends on whether you apply with a coupon or with a registration ID.',
  ],
  sections: [
    {
      title: ['クーポンで申請する', 'With a coupon'],
      steps: [
        ['クーポン番号（8桁-8桁）を用意します。クーポンは販売パートナーから購入します。', 'Have the coupon number at hand (8 digits - 8 digits). Coupons are sold by partners.'],
        ['「証明書を申請する」を選び、所属組織、ご本人、クーポン番号、申請パスワードを入力します。全角・半角の違いは自動で直します。', 'Choose “Apply for a certificate” and fill in the organisation, yourself, the coupon and an application passphrase. Full and half width are put right for you.'],
        ['確認の画面で内容を確かめ、「申請する」を押します。', 'Check what you entered and press “Apply”.'],
        ['受付番号が表示され、受付のメールが届きます。仮受付の間は取り消せます。', 'You see a receipt number and get a mail. While the acceptance is provisional you can cancel.'],
        ['審査のため、代表電話から在籍とお申し込みの意思を確認することがあります。', 'For the vetting we may call your organisation through its main number.'],
        ['審査が終わると、証明書コードがメールで届きます。', 'After the vetting a certificate code comes by mail.'],
      ],
    },
    {
      title: ['登録IDで申請する', 'With a registration ID'],
      steps: [
        ['販売パートナーから提供された登録IDとパスワードを用意します。', 'Have the registration ID and password at hand that the partner gave you.'],
        ['販売パートナーから案内されたアドレスを開き、「証明書を申請する」を選びます。', 'Open the address that the partner gave you and choose “Apply for a certificate”.'],
        ['コモンネーム（証明書に記載するお名前）と電子メールアドレスを入力します。コモンネームはニックネームでも構いません。', 'Enter a common name, which may be a nickname, and your e-mail address.'],
        ['利用規約を読み、「利用規約に同意する」を押します。', 'Read the terms of use and press “Agree to the terms of use”.'],
        ['表示されたメールアドレスを確かめます。まもなく、PINを記載したメールがそのアドレスに届きます。', 'Check the address that is shown. A mail with the PIN comes there soon.'],
      ],
    },
    {
      title: ['申請パスワードについて', 'About the application passphrase'],
      body: [
        ['状況の確認、取得、更新、再発行、失効のときに必要です。ほかのサービスと同じものは避け、忘れないように保管してください。登録IDで申請する場合は、申請パスワードはありません。', 'It is wanted for looking at the application, acquiring, renewing, reissuing and revoking. Use one that you use nowhere else, and keep it. Applications with a registration ID have none.'],
      ],
    },
  ],
};
