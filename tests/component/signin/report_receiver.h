// SPDX-License-Identifier: Apache-2.0
#pragma once
// A receiver of reports that keeps what it got and answers as a test wants.

#include "tests/support/net/scripted_server.h"

namespace warifu::test {

struct Receiver
{
    ScriptedServer http{"server"};
    QByteArray status = "202 Accepted";
    QByteArray headers;
    QByteArray body;
    std::vector<SeenRequest> got;

    Receiver()
    {
        http.onRequest([this](QTcpSocket &socket, const SeenRequest &seen) {
            got.push_back(seen);
            ScriptedServer::answer(socket, body, status, "application/json", headers);
        });
    }
};

} // namespace warifu::test
