// SPDX-License-Identifier: Apache-2.0
#pragma once
// KDBX files made by tests from an XML document, part by part, so that each part can be wrong.

#include "tests/unit/exchange/imports.h"

#include "core/crypto/aes_kdf.h"
#include "core/crypto/argon2.h"
#include "core/crypto/cbc.h"
#include "core/crypto/digest.h"
#include "core/crypto/hmac.h"
#include "core/crypto/stream_cipher.h"

#include <QtEndian>

#include <optional>

namespace warifu::exchange::test {

inline const QByteArray kAesCipher = QByteArray::fromHex("31c1f2e6bf714350be5805216afc5aff");
inline const QByteArray kChaChaCipher = QByteArray::fromHex("d6038a2b8b6f4cb5a524339a31dbb59a");
inline const QByteArray kAesKdf = QByteArray::fromHex("c9d9f39a628a4460bf740d08c18a4fea");
inline const QByteArray kArgon2id = QByteArray::fromHex("9e298b1956db4773b23dfc3ec6f0a1e6");

template<class Number>
QByteArray little(Number number)
{
    QByteArray bytes(sizeof(Number), '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

template<std::size_t N>
QByteArray arrayOfHash(const std::array<std::uint8_t, N> &hash)
{
    return arrayOf(hash);
}

inline QByteArray variant(char type, const QByteArray &name, const QByteArray &value)
{
    return type + little(quint32(name.size())) + name + little(quint32(value.size())) + value;
}

struct KdbxFile
{
    quint16 major = 4;
    QByteArray cipher = kAesCipher;
    QByteArray compression = little(quint32(0));
    QByteArray seed = QByteArray(32, 's');
    QByteArray iv = QByteArray(16, 'i');
    QByteArray kdf = kAesKdf;
    QByteArray kdfSalt = QByteArray(32, 't');
    quint64 rounds = 100;
    quint64 argonMemory = 64 * 1024; // bytes
    quint64 argonPasses = 1;
    quint32 argonVersion = 0x13;
    QByteArray dictionary; // instead of the one made of the fields above
    quint32 stream = 3;    // of the protected values
    QByteArray innerKey = QByteArray(64, 'k');
    QByteArray startBytes = QByteArray(32, 'b');
    std::optional<QByteArray> payload; // instead of what stands around the XML
    bool withKdf = true;

    [[nodiscard]] QByteArray field(quint8 id, const QByteArray &value) const
    {
        return char(id)
            + (major == 4 ? little(quint32(value.size())) : little(quint16(value.size()))) + value;
    }

    [[nodiscard]] QByteArray header() const
    {
        QByteArray bytes = QByteArray::fromHex("03d9a29a67fb4bb5") + little(quint16(0))
            + little(major) + field(2, cipher) + field(3, compression) + field(4, seed);
        if (major == 4 && withKdf) {
            QByteArray made = little(quint16(0x100)) + variant('\x42', "$UUID", kdf)
                + variant('\x42', "S", kdfSalt);
            if (kdf == kArgon2id)
                made += variant('\x05', "I", little(argonPasses))
                    + variant('\x05', "M", little(argonMemory))
                    + variant('\x04', "P", little(quint32(1)))
                    + variant('\x04', "V", little(argonVersion));
            else
                made += variant('\x05', "R", little(rounds));
            bytes += field(11, dictionary.isEmpty() ? made + '\0' : dictionary);
        } else if (major != 4) {
            if (withKdf)
                bytes += field(5, kdfSalt);
            bytes += field(6, little(rounds)) + field(8, innerKey) + field(9, startBytes)
                + field(10, little(stream));
        }
        return bytes + field(7, iv) + field(0, "\r\n\r\n");
    }

    [[nodiscard]] QByteArray transformed(const QByteArray &password) const
    {
        const auto composite = crypto::sha256(crypto::sha256(viewOf(password)));
        if (kdf == kArgon2id) {
            crypto::Argon2Request request;
            request.passes = static_cast<std::uint32_t>(argonPasses);
            request.memoryKiB = static_cast<std::uint32_t>(argonMemory / 1024);
            // The test's own key.
            return arrayOf(crypto::argon2(composite, viewOf(kdfSalt), request)->expose());
        }
        // As above.
        return arrayOf(crypto::aesKdf(composite, viewOf(kdfSalt), rounds)->expose());
    }

    [[nodiscard]] QByteArray encrypted(const QByteArray &plain, const QByteArray &from) const
    {
        const QByteArray seeded = seed + from;
        const auto key = crypto::sha256(viewOf(seeded));
        if (cipher == kChaChaCipher) {
            crypto::StreamCipher chacha(crypto::StreamCipherKind::ChaCha20, key, viewOf(iv));
            // Ciphertext.
            return arrayOf(chacha.apply(viewOf(plain)).expose());
        }
        return arrayOf(crypto::encryptCbc(key, viewOf(iv), viewOf(plain)));
    }

    [[nodiscard]] QByteArray made(const QByteArray &xml, const QByteArray &password = "test") const
    {
        const QByteArray head = header();
        const QByteArray from = transformed(password);
        if (major != 4) {
            const QByteArray plain = payload.value_or(
                startBytes + little(quint32(0)) + arrayOfHash(crypto::sha256(viewOf(xml)))
                + little(quint32(xml.size())) + xml + little(quint32(1)) + QByteArray(36, '\0'));
            return head + encrypted(plain, from);
        }
        const QByteArray plain =
            payload.value_or(field(1, little(stream)) + field(2, innerKey) + field(0, {}) + xml);
        const QByteArray hmacSeed = seed + from + '\x01';
        const QByteArray hmacKey = arrayOfHash(crypto::sha512(viewOf(hmacSeed)));
        const auto tag = [&hmacKey](quint64 number, const QByteArray &message) {
            const QByteArray block = little(number) + hmacKey;
            return arrayOf(crypto::hmac(crypto::HashAlgorithm::Sha256,
                                        crypto::sha512(viewOf(block)), viewOf(message))
                               .view());
        };
        const QByteArray sealed = encrypted(plain, from);
        QByteArray file = head + arrayOfHash(crypto::sha256(viewOf(head))) + tag(~quint64(0), head);
        const auto block = [&](quint64 number, const QByteArray &bytes) {
            const QByteArray size = little(quint32(bytes.size()));
            return tag(number, little(number) + size + bytes) + size + bytes;
        };
        return file + block(0, sealed.left(100)) + block(1, sealed.mid(100)) + block(2, {});
    }
};

} // namespace warifu::exchange::test
