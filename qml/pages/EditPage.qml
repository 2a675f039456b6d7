// SPDX-License-Identifier: Apache-2.0
// Changes what is written about one account. The secret and its parameters stay as they are.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.ViewModels

ScrollPage {
    id: root

    required property Application application

    readonly property AccountEditViewModel edit: root.application.edit

    function save(): void {
        if (!root.edit.busy)
            root.edit.save();
    }

    //: Title of the page that changes an account
    title: qsTr("Edit")

    onBack: root.application.navigation.back()

    Banner {
        Layout.fillWidth: true
        kind: Banner.Danger
        text: root.edit.error
        visible: root.edit.error !== ""
    }
    AppTextField {
        Layout.fillWidth: true
        focus: true
        //: Label of a field: the company or site that the account belongs to
        label: qsTr("Service")
        maximumLength: 256
        text: root.edit.issuer

        onAccepted: root.save()
        onEdited: root.edit.issuer = text
    }
    AppTextField {
        Layout.fillWidth: true
        //: Label of a field: the user name or address at the service
        label: qsTr("Account name")
        maximumLength: 256
        text: root.edit.name

        onAccepted: root.save()
        onEdited: root.edit.name = text
    }
    AppTextField {
        id: group

        Layout.fillWidth: true
        //: Label of a field: accounts can be put into groups such as Work
        label: qsTr("Group (optional)")
        maximumLength: 64
        text: root.edit.group

        onAccepted: root.save()
        onEdited: root.edit.group = text
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.small
        visible: root.edit.groups.length > 0

        Repeater {
            model: root.edit.groups

            Chip {
                required property string modelData

                chosen: root.edit.group === modelData
                //: What a button with the name of a group does
                description: qsTr("Puts the account into this group")
                text: modelData

                onClicked: root.edit.group = modelData
            }
        }
    }
    AppTextArea {
        Layout.fillWidth: true
        //: Below the field for notes
        help: qsTr("Notes are encrypted like everything else. Recovery codes are safer elsewhere: whoever opens this list would have both.")
        //: Label of a field for anything the user wants to remember about an account
        label: qsTr("Note (optional)")
        text: root.edit.note

        onEdited: root.edit.note = text
    }
    ButtonFlow {
        Layout.fillWidth: true
        Layout.topMargin: Theme.small

        AppButton {
            enabled: root.edit.modified && !root.edit.busy
            kind: AppButton.Primary
            //: Button that keeps the changes to an account, while it does
            text: root.edit.busy ? qsTr("Saving…") : /*: Button: keeps the changes to an account */ qsTr("Save")

            onClicked: root.save()
        }
        AppButton {
            //: Button: leaves the account as it was
            text: qsTr("Cancel")

            onClicked: root.application.navigation.back()
        }
    }
    SectionLabel {
        Layout.fillWidth: true
        //: Heading above what cannot be changed about an account
        text: qsTr("Fixed by the service")
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        text: root.edit.facts
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        //: When an account was added. %1 is a date.
        text: qsTr("Added on %1").arg(root.edit.addedOn)
        visible: root.edit.addedOn !== ""
    }
}
