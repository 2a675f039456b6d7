// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/navigation.h"

#include <algorithm>

namespace warifu::viewmodels {
namespace {

// Settings, help and quit stay reachable while locked (ux D7); nothing else does.
bool showsNothingOfTheVault(Navigation::Page page)
{
    using Page = Navigation::Page;
    return page == Page::Settings || page == Page::Organisation || page == Page::Shortcuts
        || page == Page::About || page == Page::HowItWorks;
}

} // namespace

void Navigation::setBase(Page page)
{
    if (page == basePage())
        return;
    const std::vector<Page> before = m_stack;
    m_stack.assign(1, page);
    // A lock is seen at once; what shows nothing of the vault can be opened again from there.
    if (page != Page::Unlock)
        std::copy_if(before.begin() + 1, before.end(), std::back_inserter(m_stack),
                     showsNothingOfTheVault);
    for (const Page old : before) {
        if (std::find(m_stack.begin(), m_stack.end(), old) == m_stack.end())
            Q_EMIT left(old);
    }
    Q_EMIT changed();
}

bool Navigation::open(Page page)
{
    if (page <= Page::Accounts || (basePage() != Page::Accounts && !showsNothingOfTheVault(page)))
        return false;
    const auto known = std::find(m_stack.begin(), m_stack.end(), page);
    if (known != m_stack.end()) {
        cutTo(std::size_t(known - m_stack.begin()) + 1);
        return true;
    }
    m_stack.push_back(page);
    Q_EMIT changed();
    return true;
}

void Navigation::close(Page page)
{
    const auto known = std::find(m_stack.begin() + 1, m_stack.end(), page);
    if (known != m_stack.end())
        cutTo(std::size_t(known - m_stack.begin()));
}

void Navigation::back()
{
    if (canGoBack())
        cutTo(m_stack.size() - 1);
}

void Navigation::cutTo(std::size_t size)
{
    if (size >= m_stack.size())
        return;
    const std::vector<Page> gone(m_stack.begin() + int(size), m_stack.end());
    m_stack.resize(size);
    Q_EMIT changed();
    for (const Page page : gone)
        Q_EMIT left(page);
}

} // namespace warifu::viewmodels
