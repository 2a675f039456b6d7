// SPDX-License-Identifier: Apache-2.0
// The mark of the program: a tally stick, split so that the halves fit.
import QtQuick

Image {
    id: root

    property int size: 72

    Accessible.ignored: true
    source: "qrc:/warifu/icons/warifu.svg"
    sourceSize.height: root.size
    sourceSize.width: root.size
}
