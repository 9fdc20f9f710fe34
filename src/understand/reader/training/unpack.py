"""unpack.py DATA OUT.pt: the shipped weights as a state to train on from, the inverse of export.py. What is not shipped is nothing
(the role) or unknown (the vocabulary's rarer words)."""
import base64
import re
import sys

import numpy as np
import torch

from export import LETTERS, SHIPPED, TABLES, matrices
from network import Reader
from words import SHIPPED_WORDS


def main():
    folder, out = sys.argv[1:3]
    source = open(f"{folder}/reader-weights.ts").read()
    tables, rows = (re.search(rf'export const {name} =\s+"([^"]*)"', source).group(1) for name in ("packedTables", "packedRows"))
    state = Reader().state_dict()
    packed = base64.b64decode(rows)
    kept = {name: state[name].shape[0] if name != "out.weight" else SHIPPED for name, _ in matrices()}
    numbers = 1 + 2 * sum(kept.values())
    floats, at, byte = np.frombuffer(packed, "<f4", numbers), 1, 4 * numbers
    values = np.array([LETTERS.index(letter) - 32 for letter in tables], np.float32) * floats[0]
    start = 0
    for table in TABLES:
        weight = state[f"{table}.weight"]
        count, wide = (SHIPPED_WORDS + 2 if table == "word" else weight.shape[0]), weight.shape[1]
        weight[:count] = torch.from_numpy(values[start:start + count * wide].reshape(count, wide))
        weight[count:] = weight[1]
        start += count * wide
    for name, bias in matrices():
        count, wide = kept[name], state[name].shape[1]
        bytes_ = np.frombuffer(packed, np.int8, count * wide, byte).reshape(count, wide)
        for key, value in ((name, bytes_ * floats[at:at + count, None]), (bias, floats[at + count:at + 2 * count])):
            state[key].zero_()
            state[key][:count] = torch.from_numpy(value.copy())
        at, byte = at + 2 * count, byte + count * wide
    torch.save(state, out)


main()
