// SPDX-License-Identifier: Apache-2.0
// The device's public key, handed to the receiver's administrator.
#include "app/receiver/receiver_view_model.h"
#include "app/text/file_text.h"
#include "core/base/text_field.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace warifu::receiver {

QString ReceiverViewModel::key() const
{
    return QString::fromUtf8(m_keySet).trimmed();
}

QString ReceiverViewModel::keyId() const
{
    const QJsonArray keys = QJsonDocument::fromJson(m_keySet)[QLatin1String("keys")].toArray();
    return keys.first().toObject()[QLatin1String("kid")].toString();
}

void ReceiverViewModel::copyKey()
{
    if (m_keySet.isEmpty())
        return;
    m_copy(key());
    m_isKeyCopied = true;
    Q_EMIT keyChanged();
}

QUrl ReceiverViewModel::suggestedKeyFile() const
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QUrl::fromLocalFile(QDir(folder).filePath(QStringLiteral("warifu-key.jwks.json")));
}

void ReceiverViewModel::saveKey(const QUrl &file)
{
    if (m_keySet.isEmpty())
        return;
    const QString path = file.toLocalFile();
    const auto written =
        path.isEmpty() ? failure(FileError::Absent) : replaceFile(path, viewOf(m_keySet));
    m_keyFile = written ? path : QString();
    m_keyProblem = written
        ? QString()
        : text::describe(written.error(), path.isEmpty() ? file.toDisplayString() : path);
    Q_EMIT keyChanged();
}

} // namespace warifu::receiver
