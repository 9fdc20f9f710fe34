"""blend.py ONE.pt OTHER.pt SHARE OUT.pt: the mean of two states' weights, with so much of the other one."""
import sys

import torch

one, other = torch.load(sys.argv[1]), torch.load(sys.argv[2])
share = float(sys.argv[3])
torch.save({k: one[k] * (1 - share) + other[k] * share for k in one}, sys.argv[4])
