// SPDX-License-Identifier: Apache-2.0
// What may be said of a payload that cannot be read: how it begins, and nothing that follows.

#include "app/cli/payload_source.h"

#include <QTest>

class PayloadKindTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void kinds_data();
    void kinds();
};

void PayloadKindTest::kinds_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *payload, const char *kind) {
        QTest::newRow(payload) << QByteArray(payload) << QString::fromLatin1(kind);
    };
    row("otpauth://totp/Example:taro?secret=GEZDGNBV", "otpauth://totp");
    row("OTPAUTH://TOTP/x", "otpauth://totp");
    row("otpauth://hotp/x", "otpauth://hotp");
    row("otpauth://steam/x", "otpauth://steam");
    row("otpauth://totp?secret=GEZDGNBV", "otpauth://totp");
    row("otpauth://pipush/x", "otpauth://pipush");
    row("otpauth-migration://offline?data=x", "otpauth-migration");
    row("steam://GEZDGNBV", "steam");
    row("motp://x", "motp");
    // The secret may be where the kind should be.
    row("otpauth://totpGEZDGNBV", "otpauth");
    row("otpauth://GEZDGNBV/x", "otpauth");
    row("otpauth:GEZDGNBV", "otpauth");
    row("steamGEZDGNBV", "text");
    row("GEZDGNBV://x", "text");
    row("GEZDGNBV", "text");
    row("otpauth", "text");
    row("", "text");
}

void PayloadKindTest::kinds()
{
    QFETCH(QByteArray, payload);
    QFETCH(QString, kind);
    QCOMPARE(warifu::cli::kindOf({payload.constData(), std::size_t(payload.size())}), kind);
}

QTEST_APPLESS_MAIN(PayloadKindTest)
#include "tst_payload_kind.moc"
