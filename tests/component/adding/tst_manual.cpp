// SPDX-License-Identifier: Apache-2.0
// The form and the review of one account: checked while typing, first code, counters, PINs.

#include "tests/component/adding/add_room.h"

#include <QTest>

using namespace warifu;
using namespace warifu::test;
using adding::CodePreview;

class ManualTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_room = std::make_unique<AddRoom>();
        m_room->room.clock.set(unixSeconds(1'111'111'109));
        add().start(Way::Manual);
    }
    void cleanup() { m_room.reset(); }

    void addsATypedAccount();
    void checksWhileTyping_data();
    void checksWhileTyping();
    void warnsOfShortKeys_data();
    void warnsOfShortKeys();
    void namesTheCharacterThatIsSeen_data();
    void namesTheCharacterThatIsSeen();
    void keepsTheFormOnTheWayBack();
    void offersEveryAlgorithm();
    void showsTheFirstCode();
    void stepsOverAUsedCounter();
    void keepsAnUnusedCounter();
    void stepsOverACounterUsedBeforeGoingBack();
    void asksForThePin();
    void rejectsWrongCounters_data();
    void rejectsWrongCounters();

private:
    [[nodiscard]] adding::AddViewModel &add() { return *m_room->add; }
    [[nodiscard]] adding::ManualViewModel &form() { return *m_room->add->manual(); }
    [[nodiscard]] std::uint64_t storedCounter()
    {
        return m_room->room.engine->vault().catalogue().accounts().front().counter;
    }
    void typeCounterAccount()
    {
        form().setProperty("issuer", QStringLiteral("Counter"));
        form().setKindIndex(1);
        form().setSecret(rfcSecret());
        add().acceptManual();
    }
    std::unique_ptr<AddRoom> m_room;
};

void ManualTest::addsATypedAccount()
{
    add().acceptManual(); // nothing typed
    QCOMPARE(m_room->step(), Step::Manual);
    form().setProperty("issuer", QStringLiteral("GitHub"));
    form().setProperty("name", QStringLiteral("taro"));
    form().setSecret(QStringLiteral("gezd gnbv gy3t qojq gezd gnbv gy3t qojq"));
    QVERIFY(form().isComplete());
    add().acceptManual();
    QCOMPARE(m_room->step(), Step::Review);
    add().review()->setIssuer(QStringLiteral("GitLab"));
    add().review()->setGroup(QStringLiteral("Work"));
    m_room->save();
    QCOMPARE(m_room->step(), Step::Done);
    QVERIFY(add().doneText().contains(QStringLiteral("GitLab")));
    QCOMPARE(m_room->stored(), QStringList{QStringLiteral("GitLab")});
    QVERIFY(form().typedSecret().isEmpty()); // nothing is left of it
    QCOMPARE(add().drafts()->count(), 0);
    add().again();
    QCOMPARE(m_room->step(), Step::Choose);
    QVERIFY(add().doneText().isEmpty());
}

