<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>About Warifu</source>
        <extracomment>Title of the page about the program</extracomment>
        <translation>Warifu について</translation>
    </message>
    <message>
        <source>Version %1</source>
        <extracomment>On the page about the program. %1 is a number such as 0.1.0.</extracomment>
        <translation>バージョン %1</translation>
    </message>
    <message>
        <source>A warifu (割符) was a tally stick, split in two so that each half could prove the other.</source>
        <extracomment>On the page about the program: where its name comes from</extracomment>
        <translation>割符（わりふ）は、二つに割った片方どうしを合わせて本物だと確かめた札です。</translation>
    </message>
    <message>
        <source>Profile folder</source>
        <extracomment>On the page about the program, above the path of a folder</extracomment>
        <translation>プロファイルのフォルダー</translation>
    </message>
    <message>
        <source>Licence</source>
        <extracomment>On the page about the program, above the name of the licence</extracomment>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Network</source>
        <extracomment>On the page about the program, above words about what it sends</extracomment>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Codes are made on this computer and need none. Only where a push token is set up does Warifu talk to its server, and sends a report to the receiver that your organisation has set.</source>
        <extracomment>On the page about the program</extracomment>
        <translation>確認コードはこのパソコンで作るため、ネットワークは不要です。プッシュトークンを設定した場合に限り、そのサーバーと通信し、報告は組織が設定した受信先に送信します。</translation>
    </message>
    <message>
        <source>Apache License 2.0. Free software: you may use, read, change and share it. It uses Qt, OpenSSL, libsodium, libargon2, Nettle, QtKeychain and ZXing-C++.</source>
        <extracomment>On the page about the program</extracomment>
        <translation>Apache License 2.0。自由に使用、閲覧、改変、再配布できるソフトウェアです。Qt、OpenSSL、libsodium、libargon2、Nettle、QtKeychain、ZXing-C++ を使用しています。</translation>
    </message>
</context>
<context>
    <name>AccountList</name>
    <message>
        <source>Accounts</source>
        <extracomment>Read aloud for the list.</extracomment>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Accounts found</source>
        <extracomment>Read aloud for the list while the search leaves out some accounts.</extracomment>
        <translation>見つかったアカウント</translation>
    </message>
</context>
<context>
    <name>AccountListModel</name>
    <message>
        <source>Unnamed account</source>
        <extracomment>An account in the list that has neither an issuer nor a name</extracomment>
        <translation>名前のないアカウント</translation>
    </message>
</context>
<context>
    <name>AccountRowFace</name>
    <message>
        <source>Next %1</source>
        <extracomment>In a row of the list, shortly before the code changes. %1 is the code that comes next.</extracomment>
        <translation>次 %1</translation>
    </message>
    <message>
        <source>Code hidden</source>
        <extracomment>Read aloud in place of a code that is hidden</extracomment>
        <translation>コードは非表示です</translation>
    </message>
    <message>
        <source>Next code</source>
        <extracomment>Button in the row of a counter-based account: makes the next code and shows it</extracomment>
        <translation>次のコード</translation>
    </message>
    <message>
        <source>More actions</source>
        <extracomment>Button at the end of a row: opens the menu with edit, pin, move, QR code and delete</extracomment>
        <translation>その他の操作</translation>
    </message>
</context>
<context>
    <name>ActivityHead</name>
    <message>
        <source>Check again</source>
        <extracomment>Button of the message that the activity log was changed
----------
Button of the message that the activity log could not be checked</extracomment>
        <translation>もう一度確認</translation>
    </message>
    <message>
        <source>Something outside of Warifu changed its files, or the disk did. Keep the files and tell your administrator.</source>
        <extracomment>In the message that the activity log was changed</extracomment>
        <translation>Warifu 以外の何かがファイルを変更したか、ディスクに問題があります。ファイルを残したまま、管理者に知らせてください。</translation>
    </message>
    <message>
        <source>The log is not intact</source>
        <extracomment>Title of a message above the activity log</extracomment>
        <translation>記録が改変されています</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier log(s) could not be continued and lie in the profile folder, with “damaged” in their names. Keep them and tell your administrator.</source>
        <extracomment>In the message that damaged activity logs were set aside</extracomment>
        <translation>
            <numerusform>以前の記録 %n 件を続けられなかったため、「damaged」の付いた名前でプロファイルのフォルダーに残してあります。削除せずに、管理者に知らせてください。</numerusform>
        </translation>
    </message>
    <message>
        <source>A damaged log was set aside</source>
        <extracomment>Title of a message above the activity log</extracomment>
        <translation>壊れた記録を別に保管しました</translation>
    </message>
    <message>
        <source>The log could not be checked</source>
        <extracomment>Title of a message above the activity log</extracomment>
        <translation>記録を確認できませんでした</translation>
    </message>
    <message>
        <source>Checking the log…</source>
        <extracomment>Above the activity log</extracomment>
        <translation>記録を確認しています…</translation>
    </message>
    <message numerus="yes">
        <source>The log is intact. %n record(s) checked.</source>
        <extracomment>Above the activity log: nobody has changed it</extracomment>
        <translation>
            <numerusform>記録に改変はありません。%n 件を確認しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button while the activity log is being exported</extracomment>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>%1 % written</source>
        <extracomment>While the activity log is being exported. %1: a number from 0 to 100</extracomment>
        <translation>%1 % を書き込みました</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <extracomment>Title of a message while the activity log is being exported</extracomment>
        <translation>書き出しています…</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) exported</source>
        <extracomment>Title of a message above the activity log; the file&apos;s name stands below</extracomment>
        <translation>
            <numerusform>%n 件を書き出しました</numerusform>
        </translation>
    </message>
    <message>
        <source>The export did not work</source>
        <extracomment>Title of a message above the activity log</extracomment>
        <translation>書き出せませんでした</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>Left of a choice above the activity log: which records are shown</extracomment>
        <translation>表示</translation>
    </message>
    <message>
        <source>Everything</source>
        <extracomment>Choice above the activity log</extracomment>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Sign-in requests</source>
        <extracomment>Choice above the activity log</extracomment>
        <translation>サインイン要求</translation>
    </message>
    <message>
        <source>Reports</source>
        <extracomment>Choice above the activity log</extracomment>
        <translation>報告</translation>
    </message>
    <message>
        <source>Blocked accounts</source>
        <extracomment>Choice above the activity log</extracomment>
        <translation>ブロック中のアカウント</translation>
    </message>
    <message>
        <source>Accounts</source>
        <extracomment>Choice above the activity log</extracomment>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Warifu itself</source>
        <extracomment>Choice above the activity log: locking, settings, the log itself</extracomment>
        <translation>Warifu 自体</translation>
    </message>
    <message>
        <source>While you were away</source>
        <extracomment>Choice above the activity log</extracomment>
        <translation>離席中のもの</translation>
    </message>
    <message>
        <source>I know about it</source>
        <extracomment>Button of the message that a damaged log was set aside: ends the message</extracomment>
        <translation>確認しました</translation>
    </message>
</context>
<context>
    <name>ActivityList</name>
    <message>
        <source>Records, newest first</source>
        <extracomment>Read aloud for the list of what was recorded</extracomment>
        <translation>記録（新しい順）</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Activity</source>
        <extracomment>Title of the page with everything that was recorded</extracomment>
        <translation>アクティビティ</translation>
    </message>
    <message>
        <source>Export…</source>
        <extracomment>Button at the top of the page with the activity log: asks for format and file</extracomment>
        <translation>書き出す…</translation>
    </message>
    <message>
        <source>Search the activity log</source>
        <extracomment>In the empty search box above the activity log</extracomment>
        <translation>アクティビティを検索</translation>
    </message>
</context>
<context>
    <name>ActivityText</name>
    <message>
        <source>by the protection against unwanted requests</source>
        <extracomment>Below a line of the activity log.</extracomment>
        <translation>不審な要求への保護機能による</translation>
    </message>
    <message>
        <source>it had come before</source>
        <extracomment>Below a line of the activity log: why a request was discarded.</extracomment>
        <translation>以前に届いたもの</translation>
    </message>
    <message>
        <source>it was too old</source>
        <extracomment>Below a line of the activity log: why a request was discarded.</extracomment>
        <translation>期限切れのもの</translation>
    </message>
    <message>
        <source>not genuine, or not understood</source>
        <extracomment>Below a line of the activity log: why something was discarded.</extracomment>
        <translation>本物でないか、読み取れないもの</translation>
    </message>
    <message>
        <source>too many at once</source>
        <extracomment>Below a line of the activity log: why something was discarded.</extracomment>
        <translation>一度に多すぎるため</translation>
    </message>
    <message>
        <source>after your report</source>
        <extracomment>Below a line of the activity log: why an account was blocked.</extracomment>
        <translation>あなたの報告のあと</translation>
    </message>
    <message>
        <source>after repeated denials</source>
        <extracomment>Below a line of the activity log: why an account was blocked.</extracomment>
        <translation>拒否が続いたあと</translation>
    </message>
    <message>
        <source>the one before was damaged and set aside</source>
        <extracomment>Below a line of the activity log: why a new log was begun.</extracomment>
        <translation>以前の記録は壊れていたため、別に保管</translation>
    </message>
    <message>
        <source>to the trash</source>
        <extracomment>Below a line of the activity log: where a deleted account went.</extracomment>
        <translation>ゴミ箱へ</translation>
    </message>
    <message>
        <source>for good</source>
        <extracomment>Below a line of the activity log: how an account was deleted.</extracomment>
        <translation>完全に</translation>
    </message>
    <message>
        <source>back from the trash</source>
        <extracomment>Below a line of the activity log: how an account changed.</extracomment>
        <translation>ゴミ箱から元に戻す</translation>
    </message>
    <message>
        <source>receiver of reports</source>
        <extracomment>Below a line of the activity log: which setting changed.</extracomment>
        <translation>報告先</translation>
    </message>
    <message>
        <source>protection against unwanted requests</source>
        <extracomment>Below a line of the activity log: which setting changed.</extracomment>
        <translation>不審な要求への保護</translation>
    </message>
    <message>
        <source>accepted by you</source>
        <extracomment>Below a line of the activity log: what became of a server&apos;s new key.</extracomment>
        <translation>あなたが承認</translation>
    </message>
    <message>
        <source>not accepted</source>
        <extracomment>Below a line of the activity log: what became of a server&apos;s new key.</extracomment>
        <translation>未承認</translation>
    </message>
    <message>
        <source>about %1</source>
        <extracomment>Below a line of the activity log. %1: a place, guessed from the address.</extracomment>
        <translation>%1 付近</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <extracomment>Below a line of the activity log. %n: how many.</extracomment>
        <translation>
            <numerusform>%n 件のアカウント</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <extracomment>Below a line of the activity log. %n: how often it happened.</extracomment>
        <translation>
            <numerusform>%n 回</numerusform>
        </translation>
    </message>
    <message>
        <source>Activity log begun</source>
        <extracomment>A line of the activity log.</extracomment>
        <translation>アクティビティの記録を開始</translation>
    </message>
    <message>
        <source>Sign-in request received</source>
        <extracomment>A line of the activity log.</extracomment>
        <translation>サインイン要求を受信</translation>
    </message>
    <message>
        <source>Sign-in request discarded</source>
        <extracomment>A line of the activity log.</extracomment>
        <translation>サインイン要求を破棄</translation>
    </message>
    <message>
        <source>Sign-in approved</source>
        <extracomment>A line of the activity log.</extracomment>
        <translation>サインインを承認</translation>
    </message>
    <message>
        <source>Sign-in denied</source>
        <extracomment>A line of the activity log.</extracomment>
        <translation>サインインを拒否</translation>
    </message>
    <message>
        <source>Sign-in denied and reported</source>
        <extracomment>A line of the activity log.</extracomment>
        <translation>サインインを拒否して報告</translation>
    </message>
    <message>
        <source>Sign-in request expired</source>
        <extracomment>A line of the activity log.</extracomment>
        <translation>サインイン要求が期限切れ</translation>
    </message>
    <message>
        <source>Sign-in request ended elsewhere</source>
        <extracomment>A line of the activity log: the request was answered elsewhere, or taken back.</extracomment>
        <translation>サインイン要求が別の場所で終了</translation>
    </message>
    <message>
        <source>Sign-in request not shown</source>
        <extracomment>A line of the activity log: the account was blocked.</extracomment>
        <translation>サインイン要求を表示せず</translation>
    </message>
    <message>
        <source>Wrong number for a sign-in</source>
        <extracomment>A line of the activity log.</extracomment>
        <translation>サインインの番号が不一致</translation>
    </message>
    <message>
        <source>Answer delivered</source>
        <extracomment>A line of the activity log.</extracomment>
        <translation>回答を送信</translation>
    </message>
    <message>
        <source>Answer could not be delivered</source>
        <extracomment>A line of the activity log.</extracomment>
        <translation>回答を送信できず</translation>
    </message>
    <message>
        <source>Sign-ins of an account blocked</source>
        <extracomment>A line of the activity log: its sign-in requests are not shown for a while.</extracomment>
        <translation>アカウントのサインインをブロック</translation>
    </message>
    <message>
        <source>Block of an account lifted</source>
        <extracomment>A line of the activity log.</extracomment>
        <translation>アカウントのブロックを解除</translation>
    </message>
    <message>
        <source>Report on its way</source>
        <extracomment>A line of the activity log.</extracomment>
        <translation>報告を送信中</translation>
    </message>
    <message>
        <source>Report delivered</source>
        <extracomment>A line of the activity log.</extracomment>
        <translation>報告を送信済み</translation>
    </message>
    <message>
        <source>Report failed</source>
        <extracomment>A line of the activity log.</extracomment>
        <translation>報告に失敗</translation>
    </message>
    <message>
        <source>Sign-in approval set up</source>
        <extracomment>A line of the activity log: an account that can approve sign-ins was added.</extracomment>
        <translation>サインインの承認を設定</translation>
    </message>
    <message>
        <source>Sign-in approval removed</source>
        <extracomment>A line of the activity log.</extracomment>
        <translation>サインインの承認を削除</translation>
    </message>
    <message>
        <source>Account added</source>
        <extracomment>A line of the activity log.</extracomment>
        <translation>アカウントを追加</translation>
    </message>
    <message>
        <source>Account changed</source>
        <extracomment>A line of the activity log.</extracomment>
        <translation>アカウントを変更</translation>
    </message>
    <message>
        <source>Account deleted</source>
        <extracomment>A line of the activity log.</extracomment>
        <translation>アカウントを削除</translation>
    </message>
    <message>
        <source>Accounts imported</source>
        <extracomment>A line of the activity log.</extracomment>
        <translation>アカウントを取り込み</translation>
    </message>
    <message>
        <source>Accounts exported</source>
        <extracomment>A line of the activity log.</extracomment>
        <translation>アカウントを書き出し</translation>
    </message>
    <message>
        <source>Warifu unlocked</source>
        <extracomment>A line of the activity log.</extracomment>
        <translation>Warifu のロックを解除</translation>
    </message>
    <message>
        <source>Unlocking failed</source>
        <extracomment>A line of the activity log: a wrong passphrase.</extracomment>
        <translation>ロックの解除に失敗</translation>
    </message>
    <message>
        <source>Warifu locked</source>
        <extracomment>A line of the activity log.</extracomment>
        <translation>Warifu をロック</translation>
    </message>
    <message>
        <source>Settings for sign-ins changed</source>
        <extracomment>A line of the activity log.</extracomment>
        <translation>サインインの設定を変更</translation>
    </message>
    <message>
        <source>Key of a server changed</source>
        <extracomment>A line of the activity log.</extracomment>
        <translation>サーバーの鍵が変更</translation>
    </message>
    <message>
        <source>Activity log exported</source>
        <extracomment>A line of the activity log.</extracomment>
        <translation>アクティビティの記録を書き出し</translation>
    </message>
    <message>
        <source>Recorded by a newer version of Warifu</source>
        <extracomment>A line of the activity log that this version does not know.</extracomment>
        <translation>新しいバージョンの Warifu による記録</translation>
    </message>
    <message>
        <source>The file that says where the log ends is missing.</source>
        <extracomment>What is wrong with the activity log.</extracomment>
        <translation>記録の終わりを示すファイルがありません。</translation>
    </message>
    <message>
        <source>The file that says where the log ends was changed.</source>
        <extracomment>What is wrong with the activity log.</extracomment>
        <translation>記録の終わりを示すファイルが変更されています。</translation>
    </message>
    <message>
        <source>A part of the log is missing, from record %1 on.</source>
        <extracomment>What is wrong with the activity log. %1: the number of a record.</extracomment>
        <translation>%1 番以降の記録の一部がありません。</translation>
    </message>
    <message>
        <source>Record %1 was changed, moved or removed.</source>
        <extracomment>What is wrong with the activity log. %1: the number of a record.</extracomment>
        <translation>%1 番の記録が変更、移動、または削除されています。</translation>
    </message>
    <message>
        <source>The log was cut off before record %1.</source>
        <extracomment>What is wrong with the activity log. %1: the number of a record.</extracomment>
        <translation>記録が %1 番の手前で切り取られています。</translation>
    </message>
    <message>
        <source>Record %1 is not the one that was written.</source>
        <extracomment>What is wrong with the activity log. %1: the number of a record.</extracomment>
        <translation>%1 番の記録が、書き込んだものと異なります。</translation>
    </message>
    <message>
        <source>A file that does not belong to the log lies beside it.</source>
        <extracomment>What is wrong with the activity log.</extracomment>
        <translation>記録のものではないファイルが一緒に置かれています。</translation>
    </message>
    <message>
        <source>while Warifu was locked</source>
        <extracomment>Below a line of the activity log: when a request came and ended.</extracomment>
        <translation>Warifu のロック中</translation>
    </message>
    <message>
        <source>there was none before</source>
        <extracomment>Below a line of the activity log: what became of the passphrase.</extracomment>
        <translation>新しく設定</translation>
    </message>
    <message>
        <source>there is none any more</source>
        <extracomment>Below a line of the activity log: what became of the passphrase.</extracomment>
        <translation>削除</translation>
    </message>
    <message>
        <source>Passphrase of Warifu changed</source>
        <extracomment>A line of the activity log.</extracomment>
        <translation>Warifu のパスフレーズを変更</translation>
    </message>
    <message>
        <source>Warning of a damaged log acknowledged</source>
        <extracomment>A line of the activity log: somebody has read the warning that a damaged log was set aside.</extracomment>
        <translation>壊れた記録の警告を確認</translation>
    </message>
    <message>
        <source>This log was begun after a damaged one, and the files of that one are gone. Tell your administrator, then end this warning with “warifuctl log acknowledge”.</source>
        <extracomment>Warning of warifuctl. “warifuctl log acknowledge” is a command.</extracomment>
        <translation>この記録は、壊れた記録に代わって新しく始められたものですが、壊れた記録のファイルがなくなっています。管理者に知らせてから、「warifuctl log acknowledge」でこの警告を終わらせてください。</translation>
    </message>
    <message>
        <source>A damaged activity log was set aside: %1. Keep these files and tell your administrator, then end this warning with “warifuctl log acknowledge”.</source>
        <extracomment>Warning of warifuctl. %1: names of files, “warifuctl log acknowledge” is a command.</extracomment>
        <translation>壊れたアクティビティの記録を別の名前で残しました：「%1」。これらのファイルを保管し、管理者に知らせてから、「warifuctl log acknowledge」でこの警告を終わらせてください。</translation>
    </message>
</context>
<context>
    <name>ActivityVoid</name>
    <message>
        <source>Reading the log…</source>
        <extracomment>In place of the activity log</extracomment>
        <translation>記録を読み込んでいます…</translation>
    </message>
    <message>
        <source>No record matches</source>
        <extracomment>In place of the activity log: the search and the choice leave nothing</extracomment>
        <translation>一致する記録はありません</translation>
    </message>
    <message>
        <source>The log cannot be read</source>
        <extracomment>In place of the activity log</extracomment>
        <translation>記録を読み込めません</translation>
    </message>
    <message>
        <source>Nothing was recorded yet</source>
        <extracomment>In place of the activity log</extracomment>
        <translation>まだ記録がありません</translation>
    </message>
    <message>
        <source>Sign-in requests and your answers, reports, new and deleted accounts and wrong passphrases appear here.</source>
        <extracomment>Below “Nothing was recorded yet”</extracomment>
        <translation>サインイン要求とその回答、報告、アカウントの追加と削除、パスフレーズの誤りなどがここに表示されます。</translation>
    </message>
    <message>
        <source>Show everything</source>
        <extracomment>Button below “No record matches”</extracomment>
        <translation>すべて表示</translation>
    </message>
</context>
<context>
    <name>AddingNotices</name>
    <message>
        <source>Look for a link such as “Can&apos;t scan the code?” beside it. It shows the key as text, which you can type here.</source>
        <extracomment>Advice when no code can be read. The key is the text that a service shows beside its QR code.</extracomment>
        <translation>QR コードの近くにある「スキャンできない場合」などのリンクを探してください。秘密鍵が文字で表示されるので、ここに入力できます。</translation>
    </message>
    <message>
        <source>No QR code found</source>
        <extracomment>Title when a picture holds no QR code.</extracomment>
        <translation>QR コードが見つかりません</translation>
    </message>
    <message>
        <source>There is no readable QR code in this picture.</source>
        <extracomment>Under the title “No QR code found”.</extracomment>
        <translation>この画像には、読み取れる QR コードがありません。</translation>
    </message>
    <message>
        <source>The whole code must be in the picture, with its white border.</source>
        <extracomment>Advice under “No QR code found”.</extracomment>
        <translation>周りの白い余白も含めて、コード全体が写っている必要があります。</translation>
    </message>
    <message>
        <source>A sharp, straight picture reads better than a photograph of a screen.</source>
        <extracomment>Advice under “No QR code found”.</extracomment>
        <translation>画面を撮影した写真より、正面からのはっきりした画像のほうが読み取りやすくなります。</translation>
    </message>
    <message>
        <source>There is no readable QR code on any of your screens.</source>
        <extracomment>Under the title “No QR code found”.</extracomment>
        <translation>どの画面にも、読み取れる QR コードがありません。</translation>
    </message>
    <message>
        <source>Scroll the page until the whole code is visible, and leave it in front.</source>
        <extracomment>Advice under “No QR code found”, about the page that shows the code.</extracomment>
        <translation>コード全体が見えるまでページをスクロールし、手前に表示したままにしてください。</translation>
    </message>
    <message>
        <source>Enlarge the page if the code is small.</source>
        <extracomment>Advice under “No QR code found”, about the page that shows the code.</extracomment>
        <translation>コードが小さい場合は、ページを拡大してください。</translation>
    </message>
    <message>
        <source>Nothing to add</source>
        <extracomment>Title when the clipboard was pasted and is of no use.</extracomment>
        <translation>追加できるものがありません</translation>
    </message>
    <message>
        <source>The clipboard holds neither a picture nor a setup link.</source>
        <extracomment>Under the title “Nothing to add”.</extracomment>
        <translation>クリップボードに、画像も設定用リンクもありません。</translation>
    </message>
    <message>
        <source>Copy the QR code as a picture, or the key as text, and paste again.</source>
        <extracomment>Advice under “Nothing to add”.</extracomment>
        <translation>QR コードの画像か、秘密鍵の文字をコピーして、もう一度貼り付けてください。</translation>
    </message>
    <message>
        <source>This is not a setup code</source>
        <extracomment>Title when QR codes or texts were read and none of them sets up an account.</extracomment>
        <translation>設定用のコードではありません</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) could be read, but none of them adds an account. It may be a web address, a Wi-Fi code or a payment code.</source>
        <extracomment>Under the title “This is not a setup code”.</extracomment>
        <translation>
            <numerusform>%n 件のコードを読み取りましたが、アカウントを追加するものではありません。Web サイト、Wi-Fi、決済などのコードかもしれません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the security settings of the service and choose “authenticator app”; the code that appears there is the right one.</source>
        <extracomment>Advice under “This is not a setup code”.</extracomment>
        <translation>サービスのセキュリティ設定を開き、「認証アプリ」を選んでください。そこに表示されるコードを使います。</translation>
    </message>
    <message>
        <source>This setup code is faulty</source>
        <extracomment>Title when a setup code was recognised and has a mistake in it.</extracomment>
        <translation>設定用コードに誤りがあります</translation>
    </message>
    <message>
        <source>This export holds no account</source>
        <extracomment>Title when an export code holds no usable account.</extracomment>
        <translation>エクスポートにアカウントがありません</translation>
    </message>
    <message>
        <source>None of its entries can be used here.</source>
        <extracomment>Under the title “This export holds no account”.</extracomment>
        <translation>どの項目も、ここでは使えません。</translation>
    </message>
    <message>
        <source>That QR code is readable, but it is not a setup code. Point the camera at the code in the security settings of the service.</source>
        <extracomment>Under the camera&apos;s picture, which stays on.</extracomment>
        <translation>QR コードを読み取りましたが、設定用のコードではありません。サービスのセキュリティ設定に表示されるコードを写してください。</translation>
    </message>
    <message>
        <source>No camera found</source>
        <extracomment>Instead of the camera&apos;s picture.</extracomment>
        <translation>カメラが見つかりません</translation>
    </message>
    <message>
        <source>Connect one and it starts automatically. Without a camera, let Warifu look at the screen, or open a picture of the code.</source>
        <extracomment>Under the title “No camera found”.</extracomment>
        <translation>接続すると自動的に始まります。カメラがない場合は、画面から読み取るか、コードの画像を開いてください。</translation>
    </message>
    <message>
        <source>Warifu may not use the camera</source>
        <extracomment>Instead of the camera&apos;s picture.</extracomment>
        <translation>カメラの使用が許可されていません</translation>
    </message>
    <message>
        <source>Allow it in the privacy settings of your system, then try again.</source>
        <extracomment>Under the title “Warifu may not use the camera”.</extracomment>
        <translation>システムのプライバシー設定で Warifu を許可してから、もう一度試してください。</translation>
    </message>
    <message>
        <source>The camera is busy</source>
        <extracomment>Instead of the camera&apos;s picture.</extracomment>
        <translation>カメラはほかで使用中です</translation>
    </message>
    <message>
        <source>Another program is using it, a video call for example. Close that program, then try again.</source>
        <extracomment>Under the title “The camera is busy”.</extracomment>
        <translation>ビデオ通話など、ほかのプログラムが使用しています。そのプログラムを終了してから、もう一度試してください。</translation>
    </message>
    <message>
        <source>The camera is gone</source>
        <extracomment>Instead of the camera&apos;s picture.</extracomment>
        <translation>カメラの接続が切れました</translation>
    </message>
    <message>
        <source>It was unplugged or switched off. Connect it again, then try again.</source>
        <extracomment>Under the title “The camera is gone”.</extracomment>
        <translation>取り外されたか、電源が切れました。接続し直してから、もう一度試してください。</translation>
    </message>
    <message>
        <source>The screen could not be read</source>
        <extracomment>Title when reading a QR code from the screen failed.</extracomment>
        <translation>画面を読み取れませんでした</translation>
    </message>
    <message>
        <source>Take a screenshot with your system&apos;s own tool and paste it here with Ctrl+V.</source>
        <extracomment>Advice when the screen cannot be read.</extracomment>
        <translation>システムの機能でスクリーンショットを撮り、ここに Ctrl+V で貼り付けてください。</translation>
    </message>
    <message>
        <source>The system gave no picture of the screen.</source>
        <extracomment>Under the title “The screen could not be read”.</extracomment>
        <translation>システムから画面の画像を受け取れませんでした。</translation>
    </message>
    <message>
        <source>This desktop offers programs no way to take a screenshot.</source>
        <extracomment>Under the title “The screen could not be read”.</extracomment>
        <translation>このデスクトップ環境では、プログラムがスクリーンショットを撮れません。</translation>
    </message>
    <message>
        <source>Nothing was read</source>
        <extracomment>Title when the user or the system stopped a screenshot.</extracomment>
        <translation>何も読み取っていません</translation>
    </message>
    <message>
        <source>The screenshot was not allowed or was cancelled.</source>
        <extracomment>Under the title “Nothing was read”.</extracomment>
        <translation>スクリーンショットが許可されなかったか、キャンセルされました。</translation>
    </message>
    <message>
        <source>Try again and allow it when your system asks.</source>
        <extracomment>Advice under “Nothing was read”.</extracomment>
        <translation>もう一度試し、システムの確認画面で許可してください。</translation>
    </message>
    <message>
        <source>The system refused the screenshot.</source>
        <extracomment>Under the title “The screen could not be read”.</extracomment>
        <translation>システムがスクリーンショットを拒否しました。</translation>
    </message>
    <message>
        <source>The system did not answer. Its question may be behind another window.</source>
        <extracomment>Under the title “The screen could not be read”.</extracomment>
        <translation>システムが応答しませんでした。確認画面がほかのウィンドウの後ろにあるかもしれません。</translation>
    </message>
    <message>
        <source>The screenshot that the system made is unreadable.</source>
        <extracomment>Under the title “The screen could not be read”.</extracomment>
        <translation>システムが撮ったスクリーンショットを読み取れませんでした。</translation>
    </message>
    <message>
        <source>The picture could not be read</source>
        <extracomment>Title when a picture could not be opened.</extracomment>
        <translation>画像を読み取れませんでした</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <extracomment>Under the title “The picture could not be read”.</extracomment>
        <translation>ファイルがなくなっています。</translation>
    </message>
    <message>
        <source>Warifu may not read this file, or it is a folder.</source>
        <extracomment>Under the title “The picture could not be read”.</extracomment>
        <translation>このファイルを読み取る権限がないか、フォルダーです。</translation>
    </message>
    <message>
        <source>It is too large: more than 64 MB or 100 megapixels.</source>
        <extracomment>Under the title “The picture could not be read”.</extracomment>
        <translation>画像が大きすぎます（64 MB または 1 億画素を超えています）。</translation>
    </message>
    <message>
        <source>Cut the code out of it and try that part.</source>
        <extracomment>Advice when a picture is too large.</extracomment>
        <translation>コードの部分だけを切り抜いて試してください。</translation>
    </message>
    <message>
        <source>This is not a picture that Warifu can read. PNG, JPEG, WebP, BMP and GIF work.</source>
        <extracomment>Under the title “The picture could not be read”.</extracomment>
        <translation>Warifu が読み取れる画像ではありません。PNG、JPEG、WebP、BMP、GIF に対応しています。</translation>
    </message>
    <message>
        <source>Open it in another program, take a screenshot and paste that.</source>
        <extracomment>Advice when Warifu cannot read the kind of a picture.</extracomment>
        <translation>ほかのプログラムで開き、スクリーンショットを撮って貼り付けてください。</translation>
    </message>
    <message>
        <source>The file is damaged or incomplete.</source>
        <extracomment>Under the title “The picture could not be read”.</extracomment>
        <translation>ファイルが壊れているか、途中で切れています。</translation>
    </message>
    <message>
        <source>Download it again, or take a screenshot of the code.</source>
        <extracomment>Advice when a picture is damaged.</extracomment>
        <translation>もう一度ダウンロードするか、コードのスクリーンショットを撮ってください。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <extracomment>Under the title “The picture could not be read”.</extracomment>
        <translation>ファイルが空です。</translation>
    </message>
    <message>
        <source>This is not a setup link</source>
        <extracomment>Title when a text was pasted, dropped or given and sets up no account.</extracomment>
        <translation>設定用リンクではありません</translation>
    </message>
    <message>
        <source>The text holds neither a setup link nor a whole key. Setup links begin with “otpauth://”.</source>
        <extracomment>Under the title “This is not a setup link”.</extracomment>
        <translation>このテキストには、設定用リンクも、完全な秘密鍵も含まれていません。設定用リンクは「otpauth://」で始まります。</translation>
    </message>
    <message>
        <source>Copy the setup link or the key in the security settings of the service, and paste it again.</source>
        <extracomment>Advice under “This is not a setup link”.</extracomment>
        <translation>サービスのセキュリティ設定で設定用リンクまたは秘密鍵をコピーし、もう一度貼り付けてください。</translation>
    </message>
    <message>
        <source>If the service shows a QR code, scan it or copy it as a picture.</source>
        <extracomment>Advice under “This is not a setup link”.</extracomment>
        <translation>サービスに QR コードが表示されているときは、読み取るか、画像としてコピーしてください。</translation>
    </message>
    <message>
        <source>This setup link is faulty</source>
        <extracomment>Title when a setup link was pasted, dropped or given and has a mistake in it.</extracomment>
        <translation>この設定用リンクには誤りがあります</translation>
    </message>
    <message>
        <source>Copy all of the link again. If the service shows the key as text, you can type that instead.</source>
        <extracomment>Advice under “This setup link is faulty”.</extracomment>
        <translation>リンク全体をもう一度コピーしてください。サービスに秘密鍵が文字で表示されているときは、それを入力することもできます。</translation>
    </message>
    <message>
        <source>“%1” could not be read</source>
        <extracomment>Title when a picture could not be opened. %1: name of the file.</extracomment>
        <translation>「%1」を読み取れませんでした</translation>
    </message>
</context>
<context>
    <name>AddingPush</name>
    <message>
        <source>Your organisation wants the app to be locked. Set a passphrase in the settings if you have none.</source>
        <extracomment>What an organisation asks of whoever answers its sign-in requests.</extracomment>
        <translation>組織は、アプリをロックすることを求めています。パスフレーズを設定していない場合は、「設定」で設定してください。</translation>
    </message>
    <message>
        <source>Your organisation wants the app to be locked by a fingerprint or your face. On this computer a passphrase takes their place: set one in the settings if you have none.</source>
        <extracomment>What an organisation asks of whoever answers its sign-in requests.</extracomment>
        <translation>組織は、指紋や顔でアプリをロックすることを求めています。このパソコンでは、代わりにパスフレーズを使います。設定していない場合は、「設定」で設定してください。</translation>
    </message>
    <message>
        <source>Your organisation wants the app to be locked by a PIN. On this computer a passphrase takes its place: set one in the settings if you have none.</source>
        <extracomment>What an organisation asks of whoever answers its sign-in requests.</extracomment>
        <translation>組織は、PIN でアプリをロックすることを求めています。このパソコンでは、代わりにパスフレーズを使います。設定していない場合は、「設定」で設定してください。</translation>
    </message>
    <message>
        <source>This computer is connected as “%1” since %2. Connect again only if your help desk gave you a new code; the new connection takes the place of the old one.</source>
        <extracomment>About a code for sign-in requests that was read before. %1 is the user&apos;s name at the server, %2 a moment such as “yesterday, 09:02”.</extracomment>
        <translation>このパソコンは「%1」として接続済みです（%2 から）。ヘルプ デスクから新しいコードを受け取った場合だけ、もう一度接続してください。これまでの接続は新しい接続に置き換わります。</translation>
    </message>
    <message>
        <source>The address begins with http, so everybody on the way could read along. Ask your help desk for a code with an https address.</source>
        <extracomment>Why the server that a code names is not talked to. http and https are written like that.</extracomment>
        <translation>アドレスが http で始まっているため、通信の内容を途中で見られるおそれがあります。https のアドレスのコードをヘルプ デスクに依頼してください。</translation>
    </message>
    <message>
        <source>Your organisation has set which servers Warifu may talk to, and this one is not among them. Ask your help desk.</source>
        <extracomment>Why the server that a code names is not talked to.</extracomment>
        <translation>組織は、Warifu が通信できるサーバーを決めています。このサーバーはその中にありません。ヘルプ デスクに問い合わせてください。</translation>
    </message>
    <message>
        <source>Making a key for this computer…</source>
        <extracomment>While this computer is being connected, the first step.</extracomment>
        <translation>このパソコンの鍵を作っています…</translation>
    </message>
    <message>
        <source>Telling the server. It makes a key of its own, which can take half a minute…</source>
        <extracomment>While this computer is being connected, the second step.</extracomment>
        <translation>サーバーに知らせています。サーバーも鍵を作るため、30 秒ほどかかることがあります…</translation>
    </message>
    <message>
        <source>Storing the connection…</source>
        <extracomment>While this computer is being connected, the last step.</extracomment>
        <translation>接続を保存しています…</translation>
    </message>
    <message>
        <source>You stopped while the server was being asked. If it says that the code was used, ask for a new one.</source>
        <extracomment>After “Stop” was pressed while the server was being asked.</extracomment>
        <translation>サーバーに問い合わせている途中で中止しました。コードが使用済みと表示された場合は、新しいコードを依頼してください。</translation>
    </message>
    <message>
        <source>This computer cannot be connected with this code</source>
        <extracomment>Title when a code for sign-in requests was recognised and cannot be used.</extracomment>
        <translation>このコードではパソコンを接続できません</translation>
    </message>
    <message>
        <source>A code for sign-in requests. Scan it by itself.</source>
        <extracomment>In a list of codes that were seen beside accounts.</extracomment>
        <translation>サインイン要求のためのコードです。このコードだけを読み取ってください。</translation>
    </message>
    <message>
        <source>An account that is set up in two steps. Scan its code by itself.</source>
        <extracomment>In a list of codes that were seen beside accounts.</extracomment>
        <translation>2 段階で設定するアカウントです。このコードだけを読み取ってください。</translation>
    </message>
</context>
<context>
    <name>AddingWords</name>
    <message>
        <source>Account without a name</source>
        <extracomment>Stands for an account that has neither a service nor a user name.</extracomment>
        <translation>名前のないアカウント</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s)</source>
        <extracomment>How long the codes of an account are.</extracomment>
        <translation>
            <numerusform>%n 桁</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <extracomment>How long the codes of an account are; they are letters, or letters and digits.</extracomment>
        <translation>
            <numerusform>%n 文字</numerusform>
        </translation>
    </message>
    <message>
        <source>counter %1</source>
        <extracomment>%1 is the number of the next code of a counter-based account.</extracomment>
        <translation>カウンター %1</translation>
    </message>
    <message>
        <source>This code names two services: “%1” and “%2”. Check that you got it from the page you meant.</source>
        <extracomment>Warning about a setup code. %1 and %2 are names of services.</extracomment>
        <translation>このコードには「%1」と「%2」という二つのサービス名があります。目的のページで表示したコードか、確かめてください。</translation>
    </message>
    <message>
        <source>It has the same key as another account in this list.</source>
        <extracomment>Of two accounts that are about to be added.</extracomment>
        <translation>この一覧の別のアカウントと秘密鍵が同じです。</translation>
    </message>
    <message>
        <source>It has the same key as %1.</source>
        <extracomment>%1 is an account that exists, for example &quot;GitHub (taro)&quot;.</extracomment>
        <translation>「%1」と秘密鍵が同じです。</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <extracomment>After saving. %1 is the name of the service, for example GitHub.</extracomment>
        <translation>「%1」を追加しました。</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) were added.</source>
        <extracomment>After saving.</extracomment>
        <translation>
            <numerusform>%n 件のアカウントを追加しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>An account: %1 is the service, %2 the user name there.</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 in the trash</source>
        <extracomment>%1 is an account that was deleted a short time ago.</extracomment>
        <translation>ゴミ箱の %1</translation>
    </message>
    <message numerus="yes">
        <source>This key has only %n character(s). Keys have 16 or more: a part of it is probably missing. Compare it with the page that shows it.</source>
        <extracomment>Under the field “Key”. A key is the shared secret that codes are computed from.</extracomment>
        <translation>
            <numerusform>この秘密鍵は %n 文字しかありません。秘密鍵は 16 文字以上あるため、一部が抜けている可能性があります。表示されている画面と見比べてください。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AppTextField</name>
    <message>
        <source>Hide the text</source>
        <extracomment>Button in a field for passphrases or keys</extracomment>
        <translation>文字を隠す</translation>
    </message>
    <message>
        <source>Show the text</source>
        <extracomment>Button in a field for passphrases or keys</extracomment>
        <translation>文字を表示</translation>
    </message>
</context>
<context>
    <name>AppearanceSettings</name>
    <message>
        <source>Theme</source>
        <extracomment>Name of a setting</extracomment>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Like the system</source>
        <extracomment>Value of the setting “Theme”: the colours that the system has</extracomment>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>Value of the setting “Theme”: dark letters on a light ground</extracomment>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>Value of the setting “Theme”: light letters on a dark ground</extracomment>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>Name of a setting</extracomment>
        <translation>言語</translation>
    </message>
    <message>
        <source>On top of the size that the system asks for.</source>
        <extracomment>Below the setting “Size of text”</extracomment>
        <translation>システムの文字サイズに対する倍率です。</translation>
    </message>
    <message>
        <source>Size of text</source>
        <extracomment>Name of a setting</extracomment>
        <translation>文字サイズ</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>Value of the setting “Size of text”. %1 is a number; 100 is as large as the system asks for.</extracomment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Less motion</source>
        <extracomment>Name of a setting: no animations</extracomment>
        <translation>動きを減らす</translation>
    </message>
</context>
<context>
    <name>ApprovalText</name>
    <message>
        <source>“%1” cannot be reached. Check the network connection.</source>
        <extracomment>%1 is a server&apos;s name.</extracomment>
        <translation>「%1」に接続できません。ネットワーク接続を確認してください。</translation>
    </message>
    <message>
        <source>“%1” did not answer in time. Try again.</source>
        <extracomment>%1 is a server&apos;s name.</extracomment>
        <translation>「%1」から時間内に応答がありませんでした。もう一度試してください。</translation>
    </message>
    <message>
        <source>The certificate of “%1” cannot be trusted, so nothing was sent. Tell your administrator.</source>
        <extracomment>%1 is a server&apos;s name.</extracomment>
        <translation>「%1」の証明書を信頼できないため、何も送信していません。管理者に知らせてください。</translation>
    </message>
    <message>
        <source>The certificate of “%1” is not the one from the setup, so nothing was sent. Ask your administrator whether it was replaced.</source>
        <extracomment>%1 is a server&apos;s name.</extracomment>
        <translation>「%1」の証明書が設定したときのものと異なるため、何も送信していません。証明書が交換されたかどうか、管理者に確認してください。</translation>
    </message>
    <message>
        <source>The address of “%1” is not allowed, so nothing was sent. Tell your administrator.</source>
        <extracomment>%1 is a server&apos;s name.</extracomment>
        <translation>「%1」のアドレスは許可されていないため、何も送信していません。管理者に知らせてください。</translation>
    </message>
    <message>
        <source>“%1” answered something that Warifu does not understand. Perhaps a sign-in page of the network is in between.</source>
        <extracomment>%1 is a server&apos;s name.</extracomment>
        <translation>「%1」の応答を Warifu が理解できません。ネットワークのサインイン ページが間に入っている可能性があります。</translation>
    </message>
    <message>
        <source>The clocks of this computer and “%1” differ too much. Correct this computer&apos;s clock.</source>
        <extracomment>%1 is a server&apos;s name.</extracomment>
        <translation>このパソコンと「%1」の時計の差が大きすぎます。このパソコンの時計を合わせてください。</translation>
    </message>
    <message>
        <source>“%1” no longer knows this account. Ask your administrator to set it up again.</source>
        <extracomment>%1 is a server&apos;s name. &quot;Token&quot; is what a server calls its side of an account.</extracomment>
        <translation>「%1」にこのアカウントが登録されていません。もう一度設定するよう管理者に依頼してください。</translation>
    </message>
    <message>
        <source>“%1” does not allow this. Ask your administrator.</source>
        <extracomment>%1 is a server&apos;s name.</extracomment>
        <translation>「%1」では許可されていません。管理者に問い合わせてください。</translation>
    </message>
    <message>
        <source>“%1” is busy. Try again in a moment.</source>
        <extracomment>%1 is a server&apos;s name.</extracomment>
        <translation>「%1」が混み合っています。少し待ってから、もう一度試してください。</translation>
    </message>
    <message>
        <source>“%1” reports an error of its own. Try again; if it stays, tell your administrator.</source>
        <extracomment>%1 is a server&apos;s name.</extracomment>
        <translation>「%1」でエラーが発生しています。もう一度試し、直らないときは管理者に知らせてください。</translation>
    </message>
    <message>
        <source>This request has ended already.</source>
        <extracomment>Why nothing happened after a button was pressed.</extracomment>
        <translation>この要求はすでに終了しています。</translation>
    </message>
    <message>
        <source>Requests of this account are blocked, so it cannot be approved.</source>
        <extracomment>Why nothing happened after &quot;Approve&quot; was pressed.</extracomment>
        <translation>このアカウントの要求はブロックされているため、承認できません。</translation>
    </message>
    <message numerus="yes">
        <source>That is not a number of this request. Look at the sign-in page again. Wrong numbers left before the request is denied: %n.</source>
        <extracomment>After a wrong number. %n: how many wrong numbers may still follow.</extracomment>
        <translation>
            <numerusform>この要求の番号ではありません。サインイン ページをもう一度見てください。あと %n 回まで間違えられます。それを超えると拒否されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>The name does not match. Type it as it is shown.</source>
        <extracomment>Why nothing happened after &quot;Approve&quot; was pressed: a name had to be typed.</extracomment>
        <translation>名前が一致しません。表示されているとおりに入力してください。</translation>
    </message>
    <message>
        <source>Your organisation does not allow approving a request without a number.</source>
        <extracomment>Why nothing happened after &quot;Approve&quot; was pressed.</extracomment>
        <translation>組織の設定により、番号のない要求は承認できません。</translation>
    </message>
    <message>
        <source>The first number may have reached the server already. Try again with the same number, or deny the request.</source>
        <extracomment>Why nothing happened after &quot;Approve&quot; was pressed once more with another number.</extracomment>
        <translation>最初の番号がすでにサーバーに届いている可能性があります。同じ番号でもう一度試すか、要求を拒否してください。</translation>
    </message>
    <message>
        <source>The decision could not be recorded, so it was not sent. Check the free space of the disk and try again.</source>
        <extracomment>Why nothing happened after &quot;Approve&quot; was pressed.</extracomment>
        <translation>回答を記録できなかったため、送信していません。ディスクの空き容量を確認し、もう一度試してください。</translation>
    </message>
    <message>
        <source>The vault is locked. Unlock it to see requests.</source>
        <extracomment>On the page with sign-in requests.</extracomment>
        <translation>保管庫はロックされています。要求を見るにはロックを解除してください。</translation>
    </message>
    <message>
        <source>Requests could not be recorded. Check the free space of the disk; new requests wait at the server meanwhile.</source>
        <extracomment>On the page with sign-in requests.</extracomment>
        <translation>要求を記録できませんでした。ディスクの空き容量を確認してください。その間、新しい要求はサーバーで待っています。</translation>
    </message>
    <message>
        <source>The record of requests could not be read, so none are fetched. Check the disk and restart Warifu.</source>
        <extracomment>On the page with sign-in requests.</extracomment>
        <translation>要求の記録を読み取れないため、要求を取得していません。ディスクを確認し、Warifu を再起動してください。</translation>
    </message>
    <message>
        <source>The record of requests is damaged, so none are fetched and nothing is overwritten. Restore it from a backup.</source>
        <extracomment>On the page with sign-in requests.</extracomment>
        <translation>要求の記録が壊れているため、要求を取得せず、何も上書きしていません。バックアップから元に戻してください。</translation>
    </message>
    <message>
        <source>The record of requests was written by a newer Warifu. Update this one.</source>
        <extracomment>On the page with sign-in requests.</extracomment>
        <translation>要求の記録は新しいバージョンの Warifu で作られています。Warifu を更新してください。</translation>
    </message>
    <message>
        <source>Approved</source>
        <extracomment>How a sign-in request ended, in a list.</extracomment>
        <translation>承認</translation>
    </message>
    <message>
        <source>Denied</source>
        <extracomment>How a sign-in request ended, in a list.</extracomment>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Denied and reported</source>
        <extracomment>How a sign-in request ended, in a list.</extracomment>
        <translation>拒否と報告</translation>
    </message>
    <message>
        <source>Expired</source>
        <extracomment>How a sign-in request ended, in a list: nobody answered in time.</extracomment>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <extracomment>How a sign-in request ended, in a list.</extracomment>
        <translation>番号の間違い</translation>
    </message>
    <message>
        <source>Answered elsewhere or withdrawn</source>
        <extracomment>How a sign-in request ended, in a list.</extracomment>
        <translation>別の場所で回答または取り下げ</translation>
    </message>
    <message>
        <source>Blocked</source>
        <extracomment>How a sign-in request ended, in a list: its account was blocked.</extracomment>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>Discarded</source>
        <extracomment>How a sign-in request ended, in a list: it was not genuine or came too late.</extracomment>
        <translation>破棄</translation>
    </message>
    <message>
        <source>The request is denied and further ones are blocked; no receiver for reports is set up, so please tell your IT team yourself.</source>
        <extracomment>Before &quot;this was not me&quot; is carried out, where no receiver of reports is known.</extracomment>
        <translation>要求を拒否し、以後の要求をブロックします。報告の送り先が設定されていないため、IT 担当者にはご自身で知らせてください。</translation>
    </message>
    <message>
        <source>The request is denied, further ones are blocked, and “%1” receives a signed security event with the account, the time and the origin of this request.</source>
        <extracomment>Before &quot;this was not me&quot; is carried out. %1: who receives it.</extracomment>
        <translation>要求を拒否して以後の要求をブロックし、この要求のアカウント、時刻、要求元を記した署名付きのセキュリティ イベントを「%1」に送信します。</translation>
    </message>
    <message>
        <source>The request is denied, further ones are blocked, and “%1” receives a message with the account, the time and the origin of this request.</source>
        <extracomment>Before &quot;this was not me&quot; is carried out. %1: who receives it.</extracomment>
        <translation>要求を拒否して以後の要求をブロックし、この要求のアカウント、時刻、要求元を記したメッセージを「%1」に送信します。</translation>
    </message>
    <message>
        <source>The request is denied, further ones are blocked, and an e-mail to “%1” with the account, the time and the origin of this request is prepared for you to send.</source>
        <extracomment>Before &quot;this was not me&quot; is carried out. %1: an e-mail address.</extracomment>
        <translation>要求を拒否して以後の要求をブロックし、この要求のアカウント、時刻、要求元を記した「%1」宛てのメールを用意します。送信はご自身で行ってください。</translation>
    </message>
    <message>
        <source>This computer&apos;s own address</source>
        <extracomment>About the address in a sign-in request.</extracomment>
        <translation>このパソコンのアドレス</translation>
    </message>
    <message>
        <source>The network this computer is in</source>
        <extracomment>About the address in a sign-in request.</extracomment>
        <translation>このパソコンと同じネットワーク</translation>
    </message>
    <message>
        <source>Not this computer&apos;s network</source>
        <extracomment>About the address in a sign-in request.</extracomment>
        <translation>このパソコンとは別のネットワーク</translation>
    </message>
    <message>
        <source>Warifu is locked. Unlock it first.</source>
        <extracomment>The sign-in request was not asked for or answered, because the vault is locked.</extracomment>
        <translation>Warifu はロックされています。先にロックを解除してください。</translation>
    </message>
</context>
<context>
    <name>AskingPart</name>
    <message>
        <source>The approval was not confirmed</source>
        <extracomment>Title of a message: an approval did not arrive</extracomment>
        <translation>承認を確認できませんでした</translation>
    </message>
    <message>
        <source>Type the number shown on the sign-in page</source>
        <extracomment>Above the boxes for the number</extracomment>
        <translation>サインイン ページに表示された番号を入力</translation>
    </message>
    <message>
        <source>Choose what is shown on the sign-in page</source>
        <extracomment>Above buttons, one of which has the word of the sign-in page</extracomment>
        <translation>サインイン ページに表示されたものを選択</translation>
    </message>
    <message>
        <source>Type “%1” to confirm that you mean it</source>
        <extracomment>Field that has to be filled before a suspicious request can be approved. %1: the name to type</extracomment>
        <translation>確認のため「%1」と入力</translation>
    </message>
    <message>
        <source>I started this sign-in myself, just now</source>
        <extracomment>Box to tick before a request without a number can be approved</extracomment>
        <translation>たった今、自分でこのサインインを始めました</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Button of a request whose approval did not arrive</extracomment>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Approve</source>
        <extracomment>Button of a request: lets the sign-in through</extracomment>
        <translation>承認</translation>
    </message>
    <message>
        <source>Not approved yet</source>
        <extracomment>Title of a message: why nothing was sent</extracomment>
        <translation>まだ承認していません</translation>
    </message>
</context>
<context>
    <name>AuthenticationPart</name>
    <message>
        <source>Unlock to approve</source>
        <extracomment>Title above the passphrase that approving asks for</extracomment>
        <translation>承認するにはロックを解除</translation>
    </message>
    <message>
        <source>Type the passphrase of Warifu. Afterwards, press “Approve” once more.</source>
        <extracomment>Below “Unlock to approve”</extracomment>
        <translation>Warifu のパスフレーズを入力してください。その後、もう一度「承認」を押してください。</translation>
    </message>
    <message>
        <source>Confirm that it is you. Afterwards, press “Approve” once more.</source>
        <extracomment>Below “Unlock to approve”, where there is no passphrase</extracomment>
        <translation>ご本人であることを確認してください。その後、もう一度「承認」を押してください。</translation>
    </message>
    <message>
        <source>This is not the passphrase. Try again.</source>
        <extracomment>Below the field for the passphrase</extracomment>
        <translation>パスフレーズが違います。もう一度試してください。</translation>
    </message>
    <message>
        <source>The passphrase could not be checked. Try again.</source>
        <extracomment>Below the field for the passphrase</extracomment>
        <translation>パスフレーズを確認できませんでした。もう一度試してください。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <extracomment>Field of the prompt</extracomment>
        <translation>パスフレーズ</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <extracomment>Button below the passphrase, while it is being checked</extracomment>
        <translation>ロックを解除しています…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <extracomment>Button below the passphrase</extracomment>
        <translation>ロックを解除</translation>
    </message>
    <message>
        <source>Go back</source>
        <extracomment>Button below the passphrase: back to the request, nothing is approved</extracomment>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Deny the request</source>
        <extracomment>Button below the passphrase: denies the request</extracomment>
        <translation>要求を拒否</translation>
    </message>
    <message>
        <source>Your organisation wants Warifu to ask for a passphrase before each approval, and you have not set one. Set it in the settings, then approve.</source>
        <extracomment>Below “Unlock to approve”, where there is no passphrase and the organisation wants one</extracomment>
        <translation>組織は、承認のたびに Warifu のパスフレーズを確認することを求めていますが、パスフレーズが設定されていません。「設定」で設定してから承認してください。</translation>
    </message>
</context>
<context>
    <name>AwayBanner</name>
    <message>
        <source>Show</source>
        <extracomment>Button of the message that requests came while the user was away: opens the activity log</extracomment>
        <translation>表示</translation>
    </message>
    <message>
        <source>They expired or were denied without you.</source>
        <extracomment>In the message that requests came while the user was away</extracomment>
        <translation>期限が切れたか、操作なしで拒否されました。</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) while you were away</source>
        <extracomment>Above the list of accounts</extracomment>
        <translation>
            <numerusform>離席中の要求：%n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <extracomment>Button of a message at the top of the list</extracomment>
        <translation>メッセージを閉じる</translation>
    </message>
</context>
<context>
    <name>BlockedRow</name>
    <message>
        <source>You reported a request. Blocked for %1 more. Codes still work.</source>
        <extracomment>Below a blocked account. %1: a span of time with its unit</extracomment>
        <translation>要求を報告しました（ブロックの残り：%1）。コードは引き続き使えます。</translation>
    </message>
    <message>
        <source>Too many denials. Blocked for %1 more. Codes still work.</source>
        <extracomment>Below a blocked account. %1: a span of time with its unit</extracomment>
        <translation>拒否が続きました（ブロックの残り：%1）。コードは引き続き使えます。</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) were not shown.</source>
        <extracomment>Below a blocked account</extracomment>
        <translation>
            <numerusform>%n 件の要求を表示しませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>Lift the block…</source>
        <extracomment>Button of a blocked account; asks first</extracomment>
        <translation>ブロックを解除…</translation>
    </message>
</context>
<context>
    <name>CameraFrame</name>
    <message>
        <source>Picture of the camera</source>
        <extracomment>Read aloud for the moving picture.</extracomment>
        <translation>カメラの映像</translation>
    </message>
    <message>
        <source>The camera is starting…</source>
        <extracomment>In place of the camera&apos;s picture, for a second.</extracomment>
        <translation>カメラを起動しています…</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Button: starts the camera once more.</extracomment>
        <translation>もう一度試す</translation>
    </message>
</context>
<context>
    <name>CameraPage</name>
    <message>
        <source>Camera</source>
        <extracomment>Title of the page that reads a QR code with the camera.
----------
Beside the choice of a camera.</extracomment>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>Look at the screen instead</source>
        <extracomment>Button of the camera page: the QR code is on the screen instead.</extracomment>
        <translation>代わりに画面から読み取る</translation>
    </message>
    <message>
        <source>Hold the code so that it fills half of the picture. It is read automatically.</source>
        <extracomment>Above the picture of the camera.</extracomment>
        <translation>コードが映像の半分くらいの大きさになるように写してください。自動的に読み取ります。</translation>
    </message>
</context>
<context>
    <name>CautionBanners</name>
    <message>
        <source>You never approved a request from this application.</source>
        <extracomment>In a warning about a request that is unlike those approved before</extracomment>
        <translation>このアプリケーションからの要求を承認したことがありません。</translation>
    </message>
    <message>
        <source>You never approved a request from this place.</source>
        <extracomment>In a warning about a request that is unlike those approved before</extracomment>
        <translation>この場所からの要求を承認したことがありません。</translation>
    </message>
    <message>
        <source>You never approved a request from this network.</source>
        <extracomment>In a warning about a request that is unlike those approved before</extracomment>
        <translation>このネットワークからの要求を承認したことがありません。</translation>
    </message>
    <message>
        <source>If you are not signing in, somebody else probably knows your password. Deny and report.</source>
        <extracomment>In a warning: somebody else may be behind many requests</extracomment>
        <translation>サインインしていない場合、誰かがあなたのパスワードを知っている可能性があります。拒否して報告してください。</translation>
    </message>
    <message>
        <source>Many requests in a short time</source>
        <extracomment>Title of a warning: more requests came than the window comes up for</extracomment>
        <translation>短時間に多くの要求が届いています</translation>
    </message>
    <message>
        <source>Approving asks for the name and for your unlocking, because requests of this account were denied or came together.</source>
        <extracomment>In a warning: approving needs more than usual</extracomment>
        <translation>このアカウントの要求が拒否されたか同時に届いたため、承認には名前の入力とロックの解除が必要です。</translation>
    </message>
    <message>
        <source>This account is being watched</source>
        <extracomment>Title of a warning: approving needs more than usual</extracomment>
        <translation>このアカウントは注意が必要です</translation>
    </message>
    <message>
        <source>This is new</source>
        <extracomment>Title of a warning about a request that is unlike those approved before</extracomment>
        <translation>いつもと違う要求です</translation>
    </message>
    <message>
        <source>Your organisation does not allow approving a request without a number. Start again on the sign-in page, or deny it.</source>
        <extracomment>In a warning: the server lets one approve without comparing anything</extracomment>
        <translation>組織の設定により、番号のない要求は承認できません。サインイン ページでやり直すか、拒否してください。</translation>
    </message>
    <message>
        <source>Approve only if you started this sign-in yourself, just now.</source>
        <extracomment>In a warning: the server lets one approve without comparing anything</extracomment>
        <translation>たった今、ご自身でこのサインインを始めた場合にだけ承認してください。</translation>
    </message>
    <message>
        <source>This server did not ask for a number</source>
        <extracomment>Title of a warning: the server lets one approve without comparing anything</extracomment>
        <translation>サーバーが番号を求めていません</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) wait for this account.</source>
        <extracomment>Below who asks: how many requests of the account wait</extracomment>
        <translation>
            <numerusform>このアカウントで %n 件の要求が待っています。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoosePage</name>
    <message>
        <source>Add an account</source>
        <extracomment>Title of the page with the four ways to add an account.</extracomment>
        <translation>アカウントを追加</translation>
    </message>
    <message>
        <source>Continue</source>
        <extracomment>Button of a message: goes on reading the parts of a Google Authenticator export.</extracomment>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Start over</source>
        <extracomment>Button of a message: forgets the parts that were read.</extracomment>
        <translation>最初からやり直す</translation>
    </message>
    <message>
        <source>%1 of %2 parts of an export are read.</source>
        <extracomment>%1 of %2 parts of a Google Authenticator export were read.</extracomment>
        <translation>エクスポートの %2 枚のうち %1 枚を読み取りました。</translation>
    </message>
    <message>
        <source>The service shows a QR code when you switch on two-step verification. How do you want to read it?</source>
        <extracomment>Above the four ways to add an account.</extracomment>
        <translation>二段階認証を有効にすると、サービスが QR コードを表示します。どの方法で読み取りますか？</translation>
    </message>
    <message>
        <source>Hold the code in front of this computer</source>
        <extracomment>Under the tile &quot;Camera&quot;.</extracomment>
        <translation>コードをパソコンのカメラに写します</translation>
    </message>
    <message>
        <source>Camera</source>
        <extracomment>A way to add an account: the QR code is held in front of the camera.</extracomment>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>Find it on your screens; this window hides for a moment</source>
        <extracomment>Under the tile &quot;Screen&quot;. Warifu&apos;s own window disappears for a second.</extracomment>
        <translation>画面に表示中のコードを探します。このウィンドウは少しの間隠れます</translation>
    </message>
    <message>
        <source>Screen</source>
        <extracomment>A way to add an account: the QR code is somewhere on the screen.</extracomment>
        <translation>画面</translation>
    </message>
    <message>
        <source>Open a picture, or paste a picture or link</source>
        <extracomment>Under the tile &quot;Image or paste&quot;.</extracomment>
        <translation>画像を開くか、画像やリンクを貼り付けます</translation>
    </message>
    <message>
        <source>Image or paste</source>
        <extracomment>A way to add an account: a picture file, or the clipboard.</extracomment>
        <translation>画像・貼り付け</translation>
    </message>
    <message>
        <source>Enter the key that the service shows as text</source>
        <extracomment>Under the tile &quot;Type it&quot;. The key is a row of letters and digits.</extracomment>
        <translation>サービスが文字で表示した秘密鍵を入力します</translation>
    </message>
    <message>
        <source>Type it</source>
        <extracomment>A way to add an account: the key is typed.</extracomment>
        <translation>手で入力</translation>
    </message>
    <message>
        <source>You can also drop a picture on this window at any time, or paste one with Ctrl+V.</source>
        <extracomment>Under the four ways to add an account.</extracomment>
        <translation>画像をこのウィンドウにドロップしたり、Ctrl+V で貼り付けたりすることもできます。</translation>
    </message>
    <message>
        <source>Import from another app</source>
        <extracomment>Button under the four ways to add an account: opens the page that takes a file of another app.</extracomment>
        <translation>ほかのアプリからインポート</translation>
    </message>
</context>
<context>
    <name>ClientPart</name>
    <message>
        <source>Your half of the key</source>
        <extracomment>Above a text in groups of four letters and digits that has to be typed elsewhere.</extracomment>
        <translation>秘密鍵の残り半分</translation>
    </message>
    <message>
        <source>Copied</source>
        <extracomment>Button below a text that has to be typed elsewhere, after it was pressed.</extracomment>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>Copy your half</source>
        <extracomment>Button below a text that has to be typed elsewhere.</extracomment>
        <translation>残り半分をコピー</translation>
    </message>
</context>
<context>
    <name>CodeCard</name>
    <message>
        <source>Type this code on the sign-in page:</source>
        <extracomment>Above a large code</extracomment>
        <translation>このコードをサインイン ページに入力してください：</translation>
    </message>
    <message>
        <source>Copied</source>
        <extracomment>Button below a large code, after it was pressed</extracomment>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <extracomment>Button below a large code</extracomment>
        <translation>コードをコピー</translation>
    </message>
</context>
<context>
    <name>CodeSettings</name>
    <message>
        <source>Only if the copied code is still in it.</source>
        <extracomment>Below the setting “Clear the clipboard”</extracomment>
        <translation>コピーしたコードが残っている場合だけ消去します。</translation>
    </message>
    <message>
        <source>Clear the clipboard</source>
        <extracomment>Name of a setting: after how long a copied code is removed from the clipboard</extracomment>
        <translation>クリップボードを消去</translation>
    </message>
    <message>
        <source>Never</source>
        <extracomment>Value of the setting “Clear the clipboard”</extracomment>
        <translation>しない</translation>
    </message>
    <message>
        <source>Small, in the last ten seconds.</source>
        <extracomment>Below the setting “Next code”</extracomment>
        <translation>残り 10 秒になると、小さく表示します。</translation>
    </message>
    <message>
        <source>Show the next code</source>
        <extracomment>Name of a setting: shows the code that comes next before it is valid</extracomment>
        <translation>次のコードを表示</translation>
    </message>
    <message>
        <source>Dots until you ask for a code. Copying works all the same.</source>
        <extracomment>Below the setting “Hide codes”</extracomment>
        <translation>操作するまで点で表示します。コピーはできます。</translation>
    </message>
    <message>
        <source>Hide codes</source>
        <extracomment>Name of a setting</extracomment>
        <translation>コードを隠す</translation>
    </message>
    <message numerus="yes">
        <source>After %n&#xa0;s</source>
        <extracomment>Value of the setting “Clear the clipboard”; %n seconds</extracomment>
        <translation>
            <numerusform>%n&#xa0;秒後</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeText</name>
    <message>
        <source>The vault is locked. Unlock it first.</source>
        <extracomment>Instead of a code.</extracomment>
        <translation>保管庫がロックされています。先にロックを解除してください。</translation>
    </message>
    <message>
        <source>This account is no longer here.</source>
        <extracomment>Instead of a code.</extracomment>
        <translation>このアカウントはもうありません。</translation>
    </message>
    <message>
        <source>The key of this account could not be read, so there is no code. The account&apos;s row says why.</source>
        <extracomment>Instead of a code. &quot;Key&quot; is the shared secret that codes are computed from.</extracomment>
        <translation>このアカウントの秘密鍵を読み取れなかったため、コードを表示できません。理由はアカウントの行に表示されています。</translation>
    </message>
    <message>
        <source>This account makes one code at a time. Ask for the next code.</source>
        <extracomment>Instead of a code, for an account whose codes are counted (HOTP).</extracomment>
        <translation>操作するたびに新しいコードを作るアカウントです。次のコードを表示してください。</translation>
    </message>
    <message>
        <source>The codes of this account change with the time. There is no next code to ask for.</source>
        <extracomment>Instead of a code, when the next counted code (HOTP) was asked for.</extracomment>
        <translation>このアカウントのコードは、時間がたつと自動的に変わります。次のコードを作る操作はありません。</translation>
    </message>
    <message>
        <source>A code was made a moment ago. Wait five seconds before the next one.</source>
        <extracomment>Instead of a code of a counter-based account (HOTP), after a double click.</extracomment>
        <translation>コードを作ったばかりです。5 秒待ってから、次のコードを作ってください。</translation>
    </message>
    <message>
        <source>The key or PIN of this account does not fit its kind, so there is no code. Correct the PIN, or add the account again.</source>
        <extracomment>Instead of a code.</extracomment>
        <translation>秘密鍵または PIN がこのアカウントの種類に合わないため、コードを作れません。PIN を修正するか、アカウントを追加し直してください。</translation>
    </message>
    <message>
        <source>The counter could not be saved, so no code is shown and none was used up. Check the free space of the disk and try again.</source>
        <extracomment>Instead of a code of a counter-based account (HOTP).</extracomment>
        <translation>カウンターを保存できなかったため、コードを表示していません。コードは消費されていません。ディスクの空き容量を確認し、もう一度試してください。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock shows a time before the account&apos;s codes begin. Correct the clock.</source>
        <extracomment>Instead of a code.</extracomment>
        <translation>パソコンの時計が、このアカウントのコードが始まる時刻より前になっています。時計を合わせてください。</translation>
    </message>
    <message>
        <source>The counter of this account has reached its end. Set the account up again at the service.</source>
        <extracomment>Instead of a code of a counter-based account (HOTP).</extracomment>
        <translation>このアカウントのカウンターは上限に達しました。サービス側で設定し直してください。</translation>
    </message>
    <message>
        <source>The key is empty. Enter the key.</source>
        <extracomment>&quot;Key&quot; is the shared secret that codes are computed from.</extracomment>
        <translation>秘密鍵が空です。秘密鍵を入力してください。</translation>
    </message>
    <message>
        <source>This kind of account needs its PIN. Enter the PIN.</source>
        <extracomment>For mOTP and Yandex accounts.</extracomment>
        <translation>この種類のアカウントには PIN が必要です。PIN を入力してください。</translation>
    </message>
    <message>
        <source>This is not a Yandex key: its length or its checksum is wrong. Copy it again.</source>
        <extracomment>For Yandex accounts.</extracomment>
        <translation>Yandex の秘密鍵ではありません。長さかチェックサムが違います。コピーし直してください。</translation>
    </message>
    <message>
        <source>The time is before the account&apos;s codes begin (T0). Correct the clock or the time that you gave.</source>
        <extracomment>T0 is the moment from which an account&apos;s time steps are counted.</extracomment>
        <translation>時刻が、アカウントのコードが始まる時刻（T0）より前です。時計か、指定した時刻を直してください。</translation>
    </message>
    <message>
        <source>A code has 4 to 10 digits.</source>
        <extracomment>The length of a code.</extracomment>
        <translation>コードの桁数は 4〜10 桁です。</translation>
    </message>
    <message>
        <source>The codes of this account are counted; they do not depend on the time.</source>
        <extracomment>An account whose codes are counted (HOTP).</extracomment>
        <translation>このアカウントのコードはカウンター方式で、時刻には関係ありません。</translation>
    </message>
    <message>
        <source>A code is valid for 1 second to 24 hours (86,400 seconds).</source>
        <extracomment>How long a code is valid.</extracomment>
        <translation>コードの有効時間は 1 秒から 24 時間（86,400 秒）までです。</translation>
    </message>
    <message>
        <source>The start time (T0) cannot be before 1970.</source>
        <extracomment>T0 is the moment from which an account&apos;s time steps are counted.</extracomment>
        <translation>開始時刻（T0）は 1970 年より前にできません。</translation>
    </message>
    <message>
        <source>Time-based (TOTP)</source>
        <extracomment>A kind of account, in a list to choose from.</extracomment>
        <translation>時間方式（TOTP）</translation>
    </message>
    <message>
        <source>Counter-based (HOTP)</source>
        <extracomment>A kind of account, in a list to choose from.</extracomment>
        <translation>カウンター方式（HOTP）</translation>
    </message>
    <message>
        <source>Steam Guard</source>
        <extracomment>A kind of account, in a list to choose from. A product name.</extracomment>
        <translation>Steam Guard</translation>
    </message>
    <message>
        <source>Mobile-OTP (mOTP)</source>
        <extracomment>A kind of account, in a list to choose from. A product name.</extracomment>
        <translation>Mobile-OTP（mOTP）</translation>
    </message>
    <message>
        <source>Yandex.Key</source>
        <extracomment>A kind of account, in a list to choose from. A product name.</extracomment>
        <translation>Yandex.Key</translation>
    </message>
</context>
<context>
    <name>CodesBar</name>
    <message>
        <source>New codes in %1</source>
        <extracomment>Above the list: how long the codes that are shown are still good. %1 is a short span such as “17 s”.</extracomment>
        <translation>あと %1 で更新</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>These codes come from two different exports. Add one export at a time.</source>
        <extracomment>Failure of warifuctl. An export is one of Google Authenticator.</extracomment>
        <translation>二つの異なるエクスポートのコードです。一度に一つのエクスポートだけを追加してください。</translation>
    </message>
    <message>
        <source>%1 of %2 read; these parts are missing: %3. Give all parts in one call. Nothing was added.</source>
        <extracomment>Failure of warifuctl. %1 of %2 parts of an export of Google Authenticator; %3 lists numbers.</extracomment>
        <translation>%2 枚のうち %1 枚を読み取りました。足りない番号：%3。すべてを一度に指定してください。何も追加していません。</translation>
    </message>
    <message>
        <source>There is no QR code in “%1”.</source>
        <extracomment>Failure of warifuctl. %1 is a file name.</extracomment>
        <translation>「%1」に QR コードが見つかりません。</translation>
    </message>
    <message>
        <source>None of the entries could be read. Nothing was added.</source>
        <extracomment>Failure of warifuctl. Entries of an export of Google Authenticator.
----------
Failure of warifuctl. Entries of an export of another app.</extracomment>
        <translation>どの項目も読み取れませんでした。何も追加していません。</translation>
    </message>
    <message numerus="yes">
        <source>This export code holds %n account(s). Add it with “warifuctl add”, then ask for a code by name.</source>
        <extracomment>Failure of warifuctl. “warifuctl add” is what to type.</extracomment>
        <translation>
            <numerusform>このエクスポートのコードには %n 件のアカウントがあります。「warifuctl add」で追加してから、名前を指定してコードを表示してください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) fit. Use the ID of one.</source>
        <extracomment>Failure of warifuctl: the words fit several accounts, which are listed with their IDs.</extracomment>
        <translation>
            <numerusform>%n 件のアカウントが当てはまります。どれか一つの ID を指定してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>No account fits “%1”.</source>
        <extracomment>Failure of warifuctl. %1 is what was typed.</extracomment>
        <translation>「%1」に当てはまるアカウントはありません。</translation>
    </message>
    <message>
        <source>accounts: %1</source>
        <extracomment>Line of “warifuctl doctor”. %1 is a number.</extracomment>
        <translation>アカウント：%1</translation>
    </message>
    <message>
        <source>in the trash: %1</source>
        <extracomment>Line of “warifuctl doctor”: accounts in the trash. %1 is a number.</extracomment>
        <translation>ゴミ箱：%1</translation>
    </message>
    <message>
        <source>without a readable key: %1</source>
        <extracomment>Line of “warifuctl doctor”: accounts whose key cannot be read. %1 is a number.</extracomment>
        <translation>秘密鍵を読み取れないアカウント：%1</translation>
    </message>
    <message>
        <source>problem: %1</source>
        <extracomment>Line of “warifuctl doctor”. %1 is a whole sentence.</extracomment>
        <translation>問題：%1</translation>
    </message>
    <message>
        <source>no problems</source>
        <extracomment>Line of “warifuctl doctor”.</extracomment>
        <translation>問題はありません</translation>
    </message>
    <message>
        <source>vault: %1</source>
        <extracomment>Line of “warifuctl doctor”. %1 is the name of an error, such as &quot;wrongPassphrase&quot;.</extracomment>
        <translation>保管庫：%1</translation>
    </message>
    <message>
        <source>vault: opens</source>
        <extracomment>Line of “warifuctl doctor”: the vault can be opened.</extracomment>
        <translation>保管庫：開けます</translation>
    </message>
    <message>
        <source>pages: %1</source>
        <extracomment>Line of “warifuctl doctor”: keychain entries, each with many accounts. %1 is a number.</extracomment>
        <translation>キーチェーンの項目：%1</translation>
    </message>
    <message>
        <source>folder: %1</source>
        <extracomment>Line of “warifuctl doctor”. %1 is the path of the folder of accounts.</extracomment>
        <translation>フォルダー：%1</translation>
    </message>
    <message>
        <source>keys are in: %1</source>
        <extracomment>Line of “warifuctl doctor”. %1 is &quot;keychain&quot; or &quot;passphrase&quot;, as in the option --keystore.</extracomment>
        <translation>秘密鍵の保管先：%1</translation>
    </message>
    <message>
        <source>account file and older copies: %1</source>
        <extracomment>Line of “warifuctl doctor”: how many copies can be read. %1 is a number.</extracomment>
        <translation>アカウントのファイルと過去の控え：%1</translation>
    </message>
    <message>
        <source>vault: none yet; it is made with the first account</source>
        <extracomment>Line of “warifuctl doctor”: nothing was set up yet.</extracomment>
        <translation>保管庫：まだありません。最初のアカウントを追加すると作成します</translation>
    </message>
    <message>
        <source>Digits, period and algorithm of a %1 account are fixed.</source>
        <extracomment>Failure of warifuctl. %1 is a kind of account, such as &quot;steam&quot;.</extracomment>
        <translation>%1 のアカウントでは、桁数、更新間隔、アルゴリズムを変更できません。</translation>
    </message>
    <message>
        <source>Only counter-based accounts have a counter.</source>
        <extracomment>Failure of warifuctl.</extracomment>
        <translation>カウンターがあるのは、カウンター方式のアカウントだけです。</translation>
    </message>
    <message>
        <source>The picture “%1” is too large: at most 64 MiB, 16,384 pixels a side and 100 megapixels.</source>
        <extracomment>Failure of warifuctl. %1 is a file name.</extracomment>
        <translation>画像「%1」は大きすぎます。上限は 64 MiB、一辺 16,384 画素、全体で 1 億画素です。</translation>
    </message>
    <message>
        <source>“%1” is not a PNG, JPEG, WebP, BMP or GIF picture.</source>
        <extracomment>Failure of warifuctl. %1 is a file name.</extracomment>
        <translation>「%1」は PNG、JPEG、WebP、BMP、GIF の画像ではありません。</translation>
    </message>
    <message>
        <source>The picture “%1” is damaged.</source>
        <extracomment>Failure of warifuctl. %1 is a file name.</extracomment>
        <translation>画像「%1」は壊れています。</translation>
    </message>
    <message>
        <source>The picture “%1” is empty.</source>
        <extracomment>Failure of warifuctl. %1 is a file name.</extracomment>
        <translation>画像「%1」は空です。</translation>
    </message>
    <message>
        <source>This warifuctl was built without the scanner (WARIFU_GUI=OFF) and cannot read pictures.</source>
        <extracomment>Failure of warifuctl. WARIFU_GUI=OFF is an option of the build.</extracomment>
        <translation>この warifuctl は画像の読み取りなし（WARIFU_GUI=OFF）でビルドされているため、画像を読み取れません。</translation>
    </message>
    <message>
        <source>pinned</source>
        <extracomment>Behind an account in the list of warifuctl.</extracomment>
        <translation>固定</translation>
    </message>
    <message>
        <source>no accounts</source>
        <extracomment>Remark of warifuctl: the list is empty.</extracomment>
        <translation>アカウントはありません</translation>
    </message>
    <message>
        <source>Standard input is longer than 1 MiB.</source>
        <extracomment>Failure of warifuctl.</extracomment>
        <translation>標準入力が 1 MiB を超えています。</translation>
    </message>
    <message>
        <source>Nothing was read from standard input.</source>
        <extracomment>Failure of warifuctl.</extracomment>
        <translation>標準入力から何も読み取れませんでした。</translation>
    </message>
    <message>
        <source>The passphrase file is empty. Put the passphrase into its first line.</source>
        <extracomment>Failure of warifuctl: the file that --passphrase-file names.</extracomment>
        <translation>パスフレーズを書いたファイルが空です。1 行目にパスフレーズを書いてください。</translation>
    </message>
    <message>
        <source>Waiting for the system keychain; look for its prompt on the screen.</source>
        <extracomment>Remark of warifuctl.</extracomment>
        <translation>システムのキーチェーンの応答を待っています。画面に表示された確認画面に答えてください。</translation>
    </message>
    <message>
        <source>Use --passphrase-file FILE.</source>
        <extracomment>Remedy of warifuctl when a passphrase is needed; what to type.</extracomment>
        <translation>--passphrase-file FILE を使ってください。</translation>
    </message>
    <message>
        <source>no entries</source>
        <extracomment>Remark of warifuctl: nothing is in the activity log, or nothing matches.</extracomment>
        <translation>記録はありません</translation>
    </message>
    <message>
        <source>The activity log was changed from outside. Keep its files and tell your administrator.</source>
        <extracomment>Failure of warifuctl: somebody or a disk error changed the log.</extracomment>
        <translation>操作の記録が外部から変更されています。ファイルを残したまま、管理者に連絡してください。</translation>
    </message>
    <message numerus="yes">
        <source>The activity log is whole: %n record(s).</source>
        <extracomment>Result of warifuctl. %n: number of records.</extracomment>
        <translation>
            <numerusform>操作の記録に異常はありません（%n 件）。</numerusform>
        </translation>
    </message>
    <message>
        <source>The server refused the number. Compare it with the sign-in page.</source>
        <extracomment>Failure of warifuctl. The number is the one that the sign-in page shows.</extracomment>
        <translation>サーバーがこの番号を拒否しました。サインイン ページの番号と比べてください。</translation>
    </message>
    <message>
        <source>The sign-in request has expired. Start the sign-in again.</source>
        <extracomment>Failure of warifuctl.</extracomment>
        <translation>サインイン要求の有効期限が切れました。サインインをやり直してください。</translation>
    </message>
    <message>
        <source>The sign-in request is over; it was answered elsewhere or withdrawn.</source>
        <extracomment>Failure of warifuctl.</extracomment>
        <translation>このサインイン要求は終了しました。別の場所で回答されたか、取り消されました。</translation>
    </message>
    <message>
        <source>There is no such sign-in request now. “warifuctl push requests” shows those that are open.</source>
        <extracomment>Failure of warifuctl. &quot;push requests&quot; is a command, not translated.</extracomment>
        <translation>このサインイン要求は現在ありません。「warifuctl push requests」で、回答できる要求を確認できます。</translation>
    </message>
    <message>
        <source>The server did not answer in time. Look whether the sign-in went on.</source>
        <extracomment>Failure of warifuctl.</extracomment>
        <translation>サーバーから時間内に応答がありませんでした。サインインが進んだかどうかを確認してください。</translation>
    </message>
    <message>
        <source>The answer is recorded and has not reached the server yet. Warifu sends it as soon as it runs again.</source>
        <extracomment>Failure of warifuctl: a denial is sent later.</extracomment>
        <translation>回答は記録されましたが、まだサーバーに届いていません。Warifu を次に実行したときに送信します。</translation>
    </message>
    <message>
        <source>Making a key and telling the server…</source>
        <extracomment>Remark of warifuctl; making an RSA key takes some seconds.</extracomment>
        <translation>鍵を作成し、サーバーに登録しています…</translation>
    </message>
    <message>
        <source>no push tokens</source>
        <extracomment>Remark of warifuctl: the list is empty.</extracomment>
        <translation>プッシュ トークンはありません</translation>
    </message>
    <message>
        <source>no sign-in requests</source>
        <extracomment>Remark of warifuctl: nobody is signing in.</extracomment>
        <translation>サインイン要求はありません</translation>
    </message>
    <message>
        <source>no reports</source>
        <extracomment>Remark of warifuctl: no report was ever made, or none is kept any more.</extracomment>
        <translation>報告はありません</translation>
    </message>
    <message>
        <source>The first line of the token file is no bearer token.</source>
        <extracomment>Failure of warifuctl: the file that --token-file names.</extracomment>
        <translation>トークン ファイルの 1 行目がベアラー トークンではありません。</translation>
    </message>
    <message>
        <source>A report could not be delivered yet. “warifuctl report outbox” shows why; Warifu tries again by itself.</source>
        <extracomment>Failure of warifuctl. &quot;report outbox&quot; is a command, not translated.</extracomment>
        <translation>まだ届いていない報告があります。理由は「warifuctl report outbox」で確認できます。Warifu が自動的に再送します。</translation>
    </message>
    <message>
        <source>There is no key yet. “warifuctl report receiver” makes it.</source>
        <extracomment>Failure of warifuctl. &quot;report receiver&quot; is a command.</extracomment>
        <translation>鍵はまだありません。「warifuctl report receiver」で作成されます。</translation>
    </message>
    <message>
        <source>This cannot be done with the request now.</source>
        <extracomment>Failure of warifuctl: why it did nothing shows in the window only.</extracomment>
        <translation>この要求に対して、今はこの操作を行えません。</translation>
    </message>
    <message>
        <source>The result could not be written.</source>
        <extracomment>Failure of warifuctl: the disk is full, or the program that reads its output has ended.</extracomment>
        <translation>結果を書き込めませんでした。</translation>
    </message>
    <message>
        <source>The keys of the profile in “%1” are kept in a passphrase file, not in the keychain. Nothing is lost: leave “--keystore keychain” out and use --passphrase-file FILE.</source>
        <extracomment>Failure of warifuctl: “--keystore keychain” on a profile without keychain. %1 is the path of a folder. Options are not translated.</extracomment>
        <translation>「%1」の秘密鍵は、キーチェーンではなくパスフレーズのファイルに保存されています。何も失われていません。「--keystore keychain」を外し、--passphrase-file FILE を指定してください。</translation>
    </message>
    <message>
        <source>There is no vault in “%1”. Check the folder after --home; “warifuctl add” would make a new vault there.</source>
        <extracomment>Failure of warifuctl: the folder that --home names is no profile of Warifu. %1 is its path; “warifuctl add” is a command.</extracomment>
        <translation>「%1」に保管庫はありません。--home のフォルダーを確認してください。「warifuctl add」を実行すると、そこに新しい保管庫を作成します。</translation>
    </message>
    <message>
        <source>There is no vault in “%1” yet. It is made with the first account that “warifuctl add” adds.</source>
        <extracomment>Failure of warifuctl for a new user. %1 is the path of a folder; “warifuctl add” is a command.</extracomment>
        <translation>「%1」に保管庫はまだありません。「warifuctl add」で最初のアカウントを追加すると作成します。</translation>
    </message>
    <message>
        <source>“%1” is deleted for good. If its service still asks for codes, only its recovery codes or its support can let you in.</source>
        <extracomment>Remark of warifuctl after “remove --purge”. %1 is an account.</extracomment>
        <translation>「%1」を完全に削除しました。サービスがまだ確認コードを求める場合は、回復用コードを使うか、サービスの窓口に問い合わせてください。</translation>
    </message>
    <message>
        <source>“%1” is in the trash; “warifuctl edit --restore” brings it back. The service still asks for codes: switch them off there before you delete it for good.</source>
        <extracomment>Remark of warifuctl after “remove”. %1 is an account; “warifuctl edit --restore” is a command.</extracomment>
        <translation>「%1」をゴミ箱に移しました。「warifuctl edit --restore」で元に戻せます。サービスは引き続き確認コードを求めます。完全に削除する前に、サービス側で二段階認証を無効にしてください。</translation>
    </message>
    <message>
        <source>clock: %1, kept right by a time service</source>
        <extracomment>Line of “warifuctl doctor”. %1 is a date and time in UTC. A time service such as NTP.</extracomment>
        <translation>時計：%1、時刻同期により調整されています</translation>
    </message>
    <message>
        <source>clock: %1, not kept right by a time service; compare it with another clock</source>
        <extracomment>Line of “warifuctl doctor”. %1 is a date and time in UTC. A time service such as NTP.</extracomment>
        <translation>時計：%1、時刻同期されていません。ほかの時計と比べてください</translation>
    </message>
    <message>
        <source>clock: %1; the system does not say whether a time service keeps it right</source>
        <extracomment>Line of “warifuctl doctor”. %1 is a date and time in UTC. A time service such as NTP.</extracomment>
        <translation>時計：%1、時刻同期されているかどうかは分かりません</translation>
    </message>
    <message>
        <source>The clock of this computer says %1, but this profile was used at %2 already. Time-based codes are wrong until the clock is set.</source>
        <extracomment>Problem that “warifuctl doctor” found. %1 and %2 are dates and times in UTC.</extracomment>
        <translation>このコンピューターの時計は %1 ですが、このプロファイルは %2 に使われています。時計を合わせるまで、時間方式のコードは正しくありません。</translation>
    </message>
    <message>
        <source>URI %1 (%2): %3</source>
        <extracomment>Failure of warifuctl where several URIs were given. %1 is which one, %2 is how it begins, such as “otpauth://totp”, %3 is a sentence.</extracomment>
        <translation>%1 番目の URI（%2）：%3</translation>
    </message>
    <message>
        <source>Which command?</source>
        <extracomment>Wrong usage of warifuctl: nothing was typed behind its name.</extracomment>
        <translation>どのコマンドですか？</translation>
    </message>
    <message>
        <source>The first word is not a command.</source>
        <extracomment>Wrong usage of warifuctl: a command, such as “list”, was expected first.</extracomment>
        <translation>最初の語はコマンドではありません。</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <extracomment>Wrong usage of warifuctl. %1 is what was typed where a command, such as “list”, is expected.</extracomment>
        <translation>「%1」というコマンドはありません。</translation>
    </message>
    <message>
        <source>This account is set up in two steps: type the text after its ID into the server&apos;s page. Its codes are right only then.</source>
        <extracomment>Remark of warifuctl. Setup in two steps: the server has one half of the key, and the second word of the line that is printed is the other.</extracomment>
        <translation>このアカウントは 2 段階で設定します。ID の後の文字列をサーバーのページに入力してください。入力するまで、正しいコードは表示されません。</translation>
    </message>
    <message>
        <source>This setup code holds only half of the key. Add it with “warifuctl add”, then ask for a code by name.</source>
        <extracomment>Failure of warifuctl. “warifuctl add” is what to type.</extracomment>
        <translation>この設定用コードには秘密鍵の半分しかありません。「warifuctl add」で追加してから、名前を指定してコードを表示してください。</translation>
    </message>
    <message>
        <source>Which URI? “-” reads it from standard input.</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>どの URI ですか？「-」を指定すると、標準入力から読み取ります。</translation>
    </message>
    <message>
        <source>Options begin with two dashes. A word that begins with a dash goes after “--”.</source>
        <extracomment>Wrong usage of warifuctl. A dash is the sign -.</extracomment>
        <translation>オプションは 2 つのハイフンで始まります。ハイフンで始まる語は「--」の後に置いてください。</translation>
    </message>
    <message>
        <source>There is no option “%1”.</source>
        <extracomment>Wrong usage of warifuctl. %1 is what was typed, such as “--jsno”.</extracomment>
        <translation>「%1」というオプションはありません。</translation>
    </message>
    <message>
        <source>The option “%1” takes no value.</source>
        <extracomment>Wrong usage of warifuctl. %1 is an option, such as “--json”.</extracomment>
        <translation>オプション「%1」に値は指定できません。</translation>
    </message>
    <message>
        <source>The option “%1” needs a value.</source>
        <extracomment>Wrong usage of warifuctl. %1 is an option, such as “--home”.</extracomment>
        <translation>オプション「%1」には値が必要です。</translation>
    </message>
    <message>
        <source>The option “%1” belongs to the command “%2”.</source>
        <extracomment>Wrong usage of warifuctl. %1 is an option, such as “--at”, %2 a command, such as “code”.</extracomment>
        <translation>オプション「%1」は、コマンド「%2」のものです。</translation>
    </message>
    <message>
        <source>The option “%1” is given twice.</source>
        <extracomment>Wrong usage of warifuctl. %1 is an option, such as “--home”.</extracomment>
        <translation>オプション「%1」が 2 回指定されています。</translation>
    </message>
    <message>
        <source>--at says nothing about a counter-based account; leave it out.</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>カウンター方式のアカウントに時刻は関係ありません。--at を外してください。</translation>
    </message>
    <message>
        <source>--at takes seconds since 1970, a whole number from 0.</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>--at には、1970 年からの秒数を 0 以上の整数で指定してください。</translation>
    </message>
    <message>
        <source>Either --uri or QUERY.</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>--uri と QUERY は、どちらか一方だけを指定してください。</translation>
    </message>
    <message>
        <source>doctor takes no words.</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>doctor に語は指定できません。</translation>
    </message>
    <message>
        <source>--%1 takes a whole number from 0.</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>--%1 には、0 以上の整数を指定してください。</translation>
    </message>
    <message>
        <source>A note has at most 4,096 characters.</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>メモは 4,096 文字までです。</translation>
    </message>
    <message>
        <source>Either --pin or --unpin.</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>--pin と --unpin は、どちらか一方だけを指定してください。</translation>
    </message>
    <message>
        <source>What should be changed?</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>何を変更しますか？</translation>
    </message>
    <message>
        <source>the code of an account; the next one of a counter-based account</source>
        <extracomment>Help of warifuctl, beside the command “code QUERY [--at T]”.</extracomment>
        <translation>アカウントの確認コード。カウンター方式では次のコード</translation>
    </message>
    <message>
        <source>the code of an otpauth:// URI, without a vault; “-” reads it from standard input</source>
        <extracomment>Help of warifuctl, beside the command “code --uri URI [--at T]”.</extracomment>
        <translation>otpauth:// URI の確認コード。保管庫は使わない。「-」で標準入力から読み取る</translation>
    </message>
    <message>
        <source>accounts, or those in the trash</source>
        <extracomment>Help of warifuctl, beside the command “list [QUERY] [--trash]”.</extracomment>
        <translation>アカウントの一覧、またはゴミ箱の中の一覧</translation>
    </message>
    <message>
        <source>adds accounts; “-” reads URIs from standard input, one a line</source>
        <extracomment>Help of warifuctl, beside the command “add URI...”.</extracomment>
        <translation>アカウントを追加。「-」で標準入力から読み取る（1 行に 1 つの URI）</translation>
    </message>
    <message>
        <source>adds what the QR codes of a picture say; may be given several times</source>
        <extracomment>Help of warifuctl, beside the command “add --scan IMAGE”.</extracomment>
        <translation>画像の QR コードから追加。何回でも指定できる</translation>
    </message>
    <message>
        <source>moves an account to the trash; --purge deletes it for good</source>
        <extracomment>Help of warifuctl, beside the command “remove QUERY [--purge]”.</extracomment>
        <translation>アカウントをゴミ箱に移す。--purge を付けると完全に削除</translation>
    </message>
    <message>
        <source>what the QR codes of pictures say</source>
        <extracomment>Help of warifuctl, beside the command “scan IMAGE...”.</extracomment>
        <translation>画像の QR コードの内容</translation>
    </message>
    <message>
        <source>enrols a push token; “-” reads the URI from standard input</source>
        <extracomment>Help of warifuctl, beside the command “push enrol URI”.</extracomment>
        <translation>プッシュ トークンを登録。「-」で標準入力から URI を読み取る</translation>
    </message>
    <message>
        <source>push tokens</source>
        <extracomment>Help of warifuctl, beside the command “push list”.</extracomment>
        <translation>プッシュ トークンの一覧</translation>
    </message>
    <message>
        <source>removes a push token; tell the server&apos;s help desk too</source>
        <extracomment>Help of warifuctl, beside the command “push remove ID”.</extracomment>
        <translation>プッシュ トークンを削除。サーバーの窓口にも連絡が必要</translation>
    </message>
    <message>
        <source>sign-in requests; waits up to S seconds for one</source>
        <extracomment>Help of warifuctl, beside the command “push requests [--wait S]”.</extracomment>
        <translation>サインイン要求。届くまで最大 S 秒待つ</translation>
    </message>
    <message>
        <source>ANSWER is approve, cancel, unsure or report; --number N: the number on the sign-in page, --context T: the application&apos;s name, after many requests, --wait S</source>
        <extracomment>Help of warifuctl, beside the command “push answer ID ANSWER”.</extracomment>
        <translation>ANSWER は approve、cancel、unsure、report のどれか。--number N（サインインページの数字）、--context T（要求が続いたときのアプリケーション名）、--wait S</translation>
    </message>
    <message>
        <source>reports that wait, and receipts</source>
        <extracomment>Help of warifuctl, beside the command “report outbox”.</extracomment>
        <translation>送信待ちの報告と送信の記録</translation>
    </message>
    <message>
        <source>sends at once what waits</source>
        <extracomment>Help of warifuctl, beside the command “report flush”.</extracomment>
        <translation>待っている報告をすぐに送信</translation>
    </message>
    <message>
        <source>the public key that signs reports, as a JWK</source>
        <extracomment>Help of warifuctl, beside the command “report key”.</extracomment>
        <translation>報告に署名する公開鍵（JWK）</translation>
    </message>
    <message>
        <source>what happened; --limit N, --query TEXT</source>
        <extracomment>Help of warifuctl, beside the command “log show”.</extracomment>
        <translation>操作の記録。--limit N、--query TEXT</translation>
    </message>
    <message>
        <source>finds records that were edited, removed or reordered</source>
        <extracomment>Help of warifuctl, beside the command “log verify”.</extracomment>
        <translation>記録の書き換え、削除、入れ替えがないかを調べる</translation>
    </message>
    <message>
        <source>state of keychain, vault and clock; shows no secret</source>
        <extracomment>Help of warifuctl, beside the command “doctor”.</extracomment>
        <translation>キーチェーン、保管庫、時計の状態。秘密鍵は表示しない</translation>
    </message>
    <message>
        <source>machine-readable results, one JSON value a line</source>
        <extracomment>Help of warifuctl, beside the option “--json”.</extracomment>
        <translation>結果をプログラム向けの JSON で表示（1 行に 1 つの値）</translation>
    </message>
    <message>
        <source>another profile</source>
        <extracomment>Help of warifuctl, beside the option “--home DIR”.</extracomment>
        <translation>別のプロファイル</translation>
    </message>
    <message>
        <source>keychain, or passphrase (a file under a passphrase)</source>
        <extracomment>Help of warifuctl, beside the option “--keystore WHERE”.</extracomment>
        <translation>keychain、または passphrase（パスフレーズのファイル）</translation>
    </message>
    <message>
        <source>the passphrase is the content of FILE without its last line end</source>
        <extracomment>Help of warifuctl, beside the option “--passphrase-file FILE”.</extracomment>
        <translation>FILE の内容がパスフレーズ。最後の改行は除く</translation>
    </message>
    <message>
        <source>list: also keys, PINs and notes</source>
        <extracomment>Help of warifuctl, beside the option “--show-secrets”.</extracomment>
        <translation>list で、秘密鍵、PIN、メモも表示</translation>
    </message>
    <message>
        <source>trusts also the certificates in FILE (PEM)</source>
        <extracomment>Help of warifuctl, beside the option “--ca-file FILE”.</extracomment>
        <translation>FILE（PEM）の証明書も信頼する</translation>
    </message>
    <message>
        <source>plain HTTP to this computer, for tests</source>
        <extracomment>Help of warifuctl, beside the option “--allow-loopback-http”.</extracomment>
        <translation>このコンピューターへの HTTP を許可（テスト用）</translation>
    </message>
    <message>
        <source>this text</source>
        <extracomment>Help of warifuctl, beside the option “--help”.</extracomment>
        <translation>この説明</translation>
    </message>
    <message>
        <source>the version</source>
        <extracomment>Help of warifuctl, beside the option “--version”.</extracomment>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>A URI holds the secret key of an account, and other users of this computer may see the command lines of running programs: prefer “add -” and “code --uri -”. What “scan” prints is as secret.</source>
        <extracomment>Help of warifuctl, below the options. “add -”, “code --uri -” and “scan” are commands.</extracomment>
        <translation>URI にはアカウントの秘密鍵が含まれます。実行中のプログラムのコマンドラインは、このコンピューターのほかの利用者に見えることがあるため、「add -」や「code --uri -」を使ってください。「scan」の出力も同じように秘密です。</translation>
    </message>
    <message>
        <source>QUERY is an ID, its beginning (4 digits or more), or words of issuer and account; where several accounts fit, they are listed and nothing is done. T is in seconds since 1970.</source>
        <extracomment>Help of warifuctl, below the options. QUERY and T stand for what is typed.</extracomment>
        <translation>QUERY は、ID、ID の先頭 4 桁以上、またはサービスやアカウント名に含まれる語です。複数のアカウントに当てはまる場合は候補を表示し、何もしません。T は 1970 年からの秒数です。</translation>
    </message>
    <message>
        <source>Exit code: 0 success, 1 failure, 2 wrong usage. Results go to standard output, remarks to standard error.</source>
        <extracomment>Help of warifuctl, its last words.</extracomment>
        <translation>終了コードは、0 が成功、1 が失敗、2 が使い方の誤りです。結果は標準出力に、補足は標準エラー出力に表示します。</translation>
    </message>
    <message>
        <source>two-factor codes on the command line</source>
        <extracomment>First line of the help of warifuctl, behind its name.</extracomment>
        <translation>コマンドラインの認証アプリ</translation>
    </message>
    <message>
        <source>usage: %1</source>
        <extracomment>Help of warifuctl. %1 is what to type.</extracomment>
        <translation>使い方：%1</translation>
    </message>
    <message>
        <source>options:</source>
        <extracomment>Help of warifuctl, above the list of options.</extracomment>
        <translation>オプション：</translation>
    </message>
    <message>
        <source>--trash lists all of the trash; leave QUERY out.</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>--trash はゴミ箱の中をすべて表示します。QUERY を外してください。</translation>
    </message>
    <message>
        <source>--limit is 1 to 100000.</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>--limit には 1 から 100000 までの数を指定してください。</translation>
    </message>
    <message>
        <source>log export --format jsonl, csv, syslog or ocsf, and one file.</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>log export には、--format（jsonl、csv、syslog、ocsf のどれか）とファイルを 1 つ指定してください。</translation>
    </message>
    <message>
        <source>“warifuctl --help” shows how it is used.</source>
        <extracomment>Remark of warifuctl after wrong usage.</extracomment>
        <translation>使い方は「warifuctl --help」で確認できます。</translation>
    </message>
    <message>
        <source>push answer ID approve, cancel, unsure or report; ID as “push requests” shows it.</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>push answer には、「push requests」で表示される ID と、approve、cancel、unsure、report のどれかを指定してください。</translation>
    </message>
    <message>
        <source>--number and --context go with approve.</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>--number と --context は、approve のときだけ指定できます。</translation>
    </message>
    <message>
        <source>One URI on standard input.</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>標準入力の URI は 1 つだけにしてください。</translation>
    </message>
    <message>
        <source>“push list” takes no words.</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>「push list」に語は指定できません。</translation>
    </message>
    <message>
        <source>One ID, as “warifuctl push list” shows it.</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>「warifuctl push list」で表示される ID を 1 つ指定してください。</translation>
    </message>
    <message>
        <source>“push requests” takes no words.</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>「push requests」に語は指定できません。</translation>
    </message>
    <message>
        <source>push enrol, list, remove, requests or answer?</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>push enrol、list、remove、requests、answer のどれですか？</translation>
    </message>
    <message>
        <source>One account at a time.</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>アカウントは一度に 1 つだけ指定してください。</translation>
    </message>
    <message>
        <source>Which account? Its ID, the beginning of it, or words of its name.</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>どのアカウントですか？ID、ID の先頭、または名前に含まれる語を指定してください。</translation>
    </message>
    <message>
        <source>--none stands alone.</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>--none は単独で指定してください。</translation>
    </message>
    <message>
        <source>One URL.</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>URL を 1 つ指定してください。</translation>
    </message>
    <message>
        <source>--form is “set” or “webhook”.</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>--form には「set」か「webhook」を指定してください。</translation>
    </message>
    <message>
        <source>A security event needs --audience, as the receiver names itself.</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>セキュリティ イベントには --audience（報告先が名乗る名前）が必要です。</translation>
    </message>
    <message>
        <source>Which URL?</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>どの URL ですか？</translation>
    </message>
    <message>
        <source>That option goes with “report receiver”.</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>そのオプションは「report receiver」のものです。</translation>
    </message>
    <message>
        <source>report receiver, outbox, flush or key?</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>report receiver、outbox、flush、key のどれですか？</translation>
    </message>
    <message>
        <source>--home needs a folder.</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>--home にはフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>--keystore is “keychain” or “passphrase”.</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>--keystore には「keychain」か「passphrase」を指定してください。</translation>
    </message>
    <message>
        <source>Which image?</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>どの画像ですか？</translation>
    </message>
    <message>
        <source>--wait is a number of seconds, at most a day.</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>--wait には、1 日以内の秒数を指定してください。</translation>
    </message>
    <message>
        <source>--algorithm is SHA1, SHA224, SHA256, SHA384 or SHA512.</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>--algorithm には SHA1、SHA224、SHA256、SHA384、SHA512 のどれかを指定してください。</translation>
    </message>
    <message>
        <source>changes an account: --issuer T, --name T, --group T, --note T, --pin, --unpin, --period SECONDS, --digits N, --algorithm SHA1|SHA224|SHA256|SHA384|SHA512, --counter N, --restore (out of the trash)</source>
        <extracomment>Help of warifuctl, beside the command “edit QUERY OPTIONS”.</extracomment>
        <translation>アカウントを変更。--issuer T、--name T、--group T、--note T、--pin、--unpin、--period SECONDS、--digits N、--algorithm SHA1|SHA224|SHA256|SHA384|SHA512、--counter N、--restore（ゴミ箱から戻す）</translation>
    </message>
    <message>
        <source>the same, by the QR code of a picture</source>
        <extracomment>Help of warifuctl, beside the command “push enrol --scan IMAGE”.</extracomment>
        <translation>同じことを、画像の QR コードで行う</translation>
    </message>
    <message>
        <source>A picture with one code for a push token.</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>プッシュ トークンのコードが 1 つだけ写っている画像を指定してください。</translation>
    </message>
    <message>
        <source>One URI, or --scan and a picture; “-” reads it from standard input.</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>URI を 1 つ、または --scan と画像を指定してください。「-」を指定すると、標準入力から読み取ります。</translation>
    </message>
    <message>
        <source>--scan goes with “push enrol”.</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>--scan は「push enrol」のものです。</translation>
    </message>
    <message>
        <source>Use --password-file FILE.</source>
        <extracomment>Remedy of warifuctl when an export is protected; what to type.</extracomment>
        <translation>--password-file FILE を使ってください。</translation>
    </message>
    <message>
        <source>Use --accept-cost to open it all the same.</source>
        <extracomment>Remedy of warifuctl when an export takes long to open; what to type.</extracomment>
        <translation>それでも開くには --accept-cost を使ってください。</translation>
    </message>
    <message>
        <source>There is no format “%1”.</source>
        <extracomment>Wrong usage of warifuctl. %1 is what was typed behind --format.</extracomment>
        <translation>「%1」という形式はありません。</translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <extracomment>Result of warifuctl import.</extracomment>
        <translation>何も追加していません。</translation>
    </message>
    <message>
        <source>%1 added.</source>
        <extracomment>Result of warifuctl import. %1 is a number of accounts.</extracomment>
        <translation>%1 件を追加しました。</translation>
    </message>
    <message>
        <source>Which file? One at a time.</source>
        <extracomment>Wrong usage of warifuctl import.</extracomment>
        <translation>ファイルを 1 つ指定してください。</translation>
    </message>
    <message>
        <source>who is told of “this was not me”; mailto:ADDRESS: by an e-mail of the user; otherwise --audience A, --form set|webhook, --token-file FILE, --subject-issuer URL; --none: nobody</source>
        <extracomment>Help of warifuctl, beside the command “report receiver [URL]”.</extracomment>
        <translation>「自分ではない」の報告先。mailto:ADDRESS なら、利用者が書くメール。それ以外は --audience A、--form set|webhook、--token-file FILE、--subject-issuer URL。報告先をなくすには --none</translation>
    </message>
    <message>
        <source>Nobody was told yet: reports go to %1 by e-mail. Please write one.</source>
        <extracomment>Remark of warifuctl after a report. %1 is an e-mail address.</extracomment>
        <translation>まだ誰にも知らされていません。報告先は %1（メール）です。メールを書いて送ってください。</translation>
    </message>
    <message>
        <source>An e-mail address stands alone.</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>メール アドレスは単独で指定してください。</translation>
    </message>
    <message>
        <source>One e-mail address behind mailto:.</source>
        <extracomment>Wrong usage of warifuctl. “mailto:” is not translated.</extracomment>
        <translation>mailto: の後に、メール アドレスを 1 つ指定してください。</translation>
    </message>
    <message>
        <source>The receiver&apos;s URL begins with https://, or with mailto: for an e-mail that the user sends.</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>報告先の URL は https:// で始まる必要があります。利用者がメールを送る場合は mailto: で始めます。</translation>
    </message>
    <message>
        <source>Your organisation wants Warifu to ask for a passphrase before each approval, and this profile has none. Set one in the settings of Warifu, then approve.</source>
        <extracomment>Failure of warifuctl: the server wants the user verified, and nothing asks.</extracomment>
        <translation>組織は、承認のたびにパスフレーズを確認することを求めていますが、このプロファイルにはパスフレーズがありません。Warifu の「設定」で設定してから承認してください。</translation>
    </message>
    <message>
        <source>not set</source>
        <extracomment>Line of “warifuctl policy show”: nobody has set this policy.</extracomment>
        <translation>未設定</translation>
    </message>
    <message>
        <source>There is no policy “%1”; it is ignored (%2).</source>
        <extracomment>Remark of “warifuctl policy show”. %1 is a name that somebody has set, %2 is a file.</extracomment>
        <translation>「%1」というポリシーはないため、無視されます（%2）。</translation>
    </message>
    <message>
        <source>“%1” does not count: %2</source>
        <extracomment>Remark of “warifuctl policy show”. %1 is a file or folder, %2 is a sentence.</extracomment>
        <translation>「%1」は無効です：%2</translation>
    </message>
    <message>
        <source>what the organisation has set, where it comes from and why</source>
        <extracomment>Help of warifuctl, beside the command “policy show”.</extracomment>
        <translation>組織が設定した内容と、その出所、理由</translation>
    </message>
    <message>
        <source>obeys also the policies in DIR/managed; they can only tighten</source>
        <extracomment>Help of warifuctl, beside the option “--try-policies DIR”.</extracomment>
        <translation>DIR/managed の設定にも従う。制限を強めることだけができる</translation>
    </message>
    <message>
        <source>--try-policies needs a folder.</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>--try-policies にはフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>activity log: none yet</source>
        <extracomment>Line of “warifuctl doctor”: nothing was recorded yet.</extracomment>
        <translation>アクティビティの記録：まだありません</translation>
    </message>
    <message>
        <source>activity log: whole</source>
        <extracomment>Line of “warifuctl doctor”.</extracomment>
        <translation>アクティビティの記録：異常はありません</translation>
    </message>
    <message>
        <source>activity log: begun anew after a damaged one</source>
        <extracomment>Line of “warifuctl doctor”: a damaged log was set aside.</extracomment>
        <translation>アクティビティの記録：壊れた記録の後に新しく始まりました</translation>
    </message>
    <message>
        <source>The activity log was changed from outside; “warifuctl log verify” says more.</source>
        <extracomment>Problem that “warifuctl doctor” found. “warifuctl log verify” is a command.</extracomment>
        <translation>アクティビティの記録が外部から変更されています。詳しくは「warifuctl log verify」で確認できます。</translation>
    </message>
    <message>
        <source>activity log: not intact</source>
        <extracomment>Line of “warifuctl doctor”: something is wrong with the log.</extracomment>
        <translation>アクティビティの記録：異常があります</translation>
    </message>
    <message>
        <source>ends the warning that a damaged log was set aside; its files stay</source>
        <extracomment>Help of warifuctl, beside the command “log acknowledge”.</extracomment>
        <translation>壊れた記録を残したことの警告を終わらせます。ファイルはそのまま残ります</translation>
    </message>
    <message>
        <source>writes the log: --format jsonl|csv|syslog|ocsf, --query TEXT; “-” is standard output</source>
        <extracomment>Help of warifuctl, beside the command “log export FILE”.</extracomment>
        <translation>記録を書き出します。--format jsonl|csv|syslog|ocsf、--query TEXT。「-」は標準出力です</translation>
    </message>
    <message>
        <source>The activity log is damaged. What can still be opened of it follows; “warifuctl log verify” says more.</source>
        <extracomment>Remark of warifuctl. “warifuctl log verify” is a command.</extracomment>
        <translation>アクティビティの記録が壊れています。読み取れる部分だけを出力します。詳しくは「warifuctl log verify」で確認できます。</translation>
    </message>
    <message>
        <source>There is no warning to acknowledge.</source>
        <extracomment>Result of “warifuctl log acknowledge”.</extracomment>
        <translation>確認する警告はありません。</translation>
    </message>
    <message>
        <source>Acknowledged. The files that were set aside stay where they are.</source>
        <extracomment>Result of “warifuctl log acknowledge”.</extracomment>
        <translation>確認済みにしました。残されたファイルはそのままです。</translation>
    </message>
    <message>
        <source>log show, verify, acknowledge or export?</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>log show、verify、acknowledge、export のどれですか？</translation>
    </message>
    <message>
        <source>“policy show” is the only command of policy; it takes no words.</source>
        <extracomment>Wrong usage of warifuctl. Commands and options are not translated.</extracomment>
        <translation>policy のコマンドは「policy show」だけで、引数はありません。</translation>
    </message>
    <message>
        <source>There is nothing to try in “%1”: policies are read from the .json files in its folders managed and recommended.</source>
        <extracomment>Remark of warifuctl: the folder behind the option “--try-policies” has no policies. %1 is its path; names of folders are not translated.</extracomment>
        <translation>「%1」には、試すものがありません。ポリシーは、その中の managed フォルダーと recommended フォルダーにある .json ファイルから読み取られます。</translation>
    </message>
    <message>
        <source>With these policies nothing opens before a passphrase is set, and this profile has none. Trying policies sets none: leave --try-policies out.</source>
        <extracomment>Failure of warifuctl: “--try-policies” with a managed setting that requires a passphrase, and there is none. Options are not translated.</extracomment>
        <translation>このポリシーではパスフレーズを設定するまで開けませんが、このプロファイルには設定されていません。ポリシーを試すだけでは設定されないため、--try-policies を外してください。</translation>
    </message>
    <message numerus="yes">
        <source>Your organisation requires a passphrase of at least %n character(s), and the one that you give is shorter. Nothing was changed.</source>
        <extracomment>Failure of warifuctl where a managed setting requires a passphrase and there is none yet. %n: number of characters.</extracomment>
        <translation>
            <numerusform>組織の設定により %n 文字以上のパスフレーズが必要ですが、指定されたものはそれより短いものです。何も変更していません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Your organisation requires a passphrase, and this profile has none yet. Choose one and give it with --passphrase-file FILE; it is set from then on.</source>
        <extracomment>Failure of warifuctl where a managed setting requires a passphrase and there is none yet. Options are not translated.</extracomment>
        <translation>組織の設定によりパスフレーズが必要ですが、このプロファイルにはまだ設定されていません。パスフレーズを決めて --passphrase-file FILE で渡すと、設定されます。</translation>
    </message>
    <message>
        <source>adds what another app has exported; “-” reads standard input; --password-file P: its password or key, --dry-run: only shows what would happen, --accept-cost: also what takes long to open</source>
        <extracomment>Help of warifuctl, beside the command “import FILE [--format F]”. “-” stands for the file.</extracomment>
        <translation>ほかのアプリからエクスポートしたものを追加します。「-」は標準入力から読み取ります。--password-file P: パスワードまたは鍵、--dry-run: 結果の表示のみ、--accept-cost: 開くのに時間がかかるものも開く</translation>
    </message>
    <message>
        <source>new</source>
        <extracomment>Behind an account that warifuctl import --dry-run lists.</extracomment>
        <translation>新規</translation>
    </message>
    <message>
        <source>already there</source>
        <extracomment>Behind an account that warifuctl import --dry-run lists.</extracomment>
        <translation>登録済み</translation>
    </message>
    <message>
        <source>conflict</source>
        <extracomment>Behind an account that warifuctl import --dry-run lists.</extracomment>
        <translation>競合</translation>
    </message>
    <message>
        <source>not allowed by your organisation</source>
        <extracomment>Behind an account that warifuctl import --dry-run lists.</extracomment>
        <translation>組織の設定で許可されていません</translation>
    </message>
    <message>
        <source>“%1” is in conflict with an earlier entry; both are kept.</source>
        <extracomment>Remark of warifuctl import. %1 is an account.</extracomment>
        <translation>「%1」は前の項目と競合しています。両方を残します。</translation>
    </message>
    <message>
        <source>“%1” is in conflict with “%2”; both are kept.</source>
        <extracomment>Remark of warifuctl import. %1 and %2 are accounts.</extracomment>
        <translation>「%1」は「%2」と競合しています。両方を残します。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>An account that warifuctl import --dry-run lists: %1 is its name, %2 such as “new”.</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) are in the vault already and are left as they are.</source>
        <extracomment>Remark of warifuctl about an import. %n is a number of accounts.</extracomment>
        <translation>
            <numerusform>%n 件のアカウントはすでに保管庫にあるため、そのままにします。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) are not allowed by your organisation and are left out.</source>
        <extracomment>Remark of warifuctl about an import. %n is a number of accounts.</extracomment>
        <translation>
            <numerusform>%n 件のアカウントは組織の設定で許可されていないため、取り込みません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) would be added.</source>
        <extracomment>Remark of warifuctl import --dry-run. %n is a number of accounts.</extracomment>
        <translation>
            <numerusform>%n 件のアカウントが追加されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>standard input</source>
        <extracomment>In place of a file name in messages of warifuctl: what is piped into it.</extracomment>
        <translation>標準入力</translation>
    </message>
    <message>
        <source>%1 in the trash were left out.</source>
        <extracomment>Remark of warifuctl after an export. %1 is a number of accounts.</extracomment>
        <translation>ゴミ箱の %1 件は含めていません。</translation>
    </message>
    <message>
        <source>The file holds the keys in plain text: whoever reads it can make your codes. Keep it off synchronised folders, and delete it when you are done.</source>
        <extracomment>Warning of warifuctl after an export that is not encrypted.</extracomment>
        <translation>このファイルには秘密鍵がそのまま入っています。読んだ人は誰でも確認コードを作れます。同期フォルダーには置かず、使い終わったら削除してください。</translation>
    </message>
    <message>
        <source>Either --password-file or --plain.</source>
        <extracomment>Wrong usage of warifuctl export. Options are not translated.</extracomment>
        <translation>--password-file と --plain は、どちらか一方だけ指定してください。</translation>
    </message>
    <message>
        <source>This format is always encrypted: --password-file FILE.</source>
        <extracomment>Wrong usage of warifuctl export. Options are not translated.</extracomment>
        <translation>この形式は必ず暗号化します。--password-file ファイル を指定してください。</translation>
    </message>
    <message>
        <source>This format holds the keys in plain text. Add --plain if that is what you want.</source>
        <extracomment>Wrong usage of warifuctl export. Options are not translated.</extracomment>
        <translation>この形式では秘密鍵がそのまま書き出されます。それでよければ --plain を付けてください。</translation>
    </message>
    <message>
        <source>--password-file FILE encrypts the export; --plain leaves the keys in plain text.</source>
        <extracomment>Wrong usage of warifuctl export. Options are not translated.</extracomment>
        <translation>--password-file ファイル で暗号化します。--plain を付けると、秘密鍵をそのまま書き出します。</translation>
    </message>
    <message>
        <source>The password file is empty.</source>
        <extracomment>Failure of warifuctl export.</extracomment>
        <translation>パスワードのファイルが空です。</translation>
    </message>
    <message>
        <source>Use --force to replace it.</source>
        <extracomment>Remedy of warifuctl when there is a file already; what to type.</extracomment>
        <translation>置き換えるには --force を付けてください。</translation>
    </message>
    <message>
        <source>%1 exported.</source>
        <extracomment>Result of warifuctl. %1 is a number of accounts.</extracomment>
        <translation>%1 件をエクスポートしました。</translation>
    </message>
    <message>
        <source>Which format? --format and one of: %1.</source>
        <extracomment>Wrong usage of warifuctl export. %1 is a list of words to type.</extracomment>
        <translation>どの形式で書き出しますか？--format に続けて、次のどれかを指定してください：%1。</translation>
    </message>
    <message>
        <source>Into which file? One at a time.</source>
        <extracomment>Wrong usage of warifuctl export.</extracomment>
        <translation>どのファイルに書き出しますか？一度に一つだけ指定してください。</translation>
    </message>
    <message>
        <source>writes the accounts for another app: 2fas, aegis, entra-csv, entra-graph-json, google-migration, pskc, pskc-key (a key of 32 or 64 hexadecimal digits) or uri; warifu: an encrypted backup; inventory-csv, inventory-json: a list without keys. --password-file P encrypts, --plain leaves the keys readable, --force replaces FILE</source>
        <extracomment>Help of warifuctl, beside the command “export --format F FILE”.</extracomment>
        <translation>アカウントをほかのアプリの形式で書き出します：2fas、aegis、entra-csv、entra-graph-json、google-migration、pskc、pskc-key（32 桁または 64 桁の 16 進数の鍵）、uri。warifu は暗号化したバックアップ、inventory-csv と inventory-json は秘密鍵を含まない一覧です。--password-file P で暗号化、--plain で秘密鍵をそのまま出力、--force で FILE を置き換え</translation>
    </message>
    <message>
        <source>an export with readable keys, nobody knows where: the list of them cannot be read</source>
        <extracomment>Line of “warifuctl doctor”: its list of exports is damaged.</extracomment>
        <translation>秘密鍵をそのまま含む書き出しがありますが、場所がわかりません（一覧を読み取れません）</translation>
    </message>
    <message>
        <source>an export with readable keys: %1. Delete it when you are done, then “warifuctl export --dismiss”.</source>
        <extracomment>Line of “warifuctl doctor”. %1 is a file; the command is not translated.</extracomment>
        <translation>秘密鍵をそのまま含む書き出し：%1。使い終わったら削除し、「warifuctl export --dismiss」を実行してください。</translation>
    </message>
    <message>
        <source>%1 forgotten. The files are still where you put them.</source>
        <extracomment>Result of “warifuctl export --dismiss”. %1 is a number of files.</extracomment>
        <translation>%1 件の記憶を消しました。ファイルは元の場所に残っています。</translation>
    </message>
    <message>
        <source>--dismiss takes no file and no format.</source>
        <extracomment>Wrong usage of warifuctl export. Options are not translated.</extracomment>
        <translation>--dismiss には、ファイルも形式も指定できません。</translation>
    </message>
    <message>
        <source>forgets the exports with readable keys that doctor reminds of</source>
        <extracomment>Help of warifuctl, beside the command “export --dismiss”. “doctor” is a command.</extracomment>
        <translation>doctor が知らせる、秘密鍵をそのまま含む書き出しの記憶を消します</translation>
    </message>
</context>
<context>
    <name>ConflictField</name>
    <message>
        <source>Replace the old one</source>
        <extracomment>What becomes of an account that is imported: it takes the place of another one, which goes to the trash</extracomment>
        <translation>古いほうと置き換える</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <extracomment>What becomes of an account that is imported: nothing</extracomment>
        <translation>取り込まない</translation>
    </message>
    <message>
        <source>Add it beside</source>
        <extracomment>What becomes of an account that is imported: both are kept</extracomment>
        <translation>別に追加する</translation>
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message>
        <source>Move to trash</source>
        <extracomment>Button of the question whether to delete an account</extracomment>
        <translation>ゴミ箱に移動</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button of a question: leaves everything as it is</extracomment>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>%1 will keep asking for a code when you sign in. Turn off two-step verification there first, or you may be locked out.

The account stays in the trash, where you can bring it back.</source>
        <extracomment>In the question whether to delete an account. %1: the service.</extracomment>
        <translation>削除しても、「%1」はサインイン時に確認コードを求め続けます。サインインできなくなることがあるので、先にサービス側で二段階認証を解除してください。

アカウントはゴミ箱に残り、元に戻せます。</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <extracomment>Title of the question whether to delete an account. %1: the service.</extracomment>
        <translation>「%1」を削除しますか？</translation>
    </message>
</context>
<context>
    <name>DenyBar</name>
    <message>
        <source>Cancel, it was me</source>
        <extracomment>Button: denies; the user started the sign-in and does not want it any more</extracomment>
        <translation>キャンセル（自分です）</translation>
    </message>
    <message>
        <source>Not sure, deny</source>
        <extracomment>Button: denies; the user does not know who started the sign-in</extracomment>
        <translation>不明なので拒否</translation>
    </message>
    <message>
        <source>This was not me: deny and report</source>
        <extracomment>Button: denies and tells the organisation; asks first</extracomment>
        <translation>自分ではない：拒否して報告</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>Done</source>
        <extracomment>Title after an account was added.</extracomment>
        <translation>完了</translation>
    </message>
    <message>
        <source>Show my accounts</source>
        <extracomment>Button: back to the list of accounts.</extracomment>
        <translation>アカウントを表示</translation>
    </message>
    <message>
        <source>Add another</source>
        <extracomment>Button: back to the four ways to add an account.</extracomment>
        <translation>続けて追加</translation>
    </message>
    <message>
        <source>If the service offers recovery codes, keep them in a safe place. They help when this computer is lost.</source>
        <extracomment>Advice after an account was added.</extracomment>
        <translation>サービスが回復用コードを発行した場合は、安全な場所に保管してください。このパソコンをなくしたときに役立ちます。</translation>
    </message>
</context>
<context>
    <name>DraftRow</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Read aloud for a row: %1 is the service, %2 the user name there.</extracomment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <extracomment>Button in a row. %1 is an account.</extracomment>
        <translation>%1 を編集</translation>
    </message>
</context>
<context>
    <name>DropHint</name>
    <message>
        <source>Drop the picture or link here</source>
        <extracomment>Over the page while a file is dragged across it.</extracomment>
        <translation>画像やリンクをここにドロップ</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Drop a picture of a QR code, a setup link, or a file of another app</source>
        <extracomment>Shown over the whole window while something is dragged over it</extracomment>
        <translation>QR コードの画像、設定用リンク、ほかのアプリのファイルをドロップしてください</translation>
    </message>
</context>
<context>
    <name>EditPage</name>
    <message>
        <source>Edit</source>
        <extracomment>Title of the page that changes an account</extracomment>
        <translation>編集</translation>
    </message>
    <message>
        <source>Service</source>
        <extracomment>Label of a field: the company or site that the account belongs to</extracomment>
        <translation>サービス</translation>
    </message>
    <message>
        <source>Account name</source>
        <extracomment>Label of a field: the user name or address at the service</extracomment>
        <translation>アカウント名</translation>
    </message>
    <message>
        <source>Group (optional)</source>
        <extracomment>Label of a field: accounts can be put into groups such as Work</extracomment>
        <translation>グループ（任意）</translation>
    </message>
    <message>
        <source>Puts the account into this group</source>
        <extracomment>What a button with the name of a group does</extracomment>
        <translation>アカウントをこのグループに入れます</translation>
    </message>
    <message>
        <source>Notes are encrypted like everything else. Recovery codes are safer elsewhere: whoever opens this list would have both.</source>
        <extracomment>Below the field for notes</extracomment>
        <translation>メモも、ほかと同じように暗号化されます。回復用コードは別の場所に保管するほうが安全です。この一覧を開いた人に、両方を知られてしまうためです。</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <extracomment>Label of a field for anything the user wants to remember about an account</extracomment>
        <translation>メモ（任意）</translation>
    </message>
    <message>
        <source>Saving…</source>
        <extracomment>Button that keeps the changes to an account, while it does</extracomment>
        <translation>保存しています…</translation>
    </message>
    <message>
        <source>Save</source>
        <extracomment>Button: keeps the changes to an account</extracomment>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button: leaves the account as it was</extracomment>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Fixed by the service</source>
        <extracomment>Heading above what cannot be changed about an account</extracomment>
        <translation>サービスが決めた項目</translation>
    </message>
    <message>
        <source>Added on %1</source>
        <extracomment>When an account was added. %1 is a date.</extracomment>
        <translation>%1 に追加</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>No accounts yet</source>
        <extracomment>Title of the list while it is empty</extracomment>
        <translation>アカウントはまだありません</translation>
    </message>
    <message>
        <source>Turn on two-step verification at a service, choose “authenticator app”, and show its QR code to Warifu. You can also drop a picture of it here.</source>
        <extracomment>Below “No accounts yet”</extracomment>
        <translation>サービスの二段階認証を有効にし、「認証アプリ」を選んで、表示された QR コードを Warifu で読み取ってください。QR コードの画像をここにドロップすることもできます。</translation>
    </message>
    <message>
        <source>Camera, screen, picture or by hand</source>
        <extracomment>Below the tile “Add” of the empty list</extracomment>
        <translation>カメラ、画面、画像、手で入力</translation>
    </message>
    <message>
        <source>Add an account</source>
        <extracomment>Tile of the empty list: opens the page with the four ways to add an account</extracomment>
        <translation>アカウントを追加</translation>
    </message>
    <message>
        <source>How it works</source>
        <extracomment>Button of the empty list: opens a page that explains</extracomment>
        <translation>しくみ</translation>
    </message>
    <message>
        <source>Aegis, 2FAS, Bitwarden, Ente, KeePass, Microsoft Entra and many more</source>
        <extracomment>Below the tile “Import from another app” of the empty list; names of apps</extracomment>
        <translation>Aegis、2FAS、Bitwarden、Ente、KeePass、Microsoft Entra など多数</translation>
    </message>
    <message>
        <source>Import from another app</source>
        <extracomment>Tile of the empty list: opens the page that brings accounts over from another app</extracomment>
        <translation>ほかのアプリからインポート</translation>
    </message>
</context>
<context>
    <name>EndBody</name>
    <message>
        <source>Change the password</source>
        <extracomment>Button after a report: opens a page of the organisation</extracomment>
        <translation>パスワードを変更</translation>
    </message>
    <message>
        <source>The server has not been told yet; Warifu keeps trying.</source>
        <extracomment>After a denial that the server does not know yet</extracomment>
        <translation>サーバーにはまだ伝わっていません。Warifu が送信を続けます。</translation>
    </message>
    <message>
        <source>The server was told.</source>
        <extracomment>After a denial</extracomment>
        <translation>サーバーに伝わりました。</translation>
    </message>
    <message>
        <source>The server could not be told. The request expires there by itself.</source>
        <extracomment>After a denial that could not be delivered</extracomment>
        <translation>サーバーに伝えられませんでした。要求はサーバーで自動的に期限切れになります。</translation>
    </message>
    <message>
        <source>Further requests of this account are blocked for %1. Its codes still work.</source>
        <extracomment>After a denial or report. %1: a span of time with its unit</extracomment>
        <translation>このアカウントの以後の要求はブロックされます（%1）。コードは引き続き使えます。</translation>
    </message>
</context>
<context>
    <name>EndPart</name>
    <message>
        <source>Next request</source>
        <extracomment>Button after a request has ended, while others wait</extracomment>
        <translation>次の要求</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Button after a request has ended: closes the window</extracomment>
        <translation>完了</translation>
    </message>
</context>
<context>
    <name>EndingText</name>
    <message>
        <source>Approved</source>
        <extracomment>Title: a sign-in request has ended.</extracomment>
        <translation>承認しました</translation>
    </message>
    <message>
        <source>Denied</source>
        <extracomment>Title: a sign-in request has ended.</extracomment>
        <translation>拒否しました</translation>
    </message>
    <message>
        <source>Nobody was signed in with this request.</source>
        <extracomment>Below “Denied”.
----------
Below “Denied and reported”.</extracomment>
        <translation>この要求では誰もサインインしていません。</translation>
    </message>
    <message>
        <source>Denied and reported</source>
        <extracomment>Title: a sign-in request has ended.</extracomment>
        <translation>拒否して報告しました</translation>
    </message>
    <message>
        <source>Somebody probably knows your password. Change it now, from a computer you trust.</source>
        <extracomment>Below “Denied and reported”: what to do now.</extracomment>
        <translation>誰かがあなたのパスワードを知っている可能性があります。信頼できるパソコンから、すぐに変更してください。</translation>
    </message>
    <message>
        <source>Expired</source>
        <extracomment>Title: a sign-in request has ended.</extracomment>
        <translation>期限が切れました</translation>
    </message>
    <message>
        <source>The time ran out before the server confirmed your approval. It may or may not have arrived.</source>
        <extracomment>Below “Expired”, after an approval that got no answer.</extracomment>
        <translation>サーバーが承認を確認する前に期限が切れました。承認が届いたかどうかはわかりません。</translation>
    </message>
    <message>
        <source>Look at the sign-in page; start again if it says so.</source>
        <extracomment>Below “Expired”: what to do now.</extracomment>
        <translation>サインイン ページを確認し、案内があればやり直してください。</translation>
    </message>
    <message>
        <source>The time ran out. Nothing was sent.</source>
        <extracomment>Below “Expired”.</extracomment>
        <translation>期限が切れました。何も送信していません。</translation>
    </message>
    <message>
        <source>If you are signing in, start again on the sign-in page.</source>
        <extracomment>Below “Expired”: what to do now.
----------
Below “Not accepted”: what to do now.</extracomment>
        <translation>サインインする場合は、サインイン ページでやり直してください。</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <extracomment>Title: a sign-in request has ended.</extracomment>
        <translation>受け付けられませんでした</translation>
    </message>
    <message>
        <source>The server no longer takes answers to this request: it was too late, or answered elsewhere.</source>
        <extracomment>Below “Not accepted”.</extracomment>
        <translation>サーバーはこの要求への回答を受け付けていません。時間が過ぎたか、別の場所で回答されました。</translation>
    </message>
    <message>
        <source>No longer waiting</source>
        <extracomment>Title: a sign-in request has ended.</extracomment>
        <translation>待機中ではなくなりました</translation>
    </message>
    <message>
        <source>The request was answered on another device or withdrawn. Nothing was sent from here.</source>
        <extracomment>Below “No longer waiting”.</extracomment>
        <translation>要求は別の端末で回答されたか、取り下げられました。ここからは何も送信していません。</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <extracomment>Title: a sign-in request has ended.</extracomment>
        <translation>番号が違います</translation>
    </message>
    <message>
        <source>The number was not the one on the sign-in page, so the request counts as denied.</source>
        <extracomment>Below “Wrong number”.</extracomment>
        <translation>番号がサインイン ページのものと違うため、この要求は拒否として扱われます。</translation>
    </message>
    <message>
        <source>If you are signing in, start again there. If you are not, somebody else is.</source>
        <extracomment>Below “Wrong number”: what to do now.</extracomment>
        <translation>サインインする場合は、サインイン ページでやり直してください。そうでない場合、別の誰かがサインインしようとしています。</translation>
    </message>
    <message>
        <source>Requests are blocked</source>
        <extracomment>Title: a sign-in request has ended.</extracomment>
        <translation>要求はブロックされています</translation>
    </message>
    <message>
        <source>This account had too many denials, or you reported one, so its requests are not shown for a while. Its codes still work.</source>
        <extracomment>Below “Requests are blocked”.</extracomment>
        <translation>このアカウントで拒否が続いたか、要求を報告したため、しばらく要求を表示しません。コードは引き続き使えます。</translation>
    </message>
    <message>
        <source>You can lift the block on the page “Sign-in requests”.</source>
        <extracomment>Below “Requests are blocked”: what to do now.</extracomment>
        <translation>「サインイン要求」のページでブロックを解除できます。</translation>
    </message>
    <message>
        <source>The server accepted it. Continue on the sign-in page.</source>
        <extracomment>Below “Approved”.</extracomment>
        <translation>サーバーが受け付けました。サインイン ページで続けてください。</translation>
    </message>
</context>
<context>
    <name>EnrolText</name>
    <message>
        <source>Character %1 of the key is “%2”, but keys use only the letters A to Z and the digits 2 to 7. Look again: 0 is probably the letter O, 1 an I or L, 8 a B.</source>
        <extracomment>%1 is a position, counted from 1; %2 is the digit 0, 1, 8 or 9. Letters look like digits in many fonts.</extracomment>
        <translation>秘密鍵の %1 文字目が「%2」です。秘密鍵に使われるのは A〜Z の英字と 2〜7 の数字だけです。0 は英字の O、1 は I か L、8 は B ではないか、見直してください。</translation>
    </message>
    <message>
        <source>Character %1 of the key cannot be part of a key. Compare it with the page that shows the key.</source>
        <extracomment>%1 is a position, counted from 1.</extracomment>
        <translation>秘密鍵の %1 文字目は、秘密鍵に使えない文字です。秘密鍵が表示されているページと見比べてください。</translation>
    </message>
    <message>
        <source>Character %1 of the key, “%2”, cannot be part of a key. Compare it with the page that shows the key.</source>
        <extracomment>%1 is a position, counted from 1; %2 is the character itself.</extracomment>
        <translation>秘密鍵の %1 文字目の「%2」は、秘密鍵に使えない文字です。秘密鍵が表示されているページと見比べてください。</translation>
    </message>
    <message>
        <source>This is not a setup code for an authenticator: it begins with “%1:”. Look for the QR code that the service shows for “authenticator app”.</source>
        <extracomment>%1 is the beginning of a link, such as &quot;https&quot;.</extracomment>
        <translation>「%1:」で始まっているため、認証アプリの設定用コードではありません。サービスの「認証アプリ」の画面に表示される QR コードを使ってください。</translation>
    </message>
    <message>
        <source>This is not a setup code for an authenticator. Look for the QR code that the service shows for “authenticator app”.</source>
        <extracomment>A QR code or text was read that has nothing to do with two-factor codes.</extracomment>
        <translation>認証アプリの設定用コードではありません。サービスの「認証アプリ」の画面に表示される QR コードを使ってください。</translation>
    </message>
    <message>
        <source>There is nothing here. Enter the key or the otpauth:// link.</source>
        <extracomment>Nothing was typed or pasted.</extracomment>
        <translation>何も入力されていません。秘密鍵か、otpauth:// で始まるリンクを入力してください。</translation>
    </message>
    <message>
        <source>This is far longer than any setup code. Copy only the key or the link.</source>
        <extracomment>A QR code or pasted text.</extracomment>
        <translation>設定用コードにしては長すぎます。秘密鍵かリンクだけをコピーしてください。</translation>
    </message>
    <message>
        <source>This code does not hold text, so it is not a setup code.</source>
        <extracomment>A QR code or pasted text.</extracomment>
        <translation>このコードの内容は文字ではないため、設定用コードではありません。</translation>
    </message>
    <message>
        <source>This setup link is damaged. Copy all of it, or scan the QR code again.</source>
        <extracomment>An otpauth:// link.</extracomment>
        <translation>設定用リンクが壊れています。全体をコピーするか、QR コードを読み取り直してください。</translation>
    </message>
    <message>
        <source>This setup link asks for codes of the kind “%1”, which Warifu does not know. Ask the service for a standard (TOTP) code.</source>
        <extracomment>%1 is a word from the link, such as &quot;totp&quot;.</extracomment>
        <translation>この設定用リンクは、Warifu が対応していない「%1」という種類のコードのものです。サービスで標準（TOTP）のコードを選んでください。</translation>
    </message>
    <message>
        <source>The key is missing. Copy all of the link, or enter the key.</source>
        <extracomment>&quot;Key&quot; is the shared secret that codes are computed from.</extracomment>
        <translation>秘密鍵がありません。リンク全体をコピーするか、秘密鍵を入力してください。</translation>
    </message>
    <message>
        <source>No key has this number of characters: one is missing or one too many. Compare it with the page that shows the key.</source>
        <extracomment>&quot;Key&quot; is the shared secret that codes are computed from.</extracomment>
        <translation>秘密鍵の文字数が合いません。足りないか、余分な文字があります。秘密鍵が表示されているページと見比べてください。</translation>
    </message>
    <message>
        <source>The key is longer than 1,024 characters. Copy only the key.</source>
        <extracomment>&quot;Key&quot; is the shared secret that codes are computed from.</extracomment>
        <translation>秘密鍵が 1,024 文字を超えています。秘密鍵だけをコピーしてください。</translation>
    </message>
    <message>
        <source>Character %1 of the key is “=”, which may stand only at the end. Enter one key at a time.</source>
        <extracomment>%1 is a position, counted from 1. &quot;Key&quot; is the shared secret.</extracomment>
        <translation>秘密鍵の %1 文字目に「=」がありますが、「=」は末尾にしか使えません。秘密鍵を一つだけ入力してください。</translation>
    </message>
    <message>
        <source>A code has 4 to 10 digits; “%1” was given. Check the link.</source>
        <extracomment>%1 is what was given instead of a number from 4 to 10.</extracomment>
        <translation>コードの桁数は 4〜10 桁ですが、「%1」と指定されています。リンクを確認してください。</translation>
    </message>
    <message>
        <source>A code is valid for 1 to 86,400 seconds; “%1” was given. Check the link.</source>
        <extracomment>%1 is what was given instead of a number of seconds.</extracomment>
        <translation>コードの有効時間は 1〜86,400 秒ですが、「%1」と指定されています。リンクを確認してください。</translation>
    </message>
    <message>
        <source>The counter is a whole number from 0; “%1” was given. Check the link.</source>
        <extracomment>%1 is what was given instead of a counter.</extracomment>
        <translation>カウンターは 0 以上の整数ですが、「%1」と指定されています。リンクを確認してください。</translation>
    </message>
    <message>
        <source>The start time (T0) is a whole number of seconds from 0; “%1” was given. Check the link.</source>
        <extracomment>%1 is what was given instead of a time. T0 is where time steps are counted from.</extracomment>
        <translation>開始時刻（T0）は 0 以上の整数の秒数ですが、「%1」と指定されています。リンクを確認してください。</translation>
    </message>
    <message>
        <source>The link is damaged at character %1: a percent sign is not followed by two hexadecimal digits. Copy all of the link again.</source>
        <extracomment>%1 is a position in the link, counted from 1. &quot;%&quot; followed by two digits stands for a character in links.</extracomment>
        <translation>リンクの %1 文字目が壊れています。% の後に 2 桁の 16 進数がありません。リンク全体をコピーし直してください。</translation>
    </message>
    <message>
        <source>The checksum of this Yandex key is wrong: a character was misread. Copy or scan it again.</source>
        <extracomment>Yandex keys carry a checksum.</extracomment>
        <translation>Yandex の秘密鍵のチェックサムが合いません。文字を読み違えています。コピーし直すか、読み取り直してください。</translation>
    </message>
    <message>
        <source>The PIN in this setup link cannot be read. Copy all of the link again.</source>
        <extracomment>Some kinds of codes (mOTP, Yandex) need a PIN, and the link may carry it.</extracomment>
        <translation>設定用リンクの PIN を読み取れません。リンク全体をコピーし直してください。</translation>
    </message>
    <message>
        <source>This export code of Google Authenticator is damaged. Scan it again.</source>
        <extracomment>The export code of Google Authenticator.</extracomment>
        <translation>Google Authenticator のエクスポートのコードが壊れています。読み取り直してください。</translation>
    </message>
    <message>
        <source>This export code of Google Authenticator ends too early, after byte %1. Scan it again, or copy all of the link.</source>
        <extracomment>The export code of Google Authenticator. %1 is a number of bytes.</extracomment>
        <translation>Google Authenticator のエクスポートのコードが %1 バイトで途切れています。読み取り直すか、リンク全体をコピーしてください。</translation>
    </message>
    <message>
        <source>This export code of Google Authenticator is damaged at byte %1. Scan it again.</source>
        <extracomment>The export code of Google Authenticator. %1 is a position in bytes, counted from 1.</extracomment>
        <translation>Google Authenticator のエクスポートのコードが %1 バイト目で壊れています。読み取り直してください。</translation>
    </message>
    <message>
        <source>This export code comes from a newer Google Authenticator than Warifu knows. Look for an update of Warifu.</source>
        <extracomment>The export code of Google Authenticator.</extracomment>
        <translation>Warifu が対応していない、新しい Google Authenticator のエクスポートです。Warifu の更新を確認してください。</translation>
    </message>
    <message>
        <source>Entry %1: %2</source>
        <extracomment>One entry of an export. %1 is its place, counted from 1; %2 is a whole sentence.</extracomment>
        <translation>%1 番目の項目：%2</translation>
    </message>
    <message>
        <source>Entry %1 (%2): %3</source>
        <extracomment>One entry of an export. %1 is its place, counted from 1; %2 is the account&apos;s name; %3 is a whole sentence.</extracomment>
        <translation>%1 番目の項目（%2）：%3</translation>
    </message>
    <message>
        <source>Accounts of this kind cannot be set up in two steps. Ask your IT staff for another setup code.</source>
        <extracomment>The setup code of a privacyIDEA server. In a setup in two steps the code holds one half of the key, and the device makes the other.</extracomment>
        <translation>この種類のアカウントは 2 段階で設定できません。別の設定用コードを管理者に依頼してください。</translation>
    </message>
    <message>
        <source>This setup code wants a setup in two steps, and its value “%1” is missing or unusable. Ask your IT staff for a new setup code.</source>
        <extracomment>The setup code of a privacyIDEA server. In a setup in two steps the code holds one half of the key, and the device makes the other. %1 is a technical name.</extracomment>
        <translation>この設定用コードは 2 段階の設定を求めていますが、「%1」の値がないか、使えない値です。新しい設定用コードを管理者に依頼してください。</translation>
    </message>
    <message>
        <source>The algorithm “%1” is not known. Warifu knows SHA1, SHA224, SHA256, SHA384 and SHA512.</source>
        <extracomment>%1 is the name of a hash algorithm from the link, such as &quot;MD5&quot;.</extracomment>
        <translation>「%1」というアルゴリズムには対応していません。対応しているのは SHA1、SHA224、SHA256、SHA384、SHA512 です。</translation>
    </message>
</context>
<context>
    <name>ExportMenu</name>
    <message>
        <source>Export the activity log</source>
        <extracomment>Title of the file dialog.</extracomment>
        <translation>アクティビティの記録を書き出す</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <extracomment>Format of an export; “JSON Lines” is a name</extracomment>
        <translation>JSON Lines 形式</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <extracomment>Format of an export; “CSV” is a name</extracomment>
        <translation>CSV（表計算ソフト用）</translation>
    </message>
    <message>
        <source>syslog (RFC 5424)</source>
        <extracomment>Format of an export; “syslog (RFC 5424)” is a name</extracomment>
        <translation>syslog（RFC 5424）</translation>
    </message>
    <message>
        <source>OCSF, for security systems</source>
        <extracomment>Format of an export; “OCSF” is a name</extracomment>
        <translation>OCSF（セキュリティ製品用）</translation>
    </message>
</context>
<context>
    <name>ExportText</name>
    <message>
        <source>its key is missing in the vault.</source>
        <extracomment>Why one account cannot be exported.</extracomment>
        <translation>秘密鍵が保管庫にありません。</translation>
    </message>
    <message>
        <source>the format does not know this kind of code.</source>
        <extracomment>Why one account cannot be exported.</extracomment>
        <translation>この種類のコードは、この形式では扱えません。</translation>
    </message>
    <message>
        <source>the format does not know its hash algorithm.</source>
        <extracomment>Why one account cannot be exported.</extracomment>
        <translation>このアルゴリズムは、この形式では扱えません。</translation>
    </message>
    <message>
        <source>the format does not allow its number of digits.</source>
        <extracomment>Why one account cannot be exported.</extracomment>
        <translation>この桁数は、この形式では扱えません。</translation>
    </message>
    <message>
        <source>the format does not allow its period.</source>
        <extracomment>Why one account cannot be exported.</extracomment>
        <translation>この更新間隔は、この形式では扱えません。</translation>
    </message>
    <message>
        <source>the format cannot say from when it counts the time.</source>
        <extracomment>Why one account cannot be exported.</extracomment>
        <translation>時間を数え始める時点を、この形式では表せません。</translation>
    </message>
    <message>
        <source>its counter is too high for the format.</source>
        <extracomment>Why one account cannot be exported.</extracomment>
        <translation>カウンターの値が、この形式には大きすぎます。</translation>
    </message>
    <message>
        <source>its key is too long for the format.</source>
        <extracomment>Why one account cannot be exported.</extracomment>
        <translation>秘密鍵が、この形式には長すぎます。</translation>
    </message>
    <message>
        <source>its name begins with =, +, - or @, which a spreadsheet would run as a formula. Rename the account.</source>
        <extracomment>Why one account cannot be exported. A cell of a CSV file.</extracomment>
        <translation>名前が =、+、-、@ のどれかで始まるため、表計算ソフトが数式として実行するおそれがあります。アカウントの名前を変えてください。</translation>
    </message>
    <message>
        <source>The format “%1” is always encrypted and needs a password.</source>
        <extracomment>Why nothing was exported. %1 is the name of a format.</extracomment>
        <translation>「%1」形式は必ず暗号化するため、パスワードが必要です。</translation>
    </message>
    <message>
        <source>The format “%1” cannot be encrypted. Choose another one, or export without a password.</source>
        <extracomment>Why nothing was exported. %1 is the name of a format.</extracomment>
        <translation>「%1」形式は暗号化できません。別の形式を選ぶか、パスワードなしでエクスポートしてください。</translation>
    </message>
    <message>
        <source>The key has to be 32 or 64 hexadecimal digits.</source>
        <extracomment>Why nothing was exported.</extracomment>
        <translation>鍵は 32 桁または 64 桁の 16 進数で指定してください。</translation>
    </message>
    <message>
        <source>There is not enough memory to encrypt the file. Close other programs and try again.</source>
        <extracomment>Why nothing was exported.</extracomment>
        <translation>ファイルを暗号化するためのメモリが足りません。ほかのプログラムを閉じて、もう一度試してください。</translation>
    </message>
    <message>
        <source>There is no account that the format “%1” can hold.</source>
        <extracomment>Why nothing was exported. %1 is the name of a format.</extracomment>
        <translation>「%1」形式で書き出せるアカウントがありません。</translation>
    </message>
    <message>
        <source>The export was checked and would not have been complete. Nothing was written. Please report this.</source>
        <extracomment>Why nothing was exported. The file was read again and compared.</extracomment>
        <translation>書き出す内容を確かめたところ、正しく読み戻せませんでした。ファイルは作っていません。この問題をお知らせください。</translation>
    </message>
    <message>
        <source>“%1” was left out: %2</source>
        <extracomment>One account that is not in an export. %1 is its name, %2 the reason, a part of a sentence.</extracomment>
        <translation>「%1」は含めていません：%2</translation>
    </message>
    <message>
        <source>Your organisation does not allow exporting accounts. Ask those who look after your computer.</source>
        <extracomment>Why nothing was exported: a managed setting.</extracomment>
        <translation>組織の設定により、アカウントの書き出しは許可されていません。コンピューターの管理者に確認してください。</translation>
    </message>
    <message>
        <source>Your organisation only allows exports that are encrypted. Choose a format that takes a password.</source>
        <extracomment>Why nothing was exported: a managed setting.</extracomment>
        <translation>組織の設定により、暗号化した書き出しだけが許可されています。パスワードを付けられる形式を選んでください。</translation>
    </message>
</context>
<context>
    <name>FileText</name>
    <message>
        <source>There is no file “%1”.</source>
        <extracomment>%1 is a file name.</extracomment>
        <translation>「%1」というファイルはありません。</translation>
    </message>
    <message>
        <source>“%1” may not be read or written. Check its permissions.</source>
        <extracomment>%1 is a file name.</extracomment>
        <translation>「%1」の読み取りや書き込みが許可されていません。アクセス権を確認してください。</translation>
    </message>
    <message>
        <source>“%1” was not written because the disk is full. Free some space and try again; nothing was changed.</source>
        <extracomment>%1 is a file name.</extracomment>
        <translation>ディスクがいっぱいのため、「%1」に書き込めませんでした。何も変更していません。空き容量を増やしてから、もう一度試してください。</translation>
    </message>
    <message>
        <source>“%1” is too large to be read.</source>
        <extracomment>%1 is a file name.</extracomment>
        <translation>「%1」は大きすぎて読み取れません。</translation>
    </message>
    <message>
        <source>Reading or writing “%1” failed. Check the disk.</source>
        <extracomment>%1 is a file name.</extracomment>
        <translation>「%1」の読み取りまたは書き込みに失敗しました。ディスクを確認してください。</translation>
    </message>
    <message>
        <source>There is something called “%1” already. It was left as it is.</source>
        <extracomment>%1 is a file name.</extracomment>
        <translation>「%1」はすでにあります。そのまま残しました。</translation>
    </message>
</context>
<context>
    <name>FindingsBanner</name>
    <message>
        <source>Try again</source>
        <extracomment>Button of a message above the list: reads what could not be read at the start</extracomment>
        <translation>もう一度試す</translation>
    </message>
</context>
<context>
    <name>FirstCode</name>
    <message>
        <source>First code</source>
        <extracomment>Above the code of an account that is about to be added. The service asks for it once.</extracomment>
        <translation>最初のコード</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <extracomment>Button beside the first code.</extracomment>
        <translation>コードをコピー</translation>
    </message>
    <message>
        <source>If the service asks for a code now, type this one there.</source>
        <extracomment>Under the first code.</extracomment>
        <translation>サービスに確認コードを求められたら、このコードを入力してください。</translation>
    </message>
    <message>
        <source>If the service asks for a code now, type this one there. The next code of this account will be another one.</source>
        <extracomment>Under the first code of a counter-based account.</extracomment>
        <translation>サービスに確認コードを求められたら、このコードを入力してください。このアカウントの次のコードは、別のものになります。</translation>
    </message>
    <message>
        <source>This account makes one code each time you ask. Show the first one only if the service wants it now.</source>
        <extracomment>In place of the first code of a counter-based account.</extracomment>
        <translation>操作するたびに新しいコードを作るアカウントです。最初のコードは、サービスに求められたときだけ表示してください。</translation>
    </message>
    <message>
        <source>Show the first code</source>
        <extracomment>Button: shows the first code of a counter-based account and uses it up.</extracomment>
        <translation>最初のコードを表示</translation>
    </message>
    <message>
        <source>The code is in the clipboard.</source>
        <extracomment>Under the first code, after the button beside it was pressed.</extracomment>
        <translation>コードをクリップボードにコピーしました。</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Choose a passphrase</source>
        <extracomment>Title of the page that makes a new vault in a file</extracomment>
        <translation>パスフレーズを決める</translation>
    </message>
    <message>
        <source>Your accounts will be kept in an encrypted file on this computer. Nobody can open it without the passphrase, and nobody can recover a forgotten passphrase.</source>
        <extracomment>Below “Choose a passphrase”</extracomment>
        <translation>アカウントは、暗号化したファイルとしてこのパソコンに保管します。パスフレーズがなければ誰も開けません。忘れたパスフレーズを元に戻す方法はありません。</translation>
    </message>
    <message>
        <source>Four or five random words are strong and easy to type.</source>
        <extracomment>Below the field for a new passphrase</extracomment>
        <translation>無関係な単語を四つか五つ並べると、強くて入力しやすくなります。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <extracomment>Field for a new passphrase</extracomment>
        <translation>パスフレーズ</translation>
    </message>
    <message>
        <source>Once more</source>
        <extracomment>Field for a new passphrase, typed a second time</extracomment>
        <translation>もう一度入力</translation>
    </message>
    <message>
        <source>Making the file…</source>
        <extracomment>Button of the page that makes a new vault, while it is being made</extracomment>
        <translation>ファイルを作成しています…</translation>
    </message>
    <message>
        <source>Start</source>
        <extracomment>Button of the page that makes a new vault in a file</extracomment>
        <translation>始める</translation>
    </message>
    <message>
        <source>Use the system keychain instead</source>
        <extracomment>Button of the page that makes a vault in a file: back to the keychain</extracomment>
        <translation>代わりにシステムのキーチェーンを使う</translation>
    </message>
    <message>
        <source>Your organisation requires a passphrase for Warifu. It is asked for whenever Warifu is unlocked, and nobody can recover a forgotten passphrase.</source>
        <extracomment>Below “Choose a passphrase”, where a managed setting of the computer requires one</extracomment>
        <translation>組織の設定により、Warifu にはパスフレーズが必要です。Warifu のロックを解除するたびに入力します。忘れたパスフレーズは、誰にも復元できません。</translation>
    </message>
</context>
<context>
    <name>GroupChip</name>
    <message>
        <source>Puts the account into this group</source>
        <extracomment>Read aloud for a button that names a group.</extracomment>
        <translation>アカウントをこのグループに入れます</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>The chip that shows the accounts of all groups</extracomment>
        <translation>すべて</translation>
    </message>
</context>
<context>
    <name>GroupChips</name>
    <message>
        <source>Groups</source>
        <extracomment>Name of the row of groups above the list</extracomment>
        <translation>グループ</translation>
    </message>
</context>
<context>
    <name>GroupField</name>
    <message>
        <source>Group (optional)</source>
        <extracomment>Label of a field: accounts can be put into groups such as Work.</extracomment>
        <translation>グループ（任意）</translation>
    </message>
</context>
<context>
    <name>HistoryRow</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A line of the history. %1: who asked, %2: how it ended, such as “Denied”</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, from about %2</source>
        <extracomment>Below a line of the history. %1: a moment, %2: a place, guessed from the address</extracomment>
        <translation>%1、%2 付近から</translation>
    </message>
    <message>
        <source>Came while you were away</source>
        <extracomment>Below a line of the history</extracomment>
        <translation>離席中に届きました</translation>
    </message>
</context>
<context>
    <name>HowItWorksPage</name>
    <message>
        <source>How it works</source>
        <extracomment>Title of the page that explains the program</extracomment>
        <translation>しくみ</translation>
    </message>
    <message>
        <source>When you turn on two-step verification, the service shows a QR code. It holds a secret key. Warifu reads it from the camera, the screen, a picture or the clipboard.</source>
        <extracomment>On the page that explains the program</extracomment>
        <translation>二段階認証を有効にすると、サービスが QR コードを表示します。そこには秘密鍵が入っています。Warifu は、それをカメラ、画面、画像、クリップボードから読み取ります。</translation>
    </message>
    <message>
        <source>One scan</source>
        <extracomment>Heading on the page that explains the program</extracomment>
        <translation>読み取りは一度だけ</translation>
    </message>
    <message>
        <source>From the key and the time of day Warifu works out a code, usually a new one every 30 seconds. The service does the same and compares. No network is needed, but the clock of this computer must be right.</source>
        <extracomment>On the page that explains the program</extracomment>
        <translation>Warifu は、秘密鍵と現在の時刻から確認コードを計算します。通常は 30 秒ごとに変わります。サービスも同じ計算をして、結果を照合します。ネットワークは必要ありませんが、パソコンの時計が合っている必要があります。</translation>
    </message>
    <message>
        <source>Codes that roll</source>
        <extracomment>Heading on the page that explains the program</extracomment>
        <translation>変わり続ける確認コード</translation>
    </message>
    <message>
        <source>Keys are sealed and kept in the keychain of your system, which opens when you sign in. You can add a passphrase of your own: then nobody can read them without it, not even with your keychain open.</source>
        <extracomment>On the page that explains the program</extracomment>
        <translation>秘密鍵は暗号化し、システムのキーチェーンに保管します。キーチェーンは、パソコンにログインすると開きます。パスフレーズを加えると、キーチェーンが開いていても、パスフレーズなしでは誰も読み取れなくなります。</translation>
    </message>
    <message>
        <source>Where keys are kept</source>
        <extracomment>Heading on the page that explains the program</extracomment>
        <translation>秘密鍵の保管先</translation>
    </message>
    <message>
        <source>A code proves that you have this computer. Type it only on the page where you started to sign in yourself, and never tell it to anybody who calls or writes to you.</source>
        <extracomment>On the page that explains the program</extracomment>
        <translation>確認コードは、このパソコンを持っていることの証明です。自分でサインインを始めたページにだけ入力し、電話やメールで聞かれても決して教えないでください。</translation>
    </message>
    <message>
        <source>Codes are for you alone</source>
        <extracomment>Heading on the page that explains the program</extracomment>
        <translation>確認コードは誰にも教えない</translation>
    </message>
    <message>
        <source>If this computer breaks, the keys are gone with it. Keep the recovery codes that services offer, or set up a second device: open a row&apos;s menu and choose “Show QR code”.</source>
        <extracomment>On the page that explains the program</extracomment>
        <translation>パソコンが壊れると、秘密鍵も失われます。サービスが発行する回復用コードを保管するか、行のメニューで「QR コードを表示」を選び、2 台目の端末にも設定してください。</translation>
    </message>
    <message>
        <source>Before something goes wrong</source>
        <extracomment>Heading on the page that explains the program</extracomment>
        <translation>万一に備えて</translation>
    </message>
</context>
<context>
    <name>ImagePage</name>
    <message>
        <source>Image or paste</source>
        <extracomment>Title of the page that reads a QR code from a picture.</extracomment>
        <translation>画像・貼り付け</translation>
    </message>
    <message>
        <source>Drop a picture of the code here. Several pictures at once, and several codes in one picture, are fine.</source>
        <extracomment>In the frame into which pictures are dropped.</extracomment>
        <translation>コードの画像をここにドロップしてください。複数の画像も、複数のコードが写った画像も読み取れます。</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <extracomment>Button: opens the dialog that chooses picture files.</extracomment>
        <translation>画像を選択…</translation>
    </message>
    <message>
        <source>Paste from the clipboard</source>
        <extracomment>Button: takes a picture, a setup link or a key from the clipboard.</extracomment>
        <translation>クリップボードから貼り付け</translation>
    </message>
    <message>
        <source>PNG, JPEG, WebP, BMP and GIF. The picture is read on this computer and not kept.</source>
        <extracomment>Under the buttons that open or paste a picture.</extracomment>
        <translation>PNG、JPEG、WebP、BMP、GIF に対応しています。画像はこのパソコンで読み取り、保存しません。</translation>
    </message>
</context>
<context>
    <name>ImportAnnouncement</name>
    <message>
        <source>Reading the file</source>
        <extracomment>Read aloud while a file of another app is being read</extracomment>
        <translation>ファイルを読み取り中</translation>
    </message>
    <message>
        <source>A file of %1, protected by a password</source>
        <extracomment>Read aloud when a file of another app asks for its password. %1: the app</extracomment>
        <translation>パスワードで保護された「%1」のファイルです</translation>
    </message>
    <message numerus="yes">
        <source>A file of %1 with %n row(s)</source>
        <extracomment>Read aloud when the rows of a file are on screen. %1: the app; %n: how many rows</extracomment>
        <translation>
            <numerusform>「%1」のファイル、%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Adding the accounts</source>
        <extracomment>Read aloud while accounts are being stored</extracomment>
        <translation>アカウントを追加中</translation>
    </message>
</context>
<context>
    <name>ImportBusyPage</name>
    <message>
        <source>Adding the accounts</source>
        <extracomment>Title while accounts of another app are being stored</extracomment>
        <translation>アカウントを追加中</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <extracomment>Title while a file of another app is being read</extracomment>
        <translation>ファイルを読み取り中</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) are being stored, all or none.</source>
        <extracomment>While accounts are stored. %n: how many</extracomment>
        <translation>
            <numerusform>%n 件のアカウントをまとめて保存しています。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the key of “%2” is being worked out. That may take a moment.</source>
        <extracomment>While the key of a protected file is worked out. %1: the app, %2: name of the file</extracomment>
        <translation>%1:「%2」の鍵を計算しています。しばらくかかることがあります。</translation>
    </message>
    <message>
        <source>“%1” is being read…</source>
        <extracomment>While a file is being read. %1: name of the file</extracomment>
        <translation>「%1」を読み取っています…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button: stops reading a file</extracomment>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>ImportChoosePage</name>
    <message>
        <source>Import from another app</source>
        <extracomment>Title of the page that brings accounts over from another app</extracomment>
        <translation>ほかのアプリからインポート</translation>
    </message>
    <message>
        <source>Export or back up your accounts in the other app, then drop that file here. Warifu recognises it by its content.</source>
        <extracomment>In the frame into which files are dropped</extracomment>
        <translation>元のアプリでアカウントをエクスポートまたはバックアップし、そのファイルをここにドロップしてください。形式は内容から判別します。</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <extracomment>Button: opens the dialog that chooses a file</extracomment>
        <translation>ファイルを選択…</translation>
    </message>
    <message>
        <source>Choose a file of another app</source>
        <extracomment>Title of the file dialog</extracomment>
        <translation>ほかのアプリのファイルを選択</translation>
    </message>
    <message>
        <source>It is read on this computer. Nothing is added before you have seen what is in it.</source>
        <extracomment>Under the button that chooses a file</extracomment>
        <translation>このパソコンの中だけで読み取ります。内容を確認するまで、何も追加されません。</translation>
    </message>
    <message>
        <source>What can be read</source>
        <extracomment>Heading above names of apps</extracomment>
        <translation>読み取れるもの</translation>
    </message>
    <message>
        <source>Google Authenticator shows its export as QR codes: read those with “Add an account”.</source>
        <extracomment>Below the names of apps whose files can be read. “Add” is a page of Warifu</extracomment>
        <translation>Google Authenticator のエクスポートは QR コードで表示されます。「アカウントを追加」で読み取ってください。</translation>
    </message>
    <message>
        <source>Without a file</source>
        <extracomment>Heading above advice for apps that export nothing</extracomment>
        <translation>ファイルがない場合</translation>
    </message>
</context>
<context>
    <name>ImportCostPage</name>
    <message>
        <source>Opening it takes long</source>
        <extracomment>Title: the key of a protected file takes unusually long to work out</extracomment>
        <translation>開くのに時間がかかります</translation>
    </message>
    <message>
        <source>Open it all the same</source>
        <extracomment>Button: opens a file although that takes long</extracomment>
        <translation>それでも開く</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button: does not open a file that takes long</extracomment>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>“%1” asks for far more work than usual before it opens. Files you made yourself rarely do; with one from elsewhere, be careful.</source>
        <extracomment>Why a file takes long to open. %1: name of the file</extracomment>
        <translation>「%1」を開くには、通常よりはるかに多くの計算が必要です。自分で作成したファイルではまれなことです。ほかから受け取ったファイルには注意してください。</translation>
    </message>
</context>
<context>
    <name>ImportDonePage</name>
    <message numerus="yes">
        <source>%n row(s) were left out.</source>
        <extracomment>After an import. %n: how many rows of the file were not chosen</extracomment>
        <translation>
            <numerusform>%n 件は取り込みませんでした。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) could not be read.</source>
        <extracomment>After an import. %n: how many rows of the file</extracomment>
        <translation>
            <numerusform>%n 件は読み取れませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back</source>
        <extracomment>Title after accounts of another app were added</extracomment>
        <translation>元に戻しました</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Title after accounts of another app were added</extracomment>
        <translation>完了</translation>
    </message>
    <message>
        <source>Show my accounts</source>
        <extracomment>Button: back to the list of accounts</extracomment>
        <translation>アカウントを表示</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>Button: takes an import back</extracomment>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Nothing was taken back</source>
        <extracomment>Title of a message: an import could not be taken back</extracomment>
        <translation>元に戻せませんでした</translation>
    </message>
    <message>
        <source>What was added is in the trash, and what it replaced is back in the list.</source>
        <extracomment>After an import was taken back</extracomment>
        <translation>追加したものはゴミ箱に移し、置き換えられたものは一覧に戻しました。</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) are in the trash</source>
        <extracomment>After an import was taken back. %n: how many accounts</extracomment>
        <translation>
            <numerusform>%n 件のアカウントをゴミ箱に移しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) added</source>
        <extracomment>After an import. %n: how many accounts</extracomment>
        <translation>
            <numerusform>%n 件のアカウントを追加しました</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare a code with the old app before you remove anything there. Then delete the file: it may hold all your keys.</source>
        <extracomment>Advice after accounts of another app were added</extracomment>
        <translation>元のアプリから削除する前に、コードが一致することを確認してください。そのあと、このファイルを削除してください。すべての秘密鍵が入っている可能性があります。</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced account(s) are in the trash.</source>
        <extracomment>After an import. %n: how many accounts</extracomment>
        <translation>
            <numerusform>置き換えられた %n 件のアカウントはゴミ箱にあります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are not allowed by your organisation.</source>
        <extracomment>After an import. %n: how many rows of the file a managed setting forbids</extracomment>
        <translation>
            <numerusform>%n 行は、組織の設定で許可されていません。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPreviewHead</name>
    <message>
        <source>Nothing was added</source>
        <extracomment>Title of a message: accounts could not be stored</extracomment>
        <translation>何も追加されませんでした</translation>
    </message>
    <message>
        <source>“%1” is a file of %2.</source>
        <extracomment>Above the rows of a file. %1: name of the file, %2: the app that wrote it</extracomment>
        <translation>「%1」は %2 のファイルです。</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <extracomment>Left of a choice: what becomes of accounts that are in conflict with others</extracomment>
        <translation>
            <numerusform>競合 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>What becomes of all conflicts</source>
        <extracomment>Read aloud for a choice: what becomes of all rows in conflict with others</extracomment>
        <translation>すべての競合の扱い</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>Left of a choice: which rows of a file are shown</extracomment>
        <translation>表示</translation>
    </message>
    <message>
        <source>All rows (%1)</source>
        <extracomment>Choice: all rows of a file. %1: how many</extracomment>
        <translation>すべて（%1）</translation>
    </message>
    <message>
        <source>New (%1)</source>
        <extracomment>Choice: rows of a file that are not in the vault yet. %1: how many</extracomment>
        <translation>新規（%1）</translation>
    </message>
    <message>
        <source>Already there (%1)</source>
        <extracomment>Choice: rows of a file that are in the vault already. %1: how many</extracomment>
        <translation>登録済み（%1）</translation>
    </message>
    <message>
        <source>Conflicts (%1)</source>
        <extracomment>Choice: rows of a file that disagree with the vault. %1: how many</extracomment>
        <translation>競合（%1）</translation>
    </message>
    <message>
        <source>Unreadable (%1)</source>
        <extracomment>Choice: rows of a file that cannot be read. %1: how many</extracomment>
        <translation>読み取り不可（%1）</translation>
    </message>
    <message>
        <source>Choose all</source>
        <extracomment>Button: chooses all rows</extracomment>
        <translation>すべて選択</translation>
    </message>
    <message>
        <source>Choose none</source>
        <extracomment>Button: chooses no row</extracomment>
        <translation>すべての選択を解除</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen row(s) are not shown.</source>
        <extracomment>Above the rows that a search leaves. %n: how many others are chosen and would be added</extracomment>
        <translation>
            <numerusform>選択した %n 件は表示されていません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose all of these</source>
        <extracomment>Button: chooses all rows that the search leaves</extracomment>
        <translation>表示中をすべて選択</translation>
    </message>
    <message>
        <source>Choose none of these</source>
        <extracomment>Button: chooses none of the rows that the search leaves</extracomment>
        <translation>表示中の選択を解除</translation>
    </message>
    <message>
        <source>Not allowed (%1)</source>
        <extracomment>Choice: rows of a file that a managed setting forbids. %1: how many</extracomment>
        <translation>許可されていない（%1）</translation>
    </message>
</context>
<context>
    <name>ImportPreviewPage</name>
    <message numerus="yes">
        <source>%n row(s) to import</source>
        <extracomment>Title of the page with the rows of a file. %n: how many</extracomment>
        <translation>
            <numerusform>インポートする %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Search user or service</source>
        <extracomment>In the empty search box above the rows of a file</extracomment>
        <translation>ユーザーまたはサービスを検索</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <extracomment>Read aloud for the list of rows of a file</extracomment>
        <translation>ファイルの内容</translation>
    </message>
    <message>
        <source>No row matches</source>
        <extracomment>In place of the rows of a file: the search leaves nothing</extracomment>
        <translation>一致するものがありません</translation>
    </message>
    <message numerus="yes">
        <source>Add %n account(s)</source>
        <extracomment>Button: stores the chosen accounts. %n: how many</extracomment>
        <translation>
            <numerusform>%n 件のアカウントを追加</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button: leaves without adding anything</extracomment>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>ImportProblemPage</name>
    <message>
        <source>Nothing to import</source>
        <extracomment>Title: a file cannot be imported</extracomment>
        <translation>インポートできません</translation>
    </message>
    <message>
        <source>Take another file</source>
        <extracomment>Button: back to the page where a file is chosen</extracomment>
        <translation>別のファイルを選ぶ</translation>
    </message>
</context>
<context>
    <name>ImportRow</name>
    <message>
        <source>(no name)</source>
        <extracomment>In place of the name of an account that has none</extracomment>
        <translation>（名前なし）</translation>
    </message>
    <message>
        <source>Already in your vault.</source>
        <extracomment>About a row of a file that is imported</extracomment>
        <translation>すでに保管庫にあります。</translation>
    </message>
    <message>
        <source>It is in the trash of your vault.</source>
        <extracomment>About a row of a file that is imported</extracomment>
        <translation>保管庫のゴミ箱にあります。</translation>
    </message>
    <message>
        <source>An earlier row is the same.</source>
        <extracomment>About a row of a file that is imported</extracomment>
        <translation>前の行と同じです。</translation>
    </message>
    <message>
        <source>Your vault has this account with another key.</source>
        <extracomment>About a row of a file that is imported</extracomment>
        <translation>保管庫に、秘密鍵の異なる同じ名前のアカウントがあります。</translation>
    </message>
    <message>
        <source>Your vault has this key as “%1”.</source>
        <extracomment>About a row of a file that is imported. %1: an account</extracomment>
        <translation>同じ秘密鍵が「%1」として保管庫にあります。</translation>
    </message>
    <message>
        <source>An earlier row has the same key under another name.</source>
        <extracomment>About a row of a file that is imported</extracomment>
        <translation>前の行に、名前の異なる同じ秘密鍵があります。</translation>
    </message>
    <message>
        <source>New.</source>
        <extracomment>About a row of a file that is imported: it is not in the vault yet</extracomment>
        <translation>新規です。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Read aloud for a row: %1 is the service, %2 the user name there</extracomment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>What becomes of %1</source>
        <extracomment>Read aloud for a choice. %1: an account</extracomment>
        <translation>「%1」の扱い</translation>
    </message>
    <message>
        <source>Not allowed by your organisation.</source>
        <extracomment>About a row of a file that is imported: a managed setting forbids it</extracomment>
        <translation>組織の設定で許可されていません。</translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message>
        <source>It is not an account.</source>
        <extracomment>Why one entry of an export cannot be imported.</extracomment>
        <translation>アカウントではありません。</translation>
    </message>
    <message>
        <source>“%1” is not what it must be.</source>
        <extracomment>Why one entry of an export cannot be imported. %1 is a field&apos;s name in the file.</extracomment>
        <translation>「%1」の値が正しくありません。</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <extracomment>Why one entry of an export cannot be imported. %1 is a field&apos;s name in the file.</extracomment>
        <translation>「%1」がありません。</translation>
    </message>
    <message>
        <source>The algorithm “%1” is not supported.</source>
        <extracomment>Why one entry of an export cannot be imported. %1 is the name of an algorithm.</extracomment>
        <translation>アルゴリズム「%1」には対応していません。</translation>
    </message>
    <message>
        <source>Codes of the kind “%1” are not supported.</source>
        <extracomment>Why one entry of an export cannot be imported. %1 is a kind of code, as the file names it.</extracomment>
        <translation>種類「%1」のコードには対応していません。</translation>
    </message>
    <message>
        <source>Codes written as “%1” are not supported.</source>
        <extracomment>Why one entry of an export cannot be imported. %1 is how the code would be written.</extracomment>
        <translation>「%1」で表すコードには対応していません。</translation>
    </message>
    <message>
        <source>Its key is sealed by the device that wrote the file.</source>
        <extracomment>Why one entry of an export cannot be imported.</extracomment>
        <translation>秘密鍵は、このファイルを作成した端末で封印されています。</translation>
    </message>
    <message>
        <source>The file does not hold its key.</source>
        <extracomment>Why one entry of an export cannot be imported.</extracomment>
        <translation>ファイルに秘密鍵が入っていません。</translation>
    </message>
    <message>
        <source>It is encrypted without protection against changes, and is refused.</source>
        <extracomment>Why one entry of an export cannot be imported.</extracomment>
        <translation>改ざんを防ぐ仕組みなしで暗号化されているため、受け付けません。</translation>
    </message>
    <message>
        <source>It was changed, or the key is another one.</source>
        <extracomment>Why one entry of an export cannot be imported.</extracomment>
        <translation>改ざんされているか、鍵が違います。</translation>
    </message>
    <message>
        <source>It cannot be decrypted (%1).</source>
        <extracomment>Why one entry of an export cannot be imported. %1 is a technical word.</extracomment>
        <translation>復号できません（%1）。</translation>
    </message>
    <message>
        <source>A rule that Warifu does not know (“%1”) forbids its use.</source>
        <extracomment>Why one entry of an export cannot be imported. %1 is the name of a rule in the file.</extracomment>
        <translation>割符が知らない規則（「%1」）により、使用が禁じられています。</translation>
    </message>
    <message>
        <source>Its rule “%1” forbids this use.</source>
        <extracomment>Why one entry of an export cannot be imported. %1 is the name of a rule in the file.</extracomment>
        <translation>規則「%1」により、この使い方は禁じられています。</translation>
    </message>
    <message>
        <source>A spreadsheet has rewritten a number (“%1”). Take the original file.</source>
        <extracomment>Why one entry of an export cannot be imported. %1 is a number as it stands in the file.</extracomment>
        <translation>表計算ソフトが数値（「%1」）を書き換えています。元のファイルを使ってください。</translation>
    </message>
    <message>
        <source>The serial number “%1” occurs twice.</source>
        <extracomment>Why one entry of an export cannot be imported. %1 is a serial number.</extracomment>
        <translation>シリアル番号「%1」が重複しています。</translation>
    </message>
    <message>
        <source>The row has too few cells.</source>
        <extracomment>Why one entry of an export cannot be imported.</extracomment>
        <translation>この行には列が足りません。</translation>
    </message>
    <message>
        <source>“%1” is too long.</source>
        <extracomment>Why one entry of an export cannot be imported. %1 is a field&apos;s name in the file.</extracomment>
        <translation>「%1」が長すぎます。</translation>
    </message>
    <message>
        <source>Entry %1</source>
        <extracomment>Where something is in a file; %1 is a number.</extracomment>
        <translation>項目 %1</translation>
    </message>
    <message>
        <source>Line %1</source>
        <extracomment>Where something is in a file; %1 is a number.</extracomment>
        <translation>%1 行目</translation>
    </message>
    <message>
        <source>Row %1</source>
        <extracomment>Where something is in a table; %1 is a number.</extracomment>
        <translation>%1 行目</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Names an entry of a file. %1 is a place such as “Line 3”, %2 an account.</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a place such as “Line 3”, %2 a sentence that says why the entry there cannot be read.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>This Aegis export can only be opened by the phone&apos;s fingerprint. In Aegis, set a password and export again.</source>
        <extracomment>Why an export of another app cannot be imported, and what to do.</extracomment>
        <translation>この Aegis のエクスポートは、スマートフォンの指紋認証でしか開けません。Aegis でパスワードを設定し、もう一度エクスポートしてください。</translation>
    </message>
    <message>
        <source>This Bitwarden export is tied to one Bitwarden account. Export again and choose “Password protected” or “.json”.</source>
        <extracomment>Why an export of another app cannot be imported, and what to do.</extracomment>
        <translation>この Bitwarden のエクスポートは、特定の Bitwarden アカウントに結び付いています。「パスワードで保護」または「.json」を選び、もう一度エクスポートしてください。</translation>
    </message>
    <message>
        <source>This file is encrypted to a certificate. Give the private key of that certificate as a PEM file.</source>
        <extracomment>Why an export of another app cannot be imported, and what to do.</extracomment>
        <translation>このファイルは証明書に対して暗号化されています。その証明書の秘密鍵を PEM ファイルで指定してください。</translation>
    </message>
    <message>
        <source>An Ente share link holds codes for a while, not the account. Export from Ente Auth instead.</source>
        <extracomment>Why an export of another app cannot be imported, and what to do.</extracomment>
        <translation>Ente の共有リンクに入っているのは一定期間のコードで、アカウントではありません。Ente Auth からエクスポートしてください。</translation>
    </message>
    <message>
        <source>This is an HTML export for printing. Export again as text or JSON.</source>
        <extracomment>Why an export of another app cannot be imported, and what to do.</extracomment>
        <translation>これは印刷用の HTML です。テキストまたは JSON でもう一度エクスポートしてください。</translation>
    </message>
    <message>
        <source>The phone has sealed the keys in this database. Use “Export accounts” in Google Authenticator and scan its QR codes.</source>
        <extracomment>Why an export of another app cannot be imported, and what to do.</extracomment>
        <translation>このデータベースの秘密鍵は、スマートフォンで封印されています。Google Authenticator の「アカウントをエクスポート」を使い、表示された QR コードを読み取ってください。</translation>
    </message>
    <message>
        <source>This is a database of KeePass 1. Open it in KeePass 2 or KeePassXC and save it as KDBX.</source>
        <extracomment>Why an export of another app cannot be imported, and what to do.</extracomment>
        <translation>これは KeePass 1 のデータベースです。KeePass 2 または KeePassXC で開き、KDBX 形式で保存してください。</translation>
    </message>
    <message>
        <source>The accounts are in “PhoneFactor-wal”. Put that file beside “PhoneFactor” and try again.</source>
        <extracomment>Why an export of another app cannot be imported, and what to do.</extracomment>
        <translation>アカウントは「PhoneFactor-wal」に入っています。そのファイルを「PhoneFactor」と同じフォルダーに置き、もう一度お試しください。</translation>
    </message>
    <message>
        <source>This file is encrypted with OpenPGP. Decrypt it first, for example with gpg, and import the result.</source>
        <extracomment>Why an export of another app cannot be imported, and what to do.</extracomment>
        <translation>このファイルは OpenPGP で暗号化されています。gpg などで復号してから取り込んでください。</translation>
    </message>
    <message>
        <source>Raivo wrote an error message into this file instead of the accounts. Export again.</source>
        <extracomment>Why an export of another app cannot be imported, and what to do.</extracomment>
        <translation>Raivo は、このファイルにアカウントではなくエラーメッセージを書き込みました。もう一度エクスポートしてください。</translation>
    </message>
    <message>
        <source>This Steam file is encrypted. Put the “manifest.json” of the same folder beside it.</source>
        <extracomment>Why an export of another app cannot be imported, and what to do.</extracomment>
        <translation>この Steam のファイルは暗号化されています。元のフォルダーにある「manifest.json」を同じ場所に置いてください。</translation>
    </message>
    <message>
        <source>WinAuth has protected this file by Windows or a YubiKey. In WinAuth choose “Export”.</source>
        <extracomment>Why an export of another app cannot be imported, and what to do.</extracomment>
        <translation>WinAuth は、このファイルを Windows または YubiKey で保護しています。WinAuth の「Export」を使ってください。</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <extracomment>A file of another app cannot be imported. %1 is a file name.</extracomment>
        <translation>ファイル「%1」はありません。</translation>
    </message>
    <message>
        <source>“%1” is not a file that can be read.</source>
        <extracomment>A file of another app cannot be imported. %1 is a file name.</extracomment>
        <translation>「%1」は、読み取れるファイルではありません。</translation>
    </message>
    <message>
        <source>“%1” could not be read: %2</source>
        <extracomment>A file of another app cannot be imported. %1 is a file name, %2 what the system says.</extracomment>
        <translation>「%1」を読み取れませんでした：%2</translation>
    </message>
    <message>
        <source>“%1” is larger than %2 MB, which no export is. Nothing was read.</source>
        <extracomment>A file of another app cannot be imported. %1 is a file name, %2 a number of megabytes.</extracomment>
        <translation>「%1」は %2 MB を超えています。エクスポートがこの大きさになることはありません。何も読み取っていません。</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <extracomment>A file of another app cannot be imported. %1 is a file name.</extracomment>
        <translation>「%1」は空です。</translation>
    </message>
    <message>
        <source>“%1” is not in that format; it looks like %2.</source>
        <extracomment>A file of another app cannot be imported. %1 is a file name, %2 the name of a format.</extracomment>
        <translation>「%1」は指定された形式ではありません。%2 のようです。</translation>
    </message>
    <message>
        <source>“%1” was written by a newer version of its app (%2) than Warifu knows.</source>
        <extracomment>A file of another app cannot be imported. %1 is a file name, %2 a version number.</extracomment>
        <translation>「%1」は、割符が知っているものより新しいバージョン（%2）のアプリで作成されました。</translation>
    </message>
    <message>
        <source>“%1” is protected. Give its password.</source>
        <extracomment>A file of another app cannot be imported. %1 is a file name.</extracomment>
        <translation>「%1」は保護されています。パスワードを指定してください。</translation>
    </message>
    <message>
        <source>The password of “%1” is wrong.</source>
        <extracomment>A file of another app cannot be imported. %1 is a file name.</extracomment>
        <translation>「%1」のパスワードが違います。</translation>
    </message>
    <message>
        <source>The password of “%1” is wrong, or the file is damaged.</source>
        <extracomment>A file of another app cannot be imported. %1 is a file name.</extracomment>
        <translation>「%1」のパスワードが違うか、ファイルが壊れています。</translation>
    </message>
    <message>
        <source>The key of “%1” must be written in hexadecimal digits.</source>
        <extracomment>A file of another app cannot be imported. %1 is a file name.</extracomment>
        <translation>「%1」の鍵は 16 進数で入力してください。</translation>
    </message>
    <message>
        <source>“%1” holds more than %2 entries. Split it.</source>
        <extracomment>A file of another app cannot be imported. %1 is a file name, %2 a number.</extracomment>
        <translation>「%1」には %2 件を超える項目があります。分割してください。</translation>
    </message>
    <message>
        <source>“%1” is nested deeper than any export. Nothing was read.</source>
        <extracomment>A file of another app cannot be imported. %1 is a file name.</extracomment>
        <translation>「%1」の入れ子は、どのエクスポートよりも深くなっています。何も読み取っていません。</translation>
    </message>
    <message>
        <source>“%1” unpacks to far more than any export. Nothing was read.</source>
        <extracomment>A file of another app cannot be imported. %1 is a file name.</extracomment>
        <translation>「%1」は、展開するとどのエクスポートよりもはるかに大きくなります。何も読み取っていません。</translation>
    </message>
    <message>
        <source>“%1” asks for more work (%2) than any honest file. Nothing was read.</source>
        <extracomment>A file of another app cannot be imported. %1 is a file name, %2 the name of a key derivation such as Argon2.</extracomment>
        <translation>「%1」は、正当なファイルではあり得ない量の計算（%2）を求めています。何も読み取っていません。</translation>
    </message>
    <message>
        <source>“%1” takes long to open, or much memory.</source>
        <extracomment>A file of another app cannot be imported. %1 is a file name.</extracomment>
        <translation>「%1」を開くには、長い時間か多くのメモリが必要です。</translation>
    </message>
    <message>
        <source>There is not enough memory to open “%1”. Close other programs and try again.</source>
        <extracomment>A file of another app cannot be imported. %1 is a file name.</extracomment>
        <translation>「%1」を開くためのメモリが足りません。ほかのプログラムを終了して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>“%1” uses something that Warifu cannot read: %2</source>
        <extracomment>A file of another app cannot be imported. %1 is a file name, %2 a technical word.</extracomment>
        <translation>「%1」は、割符が読み取れないものを使っています：%2</translation>
    </message>
    <message>
        <source>Reading “%1” was cancelled. Nothing was changed.</source>
        <extracomment>A file of another app cannot be imported. %1 is a file name.</extracomment>
        <translation>「%1」の読み取りをキャンセルしました。何も変更していません。</translation>
    </message>
    <message>
        <source>This format leaves out details such as digits and period. Compare a code of each account with the old app.</source>
        <extracomment>About a whole file of another app.</extracomment>
        <translation>この形式には、桁数や周期などの情報が入っていません。各アカウントのコードを元のアプリと見比べてください。</translation>
    </message>
    <message>
        <source>Nothing proves that this file was not changed.</source>
        <extracomment>About a whole file of another app.</extracomment>
        <translation>このファイルが改ざんされていないことを確かめる手段がありません。</translation>
    </message>
    <message>
        <source>This file is protected more weakly than is usual today. Delete it after the import.</source>
        <extracomment>About a whole file of another app.</extracomment>
        <translation>このファイルの保護は、現在の基準より弱いものです。取り込んだ後に削除してください。</translation>
    </message>
    <message>
        <source>Parts of the export are missing: %1</source>
        <extracomment>About a whole file of another app. %1 is a list of numbers.</extracomment>
        <translation>エクスポートの一部がありません：%1</translation>
    </message>
    <message>
        <source>The signature in this file was not checked.</source>
        <extracomment>About a whole file of another app.</extracomment>
        <translation>このファイルの署名は検証していません。</translation>
    </message>
    <message>
        <source>The text was read as %1.</source>
        <extracomment>About a whole file of another app. %1 is the name of an encoding such as UTF-16.</extracomment>
        <translation>テキストを %1 として読み取りました。</translation>
    </message>
    <message>
        <source>The file has no header row; Microsoft Entra would refuse it.</source>
        <extracomment>About a whole file of another app.</extracomment>
        <translation>ファイルに見出し行がありません。Microsoft Entra では受け付けられません。</translation>
    </message>
    <message>
        <source>This app may store counters that are one off. If a code is refused, try the next one.</source>
        <extracomment>About a whole file of another app.</extracomment>
        <translation>このアプリでは、カウンターが 1 ずれていることがあります。コードが拒否された場合は、次のコードを試してください。</translation>
    </message>
    <message>
        <source>Tokens whose expiry date has passed: %1</source>
        <extracomment>About a whole file of hardware tokens. %1 is a number.</extracomment>
        <translation>有効期限が切れたトークン：%1 個</translation>
    </message>
    <message>
        <source>Tokens that are not valid yet: %1</source>
        <extracomment>About a whole file of hardware tokens. %1 is a number.</extracomment>
        <translation>有効期間がまだ始まっていないトークン：%1 個</translation>
    </message>
    <message numerus="yes">
        <source>About %n second(s) on a slow computer.</source>
        <extracomment>How long a file of another app takes to open. %n is a number of seconds.</extracomment>
        <translation>
            <numerusform>遅いパソコンでは約 %n 秒かかります。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 MB of memory.</source>
        <extracomment>How much memory a file of another app takes to open. %1 is a number.</extracomment>
        <translation>メモリを %1 MB 使います。</translation>
    </message>
    <message numerus="yes">
        <source>About %n second(s) on a slow computer, and %1 MB of memory.</source>
        <extracomment>How long a file of another app takes to open. %n is a number of seconds, %1 of megabytes.</extracomment>
        <translation>
            <numerusform>遅いパソコンでは約 %n 秒かかり、メモリを %1 MB 使います。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are no one-time codes and were passed over.</source>
        <extracomment>About a whole file of another app. %n is a number.</extracomment>
        <translation>
            <numerusform>%n 件の項目は確認コードではないため、読み飛ばしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are no one-time codes and were passed over: %1</source>
        <extracomment>About a whole file of another app. %n is a number, %1 what they are (a technical word).</extracomment>
        <translation>
            <numerusform>%n 件の項目は確認コードではないため、読み飛ばしました：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Microsoft Entra would refuse %n rows.</source>
        <extracomment>About a whole file of another app. %n is a number.</extracomment>
        <translation>
            <numerusform>Microsoft Entra では %n 行が受け付けられません。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is in no format that Warifu knows. The user guide has a table of them under “Move from another app”.</source>
        <extracomment>A file of another app cannot be imported. %1 is a file name.</extracomment>
        <translation>「%1」は、割符が知っている形式ではありません。形式の一覧は、ユーザーガイドの「ほかのアプリから移行する」にあります。</translation>
    </message>
    <message>
        <source>“%1” is damaged or cut off (%2). Copy or export it again.</source>
        <extracomment>A file of another app cannot be imported. %1 is a file name, %2 a technical word: the part that is damaged.</extracomment>
        <translation>「%1」は壊れているか、途中で切れています（%2）。もう一度コピーまたはエクスポートしてください。</translation>
    </message>
</context>
<context>
    <name>KeychainProblemPage</name>
    <message>
        <source>What to do</source>
        <extracomment>Heading above the remedy on a page about a problem</extracomment>
        <translation>対処方法</translation>
    </message>
    <message>
        <source>Trying…</source>
        <extracomment>Button of a page about a problem, while it is being tried</extracomment>
        <translation>試しています…</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Button of a page about a problem</extracomment>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Use a passphrase file instead</source>
        <extracomment>Button of a page about a problem with the keychain, when there is no vault yet</extracomment>
        <translation>代わりにパスフレーズのファイルを使う</translation>
    </message>
    <message>
        <source>Waiting for the system keychain. Perhaps it is asking for your password in another window.</source>
        <extracomment>On a page about a problem, while the keychain takes long</extracomment>
        <translation>システムのキーチェーンの応答を待っています。別のウィンドウでパスワードを求めているかもしれません。</translation>
    </message>
</context>
<context>
    <name>LockedLinks</name>
    <message>
        <source>Settings</source>
        <extracomment>Link on the pages that are shown while the vault is locked.</extracomment>
        <translation>設定</translation>
    </message>
    <message>
        <source>How it works</source>
        <extracomment>Link on the pages that are shown while the vault is locked.</extracomment>
        <translation>しくみ</translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>Link on the pages that are shown while the vault is locked: ends the program.</extracomment>
        <translation>終了</translation>
    </message>
</context>
<context>
    <name>MainMenu</name>
    <message>
        <source>Lock</source>
        <extracomment>Line of the menu: closes the vault until it is unlocked again</extracomment>
        <translation>ロック</translation>
    </message>
    <message>
        <source>Trash</source>
        <extracomment>Line of the menu: deleted accounts that can still come back</extracomment>
        <translation>ゴミ箱</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>Line of the menu, and title of the page</extracomment>
        <translation>設定</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <extracomment>Line of the menu, and title of the page</extracomment>
        <translation>キーボード ショートカット</translation>
    </message>
    <message>
        <source>How it works</source>
        <extracomment>Line of the menu, and title of the page</extracomment>
        <translation>しくみ</translation>
    </message>
    <message>
        <source>About Warifu</source>
        <extracomment>Line of the menu, and title of the page</extracomment>
        <translation>Warifu について</translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>Line of the menu: ends the program</extracomment>
        <translation>終了</translation>
    </message>
    <message>
        <source>Sign-in requests</source>
        <extracomment>Line of the menu, and title of the page</extracomment>
        <translation>サインイン要求</translation>
    </message>
    <message>
        <source>Activity</source>
        <extracomment>Line of the menu, and title of the page: everything that was recorded</extracomment>
        <translation>アクティビティ</translation>
    </message>
    <message>
        <source>Import from another app</source>
        <extracomment>Line of the menu, and title of the page</extracomment>
        <translation>ほかのアプリからインポート</translation>
    </message>
</context>
<context>
    <name>ManualDetails</name>
    <message>
        <source>Type</source>
        <extracomment>Label: TOTP, HOTP, Steam Guard and so on.</extracomment>
        <translation>種類</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <extracomment>Label: SHA-1, SHA-256 and so on.</extracomment>
        <translation>アルゴリズム</translation>
    </message>
    <message>
        <source>Digits</source>
        <extracomment>Label: how long the codes are.</extracomment>
        <translation>桁数</translation>
    </message>
    <message>
        <source>Seconds per code</source>
        <extracomment>Label: after how many seconds the code changes.</extracomment>
        <translation>更新間隔（秒）</translation>
    </message>
    <message>
        <source>Counter</source>
        <extracomment>Label: number of the next code of a counter-based account.</extracomment>
        <translation>カウンター</translation>
    </message>
</context>
<context>
    <name>ManualPage</name>
    <message>
        <source>Type it</source>
        <extracomment>Title of the form where the key is typed.</extracomment>
        <translation>手で入力</translation>
    </message>
    <message>
        <source>Continue</source>
        <extracomment>Button: to the page that shows the first code; nothing is stored yet.</extracomment>
        <translation>続ける</translation>
    </message>
    <message>
        <source>This key can be used.</source>
        <extracomment>Under the field “Key”, when the key is whole.</extracomment>
        <translation>この秘密鍵は使えます。</translation>
    </message>
    <message>
        <source>The row of letters and digits that the service shows beside its QR code. Spaces and case do not matter.</source>
        <extracomment>Under the field “Key”, which is the shared secret as text.</extracomment>
        <translation>サービスが QR コードと一緒に表示する文字列です。空白や、大文字と小文字の違いはそのままでかまいません。</translation>
    </message>
    <message>
        <source>Key</source>
        <extracomment>Label of a field: the shared secret of an account, as text.</extracomment>
        <translation>秘密鍵</translation>
    </message>
    <message>
        <source>Service</source>
        <extracomment>Label of a field: the company or site that the account belongs to.</extracomment>
        <translation>サービス</translation>
    </message>
    <message>
        <source>For example GitHub</source>
        <extracomment>Example in the field &quot;Service&quot;.</extracomment>
        <translation>例：GitHub</translation>
    </message>
    <message>
        <source>Account name</source>
        <extracomment>Label of a field: the user name or address at the service.</extracomment>
        <translation>アカウント名</translation>
    </message>
    <message>
        <source>For example taro@example.jp</source>
        <extracomment>Example in the field &quot;Account name&quot;.</extracomment>
        <translation>例：taro@example.jp</translation>
    </message>
    <message>
        <source>This kind of account makes its codes from the key and your PIN.</source>
        <extracomment>Help under the PIN field of a Mobile-OTP or Yandex account.</extracomment>
        <translation>この種類のアカウントは、秘密鍵と PIN からコードを作ります。</translation>
    </message>
    <message>
        <source>PIN</source>
        <extracomment>Label of a field.</extracomment>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Shown</source>
        <extracomment>State of the button below, for screen readers: the details are shown.</extracomment>
        <translation>表示中</translation>
    </message>
    <message>
        <source>Hidden</source>
        <extracomment>State of the button below, for screen readers: the details are hidden.</extracomment>
        <translation>非表示</translation>
    </message>
    <message>
        <source>Details that few services change</source>
        <extracomment>Button: shows type, algorithm, digits and period, which are rarely needed.</extracomment>
        <translation>詳細（通常は変更不要）</translation>
    </message>
</context>
<context>
    <name>MigrationPage</name>
    <message>
        <source>%1 of %2 read</source>
        <extracomment>Title: %1 of %2 parts of an export from Google Authenticator were read.</extracomment>
        <translation>%2 枚中 %1 枚を読み取り済み</translation>
    </message>
    <message numerus="yes">
        <source>Use the %n account(s) read so far</source>
        <extracomment>Button: goes on without the missing parts of an export.</extracomment>
        <translation>
            <numerusform>読み取った %n 件を使う</numerusform>
        </translation>
    </message>
    <message>
        <source>Start over</source>
        <extracomment>Button: forgets the parts that were read.</extracomment>
        <translation>最初からやり直す</translation>
    </message>
    <message>
        <source>This export comes as several codes. Still missing: %1. The order does not matter.</source>
        <extracomment>%1 lists numbers, for example &quot;2 and 4&quot;.</extracomment>
        <translation>このエクスポートは複数のコードに分かれています。残りは %1 です。順番は問いません。</translation>
    </message>
    <message>
        <source>Read the next code with</source>
        <extracomment>Above the three ways to read the next part of an export.</extracomment>
        <translation>次のコードの読み取り方法</translation>
    </message>
    <message>
        <source>Screen</source>
        <extracomment>A way to read the next part: the QR code is somewhere on the screen.</extracomment>
        <translation>画面</translation>
    </message>
    <message>
        <source>Image or paste</source>
        <extracomment>A way to read the next part: a picture file, or the clipboard.</extracomment>
        <translation>画像・貼り付け</translation>
    </message>
    <message>
        <source>Camera</source>
        <extracomment>A way to read the next part: the QR code is held in front of the camera.</extracomment>
        <translation>カメラ</translation>
    </message>
</context>
<context>
    <name>NewKeyDialog</name>
    <message>
        <source>Trust the new key</source>
        <extracomment>Button of the question whether to trust a server&apos;s new key</extracomment>
        <translation>新しい鍵を信頼</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button of a question: leaves everything as it is</extracomment>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Somebody may stand between you and the server. Ask your administrator for the fingerprint of the new key, by telephone or in person, and compare it.</source>
        <extracomment>In the question whether to trust a server&apos;s new key</extracomment>
        <translation>サーバーとの間に第三者がいるおそれがあります。新しい鍵の指紋を電話または対面で管理者に尋ね、見比べてください。</translation>
    </message>
    <message>
        <source>Trust the server&apos;s new key?</source>
        <extracomment>Title of a question</extracomment>
        <translation>サーバーの新しい鍵を信頼しますか？</translation>
    </message>
    <message>
        <source>Known: %1</source>
        <extracomment>In the question whether to trust a server&apos;s new key. %1: the fingerprint of the old one</extracomment>
        <translation>今までの鍵：%1</translation>
    </message>
    <message>
        <source>New: %1</source>
        <extracomment>In the question whether to trust a server&apos;s new key. %1: its fingerprint</extracomment>
        <translation>新しい鍵：%1</translation>
    </message>
    <message>
        <source>The key was not taken: the server shows yet another one, or the disk is full. Close this and try again.</source>
        <extracomment>In the question whether to trust a server&apos;s new key, after it could not be stored</extracomment>
        <translation>鍵を保存できませんでした。サーバーがさらに別の鍵を示しているか、ディスクの空きがありません。閉じてから、もう一度試してください。</translation>
    </message>
</context>
<context>
    <name>NoResult</name>
    <message>
        <source>No account matches “%1”</source>
        <extracomment>In place of the list when the search finds nothing. %1: what was typed.</extracomment>
        <translation>「%1」に一致するアカウントはありません</translation>
    </message>
    <message>
        <source>Show all accounts</source>
        <extracomment>Button below “No account matches”</extracomment>
        <translation>すべてのアカウントを表示</translation>
    </message>
</context>
<context>
    <name>NoticeStep</name>
    <message>
        <source>%1. %2</source>
        <extracomment>Read aloud for a step: %1 is its number, %2 a whole sentence.</extracomment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>NotificationText</name>
    <message>
        <source>For “%1”.</source>
        <extracomment>In a notification about a sign-in request. %1: an account&apos;s name.</extracomment>
        <translation>「%1」への要求です。</translation>
    </message>
    <message>
        <source>From about %1.</source>
        <extracomment>In a notification about a sign-in request. %1: a place, guessed from the address.</extracomment>
        <translation>%1 付近からです。</translation>
    </message>
    <message>
        <source>Sign-in request</source>
        <extracomment>Title of a notification that may not name anything.</extracomment>
        <translation>サインイン要求</translation>
    </message>
    <message>
        <source>Sign-in request from %1</source>
        <extracomment>Title of a notification. %1: the service that asks.</extracomment>
        <translation>%1 からのサインイン要求</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>Button of a notification: opens the window with the request.</extracomment>
        <translation>表示</translation>
    </message>
    <message>
        <source>Deny</source>
        <extracomment>Button of a notification: denies the request.</extracomment>
        <translation>拒否</translation>
    </message>
    <message>
        <source>A sign-in request is waiting</source>
        <extracomment>Title of a notification while the app is locked.</extracomment>
        <translation>サインイン要求が待っています</translation>
    </message>
    <message>
        <source>Unlock Warifu to see it.</source>
        <extracomment>In a notification while the app is locked.</extracomment>
        <translation>見るには Warifu のロックを解除してください。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <extracomment>Button of a notification: opens the window.</extracomment>
        <translation>ロックを解除</translation>
    </message>
</context>
<context>
    <name>OpenDialog</name>
    <message>
        <source>All files (*)</source>
        <extracomment>A kind of files in the file dialog; “(*)” stays as it is.</extracomment>
        <translation>すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>OrganisationPage</name>
    <message>
        <source>Organisation</source>
        <extracomment>Title of the page with what the organisation has set</extracomment>
        <translation>組織</translation>
    </message>
    <message>
        <source>This computer is managed</source>
        <extracomment>On the organisation page</extracomment>
        <translation>このコンピューターは管理されています</translation>
    </message>
    <message>
        <source>This computer is not managed</source>
        <extracomment>On the organisation page, where an administrator has set nothing</extracomment>
        <translation>このコンピューターは管理されていません</translation>
    </message>
    <message>
        <source>An administrator has set what is below. Warifu obeys it, and only the administrator can change what is enforced. “warifuctl policy show” lists the same.</source>
        <extracomment>On the organisation page. “warifuctl policy show” is a command.</extracomment>
        <translation>下の内容は、管理者が設定したものです。Warifu はこれに従います。強制されている設定を変更できるのは管理者だけです。「warifuctl policy show」でも同じ内容を確認できます。</translation>
    </message>
    <message>
        <source>Nobody but you decides how Warifu works here. Where an administrator sets something, it appears on this page.</source>
        <extracomment>On the organisation page, where an administrator has set nothing</extracomment>
        <translation>Warifu の動作を決めるのは、あなただけです。管理者が設定した項目があれば、このページに表示されます。</translation>
    </message>
    <message>
        <source>Enforced</source>
        <extracomment>Heading on the organisation page</extracomment>
        <translation>強制されている設定</translation>
    </message>
    <message>
        <source>In force until you choose something else in the settings.</source>
        <extracomment>On the organisation page, below “Recommended”</extracomment>
        <translation>設定で別の値を選ぶまで有効です。</translation>
    </message>
    <message>
        <source>Recommended</source>
        <extracomment>Heading on the organisation page</extracomment>
        <translation>推奨されている設定</translation>
    </message>
    <message>
        <source>Tell your administrator: this was probably meant to be otherwise.</source>
        <extracomment>On the organisation page, below “Ignored or not valid”</extracomment>
        <translation>意図どおりではない可能性があります。管理者に知らせてください。</translation>
    </message>
    <message>
        <source>Ignored or not valid</source>
        <extracomment>Heading on the organisation page: settings that are wrong or have no effect</extracomment>
        <translation>無視された設定、無効な設定</translation>
    </message>
</context>
<context>
    <name>OrganisationRow</name>
    <message>
        <source>Value: %1</source>
        <extracomment>On the organisation page. %1: the value of a managed setting, such as “Yes” or “30”.</extracomment>
        <translation>値：%1</translation>
    </message>
</context>
<context>
    <name>OrganisationSettings</name>
    <message>
        <source>An administrator has set something on this computer.</source>
        <extracomment>In the settings, below “Settings of your organisation”</extracomment>
        <translation>このコンピューターには、管理者による設定があります。</translation>
    </message>
    <message>
        <source>This computer is not managed.</source>
        <extracomment>In the settings, below “Settings of your organisation”</extracomment>
        <translation>このコンピューターは管理されていません。</translation>
    </message>
    <message>
        <source>Settings of your organisation</source>
        <extracomment>In the settings: leads to the page with what the organisation has set</extracomment>
        <translation>組織による設定</translation>
    </message>
    <message>
        <source>Show…</source>
        <extracomment>Button in the settings: opens the page with what the organisation has set</extracomment>
        <translation>表示…</translation>
    </message>
</context>
<context>
    <name>OriginCard</name>
    <message>
        <source>Application</source>
        <extracomment>Beside where a sign-in request comes from: a program or service</extracomment>
        <translation>アプリ</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>Beside where a sign-in request comes from: a place</extracomment>
        <translation>場所</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>Beside where a sign-in request comes from: an IP address</extracomment>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Network</source>
        <extracomment>Beside where a sign-in request comes from: an internet provider</extracomment>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Browser</source>
        <extracomment>Beside where a sign-in request comes from</extracomment>
        <translation>ブラウザー</translation>
    </message>
    <message>
        <source>Compared</source>
        <extracomment>Beside the answer to whether a sign-in request comes from this computer</extracomment>
        <translation>照合</translation>
    </message>
    <message>
        <source>Last approved</source>
        <extracomment>Beside the time of the last approved sign-in request</extracomment>
        <translation>前回の承認</translation>
    </message>
    <message>
        <source>about %1</source>
        <extracomment>Beside “Place”: a guess from the address. %1: a place</extracomment>
        <translation>%1 付近</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Back</source>
        <extracomment>Button at the top left of a page: returns to the page before</extracomment>
        <translation>戻る</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Working…</source>
        <extracomment>Button of a question, while it is being carried out</extracomment>
        <translation>処理しています…</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>Button: no passphrase from now on</extracomment>
        <translation>解除</translation>
    </message>
    <message>
        <source>Move</source>
        <extracomment>Button: moves the keys into a file</extracomment>
        <translation>移動</translation>
    </message>
    <message>
        <source>Save</source>
        <extracomment>Button: keeps the new passphrase</extracomment>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button of a question: leaves everything as it is</extracomment>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Whoever can use your keychain can read your codes then.</source>
        <extracomment>In the question whether to remove the passphrase</extracomment>
        <translation>キーチェーンを使える人なら誰でも、コードを読み取れるようになります。</translation>
    </message>
    <message>
        <source>Remove the passphrase?</source>
        <extracomment>Title of a question</extracomment>
        <translation>パスフレーズを解除しますか？</translation>
    </message>
    <message>
        <source>Move to an encrypted file</source>
        <extracomment>Title of the dialog that moves the keys out of the keychain</extracomment>
        <translation>暗号化したファイルに移動</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <extracomment>Title of a dialog</extracomment>
        <translation>パスフレーズを変更</translation>
    </message>
    <message>
        <source>Set a passphrase</source>
        <extracomment>Title of a dialog</extracomment>
        <translation>パスフレーズを設定</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <extracomment>Field for a new passphrase</extracomment>
        <translation>新しいパスフレーズ</translation>
    </message>
    <message>
        <source>Once more</source>
        <extracomment>Field for a new passphrase, typed a second time</extracomment>
        <translation>もう一度入力</translation>
    </message>
    <message>
        <source>Type your passphrase; the file will have the same one. Nobody can open the file without it, and nobody can recover it.</source>
        <extracomment>In the dialog that moves the keys out of the keychain</extracomment>
        <translation>パスフレーズを入力してください。ファイルにも同じパスフレーズを使います。パスフレーズがなければ誰もファイルを開けず、忘れると元に戻せません。</translation>
    </message>
    <message>
        <source>Choose a passphrase for the file. Nobody can open the file without it, and nobody can recover it.</source>
        <extracomment>In the dialog that moves the keys out of the keychain, where there was no passphrase</extracomment>
        <translation>ファイルのパスフレーズを決めてください。パスフレーズがなければ誰もファイルを開けず、忘れると元に戻せません。</translation>
    </message>
    <message>
        <source>Nobody can recover a forgotten passphrase. Four or five random words are strong and easy to type.</source>
        <extracomment>In the dialog that sets or changes the passphrase</extracomment>
        <translation>忘れたパスフレーズを元に戻す方法はありません。無関係な単語を四つか五つ並べると、強くて入力しやすくなります。</translation>
    </message>
    <message>
        <source>Current passphrase</source>
        <extracomment>Field for the passphrase that is in force</extracomment>
        <translation>現在のパスフレーズ</translation>
    </message>
</context>
<context>
    <name>PasswordPage</name>
    <message>
        <source>Choose the key file…</source>
        <extracomment>Button: opens the dialog that chooses a file with a key</extracomment>
        <translation>鍵のファイルを選択…</translation>
    </message>
    <message>
        <source>Open the file</source>
        <extracomment>Button: opens a protected file with the password that was typed</extracomment>
        <translation>ファイルを開く</translation>
    </message>
    <message>
        <source>Choose the private key (PEM)</source>
        <extracomment>Title of the file dialog; PEM is a format</extracomment>
        <translation>証明書の秘密鍵（PEM）を選択</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button: leaves without opening a file</extracomment>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>“%1” is a file of %2 that is encrypted to a certificate. It opens with the private key that belongs to it.</source>
        <extracomment>Above a button that chooses a key. %1: name of a file, %2: the app that wrote it</extracomment>
        <translation>「%1」は、証明書で暗号化された %2 のファイルです。証明書に対応する秘密鍵のファイルで開きます。</translation>
    </message>
    <message>
        <source>The file calls it “%1”.</source>
        <extracomment>Which of several passwords is meant. %1: a name from the file</extracomment>
        <translation>ファイルには「%1」と書かれています。</translation>
    </message>
    <message>
        <source>The one that the app uses for backups, not the one that opens the app.</source>
        <extracomment>Below the field for the password of a backup</extracomment>
        <translation>アプリを開くときのものではなく、バックアップ用のパスワードです。</translation>
    </message>
    <message>
        <source>Leave it empty if you never set one.</source>
        <extracomment>Below the field for a password</extracomment>
        <translation>設定していない場合は、空のままにしてください。</translation>
    </message>
    <message>
        <source>The key that came with the file, in digits 0 to 9 and letters A to F.</source>
        <extracomment>Below the field for a key</extracomment>
        <translation>ファイルと一緒に受け取った鍵です。0～9 と A～F で書かれています。</translation>
    </message>
    <message>
        <source>The password that you gave the export in the other app.</source>
        <extracomment>Below the field for a password</extracomment>
        <translation>元のアプリでエクスポートしたときに設定したパスワードです。</translation>
    </message>
    <message>
        <source>Key</source>
        <extracomment>Field for the key of a file</extracomment>
        <translation>鍵</translation>
    </message>
    <message>
        <source>Password of the file</source>
        <extracomment>Field for the password of a file</extracomment>
        <translation>ファイルのパスワード</translation>
    </message>
    <message>
        <source>It is used once, on this computer, and not kept.</source>
        <extracomment>Below the field for the password of a file</extracomment>
        <translation>このパソコンで一度だけ使い、保存しません。</translation>
    </message>
    <message>
        <source>“%1” is a protected file of %2.</source>
        <extracomment>Above the field for a password. %1: name of a file, %2: the app that wrote it</extracomment>
        <translation>「%1」は保護された %2 のファイルです。</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.gif *.heic *.heif)</source>
        <extracomment>A kind of files in the file dialog; the endings in parentheses stay as they are.</extracomment>
        <translation>画像 (*.png *.jpg *.jpeg *.webp *.bmp *.gif *.heic *.heif)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <extracomment>A kind of files in the file dialog; “(*)” stays as it is.</extracomment>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Choose pictures of setup codes</source>
        <extracomment>Title of the file dialog.</extracomment>
        <translation>設定用コードの画像を選択</translation>
    </message>
</context>
<context>
    <name>PlainExportsBanner</name>
    <message numerus="yes">
        <source>%n export(s) with readable keys</source>
        <extracomment>Above the list of accounts: files that hold keys in plain text were exported</extracomment>
        <translation>
            <numerusform>秘密鍵をそのまま含む書き出し：%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete what you no longer need, then close this message.</source>
        <extracomment>In the message about exported files with readable keys</extracomment>
        <translation>不要になったファイルを削除してから、この表示を閉じてください。</translation>
    </message>
</context>
<context>
    <name>PolicyText</name>
    <message>
        <source>set for this computer</source>
        <extracomment>Where a managed setting comes from; part of a line.</extracomment>
        <translation>このコンピューターの設定</translation>
    </message>
    <message>
        <source>set for this user</source>
        <extracomment>Where a managed setting comes from; part of a line.</extracomment>
        <translation>このユーザーの設定</translation>
    </message>
    <message>
        <source>set by the folder that is tried</source>
        <extracomment>Where a managed setting comes from; part of a line.</extracomment>
        <translation>試しているフォルダーの設定</translation>
    </message>
    <message>
        <source>recommended for this computer</source>
        <extracomment>Where a managed setting comes from; part of a line.</extracomment>
        <translation>このコンピューターでの推奨</translation>
    </message>
    <message>
        <source>recommended for this user</source>
        <extracomment>Where a managed setting comes from; part of a line.</extracomment>
        <translation>このユーザーへの推奨</translation>
    </message>
    <message>
        <source>Several files set this differently; the last one counts.</source>
        <extracomment>Why a managed setting has its value.</extracomment>
        <translation>複数のファイルの設定が異なります。最後のものが有効です。</translation>
    </message>
    <message>
        <source>It is stricter than what is set above it.</source>
        <extracomment>Why a managed setting has its value.</extracomment>
        <translation>上位の設定より厳しくなっています。</translation>
    </message>
    <message>
        <source>A lower setting is less strict; it is ignored.</source>
        <extracomment>Why a managed setting has its value.</extracomment>
        <translation>下位の設定のほうが緩いため、無視されます。</translation>
    </message>
    <message>
        <source>It is recommended, which has no effect for this policy.</source>
        <extracomment>Why a managed setting has its value.</extracomment>
        <translation>推奨として設定されていますが、このポリシーでは効果がありません。</translation>
    </message>
    <message>
        <source>The value has the wrong type; the strict value is in force.</source>
        <extracomment>What is wrong with the value of a managed setting.</extracomment>
        <translation>値の種類が正しくありません。厳しい値が有効です。</translation>
    </message>
    <message>
        <source>The number is out of range; the strict value is in force.</source>
        <extracomment>What is wrong with the value of a managed setting.</extracomment>
        <translation>数値が範囲外です。厳しい値が有効です。</translation>
    </message>
    <message>
        <source>The value is none of the choices; the strict value is in force.</source>
        <extracomment>What is wrong with the value of a managed setting.</extracomment>
        <translation>値が選択肢にありません。厳しい値が有効です。</translation>
    </message>
    <message>
        <source>A text is empty, too long or has control characters; the strict value is in force.</source>
        <extracomment>What is wrong with the value of a managed setting.</extracomment>
        <translation>文字列が空か、長すぎるか、制御文字を含んでいます。厳しい値が有効です。</translation>
    </message>
    <message>
        <source>The address is not one that can be used; the strict value is in force.</source>
        <extracomment>What is wrong with the value of a managed setting.</extracomment>
        <translation>使えないアドレスです。厳しい値が有効です。</translation>
    </message>
    <message>
        <source>The list has too many entries; the strict value is in force.</source>
        <extracomment>What is wrong with the value of a managed setting.</extracomment>
        <translation>リストの項目が多すぎます。厳しい値が有効です。</translation>
    </message>
    <message>
        <source>It is no regular file, or a folder above it is a link.</source>
        <extracomment>Why a file with managed settings does not count.</extracomment>
        <translation>通常のファイルではないか、上のフォルダーがリンクです。</translation>
    </message>
    <message>
        <source>It, or a folder above it, does not belong to root.</source>
        <extracomment>Why a file with managed settings does not count.</extracomment>
        <translation>ファイルか、その上のフォルダーの所有者が root ではありません。</translation>
    </message>
    <message>
        <source>Others than its owner may write to it or to a folder above it.</source>
        <extracomment>Why a file with managed settings does not count.</extracomment>
        <translation>ファイルか、その上のフォルダーに、所有者以外も書き込めます。</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <extracomment>Why a file with managed settings does not count.</extracomment>
        <translation>読み取れません。</translation>
    </message>
    <message>
        <source>It is too large, or there are too many files.</source>
        <extracomment>Why a file with managed settings does not count.</extracomment>
        <translation>大きすぎるか、ファイルが多すぎます。</translation>
    </message>
    <message>
        <source>It is not JSON.</source>
        <extracomment>Why a file with managed settings does not count.</extracomment>
        <translation>JSON ではありません。</translation>
    </message>
    <message>
        <source>It is not one JSON object.</source>
        <extracomment>Why a file with managed settings does not count.</extracomment>
        <translation>1 つの JSON オブジェクトではありません。</translation>
    </message>
    <message>
        <source>It has too many names, or one that is too long.</source>
        <extracomment>Why a file with managed settings does not count.</extracomment>
        <translation>名前が多すぎるか、長すぎる名前があります。</translation>
    </message>
    <message>
        <source>Yes</source>
        <extracomment>Value of a managed setting</extracomment>
        <translation>はい</translation>
    </message>
    <message>
        <source>No</source>
        <extracomment>Value of a managed setting</extracomment>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Nothing in particular</source>
        <extracomment>Value of a managed setting: an empty text or list</extracomment>
        <translation>指定なし</translation>
    </message>
    <message>
        <source>Warifu has no policy of this name; it is ignored.</source>
        <extracomment>Why something that an administrator has set has no effect.</extracomment>
        <translation>Warifu にはこの名前のポリシーがないため、無視されます。</translation>
    </message>
</context>
<context>
    <name>ProblemPage</name>
    <message>
        <source>Try again</source>
        <extracomment>Button: the same way of reading a code once more.</extracomment>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Type the key</source>
        <extracomment>Button: leads to the form where the key is typed.</extracomment>
        <translation>秘密鍵を入力</translation>
    </message>
</context>
<context>
    <name>PromptAnnouncement</name>
    <message>
        <source>A sign-in request is waiting</source>
        <extracomment>Read aloud, and shown, while the app is locked</extracomment>
        <translation>サインイン要求が待っています</translation>
    </message>
    <message>
        <source>Sign-in request</source>
        <extracomment>Title of the window in which a request to sign in is answered</extracomment>
        <translation>サインイン要求</translation>
    </message>
    <message>
        <source>Sign-in request from %1, %2 left</source>
        <extracomment>Read aloud when a request appears. %1: who asks, %2: a span of time with its units</extracomment>
        <translation>%1 からのサインイン要求、残り %2</translation>
    </message>
    <message>
        <source>Sign-in request from %1, about %2, %3 left</source>
        <extracomment>Read aloud when a request appears. %1: who asks, %2: a place, %3: a span of time with its units</extracomment>
        <translation>%1 からのサインイン要求、%2 付近、残り %3</translation>
    </message>
    <message>
        <source>%1 left to answer</source>
        <extracomment>Read aloud shortly before a request expires. %1: a span of time with its unit</extracomment>
        <translation>回答期限まで残り %1</translation>
    </message>
</context>
<context>
    <name>PromptHeader</name>
    <message>
        <source>Sign-in request, %1 of %2</source>
        <extracomment>Above who asks. %1 of %2: place in the queue of requests</extracomment>
        <translation>サインイン要求（%1/%2）</translation>
    </message>
    <message>
        <source>Sign-in request</source>
        <extracomment>Above who asks</extracomment>
        <translation>サインイン要求</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>Top right of a request. %1: time such as 1:42</extracomment>
        <translation>残り %1</translation>
    </message>
    <message>
        <source>Signed by %1</source>
        <extracomment>Below who asks. %1: a server&apos;s name. The signature of the request was checked.</extracomment>
        <translation>%1 の署名を確認済み</translation>
    </message>
</context>
<context>
    <name>PromptWindow</name>
    <message>
        <source>Sign-in request</source>
        <extracomment>Title of the window in which a request to sign in is answered</extracomment>
        <translation>サインイン要求</translation>
    </message>
</context>
<context>
    <name>PushConnectingPage</name>
    <message>
        <source>Connecting</source>
        <extracomment>Title while this computer is being connected for sign-in requests.</extracomment>
        <translation>接続中</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>Button: stops connecting this computer.</extracomment>
        <translation>中止</translation>
    </message>
</context>
<context>
    <name>PushDonePage</name>
    <message>
        <source>Connected</source>
        <extracomment>Title after this computer was connected for sign-in requests.</extracomment>
        <translation>接続しました</translation>
    </message>
    <message>
        <source>Show my accounts</source>
        <extracomment>Button: back to the list of accounts.</extracomment>
        <translation>アカウントを表示</translation>
    </message>
    <message>
        <source>Add another</source>
        <extracomment>Button: back to the four ways to add an account.</extracomment>
        <translation>続けて追加</translation>
    </message>
    <message>
        <source>You will be asked here when somebody signs in with your name at %1.</source>
        <extracomment>%1 is the name of an organisation or of its server.</extracomment>
        <translation>「%1」にあなたの名前でサインインがあると、ここで確認します。</translation>
    </message>
    <message>
        <source>Ask the server now</source>
        <extracomment>Button: asks the server at once whether there are requests.</extracomment>
        <translation>今すぐサーバーに問い合わせる</translation>
    </message>
    <message>
        <source>The server answered %1</source>
        <extracomment>%1 is a moment such as “today, 09:02”: the server answered, all is well.</extracomment>
        <translation>サーバーから応答がありました（%1）</translation>
    </message>
    <message>
        <source>The server does not answer</source>
        <extracomment>Title of a message: the connection exists, and its first test failed.</extracomment>
        <translation>サーバーから正しい応答がありません</translation>
    </message>
    <message>
        <source>Asking the server for requests…</source>
        <extracomment>While the connection is tried out for the first time.</extracomment>
        <translation>サインイン要求がないか、サーバーに問い合わせています…</translation>
    </message>
    <message>
        <source>Try it: sign in once as usual. A window with the request opens here.</source>
        <extracomment>What to do after this computer was connected: 1.</extracomment>
        <translation>試しに、いつもどおり一度サインインしてください。ここにサインイン要求のウィンドウが開きます。</translation>
    </message>
    <message>
        <source>Leave Warifu running. While it is locked, it only says that a request waits; while it is closed, it says nothing.</source>
        <extracomment>What to do after this computer was connected: 2.</extracomment>
        <translation>Warifu は起動したままにしてください。ロック中は要求が届いたことだけを知らせ、終了中は何も知らせません。</translation>
    </message>
    <message>
        <source>Remembered key</source>
        <extracomment>Beside the first digits and letters by which the server&apos;s key is recognised.</extracomment>
        <translation>記憶した鍵</translation>
    </message>
    <message>
        <source>If you are asked and did not sign in, choose “This was not me: deny and report”.</source>
        <extracomment>What to do after this computer was connected: 3. The quoted words are a button.</extracomment>
        <translation>サインインしていないのに確認を求められたら、「自分ではない：拒否して報告」を選んでください。</translation>
    </message>
</context>
<context>
    <name>PushFact</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Read aloud for a fact. %1: its name, such as “Server”. %2: its value.</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>PushFacts</name>
    <message>
        <source>Server</source>
        <extracomment>Beside an address such as “https://example.com”: the server that will ask.</extracomment>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Account</source>
        <extracomment>Beside the user&apos;s name at the server.</extracomment>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Token</source>
        <extracomment>Beside the serial number under which the server keeps this connection.</extracomment>
        <translation>トークン</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: a serial number. %2: the server&apos;s software, privacyIDEA or eduMFA.</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Certificate</source>
        <extracomment>Beside what is done about the server&apos;s certificate.</extracomment>
        <translation>証明書</translation>
    </message>
    <message>
        <source>none, nothing is encrypted</source>
        <extracomment>Beside “Certificate”, for a test server without encryption.</extracomment>
        <translation>なし（暗号化されません）</translation>
    </message>
    <message>
        <source>checked, and remembered when you connect</source>
        <extracomment>Beside “Certificate”. A change is told to the user later.</extracomment>
        <translation>確認し、接続するときに記憶します</translation>
    </message>
    <message>
        <source>Requests</source>
        <extracomment>Beside how requests come here.</extracomment>
        <translation>要求の受け取り</translation>
    </message>
    <message>
        <source>Warifu asks the server every few seconds</source>
        <extracomment>Beside “Requests”: the server cannot send anything by itself.</extracomment>
        <translation>Warifu が数秒ごとにサーバーに問い合わせます</translation>
    </message>
    <message>
        <source>Good until</source>
        <extracomment>Beside the moment at which the code expires.</extracomment>
        <translation>コードの期限</translation>
    </message>
</context>
<context>
    <name>PushReviewPage</name>
    <message>
        <source>Connect for sign-in requests</source>
        <extracomment>Title of the page that asks before this computer is connected for sign-in requests.</extracomment>
        <translation>サインイン要求のための接続</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Button: tries once more to connect this computer.</extracomment>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Connect again</source>
        <extracomment>Button: connects this computer although it is connected.</extracomment>
        <translation>もう一度接続</translation>
    </message>
    <message>
        <source>Connect this computer</source>
        <extracomment>Button: from then on the server asks here whether a sign-in is yours.</extracomment>
        <translation>このパソコンを接続</translation>
    </message>
    <message>
        <source>Read another code</source>
        <extracomment>Button: back to the four ways to read a code, because this one is of no use.</extracomment>
        <translation>別のコードを読み取る</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button: leaves without connecting this computer.</extracomment>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Not connected</source>
        <extracomment>Title of a message: connecting this computer failed.</extracomment>
        <translation>接続できませんでした</translation>
    </message>
    <message>
        <source>This server is not allowed</source>
        <extracomment>Title of a message: the address in the code is not allowed.</extracomment>
        <translation>このサーバーとの通信は許可されていません</translation>
    </message>
    <message>
        <source>This computer is connected already</source>
        <extracomment>Title of a message: the code is for a connection that exists.</extracomment>
        <translation>このパソコンは接続済みです</translation>
    </message>
    <message>
        <source>This name comes from the code. Check the server&apos;s address.</source>
        <extracomment>Under the name of an organisation. A warning: anybody can make a code.</extracomment>
        <translation>この名前はコードに書かれているものです。サーバーのアドレスを確認してください。</translation>
    </message>
    <message>
        <source>When somebody signs in with your name there, this server will ask here whether it is you.</source>
        <extracomment>Above the facts about a server.</extracomment>
        <translation>あなたの名前でサインインがあると、このサーバーが、本人によるものかをここで確認します。</translation>
    </message>
    <message>
        <source>This address is on this computer and not encrypted. That is meant for tests only.</source>
        <extracomment>About a server that is reached without encryption, on this computer.</extracomment>
        <translation>このアドレスはこのパソコン自身のもので、暗号化されません。テスト専用です。</translation>
    </message>
</context>
<context>
    <name>PushText</name>
    <message>
        <source>This is not an enrolment code that Warifu understands. Show the code again on the server’s page.</source>
        <extracomment>A code that should enrol a push token.</extracomment>
        <translation>Warifu で使える登録コードではありません。サーバーのページで、コードをもう一度表示してください。</translation>
    </message>
    <message>
        <source>The enrolment code names no usable server address. Ask your help desk for a new code.</source>
        <extracomment>A code that should enrol a push token.</extracomment>
        <translation>登録コードに使えるサーバーのアドレスがありません。ヘルプ デスクに新しいコードを依頼してください。</translation>
    </message>
    <message>
        <source>The server’s address is not https, so nothing was sent. Ask your help desk to correct the server’s address.</source>
        <extracomment>A code that should enrol a push token.</extracomment>
        <translation>サーバーのアドレスが https ではないため、何も送信していません。ヘルプ デスクにアドレスの修正を依頼してください。</translation>
    </message>
    <message>
        <source>The enrolment code asks to skip the check of the server’s certificate. Warifu does not do that. Ask your help desk for a code that does not.</source>
        <extracomment>A code that should enrol a push token.</extracomment>
        <translation>この登録コードは、サーバー証明書の確認を省くよう求めています。Warifu は確認を省きません。ヘルプ デスクに別のコードを依頼してください。</translation>
    </message>
    <message>
        <source>The enrolment code is incomplete or has a wrong value. Ask your help desk for a new code.</source>
        <extracomment>A code that should enrol a push token.</extracomment>
        <translation>登録コードに不足または誤りがあります。ヘルプ デスクに新しいコードを依頼してください。</translation>
    </message>
    <message>
        <source>The enrolment code has expired. Ask for a new code.</source>
        <extracomment>Why a push token was not enrolled.</extracomment>
        <translation>登録コードの有効期限が切れました。新しいコードを依頼してください。</translation>
    </message>
    <message>
        <source>The new key could not be stored, so nothing was sent. The code is still good: unlock Warifu or free some space, and try again.</source>
        <extracomment>Why a push token was not enrolled.</extracomment>
        <translation>新しい鍵を保存できなかったため、何も送信していません。コードはまだ使えます。Warifu のロックを解除するか空き容量を増やして、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The server does not wait for this code any more. Ask for a new code.</source>
        <extracomment>Why a push token was not enrolled.</extracomment>
        <translation>サーバーはこのコードをもう受け付けていません。新しいコードを依頼してください。</translation>
    </message>
    <message>
        <source>The server does not accept this code. Ask for a new code.</source>
        <extracomment>Why a push token was not enrolled.</extracomment>
        <translation>サーバーがこのコードを受け付けません。新しいコードを依頼してください。</translation>
    </message>
    <message>
        <source>The server’s rules do not allow this. Ask your help desk.</source>
        <extracomment>Why a push token was not enrolled.</extracomment>
        <translation>サーバーの規則で許可されていません。ヘルプ デスクに問い合わせてください。</translation>
    </message>
    <message>
        <source>Another token is being enrolled, or the server is busy. Try again in a minute.</source>
        <extracomment>Why a push token was not enrolled.</extracomment>
        <translation>別のトークンを登録中か、サーバーが混み合っています。1 分後にもう一度お試しください。</translation>
    </message>
    <message>
        <source>The server has a problem of its own. Try again later.</source>
        <extracomment>Why a push token was not enrolled.</extracomment>
        <translation>サーバー側に問題があります。しばらくしてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The server’s answer was not one of privacyIDEA. Check the address with your help desk.</source>
        <extracomment>Why a push token was not enrolled.</extracomment>
        <translation>サーバーの応答が privacyIDEA のものではありません。ヘルプ デスクにアドレスを確認してください。</translation>
    </message>
    <message>
        <source>The server’s key is too weak to be trusted. Tell your help desk.</source>
        <extracomment>Why a push token was not enrolled.</extracomment>
        <translation>サーバーの鍵が弱く、信頼できません。ヘルプ デスクに連絡してください。</translation>
    </message>
    <message>
        <source>The server has enrolled the token, but its answer could not be stored. Ask for a new code.</source>
        <extracomment>Why a push token was not enrolled.</extracomment>
        <translation>サーバーはトークンを登録しましたが、応答を保存できませんでした。新しいコードを依頼してください。</translation>
    </message>
    <message>
        <source>The server’s address is not allowed. Ask your help desk.</source>
        <extracomment>Why a server gave no answer.</extracomment>
        <translation>このサーバーのアドレスは許可されていません。ヘルプ デスクに問い合わせてください。</translation>
    </message>
    <message>
        <source>The server sends elsewhere, which is not followed. Check the address with your help desk.</source>
        <extracomment>Why a server gave no answer.</extracomment>
        <translation>サーバーが別の場所へ転送しようとしたため、接続しませんでした。ヘルプ デスクにアドレスを確認してください。</translation>
    </message>
    <message>
        <source>The server could not be reached. Check the network and try again.</source>
        <extracomment>Why a server gave no answer.</extracomment>
        <translation>サーバーに接続できませんでした。ネットワークを確認して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The server’s answer was not understood. Check the address with your help desk.</source>
        <extracomment>Why a server gave no answer.</extracomment>
        <translation>サーバーの応答を理解できませんでした。ヘルプ デスクにアドレスを確認してください。</translation>
    </message>
    <message>
        <source>The server’s certificate is not trusted, so nothing was sent. Check this computer’s clock, then tell your help desk.</source>
        <extracomment>Why a server gave no answer.</extracomment>
        <translation>サーバーの証明書を信頼できないため、何も送信していません。このコンピューターの時計を確認し、ヘルプ デスクに連絡してください。</translation>
    </message>
    <message>
        <source>The server’s certificate is not the one that was learnt. Tell your help desk.</source>
        <extracomment>Why a server gave no answer.</extracomment>
        <translation>サーバーの証明書が、登録時に記録したものと異なります。ヘルプ デスクに連絡してください。</translation>
    </message>
    <message>
        <source>The proxy does not let this through. Check the proxy settings of this computer.</source>
        <extracomment>Why a server gave no answer.</extracomment>
        <translation>プロキシを通過できません。このコンピューターのプロキシの設定を確認してください。</translation>
    </message>
    <message>
        <source>There is no activity log yet.</source>
        <extracomment>About the log of sign-in requests and answers.</extracomment>
        <translation>操作の記録はまだありません。</translation>
    </message>
    <message>
        <source>The activity log cannot be read or written. Check the permissions of the profile folder.</source>
        <extracomment>About the log of sign-in requests and answers.</extracomment>
        <translation>操作の記録を読み書きできません。プロファイルのフォルダーのアクセス許可を確認してください。</translation>
    </message>
    <message>
        <source>The activity log cannot be written because the disk is full. Free some space.</source>
        <extracomment>About the log of sign-in requests and answers.</extracomment>
        <translation>ディスクがいっぱいのため、操作の記録を書き込めません。空き容量を増やしてください。</translation>
    </message>
    <message>
        <source>The activity log cannot be used because of a disk error. Check the disk.</source>
        <extracomment>About the log of sign-in requests and answers.</extracomment>
        <translation>ディスクのエラーのため、操作の記録を使えません。ディスクを確認してください。</translation>
    </message>
    <message>
        <source>The activity log was written by a newer Warifu. Install the newer version.</source>
        <extracomment>About the log of sign-in requests and answers.</extracomment>
        <translation>操作の記録は、新しいバージョンの Warifu で書き込まれています。新しいバージョンをインストールしてください。</translation>
    </message>
    <message>
        <source>Too many damaged activity logs lie in the profile folder. Move them away after looking at them.</source>
        <extracomment>About the log of sign-in requests and answers.</extracomment>
        <translation>プロファイルのフォルダーに、破損した操作の記録が多すぎます。内容を確認してから、別の場所に移動してください。</translation>
    </message>
    <message>
        <source>The server’s certificate was revoked, so nothing was sent. Tell your help desk.</source>
        <extracomment>Why a server gave no answer.</extracomment>
        <translation>サーバーの証明書が失効しているため、何も送信しませんでした。ヘルプ デスクに連絡してください。</translation>
    </message>
    <message>
        <source>The certificate belongs to another server, so nothing was sent. Tell your help desk.</source>
        <extracomment>Why a server gave no answer.</extracomment>
        <translation>証明書が別のサーバーのものであるため、何も送信しませんでした。ヘルプ デスクに連絡してください。</translation>
    </message>
    <message>
        <source>The server’s certificate comes from nobody whom this computer trusts, so nothing was sent. Ask your help desk whether your organisation’s authority is installed here.</source>
        <extracomment>Why a server gave no answer.</extracomment>
        <translation>サーバーの証明書を発行した認証局をこのパソコンが信頼していないため、何も送信しませんでした。組織の認証局がこのパソコンに登録されているか、ヘルプ デスクに問い合わせてください。</translation>
    </message>
    <message>
        <source>The server’s certificate has expired, so nothing was sent. Check this computer’s clock, then tell your help desk.</source>
        <extracomment>Why a server gave no answer.</extracomment>
        <translation>サーバーの証明書の期限が切れているため、何も送信しませんでした。このパソコンの時計を確認してから、ヘルプ デスクに連絡してください。</translation>
    </message>
    <message>
        <source>The server’s certificate is not valid yet, so nothing was sent. Check this computer’s clock, which may be slow.</source>
        <extracomment>Why a server gave no answer.</extracomment>
        <translation>サーバーの証明書がまだ有効になっていないため、何も送信しませんでした。このパソコンの時計が遅れていないか確認してください。</translation>
    </message>
    <message>
        <source>The server speaks only an outdated encryption, so nothing was sent. Tell your help desk.</source>
        <extracomment>Why a server gave no answer.</extracomment>
        <translation>サーバーが古い方式の暗号化しか使えないため、何も送信しませんでした。ヘルプ デスクに連絡してください。</translation>
    </message>
    <message>
        <source>Your organisation does not allow this server, so nothing was sent. Ask your help desk.</source>
        <extracomment>Why a push token was not enrolled: a managed setting of this computer.</extracomment>
        <translation>組織の設定で許可されていないサーバーのため、何も送信していません。ヘルプデスクに問い合わせてください。</translation>
    </message>
</context>
<context>
    <name>QrPage</name>
    <message>
        <source>Set up another device</source>
        <extracomment>Title of the page that shows an account as a QR code</extracomment>
        <translation>別の端末に設定</translation>
    </message>
    <message>
        <source>QR code</source>
        <extracomment>Read aloud for the QR code of an account</extracomment>
        <translation>QR コード</translation>
    </message>
    <message>
        <source>This account cannot be shown as a QR code.</source>
        <extracomment>In place of a QR code that cannot be made</extracomment>
        <translation>このアカウントは QR コードで表示できません。</translation>
    </message>
    <message>
        <source>Whoever photographs this picture can make your codes. Show it only to your own device.</source>
        <extracomment>Beside an account&apos;s QR code</extracomment>
        <translation>この画像を撮影した人は、同じ確認コードを作れます。自分の端末にだけ見せてください。</translation>
    </message>
    <message>
        <source>This account counts its codes. Two devices that count apart from each other soon disagree with the service: use one of them only.</source>
        <extracomment>Beside the QR code of a counter-based account</extracomment>
        <translation>カウンター方式のアカウントです。2 台の端末が別々に数えると、すぐにサービスと合わなくなります。どちらか 1 台だけを使ってください。</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: hides the QR code</extracomment>
        <translation>閉じる</translation>
    </message>
    <message numerus="yes">
        <source>Closes in %n&#xa0;s</source>
        <extracomment>Below an account&apos;s QR code</extracomment>
        <translation>
            <numerusform>%n&#xa0;秒後に閉じます</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuietSetting</name>
    <message>
        <source>I am not signing in</source>
        <extracomment>Heading of a choice: for a while, requests do not come up</extracomment>
        <translation>今はサインインしません</translation>
    </message>
    <message>
        <source>Requests then wait here without a window and without a notification.</source>
        <extracomment>Below “I am not signing in”</extracomment>
        <translation>要求はウィンドウも通知も出さずに、ここで待ちます。</translation>
    </message>
    <message>
        <source>Requests wait here without coming up until you turn this off.</source>
        <extracomment>Below “I am not signing in”</extracomment>
        <translation>オフにするまで、要求は画面に出ずにここで待ちます。</translation>
    </message>
    <message>
        <source>Requests wait here without coming up until %1.</source>
        <extracomment>Below “I am not signing in”. %1: a moment</extracomment>
        <translation>%1 まで、要求は画面に出ずにここで待ちます。</translation>
    </message>
    <message>
        <source>For 1 hour</source>
        <extracomment>Button below “I am not signing in”</extracomment>
        <translation>1 時間</translation>
    </message>
    <message>
        <source>For 8 hours</source>
        <extracomment>Button below “I am not signing in”</extracomment>
        <translation>8 時間</translation>
    </message>
    <message>
        <source>Until I turn it off</source>
        <extracomment>Button below “I am not signing in”</extracomment>
        <translation>オフにするまで</translation>
    </message>
    <message>
        <source>Turn off</source>
        <extracomment>Button below “I am not signing in”: requests come up again</extracomment>
        <translation>オフにする</translation>
    </message>
</context>
<context>
    <name>ReceiptCard</name>
    <message>
        <source>Nobody was told: no receiver for reports is set up. Please tell your IT team.</source>
        <extracomment>Receipt of a report, where no receiver is set up</extracomment>
        <translation>誰にも知らせていません。報告の送り先が設定されていません。IT 担当者に知らせてください。</translation>
    </message>
    <message>
        <source>The report to %1 is on its way; Warifu keeps trying until it arrives.</source>
        <extracomment>Receipt of a report. %1: who receives it</extracomment>
        <translation>%1 への報告を送信しています。届くまで Warifu が送信を続けます。</translation>
    </message>
    <message>
        <source>%1 was told.</source>
        <extracomment>Receipt of a report. %1: who received it</extracomment>
        <translation>%1 に報告しました。</translation>
    </message>
    <message>
        <source>An e-mail to %1 is ready in your mail program. Please send it.</source>
        <extracomment>Receipt of a report. %1: an e-mail address</extracomment>
        <translation>%1 宛てのメールをメール アプリに用意しました。送信してください。</translation>
    </message>
    <message>
        <source>%1 refused the report. Please tell your IT team.</source>
        <extracomment>Receipt of a report. %1: who should have received it</extracomment>
        <translation>%1 が報告を受け付けませんでした。IT 担当者に知らせてください。</translation>
    </message>
    <message>
        <source>Its answer: %1</source>
        <extracomment>On the receipt of a report. %1: what the receiver answered</extracomment>
        <translation>応答：%1</translation>
    </message>
    <message>
        <source>Time: %1</source>
        <extracomment>On the receipt of a report. %1: a moment</extracomment>
        <translation>時刻：%1</translation>
    </message>
    <message>
        <source>Reference: %1</source>
        <extracomment>On the receipt of a report. %1: a reference number</extracomment>
        <translation>参照番号：%1</translation>
    </message>
    <message>
        <source>Nobody was told yet. Please tell %1; Warifu has written the e-mail.</source>
        <extracomment>Receipt of a report. %1: an e-mail address</extracomment>
        <translation>まだ誰にも知らされていません。%1 に知らせてください。メールの文面は Warifu が用意しました。</translation>
    </message>
    <message>
        <source>No mail program has opened. Please write to %1 yourself.</source>
        <extracomment>Receipt of a report. %1: an e-mail address</extracomment>
        <translation>メール ソフトを開けませんでした。ご自身で %1 にメールを送ってください。</translation>
    </message>
    <message>
        <source>Open the e-mail</source>
        <extracomment>Button on the receipt of a report: opens the mail program</extracomment>
        <translation>メールを開く</translation>
    </message>
</context>
<context>
    <name>ReceiverKey</name>
    <message>
        <source>Sends an event that is about nobody.</source>
        <extracomment>Below “Trial”</extracomment>
        <translation>だれにも関係しない通知を送信します。</translation>
    </message>
    <message>
        <source>Trial</source>
        <extracomment>Name of a row: tries whether the receiver of reports answers</extracomment>
        <translation>送信テスト</translation>
    </message>
    <message>
        <source>Sending…</source>
        <extracomment>Button: tries whether the receiver of reports answers</extracomment>
        <translation>送信しています…</translation>
    </message>
    <message>
        <source>Send a trial</source>
        <extracomment>Button: tries whether the receiver of reports answers</extracomment>
        <translation>テストを送信</translation>
    </message>
    <message>
        <source>The receiver checks by it that reports come from you. It is no secret.</source>
        <extracomment>Below “Public key of this computer”</extracomment>
        <translation>報告があなたからのものであることを、報告先がこの鍵で確かめます。秘密ではありません。</translation>
    </message>
    <message>
        <source>Public key of this computer</source>
        <extracomment>Name of a row: the key that the receiver of reports needs</extracomment>
        <translation>このコンピューターの公開鍵</translation>
    </message>
    <message>
        <source>Key ID: %1</source>
        <extracomment>Below “Public key of this computer”. %1: its number</extracomment>
        <translation>鍵の ID：%1</translation>
    </message>
    <message>
        <source>Copied</source>
        <extracomment>Button: the public key is in the clipboard now</extracomment>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>Copy the key</source>
        <extracomment>Button: puts the public key into the clipboard</extracomment>
        <translation>鍵をコピー</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <extracomment>Button: asks for a file and writes the public key into it</extracomment>
        <translation>ファイルに保存…</translation>
    </message>
    <message>
        <source>Save the public key</source>
        <extracomment>Title of the file dialog.</extracomment>
        <translation>公開鍵を保存</translation>
    </message>
    <message>
        <source>Not saved</source>
        <extracomment>Title of a message: the public key</extracomment>
        <translation>保存できませんでした</translation>
    </message>
    <message>
        <source>Saved</source>
        <extracomment>Title of a message: the public key; the file&apos;s name stands below</extracomment>
        <translation>保存しました</translation>
    </message>
</context>
<context>
    <name>ReceiverPage</name>
    <message>
        <source>Receiver of reports</source>
        <extracomment>Title of the page with the receiver of reports</extracomment>
        <translation>報告先</translation>
    </message>
    <message>
        <source>When you report a sign-in as not yours, Warifu denies it, blocks the account for a while and tells this receiver. Your organisation knows what to fill in here.</source>
        <extracomment>On the page with the receiver of reports</extracomment>
        <translation>身に覚えのないサインインを報告すると、Warifu は要求を拒否し、アカウントをしばらくブロックして、この報告先に知らせます。入力する内容は、所属する組織に確認してください。</translation>
    </message>
    <message>
        <source>You can try it, but not change it.</source>
        <extracomment>In the message that a setting is not the user&apos;s to change</extracomment>
        <translation>テストはできますが、変更はできません。</translation>
    </message>
    <message>
        <source>Set by your organisation</source>
        <extracomment>Title of a message: a setting is not the user&apos;s to change</extracomment>
        <translation>組織によって設定されています</translation>
    </message>
    <message>
        <source>Reports go to</source>
        <extracomment>Name of a choice: how reports are sent</extracomment>
        <translation>報告の送信先</translation>
    </message>
    <message>
        <source>Nobody</source>
        <extracomment>Choice: who gets reports</extracomment>
        <translation>なし</translation>
    </message>
    <message>
        <source>A security event receiver</source>
        <extracomment>Choice: a receiver of signed events (RFC 8935)</extracomment>
        <translation>セキュリティ イベントの受信先</translation>
    </message>
    <message>
        <source>A webhook</source>
        <extracomment>Choice: a web address that takes JSON</extracomment>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>Field: the web address of the receiver of reports</extracomment>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>How the receiver names itself; “aud” in the event.</source>
        <extracomment>Below the field “Audience”</extracomment>
        <translation>報告先が自分を表す名前です（イベントの「aud」）。</translation>
    </message>
    <message>
        <source>Audience</source>
        <extracomment>Field: by which name the receiver of reports knows itself</extracomment>
        <translation>受信者名</translation>
    </message>
    <message>
        <source>May stay empty: then your e-mail address or user name is sent.</source>
        <extracomment>Below the field “Issuer of user names”</extracomment>
        <translation>空欄でもかまいません。その場合は、メールアドレスまたはアカウント名を送信します。</translation>
    </message>
    <message>
        <source>Issuer of user names</source>
        <extracomment>Field: who gave out the user names in reports</extracomment>
        <translation>アカウント名の管理元</translation>
    </message>
    <message>
        <source>There is one. Type another to replace it.</source>
        <extracomment>Below the field “Access token” while there is one</extracomment>
        <translation>設定されています。置き換えるには、新しいものを入力してください。</translation>
    </message>
    <message>
        <source>May stay empty.</source>
        <extracomment>Below the field “Access token” while there is none</extracomment>
        <translation>空欄でもかまいません。</translation>
    </message>
    <message>
        <source>Access token</source>
        <extracomment>Field: a secret that lets Warifu send to the receiver of reports</extracomment>
        <translation>アクセス トークン</translation>
    </message>
    <message>
        <source>Saving…</source>
        <extracomment>Button on the page with the receiver of reports</extracomment>
        <translation>保存しています…</translation>
    </message>
    <message>
        <source>Save</source>
        <extracomment>Button on the page with the receiver of reports</extracomment>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved</source>
        <extracomment>Title of a message on the page with the receiver of reports</extracomment>
        <translation>保存しました</translation>
    </message>
    <message>
        <source>Not saved</source>
        <extracomment>Title of a message on the page with the receiver of reports</extracomment>
        <translation>保存できませんでした</translation>
    </message>
    <message>
        <source>An e-mail that I send</source>
        <extracomment>Choice: the user sends an e-mail</extracomment>
        <translation>自分で送るメール</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <extracomment>Field: the e-mail address of the receiver of reports</extracomment>
        <translation>メール アドレス</translation>
    </message>
</context>
<context>
    <name>ReenrolCard</name>
    <message>
        <source>Sign in at the service as usual and open its security settings. Look for “Two-step verification”, “2FA” or “Authenticator app”.</source>
        <extracomment>Step 1 for people whose app exports nothing</extracomment>
        <translation>いつものようにサービスにサインインし、セキュリティの設定を開いてください。「二段階認証」「2FA」「認証アプリ」などの項目を探してください。</translation>
    </message>
    <message>
        <source>Microsoft, work or school: open “Security info” at mysignins.microsoft.com/security-info, click “Add sign-in method” and “Authenticator app”, then “I want to use a different authenticator app”.</source>
        <extracomment>Step 2. Work or school account of Microsoft; the words are Microsoft&apos;s. In Japanese: 「セキュリティ情報」, 「サインイン方法の追加」, 「認証アプリ」, 「別の認証アプリを使用します」</extracomment>
        <translation>Microsoft の職場または学校アカウント：mysignins.microsoft.com/security-info で「セキュリティ情報」を開き、「サインイン方法の追加」「認証アプリ」「別の認証アプリを使用します」の順にクリックしてください。</translation>
    </message>
    <message>
        <source>Microsoft, personal: open “Advanced security options” at account.microsoft.com/security, click “Add a new way to sign in or verify” and “Use an app”, then “set up a different Authenticator app”.</source>
        <extracomment>Step 3. Personal account of Microsoft; the words are Microsoft&apos;s. In Japanese: 「高度なセキュリティ オプション」, 「サインインまたは確認の新しい方法を追加」, 「アプリを使用する」, 「別の認証アプリを設定します」</extracomment>
        <translation>Microsoft の個人アカウント：account.microsoft.com/security で「高度なセキュリティ オプション」を開き、「サインインまたは確認の新しい方法を追加」「アプリを使用する」「別の認証アプリを設定します」の順にクリックしてください。</translation>
    </message>
    <message>
        <source>Other services: choose to set the authenticator app up again, or to change it.</source>
        <extracomment>Step 4 for people whose app exports nothing</extracomment>
        <translation>そのほかのサービス：認証アプリの再設定または変更を選んでください。</translation>
    </message>
    <message>
        <source>Add the new QR code to Warifu and type its code at the service.</source>
        <extracomment>Step 5 for people whose app exports nothing</extracomment>
        <translation>新しい QR コードを Warifu に追加し、表示されたコードをサービスに入力してください。</translation>
    </message>
    <message>
        <source>Sign in once with Warifu. Only then remove the account from the old app.</source>
        <extracomment>Step 6 for people whose app exports nothing</extracomment>
        <translation>Warifu のコードで一度サインインしてください。そのあとで、元のアプリからアカウントを削除してください。</translation>
    </message>
    <message>
        <source>Microsoft Authenticator and Authy</source>
        <extracomment>Title of a card; both are names of apps</extracomment>
        <translation>Microsoft Authenticator と Authy の場合</translation>
    </message>
    <message>
        <source>These apps export nothing. Set each account up anew; until you are done, the old app goes on working.</source>
        <extracomment>Below the names of two apps that give no keys out</extracomment>
        <translation>この 2 つのアプリにはエクスポート機能がありません。アカウントを 1 つずつ設定し直してください。終わるまで、元のアプリは引き続き使えます。</translation>
    </message>
</context>
<context>
    <name>ReportLetter</name>
    <message>
        <source>A sign-in that was not me: %1</source>
        <extracomment>Subject of an e-mail to the IT team. %1 is the user&apos;s name at the server.</extracomment>
        <translation>身に覚えのないサインイン：%1</translation>
    </message>
    <message>
        <source>Somebody tried to sign in with my account. It was not me: I have denied the request in Warifu.</source>
        <extracomment>First sentence of an e-mail to the IT team.</extracomment>
        <translation>私のアカウントで、何者かがサインインしようとしました。私ではありません。要求は Warifu で拒否しました。</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <extracomment>Line of an e-mail to the IT team. %1 is the user&apos;s name at the server.</extracomment>
        <translation>アカウント：%1</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <extracomment>Line of an e-mail to the IT team. %1 is a host name.</extracomment>
        <translation>サーバー：%1</translation>
    </message>
    <message>
        <source>Time: %1</source>
        <extracomment>Line of an e-mail to the IT team. %1 is a date with its time and offset.</extracomment>
        <translation>日時：%1</translation>
    </message>
    <message>
        <source>Application: %1</source>
        <extracomment>Line of an e-mail to the IT team. %1 is the name of an application.</extracomment>
        <translation>アプリ：%1</translation>
    </message>
    <message>
        <source>Place, as the server says: %1</source>
        <extracomment>Line of an e-mail to the IT team. %1 is a town or a country.</extracomment>
        <translation>場所（サーバーの情報）：%1</translation>
    </message>
    <message>
        <source>Address, as the server says: %1</source>
        <extracomment>Line of an e-mail to the IT team. %1 is an IP address.</extracomment>
        <translation>アドレス（サーバーの情報）：%1</translation>
    </message>
    <message>
        <source>Somebody may know my password. Please look into it.</source>
        <extracomment>Last sentence of an e-mail to the IT team.</extracomment>
        <translation>パスワードを知られている可能性があります。調査をお願いします。</translation>
    </message>
</context>
<context>
    <name>ReportQuestion</name>
    <message>
        <source>Deny and report this request?</source>
        <extracomment>Title of the question before a request is reported</extracomment>
        <translation>不審なアクティビティとして拒否し、報告しますか？</translation>
    </message>
    <message>
        <source>Deny and report</source>
        <extracomment>Button of the question before a request is reported</extracomment>
        <translation>拒否して報告</translation>
    </message>
    <message>
        <source>Go back</source>
        <extracomment>Button of the question before a request is reported: back to the request</extracomment>
        <translation>戻る</translation>
    </message>
</context>
<context>
    <name>RequestsBanner</name>
    <message>
        <source>Show</source>
        <extracomment>Button of the message that requests wait</extracomment>
        <translation>表示</translation>
    </message>
    <message numerus="yes">
        <source>%n sign-in request(s) waiting</source>
        <extracomment>Above the list of accounts</extracomment>
        <translation>
            <numerusform>%n 件のサインイン要求が待っています</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestsPage</name>
    <message>
        <source>Sign-in requests</source>
        <extracomment>Title of the page with sign-in requests</extracomment>
        <translation>サインイン要求</translation>
    </message>
    <message>
        <source>Checking…</source>
        <extracomment>Button at the top of the page with sign-in requests, while servers are being asked</extracomment>
        <translation>確認しています…</translation>
    </message>
    <message>
        <source>Check now</source>
        <extracomment>Button at the top of the page with sign-in requests: asks the servers now</extracomment>
        <translation>今すぐ確認</translation>
    </message>
    <message>
        <source>No account can be approved here yet</source>
        <extracomment>In place of sign-in requests, before any account can have them</extracomment>
        <translation>承認できるアカウントはまだありません</translation>
    </message>
    <message>
        <source>Add an account with the QR code for push sign-in that your organisation shows. Its requests appear here and in a window of their own.</source>
        <extracomment>Below “No account can be approved here yet”</extracomment>
        <translation>組織が表示するプッシュ サインイン用の QR コードでアカウントを追加してください。要求はここと専用のウィンドウに表示されます。</translation>
    </message>
    <message>
        <source>They wait below instead of coming up. If you are not signing in, somebody else probably knows your password: open one and report it.</source>
        <extracomment>In a warning on the page with sign-in requests</extracomment>
        <translation>要求は画面に出ずに、下で待っています。サインインしていない場合、誰かがあなたのパスワードを知っている可能性があります。要求を開いて報告してください。</translation>
    </message>
    <message>
        <source>Many requests in a short time</source>
        <extracomment>Title of a warning: more requests came than the window comes up for</extracomment>
        <translation>短時間に多くの要求が届いています</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) were discarded because their signature is not the server&apos;s. Tell your administrator.</source>
        <extracomment>On the page with sign-in requests: some were refused because they may be forged</extracomment>
        <translation>
            <numerusform>署名がサーバーのものではないため、%n 件の要求を破棄しました。管理者に知らせてください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>Heading on the page with sign-in requests</extracomment>
        <translation>待機中</translation>
    </message>
    <message>
        <source>No request is waiting.</source>
        <extracomment>Below “Waiting” when there is no request</extracomment>
        <translation>待っている要求はありません。</translation>
    </message>
    <message>
        <source>Blocked accounts</source>
        <extracomment>Heading on the page with sign-in requests: accounts whose requests are not shown</extracomment>
        <translation>ブロック中のアカウント</translation>
    </message>
    <message>
        <source>Accounts and servers</source>
        <extracomment>Heading on the page with sign-in requests: accounts and the servers that are asked</extracomment>
        <translation>アカウントとサーバー</translation>
    </message>
    <message>
        <source>History</source>
        <extracomment>Heading on the page with sign-in requests: those that have ended</extracomment>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Requests do not arrive</source>
        <extracomment>Title of a message on the page with sign-in requests</extracomment>
        <translation>要求を受け取れません</translation>
    </message>
    <message>
        <source>Wrong signatures</source>
        <extracomment>Title of a warning on the page with sign-in requests</extracomment>
        <translation>署名が違う要求</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Edit before adding</source>
        <extracomment>Title of the page that changes one of several accounts before they are stored.</extracomment>
        <translation>追加前の編集</translation>
    </message>
    <message>
        <source>Check and save</source>
        <extracomment>Title of the page that shows an account before it is stored.</extracomment>
        <translation>確認と保存</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <extracomment>Button: back to the list of accounts that are about to be added.</extracomment>
        <translation>一覧に戻る</translation>
    </message>
    <message>
        <source>Saving…</source>
        <extracomment>Button while the account is being stored.</extracomment>
        <translation>保存しています…</translation>
    </message>
    <message>
        <source>Add anyway</source>
        <extracomment>Button: stores an account although one with the same key exists.</extracomment>
        <translation>それでも追加</translation>
    </message>
    <message>
        <source>Save</source>
        <extracomment>Button: stores the account.</extracomment>
        <translation>保存</translation>
    </message>
    <message>
        <source>Skip</source>
        <extracomment>Button: does not add the account, because it exists.</extracomment>
        <translation>追加しない</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button: leaves without adding the account.</extracomment>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>You have this account already</source>
        <extracomment>Title of a message: the account that is about to be added exists.</extracomment>
        <translation>このアカウントは追加済みです</translation>
    </message>
    <message>
        <source>This kind of account makes its codes from the key and your PIN.</source>
        <extracomment>Help under the PIN field of a Mobile-OTP or Yandex account.</extracomment>
        <translation>この種類のアカウントは、秘密鍵と PIN からコードを作ります。</translation>
    </message>
    <message>
        <source>PIN</source>
        <extracomment>Label of a field.</extracomment>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <extracomment>Title of a list of oddities of a setup code; none of them forbids adding it.</extracomment>
        <translation>確認してください</translation>
    </message>
    <message>
        <source>Also seen, not usable</source>
        <extracomment>Title of a list: codes that were read, too, and cannot be added.</extracomment>
        <translation>ほかに見つかった、使えないコード</translation>
    </message>
    <message>
        <source>Service</source>
        <extracomment>Label of a field: the company or site that the account belongs to.</extracomment>
        <translation>サービス</translation>
    </message>
    <message>
        <source>Account name</source>
        <extracomment>Label of a field: the user name or address at the service.</extracomment>
        <translation>アカウント名</translation>
    </message>
    <message>
        <source>Sign in with it, or use the test on the server&apos;s page, and save when it is accepted. If it is refused, go back: your half of the key is still there.</source>
        <extracomment>Under the title “Try the first code”. The other half of the key was typed into a server&apos;s page.</extracomment>
        <translation>このコードでサインインするか、サーバーのページのテストで試し、受け付けられたら保存してください。受け付けられないときは、前の画面に戻ると、秘密鍵の残り半分をもう一度表示できます。</translation>
    </message>
    <message>
        <source>Try the first code</source>
        <extracomment>Title of a message on the page that shows an account before it is stored.</extracomment>
        <translation>最初のコードを試してください</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Enter</source>
        <extracomment>Name of a key on the keyboard.</extracomment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <extracomment>Line of a row&apos;s menu</extracomment>
        <translation>コードをコピー</translation>
    </message>
    <message>
        <source>Copy the next code</source>
        <extracomment>Line of a row&apos;s menu: copies the code that comes after this one</extracomment>
        <translation>次のコードをコピー</translation>
    </message>
    <message>
        <source>Show the code</source>
        <extracomment>Line of a row&apos;s menu, when codes are hidden until asked for</extracomment>
        <translation>コードを表示</translation>
    </message>
    <message>
        <source>Hide the code</source>
        <extracomment>Line of a row&apos;s menu</extracomment>
        <translation>コードを隠す</translation>
    </message>
    <message>
        <source>Edit</source>
        <extracomment>Line of a row&apos;s menu, and title of the page</extracomment>
        <translation>編集</translation>
    </message>
    <message>
        <source>Unpin</source>
        <extracomment>Line of a row&apos;s menu: keeps the account at the top no longer</extracomment>
        <translation>固定を解除</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <extracomment>Line of a row&apos;s menu: keeps the account at the top</extracomment>
        <translation>上に固定</translation>
    </message>
    <message>
        <source>Move up</source>
        <extracomment>Line of a row&apos;s menu: one place up in the list</extracomment>
        <translation>上に移動</translation>
    </message>
    <message>
        <source>Move down</source>
        <extracomment>Line of a row&apos;s menu: one place down in the list</extracomment>
        <translation>下に移動</translation>
    </message>
    <message>
        <source>Show QR code</source>
        <extracomment>Line of a row&apos;s menu: shows the account as a QR code, to set up another device</extracomment>
        <translation>QR コードを表示</translation>
    </message>
    <message>
        <source>Del</source>
        <extracomment>Name of a key on the keyboard, as it is printed on it.</extracomment>
        <translation>Del</translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>Line of a row&apos;s menu; asks before it deletes</extracomment>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>RowsBanner</name>
    <message>
        <source>Save them…</source>
        <extracomment>Button: writes rows that could not be read into a file</extracomment>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Save them as a CSV, correct them and import that file. It holds their secrets, like the file you took: delete it afterwards.</source>
        <extracomment>Under “%n row(s) could not be read”. CSV is a format; secrets are the keys of accounts</extracomment>
        <translation>CSV として保存し、修正してからインポートしてください。元のファイルと同じく秘密鍵が入っているので、終わったら削除してください。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) could not be read</source>
        <extracomment>Title of a message: rows of a table that is imported</extracomment>
        <translation>
            <numerusform>%n 行を読み取れませんでした</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows are saved</source>
        <extracomment>Title of a message; the name of the file stands below</extracomment>
        <translation>行を保存しました</translation>
    </message>
    <message>
        <source>The rows were not saved</source>
        <extracomment>Title of a message: a file could not be written</extracomment>
        <translation>行を保存できませんでした</translation>
    </message>
    <message>
        <source>Save the rows to correct</source>
        <extracomment>Title of the file dialog</extracomment>
        <translation>修正する行を保存</translation>
    </message>
</context>
<context>
    <name>SavingBanners</name>
    <message>
        <source>The system&apos;s keychain has not answered yet. It may be asking for its password in another window.</source>
        <extracomment>Under the title “Waiting for the keychain”.</extracomment>
        <translation>システムのキーチェーンがまだ応答していません。別のウィンドウでパスワードを求めているかもしれません。</translation>
    </message>
    <message>
        <source>Waiting for the keychain</source>
        <extracomment>The keychain is where the system keeps passwords.</extracomment>
        <translation>キーチェーンの応答を待っています</translation>
    </message>
    <message>
        <source>%1 Nothing was lost: what you see here can be saved again.</source>
        <extracomment>%1 is a whole sentence: why saving failed.</extracomment>
        <translation>%1 失われたものはありません。表示中の内容は、もう一度保存できます。</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search accounts</source>
        <extracomment>In the empty search box above the list</extracomment>
        <translation>アカウントを検索</translation>
    </message>
    <message>
        <source>Scan the screen</source>
        <extracomment>Button above the list: looks for QR codes on all screens</extracomment>
        <translation>画面から読み取る</translation>
    </message>
    <message>
        <source>Add an account</source>
        <extracomment>Button above the list</extracomment>
        <translation>アカウントを追加</translation>
    </message>
    <message>
        <source>Lock</source>
        <extracomment>Button above the list and line of the menu</extracomment>
        <translation>ロック</translation>
    </message>
    <message>
        <source>Menu</source>
        <extracomment>Button above the list: opens the menu with settings, trash and help</extracomment>
        <translation>メニュー</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <extracomment>Button in the search box</extracomment>
        <translation>検索をクリア</translation>
    </message>
</context>
<context>
    <name>SendingPart</name>
    <message>
        <source>Sending your approval to %1…</source>
        <extracomment>While an approval is on its way. %1: a server&apos;s name</extracomment>
        <translation>%1 に承認を送信しています…</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>%1 %2</source>
        <extracomment>Two whole sentences on one line.</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>A title, which has no full stop, and whole sentences on one line.</extracomment>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Managed by your organisation</source>
        <extracomment>Below a setting that an administrator has decided</extracomment>
        <translation>組織によって管理されています</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <extracomment>Title of the page with the settings</extracomment>
        <translation>設定</translation>
    </message>
    <message>
        <source>Appearance</source>
        <extracomment>Heading of a group of settings: colours, language, size of text</extracomment>
        <translation>表示</translation>
    </message>
    <message>
        <source>Codes</source>
        <extracomment>Heading of a group of settings: how codes are shown and copied</extracomment>
        <translation>コード</translation>
    </message>
    <message>
        <source>Where your keys are</source>
        <extracomment>Heading of a group of settings: where keys are kept, passphrase</extracomment>
        <translation>秘密鍵の保管先</translation>
    </message>
    <message>
        <source>Sign-in requests</source>
        <extracomment>Heading of a group of settings: notifications, approving, reports</extracomment>
        <translation>サインイン要求</translation>
    </message>
    <message>
        <source>Organisation</source>
        <extracomment>Heading of a group of settings: what an administrator has set</extracomment>
        <translation>組織</translation>
    </message>
</context>
<context>
    <name>SeveralHead</name>
    <message>
        <source>Also seen, not usable</source>
        <extracomment>Title of a list: codes that were read, too, and cannot be added.</extracomment>
        <translation>ほかに見つかった、使えないコード</translation>
    </message>
    <message numerus="yes">
        <source>%n of them are in your vault already and not chosen.</source>
        <extracomment>Above the list of accounts that were found; “them” are those accounts.</extracomment>
        <translation>
            <numerusform>このうち %n 件は追加済みのため、選択していません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose all</source>
        <extracomment>Box above a list: chooses all rows, or none.</extracomment>
        <translation>すべて選択</translation>
    </message>
</context>
<context>
    <name>SeveralPage</name>
    <message numerus="yes">
        <source>%n account(s) found</source>
        <extracomment>Title of a list of accounts that were read and can be added.</extracomment>
        <translation>
            <numerusform>%n 件のアカウントが見つかりました</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving…</source>
        <extracomment>Button while the chosen accounts are being stored.</extracomment>
        <translation>保存しています…</translation>
    </message>
    <message numerus="yes">
        <source>Add %n account(s)</source>
        <extracomment>Button: stores the chosen accounts.</extracomment>
        <translation>
            <numerusform>%n 件を追加</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button: leaves without adding anything.</extracomment>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Keyboard shortcuts</source>
        <extracomment>Title of the page with the keyboard shortcuts</extracomment>
        <translation>キーボード ショートカット</translation>
    </message>
    <message>
        <source>In the list</source>
        <extracomment>Heading on the page with keyboard shortcuts</extracomment>
        <translation>一覧</translation>
    </message>
    <message>
        <source>Enter, Space, Ctrl+C</source>
        <extracomment>Names of keys on the keyboard</extracomment>
        <translation>Enter、Space、Ctrl+C</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <extracomment>What a key does</extracomment>
        <translation>コードをコピー</translation>
    </message>
    <message>
        <source>Copy the next code</source>
        <extracomment>What a key does</extracomment>
        <translation>次のコードをコピー</translation>
    </message>
    <message>
        <source>Show or hide the code, when codes are hidden</source>
        <extracomment>What a key does</extracomment>
        <translation>コードを表示・非表示（コードを隠しているとき）</translation>
    </message>
    <message>
        <source>Hide all codes again</source>
        <extracomment>What a key does</extracomment>
        <translation>すべてのコードを隠す</translation>
    </message>
    <message>
        <source>Next code of a counter-based account</source>
        <extracomment>What a key does: for accounts whose codes are counted</extracomment>
        <translation>カウンター方式のアカウントの次のコード</translation>
    </message>
    <message>
        <source>Edit the account</source>
        <extracomment>What a key does</extracomment>
        <translation>アカウントを編集</translation>
    </message>
    <message>
        <source>Pin to the top, or unpin</source>
        <extracomment>What a key does</extracomment>
        <translation>上に固定・固定を解除</translation>
    </message>
    <message>
        <source>Move up or down</source>
        <extracomment>What a key does</extracomment>
        <translation>上・下に移動</translation>
    </message>
    <message>
        <source>Del</source>
        <extracomment>Name of a key on the keyboard, as it is printed on it</extracomment>
        <translation>Del</translation>
    </message>
    <message>
        <source>Delete the account</source>
        <extracomment>What a key does</extracomment>
        <translation>アカウントを削除</translation>
    </message>
    <message>
        <source>Menu key, Shift+F10</source>
        <extracomment>Names of keys; the menu key is the one that opens the menu of the right mouse button</extracomment>
        <translation>メニュー キー、Shift+F10</translation>
    </message>
    <message>
        <source>Everything that can be done with the account</source>
        <extracomment>What a key does</extracomment>
        <translation>アカウントのすべての操作</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>Heading on the page with keyboard shortcuts</extracomment>
        <translation>検索</translation>
    </message>
    <message>
        <source>Ctrl+F, /, or just type</source>
        <extracomment>A key, and a way to start a search</extracomment>
        <translation>Ctrl+F、/、またはそのまま入力</translation>
    </message>
    <message>
        <source>Search accounts</source>
        <extracomment>What a key does</extracomment>
        <translation>アカウントを検索</translation>
    </message>
    <message>
        <source>Move through the results while you type</source>
        <extracomment>What a key does</extracomment>
        <translation>入力しながら結果を移動</translation>
    </message>
    <message>
        <source>Clear the search; go back</source>
        <extracomment>What a key does</extracomment>
        <translation>検索をクリア、戻る</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <extracomment>Heading on the page with keyboard shortcuts</extracomment>
        <translation>共通</translation>
    </message>
    <message>
        <source>Add an account</source>
        <extracomment>What a key does</extracomment>
        <translation>アカウントを追加</translation>
    </message>
    <message>
        <source>Scan the screen</source>
        <extracomment>What a key does</extracomment>
        <translation>画面から読み取る</translation>
    </message>
    <message>
        <source>Add from the clipboard: a picture or a setup link</source>
        <extracomment>What a key does</extracomment>
        <translation>クリップボードの画像や設定用リンクから追加</translation>
    </message>
    <message>
        <source>Lock</source>
        <extracomment>What a key does</extracomment>
        <translation>ロック</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>What a key does</extracomment>
        <translation>設定</translation>
    </message>
    <message>
        <source>This page</source>
        <extracomment>What a key does</extracomment>
        <translation>このページ</translation>
    </message>
    <message>
        <source>Close the window; quit</source>
        <extracomment>What two keys do</extracomment>
        <translation>ウィンドウを閉じる、終了</translation>
    </message>
    <message>
        <source>Sign-in requests</source>
        <extracomment>What a key does</extracomment>
        <translation>サインイン要求</translation>
    </message>
    <message>
        <source>Activity</source>
        <extracomment>What a key does: opens everything that was recorded</extracomment>
        <translation>アクティビティ</translation>
    </message>
    <message>
        <source>These keys act on the marked account, also from the search box. Only Space, N and R are typed there, and Del first deletes the text behind the cursor.</source>
        <extracomment>On the page with keyboard shortcuts, above those that act on an account</extracomment>
        <translation>選択中のアカウントに対して働きます。検索欄からも操作できます。ただし、Space、N、R は検索欄では文字として入力され、Del はまずカーソルの後ろの文字を削除します。</translation>
    </message>
    <message>
        <source>Import from another app</source>
        <extracomment>What a key does</extracomment>
        <translation>ほかのアプリからインポート</translation>
    </message>
</context>
<context>
    <name>SignInSettings</name>
    <message>
        <source>Account, application and place. Off: only that a request has come.</source>
        <extracomment>Below the setting “Details in notifications”</extracomment>
        <translation>アカウント、アプリケーション、場所を表示します。オフにすると、要求が届いたことだけを表示します。</translation>
    </message>
    <message>
        <source>Details in notifications</source>
        <extracomment>Name of a setting</extracomment>
        <translation>通知に詳細を表示</translation>
    </message>
    <message>
        <source>Denying and reporting never ask.</source>
        <extracomment>Below the setting “Ask for the passphrase before approving”</extracomment>
        <translation>拒否と報告では求められません。</translation>
    </message>
    <message>
        <source>Has an effect once Warifu has a passphrase.</source>
        <extracomment>Below the setting “Ask for the passphrase before approving” while there is no passphrase</extracomment>
        <translation>Warifu のパスフレーズを設定すると有効になります。</translation>
    </message>
    <message>
        <source>Ask for the passphrase before approving</source>
        <extracomment>Name of a setting</extracomment>
        <translation>承認の前にパスフレーズを求める</translation>
    </message>
    <message>
        <source>Each time</source>
        <extracomment>Value of the setting “Ask for the passphrase before approving”</extracomment>
        <translation>毎回</translation>
    </message>
    <message>
        <source>5 minutes after unlocking</source>
        <extracomment>Value of the setting “Ask for the passphrase before approving”</extracomment>
        <translation>ロックの解除から 5 分後</translation>
    </message>
    <message>
        <source>1 hour after unlocking</source>
        <extracomment>Value of the setting “Ask for the passphrase before approving”</extracomment>
        <translation>ロックの解除から 1 時間後</translation>
    </message>
    <message>
        <source>Nobody. “This was not me” denies and blocks, and tells nobody.</source>
        <extracomment>Below the setting “Receiver of reports”</extracomment>
        <translation>なし。「身に覚えがない」を選ぶと、拒否とブロックだけを行い、どこにも知らせません。</translation>
    </message>
    <message>
        <source>%1 learns of each report.</source>
        <extracomment>Below the setting “Receiver of reports”. %1: a server&apos;s name</extracomment>
        <translation>報告のたびに「%1」に知らせます。</translation>
    </message>
    <message>
        <source>Receiver of reports</source>
        <extracomment>Name of a setting: who learns of reports</extracomment>
        <translation>報告先</translation>
    </message>
    <message>
        <source>Set up…</source>
        <extracomment>Button in the settings: opens the page with the receiver of reports</extracomment>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Open…</source>
        <extracomment>Button in the settings: opens the page with the receiver of reports</extracomment>
        <translation>開く…</translation>
    </message>
    <message>
        <source>%1 gets the e-mails that you send after a report.</source>
        <extracomment>Below the setting “Receiver of reports”. %1: an e-mail address</extracomment>
        <translation>報告の後にあなたが送るメールは、「%1」に届きます。</translation>
    </message>
</context>
<context>
    <name>StartingPage</name>
    <message>
        <source>Waiting for the system keychain</source>
        <extracomment>While the program waits for the operating system&apos;s store for secrets</extracomment>
        <translation>システムのキーチェーンの応答を待っています</translation>
    </message>
    <message>
        <source>Perhaps it is asking for your password in another window.</source>
        <extracomment>Below “Waiting for the system keychain”</extracomment>
        <translation>別のウィンドウでパスワードを求めているかもしれません。</translation>
    </message>
</context>
<context>
    <name>StoreSettings</name>
    <message>
        <source>Opens with your passphrase only.</source>
        <extracomment>Below “Encrypted file” in the settings</extracomment>
        <translation>パスフレーズがなければ開きません。</translation>
    </message>
    <message>
        <source>Opens when you sign in to this computer.</source>
        <extracomment>Below “System keychain” in the settings</extracomment>
        <translation>パソコンにログインすると開きます。</translation>
    </message>
    <message>
        <source>Encrypted file</source>
        <extracomment>In the settings: where keys are kept now</extracomment>
        <translation>暗号化したファイル</translation>
    </message>
    <message>
        <source>System keychain</source>
        <extracomment>In the settings: where keys are kept now</extracomment>
        <translation>システムのキーチェーン</translation>
    </message>
    <message>
        <source>Move to the keychain</source>
        <extracomment>Button in the settings: keeps the keys in the keychain from now on</extracomment>
        <translation>キーチェーンに移動</translation>
    </message>
    <message>
        <source>Move to a file…</source>
        <extracomment>Button in the settings: keeps the keys in an encrypted file from now on</extracomment>
        <translation>ファイルに移動…</translation>
    </message>
    <message>
        <source>Asked for at the start and after locking.</source>
        <extracomment>Below “Passphrase” in the settings, when there is one</extracomment>
        <translation>起動時とロック後に入力します。</translation>
    </message>
    <message>
        <source>None. Whoever can use your keychain can read your codes.</source>
        <extracomment>Below “Passphrase” in the settings, when there is none</extracomment>
        <translation>ありません。キーチェーンを使える人なら誰でも、コードを読み取れます。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <extracomment>In the settings: the passphrase of the vault</extracomment>
        <translation>パスフレーズ</translation>
    </message>
    <message>
        <source>Change…</source>
        <extracomment>Button in the settings: another passphrase</extracomment>
        <translation>変更…</translation>
    </message>
    <message>
        <source>Set…</source>
        <extracomment>Button in the settings: makes a passphrase</extracomment>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <extracomment>Button in the settings: no passphrase from now on</extracomment>
        <translation>解除…</translation>
    </message>
    <message>
        <source>Waiting for the system keychain. Perhaps it is asking for your password in another window.</source>
        <extracomment>In the settings while the operating system&apos;s store for secrets takes long</extracomment>
        <translation>システムのキーチェーンの応答を待っています。別のウィンドウでパスワードを求めているかもしれません。</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <extracomment>A span of time.</extracomment>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <extracomment>A span of time.</extracomment>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <extracomment>A span of time.</extracomment>
        <translation>
            <numerusform>%n 時間</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>minutes and seconds</comment>
        <extracomment>A span of time. %1: minutes with their unit, %2: seconds with their unit.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>today, %1</source>
        <extracomment>A moment. %1: time of day.</extracomment>
        <translation>今日 %1</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <extracomment>A moment. %1: time of day.</extracomment>
        <translation>昨日 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date and time</comment>
        <extracomment>A moment. %1: date, %2: time of day.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>Heading above what happened today.</extracomment>
        <translation>今日</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <extracomment>Heading above what happened yesterday.</extracomment>
        <translation>昨日</translation>
    </message>
    <message numerus="yes">
        <source>every %n hour(s)</source>
        <extracomment>How often the code of an account changes.</extracomment>
        <translation>
            <numerusform>%n 時間ごと</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n minute(s)</source>
        <extracomment>How often the code of an account changes.</extracomment>
        <translation>
            <numerusform>%n 分ごと</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n second(s)</source>
        <extracomment>How often the code of an account changes.</extracomment>
        <translation>
            <numerusform>%n 秒ごと</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <extracomment>Read aloud for the countdown of a code.</extracomment>
        <translation>
            <numerusform>残り %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <extracomment>Read aloud for the countdown of a code.</extracomment>
        <translation>
            <numerusform>残り %n 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <extracomment>Read aloud for the countdown of a code.</extracomment>
        <translation>
            <numerusform>残り %n 時間</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n&#xa0;s</source>
        <extracomment>How long a code is still good. Short: it stands beside the code.</extracomment>
        <translation>
            <numerusform>%n&#xa0;秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n&#xa0;min</source>
        <extracomment>How long a code is still good, in minutes. Short: it stands beside the code.</extracomment>
        <translation>
            <numerusform>%n&#xa0;分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n&#xa0;h</source>
        <extracomment>How long a code is still good, in hours. Short: it stands beside the code.</extracomment>
        <translation>
            <numerusform>%n&#xa0;時間</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close this message</source>
        <extracomment>Button of a short message at the bottom of the window</extracomment>
        <translation>メッセージを閉じる</translation>
    </message>
</context>
<context>
    <name>TokenRow</name>
    <message>
        <source>%1 has not answered yet</source>
        <extracomment>Below an account. %1: a server&apos;s name, %2: a moment</extracomment>
        <translation>%1 からまだ応答がありません</translation>
    </message>
    <message>
        <source>%1, last contact %2</source>
        <extracomment>Below an account. %1: a server&apos;s name, %2: a moment</extracomment>
        <translation>%1、最後の接続は%2</translation>
    </message>
    <message>
        <source>Requests may be waiting.</source>
        <extracomment>Below an account whose server cannot be asked</extracomment>
        <translation>要求が待っている可能性があります。</translation>
    </message>
    <message>
        <source>Compare the keys…</source>
        <extracomment>Button below an account whose server shows another key than at the setup: shows both and asks</extracomment>
        <translation>鍵を見比べる…</translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message>
        <source>Trash</source>
        <extracomment>Title of the page with deleted accounts</extracomment>
        <translation>ゴミ箱</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <extracomment>In place of the deleted accounts when there are none</extracomment>
        <translation>ゴミ箱は空です</translation>
    </message>
    <message>
        <source>Deleted accounts wait here until you delete them for good. Their services still ask for a code when you sign in.</source>
        <extracomment>Above the deleted accounts</extracomment>
        <translation>削除したアカウントは、完全に削除するまでここに残ります。サービスは、サインイン時に引き続き確認コードを求めます。</translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <extracomment>Button below the deleted accounts: deletes all of them for good; asks first</extracomment>
        <translation>ゴミ箱を空にする</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <extracomment>Button of the question whether to delete for good</extracomment>
        <translation>完全に削除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button of a question: leaves everything as it is</extracomment>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Delete %1 for good?</source>
        <extracomment>Title of the question whether to delete one account for good. %1: the service</extracomment>
        <translation>「%1」を完全に削除しますか？</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n account(s) for good?</source>
        <extracomment>Title of the question whether to empty the trash</extracomment>
        <translation>
            <numerusform>%n 件のアカウントを完全に削除しますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>The key is removed from this computer for good. If the service still asks for codes, you will need its recovery codes.</source>
        <extracomment>In the question whether to delete accounts for good</extracomment>
        <translation>秘密鍵をこのパソコンから削除し、元に戻せなくなります。サービスが引き続き確認コードを求める場合は、回復用コードが必要になります。</translation>
    </message>
</context>
<context>
    <name>TrashRow</name>
    <message>
        <source>Put back</source>
        <extracomment>Button of a deleted account: puts it back into the list</extracomment>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <extracomment>Button of a deleted account; asks first</extracomment>
        <translation>完全に削除</translation>
    </message>
</context>
<context>
    <name>TwoStepPage</name>
    <message>
        <source>Setup in two steps</source>
        <extracomment>Title of a page. The code brought one half of the key, this computer made the other.</extracomment>
        <translation>2 段階の設定</translation>
    </message>
    <message>
        <source>I have typed it</source>
        <extracomment>Button: the server has the half of the key that is shown.</extracomment>
        <translation>入力しました</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button: leaves without adding the account.</extracomment>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>The code held one half of the key. Warifu made the other: type it into the page that showed you the code. The server knows your key only then.</source>
        <extracomment>Above the half of the key that this computer made.</extracomment>
        <translation>コードに入っていたのは秘密鍵の半分です。残りの半分は Warifu が作りました。コードが表示されていたページに入力してください。入力するまで、サーバーは秘密鍵を知りません。</translation>
    </message>
    <message>
        <source>Scanning the code again makes another half. Do not close this page before the server has this one.</source>
        <extracomment>Under the half of the key that this computer made.</extracomment>
        <translation>もう一度読み取ると、別の残り半分ができます。サーバーに入力し終えるまで、このページを閉じないでください。</translation>
    </message>
</context>
<context>
    <name>UnblockDialog</name>
    <message>
        <source>Working…</source>
        <extracomment>Button of the question whether to lift a block</extracomment>
        <translation>実行しています…</translation>
    </message>
    <message>
        <source>Lift the block</source>
        <extracomment>Button of the question whether to lift a block</extracomment>
        <translation>ブロックを解除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button of a question: leaves everything as it is</extracomment>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Requests of this account come up again. Lift the block only if you are signing in yourself; if the requests were not yours, change your password first.</source>
        <extracomment>In the question whether to lift a block</extracomment>
        <translation>このアカウントの要求が再び表示されます。ご自身でサインインする場合にだけ解除してください。要求に心当たりがない場合は、先にパスワードを変更してください。</translation>
    </message>
    <message>
        <source>Lift the block?</source>
        <extracomment>Title of a question</extracomment>
        <translation>ブロックを解除しますか？</translation>
    </message>
    <message>
        <source>The name does not match. Type it as it is shown.</source>
        <extracomment>Below a field: what was typed is not the name</extracomment>
        <translation>名前が一致しません。表示されているとおりに入力してください。</translation>
    </message>
    <message>
        <source>Type “%1”</source>
        <extracomment>Field of the question whether to lift a block. %1: the name to type</extracomment>
        <translation>「%1」と入力</translation>
    </message>
    <message>
        <source>This is not the passphrase. Try again.</source>
        <extracomment>Below the field for the passphrase</extracomment>
        <translation>パスフレーズが違います。もう一度試してください。</translation>
    </message>
    <message>
        <source>The passphrase could not be checked. Try again.</source>
        <extracomment>Below the field for the passphrase</extracomment>
        <translation>パスフレーズを確認できませんでした。もう一度試してください。</translation>
    </message>
    <message>
        <source>Passphrase of Warifu</source>
        <extracomment>Field of the question whether to lift a block</extracomment>
        <translation>Warifu のパスフレーズ</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Warifu is locked</source>
        <extracomment>Title of the page that is shown while the vault is locked</extracomment>
        <translation>Warifu はロックされています</translation>
    </message>
    <message>
        <source>Type your passphrase to see your codes.</source>
        <extracomment>Below “Warifu is locked”</extracomment>
        <translation>パスフレーズを入力すると、コードが表示されます。</translation>
    </message>
    <message>
        <source>Unlock Warifu to see your codes.</source>
        <extracomment>Below “Warifu is locked”, where no passphrase is needed</extracomment>
        <translation>ロックを解除すると、コードが表示されます。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <extracomment>Field of the unlock page</extracomment>
        <translation>パスフレーズ</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <extracomment>Button of the unlock page, while the key is being worked out</extracomment>
        <translation>ロックを解除しています…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <extracomment>Button of the unlock page</extracomment>
        <translation>ロックを解除</translation>
    </message>
    <message>
        <source>Waiting for the system keychain. Perhaps it is asking for your password in another window.</source>
        <extracomment>On the unlock page while the operating system&apos;s store for secrets takes long</extracomment>
        <translation>システムのキーチェーンの応答を待っています。別のウィンドウでパスワードを求めているかもしれません。</translation>
    </message>
</context>
<context>
    <name>VaultText</name>
    <message>
        <source>The vault is locked</source>
        <extracomment>Title of a message after a change that could not be made.</extracomment>
        <translation>保管庫がロックされています</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <extracomment>Under the title “The vault is locked”.
----------
Under the title “The disk is full”.
----------
Under the title “Unlocking was interrupted”.</extracomment>
        <translation>何も変更していません。</translation>
    </message>
    <message>
        <source>Unlock Warifu, then try again.</source>
        <extracomment>Under the title “The vault is locked”.</extracomment>
        <translation>Warifu のロックを解除してから、もう一度試してください。</translation>
    </message>
    <message>
        <source>There is no such account</source>
        <extracomment>Title of a message after a change that could not be made.</extracomment>
        <translation>そのアカウントはありません</translation>
    </message>
    <message>
        <source>It may have been deleted. Nothing was changed.</source>
        <extracomment>Under the title “There is no such account”.</extracomment>
        <translation>削除されたのかもしれません。何も変更していません。</translation>
    </message>
    <message>
        <source>Check the list.</source>
        <extracomment>Under the title “There is no such account”.</extracomment>
        <translation>一覧を確認してください。</translation>
    </message>
    <message>
        <source>This is too large to save</source>
        <extracomment>Title of a message after a change that could not be made.</extracomment>
        <translation>大きすぎて保存できません</translation>
    </message>
    <message>
        <source>The account&apos;s key and names do not fit into the keychain, or there are too many accounts. Nothing was changed.</source>
        <extracomment>Under the title “This is too large to save”.</extracomment>
        <translation>アカウントの秘密鍵と名前がキーチェーンに収まらないか、アカウントが多すぎます。何も変更していません。</translation>
    </message>
    <message>
        <source>Use shorter names, or delete accounts you do not need.</source>
        <extracomment>Under the title “This is too large to save”.</extracomment>
        <translation>名前を短くするか、不要なアカウントを削除してください。</translation>
    </message>
    <message>
        <source>The account file cannot be written</source>
        <extracomment>Title of a message after a change that could not be saved.</extracomment>
        <translation>アカウントのファイルに書き込めません</translation>
    </message>
    <message>
        <source>The folder or the file is read-only, or belongs to somebody else. Nothing was changed.</source>
        <extracomment>Under the title “The account file cannot be written”.</extracomment>
        <translation>フォルダーかファイルが読み取り専用か、ほかの利用者のものです。何も変更していません。</translation>
    </message>
    <message>
        <source>Check the permissions of Warifu&apos;s folder, then try again.</source>
        <extracomment>Beside a “Try again” button.</extracomment>
        <translation>Warifu のフォルダーのアクセス権を確認してから、もう一度試してください。</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <extracomment>Title of a message after a change that could not be saved.</extracomment>
        <translation>ディスクがいっぱいです</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <extracomment>Beside a “Try again” button.</extracomment>
        <translation>空き容量を増やしてから、もう一度試してください。</translation>
    </message>
    <message>
        <source>The account file could not be saved</source>
        <extracomment>Title of a message after a change that could not be saved.</extracomment>
        <translation>アカウントのファイルを保存できませんでした</translation>
    </message>
    <message>
        <source>The disk reported an error. Nothing was changed.</source>
        <extracomment>Under the title “The account file could not be saved”.</extracomment>
        <translation>ディスクでエラーが発生しました。何も変更していません。</translation>
    </message>
    <message>
        <source>Check the disk, then try again.</source>
        <extracomment>Beside a “Try again” button.</extracomment>
        <translation>ディスクを確認してから、もう一度試してください。</translation>
    </message>
    <message>
        <source>The system keychain is locked</source>
        <extracomment>Title of a page. The keychain is the operating system&apos;s store for secrets.</extracomment>
        <translation>システムのキーチェーンがロックされています</translation>
    </message>
    <message>
        <source>Your accounts are in it, unharmed. The system&apos;s unlock prompt was dismissed or could not be shown.</source>
        <extracomment>Under the title “The system keychain is locked”.</extracomment>
        <translation>アカウントは無事です。システムのロック解除の画面が閉じられたか、表示できませんでした。</translation>
    </message>
    <message>
        <source>Try again and enter the keychain&apos;s password, usually the one you log in with.</source>
        <extracomment>Beside a “Try again” button.</extracomment>
        <translation>もう一度試し、キーチェーンのパスワード（通常はログイン時のもの）を入力してください。</translation>
    </message>
    <message>
        <source>The system keychain refused access</source>
        <extracomment>Title of a page.</extracomment>
        <translation>システムのキーチェーンへのアクセスが拒否されました</translation>
    </message>
    <message>
        <source>Your accounts are in it, unharmed, but you or the system denied Warifu the right to read them.</source>
        <extracomment>Under the title “The system keychain refused access”.</extracomment>
        <translation>アカウントは無事ですが、利用者またはシステムが Warifu の読み取りを拒否しました。</translation>
    </message>
    <message>
        <source>Try again and allow access when the system asks. If it does not ask, allow Warifu in the keychain&apos;s own settings.</source>
        <extracomment>Beside a “Try again” button.</extracomment>
        <translation>もう一度試し、システムの確認画面で許可してください。確認画面が表示されない場合は、キーチェーンの設定で Warifu を許可してください。</translation>
    </message>
    <message>
        <source>The vault key is not in the keychain</source>
        <extracomment>Title of a page. The vault key is the entry that opens the user&apos;s accounts.</extracomment>
        <translation>キーチェーンに保管庫の鍵がありません</translation>
    </message>
    <message>
        <source>The account file is here, but the keychain entry that opens it is missing. Nothing was overwritten.</source>
        <extracomment>Under the title “The vault key is not in the keychain”.</extracomment>
        <translation>アカウントのファイルはありますが、それを開く鍵がキーチェーンにありません。何も上書きしていません。</translation>
    </message>
    <message>
        <source>Check that you are logged in as the same user with the same keychain. If the keychain was reset, restore it from a backup of your system.</source>
        <extracomment>Beside a “Try again” button.</extracomment>
        <translation>同じ利用者でログインし、同じキーチェーンを使っているか確認してください。キーチェーンを初期化した場合は、システムのバックアップから復元してください。</translation>
    </message>
    <message>
        <source>This computer has no keychain service</source>
        <extracomment>Title of a page.</extracomment>
        <translation>このパソコンにはキーチェーンのサービスがありません</translation>
    </message>
    <message>
        <source>Warifu keeps keys in the system keychain, and none is running.</source>
        <extracomment>Under the title “This computer has no keychain service”.</extracomment>
        <translation>Warifu は秘密鍵をシステムのキーチェーンに保管しますが、キーチェーンが動作していません。</translation>
    </message>
    <message>
        <source>Install and start GNOME Keyring or KWallet, or keep your accounts in a file that a passphrase protects.</source>
        <extracomment>GNOME Keyring and KWallet are product names. Beside a button that offers the file.</extracomment>
        <translation>GNOME Keyring か KWallet をインストールして起動するか、パスフレーズで保護したファイルにアカウントを保管してください。</translation>
    </message>
    <message>
        <source>The system keychain does not answer</source>
        <extracomment>Title of a page.</extracomment>
        <translation>システムのキーチェーンが応答しません</translation>
    </message>
    <message>
        <source>Perhaps a prompt is open behind another window, or the service hangs. Nothing was changed.</source>
        <extracomment>Under the title “The system keychain does not answer”.</extracomment>
        <translation>確認画面がほかのウィンドウの後ろにあるか、サービスが停止しているかもしれません。何も変更していません。</translation>
    </message>
    <message>
        <source>Look for the prompt, then try again. If that does not help, log out and in again.</source>
        <extracomment>Beside a “Try again” button.</extracomment>
        <translation>確認画面を探してから、もう一度試してください。それでも応答しない場合は、ログインし直してください。</translation>
    </message>
    <message>
        <source>The system keychain failed</source>
        <extracomment>Title of a page.</extracomment>
        <translation>システムのキーチェーンでエラーが発生しました</translation>
    </message>
    <message>
        <source>The store for your keys reported an error. Nothing was changed.</source>
        <extracomment>Under the title “The system keychain failed”.</extracomment>
        <translation>秘密鍵の保管先でエラーが発生しました。何も変更していません。</translation>
    </message>
    <message>
        <source>Check the free space of the disk, then try again.</source>
        <extracomment>Beside a “Try again” button.</extracomment>
        <translation>ディスクの空き容量を確認してから、もう一度試してください。</translation>
    </message>
    <message>
        <source>There are no accounts yet</source>
        <extracomment>Title of the first page of a new user.</extracomment>
        <translation>アカウントはまだありません</translation>
    </message>
    <message>
        <source>Warifu was not set up here before.</source>
        <extracomment>Under the title “There are no accounts yet”.</extracomment>
        <translation>Warifu はまだ設定されていません。</translation>
    </message>
    <message>
        <source>Add your first account.</source>
        <extracomment>Under the title “There are no accounts yet”.</extracomment>
        <translation>最初のアカウントを追加してください。</translation>
    </message>
    <message>
        <source>Warifu is locked</source>
        <extracomment>Title of the unlock page.</extracomment>
        <translation>Warifu はロックされています</translation>
    </message>
    <message>
        <source>A passphrase protects your accounts.</source>
        <extracomment>Under the title “Warifu is locked”.</extracomment>
        <translation>アカウントはパスフレーズで保護されています。</translation>
    </message>
    <message>
        <source>Enter the passphrase.</source>
        <extracomment>Above the passphrase field.</extracomment>
        <translation>パスフレーズを入力してください。</translation>
    </message>
    <message>
        <source>The passphrase is wrong</source>
        <extracomment>On the unlock page.</extracomment>
        <translation>パスフレーズが違います</translation>
    </message>
    <message>
        <source>Your accounts are unharmed.</source>
        <extracomment>Under “The passphrase is wrong”.</extracomment>
        <translation>アカウントは無事です。</translation>
    </message>
    <message>
        <source>Try again. Check Caps Lock and the keyboard layout.</source>
        <extracomment>Above the passphrase field.</extracomment>
        <translation>もう一度入力してください。Caps Lock とキーボードの配列を確認してください。</translation>
    </message>
    <message>
        <source>The keychain belongs to another vault</source>
        <extracomment>Title of a page.</extracomment>
        <translation>キーチェーンの鍵は別の保管庫のものです</translation>
    </message>
    <message>
        <source>The key in the keychain does not open the account file of this folder. Nothing was overwritten.</source>
        <extracomment>Under the title “The keychain belongs to another vault”.</extracomment>
        <translation>キーチェーンの鍵では、このフォルダーのアカウントのファイルを開けません。何も上書きしていません。</translation>
    </message>
    <message>
        <source>If the folder was copied from another computer, use Warifu there, or put back the folder that belongs to this keychain.</source>
        <extracomment>Beside a “Try again” button.</extracomment>
        <translation>ほかのパソコンからコピーしたフォルダーの場合は、元のパソコンで Warifu を使うか、このキーチェーンに対応するフォルダーに戻してください。</translation>
    </message>
    <message>
        <source>The account file is damaged</source>
        <extracomment>Title of a page.</extracomment>
        <translation>アカウントのファイルが壊れています</translation>
    </message>
    <message>
        <source>Neither it nor any of its older copies could be read. Warifu left all of them as they are.</source>
        <extracomment>Under the title “The account file is damaged”.</extracomment>
        <translation>過去の控えも含めて、読み取れるものがありませんでした。どのファイルもそのまま残しています。</translation>
    </message>
    <message>
        <source>Put the file back from a backup, then try again.</source>
        <extracomment>Beside a “Try again” button.</extracomment>
        <translation>バックアップからファイルを戻してから、もう一度試してください。</translation>
    </message>
    <message>
        <source>A newer Warifu wrote this vault</source>
        <extracomment>Title of a page.</extracomment>
        <translation>新しい Warifu で作られた保管庫です</translation>
    </message>
    <message>
        <source>This version cannot read it and did not touch it.</source>
        <extracomment>Under the title “A newer Warifu wrote this vault”.</extracomment>
        <translation>このバージョンでは読み取れません。何も変更していません。</translation>
    </message>
    <message>
        <source>Update Warifu.</source>
        <extracomment>Under the title “A newer Warifu wrote this vault”.</extracomment>
        <translation>Warifu を更新してください。</translation>
    </message>
    <message>
        <source>There is not enough memory</source>
        <extracomment>Title of a page.</extracomment>
        <translation>メモリが足りません</translation>
    </message>
    <message>
        <source>Checking a passphrase needs more memory than is free now. Nothing was changed.</source>
        <extracomment>Under the title “There is not enough memory”.</extracomment>
        <translation>パスフレーズの確認に必要なメモリが空いていません。何も変更していません。</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <extracomment>Beside a “Try again” button.</extracomment>
        <translation>ほかのプログラムを終了してから、もう一度試してください。</translation>
    </message>
    <message>
        <source>The account file could not be read; the accounts were rebuilt from the keychain. Order, groups and notes may be missing. Check the counters of counter-based accounts.</source>
        <extracomment>After opening the vault. The account list was unreadable.</extracomment>
        <translation>アカウントのファイルを読み取れなかったため、キーチェーンからアカウントを復元しました。並び順、グループ、メモが失われているかもしれません。カウンター方式のアカウントは、カウンターを確認してください。</translation>
    </message>
    <message numerus="yes">
        <source>The newest account file could not be read; an older copy is used (saves back: %n). Your latest changes to order or notes may be missing.</source>
        <extracomment>After opening the vault. %n is how many saves back the copy is.</extracomment>
        <translation>
            <numerusform>最新のアカウントのファイルを読み取れなかったため、%n 回前に保存した控えを使っています。最近変更した並び順やメモが失われているかもしれません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keychain entries that could not be read: %n. The accounts in them are grey.</source>
        <extracomment>After opening the vault. %n is a number of keychain entries, each holding many accounts.</extracomment>
        <translation>
            <numerusform>キーチェーンの項目を %n 件読み取れませんでした。そこに含まれるアカウントは灰色で表示されます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Damaged keychain entries: %n. The accounts in them are grey. Restore the keychain from a backup, or set the accounts up again.</source>
        <extracomment>After opening the vault. %n is a number of keychain entries, each holding many accounts.</extracomment>
        <translation>
            <numerusform>キーチェーンの項目が %n 件壊れています。そこに含まれるアカウントは灰色で表示されます。キーチェーンをバックアップから復元するか、アカウントを設定し直してください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accounts without a key in the keychain: %n. Each grey row says what to do.</source>
        <extracomment>After opening the vault. %n is a number of accounts. &quot;Key&quot; is the shared secret.</extracomment>
        <translation>
            <numerusform>%n 件のアカウントの秘密鍵がキーチェーンにありません。対処方法は、灰色の行に表示されます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accounts recovered from the keychain: %n. Check their names and groups.</source>
        <extracomment>After opening the vault. %n is a number of accounts.</extracomment>
        <translation>
            <numerusform>%n 件のアカウントをキーチェーンから復元しました。名前とグループを確認してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>The passphrase file is damaged</source>
        <extracomment>Title of a page. The passphrase file holds the keys where there is no keychain.</extracomment>
        <translation>パスフレーズのファイルが壊れています</translation>
    </message>
    <message>
        <source>The file that holds your keys was changed or is not Warifu&apos;s. It was left as it is.</source>
        <extracomment>Under the title “The passphrase file is damaged”.</extracomment>
        <translation>秘密鍵を保管したファイルが変更されているか、Warifu のものではありません。ファイルはそのまま残しています。</translation>
    </message>
    <message>
        <source>There is a passphrase file already</source>
        <extracomment>Title of a message when a passphrase file should be made where one is.</extracomment>
        <translation>パスフレーズのファイルがすでにあります</translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <extracomment>Under the title “There is a passphrase file already”.</extracomment>
        <translation>ファイルはそのまま残しています。</translation>
    </message>
    <message>
        <source>Unlock it with its passphrase, or choose another folder.</source>
        <extracomment>Under the title “There is a passphrase file already”.</extracomment>
        <translation>そのパスフレーズでロックを解除するか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Unlocking was interrupted</source>
        <extracomment>Title of a message after checking a passphrase was broken off.</extracomment>
        <translation>ロック解除が中断されました</translation>
    </message>
    <message>
        <source>Enter the passphrase again.</source>
        <extracomment>Under the title “Unlocking was interrupted”.</extracomment>
        <translation>パスフレーズをもう一度入力してください。</translation>
    </message>
    <message>
        <source>The keychain is ready.</source>
        <extracomment>State of the system keychain, in one line.</extracomment>
        <translation>キーチェーンは使用できます。</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it when asked.</source>
        <extracomment>State of the system keychain, in one line.</extracomment>
        <translation>キーチェーンがロックされています。確認画面が表示されたら、ロックを解除してください。</translation>
    </message>
    <message>
        <source>There is no keychain service. Start one, or use a passphrase file.</source>
        <extracomment>State of the system keychain, in one line.</extracomment>
        <translation>キーチェーンのサービスがありません。サービスを起動するか、パスフレーズのファイルを使ってください。</translation>
    </message>
    <message>
        <source>The keychain does not answer. Look for an open prompt.</source>
        <extracomment>State of the system keychain, in one line.</extracomment>
        <translation>キーチェーンが応答しません。開いている確認画面を探してください。</translation>
    </message>
    <message>
        <source>Recovered from the keychain. Group and notes may be missing.</source>
        <extracomment>On an account&apos;s row. The account came back although the list had lost it.</extracomment>
        <translation>キーチェーンから復元しました。グループやメモが失われているかもしれません。</translation>
    </message>
    <message>
        <source>The key is no longer in the keychain. Set this account up again at the service.</source>
        <extracomment>On a grey account row. &quot;Key&quot; is the shared secret that codes are computed from.</extracomment>
        <translation>秘密鍵がキーチェーンにありません。サービス側でこのアカウントを設定し直してください。</translation>
    </message>
    <message>
        <source>The keychain entry that holds the key is damaged. Restore it from a backup, or set the account up again.</source>
        <extracomment>On a grey account row. &quot;Key&quot; is the shared secret that codes are computed from.</extracomment>
        <translation>秘密鍵を保管したキーチェーンの項目が壊れています。バックアップから復元するか、アカウントを設定し直してください。</translation>
    </message>
    <message>
        <source>The key could not be read yet. Unlock the keychain and try again.</source>
        <extracomment>On a grey account row. &quot;Key&quot; is the shared secret that codes are computed from.</extracomment>
        <translation>秘密鍵をまだ読み取れていません。キーチェーンのロックを解除し、もう一度試してください。</translation>
    </message>
    <message>
        <source>Another Warifu is at work</source>
        <extracomment>Title of a message. The window and warifuctl may run at the same time; one waits for the other.</extracomment>
        <translation>別の Warifu が作業中です</translation>
    </message>
    <message>
        <source>It has been using your accounts for a while, and this one waits its turn. Nothing was changed.</source>
        <extracomment>Under the title “Another Warifu is at work”.</extracomment>
        <translation>別の Warifu がしばらくアカウントを使っているため、順番を待っています。何も変更していません。</translation>
    </message>
    <message>
        <source>Finish what another window or warifuctl is asking for, then try again.</source>
        <extracomment>Beside a “Try again” button. warifuctl is the command line program.</extracomment>
        <translation>別のウィンドウまたは warifuctl の要求に応えてから、もう一度試してください。</translation>
    </message>
    <message>
        <source>Warifu was locked</source>
        <extracomment>Title of a page. Another window or warifuctl set a new passphrase or moved the keys.</extracomment>
        <translation>Warifu をロックしました</translation>
    </message>
    <message>
        <source>Another Warifu has changed the passphrase or the place where your keys are kept. Nothing was changed here.</source>
        <extracomment>Under the title “Warifu was locked”.</extracomment>
        <translation>別の Warifu がパスフレーズまたはキーの保管場所を変更しました。ここでは何も変更していません。</translation>
    </message>
    <message>
        <source>Unlock Warifu again, with the new passphrase if one is set.</source>
        <extracomment>Under the title “Warifu was locked”.</extracomment>
        <translation>Warifu のロックをもう一度解除してください。新しいパスフレーズが設定されている場合は、それを入力します。</translation>
    </message>
    <message>
        <source>Your organisation does not allow this</source>
        <extracomment>Title of a message: a managed setting of this computer forbids what the user wanted.</extracomment>
        <translation>組織の設定により許可されていません</translation>
    </message>
    <message>
        <source>A setting that the administrator of this computer has made forbids it. Nothing was changed.</source>
        <extracomment>Under the title “Your organisation does not allow this”.</extracomment>
        <translation>このコンピューターの管理者の設定で禁止されています。何も変更されていません。</translation>
    </message>
    <message>
        <source>“warifuctl policy show” lists these settings. Ask your administrator.</source>
        <extracomment>Beside a button. “warifuctl policy show” is a command.</extracomment>
        <translation>「warifuctl policy show」でこれらの設定を確認できます。管理者に問い合わせてください。</translation>
    </message>
</context>
<context>
    <name>VendorPage</name>
    <message>
        <source>Try again</source>
        <extracomment>Button: the same way of reading a code once more.</extracomment>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Type the key</source>
        <extracomment>Button: leads to the form where the key is typed.</extracomment>
        <translation>秘密鍵を入力</translation>
    </message>
</context>
<context>
    <name>VendorText</name>
    <message>
        <source>Scan the new QR code with Warifu.</source>
        <extracomment>Last of several steps, after a standard QR code has appeared on the service&apos;s page.</extracomment>
        <translation>新しく表示された QR コードを Warifu で読み取ってください。</translation>
    </message>
    <message>
        <source>This code is for Microsoft Authenticator only</source>
        <extracomment>Title. Microsoft&apos;s product name stays.</extracomment>
        <translation>Microsoft Authenticator 専用のコードです</translation>
    </message>
    <message>
        <source>No other program can use it. The same page shows a standard code when you click “I want to use a different authenticator app”.</source>
        <extracomment>Under the title. On Microsoft&apos;s Japanese page the words to click are 「別の認証アプリを使用します」.</extracomment>
        <translation>ほかのプログラムでは使えません。同じページで「別の認証アプリを使用します」をクリックすると、標準のコードが表示されます。</translation>
    </message>
    <message>
        <source>Open “Security info” at mysignins.microsoft.com/security-info.</source>
        <extracomment>Step 1. mysignins.microsoft.com/security-info; in Japanese the page is called 「セキュリティ情報」.</extracomment>
        <translation>mysignins.microsoft.com/security-info で「セキュリティ情報」を開いてください。</translation>
    </message>
    <message>
        <source>Click “Add sign-in method” and choose “Authenticator app”.</source>
        <extracomment>Step 2. In Japanese: 「サインイン方法の追加」, then 「認証アプリ」.</extracomment>
        <translation>「サインイン方法の追加」をクリックし、「認証アプリ」を選んでください。</translation>
    </message>
    <message>
        <source>Where Microsoft Authenticator is recommended, click “I want to use a different authenticator app”, then “Next”.</source>
        <extracomment>Step 3. In Japanese: 「別の認証アプリを使用します」, then 「次へ」.</extracomment>
        <translation>Microsoft Authenticator を勧める画面で「別の認証アプリを使用します」をクリックし、「次へ」をクリックしてください。</translation>
    </message>
    <message>
        <source>Scan the new QR code with Warifu, or click “Can&apos;t scan image?” and type the key.</source>
        <extracomment>Step 4. In Japanese the link is 「画像をスキャンできませんか?」.</extracomment>
        <translation>新しく表示された QR コードを Warifu で読み取るか、「画像をスキャンできませんか？」をクリックして秘密鍵を入力してください。</translation>
    </message>
    <message>
        <source>No other program can use it. The same page shows a standard code when you click “set up a different Authenticator app”.</source>
        <extracomment>Under the title, for a personal Microsoft account.</extracomment>
        <translation>ほかのプログラムでは使えません。同じページで「別の認証アプリを設定します」をクリックすると、標準のコードが表示されます。</translation>
    </message>
    <message>
        <source>Open “Advanced security options” at account.microsoft.com/security.</source>
        <extracomment>Step 1, for a personal Microsoft account. In Japanese the page is 「高度なセキュリティ オプション」.</extracomment>
        <translation>account.microsoft.com/security で「高度なセキュリティ オプション」を開いてください。</translation>
    </message>
    <message>
        <source>Click “Add a new way to sign in or verify” and choose “Use an app”.</source>
        <extracomment>Step 2. In Japanese: 「サインインまたは確認の新しい方法を追加」, then 「アプリを使用する」.</extracomment>
        <translation>「サインインまたは確認の新しい方法を追加」をクリックし、「アプリを使用する」を選んでください。</translation>
    </message>
    <message>
        <source>Click “set up a different Authenticator app”.</source>
        <extracomment>Step 3. In Japanese: 「別の認証アプリを設定します」.</extracomment>
        <translation>「別の認証アプリを設定します」をクリックしてください。</translation>
    </message>
    <message>
        <source>This code is for Duo Mobile only</source>
        <extracomment>Title. Duo is a product name.</extracomment>
        <translation>Duo Mobile 専用のコードです</translation>
    </message>
    <message>
        <source>It activates Duo&apos;s own app and holds no standard key.</source>
        <extracomment>Under the title.</extracomment>
        <translation>Duo の専用アプリを有効にするためのもので、標準の秘密鍵は含まれていません。</translation>
    </message>
    <message>
        <source>Ask your administrator for another method: a hardware token (OATH) whose key you may enter here, or a passcode.</source>
        <extracomment>The only step.</extracomment>
        <translation>別の方法を管理者に相談してください。ハードウェア トークン（OATH）の秘密鍵をここに入力するか、パスコードを使う方法があります。</translation>
    </message>
    <message>
        <source>This code is for Okta Verify only</source>
        <extracomment>Title. Okta Verify is a product name.</extracomment>
        <translation>Okta Verify 専用のコードです</translation>
    </message>
    <message>
        <source>It holds no standard key. Many organisations allow “Google Authenticator” as well, and that one is standard.</source>
        <extracomment>Under the title.</extracomment>
        <translation>標準の秘密鍵は含まれていません。多くの組織では「Google Authenticator」も使うことができ、そちらは標準のコードです。</translation>
    </message>
    <message>
        <source>Go back to the list of methods, or open “Settings” and “Security Methods” in Okta.</source>
        <extracomment>Step 1. Words on Okta&apos;s pages.</extracomment>
        <translation>方法の一覧に戻るか、Okta で「Settings」（設定）の「Security Methods」（セキュリティ方式）を開いてください。</translation>
    </message>
    <message>
        <source>Beside “Google Authenticator”, click “Set up”.</source>
        <extracomment>Step 2. Words on Okta&apos;s pages.</extracomment>
        <translation>「Google Authenticator」の横の「Set up」（セットアップ）をクリックしてください。</translation>
    </message>
    <message>
        <source>This code is for Symantec VIP Access only</source>
        <extracomment>Title. VIP Access is a product name.</extracomment>
        <translation>Symantec VIP Access 専用のコードです</translation>
    </message>
    <message>
        <source>It belongs to a credential of VIP and holds no standard key.</source>
        <extracomment>Under the title.</extracomment>
        <translation>VIP の資格情報のためのもので、標準の秘密鍵は含まれていません。</translation>
    </message>
    <message>
        <source>Look in the service&apos;s security settings for “Authenticator app” or “Google Authenticator” instead of VIP.</source>
        <extracomment>The only step.</extracomment>
        <translation>サービスのセキュリティ設定で、VIP の代わりに「認証アプリ」または「Google Authenticator」を探してください。</translation>
    </message>
    <message>
        <source>This code is for the PingID app only</source>
        <extracomment>Title. PingID is a product name.</extracomment>
        <translation>PingID アプリ専用のコードです</translation>
    </message>
    <message>
        <source>It holds no standard key. Your organisation may allow a standard authenticator as well.</source>
        <extracomment>Under the title.</extracomment>
        <translation>標準の秘密鍵は含まれていません。組織によっては、標準の認証アプリも使えます。</translation>
    </message>
    <message>
        <source>On the same page, click “I want to use a different authentication method” and choose “Authenticator App”.</source>
        <extracomment>Step 1. Words on PingID&apos;s pages.</extracomment>
        <translation>同じページで「I want to use a different authentication method」（別の認証方法を使う）をクリックし、「Authenticator App」（認証アプリ）を選んでください。</translation>
    </message>
    <message>
        <source>This code is for the Entrust app only</source>
        <extracomment>Title. Entrust Identity is a product name.</extracomment>
        <translation>Entrust アプリ専用のコードです</translation>
    </message>
    <message>
        <source>It activates Entrust&apos;s soft token and holds no standard key.</source>
        <extracomment>Under the title.</extracomment>
        <translation>Entrust のソフト トークンを有効にするためのもので、標準の秘密鍵は含まれていません。</translation>
    </message>
    <message>
        <source>Choose “Google Authenticator” or “third-party authenticator” instead of the soft token; if it is not offered, ask your administrator.</source>
        <extracomment>Step 1. Words on Entrust&apos;s pages.</extracomment>
        <translation>ソフト トークンの代わりに「Google Authenticator」または「third-party authenticator」（他社の認証アプリ）を選んでください。表示されない場合は、管理者に相談してください。</translation>
    </message>
    <message>
        <source>This code is for another app</source>
        <extracomment>Title.</extracomment>
        <translation>別のアプリのコードです</translation>
    </message>
    <message>
        <source>It opens one vendor&apos;s own app and holds no standard key.</source>
        <extracomment>Under the title.</extracomment>
        <translation>特定の会社の専用アプリを開くもので、標準の秘密鍵は含まれていません。</translation>
    </message>
    <message>
        <source>On the same page, look for “different authenticator app”, “Google Authenticator”, “TOTP” or “Can&apos;t scan?”.</source>
        <extracomment>Step 1. The words in quotes are typical of such pages.</extracomment>
        <translation>同じページで「別の認証アプリ」「Google Authenticator」「TOTP」「スキャンできない場合」などを探してください。</translation>
    </message>
    <message>
        <source>This code is for sign-in requests of privacyIDEA</source>
        <extracomment>Title. privacyIDEA is a product name; push means sign-in requests to approve.</extracomment>
        <translation>privacyIDEA のサインイン要求のためのコードです</translation>
    </message>
    <message>
        <source>This code registers a container of privacyIDEA</source>
        <extracomment>Title. privacyIDEA is a product name; a container holds several tokens.</extracomment>
        <translation>privacyIDEA のコンテナーを登録するコードです</translation>
    </message>
    <message>
        <source>Warifu does not support containers yet. Single tokens work.</source>
        <extracomment>Under the title.</extracomment>
        <translation>Warifu はコンテナーにまだ対応していません。単独のトークンは使えます。</translation>
    </message>
    <message>
        <source>In privacyIDEA, enrol a single token of the type “TOTP”.</source>
        <extracomment>Step 1. Words on privacyIDEA&apos;s pages.</extracomment>
        <translation>privacyIDEA で、「TOTP」タイプのトークンを単独で登録してください。</translation>
    </message>
    <message>
        <source>This code is for signing in with a passkey</source>
        <extracomment>Title. A passkey replaces a password; its QR code is for a phone&apos;s camera.</extracomment>
        <translation>パスキーでサインインするためのコードです</translation>
    </message>
    <message>
        <source>Scan it with the phone that holds the passkey. It does not set up codes.</source>
        <extracomment>Under the title.</extracomment>
        <translation>パスキーを保存したスマートフォンで読み取るもので、確認コードの設定には使えません。</translation>
    </message>
    <message>
        <source>To get codes here, add an “Authenticator app” in the service&apos;s security settings.</source>
        <extracomment>The only step.</extracomment>
        <translation>Warifu で確認コードを表示するには、サービスのセキュリティ設定で「認証アプリ」を追加してください。</translation>
    </message>
    <message>
        <source>This code signs another device in</source>
        <extracomment>Title.</extracomment>
        <translation>別の端末をサインインさせるコードです</translation>
    </message>
    <message>
        <source>It does not set up codes. If somebody sent it to you, do not scan it with your phone: it would let them in.</source>
        <extracomment>Under the title. A warning against fraud.</extracomment>
        <translation>確認コードの設定には使えません。誰かから送られてきた場合は、スマートフォンで読み取らないでください。相手にサインインされてしまいます。</translation>
    </message>
    <message>
        <source>It makes no codes. It connects a computer to the server, which then asks there whether a sign-in is yours.</source>
        <extracomment>Under the title.</extracomment>
        <translation>確認コードを表示するためのものではありません。コンピューターをサーバーに接続すると、サインインが本人によるものかをサーバーがそこで確認します。</translation>
    </message>
    <message>
        <source>Scan it in the window of Warifu, or give it to “warifuctl push enrol”.</source>
        <extracomment>Step 1. “warifuctl push enrol” is what to type.</extracomment>
        <translation>Warifu のウィンドウで読み取るか、「warifuctl push enrol」に渡してください。</translation>
    </message>
</context>
<context>
    <name>WaitingPart</name>
    <message>
        <source>A sign-in request is waiting</source>
        <extracomment>In the window of requests while the app is locked</extracomment>
        <translation>サインイン要求が待っています</translation>
    </message>
    <message>
        <source>No request is waiting</source>
        <extracomment>In the window of requests</extracomment>
        <translation>待っている要求はありません</translation>
    </message>
    <message>
        <source>Unlock Warifu to see whose it is and to answer it.</source>
        <extracomment>Below “A sign-in request is waiting”</extracomment>
        <translation>内容を見て回答するには、Warifu のロックを解除してください。</translation>
    </message>
    <message>
        <source>New ones appear by themselves.</source>
        <extracomment>Below “No request is waiting”</extracomment>
        <translation>新しい要求は自動的に表示されます。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <extracomment>Button in the window of requests: brings up the main window&apos;s unlock page</extracomment>
        <translation>ロックを解除</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button in the window of requests</extracomment>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>WaitingRow</name>
    <message>
        <source>From about %1</source>
        <extracomment>Below a waiting request. %1: a place, guessed from the address</extracomment>
        <translation>%1 付近から</translation>
    </message>
    <message numerus="yes">
        <source>and %n more of this account</source>
        <extracomment>Below a waiting request: others of the same account</extracomment>
        <translation>
            <numerusform>このアカウントで他に %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Show and answer</source>
        <extracomment>Button of a waiting request: opens the window where it is answered</extracomment>
        <translation>表示して回答</translation>
    </message>
</context>
<context>
    <name>WarningText</name>
    <message>
        <source>The key is shorter than 128 bits, which is weak. It works; ask the service for a longer one if it can.</source>
        <extracomment>Before adding an account. &quot;Key&quot; is the shared secret that codes are computed from.</extracomment>
        <translation>秘密鍵が 128 ビットより短く、安全性が低くなっています。このまま使えますが、可能ならサービスで長いものに変更してください。</translation>
    </message>
    <message>
        <source>The code names two different services. Check that the name below is the one you are setting up.</source>
        <extracomment>Before adding an account. The setup code carries the service&apos;s name twice.</extracomment>
        <translation>コードに二つの異なるサービス名があります。下の名前が、設定中のサービスのものか確かめてください。</translation>
    </message>
    <message>
        <source>A name mixes alphabets whose letters look alike. Somebody may be imitating a service; check where the code comes from.</source>
        <extracomment>Before adding an account. For example a Cyrillic &quot;а&quot; inside a Latin word.</extracomment>
        <translation>名前に、形の似た別の種類の文字が混ざっています。サービスになりすましているおそれがあるので、コードの出どころを確かめてください。</translation>
    </message>
    <message>
        <source>Invisible characters were removed from a name. Check where the code comes from.</source>
        <extracomment>Before adding an account.</extracomment>
        <translation>名前に含まれていた、目に見えない文字を取り除きました。コードの出どころを確かめてください。</translation>
    </message>
    <message>
        <source>Codes with this number of digits are unusual. Check that the service accepts the first code.</source>
        <extracomment>Before adding an account.</extracomment>
        <translation>あまり使われない桁数です。最初のコードをサービスが受け付けるか確かめてください。</translation>
    </message>
    <message>
        <source>Codes usually change every 30 or 60 seconds; these do not. Check that the service accepts the first code.</source>
        <extracomment>Before adding an account. A code is usually valid for 30 or 60 seconds.</extracomment>
        <translation>通常は 30 秒か 60 秒ごとの更新ですが、このコードは違います。最初のコードをサービスが受け付けるか確かめてください。</translation>
    </message>
    <message>
        <source>Few services use this algorithm. Check that the service accepts the first code.</source>
        <extracomment>Before adding an account.</extracomment>
        <translation>あまり使われないアルゴリズムです。最初のコードをサービスが受け付けるか確かめてください。</translation>
    </message>
    <message>
        <source>The link gives a value twice; the first one is used. Check the values below.</source>
        <extracomment>Before adding an account.</extracomment>
        <translation>リンクに同じ項目が二つあるため、最初のものを使います。下の値を確かめてください。</translation>
    </message>
    <message>
        <source>The link holds something that Warifu does not know; it is ignored.</source>
        <extracomment>Before adding an account.</extracomment>
        <translation>リンクに Warifu の知らない項目があるため、無視しました。</translation>
    </message>
    <message>
        <source>An account with the same key already exists. Add it only if you want it twice.</source>
        <extracomment>Before adding an account. &quot;Key&quot; is the shared secret that codes are computed from.</extracomment>
        <translation>秘密鍵が同じアカウントがすでにあります。二つ必要な場合だけ追加してください。</translation>
    </message>
    <message>
        <source>The link does not say where the counter stands; it starts at 0. If the service refuses the first codes, correct the counter.</source>
        <extracomment>Before adding a counter-based (HOTP) account.</extracomment>
        <translation>リンクにカウンターの値がないため、0 から始めます。最初のコードが受け付けられない場合は、カウンターを修正してください。</translation>
    </message>
    <message>
        <source>The code names neither a service nor an account. Enter a name so that you find it again.</source>
        <extracomment>Before adding an account.</extracomment>
        <translation>コードにサービス名もアカウント名もありません。後で見つけられるように、名前を入力してください。</translation>
    </message>
    <message>
        <source>The key has an unusual number of characters. Compare it with the page that shows it, and try the first code before you rely on it.</source>
        <extracomment>Before adding an account. &quot;Key&quot; is the shared secret that codes are computed from.</extracomment>
        <translation>秘密鍵の文字数が一般的ではありません。秘密鍵が表示されているページと見比べ、最初のコードが使えるか試してください。</translation>
    </message>
    <message>
        <source>The service is Steam, so Warifu makes Steam&apos;s five-character codes.</source>
        <extracomment>Before adding an account. Steam is the games platform.</extracomment>
        <translation>サービスが Steam なので、Steam 用の 5 文字のコードを作ります。</translation>
    </message>
</context>
<context>
    <name>WorkingPage</name>
    <message>
        <source>Looking for codes</source>
        <extracomment>Title while pictures or screens are searched for QR codes.</extracomment>
        <translation>コードを探しています</translation>
    </message>
    <message>
        <source>Your screens are being read. If your system asks, allow the screenshot.</source>
        <extracomment>Under “Looking for codes”, while the screens are read.</extracomment>
        <translation>画面を読み取っています。システムの確認画面が表示されたら、スクリーンショットを許可してください。</translation>
    </message>
    <message>
        <source>The picture is being read…</source>
        <extracomment>Under “Looking for codes”, while a picture is read.</extracomment>
        <translation>画像を読み取っています…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button: stops reading a picture.</extracomment>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>warifu::adding::MigrationViewModel</name>
    <message>
        <source>Part %1 was read. Now show the next one.</source>
        <extracomment>Under the progress of a Google Authenticator export. %1 is the number of a part.</extracomment>
        <translation>%1 枚目を読み取りました。次のコードを見せてください。</translation>
    </message>
    <message>
        <source>Part %1 was read before. Show one that is missing.</source>
        <extracomment>Under the progress of a Google Authenticator export. %1 is the number of a part.</extracomment>
        <translation>%1 枚目は読み取り済みです。残りのコードを見せてください。</translation>
    </message>
    <message>
        <source>That code belongs to another export and was left out. Show the codes of one export only, or start over.</source>
        <extracomment>Warning under the progress of a Google Authenticator export.</extracomment>
        <translation>別のエクスポートのコードだったため、使いませんでした。一つのエクスポートのコードだけを見せるか、最初からやり直してください。</translation>
    </message>
</context>
<context>
    <name>warifu::receiver::ReceiverViewModel</name>
    <message>
        <source>Type an address that begins with https://.</source>
        <extracomment>Below the field for the address of the receiver of reports</extracomment>
        <translation>https:// で始まるアドレスを入力してください。</translation>
    </message>
    <message>
        <source>Type the name by which the receiver knows itself.</source>
        <extracomment>Below the field for the name of the receiver of reports</extracomment>
        <translation>報告先が自分を表す名前を入力してください。</translation>
    </message>
    <message>
        <source>A token has no spaces and no other than ASCII characters.</source>
        <extracomment>Below the field for the bearer token of the receiver of reports</extracomment>
        <translation>トークンに使えるのは、空白以外の ASCII 文字だけです。</translation>
    </message>
    <message>
        <source>%1 has accepted the trial.</source>
        <extracomment>Result of a trial report. %1: the receiver&apos;s host name</extracomment>
        <translation>「%1」がテストを受け付けました。</translation>
    </message>
    <message>
        <source>%1 does not know this computer&apos;s key. Give it the public key below.</source>
        <extracomment>Result of a trial report. %1: the receiver&apos;s host name</extracomment>
        <translation>「%1」は、このコンピューターの鍵を知りません。下の公開鍵を登録してください。</translation>
    </message>
    <message>
        <source>%1 has refused the trial (status %2).</source>
        <extracomment>Result of a trial report. %1: the receiver&apos;s host name, %2: an HTTP status</extracomment>
        <translation>「%1」がテストを拒否しました（状態 %2）。</translation>
    </message>
    <message>
        <source>%1 has refused the trial: %2</source>
        <extracomment>Result of a trial report. %1: the receiver&apos;s host name, %2: its own words</extracomment>
        <translation>「%1」がテストを拒否しました：%2</translation>
    </message>
    <message>
        <source>The trial could not be made. Save the receiver again.</source>
        <extracomment>Result of a trial report</extracomment>
        <translation>テストを作成できませんでした。報告先をもう一度保存してください。</translation>
    </message>
    <message>
        <source>Type one e-mail address, such as soc@example.com.</source>
        <extracomment>Below the field for the e-mail address of the receiver of reports</extracomment>
        <translation>メール アドレスを 1 つ入力してください（例：soc@example.com）。</translation>
    </message>
</context>
<context>
    <name>warifu::viewmodels::AccountEditViewModel</name>
    <message numerus="yes">
        <source>%n digits</source>
        <extracomment>Part of a line of facts about an account</extracomment>
        <translation>
            <numerusform>%n 桁</numerusform>
        </translation>
    </message>
    <message>
        <source>next counter %1</source>
        <extracomment>Part of a line of facts about a counter-based account. %1: the next counter.</extracomment>
        <translation>次のカウンター %1</translation>
    </message>
    <message>
        <source>Fill in at least one of the two.</source>
        <extracomment>Below the fields “Service” and “Account name” of the edit page</extracomment>
        <translation>どちらか一つは入力してください。</translation>
    </message>
</context>
<context>
    <name>warifu::viewmodels::AccountsViewModel</name>
    <message>
        <source>%1 is in the trash</source>
        <extracomment>Message after deleting an account; it can be brought back. %1: the service.</extracomment>
        <translation>「%1」をゴミ箱に移動しました</translation>
    </message>
    <message>
        <source>Your organisation does not allow copying codes.</source>
        <extracomment>Message at the bottom of the window: a managed setting of this computer</extracomment>
        <translation>組織の設定により、コードはコピーできません。</translation>
    </message>
</context>
<context>
    <name>warifu::viewmodels::Application</name>
    <message>
        <source>Your organisation does not allow showing this QR code.</source>
        <extracomment>Message at the bottom of the window: a managed setting of this computer</extracomment>
        <translation>組織の設定により、この QR コードは表示できません。</translation>
    </message>
    <message>
        <source>Your organisation does not allow adding accounts.</source>
        <extracomment>Message at the bottom of the window: a managed setting of this computer</extracomment>
        <translation>組織の設定により、アカウントは追加できません。</translation>
    </message>
</context>
<context>
    <name>warifu::viewmodels::NoticeViewModel</name>
    <message>
        <source>Clear now</source>
        <extracomment>Button beside “Copied …”: removes the code from the clipboard now</extracomment>
        <translation>今すぐ消去</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>Button beside “Moved to the trash”: brings the account back</extracomment>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <extracomment>Message after a code was copied when the clipboard is never cleared. %1: the service.</extracomment>
        <translation>「%1」をコピーしました</translation>
    </message>
    <message numerus="yes">
        <source>Copied %1. Clears in %n seconds.</source>
        <extracomment>Read aloud after a code was copied. %1: the service; %n: seconds.</extracomment>
        <translation>
            <numerusform>「%1」をコピーしました。%n 秒後に消去します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %1 — clears in %n&#xa0;s</source>
        <extracomment>Message at the bottom of the list after a code was copied. %1 is the name of the service. %n counts down the seconds until the code is removed from the clipboard.</extracomment>
        <translation>
            <numerusform>「%1」をコピーしました。%n&#xa0;秒後に消去</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warifu::viewmodels::PlainExportsViewModel</name>
    <message>
        <source>A file whose place is no longer known</source>
        <extracomment>In the list of files with readable keys: the list itself is damaged.</extracomment>
        <translation>場所がわからなくなったファイル</translation>
    </message>
</context>
<context>
    <name>warifu::viewmodels::TrashModel</name>
    <message>
        <source>Deleted on %1</source>
        <extracomment>In the trash, below the account. %1: date.</extracomment>
        <translation>%1 に削除</translation>
    </message>
    <message>
        <source>%1 is back in the list</source>
        <extracomment>Message after bringing an account back from the trash. %1: the service.</extracomment>
        <translation>「%1」を一覧に戻しました</translation>
    </message>
    <message>
        <source>%1 was deleted for good</source>
        <extracomment>Message after deleting an account for good. %1: the service.</extracomment>
        <translation>「%1」を完全に削除しました</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <extracomment>Message after everything in the trash was deleted for good</extracomment>
        <translation>ゴミ箱は空です</translation>
    </message>
</context>
<context>
    <name>warifu::viewmodels::VaultViewModel</name>
    <message>
        <source>Type your passphrase.</source>
        <extracomment>Below the passphrase field of the unlock page</extracomment>
        <translation>パスフレーズを入力してください。</translation>
    </message>
    <message numerus="yes">
        <source>Use at least %n characters.</source>
        <extracomment>Below the field for a new passphrase</extracomment>
        <translation>
            <numerusform>%n 文字以上にしてください。</numerusform>
        </translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <extracomment>Below the field for a new passphrase, which is typed twice</extracomment>
        <translation>二つのパスフレーズが一致しません。</translation>
    </message>
</context>
</TS>
