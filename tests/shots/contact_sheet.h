// SPDX-License-Identifier: Apache-2.0
#pragma once
// Many small pictures on one sheet, with their names below, so that a person can look quickly.

#include <QImage>
#include <QList>
#include <QString>

namespace warifu::shots {

class ContactSheet
{
public:
    void add(const QString &name, const QImage &picture);
    [[nodiscard]] bool isEmpty() const { return m_cells.isEmpty(); }
    // columns cells side by side, each this wide.
    [[nodiscard]] QImage draw(int columns, int cellWidth) const;

private:
    struct Cell
    {
        QString name;
        QImage picture;
    };
    QList<Cell> m_cells;
};

} // namespace warifu::shots
