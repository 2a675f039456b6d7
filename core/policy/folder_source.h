// SPDX-License-Identifier: Apache-2.0
#pragma once
// Policies in JSON files: managed/*.json and recommended/*.json, in lexical order, the later file
// wins. Only files count that nobody but their owner can have written.

#include "core/policy/policy_source.h"

namespace warifu::policy {

inline constexpr int kMaxPolicyFiles = 200;

struct FolderOptions
{
    // Holds managed/ and recommended/.
    QString folder = QStringLiteral("/etc/warifu/policies");
    // Folders are looked at from here downwards, this one too.
    QString top = QStringLiteral("/");
    // Who may own files and folders, besides root.
    unsigned owner = 0;
    Layer mandatory = Layer::MachineMandatory;
    Layer recommended = Layer::MachineRecommended;
};

class FolderSource final : public PolicySource
{
public:
    explicit FolderSource(FolderOptions options = {});
    [[nodiscard]] Reading read() const override;
    // Also the closest folder that exists, where managed/ or recommended/ does not.
    [[nodiscard]] QStringList watchedPaths() const override;

private:
    void readLayer(Reading &reading, Layer layer, const QString &folder) const;

    FolderOptions m_options;
};

} // namespace warifu::policy
