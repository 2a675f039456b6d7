// SPDX-License-Identifier: Apache-2.0
// One group of the organisation page, with its heading; nothing where it is empty.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.Organisation

ColumnLayout {
    id: root

    required property string title
    property string description
    required property PolicyRows rows

    Layout.fillWidth: true
    spacing: Theme.gap
    visible: root.rows.count > 0

    SectionLabel {
        Layout.fillWidth: true
        text: root.title
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        style: AppLabel.Caption
        text: root.description
        visible: root.description !== ""
    }
    Card {
        Layout.fillWidth: true

        Repeater {
            model: root.rows

            delegate: OrganisationRow {
            }
        }
    }
}
