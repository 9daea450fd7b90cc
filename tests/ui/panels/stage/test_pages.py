"""The pages of the Stage: each content has one, and only the page that suits the run is brought up."""

from __future__ import annotations

from ganviz.engine.probes.closeup import Closeup
from ganviz.engine.probes.heatmap import HeatMap
from ganviz.engine.probes.manifold import Manifold
from ganviz.engine.probes.samples import ImageSamples, PointSamples
from ganviz.engine.probes.sheet import Sheet
from tests.ui.panels.stage.staging import click_sample, feed, images, points, started, told


def test_each_content_is_drawn_by_one_page(stage):
    pages = (stage.plane_page, stage.grids_page, stage.sheet_page)
    assert [set(page.takers) for page in pages] == [
        {PointSamples, HeatMap, Manifold}, {ImageSamples, Closeup}, {Sheet}]
    assert all(page.opened_by in page.takers for page in pages)


def test_the_run_and_the_switch_choose_the_page(stage):
    stage.start(started())
    assert stage.page is stage.plane_page
    stage.start(started("images"))
    assert stage.page is stage.grids_page
    stage.start(told("images", has_sheet=True))
    assert stage.page is stage.sheet_page
    stage.toolbar.stages.click()
    assert stage.page is stage.grids_page


def test_a_picture_of_another_page_brings_nothing_up(stage):
    stage.start(told("images", has_sheet=True))
    assert not feed(stage, images())
    assert stage.is_empty
    stage.toolbar.stages.click()
    assert not stage.is_empty, "the grids have samples already"


def test_before_a_run_nothing_is_requested(stage):
    assert stage.requests() == {}


def test_a_close_up_ends_with_the_run(qtbot, stage):
    stage.start(started("images"))
    feed(stage, images())
    click_sample(qtbot, stage, "fake", 2)
    assert set(stage.grids_page.requests("ema")) == {"samples", "closeup"}
    stage.start(started("images"))
    assert set(stage.grids_page.requests("ema")) == {"samples"}
    stage.start(started())
    assert feed(stage, points())
    assert stage.page.samples is stage.plane.samples
