// SPDX-License-Identifier: Apache-2.0
// winauth.xml, WinAuth's own file, where nothing protects it (import-formats section 6.26).
#include "core/exchange/formats/formats.h"

#include "core/exchange/entry_builder.h"
#include "core/exchange/xml_tree.h"

#include "core/base/untrusted_text.h"

#include <algorithm>

namespace warifu::exchange::formats {

namespace {

constexpr int kNewestMajor = 3;

Match match(const Source &source)
{
    return source.xmlRoot() == QLatin1String("WinAuth") ? Match::Sure : Match::No;
}

const XmlElement *dataOf(const XmlElement &authenticator)
{
    return authenticator.child(u"authenticatordata");
}

bool isProtected(const XmlElement &element)
{
    return !element.attribute(u"encrypted").isEmpty();
}

bool isAuthenticator(const XmlElement &element)
{
    return element.name == QLatin1String("WinAuthAuthenticator");
}

ImportError needsExport()
{
    return {.code = ImportError::Code::Unsupported, .advice = Advice::WinAuthProtected};
}

Result<XmlElement, ImportError> rootOf(const Source &source)
{
    auto root = parseXml(source.text());
    if (!root || root->name != QLatin1String("WinAuth"))
        return failure(damaged(QStringLiteral("XML")));
    const QString version = root->attribute(u"version");
    bool isNumber = false;
    const int major = version.section(QLatin1Char('.'), 0, 0).toInt(&isNumber);
    if (!isNumber)
        return failure(damaged(QStringLiteral("version")));
    if (major > kNewestMajor)
        return failure(
            ImportError{.code = ImportError::Code::NewerVersion, .detail = sanitized(version, 16)});
    const XmlElement *data = root->child(u"data");
    if (data && isProtected(*data))
        return failure(needsExport());
    const auto &children = root->children;
    const auto any = std::count_if(children.begin(), children.end(), isAuthenticator);
    const auto sealed = std::count_if(children.begin(), children.end(), [](const XmlElement &each) {
        return isAuthenticator(each) && dataOf(each) && isProtected(*dataOf(each));
    });
    if (any > 0 && sealed == any)
        return failure(needsExport());
    return std::move(*root);
}

Result<Protection, ImportError> inspect(const Source &source)
{
    const auto root = rootOf(source);
    if (!root)
        return failure(root.error());
    return Protection{};
}

std::optional<std::int64_t> numberOf(EntryBuilder &builder, const QString &text, const char *field)
{
    if (text.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const qlonglong number = text.toLongLong(&isNumber);
    if (isNumber)
        return number;
    builder.fail(EntryProblem{EntryProblem::Code::WrongType, QLatin1String(field), {}});
    return std::nullopt;
}

// HEXKEY TAB digits TAB algorithm TAB period, then '|' and what the kind of authenticator adds.
void applySecret(EntryBuilder &builder, const QString &text, const QString &type)
{
    const QStringList parts = text.trimmed().split(QLatin1Char('|'));
    const QStringList fields = parts[0].split(QLatin1Char('\t'));
    if (type == QLatin1String("SteamAuthenticator"))
        builder.kind(otp::Kind::Steam);
    else if (type == QLatin1String("HOTPAuthenticator"))
        builder.kind(otp::Kind::Hotp);
    const bool isBattleNet = type == QLatin1String("BattleNetAuthenticator");
    const bool isSteam = type == QLatin1String("SteamAuthenticator");
    builder.secretHex(fields[0].toStdString());
    if (isSteam)
        return; // its numbers are fixed
    const auto digits = numberOf(builder, fields.value(1), "digits");
    builder.digits(isBattleNet ? digits.value_or(8) : digits);
    builder.algorithmName(fields.value(2).toStdString());
    builder.period(numberOf(builder, fields.value(3), "period"));
    if (type == QLatin1String("HOTPAuthenticator"))
        builder.counter(numberOf(builder, parts.value(1), "counter"));
}

QString issuerOf(const QString &type)
{
    if (type == QLatin1String("SteamAuthenticator"))
        return QStringLiteral("Steam");
    return type == QLatin1String("BattleNetAuthenticator") ? QStringLiteral("Battle.net")
                                                           : QString();
}

Result<ImportedEntry, EntryFailure> entryOf(const XmlElement &authenticator, std::size_t position)
{
    EntryBuilder builder(position);
    const XmlElement *name = authenticator.child(u"name");
    const QString type =
        authenticator.attribute(u"type").section(QLatin1Char('.'), -1, -1).section(u',', 0, 0);
    builder.issuer(issuerOf(type)).label(name ? name->text.trimmed() : QString());
    const XmlElement *data = dataOf(authenticator);
    const XmlElement *secret = data ? data->child(u"secretdata") : nullptr;
    if (data && isProtected(*data))
        builder.fail(EntryProblem{EntryProblem::Code::SealedElsewhere, {}, {}});
    else if (!secret)
        builder.fail(
            EntryProblem{EntryProblem::Code::MissingField, QStringLiteral("secretdata"), {}});
    else
        applySecret(builder, secret->text, type);
    return builder.build();
}

Result<Import, ImportError> read(const Source &source, const Unlocking &)
{
    const auto root = rootOf(source);
    if (!root)
        return failure(root.error());
    Import import{"winauth-xml", PositionUnit::Entry, {}, {}, {}};
    std::size_t position = 0;
    for (const XmlElement &each : root->children) {
        if (!isAuthenticator(each))
            continue;
        if (auto done = collect(import, entryOf(each, ++position)); !done)
            return failure(done.error());
    }
    return import;
}

} // namespace

const Format kWinAuthXml{"winauth-xml", "WinAuth (XML)", match, inspect, read};

} // namespace warifu::exchange::formats
