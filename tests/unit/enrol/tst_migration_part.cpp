// SPDX-License-Identifier: Apache-2.0
// One part of Google's export: genuine ones, damaged ones, and entries that fail by themselves.

#include "tests/unit/enrol/protobuf_text.h"
#include "tests/unit/enrol/summary.h"

#include "core/enrol/migration_part.h"

#include <QTest>

#include <limits>

using namespace warifu;
using namespace warifu::enrol;
using namespace warifu::enrol::test;

namespace {

// "parameters names [warnings]" of each account, then "!index name: error" of each failure.
QString accountsOf(const MigrationPart &part)
{
    QStringList lines;
    for (const Draft &draft : part.drafts) {
        const QString warnings = warningsOf(draft);
        lines << parametersOf(draft) + QLatin1Char(' ') + namesOf(draft)
                + (warnings.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(warnings));
    }
    for (const MigrationFailure &failed : part.failures)
        lines << QStringLiteral("!%1 %2: %3")
                     .arg(failed.index)
                     .arg(failed.name, test::summary(failed.error));
    return lines.join(QLatin1Char('\n'));
}

// Accounts of the otpauth wiki's example secret, as Google's app wrote them; published with another
// program's tests.
constexpr char kGenuine[] =
    "otpauth-migration://"
    "offline?data=Ci0KCkhlbGxvId6tvu8SEmpvaG5AYXBwbGVzZWVkLmNvbRoFQXBwbGUgASgBMAIK"
    "LgoKSGVsbG8h3q2%2B7xITam9objJAYXBwbGVzZWVkLmNvbRoFQXBwbGUgAigCMAIKNAoKSGVsbG8h3q2%"
    "2B7xIXam9obitob3"
    "RwQGFwcGxlc2VlZC5jb20aBUFwcGxlIAEoATABOAAKNQoKSGVsbG8h3q2%"
    "2B7xIYam9obitob3RwMkBhcHBsZXNlZWQuY29tGg"
    "VBcHBsZSABKAIwATgAEAIYASAA";
constexpr char kGenuineAccounts[] =
    "totp sha1 6 30 Apple/john@appleseed.com [ShortSecret]\n"
    "totp sha256 8 30 Apple/john2@appleseed.com [ShortSecret UnusualAlgorithm]\n"
    "hotp sha1 6 0 Apple/john+hotp@appleseed.com [ShortSecret]\n"
    "hotp sha1 8 0 Apple/john+hotp2@appleseed.com [ShortSecret]";

const QByteArray kEnd = batch(1, 0, 7);

} // namespace

class MigrationPartTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsGenuineExport_data();
    void readsGenuineExport();
    void readsEntries_data();
    void readsEntries();
    void readsNumbers_data();
    void readsNumbers();
    void refuses_data();
    void refuses();
    void refusesPayloads_data();
    void refusesPayloads();
    void everyCutIsNoticed();
    void keepsSecrets();
};

void MigrationPartTest::readsGenuineExport_data()
{
    QTest::addColumn<QByteArray>("uri");
    const QByteArray uri = kGenuine;
    QTest::newRow("as it came") << uri;
    QTest::newRow("decoded once") << QByteArray(uri).replace("%2B", "+");
    QTest::newRow("plus turned into a space") << QByteArray(uri).replace("%2B", " ");
    QTest::newRow("URL-safe alphabet") << QByteArray(uri).replace("%2B", "-");
    QTest::newRow("padded needlessly") << uri + "%3D%3D";
    QTest::newRow("capitals") << QByteArray(uri).replace("otpauth-migration://offline?data",
                                                         "OTPAUTH-MIGRATION://OFFLINE?DATA");
    QTest::newRow("slash before the parameters")
        << QByteArray(uri).replace("offline?", "offline/?");
    QTest::newRow("another parameter first") << QByteArray(uri).replace("?data", "?x=y&data");
    QTest::newRow("blanks around") << "\n " + uri + "\r\n";
    QTest::newRow("every byte encoded") << [uri] {
        const qsizetype start = uri.indexOf('=') + 1;
        return uri.left(start) + '%' + QByteArray::fromPercentEncoding(uri.mid(start)).toHex('%');
    }();
}

