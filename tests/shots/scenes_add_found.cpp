// SPDX-License-Identifier: Apache-2.0
// Adding: what was read.
#include "tests/shots/scene.h"

namespace warifu::shots {
namespace {

constexpr const char *kFresh =
    "otpauth://totp/Example%20Corp:hanako@example.com?secret=MFRGGZDFMZTWQ2LKNNWG23TPOBYXE43U"
    "&issuer=Example%20Corp";

std::function<void(Stage &)> found(std::vector<std::string> codes)
{
    return [codes = std::move(codes)](Stage &stage) {
        stage.enrolEveryday();
        stage.show();
        stage.addCodes(codes);
    };
}

std::function<void(Stage &)> scrolled(std::vector<std::string> codes)
{
    return [play = found(std::move(codes))](Stage &stage) {
        play(stage);
        stage.scroll(1);
    };
}

} // namespace

void addFoundScenes(Scenes &scenes)
{
    scenes.push_back({QStringLiteral("add-review"), Narrow | Wide | Large, found({kFresh})});
    scenes.push_back({QStringLiteral("add-review-end"), Narrow | Large, scrolled({kFresh})});
    scenes.push_back(
        {QStringLiteral("add-review-hotp"), Usual,
         found({"otpauth://hotp/"
                "Example%20Token:device%207?secret=MFRGGZDFMZTWQ2LKNNWG23TPOBYXE43U&counter=7"
                "&issuer=Example%20Token"})});
    scenes.push_back(
        {QStringLiteral("add-review-warnings"), Narrow | Large,
         found({"otpauth://totp/Examp%D0%BBe:taro?secret=MFRGGZDF&issuer=Sample&period=45&digits=9&"
                "algorithm=SHA512&colour=red"})});
    scenes.push_back(
        {QStringLiteral("add-review-duplicate"), Narrow, found({everyday().front().uri})});
    scenes.push_back({QStringLiteral("add-review-pin"), Usual,
                      found({"otpauth://yaotp/Yandex:taro?secret=6SB2IKNM6OBZPAVBVTOHDKS4FA"})});
    scenes.push_back({QStringLiteral("add-several"), Narrow | Wide | Large,
                      found({kFresh, everyday().at(1).uri, mixed().at(2).uri, mixed().at(5).uri,
                             mixed().at(6).uri})});
    scenes.push_back(
        {QStringLiteral("add-several-remarks"), Usual,
         found({kFresh, mixed().at(2).uri, "phonefactor://activate_account?code=123456789",
                "otpauth://totp/broken?secret=!!"})});
    scenes.push_back({QStringLiteral("add-migration"), Narrow | Wide | Large,
                      found({exportPart(0, 4), exportPart(2, 4)})});
    scenes.push_back(
        {QStringLiteral("add-migration-done"), Usual, found({exportPart(0, 2), exportPart(1, 2)})});
    scenes.push_back(
        {QStringLiteral("add-vendor"), Narrow | Wide | Large,
         found({"phonefactor://activate_account?code=123456789&url=https%3A%2F%2Fexample.com"})});
    scenes.push_back({QStringLiteral("add-nothing"), Narrow | Large, found({})});
    scenes.push_back({QStringLiteral("add-review-copied"), Large, [](Stage &stage) {
                          found({kFresh})(stage);
                          stage.set("FirstCode", "copied",
                                    stage.application().adding()->review()->preview()->code());
                      }});
    scenes.push_back({QStringLiteral("add-foreign-text"), Large, [](Stage &stage) {
                          stage.show();
                          stage.application().addFromText(QStringLiteral("https://example.com"));
                      }});
    scenes.push_back({QStringLiteral("add-foreign"), Usual, found({"https://example.com/menu"})});
    scenes.push_back(
        {QStringLiteral("add-broken"), Usual, found({"otpauth://totp/broken?secret=!!"})});
    scenes.push_back({QStringLiteral("add-done"), Narrow | Wide | Large, [](Stage &stage) {
                          found({kFresh})(stage);
                          stage.adding().save();
                          stage.waitFor([&] {
                              return stage.adding().step() == adding::AddViewModel::Step::Done;
                          });
                      }});
    scenes.push_back({QStringLiteral("add-refused"), Usual, [](Stage &stage) {
                          found({kFresh})(stage);
                          stage.keychain.failAlways(keystore::KeystoreError::Locked);
                          stage.adding().save();
                          stage.waitFor(
                              [&] { return !stage.adding().saving()->problemTitle().isEmpty(); });
                      }});
}

} // namespace warifu::shots
