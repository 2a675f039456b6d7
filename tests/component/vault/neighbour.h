// SPDX-License-Identifier: Apache-2.0
#pragma once
// A second process over the vault of a VaultRoom.

#include "tests/component/vault/vault_room.h"

namespace warifu::test {

// The second process: its own vault and numbers, the first one's folder and keystore.
class Neighbour
{
public:
    explicit Neighbour(VaultRoom &room)
        : vault(room.keystore, room.folder(), room.clock, m_entropy, kCheapCost)
    {}
    VaultRoom::Opened open(SecretBytes passphrase = {})
    {
        Answer<VaultRoom::Opened> answer;
        vault.open(std::move(passphrase), answer.callback());
        auto opened = take(answer);
        runPendingEvents();
        return opened;
    }
    VaultRoom::Done commit(vault::Change change)
    {
        Answer<VaultRoom::Done> answer;
        vault.commit(std::move(change), answer.callback());
        return take(answer);
    }
    VaultRoom::Done add(std::uint32_t number)
    {
        vault::Change change;
        change.add.push_back(newAccount(number));
        return commit(std::move(change));
    }
    VaultRoom::Done refresh()
    {
        Answer<VaultRoom::Done> answer;
        vault.refresh(answer.callback());
        return take(answer);
    }
    VaultRoom::Done changePassphrase(const char *current, const char *fresh)
    {
        Answer<VaultRoom::Done> answer;
        vault.changePassphrase(secretOf(current), secretOf(fresh), answer.callback());
        return take(answer);
    }

private:
    template<class T>
    static T take(Answer<T> &answer)
    {
        if (!answer.arrives())
            qFatal("no answer from the second vault");
        return std::move(*answer);
    }
    SeededEntropy m_entropy{4711};

public:
    vault::Vault vault;
};

inline VaultRoom::Done refresh(VaultRoom &room)
{
    Answer<VaultRoom::Done> answer;
    room.vault->refresh(answer.callback());
    if (!answer.arrives())
        qFatal("no answer from the vault");
    return std::move(*answer);
}

} // namespace warifu::test
