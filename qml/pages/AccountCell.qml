// SPDX-License-Identifier: Apache-2.0
// What one row of the list knows, without its looks: a type of its own, because what stands on a row
// names the row, and the row names what stands on it.
import QtQuick
import QtQuick.Templates as T

T.ItemDelegate {
    id: root

    required property int index
    required property string title
    required property string subtitle
    required property string initials
    required property double hue
    required property bool pinned
    required property string code
    required property string spoken
    required property string nextCode
    required property int secondsLeft
    required property double progress
    required property bool ending
    required property bool counterBased
    required property bool canAdvance
    required property bool hiddenCode
    required property string reason

    readonly property AccountGrid list: root.GridView.view as AccountGrid
    readonly property bool usable: root.reason === ""
    readonly property bool current: root.GridView.isCurrentItem && root.list !== null && root.list.keyboardInUse
    readonly property bool copied: root.list !== null && root.list.accounts.copiedRow === root.index
}
