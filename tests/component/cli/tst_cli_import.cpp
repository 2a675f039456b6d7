// SPDX-License-Identifier: Apache-2.0
// warifuctl import: what it prints, what it stores, and what it leaves alone.

#include "tests/component/cli/ctl.h"

#include <QDir>

using namespace warifu::test;

class CliImportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void dryRunStoresNothing();
    void printsTheContract();
    void secretsOnlyWhenAskedFor();
    void storesAllInOneTransaction();
    void secondRunSaysSame();
    void aChangedFileTwiceGivesNoDuplicate();
    void dryRunComparesWithTheVault();
    void obeysTheOrganisation();
    void readsStandardInput();
    void saysConflicts();
    void keepsTheOthersOfABadEntry();
    void addsNothingWhereNothingCanBeRead();
    void asksForThePassword();
    void refuses_data();
    void refuses();
    void thousands();
    void forPeople();
};

namespace {

const QByteArray kTwo =
    "otpauth://totp/Example:taro?issuer=Example&secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ\n"
    "otpauth://hotp/Counted:hanako?issuer=Counted&counter=7&digits=8"
    "&secret=KRUGKIDROVUWG2ZAMJZG653OEBTG66BA\n";
const QByteArray kBroken = "otpauth://totp/Broken:x?issuer=Broken&secret=not-base32-1\n";

QString write(const Ctl &ctl, const QByteArray &content,
              const QString &name = QStringLiteral("export.txt"))
{
    QFile file(ctl.file(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write a file");
    return file.fileName();
}

Outcome import(const Ctl &ctl, const QString &file, const QStringList &options = {})
{
    return ctl.json(QStringList{QStringLiteral("import"), file} + options);
}

QStringList states(const Outcome &outcome)
{
    QStringList states;
    for (const QJsonValue &entry : outcome.object()[QLatin1String("entries")].toArray())
        states << entry[QLatin1String("state")].toString();
    return states;
}

// 2FAS, protected with 100 bytes that no password opens.
QByteArray protectedExport()
{
    const QByteArray data = QByteArray(100, 'x').toBase64();
    const QByteArray salt = QByteArray(256, 's').toBase64();
    const QByteArray iv = QByteArray(12, 'i').toBase64();
    return R"({"services":[],"schemaVersion":4,"servicesEncrypted":")" + data + ':' + salt + ':'
        + iv + R"(","reference":")" + data + ':' + salt + ':' + iv + R"("})";
}

} // namespace

void CliImportTest::dryRunStoresNothing()
{
    const Ctl ctl;
    const Outcome dry = import(ctl, write(ctl, kTwo), {QStringLiteral("--dry-run")});
    QCOMPARE(dry.exitCode, 0);
    QCOMPARE(dry.object()[QLatin1String("entries")].toArray().size(), 2);
    QVERIFY(!QDir(ctl.home()).exists());
}

void CliImportTest::printsTheContract()
{
    const Ctl ctl;
    const QString file = write(ctl, kTwo);
    const Outcome dry =
        import(ctl, file, {QStringLiteral("--dry-run"), QStringLiteral("--show-secrets")});
    QCOMPARE(dry.exitCode, 0);
    const QByteArray expected = R"({
        "format": "uri-list", "failures": [], "warnings": [],
        "counts": {"new": 2, "same": 0, "conflict": 0, "notAllowed": 0, "unreadable": 0},
        "entries": [
            {"position": 1, "type": "totp", "issuer": "Example", "account": "taro",
             "secret": "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", "algorithm": "SHA1", "digits": 6,
             "period": 30, "state": "new", "warnings": []},
            {"position": 2, "type": "hotp", "issuer": "Counted", "account": "hanako",
             "secret": "KRUGKIDROVUWG2ZAMJZG653OEBTG66BA", "algorithm": "SHA1", "digits": 8,
             "counter": 7, "state": "new", "warnings": []}]})";
    QCOMPARE(dry.json(), QJsonDocument::fromJson(expected));
}

