#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""check_translations.py passes a small tree that is right and refuses each way to be wrong.

Usage: test_check_translations.py LUPDATE."""
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
LUPDATE = ""

CPP = """namespace a {
class Words : public QObject
{
    Q_OBJECT
    void f()
    {
        //: Button.
        tr("Add");
        //: Message. %1 is a name.
        tr("%n code(s) of %1.", nullptr, 2);
    }
};
} // namespace a
"""
QML = """import QtQuick
Item {
    //: Title. %1 is a name.
    property string title: qsTr("Hello %1").arg("")
}
"""
GLOSSARY = "| English | 日本語 | not |\n|---|---|---|\n| folder | フォルダー | フォルダを、ホルダ |\n"
PLURAL = {"en": ("%n code of %1.", "%n codes of %1."), "ja": ("「%1」のコードは %n 件です。",)}
WORDS = {"a::Words": {"Add": ("Button.", "追加")},
         "A": {"Hello %1": ("Title. %1 is a name.", "こんにちは、%1")}}


def message(source, comment, body, attributes=""):
    return (f"<message{attributes}><source>{source}</source>"
            f"<extracomment>{comment}</extracomment>{body}</message>")


def numerus(forms, kind=""):
    inside = "".join(f"<numerusform>{form}</numerusform>" for form in forms)
    return message("%n code(s) of %1.", "Message. %1 is a name.",
                   f"<translation{kind}>{inside}</translation>", ' numerus="yes"')


def catalogue(language, plural, words):
    names = sorted({"a::Words", *words})
    contexts = ""
    for name in names:
        inside = numerus(plural) if name == "a::Words" else ""
        for source, (comment, text) in words.get(name, {}).items():
            kind = ' type="unfinished"' if text is None else ""
            inside += message(source, comment, f"<translation{kind}>{text or ''}</translation>")
        contexts += f"<context><name>{name}</name>{inside}</context>"
    return (f'<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS>'
            f'<TS version="2.1" language="{language}" sourcelanguage="en">{contexts}</TS>')


def run(files=None, english=None, japanese=None, words=None):
    """(exit code, output) of the checker over a tree."""
    tree = {"app/words.cpp": CPP, "qml/A.qml": QML, "translations/GLOSSARY.md": GLOSSARY,
            "translations/warifu_en.ts": catalogue("en", english or PLURAL["en"], {}),
            "translations/warifu_ja.ts": catalogue("ja", japanese or PLURAL["ja"],
                                                   WORDS if words is None else words),
            **(files or {})}
    with tempfile.TemporaryDirectory() as root:
        os.makedirs(os.path.join(root, "tools/dev"))
        shutil.copy(os.path.join(ROOT, "tools/dev/translate.sh"), os.path.join(root, "tools/dev"))
        for path, text in tree.items():
            path = os.path.join(root, path)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            if text is not None:
                with open(path, "w", encoding="utf-8") as stream:
                    stream.write(text)
        done = subprocess.run(
            [sys.executable, os.path.join(HERE, "check_translations.py"), root, LUPDATE],
            capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr


def with_text(source, text, context="a::Words"):
    """WORDS with another translation of one source."""
    words = {name: dict(entries) for name, entries in WORDS.items()}
    words[context][source] = (words[context][source][0], text)
    return words


class CheckTranslationsTest(unittest.TestCase):
    def refuses(self, because, **tree):
        code, output = run(**tree)
        self.assertEqual(code, 1, output)
        self.assertIn(because, output)

    def refuses_text(self, because, source, text):
        """A text of app/words.cpp and its translation."""
        cpp = CPP.replace('tr("Add")', 'tr("' + source.replace("\n", "\\n") + '")')
        words = {**WORDS, "a::Words": {source: ("Button.", text)}}
        self.refuses(because, files={"app/words.cpp": cpp}, words=words)

    def test_passes_what_is_right(self):
        code, output = run()
        self.assertEqual(code, 0, output)
        self.assertIn("4 entries, 0 errors", output)

    def test_refuses_missing_and_obsolete(self):
        self.refuses("missing, a::Words: “Add”", words={"A": WORDS["A"]})
        gone = {**WORDS, "B": {"Gone": ("Button.", "なし")}}
        self.refuses("not in the sources any more, B: “Gone”", words=gone)
        self.refuses("missing, A: “Hello %1”", words={"a::Words": WORDS["a::Words"]})
        self.refuses("no such catalogue", files={"translations/warifu_ja.ts": None})
        stale = {**WORDS, "A": {"Hello %1": ("Old.", "こんにちは、%1")}}
        self.refuses("translator comment has changed", words=stale)

    def test_refuses_unfinished_and_empty(self):
        self.refuses("unfinished, a::Words: “Add”", words=with_text("Add", None))
        self.refuses("empty, a::Words: “Add”", words=with_text("Add", " "))

    def test_refuses_a_wrong_number_of_forms(self):
        self.refuses("1 forms instead of 2", english=PLURAL["en"][:1])
        self.refuses("2 forms instead of 1", japanese=PLURAL["ja"] * 2)

    def test_refuses_other_placeholders(self):
        self.refuses("placeholders differ", words=with_text("Hello %1", "こんにちは", "A"))
        self.refuses("placeholders differ", words=with_text("Hello %1", "%1、%2", "A"))
        self.refuses("placeholders differ", japanese=("「%1」のコードです。",))
        self.refuses("placeholders differ", english=("One code of %1.", PLURAL["en"][1]))

    def test_refuses_other_marks(self):
        self.refuses_text("ellipses differ", "Add…", "追加")
        self.refuses_text("ellipses differ", "Add…", "追加...")
        self.refuses_text("accelerators differ", "&amp;Add", "追加")
        self.refuses_text("line breaks differ", "Add\nit", "追加")
        self.refuses_text("spaces at the beginning", "Add", "追加 ")
        self.refuses_text("no-break spaces differ", "5\u00a0s", "5 秒")
        self.refuses_text("belongs before a unit of one letter", "%1 s", "%1 秒")
        self.refuses_text("patterns of files differ", "All (*)", "すべて")
        self.refuses_text("ends where the other does not", "Add it.", "追加してください")
        self.refuses_text("ends where the other does not", "Add it", "追加してください。")
        self.refuses_text("ends where the other does not", "Add it?", "追加しますか。")

    def test_refuses_japanese_that_is_set_wrongly(self):
        self.refuses_text("half-width punctuation", "Add (all)", "追加(全部)")
        self.refuses_text("half-width punctuation", "Add it?", "追加しますか?")
        self.refuses_text("quotes", "Add", "“追加”")
        self.refuses_text("a space belongs", "QR code", "QRコード")
        self.refuses_text("does not belong there", "Add", "追加、 保存")
        self.refuses_text("GLOSSARY.md says フォルダー", "Open the folder", "フォルダを開く")

    def test_refuses_english_in_place_of_japanese(self):
        self.refuses("is not translated", words=with_text("Add", "Add"))

    def test_names_stay(self):
        cpp = CPP.replace('tr("Add")', 'tr("Steam Guard (TOTP)")')
        words = {**WORDS, "a::Words": {"Steam Guard (TOTP)": ("Button.", "Steam Guard (TOTP)")}}
        self.assertEqual(run(files={"app/words.cpp": cpp}, words=words)[0], 0)

    def test_refuses_a_string_without_comment(self):
        cpp = CPP.replace("        //: Button.\n", "")
        words = {**WORDS, "a::Words": {"Add": ("", "追加")}}
        self.refuses("no translator comment", files={"app/words.cpp": cpp}, words=words)

    def test_reads_the_guides(self):
        good = "**QR コード**（`F1`）を [開く](a.md)\n```\nQRコード\n```\n"
        self.assertEqual(run(files={"README.ja.md": good})[0], 0)
        self.refuses("README.ja.md:2: GLOSSARY.md", files={"README.ja.md": "a\nフォルダを"})
        self.refuses("docs/user-guide.ja.md:1: half", files={"docs/user-guide.ja.md": "開く(a)"})
        self.refuses("admin-guide.ja.md:1: a space", files={"docs/admin-guide.ja.md": "QRを"})

    def test_hears_the_complaints_of_lupdate(self):
        self.refuses("Syntax error", files={"qml/B.qml": "Item { signal s(x: list<url>) }\n"})
        unknown = '#include "app/b.h"\n//: Title.\nQString B::f() { return tr("Add"); }\n'
        self.refuses("unknown namespace", files={"app/b.cpp": unknown})


if __name__ == "__main__":
    LUPDATE = sys.argv.pop(1)
    unittest.main()
