// SPDX-License-Identifier: Apache-2.0
#pragma once
// The live first code of a draft, before anything is stored, so that the user can finish the
// service's own check. It borrows the draft for the length of each computation and never keeps it.

#include "core/base/environment.h"
#include "core/enrol/draft.h"

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace warifu::adding {

class CodePreview final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the view-models")
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    Q_PROPERTY(QString code READ code NOTIFY changed FINAL)
    Q_PROPERTY(QString spokenCode READ spokenCode NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(bool timed READ isTimed NOTIFY changed FINAL)
    Q_PROPERTY(double validFrom READ validFrom NOTIFY changed FINAL)
    Q_PROPERTY(double validUntil READ validUntil NOTIFY changed FINAL)
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY ticked FINAL)
    Q_PROPERTY(QString timeLeft READ timeLeft NOTIFY ticked FINAL)
    Q_PROPERTY(double remaining READ remaining NOTIFY ticked FINAL)

public:
    enum class State {
        None,        // no draft
        Shown,       // code() is there
        Concealed,   // counter-based: reveal() shows it and uses the counter up
        Unavailable, // problem() says why
    };
    Q_ENUM(State)

    // source gives the draft, or nullptr; it is asked at each renewal.
    CodePreview(const Clock &clock, std::function<const enrol::Draft *()> source,
                QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    // Grouped for reading: "482 913".
    [[nodiscard]] QString code() const { return m_code; }
    // Digit by digit, for screen readers.
    [[nodiscard]] QString spokenCode() const { return m_spokenCode; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool isTimed() const { return m_isTimed; }
    // Milliseconds since 1970, as JavaScript counts; both 0 when not timed.
    [[nodiscard]] double validFrom() const { return m_validFrom; }
    [[nodiscard]] double validUntil() const { return m_validUntil; }
    [[nodiscard]] int secondsLeft() const;
    // For people, with its unit.
    [[nodiscard]] QString timeLeft() const;
    // The part of the period that is left, 1 to 0.
    [[nodiscard]] double remaining() const;

    // No timer runs while nobody looks.
    void setActive(bool active);
    // The draft is another one, or was changed; a revealed counter code is concealed again unless
    // keepRevealed.
    void reset(bool isRevealed = false);
    // The clock went on (called by the timer, and by tests).
    void refresh();

public Q_SLOTS:
    void reveal();

Q_SIGNALS:
    void changed();
    void ticked();
    // A counter-based code was shown: its counter must not be used again.
    void revealed();

private:
    void renew();
    void scheduleTick();

    const Clock &m_clock;
    std::function<const enrol::Draft *()> m_source;
    QTimer m_tick;
    State m_state = State::None;
    QString m_code;
    QString m_spokenCode;
    QString m_problem;
    double m_validFrom = 0;
    double m_validUntil = 0;
    bool m_isTimed = false;
    bool m_isActive = false;
    bool m_isRevealed = false;
};

} // namespace warifu::adding
