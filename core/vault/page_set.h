// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which record lives in which page. A value: a transaction works on a copy and the vault swaps it
// in. Copies share the records.

#include "core/keystore/keystore.h"
#include "core/vault/page_format.h"
#include "core/vault/vault_state.h"

#include <memory>
#include <vector>

namespace warifu::vault {

using Record = std::shared_ptr<const Credential>;

enum class PageState {
    Fresh, // may not exist yet; nothing was ever expected in it
    Good,
    Unread,  // not read yet, or the keystore did not let us
    Damaged, // there and not to be opened; never overwritten
    Lost,    // should be there and is not; never overwritten, it may come back
};

struct Page
{
    PageState state = PageState::Fresh;
    std::uint64_t generation = 0;
    // The keystore may hold something else than what is here.
    bool isDirty = false;
    std::size_t used = 0; // by the records, in bytes
    std::vector<Record> records;
    std::vector<std::shared_ptr<const SecretBytes>> opaque;

    [[nodiscard]] bool isWritable() const
    {
        return state == PageState::Fresh || state == PageState::Good;
    }
};

class PageSet
{
public:
    // capacity of the keystore in bytes.
    explicit PageSet(std::size_t capacity = 0) : m_capacity(capacity) {}

    [[nodiscard]] std::size_t size() const { return m_pages.size(); }
    [[nodiscard]] const Page &page(std::size_t index) const { return m_pages[index]; }
    [[nodiscard]] Page &page(std::size_t index) { return m_pages[index]; }
    // Makes it size pages; new ones are Unread.
    void grow(std::size_t size);

    // Bytes for records in one page.
    [[nodiscard]] std::size_t room() const;
    // Puts the record into the first writable page with room, or into a new one; that page becomes
    // dirty. The record fits into an empty page.
    std::size_t place(Record record);
    void placeOpaque(std::shared_ptr<const SecretBytes> bytes);
    // Removes the records for which dead says so; their pages become dirty.
    template<class Predicate>
    void removeIf(Predicate dead)
    {
        for (Page &page : m_pages)
            removeFrom(page, dead);
    }
    // A page as read. A page that cannot be used keeps state Damaged.
    void fill(std::size_t index, std::uint64_t generation, PageContent content);

    [[nodiscard]] std::vector<std::size_t> dirtyPages() const;
    [[nodiscard]] std::size_t count(PageState state) const;
    // The page as bytes, before sealing.
    [[nodiscard]] SecretBytes format(std::size_t index) const;

private:
    template<class Predicate>
    void removeFrom(Page &page, Predicate dead)
    {
        std::vector<Record> kept;
        for (const Record &record : page.records)
            if (!dead(*record))
                kept.push_back(record);
        if (kept.size() == page.records.size())
            return;
        page.records = std::move(kept);
        page.isDirty = true;
        measure(page);
    }
    static void measure(Page &page);
    [[nodiscard]] Page &pageWithRoom(std::size_t size, std::size_t &index);

    std::size_t m_capacity;
    std::vector<Page> m_pages;
};

} // namespace warifu::vault