void MigrationPartTest::readsGenuineExport()
{
    QFETCH(QByteArray, uri);
    const auto part = parseMigrationUri(view(uri));
    QVERIFY2(part, part ? "" : qPrintable(test::summary(part.error())));
    QCOMPARE(accountsOf(*part), QString::fromLatin1(kGenuineAccounts));
    QCOMPARE(part->part, 0);
    QCOMPARE(part->parts, 1);
    QCOMPARE(part->batch, 0);
    for (const Draft &draft : part->drafts)
        QCOMPARE(hexOf(draft.secret), QByteArray("48656c6c6f21deadbeef"));
}

void MigrationPartTest::readsEntries_data()
{
    QTest::addColumn<QByteArray>("entries");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const QByteArray &entries, const char *expected) {
        QTest::newRow(tag) << entries << QString::fromUtf8(expected);
    };
    // The enumerations: 0 is unspecified.
    row("nothing said", account("a", "B"), "totp sha1 6 30 B/a");
    row("all zero", account("a", "B", number(4, 0) + number(5, 0) + number(6, 0)),
        "totp sha1 6 30 B/a");
    row("SHA-512, 8 digits", account("a", "B", number(4, 3) + number(5, 2) + number(6, 2)),
        "totp sha512 8 30 B/a [UnusualAlgorithm]");
    row("hotp", account("a", "B", number(6, 1) + number(7, 12345)), "hotp sha1 6 12345 B/a");
    row("hotp, largest counter", account("a", "B", number(6, 1) + number(7, 9223372036854775807)),
        "hotp sha1 6 9223372036854775807 B/a");
    row("newer app's id and unknown fields",
        account("a", "B", bytes(8, "id") + number(99, 1) + bytes(100, "x")), "totp sha1 6 30 B/a");
    row("repeated scalar, last wins", account("a", "B", number(5, 1) + number(5, 2)),
        "totp sha1 8 30 B/a");

    row("issuer in front of the name", account("B:a", "B"), "totp sha1 6 30 B/a");
    row("in other letter case, with a space", account("b: a", "B"), "totp sha1 6 30 B/a");
    row("other prefix stays in the name", account("X:a", "B"), "totp sha1 6 30 B/X:a");
    row("issuer only in the name", account("B:a", ""), "totp sha1 6 30 B/a");
    row("no issuer", account("a", ""), "totp sha1 6 30 /a");
    row("no names", account("", ""), "totp sha1 6 30 / [NoName]");
    row("percent is a percent", account("a%20b", ""), "totp sha1 6 30 /a%20b");
    row("hidden characters", account("a\xE2\x80\xAE", ""), "totp sha1 6 30 /a [HiddenCharacters]");
    row("Steam without digits", account("a", "Steam"), "steam sha1 5 30 Steam/a [TreatedAsSteam]");
    row("Steam with six digits", account("a", "Steam", number(5, 1)), "totp sha1 6 30 Steam/a");

    // Failures of one entry keep the others.
    const QByteArray good = account("good", "G");
    const char *const kept = "totp sha1 6 30 G/good\n";
    const auto failing = [&](const char *tag, const QByteArray &entry, const QByteArray &error) {
        row(tag, entry + good, (kept + ("!0 " + error)).constData());
    };
    failing("MD5", account("a", "B", number(4, 4)), "a: UnknownAlgorithm 0 'MD5'");
    failing("algorithm 5", account("a", "B", number(4, 5)), "a: UnknownAlgorithm 0 '5'");
    failing("digits 3", account("a", "B", number(5, 3)), "a: Digits 0 '3'");
    failing("digits as a number", account("a", "B", number(5, 6)), "a: Digits 0 '6'");
    failing("type 3", account("a", "B", number(6, 3)), "a: UnknownType 0 '3'");
    failing("negative counter", account("a", "B", number(6, 1) + number(7, ~quint64{0})),
            "a: Counter 0 '-1'");
    failing("no secret", bytes(1, bytes(2, "a")), "a: MissingSecret 0");
    failing("empty secret", bytes(1, bytes(1, "") + bytes(2, "a")), "a: MissingSecret 0");
    failing("empty entry", bytes(1, ""), ": MissingSecret 0");
    failing("long secret", bytes(1, bytes(1, QByteArray(641, 'x')) + bytes(2, "a")),
            "a: SecretTooLong 640");
    failing("name is not UTF-8", bytes(1, bytes(1, "x") + bytes(2, "a\xFF")),
            "a\xEF\xBF\xBD: Encoding 8");
    failing("issuer with NUL", bytes(1, bytes(1, "x") + bytes(3, QByteArray("\0", 1))),
            ": Encoding 7");
    failing("secret as a number", bytes(1, number(1, 5) + bytes(2, "a")), ": MigrationMalformed 3");
    failing("digits as bytes", account("a", "B", bytes(5, "1")), "a: MigrationMalformed 32");
    failing("entry ends early", bytes(1, bytes(2, "a") + QByteArray("\x0A\x05", 2)),
            "a: MigrationMalformed 7");
    failing("entry is no protobuf", bytes(1, "\x07"), ": MigrationMalformed 2");
    row("the third of three", good + good + account("a", "B", number(4, 9)),
        "totp sha1 6 30 G/good\ntotp sha1 6 30 G/good\n!2 a: UnknownAlgorithm 0 '9'");
}

