// SPDX-License-Identifier: Apache-2.0
// Keysmith's settings, sealed here by libsodium's box under a key of our Argon2.

#include "tests/unit/exchange/imports.h"

#include "core/crypto/argon2.h"

#include <sodium.h>

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

namespace {

constexpr char kId[] = "keysmith";
const QByteArray kPassword("p\xC3\xA4ss");
const QByteArray kSalt(16, 's');
const QByteArray kNonce(24, 'n');
constexpr char kLine[] = "totp [E] [a] sha1 6 30";

QByteArray box(const QByteArray &plain, crypto::Argon2Kind kind = crypto::Argon2Kind::Id)
{
    crypto::Argon2Request request;
    request.kind = kind;
    request.passes = 3;
    request.memoryKiB = 64;
    const auto key = crypto::argon2(viewOf(kPassword), viewOf(kSalt), request);
    QByteArray sealed(plain.size() + 16, '\0');
    // The test's own key.
    crypto_secretbox_easy(reinterpret_cast<unsigned char *>(sealed.data()), viewOf(plain).data(),
                          std::size_t(plain.size()), viewOf(kNonce).data(),
                          key.value().expose().data());
    return sealed.toBase64();
}

QByteArray quoted(const QByteArray &base64)
{
    return "\"" + base64 + "\"";
}

QByteArray master(const QByteArray &challenge)
{
    return "[master-key]\nalgorithm=2\nchallenge=" + quoted(challenge)
        + "\ncpu=3\nlength=32\nmemory=65536\nnonce=" + quoted(kNonce.toBase64())
        + "\nsalt=" + quoted(kSalt.toBase64()) + "\n\n";
}

QByteArray secret()
{
    return "secret=" + quoted(box(QByteArray::fromHex(kSecretHex))) + "\n";
}

QByteArray account(const QByteArray &fields)
{
    return "[%7B1b517dc3-0df1-4c4d-a4fd-6d2b34f3a5f9%7D]\n" + fields;
}

QByteArray good()
{
    return "[%7B072a645d-6c26-57cc-81eb-d9ef3b9b39e2%7D]\naccount=a\nissuer=E\nnonce="
        + quoted(kNonce.toBase64()) + "\npinLength=6\n" + secret()
        + "timeStep=30\nepoch=1970-01-01T00:00:00.000Z\nhash=Sha1\ntype=totp\n\n";
}

QByteArray rest(const char *type = "totp")
{
    return "account=b\nnonce=" + quoted(kNonce.toBase64()) + "\npinLength=8\ntype=" + type + "\n"
        + secret();
}

} // namespace

class KeysmithTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void reads_data();
    void reads();
    void readsTheEpoch_data();
    void readsTheEpoch();
    void opensArgon2i();
    void provesThePassword();
    void refuses_data();
    void refuses();
    void recognises_data();
    void recognises();
};

void KeysmithTest::reads_data()
{
    QTest::addColumn<QByteArray>("section");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const QByteArray &fields, const QString &expected) {
        QTest::newRow(tag) << account(fields) << expected;
    };
    row("no issuer, SHA-512", rest() + "timeStep=60\nhash=Sha512\n", "totp [] [b] sha512 8 60");
    row("hotp", rest("hotp") + "counter=7\nchecksum=false\n", "hotp [] [b] sha1 8 7");
    const auto bad = [&row](const char *tag, const QByteArray &fields, const QString &problem) {
        row(tag, fields, failedAt(2, problem));
    };
    bad("type", rest("x"), said(Entry::UnsupportedType, {}, "x"));
    bad("no type", rest(""), said(Entry::UnsupportedType));
    bad("hash", rest() + "hash=Sha3\n", said(Entry::UnsupportedAlgorithm, {}, "Sha3"));
    bad("pinLength no number", rest() + "pinLength=x\n", said(Entry::WrongType, "pinLength"));
    bad("pinLength", rest() + "pinLength=11\n", said(Enrol::Digits));
    bad("timeStep no number", rest() + "timeStep=3.5\n", said(Entry::WrongType, "timeStep"));
    bad("timeStep", rest() + "timeStep=0\n", said(Enrol::Period));
    bad("epoch", rest() + "epoch=yesterday\n", said(Entry::WrongType, "epoch"));
    bad("counter", rest("hotp") + "counter=x\n", said(Entry::WrongType, "counter"));
    bad("offset", rest("hotp") + "offset=4\n", said(Entry::UnsupportedType, {}, "offset"));
    bad("offset no number", rest("hotp") + "offset=x\n", said(Entry::WrongType, "offset"));
    bad("checksum", rest("hotp") + "checksum=true\n", said(Entry::UnsupportedType, {}, "checksum"));
    bad("nonce no Base64", rest() + "nonce=!\n", said(Entry::WrongType, "nonce"));
    bad("short nonce", rest() + "nonce=AAAA\n", said(Entry::WrongType, "nonce"));
    bad("secret no Base64", rest() + "secret=!\n", said(Entry::WrongType, "secret"));
    bad("short secret", rest() + "secret=AAAA\n", said(Entry::WrongType, "secret"));
    bad("changed secret", rest() + "secret=" + QByteArray(24, 'A') + "\n",
        said(Entry::MacMismatch, "secret"));
    bad("empty secret", rest() + "secret=" + quoted(box({})) + "\n", said(Enrol::MissingSecret));
}

void KeysmithTest::reads()
{
    QFETCH(QByteArray, section);
    QFETCH(QString, expected);
    const Source source = sourceOf(good() + section + master(box(kPassword)));
    QStringList lines = readLines(kId, source, kPassword);
    QCOMPARE(lines.removeAll(QLatin1String(kLine)), 1);
    QCOMPARE(lines, QStringList{expected});
    QCOMPARE(inspected(kId, source), QStringLiteral("protection 1"));
}

