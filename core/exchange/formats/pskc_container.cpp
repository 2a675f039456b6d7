// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/formats/pskc_container.h"

#include "core/exchange/base64.h"
#include "core/exchange/formats/pskc_policy.h"
#include "core/exchange/limits.h"

#include "core/base/untrusted_text.h"

#include <array>

namespace warifu::exchange::pskc {

namespace {

constexpr auto kRfcNamespace = u"urn:ietf:params:xml:ns:keyprov:pskc";
constexpr std::array kValueNames{u"Secret", u"Counter", u"Time", u"TimeInterval", u"TimeDrift"};

QString textOf(const XmlElement *element)
{
    return element ? element->text.trimmed() : QString();
}

// The attribute, under any of its names over the drafts.
QString attributeOf(const XmlElement &element, std::initializer_list<QStringView> names)
{
    for (const QStringView name : names) {
        const QString value = element.attribute(name);
        if (!value.isNull())
            return value.trimmed();
    }
    return {};
}

std::optional<SecretBytes> base64Of(const XmlElement *element)
{
    if (!element)
        return std::nullopt;
    return decodeBase64(element->text.toStdString());
}

std::optional<Encrypted> encryptedOf(const XmlElement &element, bool &malformed)
{
    const XmlElement *const value = element.descend({u"CipherData", u"CipherValue"});
    if (!value)
        return std::nullopt;
    Encrypted encrypted;
    if (const XmlElement *const method = element.child(u"EncryptionMethod")) {
        // Drafts name the cipher of a PBES2 scheme one level below.
        const XmlElement *const scheme = method->child(u"EncryptionScheme");
        encrypted.algorithm = attributeOf(scheme ? *scheme : *method, {u"Algorithm", u"algorithm"});
        if (const XmlElement *const digest = method->child(u"DigestMethod"))
            encrypted.digest = attributeOf(*digest, {u"Algorithm"});
        if (const XmlElement *const mask = method->child(u"MGF"))
            encrypted.maskFunction = attributeOf(*mask, {u"Algorithm"});
        if (auto label = base64Of(method->child(u"OAEPparams")))
            encrypted.label = std::move(*label);
    }
    auto cipher = base64Of(value);
    malformed = !cipher;
    if (cipher)
        encrypted.cipher = std::move(*cipher);
    return encrypted;
}

Value valueOf(const XmlElement &element)
{
    Value value;
    // "Value" is what the drafts called it.
    for (const QStringView name : {u"PlainValue", u"Value"}) {
        if (const XmlElement *const plain = element.child(name); plain && !value.plain) {
            value.plain = plain->text.trimmed();
            value.isDraft = name == QStringView(u"Value");
        }
    }
    const XmlElement *mac = nullptr;
    if (const XmlElement *const encrypted = element.child(u"EncryptedValue")) {
        value.encrypted = encryptedOf(*encrypted, value.malformed);
        mac = encrypted->child(u"ValueMAC"); // draft 02 puts it inside
    }
    for (const QStringView name : {u"ValueMAC", u"ValueDigest"}) {
        if (const XmlElement *const outside = element.child(name))
            mac = outside;
    }
    if (mac) {
        value.mac = base64Of(mac);
        value.malformed = value.malformed || !value.mac;
    }
    return value;
}

QString dataName(QStringView name)
{
    return name.toString().remove(QLatin1Char('_')).toUpper();
}

void readData(const XmlElement &key, Key &to)
{
    for (const XmlElement &child : key.children) {
        if (child.name != u"Data")
            continue;
        const QString named = child.attribute(u"Name"); // drafts: <Data Name="SECRET">
        if (!named.isNull())
            to.data.try_emplace(dataName(named), valueOf(child));
        for (const QStringView name : kValueNames) {
            if (const XmlElement *const element = child.child(name))
                to.data.try_emplace(dataName(name), valueOf(*element));
        }
    }
}

// Drafts before the RFC write encrypted bytes where plain ones stand otherwise: always for the
// secret, and for what has a digest beside it.
void readDraftValues(Key &key)
{
    for (auto &[name, value] : key.data) {
        if (!value.plain || !value.isDraft || (name != u"SECRET" && !value.mac))
            continue;
        auto cipher = decodeBase64(value.plain->toStdString());
        value.malformed = value.malformed || !cipher;
        value.encrypted.emplace();
        if (cipher)
            value.encrypted->cipher = std::move(*cipher);
        value.plain.reset();
    }
}

// "CN=Anna,O=Example" is shown as Anna (import-formats: LDAP names of people).
QString personOf(const QString &userId)
{
    for (const QString &part : userId.split(QLatin1Char(','))) {
        const QString clean = part.trimmed();
        if (clean.startsWith(QLatin1String("CN="), Qt::CaseInsensitive))
            return clean.mid(3).trimmed();
    }
    return userId;
}

Key keyOf(const XmlElement &element, const XmlElement *device, std::size_t position)
{
    Key key;
    key.position = position;
    key.algorithm = attributeOf(element, {u"Algorithm", u"KeyAlgorithm"});
    if (key.algorithm.isEmpty())
        key.algorithm = attributeOf(element, {u"SecretAlgorithm"});
    key.id = attributeOf(element, {u"Id", u"KeyId", u"SecretId"});
    key.issuer = textOf(element.child(u"Issuer"));
    key.friendlyName = textOf(element.child(u"FriendlyName"));
    key.userId = personOf(textOf(element.child(u"UserId")));
    if (device) {
        key.device.manufacturer = textOf(device->child(u"Manufacturer"));
        key.device.serial = textOf(device->child(u"SerialNo"));
        key.device.model = textOf(device->child(u"Model"));
        key.startDate = textOf(device->child(u"StartDate"));
        key.expiryDate = textOf(device->child(u"ExpiryDate"));
        if (key.userId.isEmpty())
            key.userId = personOf(textOf(device->child(u"UserId")));
    }
    key.device.userName = key.userId;
    for (const QStringView name : {u"AlgorithmParameters", u"Usage"}) {
        const XmlElement *const parameters = element.child(name);
        if (!parameters)
            continue;
        key.suite = textOf(parameters->child(u"Suite"));
        if (const XmlElement *const format = parameters->child(u"ResponseFormat")) {
            key.responseLength = attributeOf(*format, {u"Length", u"length"});
            key.responseEncoding = attributeOf(*format, {u"Encoding", u"Format", u"format"});
            key.responseCheckDigits = attributeOf(*format, {u"CheckDigits", u"CheckDigit"});
        }
    }
    readData(element, key);
    readPolicy(element.child(u"Policy"), key);
    return key;
}

std::optional<std::uint64_t> numberOf(const XmlElement *element)
{
    bool good = false;
    const quint64 number = textOf(element).toULongLong(&good);
    return good ? std::optional<std::uint64_t>(number) : std::nullopt;
}

void readEncryptionKey(const XmlElement &element, Container &container)
{
    using Protection = Container::Protection;
    if (const XmlElement *const derived = element.child(u"DerivedKey")) {
        container.protection = Protection::Passphrase;
        for (const QStringView name : {u"MasterKeyName", u"CarriedKeyName"}) {
            if (container.keyName.isEmpty())
                container.keyName = textOf(derived->child(name));
        }
        const XmlElement *const method = derived->child(u"KeyDerivationMethod");
        if (!method || !method->attribute(u"Algorithm").endsWith(QLatin1String("#pbkdf2")))
            return;
        const XmlElement *const parameters = method->child(u"PBKDF2-params");
        if (!parameters)
            return;
        KeyDerivation derivation;
        if (auto salt = base64Of(parameters->descend({u"Salt", u"Specified"})))
            derivation.salt = std::move(*salt);
        derivation.iterations = numberOf(parameters->child(u"IterationCount"));
        derivation.keySize = numberOf(parameters->child(u"KeyLength"));
        if (const XmlElement *const prf = parameters->child(u"PRF"))
            derivation.prf = attributeOf(*prf, {u"Algorithm", u"algorithm"});
        container.derivation = std::move(derivation);
    } else if (element.child(u"X509Data")) {
        container.protection = Protection::Certificate;
    } else {
        container.protection = Protection::PresharedKey;
        container.keyName = textOf(element.child(u"KeyName"));
    }
}

// The container's own method: a key that both sides know, or one of a passphrase.
void readDraftEncryption(const XmlElement &method, Container &container)
{
    container.protection = Container::Protection::PresharedKey;
    auto salt = base64Of(method.child(u"PBESalt"));
    if (!salt)
        return;
    container.protection = Container::Protection::Passphrase;
    container.derivation.emplace();
    container.derivation->salt = std::move(*salt);
    container.derivation->iterations = numberOf(method.child(u"PBEIterationCount"));
}

void readContainerMembers(const XmlElement &root, Container &container, bool &malformed)
{
    if (const XmlElement *const key = root.child(u"EncryptionKey"))
        readEncryptionKey(*key, container);
    for (const QStringView name : {u"MACMethod", u"DigestMethod"}) {
        const XmlElement *const method = root.child(name);
        if (!method || container.hasMacMethod)
            continue;
        container.hasMacMethod = true;
        container.macAlgorithm = attributeOf(*method, {u"Algorithm", u"algorithm"});
        if (const XmlElement *const key = method->child(u"MACKey"))
            container.macKey = encryptedOf(*key, malformed);
    }
    if (const XmlElement *const algorithm = root.child(u"MACAlgorithm")) { // draft 02
        container.hasMacMethod = true;
        container.macAlgorithm = textOf(algorithm);
    }
    if (const XmlElement *const method = root.child(u"EncryptionMethod")) {
        container.defaultAlgorithm = attributeOf(*method, {u"Algorithm", u"algorithm"});
        const bool isNone =
            container.defaultAlgorithm.compare(QLatin1String("NONE"), Qt::CaseInsensitive) == 0;
        if (auto iv = base64Of(method->child(u"IV")))
            container.iv = std::move(*iv);
        if (container.protection == Container::Protection::None && !isNone)
            readDraftEncryption(*method, container);
    }
    container.isSigned = root.child(u"Signature") != nullptr;
}

} // namespace

Result<Container, ImportError> parseContainer(std::string_view xml)
{
    auto root = parseXml(xml);
    if (!root) {
        if (root.error() == XmlError::Doctype)
            return failure(damaged(QStringLiteral("DOCTYPE")));
        if (root.error() == XmlError::TooDeep)
            return failure(ImportError{.code = ImportError::Code::TooDeep});
        return failure(damaged(QStringLiteral("XML")));
    }
    if (root->name != u"KeyContainer" && root->name != u"SecretContainer")
        return failure(damaged(QStringLiteral("KeyContainer")));
    const QString version = attributeOf(*root, {u"Version", u"version"});
    if (root->namespaceUri == QStringView(kRfcNamespace) && !version.isEmpty()
        && version != QLatin1String("1.0") && version != QLatin1String("1"))
        return failure(
            ImportError{.code = ImportError::Code::NewerVersion, .detail = sanitized(version, 16)});
    Container container;
    bool malformed = false;
    readContainerMembers(*root, container, malformed);
    if (malformed)
        return failure(damaged(QStringLiteral("MACKey")));
    for (const XmlElement &package : root->children) {
        // A key may stand in the container itself in the drafts.
        const bool isKey = package.name == u"Key" || package.name == u"Secret";
        const XmlElement *device = package.child(u"DeviceInfo");
        if (!device)
            device = package.child(u"DeviceId");
        const auto add = [&](const XmlElement &key) {
            container.keys.push_back(keyOf(key, device, container.keys.size() + 1));
            if (container.protection != Container::Protection::None)
                readDraftValues(container.keys.back());
        };
        if (isKey)
            add(package);
        for (const XmlElement &child : package.children) {
            if (!isKey && (child.name == u"Key" || child.name == u"Secret"))
                add(child);
        }
        if (container.keys.size() > kMaxEntries)
            return failure(
                ImportError{.code = ImportError::Code::TooManyEntries, .number = kMaxEntries});
    }
    return container;
}

} // namespace warifu::exchange::pskc
