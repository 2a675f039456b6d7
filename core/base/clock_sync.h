// SPDX-License-Identifier: Apache-2.0
#pragma once
// Does the system keep its clock right by itself?

namespace warifu {

enum class ClockSync {
    Synchronised,   // NTP or another time service disciplines it
    Unsynchronised, // nobody does, or not since the last start
    Unknown,        // the system does not tell
};

// What the kernel says, without a network and without waiting: the state that ntpd, chronyd and
// systemd-timesyncd leave there (adjtimex(2), STA_UNSYNC). Linux only; Unknown elsewhere, and where
// a sandbox forbids the question. A virtual machine whose host sets its clock may be right and
// unsynchronised.
[[nodiscard]] ClockSync systemClockSync();

} // namespace warifu
