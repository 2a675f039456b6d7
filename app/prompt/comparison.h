// SPDX-License-Identifier: Apache-2.0
#pragma once
// "Is this the computer I am sitting at?", as far as addresses can tell.

#include "app/prompt/prompt_ports.h"

namespace warifu::prompt {

// Says nothing rather than something wrong: behind a router a private address of ours is never the
// one that a server on the internet sees.
[[nodiscard]] text::Comparison compare(const QString &address, const ThisComputer &computer);

} // namespace warifu::prompt
