import type { TopicPage } from './topic';

/** PKI(公開鍵基盤)について. */
export const pki: TopicPage = {
  title: ['PKI（公開鍵基盤）について', 'About PKI'],
  lead: [
    'PKI は、電子証明書を使って、ネットワークの向こうの相手が本人であることを確かめ、内容の改ざんや盗み見を防ぐための仕組みです。',
    'A public key infrastructure (PKI) lets people across a network know who is who, and keeps what they send from being changed or read by others.',
  ],
  sections: [
    {
      title: ['2つの鍵', 'Two keys'],
      body: [
        ['秘密鍵と公開鍵は、対になって作られます。秘密鍵は本人だけが持ち、公開鍵は誰にでも渡せます。秘密鍵で付けた署名は、対になる公開鍵でだけ確かめられます。公開鍵で暗号化した内容は、対になる秘密鍵でだけ読めます。', 'A private and a public key are made as a pair. The private key stays with its owner; the public one may go to anybody. What the private key signs is verified with its public key, and what the public key encrypts is read with its private key.'],
      ],
    },
    {
      title: ['電子証明書', 'The certificate'],
      body: [
        ['電子証明書は、公開鍵の持ち主が誰であるかを、認証局が署名して証明したものです。お名前、所属、メールアドレス、有効期間、シリアル番号などが記載されます。', 'A certificate says whose public key it is, and a certification authority signs that. It tells a name, an organisation, an e-mail address, how long it is valid, and a serial number.'],
      ],
    },
    {
      title: ['登録局と認証局', 'Registration and certification'],
      notes: [
        ['登録局（RA）は、申請を受け付け、ご本人と所属を審査します。', 'The registration authority (RA) takes applications and verifies people.'],
        ['認証局（CA）は、審査が済んだ申請について、電子証明書を発行します。', 'The certification authority (CA) issues certificates for those that were approved.'],
        ['ルート認証局の証明書を信頼すると、その下の認証局が発行した証明書を確かめられます。', 'Whoever trusts the root’s certificate can verify what the authorities below it issue.'],
      ],
      references: [{ to: 'trust' }],
    },
    {
      title: ['失効', 'Revocation'],
      body: [
        ['鍵を他人に知られたときや、使わなくなったときは、有効期限の前でも証明書を失効します。失効した証明書のシリアル番号は失効リスト（CRL）に載り、OCSP でも確かめられます。', 'Where a key became known to others, or is not used any more, its certificate is revoked before its end. The serial number stands in the revocation list (CRL) then, and OCSP tells it as well.'],
      ],
      references: [{ to: 'revoke' }],
    },
    {
      title: ['安全に使うために', 'Using it safely'],
      notes: [
        ['秘密鍵の入ったファイルとパスワードは、ご本人だけが使ってください。', 'Nobody but you uses the file and its password.'],
        ['なくしたときは、すぐに再発行か失効の手続きをしてください。', 'Where it is lost, have it reissued or revoked at once.'],
        ['署名を確かめるときは、証明書の名前だけでなく、失効していないことも確かめてください。', 'When you verify a signature, look whether the certificate is revoked, not at its name alone.'],
      ],
      references: [{ to: 'reissue' }, { to: 'guide', slug: 'backup' }],
    },
  ],
};
