// SPDX-License-Identifier: Apache-2.0
#include "core/policy/trusted_file.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX

#include "core/base/posix_file.h"

#include <sys/stat.h>

namespace warifu::policy {

namespace {

std::optional<SourceProblem> judged(const struct stat &status, const FileTrust &trust)
{
    if (status.st_uid != 0 && status.st_uid != trust.owner)
        return SourceProblem::WrongOwner;
    if ((status.st_mode & (S_IWGRP | S_IWOTH)) != 0)
        return SourceProblem::OthersMayWrite;
    return std::nullopt;
}

} // namespace

std::optional<SourceProblem> distrustOf(const QString &folder, const FileTrust &trust)
{
    QString path = folder;
    while (true) {
        struct stat status = {};
        if (::lstat(QFile::encodeName(path).constData(), &status) != 0)
            return SourceProblem::Unreadable;
        if (!S_ISDIR(status.st_mode))
            return SourceProblem::NotRegular;
        if (const auto problem = judged(status, trust))
            return problem;
        if (path == trust.top || path == QLatin1String("/"))
            return std::nullopt;
        path.truncate(path.lastIndexOf(u'/'));
        if (path.isEmpty())
            path = QStringLiteral("/");
    }
}

Result<QByteArray, SourceProblem> readTrusted(const QString &path, const FileTrust &trust,
                                              std::size_t mostBytes)
{
    if (const auto problem = distrustOf(path.left(path.lastIndexOf(u'/')), trust))
        return failure(*problem);
    // A pipe that nobody writes to must not stop us.
    const Descriptor file(::open(QFile::encodeName(path).constData(),
                                 O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (!file.isOpen())
        return failure(errno == ELOOP ? SourceProblem::NotRegular : SourceProblem::Unreadable);
    struct stat status = {};
    if (::fstat(file.value(), &status) != 0)
        return failure(SourceProblem::Unreadable);
    if (!S_ISREG(status.st_mode))
        return failure(SourceProblem::NotRegular);
    if (const auto problem = judged(status, trust))
        return failure(*problem);
    // It may grow while it is read.
    QByteArray bytes(qsizetype(mostBytes) + 1, Qt::Uninitialized);
    std::size_t size = 0;
    while (size <= mostBytes) {
        const ssize_t count =
            ::read(file.value(), bytes.data() + size, std::size_t(bytes.size()) - size);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return failure(SourceProblem::Unreadable);
        if (count == 0)
            break;
        size += std::size_t(count);
    }
    if (size > mostBytes)
        return failure(SourceProblem::TooLarge);
    bytes.truncate(qsizetype(size));
    return bytes;
}

} // namespace warifu::policy

#else

namespace warifu::policy {

// Folders are a source on Unix only; elsewhere none is trusted.
std::optional<SourceProblem> distrustOf(const QString &, const FileTrust &)
{
    return SourceProblem::WrongOwner;
}

Result<QByteArray, SourceProblem> readTrusted(const QString &, const FileTrust &, std::size_t)
{
    return failure(SourceProblem::WrongOwner);
}

} // namespace warifu::policy

#endif
