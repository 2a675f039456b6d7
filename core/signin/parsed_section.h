// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a section of the vault says, parsed once for as long as the section is the same: lists and
// the polling look at it many times between two changes.

#include "core/vault/vault.h"

#include <functional>
#include <memory>
#include <optional>

namespace warifu::signin {

template<class T>
class ParsedSection final : public QObject
{
public:
    // nullptr: there is no section. Nothing: it cannot be understood.
    using Parse = std::function<std::optional<T>(const SecretBytes *)>;

    // vault outlives this object.
    ParsedSection(vault::Vault &vault, vault::Section number, Parse parse)
        : m_vault(vault)
        , m_number(number)
        , m_parse(std::move(parse))
    {
        // What a locked vault held is not kept here either.
        connect(&vault, &vault::Vault::stateChanged, this, [this] {
            if (m_vault.state() != vault::Vault::State::Open)
                forget();
        });
    }

    // nullptr when it cannot be understood. The pointer dies with the next look, change or lock:
    // use it at once, never keep it.
    [[nodiscard]] const T *look()
    {
        const std::shared_ptr<const SecretBytes> now = m_vault.sharedSection(m_number);
        // A section that has gone cannot be taken for a new one at the same place.
        const bool isSame = m_isKnown && (now ? m_of.lock() == now : m_wasAbsent);
        if (!isSame) {
            m_parsed = m_parse(now.get());
            m_of = now;
            m_wasAbsent = !now;
            m_isKnown = true;
        }
        return m_parsed ? &*m_parsed : nullptr;
    }

private:
    void forget()
    {
        m_parsed.reset();
        m_of.reset();
        m_isKnown = false;
    }

    vault::Vault &m_vault;
    const vault::Section m_number;
    const Parse m_parse;
    std::optional<T> m_parsed;
    std::weak_ptr<const SecretBytes> m_of; // weak: it is the vault's to wipe
    bool m_wasAbsent = false;
    bool m_isKnown = false;
};

} // namespace warifu::signin
