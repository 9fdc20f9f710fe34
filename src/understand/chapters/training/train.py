"""Learns where chapters begin: python3 train.py MEASURED DATA writes DATA/start-weights.ts;
python3 train.py MEASURED --held-out CHANCES writes the chance at every unit by a model that never saw the episode's show."""
import collections
import json
import sys
import warnings

import numpy as np
import scipy.sparse as sparse
from scipy.optimize import minimize
from sklearn.ensemble import HistGradientBoostingClassifier

from shared import LARGE, fold_of, spell_trees

warnings.filterwarnings("ignore")
measured, out = sys.argv[1], sys.argv[2]
held_out = out == "--held-out"
index = json.load(open(f"{measured}/index.json"))

FOLDS = [*LARGE, "changelog", "bitcointranscripts"]

PLAIN = """lPos bay bayS gapEnd spkRate spkPrevRate turnsAhead turnsBack rol450 rol220 nextAsk lastAsk lTurn lNextTurn lPrevTurn
spkMix llr220 cos450 cos220 cos220P turnB300 turnA300 askB150 pause askB400 nspk loc220 loc100""".split()
ENGLISH = ["ngram", "ngNext", "ngPrev", "lUnit", "lNextUnit", *PLAIN]

PHRASES, STRENGTH = 2500, 30  # how many phrases are kept, and how strongly their weights are held small
TREES, RATE, DEPTH, LEAF, RIDGE = 120, 0.1, 3, 200, 3
EVERY = 8  # of the units at which no chapter begins, one in so many is looked at


def parts(values):
    return np.concatenate(values)


sizes = [e["units"] for e in index]
ends = np.cumsum([0, *sizes])
fold = np.repeat([FOLDS.index(fold_of(e["show"], e["source"])) for e in index], sizes)
fit = np.repeat([held_out or e["split"] == "train" for e in index], sizes)
marked = np.repeat([e["kind"] == "marked" for e in index], sizes)
columns = {}
for name in index[0]["names"]:
    columns[name] = []
for e in index:
    table = np.fromfile(f"{measured}/{e['id']}.{e['kind']}.f32", "f4").reshape(-1, e["units"])
    for name, row in zip(e["names"], table):
        columns[name].append(row)
columns = {name: parts(rows) for name, rows in columns.items()}

# A person's chapter begins at one of the units around the time that is written down, nearer ones more likely.
goal = np.zeros(len(fold))
for e, first, last in zip(index, ends, ends[1:]):
    starts = columns["start"][first:last]
    width = 6 if e["source"] == "changelog" else 2
    for at in e["starts"]:
        away = np.abs(starts - at)
        near = (away <= 15) & (np.arange(len(starts)) > 0)
        if at > 5 and near.any():
            weights = np.where(near, np.exp(-away / width), 0)
            goal[first:last] += weights / weights.sum()
goal = np.minimum(goal, 1)

# Phrases of words that both sources use in a fifth of their episodes: no topic becomes a sign of a chapter.
keys, use, episodes = [], collections.Counter(), collections.Counter()
words = collections.defaultdict(collections.Counter)
sources = collections.Counter()
for e in index:
    read = json.load(open(f"{measured}/{e['id']}.{e['kind']}.json"))
    keys.append(read["keys"])
    if e["kind"] == "raw":
        continue
    sources[e["source"]] += 1
    words[e["source"]].update(read["words"])
    counts = collections.Counter(key for unit in read["keys"] for key in unit)
    use.update(counts)
    episodes.update(counts.keys())
first, second = sources
general = {w for w in words[first] if all(words[s][w] >= 0.2 * sources[s] for s in (first, second))}


def is_general(key):
    rest = key[1:].lstrip("^=").rstrip("$")
    return key in ("c?", "n?", "p?", "nT", "p[") or (rest != "" and all(w in general for w in rest.split(" ")))


phrases = [key for key in use if episodes[key] >= 20 and use[key] >= 40 and is_general(key)]
number = {key: k for k, key in enumerate(phrases)}
rows, cols = [], []
for k, episode in enumerate(keys):
    for i, unit in enumerate(episode):
        for key in unit:
            if key in number:
                rows.append(ends[k] + i)
                cols.append(number[key])
table = sparse.csr_matrix((np.ones(len(rows)), (rows, cols)), shape=(len(fold), len(phrases)))
del keys


