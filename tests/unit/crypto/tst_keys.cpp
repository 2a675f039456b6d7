// SPDX-License-Identifier: Apache-2.0
// Private and public keys: forms that are read, forms that are refused, thumbprints.

#include "core/base/worker.h"
#include "core/crypto/private_key.h"
#include "core/crypto/signature.h"

#include "tests/unit/crypto/vectors.h"

#include <QTest>

using namespace warifu;
using namespace warifu::crypto;
using namespace warifu::test;

Q_DECLARE_METATYPE(warifu::crypto::KeyError)

namespace {

QByteArray serverPkcs1()
{
    const auto push = jsonFile("privacyidea_vectors.json")[QLatin1String("push")].toObject();
    return QByteArray::fromBase64(
        push[QLatin1String("server_public_key_as_in_detail")].toString().toLatin1());
}

QByteArray bytes(ByteView view)
{
    return QByteArray(reinterpret_cast<const char *>(view.data()), qsizetype(view.size()));
}

// SubjectPublicKeyInfo of another kind, made with "openssl genpkey" and "openssl pkey -pubout".
const char kP384Spki[] =
    "MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAEOG52fqXLcWyc1iD/c0ISnIkqb8zv5hIUDIC/9Z6UNGgB"
    "ndoW5QebDB2QAdI6Yktt0IjQw4JjlBlHh0A+in0H5eIvfpwLjoD6H6/10otLtZeyZ/C4cCPKYfyE"
    "VL3e/S4O";
const char kEd25519Spki[] = "MCowBQYDK2VwAyEA6P5y5v0qMyKQzRr/PnjkZpGEatNi99OKqIf9wLfGHTQ=";

} // namespace

class KeysTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsPrivateKeys();
    void refusesPrivateKeys_data();
    void refusesPrivateKeys();
    void readsPkcs1();
    void refusesPublicKeys_data();
    void refusesPublicKeys();
    void thumbprints_data();
    void thumbprints();
    void makesRsaKeys();
    void stopsMakingARsaKey();
    void makesEcKeys();
};

void KeysTest::readsPrivateKeys()
{
    const auto rsa = privateKey(pemFile("rs256_test_key.pem"));
    QCOMPARE(rsa.kind(), KeyKind::Rsa);
    const auto ec = privateKey(pemFile("es256_test_key.pem"));
    QCOMPARE(ec.kind(), KeyKind::EcP256);
    // The test compares what goes out with what came in.
    QCOMPARE(bytes(ec.pkcs8().expose()), pemFile("es256_test_key.pem"));
    const auto again = PublicKey::parseSpki(ec.publicKey().spki());
    QVERIFY(again.has_value());
    QCOMPARE(*again, ec.publicKey());
    QVERIFY(*again != rsa.publicKey());
}

void KeysTest::refusesPrivateKeys_data()
{
    QTest::addColumn<QByteArray>("der");
    QTest::addColumn<KeyError>("error");
    const QByteArray good = pemFile("rs256_test_key.pem");
    QTest::newRow("nothing") << QByteArray() << KeyError::Encoding;
    QTest::newRow("text") << QByteArray("-----BEGIN PRIVATE KEY-----") << KeyError::Encoding;
    QTest::newRow("cut off") << good.chopped(1) << KeyError::Encoding;
    QTest::newRow("something follows") << good + '\0' << KeyError::Encoding;
    QTest::newRow("too long") << QByteArray(8193, '\x30') << KeyError::TooLong;
    QTest::newRow("Ed25519") << pemFile("ed25519_test_key.pem") << KeyError::Kind;
    const QJsonValue container = jsonFile("privacyidea_vectors.json")[QLatin1String("container")];
    QTest::newRow("P-384") << QByteArray::fromBase64(
        container.toObject()[QLatin1String("ec_private_pkcs8_b64")].toString().toLatin1())
                           << KeyError::Kind;
    // One bit of a prime: signatures of such a key would give it away.
    QByteArray damaged = good;
    damaged[damaged.size() - 400] = char(damaged[damaged.size() - 400] ^ 1);
    QTest::newRow("damaged") << damaged << KeyError::Weak;
}

void KeysTest::refusesPrivateKeys()
{
    QFETCH(QByteArray, der);
    QFETCH(KeyError, error);
    const auto key = PrivateKey::parsePkcs8(SecretBytes::copyOf(view(der)));
    QVERIFY(!key.has_value());
    QCOMPARE(key.error(), error);
}

void KeysTest::readsPkcs1()
{
    const auto key = PublicKey::parsePkcs1(view(serverPkcs1()));
    QVERIFY(key.has_value());
    const auto push = jsonFile("privacyidea_vectors.json")[QLatin1String("push")].toObject();
    const auto owner = privateKey(QByteArray::fromBase64(
        push[QLatin1String("server_private_pkcs8_b64")].toString().toLatin1()));
    QCOMPARE(*key, owner.publicKey());
}

