// SPDX-License-Identifier: Apache-2.0
// warifuctl export: what it prints and writes, what others read in it, and what it leaves alone.

#include "tests/component/cli/ctl.h"

#include <QDir>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace warifu::test;

class CliExportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void othersReadIt_data();
    void othersReadIt();
    void comesBackWhole();
    void listsWhatDoesNotFit();
    void isPrivate();
    void replacesOnlyWhenTold();
    void refuses_data();
    void refuses();
    void saysWhereItCannotWrite();
    void saysFullDisk();
    void saysReadOnlyFolder();
    void inventoryNeedsNoWord();
    void needsThePassphrase();
    void forPeople();
};

namespace {

const QByteArray kSecretHex = "3132333435363738393031323334353637383930";
const QByteArray kKey = "00112233445566778899aabbccddeeff";

QString write(const Ctl &ctl, const QString &name, const QByteArray &content)
{
    QFile file(ctl.file(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write a file");
    return file.fileName();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

// One account of each kind that the format can hold is enough here; the rows of what it cannot
// hold are in unit.exchange.exporting.
void fill(const Ctl &ctl)
{
    QVERIFY(!ctl.add(kTotpUri).isEmpty());
}

Outcome run(const Ctl &ctl, const QString &options)
{
    return ctl.json(QStringList{QStringLiteral("export")}
                    + options.split(QLatin1Char(' '), Qt::SkipEmptyParts));
}

} // namespace

void CliExportTest::othersReadIt_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("password");
    const auto row = [](const char *format, const QByteArray &password) {
        QTest::addRow("%s%s", format, password.isEmpty() ? "" : ", encrypted")
            << QString::fromLatin1(format) << password;
    };
    for (const char *format :
         {"2fas", "aegis", "entra-csv", "entra-graph-json", "google-migration", "pskc", "uri"})
        row(format, {});
    for (const char *format : {"2fas", "aegis", "pskc", "warifu"})
        row(format, "pässword ✓");
    row("pskc-key", kKey);
}

// Python with the cryptography module opens each of them without our code.
void CliExportTest::othersReadIt()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, password);
    const Ctl ctl;
    fill(ctl);
    const QString file = ctl.file(QStringLiteral("out"));
    QString options = QStringLiteral("--format ") + format + QLatin1Char(' ') + file;
    options += password.isEmpty()
        ? QStringLiteral(" --plain")
        : QStringLiteral(" --password-file ") + write(ctl, QStringLiteral("pw"), password + '\n');
    const Outcome outcome = run(ctl, options);
    QVERIFY2(outcome.exitCode == 0, outcome.out + outcome.err);
    QCOMPARE(outcome.text("format"), format);
    QCOMPARE(outcome.text("file"), file);
    QCOMPARE(outcome.object()[QLatin1String("encrypted")].toBool(), !password.isEmpty());
    QCOMPARE(outcome.object()[QLatin1String("exported")].toInt(), 1);
    QCOMPARE(outcome.object()[QLatin1String("failures")].toArray().size(), 0);
    QProcess python;
    QStringList arguments{QStringLiteral(CHECK_EXPORT), format, file};
    if (!password.isEmpty())
        arguments << QString::fromUtf8(password);
    python.start(QStringLiteral("python3"), arguments);
    QVERIFY(python.waitForFinished(-1));
    if (python.exitCode() == 77)
        QSKIP("no Python module cryptography, or one without Argon2id");
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError());
    const auto found = QJsonDocument::fromJson(python.readAllStandardOutput()).object();
    QCOMPARE(found.size(), 1);
    const QString name =
        format == QLatin1String("entra-graph-json") ? QStringLiteral("0") : QStringLiteral("taro");
    QCOMPARE(found[name].toString().toLatin1(), kSecretHex);
}

