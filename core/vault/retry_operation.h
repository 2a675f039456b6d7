// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads again the pages that could not be read or opened.

#include "core/vault/load_operation.h"

namespace warifu::vault {

class RetryOperation final : public LoadOperation
{
public:
    using LoadOperation::LoadOperation;

private:
    void run() override
    {
        const OpenReport &report = d.session->report;
        loadPages(report.rebuiltFromPages || report.generationsBack > 0);
    }
};

} // namespace warifu::vault
