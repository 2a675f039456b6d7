// SPDX-License-Identifier: Apache-2.0
#pragma once
// A Keystore in memory that keeps the port's contract (asynchronous, one at a time, in order) and
// misbehaves on request. One contract suite keeps it honest: tests/support/keystore_contract.h.

#include "core/keystore/keystore.h"

#include <QObject>
#include <QStringList>

#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace warifu::test {

class FakeKeystore final : public QObject, public keystore::Keystore
{
    Q_OBJECT
public:
    enum class Operation { Read, Write, Remove };
    // Whether a failing write or remove nevertheless took place (an answer that was lost).
    enum class Effect { None, Applied };

    using Blobs = std::map<QString, std::vector<std::uint8_t>>;

    explicit FakeKeystore(std::size_t capacity = 32'768) : m_capacity(capacity) {}

    // The next operation of this kind fails, after skip others of its kind have worked.
    void failNext(Operation operation, keystore::KeystoreError error, int skip = 0,
                  Effect effect = Effect::None);
    // Every read, write and remove fails like this, and probe tells the matching state, until
    // nullopt. This is how "locked", "denied", "no service" and "no answer" are played.
    void failAlways(std::optional<keystore::KeystoreError> error) { m_always = error; }
    // Operations pile up unanswered (a prompt is open, the service hangs) until release().
    void hold() { m_isHeld = true; }
    void release();
    // Answers everything that is held with NoAnswer, as the deadline would, and goes on holding.
    void expireHeld();
    // Called before each write or remove takes effect, with the operation and the name.
    void onChange(std::function<void(Operation, const QString &)> spy) { m_spy = std::move(spy); }

    // What lies in the store, behind the back of its user.
    [[nodiscard]] Blobs blobs() const { return m_blobs; }
    void setBlobs(Blobs blobs) { m_blobs = std::move(blobs); }
    [[nodiscard]] QStringList names() const;
    void lose(const QString &name) { m_blobs.erase(name); }
    // Flips one bit; false when there is no such byte.
    bool damage(const QString &name, std::size_t byte);

    // Operations that were carried out or failed, not those that are still waiting.
    [[nodiscard]] int reads() const { return m_reads; }
    [[nodiscard]] int writes() const { return m_writes; }
    [[nodiscard]] int removes() const { return m_removes; }
    [[nodiscard]] int waitingOperations() const { return static_cast<int>(m_queue.size()); }
    void resetCounters() { m_reads = m_writes = m_removes = 0; }

    [[nodiscard]] std::size_t capacity() const override { return m_capacity; }
    void probe(Callback<keystore::KeystoreState> done) override;
    void read(const QString &name,
              Callback<Result<SecretBytes, keystore::KeystoreError>> done) override;
    void write(const QString &name, SecretBytes blob,
               Callback<Result<void, keystore::KeystoreError>> done) override;
    void remove(const QString &name, Callback<Result<void, keystore::KeystoreError>> done) override;

private:
    // Carries the operation out and answers; expired means answer NoAnswer and do nothing.
    using Job = std::function<void(bool expired)>;
    struct PlannedFailure
    {
        Operation operation;
        keystore::KeystoreError error;
        int skip;
        Effect effect;
    };

    void enqueue(Job job);
    void scheduleStep();
    void step();
    // The failure that this operation is to have, if any.
    [[nodiscard]] std::optional<PlannedFailure> takeFailure(Operation operation);
    [[nodiscard]] Result<void, keystore::KeystoreError>
    change(Operation operation, const QString &name, const std::function<void()> &effect);

    std::size_t m_capacity;
    Blobs m_blobs;
    std::deque<Job> m_queue;
    std::vector<PlannedFailure> m_planned;
    std::optional<keystore::KeystoreError> m_always;
    std::function<void(Operation, const QString &)> m_spy;
    bool m_isHeld = false;
    bool m_stepScheduled = false;
    int m_reads = 0;
    int m_writes = 0;
    int m_removes = 0;
};

} // namespace warifu::test
