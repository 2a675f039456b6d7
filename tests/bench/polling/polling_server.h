// SPDX-License-Identifier: Apache-2.0
#pragma once
// A stand-in for privacyIDEA in a process of its own: answers every poll with an empty list, over
// TLS on loopback. Its envelope has the fields and the length of the real one's.

#include "core/base/environment.h"

#include <QString>

#include <atomic>

#include <sys/types.h>

namespace warifu::bench {

class PollingServer
{
public:
    // Forks: before there is any thread or application object.
    PollingServer();
    ~PollingServer();
    PollingServer(const PollingServer &) = delete;
    PollingServer &operator=(const PollingServer &) = delete;

    // https://localhost:port/ttype/push; empty when it did not start.
    [[nodiscard]] QString url() const { return m_url; }
    // What its clock shows from now on: the simulation's time, not the computer's.
    void setNow(UnixMilliseconds now);
    // It ends the connection after each answer, as servers do while nobody asks for a minute.
    void setCloses(bool closes);

private:
    struct Shared;
    Shared *m_shared = nullptr; // of both processes
    pid_t m_process = -1;
    QString m_url;
};

} // namespace warifu::bench
