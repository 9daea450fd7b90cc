"""Run all benchmarks and print one table: `python -m tests.benchmarks [--quick]`. Never fails on a figure."""

from __future__ import annotations

import argparse
import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from ganviz.engine.system.cores import leave_cores_free, wait_asleep

# before numpy and torch are imported, as the window does
leave_cores_free()
wait_asleep()


# Share of the bare loop's speed that each preset is to keep with the window open; the others 0.95.
_LIVE = {"faces-dcgan": 0.98}


# How many times as fast as eager ones compiled steps are to be; the others at least as fast.
_COMPILED = {"clouds-direct": 5.0, "clouds-cyclegan": 5.0}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer repetitions, to see that everything runs")
    parser.add_argument("--only", default="", help="only benchmarks whose name contains this; several with commas")
    options = parser.parse_args()
    from ganviz.engine.settings import presets

    from . import (
        against,
        attached,
        floor,
        gan_lab,
        gpu,
        latency,
        loops,
        measuring,
        memory,
        numbers,
        plots,
        products,
        recording,
        slow_line,
        soak,
        start_up,
        streaming,
        watch,
    )
    from .measure import machine

    steps, seeds = (300, 3) if options.quick else (1000, 7)
    pairs, seconds = (3, 2.0) if options.quick else (9, 2.0)
    benchmarks = {
        **{f"bare {name}": (lambda name=name: [loops.bare_over_plain(name, 1.0, pairs, seconds / 2)])
           for name in presets.names()},
        **{f"live {name}": (lambda name=name: loops.live_over_bare(name, _LIVE.get(name, 0.95), pairs, seconds))
           for name in presets.names()},
        **{f"compiled {name}": (lambda name=name: [loops.compiled_over_eager(name, _COMPILED.get(name, 1.0), pairs,
                                                                             seconds / 2)])
           for name in loops.perceptrons()},
        "over gan-lab": lambda: gan_lab.gan_lab(pairs, seconds / 2),
        "over ring": lambda: [against.over_example("ring", 1.8, pairs, seconds / 2)],
        "over gan.py": lambda: [against.over_example("gan.py", 2.1, pairs, seconds / 2)],
        "over dcgan.py": lambda: [against.over_example("dcgan.py", 3.0, pairs, seconds)],
        "over wgan_gp.py": lambda: [against.over_example(f"wgan_gp.py {ratio}", 2.3, pairs, seconds)
                               for ratio in ("1:1", "5:1")],
        "over examples dcgan": lambda: [against.over_example("examples dcgan", 2.0, pairs, 2 * seconds)],
        "floor dcgan.py": lambda: [floor.share_of_floor("dcgan.py", 0.8, 1 if options.quick else 3, seconds)],
        "floor examples dcgan": lambda: [floor.share_of_floor("examples dcgan", 0.8, 1 if options.quick else 3,
                                                              2 * seconds)],
        "numbers faces": lambda: numbers.bfloat16_against_float32("faces-dcgan", steps, seeds),
        "numbers digits": lambda: numbers.bfloat16_against_float32("digits-vanilla", 2 * steps, seeds),
        "numbers mnist": lambda: numbers.bfloat16_against_float32("mnist-vanilla", steps, seeds),
        "numbers compiled ring": lambda: numbers.compiled_against_eager("ring-vanilla", 5 * steps, seeds, "float32"),
        "numbers compiled digits": lambda: numbers.compiled_against_eager("digits-vanilla", 2 * steps, seeds,
                                                                           "float32"),
        "numbers compiled mnist": lambda: numbers.compiled_against_eager("mnist-vanilla", steps, seeds, "auto"),
        "measure faces": lambda: measuring.full_measurement("faces-dcgan", pairs),
        "measure ring": lambda: measuring.full_measurement("ring-vanilla", pairs),
        "products": lambda: products.products(10 if options.quick else 40),
        "plots": lambda: plots.plots(10 if options.quick else 40),
        "start": lambda: [start_up.first_paint(pairs)],
        **{f"first fake {name}": (lambda name=name: start_up.first_fakes(name, pairs))
           for name in ("ring-vanilla", "digits-vanilla", "faces-dcgan")},
        "memory": lambda: memory.long_run(*((200_000, 3) if options.quick else (1_000_000, 9))),
        "record ring": lambda: recording.cost("ring-vanilla", pairs, 3 * seconds),
        "record faces": lambda: recording.cost("faces-dcgan", pairs, 5 * seconds),
        "record hour": lambda: recording.hour(360 if options.quick else 3600),
        "record long run": lambda: recording.long_recorded_run(
            *((50_000, 20, 2) if options.quick else (1_000_000, 100, 5))),
        "watch dcgan.py": lambda: watch.cost("dcgan.py", pairs, 3 * seconds),
        "watch gan.py": lambda: watch.cost("gan.py", pairs, 3 * seconds),
        "soak": lambda: soak.soak(500 if options.quick else 10_000),
        "streaming": lambda: streaming.streaming(pairs, seconds),
        "gpu": gpu.gpu,
        "attached ring": lambda: attached.attached_over_in_thread("ring-vanilla", pairs, seconds),
        "attached faces": lambda: attached.attached_over_in_thread("faces-dcgan", pairs, seconds),
        "attached latency": lambda: attached.command_latency("ring-vanilla", 10 if options.quick else 50),
        **{f"slow line {ms}": (lambda ms=ms: slow_line.slow_line("ring-vanilla", ms / 1000,
                                                                 60.0 if options.quick else 600.0))
           for ms in (200, 400)},
        "latency": lambda: latency.command_latency("ring-vanilla", 10 if options.quick else 50),
    }
    print(machine(), flush=True)
    for name, benchmark in benchmarks.items():
        if any(part.strip() in name for part in options.only.split(",")):
            for found in benchmark():
                print(found.text(), flush=True)


if __name__ == "__main__":
    main()
