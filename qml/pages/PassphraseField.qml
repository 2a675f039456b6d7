// SPDX-License-Identifier: Apache-2.0
// A field for a passphrase: dots, and nothing learnt by input methods.
import QtQuick
import Warifu.Components

AppTextField {
    inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
    maximumLength: 1024
    secret: true
}
