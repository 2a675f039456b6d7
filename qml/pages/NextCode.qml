// SPDX-License-Identifier: Apache-2.0
// The code that comes next, small, in the last seconds of the present one.
import QtQuick
import Warifu.Components

Text {
    id: root

    required property string label

    Accessible.name: root.label
    Accessible.role: Accessible.StaticText
    color: Theme.dimText
    font.family: Theme.codeFamily
    font.pixelSize: Theme.caption
    text: root.label
    textFormat: Text.PlainText
}
