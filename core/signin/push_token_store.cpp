// SPDX-License-Identifier: Apache-2.0
#include "core/signin/push_token_store.h"

#include "core/base/text_field.h"
#include "core/crypto/signature.h"
#include "core/net/server_url.h"

#include <algorithm>

namespace warifu::signin {

using namespace servers::privacyidea;

namespace {

constexpr vault::Section kSection = vault::Section::PushTokens;

// No enrolment code lives longer (servers/privacyidea/enrolment_uri.h).
constexpr std::chrono::minutes kDraftLifetime{10'080};

auto byId(const approvals::TokenId &id)
{
    return [&id](const KeptToken &kept) { return kept.id == id; };
}

StoreError storeError(vault::VaultError error)
{
    return error == vault::VaultError::NotOpen ? StoreError::Locked : StoreError::Failed;
}

std::optional<std::vector<KeptToken>> withKeys(const SecretBytes *section)
{
    if (!section)
        return std::vector<KeptToken>();
    // Parsed for the length of the caller's look.
    auto tokens = parseTokens(section->expose());
    if (!tokens)
        return std::nullopt;
    return std::move(*tokens);
}

// What is kept between two looks holds no key.
std::optional<std::vector<KeptToken>> withoutKeys(const SecretBytes *section)
{
    auto tokens = withKeys(section);
    if (tokens)
        for (KeptToken &token : *tokens)
            token.privateKey.clear();
    return tokens;
}

} // namespace

PushTokenStore::PushTokenStore(vault::Vault &vault, const Clock &clock, Entropy &entropy)
    : m_vault(vault)
    , m_clock(clock)
    , m_entropy(entropy)
    , m_kept(vault, kSection, withoutKeys)
{}

bool PushTokenStore::isUnreadable() const
{
    return look() == nullptr;
}

std::vector<TokenFacts> PushTokenStore::tokens() const
{
    std::vector<TokenFacts> facts;
    const KeptTokens *const kept = look();
    if (!kept)
        return facts;
    for (const KeptToken &token : *kept) {
        if (!token.token.serverKey.isEmpty())
            facts.push_back({token.id, token.token, token.createdAt});
    }
    return facts;
}

std::vector<TokenFacts> PushTokenStore::sameAs(const PushToken &token) const
{
    const auto origin = [](const QString &url) {
        const auto parsed = net::parseUrl(url);
        return parsed ? net::originOf(*parsed) : QString();
    };
    std::vector<TokenFacts> same = tokens();
    std::erase_if(same, [&](const TokenFacts &facts) {
        return facts.token.product != token.product || facts.token.serial != token.serial
            || origin(facts.token.url) != origin(token.url);
    });
    return same;
}

std::optional<PushToken> PushTokenStore::find(const approvals::TokenId &token) const
{
    const KeptTokens *const kept = look();
    if (!kept)
        return std::nullopt;
    const auto found = std::ranges::find_if(*kept, byId(token));
    if (found == kept->end())
        return std::nullopt;
    return found->token;
}

void PushTokenStore::sign(const approvals::TokenId &token, QByteArray message,
                          Callback<Result<QByteArray, SignError>> done)
{
    if (m_vault.state() != vault::Vault::State::Open)
        return done.later(failure(SignError::Locked));
    auto kept = withKeys(m_vault.section(kSection));
    if (!kept)
        return done.later(failure(SignError::NoKey));
    const auto found = std::ranges::find_if(*kept, byId(token));
    if (found == kept->end())
        return done.later(failure(SignError::NoKey));
    const auto key = crypto::PrivateKey::parsePkcs8(std::move(found->privateKey));
    if (!key)
        return done.later(failure(SignError::NoKey));
    done.later(toByteArray(crypto::sign(*key, viewOf(message))));
}

std::optional<SecretBytes> PushTokenStore::copyKey(const approvals::TokenId &id) const
{
    auto kept = withKeys(m_vault.section(kSection));
    if (!kept)
        return std::nullopt;
    const auto found = std::ranges::find_if(*kept, byId(id));
    if (found == kept->end())
        return std::nullopt;
    return std::move(found->privateKey);
}

void PushTokenStore::change(std::function<bool(KeptTokens &)> edit, Callback<Stored> done)
{
    if (m_vault.state() != vault::Vault::State::Open)
        return done.later(failure(StoreError::Locked));
    vault::Change change;
    change.sections.push_back({kSection, [edit = std::move(edit)](const SecretBytes *now) {
                                   std::optional<SecretBytes> next;
                                   KeptTokens tokens;
                                   if (now) {
                                       // The vault lends the section as it is in the transaction.
                                       auto parsed = parseTokens(now->expose());
                                       if (!parsed)
                                           return next;
                                       tokens = std::move(*parsed);
                                   }
                                   if (edit(tokens))
                                       next = formatTokens(tokens);
                                   return next;
                               }});
    m_vault.commit(
        std::move(change),
        Callback<Result<void, vault::VaultError>>(
            this, [done = std::move(done)](Result<void, vault::VaultError> result) mutable {
                if (result)
                    done(Stored());
                else
                    done(failure(storeError(result.error())));
            }));
}

void PushTokenStore::prepare(PushToken draft, SecretBytes privateKey,
                             Callback<Result<approvals::TokenId, StoreError>> done)
{
    KeptToken kept;
    kept.id = accounts::AccountId::make(m_entropy).text();
    kept.token = std::move(draft);
    kept.token.serverKey.clear();
    kept.createdAt = std::chrono::floor<std::chrono::seconds>(m_clock.now());
    kept.privateKey = std::move(privateKey);
    if (!isStorable(kept))
        return done.later(failure(StoreError::Failed));
    const approvals::TokenId id = kept.id;
    const auto shared = std::make_shared<KeptToken>(std::move(kept));
    change(
        [shared](KeptTokens &tokens) {
            if (tokens.size() >= kMaxPushTokens)
                return false;
            tokens.push_back(std::move(*shared));
            return true;
        },
        Callback<Stored>(this, [id, done = std::move(done)](Stored stored) mutable {
            done(stored.map([&id] { return id; }));
        }));
}

void PushTokenStore::complete(approvals::TokenId id, PushToken token, Callback<Stored> done)
{
    change(
        [id, token = std::move(token)](KeptTokens &tokens) {
            const auto found = std::ranges::find_if(tokens, byId(id));
            if (found == tokens.end())
                return false;
            found->token = token;
            return isStorable(*found);
        },
        std::move(done));
}

void PushTokenStore::abandon(approvals::TokenId id)
{
    change([id](KeptTokens &tokens) { return std::erase_if(tokens, byId(id)) > 0; },
           Callback<Stored>(this, [](Stored) {}));
}

void PushTokenStore::dropDrafts()
{
    // A younger one may be another process's, on its way.
    const auto before = std::chrono::floor<std::chrono::seconds>(m_clock.now()) - kDraftLifetime;
    const auto isDraft = [before](const KeptToken &kept) {
        return kept.token.serverKey.isEmpty() && kept.createdAt < before;
    };
    const KeptTokens *const kept = look();
    if (kept && std::ranges::any_of(*kept, isDraft))
        change([isDraft](KeptTokens &tokens) { return std::erase_if(tokens, isDraft) > 0; },
               Callback<Stored>(this, [](Stored) {}));
}

void PushTokenStore::remove(const approvals::TokenId &id,
                            Callback<Result<void, vault::VaultError>> done)
{
    change([id](KeptTokens &tokens) { return std::erase_if(tokens, byId(id)) > 0; },
           Callback<Stored>(this, [done = std::move(done)](Stored stored) mutable {
               if (stored)
                   done({});
               else
                   done(failure(stored.error() == StoreError::Locked
                                    ? vault::VaultError::NotOpen
                                    : vault::VaultError::UnknownAccount));
           }));
}

} // namespace warifu::signin
