<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Engine:models</name>
    <message>
        <source>sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>means of %1 patches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learns %1, but %2 is %3; choose another model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pairs of a source and what is to be made of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two domains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs %1, but %2 has %3; choose other data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps with labels are not compiled; those of models without labels are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps with a second kind of data are not compiled; those of models that draw from noise are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps that report parts of a loss are not compiled; those of models with one loss a network are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lazy phases are not compiled; phases of every step are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 minimizes; the side's loss is the sum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws the class you ask for: convolutional networks that are conditioned on labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditional (DCGAN)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many random numbers the generator makes a sample from, beside the class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z dimension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws the class you ask for: two perceptrons that are conditioned on labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditional (MLP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pack = %1: its samples have no class in common; choose pack = 1, or the model mlp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditioning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How D is conditioned on the class of a sample: as one more input (concatenation), or by how far its features point into the class's own direction (projection). Or it is not, and a second output names the class (auxiliary classifier).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much real samples with a wrong label count among all that D must reject, fakes being 1; 0 leaves them out. Has no part in the auxiliary classifier, whose D is given no label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real, wrong label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much naming the class counts, for both players, beside telling real from fake; only where an auxiliary classifier is the conditioning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 draws classes on demand, and this data has %2; choose labelled data (faces have a setting for it) or another model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one class only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d_norm = batch cannot normalize a batch of 1; raise train.batch_size, or choose another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross-entropy of the class that D names, of {}; what {} lowers beside the adversarial loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class of reals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>real samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class of fakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fakes, where it should name the class that was asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class of fakes (G)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>real, right label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D's loss of real samples with their own label, which it is to score high. Empty where the loss compares each real sample with a fake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D's loss of fakes with the label they were asked for, to be scored low.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>real, wrong label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D's loss of real samples with the label of another class, to be scored low: that makes it look at the label. Empty while its weight is 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class that D names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight λ of the way there and back, which must end where it began; with 0 both generators lose the connection to their inputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cycle weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of leaving alone what is in the wanted domain already, as a share of the cycle weight; it keeps colours. Without effect where the domains' shapes differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier fakes that each discriminator is shown again, half of the time, so that it does not forget; 0 for none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fakes kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G against D_Y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far G is from fooling D_Y: the adversarial loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F against D_X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far F is from fooling D_X: the adversarial loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cycle loss A→B→A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean |F(G(x)) - x| of sources, domain A, before its weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cycle loss B→A→B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean |G(F(y)) - y| of items, domain B, before its weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>identity of G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean |G(y) - y|, before its weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>identity of F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean |F(x) - x|, before its weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CycleGAN: translation between two domains of images without pairs, held by the way there and back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CycleGAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CycleGAN of perceptrons: translation between two clouds of points without pairs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CycleGAN (MLP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many random numbers the generator makes an image from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels of the generator at half resolution; twice as many at each coarser level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalization in the generator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G normalization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels of the discriminator at half resolution; twice as many at each coarser level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convolutional GAN for images of 8 to 64 pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DCGAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot make images of %2×%3 pixels; sides from 8 to %4 that halve down to 4–9 are allowed (8, 16, 28, 32, 64 …): choose another size, or the model mlp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units of a generator's hidden layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layers of a generator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units of a discriminator's hidden layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layers of a discriminator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels of a generator at full resolution; twice as many after each halving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often a generator halves the picture before its residual blocks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G halvings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residual blocks of a generator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalization in a generator. Instance norm, the paper's, suits large photographs; of a small picture it hides colour and contrast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels of a discriminator's first layer; twice as many in each further one, at most eight times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers of a PatchGAN: one verdict sees 16, 34 or 70 pixels a side with 1, 2 or 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalization in a discriminator; instance norm is the paper's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D normalization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpaired translation of images by one generator and one discriminator: it loses the connection to its input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direct translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpaired translation of points by one generator and one discriminator: it loses the connection to its input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direct translation (MLP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>translated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reconstructed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>translates between images of one size, but sources have %1 × %2 pixels and samples %3; choose other data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>= %1 needs sides that can be halved so often down to 2 pixels, and the images have %2; choose fewer, or other data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>= %1 needs images of at least %2 pixels a side, and these have %3; choose fewer layers, or larger images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many random numbers the generator makes a sample from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the random numbers are drawn from: N(0, 1), or evenly from -1 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units (channels, in a convolutional network) of the generator's layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the generator's hidden units do with their sum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units (channels, in a convolutional network) of the discriminator's layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the discriminator's hidden units do with their sum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalization in the discriminator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fresh noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the generator's update draws noise of its own, as in the first GAN paper, or has the discriminator's last fakes judged again, which saves a pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>packs of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doublings on the way up, each with a generator and a discriminator of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many random numbers the coarsest image is made from; each finer level has one for each of its pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units of both networks' hidden layers at the coarsest level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coarsest width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels of the generators of residuals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalization in the generators.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels of the finer levels' discriminators at half their resolution; twice as many at a quarter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalization in the discriminators.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Laplacian pyramid of GANs: a coarse image, then level by level the residual that its enlargement lacks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LAPGAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer or none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a real image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>residual %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMS %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lapgan cannot halve images of %1×%2 pixels; even sides from %3 pixels on are needed: choose another size, or the model mlp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>= %1 halvings are impossible with images of %2×%3 pixels; 1 to %4 are allowed: choose fewer, or another size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layers of the generator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times as wide each hidden layer of the generator is as the one before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G growth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layers of the discriminator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times as wide each hidden layer of the discriminator is as the one before it; below 1 it narrows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D growth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maxout pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sums of which each maxout unit takes the largest, where maxout is the activation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples that the discriminator judges together, all real or all fake, as in PacGAN: a generator that repeats itself is then seen through. The batch is divided into such packs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples in a pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the first weights, with biases 0; 0 takes PyTorch's own, which are smaller the more inputs a layer has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First weights σ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two multilayer perceptrons (vanilla GAN).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vanilla (MLP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1_growth = %2 makes a layer of %3 units; at most %4 are allowed: lower %5_growth, %6_width or %7_depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>maxout_pieces = %1 makes a layer of %2 sums; at most %3 are allowed: lower it or %4_width, or choose another activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1_norm = instance needs images inside the network, and a perceptron has none; choose layer, batch, spectral or none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer, spectral or none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pack = %1 does not divide train.batch_size = %2; choose a batch size that is a multiple of %3, or pack = 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels of the U-Net's outermost level; twice as many at each further one, at most eight times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Halvings on the way down; 0 goes down to 2 or 3 pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U-Net levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels of the discriminator's first layer; twice as many in each further one, at most eight times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers of the PatchGAN: one verdict sees 16, 34 or 70 pixels a side with 1, 2 or 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of the distance to the wanted picture beside the adversarial loss: without it the picture is lively and not what was wanted, with much of it right and blurry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L1 weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of the adversarial loss; with 0 only the distance is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adversarial weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translation learned from pairs: a U-Net makes a picture from another, a PatchGAN judges both together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pix2pix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>= %1 halvings are impossible with pictures of %2 × %3 pixels; 1 to %4 are allowed: choose 0, or other data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pictures of %1 × %2 pixels cannot be halved; choose data with even sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>= %1 needs pictures of at least %2 pixels a side, and these have %3; choose fewer layers, or larger pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far G is from fooling D, before its weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean absolute difference to the wanted picture, values from -1 to 1, before its weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>generated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D's verdicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patches of %1 px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels of the generator at full resolution; twice as many at the coarser levels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convolutional GAN whose generator enlarges and then convolves, which leaves no checkerboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resize-convolution GAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resize-gan cannot make images of %1×%2 pixels; sides that 4 divides, from %3 to %4, are allowed: choose another size, or the model mlp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times more pixels a side are made of a small picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlargement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels of the generator's layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residual blocks of the generator, at the low resolution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of the generator's first and last convolutions, in pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the generator makes only what the bicubic enlargement lacks: it learns faster so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds to bicubic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels of the discriminator at full resolution; twice as many at each coarser level, at most eight times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a made picture is compared with the original by: its pixels; what the discriminator's convolutions make of both; or what the layers of a classifier do, which learns the classes of the data first, in some seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of the content loss; with 0 nothing holds the picture to the original.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of the adversarial loss: with 0 the picture is the mean of all that is possible, which is blurry; the more, the sharper, and the more is made up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Super-resolution: the small picture that a residual network enlarges is the mean of the original's pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SRGAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>= %1 does not divide %2 × %3 pixels;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose other data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>= classifier needs data with classes, and this has none; choose pixel or features, or other data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%2: its features may be a poor content loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far pictures are from the originals: mean squared difference of pixels, or relative difference of D's or a classifier's features; before its weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PSNR, SSIM:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 dB, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many random numbers a style is made from (512 in the paper).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many numbers a style has (512 in the paper).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>w dimension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers of the network that makes styles of random numbers (8 in the paper).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mapping depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels of the generator at full resolution; twice as many at each coarser level (32 at 1024 pixels in the paper, 128 at 256).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels of the discriminator at full resolution; twice as many at each coarser level (as the generator's in the paper).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels that no level has more of (512 in the paper).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples of a batch whose variety the discriminator sees; with 1 it sees none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group of D's deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the generator's update draws samples of its own, as in the paper, or has the discriminator's last fakes judged again, which saves a pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How hard D is flattened around the real samples (R1); 0 leaves that out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iterations from one R1 update to the next; each counts as many times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R1 every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How hard equal steps in w are made to change the picture equally (path length regularization); 0 leaves that out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path length weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iterations from one path length update to the next; each counts as many times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path length every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the fakes in training that have the coarse styles of one latent and the fine ones of another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Style mixing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far from their mean the styles of the samples are that are shown: below 1 samples are more usual and less varied, and at 0 all are the mean one. Training is not truncated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Truncation ψ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StyleGAN2: coarse and fine styles that can be mixed, for images of 8 to 1024 pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StyleGAN2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has an R1 of its own, which is lazy: turn the regularizer r1 off, or set model.r1_gamma to 0 to use that one at every step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lazy R1 penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How steep D is around real samples: γ/2 times its squared slope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>path length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the picture changes for a small step in w, on average over random pictures and the batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>path length penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How unequal that is: the mean squared distance from its running mean, times the weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z of fine styles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first fine layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>squared slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first layers A, last B (of %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A truncated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One neuron against one number, small enough to be worked through by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two by two (one neuron)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first weights: small ones by the seed; or those set by hand, which count the main diagonal as +1 and all else as -1, with a bias of -1 in D and of 0 in G.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far what is decoded lies from what was encoded: half its squared distance over σ², summed over a sample's numbers, in nats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL to the prior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the encoder says of a sample beyond N(0, 1), in nats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many numbers a sample is encoded by, and decoded from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units of the decoder's layers; channels at half resolution, where it is convolutional.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoder width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units of the encoder's layers; channels at half resolution, where it is convolutional.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoder width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation that a decoded number is believed to have: smaller ones make reconstructions matter more than an orderly latent space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σ of the decoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of the KL divergence: above 1 the latent space is more orderly and the samples are blurrier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMS error %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interpolated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sharpness %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layers of the decoder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoder depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layers of the encoder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoder depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variational autoencoder of two perceptrons: steady and blurry, with an orderly latent space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAE (MLP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many numbers an image is encoded by, and decoded from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels of the decoder at half resolution; twice as many at each coarser level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels of the encoder at half resolution; twice as many at each coarser level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalization in the decoder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoder normalization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convolutional variational autoencoder: steady and blurry, with an orderly latent space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAE (convolutional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose samples the grids and the indicators show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the VAE minimizes: the negative evidence lower bound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GAN (no encoder)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A vanilla GAN and a VAE of perceptrons with decoders of the same size, trained beside each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GAN beside VAE (MLP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pack = %1: its encoder takes one sample at a time; set pack to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A DCGAN and a convolutional VAE with decoders of the same size, trained beside each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DCGAN beside VAE</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
