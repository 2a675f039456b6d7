// SPDX-License-Identifier: Apache-2.0
#pragma once
// The form "type it": checked while typing, so that a wrong character is named at once.

#include "core/enrol/draft.h"
#include "core/enrol/enrol_error.h"

#include "core/base/result.h"
#include "core/base/secret_bytes.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace warifu::adding {

class ManualViewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AddViewModel")
    Q_PROPERTY(QString issuer MEMBER m_issuer NOTIFY changed FINAL)
    Q_PROPERTY(QString name MEMBER m_name NOTIFY changed FINAL)
    Q_PROPERTY(QStringList kinds READ kinds CONSTANT FINAL)
    Q_PROPERTY(int kindIndex READ kindIndex WRITE setKindIndex NOTIFY changed FINAL)
    Q_PROPERTY(QStringList algorithms READ algorithms CONSTANT FINAL)
    Q_PROPERTY(int algorithmIndex READ algorithmIndex WRITE setAlgorithmIndex NOTIFY changed FINAL)
    Q_PROPERTY(int digits READ digits WRITE setDigits NOTIFY changed FINAL)
    Q_PROPERTY(int period READ period WRITE setPeriod NOTIFY changed FINAL)
    Q_PROPERTY(QString counter READ counter WRITE setCounter NOTIFY changed FINAL)
    Q_PROPERTY(bool algorithmFree READ isFree NOTIFY changed FINAL)
    Q_PROPERTY(bool periodFree READ isPeriodFree NOTIFY changed FINAL)
    Q_PROPERTY(bool counterBased READ isCounterBased NOTIFY changed FINAL)
    Q_PROPERTY(bool pinNeeded READ isPinNeeded NOTIFY changed FINAL)
    Q_PROPERTY(bool secretGiven READ isSecretGiven NOTIFY changed FINAL)
    Q_PROPERTY(QString secretProblem READ secretProblem NOTIFY changed FINAL)
    Q_PROPERTY(QString secretRemark READ secretRemark NOTIFY changed FINAL)
    Q_PROPERTY(QString parameterProblem READ parameterProblem NOTIFY changed FINAL)
    Q_PROPERTY(bool complete READ isComplete NOTIFY changed FINAL)

public:
    explicit ManualViewModel(QObject *parent);

    void clear();
    // The draft; call only when isComplete().
    [[nodiscard]] Result<enrol::Draft, enrol::EnrolError> draft() const;
    // As the user renamed it on the review page.
    void rename(const QString &issuer, const QString &name);
    // The counter's code was shown on the review page; coming back must not show it again.
    void stepCounter();

    [[nodiscard]] QStringList kinds() const;
    [[nodiscard]] int kindIndex() const { return static_cast<int>(m_parameters.kind); }
    void setKindIndex(int index);
    [[nodiscard]] QStringList algorithms() const;
    [[nodiscard]] int algorithmIndex() const;
    void setAlgorithmIndex(int index);
    [[nodiscard]] int digits() const { return m_parameters.digits; }
    void setDigits(int digits);
    [[nodiscard]] int period() const { return static_cast<int>(m_parameters.period.count()); }
    void setPeriod(int seconds);
    [[nodiscard]] QString counter() const { return m_counter; }
    void setCounter(const QString &counter);
    // Steam, mOTP and Yandex leave no choice.
    [[nodiscard]] bool isFree() const;
    [[nodiscard]] bool isPeriodFree() const;
    [[nodiscard]] bool isCounterBased() const;
    [[nodiscard]] bool isPinNeeded() const;
    [[nodiscard]] bool isSecretGiven() const { return !m_secret.isEmpty(); }
    // A sentence, or nothing while the secret is empty or good.
    [[nodiscard]] QString secretProblem() const { return m_secretProblem; }
    // A sentence about a secret that works and should not be trusted blindly: it is short.
    [[nodiscard]] QString secretRemark() const { return m_secretRemark; }
    [[nodiscard]] QString parameterProblem() const { return m_parameterProblem; }
    [[nodiscard]] bool isComplete() const { return m_isComplete; }

    // The text field of the secret works on a QString, and that string lives as long as the field
    // shows it; what the view-model keeps is UTF-8 in secret memory. typedSecret() gives it back to
    // a page that is made anew when the user returns from the review.
    Q_INVOKABLE [[nodiscard]] QString typedSecret() const;
    Q_INVOKABLE [[nodiscard]] QString typedPin() const;

public Q_SLOTS:
    void setSecret(const QString &secret);
    void setPin(const QString &pin);

Q_SIGNALS:
    void changed();
    // The typed secret was replaced from outside (clear(), a pasted secret): fields read it anew.
    void secretReplaced();

private:
    void check();

    QString m_issuer;
    QString m_name;
    otp::Parameters m_parameters;
    QString m_counter = QStringLiteral("0");
    SecretBytes m_secret; // as typed
    SecretBytes m_pin;
    QString m_secretProblem;
    QString m_secretRemark;
    QString m_parameterProblem;
    bool m_isComplete = false;
};

} // namespace warifu::adding
