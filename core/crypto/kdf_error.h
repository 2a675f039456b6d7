// SPDX-License-Identifier: Apache-2.0
#pragma once
// Why no key was made of a password.

namespace warifu::crypto {

enum class KdfError {
    Cost,   // outside the function's documented limits; nothing was computed
    Memory, // the system has not that much memory
};

} // namespace warifu::crypto
