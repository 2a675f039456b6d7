// SPDX-License-Identifier: Apache-2.0
#include "core/enrol/migration_part.h"

#include <algorithm>
#include <iterator>

namespace warifu::enrol {

MigrationCollection::Outcome MigrationCollection::add(MigrationPart part)
{
    if (m_parts.empty()) {
        m_total = part.parts;
        m_batch = part.batch;
    } else if (part.batch != m_batch || part.parts != m_total) {
        return Outcome::OtherBatch;
    }
    const auto place =
        std::lower_bound(m_parts.begin(), m_parts.end(), part.part,
                         [](const MigrationPart &have, int number) { return have.part < number; });
    if (place != m_parts.end() && place->part == part.part)
        return Outcome::Repeated;
    m_parts.insert(place, std::move(part));
    return Outcome::Added;
}

int MigrationCollection::read() const
{
    return static_cast<int>(m_parts.size());
}

int MigrationCollection::total() const
{
    return m_total;
}

std::vector<int> MigrationCollection::missing() const
{
    std::vector<int> numbers;
    auto have = m_parts.begin();
    for (int number = 0; number < m_total; ++number) {
        if (have != m_parts.end() && have->part == number)
            ++have;
        else
            numbers.push_back(number);
    }
    return numbers;
}

bool MigrationCollection::isComplete() const
{
    return m_total > 0 && read() == m_total;
}

MigrationPart MigrationCollection::take()
{
    MigrationPart all;
    all.parts = std::max(m_total, 1);
    all.batch = m_batch;
    for (MigrationPart &part : m_parts) {
        std::move(part.drafts.begin(), part.drafts.end(), std::back_inserter(all.drafts));
        std::move(part.failures.begin(), part.failures.end(), std::back_inserter(all.failures));
    }
    m_parts.clear();
    m_total = 0;
    m_batch = 0;
    return all;
}

} // namespace warifu::enrol