void ManualTest::checksWhileTyping_data()
{
    QTest::addColumn<QString>("secret");
    QTest::addColumn<bool>("complete");
    QTest::addColumn<bool>("told");
    QTest::newRow("empty") << QString() << false << false; // no telling off before a letter
    QTest::newRow("good") << rfcSecret() << true << false;
    QTest::newRow("lower case, groups") << QStringLiteral("gezd-gnbv gy3t") << true << false;
    QTest::newRow("wrong letter") << QStringLiteral("GEZD!NBV") << false << true;
    QTest::newRow("digit that looks like a letter") << QStringLiteral("GEZD0NBV") << false << true;
    QTest::newRow("kana") << QStringLiteral("かぎ") << false << true;
    QTest::newRow("endless") << QString(100'000, u'A') << false << true;
}

void ManualTest::checksWhileTyping()
{
    QFETCH(QString, secret);
    form().setSecret(secret);
    QTEST(form().isComplete(), "complete");
    QTEST(!form().secretProblem().isEmpty(), "told");
}

void ManualTest::warnsOfShortKeys_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QString>("remark"); // a part of it
    const QString weak = QStringLiteral("128 bits");
    QTest::newRow("none") << 0 << QString() << QString();
    QTest::newRow("4 characters") << 0 << QStringLiteral("GE ZD") << QStringLiteral("only 4 char");
    QTest::newRow("15, full-width")
        << 0 << QStringLiteral("ＧＥＺＤ GEZD-GEZD GEZ") << QStringLiteral("only 15 char");
    QTest::newRow("16: 80 bits") << 0 << rfcSecret().left(16) << weak;
    QTest::newRow("24: 120 bits") << 0 << rfcSecret().left(24) << weak;
    QTest::newRow("26: 130 bits") << 0 << rfcSecret().left(26) << QString();
    QTest::newRow("32") << 0 << rfcSecret() << QString();
    QTest::newRow("4, Steam") << 2 << QStringLiteral("GEZD") << QStringLiteral("only 4 char");
    QTest::newRow("16 hexadecimal, Mobile-OTP") << 3 << QStringLiteral("0123456789abcdef") << weak;
    QTest::newRow("wrong") << 0 << QStringLiteral("GE!") << QString();
}

void ManualTest::warnsOfShortKeys()
{
    QFETCH(int, kind);
    QFETCH(QString, secret);
    QFETCH(QString, remark);
    form().setKindIndex(kind);
    form().setPin(QStringLiteral("1234"));
    form().setSecret(secret);
    QCOMPARE(form().secretRemark().isEmpty(), remark.isEmpty());
    QVERIFY2(form().secretRemark().contains(remark), qPrintable(form().secretRemark()));
    if (!remark.isEmpty())
        QVERIFY(form().isComplete()); // it is the user's to decide
}

void ManualTest::namesTheCharacterThatIsSeen_data()
{
    QTest::addColumn<QString>("secret");
    QTest::addColumn<int>("place");
    QTest::newRow("first") << QStringLiteral("!EZD") << 1;
    QTest::newRow("without spaces") << QStringLiteral("GEZDGNB1") << 8;
    QTest::newRow("in groups") << QStringLiteral("GEZD GNB1") << 8;
    QTest::newRow("with dashes") << QStringLiteral(" GE-ZD--GN B1") << 8;
    QTest::newRow("full-width, ideographic space") << QStringLiteral("ＧＥＺＤ　GNB1") << 8;
    QTest::newRow("padding inside") << QStringLiteral("GE ZD=GN") << 5;
}

void ManualTest::namesTheCharacterThatIsSeen()
{
    QFETCH(QString, secret);
    QFETCH(int, place);
    form().setSecret(secret);
    QVERIFY2(form().secretProblem().startsWith(QStringLiteral("Character %1 ").arg(place)),
             qPrintable(form().secretProblem()));
}

void ManualTest::keepsTheFormOnTheWayBack()
{
    form().setProperty("issuer", QStringLiteral("GitHub"));
    form().setDigits(8);
    form().setSecret(rfcSecret());
    add().acceptManual();
    add().review()->setName(QStringLiteral("renamed"));
    add().back();
    QCOMPARE(m_room->step(), Step::Manual);
    QCOMPARE(form().property("name").toString(), QStringLiteral("renamed"));
    QCOMPARE(form().digits(), 8);
    QCOMPARE(form().typedSecret(), rfcSecret());
    QCOMPARE(add().drafts()->count(), 0);
    add().acceptManual();
    QCOMPARE(m_room->step(), Step::Review);
    QVERIFY(!add().review()->isDuplicate());
}

void ManualTest::offersEveryAlgorithm()
{
    const QStringList names = form().algorithms();
    QCOMPARE(names.join(QLatin1Char(' ')), QStringLiteral("SHA-1 SHA-224 SHA-256 SHA-384 SHA-512"));
    QCOMPARE(form().algorithmIndex(), 0);
    form().setSecret(rfcSecret());
    form().setAlgorithmIndex(3);
    QCOMPARE(form().algorithmIndex(), 3);
    form().setAlgorithmIndex(5); // no such choice
    QCOMPARE(form().algorithmIndex(), 3);
    add().acceptManual();
    m_room->save();
    const auto &stored = m_room->room.engine->vault().catalogue().accounts().front();
    QCOMPARE(stored.parameters.algorithm, otp::HashAlgorithm::Sha384);
}

