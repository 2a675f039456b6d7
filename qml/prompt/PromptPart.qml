// SPDX-License-Identifier: Apache-2.0
// A part of the prompt that scrolls, and moves into view what gets the keyboard.
import QtQuick
import Warifu.Components
import Warifu.Prompt

ScrollPage {
    required property PromptViewModel prompt

    canGoBack: false
}
