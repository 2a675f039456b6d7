// SPDX-License-Identifier: Apache-2.0
#pragma once
// Accounts for the pictures. Nobody's: example domains, companies called Example, secrets of the
// RFCs.

#include <string>
#include <vector>

namespace warifu::shots {

struct MadeUp
{
    std::string uri;
    const char *group = "";
    bool pinned = false;
};

// All change every 30 seconds.
[[nodiscard]] std::vector<MadeUp> everyday();
// Other periods, kinds and lengths.
[[nodiscard]] std::vector<MadeUp> mixed();
// One of two parts, four of four and so on of a Google Authenticator export; part counts from 0.
[[nodiscard]] std::string exportPart(int part, int parts);

} // namespace warifu::shots
