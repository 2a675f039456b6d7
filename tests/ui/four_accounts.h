// SPDX-License-Identifier: Apache-2.0
#pragma once
// The window with a short list, for tests of what keys do to its rows.

#include "tests/support/window/ui_room.h"

#include <memory>

namespace warifu::test {

// Alpha, Beta and Gamma count time, Delta counts; the published moment of RFC 6238. Null when they
// could not be added.
[[nodiscard]] inline std::unique_ptr<UiRoom> roomWithFourAccounts()
{
    auto room = std::make_unique<UiRoom>();
    room->behind.room.clock.set(unixSeconds(1'111'111'109));
    const bool isFilled = room->behind.add({{"Alpha"},
                                            {"Beta", "", otp::Kind::Totp, 30, "", false, 2},
                                            {"Gamma", "", otp::Kind::Totp, 30, "", false, 3},
                                            {"Delta", "", otp::Kind::Hotp}});
    if (!isFilled)
        return nullptr;
    room->settle();
    return room;
}

} // namespace warifu::test
