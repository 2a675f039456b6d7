// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a PSKC document allows a key to be used for (RFC 6030 section 5).

#include "core/exchange/formats/pskc_container.h"

namespace warifu::exchange::pskc {

// The policy's part of the key; null changes nothing.
void readPolicy(const XmlElement *policy, Key &key);

} // namespace warifu::exchange::pskc
