// SPDX-License-Identifier: Apache-2.0
// JWS compact serialisation against the security event vectors and RFC 7515 appendix A.3.

#include "core/crypto/jws.h"

#include "tests/unit/crypto/vectors.h"

#include <QTest>

using namespace warifu;
using namespace warifu::crypto;
using namespace warifu::test;

Q_DECLARE_METATYPE(warifu::crypto::JwsError)

namespace {

constexpr auto kBase64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray vector(const char *algorithm)
{
    return jsonFile("set_vectors.json")[QLatin1String(algorithm)][QLatin1String("jws")]
        .toString()
        .toLatin1();
}

PrivateKey rsaKey()
{
    return privateKey(pemFile("rs256_test_key.pem"));
}

PrivateKey ecKey()
{
    return privateKey(pemFile("es256_test_key.pem"));
}

} // namespace

class JwsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesTheRs256Vector();
    void readsTheEs256Vector();
    void readsRfc7515();
    void signsEs256();
    void leavesAnEmptyKeyIdOut();
    void refuses_data();
    void refuses();
};

void JwsTest::writesTheRs256Vector()
{
    const auto key = rsaKey();
    const QByteArray expected = vector("RS256");
    const auto payload = QByteArray::fromBase64(expected.split('.')[1], kBase64Url);
    QCOMPARE(signJws(key, {"secevent+jwt", key.publicKey().thumbprint()}, payload), expected);
    const auto read = verifyJws(key.publicKey(), expected);
    QVERIFY(read.has_value());
    QCOMPARE(read->payload, payload);
    QCOMPARE(read->type, QByteArray("secevent+jwt"));
}

void JwsTest::readsTheEs256Vector()
{
    QVERIFY(verifyJws(ecKey().publicKey(), vector("ES256")).has_value());
}

void JwsTest::readsRfc7515()
{
    // RFC 7515 appendix A.3.1.
    const QByteArray jws("eyJhbGciOiJFUzI1NiJ9"
                         ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNv"
                         "bS9pc19yb290Ijp0cnVlfQ"
                         ".DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKT"
                         "UJqPP3-Kg6NU1Q");
    const QByteArray x =
        QByteArray::fromBase64("f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU", kBase64Url);
    const QByteArray y =
        QByteArray::fromBase64("x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0", kBase64Url);
    const QByteArray spki = unhex("3059301306072a8648ce3d020106082a8648ce3d03010703420004") + x + y;
    const auto key = PublicKey::parseSpki(view(spki));
    QVERIFY(key.has_value());
    const auto read = verifyJws(*key, jws);
    QVERIFY(read.has_value());
    QVERIFY(read->payload.contains("\"iss\":\"joe\""));
    QVERIFY(read->type.isEmpty());
}

void JwsTest::signsEs256()
{
    const auto key = ecKey();
    const QByteArray jws = signJws(key, {"secevent+jwt", "k1"}, "{}");
    QCOMPARE(QByteArray::fromBase64(jws.split('.')[0], kBase64Url),
             QByteArray(R"({"alg":"ES256","kid":"k1","typ":"secevent+jwt"})"));
    QCOMPARE(jws.split('.')[2].size(), 86);
    QVERIFY(verifyJws(key.publicKey(), jws).has_value());
}

void JwsTest::leavesAnEmptyKeyIdOut()
{
    const QByteArray jws = signJws(ecKey(), {"JWT", {}}, "{}");
    QCOMPARE(QByteArray::fromBase64(jws.split('.')[0], kBase64Url),
             QByteArray(R"({"alg":"ES256","typ":"JWT"})"));
}

void JwsTest::refuses_data()
{
    QTest::addColumn<QByteArray>("jws");
    QTest::addColumn<JwsError>("error");
    const QByteArray good = vector("RS256");
    const auto parts = good.split('.');
    const auto withHeader = [&parts](const char *header) {
        return QByteArray(header).toBase64(kBase64Url) + '.' + parts[1] + '.' + parts[2];
    };
    QTest::newRow("empty") << QByteArray() << JwsError::Malformed;
    QTest::newRow("two parts") << parts[0] + '.' + parts[1] << JwsError::Malformed;
    QTest::newRow("four parts") << good + ".e30" << JwsError::Malformed;
    QTest::newRow("padding") << parts[0] + "=." + parts[1] + '.' + parts[2] << JwsError::Malformed;
    QTest::newRow("standard alphabet") << parts[0] + ".a+b/." + parts[2] << JwsError::Malformed;
    QTest::newRow("left-over bits") << parts[0] + ".e31." + parts[2] << JwsError::Malformed;
    QTest::newRow("white space") << parts[0] + ". " + parts[1] + '.' + parts[2]
                                 << JwsError::Malformed;
    QTest::newRow("header is a list") << withHeader("[1]") << JwsError::Malformed;
    QTest::newRow("header is no JSON") << withHeader("alg") << JwsError::Malformed;
    QTest::newRow("no algorithm") << withHeader("{}") << JwsError::Algorithm;
    QTest::newRow("none") << withHeader(R"({"alg":"none"})") << JwsError::Algorithm;
    QTest::newRow("HS256") << withHeader(R"({"alg":"HS256"})") << JwsError::Algorithm;
    QTest::newRow("another key's algorithm")
        << withHeader(R"({"alg":"ES256"})") << JwsError::Algorithm;
    QTest::newRow("critical extension")
        << withHeader(R"({"alg":"RS256","crit":["b64"],"b64":false})") << JwsError::Algorithm;
    QTest::newRow("other payload") << parts[0] + ".e30." + parts[2] << JwsError::Signature;
    QTest::newRow("other header") << withHeader(R"({"alg":"RS256"})") << JwsError::Signature;
    QTest::newRow("no signature") << parts[0] + '.' + parts[1] + '.' << JwsError::Signature;
    QTest::newRow("too long") << QByteArray(kMaxJws + 1, 'a') << JwsError::TooLong;
}

void JwsTest::refuses()
{
    QFETCH(QByteArray, jws);
    QFETCH(JwsError, error);
    const auto read = verifyJws(rsaKey().publicKey(), jws);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error(), error);
}

QTEST_APPLESS_MAIN(JwsTest)
#include "tst_jws.moc"
