// SPDX-License-Identifier: Apache-2.0
// Compiled into each program that shows the add-account flow: static QML plugins must be named
// there, or the linker leaves them out.
#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(Warifu_AddingPlugin)
Q_IMPORT_QML_PLUGIN(Warifu_AddPlugin)
