// SPDX-License-Identifier: Apache-2.0
// The heading of a group of settings or facts.
import QtQuick

AppLabel {
    Accessible.role: Accessible.Heading
    color: Theme.accent
    font.bold: true
    font.pixelSize: Theme.caption
    isHeading: true
    topPadding: Theme.gap
}
