import type { TopicPage } from './topic';

/** プライバシー. */
export const privacy: TopicPage = {
  title: ['プライバシー', 'Privacy'],
  lead: [
    'このサイトでお預かりする情報と、その扱いについてご説明します。製品ごとの個人情報の取り扱いは、申請の画面でお読みいただけます。',
    'What this site learns of you, and what becomes of that. The privacy notice of a product is shown when you apply.',
  ],
  sections: [
    {
      title: ['お預かりする情報', 'What we learn'],
      notes: [
        ['申請のときに入力された、所属組織とご本人の情報', 'What you declare of your organisation and yourself when you apply'],
        ['お問い合わせフォームに入力された、お名前、電子メールアドレス、内容', 'Name, e-mail address and text of an enquiry'],
        ['手続きの日時と、利用規約に同意したときのネットワークのアドレス', 'When procedures were made, and the network address when terms were agreed to'],
      ],
    },
    {
      title: ['お預かりしない情報', 'What we do not learn'],
      notes: [
        ['秘密鍵と、証明書ファイルのパスワード。どちらもお使いのブラウザーの外へは送られません。', 'The private key and the password of the certificate file: neither leaves your browser.'],
        ['申請パスワードそのもの。元に戻せない形にして保管します。', 'The application passphrase itself: it is kept in a form that cannot be turned back.'],
      ],
    },
    {
      title: ['利用の目的', 'What it is used for'],
      body: [
        ['電子証明書の審査、発行、失効と、そのご連絡、お問い合わせへの回答、不正な利用の防止のために使います。証明書に記載される内容は、署名を受け取った方が見ることができます。', 'For vetting, issuing and revoking certificates and telling you about it, for answering enquiries, and against misuse. Whoever gets your signature sees what the certificate says.'],
      ],
    },
    {
      title: ['販売パートナーへの提供', 'What partners learn'],
      body: [
        ['販売パートナーを通じてお申し込みの場合、その販売パートナーは、ご自身が扱った申請と証明書の状況を確認できます。ほかの販売パートナーの分は確認できません。', 'A partner through whom you applied sees how those applications and certificates stand, and never another partner’s.'],
      ],
    },
    {
      title: ['Cookie とブラウザーの保存領域', 'Cookies and storage'],
      body: [
        ['ご本人の確認をした後の手続きのために Cookie を使います。入力の途中の内容、表示の言語と配色、取得の途中の暗号化した鍵を、お使いのブラウザーに保存します。広告や行動の追跡には使いません。', 'A cookie carries your session after you identified. Your browser keeps what you are typing, the language and theme, and, while you acquire, the encrypted key. Nothing is used for advertising or tracking.'],
      ],
    },
    {
      title: ['開示・訂正・削除のご請求', 'Your rights'],
      body: [
        ['ご自身の情報の開示、訂正、利用の停止、削除は、お問い合わせの窓口へご請求ください。法令や規程で保存が定められた記録は、その期間が過ぎるまで保存します。', 'Ask the help desk to be told what is kept of you, and to have it put right, stopped or deleted. Records that laws or the CPS want kept stay until their time is over.'],
      ],
    },
  ],
};
