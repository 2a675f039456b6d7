// SPDX-License-Identifier: Apache-2.0
// FreeOTP 2's backup: the Java map, the keys, the tokens. Files are written and sealed here.

#include "tests/unit/exchange/imports.h"

#include "core/crypto/gcm.h"
#include "core/crypto/pbkdf2.h"

#include <QStringList>

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

namespace {

using Pairs = std::vector<std::pair<QByteArray, QByteArray>>;

constexpr int kRounds = 1'000;
const QByteArray kMaster(32, 'm');
const QByteArray kToken = R"({"issuerExt":"E","label":"a","type":"TOTP"})";
constexpr char kLine[] = "totp [E] [a] sha1 6 30";

QByteArray javaString(const QByteArray &text)
{
    return QByteArray("\x74", 1) + char(text.size() >> 8) + char(text.size()) + text;
}

QByteArray javaHead(bool oneField = false)
{
    const QByteArray fields = oneField
        ? QByteArray("\0\1F\0\x0AloadFactor\x78\x70", 17) + QByteArray(4, '?')
        : QByteArray("\0\2F\0\x0AloadFactorI\0\x09threshold\x78\x70", 29) + QByteArray(8, '?');
    return QByteArray("\xAC\xED\0\5\x73\x72\0\x11java.util.HashMap\5\7\xDA\xC1\xC3\x16\x60\xD1\3",
                      34)
        + fields;
}

QByteArray javaMap(const Pairs &pairs, bool oneField = false, int count = -1)
{
    QByteArray bytes = javaHead(oneField) + QByteArray("\x77\x08\0\0\0\x10\0\0\0", 9)
        + char(count < 0 ? int(pairs.size()) : count);
    for (const auto &[key, value] : pairs)
        bytes += javaString(key) + javaString(value);
    return bytes + QByteArray("\x78");
}

QByteArray numbers(const QByteArray &bytes)
{
    QStringList list;
    for (const char c : bytes)
        list << QString::number(static_cast<signed char>(c));
    return "[" + list.join(QLatin1Char(',')).toLatin1() + "]";
}

QByteArray sealed(const QByteArray &key, const QByteArray &plain, const QByteArray &token,
                  const QByteArray &head = QByteArray("\x30\x11\x04\x0C", 4),
                  const QByteArray &tail = QByteArray("\x02\x01\x10", 3))
{
    const QByteArray iv(12, 'i');
    const QByteArray text =
        arrayOf(crypto::sealAesGcm(viewOf(key), viewOf(iv), viewOf(token), viewOf(plain)));
    return R"({"mCipher":"AES/GCM/NoPadding","mCipherText":)" + numbers(text) + R"(,"mParameters":)"
        + numbers(head + iv + tail) + R"(,"mToken":")" + token + "\"}";
}

QByteArray keyOf(const QByteArray &inner)
{
    QByteArray escaped = inner;
    return R"({"key":")" + escaped.replace('"', "\\\"") + "\"}";
}

QByteArray masterKey(const QByteArray &plain = kMaster, const char *name = "PBKDF2withHmacSHA512",
                     int rounds = kRounds, const QByteArray &salt = QByteArray(32, '\xF0'))
{
    const auto hash = QByteArray(name).endsWith("SHA1") ? crypto::HashAlgorithm::Sha1
                                                        : crypto::HashAlgorithm::Sha512;
    const auto key = crypto::pbkdf2(hash, viewOf("test"), viewOf(salt), kRounds, 32).value();
    // The test's own key.
    return R"({"mAlgorithm":")" + QByteArray(name) + R"(","mIterations":)"
        + QByteArray::number(rounds) + R"(,"mSalt":)" + numbers(salt) + R"(,"mEncryptedKey":)"
        + sealed(arrayOf(key.expose()), plain, "AES") + "}";
}

QByteArray goodKey(const QByteArray &token = "HmacSHA1")
{
    return keyOf(sealed(kMaster, QByteArray::fromHex(kSecretHex), token));
}

QStringList readPairs(const Pairs &pairs, const QByteArray &password = "test")
{
    return readLines("freeotp2", sourceOf(javaMap(pairs)), password);
}

} // namespace

class FreeOtpTwoTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opens();
    void readsTokens_data();
    void readsTokens();
    void refusesMasterKeys_data();
    void refusesMasterKeys();
    void refusesOtherStreams_data();
    void refusesOtherStreams();
    void decodesModifiedUtf8();
};

