import type { TopicPage } from './topic';

/** サービスについてのFAQ. */
export const service: TopicPage = {
  title: ['サービスについてのFAQ', 'Questions about the service'],
  lead: [
    'クーポン、ライセンス（登録ID）、電子証明書の契約や期間について、よくあるご質問です。',
    'What is often asked about coupons, licences (registration IDs), and the terms of a certificate.',
  ],
  sections: [
    {
      title: ['クーポンや登録IDはどこで手に入りますか', 'Where do I get a coupon or a registration ID?'],
      body: [
        ['販売パートナーから購入するか、提供を受けます。購入や請求については、販売パートナーにお問い合わせください。', 'From a partner, who also answers questions about orders and invoices.'],
      ],
    },
    {
      title: ['有効期間はどれくらいですか', 'How long is a certificate valid?'],
      body: [
        ['製品によって異なります。申請の画面と、取得した証明書に記載されています。再発行しても、有効期限は変わりません。', 'That depends on the product. It stands on the application form and in the certificate. A reissue keeps the end.'],
      ],
    },
    {
      title: ['更新の時期はいつですか', 'When do I renew?'],
      body: [
        ['更新できる製品では、有効期限の30日前から手続きでき、30日前と10日前にメールでお知らせします。更新には新しいクーポンが必要です。更新のない製品では、新規に申請してください。', 'Where the product is renewed online, from 30 days before the end; mails come 30 and 10 days before. A renewal wants a new coupon. Other products are applied for anew.'],
      ],
    },
    {
      title: ['審査では何を確認しますか', 'What does the vetting check?'],
      body: [
        ['組織が実在すること、ご本人が在籍していること、お申し込みの意思、お名前とカナとローマ字が一致することなどを確認します。審査のない製品では、メールアドレスだけを確認します。', 'That the organisation exists, that you work there, that you want the certificate, and that the spellings of your name agree. Products without vetting check the e-mail address alone.'],
      ],
    },
    {
      title: ['申請を取り消せますか', 'Can I cancel?'],
      body: [
        ['仮受付の間は取り消せます。クーポンは、期限内であれば、また使えます。本受付の後は取り消せません。', 'While the acceptance is provisional. The coupon can be used again until its day. Afterwards it cannot be cancelled.'],
      ],
    },
    {
      title: ['クーポンを別の人の申請に使えますか', 'May a colleague use my coupon?'],
      body: [
        ['使う前のクーポンは、同じ製品であれば、どなたの申請にも使えます。1つの申請に1つ必要です。', 'Until it is used, anybody may, for the same product. One application wants one coupon.'],
      ],
    },
    {
      title: ['メールアドレスや所属が変わりました', 'My address or organisation has changed'],
      body: [
        ['証明書に記載されている内容が変わったときは、登録事項の変更か、新規の申請が必要です。退職などで使わなくなった証明書は、失効してください。', 'Where what the certificate says has changed, it wants a change of registered data or a new application. Revoke a certificate that is not used any more.'],
      ],
      references: [{ to: 'revoke' }],
    },
  ],
};
