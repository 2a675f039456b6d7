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
        error: root.manual.secretProblem
        focus: true
        help: root.manual.complete ? qsTr("This key can be used.") : qsTr("The row of letters and digits that the service shows beside its QR code. Spaces and case do not matter.")
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        //: Label of a field: the shared secret of an account, as text.
        label: qsTr("Key")
        maximumLength: 4096

        onAccepted: root.finish()
        onEdited: root.manual.setSecret(text)
    }
    AppTextField {
        Layout.fillWidth: true
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
        help: qsTr("This kind of account makes its codes from the key and your PIN.")
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
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
        //: Names the state for screen readers.
        description: root.expanded ? qsTr("Shown") : qsTr("Hidden")
        iconName: root.expanded ? "up" : "down"
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
