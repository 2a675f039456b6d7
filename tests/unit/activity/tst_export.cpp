// SPDX-License-Identifier: Apache-2.0
#include "core/activity/export.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace warifu;
using namespace warifu::activity;

namespace {

Entry sample()
{
    Event event;
    event.time = UnixMilliseconds(std::chrono::milliseconds(1'800'000'000'123));
    event.kind = Kind::RequestReported;
    event.account = QStringLiteral("Contoso");
    event.accountId = QStringLiteral("id-1");
    event.application = QStringLiteral("VPN");
    event.address = QStringLiteral("203.0.113.7");
    event.reference = QStringLiteral("7");
    return {42, event};
}

Entry with(const QString &account)
{
    Entry entry = sample();
    entry.event->account = account;
    return entry;
}

QJsonObject json(const QByteArray &line)
{
    return QJsonDocument::fromJson(line).object();
}

} // namespace

class ExportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesJsonLines();
    void writesCsv();
    void disarmsFormulas_data();
    void disarmsFormulas();
    void writesSyslog();
    void writesOcsf();
    void everyKindHasAnOcsfClass();
    void namesUnknownRecords();
    void nothingEndsALine();
};

void ExportTest::writesJsonLines()
{
    QCOMPARE(formatJsonLine(sample()),
             QByteArray(R"({"account":"Contoso","account_id":"id-1","address":"203.0.113.7",)"
                        R"("application":"VPN","count":1,"event":"request.reported",)"
                        R"("reference":"7","seq":42,"severity":"alert",)"
                        R"("time":"2027-01-15T08:00:00.123Z"})"
                        "\n"));
}

void ExportTest::writesCsv()
{
    QCOMPARE(formatCsvHeader(),
             QByteArray(R"("seq","time","event","severity","count","account","account_id",)"
                        R"("reference","application","address","place","server","detail")"
                        "\r\n"));
    QCOMPARE(formatCsvRow(with(QStringLiteral("a \"b\", c"))),
             QByteArray(R"("42","2027-01-15T08:00:00.123Z","request.reported","alert","1",)"
                        R"("a ""b"", c","id-1","7","VPN","203.0.113.7","","","")"
                        "\r\n"));
}

void ExportTest::disarmsFormulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isDisarmed");
    const auto row = [](const char *text, bool isDisarmed) {
        QTest::newRow(text) << QString::fromUtf8(text) << isDisarmed;
    };
    row("=1+1", true);
    row("+1", true);
    row("-1", true);
    row("@SUM(A1)", true);
    row("\tx", true);
    row("\rx", true);
    row("\nx", true);
    row("  =1+1", true);
    row("＝1", true);
    row("＠x", true);
    row("a=1", false);
    row("1-1", false);
    row("'=1", false);
    row("", false);
    row(" ", false);
}

void ExportTest::disarmsFormulas()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isDisarmed);
    const QByteArray cell = '"' + QByteArray(isDisarmed ? "'" : "") + text.toUtf8() + '"';
    QVERIFY2(formatCsvRow(with(text)).contains("\"1\"," + cell + ",\"id-1\""),
             formatCsvRow(with(text)).constData());
}

void ExportTest::writesSyslog()
{
    const QByteArray line = formatSyslog(sample(), QStringLiteral("pc 1\n"));
    const QByteArray front = "<81>1 2027-01-15T08:00:00.123Z pc1 warifu - request.reported "
                             "[meta sequenceId=\"42\"] \xEF\xBB\xBF";
    QVERIFY2(line.startsWith(front + '{'), line.constData());
    QCOMPARE(line.mid(front.size()), formatJsonLine(sample()));
    QVERIFY(formatSyslog(sample(), {}).contains(" - warifu "));
    QVERIFY(formatSyslog(sample(), QString(300, QLatin1Char('h')))
                .contains(' ' + QByteArray(255, 'h') + ' '));
    Entry late = sample();
    late.sequence = 2'147'483'647;
    QVERIFY(formatSyslog(late, {}).contains("\"2147483647\""));
    ++late.sequence;
    QVERIFY(formatSyslog(late, {}).contains("\"1\""));
}

