// SPDX-License-Identifier: Apache-2.0
#include "core/keystore/serial_queue.h"

namespace warifu::keystore {

Turn::~Turn()
{
    if (m_queue)
        m_queue->endTurn();
}

void SerialQueue::add(Callback<Turn> job)
{
    m_jobs.push_back(std::move(job));
    schedule();
}

void SerialQueue::endTurn()
{
    m_isRunning = false;
    schedule();
}

void SerialQueue::schedule()
{
    if (m_isRunning || m_isScheduled || m_jobs.empty())
        return;
    m_isScheduled = true;
    QMetaObject::invokeMethod(this, &SerialQueue::step, Qt::QueuedConnection);
}

void SerialQueue::step()
{
    m_isScheduled = false;
    if (m_isRunning || m_jobs.empty())
        return;
    Callback<Turn> job = std::move(m_jobs.front());
    m_jobs.pop_front();
    m_isRunning = true;
    // Last: the job may destroy this queue.
    job(Turn(this));
}

} // namespace warifu::keystore
