"""Learns which phrases are good titles: python3 train-titles.py MEASURED DATA writes DATA/title-trees.ts;
python3 train-titles.py MEASURED says how well it chooses, each show and each episode that was read left out in turn.
MEASURED is what measure-titles.mjs was told as OUT; the marks are those of title-marks.txt beside this script."""
import json
import os
import sys

import numpy as np
from sklearn.ensemble import HistGradientBoostingRegressor

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

# A person's mark for each phrase that was read: 2 usable as it stands, 1 needs a small edit or says little, 0 wrong.
number = {(c["id"], c["k"]): i for i, c in enumerate(chapters)}
rows, marks = [], []
for line in open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "title-marks.txt")):
    episode, k, *read = line.split()
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
rows, marks = np.array(rows), np.array(marks, "f8")

fold = np.array([fold_of(c["show"], c["source"]) for c in chapters])


def learn(table, goal, count, rate, leaf, weight=None):
    """An average of trees with their own seeds says little more than one: one is shipped."""
    model = HistGradientBoostingRegressor(
        max_depth=3, max_iter=count, learning_rate=rate, min_samples_leaf=leaf, l2_regularization=20, max_leaf_nodes=None,
        max_bins=64, early_stopping=False, random_state=0,
    )
    return model.fit(table, goal, sample_weight=weight)


HITS = 2.5  # what a hit counts beside a mark: more hits more of people's words, less is usable more often


def learn_marks(chosen):
    return learn(x[rows[chosen]], marks[chosen], 150, 0.06, 40)


def learn_hits(chosen):
    """From all that hits a word of the person's title, and a third of what does not."""
    some = chosen & ((hits > 0) | (np.random.RandomState(0).rand(len(hits)) < 1 / 3))
    return learn(x[some], hits[some], 60, 0.15, 300, np.where(hits[some] > 0, 1, 3))


if len(sys.argv) > 2:
    trees = spell_trees(names, [(learn_marks(np.ones(len(rows), bool)), 1), (learn_hits(train[chapter]), HITS)])
    with open(f"{sys.argv[2]}/title-trees.ts", "w") as file:
        file.write(
            "// Learned numbers of titles, made by ../training/train-titles.py: trees that say how good a title a phrase is.\n"
            "// Statistics only, fitted on transcripts and chapters of Changelog shows (CC BY-SA 4.0) and bitcointranscripts (MIT).\n\n"
            "/** Trees in the form of `startTrees`; their features are those of `findTraits`. */\n"
            f"export const titleTrees = `{trees}`;\n"
        )
    sys.exit()

# The marks' trees never saw the show's episode, the hits' trees never saw the show.
score = np.zeros(len(x))
for one in sorted(set(fold[train])):
    away = learn_hits((train & (fold != one))[chapter])
    here = (train & (fold == one))[chapter]
    score[here] += HITS * away.predict(x[here])
away, here = learn_hits(train[chapter]), (~train)[chapter]
score[here] += HITS * away.predict(x[here])
episodes = np.array([c["id"] for c in chapters])
read = sorted(set(episodes[chapter[rows]]))
tenth = {e: read.index(e) % 10 if e in read else 10 for e in set(episodes)}
part = np.array([tenth[e] for e in episodes])
for k in range(11):
    here = (part == k)[chapter]
    score[here] += learn_marks(part[chapter[rows]] != k).predict(x[here])

mark_of = dict(zip(rows, marks))


def say(name, order):
    best = [ends[i] + np.argmax(order[ends[i] : ends[i + 1]]) for i in range(len(chapters)) if sizes[i] > 0]
    owner = chapter[best]
    f1 = np.zeros(len(chapters))
    f1[owner] = hits[best]
    shown = " ".join(f"{one[:12]} {f1[train & (fold == one)].mean():.3f}" for one in sorted(set(fold[train])))
    got = np.array([mark_of[b] for b in best if b in mark_of])
    print(f"{name}: F1 train {f1[train].mean():.4f}, dev {f1[~train].mean():.4f} ({shown})")
    print(f"  of {len(got)} chosen that were read {np.mean(got == 2):.3f} usable, {np.mean(got == 1):.3f} to edit, {np.mean(got == 0):.3f} wrong")


say("by value", -x[:, names.index("rank")])
say("by trees", score)
