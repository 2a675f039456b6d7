// SPDX-License-Identifier: Apache-2.0
#pragma once
// One background thread for slow pure functions (key derivation, flushing a file). The function
// must own all that it uses; its result comes back through the event loop, or is dropped when the
// worker is destroyed, which waits for the function that is running.

#include <QMetaObject>
#include <QObject>
#include <QRunnable>
#include <QThreadPool>

#include <memory>
#include <optional>
#include <utility>

namespace warifu {

class Worker
{
public:
    Worker() { m_pool.setMaxThreadCount(1); }
    ~Worker()
    {
        m_pool.clear();
        m_pool.waitForDone();
    }
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    // work() runs on the thread, then done(its result) here. Neither need be copyable.
    template<class Work, class Done>
    void run(Work work, Done done)
    {
        m_pool.start(new Task<Work, Done>(&m_home, std::move(work), std::move(done)));
    }

private:
    template<class Work, class Done>
    class Task final : public QRunnable
    {
    public:
        Task(QObject *home, Work work, Done done)
            : m_home(home)
            , m_work(std::move(work))
            , m_parcel(std::make_shared<Parcel>(std::move(done)))
        {
        }

        void run() override
        {
            m_parcel->value.emplace((*m_work)());
            m_work.reset(); // wipes the secrets it owns before anybody hears of the result
            QMetaObject::invokeMethod(
                m_home,
                [parcel = std::move(m_parcel)] {
                    // Moved out, so that it dies on this thread whoever drops the parcel last.
                    Done done = std::move(parcel->done);
                    done(std::move(*parcel->value));
                },
                Qt::QueuedConnection);
        }

    private:
        struct Parcel
        {
            explicit Parcel(Done function) : done(std::move(function)) {}
            Done done;
            std::optional<decltype(std::declval<Work &>()())> value;
        };

        QObject *m_home;
        std::optional<Work> m_work;
        std::shared_ptr<Parcel> m_parcel;
    };

    QObject m_home; // lives on the thread that made the worker
    QThreadPool m_pool;
};

} // namespace warifu
