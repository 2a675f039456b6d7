// SPDX-License-Identifier: Apache-2.0
// Static QML plugins must be named, or the linker leaves them out.
#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(Warifu_ComponentsPlugin)
Q_IMPORT_QML_PLUGIN(Warifu_QrCodePlugin)
Q_IMPORT_QML_PLUGIN(Warifu_AddingPlugin)
Q_IMPORT_QML_PLUGIN(Warifu_AddPlugin)
Q_IMPORT_QML_PLUGIN(Warifu_ImportingPlugin)
Q_IMPORT_QML_PLUGIN(Warifu_ImportPlugin)
Q_IMPORT_QML_PLUGIN(Warifu_PromptPlugin)
Q_IMPORT_QML_PLUGIN(Warifu_JournalPlugin)
Q_IMPORT_QML_PLUGIN(Warifu_OrganisationPlugin)
Q_IMPORT_QML_PLUGIN(Warifu_ReceiverPlugin)
Q_IMPORT_QML_PLUGIN(Warifu_PromptPagesPlugin)
Q_IMPORT_QML_PLUGIN(Warifu_ViewModelsPlugin)
Q_IMPORT_QML_PLUGIN(Warifu_PagesPlugin)
