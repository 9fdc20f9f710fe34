"""Windows of talk made to look like raw captions: marks and case taken out, fillers, restarts and mis-heard words put in."""
import json
import os

import numpy as np
import torch

from words import SHIPPED_WORDS, SUFFIXES, VOCABULARY, fold, suffix

FILLERS = ["uh", "um", "uh", "um", "you know", "like", "i mean", "so", "and uh", "and um", "so um"]


class Windows:
    def __init__(self, talk, length, seed):
        self.talk = {k: talk[k] for k in talk.files}
        self.talk["word"] = np.where(self.talk["word"] < SHIPPED_WORDS + 2, self.talk["word"], 1)
        self.length = length
        self.random = np.random.default_rng(seed)
        ids = {w: i + 2 for i, w in enumerate(json.load(open(os.environ.get("VOCABULARY", "vocab.json"))))}
        self.fillers = [[(ids[w], suffix(fold(w))) for w in f.split()] for f in FILLERS]

    def batch(self, size, plain=False):
        """-> (word, letters, sign), {mark, change, case, role}: all (length, size); plain: nothing given, nothing put in."""
        rows = [self.window(plain) for _ in range(size)]
        columns = [torch.from_numpy(np.stack([r[k] for r in rows], 1)) for k in range(7)]
        return columns[:3], dict(zip(("mark", "change", "case", "role"), columns[3:]))

    def window(self, plain):
        r, n = self.random, self.length
        at = int(r.integers(1, len(self.talk["word"]) - n - 1))
        t = {k: v[at:at + n].astype(np.int64) for k, v in self.talk.items()}
        # the case of a sentence's first word says nothing about the word
        first = np.concatenate([[self.talk["mark"][at - 1] >= 2], t["mark"][:-1] >= 2])
        t["cased"] = np.where(first, -100, t["case"])
        if not plain:
            t = self.disturb(t)
        given, speakers, case = self.shown(t, plain)
        asked = np.where((given == 0) | (given == 2), t["mark"], -100)
        return t["word"], t["suffix"], given * 9 + speakers * 3 + case, asked, t["change"], t["cased"], t["role"]

    def disturb(self, t):
        """Fillers, restarts and repeated words put in, some words lost, some heard as others."""
        r, n = self.random, self.length
        keep = r.random(n) >= 0.008
        keep |= (t["mark"] > 0) | (t["change"] > 0)
        order = np.flatnonzero(keep)
        new = {k: v[order] for k, v in t.items()}
        # restarts: one to four words said twice
        again = r.choice(len(order) - 5, r.binomial(n, 0.008))
        take = np.arange(len(order))
        pieces, last = [], 0
        for a in np.sort(again):
            length = int(r.choice([1, 1, 1, 2, 2, 3, 4]))
            if a < last or new["mark"][a:a + length].any() or new["change"][a:a + length].any():
                continue
            pieces += [take[last:a], take[a:a + length]]
            last = a
        take = np.concatenate(pieces + [take[last:]])
        new = {k: v[take] for k, v in new.items()}
        # fillers: more often where a sentence begins
        chance = np.where(np.concatenate([[False], new["mark"][:-1] >= 2]), 0.05, 0.012) * r.choice([0, 0.5, 1, 2])
        for a in np.flatnonzero(r.random(len(take)) < chance)[::-1]:
            words = self.fillers[r.integers(len(self.fillers))]
            fill = {"word": [w for w, _ in words], "suffix": [s for _, s in words], "mark": 0, "change": 0,
                    "case": 0, "cased": -100, "role": new["role"][a]}
            new = {k: np.insert(v, a, fill[k] if isinstance(fill[k], list) else [fill[k]] * len(words))
                   for k, v in new.items()}
        new = {k: v[:n] for k, v in new.items()}
        if len(new["word"]) < n:
            lack = n - len(new["word"])
            fill = {"mark": -100, "change": -100, "cased": -100, "role": -1}
            new = {k: np.concatenate([v, np.full(lack, fill.get(k, 0))]) for k, v in new.items()}
        heard = r.random(n)
        new["word"] = np.where(heard < 0.02, 1, np.where(heard < 0.032, r.integers(2, VOCABULARY // 4, n), new["word"]))
        new["suffix"] = np.where(heard < 0.01, r.integers(0, SUFFIXES, n), new["suffix"])
        new["cased"] = np.where(heard < 0.032, -100, new["cased"])
        return new

    def shown(self, t, plain):
        """What the source gives: its marks (0 none), its speaker marks and its case, each whole, in part, wrong or not at all."""
        r, n = self.random, self.length
        nothing = np.zeros(n, np.int64)
        if plain:
            return nothing, nothing, nothing
        kind = r.random()
        flat = np.zeros(n, bool)
        mark = np.maximum(t["mark"], 0)
        if kind < 0.55:
            given = nothing
        else:
            lost = r.random(n) < np.choose(mark, [0, r.choice([0, 0.1, 0.4, 1]), r.choice([0, 0.05, 0.15]), r.choice([0, 0.1, 0.5])])
            given = np.where(lost, np.where((mark == 3) & (r.random(n) < 0.7), 2, 0), mark)
            given = np.where((given == 0) & (r.random(n) < 0.004), 2, given)
            if kind > 0.85:  # stretches with and without
                flat = np.cumsum(r.random(n) < 0.012) % 2 == r.integers(2)
                given = np.where(flat, 0, given)
        change = t["change"] == 1
        speakers = nothing
        if r.random() < 0.4:
            miss, false = r.choice([0.02, 0.1, 0.25]), r.choice([0, 0.005, 0.03])
            here = (change & (r.random(n) >= miss)) | (~change & (mark >= 2) & (r.random(n) < false)) | (r.random(n) < 0.0004)
            speakers = 1 + here.astype(np.int64)
        case = nothing
        if r.random() < (0.12 if kind < 0.55 else 0.85):
            case = 1 + (t["case"] > 0).astype(np.int64)
            if r.random() < 0.7:  # captions lose their capitals where they lose their marks
                case = np.where(flat, 0, case)
        return given, speakers, case
