// SPDX-License-Identifier: Apache-2.0
#pragma once
// A code service over a real vault with a fake keystore. The accounts have the secret of RFC 4226
// appendix D, so that codes are known.

#include "core/codes/code_service.h"
#include "tests/component/vault/vault_room.h"

namespace warifu::test {

// Appendix D, counters 0 to 3.
inline const std::string kRfcCodes[] = {"755224", "287082", "359152", "969429"};

struct CodesRoom
{
    using Code = Result<std::string, codes::CodeError>;

    CodesRoom()
    {
        if (!vault.create() || !vault.open())
            qFatal("no vault");
        service = std::make_unique<codes::CodeService>(*vault.vault, vault.clock);
    }

    void add(std::uint32_t number, const otp::Parameters &parameters, std::uint64_t counter = 0,
             SecretBytes secret = secretOf("12345678901234567890"), SecretBytes pin = {})
    {
        vault::Change change;
        change.add.push_back(newAccount(number, parameters.kind));
        change.add.back().account.parameters = parameters;
        change.add.back().account.counter = counter;
        change.add.back().secret = std::move(secret);
        change.add.back().pin = std::move(pin);
        if (!vault.commit(std::move(change)))
            qFatal("no account");
    }
    void addHotp(std::uint32_t number, std::uint64_t counter = 0)
    {
        add(number, {.kind = otp::Kind::Hotp}, counter);
    }

    Code advance(std::uint32_t number)
    {
        Answer<Code> answer;
        service->advance(idOf(number), answer.callback());
        if (!answer.arrives())
            qFatal("no answer from the code service");
        return std::move(*answer);
    }
    // Past the cooldown.
    void wait() { vault.clock.advance(codes::kHotpCooldown); }
    [[nodiscard]] std::uint64_t counter(std::uint32_t number) const
    {
        return vault.vault->catalogue().find(idOf(number))->counter;
    }
    // Makes every write of the catalogue fail, until false: something sits where the temporary
    // file goes.
    void breakFile(bool isBroken)
    {
        QDir dir(vault.folder());
        if (isBroken)
            dir.mkpath(QStringLiteral("catalogue.warifu.new/x"));
        else
            QDir(dir.filePath(QStringLiteral("catalogue.warifu.new"))).removeRecursively();
    }

    VaultRoom vault;
    std::unique_ptr<codes::CodeService> service;
};

} // namespace warifu::test