void CliImportTest::secretsOnlyWhenAskedFor()
{
    const Ctl ctl;
    const QString file = write(ctl, kTwo + kBroken);
    const auto holdsSecret = [](const Outcome &outcome) {
        return outcome.out.contains("GEZDGNBV") || outcome.err.contains("GEZDGNBV");
    };
    QVERIFY(!holdsSecret(import(ctl, file, {QStringLiteral("--dry-run")})));
    QVERIFY(!holdsSecret(import(ctl, file)));
    const Outcome shown = import(ctl, file, {QStringLiteral("--show-secrets")});
    QVERIFY(shown.out.contains("GEZDGNBV"));
}

void CliImportTest::storesAllInOneTransaction()
{
    const Ctl ctl;
    QVERIFY(
        !ctl.add(QStringLiteral("otpauth://totp/First:x?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"))
             .isEmpty());
    const auto generations = [&ctl] {
        return QDir(ctl.home()).entryList({QStringLiteral("catalogue*")}, QDir::Files).size();
    };
    const auto before = generations();
    const Outcome imported = import(ctl, write(ctl, kTwo));
    QCOMPARE(imported.exitCode, 0);
    QCOMPARE(imported.object()[QLatin1String("added")].toInt(), 2);
    QCOMPARE(states(imported), (QStringList{QStringLiteral("new"), QStringLiteral("new")}));
    QCOMPARE(generations(), before + 1); // each write keeps the one before
    const QJsonArray list = ctl.list();
    QCOMPARE(list.size(), 3);
    QCOMPARE(list[2][QLatin1String("issuer")].toString(), QStringLiteral("Counted"));
}

void CliImportTest::secondRunSaysSame()
{
    const Ctl ctl;
    const QString file = write(ctl, kTwo);
    QCOMPARE(import(ctl, file).exitCode, 0);
    const Outcome again = import(ctl, file);
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(states(again), (QStringList{QStringLiteral("same"), QStringLiteral("same")}));
    QCOMPARE(again.object()[QLatin1String("added")].toInt(-1), 0);
    QCOMPARE(ctl.list().size(), 2);
}

// A row was edited in a spreadsheet: it is a conflict once, and there from then on.
void CliImportTest::aChangedFileTwiceGivesNoDuplicate()
{
    const Ctl ctl;
    QCOMPARE(import(ctl, write(ctl, kTwo)).exitCode, 0);
    const QString edited = write(ctl, QByteArray(kTwo).replace("Example:taro", "Example:taro.2"));
    const Outcome first = import(ctl, edited);
    QCOMPARE(states(first), (QStringList{QStringLiteral("conflict"), QStringLiteral("same")}));
    QVERIFY(first.err.contains("Example: taro.2"));
    const QJsonValue met = first.object()[QLatin1String("entries")][0][QLatin1String("existing")];
    QCOMPARE(met[QLatin1String("account")].toString(), QStringLiteral("taro"));
    QCOMPARE(ctl.list().size(), 3);
    for (int i = 0; i < 5; ++i) {
        const Outcome again = import(ctl, edited);
        QCOMPARE(states(again), (QStringList{QStringLiteral("same"), QStringLiteral("same")}));
        QCOMPARE(again.object()[QLatin1String("added")].toInt(-1), 0);
        QCOMPARE(states(import(ctl, write(ctl, kTwo, QStringLiteral("first.txt")))),
                 (QStringList{QStringLiteral("same"), QStringLiteral("same")}));
    }
    QCOMPARE(ctl.list().size(), 3);
}

void CliImportTest::dryRunComparesWithTheVault()
{
    const Ctl ctl;
    QVERIFY(!ctl.add(QStringLiteral("otpauth://totp/Example:taro?issuer=Example"
                                    "&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"))
                 .isEmpty());
    const Outcome dry = import(ctl, write(ctl, kTwo + kBroken), {QStringLiteral("--dry-run")});
    QCOMPARE(dry.exitCode, 0);
    QCOMPARE(states(dry), (QStringList{QStringLiteral("conflict"), QStringLiteral("new")}));
    const QJsonValue counts = dry.object()[QLatin1String("counts")];
    QCOMPARE(counts[QLatin1String("conflict")].toInt(), 1);
    QCOMPARE(counts[QLatin1String("new")].toInt(), 1);
    QCOMPARE(counts[QLatin1String("unreadable")].toInt(), 1);
    QVERIFY(!dry.object().contains(QLatin1String("added")));
    QCOMPARE(ctl.list().size(), 1);
}

