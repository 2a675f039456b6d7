// SPDX-License-Identifier: Apache-2.0
// PSKC under preshared keys and passphrases, and the drafts before RFC 6030. The Triple-DES values
// were made by Python's cryptography 48 from the passphrase "qwerty".

#include "tests/unit/exchange/pskc_documents.h"

#include "core/crypto/key_wrap.h"
#include "core/crypto/pbkdf2.h"

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

namespace {

const char kDraftSecret[] = "YWJjZGVmZ2g4uoB6Y4FNHZHskHPyLKe6AJ5vy0asV8s=";

const char kDraftSecretMac[] = "zzH1j4dfuW7eQiI47vEFrSYKtuk=";

const char kDraftCounter[] = "aGdmZWRjYmG+lDglZh3mLiyxfFRS2TI7";

const char kDraftCounterMac[] = "MbYoqOVRkkVWpxQmmG7WPEtPFN4=";

} // namespace

class PskcEncryptedTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensPresharedKeys_data();
    void opensPresharedKeys();
    void opensPassphrases_data();
    void opensPassphrases();
    void opensDrafts_data();
    void opensDrafts();
};

void PskcEncryptedTest::opensPresharedKeys_data()
{
    QTest::addColumn<QByteArray>("inner");
    QTest::addColumn<QString>("expected");
    const QByteArray good = sealed(kSeed);
    const auto row = [](const char *tag, const QByteArray &inner, const QString &expected) {
        QTest::newRow(tag) << kPreshared + inner << expected;
    };
    const auto bad = [&row](const char *tag, const QByteArray &inner, const QString &problem) {
        row(tag, inner, failedAt(1, problem));
    };
    const auto cipher = [](const QString &why) { return said(Entry::Decryption, {}, why); };
    row("CBC and HMAC-SHA-1", macMethod() + key(secret(encrypted(kCbc, good), macOf(good))), kLine);
    for (const auto &[name, hash] :
         {std::pair{"sha224", HashAlgorithm::Sha224}, std::pair{"sha256", HashAlgorithm::Sha256},
          std::pair{"sha384", HashAlgorithm::Sha384}, std::pair{"sha512", HashAlgorithm::Sha512}}) {
        QTest::addRow("HMAC with %s", name) << kPreshared + macMethod(QByteArray(kMore) + name)
                + key(secret(encrypted(kCbc, good), macOf(good, hash)))
                                            << QString::fromLatin1(kLine);
    }
    row("MAC over the plain value", macMethod() + key(secret(encrypted(kCbc, good), macOf(kSeed))),
        kLine);
    row("one key for both",
        QByteArray("<MACMethod Algorithm=\"") + kSignature + "\"/>"
            + key(secret(encrypted(kCbc, good), macOf(good, HashAlgorithm::Sha1, kKey))),
        kLine);
    const QByteArray wrapped = arrayOf(crypto::wrapAesKey(viewOf(kKey), viewOf(kSeed + "1234")));
    row("key wrap needs no MAC", key(secret(encrypted("x#kw-aes128", wrapped))),
        QString::fromLatin1(kLine) + " secret=" + (kSeed + "1234").toHex());
    const QByteArray counter = sealed(QByteArray::fromHex("0102"));
    row("encrypted counter",
        macMethod()
            + key(secret(encrypted(kCbc, good), macOf(good)) + "<Counter><EncryptedValue>"
                      + encrypted(kCbc, counter) + "</EncryptedValue><ValueMAC>"
                      + macOf(counter).toBase64() + "</ValueMAC></Counter>",
                  {}, "hotp"),
        "hotp [E] [a] sha1 6 258");
    bad("CBC without MAC", macMethod() + key(secret(encrypted(kCbc, good))), said(Entry::NoMac));
    bad("counter without MAC",
        macMethod()
            + key(secret(encrypted(kCbc, good), macOf(good)) + "<Counter><EncryptedValue>"
                      + encrypted(kCbc, counter) + "</EncryptedValue></Counter>",
                  {}, "hotp"),
        said(Entry::NoMac));
    bad("another MAC", macMethod() + key(secret(encrypted(kCbc, good), macOf("x"))),
        said(Entry::MacMismatch));
    bad("no MAC method and another MAC", key(secret(encrypted(kCbc, good), macOf("x"))),
        said(Entry::NoMac));
    bad("unknown MAC", macMethod("x#hmac-moon") + key(secret(encrypted(kCbc, good), macOf(good))),
        cipher("MAC hmac-moon"));
    bad("MAC method without a name",
        macMethod({}) + key(secret(encrypted(kCbc, good), macOf(good))), cipher("MAC"));
    bad("MAC that is no Base64",
        macMethod()
            + key("<Secret><EncryptedValue>" + encrypted(kCbc, good)
                  + "</EncryptedValue><ValueMAC>!</ValueMAC></Secret>"),
        cipher("CipherValue"));
    bad("value that is no Base64",
        macMethod()
            + key("<Secret><EncryptedValue><CipherData><CipherValue>!</CipherValue></CipherData>"
                  "</EncryptedValue></Secret>"),
        cipher("CipherValue"));
    bad("no value", macMethod() + key("<Secret><EncryptedValue/></Secret>"),
        said(Entry::NoKeyMaterial));
    bad("no method, no MAC",
        macMethod()
            + key("<Secret><EncryptedValue><CipherData><CipherValue>AAAA</CipherValue></CipherData>"
                  "</EncryptedValue></Secret>"),
        cipher("EncryptionMethod"));
    bad("cipher that we do not have",
        macMethod() + key(secret(encrypted("x#camellia128-cbc", good), macOf(good))),
        cipher("camellia128-cbc"));
    bad("key of another size",
        macMethod() + key(secret(encrypted("x#aes256-cbc", good), macOf(good))),
        cipher("key size"));
    const QByteArray brief = good.left(16);
    bad("nothing but an initial vector",
        macMethod() + key(secret(encrypted(kCbc, brief), macOf(brief))), cipher("CipherValue"));
    const QByteArray odd = good.left(40);
    bad("no whole blocks", macMethod() + key(secret(encrypted(kCbc, odd), macOf(odd))),
        cipher("CipherValue"));
    bad("key wrap that was changed", key(secret(encrypted("x#kw-aes128", wrapped + "12345678"))),
        said(Entry::MacMismatch));
    bad("key wrap of another size", key(secret(encrypted("x#kw-aes256", wrapped))),
        cipher("key size"));
    bad("Triple-DES wrap", key(secret(encrypted("x#kw-tripledes", wrapped))),
        said(Entry::MacMismatch));
    bad("RSA with a preshared key", key(secret(encrypted("x#rsa-oaep-mgf1p", wrapped))),
        cipher("rsa-oaep-mgf1p"));
}

