// SPDX-License-Identifier: Apache-2.0
// The command line of warifu.

#include "app/main/start_options.h"

#include <QTest>

using namespace warifu;
using engine::KeystoreChoice;
using start::parseStartOptions;

namespace {

QString operator""_s(const char16_t *text, std::size_t size)
{
    return QString::fromUtf16(text, qsizetype(size));
}

} // namespace

class StartOptionsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void understands_data();
    void understands();
    void understandsFiles();
    void refuses_data();
    void refuses();
    void namesEveryOptionInItsHelp();
};

void StartOptionsTest::understands_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("home");
    QTest::addColumn<KeystoreChoice>("keystore");
    QTest::addColumn<QStringList>("toAdd");
    const auto row = [](const char *name, const QStringList &arguments, const char *home,
                        KeystoreChoice keystore, const QStringList &toAdd) {
        QTest::newRow(name) << arguments << QString::fromUtf8(home) << keystore << toAdd;
    };
    using S = QStringList;
    const QString link = QStringLiteral("otpauth://totp/a?secret=GEZDGNBV&x=-1");
    row("nothing", {}, "", KeystoreChoice::Automatic, {});
    row("home", S{u"--home"_s, u"/tmp/p"_s}, "/tmp/p", KeystoreChoice::Automatic, {});
    row("home with =", S{u"--home=/tmp/p=q"_s}, "/tmp/p=q", KeystoreChoice::Automatic, {});
    row("home that looks like an option", S{u"--home"_s, u"--odd"_s}, "--odd",
        KeystoreChoice::Automatic, {});
    row("keychain", S{u"--keystore"_s, u"keychain"_s}, "", KeystoreChoice::Keychain, {});
    row("passphrase", S{u"--keystore=passphrase"_s}, "", KeystoreChoice::Passphrase, {});
    row("the last one counts", S{u"--keystore=passphrase"_s, u"--keystore=keychain"_s}, "",
        KeystoreChoice::Keychain, {});
    row("things to add", S{u"a.png"_s, u"--home=/p"_s, link}, "/p", KeystoreChoice::Automatic,
        {QStringLiteral("a.png"), link});
    row("words only", S{u"--"_s, u"--home"_s, u"-x.png"_s}, "", KeystoreChoice::Automatic,
        {QStringLiteral("--home"), QStringLiteral("-x.png")});
    row("second --", S{u"--"_s, u"--"_s}, "", KeystoreChoice::Automatic, {QStringLiteral("--")});
    row("an empty word", S{u""_s}, "", KeystoreChoice::Automatic, {QString()});
}

void StartOptionsTest::understands()
{
    QFETCH(QStringList, arguments);
    const auto options = parseStartOptions(arguments);
    QVERIFY(options.has_value());
    QTEST(options->engine.home, "home");
    QTEST(options->engine.keystore, "keystore");
    QTEST(options->toAdd, "toAdd");
    QVERIFY(!options->wantsHelp && !options->wantsVersion);
}

void StartOptionsTest::understandsFiles()
{
    const auto apart =
        parseStartOptions({QStringLiteral("--ca-file"), QStringLiteral("/ca.pem"),
                           QStringLiteral("--passphrase-file"), QStringLiteral("/pass")});
    const auto joined =
        parseStartOptions({QStringLiteral("--passphrase-file=/pass"),
                           QStringLiteral("--ca-file=/ca.pem"), QStringLiteral("a.png")});
    for (const auto &options : {apart, joined}) {
        QVERIFY(options.has_value());
        QCOMPARE(options->authoritiesFile, QStringLiteral("/ca.pem"));
        QCOMPARE(options->passphraseFile, QStringLiteral("/pass"));
    }
    const auto neither = parseStartOptions({});
    QVERIFY(neither.has_value());
    QVERIFY(neither->authoritiesFile.isEmpty() && neither->passphraseFile.isEmpty());
}

void StartOptionsTest::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("culprit");
    const auto row = [](const char *name, const QStringList &arguments, const char *culprit) {
        QTest::newRow(name) << arguments << QString::fromUtf8(culprit);
    };
    using S = QStringList;
    row("unknown option", S{u"--fast"_s}, "--fast");
    row("unknown letter", S{u"-x"_s}, "-x");
    row("dash alone", S{u"-"_s}, "-");
    row("home without value", S{u"--home"_s}, "--home");
    row("empty home", S{u"--home="_s}, "--home=");
    row("empty home, apart", S{u"--home"_s, u""_s}, "--home");
    row("home glued", S{u"--homedir"_s}, "--homedir");
    row("keystore without value", S{u"--keystore"_s}, "--keystore");
    row("unknown keystore", S{u"--keystore=cloud"_s}, "--keystore=cloud");
    row("unknown keystore, apart", S{u"--keystore"_s, u"cloud"_s}, "--keystore");
    row("certificates without value", S{u"--ca-file"_s}, "--ca-file");
    row("empty certificates", S{u"--ca-file="_s}, "--ca-file=");
    row("passphrase file without value", S{u"--passphrase-file"_s}, "--passphrase-file");
    row("empty passphrase file", S{u"--passphrase-file"_s, u""_s}, "--passphrase-file");
    row("keystore in capitals", S{u"--keystore=KEYCHAIN"_s}, "--keystore=KEYCHAIN");
    row("option in capitals", S{u"--HELP"_s}, "--HELP");
    row("help with a value", S{u"--help=yes"_s}, "--help=yes");
    row("after good ones", S{u"a.png"_s, u"--home=/p"_s, u"--bad"_s, u"--help"_s}, "--bad");
}

void StartOptionsTest::refuses()
{
    QFETCH(QStringList, arguments);
    const auto options = parseStartOptions(arguments);
    QVERIFY(!options.has_value());
    QTEST(options.error(), "culprit");
}

void StartOptionsTest::namesEveryOptionInItsHelp()
{
    for (const char *word : {"-h", "--help"}) {
        const auto options = parseStartOptions({QString::fromLatin1(word)});
        QVERIFY(options.has_value() && options->wantsHelp);
    }
    const auto version = parseStartOptions({QStringLiteral("--version")});
    QVERIFY(version.has_value() && version->wantsVersion);
    for (const char *option :
         {"--home", "--keystore", "--ca-file", "--passphrase-file", "--version", "--help"})
        QVERIFY2(start::startHelp().contains(QString::fromLatin1(option)), option);
}

QTEST_GUILESS_MAIN(StartOptionsTest)
#include "tst_start_options.moc"