void ManualTest::showsTheFirstCode()
{
    form().setSecret(rfcSecret());
    add().acceptManual();
    CodePreview &preview = *add().review()->preview();
    QCOMPARE(preview.code(), QStringLiteral("081 804")); // RFC 6238 appendix B, six digits of it
    QCOMPARE(preview.secondsLeft(), 1);
    m_room->room.clock.advance(std::chrono::seconds(1));
    preview.refresh();
    QCOMPARE(preview.code(), QStringLiteral("050 471"));
    add().copyCode();
    QCOMPARE(m_room->copied, QStringLiteral("050471"));
    QVERIFY(m_room->stored().isEmpty()); // before anything is stored
}

void ManualTest::stepsOverAUsedCounter()
{
    typeCounterAccount();
    CodePreview &preview = *add().review()->preview();
    QCOMPARE(preview.state(), CodePreview::State::Concealed);
    add().copyCode(); // nothing is shown yet
    QVERIFY(m_room->copied.isEmpty());
    preview.reveal();
    QCOMPARE(preview.code(), QStringLiteral("755 224")); // RFC 4226 appendix D, counter 0
    preview.reveal();
    QCOMPARE(preview.code(), QStringLiteral("755 224"));
    m_room->save();
    QCOMPARE(storedCounter(), std::uint64_t(1));
}

void ManualTest::keepsAnUnusedCounter()
{
    typeCounterAccount();
    m_room->save();
    QCOMPARE(storedCounter(), std::uint64_t(0));
}

void ManualTest::stepsOverACounterUsedBeforeGoingBack()
{
    typeCounterAccount();
    add().review()->preview()->reveal();
    add().back();
    QCOMPARE(form().counter(), QStringLiteral("1"));
    add().acceptManual();
    add().review()->preview()->reveal();
    QCOMPARE(add().review()->preview()->code(), QStringLiteral("287 082"));
    m_room->save();
    QCOMPARE(storedCounter(), std::uint64_t(2));
}

void ManualTest::asksForThePin()
{
    form().setKindIndex(3); // mOTP
    form().setSecret(QStringLiteral("GEZDGNBVGY3TQOJQ"));
    QVERIFY(form().isPinNeeded());
    QVERIFY(!form().isComplete());
    form().setPin(QStringLiteral("1234"));
    if (!form().isComplete()) { // this scheme writes its secret in hexadecimal
        form().setSecret(QStringLiteral("0123456789abcdef"));
    }
    QVERIFY(form().isComplete());
    add().acceptManual();
    QCOMPARE(m_room->step(), Step::Review);
    QVERIFY(!add().review()->isPinNeeded()); // typed already
    m_room->save();
    QCOMPARE(m_room->step(), Step::Done);
}

void ManualTest::rejectsWrongCounters_data()
{
    QTest::addColumn<QString>("counter");
    QTest::newRow("empty") << QString();
    QTest::newRow("negative") << QStringLiteral("-1");
    QTest::newRow("letters") << QStringLiteral("ten");
    QTest::newRow("fraction") << QStringLiteral("1.5");
    QTest::newRow("beyond 64 bits") << QStringLiteral("18446744073709551616");
}

void ManualTest::rejectsWrongCounters()
{
    QFETCH(QString, counter);
    form().setKindIndex(1);
    form().setSecret(rfcSecret());
    QVERIFY(form().isComplete());
    form().setCounter(counter);
    QVERIFY(!form().isComplete());
    QVERIFY(!form().parameterProblem().isEmpty());
    QVERIFY(form().secretProblem().isEmpty()); // the right field is blamed
}

QTEST_MAIN(ManualTest)
#include "tst_manual.moc"
