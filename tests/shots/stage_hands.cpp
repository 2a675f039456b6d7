// SPDX-License-Identifier: Apache-2.0
// What a person does with the window: keys, scrolling, dragging; and finding what is on it.
#include "tests/shots/stage.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QSet>
#include <QTest>
#include <QUrl>

namespace warifu::shots {
namespace {

bool isOf(const QObject &object, const char *type)
{
    const QByteArray name = object.metaObject()->className();
    // "AppDialog_QMLTYPE_12" is made of AppDialog.qml; a C++ class may have a namespace.
    return name == type || name.startsWith(QByteArray(type) + "_QML")
        || name.endsWith(QByteArray("::") + type);
}

bool isShown(const QObject &object)
{
    const auto *item = qobject_cast<const QQuickItem *>(&object);
    return !item || item->isVisible();
}

QObject *search(QObject *from, const char *type, QSet<QObject *> &seen)
{
    if (!from || seen.contains(from))
        return nullptr;
    seen.insert(from);
    if (isOf(*from, type) && isShown(*from))
        return from;
    QObjectList next = from->children();
    if (const auto *item = qobject_cast<QQuickItem *>(from)) {
        for (QQuickItem *child : item->childItems())
            next.append(child);
    }
    for (QObject *child : std::as_const(next)) {
        if (QObject *found = search(child, type, seen))
            return found;
    }
    return nullptr;
}

} // namespace

QObject *Stage::find(const char *type)
{
    QSet<QObject *> seen;
    if (QObject *const found = search(front()->contentItem(), type, seen))
        return found;
    return search(front(), type, seen);
}

QQuickItem *Stage::findItem(const char *type)
{
    auto *const item = qobject_cast<QQuickItem *>(find(type));
    if (!item)
        qFatal("nothing of type %s is on screen", type);
    return item;
}

void Stage::set(const char *type, const char *property, const QVariant &value)
{
    QObject *const object = find(type);
    if (!object || !object->setProperty(property, value))
        qFatal("%s has no %s", type, property);
    settle();
}

void Stage::call(const char *type, const char *method)
{
    QObject *const object = find(type);
    if (!object || !QMetaObject::invokeMethod(object, method))
        qFatal("%s cannot %s", type, method);
    settle();
}

void Stage::addCodes(const std::vector<std::string> &codes)
{
    sources.setCodes(codes);
    if (!m_application->adding())
        m_application->add();
    adding().takeUrls({QUrl::fromLocalFile(QStringLiteral("/example/code.png"))});
    settle();
}

void Stage::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(front(), key, modifiers);
    settle();
}

void Stage::type(const QString &text)
{
    for (const QChar letter : text)
        QTest::keyClick(front(), letter.toLatin1());
    settle();
}

void Stage::dragOver()
{
    QMimeData data;
    data.setText(QStringLiteral("otpauth://totp/example"));
    QDragEnterEvent enter(QPoint(m_look.size.width() / 2, m_look.size.height() / 2), Qt::CopyAction,
                          &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(front(), &enter);
    settle();
}

void Stage::scroll(double part)
{
    static_cast<void>(picture()); // lays the page out
    QQuickItem *const flick = findItem("QQuickFlickable");
    const double rest = flick->property("contentHeight").toDouble() - flick->height();
    flick->setProperty("contentY", std::max(0.0, rest * part));
    settle();
}

} // namespace warifu::shots
