"""export.py STATE.pt VOCABULARY.json DATA: writes DATA/reader-weights.ts, the weights as they are shipped, in the order that
`network-bytes.ts` reads, and DATA/expected.json, what this code makes of a few words, for the test of the other one.

Every weight is one of 95 values, written as a letter: matrices have a step a row, the tables of words, letters and signs one for
all, so that what is packed for the network is small."""
import base64
import json
import sys

import numpy as np
import torch

from network import Reader
from words import fold, pieces, suffix

TABLES = ("word", "rare", "letters", "sign")
LEVELS = 47
SHIPPED = 8  # outputs: the role, the last one, did not prove useful
ZERO = 79  # the letter of 0; those of the others stand before and after it


TEXTS = [
    ("so welcome to the show today we talk about boats with my guest how are you doing", None),
    ("i think the well-known harbour is in 2 parts thank you what about a museum in sweden or london oh it is a zxqv i've seen", [9, 12]),
]


def matrices():
    """Names of the matrices and their biases in the order in which they lie."""
    for layer in ("first", "second"):
        for way in ("", "_reverse"):
            for kind in ("ih", "hh"):
                yield f"{layer}.weight_{kind}_l0{way}", f"{layer}.bias_{kind}_l0{way}"
    yield "out.weight", "out.bias"


def table_step(weights):
    """One step for all tables, so that their rows can stand side by side; the few largest numbers are cut off."""
    values = np.concatenate([weights[f"{t}.weight"].numpy().ravel() for t in TABLES])
    return np.float32(np.quantile(np.abs(values), 0.9995) / LEVELS)


def quantise_table(table, step):
    return np.clip(np.rint(table / step), -LEVELS, LEVELS).astype(np.int8)


def quantise_rows(matrix):
    """-> int8 and a step for each row."""
    steps = np.maximum(np.abs(matrix).max(1), 1e-8).astype(np.float32) / np.float32(LEVELS)
    return np.rint(matrix / steps[:, None]).astype(np.int8), steps


def rounded(weights):
    """The state that the shipped numbers stand for."""
    out = dict(weights)
    step = table_step(weights)
    for t in TABLES:
        out[f"{t}.weight"] = torch.from_numpy(quantise_table(weights[f"{t}.weight"].numpy(), step) * step)
    for name, _ in matrices():
        q, steps = quantise_rows(weights[name].numpy())
        out[name] = torch.from_numpy(q * steps[:, None])
    return out


def letters_of(numbers):
    return (numbers.ravel() + np.int8(ZERO)).tobytes().decode("latin1")


def packed(weights):
    """-> in base 64 the numbers of four bytes (steps and biases), and all others as letters."""
    step = table_step(weights)
    numbers = [np.array([step], np.float32)]
    letters = [letters_of(quantise_table(weights[f"{t}.weight"].numpy(), step)) for t in TABLES]
    for name, bias in matrices():
        last = SHIPPED if name == "out.weight" else None
        q, steps = quantise_rows(weights[name].numpy()[:last])
        numbers += [steps, weights[bias].numpy()[:last].astype(np.float32)]
        letters.append(letters_of(q))
    return base64.b64encode(b"".join(n.astype("<f4").tobytes() for n in numbers)).decode(), "".join(letters)


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
    words = json.load(open(vocabulary))
    numbers, letters = packed(weights)
    with open(f"{folder}/reader-weights.ts", "w") as file:
        file.write("// Weights of the reader's network and the words it knows, written by ../training/export.py; NOTICE says from which talk.\n\n")
        file.write(f"export const vocabulary =\n  {json.dumps(' '.join(words), ensure_ascii=False)};\n\n")
        file.write(f'/** As network-bytes.ts reads them. */\nexport const packedNumbers =\n  "{numbers}";\nexport const packedLetters =\n  {json.dumps(letters)};\n')
    with open(f"{folder}/expected.json", "w") as file:
        json.dump(expected(weights, words), file)
    print(len(numbers), "letters of steps and biases,", len(letters), "of all others")


if __name__ == "__main__":
    main()
