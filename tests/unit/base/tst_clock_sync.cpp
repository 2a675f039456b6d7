// SPDX-License-Identifier: Apache-2.0
// What the kernel says of its clock, with the kernel played by this program.

#include "core/base/clock_sync.h"

#include <QTest>

#include <cerrno>
#include <sys/timex.h>

namespace {

int answer = TIME_OK;
int status = 0;
unsigned modes = 0;

} // namespace

// Found before the C library's.
extern "C" int adjtimex(struct timex *question) noexcept
{
    modes = question->modes;
    question->status = status;
    if (answer == -1)
        errno = EPERM;
    return answer;
}

using warifu::ClockSync;

Q_DECLARE_METATYPE(warifu::ClockSync)

class ClockSyncTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tells_data();
    void tells();
};

void ClockSyncTest::tells_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("bits");
    QTest::addColumn<ClockSync>("expected");
    QTest::newRow("disciplined") << TIME_OK << STA_PLL << ClockSync::Synchronised;
    QTest::newRow("before a leap second") << TIME_INS << STA_PLL << ClockSync::Synchronised;
    QTest::newRow("in a leap second") << TIME_OOP << 0 << ClockSync::Synchronised;
    QTest::newRow("nobody looks after it") << TIME_ERROR << STA_UNSYNC << ClockSync::Unsynchronised;
    QTest::newRow("error") << TIME_ERROR << STA_PLL << ClockSync::Unsynchronised;
    QTest::newRow("unsynchronised") << TIME_OK << STA_UNSYNC << ClockSync::Unsynchronised;
    QTest::newRow("forbidden") << -1 << 0 << ClockSync::Unknown;
}

void ClockSyncTest::tells()
{
    QFETCH(int, state);
    QFETCH(int, bits);
    QFETCH(ClockSync, expected);
    answer = state;
    status = bits;
    modes = 1;
    QCOMPARE(warifu::systemClockSync(), expected);
    QCOMPARE(modes, 0U); // it only asks
}

QTEST_APPLESS_MAIN(ClockSyncTest)
#include "tst_clock_sync.moc"