void KeysTest::refusesPublicKeys_data()
{
    QTest::addColumn<bool>("pkcs1");
    QTest::addColumn<QByteArray>("der");
    QTest::addColumn<KeyError>("error");
    const auto owner = privateKey(pemFile("rs256_test_key.pem"));
    const QByteArray spki = bytes(owner.publicKey().spki());
    QTest::newRow("nothing") << false << QByteArray() << KeyError::Encoding;
    QTest::newRow("cut off") << false << spki.chopped(1) << KeyError::Encoding;
    QTest::newRow("something follows") << false << spki + 'x' << KeyError::Encoding;
    QTest::newRow("PKCS#1 where SPKI belongs") << false << serverPkcs1() << KeyError::Encoding;
    QTest::newRow("SPKI where PKCS#1 belongs") << true << spki << KeyError::Encoding;
    QTest::newRow("too long") << true << QByteArray(8193, '\x30') << KeyError::TooLong;
    QTest::newRow("P-384") << false << QByteArray::fromBase64(kP384Spki) << KeyError::Kind;
    QTest::newRow("Ed25519") << false << QByteArray::fromBase64(kEd25519Spki) << KeyError::Kind;
    const auto rsa = [](const QByteArray &modulus, const QByteArray &exponent) {
        const auto integer = [](const QByteArray &value) {
            return QByteArray("\x02\x82", 2) + char(value.size() >> 8) + char(value.size() & 255)
                + value;
        };
        const QByteArray both = integer(modulus) + "\x02" + char(exponent.size()) + exponent;
        return QByteArray("\x30\x82", 2) + char(both.size() >> 8) + char(both.size() & 255) + both;
    };
    QTest::newRow("RSA of 1024 bits")
        << true << rsa('\0' + QByteArray(128, '\xff'), QByteArray("\x01\x00\x01", 3))
        << KeyError::Weak;
    const QByteArray modulus = serverPkcs1().mid(8, 257);
    QTest::newRow("exponent 1") << true << rsa(modulus, "\x01") << KeyError::Weak;
    QTest::newRow("exponent even") << true << rsa(modulus, "\x04") << KeyError::Weak;
    QTest::newRow("exponent of 40 bits")
        << true << rsa(modulus, QByteArray("\x01\x00\x00\x00\x01", 5)) << KeyError::Weak;
    QTest::newRow("modulus even") << true
                                  << rsa(modulus.chopped(1) + '\x02', QByteArray("\x01\x00\x01", 3))
                                  << KeyError::Weak;
    // x = y = 0 is not on the curve.
    QTest::newRow("not on P-256") << false
                                  << QByteArray::fromHex(
                                         "3059301306072a8648ce3d020106082a8648ce3d03010703420004")
            + QByteArray(64, '\0') << KeyError::Encoding;
}

void KeysTest::refusesPublicKeys()
{
    QFETCH(bool, pkcs1);
    QFETCH(QByteArray, der);
    QFETCH(KeyError, error);
    const auto key = pkcs1 ? PublicKey::parsePkcs1(view(der)) : PublicKey::parseSpki(view(der));
    QVERIFY(!key.has_value());
    QCOMPARE(key.error(), error);
}

void KeysTest::thumbprints_data()
{
    QTest::addColumn<QByteArray>("spki");
    QTest::addColumn<QByteArray>("thumbprint");
    // RFC 7638 section 3.1.
    const QByteArray modulus =
        QByteArray::fromBase64("0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1"
                               "RK7aPFFxuhDR1L6tSoc_BJECPeb"
                               "WKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_"
                               "RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368Q"
                               "QMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt"
                               "-bFTWhAI4vMQFh6WeZu0fM4lFd2"
                               "NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw",
                               QByteArray::Base64UrlEncoding);
    QTest::newRow("RFC 7638 3.1")
        << QByteArray::fromHex("30820122300d06092a864886f70d01010105000382010f003082010a0282010100")
            + modulus + QByteArray::fromHex("0203010001")
        << QByteArray("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
    const auto set = jsonFile("set_vectors.json");
    for (const char *name : {"RS256", "ES256"}) {
        const auto file = QByteArray(name).toLower() + "_test_key.pem";
        QTest::newRow(name)
            << bytes(privateKey(pemFile(file.constData())).publicKey().spki())
            << set[QLatin1String(name)][QLatin1String("thumbprint")].toString().toLatin1();
    }
}

void KeysTest::thumbprints()
{
    QFETCH(QByteArray, spki);
    QFETCH(QByteArray, thumbprint);
    const auto key = PublicKey::parseSpki(view(spki));
    QVERIFY(key.has_value());
    QCOMPARE(key->thumbprint(), thumbprint);
}

void KeysTest::makesRsaKeys()
{
    Worker worker;
    std::optional<PrivateKey> made;
    worker.run([] { return PrivateKey::makeRsa(RsaSize::Bits3072); },
               [&made](std::optional<PrivateKey> key) { made = std::move(key); });
    QTRY_VERIFY_WITH_TIMEOUT(made.has_value(), 100'000);
    // 422 bytes of SubjectPublicKeyInfo around a modulus of 384.
    QCOMPARE(made->publicKey().spki().size(), std::size_t(422));
    QVERIFY(made->publicKey().formatJwk().startsWith(R"({"e":"AQAB","kty":"RSA",)"));
    // What was made is what the reader accepts.
    const auto read = PrivateKey::parsePkcs8(made->pkcs8().clone());
    QVERIFY(read.has_value());
    QCOMPARE(read->publicKey(), made->publicKey());
    const QByteArray message("m");
    QVERIFY(verify(made->publicKey(), view(message), sign(*read, view(message))));
}

void KeysTest::stopsMakingARsaKey()
{
    const std::atomic_bool stop = true;
    QVERIFY(!PrivateKey::makeRsa(RsaSize::Bits4096, &stop).has_value());
}

void KeysTest::makesEcKeys()
{
    const auto one = PrivateKey::makeEcP256();
    const auto two = PrivateKey::makeEcP256();
    QVERIFY(one.publicKey() != two.publicKey());
    QVERIFY(PrivateKey::parsePkcs8(one.pkcs8().clone()).has_value());
}

QTEST_GUILESS_MAIN(KeysTest)
#include "tst_keys.moc"
