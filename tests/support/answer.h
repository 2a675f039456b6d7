// SPDX-License-Identifier: Apache-2.0
#pragma once
// Waits for one asynchronous answer in a test:
//     Answer<Result<void, KeystoreError>> written;
//     store.write(name, std::move(blob), written.callback());
//     QVERIFY(written.arrives());
//     QVERIFY(written->has_value());

#include "core/base/callback.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace warifu::test {

// Delivers what is in the event queue now and what that leads to at once.
inline void runPendingEvents()
{
    for (int i = 0; i < 20; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

template<class T>
class Answer
{
public:
    // One callback for each Answer; it stays silent when the Answer has gone.
    [[nodiscard]] Callback<T> callback()
    {
        return Callback<T>(m_context.get(), [this](T value) {
            ++m_count;
            m_value.emplace(std::move(value));
            if (m_loop)
                m_loop->quit();
        });
    }

    // Runs the event loop until the answer is there. The limit only ends a hanging test.
    [[nodiscard]] bool arrives(std::chrono::milliseconds limit = std::chrono::seconds(60))
    {
        if (!m_value) {
            QEventLoop loop;
            m_loop = &loop;
            QTimer::singleShot(limit, &loop, &QEventLoop::quit);
            loop.exec();
            m_loop = nullptr;
        }
        return m_value.has_value();
    }

    [[nodiscard]] bool hasArrived() const { return m_value.has_value(); }
    // How often it was called; more than once is a defect.
    [[nodiscard]] int count() const { return m_count; }
    // Makes every callback given out silent, as when its owner is destroyed.
    void destroyContext() { m_context.reset(); }

    T &operator*() { return *m_value; }
    T *operator->() { return &*m_value; }

private:
    std::unique_ptr<QObject> m_context = std::make_unique<QObject>();
    std::optional<T> m_value;
    QEventLoop *m_loop = nullptr;
    int m_count = 0;
};

} // namespace warifu::test
