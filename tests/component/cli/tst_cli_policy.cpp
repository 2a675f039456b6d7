// SPDX-License-Identifier: Apache-2.0
// warifuctl policy show, and that the other commands obey what it shows.

#include "tests/component/cli/ctl.h"

#include <QDir>

using namespace warifu::test;

class CliPolicyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_ctl = std::make_unique<Ctl>(); }
    void showsWhereValuesComeFrom();
    void showsWhatIsWrong();
    void showsForPeople();
    void needsAFolder();
    void saysThatNothingIsTried();
    void addingCanBeForbidden();
    void renamingObeysToo();
    void keysCanBeKept();
    void exportsCanBeForbidden_data();
    void exportsCanBeForbidden();
    void passphrasesCanBeLong();

private:
    // A policy file in the folder that is tried.
    void write(const QByteArray &json, const QString &name = QStringLiteral("a.json")) const
    {
        const QString folder = m_ctl->file(QStringLiteral("try/managed"));
        if (!QDir().mkpath(folder))
            qFatal("no folder");
        const auto mine = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
        QFile::setPermissions(m_ctl->file(QStringLiteral("try")), mine | QFileDevice::ExeOwner);
        QFile::setPermissions(folder, mine | QFileDevice::ExeOwner);
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size()
            || !file.setPermissions(mine))
            qFatal("no file");
    }
    [[nodiscard]] QStringList trying(QStringList words) const
    {
        return QStringList{QStringLiteral("--try-policies"), m_ctl->file(QStringLiteral("try"))}
        + words;
    }
    [[nodiscard]] static QJsonObject policy(const Outcome &outcome, const char *name)
    {
        for (const auto &entry : outcome.object()[QLatin1String("policies")].toArray())
            if (entry[QLatin1String("name")].toString() == QLatin1String(name))
                return entry.toObject();
        return {};
    }
    std::unique_ptr<Ctl> m_ctl;
};

void CliPolicyTest::showsWhereValuesComeFrom()
{
    write("{\"MinSecretBits\": 96, \"AllowedIssuers\": [\"A*\"]}");
    const Outcome shown = m_ctl->json(trying({QStringLiteral("policy"), QStringLiteral("show")}));
    QCOMPARE(shown.exitCode, 0);
    QVERIFY(shown.object()[QLatin1String("managed")].toBool());
    const QJsonObject bits = policy(shown, "MinSecretBits");
    QCOMPARE(bits[QLatin1String("value")].toInt(), 96);
    QCOMPARE(bits[QLatin1String("source")], QStringLiteral("trial"));
    QCOMPARE(bits[QLatin1String("status")], QStringLiteral("inForce"));
    QVERIFY(bits[QLatin1String("reason")].isNull());
    QCOMPARE(bits[QLatin1String("where")], m_ctl->file(QStringLiteral("try/managed/a.json")));
    QCOMPARE(policy(shown, "AllowedIssuers")[QLatin1String("value")],
             QJsonArray{QStringLiteral("A*")});
    const QJsonObject unset = policy(shown, "PushLockMinutes");
    QCOMPARE(unset[QLatin1String("value")].toInt(), 30);
    QCOMPARE(unset[QLatin1String("status")], QStringLiteral("notSet"));
    QVERIFY(unset[QLatin1String("source")].isNull());
    QVERIFY(!QDir(m_ctl->home()).exists()); // nothing is opened or made
}

void CliPolicyTest::showsWhatIsWrong()
{
    write("{\"MinSecretBits\": \"many\", \"Nonsense\": 1}");
    write("{", QStringLiteral("b.json"));
    const Outcome shown = m_ctl->json(trying({QStringLiteral("policy"), QStringLiteral("show")}));
    QCOMPARE(shown.exitCode, 0);
    const QJsonObject bits = policy(shown, "MinSecretBits");
    QCOMPARE(bits[QLatin1String("value")].toInt(), 128);
    QCOMPARE(bits[QLatin1String("status")], QStringLiteral("invalid"));
    QCOMPARE(bits[QLatin1String("reason")], QStringLiteral("badValue"));
    QCOMPARE(bits[QLatin1String("error")], QStringLiteral("wrongType"));
    const QJsonValue unknown = shown.object()[QLatin1String("unknown")][0];
    QCOMPARE(unknown[QLatin1String("name")], QStringLiteral("Nonsense"));
    const QJsonValue refused = shown.object()[QLatin1String("refused")][0];
    QCOMPARE(refused[QLatin1String("problem")], QStringLiteral("notJson"));
    QCOMPARE(refused[QLatin1String("where")], m_ctl->file(QStringLiteral("try/managed/b.json")));
}

void CliPolicyTest::showsForPeople()
{
    write("{\"ClipboardClearSeconds\": 10, \"Nonsense\": 1}");
    const Outcome shown = m_ctl->people(trying({QStringLiteral("policy"), QStringLiteral("show")}));
    QVERIFY(shown.out.contains("ClipboardClearSeconds  10  set by the folder that is tried"));
    QVERIFY(shown.out.contains("PushLockedAction  \"ignore\"  not set"));
    QVERIFY(shown.err.contains("Nonsense"));
}

void CliPolicyTest::needsAFolder()
{
    const QStringList show{QStringLiteral("policy"), QStringLiteral("show")};
    QCOMPARE(m_ctl->json(trying(show)).exitCode, 2);
    QCOMPARE(m_ctl->json({QStringLiteral("policy")}).exitCode, 2);
    QCOMPARE(m_ctl->json({QStringLiteral("policy"), QStringLiteral("set")}).exitCode, 2);
}