void MigrationPartTest::readsEntries()
{
    QFETCH(QByteArray, entries);
    QFETCH(QString, expected);
    const QByteArray uri = migrationUri(entries + kEnd);
    const auto part = parseMigrationUri(view(uri));
    QVERIFY2(part, part ? "" : qPrintable(test::summary(part.error())));
    QCOMPARE(accountsOf(*part), expected);
}

void MigrationPartTest::readsNumbers_data()
{
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const QByteArray &end, const char *expected) {
        QTest::newRow(tag) << end << QString::fromLatin1(expected);
    };
    row("only the version", number(2, 1), "0/1 0");
    row("third of four", batch(4, 2, 7), "2/4 7");
    row("negative batch, as Google writes", batch(1, 0, -2115474809), "0/1 -2115474809");
    row("smallest batch", batch(1, 0, std::numeric_limits<qint32>::min()), "0/1 -2147483648");
    row("no parts given", number(2, 1) + number(5, 9), "0/1 9");
    row("no version given", number(3, 2) + number(4, 1), "1/2 0");
    row("zero parts", batch(0, 0, 1), "0/1 1");
    row("last of a hundred", batch(100, 99, 1), "99/100 1");
    row("version 2", batch(1, 0, 1, 2), "0/1 1");
    row("unknown field", batch(1, 0, 1) + bytes(17, "x") + number(18, 1), "0/1 1");
}

void MigrationPartTest::readsNumbers()
{
    QFETCH(QByteArray, end);
    QFETCH(QString, expected);
    const QByteArray uri = migrationUri(account("a", "B") + end);
    const auto part = parseMigrationUri(view(uri));
    QVERIFY2(part, part ? "" : qPrintable(test::summary(part.error())));
    QCOMPARE(QStringLiteral("%1/%2 %3").arg(part->part).arg(part->parts).arg(part->batch),
             expected);
}

void MigrationPartTest::refuses_data()
{
    QTest::addColumn<QByteArray>("uri");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *tag, const QByteArray &uri, const char *error) {
        QTest::newRow(tag) << uri << QString::fromLatin1(error);
    };
    row("empty", "", "Empty 0");
    row("other scheme", "otpauth://offline?data=AA", "UnknownScheme 0 'otpauth'");
    row("no scheme", "offline?data=AA", "UnknownScheme 0");
    row("other host", "otpauth-migration://online?data=AA", "Malformed 18");
    row("no host", "otpauth-migration://?data=AA", "Malformed 18");
    row("no parameters", "otpauth-migration://offline", "Malformed 27");
    row("no data", "otpauth-migration://offline?x=AA", "Malformed 32");
    row("data in the fragment", "otpauth-migration://offline#data=AA", "Malformed 18");
    row("empty data", "otpauth-migration://offline?data=", "MigrationTruncated 0");
    row("data without a value", "otpauth-migration://offline?data", "MigrationTruncated 0");
    row("not Base64", "otpauth-migration://offline?data=CgQ%21", "MigrationBase64 3");
    row("not Base64 at once", "otpauth-migration://offline?data=*", "MigrationBase64 0");
    row("encoded twice", "otpauth-migration://offline?data=CgQ%252B", "MigrationBase64 3");
    row("padding inside", "otpauth-migration://offline?data=CgQ=CgQ=", "MigrationBase64 3");
    row("line break inside", "otpauth-migration://offline?data=CgQ%0ACgQ", "MigrationBase64 3");
    row("broken percent-encoding", "otpauth-migration://offline?data=CgQ%2", "Encoding 36");
    row("encoded NUL", "otpauth-migration://offline?data=CgQ%00", "Encoding 36");
    row("one digit too few", "otpauth-migration://offline?data=CgQKA", "MigrationTruncated 3");
    row("not UTF-8", "otpauth-migration://offline?data=\xFF", "NotText 33");
}

