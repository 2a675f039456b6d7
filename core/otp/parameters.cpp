// SPDX-License-Identifier: Apache-2.0
#include "core/otp/parameters.h"

#include <cstdlib>

namespace warifu::otp {

Result<Parameters, ParameterError> validated(Parameters parameters)
{
    using std::chrono::seconds;
    switch (parameters.kind) {
    case Kind::Totp:
    case Kind::Hotp:
        break;
    case Kind::Steam:
        return Parameters{Kind::Steam, HashAlgorithm::Sha1, 5, seconds(30), seconds(0)};
    case Kind::Motp: // MD5 is part of the scheme; the algorithm is not read
        return Parameters{Kind::Motp, HashAlgorithm::Sha1, 6, seconds(10), seconds(0)};
    case Kind::Yandex:
        return Parameters{Kind::Yandex, HashAlgorithm::Sha256, 8, seconds(30), seconds(0)};
    }
    if (parameters.digits < kMinDigits || parameters.digits > kMaxDigits)
        return failure(ParameterError::Digits);
    if (parameters.period < kMinPeriod || parameters.period > kMaxPeriod)
        return failure(ParameterError::Period);
    if (parameters.epoch < seconds(0))
        return failure(ParameterError::Epoch);
    return parameters;
}

bool needsPin(Kind kind)
{
    switch (kind) {
    case Kind::Totp:
    case Kind::Hotp:
    case Kind::Steam:
        return false;
    case Kind::Motp:
    case Kind::Yandex:
        return true;
    }
    std::abort(); // a Kind from nowhere: memory is broken
}

bool isTimeBased(Kind kind)
{
    return kind != Kind::Hotp;
}

} // namespace warifu::otp
