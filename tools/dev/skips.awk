# SPDX-License-Identifier: Apache-2.0
# Lists the skips in a CTest log (LastTest.log), one line each: "<test>: <what>". A skip counts
# whether Qt Test says it, a wrapper prints it, or CTest knows it by return code.
/^[0-9]+\/[0-9]+ Test: / { test = $3; next }
/^SKIP +:/ { line = $0; sub(/^SKIP +: */, "", line); print test ": " line; next }
/^Test Skipped\.$/ { print test ": (return code)" }
