<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Engine:diagnosis</name>
    <message>
        <source>A false balance: D is near 50 % as at an equilibrium, but the samples are plainly bad.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discriminator is blind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D accuracy differs from 50 % by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>likeness of the samples' spread to real data's</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coverage, against real data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The discriminator is right half of the time, as if the fakes were perfect, but they are not: it simply does not see the difference. The balance is not real, and the generator learns nothing useful.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy near ½ with bad samples: D is too slow, too small, too strongly regularized or collapsed to a constant. Judge an equilibrium by the samples, never by D's accuracy alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lasting loss: an indicator of the samples held a level over several measurements, and is far below it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples got worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost of the run's best, in parts of what real data gets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At step %1 %2 was %3, at step %4 it is %5; it has been falling since step %6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Nothing was changed in between: the training itself drifts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 In between, at step %2, this was changed: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest measurements all lie below what several in a row held earlier. A game does not descend: it can leave a good place, by a changed setting or by steps that are too large for it to stay. Undo what was changed; else lower the rates, or damp the game with R1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 steps after “%2”</source>
        <translation>%1 Schritte nach „%2“</translation>
    </message>
    <message>
        <source>better, but still there %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still there %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has held since step %1, but the newest readings do not bear it out. It is over unless the next ones do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: perhaps over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D judges nearly all samples right for long, or many while G's gradient is a small part of what it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discriminator too strong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G gradient, against the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, G's gradient has vanished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The discriminator sees through nearly every fake, whatever the generator tries. A detective who is never fooled gives no hint which fake was the better one, so the generator stops improving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under the minimax loss G's gradient, proportional to σ(D(G(z))), goes to 0 with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The supports of real and fake are separated by a wide margin: D's logits saturate and its gradient at the fakes carries no direction.%1 Keep D from running ahead (rates, steps), or make the two overlap (instance noise, smoothed labels, R1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D's loss is many times what it is at rest, G's still more, a critic's scores are, or the samples fly apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diverging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D loss, against its value at equilibrium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G loss, against its value at equilibrium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how far a critic holds real and fake apart, in sizes of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diversity, against real data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers run away instead of settling: each step overshoots more than the last. If nothing is done, the losses soon are no numbers any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The steps are too large for the game's curvature: weights, logits and losses grow together. Lower the rates, clip gradients or bound D's slope. Weights that have grown large already may not come back: then restart with the lower rates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D accuracy on reals or on fakes differs from 50 % by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high quality and precision, the lower, against real data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D is near 50 % and the samples are good: all modes in quality, or precision, recall and coverage near real's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Useful equilibrium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>modes covered, of those in the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recall, against real data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The discriminator can only guess, and rightly so: the fakes are as good and as varied as the real samples. This is what training is for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D's accuracy is near ½ while independent measures of quality and coverage are near real-against-real. More training brings little; a falling rate and the average of G (EMA) polish the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fakes score higher than reals nearly all the time: D lags behind, and what G learns from it is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generator too strong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recent steps in which fakes score above reals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The discriminator takes the fakes for more real than the real ones. The generator has outrun it and now learns from a judge that is wrong, so its samples get no better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D's ranking is inverted (AUC below ½): G exploits directions in which D has not caught up, and its gradient no longer points to the data. Give D more updates or a higher rate, or slow G down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fakes lie much nearer to training samples than held-out real samples do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generator copies training samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probability that a fake is nearer to a training sample than a held-out real one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The generator's samples are near copies of the training samples. It has learned them by heart instead of learning what makes them what they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest-neighbour distances of fakes to the training set are far below those of held-out reals. As a rule D overfits first. Regularize D, or use more data; stop earlier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fakes vary far less than the data, or good ones come from less than two thirds of its modes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode collapse</source>
        <translation>Modenkollaps</translation>
    </message>
    <message>
        <source>high quality, against real data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>precision, against real data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partial mode collapse</source>
        <translation>Teilweiser Modenkollaps</translation>
    </message>
    <message>
        <source>The generator has found a few things that the discriminator lets pass, and makes little else. What it makes may look fine, but most of the data's variety is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G maps most of z to a few regions. Its gradient comes from D at those regions alone, so nothing pulls it to the others; D follows it around instead of flattening. Gradient penalties on real data (R1), more D updates, comparable learning rates or a larger batch give D the reach to show it the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jumping samples: most sit on a quarter of the modes, and on another one at each measurement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode hopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples that changed their mode between measurements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples on the fullest quarter of the modes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The generator makes only a few kinds of things at a time. As soon as the discriminator has learned to spot them, it jumps to others, and the chase goes round and round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mode histogram of G moves as a whole between measurements: D's maximum travels, and G's mass travels after it, the rotation of the game's vector field made visible. R1 damps it; so do a lower G rate and less momentum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than two thirds of the known modes are covered with good samples, but not all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modes missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The generator makes good samples of most kinds, but some kinds it never makes. The missing ones are marked on the Stage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partial mode dropping: G's mass has settled on most modes with a locally flat D. The plain losses have no term that brings it to the others. Noise on D's input spreads reals and fakes until they overlap, so that D slopes towards a missing mode; R1 flattens D, at a longer loss of quality.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A side has no updates or no learning rate, the updates are too small to matter, or there are no gradients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sides that cannot move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update of weights in one step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradients, against the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of at least one of the two do not move, so that there is nothing to watch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No updates, a learning rate of 0 (also at the end of a schedule), or gradients that have died on both sides (all units inactive, saturated logits).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let both learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives the side that stands still an update and a learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A loss or a gradient was NaN or infinite; the run has paused before that step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps that failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next step would have made numbers that are infinite or no numbers at all, so it was not made. Everything so far is kept. As a rule it is too late to go on from here: begin again with smaller steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Overflow in a loss or gradient, as a rule after growing weights. If it comes back at once with lower rates, the weights are too large already: restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reals score clearly above fakes, then clearly below, again and again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oscillation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changes of the lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lead of either side, in scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two chase each other in circles: now the discriminator is far ahead, now the generator, and neither gets closer to the goal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simultaneous gradient steps rotate around the equilibrium instead of converging to it. Damping comes from a gradient penalty (R1), less momentum (β₁ 0), or smaller steps; the average of G (EMA) is better than G itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D scores held-out reals like fakes (r_v of Karras et al. 2020, arXiv 2006.06676, eq. 1), or calls them so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discriminator overfits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D accuracy on training reals above that on held-out ones by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The discriminator has learned its training samples by heart: real samples that it has never seen it takes for fakes. It then teaches the generator to copy instead of to understand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D's scores on held-out reals drift from those on training reals towards those of fakes, typical of few data. Dropout in D, R1, instance noise, smoothed labels, a slower D, or more data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some indicators are bad for long, by the verdicts that stand beside them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>indicators in the red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Far from where they should be: %1. Early in training that is usual; if it lasts, train on, or compare with a run of other settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other rule holds, but these readings are beyond the limits that Health draws.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights are too large already, so the run begins again. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets back what was changed at step %1, before the samples got worse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add R1 (γ 1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flattens D around the real data, so that G is no longer chased from place to place and finds what it missed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flattens D more firmly around the real data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add instance noise (σ 0.1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blurs real and fake alike, so that they overlap and D cannot be certain; G gets a direction again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add dropout to D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D cannot rely on single details any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip gradients (norm 1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No single step can throw the weights far any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smooth labels (0.9)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D aims for 90 % instead of certainty on real samples, and its scores stay moderate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the minimax loss G learns nothing from a D that is sure; this one pushes hardest just there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 learning rate %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 learns faster than its opponent; at the same rate the two keep pace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes smaller steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 learns faster and catches up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller steps no longer jump over what they aim at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D:G steps %1:%2 → 1:1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each side moves once an iteration, so that neither runs ahead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D steps %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D sees more before G moves on, and its judgement is worth more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G steps %1 → 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G no longer moves several times against the same D.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D sees more of the variety at once, and misses it sooner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>β₁ → 0 on both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum carries both past the point where they should meet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Engine:probes</name>
    <message>
        <source>%1/join %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no adversarial loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the adversarial loss does not reach it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernels of the outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernels of the inputs, as they write to the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernels of the outputs, on input 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs 2 real samples, one to compare the other with, and there is 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this model has no discriminator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>images of %1 pixels leave little to differ in: good ones are nearly alike too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no real samples are held out from training (train.held_out is 0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no real samples are held out from training: %1 are too few</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>modes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a cluster counts if a sample falls within 3 standard deviations of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within 3 standard deviations of the nearest cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a class counts if a tenth of its due, of samples that the classifier is 90 % sure of, belongs to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whose class the classifier is 90 % sure of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modes covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of the data's %1 the generator reaches, from 0 to all: %2. More is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the samples, 0 to 100 %, %1. Higher is better; real data does not reach 100 % either.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode KL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How unevenly the samples fall on the %1: the KL divergence of their shares from the real ones. 0 is as the data; ln(%2) is all on one of equally frequent ones. Lower is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many %1 were covered at an earlier measurement and are not now, from 0 to all. Fewer is better: a generator that hops between them keeps dropping some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(%1 samples)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (real %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>real data: %1 / %2%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>real data: %1%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>real data: 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of the %1 was covered until now, so none could be lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above the other side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D's scores of new fakes of the averaged generator, and of always the same reals, on the same bins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a discriminator; %1 has none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs %1; this data is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works through the one-neuron GAN for one image and one z, at the weights in training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a discriminator of one neuron and grey images of 2×2 pixels, as in the preset two-by-two; this is %1 on %2×%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers whether a sample is a copy of a training image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some real and made pictures, the first filters of a network that reads them, and the maker's feature maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the samples are not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks for samples that repeat each other, or the training data. Requests: "weights", "samples".</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near-duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the samples, 0 to 100 %, with another among them that is nearer than 99 % of real samples have one: the birthday test. About 1 % for real data; lower is better: many say that few different samples are made. Measured on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs %1 real samples; there are %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no two alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>real data: %1 (%2 samples)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>different samples, if equally likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memorization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability that a sample is nearer to a training sample than a held-out real one is: 0.5 is as for real data, 1 says that training samples are copied, and 0 that all samples are far from the data. Near 0.5 is good. Measured on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is made of a training sample's source is meant to be like that sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only %1 real samples are held out; 4 are needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>real data: 0.50 (%1 held-out samples)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the nearest training sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of held-out reals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How alike two of the samples look on average, by structure on several scales: 0 is unlike, 1 the same. Lower is better, down to real data's; far above it the samples repeat one picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compares images; these are points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs images of at least %1 pixels, for two scales of windows of 11; these have %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is only one real image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>real data: %1 (%2 pairs, classes mixed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judges a sample made by hand, by the loss that trains the generator, without noise on D's input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peak signal-to-noise ratio of held-out pictures that were made small and enlarged again, against the originals: the logarithm of the mean squared difference, usually 15 to 40 dB. Higher is better, but the mean of all that is possible gets the most of it, and that is blurry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Structural similarity of held-out pictures that were made small and enlarged again, and the originals: brightness, contrast and pattern are compared window by window, 1 is equal, 0 unrelated. Higher is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has held-out pictures made small and enlarged again. Requests: "weights", "samples".</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the pictures are not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bicubic: %1 (%2 pictures)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this model does not make large pictures of small ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples on a path through the latent space, from the weights in training or from ones that are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the samples of this model are made from data, not from random numbers: it has no latent space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D was not trained in the last steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this loss compares scores; none of them means 'real' by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures what the Health panel shows at once. Requests: "weights", "samples".</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the modes are not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ratio to real data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean distance between two samples, divided by that between two real ones, from 0 up. 1 is as varied as the data and best; near 0 all samples are the same; far above 1 they fly apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs at least 4 real samples; there are %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all real samples are the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the samples are too far apart to measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>real data: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the newest batches' samples, half of them real, that the discriminator judges right, 0 to 100 %. At 50 % it cannot tell real from fake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D on reals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the newest batches' real samples that the discriminator takes for real, 0 to 100 %. At 50 % it cannot tell; near 100 % on both sides it is far ahead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D on fakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the newest batches' fakes that the discriminator takes for fakes, 0 to 100 %. At 50 % it cannot tell; near 0 % it is fooled by nearly all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>50 % = cannot tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the histograms of D's scores of reals and of fakes have in common: 0 % is told apart in every case, 100 % the same. Higher is better, as long as D still learns: the generator is fed by what overlaps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D's scores are not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reals with reals: %1 (%2 a side)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of %1's gradient in the last steps, over all its weights, from 0 up. Neither way is good by itself: near 0 it learns nothing more, and a steep rise announces divergence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not trained in the last steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 AUC - 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How well D's scores tell real from fake: 0 not at all, +1 every real above every fake (D far ahead), below 0 fakes score higher (G ahead). It is 2·AUC - 1, with the same meaning for each loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 = cannot tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G far ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>even</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D well ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D far ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D on a grid of points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A warped latent grid: all of a one- or two-dimensional z, and the plane of the first two axes of a larger one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is fed data: there is no latent space to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the plane of the first 2 of %1 z axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The networks in the order of the data flow, their layers with statistics of a few samples, and the phases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks into both networks, at the weights in training. Requests: "samples".</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 update ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far %1's weights moved between two measurements, divided by their size and the iterations between: 0 is no movement, about 0.001 is usual, without an upper end. Steps that undo each other make it smaller than each one's own. Far above 0.01 the learning rate is likely too high; far below 0.0001 it is too low, or the steps undo each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs two measurements, with training between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1's weights are not finite, or all 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.001 is usual (over %1 iterations)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gradient turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine between %1's gradients at two measurements, of the adversarial loss on the same real samples and latents: 1 is the same direction, 0 at right angles, -1 turned round. Neither way is good by itself; values that keep changing sign say that the players circle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs two measurements under one loss, with training between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1's gradient is 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1's gradient is not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 = same direction (%1 iterations apart)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effective rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In how many directions the samples vary, as the exponential of the entropy of their singular values: 0 (all the same) to %1. Higher is better, up to real data's; a fall says that the generator collapses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs at least 2 real samples on each side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D on held-out reals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the real samples kept from training, 0 to 100 %, that D takes for real. As high as on the training samples is good; much lower says that D knows those by heart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D overfitting (r_v)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where D's mean score of held-out reals lies between that of training reals (0) and that of fakes (1). Lower is better: 0 says that D does not know its samples by heart; noise may lead a little below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training samples: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D does not score training reals above fakes, so nothing lies between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D scores training reals so little above fakes that the ratio would be noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 = held-out reals score as training ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D input gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logits per unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How steep D is: the mean length of its score's gradient with respect to a sample, over reals and fakes, from 0 up. Neither way is good by itself: near 0 the generator learns nothing from D, and very steep it is thrown about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D's gradient is not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at reals %1, at fakes %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at reals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at fakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 saturated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of units, 0 to 100 %, in %1's worst hidden layer that pass no gradient on: ReLUs that are 0 for all samples, or tanh activations beyond 0.99. Lower is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its hidden units (%1) always pass some gradient on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no hidden units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 % = all units learn (worst: %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on pixels good samples recall as little as bad ones, for smooth images fill no sharp image's ball; learned features need %1 images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compares many samples with real ones. Requests: "weights", "samples".</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>these are points, and there is no classifier of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the images have no labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are only %1 labelled images; a classifier needs %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>features of the classifier, which is right on %1 of images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>features of a network that tells %1 groups of similar images and noise apart, right on %2 of images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class fidelity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the samples, 0 to 100 %, that the classifier takes for the class that the generator was asked for. Higher is better; real images reach what the classifier does on held-out ones, and a generator that draws each class in one clear way alone can surpass them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not draw classes on demand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>real data: %1 (%2 held out)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of held-out real images, 0 to 100 %, that the classifier behind the class counts names right; it is trained on the real images in the background, and its mistakes are the limit of what it can say about the generator. Higher is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch %1, still being trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guessing: %1; %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs %1 real samples on each side; there are %2 in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL on a grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JS on a grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kullback-Leibler divergence of the real points from the generated ones, by counts in the squares of a grid, each with half a point more than it holds: 0 if they are spread alike, and no upper end. Lower is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jensen-Shannon divergence between real and generated points, by counts in the squares of a grid: 0 if they are spread alike, ln 2 = 0.69 if no square holds both. Lower is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a grid is for points in the plane; these are images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squares of %1 × %2, 30 × 30 of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the samples, 0 to 100 %, that lie among real ones: nearer to some real sample than its third nearest real neighbour is. Higher is better: low means that samples do not look real.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the real samples, 0 to 100 %, that lie among generated ones by the same rule. Higher is better: low means that part of the data is never made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In how many real samples' neighbourhoods (to the fifth nearest) a generated one lies, over 5: 0 and up, about 1 for real data. Higher is better up to 1; above it samples crowd where the data is densest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the real samples, 0 to 100 %, with a generated one in their neighbourhood (to the fifth nearest). Higher is better; it is less misled by single outliers than recall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>squared MMD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel distance (KID)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squared distance between the two distributions by a cubic kernel (MMD), without bias: about 0 for real data, a little below it by chance, and no upper end. Lower is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>squared distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fréchet distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squared distance between Gaussians fitted to real and generated samples: 0 and up; even real data does not get 0, by a bias that shrinks with the sample count, so compare only with the value beside it. Lower is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sliced Wasserstein</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far samples would have to be moved to become real ones, along a line, averaged over 128 directions: 0 and up. Lower is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>real data: %1 (%2 against %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What G makes of latents that stay the same for the whole run, and a fixed choice of real samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first fixed latents, and what the model's `sheet` makes of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 makes its samples in one go: there are no stages to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the iteration that was made by hand, stage by stage; nothing once training has gone on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lays new fakes and random real samples on a table, and has D judge them, all with the weights in training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compares what held-out sources become with what they should become, and with themselves after the way back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 makes its samples of random numbers: there is nothing to translate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in this data no source has a partner: what should be made of it is unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs 2 held-out samples, one to compare the other with, and 1 is held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L1 of values from -1 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pair error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far what is made of a held-out source lies from its true partner, which training never sees: from 0 up. Lower is better; at the value of another pair's partner the connection to the input is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partner of another pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cycle error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far a held-out source lies from what the way there and back makes of it: 0 and up. Lower is better, but a generator that hides its input in invisible details gets a low one, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no way back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chance %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source from output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far a held-out source lies from the one that is guessed from its output alone, by the %1 nearest other outputs: 0 and up. Lower is better; at the value of guessing blindly the output says nothing of what it was made of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>even from a source itself its neighbours guess no better than the mean does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at best %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the source itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D's scores of the newest batches, real and fake, on the same bins. Costs no forward pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures how far the fakes of the weights in training are from the reals, as it is and as the critic says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wasserstein distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far, on average, points must be moved for the generated ones to become real ones, if each goes where the whole way is shortest: 0 and up. It is exact between these two sets of points, and two sets of real ones do not get 0 either: their value is given with it. Lower is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured for points in the plane only: even two sets of real images are far apart, unless they are very large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critic's estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean score of the reals minus that of the fakes in the last steps: what a Wasserstein critic takes their distance to be, and its loss with the sign turned, without penalties. A gradient penalty holds the critic's slope near 1, and then it can be compared with the Wasserstein distance; with weight clipping it is that up to an unknown factor; without either it means nothing. Lower is better, as long as the critic keeps up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only a Wasserstein critic's scores are a distance; the loss is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each of the critics estimates another distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the critic judges packs of samples, whose distance is another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the critic was not trained in the last steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the critic's scores are not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 = no distance</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
