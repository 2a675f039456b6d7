// SPDX-License-Identifier: Apache-2.0
#pragma once
// The one short message at the bottom of the window: a copied code with its countdown, a deletion
// with its way back, or a plain sentence. A newer one replaces an older one.

#include "app/platform/clipboard.h"
#include "app/viewmodels/code_ticker.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <optional>

namespace warifu::viewmodels {

class NoticeViewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(bool shown READ isShown NOTIFY changed FINAL)
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    Q_PROPERTY(QString actionText READ actionText NOTIFY changed FINAL)
    // What a screen reader says, once, when the message comes; without the countdown.
    Q_PROPERTY(QString announcement READ announcement NOTIFY announced FINAL)
    Q_PROPERTY(bool failure READ isFailure NOTIFY changed FINAL)
    // It stays as long as the clipboard holds a code: of interest beside the list only.
    Q_PROPERTY(bool copied READ isCopied NOTIFY changed FINAL)

public:
    NoticeViewModel(platform::SecretClipboard &clipboard, CodeTicker &ticker,
                    QObject *parent = nullptr);

    [[nodiscard]] bool isShown() const { return m_kind != Kind::None; }
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString actionText() const;
    [[nodiscard]] QString announcement() const { return m_announcement; }
    [[nodiscard]] bool isFailure() const { return m_kind == Kind::Failure; }
    [[nodiscard]] bool isCopied() const { return m_kind == Kind::Copied; }

    void showCopied(const QString &title);
    void showUndo(const QString &text, std::function<void()> undo);
    void showPlain(const QString &text);
    void showFailure(const QString &text);

public Q_SLOTS:
    void act();
    void dismiss();

Q_SIGNALS:
    void changed();
    void announced();

private:
    enum class Kind { None, Copied, Undo, Plain, Failure };
    void show(Kind kind, const QString &text, std::chrono::seconds stay);
    void onTick();
    void onClipboard();

    platform::SecretClipboard &m_clipboard;
    CodeTicker &m_ticker;
    Kind m_kind = Kind::None;
    QString m_text;
    QString m_announcement;
    std::function<void()> m_undo;
    std::optional<UnixSeconds> m_until;
    std::chrono::seconds m_stay{0};
};

} // namespace warifu::viewmodels
