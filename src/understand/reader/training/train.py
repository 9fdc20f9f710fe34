"""train.py TRAIN.npz DEV.npz OUT.pt MINUTES [START.pt]: trains for so many minutes on one core and saves the state on the way."""
import os
import sys
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from corrupt import Windows
from network import Reader

torch.set_num_threads(1)
torch.set_flush_denormal(True)
LENGTH, BATCH, RATE = 160, 64, float(os.environ.get("RATE", "4e-3"))


def losses(logits, y):
    """The sum of what is asked of every word; -100 is not asked."""
    mark = F.cross_entropy(logits[..., :4].reshape(-1, 4), y["mark"].reshape(-1), ignore_index=-100)
    known = y["change"] >= 0
    change = F.binary_cross_entropy_with_logits(logits[..., 4][known], y["change"][known].float())
    case = F.cross_entropy(logits[..., 5:8].reshape(-1, 3), y["case"].reshape(-1), ignore_index=-100)
    told = y["role"] >= 0
    role = F.binary_cross_entropy_with_logits(logits[..., 8][told], y["role"][told].float()) if told.any() else mark * 0
    return mark + 5 * change + 0.4 * case + 0.05 * role, (mark, change, case, role)


def main():
    train, dev, out = sys.argv[1:4]
    total = float(sys.argv[4]) * 60
    torch.manual_seed(1)
    net = Reader()
    if len(sys.argv) > 5:
        net.load_state_dict(torch.load(sys.argv[5]))
    print(sum(p.numel() for p in net.parameters()), "weights", flush=True)
    windows = Windows(np.load(train), LENGTH, seed=int(os.environ.get("SEED", "1")))
    unseen = Windows(np.load(dev), LENGTH, seed=5)
    checks = [unseen.batch(64, plain=True) for _ in range(6)]
    optimizer = torch.optim.AdamW(net.parameters(), lr=RATE, betas=(0.9, 0.98), weight_decay=0.005)
    begun, step, said, running = time.time(), 0, 0, np.zeros(4)
    while True:
        spent = (time.time() - begun) / total
        if spent >= 1:
            break
        # full speed after a short start, then a straight way down to nothing: the last third of the time is worth most
        rate = RATE * min(1, (step + 1) / 200) * min(1, (1 - spent) / 0.75)
        for group in optimizer.param_groups:
            group["lr"] = rate
        x, y = windows.batch(BATCH)
        loss, parts = losses(net(*x), y)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimizer.step()
        step += 1
        running = 0.99 * running + 0.01 * np.array([float(p) for p in parts])
        if time.time() - begun > said:
            said += 180
            net.eval()
            with torch.no_grad():
                seen = np.mean([[float(p) for p in losses(net(*cx), cy)[1]] for cx, cy in checks], 0)
            net.train()
            torch.save(net.state_dict(), out + ".part")
            os.replace(out + ".part", out)
            print("%5.0f s, %d steps, %.1f M words, loss %s, unseen %s" % (
                time.time() - begun, step, step * BATCH * LENGTH / 1e6,
                np.round(running / (1 - 0.99 ** step), 4), np.round(seen, 4)), flush=True)
    torch.save(net.state_dict(), out)
    print("end", step)


main()
