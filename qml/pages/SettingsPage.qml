// SPDX-License-Identifier: Apache-2.0
// The settings, one group a card.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.ViewModels

ScrollPage {
    id: root

    required property Application application

    // Names of the policies that take a choice from the user.
    readonly property var fixed: root.application.organisation ? root.application.organisation.fixed : []

    //: Title of the page with the settings
    title: qsTr("Settings")

    onBack: root.application.navigation.back()

    SectionLabel {
        Layout.fillWidth: true
        //: Heading of a group of settings: colours, language, size of text
        text: qsTr("Appearance")
    }
    AppearanceSettings {
        Layout.fillWidth: true
        settings: root.application.settings
    }
    SectionLabel {
        Layout.fillWidth: true
        //: Heading of a group of settings: how codes are shown and copied
        text: qsTr("Codes")
    }
    CodeSettings {
        Layout.fillWidth: true
        fixed: root.fixed
        settings: root.application.settings
    }
    SectionLabel {
        Layout.fillWidth: true
        //: Heading of a group of settings: notifications, approving, reports
        text: qsTr("Sign-in requests")
        visible: signIn.visible
    }
    SignInSettings {
        id: signIn

        Layout.fillWidth: true
        application: root.application
        fixed: root.fixed
        visible: root.application.requests !== null
    }
    SectionLabel {
        Layout.fillWidth: true
        //: Heading of a group of settings: where keys are kept, passphrase
        text: qsTr("Where your keys are")
        visible: store.visible
    }
    StoreSettings {
        id: store

        Layout.fillWidth: true
        application: root.application
        fixed: root.fixed
        // Only an open vault can be moved or get another passphrase.
        visible: root.application.vault.state === VaultViewModel.Open
    }
    SectionLabel {
        Layout.fillWidth: true
        //: Heading of a group of settings: what an administrator has set
        text: qsTr("Organisation")
        visible: organisation.visible
    }
    OrganisationSettings {
        id: organisation

        Layout.fillWidth: true
        application: root.application
        visible: root.application.organisation !== null
    }
}
