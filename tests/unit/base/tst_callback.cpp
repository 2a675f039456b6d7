// SPDX-License-Identifier: Apache-2.0
// Callback: at most once, only while its context lives, later() from the event loop.
#include "core/base/callback.h"

#include <QCoreApplication>
#include <QTest>

#include <memory>
#include <optional>
#include <thread>
#include <type_traits>

using warifu::Callback;

static_assert(!std::is_copy_constructible_v<Callback<int>>);
static_assert(std::is_move_constructible_v<Callback<std::unique_ptr<int>>>);

class CallbackTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void callsOnce();
    void laterWaitsForTheEventLoop();
    void laterDeliversOnce();
    void isSilentWhenTheContextIsGone();
    void isSilentWhenTheContextDiesWhileQueued();
    void carriesMoveOnlyValues();
    void ownsMoveOnlyFunctions();
    void mayDestroyItselfWhileCalled();
    void laterFromAnotherThreadRunsInTheContext();
    void emptyDoesNothing();
};

void CallbackTest::callsOnce()
{
    int calls = 0;
    Callback<int> callback(this, [&calls](int value) { calls += value; });
    QVERIFY(callback.isAlive());
    callback(1);
    callback(1);
    QCOMPARE(calls, 1);
    QVERIFY(!callback.isAlive());
}

void CallbackTest::laterWaitsForTheEventLoop()
{
    int seen = 0;
    Callback<int> callback(this, [&seen](int value) { seen = value; });
    callback.later(7);
    QCOMPARE(seen, 0);
    QVERIFY(!callback.isAlive());
    QCoreApplication::processEvents();
    QCOMPARE(seen, 7);
}

void CallbackTest::laterDeliversOnce()
{
    int calls = 0;
    Callback<int> callback(this, [&calls](int) { ++calls; });
    callback.later(1);
    callback.later(1);
    callback(1);
    QCoreApplication::processEvents();
    QCOMPARE(calls, 1);
}

void CallbackTest::isSilentWhenTheContextIsGone()
{
    int calls = 0;
    auto context = std::make_unique<QObject>();
    Callback<int> direct(context.get(), [&calls](int) { ++calls; });
    Callback<int> queued(context.get(), [&calls](int) { ++calls; });
    context.reset();
    QVERIFY(!direct.isAlive());
    direct(1);
    queued.later(1);
    QCoreApplication::processEvents();
    QCOMPARE(calls, 0);
}

void CallbackTest::isSilentWhenTheContextDiesWhileQueued()
{
    int calls = 0;
    const auto token = std::make_shared<int>(0);
    std::weak_ptr<int> alive = token;
    auto context = std::make_unique<QObject>();
    {
        Callback<std::shared_ptr<int>> callback(context.get(),
                                                [&calls](std::shared_ptr<int>) { ++calls; });
        callback.later(std::make_shared<int>(1));
    }
    context.reset();
    QCoreApplication::processEvents();
    QCOMPARE(calls, 0);
    QVERIFY(!alive.expired());
}

void CallbackTest::carriesMoveOnlyValues()
{
    int seen = 0;
    Callback<std::unique_ptr<int>> callback(this,
                                            [&seen](std::unique_ptr<int> value) { seen = *value; });
    callback.later(std::make_unique<int>(5));
    QCoreApplication::processEvents();
    QCOMPARE(seen, 5);
}

void CallbackTest::ownsMoveOnlyFunctions()
{
    int seen = 0;
    auto owned = std::make_unique<int>(3);
    Callback<int> callback(this,
                           [&seen, owned = std::move(owned)](int value) { seen = *owned + value; });
    Callback<int> moved = std::move(callback);
    QVERIFY(!callback.isAlive()); // NOLINT(bugprone-use-after-move)
    moved(4);
    QCOMPARE(seen, 7);
}

void CallbackTest::mayDestroyItselfWhileCalled()
{
    int calls = 0;
    std::optional<Callback<int>> callback;
    callback.emplace(this, [&callback, &calls](int) {
        callback.reset();
        ++calls;
    });
    (*callback)(1);
    QCOMPARE(calls, 1);
}

void CallbackTest::laterFromAnotherThreadRunsInTheContext()
{
    std::thread::id ran;
    Callback<int> callback(this, [&ran](int) { ran = std::this_thread::get_id(); });
    std::thread worker([callback = std::move(callback)]() mutable { callback.later(1); });
    worker.join();
    QCoreApplication::processEvents();
    QVERIFY(ran == std::this_thread::get_id());
}

void CallbackTest::emptyDoesNothing()
{
    Callback<int> callback;
    QVERIFY(!callback.isAlive());
    callback(1);
    callback.later(1);
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(CallbackTest)
#include "tst_callback.moc"
