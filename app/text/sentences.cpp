// SPDX-License-Identifier: Apache-2.0
#include "app/text/sentences.h"

#include <QCoreApplication>

namespace warifu::text {

QString joined(const QStringList &sentences)
{
    QString line;
    for (const QString &sentence : sentences) {
        if (sentence.isEmpty())
            continue;
        //: Two whole sentences on one line.
        line = line.isEmpty()
            ? sentence
            : QCoreApplication::translate("Sentences", "%1 %2").arg(line, sentence);
    }
    return line;
}

QString titled(const QString &title, const QStringList &sentences)
{
    //: A title, which has no full stop, and whole sentences on one line.
    return QCoreApplication::translate("Sentences", "%1. %2").arg(title, joined(sentences));
}

QString accountName(const QString &issuer, const QString &name)
{
    return issuer.isEmpty() || name.isEmpty() ? issuer + name
                                              : issuer + QStringLiteral(": ") + name;
}

} // namespace warifu::text