void CliImportTest::obeysTheOrganisation()
{
    const Ctl ctl;
    const QString folder = ctl.file(QStringLiteral("try/managed"));
    QVERIFY(QDir().mkpath(folder));
    const auto mine = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    for (const QString &each : {ctl.file(QStringLiteral("try")), folder})
        QVERIFY(QFile::setPermissions(each, mine | QFileDevice::ExeOwner));
    const QString policy =
        write(ctl, R"({"AllowedIssuers": ["Counted"]})", QStringLiteral("try/managed/a.json"));
    QVERIFY(QFile::setPermissions(policy, mine));
    const QStringList rules{QStringLiteral("--try-policies"), ctl.file(QStringLiteral("try"))};
    const QString file = write(ctl, kTwo);
    const QStringList expected{QStringLiteral("notAllowed"), QStringLiteral("new")};
    const Outcome dry = import(ctl, file, QStringList{QStringLiteral("--dry-run")} + rules);
    QCOMPARE(states(dry), expected);
    QVERIFY(!QDir(ctl.home()).exists());
    const Outcome imported = import(ctl, file, rules);
    QCOMPARE(states(imported), expected);
    QCOMPARE(imported.object()[QLatin1String("added")].toInt(), 1);
    QVERIFY(imported.err.contains("1 account is not allowed"));
    QCOMPARE(ctl.list().size(), 1);
}

