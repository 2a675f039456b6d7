// SPDX-License-Identifier: Apache-2.0
#pragma once
// Argon2id on a worker thread.

#include "core/base/callback.h"
#include "core/base/result.h"
#include "core/vault/key_wrap.h"

namespace warifu::vault {

// Delivers the passphrase key for the recipe; empty at once where there is no recipe. Call it from
// the thread of the application object; the passphrase is wiped afterwards.
void derivePassphraseKey(SecretBytes passphrase, const std::optional<PassphraseRecipe> &recipe,
                         Callback<Result<SecretBytes, crypto::KdfError>> done);

} // namespace warifu::vault
