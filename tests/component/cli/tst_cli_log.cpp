// SPDX-License-Identifier: Apache-2.0
// warifuctl log: shows, exports, and finds what was changed from outside.

#include "tests/component/cli/push_ctl.h"

#include <QDir>

using namespace warifu::test;

class CliLogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingYet();
    void showsAndExports();
    void recordsExportsOfAccounts();
    void findsAChange();
    void looksWithoutSettingAside();
    void warnsUntilAcknowledged();

private:
    // Makes it one that cannot be continued: its end is not the one that the head knows.
    static void damage(const PushCtl &push)
    {
        QFile file(push.ctl.home() + QStringLiteral("/activity/activity.1.warifu"));
        if (!file.open(QIODevice::ReadWrite))
            qFatal("no log");
        QByteArray content = file.readAll();
        content[content.size() - 5] = char(content[content.size() - 5] ^ 1);
        file.seek(0);
        file.write(content);
    }
    [[nodiscard]] static QStringList asideIn(const PushCtl &push)
    {
        return QDir(push.ctl.home() + QStringLiteral("/activity"))
            .entryList({QStringLiteral("*.damaged-*")}, QDir::Files | QDir::Hidden);
    }
};

void CliLogTest::nothingYet()
{
    const PushCtl push;
    QVERIFY(!push.ctl.add(kTotpUri).isEmpty());
    QCOMPARE(push.run("log show").array(), QJsonArray());
    QCOMPARE(push.run("log verify").error(), QStringLiteral("absent"));
}

void CliLogTest::showsAndExports()
{
    const PushCtl push;
    QVERIFY(!push.enrol().isEmpty());
    const QJsonArray shown = push.run("log show --query token.enrolled").array();
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown[0].toObject()[QLatin1String("account")].toString(),
             QStringLiteral("alice@example.com, Org"));
    QCOMPARE(push.run("log show --limit 1").array().size(), 1);
    QCOMPARE(push.run("log show --query nobody").array(), QJsonArray());
    const Outcome whole = push.run("log verify");
    QCOMPARE(whole.exitCode, 0);
    QCOMPARE(whole.object()[QLatin1String("findings")].toArray(), QJsonArray());
    QVERIFY(whole.object()[QLatin1String("records")].toInt() >= 2);
    for (const char *format : {"jsonl", "csv", "syslog", "ocsf"}) {
        const QString path = push.ctl.file(QLatin1String(format));
        const Outcome exported =
            push.run({QStringLiteral("log"), QStringLiteral("export"), QStringLiteral("--format"),
                      QString::fromLatin1(format), path});
        QCOMPARE(exported.exitCode, 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY2(content.contains("alice@example.com"), format);
        const auto lines = content.count('\n') - (qstrcmp(format, "csv") == 0 ? 1 : 0);
        QCOMPARE(exported.object()[QLatin1String("entries")].toInteger(), qint64(lines));
    }
    QCOMPARE(push.logged().count(QStringLiteral("log.exported")), 4);
    const Outcome out =
        push.ctl.people({QStringLiteral("log"), QStringLiteral("export"),
                         QStringLiteral("--format"), QStringLiteral("jsonl"), QStringLiteral("-")});
    QCOMPARE(out.exitCode, 0);
    QVERIFY(out.out.startsWith('{'));
    const Outcome bad =
        push.run({QStringLiteral("log"), QStringLiteral("export"), QStringLiteral("--format"),
                  QStringLiteral("csv"), push.ctl.file(QStringLiteral("no/such/folder"))});
    QCOMPARE(bad.exitCode, 1);
    QCOMPARE(bad.error(), QStringLiteral("file"));
}

void CliLogTest::recordsExportsOfAccounts()
{
    const PushCtl push;
    QVERIFY(!push.enrol().isEmpty());
    QVERIFY(!push.ctl.add(kTotpUri).isEmpty());
    const QString path = push.ctl.file(QStringLiteral("out"));
    QCOMPARE(
        push.run((QByteArray("export --format uri --plain ") + path.toUtf8()).constData()).exitCode,
        0);
    QCOMPARE(
        push.run((QByteArray("export --format inventory-csv --force ") + path.toUtf8()).constData())
            .exitCode,
        0);
    // One that fails is none.
    QCOMPARE(
        push.run((QByteArray("export --format uri --plain ") + path.toUtf8()).constData()).exitCode,
        1);
    QStringList details;
    for (const QJsonValue &entry : push.run("log show --query accounts.exported").array())
        details << entry[QLatin1String("detail")].toString();
    details.sort();
    QCOMPARE(details, (QStringList{QStringLiteral("inventory-csv"), QStringLiteral("uri-plain")}));
}

