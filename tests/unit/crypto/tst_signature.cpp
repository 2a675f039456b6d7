// SPDX-License-Identifier: Apache-2.0
// RSASSA-PKCS1-v1_5 and ECDSA over SHA-256 against published and foreign signatures.

#include "core/crypto/signature.h"

#include "tests/unit/crypto/vectors.h"

#include <QTest>

using namespace warifu;
using namespace warifu::crypto;
using namespace warifu::test;

namespace {

PublicKey p256(const char *x, const char *y)
{
    const QByteArray spki =
        unhex("3059301306072a8648ce3d020106082a8648ce3d03010703420004") + unhex(x) + unhex(y);
    return *PublicKey::parseSpki(view(spki));
}

// RFC 6979 appendix A.2.5.
PublicKey rfc6979Key()
{
    return p256("60FED4BA255A9D31C961EB74C6356D68C049B8923B61FA6CE669622E60F29FB6",
                "7903FE1008B8BC99A41AE9E95628BC64F2F1B20C2D7E9F5177A3C294D4462299");
}
const char kSampleR[] = "EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716";
const char kSampleS[] = "F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8";

QByteArray asBytes(const std::vector<std::uint8_t> &signature)
{
    return QByteArray(reinterpret_cast<const char *>(signature.data()),
                      qsizetype(signature.size()));
}

} // namespace

class SignatureTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void verifiesPublishedEcdsa();
    void readsBothEcForms();
    void refuses_data();
    void refuses();
    void rsaIsDeterministic();
    void ecSignsInBothForms();
};

void SignatureTest::verifiesPublishedEcdsa()
{
    const QByteArray message("sample"), raw = unhex(kSampleR) + unhex(kSampleS);
    QVERIFY(verify(rfc6979Key(), view(message), view(raw), EcForm::Raw));
}

void SignatureTest::readsBothEcForms()
{
    const QByteArray message("sample");
    const QByteArray der =
        unhex("3046022100") + unhex(kSampleR) + unhex("022100") + unhex(kSampleS);
    QVERIFY(verify(rfc6979Key(), view(message), view(der), EcForm::Der));
    QVERIFY(!verify(rfc6979Key(), view(message), view(der), EcForm::Raw));
}

void SignatureTest::refuses_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("signature");
    const QByteArray r = unhex(kSampleR), s = unhex(kSampleS);
    QTest::newRow("other message") << QByteArray("Sample") << r + s;
    QTest::newRow("swapped") << QByteArray("sample") << s + r;
    QTest::newRow("empty") << QByteArray("sample") << QByteArray();
    QTest::newRow("short") << QByteArray("sample") << (r + s).chopped(1);
    QTest::newRow("long") << QByteArray("sample") << r + s + '\0';
    QTest::newRow("zeros") << QByteArray("sample") << QByteArray(64, '\0');
    QTest::newRow("s is zero") << QByteArray("sample") << r + QByteArray(32, '\0');
}

void SignatureTest::refuses()
{
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, signature);
    QVERIFY(!verify(rfc6979Key(), view(message), view(signature), EcForm::Raw));
}

void SignatureTest::rsaIsDeterministic()
{
    const auto key = privateKey(pemFile("rs256_test_key.pem"));
    const QByteArray message("the same each time");
    const QByteArray signature = asBytes(sign(key, view(message)));
    QCOMPARE(signature.size(), 256);
    QCOMPARE(asBytes(sign(key, view(message), EcForm::Raw)), signature);
    QVERIFY(verify(key.publicKey(), view(message), view(signature)));
    QVERIFY(!verify(key.publicKey(), view(message), view(signature.chopped(1))));
    QVERIFY(!verify(key.publicKey(), view(message), view(signature + '\0')));
    QVERIFY(!verify(rfc6979Key(), view(message), view(signature)));
    for (int i = 0; i < signature.size(); i += 51) {
        QByteArray changed = signature;
        changed[i] = char(changed[i] ^ 0x10);
        QVERIFY(!verify(key.publicKey(), view(message), view(changed)));
    }
}

void SignatureTest::ecSignsInBothForms()
{
    const auto key = privateKey(pemFile("es256_test_key.pem"));
    const QByteArray message("m");
    // Half of all signatures need a leading zero in DER; the raw form never changes its length.
    for (int i = 0; i < 64; ++i) {
        const QByteArray raw = asBytes(sign(key, view(message), EcForm::Raw));
        QCOMPARE(raw.size(), 64);
        QVERIFY(verify(key.publicKey(), view(message), view(raw), EcForm::Raw));
        const QByteArray der = asBytes(sign(key, view(message), EcForm::Der));
        QVERIFY(verify(key.publicKey(), view(message), view(der), EcForm::Der));
    }
}

QTEST_APPLESS_MAIN(SignatureTest)
#include "tst_signature.moc"
