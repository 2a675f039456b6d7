// SPDX-License-Identifier: Apache-2.0
// Colours, sizes and durations of the whole window. Everything that QML draws asks here.
pragma Singleton

import QtQuick

QtObject {
    id: root

    enum Scheme {
        System,
        Light,
        Dark
    }

    // Set by Main.qml from the settings and the system.
    property int scheme: Theme.System
    property bool systemDark: false
    property real textScale: 1
    property real systemTextPixels: 14
    property bool reducedMotion: false
    // A family whose digits all have one width.
    property string codeFamily: "Noto Sans"

    readonly property bool dark: root.scheme === Theme.Dark || (root.scheme === Theme.System && root.systemDark)

    readonly property color window: root.dark ? "#121617" : "#f4f5f5"
    readonly property color surface: root.dark ? "#1b2022" : "#ffffff"
    readonly property color raised: root.dark ? "#242a2d" : "#ffffff"
    readonly property color hover: root.dark ? "#262d30" : "#edf1f1"
    readonly property color pressed: root.dark ? "#30393c" : "#e0e7e7"
    readonly property color border: root.dark ? "#30383b" : "#dce1e2"
    readonly property color strongBorder: root.dark ? "#77848a" : "#7f8a8f"
    readonly property color text: root.dark ? "#e8edee" : "#182022"
    readonly property color dimText: root.dark ? "#a5b1b5" : "#54616a"
    readonly property color disabledText: root.dark ? "#737e82" : "#868f94"
    // For marks that repeat in every row and must not shout.
    readonly property color faintText: root.dark ? "#8d989d" : "#7b868c"
    readonly property color accent: root.dark ? "#6fc7c1" : "#12686a"
    readonly property color accentHover: root.dark ? "#8ad5d0" : "#0e5658"
    readonly property color accentInk: root.dark ? "#052a2a" : "#ffffff"
    readonly property color accentSoft: root.dark ? "#1c3536" : "#e1efee"
    readonly property color danger: root.dark ? "#ff9d94" : "#b3261e"
    readonly property color dangerHover: root.dark ? "#ffb5ae" : "#941e17"
    readonly property color dangerInk: root.dark ? "#430906" : "#ffffff"
    readonly property color dangerSoft: root.dark ? "#3c2321" : "#fcebe9"
    readonly property color warning: root.dark ? "#f1bf66" : "#855000"
    readonly property color warningSoft: root.dark ? "#372c16" : "#fff2da"
    readonly property color good: root.dark ? "#81d29d" : "#1c6c3c"
    readonly property color goodSoft: root.dark ? "#1a3323" : "#e4f4e9"
    readonly property color focus: root.dark ? "#8fdcd6" : "#0f5f61"
    readonly property color scrim: root.dark ? "#b0000000" : "#66101819"
    readonly property color shadow: root.dark ? "#60000000" : "#22101819"

    // Short messages and the camera's picture are dark in both themes.
    readonly property color toast: root.dark ? "#323b3f" : "#20292b"
    readonly property color toastText: "#f3f6f6"
    readonly property color toastDim: "#c4cfd1"
    readonly property color toastAccent: "#9fe0da"
    readonly property color toastHover: "#3d494d"
    readonly property color toastPressed: "#4a585d"
    readonly property color video: "#101415"
    readonly property color videoText: "#e8edee"
    readonly property color videoAccent: "#6fc7c1"

    // Sizes of text in pixels.
    readonly property real unit: Math.max(13, root.systemTextPixels) * root.textScale
    readonly property int caption: Math.round(root.unit * 0.86)
    readonly property int body: Math.round(root.unit)
    readonly property int subtitle: Math.round(root.unit * 1.15)
    readonly property int title: Math.round(root.unit * 1.36)
    readonly property int display: Math.round(root.unit * 1.65)
    readonly property int code: Math.round(root.unit * 1.72)

    // Spacing, radii and the least height of a thing to press.
    readonly property int tiny: 4
    readonly property int small: 8
    readonly property int gap: 12
    readonly property int page: 16
    readonly property int large: 24
    readonly property int radius: 8
    readonly property int bigRadius: 12
    readonly property int control: Math.max(36, Math.round(root.unit * 2.5))
    readonly property int icon: Math.max(20, Math.round(root.unit * 1.4))
    readonly property int avatar: 40
    // Text so large that names get a second line.
    readonly property bool largeText: root.unit >= 20
    // Text columns do not grow wider than this; longer lines are hard to read.
    readonly property int readable: Math.round(560 * Math.max(1, root.textScale * 0.8))

    readonly property int quick: root.reducedMotion ? 0 : 110
    readonly property int calm: root.reducedMotion ? 0 : 180
}
