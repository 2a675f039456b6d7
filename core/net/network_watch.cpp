// SPDX-License-Identifier: Apache-2.0
#include "core/net/network_watch.h"

#include <QNetworkInformation>

namespace warifu::net {

NetworkWatch::NetworkWatch(QObject *parent) : QObject(parent)
{
    using Feature = QNetworkInformation::Feature;
    using Reachability = QNetworkInformation::Reachability;
    if (!QNetworkInformation::loadBackendByFeatures(Feature::Reachability))
        return; // no NetworkManager and nothing like it: errors and their waits do
    QNetworkInformation *const network = QNetworkInformation::instance();
    connect(network, &QNetworkInformation::reachabilityChanged, this,
            [this](Reachability reachability) {
                if (reachability != Reachability::Disconnected
                    && reachability != Reachability::Unknown)
                    Q_EMIT cameBack();
            });
}

} // namespace warifu::net
