// SPDX-License-Identifier: Apache-2.0
#pragma once
// Tells when the network has come back, where the system knows. Only a hint to ask again soon: that
// it is away is never believed, because a server may be reachable all the same.

#include <QObject>

namespace warifu::net {

class NetworkWatch final : public QObject
{
    Q_OBJECT
public:
    explicit NetworkWatch(QObject *parent = nullptr);

Q_SIGNALS:
    void cameBack();
};

} // namespace warifu::net
