#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Each rule of check_tree.py refuses a small tree that breaks it, and passes one that does not."""
import json
import os
import subprocess
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
SPDX = "// SPDX-License-Identifier: Apache-2.0\n"
HEADER = SPDX + "#pragma once\n// Purpose.\n"


def run(files):
    """(exit code, output) of the checker over a tree of {path: text}."""
    with tempfile.TemporaryDirectory() as root:
        with open(os.path.join(HERE, "layers.json"), encoding="utf-8") as stream:
            rules = json.load(stream)
        for path, text in {"tests/lint/layers.json": json.dumps(rules), **files}.items():
            path = os.path.join(root, path)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as stream:
                stream.write(text)
        done = subprocess.run([sys.executable, os.path.join(HERE, "check_tree.py"), root],
                              capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr


class CheckTreeTest(unittest.TestCase):
    def refuses(self, path, text, because):
        code, output = run({path: text})
        self.assertEqual(code, 1, output)
        self.assertIn(because, output)

    def passes(self, path, text):
        code, output = run({path: text})
        self.assertEqual(code, 0, output)

    def test_passes_a_clean_tree(self):
        self.passes("core/otp/a.h", HEADER + '#include "core/base/result.h"\n#include <QString>\n')

    def test_an_empty_tree_is_no_success(self):
        self.assertEqual(run({})[0], 1)

    def test_refuses_an_upward_include(self):
        self.refuses("core/base/a.h", HEADER + '#include "core/otp/code.h"\n', "may not include")
        self.refuses("core/otp/a.cpp", SPDX + '#include "app/text/t.h"\n', "may not include")

    def test_refuses_tests_in_the_product(self):
        self.refuses("core/otp/a.cpp", SPDX + '#include "tests/support/x.h"\n', "may not include")

    def test_refuses_an_unknown_room(self):
        self.refuses("core/novelty/a.h", HEADER, "not in tests/lint/layers.json")

    def test_refuses_relative_includes(self):
        self.refuses("core/otp/a.cpp", SPDX + '#include "code.h"\n', "full path")

    def test_keeps_libraries_in_their_rooms(self):
        self.refuses("core/vault/a.cpp", SPDX + "#include <openssl/evp.h>\n", "belongs into")
        self.refuses("app/cli/a.cpp", SPDX + "#include <sodium.h>\n", "belongs into")
        self.refuses("app/viewmodels/a.cpp", SPDX + "#include <ZXing/ReadBarcode.h>\n", "belongs")
        self.refuses("app/scan/a.cpp", SPDX + "#include <QNetworkAccessManager>\n", "core/net")
        self.refuses("app/scan/a.cpp", SPDX + "#include <QTcpSocket>\n", "no room")
        self.passes("core/crypto/a.cpp", SPDX + "#include <openssl/evp.h>\n")
        self.passes("tests/unit/a.cpp", SPDX + "#include <openssl/evp.h>\n")

    def test_core_has_no_screen(self):
        self.refuses("core/otp/a.cpp", SPDX + "#include <QImage>\n", "no screen")
        self.passes("app/scan/a.cpp", SPDX + "#include <QImage>\n")
        code, output = run({"core/otp/CMakeLists.txt": "x Qt6::Gui)\n", "core/otp/a.cpp": SPDX})
        self.assertEqual(code, 1, output)

    def test_refuses_missing_first_lines(self):
        self.refuses("core/otp/a.cpp", "int x;\n", "SPDX")
        self.refuses("core/otp/a.h", SPDX + "#pragma once\n\nint x;\n", "purpose")
        self.refuses("core/otp/a.h", SPDX + "// Purpose.\n#pragma once\n", "pragma once")
        self.refuses("tests/x.py", "#!/usr/bin/env python3\nimport os\n", "SPDX")
        self.refuses("qml/A.qml", SPDX + "import QtQuick\nItem {}\n", "purpose")

    def test_refuses_long_files(self):
        self.refuses("core/otp/a.cpp", SPDX + "//\n" * 350, "at most 350")
        self.passes("core/otp/a.cpp", SPDX + "//\n" * 349)
        self.refuses("qml/A.qml", SPDX + "// P.\n" + "//\n" * 199, "at most 200")

    def test_refuses_empty_names(self):
        self.refuses("core/otp/otp_manager.h", HEADER, "says nothing")
        self.refuses("core/otp/a.h", HEADER + "class OtpHelper\n{\n};\n", "says nothing")
        self.refuses("qml/CommonButton.qml", SPDX + "// P.\n", "says nothing")

    def test_refuses_exposure_without_reason(self):
        self.refuses("core/otp/a.cpp", SPDX + "\n\n\n\n\nauto x = s.expose();\n", "reason")
        self.passes("core/otp/a.cpp", SPDX + "\n\n\n\n\n// Why.\nauto x = s.expose();\n")

    def test_refuses_leftovers(self):
        self.refuses("core/otp/a.cpp", SPDX + "// TODO later\n", "TODO")
        self.passes("core/otp/a.cpp", SPDX + "// TODO(#12): later\n")
        self.refuses("core/otp/a.cpp", SPDX + "int x; \n", "white space")


if __name__ == "__main__":
    unittest.main()
