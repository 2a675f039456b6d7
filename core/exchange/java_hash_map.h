// SPDX-License-Identifier: Apache-2.0
#pragma once
// One serialised java.util.HashMap<String, String>, the only Java object that is read (Java Object
// Serialization Specification, chapter 6). Everything else is refused; nothing is instantiated.

#include "core/base/secret_bytes.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace warifu::exchange {

// Does it begin as a stream of Java objects?
[[nodiscard]] bool isJavaStream(ByteView bytes);

// Pairs in the stream's order, as UTF-8. Nothing when anything differs from that one grammar, also
// behind the end.
[[nodiscard]] std::optional<std::vector<std::pair<std::string, std::string>>>
readJavaHashMap(ByteView bytes);

} // namespace warifu::exchange
