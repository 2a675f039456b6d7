// SPDX-License-Identifier: Apache-2.0
// An account whose key is made in two steps: the half that is shown, the code of the whole, and
// every way out.

#include "tests/component/adding/add_room.h"

#include "core/base/base32.h"
#include "core/otp/code.h"

#include <QSignalSpy>
#include <QTest>

using namespace warifu;
using namespace warifu::test;

class TwoStepTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_room = std::make_unique<AddRoom>(); }
    void cleanup() { m_room.reset(); }

    void showsTheOtherHalf();
    void speaksIt();
    void savesTheWhole();
    void waitsForTheHalf();
    void goesBackToTheHalf();
    void leaves();
    void forgetsWhenLocked();
    void comesAmongOthers();
    void namesWhatIsFaulty();

private:
    [[nodiscard]] adding::AddViewModel &add() { return *m_room->add; }
    [[nodiscard]] adding::TwoStepViewModel &half() { return *add().twoStep(); }
    [[nodiscard]] static QString link(const QString &type = QStringLiteral("totp"))
    {
        return linkOf(
            QStringLiteral("Org"), rfcSecret(),
            QStringLiteral("&counter=1&2step_salt=8&2step_output=20&2step_difficulty=1000"), type);
    }
    bool read(const QString &text)
    {
        add().takeText(text);
        return QTest::qWaitFor([this] { return half().isReady(); }, 60'000);
    }
    // The key that the server makes when this is typed there.
    [[nodiscard]] static SecretBytes keyAtServer(QString typed)
    {
        const auto server = parseBase32(rfcSecret().toStdString());
        const auto part = parseBase32(typed.remove(QLatin1Char(' ')).toStdString());
        if (!server || !part || part->size() != 12)
            qFatal("not a client part");
        // Test data.
        auto made =
            enrol::deriveTwoStep(server->expose(), {8, 20, 1000}, part->expose().subspan(4));
        if (!made
            || !equalInConstantTime(made->code.expose(), formatBase32(part->expose()).expose()))
            qFatal("the checksum is wrong");
        return std::move(made->secret);
    }

    std::unique_ptr<AddRoom> m_room;
};

void TwoStepTest::showsTheOtherHalf()
{
    QVERIFY(read(link()));
    QCOMPARE(m_room->step(), Step::TwoStep);
    QCOMPARE(half().title(), QStringLiteral("Org"));
    QCOMPARE(half().name(), QStringLiteral("taro"));
    QVERIFY(!half().details().isEmpty());
    QCOMPARE(half().part().size(), 20 + 4); // five groups of four
    QVERIFY(!keyAtServer(half().part()).isEmpty());
    add().copyPart();
    QCOMPARE(m_room->copied, half().part().remove(QLatin1Char(' ')));
    // Another code brings another half.
    const QString first = half().part();
    add().again();
    QVERIFY(half().part().isEmpty());
    QVERIFY(read(link()));
    QVERIFY(half().part() != first);
}

void TwoStepTest::speaksIt()
{
    QVERIFY(read(link()));
    const QString spoken = half().spokenPart();
    QCOMPARE(spoken.count(QLatin1Char(',')), 4);
    QCOMPARE(QString(spoken).remove(QLatin1Char(',')).remove(QLatin1Char(' ')),
             half().part().remove(QLatin1Char(' ')));
    QVERIFY(spoken.startsWith(half().part().at(0) + QLatin1Char(' ')));
}

void TwoStepTest::savesTheWhole()
{
    QVERIFY(read(link()));
    const SecretBytes key = keyAtServer(half().part());
    add().acceptTyped();
    QCOMPARE(m_room->step(), Step::Review);
    QVERIFY(half().isTyped());
    // The code that the user tries at the server.
    const auto now = std::chrono::floor<std::chrono::seconds>(m_room->room.clock.now());
    const auto code = otp::codeAt({}, key.expose(), {}, now); // test data
    QVERIFY(code.has_value());
    QCOMPARE(add().review()->preview()->code().remove(QLatin1Char(' ')),
             QString::fromStdString(code->text));
    m_room->save();
    QCOMPARE(m_room->step(), Step::Done);
    QVERIFY(!m_room->room.engine->vault().findSecret(key.expose()).isNull()); // looked up
    QVERIFY(half().part().isEmpty());
    QVERIFY(!half().isTyped());
}

void TwoStepTest::waitsForTheHalf()
{
    add().takeText(link());
    add().acceptTyped(); // a key that is pressed too early
    add().copyPart();
    QCOMPARE(m_room->step(), Step::TwoStep);
    QVERIFY(m_room->copied.isEmpty());
    QVERIFY(half().part().isEmpty());
    add().save();
    m_room->settle();
    QVERIFY(m_room->stored().isEmpty());
}

void TwoStepTest::goesBackToTheHalf()
{
    QVERIFY(read(link(QStringLiteral("hotp"))));
    const QString part = half().part();
    add().acceptTyped();
    add().review()->setIssuer(QStringLiteral("Renamed"));
    add().review()->preview()->reveal();
    const QString first = add().review()->preview()->code();
    add().back();
    QCOMPARE(m_room->step(), Step::TwoStep);
    QCOMPARE(half().part(), part);
    QCOMPARE(half().title(), QStringLiteral("Renamed"));
    add().acceptTyped();
    QCOMPARE(add().drafts()->count(), 1);
    add().review()->preview()->reveal();
    QVERIFY(add().review()->preview()->code() != first); // that one was used up
    m_room->save();
    QCOMPARE(m_room->stored(), QStringList{QStringLiteral("Renamed")});
    QCOMPARE(m_room->room.engine->vault().catalogue().accounts().front().counter, std::uint64_t(3));
}

void TwoStepTest::leaves()
{
    add().takeText(link());
    add().back(); // while the half is made
    QCOMPARE(m_room->step(), Step::Choose);
    QTest::qWait(0);
    m_room->settle();
    QVERIFY(!half().isReady());
    QVERIFY(read(link()));
    add().acceptTyped();
    QSignalSpy closed(&add(), &adding::AddViewModel::closed);
    add().cancel();
    QCOMPARE(closed.count(), 1);
    QVERIFY(half().part().isEmpty());
    QVERIFY(m_room->stored().isEmpty());
}

void TwoStepTest::forgetsWhenLocked()
{
    QVERIFY(read(link()));
    m_room->room.engine->lock();
    m_room->settle();
    QCOMPARE(m_room->step(), Step::Choose);
    QVERIFY(half().part().isEmpty());
    QVERIFY(half().title().isEmpty());
}

void TwoStepTest::comesAmongOthers()
{
    add().takeText(linkOf(QStringLiteral("A"), otherSecret()) + QLatin1Char('\n') + link());
    QCOMPARE(m_room->step(), Step::Review);
    QCOMPARE(add().review()->issuer(), QStringLiteral("A"));
    QCOMPARE(add().remarks().size(), 1);
    QVERIFY(!half().isReady());
    m_room->save();
    QCOMPARE(m_room->stored(), QStringList{QStringLiteral("A")}); // never half an account
}

void TwoStepTest::namesWhatIsFaulty()
{
    add().takeText(linkOf(QStringLiteral("Org"), rfcSecret(), QStringLiteral("&2step_salt=8")));
    QCOMPARE(m_room->step(), Step::Problem);
    QVERIFY(add().noticeText().contains(QStringLiteral("2step_output")));
}

QTEST_MAIN(TwoStepTest)
#include "tst_two_step.moc"