void CliImportTest::readsStandardInput()
{
    const Ctl ctl;
    const QStringList call{QStringLiteral("import"), QStringLiteral("-")};
    const Outcome imported = ctl.json(call, kTwo);
    QCOMPARE(imported.exitCode, 0);
    QCOMPARE(ctl.list().size(), 2);
    QCOMPARE(ctl.json(call, {}).error(), QStringLiteral("empty"));
    // More than the first room, and more than there is room for.
    const Outcome large =
        ctl.json(call + QStringList{QStringLiteral("--dry-run")}, QByteArray(300'000, '\n') + kTwo);
    QCOMPARE(states(large).size(), 2);
    QCOMPARE(ctl.json(call, QByteArray(33 * 1024 * 1024, 'x')).error(), QStringLiteral("tooLarge"));
}

// Another key under the same names is added beside the first: none of the two is lost.
void CliImportTest::saysConflicts()
{
    const Ctl ctl;
    QVERIFY(!ctl.add(QStringLiteral("otpauth://totp/Example:taro?issuer=Example"
                                    "&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"))
                 .isEmpty());
    const Outcome imported = import(ctl, write(ctl, kTwo));
    QCOMPARE(imported.exitCode, 0);
    QCOMPARE(states(imported), (QStringList{QStringLiteral("conflict"), QStringLiteral("new")}));
    QCOMPARE(ctl.list().size(), 3);
}

void CliImportTest::keepsTheOthersOfABadEntry()
{
    const Ctl ctl;
    const Outcome imported = import(ctl, write(ctl, kBroken + kTwo));
    QCOMPARE(imported.exitCode, 0);
    const QJsonArray failures = imported.object()[QLatin1String("failures")].toArray();
    QCOMPARE(failures.size(), 1);
    QCOMPARE(failures[0][QLatin1String("position")].toInt(), 1);
    QVERIFY(!failures[0][QLatin1String("reason")].toString().isEmpty());
    QVERIFY(imported.err.contains("Line 1"));
    QCOMPARE(ctl.list().size(), 2);
}

void CliImportTest::addsNothingWhereNothingCanBeRead()
{
    const Ctl ctl;
    const Outcome imported = import(ctl, write(ctl, kBroken));
    QCOMPARE(imported.exitCode, 1);
    QCOMPARE(imported.error(), QStringLiteral("nothingReadable"));
    QVERIFY(!QDir(ctl.home()).exists());
}

void CliImportTest::asksForThePassword()
{
    const Ctl ctl;
    const QString file = write(ctl, protectedExport());
    const Outcome without = import(ctl, file);
    QCOMPARE(without.exitCode, 1);
    QCOMPARE(without.error(), QStringLiteral("passwordNeeded"));
    const QString key = write(ctl, "certainly not\n", QStringLiteral("key"));
    const Outcome wrong = import(ctl, file, {QStringLiteral("--password-file"), key});
    QCOMPARE(wrong.exitCode, 1);
    QCOMPARE(wrong.error(), QStringLiteral("wrongPassword"));
    QVERIFY(!wrong.out.contains("certainly"));
    const Outcome absent =
        import(ctl, file, {QStringLiteral("--password-file"), ctl.file(QStringLiteral("absent"))});
    QCOMPARE(absent.error(), QStringLiteral("passwordFile"));
    QVERIFY(!QDir(ctl.home()).exists());
}

void CliImportTest::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("error");
    QTest::addColumn<int>("exitCode");
    const auto row = [](const char *name, const QByteArray &content, const char *options,
                        const char *error, int exitCode = 1) {
        QTest::newRow(name) << content
                            << QString::fromUtf8(options).split(QLatin1Char(' '),
                                                                Qt::SkipEmptyParts)
                            << QString::fromUtf8(error) << exitCode;
    };
    row("unknown", "a letter to nobody\n", "", "unknownFormat");
    row("empty", "", "", "empty");
    row("another format", kTwo, "--format aegis", "anotherFormat");
    row("no such format", kTwo, "--format nonsense", "usage", 2);
    row("two files", kTwo, "second.txt", "usage", 2);
}

void CliImportTest::refuses()
{
    QFETCH(QByteArray, content);
    QFETCH(QStringList, options);
    const Ctl ctl;
    const Outcome outcome = import(ctl, write(ctl, content), options);
    QTEST(outcome.exitCode, "exitCode");
    QTEST(outcome.error(), "error");
    QVERIFY(!QDir(ctl.home()).exists());
}

void CliImportTest::thousands()
{
    static constexpr int kCount = 10'000;
    QByteArray content;
    for (int i = 0; i < kCount; ++i) {
        // Base32 of a counter in 16 letters of A to P.
        QByteArray secret(32, 'A');
        for (int j = 0, rest = i; rest > 0; ++j, rest /= 16)
            secret[j] = static_cast<char>('A' + rest % 16);
        content += "otpauth://totp/Big:user" + QByteArray::number(i)
            + "?issuer=Big&secret=" + secret + '\n';
    }
    const Ctl ctl;
    const QString file = write(ctl, content);
    const Outcome imported = import(ctl, file);
    QCOMPARE(imported.exitCode, 0);
    QCOMPARE(imported.object()[QLatin1String("added")].toInt(), kCount);
    QCOMPARE(ctl.list().size(), kCount);
    const QStringList again = states(import(ctl, file));
    QCOMPARE(again.count(QStringLiteral("same")), kCount);
}

void CliImportTest::forPeople()
{
    const Ctl ctl;
    const QString file = write(ctl, kTwo);
    const Outcome dry = ctl.people({QStringLiteral("import"), file, QStringLiteral("--dry-run")});
    QCOMPARE(dry.out, QByteArray("Example: taro (new)\nCounted: hanako (new)\n"));
    const Outcome imported = ctl.people({QStringLiteral("import"), file});
    QCOMPARE(imported.out, QByteArray("2 added.\n"));
    const Outcome again = ctl.people({QStringLiteral("import"), file});
    QCOMPARE(again.out, QByteArray("Nothing was added.\n"));
    QVERIFY(again.err.contains("2 accounts are in the vault already"));
}

QTEST_GUILESS_MAIN(CliImportTest)
#include "tst_cli_import.moc"
