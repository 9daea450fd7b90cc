<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Glossary</name>
    <message>
        <source>Accuracy of D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the newest batches that the discriminator judges right, of both sides and of each. Near 100 % it is far ahead and teaches little. 50 % is guessing, which is where a good game ends, and also where a D that has learned nothing is: look at the samples, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bend between two layers, without which they would be no more than one. A ReLU cuts off what is negative; a leaky ReLU lets a fifth of it through, which keeps D's gradient alive on both sides. Images leave the generator through tanh, which keeps them between -1 and 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam, β₁ and β₂</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps a running mean of each weight's gradient (β₁) and of its square (β₂), and steps by the one over the root of the other. GANs take a smaller β₁ than other networks, 0.5 or 0, since the gradient of a game turns and old gradients mislead. A change of the learning rate in mid-run keeps both means.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto-balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has ganviz take the mildest remedies by itself: learning rates, and how often each player moves. What it does is marked on the Timeline as its own and can be taken back. It keeps the game fair, but does not cure mode collapse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back-propagation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way in which the gradient of a loss is found for all weights at once: from the loss back through the layers, each of which multiplies by its own derivative (the chain rule). One pass back costs about as much as two passes forward, however many weights there are. The generator's gradient comes back through the whole discriminator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance of the players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How well D's scores tell real from fake: +1 if every real sample scores above every fake, 0 if they cannot be told apart, below 0 if fakes score higher. It is the area under the ROC curve, stretched to the range from -1 to 1, and so means the same for every loss. A little above 0 is a good place to learn in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The samples that one update is computed from, real ones and as many fakes. A larger batch shows D more of the data's modes at once and makes the gradient less noisy, but each step takes longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Central difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A gradient by trial: make a weight a little larger, then a little smaller, and divide the difference of the losses by the distance. It needs two forward passes for every single weight, so nothing is trained with it, but it shows that back-propagation is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class loss (auxiliary classifier)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D has a second output that names the class, of real samples and of fakes, and both players lower its error. The generator then has a reason to make clear examples of each class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compiled step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole training step as one machine-made function, instead of one call for each of its operations. It computes the same, several times faster for small networks. It is made in the background, and the run goes over to it when it has agreed with the plain step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditional GAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both players are also told a class: the generator is to make a sample of it, and the discriminator judges whether the sample is real and fits. D learns from three kinds of evidence: real with its own label, fake, and real with a wrong label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What holds an enlarged picture to the original: the difference of their pixels, or of what a network's layers make of both. Features forgive a texture that lies a pixel further on, pixels do not. The adversarial loss then adds the sharpness that no average has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small filter that slides over an image: at each place its weights are multiplied with the pixels under it and added up. It finds the same pattern wherever it is, with few weights. With a stride of 2 it moves two pixels at a time, and the result is half as wide and high.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the discriminator is called with a Wasserstein loss. It gives scores without a scale instead of probabilities, and the difference of its mean scores estimates how far the fakes are from the data. For that it must not be steeper than 1 anywhere, which a gradient penalty or weight clipping sees to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critic's estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean score of real samples less that of fakes: what a Wasserstein critic takes their distance to be. With a gradient penalty it can be compared with the exact distance, with weight clipping only up to a factor, and without either it means nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cycle loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is translated there and back again must end where it began. That ties the picture to its source although no pairs are given: without it the generator may turn any horse into some zebra. λ is its weight beside the adversarial loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Density and coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sturdier relatives of precision and recall, by neighbourhoods of real samples that reach to the fifth nearest. Density counts in how many of them a fake lies, and is about 1 for real data; coverage is the share of them that hold a fake. A single outlier does not mislead them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimension of z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many random numbers a sample is made from. With fewer than the data has degrees of freedom some of it cannot be made; with many more it is harder to see what each of them does. Two are enough for points in the plane, and DCGAN takes 100 for images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discriminator (D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network that judges: it gives each sample a number that is high if it takes the sample for real. It is trained on real samples and on the generator's fakes, and is used by the generator as its teacher. A discriminator that is always right is a bad teacher, since its gradient then says next to nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divergence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Losses or scores many times what they are at rest, or samples that fly apart: the run has left the region in which it can learn. It rarely comes back by itself. If numbers are no longer finite, only an earlier state or a restart helps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean distance between two samples over that between two real ones. 1 is as varied as the data; near 0 the generator makes one sample over and over, and far above 1 the samples fly apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DRAGAN penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulls the discriminator's slope towards 1 in a cloud of noise around the real samples. It says nothing about the rest of the space, so it is no bound for a Wasserstein critic. In trials with points in the plane it often failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout in D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At each step a random share of the discriminator's hidden units is switched off. It then cannot rely on single units, and learns its samples by heart less easily. The generator learns from the same thinned D.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effective rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In how many directions the samples vary, by the entropy of their singular values: samples on a line have about 1, a round cloud in the plane 2. A fall says that the generator collapses. The reference beside it is real data's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EMA of G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second generator whose weights are a running average of those in training. The one in training circles around the equilibrium; its average stands nearer to the middle, and its samples are usually better. It costs nothing to the game, since nobody learns from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equilibrium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state in which neither player can do better alone: the fakes are spread as the data is, and the discriminator can only guess. The losses then stand at known values, which the Timeline marks with a line. Standing at them is no proof, though: a discriminator that has learned nothing guesses, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence lower bound (ELBO)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a VAE raises: how well it decodes what it has encoded, less what the code says beyond the prior. It is a lower bound of the data's log likelihood, which cannot be computed itself. Here its negative is shown, in nats, to be made small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one filter of a layer makes of a picture: bright where its pattern is. First layers find edges and colours, later ones parts of things. Click a layer in the Network panel to see its maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features, classifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What samples are compared by: positions for points, and for images numbers that a small classifier has learned to make of them, trained on the real images beside the run. A distance of pixels says little about how alike two pictures are. The classifier's own accuracy is the limit of what it can say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding, remedy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What diagnosis concludes when certain readings stay beyond a limit for long enough, with the evidence. A remedy is a change of settings that usually helps against it; what it would change is shown before you take it, and afterwards whether it helped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fréchet distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far two clouds of features are apart if each is taken for a Gaussian: by their means and by their covariances. It is called FID only with the features of InceptionV3; here it is measured on other features, which the indicator names. It depends on the number of samples, so compare it only with the reference beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generative adversarial network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two networks that learn by playing against each other: the generator makes samples, and the discriminator tells them from real ones. Neither is shown what a good sample looks like in numbers; each learns from what the other does. When it goes well, the samples can no longer be told from the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generator (G)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network that makes samples: it turns random numbers z into points or images. It never sees real data. It learns only from the gradient that comes back through the discriminator, which says how a fake would have to change to look more real.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generator's manifold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture of a regular grid of latents after it has gone through the generator. Where the grid is dense the generator makes many samples, and where it is stretched few. One can see it being folded and torn as the generator learns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows at the fakes that say where the generator's loss would fall fastest if the fakes could move freely. The generator cannot move each of them for itself, but it follows their common wish. Where D is flat the arrows are short, and the generator learns little there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An update's gradient that is longer than a limit is shortened to it; its direction stays. That tames sudden jumps. Adam divides by the gradient's usual size anyway, so with Adam the limit matters only when a gradient is unusually long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The length of a network's gradient over all of its weights: how strongly it is being pushed. Near 0 it learns no more; a steep rise announces that the run is about to diverge. Neither way is good by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient penalty (WGAN-GP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulls the critic's slope towards 1 at random places on the lines between real samples and fakes. Each sample has a place and a slope of its own, measured over all of its numbers. It takes the place of weight clipping, with λ 10, five critic steps and no batch normalization in the critic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cosine between a network's gradients at two measurements: 1 is still the same direction, 0 at right angles, -1 turned round. In a game it turns all the time, because the opponent moves. Values that keep changing sign say that the players circle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat map of D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ground behind the points: what the discriminator would say at each place of the plane. Blue is where it believes "real", orange where it believes "fake", and neither where it cannot tell. The fakes are pushed from orange to blue, along the steepest way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real samples that training never sees. If D scores them lower than those it was trained on, it has learned its samples by heart. Some indicators compare the generator's samples with them, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High-quality samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the samples that lie within three standard deviations of their nearest mode. Real data itself reaches 98.9 %, not 100 %. A generator can have all modes and poor samples, or good samples of few modes: look at both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hinge loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The discriminator stops caring about samples that it already tells apart by a margin of 1, and works on the others. The generator simply raises its scores. At equilibrium D pays 2, whatever the fakes' score is between -1 and 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in the wanted domain already should be left alone. It keeps colours from being changed for no reason. Its weight is a share of the cycle loss's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indicator, reference value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number that says how a run is doing. Beside it stands what real data would get with as many samples: only the comparison with it means something. One that is far from it is in the red.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input gradient of D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How steep the discriminator is: how much its score changes if a sample changes a little. This is all that the generator is told. Near 0 it learns nothing, very steep it is thrown about, and a gradient penalty holds it near 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instance noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise that is added to all that the discriminator is shown, real and fake. While G is still far off, the two then overlap, and D's gradient says something. The noise may fall to 0 as training goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change of settings in mid-run. It takes effect at the next step, is marked on the Timeline, and can be undone, saved and replayed. What it did to the weights meanwhile stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel distance (KID)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The squared distance between two distributions by a cubic kernel (MMD). Unlike the Fréchet distance it has no bias: real data against real data gives about 0, by chance sometimes a little less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL and JS divergence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two measures of how different two distributions are, here by counts in the squares of a grid. KL is 0 if they are alike and has no upper end; JS treats both sides alike and is at most ln 2, which it is when nothing overlaps. The ideal discriminator's loss is a JS divergence in disguise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL divergence of the modes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How unevenly the samples fall on the modes, against how the data does: 0 is alike, and ln K is all samples on one of K equal modes. Even a perfect generator does not get exactly 0 with finitely many samples, but about (K - 1) / 2n.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL to the prior, β</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the encoder says of a sample beyond the prior N(0, I), in nats. Without it each sample would have a corner of its own, and random codes would decode to nothing. β is its weight: above 1 the latent space is more orderly, and the samples are blurrier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L1 loss, adversarial weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean absolute difference between what is made and what was wanted. Alone it makes pictures that are right and blurry, since the middle of all possible answers is the safest; the adversarial loss alone makes sharp ones that may be of something else. pix2pix takes both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latent z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The random numbers that the generator starts from, drawn anew for each sample. They mean nothing at first; in training the generator gives each direction of the latent space a meaning of its own. Near latents give similar samples, so that one can walk from one sample to another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step of a network: it takes numbers in, multiplies them by weights, adds a bias and bends the result by an activation. A network is layers one after another. All that is learned is in the weights and biases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far each update moves the weights along the gradient. Too small, and nothing happens; too large, and the steps leap over what they aim at. In a GAN the ratio of the two rates decides who is ahead, and a rate that falls towards the end lets the two players come to rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least-squares loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The discriminator aims at 1 for real samples and at 0 for fakes, and pays the squared distance; the generator pays the squared distance of its fakes from 1. There is no sigmoid that could flatten out, so that fakes far on the wrong side are pulled all the harder. At equilibrium D pays 0.25 and G 0.125.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The raw number that the discriminator gives a sample, before anything squeezes it into a probability. 0 is undecided, positive is real, negative is fake, and it has no upper or lower end. All losses here are computed from logits, which stays exact where a probability would be rounded to 0 or 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number that a network tries to make small. Each player has one of its own, and what lowers one usually raises the other: that is why the curves of a GAN do not simply fall as those of other networks do. What they mean depends on the kind that is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memorization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The probability that a fake is nearer to a training sample than a held-out real one is. 0.5 is as it should be; near 1 the generator copies its training samples. The large view of a sample shows its nearest real neighbours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minibatch standard deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A channel of D that says how much the samples of a batch differ from each other. If the fakes differ less than real samples do, D sees it at once. StyleGAN has it against mode collapse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimax loss (saturating)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The game of the first paper: the generator raises exactly what the discriminator lowers. Where D is sure that the fakes are fakes, the generator's loss is flat and it learns next to nothing, which is just when it would need to. The sp below is softplus, so that -sp(ℓ) is log(1 - D).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A place where the data is dense, such as one of the clusters of a ring, or one kind of picture, such as a digit. Real data has many, and a generator should make all of them, as often as they are in the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode collapse</source>
        <translation>Modenkollaps</translation>
    </message>
    <message>
        <source>The generator makes only a few kinds of samples, or one, whatever z it is given. It has found something that D takes for real, and nothing pushes it to make the rest. R1, a Wasserstein loss or packs of samples help against it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of the data's modes the generator reaches. A cluster counts if one of 2,500 samples has it as its nearest and lies within three standard deviations of it. For images a classifier says which class a sample is of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode hopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most samples sit on a few modes, and on other ones at each look: D learns to reject them there, and G moves on. It is a mode collapse that wanders. Each picture by itself may look fine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A share of the last update that is kept in the next one, so that the weights roll on in the direction they had. It helps in a valley; in a game it makes the two players swing past each other, and the best momentum may even be negative.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MS-SSIM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How alike two samples look on average, by structure on several scales: 1 is the same picture, 0 unlike. Here it measures variety, so lower is better, down to real data's. A collapsed generator has a high one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near-duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the samples with another one closer than 99 % of real samples have: the birthday test. If two people in a small group share a birthday, there are few days; if samples repeat in a small set, the generator knows few.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Non-saturating loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same discriminator as in the minimax game, but the generator raises log D(G(z)) instead of lowering log(1 - D(G(z))). Both want the same, but this one pushes hardest where the fakes are found out. It is the usual loss of a GAN, and the one that is most often meant by "the GAN loss".</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings the numbers in a layer to mean 0 and deviation 1, over a batch or over one sample, and then scales them by learned factors. It makes deep networks learn faster. In a critic with a gradient penalty batch normalization is forbidden, since it makes a sample's score depend on the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In how many bits numbers are kept while they are multiplied. Fewer bits are faster and rougher; float16 also overflows early, so that the loss is scaled to keep small gradients from vanishing. The sums and the weights themselves stay in float32.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observation budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the time that watching may take from training. Whatever is measured or drawn is counted; when it would be more, the panels are renewed less often. The status bar says what it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One-sided label smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The discriminator is asked to say 0.9 of real samples instead of 1, while the target for fakes stays 0. It is then never completely sure, and its logits stay in a range with useful gradients. Smoothing the fakes, too, would draw the generator to where it already is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule that makes an update out of a gradient. Plain gradient descent (SGD) follows the gradient itself; Adam and RMSprop divide each weight's step by how large its gradient usually is. Each player has an optimizer of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oscillation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lead changes from one player to the other, again and again: they circle around the equilibrium instead of coming to it. It is in the nature of such a game. R1, smaller learning rates or less momentum damp it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overfitting of D, r_v</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the discriminator knows its training samples by heart: where its mean score of held-out real samples lies between that of training samples (0) and that of fakes (1). 0 is good. Few data make it rise, and what D then teaches is the single samples rather than the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packs of samples (PacGAN)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The discriminator judges several samples together, all real or all fake. A generator that keeps making the same is then found out by the sameness itself, which no single sample shows. Two in a pack already help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pair error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far what is made of a held-out source lies from its true partner, which training never sees. Without pairs to learn from, a translation can be convincing and still be of the wrong thing: at the value of another pair's partner the connection to the input is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patch discriminator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A discriminator that gives a verdict on each patch of a picture instead of one on the whole. It sees texture and sharpness, and leaves the large structure to another loss. Its map of verdicts can be laid over the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path length regularization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps equal steps in the space of styles from changing the picture by unequal amounts: it penalizes how much the length of a change differs from its own running mean. That makes the latent space smoother, and easier to walk in. It is done only every few steps, as R1 is, since it is costly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision and recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision is the share of the fakes that lie among real samples, recall the share of the real samples that lie among fakes. "Among" means nearer to some sample than its third nearest neighbour is. Low precision says that samples do not look real, low recall that part of the data is never made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PSNR and SSIM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How near an enlarged picture comes to the original. PSNR is the logarithm of the mean squared difference, in decibels; SSIM compares brightness, contrast and pattern window by window. The blurry mean of all that is possible gets the best PSNR, which is why a picture that looks better can score worse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R1 penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flattens the discriminator around the real samples. A generator whose fakes lie there is then left in peace instead of being pushed on, so that the game comes to rest rather than circling. It costs a second backward pass in each D step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R2 penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As R1, but around the fakes. Together with R1 and the paired relativistic loss it makes R3GAN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real, wrong label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real samples that are shown to D with the label of another class, to be rejected. Without them D could do well by looking at the picture alone, and the generator could ignore the class. The weight says how much they count beside fakes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconstruction loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far what is decoded lies from what was encoded. It is the squared distance over 2σ², where σ is how exact a decoded number is believed to be: a small σ makes faithful copies count for more than an orderly latent space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regularizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something added to the game that keeps a player, mostly the discriminator, from running to extremes. Most of them keep D from being too steep, since a steep D throws the generator about. They can be switched on and off in mid-run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relativistic average loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the paired relativistic loss, but each sample is compared with the mean score of the other side instead of with one partner. A lucky pair then decides less. Both players use real samples and fakes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relativistic loss (paired)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The discriminator is not asked whether a sample is real, but whether a real sample is more real than the fake beside it. The generator can then win in two ways: by raising its own score, or by lowering the real ones'. With R1 and R2 it is R3GAN, which needs no further tricks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSprop, α</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divides each weight's gradient by the root of a running mean of its square, and has no memory of its direction. α says how long the mean remembers. The first Wasserstein GAN was trained with it, because Adam's momentum made the critic unstable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples got worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An indicator had held a good level for a while, and is far below it now. A GAN does not improve for ever: even large ones collapse late in training. Stop at the best, or go back to a saved state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturated units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units that pass no gradient on: ReLUs that are 0 for every sample, or a tanh at its end. What lies before them learns nothing through them. The indicator is the share in the worst layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the histograms of D's scores of real samples and of fakes have in common: 0 % is told apart in every case, 100 % not at all. The generator is fed by what overlaps. With little of it a perfect discriminator exists, whose gradient is 0 nearly everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score, probability of real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the discriminator says of a sample. With the cross-entropy losses it is the probability that the sample is real, and the best discriminator of all gives the share of real samples among all samples at that place. With other losses it is a number on a scale of their own, which the verdicts' axis names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number that all random generators start from. The same seed and the same settings on the same machine give the same run, number by number. A finding that holds with one seed may be luck: try several before you believe it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The curve that turns a logit into a probability between 0 and 1. It is steep around 0 and flat at both ends. Where it is flat, a change of the logit hardly changes the probability: that is how gradients vanish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sliced Wasserstein distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sets of samples are laid on a line, where the shortest way to move one onto the other is found by sorting; that is averaged over many directions. It sees any difference, at little cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source from output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How well the source can be guessed from the output alone, by what similar outputs were made of. At the value of guessing blindly the output says nothing about its source. A generator may also hide its source where no eye sees it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spectral normalization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divides each weight matrix of the discriminator by its largest singular value, so that no layer can stretch its input. The whole network is then no steeper than 1, as far as its activations are not. It costs almost nothing, since the value is followed from step to step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step ratio, n_critic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many updates each player has in one iteration. Usually it is one each; a Wasserstein critic has five, since its estimate is worth something only if the critic keeps up. More D steps make D stronger, and more G steps make G stronger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step, iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One round of the game: the discriminator is updated on real samples and fakes, then the generator on new fakes. The Timeline counts these rounds. In its own step each network is moved while the other one stands still.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Style mixing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fake whose coarse styles come from one latent and whose fine ones come from another. Trained with such fakes, the layers learn not to rely on each other's styles, so that each scale can be changed by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Truncation ψ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws the styles of the samples that are shown towards their mean. Below 1 samples are more usual and less varied, and at 0 all are the mean one. Training is not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far a network's weights move in a step, in parts of their own size. About 0.001 is usual. Far above 0.01 the learning rate is likely too high; far below 0.0001 it is too low, or the steps undo each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upsampling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a generator gets from a few numbers to an image: each layer doubles the width and the height. A transposed convolution spreads each number over a window; where windows overlap unevenly a checkerboard shows. Enlarging first and convolving then avoids that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vanishing gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The discriminator is so sure that its verdict hardly changes if a fake changes, and the generator is told nothing. The better D is, the worse a teacher it becomes. Lower D's learning rate, give it noise or a penalty, or take a loss that does not saturate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variational autoencoder (VAE)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An encoder that turns a sample into a small cloud of codes, and a decoder that turns a code back into a sample. New samples come from random codes. There is no opponent, so training is steady; but what lies between two samples is blurred, as a mean of both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walking in the latent space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The samples of the latents on the way from one to another. On a straight line the middle is shorter than latents usually are, so one goes along an arc (spherical) instead. A smooth walk without jumps shows that the generator has not learned single samples by heart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wasserstein distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far, on average, the fakes would have to be moved to become the real samples, if each goes where the whole way is shortest (the earth mover's distance). It says how far apart two clouds are even if they do not overlap. For points it is computed exactly here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wasserstein loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A critic pulls the mean scores of real samples and fakes apart, and the generator raises the fakes' score. Held to a slope of 1, their difference estimates the Wasserstein distance, which falls as the fakes improve, even while the two do not overlap at all. Without something that holds the slope it means nothing, and the critic only gets steeper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight clipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After each update all parameters of the critic are cut to the range from -c to c. That bounds its slope, but crudely: too small a c makes it slow and simple, too large a one lets it run away. The first WGAN did it with c 0.01, RMSprop at 5e-5 and five critic steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At each update all weights shrink a little towards 0, in proportion to the learning rate. Weights that the loss does not hold up fade away. In AdamW it is done apart from the gradient, so that Adam does not rescale it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
