// SPDX-License-Identifier: Apache-2.0
// Two apps give nothing out. What to do instead, and the words to look for.
import QtQuick
import QtQuick.Layouts
import Warifu.Add
import Warifu.Components

Card {
    id: root

    readonly property list<string> steps: [
        //: Step 1 for people whose app exports nothing
        qsTr("Sign in at the service as usual and open its security settings. Look for “Two-step verification”, “2FA” or “Authenticator app”."),
        //: Step 2. Work or school account of Microsoft; the words are Microsoft's. In Japanese: 「セキュリティ情報」, 「サインイン方法の追加」, 「認証アプリ」, 「別の認証アプリを使用します」
        qsTr("Microsoft, work or school: open “Security info” at mysignins.microsoft.com/security-info, click “Add sign-in method” and “Authenticator app”, then “I want to use a different authenticator app”."),
        //: Step 3. Personal account of Microsoft; the words are Microsoft's. In Japanese: 「高度なセキュリティ オプション」, 「サインインまたは確認の新しい方法を追加」, 「アプリを使用する」, 「別の認証アプリを設定します」
        qsTr("Microsoft, personal: open “Advanced security options” at account.microsoft.com/security, click “Add a new way to sign in or verify” and “Use an app”, then “set up a different Authenticator app”."),
        //: Step 4 for people whose app exports nothing
        qsTr("Other services: choose to set the authenticator app up again, or to change it."),
        //: Step 5 for people whose app exports nothing
        qsTr("Add the new QR code to Warifu and type its code at the service."),
        //: Step 6 for people whose app exports nothing
        qsTr("Sign in once with Warifu. Only then remove the account from the old app.")]

    AppLabel {
        Layout.fillWidth: true
        style: AppLabel.Subtitle
        //: Title of a card; both are names of apps
        text: qsTr("Microsoft Authenticator and Authy")
    }
    AppLabel {
        Layout.fillWidth: true
        //: Below the names of two apps that give no keys out
        text: qsTr("These apps export nothing. Set each account up anew; until you are done, the old app goes on working.")
    }
    Repeater {
        model: root.steps

        NoticeStep {
            numbered: true
        }
    }
}
