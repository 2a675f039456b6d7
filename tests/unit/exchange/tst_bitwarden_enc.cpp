// SPDX-License-Identifier: Apache-2.0
// Bitwarden's password-protected export: both key derivations, the MAC before everything else.

#include "tests/unit/exchange/imports.h"

#include "core/crypto/argon2.h"
#include "core/crypto/cbc.h"
#include "core/crypto/digest.h"
#include "core/crypto/pbkdf2.h"

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

namespace {

QByteArray hmacOf(const QByteArray &key, const QByteArray &message)
{
    return arrayOf(
        crypto::hmac(crypto::HashAlgorithm::Sha256, viewOf(key), viewOf(message)).view());
}

QByteArray sealedText(const QByteArray &master, const QByteArray &plain)
{
    const QByteArray iv(16, 'i');
    const QByteArray key = hmacOf(master, "enc\x01");
    const QByteArray body = arrayOf(crypto::encryptCbc(viewOf(key), viewOf(iv), viewOf(plain)));
    return "2." + iv.toBase64() + "|" + body.toBase64() + "|"
        + hmacOf(hmacOf(master, "mac\x01"), iv + body).toBase64();
}

struct ExportFile
{
    QByteArray kdf = R"("kdfType":0,"kdfIterations":1000)";
    QByteArray data = withSecret(R"({"items":[{"type":1,"name":"Title","login":{"totp":"$S"}}]})");
    bool argon = false;

    [[nodiscard]] QByteArray text() const
    {
        const QByteArray salt = "c2FsdHNhbHQ=";
        crypto::Argon2Request request;
        request.passes = 1;
        request.memoryKiB = 1024;
        const SecretBytes master = argon
            ? crypto::argon2(viewOf("test"), crypto::sha256(viewOf(salt)), request).value()
            : crypto::pbkdf2(crypto::HashAlgorithm::Sha256, viewOf("test"), viewOf(salt), 1000, 32)
                  .value();
        // The test's own key.
        const QByteArray key = arrayOf(master.expose());
        return R"({"encrypted":true,"passwordProtected":true,"salt":")" + salt + R"(",)"
            + (argon
                   ? QByteArray(R"("kdfType":1,"kdfIterations":1,"kdfMemory":1,"kdfParallelism":1)")
                   : kdf)
            + R"(,"encKeyValidation_DO_NOT_EDIT":")" + sealedText(key, "a uuid") + R"(","data":")"
            + sealedText(key, data) + R"("})";
    }
};

constexpr char kLine[] = "totp [Title] [] sha1 6 30";

} // namespace

class BitwardenEncTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensWithThePassword();
    void refusesTheAccountBound();
    void refuses_data();
    void refuses();
    void checksTheCostFirst_data();
    void checksTheCostFirst();
    void findsChangedData();
};

void BitwardenEncTest::opensWithThePassword()
{
    ExportFile file;
    for (const bool argon : {false, true}) {
        file.argon = argon;
        const Source source = sourceOf(file.text());
        QCOMPARE(readLines("bitwarden-enc", source, "test"), QStringList{kLine});
        QCOMPARE(readLines("bitwarden-enc", source, "Test"),
                 QStringList{said(File::WrongPassword)});
        QCOMPARE(readLines("bitwarden-enc", source), QStringList{said(File::PasswordNeeded)});
        QCOMPARE(inspected("bitwarden-enc", source), QStringLiteral("protection 1"));
    }
    file.argon = false;
    file.data = "no JSON";
    QCOMPARE(readLines("bitwarden-enc", sourceOf(file.text()), "test"),
             QStringList{said(File::Damaged, "data")});
    file.data = "{}";
    QCOMPARE(readLines("bitwarden-enc", sourceOf(file.text()), "test"),
             QStringList{said(File::Damaged, "items")});
}

void BitwardenEncTest::refusesTheAccountBound()
{
    const QString expected = said(File::Unsupported, {}, Advice::BitwardenAccountBound);
    const Source source = sourceOf(
        R"({"encrypted":true,"encKeyValidation_DO_NOT_EDIT":"2.a|b|c","folders":[],"items":[]})");
    QCOMPARE(readLines("bitwarden-enc", source, "test"), QStringList{expected});
    QCOMPARE(inspected("bitwarden-enc", source), expected);
}

