<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Engine:checkpoint</name>
    <message>
        <source>compiled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot read the state %1: %2; choose a file that Save state wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds tensors, but is not a ganviz state; choose a file that Save state wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged, or a state of a format that this ganviz does not read (it reads %2 and %3); choose an earlier copy, or open it with the ganviz that wrote it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the state %1 is damaged: it is not what was written there; choose an earlier copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot go on from the state %1: %2; choose an earlier one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a number of steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 are not places in the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a table of settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 makes no sense there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a number of samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds %1 numbers, which no run has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds values that are not finite, as a training that diverged leaves them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the state lacks %1; choose an earlier copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the state belongs to other networks, or is damaged: %1 is %2, but %3 is needed; open it with the config that it was saved with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Engine:compiled</name>
    <message>
        <source>a restart tries it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no C++ compiler found: CXX is %1, which is no program here; unset it, or have it name one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no C++ compiler found; install g++ or clang++, or have CXX name one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the compilation took longer than %1 s and was ended; %2, and CXX may name another compiler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the compilation ended without a result; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of the step cannot be compiled: %1; with other networks, losses or regularizers it can</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this installation is incomplete: it lacks %1; install ganviz again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed: %2; CXX may name another compiler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the compilation failed: %1; %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the compilation failed: %1: %2; please report it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left to the script; its mode commands choose between eager and compiled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run ended before its compiled step was made; a longer run switches to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eager while compiling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CUDA graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the captured step changes other tensors: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the captured step differs from the eager one in %1, by %2 times what is allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logits of reals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logits of fakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compiling is off; device.compile turns it on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>convolutions are not compiled on a CPU; on an NVIDIA GPU they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no compiling on this GPU; steps are compiled on the CPU (device.kind) and on NVIDIA GPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no AVX-512 bfloat16 instructions, which compiled bfloat16 steps need; with float32 (device.precision) steps are compiled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>float16 steps are not compiled on a CPU; float32 and, where the processor multiplies it, bfloat16 steps (device.precision) are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the compilation did not start: %1; %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the compiled step cannot be used: %1; %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the compiled step cannot be loaded: %1; if programs may not be run from the cache, set XDG_CACHE_HOME to a folder from which they may</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; please report it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the step cannot be captured: %1; please report it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the library has another description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of shape %2 on %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Engine:export</name>
    <message>
        <source>real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder, as PNGs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 samples do not fit into memory; ask for at most %2 at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot write %1: %2; choose another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot write %1: %2 go to an .npz or %3; choose one of the two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot write %1: %2 is not a folder; choose another place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Engine:features</name>
    <message>
        <source>the classifier names only %1 of held-out images right (at least %2 are needed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the classifier is still being trained (in its first epoch)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the classifier is still being trained (%1 after %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>positions in the plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pixels along the %1 directions in which real images differ most (%2 of their variance), and the distance from these</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Engine:layers</name>
    <message>
        <source>there is no activation %1; choose one of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 = batch cannot normalize a batch of 1; raise train.batch_size, or choose %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no normalization over %1 dimensions; use 0 or 2 (images)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>instance normalization needs images, and a perceptron's units have no extent; choose layer, batch, spectral or none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no normalization %1; choose one of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bicubic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a %1 cannot be spectrally normalized; only %2 can</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Engine:losses</name>
    <message>
        <source>D stops caring about samples that it already tells apart by a margin; G simply raises its scores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hinge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D aims at 1 for real and 0 for fake, and both pay the squared distance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least squares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output of D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 fake, 1 real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original two-player game: G raises what D lowers, and hardly learns while D is sure of its fakes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimax (saturating)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual GAN loss: G learns fastest from the fakes that D is surest of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Non-saturating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D says which of a real and a fake is the more real; G wants the fake to win.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relativistic (paired)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D says whether a sample is more real than the other side's average; G wants its fakes above it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relativistic average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A critic measures how far the fakes are from the reals, and G shortens the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wasserstein</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Wasserstein critic must be kept smooth, or its scores grow without end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient penalty holds its slope near 1; weight clipping is the original, cruder way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside batch normalization, only weight clipping does that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight clipping</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Engine:numerics</name>
    <message>
        <source>Apple GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intel GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fastest found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no GPU found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not available here; choose auto or one of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the state of a random generator is damaged: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the state of a random generator is damaged: it points outside of its words; choose an earlier copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Engine:observation</name>
    <message>
        <source>background pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture of %1 could not be made and is left out from now on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Engine:opening</name>
    <message>
        <source>there is no file %1; give a preset (ganviz --list), a TOML file, a file of points or a folder of images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--steps %1 leaves nothing to train: it counts from the run's first step, and %2 has done %3 already; for %4 more, give --steps %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no state file %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot write %1: a screenshot's name ends in .png</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run is read from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run goes on from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something else is written there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is packed; unpack it and give the folder, or the file that is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is one image; give the folder that holds the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is of no kind that ganviz reads; give a folder of images, a .csv or .npy of points, or an .npz or .npy of images</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Engine:optimizers</name>
    <message>
        <source>Share of the gradient's running mean that each update keeps (momentum).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>β₁</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the squared gradient's running mean that each update keeps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>β₂</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the gradient's running size, so that tiny gradients are not blown up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual choice: each weight gets steps of its own size, made from the running means of its gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam that also shrinks every weight a little at each update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast all weights shrink towards 0, times the learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far each update moves the weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decay from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iteration from which the learning rate falls linearly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decay until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iteration at which the falling learning rate reaches 0; 0 keeps it constant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of each weight's own size without momentum: what the first WGAN was trained with (5e-5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSprop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the gradient's size, so that tiny gradients are not blown up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain gradient steps, with momentum if wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the last update that is kept in the next.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Engine:regularizers</name>
    <message>
        <source>needs D to judge each sample on its own, and batch normalization mixes them; set model.d_norm to layer, spectral or none, or leave this off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull D's slope towards 1 in a cloud of noise around the real samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DRAGAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DRAGAN penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>λ times the mean squared distance of D's slope from 1, in a cloud around the reals. Part of D's loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How hard D's slope is pulled towards 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the noise around the reals, in standard deviations of the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off a random share of D's hidden units at each step, so that it learns less by heart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout in D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of D's hidden units that are switched off at each step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten an update's gradient, over all of a network's weights, to a largest length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest gradient that a network's update may have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull D's slope towards 1 between the real samples and the fakes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>λ times the mean squared distance of D's slope from 1, between reals and fakes. Part of D's loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add noise to all that D is shown, real and fake, so that the two overlap while G is still far off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instance noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the noise, in units of the data (images: -1 to 1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iteration at which the linearly falling noise reaches 0; 0 keeps it constant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask D to be a little less than sure that real samples are real; fakes keep the target 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What D should say of real samples, instead of 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the loss %1 has no label to smooth; choose minimax, non-saturating or least-squares, or turn label smoothing off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flatten D around the real samples, so that it lets go of G once the fakes lie there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R1 penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>γ/2 times D's mean squared slope at the reals. Part of D's loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How hard D is flattened around the real samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flatten D around the fakes; together with R1 and the paired relativistic loss this is R3GAN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R2 penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>γ/2 times D's mean squared slope at the fakes. Part of D's loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How hard D is flattened around the fakes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep every parameter of D between -c and c.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight clipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest size that any parameter of D may have, biases included.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Engine:settings</name>
    <message>
        <source>no values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes %1, not %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network and parameter are names, such as D and neuron.weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not allowed; a whole number from 0 is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a finite float32 number; choose one between %2 and %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not one of all, d, g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not allowed; 0, or from 0.1 to 1000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not one of compiled, eager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds only [[command]] tables with step, command and values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>command %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has step, command and values, and nothing else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step is %1; a whole number from 0 is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not one of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>values is %1; a table is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and d_steps are both 0: nothing would train; set one to 1 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the regularizer is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; did you mean %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; known: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a name; choose one of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is missing; choose one of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a finite number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not allowed; choose a value %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no preset %1;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did you mean %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ganviz --list shows them all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Config</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no %1 %2; choose one of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>critic score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probability of real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images or points in each training step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates of the discriminator in one iteration; for a critic this is n_critic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates of the generator in one iteration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether ganviz takes remedies by itself that change only learning rates or how often D and G move; each is marked as its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto-balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How slowly the averaged copy of the generator follows it; 0 turns averaging off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EMA of G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the data that training never sees, to find out whether the discriminator learns its samples by heart. Fewer than 20 samples are all trained on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start of every random generator: the same seed on the same machine gives the same run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which processor trains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number format of the matrix products. tf32 is for NVIDIA GPUs; float16 scales the loss, for GPUs without bfloat16.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the training steps of perceptrons are compiled in the background by the computer's own C++ compiler, which makes them several times faster. On an NVIDIA GPU: whether the steps of all networks are captured as CUDA graphs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compile steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU threads for training; 0 chooses and leaves one core to the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the time that watching may take from training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observation budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether ganviz looks for mode collapse, an unfair game and other findings, and offers remedies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line for the preset list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What there is to see, in a few sentences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel that is brought up when it is opened; empty for the stage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps a second of slow motion that it opens with, in the window; 0 is full speed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is larger than %1 bytes, as no config and no script is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot read %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name has more than %1 parts: %2…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not TOML: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number has more than the 64 bits that TOML allows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is nested more than %1 deep, as no config and no script is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Engine:system</name>
    <message>
        <source>cannot write %1: the name %2 in it is not Unicode; rename that file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is write-protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder %1 does not exist</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Engine:telemetry</name>
    <message>
        <source>left out: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Engine:training</name>
    <message>
        <source>Compiling the training step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the script's %2 commands are from before step %3, where the state was saved: it holds what they did, and they are not applied again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data has changed since the state was saved (%1 samples then, %2 now); the run goes on with what is there now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 steps/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a command that a training run knows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has nothing to train: %2 has no discriminator; use a whole step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changes only with a restart of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps run eagerly from here on; the numbers differ from a compiled run's in their last digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the %1 of %2 is %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. That update was not made, and everything so far is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower the learning rates (now D %1, G %2), turn on gradient clipping, or add a regularizer such as R1; then press Run. If it comes back at once, the weights are already too large: restart with the lower rates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the device ran out of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower the batch size (now %1) or the widths of the networks, use fewer or smaller training samples, or choose another device; the run so far is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a mistake in ganviz; please report it with the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no network %1; choose one of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no %2; choose one of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 has %3 weights, so %4 is not allowed; choose from 0 to %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>generator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the state belongs to other networks: %1 differs; open it with the config that it was saved with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the state has places in the data for %1, but this run needs them for %2; open it with the config that it was saved with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picked by an earlier measurement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by rule, since steps are too slow to measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picked by measurement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled while loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused, with no person to resume it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1 reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run has not been built yet, so it has no state</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Engine:lessons</name>
    <message>
        <source>not answered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not quite; choose again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no check; a table with kind = "…" is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checks are nested more than %1 deep; a page needs no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a check needs a kind; choose one of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a check of the kind %1 has no %2; it has %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a check of the kind %1 needs %2:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2; a list of checks is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2; a number, a text, true or false is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not apply to this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this run has no curve %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this run has no setting %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no file %1; ganviz lesson lists the lessons that are there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no lesson %1%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is larger than %1 bytes, as no lesson is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not text in UTF-8; save it as such</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the front matter has no title; write title = "…" into it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2; a whole number from 0 to %3 is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a lesson begins with a line %1, then title = "…" and so on, then %2 again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the front matter has no end; close it with a line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this page has no title; write one after ##</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this stands before the first page; a page begins with ## and its title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are %1 pages; a lesson has 1 to %2, each with a line ## and its title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this block has no end; close it with a line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this block stands before the first page; a page begins with ## and its title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the page “%1” has two blocks %2; put them into one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no block %1%2; text to be shown as it is stands in a block with no word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a lesson shows no pictures from files; the panels show the real thing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the link to %1 leads nowhere; lessons link to term:NAME, show:PANEL, show:PANEL/CONTROL and https://…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the check waits for an answer, but the page asks no question; add a block question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no %1 here%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2; %3 is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preset and config are both given; one of them says what to open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no preset %1%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a lesson cannot open files, and %1 names one; ask the reader to open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2; a whole number from %3 to %4 is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pause_at belongs to a run that is opened here; name its preset too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is opened begins anew anyway; leave out restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2; a list of names is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is there to do? write text = "…" into the block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a question needs a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each answer is a table: [[answer]] with text, right and says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a question has 2 to %1 [[answer]] tables, each with a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one answer at least is right, and one is not; write right = true into the right one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Engine:window</name>
    <message>
        <source>write whole numbers from 1 to %1 with commas between them, for example %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No number of real samples is given; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a number of real samples; %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot write %1: %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot write %1: there is nothing in the picture, or no memory for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a script of interventions; open a preset first, then the script</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
