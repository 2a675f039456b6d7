// SPDX-License-Identifier: Apache-2.0
#pragma once
// Jobs that run one after another from the event loop. A job holds its turn as long as it likes,
// also across asynchronous steps; the next one begins when the turn is destroyed.

#include "core/base/callback.h"

#include <QObject>
#include <QPointer>

#include <deque>

namespace warifu::keystore {

class SerialQueue;

// The right to run. Whatever way a job ends, dropping this lets the next one begin.
class Turn
{
public:
    explicit Turn(SerialQueue *queue) : m_queue(queue) {}
    Turn(Turn &&other) noexcept : m_queue(std::exchange(other.m_queue, nullptr)) {}
    Turn &operator=(Turn &&) = delete;
    Turn(const Turn &) = delete;
    Turn &operator=(const Turn &) = delete;
    ~Turn();

private:
    QPointer<SerialQueue> m_queue;
};

class SerialQueue final : public QObject
{
    Q_OBJECT
public:
    void add(Callback<Turn> job);

private:
    friend class Turn;
    void endTurn();
    void schedule();
    void step();

    std::deque<Callback<Turn>> m_jobs;
    bool m_isRunning = false;
    bool m_isScheduled = false;
};

} // namespace warifu::keystore
