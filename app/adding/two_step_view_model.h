// SPDX-License-Identifier: Apache-2.0
#pragma once
// An account whose key is made in two steps: the code brought the server's half, this makes the
// other one and shows it, and the user types it into the server's page.

#include "core/base/environment.h"
#include "core/base/worker.h"
#include "core/enrol/two_step.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace warifu::adding {

class TwoStepViewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AddViewModel")
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString initials READ initials NOTIFY changed FINAL)
    Q_PROPERTY(double hue READ hue NOTIFY changed FINAL)
    Q_PROPERTY(QString details READ details NOTIFY changed FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    Q_PROPERTY(bool typed READ isTyped NOTIFY changed FINAL)
    Q_PROPERTY(QString part READ part NOTIFY changed FINAL)
    Q_PROPERTY(QString spokenPart READ spokenPart NOTIFY changed FINAL)

public:
    // entropy outlives this object.
    explicit TwoStepViewModel(Entropy &entropy, QObject *parent = nullptr);

    // Begins to make the other half.
    void show(enrol::TwoStepDraft half);
    void forget();

    [[nodiscard]] QString title() const;
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString initials() const;
    [[nodiscard]] double hue() const;
    [[nodiscard]] QString details() const;
    // The other half is there.
    [[nodiscard]] bool isReady() const { return m_result.has_value(); }
    // It was given away by draft().
    [[nodiscard]] bool isTyped() const { return m_isTyped; }
    // For people to copy by hand, so it is on screen, as codes are: "EDRZ N3ZT". Made anew for each
    // reading; the bytes stay in secret memory.
    [[nodiscard]] QString part() const;
    [[nodiscard]] QString spokenPart() const;
    // As it goes into the clipboard.
    [[nodiscard]] QString plainPart() const;

    // The whole account, when ready: the user says that the server has the other half. Kept here
    // for the way back.
    [[nodiscard]] enrol::Draft draft();
    // From the review back to the other half: what was changed there.
    void takeBack(const enrol::Draft &reviewed, bool isCounterUsed);

Q_SIGNALS:
    void changed();

private:
    Entropy &m_entropy;
    std::optional<enrol::TwoStepDraft> m_half;
    std::optional<enrol::TwoStepResult> m_result;
    bool m_isTyped = false;
    int m_generation = 0;
    Worker m_worker; // last: it waits for its thread
};

} // namespace warifu::adding
