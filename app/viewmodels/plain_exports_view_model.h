// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which exports with readable keys still lie somewhere, until the user says that this is dealt
// with.

#include "core/exchange/plain_exports.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace warifu::viewmodels {

class PlainExportsViewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    // A line each; oldest first.
    Q_PROPERTY(QStringList files READ files NOTIFY changed FINAL)

public:
    // home: the profile's folder.
    explicit PlainExportsViewModel(const QString &home, QObject *parent = nullptr);

    [[nodiscard]] QStringList files() const;

public Q_SLOTS:
    // Another program may have written or dismissed one.
    void reload();
    void dismiss();
    void retranslate();

Q_SIGNALS:
    void changed();
    void failed(QString sentence);

private:
    exchange::PlainExports m_exports;
    std::vector<exchange::PlainExport> m_list;
    QString m_home;
};

} // namespace warifu::viewmodels
