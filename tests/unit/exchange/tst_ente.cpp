// SPDX-License-Identifier: Apache-2.0
// Ente Auth: its URIs, its JSON (no sample of the app's own: made from its source's field names)
// and its encrypted export.

#include "tests/support/seeded_entropy.h"
#include "tests/unit/exchange/imports.h"

#include "core/crypto/argon2.h"
#include "core/crypto/secretstream.h"

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

namespace {

const QByteArray kUri = "otpauth://totp/E:a?secret=$S";
constexpr char kLine[] = "totp [E] [a] sha1 6 30";

struct Sealed
{
    QByteArray memory = "1048576";
    QByteArray passes = "1";
    QByteArray version = "1";
    QByteArray salt = QByteArray(16, 's').toBase64();
    QByteArray nonce, data; // in place of the true ones

    [[nodiscard]] QByteArray file() const
    {
        crypto::Argon2Request request;
        request.passes = 1;
        request.memoryKiB = 1024;
        const QByteArray saltBytes(16, 's');
        const auto key = crypto::argon2(viewOf("test"), viewOf(saltBytes), request).value();
        const QByteArray text = withSecret(kUri + "\n" + kUri + "&digits=8");
        warifu::test::SeededEntropy entropy;
        // The test's own key.
        const auto stream = crypto::sealSecretStream(key.expose(), viewOf(text), entropy);
        return R"({"version":)" + version + R"(,"kdfParams":{"memLimit":)" + memory
            + R"(,"opsLimit":)" + passes + R"(,"salt":")" + salt + R"("},"encryptedData":")"
            + (data.isEmpty() ? arrayOf(stream.message).toBase64() : data)
            + R"(","encryptionNonce":")"
            + (nonce.isEmpty() ? arrayOf(stream.header).toBase64() : nonce) + R"("})";
    }
};

} // namespace

class EnteTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsItsUris();
    void readsJson_data();
    void readsJson();
    void opensWithThePassword();
    void refuses_data();
    void refuses();
};

void EnteTest::readsItsUris()
{
    const Source source = sourceOf(kUri
                                   + "&codeDisplay=%7B%22pinned%22%3Atrue%2C%22trashed%22%3Atrue%"
                                     "2C%22tags%22%3A%5B%22t%22%5D%2C%22note%22%3A%22n%22%7D\n"
                                   + kUri + "\nnonsense\n");
    QCOMPARE(readLines("ente", source),
             (QStringList{"totp [E] [a] sha1 6 30 #t note=n * trashed", kLine,
                          failedAt(3, said(Enrol::UnknownScheme))}));
    // Without its parameter the list is anybody's.
    QCOMPARE(readLines("uri-list", sourceOf(kUri)), QStringList{kLine});
}

void EnteTest::readsJson_data()
{
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<QString>("expected");
    const auto raw = [](const QByteArray &more) {
        return R"({"rawData":")" + kUri + R"(")" + more + "}";
    };
    QTest::newRow("plain") << raw({}) << kLine;
    QTest::newRow("display") << raw(R"(,"display":{"tags":["x"],"note":"m","pinned":true})")
                             << "totp [E] [a] sha1 6 30 #x note=m *";
    QTest::newRow("display overrides") << R"({"rawData":")" + kUri
            + R"(&codeDisplay=%7B%22tags%22%3A%5B%22old%22%5D%7D","display":{"tags":["new"]}})"
                                       << "totp [E] [a] sha1 6 30 #new";
    QTest::newRow("no object") << QByteArray("1") << failedAt(1, said(Entry::NotAnEntry));
    QTest::newRow("no URI") << QByteArray("{}")
                            << failedAt(1, said(Entry::MissingField, "rawData"));
    QTest::newRow("URI of another type")
        << QByteArray(R"({"rawData":1})") << failedAt(1, said(Entry::WrongType, "rawData"));
    QTest::newRow("no code") << QByteArray(R"({"rawData":"otpauth://totp/x"})")
                             << failedAt(1, said(Enrol::MissingSecret));
}

void EnteTest::readsJson()
{
    QFETCH(QByteArray, item);
    QFETCH(QString, expected);
    const QByteArray good = R"({"rawData":"otpauth://totp/Good?secret=$S"})";
    QStringList lines = readLines("ente", sourceOf(R"({"items":[)" + item + "," + good + "]}"));
    QCOMPARE(lines.removeAll("totp [] [Good] sha1 6 30"), 1);
    QCOMPARE(lines, QStringList{expected});
    QCOMPARE(said(format("ente").read(sourceOf("{}"), {}).error()), said(File::Damaged, "items"));
}

void EnteTest::opensWithThePassword()
{
    const Source source = sourceOf(Sealed().file());
    QCOMPARE(readLines("ente-enc", source, "test"), (QStringList{kLine, "totp [E] [a] sha1 8 30"}));
    QCOMPARE(readLines("ente-enc", source, "Test"), QStringList{said(File::WrongPassword)});
    QCOMPARE(readLines("ente-enc", source), QStringList{said(File::PasswordNeeded)});
    QCOMPARE(inspected("ente-enc", source), QStringLiteral("protection 1"));
}

void EnteTest::refuses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, QByteArray Sealed::*field, const QByteArray &value,
                        const QString &expected) {
        Sealed sealed;
        sealed.*field = value;
        QTest::newRow(tag) << sealed.file() << expected;
    };
    row("newer", &Sealed::version, "2", said(File::NewerVersion, "2"));
    row("no version", &Sealed::version, "null", said(File::Damaged, "version"));
    row("no memory", &Sealed::memory, "null", said(File::Damaged, "memLimit"));
    row("no passes", &Sealed::passes, "null", said(File::Damaged, "opsLimit"));
    row("salt no Base64", &Sealed::salt, "?", said(File::Damaged, "salt"));
    row("salt too short", &Sealed::salt, QByteArray(15, 's').toBase64(),
        said(File::Damaged, "salt"));
    row("nonce no Base64", &Sealed::nonce, "?", said(File::Damaged, "encryptionNonce"));
    row("nonce too short", &Sealed::nonce, QByteArray(23, 'n').toBase64(),
        said(File::Damaged, "encryptionNonce"));
    row("data no Base64", &Sealed::data, "?", said(File::Damaged, "encryptedData"));
    row("data too short", &Sealed::data, QByteArray(16, 'd').toBase64(),
        said(File::Damaged, "encryptedData"));
    row("too little memory", &Sealed::memory, "8191", said(File::CostRefused, "Argon2"));
    row("too much memory", &Sealed::memory, "1073742848", said(File::CostRefused, "Argon2"));
    row("negative memory", &Sealed::memory, "-1", said(File::CostRefused, "Argon2"));
    row("no pass", &Sealed::passes, "0", said(File::CostRefused, "Argon2"));
    row("the app's own gibibyte is asked about", &Sealed::memory, "1073741824",
        said(File::CostTooHigh));
}

void EnteTest::refuses()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, expected);
    QCOMPARE(readLines("ente-enc", sourceOf(file), "test"), QStringList{expected});
}

QTEST_APPLESS_MAIN(EnteTest)
#include "tst_ente.moc"
