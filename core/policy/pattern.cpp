// SPDX-License-Identifier: Apache-2.0
#include "core/policy/pattern.h"

#include <algorithm>

namespace warifu::policy {

namespace {

constexpr int kHttpsPort = 443;
const QLatin1String kScheme("https://");
const QLatin1String kBelow("*.");

struct Origin
{
    QString host; // without "*."
    bool isBelow = false;
    int port = kHttpsPort;
    bool isGood = false;
};

bool isHostName(const QString &host)
{
    const bool isPlain = std::ranges::all_of(host, [](QChar c) {
        const char16_t u = c.unicode();
        return (u >= u'a' && u <= u'z') || (u >= u'0' && u <= u'9') || u == u'-' || u == u'.';
    });
    return isPlain && !host.isEmpty() && !host.startsWith(u'.') && !host.endsWith(u'.')
        && !host.contains(QLatin1String(".."));
}

Origin originOf(const QString &pattern)
{
    Origin origin;
    if (!pattern.startsWith(kScheme))
        return origin;
    origin.host = pattern.mid(kScheme.size());
    if (origin.host.startsWith(kBelow)) {
        origin.isBelow = true;
        origin.host.remove(0, kBelow.size());
    }
    const qsizetype colon = origin.host.indexOf(u':');
    if (colon >= 0) {
        const QString digits = origin.host.mid(colon + 1);
        const bool isNumber = !digits.isEmpty() && digits.size() <= 5
            && std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; });
        origin.port = isNumber ? digits.toInt() : 0;
        origin.host.truncate(colon);
        if (origin.port < 1 || origin.port > 65535)
            return origin;
    }
    origin.isGood = isHostName(origin.host);
    return origin;
}

bool isSame(QChar a, QChar b)
{
    return a.toCaseFolded() == b.toCaseFolded();
}

} // namespace

bool matchesGlob(QStringView pattern, QStringView text)
{
    qsizetype p = 0;
    qsizetype t = 0;
    qsizetype star = -1; // the last * that was met, and how far the text was then
    qsizetype mark = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == u'*') {
            star = p++;
            mark = t;
        } else if (p < pattern.size() && (pattern[p] == u'?' || isSame(pattern[p], text[t]))) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++mark;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == u'*')
        ++p;
    return p == pattern.size();
}

bool isOriginPattern(const QString &pattern)
{
    return originOf(pattern).isGood;
}

bool matchesOrigin(const QString &pattern, const QUrl &url)
{
    const Origin origin = originOf(pattern);
    if (!origin.isGood || url.scheme() != QLatin1String("https")
        || url.port(kHttpsPort) != origin.port)
        return false;
    const QString host = url.host(QUrl::FullyEncoded).toLower();
    if (!origin.isBelow)
        return host == origin.host;
    return host.size() > origin.host.size() + 1 && host.endsWith(u'.' + origin.host);
}

bool allowsName(const QStringList &globs, const QString &name)
{
    return globs.isEmpty() || std::ranges::any_of(globs, [&name](const QString &glob) {
               return matchesGlob(glob, name);
           });
}

bool allowsServer(const QStringList &origins, const QUrl &url)
{
    return origins.isEmpty() || std::ranges::any_of(origins, [&url](const QString &origin) {
               return matchesOrigin(origin, url);
           });
}

} // namespace warifu::policy
