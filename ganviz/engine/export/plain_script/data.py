"""The functions of a script that load the training data and hand out batches of it."""

from __future__ import annotations

from .code import fill, literal
from .recipe import Recipe, Subject

_FLOATS = '''
    def to_float(images):
        """Make (n, C, H, W) float32 from -1 to 1 of (n, H, W, C) bytes."""
        return images.permute(0, 3, 1, 2).float() / 127.5 - 1
    '''

_SHUFFLED = '''
    def shuffled(count):
        """Yield the places of the samples of each batch, for ever: a new order each epoch, without what is left."""
        while True:
            for places in <order>.split(BATCH_SIZE):
                if len(places) == BATCH_SIZE:
                    yield places
    '''

_BATCHES = '''
    def batches(device):
        """Yield <what>, for ever."""
        with np.load(DATA) as arrays:
            <stored> = <loaded>
        for <turn>:
            yield <batch>
    '''


def functions(subject: Subject, recipe: Recipe) -> list[str]:
    """Write `batches`, and the functions that it takes."""
    images = subject.data.kind == "images"
    return [*[fill(_FLOATS)] * images, _shuffled(subject), _batches(subject, recipe, images)]


def _shuffled(subject: Subject) -> str:
    data = subject.data
    fewest = min(len(kind) for kind in (data.items, data.sources) if kind is not None)
    if subject.config.train.batch_size <= fewest:
        return fill(_SHUFFLED, order="torch.randperm(count)")
    # samples come more than once in such a batch
    return fill(_SHUFFLED, order="torch.cat([torch.randperm(count) for _ in range(-(-BATCH_SIZE // count))])")


def _batches(subject: Subject, recipe: Recipe, images: bool) -> str:
    aligned = subject.data.aligned
    stored = ("items", *recipe.batch[1:])
    what, turn = "batches of training data", "places in shuffled(len(items))"
    parts = ["to_float(items[places])" if images else "items[places]"]
    if "labels" in recipe.batch:
        what = "batches of samples and their labels"
        parts.append("labels[places]")
    if "sources" in recipe.batch:
        what = "batches of samples and their sources" if aligned else "batches of samples and of sources"
        if not aligned:
            turn = "places, others in zip(shuffled(len(items)), shuffled(len(sources)), strict=True)"
        chosen = f"sources[{'places' if aligned else 'others'}]"
        parts.append(f"to_float({chosen})" if images else chosen)
    loaded = 'torch.from_numpy(arrays["items"]).to(device)' if len(stored) == 1 else \
        f"(torch.from_numpy(arrays[name]).to(device) for name in {literal(stored)})"
    return fill(_BATCHES, what=what, stored=", ".join(stored), loaded=loaded, turn=turn, batch=", ".join(parts))
