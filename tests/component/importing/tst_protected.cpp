// SPDX-License-Identifier: Apache-2.0
// Files that ask for something before they open: a password, a key, patience.

#include "tests/component/importing/import_room.h"
#include "tests/unit/exchange/pskc_documents.h"

#include <QTest>

using namespace warifu;
using namespace warifu::exchange::test;
using namespace warifu::test;
using Wanted = ImportViewModel::Wanted;

class ProtectedTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_room = std::make_unique<ImportRoom>(); }
    void cleanup() { m_room.reset(); }

    void asksForThePasswordOnce();
    void saysThatThePasswordIsWrong();
    void asksForAKeyInDigits();
    void asksForAKeyFile();
    void asksBeforeItTakesLong();
    void stopsDerivingWhenCancelled();

private:
    std::unique_ptr<ImportRoom> m_room;
};

void ProtectedTest::asksForThePasswordOnce()
{
    m_room->take(sealedFile());
    QCOMPARE(m_room->step(), Step::Password);
    QCOMPARE(m_room->import->wanted(), Wanted::FilePassword);
    QCOMPARE(m_room->import->formatName(), QStringLiteral("PSKC"));
    QCOMPARE(m_room->import->passwordHint(), QStringLiteral("Tokens 2026"));
    QVERIFY(m_room->import->passwordError().isEmpty());
    m_room->import->submitPassword(QStringLiteral("qwerty"));
    QCOMPARE(m_room->step(), Step::Reading);
    QVERIFY(m_room->import->isDeriving());
    m_room->settle();
    QCOMPARE(m_room->step(), Step::Preview);
    QCOMPARE(m_room->list().count(), 2);
    QCOMPARE(m_room->title(0), QStringLiteral("Contoso VPN"));
}

void ProtectedTest::saysThatThePasswordIsWrong()
{
    m_room->take(sealedFile());
    m_room->submit(QString()); // not even tried
    QCOMPARE(m_room->step(), Step::Password);
    const QString empty = m_room->import->passwordError();
    QVERIFY(!empty.isEmpty());
    m_room->submit(QStringLiteral("Qwerty"));
    QCOMPARE(m_room->step(), Step::Password);
    const QString wrong = m_room->import->passwordError();
    QVERIFY(wrong.contains(QStringLiteral("wrong")));
    QVERIFY(wrong != empty);
    m_room->submit(QString(2'000, u'x'));
    QCOMPARE(m_room->step(), Step::Password);
    m_room->submit(QStringLiteral("qwerty"));
    QCOMPARE(m_room->step(), Step::Preview);
    QVERIFY(m_room->import->passwordError().isEmpty());
}

void ProtectedTest::asksForAKeyInDigits()
{
    const QByteArray value = sealed(kSeed);
    m_room->take(
        container(kPreshared + macMethod() + key(secret(encrypted(kCbc, value), macOf(value)))));
    QCOMPARE(m_room->step(), Step::Password);
    QCOMPARE(m_room->import->wanted(), Wanted::HexKey);
    m_room->submit(QStringLiteral("qwerty"));
    QCOMPARE(m_room->step(), Step::Password);
    QVERIFY(m_room->import->passwordError().contains(QStringLiteral("hexadecimal")));
    m_room->submit(QLatin1String(kKeyHex));
    QCOMPARE(m_room->step(), Step::Preview);
    QCOMPARE(m_room->list().count(), 1);
}

void ProtectedTest::asksForAKeyFile()
{
    const QByteArray value = sealed(kSeed);
    m_room->take(container(kX509 + key(secret(encrypted(kCbc, value), macOf(value)))));
    QCOMPARE(m_room->step(), Step::Password);
    QCOMPARE(m_room->import->wanted(), Wanted::KeyFile);
    m_room->submit(QStringLiteral("typed")); // there is no field for it
    QCOMPARE(m_room->step(), Step::Password);
    m_room->import->submitKeyFile(QUrl::fromLocalFile(QStringLiteral("/no/such/key")));
    m_room->settle();
    QCOMPARE(m_room->step(), Step::Password);
    QVERIFY(m_room->import->passwordError().contains(QStringLiteral("key")));
    m_room->import->submitKeyFile(m_room->files.write(QStringLiteral("pem"), "no key at all"));
    m_room->settle();
    QVERIFY(m_room->step() != Step::Preview);
}

void ProtectedTest::asksBeforeItTakesLong()
{
    m_room->take(dearFile());
    m_room->submit(QStringLiteral("qwerty"));
    QCOMPARE(m_room->step(), Step::Cost);
    QVERIFY(m_room->import->costText().contains(QStringLiteral("second")));
    m_room->import->back();
    QCOMPARE(m_room->step(), Step::Choose);
    m_room->import->acceptCost(); // nothing is waiting any more
    QCOMPARE(m_room->step(), Step::Choose);
}

void ProtectedTest::stopsDerivingWhenCancelled()
{
    m_room->take(dearFile());
    m_room->submit(QStringLiteral("qwerty"));
    m_room->import->acceptCost();
    QCOMPARE(m_room->step(), Step::Reading);
    QVERIFY(m_room->import->isDeriving());
    m_room->import->back();
    QCOMPARE(m_room->step(), Step::Choose); // at once
    // The next file waits for the thread, and is read.
    m_room->take(linksFile());
    QCOMPARE(m_room->step(), Step::Preview);
    QCOMPARE(m_room->list().count(), 3);
}

QTEST_GUILESS_MAIN(ProtectedTest)
#include "tst_protected.moc"
