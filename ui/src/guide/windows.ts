import type { Guide } from './guide';

/** Windows' own certificate store: what Edge, Chrome, Outlook and Acrobat read. */
export const windows: Guide = {
  title: ['Windows に取り込む', 'Windows'],
  versions: ['Windows 11（Windows 10 もほぼ同じ手順です）', 'Windows 11 (nearly the same on Windows 10)'],
  lead: [
    'Windows に取り込むと、Outlook、Acrobat、Edge、Chrome から同じ証明書を使えます。',
    'Once it is in Windows, Outlook, Acrobat, Edge and Chrome all use the same certificate.',
  ],
  sections: [
    {
      title: ['証明書ファイルを取り込む', 'Import the certificate file'],
      steps: [
        [
          '保存したファイル（.p12）をダブルクリックします。「証明書のインポート ウィザードの開始」が開きます。',
          'Double-click the saved file (.p12). The “Certificate Import Wizard” opens.',
        ],
        [
          '「保存場所」で「現在のユーザー」を選び、「次へ」を押します。',
          'Under “Store Location” choose “Current User” and press “Next”.',
        ],
        [
          '「インポートする証明書ファイル」では、ファイル名がすでに入っています。「次へ」を押します。',
          'Under “File to Import” the file is already named. Press “Next”.',
        ],
        [
          '「秘密キーの保護」で、取得のときに決めたファイルのパスワードを入力します。「すべての拡張プロパティを含める」はチェックを入れたままにします。',
          'Under “Private key protection” enter the password that you chose for the file. Leave “Include all extended properties” ticked.',
        ],
        [
          '「このキーをエクスポート可能にする」は、チェックを入れないことをお勧めします。控えは元のファイルから作ります。「次へ」を押します。',
          'We advise to leave “Mark this key as exportable” unticked: make copies from the file itself. Press “Next”.',
        ],
        [
          '「証明書の種類に基づいて、自動的に証明書ストアを選択する」を選び、「次へ」「完了」の順に押します。',
          'Choose “Automatically select the certificate store based on the type of certificate”, then “Next” and “Finish”.',
        ],
        ['「正しくインポートされました。」と表示されたら完了です。', '“The import was successful.” – that is all.'],
      ],
      notes: [
        [
          '「秘密キーの保護を強力にする」にチェックを入れると、署名のたびに確認の画面が出ます。共用のパソコンで使わざるを得ないときにお勧めします。',
          'With “Enable strong private key protection” Windows asks at each signature. Tick it where others use the computer as well.',
        ],
      ],
    },
    {
      title: ['取り込めたことを確かめる', 'See that it is there'],
      steps: [
        [
          'Windows キーと R キーを同時に押し、「certmgr.msc」と入力して Enter キーを押します。',
          'Press the Windows key and R together, type “certmgr.msc” and press Enter.',
        ],
        [
          '左の「個人」→「証明書」を開くと、お名前の証明書が表示されます。',
          'Open “Personal”, then “Certificates” on the left: the certificate with your name is listed.',
        ],
        [
          'ダブルクリックして、「この証明書に対応する秘密キーを持っています。」と表示されることを確かめます。',
          'Double-click it and look for “You have a private key that corresponds to this certificate.”',
        ],
      ],
    },
    {
      title: ['うまくいかないとき', 'If it does not work'],
      notes: [
        [
          '「入力されたパスワードが正しくありません。」: 大文字と小文字、全角と半角を確かめてください。Windows Server 2016 以前と Windows 10 バージョン1703 以前では、正しいパスワードでもこの表示になります。取得の画面で作れる互換用ファイルを使ってください。',
          '“The password you entered is incorrect.”: check case and width. Windows Server 2016 and Windows 10 version 1703 and before say so even of the right password: use the compatible file, which the acquisition page can make.',
        ],
        [
          '「この CA ルート証明書は信頼されていません。」: この証明書のルート認証局は、Windows にあらかじめ登録されていません。ルート証明書のページをご覧ください。',
          '“This CA Root certificate is not trusted.”: Windows does not know our root by itself. See the page about the root certificate.',
        ],
      ],
      references: [{ to: 'trust' }, { to: 'guide', slug: 'outlook' }, { to: 'guide', slug: 'acrobat' }],
    },
  ],
};
