// SPDX-License-Identifier: Apache-2.0
#pragma once
// Opening, locking and keeping the vault, as the pages show it: which of the states it is in, what
// stands in the way, and what can be done about it.

#include "app/text/vault_text.h"
#include "core/engine/engine.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace warifu::viewmodels {

class VaultViewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged FINAL)
    // The system keychain is slow; it probably shows a prompt.
    Q_PROPERTY(bool waitingForKeychain READ isWaitingForKeychain NOTIFY busyChanged FINAL)
    Q_PROPERTY(bool asksPassphrase READ asksPassphrase NOTIFY stateChanged FINAL)
    // FirstRun: the organisation requires a passphrase; no file is made.
    Q_PROPERTY(bool passphraseRequired READ isPassphraseRequired NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool hasPassphrase READ hasPassphrase NOTIFY storeChanged FINAL)
    Q_PROPERTY(bool inPassphraseFile READ isInPassphraseFile NOTIFY storeChanged FINAL)
    // State Problem.
    Q_PROPERTY(QString problemTitle READ problemTitle NOTIFY problemChanged FINAL)
    Q_PROPERTY(QString problemBody READ problemBody NOTIFY problemChanged FINAL)
    Q_PROPERTY(QString problemRemedy READ problemRemedy NOTIFY problemChanged FINAL)
    Q_PROPERTY(bool canUseFile READ canUseFile NOTIFY problemChanged FINAL)
    // Why the last passphrase was not taken; beside its field.
    Q_PROPERTY(QString passphraseError READ passphraseError NOTIFY passphraseErrorChanged FINAL)
    // What opening found; the most important first.
    Q_PROPERTY(QStringList findings READ findings NOTIFY findingsChanged FINAL)
    Q_PROPERTY(bool canRetryPages READ canRetryPages NOTIFY findingsChanged FINAL)

public:
    enum class State {
        Starting, // the first opening is under way
        Open,
        Locked,   // by the user, or a passphrase is needed
        Problem,  // one of the keychain's five states, or a damaged file
        FirstRun, // no vault yet, and a passphrase has to be chosen
    };
    Q_ENUM(State)

    explicit VaultViewModel(engine::Engine &engine, QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] bool isWaitingForKeychain() const { return m_isWaiting; }
    [[nodiscard]] bool asksPassphrase() const { return m_asksPassphrase; }
    [[nodiscard]] bool isPassphraseRequired() const { return m_engine.needsNewPassphrase(); }
    [[nodiscard]] bool hasPassphrase() const;
    [[nodiscard]] bool isInPassphraseFile() const;
    [[nodiscard]] QString problemTitle() const { return problem().title; }
    [[nodiscard]] QString problemBody() const { return problem().body; }
    [[nodiscard]] QString problemRemedy() const { return problem().remedy; }
    [[nodiscard]] bool canUseFile() const;
    [[nodiscard]] QString passphraseError() const { return m_passphraseError; }
    [[nodiscard]] QStringList findings() const;
    [[nodiscard]] bool canRetryPages() const { return m_report.unreadPages > 0; }

    // With the passphrase that the program was given, if any; a wrong one is as a wrong one typed.
    void start(SecretBytes passphrase);

public Q_SLOTS:
    // At the start, after a problem, and to unlock without a passphrase.
    void open();
    // The passphrases of the next four are wiped here; QML clears its fields at once.
    void unlock(const QString &passphrase);
    // FirstRun, or instead of a keychain that does not work: makes the file.
    void useFile(const QString &passphrase, const QString &again);
    // Empty fresh removes the passphrase (not from a file).
    void changePassphrase(const QString &current, const QString &fresh, const QString &again);
    void moveToKeychain();
    void lock();
    void retryPages();
    void dismissFindings();
    void clearPassphraseError();
    // From Problem to the page that makes a file, and back.
    void chooseFile();
    void chooseKeychain();
    // Sentences anew, in another language.
    void retranslate();

Q_SIGNALS:
    void stateChanged();
    void busyChanged();
    void problemChanged();
    void passphraseErrorChanged();
    void findingsChanged();
    void storeChanged();
    void passphraseChanged(); // as asked, after which the dialog closes
    void moved();
    void failed(QString sentence);

private:
    using OpenAnswer = Result<vault::OpenReport, vault::VaultError>;

    void openWith(SecretBytes passphrase, bool isAttempt);
    void onOpened(OpenAnswer answer, bool isAttempt);
    void onVaultState();
    void setState(State state);
    void setBusy(bool isBusy);
    void setPassphraseError(const QString &error);
    // Not worth a word: the user locked while it was under way.
    [[nodiscard]] bool wasEndedByLock(vault::VaultError error) const;
    // False, with the reason beside the field, when they do not do.
    bool acceptable(const QString &passphrase, const QString &again);
    [[nodiscard]] text::Problem problem() const;

    engine::Engine &m_engine;
    State m_state = State::Starting;
    std::optional<vault::VaultError> m_problem;
    vault::OpenReport m_report;
    QString m_passphraseError;
    bool m_isBusy = false;
    bool m_isWaiting = false;
    bool m_asksPassphrase = false;
};

} // namespace warifu::viewmodels
