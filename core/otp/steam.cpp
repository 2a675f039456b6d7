// SPDX-License-Identifier: Apache-2.0
#include "core/otp/schemes.h"
#include "core/otp/truncation.h"

#include <string_view>

namespace warifu::otp {

std::string steamCode(ByteView secret, std::uint64_t counter)
{
    // No vowels and none of the characters that look alike.
    constexpr std::string_view kAlphabet = "23456789BCDFGHJKMNPQRTVWXY";
    std::uint32_t value = truncated(counterTag(HashAlgorithm::Sha1, secret, counter));
    std::string text(5, '2');
    for (char &character : text) { // least significant first
        character = kAlphabet[value % kAlphabet.size()];
        value /= kAlphabet.size();
    }
    return text;
}

} // namespace warifu::otp
