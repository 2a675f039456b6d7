// SPDX-License-Identifier: Apache-2.0
// The key is typed. It is checked at each letter, and a wrong one is named with its place.
import QtQuick
import QtQuick.Layouts
import Warifu.Adding
import Warifu.Components

AddPage {
    id: root

    required property AddViewModel viewModel

    readonly property ManualViewModel manual: root.viewModel.manual
    property bool expanded: root.manual.kindIndex !== 0 || root.manual.digits !== 6 || root.manual.period !== 30

    function finish(): void {
        if (root.manual.complete)
            root.viewModel.acceptManual();
    }

    //: Title of the form where the key is typed.
    title: qsTr("Type it")

    footer: [
        AppButton {
            enabled: root.manual.complete
            kind: AppButton.Primary
            //: Button: to the page that shows the first code; nothing is stored yet.
            text: qsTr("Continue")

            onClicked: root.finish()
        }
    ]

    Component.onCompleted: secret.text = root.manual.typedSecret()
    onBack: root.viewModel.back()

    AppTextField {
        id: secret

        Layout.fillWidth: true
        caution: root.manual.secretRemark
        error: root.manual.secretProblem
        focus: true
        //: Under the field “Key”, when the key is whole.
        help: root.manual.complete && root.manual.secretRemark === "" ? qsTr("This key can be used.") : /*: Under the field “Key”, which is the shared secret as text. */ qsTr("The row of letters and digits that the service shows beside its QR code. Spaces and case do not matter.")
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        //: Label of a field: the shared secret of an account, as text.
        label: qsTr("Key")
        maximumLength: 4096

        onAccepted: root.finish()
        onEdited: root.manual.setSecret(text)
    }
    AppTextField {
        Layout.fillWidth: true
        //: Label of a field: the company or site that the account belongs to.
        label: qsTr("Service")
        maximumLength: 256
        //: Example in the field "Service".
        placeholder: qsTr("For example GitHub")
        text: root.manual.issuer

        onAccepted: root.finish()
        onEdited: root.manual.issuer = text
    }
    AppTextField {
        Layout.fillWidth: true
        //: Label of a field: the user name or address at the service.
        label: qsTr("Account name")
        maximumLength: 256
        //: Example in the field "Account name".
        placeholder: qsTr("For example taro@example.jp")
        text: root.manual.name

        onAccepted: root.finish()
        onEdited: root.manual.name = text
    }
    AppTextField {
        Layout.fillWidth: true
        //: Help under the PIN field of a Mobile-OTP or Yandex account.
        help: qsTr("This kind of account makes its codes from the key and your PIN.")
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
        //: Label of a field.
        label: qsTr("PIN")
        maximumLength: 64
        secret: true
        visible: root.manual.pinNeeded

        Component.onCompleted: text = root.manual.typedPin()
        onAccepted: root.finish()
        onEdited: root.manual.setPin(text)
    }
    Banner {
        Layout.fillWidth: true
        kind: Banner.Warning
        text: root.manual.parameterProblem
        visible: root.manual.parameterProblem !== ""
    }
    AppButton {
        //: State of the button below, for screen readers: the details are shown.
        description: root.expanded ? qsTr("Shown") : /*: State of the button below, for screen readers: the details are hidden. */ qsTr("Hidden")
        iconName: root.expanded ? "chevron-down" : "chevron-right"
        kind: AppButton.Quiet
        //: Button: shows type, algorithm, digits and period, which are rarely needed.
        text: qsTr("Details that few services change")

        onClicked: root.expanded = !root.expanded
    }
    ManualDetails {
        Layout.fillWidth: true
        manual: root.manual
        visible: root.expanded
    }
}
