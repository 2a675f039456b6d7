#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks that the catalogues hold what the sources say, finished, with the same placeholders,
and that the guides in Japanese use the same words.

Usage: check_translations.py ROOT LUPDATE. Runs lupdate (through tools/dev/translate.sh of ROOT) on
copies of ROOT/translations, prints one line per violation and exits 1 when there is any. The rules
for the words themselves are in translation_rules.py.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from translation_rules import glossary, guide_problems, problems_of  # noqa: E402

GUIDES = ("README.ja.md", "docs/user-guide.ja.md", "docs/admin-guide.ja.md")
CATALOGUES = ("warifu_en.ts", "warifu_ja.ts")
FORMS = {"en": 2, "ja": 1}
# lupdate says this about private classes, which have no text.
HARMLESS = re.compile(r"Ignoring definition of undeclared qualified class")


class Entry:
    def __init__(self, context, message):
        self.context = context
        self.source = message.findtext("source") or ""
        self.comment = message.findtext("comment") or ""
        self.explanation = message.findtext("extracomment") or ""
        self.is_numerus = message.get("numerus") == "yes"
        translation = message.find("translation")
        self.is_finished = translation is not None and translation.get("type") is None
        if translation is None:
            self.forms = []
        elif self.is_numerus:
            self.forms = [form.text or "" for form in translation.findall("numerusform")]
        else:
            self.forms = [translation.text or ""]

    @property
    def key(self):
        return (self.context, self.source, self.comment)

    def __str__(self):
        text = self.source.replace("\n", " ")
        return f"{self.context}: “{text if len(text) <= 60 else text[:57] + '…'}”"


def entries_of(path):
    root = ElementTree.parse(path).getroot()
    found = {}
    for context in root.findall("context"):
        for message in context.findall("message"):
            entry = Entry(context.findtext("name") or "", message)
            found[entry.key] = entry
    return found


def updated(root, lupdate, folder):
    """Copies the catalogues into folder and updates them there; what lupdate complains about."""
    for name in CATALOGUES:
        path = os.path.join(root, "translations", name)
        if os.path.exists(path):
            shutil.copy(path, folder)
    done = subprocess.run(["sh", os.path.join(root, "tools/dev/translate.sh"), lupdate, folder],
                          capture_output=True, text=True, check=False)
    said = [line for line in (done.stdout + done.stderr).split("\n")
            if line.strip() and not HARMLESS.search(line)]
    if done.returncode != 0:
        said.append(f"lupdate failed with {done.returncode}")
    return said


def compare(name, ours, fresh):
    """What ./dev translate would change."""
    for key in fresh.keys() - ours.keys():
        yield f"{name}: missing, {fresh[key]}"
    for key in ours.keys() - fresh.keys():
        yield f"{name}: not in the sources any more, {ours[key]}"
    for key in ours.keys() & fresh.keys():
        if ours[key].explanation != fresh[key].explanation:
            yield f"{name}: the translator comment has changed, {ours[key]}"


def check_entry(name, language, entry, wrong_words):
    if not entry.is_finished:
        yield f"{name}: unfinished, {entry}"
        return
    if len(entry.forms) != (FORMS[language] if entry.is_numerus else 1):
        yield f"{name}: {len(entry.forms)} forms instead of {FORMS[language]}, {entry}"
    for form in entry.forms:
        for problem in problems_of(entry.source, form, language, wrong_words):
            yield f"{name}: {problem}, {entry}"


def check_guides(root, wrong_words):
    for name in GUIDES:
        path = os.path.join(root, name)
        if os.path.exists(path):
            with open(path, encoding="utf-8") as stream:
                for number, problem in guide_problems(stream.read(), wrong_words):
                    yield f"{name}:{number}: {problem}"


def main():
    root, lupdate = sys.argv[1:3]
    errors = []
    wrong_words = glossary(os.path.join(root, "translations/GLOSSARY.md"))
    count = 0
    with tempfile.TemporaryDirectory() as folder:
        errors += updated(root, lupdate, folder)
        for name in CATALOGUES:
            path = os.path.join(root, "translations", name)
            if not os.path.exists(path):
                errors.append(f"{name}: there is no such catalogue")
                continue
            ours = entries_of(path)
            fresh = entries_of(os.path.join(folder, name))
            errors += sorted(compare(name, ours, fresh))
            language = name[-5:-3]
            for entry in ours.values():
                count += 1
                errors += check_entry(name, language, entry, wrong_words)
            errors += [f"{name}: no translator comment (//: …) in the sources, {entry}"
                       for entry in fresh.values() if not entry.explanation]
    errors += check_guides(root, wrong_words)
    for line in errors:
        print(line)
    print(f"{count} entries, {len(errors)} errors")
    if errors:
        print("./dev translate brings the catalogues up to date; then finish what is unfinished.")
    return 1 if errors or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
