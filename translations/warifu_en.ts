<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActivityHead</name>
    <message numerus="yes">
        <source>%n earlier log(s) could not be continued and lie in the profile folder, with “damaged” in their names. Keep them and tell your administrator.</source>
        <extracomment>In the message that damaged activity logs were set aside</extracomment>
        <translation>
            <numerusform>%n earlier log could not be continued and lies in the profile folder, with “damaged” in its name. Keep it and tell your administrator.</numerusform>
            <numerusform>%n earlier logs could not be continued and lie in the profile folder, with “damaged” in their names. Keep them and tell your administrator.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The log is intact. %n record(s) checked.</source>
        <extracomment>Above the activity log: nobody has changed it</extracomment>
        <translation>
            <numerusform>The log is intact. %n record checked.</numerusform>
            <numerusform>The log is intact. %n records checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) exported</source>
        <extracomment>Title of a message above the activity log; the file&apos;s name stands below</extracomment>
        <translation>
            <numerusform>%n record exported</numerusform>
            <numerusform>%n records exported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActivityText</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <extracomment>Below a line of the activity log. %n: how many.</extracomment>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <extracomment>Below a line of the activity log. %n: how often it happened.</extracomment>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddingNotices</name>
    <message numerus="yes">
        <source>%n code(s) could be read, but none of them adds an account. It may be a web address, a Wi-Fi code or a payment code.</source>
        <extracomment>Under the title “This is not a setup code”.</extracomment>
        <translation>
            <numerusform>%n code could be read, but it does not add an account. It may be a web address, a Wi-Fi code or a payment code.</numerusform>
            <numerusform>%n codes could be read, but none of them adds an account. They may be web addresses, Wi-Fi codes or payment codes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddingWords</name>
    <message numerus="yes">
        <source>%n digit(s)</source>
        <extracomment>How long the codes of an account are.</extracomment>
        <translation>
            <numerusform>%n digit</numerusform>
            <numerusform>%n digits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <extracomment>How long the codes of an account are; they are letters, or letters and digits.</extracomment>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) were added.</source>
        <extracomment>After saving.</extracomment>
        <translation>
            <numerusform>%n account was added.</numerusform>
            <numerusform>%n accounts were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This key has only %n character(s). Keys have 16 or more: a part of it is probably missing. Compare it with the page that shows it.</source>
        <extracomment>Under the field “Key”. A key is the shared secret that codes are computed from.</extracomment>
        <translation>
            <numerusform>This key has only %n character. Keys have 16 or more: a part of it is probably missing. Compare it with the page that shows it.</numerusform>
            <numerusform>This key has only %n characters. Keys have 16 or more: a part of it is probably missing. Compare it with the page that shows it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApprovalText</name>
    <message numerus="yes">
        <source>That is not a number of this request. Look at the sign-in page again. Wrong numbers left before the request is denied: %n.</source>
        <extracomment>After a wrong number. %n: how many wrong numbers may still follow.</extracomment>
        <translation>
            <numerusform>That is not a number of this request. Look at the sign-in page again. %n more wrong number may follow before it is denied.</numerusform>
            <numerusform>That is not a number of this request. Look at the sign-in page again. %n more wrong numbers may follow before it is denied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AwayBanner</name>
    <message numerus="yes">
        <source>%n request(s) while you were away</source>
        <extracomment>Above the list of accounts</extracomment>
        <translation>
            <numerusform>%n request while you were away</numerusform>
            <numerusform>%n requests while you were away</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BlockedRow</name>
    <message numerus="yes">
        <source>%n request(s) were not shown.</source>
        <extracomment>Below a blocked account</extracomment>
        <translation>
            <numerusform>%n request was not shown.</numerusform>
            <numerusform>%n requests were not shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CautionBanners</name>
    <message numerus="yes">
        <source>%n request(s) wait for this account.</source>
        <extracomment>Below who asks: how many requests of the account wait</extracomment>
        <translation>
            <numerusform>%n request waits for this account.</numerusform>
            <numerusform>%n requests wait for this account.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeSettings</name>
    <message numerus="yes">
        <source>After %n&#xa0;s</source>
        <extracomment>Value of the setting “Clear the clipboard”; %n seconds</extracomment>
        <translation>
            <numerusform>After %n&#xa0;s</numerusform>
            <numerusform>After %n&#xa0;s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>This export code holds %n account(s). Add it with “warifuctl add”, then ask for a code by name.</source>
        <extracomment>Failure of warifuctl. “warifuctl add” is what to type.</extracomment>
        <translation>
            <numerusform>This export code holds %n account. Add it with “warifuctl add”, then ask for a code by name.</numerusform>
            <numerusform>This export code holds %n accounts. Add it with “warifuctl add”, then ask for a code by name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) fit. Use the ID of one.</source>
        <extracomment>Failure of warifuctl: the words fit several accounts, which are listed with their IDs.</extracomment>
        <translation>
            <numerusform>%n account fits. Use its ID.</numerusform>
            <numerusform>%n accounts fit. Use the ID of one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The activity log is whole: %n record(s).</source>
        <extracomment>Result of warifuctl. %n: number of records.</extracomment>
        <translation>
            <numerusform>The activity log is whole: %n record.</numerusform>
            <numerusform>The activity log is whole: %n records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your organisation requires a passphrase of at least %n character(s), and the one that you give is shorter. Nothing was changed.</source>
        <extracomment>Failure of warifuctl where a managed setting requires a passphrase and there is none yet. %n: number of characters.</extracomment>
        <translation>
            <numerusform>Your organisation requires a passphrase of at least %n character, and the one that you give is shorter. Nothing was changed.</numerusform>
            <numerusform>Your organisation requires a passphrase of at least %n characters, and the one that you give is shorter. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) are in the vault already and are left as they are.</source>
        <extracomment>Remark of warifuctl about an import. %n is a number of accounts.</extracomment>
        <translation>
            <numerusform>%n account is in the vault already and is left as it is.</numerusform>
            <numerusform>%n accounts are in the vault already and are left as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) are not allowed by your organisation and are left out.</source>
        <extracomment>Remark of warifuctl about an import. %n is a number of accounts.</extracomment>
        <translation>
            <numerusform>%n account is not allowed by your organisation and is left out.</numerusform>
            <numerusform>%n accounts are not allowed by your organisation and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) would be added.</source>
        <extracomment>Remark of warifuctl import --dry-run. %n is a number of accounts.</extracomment>
        <translation>
            <numerusform>%n account would be added.</numerusform>
            <numerusform>%n accounts would be added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportAnnouncement</name>
    <message numerus="yes">
        <source>A file of %1 with %n row(s)</source>
        <extracomment>Read aloud when the rows of a file are on screen. %1: the app; %n: how many rows</extracomment>
        <translation>
            <numerusform>A file of %1 with %n row</numerusform>
            <numerusform>A file of %1 with %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportBusyPage</name>
    <message numerus="yes">
        <source>%n account(s) are being stored, all or none.</source>
        <extracomment>While accounts are stored. %n: how many</extracomment>
        <translation>
            <numerusform>%n account is being stored.</numerusform>
            <numerusform>%n accounts are being stored, all or none.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDonePage</name>
    <message numerus="yes">
        <source>%n row(s) were left out.</source>
        <extracomment>After an import. %n: how many rows of the file were not chosen</extracomment>
        <translation>
            <numerusform>%n row was left out.</numerusform>
            <numerusform>%n rows were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) could not be read.</source>
        <extracomment>After an import. %n: how many rows of the file</extracomment>
        <translation>
            <numerusform>%n row could not be read.</numerusform>
            <numerusform>%n rows could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) are in the trash</source>
        <extracomment>After an import was taken back. %n: how many accounts</extracomment>
        <translation>
            <numerusform>%n account is in the trash</numerusform>
            <numerusform>%n accounts are in the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) added</source>
        <extracomment>After an import. %n: how many accounts</extracomment>
        <translation>
            <numerusform>%n account added</numerusform>
            <numerusform>%n accounts added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced account(s) are in the trash.</source>
        <extracomment>After an import. %n: how many accounts</extracomment>
        <translation>
            <numerusform>%n replaced account is in the trash.</numerusform>
            <numerusform>%n replaced accounts are in the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are not allowed by your organisation.</source>
        <extracomment>After an import. %n: how many rows of the file a managed setting forbids</extracomment>
        <translation>
            <numerusform>%n row is not allowed by your organisation.</numerusform>
            <numerusform>%n rows are not allowed by your organisation.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPreviewHead</name>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <extracomment>Left of a choice: what becomes of accounts that are in conflict with others</extracomment>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen row(s) are not shown.</source>
        <extracomment>Above the rows that a search leaves. %n: how many others are chosen and would be added</extracomment>
        <translation>
            <numerusform>%n chosen row is not shown.</numerusform>
            <numerusform>%n chosen rows are not shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPreviewPage</name>
    <message numerus="yes">
        <source>%n row(s) to import</source>
        <extracomment>Title of the page with the rows of a file. %n: how many</extracomment>
        <translation>
            <numerusform>%n row to import</numerusform>
            <numerusform>%n rows to import</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n account(s)</source>
        <extracomment>Button: stores the chosen accounts. %n: how many</extracomment>
        <translation>
            <numerusform>Add %n account</numerusform>
            <numerusform>Add %n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message numerus="yes">
        <source>About %n second(s) on a slow computer.</source>
        <extracomment>How long a file of another app takes to open. %n is a number of seconds.</extracomment>
        <translation>
            <numerusform>About %n second on a slow computer.</numerusform>
            <numerusform>About %n seconds on a slow computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n second(s) on a slow computer, and %1 MB of memory.</source>
        <extracomment>How long a file of another app takes to open. %n is a number of seconds, %1 of megabytes.</extracomment>
        <translation>
            <numerusform>About %n second on a slow computer, and %1 MB of memory.</numerusform>
            <numerusform>About %n seconds on a slow computer, and %1 MB of memory.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are no one-time codes and were passed over.</source>
        <extracomment>About a whole file of another app. %n is a number.</extracomment>
        <translation>
            <numerusform>%n entry is no one-time code and was passed over.</numerusform>
            <numerusform>%n entries are no one-time codes and were passed over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are no one-time codes and were passed over: %1</source>
        <extracomment>About a whole file of another app. %n is a number, %1 what they are (a technical word).</extracomment>
        <translation>
            <numerusform>%n entry is no one-time code and was passed over: %1</numerusform>
            <numerusform>%n entries are no one-time codes and were passed over: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Microsoft Entra would refuse %n rows.</source>
        <extracomment>About a whole file of another app. %n is a number.</extracomment>
        <translation>
            <numerusform>Microsoft Entra would refuse %n row.</numerusform>
            <numerusform>Microsoft Entra would refuse %n rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MigrationPage</name>
    <message numerus="yes">
        <source>Use the %n account(s) read so far</source>
        <extracomment>Button: goes on without the missing parts of an export.</extracomment>
        <translation>
            <numerusform>Use the %n account read so far</numerusform>
            <numerusform>Use the %n accounts read so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlainExportsBanner</name>
    <message numerus="yes">
        <source>%n export(s) with readable keys</source>
        <extracomment>Above the list of accounts: files that hold keys in plain text were exported</extracomment>
        <translation>
            <numerusform>%n export with readable keys</numerusform>
            <numerusform>%n exports with readable keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QrPage</name>
    <message numerus="yes">
        <source>Closes in %n&#xa0;s</source>
        <extracomment>Below an account&apos;s QR code</extracomment>
        <translation>
            <numerusform>Closes in %n&#xa0;s</numerusform>
            <numerusform>Closes in %n&#xa0;s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestsBanner</name>
    <message numerus="yes">
        <source>%n sign-in request(s) waiting</source>
        <extracomment>Above the list of accounts</extracomment>
        <translation>
            <numerusform>%n sign-in request waiting</numerusform>
            <numerusform>%n sign-in requests waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestsPage</name>
    <message numerus="yes">
        <source>%n request(s) were discarded because their signature is not the server&apos;s. Tell your administrator.</source>
        <extracomment>On the page with sign-in requests: some were refused because they may be forged</extracomment>
        <translation>
            <numerusform>%n request was discarded because its signature is not the server&apos;s. Tell your administrator.</numerusform>
            <numerusform>%n requests were discarded because their signature is not the server&apos;s. Tell your administrator.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowsBanner</name>
    <message numerus="yes">
        <source>%n row(s) could not be read</source>
        <extracomment>Title of a message: rows of a table that is imported</extracomment>
        <translation>
            <numerusform>%n row could not be read</numerusform>
            <numerusform>%n rows could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeveralHead</name>
    <message numerus="yes">
        <source>%n of them are in your vault already and not chosen.</source>
        <extracomment>Above the list of accounts that were found; “them” are those accounts.</extracomment>
        <translation>
            <numerusform>%n of them is in your vault already and not chosen.</numerusform>
            <numerusform>%n of them are in your vault already and not chosen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeveralPage</name>
    <message numerus="yes">
        <source>%n account(s) found</source>
        <extracomment>Title of a list of accounts that were read and can be added.</extracomment>
        <translation>
            <numerusform>%n account found</numerusform>
            <numerusform>%n accounts found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n account(s)</source>
        <extracomment>Button: stores the chosen accounts.</extracomment>
        <translation>
            <numerusform>Add %n account</numerusform>
            <numerusform>Add %n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <extracomment>A span of time.</extracomment>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <extracomment>A span of time.</extracomment>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <extracomment>A span of time.</extracomment>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n hour(s)</source>
        <extracomment>How often the code of an account changes.</extracomment>
        <translation>
            <numerusform>every %n hour</numerusform>
            <numerusform>every %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n minute(s)</source>
        <extracomment>How often the code of an account changes.</extracomment>
        <translation>
            <numerusform>every %n minute</numerusform>
            <numerusform>every %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n second(s)</source>
        <extracomment>How often the code of an account changes.</extracomment>
        <translation>
            <numerusform>every %n second</numerusform>
            <numerusform>every %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <extracomment>Read aloud for the countdown of a code.</extracomment>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <extracomment>Read aloud for the countdown of a code.</extracomment>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <extracomment>Read aloud for the countdown of a code.</extracomment>
        <translation>
            <numerusform>%n hour left</numerusform>
            <numerusform>%n hours left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n&#xa0;s</source>
        <extracomment>How long a code is still good. Short: it stands beside the code.</extracomment>
        <translation>
            <numerusform>%n&#xa0;s</numerusform>
            <numerusform>%n&#xa0;s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n&#xa0;min</source>
        <extracomment>How long a code is still good, in minutes. Short: it stands beside the code.</extracomment>
        <translation>
            <numerusform>%n&#xa0;min</numerusform>
            <numerusform>%n&#xa0;min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n&#xa0;h</source>
        <extracomment>How long a code is still good, in hours. Short: it stands beside the code.</extracomment>
        <translation>
            <numerusform>%n&#xa0;h</numerusform>
            <numerusform>%n&#xa0;h</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message numerus="yes">
        <source>Delete %n account(s) for good?</source>
        <extracomment>Title of the question whether to empty the trash</extracomment>
        <translation>
            <numerusform>Delete %n account for good?</numerusform>
            <numerusform>Delete %n accounts for good?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VaultText</name>
    <message numerus="yes">
        <source>The newest account file could not be read; an older copy is used (saves back: %n). Your latest changes to order or notes may be missing.</source>
        <extracomment>After opening the vault. %n is how many saves back the copy is.</extracomment>
        <translation>
            <numerusform>The newest account file could not be read; an older copy is used (saves back: %n). Your latest changes to order or notes may be missing.</numerusform>
            <numerusform>The newest account file could not be read; an older copy is used (saves back: %n). Your latest changes to order or notes may be missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keychain entries that could not be read: %n. The accounts in them are grey.</source>
        <extracomment>After opening the vault. %n is a number of keychain entries, each holding many accounts.</extracomment>
        <translation>
            <numerusform>Keychain entries that could not be read: %n. The accounts in them are grey.</numerusform>
            <numerusform>Keychain entries that could not be read: %n. The accounts in them are grey.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Damaged keychain entries: %n. The accounts in them are grey. Restore the keychain from a backup, or set the accounts up again.</source>
        <extracomment>After opening the vault. %n is a number of keychain entries, each holding many accounts.</extracomment>
        <translation>
            <numerusform>Damaged keychain entries: %n. The accounts in them are grey. Restore the keychain from a backup, or set the accounts up again.</numerusform>
            <numerusform>Damaged keychain entries: %n. The accounts in them are grey. Restore the keychain from a backup, or set the accounts up again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accounts without a key in the keychain: %n. Each grey row says what to do.</source>
        <extracomment>After opening the vault. %n is a number of accounts. &quot;Key&quot; is the shared secret.</extracomment>
        <translation>
            <numerusform>Accounts without a key in the keychain: %n. Each grey row says what to do.</numerusform>
            <numerusform>Accounts without a key in the keychain: %n. Each grey row says what to do.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accounts recovered from the keychain: %n. Check their names and groups.</source>
        <extracomment>After opening the vault. %n is a number of accounts.</extracomment>
        <translation>
            <numerusform>Accounts recovered from the keychain: %n. Check their names and groups.</numerusform>
            <numerusform>Accounts recovered from the keychain: %n. Check their names and groups.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingRow</name>
    <message numerus="yes">
        <source>and %n more of this account</source>
        <extracomment>Below a waiting request: others of the same account</extracomment>
        <translation>
            <numerusform>and %n more of this account</numerusform>
            <numerusform>and %n more of this account</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warifu::viewmodels::AccountEditViewModel</name>
    <message numerus="yes">
        <source>%n digits</source>
        <extracomment>Part of a line of facts about an account</extracomment>
        <translation>
            <numerusform>%n digit</numerusform>
            <numerusform>%n digits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warifu::viewmodels::NoticeViewModel</name>
    <message numerus="yes">
        <source>Copied %1. Clears in %n seconds.</source>
        <extracomment>Read aloud after a code was copied. %1: the service; %n: seconds.</extracomment>
        <translation>
            <numerusform>Copied %1. Clears in %n second.</numerusform>
            <numerusform>Copied %1. Clears in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %1 — clears in %n&#xa0;s</source>
        <extracomment>Message at the bottom of the list after a code was copied. %1 is the name of the service. %n counts down the seconds until the code is removed from the clipboard.</extracomment>
        <translation>
            <numerusform>Copied %1 — clears in %n&#xa0;s</numerusform>
            <numerusform>Copied %1 — clears in %n&#xa0;s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>warifu::viewmodels::VaultViewModel</name>
    <message numerus="yes">
        <source>Use at least %n characters.</source>
        <extracomment>Below the field for a new passphrase</extracomment>
        <translation>
            <numerusform>Use at least %n character.</numerusform>
            <numerusform>Use at least %n characters.</numerusform>
        </translation>
    </message>
</context>
</TS>
