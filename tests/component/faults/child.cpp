// SPDX-License-Identifier: Apache-2.0
#include "tests/component/faults/child.h"

#include <QCoreApplication>

#include <cerrno>
#include <csignal>
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

ChildResult inChild(const std::function<void(const Say &)> &function)
{
    int ends[2];
    if (::pipe(ends) != 0)
        qFatal("no pipe");
    const pid_t child = ::fork();
    if (child < 0)
        qFatal("no process");
    if (child == 0) {
        ::close(ends[0]);
        work(function, ends[1]);
    }
    ::close(ends[1]);
    ChildResult result;
    char block[4096];
    for (;;) {
        const ssize_t size = ::read(ends[0], block, sizeof block);
        if (size > 0)
            result.output.append(block, static_cast<qsizetype>(size));
        else if (size == 0 || errno != EINTR)
            break;
    }
    ::close(ends[0]);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR)
        continue;
    result.wasKilled = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    result.isClean = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    return result;
}

} // namespace warifu::test
