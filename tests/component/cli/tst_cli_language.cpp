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
