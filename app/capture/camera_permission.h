// SPDX-License-Identifier: Apache-2.0
#pragma once
// The one place that knows how systems guard cameras: by a question (Qt 6.5 and later, macOS), or
// by the permissions of device files (Linux).

#include "core/base/callback.h"

#include <QString>

#include <functional>

namespace warifu::capture {

enum class Permission { Granted, Denied };

// One answer, at once or when the user has decided. Qt before 6.5 cannot ask: granted, and the
// camera fails to start if it is not.
void requestCamera(Callback<Permission> callback);

// Where no camera is listed: are there camera devices (videoN) in this folder of which none may be
// opened? False where cameras are no files. mayOpen is for tests.
[[nodiscard]] bool
hasOnlyForbiddenDevices(const QString &folder = QStringLiteral("/dev"),
                        const std::function<bool(const QString &path)> &mayOpen = {});

} // namespace warifu::capture