void FreeOtpTwoTest::opens()
{
    const Pairs pairs{{"u", goodKey()}, {"u-token", kToken}, {"masterKey", masterKey()}};
    QCOMPARE(readPairs(pairs), QStringList{kLine});
    QCOMPARE(readPairs(pairs, "Test"), QStringList{said(File::WrongPassword)});
    QCOMPARE(readPairs(pairs, {}), QStringList{said(File::PasswordNeeded)});
    const Source old = sourceOf(javaMap(pairs, true));
    QCOMPARE(readLines("freeotp2", old, "test"), QStringList{kLine});
    QCOMPARE(inspected("freeotp2", old), QStringLiteral("protection 1"));
    QVERIFY(hasNotice("freeotp2", old, ImportNotice::Code::WeakProtection, "test"));
    const Pairs sha1{{"u", goodKey()},
                     {"masterKey", masterKey(kMaster, "PBKDF2withHmacSHA1")},
                     {"u-token", kToken}};
    QCOMPARE(readPairs(sha1), QStringList{kLine});
}

void FreeOtpTwoTest::readsTokens_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const QByteArray &key, const QByteArray &token,
                        const QString &expected) {
        QTest::newRow(tag) << key << token << expected;
    };
    const QString badKey = failedAt(1, said(Entry::WrongType, "key"));
    row("algorithm of the key", goodKey("HmacSHA256"), kToken, "totp [E] [a] sha256 6 30");
    row("counter", goodKey(), R"({"label":"a","type":"HOTP","counter":7,"algo":"SHA1"})",
        "hotp [] [a] sha1 6 7");
    row("iv alone",
        keyOf(sealed(kMaster, QByteArray::fromHex(kSecretHex), "HmacSHA1", "\x04\x0C", {})), kToken,
        kLine);
    row("another master key", keyOf(sealed(QByteArray(32, 'x'), "secret", "HmacSHA1")), kToken,
        failedAt(1, said(Entry::MacMismatch)));
    row("changed name of the key", goodKey().replace("HmacSHA1", "HmacSHA2"), kToken,
        failedAt(1, said(Entry::UnsupportedAlgorithm, {}, "HmacSHA2")));
    row("empty key", keyOf(sealed(kMaster, {}, "HmacSHA1")), kToken,
        failedAt(1, said(Enrol::MissingSecret)));
    row("key is no JSON", "x", kToken, badKey);
    row("key is no string", R"({"key":{}})", kToken, badKey);
    row("inner key is no JSON", R"({"key":"x"})", kToken, badKey);
    row("other cipher", goodKey().replace("GCM", "CBC"), kToken, badKey);
    row("no ciphertext", goodKey().replace("mCipherText", "mOther"), kToken, badKey);
    row("no parameters", goodKey().replace("mParameters", "mOther"), kToken, badKey);
    row("no token name", goodKey().replace("mToken", "mOther"), kToken, badKey);
    row("iv of another size", keyOf(sealed(kMaster, "s", "HmacSHA1", "\x30\x11\x04\x0C\x01")),
        kToken, badKey);
    row("tag of another size",
        keyOf(sealed(kMaster, "s", "HmacSHA1", "\x30\x11\x04\x0C", "\x02\x01\x0C")), kToken,
        badKey);
    row("token is no JSON", goodKey(), "x", failedAt(1, said(Entry::NotAnEntry)));
    row("token is a list", goodKey(), "[]", failedAt(1, said(Entry::NotAnEntry)));
    row("bad field", goodKey(), R"({"digits":0})", failedAt(1, said(Enrol::Digits)));
}

void FreeOtpTwoTest::readsTokens()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, token);
    QFETCH(QString, expected);
    QCOMPARE(readPairs({{"u", key}, {"u-token", token}, {"masterKey", masterKey()}}),
             QStringList{expected});
    QCOMPARE(readPairs({{"u", goodKey()}, {"masterKey", masterKey()}, {"x-token", kToken}}),
             (QStringList{failedAt(1, said(Entry::MissingField, "token")),
                          failedAt(2, said(Entry::NoKeyMaterial))}));
}

