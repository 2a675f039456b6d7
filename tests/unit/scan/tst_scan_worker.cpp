// SPDX-License-Identifier: Apache-2.0
// Answers come once, on the owner's thread, from its event loop, and not after a cancel.

#include "app/scan/scan_worker.h"
#include "tests/support/scan/qr_maker.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QTest>
#include <QThread>

using namespace warifu;
using namespace warifu::scan;

namespace {

const std::string kText = "otpauth://totp/a?secret=AAAA";

QByteArray png(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return bytes;
}

QStringList textsOf(const Payloads &payloads)
{
    QStringList texts;
    for (const Payload &payload : payloads) {
        const std::string_view text = payload.exposeText();
        texts << QString::fromUtf8(text.data(), qsizetype(text.size()));
    }
    return texts;
}

} // namespace

class TestScanWorker : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsFrames()
    {
        ScanWorker worker;
        QVERIFY(!worker.wantsFrame());
        QStringList texts;
        QThread *thread = nullptr;
        worker.setFrameSink([&](Payloads payloads) {
            texts = textsOf(payloads);
            thread = QThread::currentThread();
        });
        QVERIFY(worker.wantsFrame());
        worker.offerFrame(LumaImage::fromImage(test::makeQr(kText)));
        QVERIFY(texts.isEmpty()); // from the event loop only
        QTRY_COMPARE(texts, QStringList(QString::fromStdString(kText)));
        QCOMPARE(thread, QThread::currentThread());
    }

    // Many frames at once: the newest is decoded, the middle ones are not.
    void newestFrameOnly()
    {
        ScanWorker worker;
        QStringList texts;
        worker.setFrameSink([&](Payloads payloads) { texts += textsOf(payloads); });
        for (int i = 0; i < 200; ++i)
            worker.offerFrame(LumaImage::fromImage(test::makeQr("frame " + std::to_string(i))));
        QTRY_VERIFY(texts.contains(QStringLiteral("frame 199")));
        QVERIFY2(texts.size() < 100, qPrintable(QString::number(texts.size())));
    }

    void sinkMayCancelAndEvenDelete()
    {
        auto *worker = new ScanWorker;
        int calls = 0;
        worker->setFrameSink([&, worker](Payloads) {
            ++calls;
            worker->cancel();
            worker->deleteLater();
        });
        worker->offerFrame(LumaImage::fromImage(test::makeQr(kText)));
        QTRY_COMPARE(calls, 1);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void nothingAfterCancel()
    {
        ScanWorker worker;
        int calls = 0;
        worker.setFrameSink([&](Payloads) { ++calls; });
        worker.offerFrame(LumaImage::fromImage(test::makeQr(kText)));
        worker.scanBytes(png(test::makeQr(kText)), {this, [&](ImageAnswer) { ++calls; }});
        worker.cancel();
        QVERIFY(!worker.wantsFrame());
        // A later job is answered: what was before it in the queue had its chance.
        bool done = false;
        worker.scanBytes(png(test::makeQr(kText)), {this, [&](ImageAnswer) { done = true; }});
        QTRY_VERIFY(done);
        QCOMPARE(calls, 0);
    }

    void jobs()
    {
        ScanWorker worker;
        QStringList texts;
        worker.scanBytes(png(test::makeQr(kText)), {this, [&](ImageAnswer answer) {
                                                        QVERIFY(answer.has_value());
                                                        texts = textsOf(*answer);
                                                    }});
        QTRY_COMPARE(texts, QStringList(QString::fromStdString(kText)));

        // Two screens, of which one shows the code of the other too.
        QImage second = test::makeDesktop(800, 600);
        test::place(second, test::makeQr(kText), {100, 100});
        test::place(second, test::makeQr("other"), {500, 100});
        texts.clear();
        worker.scanImages({test::makeQr(kText), second},
                          {this, [&](Payloads payloads) { texts = textsOf(payloads); }});
        QTRY_COMPARE(texts, (QStringList{QString::fromStdString(kText), QStringLiteral("other")}));
    }

    void errorsAreAnswers()
    {
        ScanWorker worker;
        std::optional<ImageError> error;
        const auto note = [&](ImageAnswer answer) { error = answer.error(); };
        worker.scanFile(QStringLiteral("/nonexistent.png"), {this, note});
        QTRY_VERIFY(error.has_value());
        QCOMPARE(*error, ImageError::Absent);
        error.reset();
        worker.scanBytes("text", {this, note});
        QTRY_VERIFY(error.has_value());
        QCOMPARE(*error, ImageError::UnknownFormat);
    }

    void pictureWithoutCodeIsAnEmptyAnswer()
    {
        ScanWorker worker;
        std::optional<size_t> count;
        worker.scanBytes(png(test::makeDesktop(800, 600)),
                         {this, [&](ImageAnswer answer) { count = answer->size(); }});
        QTRY_VERIFY(count.has_value());
        QCOMPARE(*count, size_t(0));
    }

    void newJobReplacesOldOne()
    {
        ScanWorker worker;
        int first = 0;
        int second = 0;
        worker.scanImages({test::makeDesktop(1280, 720)}, {this, [&](Payloads) { ++first; }});
        worker.scanImages({test::makeQr(kText)}, {this, [&](Payloads) { ++second; }});
        QTRY_COMPARE(second, 1);
        QCOMPARE(first, 0);
    }

    void diesWithWorkInHand()
    {
        for (int i = 0; i < 20; ++i) {
            ScanWorker worker;
            worker.setFrameSink([](Payloads) { QFAIL("must not be called"); });
            worker.offerFrame(LumaImage::fromImage(test::makeQr(kText)));
            worker.scanImages({test::makeQr(kText)},
                              {this, [](Payloads) { QFAIL("must not be called"); }});
        }
        QCoreApplication::processEvents();
    }
};

QTEST_GUILESS_MAIN(TestScanWorker)
#include "tst_scan_worker.moc"
