// SPDX-License-Identifier: Apache-2.0
#pragma once
// PSKC documents made by tests, in the clear and sealed.

#include "tests/unit/exchange/imports.h"

#include "core/crypto/cbc.h"

namespace warifu::exchange::test {

using crypto::HashAlgorithm;

inline constexpr char kKeyHex[] = "12345678901234567890123456789012";
inline const QByteArray kKey = QByteArray::fromHex(kKeyHex);
inline const QByteArray kSeed = "12345678901234567890"; // what kSecret stands for
inline const QByteArray kMacSeed = "the mac key of tests";
inline constexpr char kLine[] = "totp [E] [a] sha1 6 30";
inline constexpr char kSignature[] = "http://www.w3.org/2000/09/xmldsig#hmac-sha1";
inline constexpr char kMore[] = "http://www.w3.org/2001/04/xmldsig-more#hmac-";
inline const QByteArray kCbc = "http://www.w3.org/2001/04/xmlenc#aes128-cbc";
inline const QByteArray kGood =
    "<Secret><PlainValue>MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=</PlainValue></Secret>";

inline QByteArray container(const QByteArray &inner)
{
    return R"(<?xml version="1.0"?><KeyContainer Version="1.0" )"
           R"(xmlns="urn:ietf:params:xml:ns:keyprov:pskc">)"
        + inner + "</KeyContainer>";
}

// around: what stands beside Issuer and Data.
inline QByteArray key(const QByteArray &data, const QByteArray &around = {},
                      const QByteArray &kind = "totp")
{
    return "<KeyPackage><Key Id=\"k\" Algorithm=\"urn:ietf:params:xml:ns:keyprov:pskc:" + kind
        + "\"><Issuer>E</Issuer><UserId>CN=a,O=x</UserId>" + around + "<Data>" + data
        + "</Data></Key></KeyPackage>";
}

inline QByteArray encrypted(const QByteArray &algorithm, const QByteArray &cipher,
                            const QByteArray &more = {})
{
    return "<EncryptionMethod Algorithm=\"" + algorithm + "\">" + more
        + "</EncryptionMethod><CipherData><CipherValue>" + cipher.toBase64()
        + "</CipherValue></CipherData>";
}

inline QByteArray secret(const QByteArray &value, const QByteArray &mac = {})
{
    return "<Secret><EncryptedValue>" + value + "</EncryptedValue>"
        + (mac.isEmpty() ? mac : "<ValueMAC>" + mac.toBase64() + "</ValueMAC>") + "</Secret>";
}

inline QByteArray sealed(const QByteArray &plain, const QByteArray &with = kKey)
{
    const QByteArray iv(16, 'i');
    const auto cipher = crypto::encryptCbc(viewOf(with), viewOf(iv), viewOf(plain));
    return iv + arrayOf(cipher);
}

inline QByteArray macOf(const QByteArray &message, HashAlgorithm hash = HashAlgorithm::Sha1,
                        const QByteArray &with = kMacSeed)
{
    return arrayOf(crypto::hmac(hash, viewOf(with), viewOf(message)).view());
}

inline const QByteArray kPreshared = "<EncryptionKey><KeyName>Key 1</KeyName></EncryptionKey>";
inline const QByteArray kX509 = "<EncryptionKey><X509Data><X509Certificate>AA==</X509Certificate>"
                                "</X509Data></EncryptionKey>";

inline QByteArray macMethod(const QByteArray &algorithm = kSignature)
{
    return "<MACMethod Algorithm=\"" + algorithm + "\"><MACKey>" + encrypted(kCbc, sealed(kMacSeed))
        + "</MACKey></MACMethod>";
}

} // namespace warifu::exchange::test
