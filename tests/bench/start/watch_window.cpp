// SPDX-License-Identifier: Apache-2.0
// Starts a program on an empty X display and tells when its window has content in its lower part,
// where the rows of a list are: "<pid> <milliseconds>" on stdout. The program keeps running.
// Usage: watch_window SECONDS PROGRAM [ARGUMENT...]
#include <QElapsedTimer>
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

bool hasRows(const QImage &empty, const QImage &now)
{
    const QRect window = changedArea(empty, now);
    if (window.width() < kSmallestWindow || window.height() < kSmallestWindow)
        return false;
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

} // namespace

int main(int argc, char **argv)
{
    qunsetenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON");
    const QGuiApplication application(argc, argv);
    if (argc < 3) {
        std::fprintf(stderr, "usage: watch_window SECONDS PROGRAM [ARGUMENT...]\n");
        return 2;
    }
    const qint64 deadline = QByteArray(argv[1]).toInt() * 1000LL;
    const QImage empty = screenNow();
    QStringList arguments;
    for (int i = 3; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));

    QElapsedTimer timer;
    QProcess process;
    process.setProgram(QString::fromLocal8Bit(argv[2]));
    process.setArguments(arguments);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    qint64 pid = 0;
    timer.start();
    if (!process.startDetached(&pid)) {
        std::fprintf(stderr, "cannot start %s\n", argv[2]);
        return 1;
    }
    while (timer.elapsed() < deadline) {
        const qint64 asked = timer.elapsed();
        if (hasRows(empty, screenNow())) {
            std::printf("%lld %lld\n", static_cast<long long>(pid), static_cast<long long>(asked));
            return 0;
        }
        QThread::msleep(3);
    }
    std::fprintf(stderr, "no rows after %lld ms, process %lld\n", static_cast<long long>(deadline),
                 static_cast<long long>(pid));
    std::printf("%lld -1\n", static_cast<long long>(pid));
    return 1;
}
