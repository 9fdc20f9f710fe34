"""prepare.py TALK.txt OUT.npz [VOCABULARY.json]: turns a file of talk (a line a turn, `# id` begins an episode) into arrays.

The vocabulary is made from the talk and written when the named file is not there yet."""
import collections
import json
import os
import re
import sys

import numpy as np

from words import COMMON, MARKS, VOCABULARY, case, fold, pieces, suffix

# what is left of code and addresses is no rarer word
PLAIN = re.compile(r"[^\W_][\w'.+#&@]*")
SPOKEN = ["uh", "um", "hmm", "mhm", "gonna", "wanna", "kinda"]


def roles(turns):
    """Speaker -> 1 host, 0 guest, -1 not known: hosts ask more and say less; where that does not agree nobody is named."""
    words, asked = collections.Counter(), collections.Counter()
    for speaker, text in turns:
        words[speaker] += text.count(" ") + 1
        asked[speaker] += text.count("?")
    total = sum(words.values())
    main = [s for s in words if words[s] >= 0.08 * total]
    out = {s: -1 for s in words}
    if len(main) != 2 or sum(words[s] for s in main) < 0.9 * total:
        return out
    rate = {s: (asked[s] + 1) / words[s] for s in main}
    host, guest = sorted(main, key=lambda s: -rate[s])
    if rate[host] > 2 * rate[guest] and words[host] < words[guest] and asked[host] > 8:
        out[host], out[guest] = 1, 0
    return out


def episodes(path):
    turns = []
    for line in open(path, encoding="utf8"):
        if line.startswith("# "):
            if turns:
                yield turns
            turns = []
        elif "\t" in line:
            speaker, text = line.rstrip("\n").split("\t", 1)
            if text.strip():
                turns.append((speaker, text))
    if turns:
        yield turns


def vocabulary(path):
    raw = collections.Counter()
    for turns in episodes(path):
        for _, text in turns:
            raw.update(text.split())
    count = collections.Counter()
    for word, n in raw.items():
        for piece in pieces(word):
            count[fold(piece).replace("console.", "console")] += n  # no source file may name the terminal
    often = [w for w, _ in count.most_common() if w]
    known = often[:COMMON] + [w for w in often[COMMON:] if PLAIN.fullmatch(w)][: VOCABULARY - COMMON]
    return known[: VOCABULARY - len(SPOKEN)] + [w for w in SPOKEN if w not in known[: VOCABULARY - len(SPOKEN)]]


def main():
    source, out, words = sys.argv[1:4]
    if not os.path.exists(words):
        json.dump(vocabulary(source), open(words, "w"))
    ids = {w: i + 2 for i, w in enumerate(json.load(open(words)))}
    known = {}

    def encode(word):
        parts = pieces(word)
        last = max((MARKS.get(ch, 0) for ch in word[len(word.rstrip(STRIP_MARKS)):]), default=0)
        rows = [(ids.get(fold(p), 1), suffix(fold(p)), case(p)) for p in parts]
        return rows, last

    columns = [[] for _ in range(6)]
    for turns in episodes(source):
        role = roles(turns)
        for n, (speaker, text) in enumerate(turns):
            other = n + 1 == len(turns) or turns[n + 1][0] != speaker
            start = len(columns[0])
            for word in text.split():
                if word not in known:
                    known[word] = encode(word)
                rows, mark = known[word]
                if not rows:
                    if mark and len(columns[2]) > start:
                        columns[2][-1] = max(columns[2][-1], mark)
                    continue
                for k, (i, s, c) in enumerate(rows):
                    columns[0].append(i)
                    columns[1].append(s)
                    columns[2].append(mark if k + 1 == len(rows) else 0)
                    columns[3].append(0)
                    columns[4].append(c)
                    columns[5].append(role[speaker])
            if len(columns[0]) > start and other:
                columns[3][-1] = 1
                columns[2][-1] = max(2, columns[2][-1])
    kinds = (np.uint16, np.uint16, np.int8, np.int8, np.int8, np.int8)
    names = ("word", "suffix", "mark", "change", "case", "role")
    np.savez(out, **{n: np.array(c, k) for n, c, k in zip(names, columns, kinds)})
    print(len(columns[0]), "words;", "change", np.mean(columns[3]), "unknown", np.mean(np.array(columns[0]) == 1),
          "role known", np.mean(np.array(columns[5]) >= 0))


STRIP_MARKS = "\"')]},.?!;:…"
main()
