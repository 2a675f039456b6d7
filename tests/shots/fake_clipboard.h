// SPDX-License-Identifier: Apache-2.0
#pragma once
// A clipboard that is nobody else's.

#include "app/platform/clipboard.h"

namespace warifu::shots {

class FakeClipboard final : public platform::ClipboardPort
{
public:
    void put(const QString &text) override { m_text = text; }
    [[nodiscard]] QString text() const override { return m_text; }
    [[nodiscard]] bool holdsPicture() const override { return false; }
    void clear() override { m_text.clear(); }

private:
    QString m_text;
};

} // namespace warifu::shots
