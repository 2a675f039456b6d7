// SPDX-License-Identifier: Apache-2.0
#pragma once
// A process of its own for one piece of work, which may not survive it. Forked, because starting a
// program a thousand times would take minutes; the parent therefore uses no threads, no event loop
// and no secrets.

#include <QByteArray>

#include <functional>

namespace warifu::test {

struct ChildResult
{
    QByteArray output; // what it said before it ended
    bool wasKilled = false;
    bool isClean = false; // ended by itself with 0
};

// Runs work in a child with a QCoreApplication; say() sends bytes to the parent at once.
using Say = std::function<void(const QByteArray &)>;
[[nodiscard]] ChildResult inChild(const std::function<void(const Say &)> &work);

} // namespace warifu::test
