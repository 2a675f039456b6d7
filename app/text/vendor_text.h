// SPDX-License-Identifier: Apache-2.0
#pragma once
// What to tell somebody who scanned a vendor's own code: why it cannot be used, and which words to
// click to get a standard one.

#include "core/enrol/vendor_code.h"

#include <QString>
#include <QStringList>

namespace warifu::text {

struct VendorText
{
    QString title;
    QString body;
    QStringList steps; // in order, without numbers; may be empty
};

[[nodiscard]] VendorText describe(enrol::VendorCode code);

} // namespace warifu::text
