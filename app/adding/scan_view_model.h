// SPDX-License-Identifier: Apache-2.0
#pragma once
// Looks through the camera, at the screens and at pictures, and hands what it read to a sink. Says
// in words why it cannot. Knows nothing about accounts.

#include "app/adding/sources.h"
#include "app/adding/words.h"

#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <optional>

namespace warifu::adding {

// The outcome of one look.
struct Look
{
    words::Place place = words::Place::Picture;
    scan::Payloads payloads;       // empty: nothing was found
    std::optional<Notice> failure; // it could not be looked at; of several files the first failure
    QString foreignFile = {};      // the one that failed, where it is no picture at all
};

class ScanViewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AddViewModel")
    Q_PROPERTY(CameraState cameraState READ cameraState NOTIFY cameraChanged FINAL)
    Q_PROPERTY(QString cameraTitle READ cameraTitle NOTIFY cameraChanged FINAL)
    Q_PROPERTY(QString cameraText READ cameraText NOTIFY cameraChanged FINAL)
    Q_PROPERTY(QStringList cameraSteps READ cameraSteps NOTIFY cameraChanged FINAL)
    Q_PROPERTY(QStringList cameras READ cameras NOTIFY camerasChanged FINAL)
    Q_PROPERTY(int cameraIndex READ cameraIndex WRITE setCameraIndex NOTIFY camerasChanged FINAL)
    Q_PROPERTY(QString hint READ hint NOTIFY hintChanged FINAL)
    Q_PROPERTY(warifu::scan::FrameFeed *feed READ feed CONSTANT FINAL)

public:
    enum class CameraState { Off, Starting, Running, Failed };
    Q_ENUM(CameraState)

    // sink is called for each look. With the camera that is each time something was read, after
    // settle, in which further codes of the same sheet may come into focus.
    ScanViewModel(Sources &sources, std::function<void(Look)> sink,
                  std::chrono::milliseconds settle, QObject *parent = nullptr);

    void openCamera();
    void closeCamera();
    void lookAtScreens();
    void lookAtImage(const QImage &image);
    // A picture file in memory.
    void lookAtBytes(const QByteArray &bytes, const QString &name = {});
    // One after another; one look for all.
    void lookAtFiles(const QStringList &paths);
    // Everything off; nothing under way is delivered any more.
    void stop();
    // A word about what the camera reads, while it goes on looking.
    void setHint(const QString &hint);

    [[nodiscard]] CameraState cameraState() const;
    [[nodiscard]] QString cameraTitle() const;
    [[nodiscard]] QString cameraText() const;
    [[nodiscard]] QStringList cameraSteps() const;
    [[nodiscard]] QStringList cameras() const { return m_cameraNames; }
    [[nodiscard]] int cameraIndex() const { return m_cameraIndex; }
    void setCameraIndex(int index);
    [[nodiscard]] QString hint() const { return m_hint; }
    [[nodiscard]] Clip clipboard() { return m_sources.clipboard(); }
    [[nodiscard]] scan::FrameFeed *feed() const { return m_sources.preview(); }

public Q_SLOTS:
    // After a failure that the user has remedied.
    void retryCamera();

Q_SIGNALS:
    void cameraChanged();
    void camerasChanged();
    void hintChanged();

private:
    void onFramePayloads(scan::Payloads payloads);
    void deliverFrames();
    void onCameraChanged();
    void nextFile();

    Sources &m_sources;
    std::function<void(Look)> m_sink;
    QTimer m_settle;
    scan::Payloads m_framePayloads;
    bool m_isCameraOpen = false;
    QByteArray m_cameraId; // the user's choice; empty is the system's
    QStringList m_cameraNames;
    int m_cameraIndex = -1;
    QString m_hint;
    QStringList m_files; // still to be looked at
    Look m_fileLook;
};

} // namespace warifu::adding
