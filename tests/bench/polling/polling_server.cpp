// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/polling/polling_server.h"

#include "tests/support/net/scripted_server.h"

#include <QCoreApplication>
#include <csignal>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

namespace warifu::bench {

struct PollingServer::Shared
{
    std::atomic<std::int64_t> now{0};
    std::atomic_bool closes{false};
};

namespace {

// As 3.14 answers.
QByteArray emptyList(double time)
{
    return R"({"detail":null,"id":1,"jsonrpc":"2.0","result":{"status":true,"value":[]},"time":)"
        + QByteArray::number(time, 'f', 6)
        + R"(,"version":"privacyIDEA 3.14","versionnumber":"3.14","signature":"rsa_sha256_pss:)"
        + QByteArray(512, 'a') + "\"}";
}

template<class Shared>
[[noreturn]] void serve(int portPipe, const Shared &shared)
{
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGTERM);
#endif
    int argc = 0;
    QCoreApplication application(argc, nullptr);
    test::ScriptedServer server("server");
    server.onRequest([&shared](QTcpSocket &socket, const test::SeenRequest &) {
        test::ScriptedServer::answer(socket, emptyList(double(shared.now.load()) / 1000), "200 OK",
                                     "application/json",
                                     shared.closes ? "Connection: close\r\n" : "");
        if (shared.closes)
            socket.disconnectFromHost();
    });
    const QByteArray url = server.url(QStringLiteral("/ttype/push")).toEncoded();
    const bool isTold = write(portPipe, url.constData(), std::size_t(url.size())) == url.size();
    close(portPipe);
    _exit(isTold ? QCoreApplication::exec() : 1);
}

} // namespace

PollingServer::PollingServer()
{
    void *const page =
        mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    int ends[2];
    if (page == MAP_FAILED || pipe(ends) != 0)
        return;
    m_shared = new (page) Shared;
    m_process = fork();
    if (m_process == 0) {
        close(ends[0]);
        serve(ends[1], *m_shared);
    }
    close(ends[1]);
    char url[256];
    const ssize_t size = m_process < 0 ? 0 : read(ends[0], url, sizeof url);
    close(ends[0]);
    if (size > 0)
        m_url = QString::fromLatin1(url, int(size));
}

void PollingServer::setNow(UnixMilliseconds now)
{
    m_shared->now.store(now.time_since_epoch().count());
}

void PollingServer::setCloses(bool closes)
{
    m_shared->closes.store(closes);
}

PollingServer::~PollingServer()
{
    if (m_process <= 0)
        return;
    kill(m_process, SIGTERM);
    waitpid(m_process, nullptr, 0);
}

} // namespace warifu::bench