def fit_phrases(chosen):
    """Weights of the phrases that say most, from the edited talk of the chosen units."""
    some = table[chosen & marked]
    target = goal[chosen & marked]

    def solve(x):
        across = x.T.tocsr()

        def loss(w):
            z = x @ w[:-1] + w[-1]
            left = 1 / (1 + np.exp(-z)) - target
            value = (np.logaddexp(0, z) - target * z).sum() + STRENGTH / 2 * (w[:-1] ** 2).sum()
            return value, np.append(across @ left + STRENGTH * w[:-1], left.sum())

        begin = np.append(np.zeros(x.shape[1]), np.log(target.mean() / (1 - target.mean())))
        return minimize(loss, begin, jac=True, method="L-BFGS-B", options={"maxiter": 60}).x[:-1]

    telling = np.argsort(-np.abs(solve(some)) * np.sqrt(np.asarray(some.sum(0)).ravel()))[:PHRASES]
    weights = np.zeros(len(phrases))
    weights[telling] = np.round(solve(some[:, telling]), 2)
    return weights


def add_phrases(weights_of):
    ngram = np.zeros(len(fold))
    for k in range(len(FOLDS)):
        ngram[fold == k] = table[fold == k] @ weights_of(k)
    columns["ngram"], columns["ngNext"], columns["ngPrev"] = ngram, np.zeros(len(fold)), np.zeros(len(fold))
    for a, b in zip(ends, ends[1:]):
        columns["ngNext"][a : b - 1] = ngram[a + 1 : b]
        columns["ngPrev"][a + 1 : b] = ngram[a : b - 1]


def fit_trees(names, chosen):
    x = np.stack([columns[name] for name in names], 1).astype("f4")
    looked = np.where(chosen & ((goal > 0) | (np.random.RandomState(3).rand(len(goal)) < 1 / EVERY)))[0]
    begins = looked[goal[looked] > 0]
    model = HistGradientBoostingClassifier(
        max_depth=DEPTH, max_iter=TREES, learning_rate=RATE, l2_regularization=RIDGE, min_samples_leaf=LEAF,
        early_stopping=False, max_leaf_nodes=None, max_bins=64, random_state=1,
    )
    weight = np.append((1 - goal[looked]) * np.where(goal[looked] > 0, 1, EVERY), goal[begins])
    model.fit(x[np.append(looked, begins)], np.append(np.zeros(len(looked)), np.ones(len(begins))), sample_weight=weight)
    return model, x


by_fold = [fit_phrases(fit & (fold != k)) for k in range(len(FOLDS))]
add_phrases(lambda k: by_fold[k])
if held_out:
    names = PLAIN if "--plain" in sys.argv else ENGLISH
    chances = np.zeros(len(fold))
    for k in range(len(FOLDS)):
        model, x = fit_trees(names, fold != k)
        chances[fold == k] = model.predict_proba(x[fold == k])[:, 1]
    chances.astype("f4").tofile(sys.argv[3])
else:
    weights = fit_phrases(fit)
    english, _ = fit_trees(ENGLISH, fit)
    plain, _ = fit_trees(PLAIN, fit)
    kept = sorted((phrases[k], weights[k]) for k in np.nonzero(weights)[0])
    quote = lambda text: json.dumps(text, ensure_ascii=False)
    with open(f"{out}/start-weights.ts", "w") as file:
        file.write(
            "// Learned numbers of the beginnings of chapters, made by ../training/train.py: trees, and the phrases around a beginning.\n"
            "// Statistics only, fitted on transcripts and chapters of Changelog shows (CC BY-SA 4.0) and bitcointranscripts (MIT).\n\n"
            "/**\n * Trees by model. First line: the base score. Second: feature names. Then a tree a line: seven questions as a heap, each the\n"
            " * number of its feature and its threshold, then what its eight ends add. `english` uses phrases, `plain` does not.\n */\n"
            'export const startTrees: Readonly<Record<"english" | "plain", string>> = {\n'
            f"  english: `{spell_trees(ENGLISH, english)}`,\n  plain: `{spell_trees(PLAIN, plain)}`,\n}};\n\n"
            "/** A phrase key and its weight, by a tab, one a line. */\nexport const phraseWeights =\n  "
            + quote("\n".join(f"{key}\t{weight:g}" for key, weight in kept)) + ";\n"
        )