void KeysmithTest::readsTheEpoch_data()
{
    QTest::addColumn<QByteArray>("epoch");
    QTest::newRow("UTC") << QByteArray("1970-01-01T00:01:40.000Z");
    QTest::newRow("no zone is UTC") << QByteArray("1970-01-01T00:01:40");
    QTest::newRow("an offset") << QByteArray("1970-01-01T09:01:40+09:00");
}

void KeysmithTest::readsTheEpoch()
{
    QFETCH(QByteArray, epoch);
    const Source source =
        sourceOf(master(box(kPassword)) + account(rest() + "epoch=" + epoch + "\n"));
    const auto import = format(kId).read(source, with(kPassword));
    QVERIFY(import);
    QCOMPARE(import->entries.size(), std::size_t(1));
    QCOMPARE(import->entries[0].draft.parameters.epoch.count(), 100);
}

void KeysmithTest::opensArgon2i()
{
    const auto kind = crypto::Argon2Kind::I;
    QByteArray text = master(box(kPassword, kind)).replace("algorithm=2", "algorithm=1");
    text += account(rest() + "secret=" + quoted(box(QByteArray::fromHex(kSecretHex), kind)) + "\n");
    QCOMPARE(readLines(kId, sourceOf(text), kPassword), QStringList{"totp [] [b] sha1 8 30"});
}

void KeysmithTest::provesThePassword()
{
    const Source source = sourceOf(master(box(kPassword)) + good());
    QCOMPARE(readLines(kId, source), QStringList{said(File::PasswordNeeded)});
    QCOMPARE(readLines(kId, source, "test"), QStringList{said(File::WrongPassword)});
    // It opens, and holds another text than it must.
    QCOMPARE(readLines(kId, sourceOf(master(box("other")) + good()), kPassword),
             QStringList{said(File::WrongPassword)});
    QCOMPARE(readLines(kId, sourceOf(master(box(kPassword))), kPassword), QStringList());
    // Old versions proved nothing: then all of the secrets must fail.
    QByteArray old = master({});
    old.remove(old.indexOf("challenge"), qstrlen("challenge=\"\"\n"));
    QCOMPARE(readLines(kId, sourceOf(old + good()), kPassword), QStringList{kLine});
    QCOMPARE(readLines(kId, sourceOf(old + good()), "test"),
             QStringList{said(File::WrongPasswordOrDamaged)});
    QCOMPARE(readLines(kId, sourceOf(old + good() + account(rest() + "secret=!\n")), "test"),
             (QStringList{failedAt(1, said(Entry::MacMismatch, "secret")),
                          failedAt(2, said(Entry::WrongType, "secret"))}));
    QCOMPARE(readLines(kId, sourceOf(old), "test"), QStringList());
}

void KeysmithTest::refuses_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QString>("expected");
    const auto bad = [](const char *tag, const QByteArray &change, const QString &part) {
        QTest::newRow(tag) << change << said(File::Damaged, part);
    };
    bad("no algorithm", "algorithm=", "algorithm");
    bad("algorithm 0", "algorithm=0", "algorithm");
    QTest::newRow("algorithm 3") << QByteArray("algorithm=3")
                                 << said(File::Unsupported, "algorithm 3");
    bad("length", "length=16", "length");
    bad("no salt", "salt=", "salt");
    bad("salt no Base64", "salt=!", "salt");
    bad("short salt", "salt=AAAA", "salt");
    bad("short nonce", "nonce=AAAA", "nonce");
    bad("nonce no Base64", "nonce=!", "nonce");
    bad("challenge no Base64", "challenge=!", "challenge");
    bad("short challenge", "challenge=AAAA", "challenge");
    bad("cpu", "cpu=x", "cpu");
    bad("memory", "memory=x", "memory");
}

void KeysmithTest::refuses()
{
    QFETCH(QByteArray, change);
    QFETCH(QString, expected);
    // Of a key that comes twice the last counts.
    const Source source = sourceOf(master(box(kPassword)) + change + "\n" + good());
    QCOMPARE(readLines(kId, source, kPassword), QStringList{expected});
    QCOMPARE(inspected(kId, source), expected);
}

void KeysmithTest::recognises_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("accounts alone") << good() << said(File::Damaged, "master-key");
    QTest::newRow("another program's master key")
        << QByteArray("[master-key]\nx=1") << "not recognised";
    QTest::newRow("another program's pins") << QByteArray("[a]\npinLength=4") << "not recognised";
    QTest::newRow("no settings") << QByteArray("[master-key]\nchallenge") << "not recognised";
    const QByteArray whole = master(box(kPassword));
    QTest::newRow("no cost") << whole + "cpu=0" << said(File::CostRefused, "Argon2");
    QTest::newRow("negative memory") << whole + "memory=-1" << said(File::CostRefused, "Argon2");
    QTest::newRow("too much memory")
        << whole + "memory=9999999999999" << said(File::CostRefused, "Argon2");
    QTest::newRow("high cost") << whole + "memory=1073741824" << said(File::CostTooHigh);
}

void KeysmithTest::recognises()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const Source source = sourceOf(text);
    QCOMPARE(readLines(kId, source, kPassword), QStringList{expected});
    if (expected == QLatin1String("not recognised")) {
        const auto forced = format(kId).read(source, with(kPassword));
        QVERIFY(!forced);
        QCOMPARE(forced.error().code, File::Damaged);
    }
}

QTEST_APPLESS_MAIN(KeysmithTest)
#include "tst_keysmith.moc"
