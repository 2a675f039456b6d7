// SPDX-License-Identifier: Apache-2.0
#pragma once
// The receiver of reports: who it is, a trial delivery, and the public key that it needs to check
// what it gets.

#include "core/signin/report_desk.h"

#include <QObject>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace warifu::receiver {

class ReceiverViewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by main()")
    Q_PROPERTY(Kind kind READ kind NOTIFY changed FINAL)
    Q_PROPERTY(QString url READ url NOTIFY changed FINAL)
    Q_PROPERTY(QString host READ host NOTIFY changed FINAL) // empty: nobody
    Q_PROPERTY(QString audience READ audience NOTIFY changed FINAL)
    Q_PROPERTY(QString subjectIssuer READ subjectIssuer NOTIFY changed FINAL)
    Q_PROPERTY(bool hasToken READ hasToken NOTIFY changed FINAL)
    // Set by an administrator: shown, not changed.
    Q_PROPERTY(bool managed READ isManaged NOTIFY changed FINAL)
    // What is wrong with what was typed, below its field.
    Q_PROPERTY(QString urlError READ urlError NOTIFY saveChanged FINAL)
    Q_PROPERTY(QString audienceError READ audienceError NOTIFY saveChanged FINAL)
    Q_PROPERTY(QString tokenError READ tokenError NOTIFY saveChanged FINAL)
    Q_PROPERTY(QString saveProblem READ saveProblem NOTIFY saveChanged FINAL)
    Q_PROPERTY(bool saving READ isSaving NOTIFY saveChanged FINAL)
    Q_PROPERTY(bool saved READ isSaved NOTIFY saveChanged FINAL)
    Q_PROPERTY(Trial trial READ trial NOTIFY trialChanged FINAL)
    Q_PROPERTY(QString trialText READ trialText NOTIFY trialChanged FINAL)
    // The device's public key (RFC 7517); empty before there is one.
    Q_PROPERTY(QString key READ key NOTIFY changed FINAL)
    Q_PROPERTY(QString keyId READ keyId NOTIFY changed FINAL)
    Q_PROPERTY(bool keyCopied READ isKeyCopied NOTIFY keyChanged FINAL)
    Q_PROPERTY(QString keyFile READ keyFile NOTIFY keyChanged FINAL) // where it was saved
    Q_PROPERTY(QString keyProblem READ keyProblem NOTIFY keyChanged FINAL)

public:
    enum class Kind { Nobody, SecurityEvent, Webhook, Mail };
    Q_ENUM(Kind)
    enum class Trial { None, Running, Delivered, Failed };
    Q_ENUM(Trial)

    // copy puts text into the clipboard. All outlive this.
    ReceiverViewModel(vault::Vault &vault, signin::ReportDesk &desk,
                      std::function<void(const QString &)> copy, QObject *parent = nullptr);

    [[nodiscard]] Kind kind() const;
    // Of Mail: the address.
    [[nodiscard]] QString url() const;
    [[nodiscard]] QString host() const;
    [[nodiscard]] QString audience() const { return m_sender.audience; }
    [[nodiscard]] QString subjectIssuer() const { return m_sender.subjectIssuer; }
    [[nodiscard]] bool hasToken() const { return !m_sender.bearer.isEmpty(); }
    [[nodiscard]] bool isManaged() const { return m_isManaged; }
    void setManaged(bool isManaged);
    [[nodiscard]] QString urlError() const { return m_urlError; }
    [[nodiscard]] QString audienceError() const { return m_audienceError; }
    [[nodiscard]] QString tokenError() const { return m_tokenError; }
    [[nodiscard]] QString saveProblem() const { return m_saveProblem; }
    [[nodiscard]] bool isSaving() const { return m_isSaving; }
    [[nodiscard]] bool isSaved() const { return m_isSaved; }
    [[nodiscard]] Trial trial() const { return m_trial; }
    [[nodiscard]] QString trialText() const { return m_trialText; }
    [[nodiscard]] QString key() const;
    [[nodiscard]] QString keyId() const;
    [[nodiscard]] bool isKeyCopied() const { return m_isKeyCopied; }
    [[nodiscard]] QString keyFile() const { return m_keyFile; }
    [[nodiscard]] QString keyProblem() const { return m_keyProblem; }

public Q_SLOTS:
    // token: a new one; empty keeps the one there is, unless removesToken. Only secret memory keeps
    // it; QML clears its field at once.
    void save(warifu::receiver::ReceiverViewModel::Kind kind, const QString &url,
              const QString &audience, const QString &subjectIssuer, const QString &token,
              bool removesToken);
    void sendTrial();
    void copyKey();
    // As a key set (RFC 7517 section 5), which receivers read.
    void saveKey(const QUrl &file);
    QUrl suggestedKeyFile() const;
    // What was said about the last attempts is not true any more.
    void clearMessages();

Q_SIGNALS:
    void changed();
    void saveChanged();
    void trialChanged();
    void keyChanged();

private:
    void load();
    [[nodiscard]] bool isAcceptable(Kind kind, const QString &url, const QString &audience,
                                    const QString &token);
    [[nodiscard]] QString sentenceOf(const signin::ReportDesk::Trial &trial) const;

    vault::Vault &m_vault;
    signin::ReportDesk &m_desk;
    std::function<void(const QString &)> m_copy;
    signin::ReportSender m_sender; // without its secrets but the token's presence
    QByteArray m_keySet;
    bool m_isManaged = false;
    QString m_urlError;
    QString m_audienceError;
    QString m_tokenError;
    QString m_saveProblem;
    bool m_isSaving = false;
    bool m_isSaved = false;
    Trial m_trial = Trial::None;
    QString m_trialText;
    bool m_isKeyCopied = false;
    QString m_keyFile;
    QString m_keyProblem;
};

} // namespace warifu::receiver
