// SPDX-License-Identifier: Apache-2.0
#pragma once
// New accounts in the places of old ones.

#include "core/accounts/catalogue.h"

#include <map>
#include <vector>

namespace warifu::exchange {

// Which new accounts take the place of an old one, by the old one's ID.
using Replacements = std::map<accounts::AccountId, std::vector<accounts::AccountId>>;

// The new ones are in the catalogue already. They move to where the old one stands and keep what
// the user gave it, where they say nothing of their own; the old one goes to the trash. Where it
// is gone, they stand at the end.
void putInPlace(accounts::Catalogue &catalogue, const Replacements &replacements, UnixSeconds now);

} // namespace warifu::exchange
