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

    // One division for both: a 64-bit division costs a tenth of an HMAC on older processors.
    const std::int64_t since = (time.time_since_epoch() - parameters.epoch).count();
    const std::int64_t period = parameters.period.count();
    auto text = textAt(parameters, secret, pin, since / period);
    if (!text)
        return failure(text.error());
    const UnixSeconds start = time - seconds(since % period);
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
