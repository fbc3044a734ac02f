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
      title: ['控えの作り方は3つ', 'Three ways to make a backup'],
      body: [
        [
          '方法1から順に試してください。すでに控えがあれば、改めて作る必要はありません。',
          'Try them in this order. If you have a backup, you need not make another.',
        ],
      ],
    },
    {
      title: ['方法1 保存済みのファイルをコピーする', '1. Copy the file that you saved'],
      steps: [
        [
          'パソコンの「ダウンロード」や「ドキュメント」などに保存した証明書ファイル（名前が .p12 で終わるファイル。以前のサービスでは「cert.p12」）を探します。',
          'Find the certificate file in “Downloads”, “Documents”, or wherever you saved it. Its name ends in .p12; earlier services called it “cert.p12”.',
        ],
        [
          '見つからないときは、Windows ではエクスプローラーで「PC」を開き、右上の検索欄に「*.p12」と入力します。macOS では Finder で「.p12」を検索します。複数あるときは、更新日時が新しいファイルを使います。',
          'If you cannot find it: on Windows open “This PC” in Explorer and type “*.p12” into the search box; on macOS search for “.p12” in Finder. Of several files, take the newest.',
        ],
        ['見つかったファイルを、USB メモリーなどにコピーします。', 'Copy the file to a USB stick or the like.'],
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
          'ファイルが見つからないとき、古いファイルしか見当たらないときは、方法2へ進みます。',
          'If there is no file, or only an old one, go on with the second way.',
        ],
      ],
    },
    {
      title: ['方法2 取り込んだ証明書を書き出す（エクスポート）', '2. Export the certificate that you imported'],
      steps: [
        [
          'Windows では、スタートメニューで「certmgr.msc」と入力して開き、「個人」→「証明書」で、お名前の証明書を右クリックします。「すべてのタスク」→「エクスポート」を選びます。',
          'On Windows type “certmgr.msc” into the start menu and open it. Under “Personal”, “Certificates”, right-click the certificate with your name and choose “All Tasks”, “Export”.',
        ],
        [
          '「はい、秘密キーをエクスポートします」を選んで「次へ」を押し、「Personal Information Exchange」（.pfx）の「証明のパスにある証明書を可能であればすべて含む」を選びます。',
          'Choose “Yes, export the private key”, then “Personal Information Exchange” (.pfx) with “Include all certificates in the certification path if possible”.',
        ],
        [
          'パスワードを決めて2回入力し、USB メモリーなどの保存先とファイル名を指定して「完了」を押します。',
          'Choose a password and enter it twice; name a place such as a USB stick, and finish.',
        ],
        [
          'macOS では、「キーチェーンアクセス」の「自分の証明書」で右クリックし、「書き出す」を選びます。',
          'On macOS right-click it in Keychain Access under “My Certificates” and choose “Export”.',
        ],
      ],
      notes: [
        [
          '「はい、秘密キーをエクスポートします」を選べないときは、取り込みのときに「エクスポート可能にする」を選んでいません。方法3へ進みます。',
          'If “Yes, export the private key” cannot be chosen, the key was not marked as exportable when it was imported. Go on with the third way.',
        ],
      ],
    },
    {
      title: ['方法3 再発行する', '3. Have it reissued'],
      steps: [
        [
          '方法1も方法2もできないときは、再発行を申請します。登録したメールアドレス、申請パスワード、証明書コード（発行時のメールにあります）が必要です。',
          'If neither works, have it reissued. You need the registered e-mail address, the application passphrase, and the certificate code from the mail.',
        ],
        [
          'メールの案内に従って新しい証明書ファイルを保存し、方法1のとおりコピーします。取り込みと、利用先への登録も忘れずに行います。',
          'Save the new certificate file as the mail says, and copy it as in the first way. Import it, and register it where it is used.',
        ],
      ],
      notes: [
        [
          '再発行すると、古い証明書は失効します。厚生労働省のゲートウェイシステムなど、証明書や公開鍵を登録しているシステムにはログインできなくなるため、ユーザーと公開鍵の再登録が必要です。',
          'The old certificate is then revoked. You can no longer sign in to systems in which it or its public key is registered, such as the gateway of a ministry, until user and key are registered again.',
        ],
        [
          'サービスの終了日が決まっている場合、再発行は最終日までです。最終日を過ぎると再発行できません。最終日は、再発行のページとご案内のメールに書いてあります。',
          'Where a service ends, reissue is possible until its last day and no longer. The day stands on the reissue page and in our mail.',
        ],
      ],
      references: [{ to: 'reissue' }],
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
