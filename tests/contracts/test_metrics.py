"""Every function of the metrics package, through the same checks: a new one is covered by being there."""

from __future__ import annotations

import dataclasses
import importlib
import inspect
import pkgutil

import numpy as np
import pytest

from ganviz.engine import metrics

# What a metric is told beside samples. Any other array among its parameters is taken for samples, one a row.
FACTS = {
    "centres": np.array([[0.0, 0.0], [1.0, 1.0], [-1.0, 0.5]]),
    "sigma": np.array([0.2, 0.3, 0.4]),
    "weights": np.array([0.5, 0.25, 0.25]),
    "edges": np.linspace(-3, 3, 13),
    "extent": np.array([-3.0, 3.0, -3.0, 3.0]),
    "distance": np.array(0.3),
}
ONE_NUMBER_EACH = ("scores",)
IMAGES = ("images", "partners", "pictures")
# These belong together, row by row.
PAIRS = (("before", "after"), ("images", "partners"), ("outputs", "inputs"))


def drawn(name, rng):
    if name.startswith(ONE_NUMBER_EACH):
        return rng.normal(0, 1, 40)
    if name in IMAGES:
        return rng.uniform(0, 1, (6, 24, 26, 3))
    if name == "probabilities":
        return rng.dirichlet(FACTS["weights"], 40)
    return rng.normal(0, 1, (40, 2))


def public_functions():
    for module in pkgutil.iter_modules(metrics.__path__):
        if module.name.startswith("_"):
            continue
        module = importlib.import_module(f"{metrics.__name__}.{module.name}")
        for name, thing in vars(module).items():
            if inspect.isfunction(thing) and thing.__module__ == module.__name__ and not name.startswith("_"):
                yield pytest.param(thing, id=f"{module.__name__.rpartition('.')[2]}.{name}")


every = pytest.mark.parametrize("metric", list(public_functions()))


def arguments(metric, seed=1):
    """Values for its parameters without a default, and the names of those that are samples."""
    rng = np.random.default_rng(seed)
    values, samples = {}, []
    for name, parameter in inspect.signature(metric).parameters.items():
        if name in FACTS:
            values[name] = FACTS[name].copy()
        elif "ndarray" in str(parameter.annotation):
            values[name] = drawn(name, rng)
            samples.append(name)
        else:
            assert parameter.default is not parameter.empty, f"{name}: metrics are functions of arrays"
    return values, samples


def numbers(result):
    if dataclasses.is_dataclass(result):
        result = [getattr(result, f.name) for f in dataclasses.fields(result)]
    if isinstance(result, tuple | list):
        return np.concatenate([numbers(part) for part in result])
    return np.ravel(np.asarray(result, np.float64))


@every
def test_it_has_finite_numbers(metric):
    found = numbers(metric(**arguments(metric)[0]))
    assert len(found)
    assert np.isfinite(found).all()


@every
def test_the_order_of_the_samples_does_not_matter(metric):
    def measured(values):
        result = metric(**values)
        # what is told of each sample goes with it
        return np.sort(result, axis=0) if isinstance(result, np.ndarray) else numbers(result)

    values, samples = arguments(metric)
    expected = measured(values)
    rng = np.random.default_rng(5)
    for name in samples:
        together = next((pair for pair in PAIRS if name in pair), (name,))
        order = rng.permutation(len(values[name]))
        shuffled = values | {other: values[other][order] for other in together}
        np.testing.assert_allclose(measured(shuffled), expected, rtol=1e-9, atol=1e-12)


@every
def test_no_samples_are_an_error_in_words(metric):
    values, samples = arguments(metric)
    assert samples
    for name in samples:
        with pytest.raises(ValueError, match=r"need|least"):
            metric(**values | {name: values[name][:0]})


@every
def test_it_changes_nothing_of_what_it_is_given(metric):
    values, _ = arguments(metric)
    for array in values.values():
        array.flags.writeable = False
    metric(**values)


@every
def test_float32_gives_the_same_to_its_digits(metric):
    values, _ = arguments(metric)
    small = {name: array.astype(np.float32) for name, array in values.items()}
    np.testing.assert_allclose(numbers(metric(**small)), numbers(metric(**values)), rtol=1e-4, atol=1e-4)


@every
def test_it_says_what_it_does_and_what_it_refuses(metric):
    text = inspect.getdoc(metric)
    assert text
    assert text.splitlines()[0].endswith(".")
    assert "Raises:" in text
