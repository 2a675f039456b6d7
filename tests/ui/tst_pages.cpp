// SPDX-License-Identifier: Apache-2.0
// Every page comes up without a word from Qt or QML, in both languages and sizes of text, and
// changes its language while it is open.

#include "tests/support/window/page_tour.h"

#include <QFile>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QRegularExpression>
#include <QTest>

using namespace warifu;
using test::UiRoom;
using Language = viewmodels::SettingsViewModel::Language;

class PagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void showsEveryPage_data();
    void showsEveryPage();
    void hasItsDialogs_data();
    void hasItsDialogs();
    void changesTheLanguage();
    void changesItsLook();
    void warnsInRedOfWhatIsForGood();
};

void PagesTest::showsEveryPage_data()
{
    QTest::addColumn<QString>("page");
    for (const QString &page : test::pageNames())
        QTest::newRow(qPrintable(page)) << page;
}

void PagesTest::showsEveryPage()
{
    QFETCH(QString, page);
    const auto room = test::roomAt(page);
    const QImage picture = room->window()->grabWindow();
    QCOMPARE(picture.size(), room->window()->size());
    // Something is drawn: a page that failed to load is one colour. Only the start is blank.
    bool isBlank = true;
    for (int y = 0; y < picture.height() && isBlank; ++y) {
        for (int x = 0; x < picture.width() && isBlank; ++x)
            isBlank = picture.pixel(x, y) == picture.pixel(0, 0);
    }
    QCOMPARE(isBlank, page == QLatin1String("starting"));
    // And it goes away without a word, too.
    room->behind.application->lock();
    room->settle();
}

// Pages load the system's dialogs by their place, when somebody wants them.
void PagesTest::hasItsDialogs_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("dialog");
    const QString save = QStringLiteral("../Components/SaveDialog.qml");
    QTest::newRow("log") << QStringLiteral("Pages/ExportMenu.qml") << save;
    QTest::newRow("key") << QStringLiteral("Pages/ReceiverKey.qml") << save;
    QTest::newRow("rows") << QStringLiteral("Import/RowsBanner.qml") << save;
    QTest::newRow("import") << QStringLiteral("Import/ImportChoosePage.qml")
                            << QStringLiteral("OpenDialog.qml");
}

void PagesTest::hasItsDialogs()
{
    QFETCH(QString, page);
    QFETCH(QString, dialog);
    const auto room = test::roomAt(test::pageNames().first());
    const QUrl here(QStringLiteral("qrc:/qt/qml/Warifu/") + page);
    QFile file(u':' + here.path());
    QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().contains('"' + dialog.toUtf8() + '"'));
    QQmlComponent component(qmlEngine(room->window()), here.resolved(QUrl(dialog)));
    QVERIFY2(component.isReady(), qPrintable(component.errorString()));
}

void PagesTest::changesTheLanguage()
{
    const auto room = test::roomAt(QStringLiteral("settings"));
    QVERIFY(room->allTexts().contains(QStringLiteral("Settings")));
    room->behind.application->settings()->setLanguage(Language::Japanese);
    room->settle();
    if (!QFile::exists(QStringLiteral(":/i18n/warifu_ja.qm")))
        QSKIP("NOT TESTED, missing: the Japanese catalogue in this build");
    QVERIFY(!room->node(QStringLiteral("Settings"), QAccessible::Heading));
    room->behind.application->settings()->setLanguage(Language::English);
    room->settle();
    QVERIFY(room->node(QStringLiteral("Settings"), QAccessible::Heading));
}

void PagesTest::changesItsLook()
{
    const auto room = test::roomAt(QStringLiteral("settings"));
    const QImage before = room->window()->grabWindow();
    room->behind.application->settings()->setTheme(viewmodels::SettingsViewModel::Theme::Dark);
    room->settle();
    const QImage dark = room->window()->grabWindow();
    QVERIFY(qGray(dark.pixel(2, 2)) < qGray(before.pixel(2, 2)));
    room->behind.application->settings()->setTextPercent(200);
    room->settle();
    QVERIFY(room->window()->grabWindow() != dark);
}

// The button that leads to the question has the colour of the one that answers it.
void PagesTest::warnsInRedOfWhatIsForGood()
{
    const auto room = test::roomAt(QStringLiteral("trash"));
    const auto buttons = [&room](const QString &text) {
        QList<QQuickItem *> found = room->itemsOfType("AppButton");
        found.removeIf(
            [&text](const QQuickItem *item) { return item->property("text").toString() != text; });
        return found;
    };
    for (const QString &text :
         {QStringLiteral("Delete for good"), QStringLiteral("Empty the trash")}) {
        QQuickItem *const opener = buttons(text).value(0);
        QVERIFY(opener);
        const QColor ink = opener->property("ink").value<QColor>();
        room->click(opener);
        const QQuickItem *const answer = buttons(QStringLiteral("Delete for good")).last();
        QVERIFY(answer != opener);
        QCOMPARE(ink, answer->property("fill").value<QColor>());
        // However often it is opened, the harmless answer comes first.
        QCOMPARE(room->focused()->property("text").toString(), QStringLiteral("Cancel"));
        QVERIFY(room->focused()->property("visualFocus").toBool());
        room->key(Qt::Key_Tab);
        room->key(Qt::Key_Escape);
    }
}

QTEST_MAIN(PagesTest)
#include "tst_pages.moc"
