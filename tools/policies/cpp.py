# SPDX-License-Identifier: Apache-2.0
"""The table in C++ (core/policy/definition_table.cpp)."""
import json

from table import is_recommendable

TIGHTEN = {"true": "TowardTrue", "false": "TowardFalse", "lower": "Lower", "higher": "Higher",
           "subset": "Subset", "first": "First"}


def constant(policy):
    return f"k{policy['name']}Choices"


def literal(value):
    return 'R"(' + json.dumps(value, ensure_ascii=True) + ')"'


def entry(policy):
    kind = policy["type"]
    form = policy.get("format", policy.get("items", "plain"))
    least = policy.get("min", 0)
    most = policy.get("max", policy.get("maxLength", 0))
    members = [
        f'"{policy["name"]}"', f"Kind::{kind.capitalize()}", f"Form::{form.capitalize()}",
        f"Tighten::{TIGHTEN[policy['tighten']]}", "true" if is_recommendable(policy) else "false",
        str(least), str(most), str(policy.get("maxItems", 0)),
        constant(policy) if kind == "choice" else "{}",
        literal(policy["default"]), literal(policy["strict"])]
    return "    {" + ", ".join(members) + "},"


def generate(table):
    lines = ["// SPDX-License-Identifier: Apache-2.0",
             "// Made by ./dev policies from policies.json: change that one.",
             '#include "core/policy/definition.h"', "", "namespace warifu::policy {", "",
             "// clang-format off", "std::span<const Definition> definitions()", "{"]
    for policy in table["policies"]:
        if policy["type"] == "choice":
            words = ", ".join(f'"{choice["value"]}"' for choice in policy["choices"])
            lines.append(f"    static constexpr std::string_view {constant(policy)}[] = {{{words}}};")
    lines.append("    static constexpr Definition kAll[] = {")
    lines += ["    " + entry(policy) for policy in table["policies"]]
    lines += ["    };", "    return kAll;", "}", "// clang-format on", "",
              "} // namespace warifu::policy", ""]
    return "\n".join(lines)
