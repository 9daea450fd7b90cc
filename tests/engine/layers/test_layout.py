import torch

from ganviz.engine.layers.layout import ChannelsLast, FlattenImages


def images():
    return torch.arange(2.0 * 3 * 4 * 5).view(2, 3, 4, 5).contiguous(memory_format=torch.channels_last)


def test_images_become_channels_last_and_keep_their_values():
    plain = torch.arange(120.0).view(2, 3, 4, 5)
    laid_out = ChannelsLast()(plain)
    assert laid_out.is_contiguous(memory_format=torch.channels_last)
    assert torch.equal(laid_out, plain)


def test_rows_are_channel_by_channel():
    assert torch.equal(FlattenImages()(images()), torch.arange(120.0).view(2, 60))


def test_gradients_of_any_order_come_back_channels_last():
    inputs = images().requires_grad_()
    rows = FlattenImages()(inputs * 1.0)
    (slope,) = torch.autograd.grad((rows ** 3).sum(), inputs, create_graph=True)
    torch.testing.assert_close(slope, 3 * inputs ** 2)
    (second,) = torch.autograd.grad(slope.sum(), inputs)
    torch.testing.assert_close(second, 6 * inputs)
    assert slope.is_contiguous(memory_format=torch.channels_last)


def test_samples_without_gradients_are_flattened_too():
    with torch.no_grad():
        assert FlattenImages()(images().requires_grad_()).shape == (2, 60)
