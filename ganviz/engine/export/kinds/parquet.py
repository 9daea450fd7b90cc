"""The scalars of a run as a table of columns."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from ...datasets.base import Cancelled as WasCancelled
from ...settings.params import ConfigError
from ...system import files
from ..base import EXPORTS, Cancelled, Export, Progress
from ..noted import noted_by_step
from ..source import RunSource

_ROWS = 1 << 17  # in a row group, which other programs read as a whole
_INSTALL = 'pip install "ganviz[export]"'


@EXPORTS.register("parquet")
class ParquetExport(Export):
    """Every scalar of every step as Parquet, which pandas, polars and DuckDB read at once."""

    title = "Curves (Parquet)"
    suffixes = (".parquet",)

    def why_not(self, source: RunSource) -> str:
        return "" if source.step else "the run has not trained a step yet; train it first"

    def write(self, source: RunSource, path: Path, progress: Progress, cancelled: Cancelled) -> str:
        try:
            import pyarrow as pa
            from pyarrow import parquet
        except ImportError:
            raise ConfigError("", f"Parquet is written by pyarrow, which is not installed; {_INSTALL}") from None
        schema = pa.schema([("step", pa.int64()), *((name, pa.float32()) for name in source.series),
                            ("noted", pa.string())])
        notes, done = noted_by_step(source), 0
        with files.replacing(path) as file, parquet.ParquetWriter(file, schema, compression="zstd") as writer:
            for steps, values in source.tables(_ROWS):
                if cancelled():
                    raise WasCancelled
                texts = np.full(len(steps), None)
                for step, text in notes.items():
                    texts[steps == step] = text
                columns = [pa.array(steps), *(pa.array(c, mask=np.isnan(c)) for c in values.T), pa.array(texts)]
                writer.write_batch(pa.record_batch([c.cast(f.type) for c, f in zip(columns, schema, strict=True)],
                                                   schema=schema))
                done += len(steps)
                progress(int(steps[-1]), source.step)
        return f"{done:,} steps of {len(source.series)} series"
