// SPDX-License-Identifier: Apache-2.0
// Bitwarden's plain JSON and Bitwarden Authenticator's.

#include "tests/unit/exchange/imports.h"

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

namespace {

QByteArray vault(const QByteArray &items)
{
    return R"({"encrypted":false,"folders":[{"id":"f","name":"Work"}],"items":[)" + items + "]}";
}

QByteArray login(const QByteArray &totp, const QByteArray &more = {})
{
    return R"({"type":1,"name":"Title",)" + more
        + R"("login":{"username":"user","password":"never read","totp":)" + totp + "}}";
}

} // namespace

class BitwardenTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void readsCollections();
    void countsWhatIsNoCode();
    void tellsTheTwoApart_data();
    void tellsTheTwoApart();
    void refusesForeignJson();
};

void BitwardenTest::reads_data()
{
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const QByteArray &item, const QString &expected) {
        QTest::newRow(tag) << item << expected;
    };
    row("bare secret", login(R"("gezd gnbv gy3t qojq gezd gnbv gy3t qojq")"),
        "totp [Title] [user] sha1 6 30");
    row("URI wins", login(R"("otpauth://totp/I:a?secret=$S&digits=8")"), "totp [I] [a] sha1 8 30");
    row("item fills what the URI leaves", login(R"("otpauth://totp/?secret=$S")"),
        "totp [Title] [user] sha1 6 30");
    row("steam", login(R"("steam://$S")"), "steam [Title] [user] sha1 5 30");
    row("folder, favourite, bin",
        login(R"("$S")", R"("folderId":"f","favorite":true,"deletedDate":"2024-01-01",)"),
        "totp [Title] [user] sha1 6 30 #Work * trashed");
    row("unknown folder", login(R"("$S")", R"("folderId":"?","deletedDate":null,)"),
        "totp [Title] [user] sha1 6 30");
    const auto bad = [&row](const char *tag, const QByteArray &item, const QString &problem) {
        row(tag, item, failedAt(1, problem));
    };
    bad("no object", "0", said(Entry::NotAnEntry));
    bad("login of another type", R"({"type":1,"name":"x","login":[]})",
        said(Entry::WrongType, "login"));
    bad("totp of another type", login("7"), said(Entry::WrongType, "totp"));
    bad("name of another type", R"({"type":1,"name":7,"login":{"totp":"$S"}})",
        said(Entry::WrongType, "name"));
    bad("user name of another type", R"({"type":1,"name":"x","login":{"username":7,"totp":"$S"}})",
        said(Entry::WrongType, "username"));
    bad("foreign character", login(R"("A!")"), said(Enrol::SecretCharacter));
    bad("URI without secret", login(R"("otpauth://totp/x")"), said(Enrol::MissingSecret));
}

void BitwardenTest::reads()
{
    QFETCH(QByteArray, item);
    QFETCH(QString, expected);
    const QByteArray good = R"({"type":1,"name":"Good","login":{"totp":"$S"}})";
    QStringList lines = readLines("bitwarden", sourceOf(vault(item + "," + good)));
    QCOMPARE(lines.removeAll("totp [Good] [] sha1 6 30"), 1);
    QCOMPARE(lines, QStringList{expected});
}

void BitwardenTest::readsCollections()
{
    const Source source =
        sourceOf(R"({"collections":[{"id":"c","name":"Team"},{"id":"d","name":"Ops"}],"items":[)"
                 + login(R"("$S")", R"("collectionIds":["d","c","d"],)") + "]}");
    QCOMPARE(readLines("bitwarden", source),
             QStringList{"totp [Title] [user] sha1 6 30 #Ops #Team"});
}

void BitwardenTest::countsWhatIsNoCode()
{
    const Source source =
        sourceOf(vault(R"({"type":3,"name":"Card"},{"type":1,"name":"x","login":null},)"
                       R"({"type":2,"name":"n","login":{"totp":"$S"}},)"
                       + login("null") + "," + login(R"("")")));
    QCOMPARE(readLines("bitwarden", source), QStringList());
    const auto import = format("bitwarden").read(source, {});
    QVERIFY(import);
    QCOMPARE(import->notices.size(), 1U);
    QCOMPARE(import->notices[0].count, 5U);
}

void BitwardenTest::tellsTheTwoApart_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("id");
    const QByteArray item = login(R"("$S")");
    QTest::newRow("folders") << vault(item) << "bitwarden";
    QTest::newRow("no items yet") << vault({}) << "bitwarden";
    QTest::newRow("no folders") << QByteArray(R"({"encrypted":false,"items":[)" + item + "]}")
                                << "bitwarden-authenticator";
    QTest::newRow("nothing at all")
        << QByteArray(R"({"encrypted":false,"items":[]})") << "bitwarden-authenticator";
    QTest::newRow("another app's items") << QByteArray(R"({"items":[{"id":1}]})") << "";
    QTest::newRow("encrypted") << QByteArray(R"({"encrypted":true,"items":[)" + item + "]}") << "";
}

void BitwardenTest::tellsTheTwoApart()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, id);
    const auto found = recognise(sourceOf(text));
    QCOMPARE(found ? QString::fromLatin1((*found)->id.data()) : QString(), id);
}

void BitwardenTest::refusesForeignJson()
{
    for (const char *id : {"bitwarden", "bitwarden-authenticator"}) {
        QCOMPARE(said(format(id).read(sourceOf("no JSON"), {}).error()),
                 said(File::Damaged, "JSON"));
        QCOMPARE(said(format(id).read(sourceOf(R"({"items":{}})"), {}).error()),
                 said(File::Damaged, "items"));
    }
}

QTEST_APPLESS_MAIN(BitwardenTest)
#include "tst_bitwarden.moc"
