// SPDX-License-Identifier: Apache-2.0
#include "tests/shots/made_up_accounts.h"

#include "tests/unit/enrol/protobuf_text.h"

#include <QUrl>

namespace warifu::shots {
namespace {

// No two accounts have the same secret: the first letters differ.
std::string uriOf(const char *issuer, const char *name, const char *first, const char *more = "",
                  const char *type = "totp")
{
    const auto encoded = [](const char *text) {
        return QUrl::toPercentEncoding(QString::fromUtf8(text)).toStdString();
    };
    std::string uri = std::string("otpauth://") + type + '/';
    if (*issuer)
        uri += encoded(issuer) + ':';
    uri += encoded(name) + "?secret=" + first + "DGNBVGY3TQOJQGEZDGNBVGY3TQO";
    if (*issuer)
        uri += "&issuer=" + encoded(issuer);
    return uri + more;
}

} // namespace

std::vector<MadeUp> everyday()
{
    return {
        {uriOf("Example Corp", "taro.yamada@example.com", "GEZDA"), "Work", true},
        {uriOf("例株式会社", "山田 太郎", "GEZDB"), "Work"},
        {uriOf("Sample Cloud", "admin@example.org", "GEZDC"), "Work"},
        {uriOf("Mihon Mail", "taro@example.jp", "GEZDD"), "Home"},
        {uriOf("Example VPN", "t.yamada", "GEZDE", "&digits=8&algorithm=SHA256"), "VPN"},
        {uriOf("見本銀行", "普通 0012345", "GEZDF"), "Home"},
        {uriOf("Steam", "example_player", "GEZDG"), "Home"},
        {uriOf("Example Git", "yamada", "GEZDH"), "Work"},
        {uriOf("テスト通信サービス", "090-0000-0000", "GEZDI"), "Home"},
        {uriOf("", "taro@example.net", "GEZDJ"), ""},
        {uriOf("Example Shop", "hanako@example.com", "GEZDK"), "Home"},
        {uriOf("Placeholder Social", "@taro_example", "GEZDL"), ""},
    };
}

std::vector<MadeUp> mixed()
{
    return {
        {uriOf("Example Corp", "taro.yamada@example.com", "GEZDA"), "Work", true},
        {uriOf("見本銀行", "普通 0012345", "GEZDM", "&period=60"), "Home"},
        {uriOf("Example Token", "device 7", "GEZDN", "&counter=41", "hotp"), "Work"},
        {uriOf("Steam", "example_player", "GEZDG"), "Home"},
        {"otpauth://yaotp/Yandex:taro.example?secret=6SB2IKNM6OBZPAVBVTOHDKS4FA&pin=GUZDGOI",
         "Home"},
        {uriOf("独立行政法人 例示情報処理推進研究開発機構 関西事業所",
               "情報システム部門 山田太郎（管理者アカウント）", "GEZDO"),
         "Work"},
        {uriOf("International Association of Remarkably Long Example Names",
               "firstname.lastname+authenticator@subdomain.department.example.org", "GEZDP",
               "&digits=8"),
         "Work"},
        {uriOf("Example VPN", "t.yamada", "GEZDE", "&digits=8&algorithm=SHA256"), "VPN"},
        {uriOf("", "taro@example.net", "GEZDJ"), ""},
        {uriOf("Sample Registry", "ten digits", "GEZDQ", "&digits=10"), "Work"},
    };
}

std::string exportPart(int part, int parts)
{
    using namespace enrol::test;
    QByteArray payload;
    for (int i = 0; i < 3; ++i) {
        const int number = part * 3 + i;
        QByteArray secret("a made-up secret 000");
        secret[18] = char('0' + part);
        secret[19] = char('0' + i);
        payload += bytes(
            1,
            bytes(1, secret) + bytes(2, "user" + QByteArray::number(number) + "@example.com")
                + bytes(3, "Example " + QByteArray::number(number + 1)) + enrol::test::number(4, 1)
                + enrol::test::number(5, 1) + enrol::test::number(6, 2));
    }
    return migrationUri(payload + batch(parts, part, 2027)).toStdString();
}

} // namespace warifu::shots
