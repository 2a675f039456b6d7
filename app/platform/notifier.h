// SPDX-License-Identifier: Apache-2.0
#pragma once
// Port: the desktop's notifications. One can open the window and may deny; nothing here approves.

#include <QObject>
#include <QString>

namespace warifu::platform {

struct Notification
{
    QString key; // a new one with the same key takes the place of the old
    QString title;
    QString body; // plain text; empty: title only
    QString openText;
    QString denyText; // empty: not offered
};

class Notifier : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void show(const Notification &notification) = 0;
    // Takes it away; unknown keys are none of its business.
    virtual void withdraw(const QString &key) = 0;

Q_SIGNALS:
    void opened(QString key);
    void denied(QString key);
    // The desktop has no notifications, or they fail. Said once until one works again.
    void failed();
};

} // namespace warifu::platform
