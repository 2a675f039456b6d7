// SPDX-License-Identifier: Apache-2.0
// 1Password's 1pux: all accounts, several codes an item, and broken archives.

#include "tests/unit/exchange/imports.h"
#include "tests/unit/exchange/stored_zip.h"

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

namespace {

const QByteArray kAttributes = R"({"version":3,"description":"x"})";
const QByteArray kCode = R"({"title":"one-time password","value":{"totp":"$S"}})";

QByteArray archive(const QByteArray &data, const QByteArray &attributes = kAttributes)
{
    return storedZip({{"export.attributes", attributes},
                      {"export.data", withSecret(data)},
                      {"files/x.txt", "y"}});
}

QByteArray item(const QByteArray &fields, const QByteArray &more = R"("state":"active")")
{
    return R"({"overview":{"title":"T"},"details":{"loginFields":[{"designation":"password",)"
           R"("value":"p"},{"designation":"username","value":"u"}],"sections":[{"fields":[)"
        + fields + "]}]}," + more + "}";
}

QByteArray vault(const QByteArray &items)
{
    return R"({"vaults":[{"attrs":{"name":"Work"},"items":[)" + items + "]}]}";
}

} // namespace

class OnePasswordTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
};

void OnePasswordTest::reads_data()
{
    QTest::addColumn<QByteArray>("items");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *tag, const QByteArray &items, const QStringList &expected) {
        QTest::newRow(tag) << items << expected;
    };
    const QString line = "totp [T] [u] sha1 6 30 #Work";
    row("bare secret", item(kCode), {line});
    row("several", item(kCode + "," + kCode), {line, line});
    row("URI wins", item(R"({"value":{"totp":"otpauth://totp/I:b?secret=$S&digits=8"}})"),
        {"totp [I] [b] sha1 8 30 #Work"});
    row("archived and favourite", item(kCode, R"("state":"archived","favIndex":1)"),
        {line + " * trashed"});
    row("other fields", item(R"({"value":{"string":"x"}},{"value":"x"},{},7)"), {});
    row("no code", item(R"({"value":{"totp":""}},{"value":{"totp":null}})"), {});
    row("no item", R"(7,null,{},{"details":[]},{"details":{"sections":{}}})", {});
    row("no names", R"({"details":{"sections":[{"fields":[)" + kCode + "]}]}}",
        {"totp [] [] sha1 6 30 #Work"});
    row("code of another type", item(R"({"value":{"totp":7}})"),
        {failedAt(1, said(Entry::WrongType, "totp"))});
    row("foreign character", item(R"({"value":{"totp":"A!"}},)" + kCode),
        {line, failedAt(1, said(Enrol::SecretCharacter))});
}

void OnePasswordTest::reads()
{
    QFETCH(QByteArray, items);
    QFETCH(QStringList, expected);
    const Source source = sourceOf(archive(R"({"accounts":[{"vaults":[]},)" + vault(items) + "]}"));
    QCOMPARE(readLines("1password", source), expected);
    QCOMPARE(inspected("1password", source), QStringLiteral("protection 0"));
    const Source twice = sourceOf(
        archive(R"({"accounts":[)" + vault(item(kCode)) + "," + vault(item(kCode)) + "]}"));
    QCOMPARE(readLines("1password", twice).size(), 2);
}

void OnePasswordTest::refuses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("expected");
    const QByteArray empty = R"({"accounts":[]})";
    QTest::newRow("newer") << archive(empty, R"({"version":4})") << said(File::NewerVersion, "4");
    QTest::newRow("no version") << archive(empty, "{}") << said(File::Damaged, "version");
    QTest::newRow("version 0") << archive(empty, R"({"version":0})")
                               << said(File::Damaged, "version");
    QTest::newRow("attributes no JSON")
        << archive(empty, "x") << said(File::Damaged, "export.attributes");
    QTest::newRow("data no JSON") << archive("x") << said(File::Damaged, "export.data");
    QTest::newRow("no accounts") << archive("{}") << said(File::Damaged, "accounts");
    QTest::newRow("accounts of another type")
        << archive(R"({"accounts":{}})") << said(File::Damaged, "accounts");
    QByteArray changed = archive(empty);
    changed.replace("accounts", "accountz");
    QTest::newRow("changed byte") << changed << said(File::Damaged, "ZIP");
}

void OnePasswordTest::refuses()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, expected);
    QCOMPARE(readLines("1password", sourceOf(file)), QStringList{expected});
    QCOMPARE(said(format("1password").read(sourceOf("x"), {}).error()),
             said(File::Damaged, "export.attributes"));
    QVERIFY(format("1password").match(sourceOf(storedZip({{"export.data", "{}"}}))) == Match::No);
}

QTEST_APPLESS_MAIN(OnePasswordTest)
#include "tst_one_password.moc"
