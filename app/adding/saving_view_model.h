// SPDX-License-Identifier: Apache-2.0
#pragma once
// Saving drafts: under way, waiting for the system's keychain, refused and why. A refusal loses
// nothing, so the same save can be tried again.

#include "app/text/vault_text.h"
#include "core/enrol/draft.h"
#include "core/vault/vault.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace warifu::engine {
class Engine;
}

namespace warifu::adding {

class SavingViewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AddViewModel")
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(bool waitingForKeychain READ isWaitingForKeychain NOTIFY changed FINAL)
    Q_PROPERTY(QString problemTitle READ problemTitle NOTIFY changed FINAL)
    Q_PROPERTY(QString problemText READ problemText NOTIFY changed FINAL)

public:
    explicit SavingViewModel(engine::Engine &engine, QObject *parent = nullptr);

    // Ends with saved() or with a problem. Ignored while one is under way.
    void save(std::vector<enrol::Draft> drafts);
    // The flow was left: an answer that comes later is only told by savedLate().
    void forget();

    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    // The system is silent for more than a second; it probably shows a prompt.
    [[nodiscard]] bool isWaitingForKeychain() const { return m_isBusy && m_isWaiting; }
    [[nodiscard]] QString problemTitle() const { return m_problem.title; }
    // What happened, and the remedy.
    [[nodiscard]] QString problemText() const;

Q_SIGNALS:
    void changed();
    void saved(QStringList ids);
    // What was stored after the user had left.
    void savedLate(QStringList ids);

private:
    using Answer = Result<std::vector<accounts::AccountId>, vault::VaultError>;

    void onAnswer(int generation, Answer answer);

    engine::Engine &m_engine;
    text::Problem m_problem;
    int m_generation = 0;
    bool m_isBusy = false;
    bool m_isWaiting = false;
};

} // namespace warifu::adding
