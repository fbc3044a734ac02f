import type { TopicPage } from './topic';

/** 書式・規程. */
export const forms: TopicPage = {
  title: ['書式・規程', 'Forms and rules'],
  lead: ['手続きで使う書式と、サービスの規程です。', 'The forms of the procedures, and the rules of the service.'],
  sections: [
    {
      title: ['利用規約と個人情報の取り扱い', 'Terms of use and privacy notice'],
      body: [
        ['製品ごとの利用規約と個人情報の取り扱いは、申請と取得の画面で、同意の前にお読みいただけます。同意いただいた版は、受付番号とともに記録されます。', 'The terms of use and the privacy notice of a product are shown before you agree to them, when applying and acquiring. Which version you agreed to is recorded with the receipt number.'],
      ],
    },
    {
      title: ['運用規程（CPS）', 'Certification practice statement (CPS)'],
      body: [
        ['認証局の運用規程、CA証明書、失効リストは、ページの下の「リポジトリ」で公開しています。', 'The CPS, the CA certificates and the revocation lists are published in the repository, at the foot of this page.'],
      ],
    },
    {
      title: ['変更・退会申請書', 'Form for change and withdrawal'],
      body: [
        ['登録事項の変更と退会は、所属組織の担当者の方が手続きします。担当者の方は、メールのリンクからオンラインで申請できます。', 'Changes of registered data and withdrawals are asked for by the organisation’s contact, who can do so online by a mailed link.'],
        ['書面で申請する場合は、手続きの画面で内容を入力すると、宛先と登録内容の入った申請書を印刷できます。押印して、記載の宛先へ郵送してください。控えを1部お手元に保管してください。', 'On paper: fill in the form on its page, and print it with its address and your registered data. Seal it and post it. Keep a copy.'],
      ],
      references: [{ to: 'change' }],
    },
    {
      title: ['印刷できる案内', 'Guides for the printer'],
      body: [
        ['取り込みの手順と控えの作り方は、それぞれのご案内から印刷できます。', 'The guides for importing the certificate and for making a copy can be printed.'],
      ],
      references: [
        { to: 'guide', slug: 'backup' },
        { to: 'guide', slug: 'windows' },
        { to: 'guide', slug: 'macos' },
      ],
    },
  ],
};
