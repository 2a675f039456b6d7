// SPDX-License-Identifier: Apache-2.0
// Text in one of the sizes of the type scale.
import QtQuick

Text {
    id: root

    enum Style {
        Body,
        Caption,
        Subtitle,
        Title,
        Display
    }

    property int style: AppLabel.Body
    property bool dim: false
    property bool isHeading: root.style >= AppLabel.Subtitle

    Accessible.name: root.text
    Accessible.role: root.isHeading ? Accessible.Heading : Accessible.StaticText
    color: !root.enabled ? Theme.disabledText : root.dim ? Theme.dimText : Theme.text
    font.bold: root.style === AppLabel.Title || root.style === AppLabel.Display || root.style === AppLabel.Subtitle
    font.pixelSize: [Theme.body, Theme.caption, Theme.subtitle, Theme.title, Theme.display][root.style]
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
}
