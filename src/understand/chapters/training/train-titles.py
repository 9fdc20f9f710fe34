"""Learns which phrases are good titles: python3 train-titles.py MEASURED DATA writes DATA/title-trees.ts;
python3 train-titles.py MEASURED says how well it chooses, each show and each episode that was read left out in turn.
MEASURED is what measure-titles.mjs was told as OUT; the marks are those of title-marks.txt beside this script."""
import json
import os
import re
import sys
from collections import Counter, defaultdict

import numpy as np
import scipy.sparse
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.linear_model import Ridge

from shared import fold_of, spell_trees

measured = sys.argv[1]
names = json.load(open(f"{measured}.names.json"))
chapters = [json.loads(line) for line in open(f"{measured}.jsonl")]
sizes = np.array([len(c["candidates"]) for c in chapters])
ends = np.cumsum([0, *sizes])
x = np.fromfile(f"{measured}.f32", "f4").reshape(-1, len(names))
hits = np.array([f1 for c in chapters for _, f1, _, _ in c["candidates"]])
chapter = np.repeat(np.arange(len(chapters)), sizes)
train = np.array([c["split"] == "train" for c in chapters])

# A mark for each phrase that was read: 2 usable as it stands, 1 needs a small edit or says little, 0 wrong. The first reader was
# milder than those after him: where they say 0, 1 and 2 he says .4, 1.3 and 1.85 on average. A phrase to edit counts less than half of
# a usable one, or the safest is chosen, which says little.
VALUES = {"a": (0, 0.7, 2), "b": (0.25, 1, 1.8)}
number = {(c["id"], c["k"]): i for i, c in enumerate(chapters)}
rows, marks, strict, values = [], [], [], []
for line in open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "title-marks.txt")):
    reader, episode, k, *read = line.split()
    i = number.get((episode, int(k)))
    if i is None:
        continue
    at = {(first, last): j for j, (_, _, first, last) in reversed(list(enumerate(chapters[i]["candidates"])))}
    for one in read:
        place, mark = one.split(":")
        j = at.get(tuple(int(n) for n in place.split("-")))
        if j is not None:
            rows.append(ends[i] + j)
            marks.append(int(mark))
            strict.append(reader == "b")
            values.append(VALUES[reader][int(mark)])
rows, marks, strict, values = np.array(rows), np.array(marks), np.array(strict), np.array(values)

fold = np.array([fold_of(c["show"], c["source"]) for c in chapters])


LEAST = 4  # in so many episodes a word stands in phrases that were read

# Words of each phrase: anywhere, as its first and as its last. Names of people and firms say nothing about other shows: only words
# that are mostly written small behind the first.
written = [re.findall(r"[\w'’-]+", text) for c in chapters for text, _, _, _ in c["candidates"]]
inner = [w for phrase in written for w in phrase[1:]]
capital = Counter(w.lower() for w in inner if w != w.lower())
small = {w for w, times in Counter(w for w in inner if w == w.lower()).items() if times > capital[w]}
words = [[w.lower() for w in phrase] for phrase in written]
places = [
    [(w, how) for k, w in enumerate(phrase) if w in small for how in (0, 1, 2) if how == 0 or k == (0, 0, len(phrase) - 1)[how]]
    for phrase in words
]
heard = defaultdict(set)
for row in rows:
    for one in places[row]:
        heard[one].add(chapters[chapter[row]]["id"])
column = {one: j for j, one in enumerate(sorted(one for one, where in heard.items() if len(where) >= LEAST))}
pairs = [(i, column[one]) for i, phrase in enumerate(places) for one in phrase if one in column]
bag = scipy.sparse.csr_matrix((np.ones(len(pairs)), tuple(zip(*pairs))), shape=(len(words), len(column)))


def like_words(chosen):
    """How much each word speaks for a phrase."""
    return Ridge(alpha=20).fit(bag[rows[chosen]], values[chosen]).coef_


# What the trees are told of a phrase's words comes from other shows: what comes from its own would be believed too much.
liked = names.index("liked")
for one in sorted(set(fold)):
    here = (fold == one)[chapter]
    x[here, liked] = bag[here] @ like_words((fold != one)[chapter[rows]])


def learn_marks(chosen):
    """An average of trees with their own seeds says little more than one: one is shipped."""
    model = HistGradientBoostingRegressor(
        max_depth=3, max_iter=400, learning_rate=0.06, min_samples_leaf=40, l2_regularization=20, max_leaf_nodes=None,
        max_bins=64, early_stopping=False, random_state=0,
    )
    return model.fit(x[rows[chosen]], values[chosen])


def spell_words(weights):
    """Each word with its hundredths anywhere, first and last, as `readWords` reads them."""
    table = defaultdict(lambda: [0, 0, 0])
    for (word, how), j in column.items():
        table[word][how] = round(100 * weights[j])
    told = {w: ",".join(str(v) for v in of).replace(",0,0", "") for w, of in table.items() if any(of)}
    return " ".join(f"{w}:{told[w]}" for w in sorted(told))


if len(sys.argv) > 2:
    every = np.ones(len(rows), bool)
    trees = spell_trees(names, learn_marks(every))
    with open(f"{sys.argv[2]}/title-trees.ts", "w") as file:
        file.write(
            "// Learned numbers of titles, made by ../training/train-titles.py: trees that say how good a title a phrase is.\n"
            "// Statistics only, fitted on transcripts and chapters of Changelog shows (CC BY-SA 4.0) and bitcointranscripts (MIT).\n\n"
            "/** Trees in the form of `startTrees`; their features are those of `findTraits`. */\n"
            f"export const titleTrees = `{trees}`;\n\n"
            "/** Word:hundredths, how much each speaks for a phrase that holds it; then more where it is the first, and the last. */\n"
            f'export const likedWords =\n  "{spell_words(like_words(every))}";\n'
        )
    sys.exit()

# The trees never saw the episode.
score = np.zeros(len(x))
episodes = np.array([c["id"] for c in chapters])
read = sorted(set(episodes[chapter[rows]]))
tenth = {e: read.index(e) % 10 if e in read else 10 for e in set(episodes)}
part = np.array([tenth[e] for e in episodes])
for k in range(11):
    here = (part == k)[chapter]
    score[here] = learn_marks(part[chapter[rows]] != k).predict(x[here])

mark_of = dict(zip(rows, zip(marks, strict)))


def say(name, order):
    best = [ends[i] + np.argmax(order[ends[i] : ends[i + 1]]) for i in range(len(chapters)) if sizes[i] > 0]
    owner = chapter[best]
    f1 = np.zeros(len(chapters))
    f1[owner] = hits[best]
    shown = " ".join(f"{one[:12]} {f1[train & (fold == one)].mean():.3f}" for one in sorted(set(fold[train])))
    print(f"{name}: F1 train {f1[train].mean():.4f}, dev {f1[~train].mean():.4f} ({shown})")
    for later in (False, True):
        got = np.array([mark_of[b][0] for b in best if b in mark_of and mark_of[b][1] == later])
        who = "by the stricter readers" if later else "by the first reader"
        print(f"  of {len(got)} chosen that were read {who}: {np.mean(got == 2):.3f} usable, {np.mean(got == 1):.3f} to edit, {np.mean(got == 0):.3f} wrong")


say("by value", -x[:, names.index("rank")])
say("by trees", score)
