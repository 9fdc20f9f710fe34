"""export.py STATE.pt VOCABULARY.json DATA: writes DATA/reader-weights.ts, the weights as they are shipped, in the order that
`network-bytes.ts` reads, and DATA/expected.json, what this code makes of a few words, for the test of the other one.

Matrices have a byte a weight and a step a row; the tables of words, letters and signs have one of 63 values a weight, written as a
letter each, so that what is packed for the network is small, and only the commoner words of the vocabulary are shipped."""
import base64
import json
import sys

import numpy as np
import torch

from network import Reader
from words import SHIPPED_WORDS, fold, pieces, suffix

TABLES = ("word", "letters", "sign")
LEVELS = 31
SHIPPED = 8  # outputs: the role, the last one, did not prove useful
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


TEXTS = [
    ("so welcome to the show today we talk about boats with my guest how are you doing", None),
    ("i think the well-known harbour is in 2 parts thank you what about london oh it is a zxqv i've seen", [9, 12]),
]


def matrices():
    """Names of the matrices and their biases in the order in which they lie."""
    for layer in ("first", "second"):
        for way in ("", "_reverse"):
            for kind in ("ih", "hh"):
                yield f"{layer}.weight_{kind}_l0{way}", f"{layer}.bias_{kind}_l0{way}"
    yield "out.weight", "out.bias"


def table_step(weights):
    """One step for all three tables, so that their rows can stand side by side; the few largest numbers are cut off."""
    values = np.concatenate([weights[f"{t}.weight"].numpy().ravel() for t in TABLES])
    return np.float32(np.quantile(np.abs(values), 0.9995) / LEVELS)


def quantise_table(table, step):
    return np.clip(np.rint(table / step), -LEVELS, LEVELS).astype(np.int8)


def quantise_rows(matrix):
    """-> int8 and a step for each row."""
    steps = np.maximum(np.abs(matrix).max(1), 1e-8).astype(np.float32) / np.float32(127)
    return np.rint(matrix / steps[:, None]).astype(np.int8), steps


def rounded(weights):
    """The state that the shipped numbers stand for: what is not shipped of the vocabulary is unknown."""
    out = dict(weights)
    step = table_step(weights)
    for t in TABLES:
        out[f"{t}.weight"] = torch.from_numpy(quantise_table(weights[f"{t}.weight"].numpy(), step) * step)
    out["word.weight"][SHIPPED_WORDS + 2:] = out["word.weight"][1]
    for name, _ in matrices():
        q, steps = quantise_rows(weights[name].numpy())
        out[name] = torch.from_numpy(q * steps[:, None])
    return out


def packed(weights):
    """-> the tables as letters, and in base 64 the numbers of four bytes (steps and biases), then the bytes of the matrices."""
    step = table_step(weights)
    tables = [quantise_table(weights[f"{t}.weight"].numpy(), step) for t in TABLES]
    tables[0] = tables[0][:SHIPPED_WORDS + 2]
    floats, rows = [np.array([step], np.float32)], []
    for name, bias in matrices():
        last = SHIPPED if name == "out.weight" else None
        q, steps = quantise_rows(weights[name].numpy()[:last])
        floats += [steps, weights[bias].numpy()[:last].astype(np.float32)]
        rows.append(q.tobytes())
    letters = "".join(LETTERS[v + 32] for t in tables for v in t.ravel())
    return letters, base64.b64encode(b"".join(f.astype("<f4").tobytes() for f in floats) + b"".join(rows)).decode()


def expected(weights, vocabulary):
    """What comes out for `TEXTS`: the sums after each step, and where the source says that somebody else begins."""
    net = Reader()
    net.load_state_dict(rounded(weights))
    net.eval()
    ids = {w: i + 2 for i, w in enumerate(vocabulary)}
    out = []
    for text, starts in TEXTS:
        rows = []
        words = text.split()
        for at, word in enumerate(words):
            parts = [fold(p) for p in pieces(word)]
            for k, p in enumerate(parts):
                here = starts and k + 1 == len(parts) and at + 1 in starts
                rows.append((ids.get(p, 1), suffix(p), (6 if here else 3) if starts else 0))
        with torch.no_grad():
            sums = net(*(torch.tensor(c)[:, None] for c in zip(*rows)))[:, 0, :SHIPPED]
        one = {"text": text, "sums": [[round(float(v), 3) for v in row] for row in sums]}
        if starts:
            one["changes"] = [int(at in starts) for at in range(len(words))]
        out.append(one)
    return out


def main():
    state, vocabulary, folder = sys.argv[1:4]
    weights = torch.load(state)
    words = json.load(open(vocabulary))[:SHIPPED_WORDS]
    tables, rows = packed(weights)
    with open(f"{folder}/reader-weights.ts", "w") as file:
        file.write("// Weights of the reader's network and the words it knows, written by ../training/export.py; NOTICE says from which talk.\n\n")
        file.write(f"export const vocabulary =\n  {json.dumps(' '.join(words), ensure_ascii=False)};\n\n")
        file.write(f'/** As network-bytes.ts reads them. */\nexport const packedTables =\n  "{tables}";\nexport const packedRows =\n  "{rows}";\n')
    with open(f"{folder}/expected.json", "w") as file:
        json.dump(expected(weights, words), file)
    print(len(tables), "letters of tables,", len(rows), "of rows")


if __name__ == "__main__":
    main()
