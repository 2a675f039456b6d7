// SPDX-License-Identifier: Apache-2.0
#include "core/net/tls_problem.h"

#include "core/crypto/certificate.h"

#include <algorithm>

namespace warifu::net {

namespace {

TlsProblem problem(QSslError::SslError error)
{
    switch (error) {
    case QSslError::NoError:
        return TlsProblem::None;
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted:
        return TlsProblem::Revoked;
    case QSslError::HostNameMismatch:
        return TlsProblem::WrongName;
    case QSslError::SelfSignedCertificate:
        return TlsProblem::SelfSigned;
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::CertificateUntrusted:
        return TlsProblem::UnknownAuthority;
    case QSslError::CertificateExpired:
        return TlsProblem::Expired;
    case QSslError::CertificateNotYetValid:
        return TlsProblem::NotYetValid;
    default: // Qt adds values from version to version
        return TlsProblem::Other;
    }
}

} // namespace

TlsProblem tlsProblem(const QList<QSslError> &errors)
{
    TlsProblem gravest = TlsProblem::None;
    for (const QSslError &error : errors) {
        const TlsProblem one = problem(error.error());
        if (one != TlsProblem::None && (gravest == TlsProblem::None || one < gravest))
            gravest = one;
    }
    return gravest;
}

QByteArray pinOf(const QSslCertificate &certificate)
{
    const QByteArray der = certificate.toDer();
    const auto pin = crypto::publicKeyPin({reinterpret_cast<const std::uint8_t *>(der.constData()),
                                           static_cast<std::size_t>(der.size())});
    return pin ? QByteArray(reinterpret_cast<const char *>(pin->data()), qsizetype(pin->size()))
               : QByteArray();
}

} // namespace warifu::net
