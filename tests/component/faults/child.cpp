// SPDX-License-Identifier: Apache-2.0
#include "tests/component/faults/child.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace warifu::test {

namespace {

[[noreturn]] void work(const std::function<void(const Say &)> &function, int pipe)
{
    int argc = 1;
    char name[] = "child";
    char *argv[] = {name, nullptr};
    QCoreApplication application(argc, argv);
    function([pipe](const QByteArray &bytes) {
        if (::write(pipe, bytes.constData(), static_cast<std::size_t>(bytes.size()))
            != bytes.size())
            ::_exit(3);
    });
    ::_exit(0); // nothing of the parent's is cleaned up twice
}

} // namespace

RunningChild::RunningChild(const std::function<void(const Say &)> &work)
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        qFatal("no pipe");
    m_child = ::fork();
    if (m_child < 0)
        qFatal("no process");
    if (m_child == 0) {
        ::close(ends[0]);
        test::work(work, ends[1]);
    }
    ::close(ends[1]);
    m_pipe = ends[0];
}

RunningChild::~RunningChild()
{
    if (m_child < 0)
        return;
    kill();
    static_cast<void>(end());
}

std::size_t RunningChild::waitForAny(const std::vector<std::unique_ptr<RunningChild>> &children)
{
    std::vector<pollfd> ends;
    for (const auto &child : children)
        ends.push_back({child->m_pipe, POLLIN, 0});
    while (::poll(ends.data(), ends.size(), -1) < 0 && errno == EINTR)
        continue;
    const auto ready =
        std::ranges::find_if(ends, [](const pollfd &end) { return end.revents != 0; });
    return static_cast<std::size_t>(ready - ends.begin());
}

bool RunningChild::readSome()
{
    char block[4096];
    for (;;) {
        const ssize_t size = ::read(m_pipe, block, sizeof block);
        if (size > 0)
            m_output.append(block, static_cast<qsizetype>(size));
        if (size >= 0 || errno != EINTR)
            return size > 0;
    }
}

void RunningChild::kill()
{
    ::kill(m_child, SIGKILL);
}

ChildResult RunningChild::end()
{
    while (readSome())
        continue;
    ::close(m_pipe);
    ChildResult result;
    int status = 0;
    while (::waitpid(m_child, &status, 0) < 0 && errno == EINTR)
        continue;
    m_child = -1;
    result.output = m_output;
    result.wasKilled = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    result.isClean = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    return result;
}

ChildResult inChild(const std::function<void(const Say &)> &work)
{
    return RunningChild(work).end();
}

} // namespace warifu::test
