// SPDX-License-Identifier: Apache-2.0
#pragma once
// The words of the add-account flow that are not about one error of core (those are app/text's).

#include "app/capture/camera_source.h"
#include "app/capture/screen_source.h"
#include "app/scan/image_file.h"
#include "core/accounts/account.h"
#include "core/enrol/draft.h"
#include "core/enrol/enrol_error.h"
#include "core/enrol/migration_part.h"
#include "core/enrol/vendor_code.h"
#include "core/otp/code.h"

#include <QString>
#include <QStringList>

#include <string>

namespace warifu::adding {

// A page that only tells: what happened, why, and what to do about it.
struct Notice
{
    QString title;
    QString text;
    QStringList steps;
    bool operator==(const Notice &) const = default;
};

namespace words {

[[nodiscard]] QString title(const QString &issuer, const QString &name);
// One or two letters for the round mark beside an account.
[[nodiscard]] QString initials(const QString &issuer, const QString &name);
// 0 to 1, the same for the same name everywhere.
[[nodiscard]] double hue(const QString &issuer, const QString &name);
[[nodiscard]] QString kind(otp::Kind kind);
[[nodiscard]] QString algorithm(otp::HashAlgorithm algorithm);
// "SHA-1 · 6 digits · every 30 seconds"
[[nodiscard]] QString details(const enrol::Draft &draft);
// Sentences; the duplicate is not among them, because it has its own place.
[[nodiscard]] QStringList warnings(const enrol::Draft &draft);
[[nodiscard]] QString duplicate(const QString &twin);
// Of a key with so few characters that some must be missing.
[[nodiscard]] QString pieceOfKey(int characters);

[[nodiscard]] QString noCode(otp::OtpError error);

// CameraError::None gives an empty notice.
[[nodiscard]] Notice camera(capture::CameraError error);
[[nodiscard]] Notice screen(capture::ScreenError error);
// name: of the file, as its owner may be told; empty when it has none.
[[nodiscard]] Notice image(scan::ImageError error, const QString &name = {});

enum class Place { Camera, Screen, Picture, Text };
[[nodiscard]] Notice nothingFound(Place place);
// Codes or a text were read, and none of it is a setup code.
[[nodiscard]] Notice foreign(int count, Place place);
[[nodiscard]] Notice broken(const enrol::EnrolError &error, Place place);
[[nodiscard]] Notice vendor(enrol::VendorCode code);
// One entry of an export.
[[nodiscard]] QString unreadableEntry(const enrol::MigrationFailure &entry);
// An export without a single usable account; reasons are the remarks about its entries.
[[nodiscard]] Notice emptyExport(const QStringList &reasons);
// "GitHub was added."
[[nodiscard]] QString done(const std::vector<enrol::Draft> &drafts);
[[nodiscard]] QString accountName(const accounts::Account &account);
// For the camera page, which goes on looking: one sentence.
[[nodiscard]] QString foreignHint();

} // namespace words
} // namespace warifu::adding
