// SPDX-License-Identifier: Apache-2.0
#include "core/otp/code.h"

#include "core/otp/schemes.h"

#include <cstdlib>
#include <utility>

namespace warifu::otp {

namespace {

using std::chrono::seconds;

Result<std::string, OtpError> textAt(const Parameters &parameters, ByteView secret, ByteView pin,
                                     std::int64_t step)
{
    const auto counter = static_cast<std::uint64_t>(step);
    switch (parameters.kind) {
    case Kind::Totp:
        return hotp(secret, counter, parameters.algorithm, parameters.digits);
    case Kind::Hotp:
        return failure(OtpError::NotTimeBased);
    case Kind::Steam:
        return steamCode(secret, counter);
    case Kind::Motp:
        return motpCode(secret, pin, step);
    case Kind::Yandex:
        return yandexCode(secret, pin, counter);
    }
    std::abort(); // a Kind from nowhere: memory is broken
}

// The end of the last period of 64-bit time is that time itself, not an overflow.
UnixSeconds addedWithin64Bits(UnixSeconds start, seconds period)
{
    return start > UnixSeconds::max() - period ? UnixSeconds::max() : start + period;
}

} // namespace

Result<Code, OtpError> codeAt(const Parameters &parameters, ByteView secret, ByteView pin,
                              UnixSeconds time)
{
    if (secret.empty())
        return failure(OtpError::EmptySecret);
    if (needsPin(parameters.kind) && pin.empty())
        return failure(OtpError::MissingPin);
    if (time.time_since_epoch() < parameters.epoch)
        return failure(OtpError::BeforeEpoch);

    const std::int64_t step = (time.time_since_epoch() - parameters.epoch) / parameters.period;
    auto text = textAt(parameters, secret, pin, step);
    if (!text)
        return failure(text.error());
    const UnixSeconds start = periodStart(parameters, time);
    return Code{std::move(*text), start, addedWithin64Bits(start, parameters.period)};
}

UnixSeconds periodStart(const Parameters &parameters, UnixSeconds time)
{
    // Both remainders are shorter than a period, so no difference of far apart times is taken.
    const seconds period = parameters.period;
    seconds into = (time.time_since_epoch() % period - parameters.epoch % period) % period;
    if (into < seconds(0)) // a time before T0 lies in a period too
        into += period;
    return time < UnixSeconds::min() + into ? UnixSeconds::min() : time - into;
}

} // namespace warifu::otp
