// SPDX-License-Identifier: Apache-2.0
// One account before it is stored: what it is, its first code, what is odd, what may be changed.
import QtQuick
import QtQuick.Layouts
import Warifu.Adding
import Warifu.Components

AddPage {
    id: root

    required property AddViewModel viewModel

    readonly property ReviewViewModel review: root.viewModel.review
    readonly property SavingViewModel saving: root.viewModel.saving
    // The page must not begin below what is worth a look.
    readonly property bool worthALook: root.review.duplicate || root.review.warnings.length > 0
    readonly property bool ready: root.review.complete && !root.saving.busy

    function finish(): void {
        if (root.viewModel.partOfSeveral)
            root.viewModel.back();
        else if (root.ready)
            root.viewModel.save();
    }

    startsInFooter: root.worthALook
    //: Title of the page that changes one of several accounts before they are stored.
    title: root.viewModel.partOfSeveral ? qsTr("Edit before adding") : /*: Title of the page that shows an account before it is stored. */ qsTr("Check and save")

    footer: [
        AppButton {
            enabled: root.viewModel.partOfSeveral || root.ready
            focus: root.viewModel.partOfSeveral || !root.review.duplicate
            kind: AppButton.Primary
            text: {
                if (root.viewModel.partOfSeveral)
                    //: Button: back to the list of accounts that are about to be added.
                    return qsTr("Back to the list");
                if (root.saving.busy)
                    //: Button while the account is being stored.
                    return qsTr("Saving…");
                //: Button: stores an account although one with the same key exists.
                return root.review.duplicate ? qsTr("Add anyway") : /*: Button: stores the account. */ qsTr("Save");
            }

            onClicked: root.finish()
        },
        AppButton {
            focus: root.review.duplicate
            //: Button: does not add the account, because it exists.
            text: root.review.duplicate ? qsTr("Skip") : /*: Button: leaves without adding the account. */ qsTr("Cancel")
            visible: !root.viewModel.partOfSeveral

            onClicked: root.viewModel.cancel()
        }
    ]

    onBack: root.viewModel.back()

    SavingBanners {
        Layout.fillWidth: true
        saving: root.saving
    }
    Banner {
        Layout.fillWidth: true
        kind: Banner.Warning
        text: root.review.duplicateText
        //: Title of a message: the account that is about to be added exists.
        title: qsTr("You have this account already")
        visible: root.review.duplicate
    }
    Banner {
        Layout.fillWidth: true
        //: Under the title “Try the first code”. The other half of the key was typed into a server's page.
        text: qsTr("Sign in with it, or use the test on the server's page, and save when it is accepted. If it is refused, go back: your half of the key is still there.")
        //: Title of a message on the page that shows an account before it is stored.
        title: qsTr("Try the first code")
        visible: root.viewModel.twoStep.typed && !root.viewModel.partOfSeveral
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap

        Avatar {
            hue: root.review.hue
            initials: root.review.initials
            size: 48
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            AppLabel {
                Layout.fillWidth: true
                style: AppLabel.Subtitle
                text: root.review.title
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
            AppLabel {
                Layout.fillWidth: true
                dim: true
                style: AppLabel.Caption
                text: root.review.kind
            }
            AppLabel {
                Layout.fillWidth: true
                dim: true
                style: AppLabel.Caption
                text: root.review.details
            }
        }
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
        visible: root.review.pinNeeded

        onEdited: root.review.setPin(text)
    }
    FirstCode {
        Layout.fillWidth: true
        copyOffered: root.viewModel.copyOffered
        preview: root.review.preview

        onCopyPressed: root.viewModel.copyCode()
    }
    Banner {
        Layout.fillWidth: true
        kind: Banner.Warning
        points: root.review.warnings
        //: Title of a list of oddities of a setup code; none of them forbids adding it.
        title: qsTr("Worth a look")
        visible: root.review.warnings.length > 0
    }
    Banner {
        Layout.fillWidth: true
        points: root.viewModel.remarks
        //: Title of a list: codes that were read, too, and cannot be added.
        title: qsTr("Also seen, not usable")
        visible: root.viewModel.remarks.length > 0 && !root.viewModel.partOfSeveral
    }
    AppTextField {
        Layout.fillWidth: true
        focus: true
        //: Label of a field: the company or site that the account belongs to.
        label: qsTr("Service")
        maximumLength: 256
        text: root.review.issuer

        onAccepted: root.finish()
        onEdited: root.review.issuer = text
    }
    AppTextField {
        Layout.fillWidth: true
        //: Label of a field: the user name or address at the service.
        label: qsTr("Account name")
        maximumLength: 256
        text: root.review.name

        onAccepted: root.finish()
        onEdited: root.review.name = text
    }
    GroupField {
        Layout.fillWidth: true
        group: root.review.group
        groups: root.review.groups

        onEdited: root.review.group = group
    }
}
