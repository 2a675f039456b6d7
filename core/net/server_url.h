// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which URLs are talked to at all.

#include "core/base/result.h"
#include "core/net/http_policy.h"
#include "core/net/net_error.h"

#include <QUrl>

namespace warifu::net {

inline constexpr qsizetype kMaxUrl = 4096;

// An absolute http or https URL (RFC 3986, nothing corrected) with a host, without user name,
// password and fragment. BadUrl for everything else.
[[nodiscard]] Result<QUrl, NetError::Code> parseUrl(const QString &text);

// BadUrl, NotHttps or NotAllowed when the policy forbids url.
[[nodiscard]] Result<void, NetError::Code> checkUrl(const QUrl &url, const HttpPolicy &policy);

// scheme://host[:port] in lower case, without the scheme's usual port.
[[nodiscard]] QString originOf(const QUrl &url);

// localhost, 127.0.0.0/8 or ::1, by name only: nothing is looked up.
[[nodiscard]] bool isLoopback(const QUrl &url);

} // namespace warifu::net
