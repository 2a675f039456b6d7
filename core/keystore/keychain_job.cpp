// SPDX-License-Identifier: Apache-2.0
#include "core/keystore/keychain_job.h"

#include "core/base/secret_arena.h"

#include <QByteArray>
#include <QLibrary>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <algorithm>
#include <utility>

namespace warifu::keystore {

namespace {

class JobRun;

// Jobs beyond their deadline that QtKeychain is still busy with. GUI thread only, like QtKeychain.
QSet<JobRun *> &stuckRuns()
{
    static QSet<JobRun *> runs;
    return runs;
}

// Overwrites the buffer in place, also where QtKeychain still shares it.
void wipeShared(const QByteArray &bytes)
{
    secret_arena::wipe(const_cast<char *>(bytes.constData()), // the purpose: no detaching
                       static_cast<std::size_t>(bytes.size()));
}

KeychainJobError jobError(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::EntryNotFound:
        return KeychainJobError::NotFound;
    case QKeychain::AccessDeniedByUser:
        return KeychainJobError::DeniedByUser;
    case QKeychain::AccessDenied:
        return KeychainJobError::Denied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return KeychainJobError::NoBackend;
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return KeychainJobError::Other;
}

// Lives as long as QtKeychain works on the job: deleting a running job would leave libsecret with
// a dangling pointer.
class JobRun final : public QObject
{
public:
    JobRun(QKeychain::Job *job, QByteArray content, std::chrono::milliseconds deadline,
           Callback<KeychainJobResult> done)
        : m_job(job), m_content(std::move(content)), m_done(std::move(done))
    {
        QObject::connect(job, &QKeychain::Job::finished, this, [this] { onFinished(); });
        m_deadline.setSingleShot(true);
        QObject::connect(&m_deadline, &QTimer::timeout, this, [this] {
            stuckRuns().insert(this);
            m_done(failure(KeychainJobError::NoAnswer));
        });
        m_deadline.start(std::max(deadline, std::chrono::milliseconds(1)));
        job->setInsecureFallback(false);
        job->start();
    }

    ~JobRun() override
    {
        stuckRuns().remove(this);
        wipeShared(m_content);
    }

private:
    void onFinished()
    {
        m_deadline.stop();
        deleteLater();
        stuckRuns().remove(this);
        wipeShared(m_content);
        SecretBytes answer;
        if (const auto *const read = qobject_cast<QKeychain::ReadPasswordJob *>(m_job)) {
            const QByteArray found = read->binaryData();
            answer = SecretBytes::copyOf(
                {reinterpret_cast<const std::uint8_t *>(found.constData()), // same layout
                 static_cast<std::size_t>(found.size())});
            wipeShared(found);
        }
        if (m_job->error() == QKeychain::NoError)
            m_done(std::move(answer));
        else
            m_done(failure(jobError(m_job->error())));
    }

    QKeychain::Job *const m_job; // deletes itself when it is finished
    const QByteArray m_content;  // what is being written
    QTimer m_deadline;
    Callback<KeychainJobResult> m_done;
};

template<class Job>
Job *makeJob(const QString &service, const QString &key)
{
    auto *const job = new Job(service);
    job->setKey(key);
    return job;
}

bool refuses(Callback<KeychainJobResult> &done)
{
    if (!isKeychainStuck())
        return false;
    done.later(failure(KeychainJobError::NoAnswer));
    return true;
}

} // namespace

bool isKeychainStuck()
{
    return !stuckRuns().isEmpty();
}

void forgetKeychainSession()
{
#ifdef WARIFU_SECRET_SERVICE
    // QtKeychain loads libsecret at run time too; where it is not there, neither is a session.
    using Disconnect = void (*)();
    static const auto disconnect = reinterpret_cast<Disconnect>( // what resolving a symbol gives
        QLibrary::resolve(QStringLiteral("secret-1"), 0, "secret_service_disconnect"));
    if (disconnect)
        disconnect();
#endif
}

void readKeychain(const QString &service, const QString &key, std::chrono::milliseconds deadline,
                  Callback<KeychainJobResult> done)
{
    if (refuses(done))
        return;
    new JobRun(makeJob<QKeychain::ReadPasswordJob>(service, key), {}, deadline, std::move(done));
}

void writeKeychain(const QString &service, const QString &key, const SecretBytes &blob,
                   std::chrono::milliseconds deadline, Callback<KeychainJobResult> done)
{
    if (refuses(done))
        return;
    auto *const job = makeJob<QKeychain::WritePasswordJob>(service, key);
    // QtKeychain takes nothing but a QByteArray; JobRun wipes it when the job is over.
    const ByteView bytes = blob.expose();
    const QByteArray content(reinterpret_cast<const char *>(bytes.data()), // same layout
                             static_cast<qsizetype>(bytes.size()));
    // Always binary: text and binary are two different items to libsecret.
    job->setBinaryData(content);
    new JobRun(job, content, deadline, std::move(done));
}

void removeKeychain(const QString &service, const QString &key, std::chrono::milliseconds deadline,
                    Callback<KeychainJobResult> done)
{
    if (refuses(done))
        return;
    new JobRun(makeJob<QKeychain::DeletePasswordJob>(service, key), {}, deadline, std::move(done));
}

} // namespace warifu::keystore
