// SPDX-License-Identifier: Apache-2.0
#include "core/vault/page_set.h"

#include "core/vault/page_seal.h"

#include <algorithm>

namespace warifu::vault {

void PageSet::grow(std::size_t size)
{
    while (m_pages.size() < size) {
        m_pages.emplace_back();
        m_pages.back().state = PageState::Unread;
    }
}

std::size_t PageSet::room() const
{
    const std::size_t frame = kPageSealSize + kPageFrameSize;
    return m_capacity > frame ? m_capacity - frame : 0;
}

std::size_t PageSet::place(Record record)
{
    const std::size_t size = recordSize(*record);
    std::size_t index = 0;
    Page &page = pageWithRoom(size, index);
    page.used += size;
    page.isDirty = true;
    page.records.push_back(std::move(record));
    return index;
}

void PageSet::placeOpaque(std::shared_ptr<const SecretBytes> bytes)
{
    const std::size_t size = recordSize(*bytes);
    std::size_t index = 0;
    Page &page = pageWithRoom(size, index);
    page.used += size;
    page.isDirty = true;
    page.opaque.push_back(std::move(bytes));
}

void PageSet::fill(std::size_t index, std::uint64_t generation, PageContent content)
{
    Page &page = m_pages[index];
    page.state = PageState::Good;
    page.generation = generation;
    page.isDirty = false;
    page.records = std::move(content.records);
    page.opaque = std::move(content.opaque);
    measure(page);
}

std::vector<std::size_t> PageSet::dirtyPages() const
{
    std::vector<std::size_t> dirty;
    for (std::size_t i = 0; i < m_pages.size(); ++i)
        if (m_pages[i].isDirty && m_pages[i].isWritable())
            dirty.push_back(i);
    return dirty;
}

std::size_t PageSet::count(PageState state) const
{
    return static_cast<std::size_t>(std::ranges::count(m_pages, state, &Page::state));
}

SecretBytes PageSet::format(std::size_t index) const
{
    const Page &page = m_pages[index];
    return formatPage({m_pages.size(), page.records, page.opaque});
}

void PageSet::measure(Page &page)
{
    page.used = 0;
    for (const Record &record : page.records)
        page.used += recordSize(*record);
    for (const auto &bytes : page.opaque)
        page.used += recordSize(*bytes);
}

Page &PageSet::pageWithRoom(std::size_t size, std::size_t &index)
{
    for (index = 0; index < m_pages.size(); ++index)
        if (m_pages[index].isWritable() && m_pages[index].used + size <= room())
            return m_pages[index];
    m_pages.emplace_back();
    return m_pages.back();
}

} // namespace warifu::vault
