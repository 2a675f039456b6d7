// SPDX-License-Identifier: Apache-2.0
#pragma once
// The countdown ring. Drawn when its value changes (once a second), never animated, so that it
// costs nothing in between and works on the software scene graph.

#include <QColor>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace warifu::components {

class TimeRing : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    // What is left, 0 to 1.
    Q_PROPERTY(qreal progress READ progress WRITE setProgress NOTIFY progressChanged FINAL)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged FINAL)
    Q_PROPERTY(QColor trackColor READ trackColor WRITE setTrackColor NOTIFY trackColorChanged FINAL)
    Q_PROPERTY(qreal thickness READ thickness WRITE setThickness NOTIFY thicknessChanged FINAL)

public:
    explicit TimeRing(QQuickItem *parent = nullptr);

    [[nodiscard]] qreal progress() const { return m_progress; }
    void setProgress(qreal progress);
    [[nodiscard]] QColor color() const { return m_color; }
    void setColor(const QColor &color);
    [[nodiscard]] QColor trackColor() const { return m_trackColor; }
    void setTrackColor(const QColor &color);
    [[nodiscard]] qreal thickness() const { return m_thickness; }
    void setThickness(qreal thickness);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void progressChanged();
    void colorChanged();
    void trackColorChanged();
    void thicknessChanged();

private:
    qreal m_progress = 1;
    QColor m_color = Qt::black;
    QColor m_trackColor = Qt::transparent;
    qreal m_thickness = 3;
};

} // namespace warifu::components
