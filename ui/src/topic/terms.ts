import type { TopicPage } from './topic';

/** サイトのご利用条件. */
export const terms: TopicPage = {
  title: ['サイトのご利用条件', 'Terms of use of this site'],
  lead: [
    'このサイトをご利用いただくときの条件です。電子証明書の利用規約は、申請と取得の画面でお読みいただけます。',
    'These are the terms for using this site. The terms of use of a certificate are shown when you apply and acquire.',
  ],
  sections: [
    {
      title: ['利用の目的', 'What it is for'],
      body: [
        ['このサイトは、電子証明書の申請、取得、更新、再発行、失効と、署名の検証に必要な情報の公開のために運営しています。', 'This site is for applying for, acquiring, renewing, reissuing and revoking certificates, and publishes what is needed to verify signatures.'],
      ],
    },
    {
      title: ['してはならないこと', 'What is not allowed'],
      notes: [
        ['他人になりすまして申請すること、事実と異なる内容を申請すること', 'Applying in somebody else’s name, or with what is not true'],
        ['他人のクーポン、登録ID、証明書コードを、承諾なく使うこと', 'Using somebody else’s coupon, registration ID or certificate code without their consent'],
        ['サイトの運営を妨げること、不正に侵入しようとすること', 'Disturbing the site, or trying to break into it'],
      ],
    },
    {
      title: ['サービスの停止', 'Interruptions'],
      body: [
        ['保守のために手続きを止めることがあります。予定は、このサイトであらかじめお知らせします。すでに公開した失効リストは、その間も配布します。', 'Procedures may be down for maintenance, which is announced here beforehand. Revocation lists that were published go on being served.'],
      ],
    },
    {
      title: ['リンク', 'Links'],
      body: [
        ['このサイトへのリンクは自由です。リンク先の外部のサイトの内容については、そのサイトの運営者にお問い合わせください。', 'You are free to link here. For what other sites say, ask those who run them.'],
      ],
    },
    {
      title: ['著作権', 'Copyright'],
      body: [
        ['このサイトの文章と図は、著作権法で保護されています。手続きと検証に必要な範囲で、印刷や保存ができます。', 'Texts and drawings of this site are protected by copyright. You may print and keep what the procedures and verifying want.'],
      ],
    },
  ],
};
