// SPDX-License-Identifier: Apache-2.0
#include "app/scan/scan_worker.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace warifu::scan {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds kFramePace{67}; // 15 a second
constexpr std::chrono::milliseconds kFrameBudget{60};

using Flag = std::shared_ptr<std::atomic<bool>>;

Payloads decodeScreens(const std::vector<QImage> &images, const Flag &cancelled)
{
    Payloads all;
    for (const Effort effort : {Effort::Normal, Effort::Hard}) {
        for (const QImage &image : images) {
            DecodeOptions options;
            options.effort = effort;
            options.cancelled = cancelled.get();
            for (Payload &payload : decodeImage(image, options)) {
                // Two screens may show the same.
                const bool known = std::any_of(all.begin(), all.end(), [&](const Payload &other) {
                    // Compared, not kept.
                    return equalInConstantTime(other.bytes.expose(), payload.bytes.expose());
                });
                if (!known)
                    all.push_back(std::move(payload));
            }
        }
        if (!all.empty())
            break;
    }
    return all;
}

ImageAnswer decodeLoaded(const Result<QImage, ImageError> &image, const Flag &cancelled)
{
    if (!image)
        return failure(image.error());
    DecodeOptions options;
    options.effort = Effort::Hard;
    options.cancelled = cancelled.get();
    return decodeImage(*image, options);
}

} // namespace

// Everything below the mutex is shared by the two threads; the rest belongs to the owner's.
struct ScanWorker::Shared
{
    struct Job
    {
        virtual ~Job() = default;
        virtual void run(ScanWorker &worker, const Flag &cancelled) = 0;
    };

    std::thread thread;
    std::function<void(Payloads)> frameSink;
    Flag cancelled = std::make_shared<std::atomic<bool>>(false); // replaced by each cancel()

    mutable std::mutex mutex;
    std::condition_variable changed;
    bool ending = false;
    bool wanted = false; // there is a frame sink
    bool busy = false;
    LumaImage frame;
    unsigned turn = 0;
    Clock::time_point nextFrame;
    std::unique_ptr<Job> job;
    Flag current; // what the job or frame in hand, or the waiting one, listens to

    void loop(ScanWorker &worker);
    void runFrame(ScanWorker &worker, std::unique_lock<std::mutex> &lock);
};

namespace {

// A job of one kind: computes on the worker thread, answers on the owner's unless cancelled.
template<class Answer, class Work, class Base>
struct TypedJob final : Base
{
    TypedJob(Work w, Callback<Answer> c) : work(std::move(w)), callback(std::move(c)) {}

    void run(ScanWorker &worker, const Flag &cancelled) override
    {
        struct Parcel
        {
            Callback<Answer> callback;
            Answer answer;
        };
        auto parcel = std::make_shared<Parcel>(Parcel{std::move(callback), work(cancelled)});
        QMetaObject::invokeMethod(
            &worker,
            [parcel, cancelled] {
                if (!cancelled->load())
                    parcel->callback(std::move(parcel->answer));
            },
            Qt::QueuedConnection);
    }

    Work work;
    Callback<Answer> callback;
};

template<class Answer, class Base, class Work>
std::unique_ptr<Base> makeJob(Work work, Callback<Answer> callback)
{
    return std::make_unique<TypedJob<Answer, Work, Base>>(std::move(work), std::move(callback));
}

} // namespace

void ScanWorker::Shared::loop(ScanWorker &worker)
{
    std::unique_lock lock(mutex);
    while (!ending) {
        if (job) {
            const std::unique_ptr<Job> mine = std::move(job);
            const Flag flag = current;
            busy = true;
            lock.unlock();
            mine->run(worker, flag);
            lock.lock();
            busy = false;
        } else if (!frame.isEmpty()) {
            if (Clock::now() < nextFrame)
                changed.wait_until(lock, nextFrame);
            else
                runFrame(worker, lock);
        } else {
            changed.wait(lock);
        }
    }
}

