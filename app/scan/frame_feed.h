// SPDX-License-Identifier: Apache-2.0
#pragma once
// The wire between a camera and its preview, so that neither needs the other's library.

#include <QImage>
#include <QObject>
#include <QSize>

namespace warifu::scan {

class FrameFeed : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    // A null image: nothing to show any more.
    void push(const QImage &image);
    [[nodiscard]] const QImage &newest() const { return m_newest; }
    // Does anybody look? Converting a frame for nobody is waste.
    [[nodiscard]] bool isWatched() const;
    // Device pixels that the watcher covers; pictures with many more are waste too.
    void setWantedSize(QSize size) { m_wantedSize = size; }
    [[nodiscard]] QSize wantedSize() const { return m_wantedSize; }

Q_SIGNALS:
    void frameChanged();

private:
    QImage m_newest;
    QSize m_wantedSize{640, 480};
};

} // namespace warifu::scan
