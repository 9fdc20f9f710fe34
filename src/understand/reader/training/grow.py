"""grow.py STATE.pt TRAIN.npz OUT.pt: gives the rarer words rows of their own without training.

Where a word stands (the words before and after it, the marks, changes and capitals there) predicts what the network has learnt of
the common ones; the same says what it would learn of the rare ones. The rows are turned so that what differs among the rare ones is
in their first numbers: these are theirs, the rest is that of an unknown word. The network gives the same for all others."""
import sys

import numpy as np
import torch

from network import RARE, WORD, Reader
from words import COMMON, VOCABULARY

NEIGHBOURS = 800
SEEN = 40  # so many places of each word are looked at, so that common ones say no more than rare ones
LITTLE = 300  # the commonest words are little ones, of which nothing follows for others


def shares(words, values, among=None):
    """The mean of the values at the places of each word, with five places more that are like all others."""
    words, values = (words, values) if among is None else (words[among], values[among])
    total, count = (np.bincount(words, w, VOCABULARY + 2) for w in (values.astype(float), None))
    return (total + 5 * total.sum() / count.sum()) / (count + 5)


def signs(talk):
    """A row of signs for each word."""
    word, mark, case, change = (talk[k].astype(np.int64) for k in ("word", "mark", "case", "change"))
    take = np.random.default_rng(1).random(len(word)) < SEEN / np.maximum(SEEN, np.bincount(word, minlength=VOCABULARY + 2))[word]
    take[:2] = take[-2:] = False
    at = np.flatnonzero(take)
    here = word[at]
    columns = []
    for way in (-1, 1):
        beside = np.where(word[at + way] < NEIGHBOURS, word[at + way], 0)
        count = np.bincount(here * NEIGHBOURS + beside, minlength=(VOCABULARY + 2) * NEIGHBOURS).reshape(-1, NEIGHBOURS)
        usual = count.sum(0) / count.sum()
        columns.append(np.sqrt((count + 5 * usual) / (count.sum(1, keepdims=True) + 5)) - np.sqrt(usual))
    beside = np.concatenate(columns, 1).astype(np.float32)
    _, turned = np.linalg.eigh(beside.T @ beside)
    inside = mark[at - 1] < 2
    own = [shares(here, mark[at + way] == m) for m in (1, 2, 3) for way in (0, -1)]
    own += [shares(here, change[at + way] == 1) for way in (0, -1)]
    own += [shares(here, case[at] == c, inside) for c in (1, 2)]
    out = np.concatenate([beside @ turned[:, :-301:-1], np.sqrt(np.stack(own, 1))], 1)[2:]
    return (out - out.mean(0)) / out.std(0)


def predicted(rows, seen):
    """Rows of all words, by ridge regression on those of the common ones."""
    known, learnt = seen[LITTLE:COMMON], rows[LITTLE + 2:COMMON + 2].numpy()
    mean = learnt.mean(0)
    weights = np.linalg.solve(known.T @ known + 500 * np.eye(known.shape[1]), known.T @ (learnt - mean))
    return torch.from_numpy((seen @ weights + mean).astype(np.float32))


def main():
    state, talk, out = sys.argv[1:4]
    weights = torch.load(state)
    rows = weights["word.weight"][: COMMON + 2]
    rare = predicted(rows, signs(np.load(talk)))[COMMON:]
    first = torch.linalg.svd(rare - rows[1])[2][:RARE].T
    rest = torch.linalg.svd(torch.eye(WORD) - first @ first.T)[0][:, :WORD - RARE]
    others = rows @ rest
    turn = torch.cat([first, rest @ torch.linalg.svd(others - others.mean(0))[2].T], 1)
    weights["rare.weight"] = rare @ first
    weights["word.weight"] = rows @ turn
    for way in ("", "_reverse"):
        name = f"first.weight_ih_l0{way}"
        weights[name] = torch.cat([weights[name][:, :WORD] @ turn, weights[name][:, WORD:]], 1)
    Reader().load_state_dict(weights)
    torch.save(weights, out)


main()
