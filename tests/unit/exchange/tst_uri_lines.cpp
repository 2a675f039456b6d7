// SPDX-License-Identifier: Apache-2.0
// Lists of URIs: line ends, comments, several in a line, Google's parts among them.

#include "tests/unit/exchange/imports.h"

#include "core/exchange/limits.h"

using namespace warifu::exchange;
using namespace warifu::exchange::test;

class UriLinesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void recognises_data();
    void recognises();
    void readsMigrations();
    void boundsTheEntries();
};

namespace {

const QByteArray kUri = "otpauth://totp/E:a?secret=$S";
constexpr char kLine[] = "totp [E] [a] sha1 6 30";
// One account "Hello" of test1@example1.com, made by hand; the second lacks the other of two parts.
const QByteArray kMigration =
    "otpauth-migration://offline?data="
    "Ci0KCkhlbGxvId6tvu8SEnRlc3QxQGV4YW1wbGUxLmNvbRoFVGVzdDEgASgBMAIQAhgBIAA=";
const QByteArray kHalf = "otpauth-migration://offline?data="
                         "Ci0KCkhlbGxvId6tvu8SEnRlc3QxQGV4YW1wbGUxLmNvbRoFVGVzdDEgASgBMAIQARgCIAA=";

} // namespace

void UriLinesTest::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *tag, const QByteArray &text, const QStringList &expected) {
        QTest::newRow(tag) << text << expected;
    };
    row("one", kUri, {kLine});
    row("LF", kUri + "\n" + kUri + "\n", {kLine, kLine});
    row("CRLF counts once", kUri + "\r\n" + kUri + "\r\nx\r\n",
        {kLine, kLine, failedAt(3, said(Enrol::UnknownScheme))});
    row("CR", kUri + "\r" + kUri, {kLine, kLine});
    row("comments and blanks", "# x\n\n  \n// y\n " + kUri + " \n", {kLine});
    row("commas between URIs", kUri + "," + kUri, {kLine, kLine});
    row("comma in a name", "otpauth://totp/E:a,b?secret=$S", {"totp [E] [a,b] sha1 6 30"});
    row("other schemes", kUri + "\nsteam://$S\nmotp://I:b?secret=e3152afee62599c8",
        {kLine, "steam [Steam] [] sha1 5 30", "motp [I] [b] sha1 6 10 secret=e3152afee62599c8"});
    row("tags", kUri + "&tags=x&tags=y&tags=x", {"totp [E] [a] sha1 6 30 #x #y"});
    row("bad lines", kUri + "\nhttps://example.com\notpauth://totp/x\notpauth://ocra/x?secret=$S",
        {kLine, failedAt(2, said(Enrol::UnknownScheme)), failedAt(3, said(Enrol::MissingSecret)),
         failedAt(4, said(Enrol::UnknownType))});
    row("bad migration", kUri + "\notpauth-migration://offline?data=!",
        {kLine, failedAt(2, said(Enrol::MigrationBase64))});
}

void UriLinesTest::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, expected);
    QCOMPARE(readLines("uri-list", sourceOf(text)), expected);
}

void UriLinesTest::recognises_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("expected");
    QTest::newRow("capitals") << QByteArray("OTPAUTH://TOTP/x?secret=$S") << true;
    QTest::newRow("migration") << kMigration << true;
    QTest::newRow("comment first") << QByteArray("# codes\n" + kUri) << true;
    QTest::newRow("other text first") << QByteArray("codes:\n" + kUri) << false;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("comments only") << QByteArray("#\n#\n") << false;
    QTest::newRow("Ente's") << QByteArray(kUri + "&codeDisplay=%7B%7D") << false;
    QTest::newRow("binary") << QByteArray(kUri + QByteArray(1, '\0')) << false;
}

void UriLinesTest::recognises()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, expected);
    QCOMPARE(format("uri-list").match(sourceOf(text)) == Match::Sure, expected);
}

void UriLinesTest::readsMigrations()
{
    const Source whole = sourceOf(kMigration + "\n" + kMigration);
    QVERIFY(!hasNotice("uri-list", whole, ImportNotice::Code::IncompleteSet)
            || readLines("uri-list", whole).size() == 1);
    // A repeated part adds nothing, and the second part of two is missed.
    const Source half = sourceOf(kHalf + "\n" + kHalf);
    QVERIFY(hasNotice("uri-list", half, ImportNotice::Code::IncompleteSet));
    QCOMPARE(readLines("uri-list", half).size(), 1);
}

void UriLinesTest::boundsTheEntries()
{
    const QByteArray most = (kUri + "\n").repeated(static_cast<qsizetype>(kMaxEntries));
    QCOMPARE(readLines("uri-list", sourceOf(most)).size(), static_cast<qsizetype>(kMaxEntries));
    QCOMPARE(readLines("uri-list", sourceOf(most + kUri)), QStringList{said(File::TooManyEntries)});
}

QTEST_APPLESS_MAIN(UriLinesTest)
#include "tst_uri_lines.moc"