void FreeOtpTwoTest::refusesMasterKeys_data()
{
    QTest::addColumn<QByteArray>("master");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const QByteArray &master, const QString &expected) {
        QTest::newRow(tag) << master << expected;
    };
    const QString bad = said(File::Damaged, "masterKey");
    row("no JSON", "x", bad);
    row("no rounds", masterKey().replace("mIterations", "mOther"), bad);
    row("no salt", masterKey().replace("mSalt", "mOther"), bad);
    row("no key", masterKey().replace("mEncryptedKey", "mOther"), bad);
    row("other hash", masterKey().replace("SHA512", "SHA256"),
        said(File::Unsupported, "mAlgorithm"));
    row("short salt", masterKey(kMaster, "PBKDF2withHmacSHA512", kRounds, "seven77"),
        said(File::Damaged, "salt"));
    row("too many rounds", masterKey(kMaster, "PBKDF2withHmacSHA512", 10'000'001),
        said(File::CostRefused, "PBKDF2"));
    row("negative rounds", masterKey(kMaster, "PBKDF2withHmacSHA512", -1),
        said(File::CostRefused, "PBKDF2"));
    row("many rounds", masterKey(kMaster, "PBKDF2withHmacSHA512", 9'000'000),
        said(File::CostTooHigh));
    row("key of another size", masterKey(QByteArray(16, 'm')), bad);
}

void FreeOtpTwoTest::refusesMasterKeys()
{
    QFETCH(QByteArray, master);
    QFETCH(QString, expected);
    QCOMPARE(readPairs({{"u", goodKey()}, {"masterKey", master}, {"u-token", kToken}}),
             QStringList{expected});
}

void FreeOtpTwoTest::refusesOtherStreams_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *tag, const QByteArray &file, const char *part = "HashMap") {
        QTest::newRow(tag) << file << QString::fromLatin1(part);
    };
    const Pairs pair{{"u", "v"}};
    const QByteArray good = javaMap(pair);
    row("no master key", good, "masterKey");
    row("empty map", javaMap({}), "masterKey");
    row("magic only", good.left(4));
    row("another class", QByteArray(good).replace("HashMap", "HashSet"));
    row("another serialVersionUID", QByteArray(good).replace("\xDA\xC1", "\xDA\xC2"));
    row("another field", QByteArray(good).replace("threshold", "thresholx"));
    row("another block", QByteArray(good).replace("\x77\x08", "\x77\x09"));
    row("more pairs than there are", javaMap(pair, false, 2));
    row("fewer pairs than there are", javaMap(pair, false, 0));
    QByteArray huge = good;
    huge[javaHead().size() + 6] = '\x7F';
    row("count above the limit", huge);
    row("something behind", good + "x");
    row("no end", good.left(good.size() - 1));
    row("string without end", good.left(good.size() - 2));
    row("reference",
        QByteArray(good).replace(QByteArray("\x74\0\1v", 4), QByteArray("\x71\0\1v", 4)));
    row("long string",
        QByteArray(good).replace(QByteArray("\x74\0\1v", 4), QByteArray("\x7C\0\1v", 4)));
    row("NUL in one byte", javaMap({{"u", QByteArray("\0", 1)}}));
    row("four bytes", javaMap({{"u", "\xF0\x9F\x94\x91"}}));
    row("a lone continuation", javaMap({{"u", "\x80"}}));
    row("a missing continuation", javaMap({{"u", "\xC3x"}}));
    row("a cut character", javaMap({{"u", "\xE3\x81"}}));
}

void FreeOtpTwoTest::refusesOtherStreams()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, part);
    QCOMPARE(readLines("freeotp2", sourceOf(file), "test"), QStringList{said(File::Damaged, part)});
    QCOMPARE(inspected("freeotp2", sourceOf(file)), said(File::Damaged, part));
}

void FreeOtpTwoTest::decodesModifiedUtf8()
{
    // U+1F511 as its two surrogates of three bytes each.
    const QByteArray token = "{\"label\":\"\xED\xA0\xBD\xED\xB4\x91 \xC3\xA9 \xE9\x8D\xB5\"}";
    QCOMPARE(readPairs({{"u", goodKey()}, {"u-token", token}, {"masterKey", masterKey()}}),
             QStringList{
                 QString::fromUtf8("totp [] [\xF0\x9F\x94\x91 \xC3\xA9 \xE9\x8D\xB5] sha1 6 30")});
}

QTEST_APPLESS_MAIN(FreeOtpTwoTest)
#include "tst_freeotp2.moc"
