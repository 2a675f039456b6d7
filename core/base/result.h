// SPDX-License-Identifier: Apache-2.0
#pragma once
// Result<T, E>: a value or a named error. The one place that knows which library provides it.

#include <tl/expected.hpp>
#include <utility>

namespace warifu {

template<class T, class E>
using Result = tl::expected<T, E>;

// Wraps an error so that it converts to any Result with that error type.
template<class E>
[[nodiscard]] constexpr auto failure(E error)
{
    return tl::unexpected<E>(std::move(error));
}

} // namespace warifu
