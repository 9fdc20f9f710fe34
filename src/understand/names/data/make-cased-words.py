"""Makes cased-words.ts: words that people write with a capital wherever they stand, in the form they mostly give them.

python3 make-cased-words.py TRAIN.txt.xz cased-words.ts     (the talk that the reader is trained on; half a minute)
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

spoken = set("oh hey yeah okay ok ah ha hmm wow hi hello well no yes nope quot im ill id ive phew ugh hah aw aww".split())
words = []
for lower, forms in counts.items():
    total = sum(forms.values())
    best, _ = forms.most_common(1)[0]
    capital = sum(count for form, count in forms.items() if form != lower)
    if total >= least and capital >= share * total and lower not in spoken and best != lower:
        words.append(best)
words.sort(key=str.lower)
lines, line = [], ""
for word in words:
    if len(line) + len(word) > 170:
        lines.append(line)
        line = ""
    line += (" " if line else "") + word
with open(sys.argv[2], "w") as file:
    file.write(
        "// Words that people write with a capital wherever they stand, as they mostly write them; made by make-cased-words.py.\n"
        "// Counted in transcripts of Changelog Media and of bitcointranscripts, see ../../reader/data/NOTICE.\n"
        "export const casedWords = `\n" + "\n".join([*lines, line]) + "\n`;\n"
    )
print(len(words), "words")
