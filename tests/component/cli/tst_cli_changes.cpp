// SPDX-License-Identifier: Apache-2.0
// warifuctl edit and remove: what they change, what they refuse, and the trash.

#include "tests/component/cli/ctl.h"

using namespace warifu::test;

namespace {

const QString kNobody = QStringLiteral("0123456789abcdef0123456789abcdef");

QStringList edit(const QString &id, const char *options)
{
    return QStringList{QStringLiteral("edit"), id}
    + QString::fromUtf8(options).split(QLatin1Char('|'));
}

} // namespace

class CliChangesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void edits();
    void refusesEdits_data();
    void refusesEdits();
    void setsACounter();
    void trash();
    void purges();
    void unknownIds();
    void takesQueries();
    void changesNothingWhereSeveralFit();
};

void CliChangesTest::edits()
{
    const Ctl ctl;
    const QString id = ctl.add(kTotpUri);
    const Outcome edited =
        ctl.json(edit(id,
                      "--issuer|割符 Bank|--name|--dash|--group|Work|--note|a\nb|--pin|--digits|8|"
                      "--period|60|--algorithm|sha-256"));
    QCOMPARE(edited.exitCode, 0);
    QCOMPARE(edited.text("id"), id);
    for (const QJsonObject &json : {edited.object(), ctl.list()[0].toObject()}) {
        QCOMPARE(json[QLatin1String("issuer")], QStringLiteral("割符 Bank"));
        QCOMPARE(json[QLatin1String("account")], QStringLiteral("--dash"));
        QCOMPARE(json[QLatin1String("group")], QStringLiteral("Work"));
        QCOMPARE(json[QLatin1String("pinned")].toBool(), true);
        QCOMPARE(json[QLatin1String("digits")].toInt(), 8);
        QCOMPARE(json[QLatin1String("period")].toInt(), 60);
        QCOMPARE(json[QLatin1String("algorithm")], QStringLiteral("SHA256"));
    }
    const Outcome secrets = ctl.json({QStringLiteral("list"), QStringLiteral("--show-secrets")});
    QCOMPARE(secrets.array()[0][QLatin1String("note")], QStringLiteral("a\nb"));
    QCOMPARE(secrets.array()[0][QLatin1String("secret")], kRfcSecret);

    const Outcome other = ctl.json(edit(id, "--algorithm|SHA384"));
    QCOMPARE(other.text("algorithm"), QStringLiteral("SHA384"));

    QCOMPARE(ctl.json(edit(id, "--unpin|--group|")).exitCode, 0);
    const QJsonObject json = ctl.list()[0].toObject();
    QCOMPARE(json[QLatin1String("pinned")].toBool(true), false);
    QCOMPARE(json[QLatin1String("group")].toString(QStringLiteral("?")), QString());
    QCOMPARE(json[QLatin1String("issuer")], QStringLiteral("割符 Bank"));
}

void CliChangesTest::refusesEdits_data()
{
    QTest::addColumn<QString>("uri");
    QTest::addColumn<QByteArray>("options");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const QString &uri, const char *options,
                        const char *error) {
        QTest::newRow(name) << uri << QByteArray(options) << QString::fromUtf8(error);
    };
    row("3 digits", kTotpUri, "--digits|3|--issuer|X", "digits");
    row("11 digits", kTotpUri, "--digits|11|--issuer|X", "digits");
    row("period 0", kTotpUri, "--period|0|--issuer|X", "period");
    row("period above 24 h", kTotpUri, "--period|86401|--issuer|X", "period");
    row("counter of a time-based account", kTotpUri, "--counter|1|--issuer|X", "timeBased");
    row("digits of Steam", QStringLiteral("steam://") + kRfcSecret, "--digits|6|--issuer|X",
        "fixed");
}

void CliChangesTest::refusesEdits()
{
    QFETCH(QString, uri);
    QFETCH(QByteArray, options);
    QFETCH(QString, error);
    const Ctl ctl;
    const QString id = ctl.add(uri);
    const QJsonArray before = ctl.list();
    const Outcome refused = ctl.json(edit(id, options));
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.error(), error);
    QCOMPARE(ctl.list(), before);
}

void CliChangesTest::setsACounter()
{
    const Ctl ctl;
    const QString id = ctl.add(kHotpUri);
    QCOMPARE(ctl.json(edit(id, "--counter|2")).object()[QLatin1String("counter")].toInt(), 2);
    QCOMPARE(ctl.json({QStringLiteral("code"), id}).text("code"), QStringLiteral("359152"));
    // JSON numbers end at 2^53; the counter comes as text then.
    QCOMPARE(
        ctl.json(edit(id, "--counter|18446744073709551615")).object()[QLatin1String("counter")],
        QStringLiteral("18446744073709551615"));
    QCOMPARE(ctl.json({QStringLiteral("code"), id}).error(), QStringLiteral("counterEnd"));
}

