// SPDX-License-Identifier: Apache-2.0
#include "core/vault/page_io.h"

#include "core/vault/session.h"

#include <algorithm>

namespace warifu::vault {

using keystore::KeystoreError;

namespace {

// A lost page must not hide the ones behind it, even when nothing tells how many there are.
constexpr int kPatience = 3;

} // namespace

void PageWriter::write(ByteView key, PageSet &pages, std::vector<std::size_t> list,
                       Callback<Outcome> done)
{
    m_key = key;
    m_pages = &pages;
    m_list = std::move(list);
    m_next = 0;
    m_done = std::move(done);
    step();
}

void PageWriter::step()
{
    if (m_next == m_list.size()) {
        m_done.later({m_next, std::nullopt});
        return;
    }
    const std::size_t index = m_list[m_next++];
    Page &page = m_pages->page(index);
    // Also when it fails: the keystore may have taken it.
    ++page.generation;
    page.isDirty = true;
    const SecretBytes plain = m_pages->format(index);
    // Sealed before it leaves.
    SecretBytes blob = sealPage(m_key, m_vault, index, page.generation, plain.expose(), m_entropy);
    m_keystore.write(pageName(index), std::move(blob),
                     {m_context, [this, index, hold = m_hold](Result<void, KeystoreError> written) {
                          if (!written) {
                              m_done({m_next, written.error()});
                              return;
                          }
                          Page &done = m_pages->page(index);
                          done.isDirty = false;
                          done.state = PageState::Good;
                          step();
                      }});
}

void PageReader::read(ByteView key, PageSet &pages, Request request, std::function<void()> progress,
                      Callback<std::optional<VaultError>> done)
{
    m_key = key;
    m_pages = &pages;
    m_request = std::move(request);
    m_progress = std::move(progress);
    m_done = std::move(done);
    m_next = 0;
    m_probe = pages.size();
    step();
}

void PageReader::step()
{
    std::size_t index = 0;
    if (m_next < m_request.list.size()) {
        index = m_request.list[m_next++];
    } else if (m_request.isProbing && m_probe < kMaxPages && m_absentInARow < kPatience) {
        index = m_probe++;
    } else {
        finish();
        return;
    }
    m_keystore.read(pageName(index),
                    {m_context, [this, index](Result<SecretBytes, KeystoreError> blob) {
                         if (!take(index, std::move(blob))) {
                             finish();
                             return;
                         }
                         if (m_next < m_request.list.size())
                             m_progress();
                         if (m_context)
                             step();
                     }});
}

bool PageReader::take(std::size_t index, Result<SecretBytes, KeystoreError> blob)
{
    if (!blob && blob.error() == KeystoreError::NotFound) {
        takeAbsent(index);
        return true;
    }
    m_absentInARow = 0;
    const std::size_t known = m_pages->size();
    m_pages->grow(index + 1);
    for (std::size_t gap = known; gap < index; ++gap)
        m_pages->page(gap).state = PageState::Lost;
    Page &page = m_pages->page(index);
    if (!blob && blob.error() != KeystoreError::Damaged) {
        page.state = PageState::Unread;
        m_error = toVaultError(blob.error());
        return false;
    }
    page.state = PageState::Damaged;
    if (!blob)
        return true;
    // What the keystore holds is sealed.
    auto opened = openPage(m_key, m_vault, index, blob->expose());
    if (!opened) {
        if (opened.error() == PageError::NewerFormat)
            m_error = VaultError::NewerFormat;
        return true;
    }
    // Parsed into records, which are secret again.
    auto content = parsePage(opened->plain.expose());
    if (!content) {
        if (content.error() == PageError::NewerFormat)
            m_error = VaultError::NewerFormat;
        return true;
    }
    m_knownPages = std::max(m_knownPages, std::min(content->knownPages, kMaxPages));
    m_pages->fill(index, opened->generation, std::move(*content));
    return true;
}

void PageReader::takeAbsent(std::size_t index)
{
    if (index >= m_pages->size()) {
        if (index >= m_knownPages)
            ++m_absentInARow;
        return;
    }
    const bool isExpected = index < m_request.expected.size() && m_request.expected[index];
    m_pages->page(index).state = isExpected ? PageState::Lost : PageState::Fresh;
}

void PageReader::finish()
{
    m_done(m_error);
}

} // namespace warifu::vault
