// SPDX-License-Identifier: Apache-2.0
#include "core/policy/policy_file.h"

#include <QJsonDocument>

#include <algorithm>

namespace warifu::policy {

Result<QJsonObject, SourceProblem> parsePolicyFile(ByteView bytes)
{
    if (bytes.size() > kMaxPolicyFile)
        return failure(SourceProblem::TooLarge);
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(
        QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())), &error);
    if (error.error != QJsonParseError::NoError)
        return failure(SourceProblem::NotJson);
    if (!document.isObject())
        return failure(SourceProblem::NotAnObject);
    const QJsonObject object = document.object();
    const QStringList names = object.keys();
    if (names.size() > kMaxNames || std::ranges::any_of(names, [](const QString &name) {
            return name.size() > kMaxNameLength;
        }))
        return failure(SourceProblem::TooManyNames);
    return object;
}

} // namespace warifu::policy
