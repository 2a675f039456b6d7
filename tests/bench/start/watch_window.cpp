// SPDX-License-Identifier: Apache-2.0
// Starts a program on an empty X display and tells when its window has its first frame, and when
// there is content in its lower part, where the rows of a list are:
//   <pid> <ms to the first frame> <ms to rows, -1: none> <ms of processor time until then>
// The program keeps running. Usage: watch_window SECONDS rows|frame PROGRAM [ARGUMENT...]
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QPixmap>
#include <QProcess>
#include <QScreen>
#include <QSet>
#include <QThread>

#include <cstdio>

namespace {

constexpr int kEnoughColours = 12; // text has its shades; a plain face has one or two
constexpr int kSmallestWindow = 150;

QImage screenNow()
{
    return QGuiApplication::primaryScreen()->grabWindow(0).toImage().convertToFormat(
        QImage::Format_RGB32);
}

// The rectangle that differs from the empty display.
QRect changedArea(const QImage &empty, const QImage &now)
{
    QRect area;
    for (int y = 0; y < now.height(); y += 4) {
        const auto *before = reinterpret_cast<const QRgb *>(empty.constScanLine(y));
        const auto *after = reinterpret_cast<const QRgb *>(now.constScanLine(y));
        for (int x = 0; x < now.width(); x += 4) {
            if (before[x] != after[x])
                area = area.united(QRect(x, y, 4, 4));
        }
    }
    return area;
}

// Something is drawn inside the frame that the window manager makes.
bool hasFrame(const QImage &empty, const QImage &now, const QRect &window)
{
    return window.width() >= kSmallestWindow && window.height() >= kSmallestWindow
        && now.pixel(window.center()) != empty.pixel(window.center());
}

bool hasRows(const QImage &now, const QRect &window)
{
    QSet<QRgb> colours;
    const int from = window.top() + window.height() * 65 / 100;
    const int to = qMin(window.top() + window.height() * 97 / 100, now.height() - 1);
    for (int y = from; y < to; ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(now.constScanLine(y));
        for (int x = window.left(); x < window.right() && x < now.width(); ++x)
            colours.insert(line[x]);
        if (colours.size() >= kEnoughColours)
            return true;
    }
    return false;
}

// Of all threads, from the scheduler.
double cpuMilliseconds(qint64 pid)
{
    double total = 0;
    const QString folder = QStringLiteral("/proc/%1/task").arg(pid);
    const QStringList threads = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &thread : threads) {
        QFile file(folder + QLatin1Char('/') + thread + QStringLiteral("/schedstat"));
        if (file.open(QIODevice::ReadOnly))
            total += file.readAll().split(' ').value(0).toDouble() / 1e6;
    }
    return total;
}

struct Seen
{
    qint64 frame = -1;
    qint64 rows = -1;
    double cpu = 0;
};

Seen watch(const QImage &empty, qint64 pid, const QElapsedTimer &timer, qint64 deadline,
           bool wantsRows)
{
    Seen seen;
    while (timer.elapsed() < deadline) {
        const qint64 asked = timer.elapsed();
        const QImage now = screenNow();
        const QRect window = changedArea(empty, now);
        if (hasFrame(empty, now, window)) {
            if (seen.frame < 0)
                seen.frame = asked;
            if (!wantsRows || hasRows(now, window)) {
                seen.rows = wantsRows ? asked : -1;
                seen.cpu = cpuMilliseconds(pid);
                return seen;
            }
        }
        QThread::msleep(3);
    }
    seen.frame = -1;
    return seen;
}

} // namespace

int main(int argc, char **argv)
{
    qunsetenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON");
    const QGuiApplication application(argc, argv);
    if (argc < 4) {
        std::fprintf(stderr, "usage: watch_window SECONDS rows|frame PROGRAM [ARGUMENT...]\n");
        return 2;
    }
    const qint64 deadline = QByteArray(argv[1]).toInt() * 1000LL;
    const QImage empty = screenNow();
    QStringList arguments;
    for (int i = 4; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));

    QElapsedTimer timer;
    QProcess process;
    process.setProgram(QString::fromLocal8Bit(argv[3]));
    process.setArguments(arguments);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    qint64 pid = 0;
    timer.start();
    if (!process.startDetached(&pid)) {
        std::fprintf(stderr, "cannot start %s\n", argv[3]);
        return 1;
    }
    const Seen seen = watch(empty, pid, timer, deadline, QByteArray(argv[2]) == "rows");
    std::printf("%lld %lld %lld %.1f\n", static_cast<long long>(pid),
                static_cast<long long>(seen.frame), static_cast<long long>(seen.rows), seen.cpu);
    if (seen.frame >= 0)
        return 0;
    std::fprintf(stderr, "not on screen after %lld ms\n", static_cast<long long>(deadline));
    return 1;
}
