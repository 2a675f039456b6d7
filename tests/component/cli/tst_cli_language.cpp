// SPDX-License-Identifier: Apache-2.0
// warifuctl speaks the user's language to people and the same codes to scripts.

#include "tests/component/cli/ctl.h"

using namespace warifu::test;

namespace {

// Ctl hands the environment of this program on.
Outcome inLanguage(const char *locale, bool isJson)
{
    qputenv("LC_ALL", locale);
    const Ctl ctl;
    if (ctl.add(kTotpUri).isEmpty())
        qFatal("no account");
    const QStringList arguments{QStringLiteral("code"), QStringLiteral("nobody")};
    return isJson ? ctl.json(arguments) : ctl.people(arguments);
}

} // namespace

class CliLanguageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void people();
    void scripts();
    void help();
    void wrongUsage();
    void sentencesHaveNoSpaceBetweenThem();
};

void CliLanguageTest::people()
{
    const Outcome japanese = inLanguage("ja_JP.UTF-8", false);
    QCOMPARE(japanese.exitCode, 1);
    QVERIFY2(japanese.err.contains("アカウントはありません。"), japanese.err);
    QVERIFY(inLanguage("C.UTF-8", false).err.contains("No account fits “nobody”."));
    QVERIFY(inLanguage("de_DE.UTF-8", false).err.contains("No account fits “nobody”."));
}

void CliLanguageTest::scripts()
{
    for (const char *locale : {"ja_JP.UTF-8", "en_US.UTF-8"}) {
        const Outcome outcome = inLanguage(locale, true);
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.error(), QStringLiteral("unknownAccount"));
    }
}

void CliLanguageTest::help()
{
    const auto helpIn = [](const char *locale) {
        qputenv("LC_ALL", locale);
        return QString::fromUtf8(Ctl().plain({QStringLiteral("--help")}).out);
    };
    const QString english = helpIn("C.UTF-8");
    const QString japanese = helpIn("ja_JP.UTF-8");
    QVERIFY(english.contains(QLatin1String("usage: warifuctl [OPTIONS] COMMAND ...")));
    QVERIFY2(japanese.contains(QStringLiteral("確認コード")), qPrintable(japanese));
    // What is typed is the same in every language, in the same order.
    const auto typed = [](const QString &text) {
        QStringList words;
        for (const QString &line : text.split(QLatin1Char('\n')))
            if (line.startsWith(QLatin1String("  ")) && line[2] != QLatin1Char(' '))
                words << line.mid(2).section(QStringLiteral("  "), 0, 0);
        return words;
    };
    QCOMPARE(typed(japanese), typed(english));
    QVERIFY(typed(english).size() > 25);
    // Nothing is left in English beside it.
    for (const char *word : {"account", "the code", "secret key", "Exit code", "options"})
        QVERIFY2(!japanese.contains(QLatin1String(word)), word);
}

void CliLanguageTest::wrongUsage()
{
    qputenv("LC_ALL", "ja_JP.UTF-8");
    const Ctl ctl;
    const Outcome option = ctl.plain({QStringLiteral("list"), QStringLiteral("--nonsense")});
    QCOMPARE(option.exitCode, 2);
    QVERIFY2(option.err.contains("「--nonsense」"), option.err);
    QVERIFY(!option.err.contains("option"));
    const Outcome json = ctl.plain({QStringLiteral("scan"), QStringLiteral("--json")});
    QCOMPARE(json.exitCode, 2);
    QCOMPARE(json.error(), QStringLiteral("usage"));
    QVERIFY(!json.out.contains("Which"));
}

void CliLanguageTest::sentencesHaveNoSpaceBetweenThem()
{
    qputenv("LC_ALL", "ja_JP.UTF-8");
    const Ctl ctl;
    const Outcome refused = ctl.plain({QStringLiteral("code"), QStringLiteral("--uri"),
                                       QStringLiteral("phonefactor://activate_account?code=1"),
                                       QStringLiteral("--json")});
    QCOMPARE(refused.error(), QStringLiteral("vendorCode"));
    const QString message =
        refused.object()[QLatin1String("error")][QLatin1String("message")].toString();
    QVERIFY2(message.startsWith(QStringLiteral("Microsoft Authenticator 専用のコードです。ほか")),
             qPrintable(message));
    QVERIFY2(!message.contains(QStringLiteral("。 ")), qPrintable(message));
}

QTEST_GUILESS_MAIN(CliLanguageTest)
#include "tst_cli_language.moc"
