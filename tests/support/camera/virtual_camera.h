// SPDX-License-Identifier: Apache-2.0
#pragma once
// A camera that shows one picture, in the PipeWire session of with-virtual-camera.sh. It is played
// by a process of its own, so that it can be pulled out like a plug.

#include <QImage>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>

namespace warifu::test {

class VirtualCamera
{
public:
    enum class Frames { Flow, None };

    ~VirtualCamera() { pullOut(); }

    explicit VirtualCamera(const QString &name = QStringLiteral("VirtualCam")) : m_name(name) {}

    [[nodiscard]] static bool isBuilt()
    {
#ifdef WARIFU_CAMERA_PLAYER
        return true;
#else
        return false;
#endif
    }

    // The format is YUY2, UYVY, NV12, I420 or BGRx. False if it does not start; programs see a
    // camera a little later than it is plugged in.
    bool plugIn(const QImage &picture, const QString &format = QStringLiteral("YUY2"),
                Frames frames = Frames::Flow)
    {
#ifdef WARIFU_CAMERA_PLAYER
        const QString path = m_folder.filePath(QStringLiteral("frame.png"));
        if (!picture.save(path))
            return false;
        QStringList arguments{m_name, format, path};
        if (frames == Frames::None)
            arguments << QStringLiteral("silent");
        m_player.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_player.start(QStringLiteral(WARIFU_CAMERA_PLAYER), arguments);
        return m_player.waitForStarted(60'000);
#else
        Q_UNUSED(picture)
        Q_UNUSED(format)
        Q_UNUSED(frames)
        return false;
#endif
    }

    void pullOut()
    {
        m_player.kill();
        m_player.waitForFinished(60'000);
    }

    // Stays plugged in, and sends nothing more.
    void freeze()
    {
        ::kill(pid_t(m_player.processId()), SIGSTOP);
    }

private:
    QString m_name;
    QTemporaryDir m_folder;
    QProcess m_player;
};

inline bool hasOutput(const QString &program, const QStringList &arguments, const QByteArray &text)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(60'000) && process.readAllStandardOutput().contains(text);
}

// Does PipeWire know of it? A camera that appears in the moment in which Qt 6.4 looks for the first
// time is listed twice.
inline bool isCameraSeen(const QByteArray &name = "VirtualCam")
{
    return hasOutput(QStringLiteral("wpctl"), {QStringLiteral("status")}, name);
}

// Does anything take frames from it? What the lamp of a real one would show.
inline bool isCameraLit(const QByteArray &name = "VirtualCam")
{
    return hasOutput(QStringLiteral("pw-link"), {QStringLiteral("--links")}, name);
}

} // namespace warifu::test
