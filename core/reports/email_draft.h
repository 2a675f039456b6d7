// SPDX-License-Identifier: Apache-2.0
#pragma once
// A report as an e-mail that the user looks at and sends: a mailto link for the mail program, or a
// message to save. The words come from app/text.

#include "core/base/environment.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace warifu::reports {

struct EmailDraft
{
    QString to;      // one address
    QString subject; // one line
    QString body;
};

enum class DraftError {
    Address, // not one plain address
    Subject, // empty, too long, or more than one line
    Body,    // empty or too long
};

inline constexpr qsizetype kMaxDraftSubject = 200;
inline constexpr qsizetype kMaxDraftBody = 4000; // mail programs cut longer links

// One plain address, as drafts take it.
[[nodiscard]] bool isMailAddress(const QString &text);
// RFC 6068: mailto:to?subject=…&body=…, every line ending as %0D%0A.
[[nodiscard]] Result<QByteArray, DraftError> formatMailto(const EmailDraft &draft);
// RFC 5322 and 2045 in ASCII: encoded subject (RFC 2047), base64 body.
[[nodiscard]] Result<QByteArray, DraftError> formatMessage(const EmailDraft &draft,
                                                           UnixSeconds date);

} // namespace warifu::reports
