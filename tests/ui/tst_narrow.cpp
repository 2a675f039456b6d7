// SPDX-License-Identifier: Apache-2.0
// The smallest window with the largest text: no sentence is cut off, nothing sticks out at the
// sides, and nothing on a row lies upon another thing.

#include "tests/support/window/page_tour.h"

#include <QFontMetricsF>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace warifu;
using test::UiRoom;
using Language = viewmodels::SettingsViewModel::Language;

namespace {

QString describe(const QQuickItem *item)
{
    const QRectF area = item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
    return QStringLiteral("%1 “%2” %3,%4 %5x%6")
        .arg(QString::fromLatin1(item->metaObject()->className()),
             item->property("text").toString())
        .arg(area.x())
        .arg(area.y())
        .arg(area.width())
        .arg(area.height());
}

// Names of services and people may be longer than any window; they end in "…" and are whole in
// the accessibility tree. Every other text wraps.
bool mayElide(const QQuickItem *item)
{
    // A placeholder: the name of the field says it whole.
    const QQuickItem *const field = item->parentItem();
    if (field && field->property("placeholderText") == item->property("text"))
        return true;
    for (const QQuickItem *walk = item; walk; walk = walk->parentItem()) {
        if (QByteArray(walk->metaObject()->className()).startsWith("AccountRowFace"))
            return item->property("color") != QVariant() && item->property("elide").toInt() != 3;
    }
    return false;
}

// A word that is wider than the room for it goes on in the next line.
bool breaksAWord(const QQuickItem *item)
{
    const QFontMetricsF metrics(item->property("font").value<QFont>());
    const qreal room = item->width() - item->property("leftPadding").toReal()
        - item->property("rightPadding").toReal();
    const QStringList words =
        item->property("text").toString().split(QRegularExpression(QStringLiteral("[\\s-]")));
    return std::any_of(words.begin(), words.end(), [&](const QString &word) {
        const bool isAddress = word.contains(QLatin1Char('.')) || word.contains(QLatin1Char('/'));
        return !isAddress && metrics.horizontalAdvance(word) > room + 1;
    });
}

bool isText(const QQuickItem *item)
{
    return item->inherits("QQuickText");
}

} // namespace

class NarrowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void cutsNothingOff_data();
    void cutsNothingOff();
    void keepsControlsInTheirRow_data();
    void keepsControlsInTheirRow();
    void keepsCodesWhole_data();
    void keepsCodesWhole();
    void separatesWhatStandsOnARow_data();
    void separatesWhatStandsOnARow();

private:
    static void sizes()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("percent");
        for (const int percent : {100, 150, 200}) {
            for (const int width : {320, 400, 700})
                QTest::addRow("%d px, %d %%", width, percent) << width << percent;
        }
    }
};

void NarrowTest::cutsNothingOff_data()
{
    QTest::addColumn<QString>("page");
    for (const QString &page : test::pageNames())
        QTest::newRow(qPrintable(page)) << page;
}

