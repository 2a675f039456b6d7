// SPDX-License-Identifier: Apache-2.0
#pragma once
// One of the program's own icons in any colour. Qt's Image would ask every image format plugin of
// the system what it can read before the first icon is drawn, and load all of them for it.

#include <QColor>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace warifu::components {

class StrokeIcon : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    // The file's name without ending, in qrc:/warifu/icons; empty draws nothing.
    Q_PROPERTY(QString icon READ icon WRITE setIcon NOTIFY iconChanged FINAL)
    // Transparent: the icon's own colours.
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged FINAL)

public:
    explicit StrokeIcon(QQuickItem *parent = nullptr);

    [[nodiscard]] QString icon() const { return m_icon; }
    void setIcon(const QString &icon);
    [[nodiscard]] QColor color() const { return m_color; }
    void setColor(const QColor &color);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void iconChanged();
    void colorChanged();

private:
    QString m_icon;
    QColor m_color = Qt::transparent;
};

} // namespace warifu::components
