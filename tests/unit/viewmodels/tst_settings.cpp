// SPDX-License-Identifier: Apache-2.0
// settings.ini is a file that people edit and disks damage: what it says is bounded, and what it
// does not say has a default.

#include "app/viewmodels/settings_view_model.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using warifu::viewmodels::SettingsViewModel;
using Theme = SettingsViewModel::Theme;
using Language = SettingsViewModel::Language;

class SettingsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hasDefaults();
    void boundsWhatTheFileSays_data();
    void boundsWhatTheFileSays();
    void survivesAFileThatIsNoSettings();
    void keepsWhatIsChosen();
    void boundsWhatIsSet();
    void tellsOnlyChanges();
    void keepsWhatSignInsAsk();

private:
    [[nodiscard]] QString path() const { return m_dir.filePath(QStringLiteral("settings.ini")); }
    void write(const QByteArray &content) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    QTemporaryDir m_dir;
};

void SettingsTest::hasDefaults()
{
    SettingsViewModel settings(m_dir.filePath(QStringLiteral("absent.ini")));
    QCOMPARE(settings.theme(), Theme::System);
    QCOMPARE(settings.language(), Language::System);
    QCOMPARE(settings.localeLanguage(), QLocale::AnyLanguage);
    QCOMPARE(settings.textPercent(), 100);
    QCOMPARE(settings.clipboardSeconds(), 30);
    QVERIFY(settings.showNextCode());
    QVERIFY(!settings.hideCodes());
    QVERIFY(!settings.lessMotion());
}

void SettingsTest::boundsWhatTheFileSays_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("percent");
    QTest::addColumn<int>("seconds");
    const auto row = [](const char *name, const char *file, Theme theme, Language language,
                        int percent, int seconds) {
        QTest::newRow(name) << QByteArray(file) << theme << language << percent << seconds;
    };
    row("good", "[view]\ntheme=dark\nlanguage=ja\ntextPercent=150\n[clipboard]\nseconds=10\n",
        Theme::Dark, Language::Japanese, 150, 10);
    row("unknown words", "[view]\ntheme=neon\nlanguage=tlh\n", Theme::System, Language::System, 100,
        30);
    row("other case", "[view]\ntheme=DARK\nlanguage=JA\n", Theme::System, Language::System, 100,
        30);
    row("lists", "[view]\ntheme=dark, light\nlanguage=en, ja\n", Theme::System, Language::System,
        100, 30);
    row("too small", "[view]\ntextPercent=1\n[clipboard]\nseconds=-5\n", Theme::System,
        Language::System, 100, 0);
    row("too large", "[view]\ntextPercent=999999\n[clipboard]\nseconds=99999\n", Theme::System,
        Language::System, 200, 600);
    row("beyond int", "[view]\ntextPercent=99999999999\n[clipboard]\nseconds=99999999999\n",
        Theme::System, Language::System, 200, 600);
    row("no numbers", "[view]\ntextPercent=big\n[clipboard]\nseconds=soon\n", Theme::System,
        Language::System, 100, 30);
    row("empty", "[view]\ntheme=\nlanguage=\ntextPercent=\n[clipboard]\nseconds=\n", Theme::System,
        Language::System, 100, 30);
    row("never", "[clipboard]\nseconds=0\n", Theme::System, Language::System, 100, 0);
}

void SettingsTest::boundsWhatTheFileSays()
{
    QFETCH(QByteArray, file);
    write(file);
    SettingsViewModel settings(path());
    QTEST(settings.theme(), "theme");
    QTEST(settings.language(), "language");
    QTEST(settings.textPercent(), "percent");
    QTEST(settings.clipboardSeconds(), "seconds");
}

void SettingsTest::survivesAFileThatIsNoSettings()
{
    QByteArray noise;
    for (int i = 0; i < 4096; ++i)
        noise += char((i * 197 + 31) % 256);
    write(noise);
    SettingsViewModel settings(path());
    QCOMPARE(settings.theme(), Theme::System);
    QCOMPARE(settings.textPercent(), 100);
    QCOMPARE(settings.clipboardSeconds(), 30);
    QVERIFY(!settings.hideCodes());
}

void SettingsTest::keepsWhatIsChosen()
{
    write({});
    {
        SettingsViewModel settings(path());
        settings.setTheme(Theme::Light);
        settings.setLanguage(Language::English);
        settings.setTextPercent(175);
        settings.setClipboardSeconds(0);
        settings.setShowNextCode(false);
        settings.setHideCodes(true);
        settings.setLessMotion(true);
    }
    SettingsViewModel settings(path());
    QCOMPARE(settings.theme(), Theme::Light);
    QCOMPARE(settings.language(), Language::English);
    QCOMPARE(settings.localeLanguage(), QLocale::English);
    QCOMPARE(settings.textPercent(), 175);
    QCOMPARE(settings.clipboardSeconds(), 0);
    QVERIFY(!settings.showNextCode());
    QVERIFY(settings.hideCodes());
    QVERIFY(settings.lessMotion());
}

void SettingsTest::boundsWhatIsSet()
{
    write({});
    SettingsViewModel settings(path());
    settings.setTextPercent(5);
    QCOMPARE(settings.textPercent(), 100);
    settings.setTextPercent(10'000);
    QCOMPARE(settings.textPercent(), 200);
    settings.setClipboardSeconds(-1);
    QCOMPARE(settings.clipboardSeconds(), 0);
    // From QML an enum is any number.
    settings.setTheme(Theme(17));
    QCOMPARE(settings.theme(), Theme::System);
    settings.setLanguage(Language(-3));
    QCOMPARE(settings.language(), Language::System);
}

void SettingsTest::tellsOnlyChanges()
{
    write({});
    SettingsViewModel settings(path());
    QSignalSpy changed(&settings, &SettingsViewModel::changed);
    QSignalSpy language(&settings, &SettingsViewModel::languageChanged);
    settings.setTextPercent(150);
    settings.setTextPercent(150);
    QCOMPARE(changed.count(), 1);
    settings.setTextPercent(149);
    QCOMPARE(changed.count(), 2);
    settings.setLanguage(Language::System); // what it is
    QCOMPARE(language.count(), 0);
    settings.setLanguage(Language::Japanese);
    settings.setLanguage(Language::Japanese);
    QCOMPARE(language.count(), 1);
}

void SettingsTest::keepsWhatSignInsAsk()
{
    SettingsViewModel settings(path());
    QVERIFY(settings.noticeDetails());
    QCOMPARE(settings.approvalLockSeconds(), 300);
    const QSignalSpy told(&settings, &SettingsViewModel::signInChanged);
    settings.setNoticeDetails(false);
    settings.setNoticeDetails(false);
    settings.setApprovalLockSeconds(0);
    settings.setApprovalLockSeconds(-5);
    QCOMPARE(told.size(), 2);
    QVERIFY(!settings.noticeDetails());
    QCOMPARE(settings.approvalLockSeconds(), 0);
    settings.setApprovalLockSeconds(100'000);
    QCOMPARE(settings.approvalLockSeconds(), 3600);
}

QTEST_GUILESS_MAIN(SettingsTest)
#include "tst_settings.moc"
