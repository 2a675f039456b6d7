// SPDX-License-Identifier: Apache-2.0
// What is remembered of exports with readable keys: all of it, until it is dismissed.

#include "tests/unit/exchange/imports.h"

#include "core/exchange/plain_exports.h"

#include <QFile>
#include <QTemporaryDir>

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

class PlainExportsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }
    void staysUntilDismissed();
    void oneEntryAFile();
    void forgetsTheOldest();
    void damageIsNotNone_data();
    void damageIsNotNone();
    void saysWhereItCannotWrite();

private:
    [[nodiscard]] PlainExports exports() const { return PlainExports(m_home->path()); }
    [[nodiscard]] QString path() const
    {
        return m_home->filePath(QStringLiteral("plain-exports.json"));
    }
    static PlainExport plain(const QString &file, std::int64_t time = 1'700'000'000)
    {
        return {file, QStringLiteral("uri"), unixSeconds(time)};
    }
    std::unique_ptr<QTemporaryDir> m_home;
};

void PlainExportsTest::staysUntilDismissed()
{
    QVERIFY(exports().list().empty());
    QVERIFY(exports().dismiss(exports().list())); // there is nothing to forget
    const PlainExport first = plain(QStringLiteral("/a \"b\"\n/\u65e5\u672c"));
    const PlainExport second = plain(QStringLiteral("/c"), -1);
    QVERIFY(exports().add(first));
    QVERIFY(exports().add(second));
    QCOMPARE(exports().list().size(), std::size_t(2)); // by another object, as after a restart
    QVERIFY(exports().list()[0] == first);
    QVERIFY(exports().list()[1] == second);
    QVERIFY(exports().dismiss({first}));
    QCOMPARE(exports().list().size(), std::size_t(1)); // nobody has seen the second
    QVERIFY(exports().dismiss(exports().list()));
    QVERIFY(exports().list().empty());
    QVERIFY(!QFile::exists(path()));
}

void PlainExportsTest::oneEntryAFile()
{
    QVERIFY(exports().add(plain(QStringLiteral("/a"))));
    QVERIFY(exports().add(plain(QStringLiteral("/b"))));
    QVERIFY(exports().add(plain(QStringLiteral("/a"), 1'800'000'000)));
    const auto list = exports().list();
    QCOMPARE(list.size(), std::size_t(2));
    QCOMPARE(list[0].file, QStringLiteral("/b"));
    QVERIFY(list[1] == plain(QStringLiteral("/a"), 1'800'000'000));
}

void PlainExportsTest::forgetsTheOldest()
{
    for (std::size_t i = 0; i <= PlainExports::kMost; ++i)
        QVERIFY(exports().add(plain(QStringLiteral("/%1").arg(i))));
    const auto list = exports().list();
    QCOMPARE(list.size(), PlainExports::kMost);
    QCOMPARE(list.front().file, QStringLiteral("/1"));
}

void PlainExportsTest::damageIsNotNone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << QByteArray("{\"version\":1,\"exports\":[");
    QTest::newRow("other version") << QByteArray("{\"version\":2,\"exports\":[]}");
    QTest::newRow("no list") << QByteArray("{\"version\":1,\"exports\":{}}");
    QTest::newRow("no file") << QByteArray(
        "{\"version\":1,\"exports\":[{\"format\":\"uri\",\"time\":1}]}");
    QTest::newRow("no format") << QByteArray(
        "{\"version\":1,\"exports\":[{\"file\":\"/a\",\"time\":1}]}");
    QTest::newRow("no time") << QByteArray(
        "{\"version\":1,\"exports\":[{\"file\":\"/a\",\"format\":\"uri\"}]}");
    QTest::newRow("too large") << QByteArray(1024 * 1024 + 1, ' ');
}

void PlainExportsTest::damageIsNotNone()
{
    QFETCH(QByteArray, content);
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    const auto list = exports().list();
    QCOMPARE(list.size(), std::size_t(1));
    QVERIFY(list[0] == PlainExport());
    // Both stay known, and dismissing repairs it.
    QVERIFY(exports().add(plain(QStringLiteral("/a"))));
    QCOMPARE(exports().list().size(), std::size_t(2));
    QVERIFY(exports().dismiss(exports().list()));
    QVERIFY(exports().list().empty());
}

void PlainExportsTest::saysWhereItCannotWrite()
{
    const PlainExports nowhere(m_home->filePath(QStringLiteral("no/such/folder")));
    QVERIFY(!nowhere.add(plain(QStringLiteral("/a"))));
}

QTEST_GUILESS_MAIN(PlainExportsTest)
#include "tst_plain_exports.moc"
