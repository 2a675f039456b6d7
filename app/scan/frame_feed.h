// SPDX-License-Identifier: Apache-2.0
#pragma once
// The wire between a camera and its preview, so that neither needs the other's library.

#include <QImage>
#include <QObject>

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

Q_SIGNALS:
    void frameChanged();

private:
    QImage m_newest;
};

} // namespace warifu::scan
