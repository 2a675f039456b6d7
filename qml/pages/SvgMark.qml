// SPDX-License-Identifier: Apache-2.0
// The mark of the program: a tally stick, split so that the halves fit.
import QtQuick
import Warifu.Components

SvgIcon {
    // Its own colours.
    color: "transparent"
    icon: "warifu"
    size: 72
}
