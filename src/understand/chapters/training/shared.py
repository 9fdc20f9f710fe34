"""What both trainings say alike: the shows that are left out in turn, and trees as `readTrees` reads them."""

# Shows that are left out in turn, each by itself; those with few episodes go together, by their source.
LARGE = ["Changelog & Friends", "JS Party", "Ship It!", "bitcoin-explained", "chaincode-podcast"]


def fold_of(show, source):
    return show if show in LARGE else source


def spell_trees(names, model):
    """The model's trees, all three asks deep; four stand in a line."""
    lines = [f"{model._baseline_prediction.item():.4g}", " ".join(names)]
    for (tree,) in model._predictors:
        asks, leaves = {}, {}

        def walk(node, at):
            one = tree.nodes[node]
            if at >= 7:
                leaves[at - 7] = one["value"]
            elif one["is_leaf"]:  # the same on both sides
                asks[at] = (0, 0)
                walk(node, 2 * at + 1)
                walk(node, 2 * at + 2)
            else:
                asks[at] = (one["feature_idx"], one["num_threshold"])
                walk(one["left"], 2 * at + 1)
                walk(one["right"], 2 * at + 2)

        walk(0, 0)
        asked = [f"{asks[k][0]} {asks[k][1]:.4g}" for k in range(7)]
        lines.append(" ".join([*asked, *(f"{leaves[k]:.4f}".rstrip("0").rstrip(".") for k in range(8))]))
    head, trees = lines[:2], lines[2:]
    return "\n".join([*head, *(";".join(trees[k : k + 4]) for k in range(0, len(trees), 4))])
