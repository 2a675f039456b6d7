// SPDX-License-Identifier: Apache-2.0
// The catalogues are inside the program, speak both languages with their plurals, and the right one
// is chosen.

#include "app/language/language.h"
#include "app/text/code_text.h"
#include "app/text/vendor_text.h"

#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

using namespace warifu;

class CataloguesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void speakWithPlurals_data();
    void speakWithPlurals();
    void reachTheSentencesOfText();
    void thereIsNoneForOtherLanguages();
    void chooseTheFirstThatIsSpoken_data();
    void chooseTheFirstThatIsSpoken();
    void followTheEnvironment_data();
    void followTheEnvironment();
};

void CataloguesTest::speakWithPlurals_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *locale, int count, const char *expected) {
        QTest::addRow("%s %d", locale, count)
            << QString::fromUtf8(locale) << count << QString::fromUtf8(expected);
    };
    row("en_US", 1, "1 account was added.");
    row("en_US", 2, "2 accounts were added.");
    row("en_GB", 0, "0 accounts were added.");
    row("ja_JP", 1, "1 件のアカウントを追加しました。");
    row("ja", 2, "2 件のアカウントを追加しました。");
}

void CataloguesTest::speakWithPlurals()
{
    QFETCH(QString, locale);
    QFETCH(int, count);
    QTranslator catalogue;
    QVERIFY(language::load(catalogue, QLocale(locale)));
    QVERIFY(QCoreApplication::installTranslator(&catalogue));
    QTEST(QCoreApplication::translate("AddingWords", "%n account(s) were added.", nullptr, count),
          "expected");
}

void CataloguesTest::reachTheSentencesOfText()
{
    const QString english = text::describe(otp::ParameterError::Digits);
    QCOMPARE(english, QStringLiteral("A code has 4 to 10 digits."));
    QTranslator catalogue;
    QVERIFY(language::load(catalogue, QLocale(QLocale::Japanese)));
    QVERIFY(QCoreApplication::installTranslator(&catalogue));
    QCOMPARE(text::describe(otp::ParameterError::Digits),
             QStringLiteral("コードの桁数は 4〜10 桁です。"));
    // The words to click are those of Microsoft's Japanese page.
    const auto microsoft = text::describe(enrol::VendorCode::MicrosoftWork);
    QVERIFY(microsoft.body.contains(QStringLiteral("「別の認証アプリを使用します」")));
}

void CataloguesTest::thereIsNoneForOtherLanguages()
{
    QTranslator catalogue;
    QVERIFY(!language::load(catalogue, QLocale(QLocale::German)));
}

void CataloguesTest::chooseTheFirstThatIsSpoken_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("chosen");
    const auto row = [](const char *names, const char *chosen) {
        QTest::newRow(names) << QString::fromLatin1(names).split(QLatin1Char(' '))
                             << QString::fromLatin1(chosen);
    };
    row("ja-JP ja", "ja_JP");
    row("ja", "ja_JP");
    row("en-GB en", "en_GB");
    row("de-DE de", "en_US");
    row("de-DE ja-JP", "ja_JP");
    row("fr en-AU ja", "en_AU");
    row("C", "en_US");
    row("nonsense ja", "ja_JP");
    row("jav", "en_US");
    QTest::newRow("none") << QStringList() << QStringLiteral("en_US");
}

void CataloguesTest::chooseTheFirstThatIsSpoken()
{
    QFETCH(QStringList, names);
    QTEST(language::chosenFrom(names).name(), "chosen");
}

void CataloguesTest::followTheEnvironment_data()
{
    QTest::addColumn<QByteArray>("all");
    QTest::addColumn<QByteArray>("messages");
    QTest::addColumn<QByteArray>("lang");
    QTest::addColumn<QLocale::Language>("chosen");
    const auto row = [](const char *name, const char *all, const char *messages, const char *lang,
                        QLocale::Language chosen) {
        QTest::newRow(name) << QByteArray(all) << QByteArray(messages) << QByteArray(lang)
                            << chosen;
    };
    row("LANG", "", "", "ja_JP.UTF-8", QLocale::Japanese);
    row("LC_MESSAGES before LANG", "", "ja_JP.UTF-8", "en_US.UTF-8", QLocale::Japanese);
    row("English messages", "", "en_US.UTF-8", "ja_JP.UTF-8", QLocale::English);
    row("LC_ALL before all", "C.UTF-8", "ja_JP.UTF-8", "ja_JP.UTF-8", QLocale::English);
    row("nothing", "", "", "", QLocale::English);
    row("not spoken", "", "", "de_DE.UTF-8", QLocale::English);
}

void CataloguesTest::followTheEnvironment()
{
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    QSKIP("this system does not take its language from LANG");
#endif
    const auto set = [](const char *name, const QByteArray &value) {
        if (value.isEmpty())
            qunsetenv(name);
        else
            qputenv(name, value);
    };
    QFETCH(QByteArray, all);
    QFETCH(QByteArray, messages);
    QFETCH(QByteArray, lang);
    qunsetenv("LANGUAGE");
    set("LC_ALL", all);
    set("LC_MESSAGES", messages);
    set("LANG", lang);
    QTEST(language::ofSystem().language(), "chosen");
}

QTEST_GUILESS_MAIN(CataloguesTest)
#include "tst_catalogues.moc"
