// SPDX-License-Identifier: Apache-2.0
// Lists of URIs in an encrypted ZIP archive: WinAuth's export and Authenticator Plus' backup
// (import-formats sections 6.5 and 6.26).
#include "core/exchange/formats/formats.h"

#include "core/exchange/bytes_text.h"
#include "core/exchange/limits.h"
#include "core/exchange/uri_lines.h"

#include <algorithm>

namespace warifu::exchange::formats {

namespace {

using Member = ZipArchive::Member;

bool isText(const Member &member)
{
    return member.baseName.endsWith(QLatin1String(".txt"), Qt::CaseInsensitive);
}

// Null where it is another archive.
const Member *plusMember(const Source &source)
{
    return source.zip() ? source.zip()->findBaseName(QStringLiteral("Accounts.txt")) : nullptr;
}

// The only text in the archive.
const Member *winAuthMember(const Source &source)
{
    if (!source.zip() || plusMember(source))
        return nullptr;
    const std::vector<Member> &members = source.zip()->members();
    const auto first = std::find_if(members.begin(), members.end(), isText);
    if (first == members.end() || std::any_of(first + 1, members.end(), isText))
        return nullptr;
    return &*first;
}

Match matchPlus(const Source &source)
{
    return plusMember(source) ? Match::Sure : Match::No;
}

// Other archives may hold one text among more.
Match matchWinAuth(const Source &source)
{
    if (!winAuthMember(source))
        return Match::No;
    return source.zip()->members().size() == 1 ? Match::Sure : Match::Weak;
}

Result<Protection, ImportError> inspectMember(const Member *member)
{
    if (!member)
        return failure(damaged(QStringLiteral("ZIP")));
    Protection protection;
    if (member->encrypted)
        protection.needs = Protection::Needs::Password;
    return protection;
}

Result<Import, ImportError> readMember(const Source &source, const Member *member,
                                       const Unlocking &unlocking, std::string_view format)
{
    if (!member)
        return failure(damaged(QStringLiteral("ZIP")));
    const auto text = source.zip()->read(*member, unlocking.password, kMaxUnpacked);
    if (!text)
        return failure(text.error());
    // Decoded as a file of its own: Windows writes byte order marks.
    const Source inner = Source::fromBytes(member->baseName, text->clone());
    if (inner.text().empty() && !text->isEmpty())
        return failure(damaged(member->baseName.left(64)));
    return readUriLines(inner.text(), format);
}

Result<Protection, ImportError> inspectPlus(const Source &source)
{
    return inspectMember(plusMember(source));
}

Result<Import, ImportError> readPlus(const Source &source, const Unlocking &unlocking)
{
    return readMember(source, plusMember(source), unlocking, "authplus-zip");
}

Result<Protection, ImportError> inspectWinAuth(const Source &source)
{
    return inspectMember(winAuthMember(source));
}

Result<Import, ImportError> readWinAuth(const Source &source, const Unlocking &unlocking)
{
    return readMember(source, winAuthMember(source), unlocking, "winauth-zip");
}

} // namespace

const Format kAuthPlusZip{"authplus-zip", "Authenticator Plus", matchPlus, inspectPlus, readPlus};
const Format kWinAuthZip{"winauth-zip", "WinAuth (ZIP)", matchWinAuth, inspectWinAuth, readWinAuth};

} // namespace warifu::exchange::formats
