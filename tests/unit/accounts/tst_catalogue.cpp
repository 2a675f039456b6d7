// SPDX-License-Identifier: Apache-2.0
#include "core/accounts/catalogue.h"

#include <QTest>

using namespace warifu::accounts;

namespace {

AccountId idOf(std::uint8_t number)
{
    return AccountId({number, 1});
}

Catalogue catalogueOf(int count)
{
    Catalogue catalogue;
    for (int i = 0; i < count; ++i) {
        Account account;
        account.id = idOf(static_cast<std::uint8_t>(i));
        catalogue.add(account);
    }
    return catalogue;
}

// "0123" for four accounts in the order of adding.
QString orderOf(const Catalogue &catalogue)
{
    QString order;
    for (const Account &account : catalogue.accounts())
        order += QString::number(account.id.bytes()[0]);
    return order;
}

} // namespace

class CatalogueTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void addsAtTheEnd();
    void refusesTheSameIdAndTheNullId();
    void removes();
    void moves_data();
    void moves();
    void isAValue();
};

void CatalogueTest::addsAtTheEnd()
{
    QCOMPARE(orderOf(catalogueOf(4)), QStringLiteral("0123"));
}

void CatalogueTest::refusesTheSameIdAndTheNullId()
{
    Catalogue catalogue = catalogueOf(2);
    Account again;
    again.id = idOf(1);
    QVERIFY(!catalogue.add(again));
    QVERIFY(!catalogue.add(Account()));
    QCOMPARE(catalogue.size(), std::size_t(2));
}

void CatalogueTest::removes()
{
    Catalogue catalogue = catalogueOf(3);
    QVERIFY(catalogue.remove(idOf(1)));
    QVERIFY(!catalogue.remove(idOf(1)));
    QCOMPARE(orderOf(catalogue), QStringLiteral("02"));
    QVERIFY(!catalogue.find(idOf(1)));
    QVERIFY(catalogue.find(idOf(2)));
}

void CatalogueTest::moves_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("order");
    QTest::newRow("to the front") << 3 << 0 << QStringLiteral("3012");
    QTest::newRow("to the end") << 0 << 3 << QStringLiteral("1230");
    QTest::newRow("beyond the end") << 0 << 99 << QStringLiteral("1230");
    QTest::newRow("nowhere") << 2 << 2 << QStringLiteral("0123");
    QTest::newRow("one down") << 1 << 2 << QStringLiteral("0213");
    QTest::newRow("one up") << 2 << 1 << QStringLiteral("0213");
    QTest::newRow("unknown") << 9 << 0 << QStringLiteral("0123");
}

void CatalogueTest::moves()
{
    QFETCH(const int, from);
    QFETCH(const int, to);
    QFETCH(const QString, order);
    Catalogue catalogue = catalogueOf(4);
    QCOMPARE(catalogue.move(idOf(static_cast<std::uint8_t>(from)), static_cast<std::size_t>(to)),
             from != 9);
    QCOMPARE(orderOf(catalogue), order);
}

void CatalogueTest::isAValue()
{
    const Catalogue original = catalogueOf(3);
    Catalogue copy = original;
    QVERIFY(copy == original);
    copy.find(idOf(1))->pinned = true;
    QVERIFY(copy != original);
    QVERIFY(!original.find(idOf(1))->pinned);
}

QTEST_APPLESS_MAIN(CatalogueTest)
#include "tst_catalogue.moc"
