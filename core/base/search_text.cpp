// SPDX-License-Identifier: Apache-2.0
#include "core/base/search_text.h"

namespace warifu {

QString foldedForSearch(const QString &text)
{
    QString folded = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    for (QChar &c : folded) {
        // Hiragana to katakana.
        if (c.unicode() >= 0x3041 && c.unicode() <= 0x3096)
            c = QChar(c.unicode() + 0x60);
    }
    return folded;
}

} // namespace warifu
