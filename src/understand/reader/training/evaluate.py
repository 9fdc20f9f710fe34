"""evaluate.py STATE.pt PAIRS.json DEV.npz: F1 of stops, questions and commas on real captions, of changes and case on talk without marks.

With QUANTISED=1 the weights are first rounded to the bytes that are shipped."""
import json
import os
import sys

import numpy as np
import torch

from export import rounded
from network import Reader
from words import case, fold, pieces, suffix

torch.set_num_threads(1)


def run(net, word, letters, sign):
    """Probabilities after each word: (n, 4) marks, (n) change, (n, 3) case, (n) host."""
    with torch.no_grad():
        out = net(*(torch.from_numpy(np.asarray(c, np.int64))[:, None] for c in (word, letters, sign)))[:, 0]
    return (out[:, :4].softmax(-1).numpy(), out[:, 4].sigmoid().numpy(), out[:, 5:8].softmax(-1).numpy(), out[:, 8].sigmoid().numpy())


def f1(found, true):
    hits = (found & true).sum()
    return 2 * hits / max(1, found.sum() + true.sum()), hits / max(1, found.sum()), hits / max(1, true.sum())


def show(name, values):
    print("%-28s F1 %.3f  P %.2f  R %.2f" % (name, *values))


def pairs(net, path, ids):
    groups = {}
    for one in json.load(open(path)):
        rows, places = [], []
        for w in one["words"]:
            for p in pieces(w):
                rows.append((ids.get(fold(p), 1), suffix(fold(p)), 0))
            places.append(len(rows) - 1)
        word, letters, sign = zip(*rows)
        marks, *_ = run(net, word, letters, sign)
        gold = np.array(one["marks"])
        known = gold >= 0
        for key in (one["channel"], "ALL"):
            groups.setdefault(key, []).append((marks[places][known], gold[known]))
    for key, parts in groups.items():
        p, gold = np.concatenate([a for a, _ in parts]), np.concatenate([b for _, b in parts])
        end = p[:, 2] + p[:, 3]
        best = max((f1(end > t, gold >= 2), t) for t in np.arange(0.2, 0.6, 0.05))
        show("%s stops at %.2f" % (key[:16], best[1]), best[0])
        if key != "ALL":
            continue
        for t in (0.3, 0.35, 0.4, 0.45):
            show("  stops at %.2f" % t, f1(end > t, gold >= 2))
            for k in (0.25, 0.3, 0.35, 0.4, 0.5):
                show("  questions, share %.2f" % k, f1((end > t) & (p[:, 3] > k * end), gold == 3))
            for k in (0.25, 0.3, 0.35, 0.4, 0.45):
                show("  commas at %.2f" % k, f1((end <= t) & (p[:, 1] > k), gold == 1))


def talk(net, path):
    data = np.load(path)
    n = 60_000
    word, letters = data["word"][:n], data["suffix"][:n]
    marks, change, cases, host = (np.concatenate(x) for x in zip(*(
        run(net, word[a:a + 5000], letters[a:a + 5000], np.zeros(5000)) for a in range(0, n, 5000))))
    gold = data["change"][:n] == 1
    for t in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        show("change, nothing given, %.1f" % t, f1(change > t, gold))
    given = data["mark"][:n].astype(np.int64)
    cased = 1 + (data["case"][:n] > 0)
    change = np.concatenate([run(net, word[a:a + 5000], letters[a:a + 5000], (given * 9 + cased)[a:a + 5000])[1] for a in range(0, n, 5000)])
    for t in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        show("change, marks and case, %.1f" % t, f1(change > t, gold))
    first = np.concatenate([[True], data["mark"][:n - 1] >= 2])
    gold = (data["case"][:n] > 0) & ~first
    for t in (0.5, 0.7, 0.8, 0.9):
        show("capitals at %.1f" % t, f1((1 - cases[:, 0] > t) & ~first, gold))
    role = data["role"][:n]
    known = role >= 0
    if not known.any():
        return
    print("host or guest, by word: %.3f" % ((host > 0.5) == role)[known].mean(), "always guest: %.3f" % (role[known] == 0).mean())
    edges = np.flatnonzero(data["change"][:n]) + 1
    starts = np.concatenate([[0], edges[:-1]])
    by_turn = [(np.mean(host[a:b] > 0.5) > 0.5) == (role[a] == 1) for a, b in zip(starts, edges) for _ in range(b - a) if role[a] >= 0]
    print("host or guest, by true turn: %.3f" % np.mean(by_turn))


def main():
    state, dev_pairs, dev = sys.argv[1:4]
    net = Reader()
    weights = torch.load(state)
    net.load_state_dict(rounded(weights) if os.environ.get("QUANTISED") else weights)
    net.eval()
    ids = {w: i + 2 for i, w in enumerate(json.load(open(os.environ.get("VOCABULARY", "vocab.json"))))}
    pairs(net, dev_pairs, ids)
    talk(net, dev)


main()
