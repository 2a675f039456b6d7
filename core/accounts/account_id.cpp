// SPDX-License-Identifier: Apache-2.0
#include "core/accounts/account_id.h"

namespace warifu::accounts {

namespace {

constexpr qsizetype kTextSize = 32;

int hexDigit(QChar c)
{
    const char16_t u = c.unicode();
    if (u >= u'0' && u <= u'9')
        return u - u'0';
    if (u >= u'a' && u <= u'f')
        return u - u'a' + 10;
    return -1;
}

} // namespace

AccountId AccountId::make(Entropy &entropy)
{
    AccountId id;
    do
        entropy.fill(id.m_bytes);
    while (id.isNull());
    return id;
}

std::optional<AccountId> AccountId::parse(QStringView text)
{
    if (text.size() != kTextSize)
        return std::nullopt;
    AccountId id;
    for (qsizetype i = 0; i < kTextSize; i += 2) {
        const int high = hexDigit(text[i]);
        const int low = hexDigit(text[i + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        id.m_bytes[static_cast<std::size_t>(i / 2)] = static_cast<std::uint8_t>(high * 16 + low);
    }
    if (id.isNull())
        return std::nullopt;
    return id;
}

QString AccountId::text() const
{
    static constexpr char kDigits[] = "0123456789abcdef";
    QString text;
    text.reserve(kTextSize);
    for (const std::uint8_t byte : m_bytes) {
        text += QLatin1Char(kDigits[byte >> 4]);
        text += QLatin1Char(kDigits[byte & 15]);
    }
    return text;
}

} // namespace warifu::accounts