void MigrationPartTest::refuses()
{
    QFETCH(QByteArray, uri);
    QFETCH(QString, error);
    const auto part = parseMigrationUri(view(uri));
    QVERIFY(!part);
    QCOMPARE(test::summary(part.error()), error);
}

void MigrationPartTest::refusesPayloads_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *tag, const QByteArray &payload, const char *error) {
        QTest::newRow(tag) << payload << QString::fromLatin1(error);
    };
    const QByteArray good = account("a", "B"); // 30 bytes
    QCOMPARE(good.size(), 30);
    row("no accounts", batch(1, 0, 1), "MigrationMalformed 8");
    row("version 3", good + batch(1, 0, 1, 3), "MigrationVersion 0 '3'");
    row("version negative", good + number(2, ~quint64{0}), "MigrationVersion 0 '-1'");
    row("version above 32 bits", good + number(2, quint64{1} << 32), "MigrationMalformed 31");
    row("version as bytes", good + bytes(2, "1"), "MigrationMalformed 32");
    row("entry as a number", number(1, 1), "MigrationMalformed 1");
    row("part behind the last", good + batch(2, 2, 1), "MigrationMalformed 38");
    row("part negative", good + number(3, 2) + number(4, ~quint64{0}), "MigrationMalformed 43");
    row("parts negative", good + number(3, ~quint64{0}), "MigrationMalformed 41");
    row("101 parts", good + batch(101, 0, 1), "MigrationMalformed 38");
    row("batch above 32 bits", good + number(5, quint64{1} << 31), "MigrationMalformed 31");
    row("batch below 32 bits", good + number(5, ~(quint64{1} << 31)), "MigrationMalformed 31");
    row("group", good + QByteArray("\x0B", 1), "MigrationMalformed 30");
    row("field 0", good + QByteArray("\x00\x01", 2), "MigrationMalformed 30");
    row("endless varint", good + QByteArray("\x10") + QByteArray(20, '\xFF'),
        "MigrationMalformed 40");
    row("length beyond the end", QByteArray("\x0A\x7F", 2) + good, "MigrationTruncated 32");
    row("length of 2^63", "\x0A" + varint(quint64{1} << 63) + good, "MigrationTruncated 41");
    row("random text", "hello, world", "MigrationMalformed 2");
    row("cut between accounts", good + good, "MigrationTruncated 60");
}

void MigrationPartTest::refusesPayloads()
{
    QFETCH(QByteArray, payload);
    QFETCH(QString, error);
    const QByteArray uri = migrationUri(payload);
    const auto part = parseMigrationUri(view(uri));
    QVERIFY(!part);
    QCOMPARE(test::summary(part.error()), error);
}

void MigrationPartTest::everyCutIsNoticed()
{
    // A QR code that was read halfway never passes for a whole part.
    const QByteArray entry = account("alice", "Bank", number(4, 1) + number(5, 1) + number(6, 2));
    for (qsizetype size = 0; size <= entry.size(); ++size) {
        const QByteArray uri = migrationUri(entry.left(size));
        const auto part = parseMigrationUri(view(uri));
        QVERIFY(!part);
        QCOMPARE(test::summary(part.error()), QStringLiteral("MigrationTruncated %1").arg(size));
    }
}

void MigrationPartTest::keepsSecrets()
{
    // Raw bytes, also zeros and what looks like text.
    QByteArray secret;
    for (int i = 0; i < 256; ++i)
        secret += static_cast<char>(i);
    const QByteArray uri = migrationUri(bytes(1, bytes(1, secret) + bytes(2, "a")) + kEnd);
    const auto part = parseMigrationUri(view(uri));
    QVERIFY(part);
    QCOMPARE(hexOf(part->drafts.at(0).secret), secret.toHex());
}

QTEST_APPLESS_MAIN(MigrationPartTest)
#include "tst_migration_part.moc"
