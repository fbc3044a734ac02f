import type { Guide } from './guide';

/** What to keep, where, and what to do when it is lost. */
export const backup: Guide = {
  title: ['控え（バックアップ）を作る', 'Keep a backup'],
  lead: [
    '証明書ファイルは、認証局にも控えがありません。パソコンの故障や買い替えに備え、取得したその日に控えを作ってください。',
    'Nobody else has a copy of your certificate file, nor do we. Make a backup on the day you get it: computers fail and are replaced.',
  ],
  sections: [
    {
      title: ['保管するもの', 'What to keep'],
      notes: [
        [
          '証明書ファイル（名前が .p12 で終わるファイル）。コピーするだけで控えになります。',
          'The certificate file (its name ends in .p12). A copy of it is a backup.',
        ],
        [
          'ファイルのパスワード。ファイルとは別の場所に保管します。再発行はできません。',
          'The file’s password, kept apart from the file. Nobody can recover it.',
        ],
        [
          '証明書コードのメールと、申請パスワード。更新、再発行、失効の手続きに使います。',
          'The mail with the certificate code, and your application passphrase: renewing, reissuing and revoking need them.',
        ],
      ],
    },
    {
      title: ['控えを作る', 'Make the backup'],
      steps: [
        [
          '「ダウンロード」などに保存した証明書ファイルを、USB メモリーなどにコピーします。',
          'Copy the certificate file from “Downloads”, or wherever you saved it, to a USB stick or the like.',
        ],
        [
          'コピーしたファイルが開けること（パスワードを入力して、証明書の名前が表示されること）を確かめます。',
          'See that the copy opens: enter the password until the name of the certificate is shown.',
        ],
        [
          '媒体を、鍵のかかる引き出しや金庫に入れます。パスワードは、パスワード管理ソフトか、別の場所の封筒に入れて保管します。',
          'Lock the stick away. Put the password into a password manager, or into an envelope at another place.',
        ],
        [
          '取り込みと控えが済んだら、「ダウンロード」に残ったファイルを削除し、ごみ箱を空にします。',
          'Once it is imported and backed up, delete the file from “Downloads” and empty the bin.',
        ],
      ],
      notes: [
        [
          'ファイルが見つからないときは、エクスプローラーや Finder で「.p12」を検索してください。',
          'If you cannot find the file, search for “.p12” in Explorer or Finder.',
        ],
        [
          'ファイルがないときは、取り込んだ証明書を書き出せることがあります。Windows では certmgr.msc の「個人」→「証明書」で右クリックし、「すべてのタスク」→「エクスポート」→「はい、秘密キーをエクスポートします」を選びます（取り込みのときに「エクスポート可能にする」を選んだ場合だけ使えます）。macOS では「キーチェーンアクセス」の「自分の証明書」で右クリックし、「書き出す」を選びます。',
          'Without the file, an imported certificate can sometimes be exported. On Windows: right-click it in certmgr.msc under “Personal”, “Certificates”, choose “All Tasks”, “Export”, “Yes, export the private key” (only if you marked the key as exportable). On macOS: right-click it in Keychain Access under “My Certificates” and choose “Export”.',
        ],
      ],
    },
    {
      title: ['してはいけないこと', 'What not to do'],
      notes: [
        [
          '他人と共有するフォルダーや、共有のクラウドに保存しないでください。',
          'Do not keep it in a folder, or a cloud storage, that you share with others.',
        ],
        [
          'メールやチャットに添付して送らないでください。自分あてでも同じです。',
          'Do not send it by mail or chat, not even to yourself.',
        ],
        [
          'パスワードを書いた紙を、媒体に貼ったり、同じ場所に置いたりしないでください。',
          'Do not write the password on the stick, nor keep both in the same place.',
        ],
      ],
      body: [
        [
          'ファイルが他人の手に渡ると、あなたになりすまして署名されるおそれがあります。運転免許証と同じように扱ってください。',
          'Whoever has the file may sign in your name. Treat it like your driving licence.',
        ],
      ],
    },
    {
      title: ['紛失したとき、漏えいのおそれがあるとき', 'If it is lost, or others may have it'],
      steps: [
        [
          '続けて証明書を使うときは、すぐに再発行を申請してください。秘密鍵が漏えいしたおそれがあるとき（媒体を紛失した場合など）は、理由にそれを選ぶと、いまの証明書は申請と同時に失効します。有効期限は変わりません。',
          'If you go on needing a certificate, have it reissued at once. If somebody else may have the key, as with a lost stick, choose that as the reason: the present certificate is then revoked the moment you apply. The new one ends on the same day.',
        ],
        [
          '証明書が不要なときは、失効してください。失効した証明書は再発行できません。',
          'If you need it no longer, revoke it. A revoked certificate cannot be reissued.',
        ],
        [
          '証明書や公開鍵を登録しているシステム（官公庁の電子申請など）には、新しい証明書を登録し直してください。',
          'Register the new certificate with every system that knows the old one, such as filing systems of the government.',
        ],
      ],
      references: [{ to: 'reissue' }, { to: 'revoke' }],
    },
  ],
};
