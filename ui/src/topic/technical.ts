import type { TopicPage } from './topic';

/** 技術的なFAQ. */
export const technical: TopicPage = {
  title: ['技術的なFAQ（申請・取得・管理）', 'Technical questions (applying, acquiring, keeping)'],
  lead: ['申請、取得、証明書の管理について、よくあるご質問です。', 'What is often asked about applying, acquiring and keeping a certificate.'],
  sections: [
    {
      title: ['受付や証明書コードのメールが届きません', 'No mail has come'],
      body: [
        ['迷惑メールのフォルダーと、受信拒否の設定をご確認ください。状況の確認のページで、どのメールをいつ送ったかと、証明書コードの再送ができます。再送すると、以前のコードは使えなくなります。', 'Look into the spam folder and at filters. The page of your application tells which mails were sent when, and sends the code again; the earlier code is void then.'],
      ],
    },
    {
      title: ['クーポン番号を入力しても使えません', 'The coupon number is not taken'],
      body: [
        ['番号の読み違い、使用済み、期限切れ、別の製品のクーポンであることが考えられます。安全のため、どれに当たるかは画面に表示しません。クーポンの購入元にお問い合わせください。', 'It may be misread, used, past its day, or of another product. For safety the page does not tell which: please ask where you bought it.'],
      ],
    },
    {
      title: ['「検索結果は0件です」と表示されます', 'The page says that nothing was found'],
      body: [
        ['入力のどれかが登録と異なるか、手続きの期間外か、すでに手続きが済んでいます。販売パートナーの窓口で申請した方は、その窓口のアドレスから手続きしてください。ほかの窓口では見つかりません。', 'Something differs from what is registered, or it is not the time for it, or it was done already. Whoever applied at a partner’s entrance has to come there: other entrances find nothing.'],
      ],
    },
    {
      title: ['続けて間違えて、入力できなくなりました', 'After wrong entries I have to wait'],
      body: [
        ['待ち時間が過ぎると入力できます。急ぐ場合は、画面から、待ち時間を解除するメールを送れます。', 'After the wait you can go on. The page mails you a link that ends the wait.'],
      ],
    },
    {
      title: ['ファイルのパスワードを忘れました', 'I forgot the password of the file'],
      body: [
        ['パスワードは当方に保管されていないため、お調べできません。再発行を申請してください。', 'It is kept nowhere here, so nobody can look it up. Please ask for a reissue.'],
      ],
      references: [{ to: 'reissue' }],
    },
    {
      title: ['別のパソコンでも使えますか', 'Can I use it on another computer?'],
      body: [
        ['控えのファイルを安全に移し、そのパソコンに取り込むと使えます。メールに添付して送らないでください。', 'Bring a copy of the file there by a safe way and import it. Do not send it by mail.'],
      ],
      references: [{ to: 'guide', slug: 'backup' }],
    },
    {
      title: ['署名を受け取った人の画面に警告が出ます', 'Whoever gets my signature is warned'],
      body: [
        ['このサービスのルート証明書が、相手の環境で信頼されていません。指紋を確かめて信頼する手順をご案内ください。', 'Our root certificate is not trusted there. Point them to the page on how to verify and trust it.'],
      ],
      references: [{ to: 'trust' }],
    },
  ],
};