void CliExportTest::comesBackWhole()
{
    const Ctl ctl;
    fill(ctl);
    QVERIFY(!ctl.add(QStringLiteral("otpauth://hotp/C:h?issuer=C&counter=7&digits=8"
                                    "&secret=KRUGKIDROVUWG2ZAMJZG653OEBTG66BA"))
                 .isEmpty());
    const QString file = ctl.file(QStringLiteral("backup"));
    const QString password = write(ctl, QStringLiteral("pw"), "secret\n");
    QCOMPARE(run(ctl, QStringLiteral("--format warifu %1 --password-file %2").arg(file, password))
                 .exitCode,
             0);
    const Ctl other;
    const Outcome imported =
        other.json({QStringLiteral("import"), file, QStringLiteral("--password-file"), password});
    QCOMPARE(imported.exitCode, 0);
    QCOMPARE(imported.text("format"), QStringLiteral("warifu"));
    const auto shown = [](const Ctl &which) {
        QJsonArray list =
            which.json({QStringLiteral("list"), QStringLiteral("--show-secrets")}).array();
        for (QJsonValueRef each : list) {
            QJsonObject account = each.toObject();
            account.remove(QStringLiteral("id")); // a new one there
            each = account;
        }
        return list;
    };
    QCOMPARE(shown(ctl).size(), 2);
    QCOMPARE(shown(other), shown(ctl));
}

void CliExportTest::listsWhatDoesNotFit()
{
    const Ctl ctl;
    fill(ctl);
    const QString id = ctl.add(kHotpUri);
    const Outcome outcome =
        run(ctl, QStringLiteral("--format entra-csv --plain ") + ctl.file(QStringLiteral("out")));
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.object()[QLatin1String("exported")].toInt(), 1);
    const QJsonArray failures = outcome.object()[QLatin1String("failures")].toArray();
    QCOMPARE(failures.size(), 1);
    QCOMPARE(failures[0][QLatin1String("id")].toString(), id);
    QCOMPARE(failures[0][QLatin1String("issuer")].toString(), QStringLiteral("Counted"));
    QCOMPARE(failures[0][QLatin1String("code")].toString(), QStringLiteral("type"));
    QVERIFY(outcome.err.contains("Counted, hanako"));
    QVERIFY(!outcome.out.contains(kRfcSecret.toLatin1()));
}

void CliExportTest::isPrivate()
{
    const Ctl ctl;
    fill(ctl);
    const QString file = ctl.file(QStringLiteral("out"));
    QCOMPARE(run(ctl, QStringLiteral("--format uri --plain ") + file).exitCode, 0);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(int(QFile::permissions(file) & others), 0);
}

void CliExportTest::replacesOnlyWhenTold()
{
    const Ctl ctl;
    fill(ctl);
    const QString file = write(ctl, QStringLiteral("out"), "mine");
    const Outcome refused = run(ctl, QStringLiteral("--format uri --plain ") + file);
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.error(), QStringLiteral("fileExists"));
    QCOMPARE(contentOf(file), QByteArray("mine"));
    QCOMPARE(run(ctl, QStringLiteral("--force --format uri --plain ") + file).exitCode, 0);
    QVERIFY(contentOf(file).startsWith("otpauth://totp/"));
}

void CliExportTest::refuses_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("error");
    QTest::addColumn<int>("exitCode");
    const auto row = [](const char *name, const char *options, const char *error, int exitCode) {
        QTest::newRow(name) << QString::fromLatin1(options) << QString::fromLatin1(error)
                            << exitCode;
    };
    row("no format", "$O --plain", "usage", 2);
    row("unknown format", "--format nonsense $O --plain", "usage", 2);
    row("no file", "--format uri --plain", "usage", 2);
    row("two files", "--format uri --plain $O $O", "usage", 2);
    row("keys without a word", "--format uri $O", "usage", 2);
    row("no choice", "--format aegis $O", "usage", 2);
    row("both", "--format aegis --plain --password-file $P $O", "usage", 2);
    row("backup in plain text", "--format warifu --plain $O", "usage", 2);
    row("password for plain format", "--format uri --password-file $P $O", "usage", 2);
    row("no key", "--format pskc-key --password-file $P $O", "badKey", 1);
    row("absent password", "--format aegis --password-file $O.no $O", "passwordFile", 1);
    row("empty password", "--format aegis --password-file $E $O", "passwordFile", 1);
    row("nothing fits", "--format google-migration --plain $O", "nothingExported", 1);
}

void CliExportTest::refuses()
{
    QFETCH(QString, options);
    const Ctl ctl;
    QVERIFY(!ctl.add(kTotpUri + QStringLiteral("&period=60")).isEmpty());
    const QString file = ctl.file(QStringLiteral("out"));
    options.replace(QLatin1String("$O"), file)
        .replace(QLatin1String("$P"), write(ctl, QStringLiteral("pw"), "secret\n"))
        .replace(QLatin1String("$E"), write(ctl, QStringLiteral("empty"), "\n"));
    const Outcome outcome = run(ctl, options);
    QTEST(outcome.exitCode, "exitCode");
    QTEST(outcome.error(), "error");
    QVERIFY(!QFile::exists(file));
}

