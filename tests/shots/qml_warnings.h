// SPDX-License-Identifier: Apache-2.0
#pragma once
// Collects what Qt and QML complain about: a finished page complains about nothing.

#include <QStringList>

namespace warifu::shots {

// From now on every warning is kept, and printed with the scene that is on.
void listenForWarnings();
void setScene(const QString &scene);
[[nodiscard]] QStringList warnings();

} // namespace warifu::shots
