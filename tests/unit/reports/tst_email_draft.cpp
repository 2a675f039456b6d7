// SPDX-License-Identifier: Apache-2.0
#include "core/reports/email_draft.h"

#include <QTest>

using namespace warifu;
using namespace warifu::reports;

Q_DECLARE_METATYPE(warifu::reports::DraftError)

namespace {

EmailDraft draft()
{
    return {QStringLiteral("it@example.com"), QStringLiteral("Report: 報告 & more"),
            QStringLiteral("First line\nSecond ?&=#% line")};
}

} // namespace

class EmailDraftTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesALink();
    void writesAMessage();
    void cutsLongSubjectsBetweenCharacters();
    void refuses_data();
    void refuses();
};

void EmailDraftTest::writesALink()
{
    QCOMPARE(formatMailto(draft()).value(),
             QByteArray("mailto:it@example.com?subject=Report%3A%20%E5%A0%B1%E5%91%8A%20%26%20more"
                        "&body=First%20line%0D%0ASecond%20%3F%26%3D%23%25%20line"));
}

void EmailDraftTest::writesAMessage()
{
    const QByteArray message = formatMessage(draft(), unixSeconds(1'800'000'000)).value();
    QCOMPARE(message,
             QByteArray("X-Unsent: 1\r\nTo: it@example.com\r\n"
                        "Date: 15 Jan 2027 08:00:00 +0000\r\n"
                        "Subject: =?UTF-8?B?UmVwb3J0OiDloLHlkYogJiBtb3Jl?=\r\n"
                        "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
                        "Content-Transfer-Encoding: base64\r\n\r\n"
                        "Rmlyc3QgbGluZQ0KU2Vjb25kID8mPSMlIGxpbmU=\r\n"));
}

void EmailDraftTest::cutsLongSubjectsBetweenCharacters()
{
    EmailDraft longer = draft();
    longer.subject = QStringLiteral("😀").repeated(100);
    longer.body = QString(3000, QChar(0x3042));
    const QByteArray message = formatMessage(longer, unixSeconds(0)).value();
    QByteArray subject;
    for (const QByteArray &line : message.split('\n')) {
        QVERIFY(line.size() <= 77);
        const qsizetype begin = line.indexOf("=?UTF-8?B?");
        if (begin < 0)
            continue;
        const QByteArray word = line.mid(begin + 10, line.lastIndexOf("?=") - begin - 10);
        const QString part = QString::fromUtf8(QByteArray::fromBase64(word));
        QCOMPARE(part.size() % 2, 0); // whole characters
        QVERIFY(!part.contains(QChar(0xfffd)));
        subject += part.toUtf8();
    }
    QCOMPARE(QString::fromUtf8(subject), longer.subject);
}

void EmailDraftTest::refuses_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("body");
    QTest::addColumn<DraftError>("error");
    const QString to = QStringLiteral("it@example.com");
    const QString text = QStringLiteral("x");
    const auto address = [&](const char *value) {
        QTest::newRow(value) << QString::fromUtf8(value) << text << text << DraftError::Address;
    };
    address("");
    address("it");
    address("@example.com");
    address("it@");
    address("it@example.com,all@example.com");
    address("it@example.com?bcc=x@evil.example");
    address("it@example.com\r\nBcc: x@evil.example");
    address("a@b@c");
    address("i t@example.com");
    address("\"it\"@example.com");
    address("it@.example.com");
    address("ｉｔ@example.com");
    address("<it@example.com>");
    const auto row = [&](const char *name, const QString &subject, const QString &body,
                         DraftError error) {
        QTest::newRow(name) << to << subject << body << error;
    };
    row("no subject", {}, text, DraftError::Subject);
    row("two lines", QStringLiteral("a\r\nBcc: x@evil.example"), text, DraftError::Subject);
    row("one LF", QStringLiteral("a\nb"), text, DraftError::Subject);
    row("long subject", QString(201, QLatin1Char('s')), text, DraftError::Subject);
    row("half a character", QString(QChar(0xd800)), text, DraftError::Subject);
    row("no body", text, {}, DraftError::Body);
    row("long body", text, QString(4001, QLatin1Char('b')), DraftError::Body);
    row("control", text, QStringLiteral("a\u0007"), DraftError::Body);
    row("null", text, QString(QChar(0)), DraftError::Body);
}

void EmailDraftTest::refuses()
{
    QFETCH(const QString, to);
    QFETCH(const QString, subject);
    QFETCH(const QString, body);
    QFETCH(const DraftError, error);
    QVERIFY(formatMailto({to, subject, body}).error() == error);
    QVERIFY(formatMessage({to, subject, body}, unixSeconds(0)).error() == error);
}

QTEST_APPLESS_MAIN(EmailDraftTest)
#include "tst_email_draft.moc"
