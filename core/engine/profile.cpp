// SPDX-License-Identifier: Apache-2.0
#include "core/engine/profile.h"

#include "core/crypto/digest.h"
#include "core/vault/catalogue_store.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace warifu::engine {

namespace {

QString defaultHome()
{
    // The same for the window and warifuctl, whatever the application calls itself. On Windows the
    // local folder, not the roaming one.
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/Warifu");
}

} // namespace

Profile Profile::of(const QString &home)
{
    const QString usual = QDir::cleanPath(defaultHome());
    if (home.isEmpty())
        return {usual, QStringLiteral("warifu")};
    const QString path = QDir::cleanPath(QFileInfo(home).absoluteFilePath());
    if (path == usual)
        return {usual, QStringLiteral("warifu")};
    const QByteArray utf8 = path.toUtf8();
    const auto digest = crypto::sha256(
        {reinterpret_cast<const std::uint8_t *>(utf8.constData()), // char has the same layout
         static_cast<std::size_t>(utf8.size())});
    const QByteArray hex =
        QByteArray(reinterpret_cast<const char *>(digest.data()), 4).toHex(); // as above
    return {path, QStringLiteral("warifu-") + QString::fromLatin1(hex)};
}

QString Profile::passphraseFile() const
{
    return home + QStringLiteral("/keystore.warifu");
}

QString Profile::movingFile() const
{
    return home + QStringLiteral("/keystore.moving.warifu");
}

bool Profile::hasCatalogue() const
{
    return vault::CatalogueStore(home).hasAny();
}

} // namespace warifu::engine
