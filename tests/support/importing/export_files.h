// SPDX-License-Identifier: Apache-2.0
#pragma once
// Files as other apps write them, made up for tests of the import page.

#include <QByteArray>
#include <QFile>
#include <QTemporaryDir>
#include <QUrl>

namespace warifu::test {

// A list of otpauth links: three new accounts.
inline QByteArray linksFile()
{
    return "otpauth://totp/GitHub:taro?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=GitHub\n"
           "otpauth://totp/Example:hanako?secret=MFRGGZDFMZTWQ2LKNNWG23TPOBYXE43U&issuer=Example\n"
           "otpauth://totp/Mail:taro?secret=IFBEGRCFIZDUQSKKJNGE2TSPKBIVEU2U&issuer=Mail\n";
}

// The list of hardware tokens of an administrator: so many rows that can be read, and then so many
// that cannot.
inline QByteArray tokensFile(int good, int bad)
{
    QByteArray text = "upn,serial number,secret key,time interval,manufacturer,model\r\n";
    const auto row = [&text](int number, const QByteArray &secret) {
        text += "user" + QByteArray::number(number) + "@contoso.example,SN"
            + QByteArray::number(number) + ',' + secret + ",30,Contoso,Key\r\n";
    };
    constexpr char kDigits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    for (int i = 0; i < good; ++i) {
        QByteArray secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"; // another one for each
        for (int at = 0, rest = i; at < 6; ++at, rest /= 32)
            secret[at] = kDigits[rest % 32];
        row(i, secret);
    }
    for (int i = 0; i < bad; ++i)
        row(good + i, "not base32!");
    return text;
}

// PSKC under the passphrase "qwerty", which it calls “Tokens 2026”: two accounts. Made with the
// openssl program from RFC 6030's description.
inline QByteArray sealedFile()
{
    return QByteArray(
        "<?xml version=\"1.0\"?><KeyContainer Version=\"1.0\" "
        "xmlns=\"urn:ietf:params:xml:ns:keyprov:p"
        "skc\"><EncryptionKey><DerivedKey><KeyDerivationMethod Algorithm=\"http://www.rsasecurity.c"
        "om/rsalabs/pkcs/schemas/pkcs-5v2-0#pbkdf2\"><PBKDF2-params><Salt><Specified>c2FsdHNhbHQ=<"
        "/Specified></Salt><IterationCount>1000</IterationCount><KeyLength>16</KeyLength><PRF Alg"
        "orithm=\"x#hmacWithSHA256\"/></PBKDF2-params></KeyDerivationMethod><MasterKeyName>Tokens 2"
        "026</MasterKeyName></DerivedKey></EncryptionKey><MACMethod Algorithm=\"http://www.w3.org/"
        "2001/04/xmldsig-more#hmac-sha256\"><MACKey><EncryptionMethod Algorithm=\"http://www.w3.org"
        "/2001/04/xmlenc#aes128-cbc\"></EncryptionMethod><CipherData><CipherValue>aWlpaWlpaWlpaWlp"
        "aWlpafAGj1LMEIU5EDTu9vfkH4aQAUMccpBvtVLYzJS9Wn7X</CipherValue></CipherData></MACKey></MA"
        "CMethod><KeyPackage><Key Id=\"k0\" "
        "Algorithm=\"urn:ietf:params:xml:ns:keyprov:pskc:totp\"><I"
        "ssuer>Contoso VPN</Issuer><UserId>CN=t.yamada,O=x</UserId><Data><Secret><EncryptedValue>"
        "<EncryptionMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#aes128-cbc\"></EncryptionMe"
        "thod><CipherData><CipherValue>aWlpaWlpaWlpaWlpaWlpaYCM4S+9TWXa6OHGPm9KtOaAdqPmQivOSE5hQ/"
        "Rv3yBz</CipherValue></CipherData></EncryptedValue><ValueMAC>dQQerwF+JZafAUb5mvOmhjiJ1xlt"
        "Cmb51J3foMYS8Z4=</ValueMAC></Secret></Data></Key></KeyPackage><KeyPackage><Key Id=\"k1\" A"
        "lgorithm=\"urn:ietf:params:xml:ns:keyprov:pskc:totp\"><Issuer>Contoso Mail</Issuer><UserId"
        ">CN=t.yamada,O=x</UserId><Data><Secret><EncryptedValue><EncryptionMethod Algorithm=\"http"
        "://www.w3.org/2001/04/xmlenc#aes128-cbc\"></EncryptionMethod><CipherData><CipherValue>aWl"
        "paWlpaWlpaWlpaWlpab7HdfAfTey1fWoCloQKWYJksVPM+HtsLAA+55CAhbW6</CipherValue></CipherData>"
        "</EncryptedValue><ValueMAC>muoNP6OIWn7cQwZB2B7r7idibgv1DsmRMgXNHzwFlhU=</ValueMAC></Secr"
        "et></Data></Key></KeyPackage></KeyContainer>");
}

// The same, from somebody who wants minutes of our time.
inline QByteArray dearFile()
{
    return sealedFile().replace("<IterationCount>1000<", "<IterationCount>9999999<");
}

// A folder with files that are there as long as it is.
class ExportFolder
{
public:
    QUrl write(const QString &name, const QByteArray &content)
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("the file cannot be written");
        return QUrl::fromLocalFile(file.fileName());
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QByteArray content(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_folder;
};

} // namespace warifu::test
