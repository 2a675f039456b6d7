// SPDX-License-Identifier: Apache-2.0
// The floor that start and memory are compared with: a list that shows text and does nothing else.
import QtQuick
import QtQuick.Window

Window {
    id: root

    required property int count

    width: 400
    height: 600
    visible: true
    title: "bare list"

    ListView {
        anchors.fill: parent
        model: root.count
        delegate: Item {
            id: row

            required property int index

            width: ListView.view.width
            height: 72

            Text {
                x: 16
                y: 8
                text: "Issuer " + row.index
                font.bold: true
            }
            Text {
                x: 16
                y: 32
                text: (100000 + row.index * 7919) % 1000000
                font.pixelSize: 24
            }
        }
    }
}
