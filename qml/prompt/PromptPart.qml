// SPDX-License-Identifier: Apache-2.0
// A part of the prompt that scrolls, and moves into view what gets the keyboard. Where the window is
// low or the text large, who asks scrolls along.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.Prompt

ScrollPage {
    id: root

    required property PromptViewModel prompt
    property bool headed: false

    canGoBack: false

    PromptHeader {
        Layout.fillWidth: true
        bordered: true
        prompt: root.prompt
        visible: root.headed
    }
}
