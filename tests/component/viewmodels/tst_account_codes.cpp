// SPDX-License-Identifier: Apache-2.0
// The codes in the list: RFC 6238's secret at a moment whose codes are known, flips on the
// boundary, the next code, hidden codes, counter codes, and the countdown for all.

#include "tests/support/window/window_room.h"

#include <QSignalSpy>
#include <QTest>

using namespace warifu;
using namespace std::chrono_literals;
using test::WindowRoom;
using viewmodels::AccountListModel;
using Model = AccountListModel;

class AccountCodesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_room = std::make_unique<WindowRoom>();
        m_room->open();
        m_room->application->setWindowShown(true);
        // RFC 6238 appendix B: at 1111111109 the eight digits are 07081804, of which six are shown.
        m_room->room.clock.set(unixSeconds(1'111'111'109));
    }
    void cleanup() { m_room.reset(); }

    void showsThePublishedCode();
    void flipsExactlyAtTheBoundary();
    void countsADayPasswordInHours();
    void followsAClockThatIsSetBack();
    void showsTheNextCodeAtTheEndOnly();
    void hidesTheNextCodeWhenAsked();
    void marksTheLastSeconds();
    void hidesCodes();
    void asksForCounterCodes();
    void hidesCounterCodes();
    void coolsDownBetweenCounterCodes();
    void sharesACountdown_data();
    void sharesACountdown();
    void namesTheReasonWithoutCode();

private:
    std::unique_ptr<WindowRoom> m_room;
};

void AccountCodesTest::showsThePublishedCode()
{
    QVERIFY(m_room->add({{"RFC"}}));
    QCOMPARE(m_room->at(0, Model::CodeRole), QStringLiteral("081 804"));
    QCOMPARE(m_room->at(0, Model::SpokenRole), QStringLiteral("0 8 1, 8 0 4"));
    QCOMPARE(m_room->list().plainCode(0), QStringLiteral("081804"));
    QCOMPARE(m_room->list().plainNextCode(0), QStringLiteral("050471")); // at 1111111111
    QCOMPARE(m_room->at(0, Model::SecondsRole), QStringLiteral("1"));
    QVERIFY(m_room->at(0, Model::ReasonRole).isEmpty());
}

void AccountCodesTest::flipsExactlyAtTheBoundary()
{
    QVERIFY(m_room->add({{"RFC"}}));
    m_room->pass(999ms);
    QCOMPARE(m_room->at(0, Model::CodeRole), QStringLiteral("081 804"));
    QSignalSpy changed(&m_room->list(), &Model::dataChanged);
    m_room->pass(1ms); // 1111111110
    QCOMPARE(m_room->at(0, Model::CodeRole), QStringLiteral("050 471"));
    QCOMPARE(m_room->at(0, Model::SecondsRole), QStringLiteral("30"));
    QVERIFY(changed.count() >= 1);
    const QList<int> roles = changed.last().at(2).value<QList<int>>();
    QVERIFY(roles.isEmpty() || roles.contains(Model::CodeRole));
    // Between two flips views hear of the countdown only.
    changed.clear();
    m_room->pass(1s);
    QCOMPARE(changed.count(), 1);
    QVERIFY(!changed.last().at(2).value<QList<int>>().contains(Model::CodeRole));
    QVERIFY(changed.last().at(2).value<QList<int>>().contains(Model::SecondsRole));
}