void NarrowTest::cutsNothingOff()
{
    QFETCH(QString, page);
    for (const Language language : {Language::English, Language::Japanese}) {
        const auto room = test::roomAt(page, {320, 480}, 200, language);
        QStringList faults;
        for (const QQuickItem *item : room->items()) {
            if (!isText(item) || item->property("text").toString().isEmpty())
                continue;
            const QRectF area = item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
            if (item->property("truncated").toBool() && !mayElide(item))
                faults.append(QStringLiteral("cut off: ") + describe(item));
            if (language == Language::English && breaksAWord(item) && !mayElide(item))
                faults.append(QStringLiteral("breaks a word: ") + describe(item));
            // Wider than its own width: it runs over what stands beside it.
            if (item->property("contentWidth").toReal() > item->width() + 1)
                faults.append(QStringLiteral("too wide: ") + describe(item));
            if (area.left() < -1 || area.right() > room->window()->width() + 1)
                faults.append(QStringLiteral("sticks out: ") + describe(item));
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }
}

void NarrowTest::keepsControlsInTheirRow_data()
{
    QTest::addColumn<QString>("page");
    for (const char *page : {"settings", "settings, in a file", "add: manual"})
        QTest::newRow(page) << QString::fromLatin1(page);
}

void NarrowTest::keepsControlsInTheirRow()
{
    QFETCH(QString, page);
    for (const Language language : {Language::English, Language::Japanese}) {
        const auto room = test::roomAt(page, {320, 480}, 200, language);
        if (QQuickItem *const form = room->itemsOfType("ManualPage").value(0))
            form->setProperty("expanded", true);
        room->settle();
        QStringList faults;
        int count = 0;
        for (const QQuickItem *row : room->itemsOfType("SettingRow")) {
            for (const QQuickItem *item : room->items()) {
                if (!row->isAncestorOf(item) || item->width() <= 0)
                    continue;
                ++count;
                const QRectF area =
                    item->mapRectToItem(row, QRectF(0, 0, item->width(), item->height()));
                const bool isRing = item->inherits("QQuickRectangle");
                if (!isRing && (area.left() < -1 || area.right() > row->width() + 1))
                    faults.append(QStringLiteral("sticks out: ") + describe(item));
                if (item->inherits("QQuickTextInput")
                    && (item->property("contentWidth").toReal() > item->width() + 1
                        || item->property("contentHeight").toReal() > item->height() + 1))
                    faults.append(QStringLiteral("cut off: ") + describe(item));
            }
        }
        QVERIFY(count > 0);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }
}

void NarrowTest::keepsCodesWhole_data()
{
    sizes();
}

void NarrowTest::keepsCodesWhole()
{
    QFETCH(int, width);
    QFETCH(int, percent);
    UiRoom room(UiRoom::Start::Opened, {width, 600}, percent);
    vault::Change change;
    change.add.push_back(
        test::WindowRoom::accountOf({"A very long name of a service", "someone"}, 1));
    change.add.back().account.parameters.digits = 10; // the longest there are
    QVERIFY(room.behind.commit(std::move(change)));
    room.settle();
    const QList<QQuickItem *> codes = room.itemsOfType("CodeText");
    QCOMPARE(codes.size(), 1);
    const QQuickItem *const code = codes.first();
    QVERIFY(!code->property("truncated").toBool());
    QVERIFY(code->property("contentWidth").toReal() <= code->width() + 1);
    const QRectF area = code->mapRectToScene(QRectF(0, 0, code->width(), code->height()));
    QVERIFY2(area.left() >= 0 && area.right() <= width, qPrintable(describe(code)));
}

void NarrowTest::separatesWhatStandsOnARow_data()
{
    sizes();
}

void NarrowTest::separatesWhatStandsOnARow()
{
    QFETCH(int, width);
    QFETCH(int, percent);
    const auto room =
        test::roomAt(QStringLiteral("accounts"), {width, 700}, percent, Language::English);
    room->behind.pass(std::chrono::seconds(25)); // "Next" is on the rows, too
    room->settle();
    QStringList faults;
    for (const QQuickItem *face : room->itemsOfType("AccountRowFace")) {
        QList<const QQuickItem *> parts;
        for (const QQuickItem *child : face->childItems()) {
            if (child->isVisible() && child->width() > 0 && child->height() > 0)
                parts.append(child);
        }
        QVERIFY(parts.size() >= 3);
        for (qsizetype a = 0; a < parts.size(); ++a) {
            const auto areaOf = [](const QQuickItem *item) {
                // A text is as wide as its words, not as the room it was given.
                const qreal wide = isText(item)
                    ? std::min(item->width(), item->property("contentWidth").toReal())
                    : item->width();
                return QRectF(item->x(), item->y(), wide, item->height()).adjusted(1, 1, -1, -1);
            };
            if (parts[a]->y() < -1 || parts[a]->y() + parts[a]->height() > face->height() + 1)
                faults.append(QStringLiteral("out of the row: ") + describe(parts[a]));
            for (qsizetype b = a + 1; b < parts.size(); ++b) {
                if (areaOf(parts[a]).intersects(areaOf(parts[b])))
                    faults.append(describe(parts[a]) + QStringLiteral(" upon ")
                                  + describe(parts[b]));
            }
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
}

QTEST_MAIN(NarrowTest)
#include "tst_narrow.moc"
