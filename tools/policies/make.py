# SPDX-License-Identifier: Apache-2.0
"""Makes everything that follows from core/policy/policies.json. With --check it writes nothing and
says what is not up to date."""
import pathlib
import sys

import admx
import cpp
import guide
import macos
import schema
from table import read_table


def outputs(root):
    """Every file with its content."""
    table = read_table(root / "core/policy/policies.json")
    policies = root / "packaging/policies"
    made = {
        root / "core/policy/definition_table.cpp": cpp.generate(table),
        policies / "warifu.schema.json": schema.generate(table),
        policies / "windows/Warifu.admx": admx.generate_admx(table),
        policies / "windows/en-US/Warifu.adml": admx.generate_adml(table, "en"),
        policies / "windows/ja-JP/Warifu.adml": admx.generate_adml(table, "ja"),
        policies / "macos/io.warifu.Warifu.plist": macos.generate_manifest(table),
        policies / "macos/example.mobileconfig": macos.generate_profile(table),
    }
    for page, language in (("docs/admin-guide.md", "en"), ("docs/admin-guide.ja.md", "ja")):
        path = root / page
        made[path] = guide.with_table(path.read_text(encoding="utf-8"), table, language)
    return made


def main(arguments):
    check = "--check" in arguments
    root = pathlib.Path([word for word in arguments if not word.startswith("--")][0])
    stale = []
    for path, content in outputs(root).items():
        if path.is_file() and path.read_text(encoding="utf-8") == content:
            continue
        stale.append(path.relative_to(root))
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
    for path in stale:
        print(f"{path}: {'not what core/policy/policies.json says; run ./dev policies' if check else 'written'}")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