void BitwardenEncTest::refuses_data()
{
    QTest::addColumn<QByteArray>("find");
    QTest::addColumn<QByteArray>("put");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const QByteArray &find, const QByteArray &put,
                        const QString &expected) { QTest::newRow(tag) << find << put << expected; };
    const QByteArray data = R"("data":"2.)";
    row("no salt", R"("salt":)", R"("sald":)", said(File::Damaged, "salt"));
    row("no kind of derivation", R"("kdfType":)", R"("kdfTipe":)", said(File::Damaged, "kdfType"));
    row("newer derivation", R"("kdfType":0)", R"("kdfType":2)",
        said(File::NewerVersion, "kdfType 2"));
    row("no rounds", R"("kdfIterations":)", R"("kdfIteration":)",
        said(File::Damaged, "kdfIterations"));
    row("Argon2 without memory", R"("kdfType":0)", R"("kdfType":1,"kdfParallelism":1)",
        said(File::Damaged, "kdfMemory"));
    row("Argon2 without lanes", R"("kdfType":0)", R"("kdfType":1,"kdfMemory":1)",
        said(File::Damaged, "kdfParallelism"));
    row("no validation", R"("encKeyValidation_DO_NOT_EDIT":)", R"("encKeyValidation":)",
        said(File::Damaged, "encKeyValidation_DO_NOT_EDIT"));
    row("no data", R"("data":)", R"("dada":)", said(File::Damaged, "data"));
    row("another cipher", data, R"("data":"0.)", said(File::Unsupported, "data"));
    row("no cipher", data, R"("data":"2)", said(File::Damaged, "data"));
    row("iv no Base64", data, R"("data":"2.?)", said(File::Damaged, "data"));
    row("iv too long", data, R"("data":"2.AAAA)", said(File::Damaged, "data"));
    row("four parts", data, R"("data":"2.AAAA|)", said(File::Damaged, "data"));
    row("one part", data, R"("data":"2.AAAA","old":"2.)", said(File::Damaged, "data"));
}

void BitwardenEncTest::refuses()
{
    QFETCH(QByteArray, find);
    QFETCH(QByteArray, put);
    QFETCH(QString, expected);
    QByteArray text = ExportFile().text();
    const qsizetype at = text.indexOf(find);
    QVERIFY(at >= 0);
    const Source source = sourceOf(text.replace(at, find.size(), put));
    QCOMPARE(readLines("bitwarden-enc", source, "test"), QStringList{expected});
    QCOMPARE(inspected("bitwarden-enc", source), expected);
}

void BitwardenEncTest::checksTheCostFirst_data()
{
    QTest::addColumn<QByteArray>("kdf");
    QTest::addColumn<QString>("expected");
    const auto argon = [](const char *memory, const char *passes, const char *lanes) {
        return R"("kdfType":1,"kdfMemory":)" + QByteArray(memory) + R"(,"kdfIterations":)" + passes
            + R"(,"kdfParallelism":)" + lanes;
    };
    const QString refused = said(File::CostRefused, "Argon2");
    QTest::newRow("no round") << QByteArray(R"("kdfType":0,"kdfIterations":0)")
                              << said(File::CostRefused, "PBKDF2");
    QTest::newRow("too many rounds") << QByteArray(R"("kdfType":0,"kdfIterations":10000001)")
                                     << said(File::CostRefused, "PBKDF2");
    QTest::newRow("many rounds") << QByteArray(R"("kdfType":0,"kdfIterations":9999999)")
                                 << said(File::CostTooHigh);
    QTest::newRow("no memory") << argon("0", "1", "1") << refused;
    QTest::newRow("negative memory") << argon("-64", "1", "1") << refused;
    QTest::newRow("too much memory") << argon("1025", "1", "1") << refused;
    QTest::newRow("absurd memory") << argon("9223372036854775807", "1", "1") << refused;
    QTest::newRow("no pass") << argon("1", "0", "1") << refused;
    QTest::newRow("too many passes") << argon("1", "65", "1") << refused;
    QTest::newRow("no lane") << argon("1", "1", "0") << refused;
    QTest::newRow("too many lanes") << argon("64", "1", "17") << refused;
    QTest::newRow("memory times passes") << argon("1024", "17", "1") << refused;
    QTest::newRow("much memory") << argon("1024", "1", "4") << said(File::CostTooHigh);
}

void BitwardenEncTest::checksTheCostFirst()
{
    QFETCH(QByteArray, kdf);
    QFETCH(QString, expected);
    ExportFile file;
    file.kdf = kdf;
    QCOMPARE(readLines("bitwarden-enc", sourceOf(file.text()), "test"), QStringList{expected});
}

void BitwardenEncTest::findsChangedData()
{
    QByteArray text = ExportFile().text();
    const qsizetype at = text.indexOf('|', text.indexOf(R"("data":)")) + 3;
    text[at] = text[at] == 'A' ? 'B' : 'A';
    QCOMPARE(readLines("bitwarden-enc", sourceOf(text), "test"),
             QStringList{said(File::Damaged, "data")});
}

QTEST_APPLESS_MAIN(BitwardenEncTest)
#include "tst_bitwarden_enc.moc"
