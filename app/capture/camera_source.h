// SPDX-License-Identifier: Apache-2.0
#pragma once
// A camera while the scanner is open: luma goes to a ScanWorker, pictures to a FrameFeed. Nothing
// is enumerated, opened or asked for before open().

#include "app/scan/frame_feed.h"
#include "app/scan/scan_worker.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>

#include <chrono>
#include <memory>

class QVideoFrame;

namespace warifu::capture {

enum class CameraError {
    None,
    NoDevice, // no camera is connected
    Denied,   // the system or the user forbids it
    Busy,     // another program holds it, or it gave no frame in time
    Lost,     // it was unplugged while in use, or its frames stopped
};

struct CameraDevice
{
    QByteArray id;
    QString name; // from the system; untrusted text
    friend bool operator==(const CameraDevice &a, const CameraDevice &b)
    {
        return a.id == b.id && a.name == b.name;
    }
};

class CameraSource : public QObject
{
    Q_OBJECT
public:
    enum class State { Closed, Starting, Running, Failed };

    explicit CameraSource(QObject *parent = nullptr);
    ~CameraSource() override;

    // Where luma and pictures go; both may be null and must be set before open().
    void setWorker(scan::ScanWorker *worker);
    void setPreview(scan::FrameFeed *preview);

    // Starts the device with this id, or the default one if there is none with it; everything
    // happens from the event loop. Failure comes as state Failed with error(). A camera that
    // appears where there was none is started by itself.
    void open(const QByteArray &deviceId = {});
    // Turns the camera off (its lamp goes out) and empties the preview.
    void close();

    // How long a camera may take until its first frame (Busy), and between two frames (Lost).
    void setPatience(std::chrono::milliseconds first, std::chrono::milliseconds between);

    [[nodiscard]] State state() const;
    [[nodiscard]] CameraError error() const;
    [[nodiscard]] const QList<CameraDevice> &devices() const;
    // The one that is on; empty if none is.
    [[nodiscard]] QByteArray currentDevice() const;
    // Readable frames since open(); tells "running" from "running but black".
    [[nodiscard]] int frameCount() const;

Q_SIGNALS:
    void stateChanged();   // state() or error()
    void devicesChanged(); // devices() or currentDevice()

private:
    void look();
    void refreshDevices();
    void startDevice();
    void onDevices();
    void onFrame(const QVideoFrame &frame);
    void onSilence();
    void onBackendFailure();
    [[nodiscard]] bool isCurrentListed() const;
    void fail(CameraError error);
    void stopSession();
    void setState(State state, CameraError error = CameraError::None);

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace warifu::capture
