// SPDX-License-Identifier: Apache-2.0
#pragma once
// Asks the Secret Service over D-Bus what QtKeychain cannot tell: is there one, is the item there,
// is it locked; and shows the service's unlock prompt. Linux only; never blocks, never reads a
// secret. Names of the specification: https://specifications.freedesktop.org/secret-service-spec/

#include "core/base/callback.h"
#include "core/base/result.h"
#include "core/keystore/keystore.h"

#include <QDBusMessage>
#include <QObject>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>

namespace warifu::keystore {

// Something of the service that may be locked.
struct SecretServiceEntry
{
    QString object; // D-Bus path; empty: there is no such thing
    bool isLocked = false;
    [[nodiscard]] bool exists() const { return !object.isEmpty(); }
};

class SecretServiceProbe final : public QObject
{
    Q_OBJECT
public:
    using Milliseconds = std::chrono::milliseconds;
    using EntryCallback = Callback<Result<SecretServiceEntry, KeystoreError>>;

    SecretServiceProbe();
    ~SecretServiceProbe() override;

    // The collection that new items go to. It need not exist.
    void findCollection(Milliseconds limit, EntryCallback done);
    // The item that QtKeychain stores under service and key, in any collection.
    void findItem(const QString &service, const QString &key, Milliseconds limit,
                  EntryCallback done);
    // Unlocks the collection or the item's collection, which may show a prompt. Locked when it was
    // dismissed, could not be shown, or was still open at the limit. One at a time.
    void unlock(const QString &object, Milliseconds limit,
                Callback<Result<void, KeystoreError>> done);

private Q_SLOTS:
    void onPromptCompleted(const QDBusMessage &signal);

private:
    using Reply = Result<QDBusMessage, KeystoreError>;
    void call(const QDBusMessage &message, Milliseconds limit, Callback<Reply> done);
    void findLocked(const QString &collection, Milliseconds limit, EntryCallback done);
    void prompt(const QString &path, Milliseconds limit,
                Callback<Result<void, KeystoreError>> done);
    void endPrompt(Result<void, KeystoreError> outcome);

    class OpenPrompt;
    std::unique_ptr<OpenPrompt> m_prompt;
};

} // namespace warifu::keystore
