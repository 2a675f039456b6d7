// SPDX-License-Identifier: Apache-2.0
#pragma once
// privacyIDEA's two-step rollout of HOTP and TOTP: the code holds half of the secret, this program
// adds the other half and shows it, and somebody types that into the server's page.

#include "core/enrol/draft.h"

#include "core/base/environment.h"
#include "core/base/result.h"
#include "core/base/secret_bytes.h"

namespace warifu::enrol {

// The cost stands in a code that anybody can draw. The server's default is 10,000; this takes about
// two seconds for the longest output.
inline constexpr std::uint32_t kMaxTwoStepIterations = 1'000'000;

// The URI's 2step_salt, 2step_output and 2step_difficulty; all three must be there.
struct TwoStepParameters
{
    std::uint32_t saltSize = 0;   // bytes that we contribute: 1 to 64
    std::uint32_t outputSize = 0; // bytes of the secret: 16 to 64
    std::uint32_t iterations = 0; // 1,000 to kMaxTwoStepIterations

    bool operator==(const TwoStepParameters &) const = default;
};

enum class TwoStepError {
    Salt,
    Output,
    Iterations,
    ServerPart, // empty or above 640 bytes
};

// A setup code that lacks a half: no account until completed() has the whole secret.
struct TwoStepDraft
{
    Draft draft; // its secret is the server's half
    TwoStepParameters parameters;
};

struct TwoStepResult
{
    SecretBytes secret; // replaces the one of the URI
    // What is typed into the server's page: Base32 in upper case of checksum and salt. Whoever has
    // it and the code's secret has everything, so it is a secret too until the server has it.
    SecretBytes code;
};

[[nodiscard]] Result<void, TwoStepError> checkTwoStep(std::size_t serverPartSize,
                                                      TwoStepParameters parameters);

// PBKDF2-HMAC-SHA1 whatever the token's algorithm is. Default costs take about 10 ms; the largest
// take seconds, so run it on a Worker.
[[nodiscard]] Result<TwoStepResult, TwoStepError>
deriveTwoStep(ByteView serverPart, TwoStepParameters parameters, ByteView salt);
// The same with a fresh salt of parameters.saltSize bytes.
[[nodiscard]] Result<TwoStepResult, TwoStepError>
makeTwoStep(ByteView serverPart, TwoStepParameters parameters, Entropy &entropy);

// The account with the secret that both halves gave.
[[nodiscard]] Draft completed(TwoStepDraft half, SecretBytes secret);

} // namespace warifu::enrol
