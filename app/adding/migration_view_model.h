// SPDX-License-Identifier: Apache-2.0
#pragma once
// "2 of 4 read": the parts of one Google Authenticator export, in any order.

#include "core/enrol/migration_part.h"

#include <QList>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace warifu::adding {

class MigrationViewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AddViewModel")
    Q_PROPERTY(int read READ read NOTIFY changed FINAL)
    Q_PROPERTY(int total READ total NOTIFY changed FINAL)
    Q_PROPERTY(int accounts READ accounts NOTIFY changed FINAL)
    Q_PROPERTY(QString missing READ missing NOTIFY changed FINAL)
    Q_PROPERTY(QList<int> missingParts READ missingParts NOTIFY changed FINAL)
    Q_PROPERTY(QString note READ note NOTIFY changed FINAL)
    Q_PROPERTY(bool noteIsWarning READ isNoteWarning NOTIFY changed FINAL)

public:
    // Without default: Qt 6.4 makes a subclass of what it can make, and this is final.
    explicit MigrationViewModel(QObject *parent) : QObject(parent) {}

    // isLive: from a camera, which sees the same code again and again.
    void add(std::vector<enrol::MigrationPart> parts, bool isLive);
    // All that was read, in the order of the parts; empty afterwards.
    [[nodiscard]] enrol::MigrationPart take();
    void clear();

    [[nodiscard]] bool isStarted() const { return m_parts.total() > 0; }
    [[nodiscard]] bool isComplete() const { return m_parts.isComplete(); }
    [[nodiscard]] int read() const { return m_parts.read(); }
    [[nodiscard]] int total() const { return m_parts.total(); }
    // Accounts in the parts that were read.
    [[nodiscard]] int accounts() const { return m_accounts; }
    // Counted from 0.
    [[nodiscard]] QList<int> missingParts() const;
    // "2 and 4", counted from 1 as people do; empty when complete.
    [[nodiscard]] QString missing() const;
    // What the last look brought: read, read already, belongs to another export.
    [[nodiscard]] QString note() const { return m_note; }
    [[nodiscard]] bool isNoteWarning() const { return m_isNoteWarning; }

Q_SIGNALS:
    void changed();

private:
    enrol::MigrationCollection m_parts;
    int m_accounts = 0;
    int m_newest = -1; // number of the part that was added last
    QString m_note;
    bool m_isNoteWarning = false;
};

} // namespace warifu::adding
