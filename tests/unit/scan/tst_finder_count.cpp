// SPDX-License-Identifier: Apache-2.0
// Corner marks are counted exactly on walls of them, found at any angle, and hardly seen in text.

#include "app/scan/binarize.h"
#include "app/scan/finder_triples.h"
#include "tests/support/scan/qr_maker.h"

#include <QTest>

#include <cmath>

using namespace warifu;
using namespace warifu::scan;

namespace {

std::vector<FinderMark> marksOf(const QImage &gray)
{
    return findMarks(binarizedAt(LumaImage::fromImage(gray), 127));
}

} // namespace

class TestFinderCount : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsWalls_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {1, 3, 100, 300, 700, 2000})
            QTest::addRow("%d", count) << count;
    }
    void countsWalls()
    {
        QFETCH(int, count);
        QCOMPARE(int(marksOf(test::makeMarkWall(1920, 1080, count)).size()), count);
    }

    void stopsAtTheMost()
    {
        QCOMPARE(int(marksOf(test::makeMarkWall(1920, 1080, 2800)).size()), kMostMarks);
        const LumaImage wall = LumaImage::fromImage(test::makeMarkWall(800, 600, 100));
        QCOMPARE(int(findMarks(wall, 10).size()), 10);
    }

    void findsThreeInEveryCode_data()
    {
        QTest::addColumn<int>("module");
        QTest::addColumn<double>("degrees");
        for (const int module : {2, 4, 9}) {
            for (const double degrees : {0.0, 7.0, 30.0, 45.0, 90.0, 200.0})
                QTest::addRow("module %d at %g", module, degrees) << module << degrees;
        }
    }
    void findsThreeInEveryCode()
    {
        QFETCH(int, module);
        QFETCH(double, degrees);
        const QImage image = test::turned(test::makeQr("otpauth://totp/a?secret=AAAA", module), degrees);
        const std::vector<FinderMark> marks = marksOf(image);
        QVERIFY(marks.size() >= 3);
        const std::vector<FinderTriple> triples = findTriples(marks);
        QVERIFY(!triples.empty());
        // The best triple is the code: its area holds all of the ink.
        const QRect ink = QRect(0, 0, image.width(), image.height());
        QVERIFY(triples.front().likely);
        QVERIFY(triples.front().area.intersected(ink).contains(image.rect().center()));
    }

    void findsNoneInABlank()
    {
        QImage blank(300, 200, QImage::Format_Grayscale8);
        for (const int level : {0, 127, 255}) {
            blank.fill(level);
            QVERIFY(marksOf(blank).empty());
        }
        QVERIFY(findMarks({}).empty());
    }

    void findsFewInText()
    {
        const size_t count = marksOf(test::makeDesktop(1920, 1080)).size();
        QVERIFY2(count < 30, qPrintable(QString::number(count)));
    }

    void anySize()
    {
        // Nothing is read outside of the picture: the sanitizers watch.
        const QImage code = test::makeQr("AAAA", 3);
        for (int i = 1; i < code.width(); i += 2) {
            (void)marksOf(code.copy(0, 0, i, code.height()));
            (void)marksOf(code.copy(0, 0, code.width(), i));
        }
    }

    void triplesOfManyMarksAreBounded()
    {
        const auto marks = marksOf(test::makeMarkWall(1920, 1080, 2000));
        // A corner and two of its twelve nearest: 66 pairs.
        QVERIFY(findTriples(marks).size() <= marks.size() * 66);
        QVERIFY(findTriples({}).empty());
        QVERIFY(findTriples({marks[0], marks[1]}).empty());
        QVERIFY(findTriples({marks[0], marks[1], marks[2]}).empty()); // in a row
    }
};

QTEST_APPLESS_MAIN(TestFinderCount)
#include "tst_finder_count.moc"
