"""How a written word becomes numbers: shared by preparing, training and measuring; `encode-words.ts` does the same."""
import re

SUFFIXES = 1024
COMMON = 8000  # words that have a whole row
VOCABULARY = 12000  # the others have the first numbers of one
STRIP = "\"'()[]{}…,.;:!?-"
MARKS = {",": 1, ".": 2, "?": 3}


def fold(word):
    """The word as the vocabulary has it: lower case, no marks around it, every digit a 0."""
    return re.sub(r"[0-9]", "0", word.lower().replace("’", "'").strip(STRIP))


def suffix(folded):
    """A bucket for the last three letters (FNV-1a over UTF-16 units), so that unknown words still say something."""
    h = 2166136261
    for ch in folded[-3:]:
        h = ((h ^ ord(ch)) * 16777619) & 0xFFFFFFFF
    return h % SUFFIXES


def case(word):
    """0 lower, 1 begins with a capital, 2 two capitals or more (an acronym, a brand)."""
    core = word.strip(STRIP)
    capitals = sum(ch.isupper() for ch in core)
    if capitals == 0:
        return 0
    return 2 if capitals > 1 else 1 if core[0].isupper() else 2


def pieces(word):
    """A hyphenated word is read as its parts: captions write them apart."""
    return [p for p in re.split(r"[-–—/]+", word) if p.strip(STRIP)]
