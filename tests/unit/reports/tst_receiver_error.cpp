// SPDX-License-Identifier: Apache-2.0
#include "core/reports/receiver_error.h"

#include <QTest>

using namespace warifu::reports;

Q_DECLARE_METATYPE(warifu::reports::ReceiverCode)

class ReceiverErrorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void cutsAndCleans();
};

void ReceiverErrorTest::reads_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ReceiverCode>("code");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QByteArray &body, ReceiverCode code,
                        const char *text = "") {
        QTest::newRow(name) << body << code << QString::fromLatin1(text);
    };
    for (const auto &[name, code] : {std::pair{"invalid_request", ReceiverCode::InvalidRequest},
                                     {"invalid_key", ReceiverCode::InvalidKey},
                                     {"invalid_issuer", ReceiverCode::InvalidIssuer},
                                     {"invalid_audience", ReceiverCode::InvalidAudience},
                                     {"authentication_failed", ReceiverCode::AuthenticationFailed},
                                     {"access_denied", ReceiverCode::AccessDenied},
                                     {"invalid_state", ReceiverCode::InvalidState}})
        row(name, QByteArray(R"({"err":")") + name + R"(","description":"x"})", code, name);
    row("in the wild", R"({"err":"jws_signature_failed"})", ReceiverCode::Unknown,
        "jws_signature_failed");
    row("nothing", "", ReceiverCode::Unspecified);
    row("a page", "<html><body>400</body></html>", ReceiverCode::Unspecified);
    row("a list", R"(["err"])", ReceiverCode::Unspecified);
    row("a number", "5", ReceiverCode::Unspecified);
    row("cut", R"({"err":"invalid_key)", ReceiverCode::Unspecified);
    row("code is a number", R"({"err":7})", ReceiverCode::Unspecified);
    row("code is an object", R"({"err":{"err":"invalid_key"}})", ReceiverCode::Unspecified);
    row("other names", R"({"error":"invalid_key"})", ReceiverCode::Unspecified);
    row("not UTF-8", "{\"err\":\"\xff\xfe\"}", ReceiverCode::Unspecified);
    row("deep", QByteArray(5000, '['), ReceiverCode::Unspecified);
    row("too large", R"({"err":"invalid_key","x":")" + QByteArray(8192, 'x') + "\"}",
        ReceiverCode::Unspecified);
}

void ReceiverErrorTest::reads()
{
    QFETCH(const QByteArray, body);
    QFETCH(const ReceiverCode, code);
    QFETCH(const QString, text);
    const ReceiverError error = parseReceiverError(body);
    QVERIFY(error.code == code);
    QCOMPARE(error.text, text);
}

void ReceiverErrorTest::cutsAndCleans()
{
    const ReceiverError error =
        parseReceiverError(R"({"err":")" + QByteArray(100, 'e') + R"(","description":"a\nb\u202ec)"
                           + QByteArray(500, 'd') + "\"}");
    QVERIFY(error.code == ReceiverCode::Unknown);
    QVERIFY(error.text.size() <= 64);
    QVERIFY(error.description.startsWith(QStringLiteral("a bcd")));
    QVERIFY(error.description.size() <= 200);
}

QTEST_APPLESS_MAIN(ReceiverErrorTest)
#include "tst_receiver_error.moc"
