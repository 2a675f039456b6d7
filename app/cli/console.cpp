// SPDX-License-Identifier: Apache-2.0
#include "app/cli/console.h"

#include <QJsonDocument>

#include <cstdio>

namespace warifu::cli {

namespace {

bool hasFailed = false;

void writeLine(std::FILE *stream, const QByteArray &line)
{
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stream);
    if (!line.endsWith('\n'))
        std::fputc('\n', stream);
    const bool isWritten = std::fflush(stream) == 0 && std::ferror(stream) == 0;
    // What cannot be said on stderr cannot be said at all.
    if (stream == stdout && !isWritten)
        hasFailed = true;
}

} // namespace

bool Console::outputFailed()
{
    return hasFailed;
}

void Console::result(const QJsonObject &json, const QString &text) const
{
    if (m_json)
        writeLine(stdout, QJsonDocument(json).toJson(QJsonDocument::Compact));
    else if (!text.isEmpty())
        writeLine(stdout, text.toUtf8());
}

void Console::result(const QJsonArray &json, const QString &text) const
{
    if (m_json)
        writeLine(stdout, QJsonDocument(json).toJson(QJsonDocument::Compact));
    else if (!text.isEmpty())
        writeLine(stdout, text.toUtf8());
}

void Console::remark(const QString &text) const
{
    writeLine(stderr, "warifuctl: " + text.toUtf8());
}

void Console::problem(const Problem &problem) const
{
    if (m_json)
        result(QJsonObject{{QStringLiteral("error"), errorJson(problem)}}, {});
    else
        remark(problem.message);
}

QJsonObject errorJson(const Problem &problem)
{
    QJsonObject json = problem.details;
    json[QStringLiteral("code")] = problem.code;
    json[QStringLiteral("message")] = problem.message;
    return json;
}

} // namespace warifu::cli
