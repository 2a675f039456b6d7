// SPDX-License-Identifier: Apache-2.0
#include "core/servers/privacyidea/server_errors.h"

#include <cstdlib>

namespace warifu::servers::privacyidea {

using approvals::ServerError;

ServerError serverError(const net::NetError &error)
{
    using Code = net::NetError::Code;
    switch (error.code) {
    case Code::BadUrl:
    case Code::NotHttps:
    case Code::NotAllowed:
    case Code::Redirected:
        return ServerError::Refused;
    case Code::NameNotFound:
    case Code::NotReachable:
    case Code::Broken:
    case Code::Proxy:
        return ServerError::Offline;
    case Code::ConnectTimeout:
    case Code::IdleTimeout:
    case Code::TotalTimeout:
        return ServerError::TimedOut;
    case Code::TooLarge:
    case Code::Protocol:
        return ServerError::BadAnswer;
    case Code::Tls:
        return ServerError::Tls;
    case Code::PinChanged:
        return ServerError::PinChanged;
    }
    std::abort();
}

ServerError serverError(const ApiError &error)
{
    if (error.status == 429 || error.status == 503)
        return ServerError::Busy;
    if (error.status >= 500)
        return ServerError::Failed;
    if (error.kind != ApiError::Kind::Reported)
        return ServerError::BadAnswer;
    if (error.code == kCodePolicy || error.status == 403 || error.status == 401)
        return ServerError::Denied;
    if (error.code == kCodeNotFound || error.status == 404)
        return ServerError::UnknownToken;
    // "Could not verify signature!": a wrong key, a deleted token and a missing policy look alike.
    if (error.code == kCodeBadSignature)
        return ServerError::UnknownToken;
    return ServerError::Failed;
}

} // namespace warifu::servers::privacyidea
