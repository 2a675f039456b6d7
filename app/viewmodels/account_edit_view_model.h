// SPDX-License-Identifier: Apache-2.0
#pragma once
// The form that changes what is written about one account. The secret stays out of it.

#include "core/engine/engine.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace warifu::viewmodels {

class AccountEditViewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(QString issuer READ issuer WRITE setIssuer NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed FINAL)
    Q_PROPERTY(QString group READ group WRITE setGroup NOTIFY changed FINAL)
    Q_PROPERTY(QString note READ note WRITE setNote NOTIFY changed FINAL)
    Q_PROPERTY(QStringList groups READ groups NOTIFY loaded FINAL)
    Q_PROPERTY(QString facts READ facts NOTIFY loaded FINAL)
    Q_PROPERTY(QString addedOn READ addedOn NOTIFY loaded FINAL)
    Q_PROPERTY(bool modified READ isModified NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged FINAL)
    Q_PROPERTY(QString error READ error NOTIFY errorChanged FINAL)

public:
    explicit AccountEditViewModel(engine::Engine &engine, QObject *parent = nullptr);

    // False when there is no such account.
    bool load(const accounts::AccountId &id);
    void forget();

    [[nodiscard]] QString issuer() const { return m_issuer; }
    void setIssuer(const QString &text);
    [[nodiscard]] QString name() const { return m_name; }
    void setName(const QString &text);
    [[nodiscard]] QString group() const { return m_group; }
    void setGroup(const QString &text);
    [[nodiscard]] QString note() const { return m_note; }
    void setNote(const QString &text);
    [[nodiscard]] QStringList groups() const { return m_groups; }
    // "Time-based (TOTP), SHA-1, 6 digits, every 30 s".
    [[nodiscard]] QString facts() const;
    [[nodiscard]] QString addedOn() const;
    [[nodiscard]] bool isModified() const;
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] QString error() const { return m_error; }

public Q_SLOTS:
    void save();

Q_SIGNALS:
    void changed();
    void loaded();
    void busyChanged();
    void errorChanged();
    void saved();
    // The form was left before its answer came, and the answer was no.
    void failedLate(QString sentence);

private:
    void set(QString &field, const QString &text);
    void setError(const QString &error);
    void onSaved(int generation, const Result<void, vault::VaultError> &done);

    engine::Engine &m_engine;
    accounts::Account m_account;
    QStringList m_groups;
    QString m_issuer;
    QString m_name;
    QString m_group;
    QString m_note;
    QString m_error;
    bool m_isBusy = false;
    int m_generation = 0; // of the form; a late answer belongs to an earlier one
};

} // namespace warifu::viewmodels
