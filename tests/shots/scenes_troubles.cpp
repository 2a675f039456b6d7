// SPDX-License-Identifier: Apache-2.0
// What keeps the vault from opening, one page each.
#include "core/base/byte_writer.h"
#include "core/vault/checked_header.h"
#include "tests/shots/scene.h"

#include <QDir>
#include <QFile>

namespace warifu::shots {
namespace {

using keystore::KeystoreError;

std::function<void(Stage &)> failing(KeystoreError error)
{
    return [error](Stage &stage) {
        stage.enrolEveryday();
        stage.keychain.failAlways(error);
        stage.show();
    };
}

void overwriteCatalogues(Stage &stage, const QByteArray &content)
{
    const QDir home(stage.room.home());
    for (const QString &name : home.entryList({QStringLiteral("catalogue*")}, QDir::Files)) {
        QFile file(home.filePath(name));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)
            || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(name));
    }
}

} // namespace

void addTroubleScenes(Scenes &scenes)
{
    scenes.push_back(
        {QStringLiteral("keychain-locked"), Narrow | Large | Wide, failing(KeystoreError::Locked)});
    scenes.push_back({QStringLiteral("keychain-denied"), Usual, failing(KeystoreError::Denied)});
    scenes.push_back(
        {QStringLiteral("keychain-no-answer"), Usual, failing(KeystoreError::NoAnswer)});
    scenes.push_back({QStringLiteral("keychain-failed"), Usual, failing(KeystoreError::Failed)});
    scenes.push_back({QStringLiteral("keychain-none"), Narrow | Large, [](Stage &stage) {
                          stage.keychain.failAlways(KeystoreError::NoService);
                          stage.show();
                      }});
    scenes.push_back({QStringLiteral("keychain-none-file"), Usual, [](Stage &stage) {
                          stage.keychain.failAlways(KeystoreError::NoService);
                          stage.show();
                          stage.application().vault()->chooseFile();
                      }});
    scenes.push_back({QStringLiteral("keychain-absent"), Usual, [](Stage &stage) {
                          stage.enrolEveryday();
                          stage.keychain.setBlobs({});
                          stage.show();
                      }});
    scenes.push_back({QStringLiteral("keychain-wrong"), Usual, [](Stage &stage) {
                          stage.enrolEveryday();
                          test::FakeKeystore other;
                          test::EngineRoom elsewhere(other);
                          elsewhere.entropy = test::SeededEntropy(99);
                          elsewhere.open();
                          stage.keychain.setBlobs(other.blobs());
                          stage.show();
                      }});
    scenes.push_back({QStringLiteral("damaged"), Usual, [](Stage &stage) {
                          stage.enrolEveryday();
                          overwriteCatalogues(stage, QByteArrayLiteral("not a catalogue"));
                          stage.keychain.damage(QStringLiteral("vault-key"), 0);
                          stage.show();
                      }});
    scenes.push_back(
        {QStringLiteral("newer-format"), Usual, [](Stage &stage) {
             stage.enrolEveryday();
             ByteWriter writer;
             const std::vector<std::uint8_t> future{1, 2, 3};
             vault::writeCheckedHeader(writer, {'W', 'A', 'R', 'I', 'F', 'U', 'C', '\n'}, 2,
                                       future);
             const SecretBytes bytes = writer.take();
             // Test data.
             overwriteCatalogues(stage,
                                 QByteArray(reinterpret_cast<const char *>(bytes.expose().data()),
                                            static_cast<qsizetype>(bytes.size())));
             stage.show();
         }});
}

} // namespace warifu::shots