void PskcEncryptedTest::opensPresharedKeys()
{
    QFETCH(QByteArray, inner);
    QFETCH(QString, expected);
    const Source source = sourceOf(container(inner));
    QCOMPARE(readLines("pskc", source, kKeyHex), QStringList{expected});
    QCOMPARE(readLines("pskc", source), QStringList{said(File::PasswordNeeded)});
    QCOMPARE(readLines("pskc", source, "qwerty"), QStringList{said(File::BadKey)});
    QCOMPARE(inspected("pskc", source), QStringLiteral("protection 3"));
}

void PskcEncryptedTest::opensPassphrases_data()
{
    QTest::addColumn<QByteArray>("derivation");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("inspection");
    const auto row = [](const char *tag, const QByteArray &parameters, const QString &expected,
                        const QString &inspection = QStringLiteral("protection 1")) {
        QTest::newRow(tag) << R"(<KeyDerivationMethod Algorithm="x#pbkdf2"><PBKDF2-params>)"
                + parameters + "</PBKDF2-params></KeyDerivationMethod>"
                           << expected << inspection;
    };
    const QByteArray salt = "<Salt><Specified>c2FsdHNhbHQ=</Specified></Salt>";
    const QByteArray count = "<IterationCount>1000</IterationCount>";
    const QByteArray length = "<KeyLength>16</KeyLength>";
    const QString incomplete = said(File::Damaged, "PBKDF2-params");
    row("all of it", salt + count + length + "<PRF Algorithm=\"x#hmacWithSHA256\"/>", kLine);
    row("size of the key left out", salt + count + "<PRF Algorithm=\"x#hmacWithSHA256\"/>", kLine);
    row("another function", salt + count + length, said(File::WrongPasswordOrDamaged));
    row("no salt", count + length, incomplete);
    row("salt that is no Base64", "<Salt><Specified>!</Specified></Salt>" + count, incomplete);
    row("no count", salt + length, incomplete);
    row("count of 0", salt + "<IterationCount>0</IterationCount>", incomplete);
    row("key too long", salt + count + "<KeyLength>65</KeyLength>", incomplete);
    row("key of nothing", salt + count + "<KeyLength>0</KeyLength>", incomplete);
    row("unknown function", salt + count + "<PRF Algorithm=\"x#hmac-moon\"/>",
        said(File::Unsupported, "x#hmac-moon"));
    row("too many rounds", salt + "<IterationCount>10000001</IterationCount>",
        said(File::CostRefused, "PBKDF2"), said(File::CostRefused, "PBKDF2"));
    row("rounds to ask about", salt + "<IterationCount>9999999</IterationCount>",
        said(File::CostTooHigh));
    const QString unsupported = said(File::Unsupported, "KeyDerivationMethod");
    QTest::newRow("another derivation")
        << QByteArray("<KeyDerivationMethod Algorithm=\"x#scrypt\"/>") << unsupported
        << unsupported;
    QTest::newRow("no parameters") << QByteArray("<KeyDerivationMethod Algorithm=\"x#pbkdf2\"/>")
                                   << unsupported << unsupported;
    QTest::newRow("no derivation") << QByteArray() << unsupported << unsupported;
}