void AccountCodesTest::countsADayPasswordInHours()
{
    QVERIFY(m_room->add({{"RFC"}, {"VPN", "", otp::Kind::Totp, 28'800}}));
    // 1111111109 is 01:58:29; the eight hours end at 08:00.
    QCOMPARE(m_room->at(0, Model::TimeLeftRole), QStringLiteral("1"));
    QCOMPARE(m_room->at(1, Model::TimeLeftRole), QStringLiteral("6\u00a0h"));
    QVERIFY(m_room->at(1, Model::SpokenLeftRole).startsWith(QStringLiteral("6 hour")));
}

void AccountCodesTest::followsAClockThatIsSetBack()
{
    QVERIFY(m_room->add({{"RFC"}}));
    m_room->pass(1s);
    QCOMPARE(m_room->at(0, Model::CodeRole), QStringLiteral("050 471"));
    m_room->pass(-1s);
    QCOMPARE(m_room->at(0, Model::CodeRole), QStringLiteral("081 804"));
    m_room->room.clock.set(unixSeconds(59)); // appendix B: 94287082
    m_room->application->ticker().tick();
    QCOMPARE(m_room->at(0, Model::CodeRole), QStringLiteral("287 082"));
}

void AccountCodesTest::showsTheNextCodeAtTheEndOnly()
{
    QVERIFY(m_room->add({{"RFC"}, {"Fast", "", otp::Kind::Totp, 15}}));
    m_room->room.clock.set(unixSeconds(1'111'111'080));
    m_room->pass(19s); // 11 s left
    QVERIFY(m_room->at(0, Model::NextCodeRole).isEmpty());
    m_room->pass(1s); // 10 s left
    QCOMPARE(m_room->at(0, Model::NextCodeRole), QStringLiteral("050 471"));
    // A short period shows it for a third of the time, not for most of it.
    QVERIFY(m_room->at(1, Model::NextCodeRole).isEmpty());
    m_room->pass(5s); // 5 s left of both
    QCOMPARE(m_room->at(1, Model::NextCodeRole).size(), 7);
    m_room->pass(5s); // the next one begins
    QVERIFY(m_room->at(0, Model::NextCodeRole).isEmpty());
}

void AccountCodesTest::hidesTheNextCodeWhenAsked()
{
    QVERIFY(m_room->add({{"RFC"}}));
    QVERIFY(!m_room->at(0, Model::NextCodeRole).isEmpty());
    m_room->application->settings()->setShowNextCode(false);
    QVERIFY(m_room->at(0, Model::NextCodeRole).isEmpty());
    QCOMPARE(m_room->list().plainNextCode(0), QStringLiteral("050471")); // the key N still works
}

void AccountCodesTest::marksTheLastSeconds()
{
    QVERIFY(m_room->add({{"RFC"}, {"Second", "", otp::Kind::Totp, 1}}));
    m_room->room.clock.set(unixSeconds(1'111'111'080));
    m_room->pass(24s);
    QCOMPARE(m_room->at(0, Model::EndingRole), QStringLiteral("false"));
    m_room->pass(1s);
    QCOMPARE(m_room->at(0, Model::EndingRole), QStringLiteral("true"));
    QCOMPARE(m_room->list().data(m_room->list().index(0), Model::ProgressRole).toDouble(),
             5.0 / 30);
    // A code of one second is never "about to end": it would blink all the time.
    QCOMPARE(m_room->at(1, Model::EndingRole), QStringLiteral("false"));
    QCOMPARE(m_room->at(1, Model::SecondsRole), QStringLiteral("1"));
}

void AccountCodesTest::hidesCodes()
{
    QVERIFY(m_room->add({{"RFC"}, {"Other", "", otp::Kind::Totp, 30, "", false, 7}}));
    m_room->application->settings()->setHideCodes(true);
    QCOMPARE(m_room->at(0, Model::CodeRole), QStringLiteral("••• •••"));
    QVERIFY(m_room->at(0, Model::SpokenRole).isEmpty());
    QVERIFY(m_room->at(0, Model::NextCodeRole).isEmpty());
    QCOMPARE(m_room->at(0, Model::HiddenRole), QStringLiteral("true"));
    m_room->accounts().toggleReveal(0);
    QCOMPARE(m_room->at(0, Model::CodeRole), QStringLiteral("081 804"));
    QCOMPARE(m_room->at(1, Model::CodeRole), QStringLiteral("••• •••"));
    m_room->accounts().toggleReveal(0);
    QCOMPARE(m_room->at(0, Model::CodeRole), QStringLiteral("••• •••"));
    m_room->accounts().toggleReveal(0);
    m_room->accounts().hideAll();
    QCOMPARE(m_room->at(0, Model::CodeRole), QStringLiteral("••• •••"));
    m_room->accounts().copy(0); // copying works all the same
    QCOMPARE(m_room->clipboard.text(), QStringLiteral("081804"));
}

void AccountCodesTest::asksForCounterCodes()
{
    QVERIFY(m_room->add({{"Counter", "", otp::Kind::Hotp}}));
    QVERIFY(m_room->at(0, Model::CodeRole).isEmpty());
    QCOMPARE(m_room->at(0, Model::CounterRole), QStringLiteral("true"));
    QCOMPARE(m_room->at(0, Model::SecondsRole), QStringLiteral("0"));
    m_room->accounts().advance(0);
    m_room->settle();
    QCOMPARE(m_room->at(0, Model::CodeRole), QStringLiteral("755 224")); // RFC 4226 appendix D
    QCOMPARE(m_room->at(0, Model::SpokenRole), QStringLiteral("7 5 5, 2 2 4"));
    QVERIFY(m_room->at(0, Model::NextCodeRole).isEmpty());
    m_room->pass(1h); // it does not expire
    QCOMPARE(m_room->at(0, Model::CodeRole), QStringLiteral("755 224"));
    m_room->accounts().advance(0);
    m_room->settle();
    QCOMPARE(m_room->at(0, Model::CodeRole), QStringLiteral("287 082"));
    m_room->application->lock();
    m_room->application->vault()->open();
    m_room->settle();
    QVERIFY(m_room->at(0, Model::CodeRole).isEmpty());
}

void AccountCodesTest::hidesCounterCodes()
{
    m_room->application->settings()->setHideCodes(true);
    QVERIFY(m_room->add({{"Counter", "", otp::Kind::Hotp}}));
    m_room->accounts().advance(0);
    m_room->settle();
    QCOMPARE(m_room->at(0, Model::CodeRole), QStringLiteral("755 224")); // just asked for
    m_room->accounts().hideAll();
    QCOMPARE(m_room->at(0, Model::CodeRole), QStringLiteral("••• •••"));
    QVERIFY(m_room->at(0, Model::SpokenRole).isEmpty());
}

void AccountCodesTest::coolsDownBetweenCounterCodes()
{
    QVERIFY(m_room->add({{"Counter", "", otp::Kind::Hotp}}));
    QCOMPARE(m_room->at(0, Model::CanAdvanceRole), QStringLiteral("true"));
    QVERIFY(!m_room->application->ticker().isRunning());
    m_room->accounts().advance(0);
    m_room->settle();
    QCOMPARE(m_room->at(0, Model::CanAdvanceRole), QStringLiteral("false"));
    // Nothing else counts here, and the button must come back all the same.
    QVERIFY(m_room->application->ticker().isRunning());
    m_room->accounts().advance(0);
    m_room->settle();
    QCOMPARE(m_room->at(0, Model::CodeRole), QStringLiteral("755 224"));
    QVERIFY(!m_room->application->notice()->isFailure());
    m_room->pass(5s);
    QCOMPARE(m_room->at(0, Model::CanAdvanceRole), QStringLiteral("true"));
    QVERIFY(!m_room->application->ticker().isRunning());
}

void AccountCodesTest::sharesACountdown_data()
{
    QTest::addColumn<QList<int>>("periods"); // 0: counter-based
    QTest::addColumn<bool>("shared");
    QTest::newRow("none") << QList<int>{} << false;
    QTest::newRow("one") << QList<int>{30} << false;
    QTest::newRow("two alike") << QList<int>{30, 30} << true;
    QTest::newRow("two periods") << QList<int>{30, 60} << false;
    QTest::newRow("counter beside two alike") << QList<int>{30, 0, 30} << true;
    QTest::newRow("counters only") << QList<int>{0, 0} << false;
}

void AccountCodesTest::sharesACountdown()
{
    QFETCH(QList<int>, periods);
    QFETCH(bool, shared);
    std::vector<test::Sample> samples;
    for (const int period : periods)
        samples.push_back({"Any", "", period == 0 ? otp::Kind::Hotp : otp::Kind::Totp,
                           period == 0 ? 30 : period, "", false, samples.size() + 1});
    QVERIFY(samples.empty() || m_room->add(samples));
    QCOMPARE(m_room->list().hasSharedPeriod(), shared);
    if (shared) {
        QCOMPARE(m_room->list().sharedSeconds(), 1);
        QCOMPARE(m_room->list().sharedProgress(), 1.0 / 30);
        QVERIFY(m_room->list().isSharedEnding());
        QSignalSpy changed(&m_room->list(), &Model::sharedChanged);
        m_room->pass(1s);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_room->list().sharedSeconds(), 30);
        QVERIFY(!m_room->list().isSharedEnding());
    }
}

void AccountCodesTest::namesTheReasonWithoutCode()
{
    QVERIFY(m_room->add({{"Lost"}, {"Kept", "", otp::Kind::Totp, 30, "", false, 3}}));
    m_room->application->lock();
    for (const QString &name : m_room->keychain.names()) {
        if (name.startsWith(QLatin1String("page")))
            m_room->keychain.lose(name);
    }
    m_room->application->vault()->open();
    m_room->settle();
    QCOMPARE(m_room->list().count(), 2);
    QVERIFY(!m_room->at(0, Model::ReasonRole).isEmpty());
    QVERIFY(m_room->at(0, Model::CodeRole).isEmpty());
    QVERIFY(m_room->list().plainCode(0).isEmpty());
    QCOMPARE(m_room->accounts().shapeAt(0) & viewmodels::AccountsViewModel::Usable, 0);
    QVERIFY(!m_room->application->vault()->findings().isEmpty());
    m_room->accounts().copy(0); // nothing to copy, nothing is overwritten
    QCOMPARE(m_room->clipboard.puts(), 0);
}

QTEST_MAIN(AccountCodesTest)
#include "tst_account_codes.moc"
