"""Windows of talk made to look like raw captions: marks and case taken out, fillers, restarts and mis-heard words put in."""
import json
import os

import numpy as np
import torch

from words import COMMON, fold, suffix

FILLERS = ["um"] * 5 + ["uh"] * 4 + ["you know"] * 4 + ["like"] * 4 + ["kind of"] * 2 + [
    "so", "and", "i mean", "sort of", "right", "just", "yeah", "well", "but", "and uh", "okay", "i think", "actually"]
# how much is put in: 1 is what captions of an unscripted interview have, 0.1 those of a lecture
LEVELS = [0, 0.1, 0.4, 0.7, 1, 1.2]


class Windows:
    def __init__(self, talk, length, seed):
        self.talk = {k: talk[k] for k in talk.files}
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
            # rare words are sometimes not known, so that what is said of those that nobody knows stays true
            t["word"] = np.where((t["word"] >= COMMON + 2) & (r.random(n) < 0.1), 1, t["word"])
            t = self.disturb(t)
        given, speakers, case = self.shown(t, plain)
        asked = np.where((given == 0) | (given == 2), t["mark"], -100)
        return t["word"], t["suffix"], given * 9 + speakers * 3 + case, asked, t["change"], t["cased"], t["role"]

    def disturb(self, t):
        """Words put in, lost and heard as others, as often as captions of such talk have it: a script nearly none, people who look
        for their words several in a sentence."""
        r, n = self.random, self.length
        level = r.choice(LEVELS)
        stays = (t["mark"] > 0) | (t["change"] > 0)
        begins = np.concatenate([[False], t["mark"][:-1] >= 2])
        what = r.random(n)
        put = what < level * np.where(begins, 0.25, 0.055)
        heard = ~put & (what > 1 - r.choice([0.015, 0.03, 0.05]))
        lost = ~put & ~heard & ~stays & (r.random(n) < 0.008)
        # a column for each word that comes out: where it stands in the talk, and what is heard in its place (-1 nothing else)
        rows, last = [np.zeros((0, 4), np.int64)], 0
        whole = np.stack([np.arange(n), np.full(n, -1), np.full(n, -1), np.ones(n, np.int64)], 1)
        for at in np.flatnonzero(put | heard | lost):
            if at < last:
                continue
            rows.append(whole[last:at])
            last = at
            if put[at]:
                rows.append(np.array([(at, w, s, 0) for w, s in self.put_in(t, at, stays)], np.int64))
            elif lost[at]:
                last = at + 1
            else:
                # one word or two without a mark between them, heard as one to three others
                last = at + 1 + int(at + 1 < n and not stays[at] and r.random() < 0.15)
                count = r.choice([1, 1, 1, 2, 2, 3])
                rows.append(np.array([(last - 1, *self.another(), 2 if k + 1 == count else 0) for k in range(count)], np.int64))
        take, word, letters, own = np.concatenate(rows + [whole[last:]])[:n].T
        new = {k: v[take] for k, v in t.items()}
        new["word"] = np.where(word >= 0, word, new["word"])
        new["suffix"] = np.where(letters >= 0, letters, new["suffix"])
        for k in ("mark", "change", "case"):
            new[k] = np.where(own > 0, new[k], 0)
        new["cased"] = np.where(own == 1, new["cased"], -100)
        lack = n - len(take)
        if lack > 0:
            fill = {"mark": -100, "change": -100, "cased": -100, "role": -1}
            new = {k: np.concatenate([v, np.full(lack, fill.get(k, 0))]) for k, v in new.items()}
        return new

    def put_in(self, t, at, stays):
        """Words that captions have before that place and edited talk has not: (word, letters) each."""
        r, kind = self.random, self.random.random()
        if kind < 0.55:
            return [w for _ in range(r.choice([1, 1, 1, 1, 2, 2, 3])) for w in self.filler()]
        some = int(r.choice([1, 1, 1, 2, 2, 3, 4]))
        if kind < 0.85:
            # begun again: the next words, or some of them and then another way
            end = next((k + 1 for k in range(at, min(at + some, self.length)) if stays[k]), at + some)
            said = list(zip(t["word"][at:end], t["suffix"][at:end]))
            if kind > 0.7:
                said[r.integers(len(said)):] = [self.another() for _ in range(r.integers(1, 4))]
            return said + (self.filler() if r.random() < 0.2 else [])
        return [self.another(misheard=False) for _ in range(r.integers(1, 3))]

    def filler(self):
        return self.fillers[self.random.integers(len(self.fillers))]

    def another(self, misheard=True):
        """A word from anywhere; of what is misheard some is in no vocabulary."""
        at = self.random.integers(len(self.talk["word"]))
        return (1 if misheard and self.random.random() < 0.25 else self.talk["word"][at]), self.talk["suffix"][at]

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
