// SPDX-License-Identifier: Apache-2.0
// Who receives reports, as bytes: what is written is read again, and nothing else is.

#include "core/signin/report_sender.h"

#include "core/base/byte_writer.h"
#include "core/base/text_field.h"
#include "core/crypto/signature.h"

#include <QTest>

using namespace warifu;
using namespace warifu::signin;
using reports::DeliveryForm;

Q_DECLARE_METATYPE(warifu::signin::SenderError)

namespace {

QByteArray plain(const SecretBytes &bytes)
{
    // Compared and bent by the test.
    return toByteArray(bytes.expose());
}

struct Raw
{
    quint8 version = 1, form = 0;
    QByteArray endpoint = "https://r.example/", audience = "a", issuer, bearer = "b", key = "k";
    QByteArray behind;
};

QByteArray bytesOf(const Raw &raw)
{
    ByteWriter writer;
    writer.u8(raw.version);
    writer.u8(raw.form);
    for (const QByteArray *field :
         {&raw.endpoint, &raw.audience, &raw.issuer, &raw.bearer, &raw.key})
        writer.field16(viewOf(*field));
    writer.bytes(viewOf(raw.behind));
    return plain(writer.take());
}

} // namespace

class ReportSenderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void roundTrip_data();
    void roundTrip();
    void layout();
    void invalid_data();
    void invalid();
    void everyTruncation();
    void signsWithItsKey();
};

void ReportSenderTest::roundTrip_data()
{
    QTest::addColumn<int>("form");
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<QString>("audience");
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<QByteArray>("bearer");
    QTest::newRow("nobody") << 0 << QString() << QString() << QString() << QByteArray();
    QTest::newRow("security event")
        << 0 << QStringLiteral("https://r.example/events") << QStringLiteral("https://r.example")
        << QStringLiteral("https://idp.example/") << QByteArray("token");
    QTest::newRow("webhook") << 1 << QStringLiteral("https://chat.example/割符") << QString()
                             << QString() << QByteArray();
    QTest::newRow("as long as can be")
        << 1 << QString(4096, QLatin1Char('e')) << QString(4096, QLatin1Char('a'))
        << QString(4096, QLatin1Char('i')) << QByteArray(8192, 'b');
}

void ReportSenderTest::roundTrip()
{
    QFETCH(int, form);
    QFETCH(QString, endpoint);
    QFETCH(QString, audience);
    QFETCH(QString, issuer);
    QFETCH(QByteArray, bearer);
    ReportSender sender;
    sender.form = DeliveryForm(form);
    sender.endpoint = endpoint;
    sender.audience = audience;
    sender.subjectIssuer = issuer;
    sender.bearer = SecretBytes::copyOf(viewOf(bearer));
    sender.privateKey = crypto::PrivateKey::makeEcP256().pkcs8().clone();
    const ReportSender copy = sender.copy();
    const QByteArray bytes = plain(formatSender(sender));
    const auto parsed = parseSender(viewOf(bytes));
    QVERIFY(parsed.has_value());
    for (const ReportSender *other : {&copy, &*parsed}) {
        QCOMPARE(other->form, sender.form);
        QCOMPARE(other->endpoint, endpoint);
        QCOMPARE(other->audience, audience);
        QCOMPARE(other->subjectIssuer, issuer);
        QCOMPARE(plain(other->bearer), bearer);
        QCOMPARE(plain(other->privateKey), plain(sender.privateKey));
    }
}

// The bytes of docs/formats/signin.md; they stay for ever.
void ReportSenderTest::layout()
{
    Raw raw;
    raw.form = 1;
    raw.endpoint = "https://r/";
    QCOMPARE(bytesOf(raw).toHex(),
             QByteArray("01"
                        "01"
                        "0a0068747470733a2f2f722f"
                        "010061"
                        "0000"
                        "010062"
                        "01006b"));
    const QByteArray bytes = bytesOf(raw);
    const auto parsed = parseSender(viewOf(bytes));
    QVERIFY(parsed.has_value());
    QCOMPARE(parsed->endpoint, QStringLiteral("https://r/"));
    QCOMPARE(plain(formatSender(*parsed)), bytes);
}

void ReportSenderTest::invalid_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<SenderError>("error");
    const auto row = [](const char *name, auto bend, SenderError error) {
        Raw raw;
        bend(raw);
        QTest::newRow(name) << bytesOf(raw) << error;
    };
    QTest::newRow("nothing") << QByteArray() << SenderError::Truncated;
    QTest::newRow("version only") << QByteArray("\1", 1) << SenderError::Truncated;
    QTest::newRow("newer, and nothing else") << QByteArray("\2", 1) << SenderError::NewerFormat;
    row(
        "version 0", [](Raw &raw) { raw.version = 0; }, SenderError::BadValue);
    row(
        "version 2", [](Raw &raw) { raw.version = 2; }, SenderError::NewerFormat);
    row(
        "unknown form", [](Raw &raw) { raw.form = 2; }, SenderError::BadValue);
    row(
        "endpoint too long", [](Raw &raw) { raw.endpoint = QByteArray(4097, 'e'); },
        SenderError::Truncated);
    row(
        "endpoint no UTF-8", [](Raw &raw) { raw.endpoint = "\xff"; }, SenderError::BadValue);
    row(
        "audience too long", [](Raw &raw) { raw.audience = QByteArray(4097, 'a'); },
        SenderError::Truncated);
    row(
        "audience no UTF-8", [](Raw &raw) { raw.audience = "\xc0\x80"; }, SenderError::BadValue);
    row(
        "issuer too long", [](Raw &raw) { raw.issuer = QByteArray(4097, 'i'); },
        SenderError::Truncated);
    row(
        "issuer no UTF-8", [](Raw &raw) { raw.issuer = "\xe3\x81"; }, SenderError::BadValue);
    row(
        "bearer too long", [](Raw &raw) { raw.bearer = QByteArray(8193, 'b'); },
        SenderError::Truncated);
    row(
        "key too long", [](Raw &raw) { raw.key = QByteArray(int(crypto::kMaxKeySize) + 1, 'k'); },
        SenderError::Truncated);
    row(
        "a byte behind", [](Raw &raw) { raw.behind = "x"; }, SenderError::BadValue);
}

void ReportSenderTest::invalid()
{
    QFETCH(QByteArray, bytes);
    QFETCH(SenderError, error);
    const auto parsed = parseSender(viewOf(bytes));
    QVERIFY(!parsed.has_value());
    QCOMPARE(parsed.error(), error);
}

void ReportSenderTest::everyTruncation()
{
    const QByteArray whole = bytesOf(Raw());
    for (qsizetype size = 0; size < whole.size(); ++size) {
        const auto parsed = parseSender(viewOf(whole).first(std::size_t(size)));
        QVERIFY(!parsed.has_value());
        QCOMPARE(parsed.error(), SenderError::Truncated);
    }
}

void ReportSenderTest::signsWithItsKey()
{
    auto key = crypto::PrivateKey::makeEcP256();
    const crypto::PublicKey known = key.publicKey();
    const SenderSigner signer(std::move(key));
    QCOMPARE(signer.algorithm(), reports::SignatureAlgorithm::Es256);
    QCOMPARE(signer.keyId().toLatin1(), known.thumbprint());
    const QByteArray message = "message";
    const auto signature = signer.sign(viewOf(message));
    QVERIFY(signature.has_value());
    QCOMPARE(signature->size(), 64);
    QVERIFY(crypto::verify(known, viewOf(message), viewOf(*signature), crypto::EcForm::Raw));
}

QTEST_APPLESS_MAIN(ReportSenderTest)
#include "tst_report_sender.moc"
