// SPDX-License-Identifier: Apache-2.0
#include "app/platform/fonts.h"

#include <QFont>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QGuiApplication>

namespace warifu::platform {
namespace {

QStringList present(const QStringList &wanted)
{
    const QStringList all = QFontDatabase::families();
    QStringList found;
    for (const QString &family : wanted) {
        if (all.contains(family))
            found.append(family);
    }
    return found;
}

} // namespace

void applyFonts()
{
#if defined(Q_OS_WIN)
    const QStringList latin = {QStringLiteral("Segoe UI")};
    const QStringList japanese = {QStringLiteral("Yu Gothic UI"), QStringLiteral("Meiryo UI"),
                                  QStringLiteral("Meiryo")};
#elif defined(Q_OS_MACOS)
    const QStringList latin = {QGuiApplication::font().family()};
    const QStringList japanese = {QStringLiteral("Hiragino Sans")};
#else
    const QStringList latin = {QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")};
    const QStringList japanese = {QStringLiteral("Noto Sans CJK JP"),
                                  QStringLiteral("Noto Sans JP"), QStringLiteral("IPAexGothic"),
                                  QStringLiteral("VL PGothic")};
#endif
    // Issuer names are Japanese in an English window, too, so the Japanese family is always there.
    QStringList families = present(latin);
    families += present(japanese);
    QFont font = QGuiApplication::font();
    if (!families.isEmpty())
        font.setFamilies(families);
    QGuiApplication::setFont(font);
}

qreal systemTextPixels()
{
    return QFontInfo(QGuiApplication::font()).pixelSize();
}

QString tabularFamily()
{
    const auto isTabular = [](const QFont &font) {
        const QFontMetricsF metrics(font);
        const qreal one = metrics.horizontalAdvance(QLatin1Char('1'));
        for (char digit = '0'; digit <= '9'; ++digit) {
            if (!qFuzzyCompare(one, metrics.horizontalAdvance(QLatin1Char(digit))))
                return false;
        }
        return true;
    };
    const QFont font = QGuiApplication::font();
    if (isTabular(font))
        return QFontInfo(font).family();
    return QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
}

} // namespace warifu::platform
