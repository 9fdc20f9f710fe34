"""The network: word, last letters and the signs of the source -> two bidirectional GRU layers -> what stands after each word."""
import torch
import torch.nn as nn
import torch.nn.functional as F

from words import COMMON, SUFFIXES, VOCABULARY

WORD, LETTERS, SIGN = 64, 16, 16
RARE = 12  # so many numbers of its row a rarer word has for itself, the others are those of an unknown one
HIDDEN = 96
SIGNS = 4 * 3 * 3  # mark that stands there x speaker marks (none in the text, not here, here) x case (none in the text, small, capital)
HEADS = {"mark": 4, "change": 1, "case": 3, "role": 1}


class Reader(nn.Module):
    def __init__(self, hidden=HIDDEN):
        super().__init__()
        self.word = nn.Embedding(COMMON + 2, WORD)
        self.rare = nn.Embedding(VOCABULARY - COMMON, RARE)
        self.letters = nn.Embedding(SUFFIXES, LETTERS)
        self.sign = nn.Embedding(SIGNS, SIGN)
        for table in (self.word, self.rare, self.letters, self.sign):
            nn.init.normal_(table.weight, std=0.3)
        self.first = nn.GRU(WORD + LETTERS + SIGN, hidden, bidirectional=True)
        self.second = nn.GRU(2 * hidden, hidden, bidirectional=True)
        self.out = nn.Linear(2 * hidden, sum(HEADS.values()))

    def forward(self, word, letters, sign):
        """Each (length, batch) of int64 -> (length, batch, 9) of logits in the order of HEADS."""
        rest = self.word.weight[1, RARE:].expand(VOCABULARY - COMMON, -1)
        table = torch.cat([self.word.weight, torch.cat([self.rare.weight, rest], 1)])
        x = torch.cat([F.embedding(word, table), self.letters(letters), self.sign(sign)], -1)
        x, _ = self.first(x)
        x, _ = self.second(x)
        return self.out(x)