void CliExportTest::saysWhereItCannotWrite()
{
    const Ctl ctl;
    fill(ctl);
    const Outcome absent = run(
        ctl, QStringLiteral("--format uri --plain ") + ctl.file(QStringLiteral("no/such/folder")));
    QCOMPARE(absent.exitCode, 1);
    QCOMPARE(absent.error(), QStringLiteral("file"));
    const Outcome folder = run(ctl, QStringLiteral("--force --format uri --plain ") + ctl.home());
    QCOMPARE(folder.error(), QStringLiteral("fileExists"));
    QVERIFY(QDir(ctl.home()).exists());
    // A device without room.
    const Outcome device = run(ctl, QStringLiteral("--force --format uri --plain /dev/full"));
    QCOMPARE(device.error(), QStringLiteral("fileExists"));
}

// The program inherits a limit on the size of files, which is answered like a full disk.
void CliExportTest::saysFullDisk()
{
    const Ctl ctl;
    fill(ctl);
    QVERIFY(QDir().mkdir(ctl.file(QStringLiteral("full"))));
    const QString fresh = ctl.file(QStringLiteral("full/new"));
    const QString old = write(ctl, QStringLiteral("full/old"), "mine");
    const auto signal = std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit limit{1, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &limit);
    const Outcome created = run(ctl, QStringLiteral("--format uri --plain ") + fresh);
    const Outcome replaced = run(ctl, QStringLiteral("--force --format uri --plain ") + old);
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, signal);
    QCOMPARE(created.exitCode, 1);
    QCOMPARE(created.error(), QStringLiteral("file"));
    QVERIFY2(created.out.contains(fresh.toUtf8()), created.out);
    QCOMPARE(replaced.exitCode, 1);
    QCOMPARE(replaced.error(), QStringLiteral("file"));
    QCOMPARE(contentOf(old), QByteArray("mine"));
    const auto all = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    QCOMPARE(QDir(ctl.file(QStringLiteral("full"))).entryList(all),
             QStringList{QStringLiteral("old")});
}

void CliExportTest::saysReadOnlyFolder()
{
    if (::geteuid() == 0)
        QSKIP("root may write everywhere");
    const Ctl ctl;
    fill(ctl);
    const QString folder = ctl.file(QStringLiteral("closed"));
    QVERIFY(QDir().mkdir(folder));
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
    const Outcome outcome =
        run(ctl, QStringLiteral("--format uri --plain ") + folder + QStringLiteral("/out"));
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.error(), QStringLiteral("file"));
    QVERIFY(QDir(folder).isEmpty());
}

void CliExportTest::inventoryNeedsNoWord()
{
    const Ctl ctl;
    fill(ctl);
    const QString file = ctl.file(QStringLiteral("list.json"));
    const Outcome outcome = run(ctl, QStringLiteral("--format inventory-json ") + file);
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(!contentOf(file).contains(kRfcSecret.toLatin1()));
    QVERIFY(!outcome.err.contains("plain text"));
    const auto accounts = QJsonDocument::fromJson(contentOf(file))[QLatin1String("accounts")];
    QCOMPARE(accounts[0][QLatin1String("account")].toString(), QStringLiteral("taro"));
}

void CliExportTest::needsThePassphrase()
{
    const Ctl ctl;
    fill(ctl);
    ctl.writePassphrase("wrong");
    const QString file = ctl.file(QStringLiteral("out"));
    QCOMPARE(run(ctl, QStringLiteral("--format uri --plain ") + file).exitCode, 1);
    QVERIFY(!QFile::exists(file));
}

void CliExportTest::forPeople()
{
    const Ctl ctl;
    fill(ctl);
    const Outcome outcome =
        ctl.people({QStringLiteral("export"), QStringLiteral("--format"), QStringLiteral("uri"),
                    QStringLiteral("--plain"), ctl.file(QStringLiteral("out"))});
    QCOMPARE(outcome.out, QByteArray("1 exported.\n"));
    QVERIFY(outcome.err.contains("plain text"));
}

QTEST_GUILESS_MAIN(CliExportTest)
#include "tst_cli_export.moc"
