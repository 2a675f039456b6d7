// SPDX-License-Identifier: Apache-2.0
#pragma once
// One draft on the review page: what it says, what is odd about it, what may be changed, and its
// first code. Works on a row of the DraftListModel; has no copy of the secret.

#include "app/adding/code_preview.h"
#include "app/adding/draft_list_model.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace warifu::adding {

class ReviewViewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AddViewModel")
    Q_PROPERTY(QString issuer READ issuer WRITE setIssuer NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed FINAL)
    Q_PROPERTY(QString group READ group WRITE setGroup NOTIFY changed FINAL)
    Q_PROPERTY(QStringList groups READ groups NOTIFY groupsChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString initials READ initials NOTIFY changed FINAL)
    Q_PROPERTY(double hue READ hue NOTIFY changed FINAL)
    Q_PROPERTY(QString kind READ kind NOTIFY changed FINAL)
    Q_PROPERTY(QString details READ details NOTIFY changed FINAL)
    Q_PROPERTY(QStringList warnings READ warnings NOTIFY changed FINAL)
    Q_PROPERTY(bool duplicate READ isDuplicate NOTIFY changed FINAL)
    Q_PROPERTY(QString duplicateText READ duplicateText NOTIFY changed FINAL)
    Q_PROPERTY(bool counterBased READ isCounterBased NOTIFY changed FINAL)
    Q_PROPERTY(bool pinNeeded READ isPinNeeded NOTIFY changed FINAL)
    Q_PROPERTY(bool complete READ isComplete NOTIFY changed FINAL)
    Q_PROPERTY(warifu::adding::CodePreview *preview READ preview CONSTANT FINAL)

public:
    ReviewViewModel(DraftListModel &drafts, const Clock &clock, QObject *parent = nullptr);

    // Which row; -1 is none. groups are the ones that exist in the vault.
    void show(int row);
    void setGroups(QStringList groups);
    [[nodiscard]] int row() const { return m_row; }

    [[nodiscard]] QString issuer() const;
    void setIssuer(const QString &issuer);
    [[nodiscard]] QString name() const;
    void setName(const QString &name);
    [[nodiscard]] QString group() const;
    void setGroup(const QString &group);
    [[nodiscard]] QStringList groups() const { return m_groups; }
    // Issuer or name, whatever is there.
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString initials() const;
    [[nodiscard]] double hue() const;
    [[nodiscard]] QString kind() const;
    // "SHA-1 · 6 digits · 30 seconds"
    [[nodiscard]] QString details() const;
    [[nodiscard]] QStringList warnings() const;
    [[nodiscard]] bool isDuplicate() const;
    [[nodiscard]] QString duplicateText() const;
    [[nodiscard]] bool isCounterBased() const;
    // The payload brought none and the scheme wants one.
    [[nodiscard]] bool isPinNeeded() const;
    // Nothing is missing for saving.
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] CodePreview *preview() { return &m_preview; }

public Q_SLOTS:
    // The PIN of Mobile-OTP and Yandex. QML text fields work on QString, so the typed text exists
    // as one for as long as the field does; what is kept is the SecretBytes made of it.
    void setPin(const QString &pin);

Q_SIGNALS:
    void changed();
    void groupsChanged();

private:
    [[nodiscard]] const DraftItem *item() const { return m_drafts.item(m_row); }

    DraftListModel &m_drafts;
    CodePreview m_preview;
    QStringList m_groups;
    int m_row = -1;
    bool m_isPinTyped = false;
};

} // namespace warifu::adding
