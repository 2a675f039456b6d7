// SPDX-License-Identifier: Apache-2.0
#pragma once
// The clipboard for codes: marked as secret for clipboard managers, and cleared after a while if it
// is still ours (ux D8). The primary selection is never touched.

#include "core/base/environment.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <optional>

namespace warifu::platform {

// Port: the system's clipboard.
class ClipboardPort
{
public:
    virtual ~ClipboardPort() = default;
    virtual void put(const QString &text) = 0;
    [[nodiscard]] virtual QString text() const = 0;
    [[nodiscard]] virtual bool holdsPicture() const = 0;
    virtual void clear() = 0;
};

class SystemClipboard final : public ClipboardPort
{
public:
    void put(const QString &text) override;
    [[nodiscard]] QString text() const override;
    [[nodiscard]] bool holdsPicture() const override;
    void clear() override;
};

class SecretClipboard final : public QObject
{
    Q_OBJECT
public:
    SecretClipboard(ClipboardPort &port, const Clock &clock, QObject *parent = nullptr);
    // Clears what is ours: nothing of ours outlives the program.
    ~SecretClipboard() override;

    // Zero seconds: it stays until the next copy, lock or end.
    void copy(const QString &text, std::chrono::seconds keep);
    // Now, if it is still ours.
    void clear();

    // When it will be cleared; nothing when it holds nothing of ours.
    [[nodiscard]] std::optional<UnixMilliseconds> clearsAt() const { return m_clearsAt; }
    [[nodiscard]] bool isHolding() const { return !m_text.isEmpty(); }

public Q_SLOTS:
    // Clears when the time has come; the timer calls it, and so may anybody.
    void check();

Q_SIGNALS:
    void changed();

private:
    void arm();

    ClipboardPort &m_port;
    const Clock &m_clock;
    QTimer m_timer; // one shot, only while something of ours is in the clipboard
    QString m_text;
    std::optional<UnixMilliseconds> m_clearsAt;
    std::chrono::milliseconds m_keep{0};
};

} // namespace warifu::platform
