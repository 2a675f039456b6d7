// SPDX-License-Identifier: Apache-2.0
#pragma once
// The file that a screenshot portal names. Whoever answers as the portal chooses the name, so it is
// judged before it is opened, read or deleted. Blocks; call it from a worker thread.

#include "app/capture/screen_source.h"

#include <QImage>
#include <QString>

#include <chrono>
#include <optional>

namespace warifu::capture {

// The path of a local file URI; nothing for other schemes, other hosts, queries and odd paths.
[[nodiscard]] std::optional<QString> localPathOf(const QString &uri);

// Reads the picture and deletes the file, which holds whatever was on the screen. It is deleted
// only if it cannot be anything but the portal's: a regular file of ours with one name and picture
// bytes that came into being after asked. BadPicture if it cannot be read; it may be deleted all
// the same.
[[nodiscard]] Result<QImage, ScreenError> takePicture(const QString &uri,
                                                      std::chrono::system_clock::time_point asked);

// For an answer that nobody waits for any more: only deletes, under the same conditions.
void discardPicture(const QString &uri, std::chrono::system_clock::time_point asked);

} // namespace warifu::capture
