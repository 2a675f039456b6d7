// SPDX-License-Identifier: Apache-2.0
#pragma once
// A process of its own for one piece of work, which may not survive it. Forked, because starting a
// program a thousand times would take minutes; the parent therefore uses no threads, no event loop
// and no secrets.

#include <QByteArray>

#include <functional>
#include <memory>
#include <vector>

#include <sys/types.h>

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

// The same beside others. Destroying it kills it.
class RunningChild
{
public:
    explicit RunningChild(const std::function<void(const Say &)> &work);
    ~RunningChild();
    RunningChild(const RunningChild &) = delete;
    RunningChild &operator=(const RunningChild &) = delete;

    // Blocks until one of them has said something or ended; tells which.
    [[nodiscard]] static std::size_t
    waitForAny(const std::vector<std::unique_ptr<RunningChild>> &children);
    // Reads what it said; false when it has ended.
    [[nodiscard]] bool readSome();
    void kill();
    // Waits for its end, and tells all.
    [[nodiscard]] ChildResult end();

private:
    pid_t m_child = -1;
    int m_pipe = -1;
    QByteArray m_output;
};

} // namespace warifu::test