void ExportTest::writesOcsf()
{
    const QJsonObject object = json(formatOcsf(sample()));
    QCOMPARE(object[QStringLiteral("class_uid")].toInt(), 3002);
    QCOMPARE(object[QStringLiteral("category_uid")].toInt(), 3);
    QCOMPARE(object[QStringLiteral("activity_id")].toInt(), 1);
    QCOMPARE(object[QStringLiteral("type_uid")].toInt(), 300201);
    QCOMPARE(object[QStringLiteral("status_id")].toInt(), 2);
    QCOMPARE(object[QStringLiteral("severity_id")].toInt(), 4);
    QCOMPARE(object[QStringLiteral("time")].toDouble(), 1'800'000'000'123.0);
    QCOMPARE(object[QStringLiteral("user")][QStringLiteral("name")].toString(),
             QStringLiteral("Contoso"));
    QCOMPARE(object[QStringLiteral("src_endpoint")][QStringLiteral("ip")].toString(),
             QStringLiteral("203.0.113.7"));
    QCOMPARE(object[QStringLiteral("metadata")][QStringLiteral("version")].toString(),
             QStringLiteral("1.3.0"));
    Entry lock = sample();
    lock.event->kind = Kind::AccountLocked;
    QCOMPARE(json(formatOcsf(lock))[QStringLiteral("type_uid")].toInt(), 300109);
    Entry policy = sample();
    policy.event->kind = Kind::PolicyChanged;
    QCOMPARE(json(formatOcsf(policy))[QStringLiteral("type_uid")].toInt(), 99);
}

void ExportTest::everyKindHasAnOcsfClass()
{
    for (const Kind kind : allKinds()) {
        Entry entry = sample();
        entry.event->kind = kind;
        const QJsonObject object = json(formatOcsf(entry));
        const int type = object[QStringLiteral("class_uid")].toInt() * 100
            + object[QStringLiteral("activity_id")].toInt();
        QCOMPARE(object[QStringLiteral("type_uid")].toInt(), type);
        QVERIFY(object[QStringLiteral("severity_id")].toInt() > 0);
        QCOMPARE(object[QStringLiteral("metadata")][QStringLiteral("event_code")].toString(),
                 nameOf(kind));
        if (nameOf(kind).startsWith(QStringLiteral("request.")))
            QCOMPARE(object[QStringLiteral("class_uid")].toInt(), 3002);
    }
}

void ExportTest::namesUnknownRecords()
{
    const Entry entry{7, std::nullopt};
    QCOMPARE(formatJsonLine(entry), QByteArray("{\"event\":\"unknown\",\"seq\":7}\n"));
    QVERIFY(formatCsvRow(entry).startsWith("\"7\",\"\",\"unknown\",\"\",\"\",\"\""));
    QVERIFY(formatSyslog(entry, QStringLiteral("h")).startsWith("<85>1 - h warifu - unknown "));
    QCOMPARE(json(formatOcsf(entry))[QStringLiteral("type_uid")].toInt(), 99);
}

void ExportTest::nothingEndsALine()
{
    const Entry nasty = with(QStringLiteral("a\nb\r\nc\u2028d\"},{\"x\":1\\"));
    for (const QByteArray &line :
         {formatJsonLine(nasty), formatOcsf(nasty), formatSyslog(nasty, QStringLiteral("h"))}) {
        QCOMPARE(line.count('\n'), 1);
        QVERIFY(!line.contains('\r'));
    }
    QCOMPARE(json(formatJsonLine(nasty))[QStringLiteral("account")].toString(),
             nasty.event->account);
}

QTEST_APPLESS_MAIN(ExportTest)
#include "tst_export.moc"
