// SPDX-License-Identifier: Apache-2.0
#include "core/enrol/draft.h"

#include <algorithm>

namespace warifu::enrol {

bool Draft::has(Warning warning) const
{
    return std::find(warnings.begin(), warnings.end(), warning) != warnings.end();
}

} // namespace warifu::enrol
