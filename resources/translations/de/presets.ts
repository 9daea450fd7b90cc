<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Presets</name>
    <message>
        <source>Three disjoint blobs, vanilla GAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three clusters with nothing between them. Watch the bridges of fakes that a continuous generator cannot avoid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two clouds, CycleGAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two generators carry the spirals to each other, and the way there and back must end where it began. Follow the lines: where a point goes stays as it is, and neighbours stay together, though not every point finds its true partner. Set the cycle weight to 0 to see what holds them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two clouds, direct translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One generator carries the left spiral to the right, and one discriminator asks only whether the points look like the right one. Follow the lines: the shape is reached, but which point goes where is asked by nobody, so it shifts for as long as it trains, and neighbours are torn apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits 8×8, conditional GAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a digit and get it. D must reject fakes, and real digits that are called something else: the three losses have curves of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits 8×8, VAE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A variational autoencoder: one loss that only falls, an orderly latent space, and blurry samples. The stages show what is encoded and decoded again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits 8×8, GAN beside VAE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A GAN and a VAE with decoders of the same size learn the same data beside each other: sharp against blurry, restless against steady, and what lies half-way between two samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits 8×8, vanilla GAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handwritten digits of 8 × 8 pixels by two small perceptrons: legible within a minute on one processor core. Left alone for longer (some 15,000 steps) it begins to lose one digit or another: see the classes in Health.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel faces 16×16, with or without glasses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One attribute on demand: the same face with glasses and without, and all between the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel faces 16×16, CycleGAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glasses are put on and taken off, learned without pairs: what goes there and back must come back the same. Both directions stand side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel faces 16×16, DCGAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small colour faces. Shapes after seconds, recognisable faces within a minute and a half on one processor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel faces 16×16, direct translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glasses are put on faces by one generator and one discriminator. Glasses appear, but as training goes on the face below them becomes another: the reason for CycleGAN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel faces 16×16, LAPGAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pyramid of 4, 8 and 16 pixels: one GAN makes a tiny image, and at each doubling another adds what enlarging lacks. The stages show the climb; every level has its own curves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel faces, grey to colour, pix2pix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey faces are coloured again: the colour of skin and hair must be guessed from how bright they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel faces, edges to picture, pix2pix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the edges of a face are given, and the face is wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel faces, restoration, pix2pix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rectangle of each face is missing, and the whole face is wanted: what lies there must be made up from what is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel faces 4×4 → 16×16, SRGAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces are made of 16 pixels: what is lost must be made up. Set the adversarial weight to 0 and the made-up parts turn into a blurry mean, with a better PSNR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel faces 16×16, StyleGAN2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces made in layers that each have a style: the first two decide the shape, and the later ones change colours more than shape. The stages mix the styles of two faces, and truncation ψ, under Model, draws all faces towards the mean one. Faces within a minute or two, better ones in three, on one processor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel faces 16×16, VAE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel faces 16×16, GAN beside VAE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel faces 16×16, WGAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small colour faces by a critic whose weights are clipped, five steps of it for one of the generator. Its estimate falls while the faces get better, up to an unknown factor; compare with faces-wgan-gp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel faces 16×16, WGAN-GP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small colour faces by a critic with a gradient penalty, five steps of it for one of the generator. Its estimate of the distance falls while the faces get better, as no other loss does: that is what it is for. Shapes after ten seconds, faces within a minute and a half on one processor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fashion-MNIST 28×28, DCGAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shirts, shoes and bags in grey; the kinds are recognisable after about two minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fashion-MNIST 28×28, LAPGAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pyramid of 7, 14 and 28 pixels: one GAN makes a tiny image, and at each doubling another adds what enlarging lacks. The stages show the climb; every level has its own curves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fashion-MNIST 14×14 → 28×28, SRGAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twice as many pixels a side. What a made picture is held to is what a small classifier of the ten kinds sees in it, trained on the spot in the first seconds; choose pixels or D's features beside it, under Model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emoji 32×32, line to colour, pix2pix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line drawing is coloured: a U-Net fills the shapes, and a discriminator of patches says where it believes the picture. Move the L1 weight and see the picture go from lively to blurry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two unequal Gaussians, vanilla GAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A large cluster and a small one. The generator finds the large one first; whether it remembers the small one is up to the balance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters A–Z 28×28, conditional GAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a letter and get it, in typefaces of the generator's own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters A–Z 28×28, DCGAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capital letters in 264 typefaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters 7×7 → 28×28, SRGAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capital letters are made of 49 pixels: edges become sharp again, and PSNR and SSIM leave the bicubic enlargement far behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid of 25, PacGAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The discriminator judges two samples at a time, so that a generator which repeats itself gives itself away. All 25 clusters are found; set samples in a pack to 1 and restart, and nearly half of them are lost. The learning rates fall to 0 over the second half of 16,000 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid of 25, vanilla GAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twenty-five clusters. A plain GAN misses some of them; add the regularizer R1 and watch them all being found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line, vanilla GAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points along a line: the easiest distribution, learned in seconds. A good start for single steps and slow motion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST 28×28, conditional GAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a digit and get it: strokes after seconds, the right digits within a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST 28×28, DCGAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handwritten digits by convolutions: strokes after seconds, digits after a minute or two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST 28×28, vanilla GAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The perceptrons of the first GAN paper on handwritten digits. Slower and noisier than convolutions: that is the lesson.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two moons, vanilla GAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two interleaved half circles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Icons 32×32, outline to filled, pix2pix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An outlined icon is to become a filled one: what is inside and what is outside has to be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring of 8, minimax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original game between two players, with ten steps of D for one of G. Where D is sure of its fakes, this loss leaves G almost no gradient: on about every other seed it ends on one cluster. Restart with another seed, or choose the non-saturating loss, which learns in the same place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring of 8, vanilla GAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eight narrow clusters on a circle, the classic test of mode collapse. Watch how the fakes first gather on one cluster, then spread; try a discriminator learning rate ten times as high.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring of 8, WGAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first Wasserstein GAN: all of the critic's weights are kept between -0.1 and 0.1. Its estimate falls with the exact distance, but only up to an unknown factor, and not smoothly. Five steps of the critic for one of G; the learning rates fall to 0 over the second half of 12,000 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring of 8, WGAN-GP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A critic in place of a discriminator: the gradient penalty holds its slope near 1, so that its estimate can be compared with the exact Wasserstein distance in Health. Both fall while the fakes spread over all eight clusters. Five steps of the critic for one of G; the learning rates fall to 0 over the second half of 10,000 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solid and striped shapes, CycleGAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horse and zebra in little: shapes get stripes and lose them, learned without pairs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spiral, vanilla GAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two arms that wind around each other; the generator has to fold its latent plane.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swiss roll, vanilla GAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One long rolled-up curve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gravel 8×8 → 32×32, SRGAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gravel at four times its resolution. Without the adversarial loss the stones are smooth; with it they have a grain, which is made up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2×2 pixels, one neuron, weights set by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest GAN there is: the discriminator is one neuron that looks at four pixels, the generator makes them from one number. It begins with weights that were set by hand: +1 for the diagonal, −1 for the rest. Each step is the learning rate times the gradient and nothing else, so all of it can be worked through by hand. The two circle each other before they settle; R1 makes the circles smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2×2 pixels, one neuron, hinge loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D no longer cares about images that it tells apart by a margin of 1; R1 keeps its weights small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2×2 pixels, one neuron, least squares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D aims at 1 for real and 0 for fake. Its sum itself is the score; there is no sigmoid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2×2 pixels, one neuron, minimax loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss of the game as it was first written down: G lowers what D gains. R1 keeps D's weights small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2×2 pixels, one neuron, random first weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same with small random weights: D knows nothing, and G's images are grey. Within some dozens of steps D's weights point along the diagonal, and G's pixels follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2×2 pixels, one neuron, WGAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first Wasserstein GAN with a critic of one neuron. All of its weights are kept between -0.5 and 0.5; it soon stands at these limits, with the signs of the diagonal. Three steps of the critic for one of G.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
