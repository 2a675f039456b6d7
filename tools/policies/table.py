# SPDX-License-Identifier: Apache-2.0
"""core/policy/policies.json, read strictly: what the generators get is complete and consistent."""
import json
import re

KINDS = {
    "boolean": {"tighten": {"true", "false"}, "more": set()},
    "integer": {"tighten": {"lower", "higher"}, "more": {"min", "max"}},
    "choice": {"tighten": {"first"}, "more": {"choices"}},
    "text": {"tighten": {"first"}, "more": {"format", "maxLength"}},
    "list": {"tighten": {"subset"}, "more": {"items", "maxItems", "maxLength"}},
}
MEMBERS = {"name", "group", "type", "default", "strict", "tighten", "scopes", "levels", "en", "ja"}
LANGUAGES = ("en", "ja")


class TableError(Exception):
    """The table is not as it has to be; the text says where."""


def need(condition, text):
    if not condition:
        raise TableError(text)


def is_value(policy, value):
    kind = policy["type"]
    if kind == "boolean":
        return isinstance(value, bool)
    if kind == "integer":
        return type(value) is int
    if kind == "choice":
        return value in [choice["value"] for choice in policy["choices"]]
    if kind == "text":
        return isinstance(value, str)
    return isinstance(value, list) and all(isinstance(item, str) and item for item in value)


def check_policy(policy, groups):
    name = policy.get("name", "?")
    need(re.fullmatch(r"[A-Z][A-Za-z]{2,60}", name), f"{name}: not a name")
    need(policy.get("type") in KINDS, f"{name}: unknown type")
    kind = KINDS[policy["type"]]
    need(set(policy) == MEMBERS | kind["more"], f"{name}: members {set(policy) ^ (MEMBERS | kind['more'])}")
    need(policy["tighten"] in kind["tighten"], f"{name}: cannot be tightened like that")
    need(policy["group"] in groups, f"{name}: unknown group")
    need(policy["scopes"] in (["machine"], ["machine", "user"]), f"{name}: scopes")
    need(policy["levels"] in (["mandatory"], ["mandatory", "recommended"]), f"{name}: levels")
    for member in ("default", "strict"):
        need(is_value(policy, policy[member]), f"{name}: {member} is no value of its type")
    if policy["type"] == "integer":
        need(policy["min"] <= policy["strict"] <= policy["max"], f"{name}: strict out of range")
    if policy["type"] == "list":
        need(policy["default"] == [] and policy["strict"], f"{name}: an empty list allows everything")
    for language in LANGUAGES:
        need(set(policy[language]) == {"title", "help"}, f"{name}: {language}")
        need(all(policy[language].values()), f"{name}: {language} is empty")


def read_table(path):
    """Groups and policies, both lists of dicts in the table's order."""
    with open(path, encoding="utf-8") as file:
        table = json.load(file)
    groups = [group["id"] for group in table["groups"]]
    need(len(set(groups)) == len(groups), "a group is there twice")
    names = [policy.get("name") for policy in table["policies"]]
    need(len(set(names)) == len(names), "a policy is there twice")
    for policy in table["policies"]:
        check_policy(policy, groups)
    for group in table["groups"]:
        need(any(policy["group"] == group["id"] for policy in table["policies"]), f"{group['id']}: empty")
    return table


def is_recommendable(policy):
    return "recommended" in policy["levels"]
