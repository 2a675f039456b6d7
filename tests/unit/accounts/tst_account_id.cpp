// SPDX-License-Identifier: Apache-2.0
#include "core/accounts/account_id.h"
#include "tests/support/seeded_entropy.h"

#include <QTest>

#include <set>

using namespace warifu;
using accounts::AccountId;

// Zeros at first: the null id must not be made of them.
class StubbornEntropy final : public Entropy
{
public:
    void fill(std::span<std::uint8_t> bytes) override
    {
        for (std::uint8_t &byte : bytes)
            byte = m_calls == 0 ? 0 : 7;
        ++m_calls;
    }

private:
    int m_calls = 0;
};

class AccountIdTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsAndWrites_data();
    void readsAndWrites();
    void refuses_data();
    void refuses();
    void isNeverMadeNull();
    void differs();
};

void AccountIdTest::readsAndWrites_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("digits and letters") << QStringLiteral("00112233445566778899aabbccddeeff");
    QTest::newRow("nearly null") << QStringLiteral("00000000000000000000000000000001");
    QTest::newRow("all ones") << QStringLiteral("ffffffffffffffffffffffffffffffff");
}

void AccountIdTest::readsAndWrites()
{
    QFETCH(const QString, text);
    const auto id = AccountId::parse(text);
    QVERIFY(id);
    QCOMPARE(id->text(), text);
    QVERIFY(!id->isNull());
    QVERIFY(AccountId(id->bytes()) == *id);
}

void AccountIdTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("null id") << QString(32, QLatin1Char('0'));
    QTest::newRow("short") << QString(31, QLatin1Char('1'));
    QTest::newRow("long") << QString(33, QLatin1Char('1'));
    QTest::newRow("upper case") << QStringLiteral("00112233445566778899AABBCCDDEEFF");
    QTest::newRow("g") << QStringLiteral("g0112233445566778899aabbccddeeff");
    QTest::newRow("dashes") << QStringLiteral("00112233-4455-6677-8899-aabbccddee");
    QTest::newRow("full width") << QStringLiteral("００112233445566778899aabbccddeeff");
    QTest::newRow("space in front") << QStringLiteral(" 0112233445566778899aabbccddeeff");
}

void AccountIdTest::refuses()
{
    QFETCH(const QString, text);
    QVERIFY(!AccountId::parse(text));
}

void AccountIdTest::isNeverMadeNull()
{
    StubbornEntropy entropy;
    QVERIFY(!AccountId::make(entropy).isNull());
    QVERIFY(AccountId().isNull());
}

void AccountIdTest::differs()
{
    test::SeededEntropy entropy;
    std::set<AccountId> all;
    for (int i = 0; i < 100; ++i)
        all.insert(AccountId::make(entropy));
    QCOMPARE(all.size(), std::size_t(100));
}

QTEST_APPLESS_MAIN(AccountIdTest)
#include "tst_account_id.moc"
