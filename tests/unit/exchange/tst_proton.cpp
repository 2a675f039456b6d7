// SPDX-License-Identifier: Apache-2.0
// Proton Authenticator: entries, and the sealed form with its fixed costs.

#include "tests/unit/exchange/imports.h"

#include "core/crypto/argon2.h"
#include "core/crypto/gcm.h"

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

namespace {

QByteArray file(const QByteArray &entries, const QByteArray &version = "1")
{
    return R"({"version":)" + version + R"(,"entries":[)" + entries + "]}";
}

QByteArray entry(const QByteArray &content, const QByteArray &more = {})
{
    return "{" + more + R"("content":{)" + content + "}}";
}

const QByteArray kGood = entry(R"("uri":"otpauth://totp/E:a?secret=$S","entry_type":"Totp")");
constexpr char kLine[] = "totp [E] [a] sha1 6 30";

QByteArray sealed(const QByteArray &plain)
{
    const QByteArray salt(16, 's');
    const QByteArray nonce(12, 'n');
    crypto::Argon2Request request;
    request.passes = 2;
    request.memoryKiB = 19'456;
    const auto key = crypto::argon2(viewOf("test"), viewOf(salt), request).value();
    const QByteArray text = withSecret(plain);
    const QByteArray body =
        // The test's own key.
        arrayOf(crypto::sealAesGcm(key.expose(), viewOf(nonce),
                                   viewOf("proton.authenticator.export.v1"), viewOf(text)));
    return R"({"version":1,"salt":")" + salt.toBase64() + R"(","content":")"
        + (nonce + body).toBase64() + R"("})";
}

} // namespace

class ProtonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void opensWithThePassword();
};

void ProtonTest::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const QByteArray &text, const QString &expected) {
        QTest::newRow(tag) << text << expected;
    };
    row("name and note",
        entry(R"("uri":"otpauth://totp/?secret=$S&issuer=I","entry_type":"Totp","name":"b")",
              R"("note":"n",)"),
        "totp [I] [b] sha1 6 30 note=n");
    row("steam", entry(R"("uri":"steam://$S","entry_type":"Steam","name":"b")"),
        "steam [Steam] [b] sha1 5 30");
    const auto bad = [&row](const char *tag, const QByteArray &text, const QString &problem) {
        row(tag, text, failedAt(1, problem));
    };
    bad("no object", "1", said(Entry::NotAnEntry));
    bad("no content", "{}", said(Entry::MissingField, "content"));
    bad("unknown type", entry(R"("uri":"otpauth://totp/?secret=$S","entry_type":"Push")"),
        said(Entry::UnsupportedType, {}, "Push"));
    bad("type of another type", entry(R"("uri":"","entry_type":1)"),
        said(Entry::WrongType, "entry_type"));
    bad("name of another type", entry(R"("uri":"","entry_type":"Totp","name":1)"),
        said(Entry::WrongType, "name"));
    bad("note of another type", entry(R"("uri":"","entry_type":"Totp")", R"("note":1,)"),
        said(Entry::WrongType, "note"));
    bad("no URI", entry(R"("entry_type":"Totp")"), said(Entry::MissingField, "uri"));
    bad("URI of another type", entry(R"("entry_type":"Totp","uri":1)"),
        said(Entry::WrongType, "uri"));
    bad("URI without secret", entry(R"("entry_type":"Totp","uri":"otpauth://totp/x")"),
        said(Enrol::MissingSecret));
}

void ProtonTest::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QStringList lines = readLines("proton", sourceOf(file(text + "," + kGood)));
    QCOMPARE(lines.removeAll(QLatin1String(kLine)), 1);
    QCOMPARE(lines, QStringList{expected});
}

void ProtonTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const QByteArray salt = R"("salt":")" + QByteArray(16, 's').toBase64() + R"(",)";
    QTest::newRow("newer") << file(kGood, "2") << said(File::NewerVersion, "2");
    QTest::newRow("no version") << file(kGood, "0") << said(File::Damaged, "version");
    QTest::newRow("plain and sealed")
        << QByteArray(R"({"version":1,)" + salt + R"("content":"AAAA","entries":[]})")
        << said(File::Damaged, "content");
    QTest::newRow("salt no Base64") << QByteArray(R"({"version":1,"salt":"?","content":"AAAA"})")
                                    << said(File::Damaged, "salt");
    QTest::newRow("short salt") << QByteArray(R"({"version":1,"salt":"AAAA","content":"AAAA"})")
                                << said(File::Damaged, "salt");
    QTest::newRow("content no Base64")
        << QByteArray(R"({"version":1,)" + salt + R"("content":"?"})")
        << said(File::Damaged, "content");
    QTest::newRow("short content") << QByteArray(R"({"version":1,)" + salt + R"("content":")"
                                                 + QByteArray(27, 'c').toBase64() + R"("})")
                                   << said(File::Damaged, "content");
}

void ProtonTest::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const Source source = sourceOf(text);
    QCOMPARE(readLines("proton", source, "test"), QStringList{expected});
    QCOMPARE(inspected("proton", source), expected);
}

void ProtonTest::opensWithThePassword()
{
    const Source source = sourceOf(sealed(file(kGood)));
    QCOMPARE(readLines("proton", source, "test"), QStringList{kLine});
    QCOMPARE(readLines("proton", source, "Test"), QStringList{said(File::WrongPassword)});
    QCOMPARE(readLines("proton", source), QStringList{said(File::PasswordNeeded)});
    QCOMPARE(inspected("proton", source), QStringLiteral("protection 1"));
    QCOMPARE(readLines("proton", sourceOf(sealed("no JSON")), "test"),
             QStringList{said(File::Damaged, "content")});
    QCOMPARE(readLines("proton", sourceOf(sealed("{}")), "test"),
             QStringList{said(File::Damaged, "entries")});
    QCOMPARE(readLines("proton", sourceOf(file({}))), QStringList());
}

QTEST_APPLESS_MAIN(ProtonTest)
#include "tst_proton.moc"
