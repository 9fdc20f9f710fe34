"""unpack.py DATA OUT.pt: the shipped weights as a state to train on from, the inverse of export.py. What is not shipped (the role)
is nothing."""
import base64
import json
import re
import sys

import numpy as np
import torch

from export import SHIPPED, TABLES, ZERO, matrices
from network import Reader


def main():
    folder, out = sys.argv[1:3]
    source = open(f"{folder}/reader-weights.ts").read()
    numbers, letters = (json.loads(re.search(rf'export const {name} =\s+(".*");', source).group(1)) for name in ("packedNumbers", "packedLetters"))
    floats = np.frombuffer(base64.b64decode(numbers), "<f4")
    values = np.frombuffer(letters.encode("latin1"), np.int8) - np.int8(ZERO)
    state = Reader().state_dict()
    at, number = 0, 1
    for table in TABLES:
        weight = state[f"{table}.weight"]
        weight[:] = torch.from_numpy(values[at:at + weight.numel()].reshape(weight.shape) * floats[0])
        at += weight.numel()
    for name, bias in matrices():
        count, wide = (state[name].shape[0] if name != "out.weight" else SHIPPED), state[name].shape[1]
        rows = values[at:at + count * wide].reshape(count, wide)
        at += count * wide
        for key, value in ((name, rows * floats[number:number + count, None]), (bias, floats[number + count:number + 2 * count])):
            state[key].zero_()
            state[key][:count] = torch.from_numpy(value.copy())
        number += 2 * count
    torch.save(state, out)


main()
