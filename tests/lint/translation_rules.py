# SPDX-License-Identifier: Apache-2.0
"""What must be the same in a text and its translation, and how Japanese is set."""
import re

JAPANESE = r"[ぁ-ゖァ-ヺー一-鿿々〆]"
# "%1", "%L1", "%n", "%Ln"; a percent sign alone is text.
PLACEHOLDER = re.compile(r"%L?(?:n|\d{1,2})")
PATTERNS = re.compile(r"\(\*[^)]*\)")  # kinds of files: (*.png *.jpg)
ADDRESS = re.compile(r"[a-z0-9.+-]+://|[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:/[\w-]+)*", re.I)

# "%n s": the line would break before the unit, which looks lost there.
LONELY_UNIT = re.compile(r"%L?(?:n|\d{1,2}) [a-z](?![a-z])")

# Names and words that are written in English in Japanese, too.
SAME = {"Warifu", "TOTP", "HOTP", "PIN", "Steam Guard", "Yandex.Key", "Mobile-OTP", "Enter", "Del"}

HALF_WIDTH = re.compile(rf"(?<={JAPANESE})[,.!?:;()]|[(,](?={JAPANESE})|[｡-ﾟ]")
WRONG_QUOTES = re.compile("[“”‘’\"]")
# One space between Japanese and Latin letters or digits, as the tables of Windows set it.
NO_SPACE = re.compile(rf"{JAPANESE}[A-Za-z0-9]|[A-Za-z0-9]{JAPANESE}|{JAPANESE}%n|%n{JAPANESE}")
STRAY_SPACE = re.compile(r"[、。「」（）：？！] | [、。「」（）：？！]|  |　")


def glossary(path):
    """{wrong word: right word}: the third and the second column of the table in GLOSSARY.md."""
    words = {}
    try:
        with open(path, encoding="utf-8") as stream:
            lines = stream.read().split("\n")
    except OSError:
        return words
    for line in lines:
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        is_row = line.startswith("|") and len(cells) >= 3 and cells[2] != "not"
        if is_row and not set(cells[0]) <= set("-: "):
            for word in filter(None, (word.strip() for word in cells[2].split("、"))):
                words[word] = cells[1]
    return words


def has_words(text):
    """Whether anything is left to translate after placeholders, names and addresses."""
    text = PATTERNS.sub("", ADDRESS.sub("", PLACEHOLDER.sub("", text)))
    for name in sorted(SAME, key=len, reverse=True):
        text = text.replace(name, "")
    return re.search(r"[A-Za-z]{2}", text) is not None


def ends(text):
    """How a text ends, with the marks of both languages taken for the same."""
    last = text.rstrip()[-1:]
    if last == "." and text.rstrip()[-3:] != "...":
        return "."
    return {"。": ".", "？": "?", "?": "?", "！": "!", "!": "!", "…": "…", "：": ":",
            ":": ":"}.get(last, "")


def spaces(text):
    return text[:len(text) - len(text.lstrip())], text[len(text.rstrip()):]


def japanese_problems(source, text, wrong_words):
    bare = ADDRESS.sub("X", PATTERNS.sub("", text))
    if not PATTERNS.search(source) and HALF_WIDTH.search(bare):
        yield "half-width punctuation beside Japanese"
    if WRONG_QUOTES.search(text):
        yield "quotes are 「」 in Japanese"
    if NO_SPACE.search(text):
        yield "a space belongs between Japanese and Latin letters or digits"
    if STRAY_SPACE.search(re.sub(r"[。、]?%\d [^ ]", "", PATTERNS.sub("", text))):
        yield "a space that does not belong there"
    for wrong, right in wrong_words.items():
        if wrong in text:
            yield f"GLOSSARY.md says {right}, not {wrong}"
    if text == source and has_words(source):
        yield "is not translated"


def guide_problems(text, wrong_words):
    """(number of the line, problem) for a page of Markdown in Japanese; code is left alone."""
    is_code = False
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith("```"):
            is_code = not is_code
        if is_code or not re.search(JAPANESE, line):
            continue
        bare = re.sub(r"`[^`]*`", "X", re.sub(r"\]\([^)]*\)", "]", line))
        bare = bare.replace("**", "")
        if HALF_WIDTH.search(bare):
            yield number, "half-width punctuation beside Japanese"
        if NO_SPACE.search(bare):
            yield number, "a space belongs between Japanese and Latin letters or digits"
        for wrong, right in wrong_words.items():
            if wrong in bare:
                yield number, f"GLOSSARY.md says {right}, not {wrong}"


def problems_of(source, text, language, wrong_words):
    """Everything that is wrong with one form of one translation."""
    if not text.strip():
        yield "empty"
        return
    if sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(text)):
        yield "placeholders differ"
    if spaces(source) != spaces(text):
        yield "spaces at the beginning or end differ"
    if source.count("\n") != text.count("\n"):
        yield "line breaks differ"
    if ("…" in source) != ("…" in text) or "..." in text:
        yield "ellipses differ"
    if re.findall(r"&(?=\w)", source) != re.findall(r"&(?=\w)", text):
        yield "accelerators differ"
    if ("\u00a0" in source) != ("\u00a0" in text):
        yield "no-break spaces differ"
    if LONELY_UNIT.search(source):
        yield "a no-break space (\\u00a0) belongs before a unit of one letter"
    if PATTERNS.findall(source) != PATTERNS.findall(text):
        yield "patterns of files differ"
    if ends(source) != ends(text):
        yield "a sentence ends where the other does not"
    if language == "ja":
        yield from japanese_problems(source, text, wrong_words)
