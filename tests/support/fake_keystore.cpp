// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fake_keystore.h"

#include <QPointer>

#include <memory>

namespace warifu::test {

using keystore::KeystoreError;
using keystore::KeystoreState;

void FakeKeystore::failNext(Operation operation, KeystoreError error, int skip, Effect effect)
{
    m_planned.push_back({operation, error, skip, effect});
}

void FakeKeystore::release()
{
    m_isHeld = false;
    scheduleStep();
}

void FakeKeystore::expireHeld()
{
    const QPointer<FakeKeystore> self(this);
    for (auto held = std::exchange(m_queue, {}); self && !held.empty(); held.pop_front())
        held.front()(true);
}

QStringList FakeKeystore::names() const
{
    QStringList all;
    for (const auto &[name, blob] : m_blobs)
        all.append(name);
    return all;
}

bool FakeKeystore::damage(const QString &name, std::size_t byte)
{
    const auto found = m_blobs.find(name);
    if (found == m_blobs.end() || byte >= found->second.size())
        return false;
    found->second[byte] ^= 1;
    return true;
}

void FakeKeystore::probe(Callback<KeystoreState> done)
{
    enqueue([this, answer = std::make_shared<Callback<KeystoreState>>(std::move(done))](
                bool expired) {
        if (expired || m_always == KeystoreError::NoAnswer)
            (*answer)(KeystoreState::NoAnswer);
        else if (m_always == KeystoreError::NoService)
            (*answer)(KeystoreState::NoService);
        else if (m_always == KeystoreError::Locked)
            (*answer)(KeystoreState::Locked);
        else
            (*answer)(KeystoreState::Ready);
    });
}

void FakeKeystore::read(const QString &name, Callback<Result<SecretBytes, KeystoreError>> done)
{
    using Answer = Callback<Result<SecretBytes, KeystoreError>>;
    enqueue([this, name, answer = std::make_shared<Answer>(std::move(done))](bool expired) {
        if (expired) {
            (*answer)(failure(KeystoreError::NoAnswer));
            return;
        }
        ++m_reads;
        if (const auto planned = takeFailure(Operation::Read)) {
            (*answer)(failure(planned->error));
            return;
        }
        const auto found = m_blobs.find(name);
        if (found == m_blobs.end())
            (*answer)(failure(KeystoreError::NotFound));
        else
            (*answer)(SecretBytes::copyOf(found->second));
    });
}

void FakeKeystore::write(const QString &name, SecretBytes blob,
                         Callback<Result<void, KeystoreError>> done)
{
    struct Order
    {
        SecretBytes blob;
        Callback<Result<void, KeystoreError>> answer;
    };
    auto order = std::make_shared<Order>(Order{std::move(blob), std::move(done)});
    enqueue([this, name, order](bool expired) {
        if (expired) {
            order->answer(failure(KeystoreError::NoAnswer));
            return;
        }
        ++m_writes;
        if (order->blob.size() > m_capacity) {
            order->answer(failure(KeystoreError::TooLarge));
            return;
        }
        auto outcome = change(Operation::Write, name, [this, &name, &order] {
            // The store is what keeps the bytes.
            const ByteView bytes = order->blob.expose();
            m_blobs[name].assign(bytes.begin(), bytes.end());
        });
        order->answer(std::move(outcome));
    });
}

void FakeKeystore::remove(const QString &name, Callback<Result<void, KeystoreError>> done)
{
    using Answer = Callback<Result<void, KeystoreError>>;
    enqueue([this, name, answer = std::make_shared<Answer>(std::move(done))](bool expired) {
        if (expired) {
            (*answer)(failure(KeystoreError::NoAnswer));
            return;
        }
        ++m_removes;
        (*answer)(change(Operation::Remove, name, [this, &name] { m_blobs.erase(name); }));
    });
}

Result<void, KeystoreError> FakeKeystore::change(Operation operation, const QString &name,
                                                 const std::function<void()> &effect)
{
    const auto planned = takeFailure(operation);
    if (m_spy)
        m_spy(operation, name);
    if (!planned || planned->effect == Effect::Applied)
        effect();
    if (planned)
        return failure(planned->error);
    return {};
}

std::optional<FakeKeystore::PlannedFailure> FakeKeystore::takeFailure(Operation operation)
{
    if (m_always)
        return PlannedFailure{operation, *m_always, 0, Effect::None};
    for (auto planned = m_planned.begin(); planned != m_planned.end(); ++planned) {
        if (planned->operation != operation)
            continue;
        if (planned->skip > 0) {
            --planned->skip;
            return std::nullopt;
        }
        const PlannedFailure due = *planned;
        m_planned.erase(planned);
        return due;
    }
    return std::nullopt;
}

void FakeKeystore::enqueue(Job job)
{
    m_queue.push_back(std::move(job));
    scheduleStep();
}

void FakeKeystore::scheduleStep()
{
    if (m_isHeld || m_stepScheduled || m_queue.empty())
        return;
    m_stepScheduled = true;
    QMetaObject::invokeMethod(this, &FakeKeystore::step, Qt::QueuedConnection);
}

void FakeKeystore::step()
{
    m_stepScheduled = false;
    if (m_isHeld || m_queue.empty())
        return;
    const Job job = std::move(m_queue.front());
    m_queue.pop_front();
    // The next one is scheduled first: the answer may destroy this object.
    scheduleStep();
    job(false);
}

} // namespace warifu::test
