// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which page is on top, and where Back leads. The page at the bottom follows the vault's state;
// locking throws away everything above it.

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace warifu::viewmodels {

class Navigation final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(Page page READ page NOTIFY changed FINAL)
    Q_PROPERTY(Page basePage READ basePage NOTIFY changed FINAL)
    Q_PROPERTY(bool canGoBack READ canGoBack NOTIFY changed FINAL)
    // How many pages lie on each other.
    Q_PROPERTY(int depth READ depth NOTIFY changed FINAL)

public:
    enum class Page {
        // at the bottom
        Starting,
        Unlock,
        KeychainProblem,
        FirstRun,
        Accounts,
        // above
        Add,
        Import,
        Edit,
        Qr,
        Trash,
        Requests,
        Activity,
        Receiver,
        Organisation,
        Settings,
        Shortcuts,
        About,
        HowItWorks,
    };
    Q_ENUM(Page)

    // With an argument, so that a final class stays uncreatable in QML (Qt 6.4).
    explicit Navigation(QObject *parent) : QObject(parent) {}

    [[nodiscard]] Page page() const { return m_stack.back(); }
    [[nodiscard]] Page basePage() const { return m_stack.front(); }
    [[nodiscard]] bool canGoBack() const { return m_stack.size() > 1; }
    [[nodiscard]] int depth() const { return int(m_stack.size()); }
    // A new bottom; pages that show nothing of the vault stay above it.
    void setBase(Page page);
    // On top; where it is open already, back to it. Refused where the base does not allow it.
    bool open(Page page);
    void close(Page page);

public Q_SLOTS:
    void back();

Q_SIGNALS:
    void changed();
    // A page was left, and what it showed may be forgotten.
    void left(warifu::viewmodels::Navigation::Page page);

private:
    void cutTo(std::size_t size);

    std::vector<Page> m_stack = {Page::Starting};
};

} // namespace warifu::viewmodels
