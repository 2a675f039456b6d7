// SPDX-License-Identifier: Apache-2.0
#pragma once
// The photographed codes in ../shared/corpus/qr, which do not belong to this repo.

#include <QImage>
#include <QString>

#include <string>
#include <vector>

namespace warifu::test {

struct CorpusImage
{
    QString name;         // folder/number
    QImage gray;          // Grayscale8
    std::string expected; // empty: several codes, none named (multi-qrcode-1)
};

// Empty where the corpus is absent.
[[nodiscard]] std::vector<CorpusImage> readQrCorpus();

// By 0, 90, 180 or 270 degrees, without resampling.
[[nodiscard]] QImage rotated(const QImage &gray, int degrees);

} // namespace warifu::test