void CliChangesTest::trash()
{
    const Ctl ctl;
    const QString id = ctl.add(kTotpUri);
    const Outcome removed = ctl.json({QStringLiteral("remove"), id});
    QCOMPARE(removed.exitCode, 0);
    QCOMPARE(removed.text("id"), id);
    QCOMPARE(removed.object()[QLatin1String("trashed")].toBool(), true);
    QVERIFY(removed.err.contains("“Example: taro” is in the trash"));
    QVERIFY(removed.err.contains("still asks for codes"));
    QVERIFY(ctl.list().isEmpty());
    QCOMPARE(ctl.json({QStringLiteral("code"), QStringLiteral("example")}).error(),
             QStringLiteral("unknownAccount"));
    const QJsonArray trash = ctl.json({QStringLiteral("list"), QStringLiteral("--trash")}).array();
    QCOMPARE(trash.size(), 1);
    QCOMPARE(trash[0][QLatin1String("trashed")].toBool(), true);

    QCOMPARE(ctl.json(edit(id, "--restore")).exitCode, 0);
    QCOMPARE(ctl.list().size(), 1);
    QCOMPARE(ctl.json({QStringLiteral("code"), QStringLiteral("example"), QStringLiteral("--at"),
                       QStringLiteral("59")})
                 .text("code"),
             QStringLiteral("287082"));
}

void CliChangesTest::purges()
{
    const Ctl ctl;
    const QString id = ctl.add(kTotpUri);
    const QString other = ctl.add(kHotpUri);
    const Outcome purged = ctl.json({QStringLiteral("remove"), id, QStringLiteral("--purge")});
    QCOMPARE(purged.exitCode, 0);
    QCOMPARE(purged.object()[QLatin1String("purged")].toBool(), true);
    QVERIFY(purged.err.contains("“Example: taro” is deleted for good"));
    QVERIFY(!purged.err.contains("trash")); // nothing brings it back
    QVERIFY(ctl.json({QStringLiteral("list"), QStringLiteral("--trash")}).array().isEmpty());
    QCOMPARE(ctl.list().size(), 1);
    QCOMPARE(ctl.list()[0][QLatin1String("id")], other);
}

void CliChangesTest::unknownIds()
{
    const Ctl ctl;
    QVERIFY(!ctl.add(kTotpUri).isEmpty());
    for (const QStringList &arguments :
         {QStringList{QStringLiteral("remove"), kNobody},
          QStringList{QStringLiteral("remove"), kNobody, QStringLiteral("--purge")},
          edit(kNobody, "--pin"), QStringList{QStringLiteral("code"), kNobody}}) {
        const Outcome outcome = ctl.json(arguments);
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.error(), QStringLiteral("unknownAccount"));
    }
    QCOMPARE(ctl.list().size(), 1);
}

void CliChangesTest::takesQueries()
{
    const Ctl ctl;
    const QString taro = ctl.add(kTotpUri);
    const QString hanako = ctl.add(kHotpUri);
    QCOMPARE(ctl.json(edit(taro.first(8), "--group|A")).text("id"), taro);
    QCOMPARE(ctl.json(edit(QStringLiteral("hanako"), "--group|B")).text("id"), hanako);
    // Several words are one query.
    const Outcome removed =
        ctl.json({QStringLiteral("remove"), QStringLiteral("example"), QStringLiteral("taro")});
    QCOMPARE(removed.text("id"), taro);
    QCOMPARE(ctl.list().size(), 1);
    // What is in the trash is no account to change, but one to restore or to delete.
    QCOMPARE(ctl.json(edit(QStringLiteral("taro"), "--pin")).error(),
             QStringLiteral("unknownAccount"));
    QCOMPARE(ctl.json(edit(QStringLiteral("taro"), "--restore")).text("id"), taro);
    QCOMPARE(ctl.json({QStringLiteral("remove"), QStringLiteral("taro")}).text("id"), taro);
    QCOMPARE(ctl.json({QStringLiteral("remove"), QStringLiteral("taro"), QStringLiteral("--purge")})
                 .text("id"),
             taro);
    QCOMPARE(ctl.list().size(), 1);
}

void CliChangesTest::changesNothingWhereSeveralFit()
{
    const Ctl ctl;
    const QString taro = ctl.add(kTotpUri);
    const QString hanako = ctl.add(kHotpUri);
    const QJsonArray before = ctl.list();
    for (const QStringList &arguments :
         {QStringList{QStringLiteral("remove"), QStringLiteral("a")},
          QStringList{QStringLiteral("remove"), QStringLiteral("a"), QStringLiteral("--purge")},
          edit(QStringLiteral("a"), "--issuer|X")}) {
        const Outcome refused = ctl.json(arguments);
        QCOMPARE(refused.exitCode, 1);
        QCOMPARE(refused.error(), QStringLiteral("ambiguous"));
        const QJsonArray candidates =
            refused.object()[QLatin1String("error")][QLatin1String("candidates")].toArray();
        QCOMPARE(candidates.size(), 2);
        QVERIFY(refused.err.contains(taro.toUtf8()) && refused.err.contains(hanako.toUtf8()));
        QCOMPARE(ctl.list(), before);
    }
}

QTEST_GUILESS_MAIN(CliChangesTest)
#include "tst_cli_changes.moc"