void PskcEncryptedTest::opensPassphrases()
{
    QFETCH(QByteArray, derivation);
    QFETCH(QString, expected);
    QFETCH(QString, inspection);
    const auto derived =
        crypto::pbkdf2(HashAlgorithm::Sha256, viewOf("qwerty"), viewOf("saltsalt"), 1000, 16);
    // The test's own key.
    const QByteArray from = arrayOf(derived->expose());
    const QByteArray value = sealed(kSeed, from);
    const Source source = sourceOf(container(
        "<EncryptionKey><DerivedKey>" + derivation
        + "<MasterKeyName>My password</MasterKeyName></DerivedKey></EncryptionKey><MACMethod "
          "Algorithm=\"x#hmac-sha256\"><MACKey>"
        + encrypted(kCbc, sealed(kMacSeed, from)) + "</MACKey></MACMethod>"
        + key(secret(encrypted(kCbc, value), macOf(value, HashAlgorithm::Sha256)))));
    QCOMPARE(readLines("pskc", source, "qwerty"), QStringList{expected});
    QCOMPARE(inspected("pskc", source), inspection);
    if (expected != QLatin1String(kLine))
        return;
    QCOMPARE(format("pskc").inspect(source)->hint, QStringLiteral("My password"));
    QCOMPARE(readLines("pskc", source, "Qwerty"), QStringList{said(File::WrongPasswordOrDamaged)});
}

void PskcEncryptedTest::opensDrafts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QString>("expected");
    const auto pbe = [](const QByteArray &secretValue, const QByteArray &digest,
                        const QByteArray &salt = "<PBESalt>OCBieXRlcyE=</PBESalt>") {
        return R"(<SecretContainer version="1.2"><EncryptionMethod algorithm="PBE-3DES112-CBC">)"
            + salt
            + "<PBEIterationCount>1000</PBEIterationCount></EncryptionMethod><DigestMethod "
              "algorithm=\"HMAC-SHA1\"/><Device><DeviceId><Manufacturer>M</Manufacturer></DeviceId>"
              "<Secret SecretAlgorithm=\"HOTP\" SecretId=\"7\"><Usage><ResponseFormat "
              "format=\"DECIMAL\" length=\"8\"/></Usage><Data Name=\"SECRET\"><Value>"
            + secretValue + "</Value><ValueDigest>" + digest
            + "</ValueDigest></Data><Data Name=\"COUNTER\"><Value>" + kDraftCounter
            + "</Value><ValueDigest>" + kDraftCounterMac
            + "</ValueDigest></Data></Secret></Device></SecretContainer>";
    };
    QTest::newRow("passphrase and two-key Triple-DES")
        << pbe(kDraftSecret, kDraftSecretMac) << QByteArray("qwerty") << "hotp [M] [7] sha1 8 100";
    QTest::newRow("wrong passphrase") << pbe(kDraftSecret, kDraftSecretMac) << QByteArray("Qwerty")
                                      << failedAt(1, said(Entry::MacMismatch));
    QTest::newRow("value that is no Base64")
        << pbe("!", kDraftSecretMac) << QByteArray("qwerty")
        << failedAt(1, said(Entry::Decryption, {}, "CipherValue"));
    QTest::newRow("salt that is no Base64 leaves a preshared key")
        << pbe(kDraftSecret, kDraftSecretMac, "<PBESalt>!</PBESalt>") << QByteArray("qwerty")
        << said(File::BadKey);
    // One initial vector for all, digests over the plain values, a counter that is not encrypted.
    const auto activ = [](const QByteArray &iv, const QByteArray &value) {
        return R"(<KeyContainer version="1.0"><EncryptionMethod Algorithm=")" + kCbc + "\"><IV>"
            + iv.toBase64() + "</IV></EncryptionMethod><DigestMethod Algorithm=\"" + kSignature
            + "\"/><Device><DeviceId><SerialNo>09</SerialNo></DeviceId><Key "
              "KeyAlgorithm=\"x#hotp\"><Data Name=\"SECRET\"><Value>"
            + value.toBase64() + "</Value><ValueDigest>"
            + macOf(kSeed, HashAlgorithm::Sha1, kKey).toBase64()
            + "</ValueDigest></Data><Data Name=\"COUNTER\"><Value>AAAAAAAAAAk=</Value></Data></Key>"
              "</Device></KeyContainer>";
    };
    const QByteArray cipher = sealed(kSeed).mid(16);
    QTest::newRow("initial vector of the container")
        << activ(QByteArray(16, 'i'), cipher) << QByteArray(kKeyHex) << "hotp [] [09] sha1 6 9";
    QTest::newRow("initial vector of another size")
        << activ(QByteArray(15, 'i'), cipher) << QByteArray(kKeyHex)
        << failedAt(1, said(Entry::MacMismatch));
    QTest::newRow("no whole blocks behind it")
        << activ(QByteArray(16, 'i'), cipher.left(17)) << QByteArray(kKeyHex)
        << failedAt(1, said(Entry::MacMismatch));
}

void PskcEncryptedTest::opensDrafts()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, password);
    QFETCH(QString, expected);
    QCOMPARE(readLines("pskc", sourceOf(text), password), QStringList{expected});
}

QTEST_GUILESS_MAIN(PskcEncryptedTest)
#include "tst_pskc_encrypted.moc"
