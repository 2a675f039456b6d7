# SPDX-License-Identifier: Apache-2.0
"""The readers that check_policies.py relies on do refuse: a template or table with one thing wrong."""
import copy
import pathlib
import sys
import tempfile
import unittest

ROOT = pathlib.Path(sys.argv.pop())
sys.path.insert(0, str(ROOT / "tools/policies"))
import admx  # noqa: E402
import admx_reader  # noqa: E402
import make  # noqa: E402
from table import TableError, check_policy, read_table  # noqa: E402

TABLE = read_table(ROOT / "core/policy/policies.json")
GROUPS = [group["id"] for group in TABLE["groups"]]


def read(reader, text):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "x.xml"
        path.write_text(text, encoding="utf-8")
        return reader(path)


class Templates(unittest.TestCase):
    def setUp(self):
        self.admx = admx.generate_admx(TABLE)
        self.adml = admx.generate_adml(TABLE, "en")

    def test_refuses_wrong_templates(self):
        for old, new in (("<decimal id", "<number id"), ("</categories>", ""), ("class=\"Both\"", "class=\"All\""),
                         ("revision=\"1.0\"", "revisions=\"1.0\""), ("ref=\"Group_lock\"", "ref=\"Group_x\""),
                         ("ref=\"SUPPORTED_Warifu\"", "ref=\"x\""), ("$(string.ManualAddAllowed)", "plain"),
                         ("$(presentation.", "$(string."), ("name=\"ManualAddAllowed\"", "name=\"AppLockRequired\"")):
            self.assertIn(old, self.admx)
            with self.assertRaises((admx_reader.TemplateError, admx_reader.ElementTree.ParseError), msg=old):
                read(admx_reader.read_admx, self.admx.replace(old, new, 1))

    def test_finds_what_does_not_resolve(self):
        definitions = read(admx_reader.read_admx, self.admx)
        self.assertEqual(admx_reader.disagreements(definitions, read(admx_reader.read_adml, self.adml)), [])
        for old, new in (("id=\"PushAllowed\"", "id=\"PushAllowedX\""), ("<listBox", "<textBox"),
                         ("refId=\"MinSecretBits\"", "refId=\"x\""), (">Deny<", "><")):
            self.assertIn(old, self.adml)
            changed = self.adml.replace(old, new, 1).replace("</listBox>", "</textBox>" if "listBox" in old else "</listBox>", 1)
            self.assertTrue(admx_reader.disagreements(definitions, read(admx_reader.read_adml, changed)), old)


class Table(unittest.TestCase):
    def test_refuses_wrong_policies(self):
        policy = next(entry for entry in TABLE["policies"] if entry["name"] == "ClipboardClearSeconds")
        check_policy(policy, GROUPS)
        for change in ({"name": "x"}, {"type": "number"}, {"more": 1}, {"tighten": "true"}, {"group": "x"},
                       {"default": "30"}, {"strict": 4}, {"strict": True}, {"levels": []}, {"scopes": ["user"]},
                       {"ja": {"title": "x", "help": ""}}):
            with self.assertRaises(TableError, msg=str(change)):
                check_policy({**copy.deepcopy(policy), **change}, GROUPS)

    def test_notices_what_is_stale(self):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for name in ("core/policy/policies.json", "docs/admin-guide.md", "docs/admin-guide.ja.md"):
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_bytes((ROOT / name).read_bytes())
            self.assertEqual(make.main(["--check", folder]), 1)
            self.assertEqual(make.main([folder]), 0)
            self.assertEqual(make.main(["--check", folder]), 0)
            page = root / "docs/admin-guide.ja.md"
            page.write_text(page.read_text(encoding="utf-8").replace("`MinSecretBits`", "`MinSecret`"), encoding="utf-8")
            self.assertEqual(make.main(["--check", folder]), 1)


if __name__ == "__main__":
    unittest.main()
