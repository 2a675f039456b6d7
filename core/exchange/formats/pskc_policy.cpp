// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/formats/pskc_policy.h"

namespace warifu::exchange::pskc {

namespace {

// RFC 6030 section 5: what is not understood forbids the use of the key.
QString unknownOfPolicy(const XmlElement &policy)
{
    static const QStringList known{QStringLiteral("StartDate"), QStringLiteral("ExpiryDate"),
                                   QStringLiteral("PINPolicy"), QStringLiteral("KeyUsage"),
                                   QStringLiteral("NumberOfTransactions")};
    static const QStringList pinAttributes{
        QStringLiteral("PINKeyId"),          QStringLiteral("PINUsageMode"),
        QStringLiteral("MinLength"),         QStringLiteral("MaxLength"),
        QStringLiteral("PINEncoding"),       QStringLiteral("Format"),
        QStringLiteral("MaxFailedAttempts"), QStringLiteral("WrongPINtry"),
        QStringLiteral("MinLength"),         QStringLiteral("MaxLength")};
    for (const XmlElement &child : policy.children) {
        if (!known.contains(child.name))
            return child.name;
        if (child.name != u"PINPolicy")
            continue;
        if (!child.children.empty())
            return child.children.front().name;
        for (const auto &attribute : child.attributes) {
            if (!pinAttributes.contains(attribute.first))
                return attribute.first;
        }
    }
    return {};
}

} // namespace

void readPolicy(const XmlElement *policy, Key &key)
{
    if (!policy)
        return;
    if (const XmlElement *const start = policy->child(u"StartDate"))
        key.startDate = start->text.trimmed();
    if (const XmlElement *const expiry = policy->child(u"ExpiryDate"))
        key.expiryDate = expiry->text.trimmed();
    for (const XmlElement &child : policy->children) {
        if (child.name == u"NumberOfTransactions") {
            bool good = false;
            (void)child.text.trimmed().toLongLong(&good);
            key.hasBadTransactions = !good;
        }
        if (child.name == u"KeyUsage")
            key.keyUsage << child.text.trimmed();
    }
    if (const XmlElement *const pin = policy->child(u"PINPolicy"))
        key.pinUsageMode = pin->attribute(u"PINUsageMode").trimmed();
    key.unknownPolicy = unknownOfPolicy(*policy);
}

} // namespace warifu::exchange::pskc
