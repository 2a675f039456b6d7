// SPDX-License-Identifier: Apache-2.0
#pragma once
// Every page, menu and dialog of the window by name, and how to get there.

#include "tests/support/window/ui_room.h"

namespace warifu::test {

// In the order of the tour; names for QTest::newRow().
[[nodiscard]] QStringList pageNames();

// A window that shows this page, with a handful of accounts where there can be any.
[[nodiscard]] std::unique_ptr<UiRoom> roomAt(const QString &page, QSize size = {400, 600},
                                             int textPercent = 100,
                                             viewmodels::SettingsViewModel::Language language =
                                                 viewmodels::SettingsViewModel::Language::English);

} // namespace warifu::test
