// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/vault_view_model.h"

#include "app/text/secret_text.h"

#include <algorithm>

namespace warifu::viewmodels {

namespace {

constexpr int kShortestPassphrase = 8;

// Title and remedy for a place without room for two headings. Titles end without a full stop, so
// each has a line of its own.
QString twoLines(const text::Problem &problem)
{
    return problem.title + QLatin1Char('\n') + problem.remedy;
}

bool isKeystoreProblem(vault::VaultError error)
{
    switch (error) {
    case vault::VaultError::KeystoreLocked:
    case vault::VaultError::KeystoreDenied:
    case vault::VaultError::KeystoreAbsent:
    case vault::VaultError::KeystoreNoService:
    case vault::VaultError::KeystoreNoAnswer:
    case vault::VaultError::KeystoreFailed:
        return true;
    default:
        return false;
    }
}

} // namespace

VaultViewModel::VaultViewModel(engine::Engine &engine, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
{
    connect(&m_engine, &engine::Engine::waitingForKeychain, this, [this](bool isWaiting) {
        m_isWaiting = isWaiting;
        Q_EMIT busyChanged();
    });
    connect(&m_engine.vault(), &vault::Vault::stateChanged, this, &VaultViewModel::onVaultState);
    connect(&m_engine, &engine::Engine::changedElsewhere, this, [this] {
        setPassphraseError(twoLines(text::describe(vault::VaultError::ChangedElsewhere)));
    });
}

bool VaultViewModel::hasPassphrase() const
{
    return m_engine.hasPassphrase();
}

bool VaultViewModel::isInPassphraseFile() const
{
    return m_engine.keystoreInUse() == engine::KeystoreChoice::Passphrase;
}

bool VaultViewModel::canUseFile() const
{
    // Beside an existing vault a new one would hide the accounts that are there.
    return m_problem && isKeystoreProblem(*m_problem) && m_engine.isFirstRun();
}

QStringList VaultViewModel::findings() const
{
    return m_report.allGood() ? QStringList() : text::describe(m_report);
}

void VaultViewModel::open()
{
    openWith({}, false);
}

void VaultViewModel::start(SecretBytes passphrase)
{
    const bool isAttempt = !passphrase.isEmpty();
    openWith(std::move(passphrase), isAttempt);
}

void VaultViewModel::unlock(const QString &passphrase)
{
    if (passphrase.isEmpty()) {
        //: Below the passphrase field of the unlock page
        setPassphraseError(tr("Type your passphrase."));
        return;
    }
    openWith(text::secretBytesOf(passphrase), true);
}

void VaultViewModel::openWith(SecretBytes passphrase, bool isAttempt)
{
    if (m_isBusy)
        return;
    setPassphraseError({});
    setBusy(true);
    m_engine.open(std::move(passphrase),
                  Callback<OpenAnswer>(this, [this, isAttempt](OpenAnswer answer) {
                      onOpened(std::move(answer), isAttempt);
                  }));
}

void VaultViewModel::onOpened(OpenAnswer answer, bool isAttempt)
{
    setBusy(false);
    if (answer) {
        m_report = *answer;
        m_problem.reset();
        m_asksPassphrase = false;
        Q_EMIT findingsChanged();
        Q_EMIT problemChanged();
        Q_EMIT storeChanged();
        setState(State::Open);
        return;
    }
    const vault::VaultError error = answer.error();
    if (error == vault::VaultError::NeedsPassphrase) {
        m_asksPassphrase = true;
        setState(m_engine.isFirstRun() || m_engine.needsNewPassphrase() ? State::FirstRun
                                                                        : State::Locked);
    } else if (error == vault::VaultError::WrongPassphrase && isAttempt) {
        m_asksPassphrase = true;
        setPassphraseError(twoLines(text::describe(error)));
        setState(State::Locked);
    } else {
        m_problem = error;
        Q_EMIT problemChanged();
        setState(State::Problem);
    }
    Q_EMIT storeChanged();
}

void VaultViewModel::useFile(const QString &passphrase, const QString &again)
{
    if (m_isBusy || !acceptable(passphrase, again))
        return;
    if (m_engine.needsNewPassphrase())
        return openWith(text::secretBytesOf(passphrase), false);
    setBusy(true);
    const bool isMove = m_state == State::Open;
    m_engine.usePassphraseKeystore(
        text::secretBytesOf(passphrase),
        Callback<Result<void, vault::VaultError>>(this, [this, isMove](auto done) {
            setBusy(false);
            Q_EMIT storeChanged();
            if (!done && wasEndedByLock(done.error()))
                return;
            if (!done) {
                setPassphraseError(twoLines(text::describe(done.error())));
                return;
            }
            m_problem.reset();
            m_asksPassphrase = true;
            Q_EMIT problemChanged();
            if (isMove)
                Q_EMIT moved();
            else if (m_engine.vault().state() == vault::Vault::State::Open)
                setState(State::Open);
        }));
}

void VaultViewModel::changePassphrase(const QString &current, const QString &fresh,
                                      const QString &again)
{
    const bool isRemoval = fresh.isEmpty() && again.isEmpty() && !isInPassphraseFile();
    if (m_isBusy || (!isRemoval && !acceptable(fresh, again)))
        return;
    setPassphraseError({});
    setBusy(true);
    m_engine.changePassphrase(text::secretBytesOf(current), text::secretBytesOf(fresh),
                              Callback<Result<void, vault::VaultError>>(this, [this](auto done) {
                                  setBusy(false);
                                  Q_EMIT storeChanged();
                                  if (done)
                                      Q_EMIT passphraseChanged();
                                  else if (!wasEndedByLock(done.error()))
                                      setPassphraseError(twoLines(text::describe(done.error())));
                              }));
}

void VaultViewModel::moveToKeychain()
{
    if (m_isBusy)
        return;
    setBusy(true);
    m_engine.useKeychain(Callback<Result<void, vault::VaultError>>(this, [this](auto done) {
        setBusy(false);
        Q_EMIT storeChanged();
        if (!done && wasEndedByLock(done.error()))
            return;
        if (!done) {
            Q_EMIT failed(twoLines(text::describe(done.error())));
            return;
        }
        Q_EMIT moved();
    }));
}

void VaultViewModel::lock()
{
    if (m_state != State::Open)
        return;
    m_engine.lock(); // goes on in onVaultState()
}

void VaultViewModel::retryPages()
{
    if (m_isBusy)
        return;
    setBusy(true);
    m_engine.vault().retryPages(Callback<OpenAnswer>(this, [this](OpenAnswer answer) {
        setBusy(false);
        if (answer)
            m_report = *answer;
        else
            m_report.pageError = answer.error();
        Q_EMIT findingsChanged();
    }));
}

void VaultViewModel::dismissFindings()
{
    m_report = {};
    Q_EMIT findingsChanged();
}

void VaultViewModel::clearPassphraseError()
{
    setPassphraseError({});
}

void VaultViewModel::chooseFile()
{
    setPassphraseError({});
    if (canUseFile())
        setState(State::FirstRun);
}

void VaultViewModel::chooseKeychain()
{
    setPassphraseError({});
    if (m_problem)
        setState(State::Problem);
}

void VaultViewModel::retranslate()
{
    m_passphraseError.clear();
    Q_EMIT passphraseErrorChanged();
    Q_EMIT problemChanged();
    Q_EMIT findingsChanged();
}

void VaultViewModel::onVaultState()
{
    // Somebody else locked it (a lock on suspend, say).
    if (m_state == State::Open && m_engine.vault().state() == vault::Vault::State::Locked) {
        m_asksPassphrase = hasPassphrase();
        m_report = {};
        Q_EMIT findingsChanged();
        setState(State::Locked);
    }
}

bool VaultViewModel::wasEndedByLock(vault::VaultError error) const
{
    return m_state == State::Locked && error == vault::VaultError::NotOpen;
}

void VaultViewModel::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void VaultViewModel::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    if (!isBusy)
        m_isWaiting = false;
    Q_EMIT busyChanged();
}

void VaultViewModel::setPassphraseError(const QString &error)
{
    if (error == m_passphraseError)
        return;
    m_passphraseError = error;
    Q_EMIT passphraseErrorChanged();
}

bool VaultViewModel::acceptable(const QString &passphrase, const QString &again)
{
    const int least = std::max(kShortestPassphrase, m_engine.policy().lock.leastLength);
    if (passphrase.size() < least) {
        //: Below the field for a new passphrase
        setPassphraseError(tr("Use at least %n characters.", nullptr, least));
        return false;
    }
    if (passphrase != again) {
        //: Below the field for a new passphrase, which is typed twice
        setPassphraseError(tr("The two passphrases are not the same."));
        return false;
    }
    setPassphraseError({});
    return true;
}

text::Problem VaultViewModel::problem() const
{
    return m_problem ? text::describe(*m_problem) : text::Problem();
}

} // namespace warifu::viewmodels
