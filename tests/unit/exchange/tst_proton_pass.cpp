// SPDX-License-Identifier: Apache-2.0
// Proton Pass: the archive and its JSON, several codes an item, and the PGP variant.

#include "tests/unit/exchange/imports.h"
#include "tests/unit/exchange/stored_zip.h"

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

namespace {

QByteArray data(const QByteArray &items)
{
    return withSecret(R"({"version":"1","userId":"u","vaults":{"v":{"name":"Work","items":[)"
                      + items + "]}}}");
}

QByteArray item(const QByteArray &content, const QByteArray &more = R"("state":1)",
                const QByteArray &fields = {}, const QByteArray &type = "login")
{
    return R"({"data":{"metadata":{"name":"Title"},"type":")" + type + R"(","content":{)" + content
        + R"(},"extraFields":[)" + fields + "]}," + more + "}";
}

const QByteArray kField = R"({"fieldName":"x","type":"totp","data":{"totpUri":"$S"}})";

} // namespace

class ProtonPassTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
};

void ProtonPassTest::reads_data()
{
    QTest::addColumn<QByteArray>("items");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *tag, const QByteArray &items, const QStringList &expected) {
        QTest::newRow(tag) << items << expected;
    };
    row("bare secret", item(R"("totpUri":"$S","itemUsername":"user","itemEmail":"e")"),
        {"totp [Title] [user] sha1 6 30 #Work"});
    row("e-mail in place of the user", item(R"("totpUri":"$S","itemUsername":"","itemEmail":"e")"),
        {"totp [Title] [e] sha1 6 30 #Work"});
    row("URI wins", item(R"("totpUri":"otpauth://totp/I:a?secret=$S")"),
        {"totp [I] [a] sha1 6 30 #Work"});
    row("bin and pin", item(R"("totpUri":"$S")", R"("state":2,"pinned":true)"),
        {"totp [Title] [] sha1 6 30 #Work * trashed"});
    row("fields too", item(R"("totpUri":"$S")", R"("state":1)", kField + "," + kField),
        {"totp [Title] [] sha1 6 30 #Work", "totp [Title] [] sha1 6 30 #Work",
         "totp [Title] [] sha1 6 30 #Work"});
    row("fields of a note", item(R"("totpUri":"ignored!")", R"("state":1)", kField, "note"),
        {"totp [Title] [] sha1 6 30 #Work"});
    row("no code", item(R"("totpUri":"")") + "," + item(R"("totpUri":null)") + "," + item({}), {});
    row("other fields", item({}, R"("state":1)", R"({"type":"text","data":{"totpUri":"$S"}},5)"),
        {});
    row("no item", "5,[],null", {});
    row("value of another type", item(R"("totpUri":7)"),
        {failedAt(1, said(Entry::WrongType, "totpUri"))});
    row("foreign character", item(R"("totpUri":"A!")"),
        {failedAt(1, said(Enrol::SecretCharacter))});
    row("one bad of two", item(R"("totpUri":"A!")", R"("state":1)", kField),
        {"totp [Title] [] sha1 6 30 #Work", failedAt(1, said(Enrol::SecretCharacter))});
}

void ProtonPassTest::reads()
{
    QFETCH(QByteArray, items);
    QFETCH(QStringList, expected);
    const QByteArray json = data(items);
    QCOMPARE(readLines("proton-pass", sourceOf(json)), expected);
    const QByteArray zip = storedZip({{"Proton Pass/data.json", json}, {"Proton Pass/x", "y"}});
    QCOMPARE(readLines("proton-pass", sourceOf(zip)), expected);
    QCOMPARE(inspected("proton-pass", sourceOf(zip)), QStringLiteral("protection 0"));
}

void ProtonPassTest::refuses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("expected");
    QTest::newRow("PGP") << storedZip({{"Proton Pass/data.pgp", "x"}})
                         << said(File::Unsupported, {}, Advice::OpenPgp);
    QTest::newRow("no JSON") << storedZip({{"Proton Pass/data.json", "x"}})
                             << said(File::Damaged, "data.json");
    QTest::newRow("other JSON") << storedZip({{"Proton Pass/data.json", "{}"}})
                                << said(File::Damaged, "vaults");
    QByteArray changed = storedZip({{"Proton Pass/data.json", data({})}});
    changed.replace("\"Work\"", "\"Wark\"");
    QTest::newRow("changed byte") << changed << said(File::Damaged, "ZIP");
}

void ProtonPassTest::refuses()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, expected);
    QCOMPARE(readLines("proton-pass", sourceOf(file)), QStringList{expected});
    const Source other = sourceOf(storedZip({{"other/data.json", "{}"}}));
    QVERIFY(format("proton-pass").match(other) == Match::No);
    QCOMPARE(said(format("proton-pass").read(other, {}).error()), said(File::Damaged, "data.json"));
}

QTEST_APPLESS_MAIN(ProtonPassTest)
#include "tst_proton_pass.moc"
