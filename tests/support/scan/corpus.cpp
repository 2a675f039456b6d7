// SPDX-License-Identifier: Apache-2.0
#include "tests/support/scan/corpus.h"

#include <QDir>
#include <QFile>
#include <QTransform>

#include "test_paths.h"

namespace warifu::test {

std::vector<CorpusImage> readQrCorpus()
{
    std::vector<CorpusImage> images;
    const QDir root(QStringLiteral(WARIFU_SHARED "/corpus/qr"));
    for (const QString &folder : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QDir dir(root.filePath(folder));
        for (const QString &file :
             dir.entryList({QStringLiteral("*.png")}, QDir::Files, QDir::Name)) {
            CorpusImage image;
            const QString base = file.chopped(4);
            image.name = folder + QLatin1Char('/') + base;
            image.gray = QImage(dir.filePath(file)).convertToFormat(QImage::Format_Grayscale8);
            for (const QString &ending : {QStringLiteral(".txt"), QStringLiteral(".bin")}) {
                QFile text(dir.filePath(base + ending));
                if (text.open(QIODevice::ReadOnly))
                    image.expected = text.readAll().toStdString();
            }
            images.push_back(std::move(image));
        }
    }
    return images;
}

QImage rotated(const QImage &gray, int degrees)
{
    if (degrees == 0)
        return gray;
    return gray.transformed(QTransform().rotate(degrees))
        .convertToFormat(QImage::Format_Grayscale8);
}

} // namespace warifu::test