void ScanWorker::Shared::runFrame(ScanWorker &worker, std::unique_lock<std::mutex> &lock)
{
    const LumaImage mine = std::move(frame);
    frame = LumaImage();
    nextFrame = Clock::now() + kFramePace;
    const Flag flag = current;
    DecodeOptions options;
    options.effort = Effort::Live;
    options.budget = kFrameBudget;
    options.turn = turn++;
    options.cancelled = flag.get();
    busy = true;
    lock.unlock();
    auto payloads = std::make_shared<Payloads>(decode(mine, options));
    if (!payloads->empty()) {
        QMetaObject::invokeMethod(
            &worker,
            [&worker, payloads, flag] {
                if (flag->load())
                    return;
                // A copy: the sink may well replace itself or cancel.
                if (const auto sink = worker.m_shared->frameSink)
                    sink(std::move(*payloads));
            },
            Qt::QueuedConnection);
    }
    lock.lock();
    busy = false;
}

ScanWorker::ScanWorker(QObject *parent)
    : QObject(parent)
    , m_shared(std::make_unique<Shared>())
{
    m_shared->current = m_shared->cancelled;
}

ScanWorker::~ScanWorker()
{
    cancel();
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->ending = true;
    }
    m_shared->changed.notify_all();
    if (m_shared->thread.joinable())
        m_shared->thread.join();
}

void ScanWorker::start()
{
    // A window that never scans has no thread for it.
    if (!m_shared->thread.joinable())
        m_shared->thread = std::thread([this] { m_shared->loop(*this); });
    m_shared->changed.notify_all();
}

void ScanWorker::setFrameSink(std::function<void(Payloads)> sink)
{
    m_shared->frameSink = std::move(sink);
    const std::lock_guard lock(m_shared->mutex);
    m_shared->wanted = bool(m_shared->frameSink);
}

bool ScanWorker::wantsFrame() const
{
    const std::lock_guard lock(m_shared->mutex);
    return m_shared->wanted && !m_shared->busy && !m_shared->job
        && Clock::now() + std::chrono::milliseconds(5) >= m_shared->nextFrame;
}

void ScanWorker::offerFrame(LumaImage frame)
{
    {
        const std::lock_guard lock(m_shared->mutex);
        if (!m_shared->wanted)
            return;
        m_shared->frame = std::move(frame);
    }
    start();
}

void ScanWorker::scanImages(std::vector<QImage> images, Callback<Payloads> callback)
{
    cancelJob();
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->job = makeJob<Payloads, Shared::Job>(
            [images = std::move(images)](const Flag &flag) { return decodeScreens(images, flag); },
            std::move(callback));
    }
    start();
}

void ScanWorker::scanFile(const QString &path, Callback<ImageAnswer> callback)
{
    cancelJob();
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->job = makeJob<ImageAnswer, Shared::Job>(
            [path](const Flag &flag) { return decodeLoaded(loadImage(path), flag); },
            std::move(callback));
    }
    start();
}

void ScanWorker::scanBytes(const QByteArray &bytes, Callback<ImageAnswer> callback)
{
    cancelJob();
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->job = makeJob<ImageAnswer, Shared::Job>(
            [bytes](const Flag &flag) { return decodeLoaded(loadImage(bytes), flag); },
            std::move(callback));
    }
    start();
}

// Frames and jobs share the flag: whoever starts a job has seen enough frames.
void ScanWorker::cancelJob()
{
    m_shared->cancelled->store(true);
    m_shared->cancelled = std::make_shared<std::atomic<bool>>(false);
    const std::lock_guard lock(m_shared->mutex);
    m_shared->job.reset();
    m_shared->current = m_shared->cancelled;
}

void ScanWorker::cancel()
{
    setFrameSink({});
    cancelJob();
    const std::lock_guard lock(m_shared->mutex);
    m_shared->frame = LumaImage();
}

} // namespace warifu::scan
