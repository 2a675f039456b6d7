// SPDX-License-Identifier: Apache-2.0
#pragma once
// Names for what Qt says about a TLS connection.

#include "core/net/net_error.h"

#include <QList>
#include <QSslCertificate>
#include <QSslError>

namespace warifu::net {

// The gravest of the problems; None for an empty list.
[[nodiscard]] TlsProblem tlsProblem(const QList<QSslError> &errors);

// Empty for the null certificate (plain HTTP).
[[nodiscard]] QByteArray pinOf(const QSslCertificate &certificate);

} // namespace warifu::net
