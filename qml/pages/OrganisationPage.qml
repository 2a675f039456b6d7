// SPDX-License-Identifier: Apache-2.0
// What the organisation has set on this computer: value, source, status, reason. Nothing can be
// changed here; it follows the administrator's files while it is open.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.Organisation
import Warifu.ViewModels

ScrollPage {
    id: root

    required property Application application

    readonly property OrganisationViewModel organisation: root.application.organisation
    readonly property bool managed: root.organisation !== null && root.organisation.managed

    //: Title of the page with what the organisation has set
    title: qsTr("Organisation")

    onBack: root.application.navigation.back()

    AppLabel {
        Layout.fillWidth: true
        style: AppLabel.Subtitle
        text: root.managed ?
            //: On the organisation page
            qsTr("This computer is managed") :
            //: On the organisation page, where an administrator has set nothing
            qsTr("This computer is not managed")
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        text: root.managed ?
            //: On the organisation page. “warifuctl policy show” is a command.
            qsTr("An administrator has set what is below. Warifu obeys it, and only the administrator can change what is enforced. “warifuctl policy show” lists the same.") :
            //: On the organisation page, where an administrator has set nothing
            qsTr("Nobody but you decides how Warifu works here. Where an administrator sets something, it appears on this page.")
    }
    Loader {
        Layout.fillWidth: true
        active: root.organisation !== null

        sourceComponent: ColumnLayout {
            spacing: Theme.gap

            OrganisationGroup {
                rows: root.organisation.enforced
                //: Heading on the organisation page
                title: qsTr("Enforced")
            }
            OrganisationGroup {
                //: On the organisation page, below “Recommended”
                description: qsTr("In force until you choose something else in the settings.")
                rows: root.organisation.recommended
                //: Heading on the organisation page
                title: qsTr("Recommended")
            }
            OrganisationGroup {
                //: On the organisation page, below “Ignored or not valid”
                description: qsTr("Tell your administrator: this was probably meant to be otherwise.")
                rows: root.organisation.ignored
                //: Heading on the organisation page: settings that are wrong or have no effect
                title: qsTr("Ignored or not valid")
            }
        }
    }
}
