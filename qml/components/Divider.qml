// SPDX-License-Identifier: Apache-2.0
// A hairline between things that belong apart.
import QtQuick

Rectangle {
    Accessible.ignored: true
    color: Theme.border
    implicitHeight: 1
    implicitWidth: 1
}
