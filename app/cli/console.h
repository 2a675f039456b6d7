// SPDX-License-Identifier: Apache-2.0
#pragma once
// What warifuctl says: results on stdout (text for people, or JSON), everything else on stderr.

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace warifu::cli {

// Sentences of warifuctl's own, in the user's language: Says::tr("…").
struct Says
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

// A failure as scripts and people read it. Codes are part of the contract; messages are not.
struct Problem
{
    QString code; // camelCase, "wrongPassphrase"
    QString message;
    QJsonObject details; // more members of the error object
};

class Console
{
public:
    explicit Console(bool json) : m_json(json) {}
    [[nodiscard]] bool isJson() const { return m_json; }

    // Something of a result did not reach stdout (a full disk, a closed pipe).
    [[nodiscard]] static bool outputFailed();
    // One line (JSON), or the text as it is.
    void result(const QJsonObject &json, const QString &text) const;
    void result(const QJsonArray &json, const QString &text) const;
    // A remark on stderr, in either mode.
    void remark(const QString &text) const;
    // {"error": ...} on stdout under --json, the message on stderr otherwise.
    void problem(const Problem &problem) const;

private:
    bool m_json;
};

[[nodiscard]] QJsonObject errorJson(const Problem &problem);

} // namespace warifu::cli
