# SPDX-License-Identifier: Apache-2.0
"""The tables of the admin guides, between two markers."""
from table import is_recommendable

START = "<!-- policies: made by ./dev policies -->"
END = "<!-- policies: end -->"
HEADS = {
    "en": "| policy | values | not set | not valid | what it does |",
    "ja": "| ポリシー | 値 | 未設定のとき | 値が正しくないとき | 働き |",
}
WORDS = {
    "en": {"boolean": "true or false", "text": "text", "list": "list of texts", "none": "–",
           "empty": "empty", "star": "may be recommended", "number": "{} to {}", "open": " (", "close": ")", "or": " or "},
    "ja": {"boolean": "true または false", "text": "文字列", "list": "文字列のリスト", "none": "–",
           "empty": "空", "star": "推奨にもできます", "number": "{}～{}", "open": "（", "close": "）", "or": " または "},
}


def shown(value, words):
    if value is True or value is False:
        return str(value).lower()
    if value in ("", []):
        return words["empty"]
    return "`" + (", ".join(value) if isinstance(value, list) else str(value)) + "`"


def values(policy, words):
    kind = policy["type"]
    if kind == "integer":
        return words["number"].format(policy["min"], policy["max"])
    if kind == "choice":
        return words["or"].join(f"`{choice['value']}`" for choice in policy["choices"])
    return words[kind]


def unset(policy, words):
    is_outside = policy["type"] == "integer" and not policy["min"] <= policy["default"] <= policy["max"]
    return words["none"] if is_outside else shown(policy["default"], words)


def generate(table, language):
    words = WORDS[language]
    lines = [START, ""]
    for group in table["groups"]:
        lines += [f"**{group[language]}**", "", HEADS[language], "|---|---|---|---|---|"]
        for policy in table["policies"]:
            if policy["group"] != group["id"]:
                continue
            star = words["open"] + words["star"] + words["close"] if is_recommendable(policy) else ""
            text = policy[language]["help"].replace("|", "\\|").replace("*", "\\*")
            lines.append(f"| `{policy['name']}` | {values(policy, words)} | {unset(policy, words)} |"
                         f" {shown(policy['strict'], words)} | {text}{star} |")
        lines.append("")
    return "\n".join(lines + [END])


def with_table(page, table, language):
    start, end = page.index(START), page.index(END) + len(END)
    return page[:start] + generate(table, language) + page[end:]
