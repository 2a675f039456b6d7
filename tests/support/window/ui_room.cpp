// SPDX-License-Identifier: Apache-2.0
#include "tests/support/window/ui_room.h"

#include <QGuiApplication>
#include <QStyleHints>
#include <QTest>

#include <algorithm>

namespace warifu::test {
namespace {

void collect(QQuickItem *item, bool visibleOnly, QList<QQuickItem *> &items)
{
    if (visibleOnly && (!item->isVisible() || item->opacity() == 0))
        return;
    items.append(item);
    for (QQuickItem *child : item->childItems())
        collect(child, visibleOnly, items);
}

void collect(QAccessibleInterface *node, QList<QAccessibleInterface *> &nodes)
{
    if (!node || !node->isValid() || node->state().invisible)
        return;
    nodes.append(node);
    for (int i = 0; i < node->childCount(); ++i)
        collect(node->child(i), nodes);
}

} // namespace

UiRoom::UiRoom(Start start, QSize size, int textPercent,
               viewmodels::SettingsViewModel::Language language, net::HttpPolicy network)
    : behind(std::move(network))
{
    QGuiApplication::styleHints()->setCursorFlashTime(0); // pictures stand still
    behind.application->settings()->setTextPercent(textPercent);
    behind.application->settings()->setLessMotion(true);
    behind.application->settings()->setLanguage(language);
    if (start == Start::Opened)
        behind.open();
    m_window = std::make_unique<window::MainWindow>(*behind.application);
    if (!m_window->show())
        qFatal("no window");
    window()->resize(size);
    QAccessible::setRootObject(window());
    QAccessible::setActive(true);
    window()->requestActivate();
    if (!QTest::qWaitForWindowActive(window(), 60'000))
        qFatal("the window does not become active");
    settle();
}

PromptRoom &UiRoom::wireRequests()
{
    m_requests.emplace();
    behind.application->setRequests(&*m_requests->requests);
    return *m_requests;
}

receiver::ReceiverViewModel &UiRoom::wireReceiver()
{
    engine::Engine &engine = *behind.room.engine;
    m_receiver = std::make_unique<receiver::ReceiverViewModel>(
        engine.vault(), engine.signIns().reports(), [](const QString &) {});
    behind.application->setReceiver(m_receiver.get());
    return *m_receiver;
}

organisation::OrganisationViewModel &UiRoom::wireOrganisation()
{
    behind.application->setOrganisation(&m_organisation);
    return m_organisation;
}

void UiRoom::settle()
{
    behind.settle();
    // Layouts are polished before a frame.
    (void)window()->grabWindow();
    behind.settle();
}

void UiRoom::key(int key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(window(), Qt::Key(key), modifiers);
    settle();
}

void UiRoom::type(const QString &text)
{
    for (const QChar c : text)
        QTest::keyClick(window(), c.toLatin1());
    settle();
}

void UiRoom::click(QQuickItem *item, Qt::MouseButton button)
{
    const QPointF middle = item->mapToScene({item->width() / 2, item->height() / 2});
    QTest::mouseClick(window(), button, Qt::NoModifier, middle.toPoint());
    settle();
}

bool UiRoom::isInList() const
{
    for (const QQuickItem *item = focused(); item; item = item->parentItem()) {
        if (item->inherits("QQuickGridView"))
            return true;
    }
    return false;
}

bool UiRoom::enterList()
{
    for (int i = 0; i < 12 && !isInList(); ++i)
        key(Qt::Key_Tab);
    return isInList();
}

QList<QQuickItem *> UiRoom::items() const
{
    QList<QQuickItem *> items;
    collect(window()->contentItem(), true, items);
    return items;
}

QList<QQuickItem *> UiRoom::itemsOfType(const char *type) const
{
    QList<QQuickItem *> found;
    for (QQuickItem *item : items()) {
        const QByteArray name = item->metaObject()->className();
        const qsizetype end = name.indexOf("_QML");
        if (end < 0 ? name == type : name.left(end) == type)
            found.append(item);
    }
    return found;
}

QList<QQuickItem *> UiRoom::rows() const
{
    QList<QQuickItem *> rows = itemsOfType("AccountRow");
    std::sort(rows.begin(), rows.end(), [](const QQuickItem *a, const QQuickItem *b) {
        return a->property("index").toInt() < b->property("index").toInt();
    });
    return rows;
}

QStringList UiRoom::allTexts() const
{
    QList<QQuickItem *> all;
    collect(window()->contentItem(), false, all);
    QList<QObject *> objects(all.begin(), all.end());
    objects += window()->findChildren<QObject *>();
    QStringList texts;
    for (const QObject *object : objects) {
        for (int i = 0; i < object->metaObject()->propertyCount(); ++i) {
            const QMetaProperty property = object->metaObject()->property(i);
            if (property.typeId() == QMetaType::QString)
                texts.append(property.read(object).toString());
        }
    }
    texts.removeAll(QString());
    return texts;
}

QList<QAccessibleInterface *> UiRoom::nodes() const
{
    QList<QAccessibleInterface *> nodes;
    collect(QAccessible::queryAccessibleInterface(window()), nodes);
    return nodes;
}

QAccessibleInterface *UiRoom::node(const QString &name, QAccessible::Role role) const
{
    for (QAccessibleInterface *node : nodes()) {
        if (node->text(QAccessible::Name) == name
            && (role == QAccessible::NoRole || node->role() == role))
            return node;
    }
    return nullptr;
}

bool UiRoom::press(const QString &name, QAccessible::Role role)
{
    QAccessibleInterface *const found = node(name, role);
    if (!found || !found->actionInterface()
        || !found->actionInterface()->actionNames().contains(
            QAccessibleActionInterface::pressAction()))
        return false;
    found->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    settle();
    return true;
}

} // namespace warifu::test
