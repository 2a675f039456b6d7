// SPDX-License-Identifier: Apache-2.0
// The app is locked: that a request waits, and not a word more.

#include "tests/support/prompt/prompt_room.h"

#include <QMetaProperty>
#include <QTest>

using namespace warifu;
using prompt::PromptViewModel;
using State = PromptViewModel::State;

class PromptLockedTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_room = std::make_unique<test::PromptRoom>(); }
    void cleanup() { m_room.reset(); }

    void leavesNoWord();
    void answersNothing();
    void comesBackAfterUnlocking();
    void tellsWhatWaitsMeanwhile();
    void closesWhatHadEnded();

private:
    [[nodiscard]] PromptViewModel &p() { return *m_room->prompt; }
    void lock()
    {
        m_room->service.stop();
        p().setAppLocked(true);
        m_room->settle();
    }
    std::unique_ptr<test::PromptRoom> m_room;
};

void PromptLockedTest::leavesNoWord()
{
    m_room->arrive("n1");
    p().setNumber(QStringLiteral("42"));
    lock();
    QCOMPARE(p().state(), State::AppLocked);
    QVERIFY(p().isShown());
    QCOMPARE(p().origin()->count(), 0);
    const QMetaObject *const meta = p().metaObject();
    for (int at = 0; at < meta->propertyCount(); ++at) {
        const QString value = meta->property(at).read(&p()).toString();
        for (const char *word : {"Contoso", "taro", "Osaka", "VPN", "42"})
            QVERIFY2(!value.contains(QLatin1String(word))
                         || qstrcmp(meta->property(at).name(), "reportQuestion") == 0
                         || qstrcmp(meta->property(at).name(), "receiver") == 0,
                     meta->property(at).name());
    }
}

void PromptLockedTest::answersNothing()
{
    m_room->arrive("n1");
    m_room->wait();
    lock();
    p().setNumber(QStringLiteral("42"));
    p().approve();
    p().cancel();
    p().notSure();
    p().askReport();
    p().confirmReport();
    m_room->settle();
    QVERIFY(m_room->server.sent.empty());
    QCOMPARE(p().state(), State::AppLocked);
    int asked = 0;
    connect(&p(), &PromptViewModel::unlockWanted, this, [&] { ++asked; });
    p().unlock();
    QCOMPARE(asked, 1);
}

void PromptLockedTest::comesBackAfterUnlocking()
{
    m_room->arrive("n1");
    lock();
    QVERIFY(m_room->service.start());
    p().setAppLocked(false);
    m_room->settle();
    QCOMPARE(p().state(), State::Asking);
    QCOMPARE(p().title(), QStringLiteral("Contoso portal"));
}

void PromptLockedTest::tellsWhatWaitsMeanwhile()
{
    lock();
    QCOMPARE(p().state(), State::Idle);
    QVERIFY(!p().isShown());
    int raised = 0;
    connect(&p(), &PromptViewModel::raiseWanted, this, [&] { ++raised; });
    p().tellWaiting(true);
    QCOMPARE(p().state(), State::AppLocked);
    QVERIFY(p().isShown());
    QCOMPARE(raised, 1);
}

void PromptLockedTest::closesWhatHadEnded()
{
    m_room->arrive("n1");
    p().cancel();
    m_room->settle();
    QCOMPARE(p().state(), State::Denied);
    lock();
    QVERIFY(!p().isShown());
}

QTEST_GUILESS_MAIN(PromptLockedTest)
#include "tst_prompt_locked.moc"
