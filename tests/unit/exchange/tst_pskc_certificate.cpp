// SPDX-License-Identifier: Apache-2.0
// PSKC encrypted to a certificate: what Python's cryptography 48 encrypted to
// tests/data/rs256_test_key.pem.

#include "tests/unit/exchange/pskc_documents.h"

#include "core/crypto/private_key.h"

#include <QFile>

#include "test_paths.h"

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

namespace {

const char kOaep[] =
    "lyYacjyLDdNZTGoKCcwB0AY1e+UjuWutXIDlBySIeSokXxLSFK5yuKEmbX+V+lFzzMjbap+Fb9DJ7Kkd"
    "V7tYFajpfjs2OL4hsOy21o3G43mCjfELWDGNz8iIJWFaQNNTKWpiME82uqwRf06ev+3yCOXTel/AL8ao"
    "G6SE59+h5zdbpITLNBvy2jCjvCSMM/uT9KQhPyF+sVktMfTx5ogg16F4bbQrwMkT+f4SBy7XiTFmxrEQ"
    "XxF2JOIAZcUCgHapzSseyWzwnOnTvdXTqbxnm6tNeopDQMZbWxnrtm2la7pJwC0ow0RyVGLypqbftIen"
    "t3wt1beTVmm645KX7Jqr2g==";
const char kOaepLabel[] =
    "RUq2oRT5YGVYg4Ml7R1SKG/SmZqVcmAlCDH9n4WQ2I+X2+LCKRe3GHVMdAkoTKgakhm95+FJdNcaGtoB"
    "7JOZVpD01rVMcDUlcPOGheo7K73AICnSWuhdrNFFiBc9GmIt3OzQT7dSynqOtk/THHqsAQqIYRg91viu"
    "PAbDziyTFxomT8MLyy18ALl20N8pEZ7zRfMWPjS6zoL8wAH2UuOYQ2SQePQJXma/4o+vIiJhtWgYxown"
    "edUeKbfSC9nJlrrPXlqwKkNflInZ5UardVQBI7u9rL9aBgfThkb5++kUZ74G87qI5VydlfJHmBBbAemq"
    "9aKD56RPb4G5rEtY8pHVrQ==";
const char kRsa[] =
    "YPDzXFCMqAdPgOQFtk612CSqhBiHZa6wezgQG2hQfkOi0lf4ZHP6jRht4lBonjbFD7iSXpXKnikbftU/"
    "YlUxzBJrq5AoyCAo2BUWbpgcVq6JO8ZzUnrIerT+Y9c6WIpFJOUAMIVwRnB45eL+2Z1DMrDBcPOckwj4"
    "l/ti/HJ3NrxtkV0Qd0NcX8/JMjfTorhsPJizMgErHYm24IzN1iNh2kIwg4mz8XgRqDl/WgzswgKN7C2f"
    "3Lad6o81uwsHXWqiIHOmnC1/FmzBDGekyyq1eLlBlrZuQH7FP9kmbyACCUYmIBCWneOFCBgr8SrQaisq"
    "GLUVk2fkLV/DGH8Hvz+4Fg==";
const char kRsaMac[] = "+VSHwJbtK4a3MmrdSNdYfS/vLtFQsBOzW2daMw==";
const char kMacKey[] =
    "Q41DhT8/GM4JFa+6c4CuxMANfAbm1j/Cc8emvXtc+p3kpuwZegQ1L5DBy4WcFIjPTglgvr5BL2sDjbcy"
    "LnhOzM7zYs68Ep8jCcXHbrSUF+63/+JVyhXcQ240EjRd+p7X7MrpTNQQfw1QmqIlPbxOo+IArKdgJDuF"
    "jgDtEtGZ6vmpFRvNDYvwcslQ4zi83OPiA9xVvDLXOGYbXT22E+2802zEBzuhWQUMlkjP4hmecy0Onyso"
    "8m+KmeGI2HOYlJoERXBmoyxOtqgIFCIN0LcnNr7q1d+OetQ95v8EckBgkHJ06z/RMDJ4o4cPti39SYsf"
    "WfLAUN7JieouBvKc6x3iiA==";

QByteArray testKey()
{
    QFile file(QStringLiteral(WARIFU_TEST_DATA "/rs256_test_key.pem"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray asPem(const QByteArray &der, const QByteArray &name = "PRIVATE KEY")
{
    return "-----BEGIN " + name + "-----\n" + der.toBase64() + "\n-----END " + name + "-----\n";
}

QByteArray derOf(const QByteArray &pem)
{
    const QList<QByteArray> lines = pem.trimmed().split('\n');
    return QByteArray::fromBase64(lines.mid(1, lines.size() - 2).join());
}

QByteArray bytes(const char *base64)
{
    return QByteArray::fromBase64(base64);
}

} // namespace

class PskcCertificateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensCertificates_data();
    void opensCertificates();
    void readsPrivateKeys_data();
    void readsPrivateKeys();
    void saysWhatIsNotChecked();
};

void PskcCertificateTest::opensCertificates_data()
{
    QTest::addColumn<QByteArray>("inner");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const QByteArray &inner, const QString &expected) {
        QTest::newRow(tag) << inner << expected;
    };
    const auto bad = [&row](const char *tag, const QByteArray &inner, const QString &problem) {
        row(tag, inner, failedAt(1, problem));
    };
    const auto cipher = [](const QString &why) { return said(Entry::Decryption, {}, why); };
    const QByteArray rsa = encrypted("x#rsa-1_5", bytes(kRsa));
    const QByteArray macKey = "<MACMethod Algorithm=\"" + QByteArray(kMore) + "sha224\"><MACKey>"
        + encrypted("x#rsa_1_5", bytes(kMacKey)) + "</MACKey></MACMethod>";
    const QByteArray label =
        "<DigestMethod Algorithm=\"x#sha256\"/><MGF Algorithm=\"x#mgf1sha384\"/>"
        "<OAEPparams>bGFiZWw=</OAEPparams>";
    row("OAEP", key(secret(encrypted("x#rsa-oaep-mgf1p", bytes(kOaep)))), kLine);
    row("OAEP of XML Encryption 1.1",
        key(secret(encrypted("x#rsa-oaep", bytes(kOaepLabel), label))), kLine);
    row("PKCS #1 with MAC", macKey + key(secret(rsa, bytes(kRsaMac))), kLine);
    bad("PKCS #1 without MAC", macKey + key(secret(rsa)), said(Entry::NoMac));
    bad("PKCS #1, no MAC at all", key(secret(rsa)), said(Entry::NoMac));
    bad("MAC under the key of nobody",
        key(secret(rsa, macOf(bytes(kRsa), HashAlgorithm::Sha1, ""))), cipher("MACKey"));
    bad("MAC method without key",
        "<MACMethod Algorithm=\"x#hmac-sha1\"/>"
            + key(secret(rsa, macOf(bytes(kRsa), HashAlgorithm::Sha1, ""))),
        cipher("MACKey"));
    bad("another MAC", macKey + key(secret(rsa, macOf("x", HashAlgorithm::Sha224))),
        said(Entry::MacMismatch));
    bad("OAEP that was changed", key(secret(encrypted("x#rsa-oaep-mgf1p", QByteArray(256, 'x')))),
        cipher("rsa-oaep-mgf1p"));
    bad("OAEP of another label", key(secret(encrypted("x#rsa-oaep", bytes(kOaepLabel)))),
        cipher("rsa-oaep"));
    bad("OAEP with an unknown digest",
        key(secret(
            encrypted("x#rsa-oaep", bytes(kOaepLabel), "<DigestMethod Algorithm=\"x#moon\"/>"))),
        cipher("x#moon"));
    bad("OAEP with an unknown mask",
        key(secret(encrypted("x#rsa-oaep", bytes(kOaepLabel), "<MGF Algorithm=\"x#mgf1moon\"/>"))),
        cipher("x#mgf1moon"));
    bad("CBC to a certificate",
        macKey
            + key(secret(encrypted(kCbc, sealed(kSeed)),
                         macOf(sealed(kSeed), HashAlgorithm::Sha224))),
        cipher("aes128-cbc"));
    row("MAC key for somebody else",
        "<MACMethod Algorithm=\"x#hmac-sha1\"><MACKey>"
            + encrypted("x#rsa-oaep-mgf1p", QByteArray(256, 'x')) + "</MACKey></MACMethod>"
            + key(secret(rsa, "x")),
        said(File::WrongPasswordOrDamaged));
}

void PskcCertificateTest::opensCertificates()
{
    QFETCH(QByteArray, inner);
    QFETCH(QString, expected);
    const Source source = sourceOf(container(kX509 + inner));
    QCOMPARE(readLines("pskc", source, testKey()), QStringList{expected});
    QCOMPARE(format("pskc").read(source, {}).error().code, File::PasswordNeeded);
    QCOMPARE(format("pskc").read(source, {}).error().advice, Advice::CertificateNeeded);
    QCOMPARE(inspected("pskc", source), QStringLiteral("protection 4"));
}

void PskcCertificateTest::readsPrivateKeys_data()
{
    QTest::addColumn<QByteArray>("pem");
    QTest::addColumn<QString>("expected");
    const QByteArray der = derOf(testKey());
    const QString bad = said(File::BadKey);
    QTest::newRow("PKCS #8") << testKey() << QString::fromLatin1(kLine);
    // RFC 5208 puts 26 bytes in front of a key of 2048 bits.
    QTest::newRow("PKCS #1") << asPem(der.mid(26), "RSA PRIVATE KEY") << QString::fromLatin1(kLine);
    QTest::newRow("text around it") << "Bag\n" + testKey() + "end" << QString::fromLatin1(kLine);
    QTest::newRow("encrypted") << asPem(der, "ENCRYPTED PRIVATE KEY")
                               << said(File::BadKey, "ENCRYPTED PRIVATE KEY");
    QTest::newRow("no PEM") << QByteArray("qwerty") << bad;
    QTest::newRow("no end") << testKey().left(400) << bad;
    QTest::newRow("no Base64") << QByteArray(
        "-----BEGIN PRIVATE KEY-----\n!\n-----END PRIVATE KEY-----")
                               << bad;
    QTest::newRow("empty") << asPem({}, "RSA PRIVATE KEY") << bad;
    QTest::newRow("no key") << asPem("key") << bad;
    QTest::newRow("no RSA key") << asPem("key", "RSA PRIVATE KEY") << bad;
    // The test's own key.
    QTest::newRow("elliptic curve")
        << asPem(arrayOf(crypto::PrivateKey::makeEcP256().pkcs8().expose())) << bad;
    QTest::newRow("too long") << testKey() + QByteArray(64 * 1024, ' ') << bad;
}

void PskcCertificateTest::readsPrivateKeys()
{
    QFETCH(QByteArray, pem);
    QFETCH(QString, expected);
    const QByteArray value = secret(encrypted("x#rsa-oaep-mgf1p", bytes(kOaep)));
    QCOMPARE(readLines("pskc", sourceOf(container(kX509 + key(value))), pem),
             QStringList{expected});
}

void PskcCertificateTest::saysWhatIsNotChecked()
{
    QVERIFY(hasNotice("pskc", sourceOf(container(key(kGood) + "<Signature/>")),
                      ImportNotice::Code::SignatureIgnored));
    QVERIFY(
        !hasNotice("pskc", sourceOf(container(key(kGood))), ImportNotice::Code::SignatureIgnored));
    // Anybody can encrypt to a certificate.
    QVERIFY(hasNotice("pskc", sourceOf(container(kX509)), ImportNotice::Code::NotAuthenticated,
                      testKey()));
}

QTEST_GUILESS_MAIN(PskcCertificateTest)
#include "tst_pskc_certificate.moc"