void CliLogTest::findsAChange()
{
    const PushCtl push;
    QVERIFY(!push.enrol().isEmpty());
    QDir folder(push.ctl.home() + QStringLiteral("/activity"));
    const QFileInfoList files = folder.entryInfoList(QDir::Files, QDir::Size);
    QVERIFY(!files.isEmpty());
    QFile file(files[0].filePath());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray content = file.readAll();
    content[content.size() - 5] = char(content[content.size() - 5] ^ 1);
    file.seek(0);
    file.write(content);
    file.close();
    for (int i = 0; i < 2; ++i) { // the first look has changed nothing
        const Outcome changed = push.run("log verify");
        QCOMPARE(changed.exitCode, 1);
        QCOMPARE(changed.error(), QStringLiteral("logChanged"));
        QVERIFY(!changed.object()[QLatin1String("error")][QLatin1String("findings")]
                     .toArray()
                     .isEmpty());
    }
}

void CliLogTest::looksWithoutSettingAside()
{
    const PushCtl push;
    QVERIFY(!push.enrol().isEmpty());
    damage(push);
    // A wrong passphrase waits to be recorded, too.
    push.ctl.writePassphrase("wrong");
    QCOMPARE(push.run("log show").error(), QStringLiteral("wrongPassphrase"));
    push.ctl.writePassphrase("correct horse");
    for (const char *words : {"log show", "list", "push list", "log verify"})
        static_cast<void>(push.run(words));
    const QString file = push.ctl.file(QStringLiteral("out"));
    QCOMPARE(push.run({QStringLiteral("log"), QStringLiteral("export"), QStringLiteral("--format"),
                       QStringLiteral("jsonl"), file})
                 .exitCode,
             0);
    QCOMPARE(asideIn(push), QStringList());
    QCOMPARE(push.run("log verify").error(), QStringLiteral("logChanged"));
    QCOMPARE(push.run("doctor").text("activityLog"), QStringLiteral("changed"));
}

void CliLogTest::warnsUntilAcknowledged()
{
    const PushCtl push;
    const QString token = push.enrol();
    QVERIFY(!token.isEmpty());
    QCOMPARE(push.run("doctor").text("activityLog"), QStringLiteral("whole"));
    damage(push);
    // Something is recorded: the damaged log is set aside, and a new one begun.
    QCOMPARE(push.run(QByteArray("push remove " + token.toLatin1()).constData()).exitCode, 0);
    const QStringList files = asideIn(push);
    QVERIFY(!files.isEmpty());
    for (int i = 0; i < 2; ++i) {
        const Outcome found = push.run("log verify");
        QCOMPARE(found.exitCode, 1);
        QCOMPARE(found.error(), QStringLiteral("logSetAside"));
        const QJsonValue error = found.object()[QLatin1String("error")];
        QCOMPARE(error[QLatin1String("setAside")].toArray(), QJsonArray::fromStringList(files));
        QVERIFY(error[QLatin1String("message")].toString().contains(files.first()));
        const Outcome doctor = push.run("doctor");
        QCOMPARE(doctor.text("activityLog"), QStringLiteral("setAside"));
        QVERIFY(doctor.out.contains(files.first().toUtf8()));
        QVERIFY(push.run("log show").exitCode == 0);
    }
    QCOMPARE(push.run("log acknowledge").exitCode, 0);
    QCOMPARE(push.run("log verify").exitCode, 0);
    QCOMPARE(push.run("doctor").text("activityLog"), QStringLiteral("whole"));
    QCOMPARE(asideIn(push), files); // kept
    QCOMPARE(push.logged().last(), QStringLiteral("log.acknowledged"));
    QCOMPARE(push.run("log acknowledge").exitCode, 0);
    QCOMPARE(push.logged().count(QStringLiteral("log.acknowledged")), 1);
}

QTEST_GUILESS_MAIN(CliLogTest)
#include "tst_cli_log.moc"
