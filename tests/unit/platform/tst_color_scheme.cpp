// SPDX-License-Identifier: Apache-2.0
// What the desktop portal tells about colours and motion, and the palette where it tells nothing.
// The portal's signal is delivered by hand; its answer over a real bus is for the label
// integration.

#include "app/platform/color_scheme.h"

#include <QDBusVariant>
#include <QGuiApplication>
#include <QPalette>
#include <QSignalSpy>
#include <QTest>

using warifu::platform::ColorScheme;

class ColorSchemeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { setPaletteDark(false); }

    void readsThePalette();
    void obeysThePortal_data();
    void obeysThePortal();
    void returnsToThePaletteWithoutPreference();
    void readsMotion();
    void ignoresOtherSettings_data();
    void ignoresOtherSettings();

private:
    static void setPaletteDark(bool isDark)
    {
        QPalette palette;
        palette.setColor(QPalette::Window, isDark ? Qt::black : Qt::white);
        palette.setColor(QPalette::WindowText, isDark ? Qt::white : Qt::black);
        QGuiApplication::setPalette(palette);
    }
    static void tell(ColorScheme &scheme, const char *group, const char *key, const QVariant &value)
    {
        QVERIFY(QMetaObject::invokeMethod(
            &scheme, "onPortalSetting", Q_ARG(QString, QString::fromLatin1(group)),
            Q_ARG(QString, QString::fromLatin1(key)), Q_ARG(QDBusVariant, QDBusVariant(value))));
    }
};

void ColorSchemeTest::readsThePalette()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    QSKIP("NOT TESTED: Qt 6.5 asks the style hints, which a test cannot set");
#endif
    QVERIFY(!ColorScheme().isDark());
    setPaletteDark(true);
    QVERIFY(ColorScheme().isDark());
    QVERIFY(!ColorScheme().wantsLessMotion());
}

void ColorSchemeTest::obeysThePortal_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<bool>("dark");
    QTest::newRow("dark") << QVariant(1U) << true;
    QTest::newRow("light") << QVariant(2U) << false;
    QTest::newRow("dark, wrapped twice") << QVariant::fromValue(QDBusVariant(QVariant(1U))) << true;
    QTest::newRow("a value of the future") << QVariant(9U) << false;
}

void ColorSchemeTest::obeysThePortal()
{
    QFETCH(QVariant, value);
    ColorScheme scheme;
    QSignalSpy changed(&scheme, &ColorScheme::changed);
    tell(scheme, "org.freedesktop.appearance", "color-scheme", value);
    QTEST(scheme.isDark(), "dark");
    QCOMPARE(changed.count(), 1);
}

void ColorSchemeTest::returnsToThePaletteWithoutPreference()
{
    ColorScheme scheme;
    tell(scheme, "org.freedesktop.appearance", "color-scheme", 1U);
    QVERIFY(scheme.isDark());
    tell(scheme, "org.freedesktop.appearance", "color-scheme", 0U);
    QVERIFY(!scheme.isDark());
}

void ColorSchemeTest::readsMotion()
{
    ColorScheme scheme;
    tell(scheme, "org.gnome.desktop.interface", "enable-animations", false);
    QVERIFY(scheme.wantsLessMotion());
    tell(scheme, "org.gnome.desktop.interface", "enable-animations", true);
    QVERIFY(!scheme.wantsLessMotion());
}

void ColorSchemeTest::ignoresOtherSettings_data()
{
    QTest::addColumn<QByteArray>("group");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("other key") << QByteArray("org.freedesktop.appearance")
                               << QByteArray("contrast");
    QTest::newRow("other group") << QByteArray("org.example") << QByteArray("color-scheme");
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void ColorSchemeTest::ignoresOtherSettings()
{
    QFETCH(QByteArray, group);
    QFETCH(QByteArray, key);
    ColorScheme scheme;
    QSignalSpy changed(&scheme, &ColorScheme::changed);
    tell(scheme, group.constData(), key.constData(), 1U);
    QVERIFY(!scheme.isDark());
    QVERIFY(!scheme.wantsLessMotion());
    QCOMPARE(changed.count(), 0);
}

QTEST_MAIN(ColorSchemeTest)
#include "tst_color_scheme.moc"
