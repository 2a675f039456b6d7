// SPDX-License-Identifier: Apache-2.0
#pragma once
// The clipboard of a test: what was put into it, and what others put into it meanwhile.

#include "app/platform/clipboard.h"

namespace warifu::test {

class FakeClipboard final : public platform::ClipboardPort
{
public:
    void put(const QString &text) override
    {
        m_text = text;
        ++m_puts;
    }
    [[nodiscard]] QString text() const override { return m_text; }
    [[nodiscard]] bool holdsPicture() const override { return m_holdsPicture; }
    void clear() override
    {
        m_text.clear();
        ++m_clears;
    }

    // Another program copies something.
    void setText(const QString &text) { m_text = text; }
    void setHoldsPicture(bool holds) { m_holdsPicture = holds; }
    [[nodiscard]] int puts() const { return m_puts; }
    [[nodiscard]] int clears() const { return m_clears; }

private:
    QString m_text;
    bool m_holdsPicture = false;
    int m_puts = 0;
    int m_clears = 0;
};

} // namespace warifu::test