void CliPolicyTest::saysThatNothingIsTried()
{
    const QStringList show{QStringLiteral("policy"), QStringLiteral("show")};
    QVERIFY(QDir().mkpath(m_ctl->file(QStringLiteral("try"))));
    QVERIFY(m_ctl->people(trying(show)).err.contains("nothing to try in"));
    QVERIFY(QDir().mkpath(m_ctl->file(QStringLiteral("try/managed"))));
    QVERIFY(m_ctl->people(trying(show)).err.contains("nothing to try in"));
    write("{\"MinSecretBits\": 80}");
    QVERIFY(!m_ctl->people(trying(show)).err.contains("nothing to try in"));
    // A file that does not count is said by every command, once.
    write("{", QStringLiteral("b.json"));
    for (const QStringList &words : {show, QStringList{QStringLiteral("list")}})
        QCOMPARE(m_ctl->people(trying(words)).err.count("b.json"), 1);
}

void CliPolicyTest::addingCanBeForbidden()
{
    const QStringList add{QStringLiteral("add"), QStringLiteral("-")};
    for (const char *json : {"{\"ManualAddAllowed\": false}", "{\"AllowedIssuers\": [\"Other\"]}",
                             "{\"MinSecretBits\": 168}"}) {
        write(json);
        const Outcome refused = m_ctl->json(trying(add), kTotpUri.toUtf8());
        QCOMPARE(refused.exitCode, 1);
        QCOMPARE(refused.error(), QStringLiteral("notAllowed"));
    }
    QVERIFY(m_ctl->list().isEmpty());
    write("{\"AllowedIssuers\": [\"exam*\"], \"MinSecretBits\": 160}");
    QCOMPARE(m_ctl->json(trying(add), kTotpUri.toUtf8()).exitCode, 0);
    QCOMPARE(m_ctl->list().size(), 1);
}

void CliPolicyTest::renamingObeysToo()
{
    const QString id = m_ctl->add(kTotpUri);
    write("{\"AllowedIssuers\": [\"Other*\"]}");
    const auto edit = [&](const char *option, const char *value) {
        return m_ctl->json(trying(
            {QStringLiteral("edit"), id, QString::fromLatin1(option), QString::fromLatin1(value)}));
    };
    QCOMPARE(edit("--issuer", "Foreign").error(), QStringLiteral("notAllowed"));
    QCOMPARE(m_ctl->list()[0][QLatin1String("issuer")], QStringLiteral("Example"));
    QCOMPARE(edit("--name", "jiro").exitCode, 0);
    QCOMPARE(edit("--issuer", "Example").exitCode, 0); // as it is
    QCOMPARE(edit("--issuer", "Other one").exitCode, 0);
}

void CliPolicyTest::keysCanBeKept()
{
    QVERIFY(!m_ctl->add(kTotpUri).isEmpty());
    const QStringList list{QStringLiteral("list"), QStringLiteral("--show-secrets")};
    for (const char *rule : {"QrRevealAllowed", "ExportAllowed", "PlainExportAllowed"}) {
        write("{\"" + QByteArray(rule) + "\": false}");
        const Outcome refused = m_ctl->json(trying(list));
        QCOMPARE(refused.error(), QStringLiteral("notAllowed"));
        QVERIFY(!refused.out.contains(kRfcSecret.toLatin1()));
    }
    QVERIFY(m_ctl->json(list).out.contains(kRfcSecret.toLatin1()));
}

void CliPolicyTest::exportsCanBeForbidden_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("options");
    QTest::addColumn<bool>("isWritten");
    const QByteArray none = "{\"ExportAllowed\": false}";
    const QByteArray encrypted = "{\"PlainExportAllowed\": false}";
    const auto row = [](const QByteArray &json, const char *options, bool isWritten) {
        QTest::addRow("%s %s", json.constData(), options)
            << json << QString::fromLatin1(options) << isWritten;
    };
    row(none, "--format uri --plain", false);
    row(none, "--format warifu --password-file", false);
    row(none, "--format inventory-csv", true);
    row(encrypted, "--format uri --plain", false);
    row(encrypted, "--format aegis --plain", false);
    row(encrypted, "--format aegis --password-file", true);
}

void CliPolicyTest::exportsCanBeForbidden()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, options);
    QFETCH(bool, isWritten);
    QVERIFY(!m_ctl->add(kTotpUri).isEmpty());
    write(json);
    const QString file = m_ctl->file(QStringLiteral("out"));
    QStringList words = QStringList{QStringLiteral("export")} + options.split(QLatin1Char(' '));
    if (options.endsWith(QLatin1String("-file")))
        words << m_ctl->passphraseFile();
    const Outcome outcome = m_ctl->json(trying(words << file));
    QCOMPARE(outcome.exitCode, isWritten ? 0 : 1);
    QCOMPARE(outcome.error(), isWritten ? QString() : QStringLiteral("notAllowed"));
    QCOMPARE(QFile::exists(file), isWritten);
}

void CliPolicyTest::passphrasesCanBeLong()
{
    write("{\"AppLockMinLength\": 20}");
    const QStringList add{QStringLiteral("add"), QStringLiteral("-")};
    QCOMPARE(m_ctl->json(trying(add), kTotpUri.toUtf8()).error(), QStringLiteral("notAllowed"));
    m_ctl->writePassphrase("correct horse battery staple");
    QCOMPARE(m_ctl->json(trying(add), kTotpUri.toUtf8()).exitCode, 0);
}

QTEST_GUILESS_MAIN(CliPolicyTest)
#include "tst_cli_policy.moc"
