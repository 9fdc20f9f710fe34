"""Makes cased-words.ts: words that people write with a capital wherever they stand, in the form they mostly give them.

python3 make-cased-words.py TRAIN.txt.xz WORDS cased-words.ts     (beside words.ts; the talk that the reader is trained on; half a minute)

WORDS is a dictionary of a word a line (Debian's wamerican): what it has in small letters only is an ordinary word, which the
talk writes large since some firm is called so; what it has with a capital only is a name wherever it is said.
"""

import collections
import lzma
import re
import sys

least, share, common = 6, 0.93, 3000
edges = re.compile(r"^\W+|\W+$")
counts = collections.defaultdict(collections.Counter)
for line in lzma.open(sys.argv[1], "rt"):
    if line.startswith("#"):
        continue
    begins = True
    for word in line.split("\t", 1)[-1].split():
        bare = re.sub(r"['’]s$", "", edges.sub("", word))
        if not begins and re.fullmatch(r"[A-Za-z][A-Za-z0-9+]+", bare):
            counts[bare.lower()][bare] += 1
        begins = word.rstrip("\"')”").endswith((".", "?", "!", ":"))

everywhere = set("united southern discord tinder slack twitch yelp chrome adobe".split())  # names outside of technology too
spoken = set("oh hey yeah okay ok ah ha hmm wow hi hello well no yes nope quot im ill id ive phew ugh hah aw aww".split())
dictionary = set(open(sys.argv[2]).read().split("\n"))
names = [word for word in dictionary if re.fullmatch("[A-Z][A-Za-z]{2,}", word) and word.lower() not in dictionary]
words, besides = [], []
for lower, forms in counts.items():
    total = sum(forms.values())
    best, _ = forms.most_common(1)[0]
    capital = sum(count for form, count in forms.items() if form != lower)
    if total >= least and capital >= share * total and lower not in spoken and best != lower:
        words.append(best)
        if lower in dictionary - everywhere and lower.capitalize() not in dictionary and lower.upper() not in dictionary:
            besides.append(lower)



def unpack(packed):
    """The words of words.ts: blocks of a line, in each of which a word keeps so many letters of the one before."""
    for block in packed.split("\\n"):
        last = ""
        for shared, rest in re.findall("([0-9A-Z])([a-z]*)[A-Z0-9!#%&()*+,./:;<=>-]", block):
            last = last[: int(shared, 36)] + rest
            yield last


# Names that no list has are known for being in none; those of people are known already.
listed = set(unpack(re.search('= "(.*)";', open("words.ts").read())[1]))
people = set(open("people-names.ts").read().split())
counted = {word.lower() for word in words}
names = [word for word in names if word.lower() in listed - counted - people]


def wrap(words):
    lines, line = [], ""
    for word in sorted(words, key=str.lower):
        if len(line) + len(word) > 230:
            lines.append(line)
            line = ""
        line += (" " if line else "") + word
    return "\n".join([*lines, line])


with open(sys.argv[3], "w") as file:
    file.write(
        "// Words that people write with a capital wherever they stand, as they mostly write them; made by make-cased-words.py.\n"
        "// Counted in transcripts of Changelog Media and of bitcointranscripts, see ../../reader/data/NOTICE.\n"
        "export const casedWords = `\n" + wrap(words) + "\n`;\n"
        "/** Those that are ordinary words besides. */\n"
        "export const ordinaryBesides = `\n" + wrap(besides) + "\n`;\n"
        "/** Names among the words of words.ts by the dictionary of Debian's wamerican (SCOWL, see NOTICE), which the talk has too seldom. */\n"
        "export const dictionaryNames = `\n" + wrap(names) + "\n`;\n"
    )
print(len(words), "words,", len(besides), "of them ordinary ones")
