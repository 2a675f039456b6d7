// SPDX-License-Identifier: Apache-2.0
#include "tests/shots/contact_sheet.h"

#include <QPainter>

#include <algorithm>

namespace warifu::shots {

void ContactSheet::add(const QString &name, const QImage &picture)
{
    m_cells.append({name, picture});
}

QImage ContactSheet::draw(int columns, int cellWidth) const
{
    constexpr int kGap = 12;
    constexpr int kLabel = 22;
    QList<int> heights;
    for (qsizetype at = 0; at < m_cells.size(); ++at) {
        const QSize size = m_cells.at(at).picture.size();
        const int height = size.height() * cellWidth / std::max(1, size.width());
        if (at % columns == 0)
            heights.append(0);
        heights.last() = std::max(heights.last(), height);
    }
    int whole = kGap;
    for (const int height : std::as_const(heights))
        whole += height + kLabel + kGap;
    QImage sheet(columns * (cellWidth + kGap) + kGap, whole, QImage::Format_RGB32);
    sheet.fill(QColor(0x6b, 0x70, 0x74));
    QPainter painter(&sheet);
    painter.setPen(Qt::white);
    int y = kGap;
    for (qsizetype at = 0; at < m_cells.size(); ++at) {
        const int x = kGap + int(at % columns) * (cellWidth + kGap);
        painter.drawText(QRect(x, y, cellWidth, kLabel), Qt::AlignVCenter, m_cells.at(at).name);
        painter.drawImage(
            x, y + kLabel,
            m_cells.at(at).picture.scaledToWidth(cellWidth, Qt::SmoothTransformation));
        if (at % columns == columns - 1)
            y += heights.at(at / columns) + kLabel + kGap;
    }
    return sheet;
}

} // namespace warifu::shots
