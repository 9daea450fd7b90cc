<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>FormScroll</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LearningRates</name>
    <message>
        <source>D learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link the two: moving one moves the other, their ratio stays</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>Controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you change here takes effect at the next training step, without a restart. The line at the bottom says when it did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The controls appear here once a run is loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regularizers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestartGroup</name>
    <message>
        <source>Needs a restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data, the networks, the seed and the device: changed together, with a new run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply and restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a new run with these settings; what is listed above changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget these changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The restart changes:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>Show or hide the details of this finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has held since step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>severe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not applied: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… sent; it takes effect at the next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: steps %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost at step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone since step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” applied at step %2; watching whether it helps…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingsList</name>
    <message>
        <source>Auto-balance is on: it adjusts the learning rates and the D:G ratio.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the readings that each finding rests on, and technical words for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the findings that no longer hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No finding yet, but in the red: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problems found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past findings (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BalanceGauge</name>
    <message>
        <source>G ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D ahead</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IndicatorGroup</name>
    <message>
        <source>Show or hide the indicators that do not apply here, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not applicable here (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Indicator</name>
    <message>
        <source>real data:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not applicable, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not applicable: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>higher is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured %1 at step %2, with %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, on %1 samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeasureBar</name>
    <message>
        <source>Measure all now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure every indicator at once on 10,000 samples, or as many as there are, while the training goes on  (Ctrl+M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the measurement; what has been measured stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended early: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured at step %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the run is doing: what is wrong and what may help, how much of the data the generator reaches, how good and how varied its samples are, and which of the two players is ahead. Beside each number stands what real data would get.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the samples fall on the data's modes or classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How near the samples come to the real data, and how varied they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the discriminator and the generator stand against each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings and indicators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first measurement is on its way…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode coverage, diversity and the balance of the two networks will be measured here. Press Run.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemedyPreview</name>
    <message>
        <source>Not possible now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing would change: these settings are in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run begins again, with new weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the next step, without a restart; Undo takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs a restart.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CandidateBar</name>
    <message>
        <source>Samples to choose A, B and C from, the same as on the Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples before these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More samples</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CornerSlot</name>
    <message>
        <source>Choose %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw another %1 at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class for %1. One sample as A and as B, with two classes, makes the path a slider between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fake %1 of the Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn at random for the explorer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another: click here, then one of the samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as drawn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DirectionSliders</name>
    <message>
        <source>Principal directions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The directions in which samples change most: eigenvectors of the mean over latents of JᵀJ, where J is the generator's derivative (Wang and Ponce 2021). Of a model with styles: principal components of w (GANSpace, Härkönen et al. 2020).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directions drawn at random, at right angles to each other: what a step in no special direction does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find or draw other directions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put all sliders back to the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard deviations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps along direction %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps along direction %1, in standard deviations. Double click or Delete: back to the middle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw other directions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the directions anew, with the current weights: they were found once and stay, so that a slider means the same while the training goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show direction %1 as the path, from one end to the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of all change (found at step %2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PathFilm</name>
    <message>
        <source>Another run has begun before all pictures were made; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run has ended before all pictures were made; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GIF (*.gif)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MP4 (*.mp4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the path</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Latents</name>
    <message>
        <source>Latent explorer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk through the latent space: from one sample to another, along directions, by the arithmetic A − B + C, with styles or classes mixed. The weights may go on training or stand still, and the path can be saved as a GIF or MP4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first picture is on its way…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model makes its samples from data, not from random numbers:
there is no latent space to walk through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run has ended: what is shown stays as it is. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is training yet.
Press Run, and walk through what the generator can make.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PathBar</name>
    <message>
        <source>Play the path, there and back (P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place on the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample's place on the path, from its beginning to its end</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrailView</name>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path as a trail in the plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fake %1: x %2, y %3. Click to take it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LatentPath</name>
    <message>
        <source>%1 of %2 layers from A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‖%1‖ = %2, usually %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frozen at step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilmStrip</name>
    <message>
        <source>The path, from its beginning to its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path. Drag along it to move the sample, or use the arrow keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of the way. Drag to move the sample.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CandidateRow</name>
    <message>
        <source>Samples to choose from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fake %1 of the Stage. Click to choose it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BigPicture</name>
    <message>
        <source>The sample at the present place of the path</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExplorerToolbar</name>
    <message>
        <source>From A to B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A − B + C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Along a direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mix styles of A and B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the path is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From A to B: every sample between two. A − B + C: what makes C differ from B, added to A little by little. Along a direction: one of those below, through A. Mix styles: the coarse layers of A, the fine ones of B.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A straight line between the two; of a model with styles, in w.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spherical (slerp)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A great circle (slerp): every latent on the way is as long as those that the generator was trained on. A straight line between normal latents of many dimensions runs through a region that it has hardly seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the weights of this step for the explorer while training goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fakes from the generator's weights as they are being trained, in every panel that shows fakes (E).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EMA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fakes from an averaged copy of the generator (exponential moving average of its weights), in every panel that shows fakes (E).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the path as a GIF or an MP4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TruncationSlider</name>
    <message>
        <source>Truncation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of z are drawn from N(0, 1) without what lies beyond this threshold (the truncation trick of BigGAN): to the left samples are more usual and less varied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of z are drawn evenly from minus this to this: to the left samples are more usual and less varied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ψ of StyleGAN: styles are drawn towards their mean, which is 0; at 1 they stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the right end nothing is truncated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkDiagram</name>
    <message>
        <source>Diagram of the networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active: %1. Frozen: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no data is seen to pass through it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output %1, mean %2 ± %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of its units are dead: 0 for every sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of its outputs are saturated: almost no gradient passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click for its weights, gradient and outputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>are added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>are multiplied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>are concatenated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>are subtracted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the middle layers of %1 again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the %1 layers of %2 that are folded away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>…
%1 more
layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss of %1 goes back through %2, which it does not change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The update %1 moves %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>makes samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>judges samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what passes through it is not known: its layers only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noise z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noise, class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>real data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>real or fake?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayerCard</name>
    <message>
        <source>Another sample (Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another sample (Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fake %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayerView</name>
    <message>
        <source>output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean ± std</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dead units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saturated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distribution of its outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2: %3 % of its outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details are on their way…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no weights that can be shown as a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights, units × inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (means of blocks)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outputs for fake %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel %1: %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feature maps of fake %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>channel %1: mean %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model as data is seen to flow through it: what goes in, every layer with its output's shape, its parameters, the mean ± spread of its outputs and a bar for dead or saturated units, where branches part and come together, and the losses that come back to what they move. Click a layer to see its weights and outputs; Enter opens, Esc closes, arrows move. While an iteration is stepped through, active networks light up, frozen ones have a snowflake, and the loss is seen on its way back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first pass is on its way…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>statistics of %1 fakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>statistics of %1 fakes and %1 reals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is training yet.
Press Run, and the networks appear here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CloseupCard</name>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest real images and their distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training images that differ least from this sample, pixel by pixel: root mean square difference, 0 is the same image, 1 is black against white.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the nearest real images…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real images to their own nearest: %1 (median of %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A training image itself: the distances show how near the others like it are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Much nearer to a training image than real images usually are to each other: it looks memorized.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearer to a training image than real images usually are to each other: it may be partly memorized.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No nearer to a training image than real images usually are to each other: no sign of memorizing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fake %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model has no discriminator to judge its samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; higher means more like real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>real, says D (%1 % is undecided)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logit %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SampleGrids</name>
    <message>
        <source>Grids of fake and real images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fake %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>real %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, asked to be %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: D says %2 % real (logit %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fake (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageLegend</name>
    <message>
        <source>real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verdicts: D says fake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G's latent grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fake (EMA weights)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mode with no fake within 3 σ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from its source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient on G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient on G, this long: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (of packs of %1 copies)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>background: D says fake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>highest %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>background: lowest score %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageOverlays</name>
    <message>
        <source>Real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real samples: points of the training data, drawn as filled circles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fake samples: what the generator makes of a fixed set of latents, drawn as crosses. Each cross is the same latent in every frame.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The discriminator's verdict everywhere in the plane: blue where it takes a point for real, orange where it takes it for fake, colourless where it is undecided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manifold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A regular grid of latents as the generator warps it into the plane: where its lines are dense, the generator puts many samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the discriminator's gradient pushes each fake point: the direction that lowers the generator's loss. The legend says which gradient an arrow of that length stands for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ring around each mode of the data that no fake reaches; a dashed ring around one that was reached earlier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the generator carries points: a thin line from each source point, drawn as an empty square, to the fake made from it. Points on the same side start in the same colour: where colours mix at the other end, neighbours were separated and the correspondence is lost.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real samples and the generator's fakes. Points lie over the discriminator's heat map: blue where it takes a point for real, orange where for fake. A red ring stands around a cluster that no fake reaches, a dashed one around one that was reached earlier. Click an image to see its score and the real images nearest to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first picture is on its way…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is training yet.
Press Run, and real and fake samples appear here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>What the model does with some samples, stage by stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageToolbar</name>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fakes from the generator's weights as they are being trained, in every panel that shows fakes (E).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EMA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fakes from an averaged copy of the generator (exponential moving average of its weights), which is steadier than the weights being trained, in every panel that shows fakes (E).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what the model makes of some samples, stage by stage: what goes in, what comes out, and what it should be. Off: the grids of fakes and reals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything again (double click on the plane).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the samples: larger ones, or more of them (Ctrl and the wheel).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class of the fakes, and of the real samples beside them. In the grids a digit's key chooses the class of that name or number, Backspace all classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class to draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the samples</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How training went, step by step: the losses of discriminator and generator, how often D is right (or how far apart a Wasserstein critic takes reals and fakes to be), and, if switched on, how large the gradients are. Dotted lines are the losses when fakes cannot be told from reals; dashed marks are your interventions, dotted ones what diagnosis found. Drag to look back, turn the wheel to zoom, on an axis for that axis alone; Shift and drag zooms into a rectangle. A right click has more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Losses and accuracies over the steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of D's loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of G's loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penalties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critic's estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean score of reals − of fakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on fake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0: no distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>50 %: cannot tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the length of each network's gradient, on a logarithmic scale. Near zero, that network learns nothing any more; if it explodes, the learning rate is too high.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what the losses are made of: their terms and penalties, and each network's own where there are several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic scale for the losses: small changes of small losses become visible. Losses of zero or below have no logarithm and are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the mean over so many steps around each one. The faint band behind always shows the raw values, from the least to the greatest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many steps are shown while following the newest one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last %1 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the newest step in view (End). Dragging or zooming the plot looks back and switches this off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not smoothed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean of %1 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The losses of discriminator and generator will be drawn here, step by step. Press Run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ over: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model has no discriminator, and its loss no equilibrium of a game.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equilibrium %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D at equilibrium %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G at equilibrium %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A critic has no 50 % line: its scores are not probabilities.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>Verdicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the discriminator says of the newest batches or, with EMA weights, of the averaged generator's samples: to the right it is sure of real, to the left of fake. The more the two hills overlap, the less it can tell them apart, which is what the generator wants.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histogram of the discriminator's scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The discriminator's mean scores over the steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the scores of the newest batches are spread: real as a filled hill with a solid outline, fake hatched with a dashed one; a vertical line at each mean. Turn the wheel to zoom, on an axis for that axis alone; a double click shows everything again, a right click has more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean score of real and of fake batches at each step. The band reaches from the least to the greatest batch mean. A mark shows where the loss was changed: from there on the scores may have another unit. Drag to look back, turn the wheel to zoom, End follows again; a right click has more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first scores are on their way…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the discriminator scores real and fake samples will be drawn here. Press Run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The discriminator does not train (D steps is 0), so it scores no batches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model has no discriminator, so there are no verdicts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
