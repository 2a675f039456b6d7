// SPDX-License-Identifier: Apache-2.0
#pragma once
// One QtKeychain job with a deadline. QtKeychain runs one job at a time in a process and cannot
// cancel: while a job that missed its deadline is still inside it, further ones are refused at once
// (NoAnswer) instead of queueing up behind it; they work again when it ends.

#include "core/base/callback.h"
#include "core/base/result.h"
#include "core/base/secret_bytes.h"

#include <QString>

#include <chrono>

namespace warifu::keystore {

// QtKeychain's answers, none of which can be taken at its word (docs/decisions/keystore.md).
enum class KeychainJobError { NotFound, DeniedByUser, Denied, NoBackend, NoAnswer, Other };

using KeychainJobResult = Result<SecretBytes, KeychainJobError>;

[[nodiscard]] bool isKeychainStuck();

// libsecret keeps its session with the service for good; when the service was restarted, every later
// call fails until the session is forgotten. Harmless at any other time.
void forgetKeychainSession();

// The result of a write or remove is empty.
void readKeychain(const QString &service, const QString &key, std::chrono::milliseconds deadline,
                  Callback<KeychainJobResult> done);
void writeKeychain(const QString &service, const QString &key, const SecretBytes &blob,
                   std::chrono::milliseconds deadline, Callback<KeychainJobResult> done);
void removeKeychain(const QString &service, const QString &key, std::chrono::milliseconds deadline,
                    Callback<KeychainJobResult> done);

} // namespace warifu::keystore
