<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Lesson:first-minute</name>
    <message>
        <source>The first minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See a GAN learn, break it, mend it, and take one step at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let them learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The blue dots are the **real** data: eight small heaps on a circle. The orange crosses are **fakes**, made by a network,
the *generator* (G). Another network, the *discriminator* (D), is to tell the two apart. The background is what it
believes of each place: blue where it says "real", orange where it says "fake".</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G learns from D's opinion of its fakes, and D from its own mistakes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press **Space**, or click **Run**, and watch them for 1,000 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is bluer where real dots are than around them, and the crosses follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A **learning rate** says how far a network moves at each step. What you change in the [Controls](show:controls) takes
effect at the next step. So let G take far too large ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[Health](show:health) counts the heaps that the fakes reach: *Modes covered*.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the **G learning rate** to the far right, and train 1,500 steps. Look at the fakes, and at the [Verdicts](show:verdicts), D's scores of real dots and of fakes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A high rate for G, and 1,500 steps, until two heaps at most are reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearly all fakes have fallen together in one place or two, and the verdicts have moved apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it mended?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**Ctrl+Z** takes back the change. Does it take back the damage, too?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press **Ctrl+Z**, then let them train 300 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate as it was, and 300 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate is back, but most of the eight heaps are still without a fake. A new beginning helps: Ctrl+R.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another game</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the two play for is the **loss**. With *Wasserstein*, D becomes a *critic*, which gives no verdict but a height. A
critic must not be too steep. So a [gradient penalty](term:gradient-penalty) is offered as soon as you choose that loss; it
holds the slope near 1. Health has the slope under *The two players*: *D input gradient*.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press **Ctrl+R** to begin again. Choose **Wasserstein** as the **Loss**, press **Turn on gradient penalty** just where it is offered, and train 200 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wasserstein with its penalty, 200 steps, and a slope near 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slope is held near 1. Without the penalty the critic would get steeper and steeper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing need be missed. Pause, and let one network take a single step while the other stands still.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press **Space** to pause. Then press **D** for one step of D (the background changes), and **G** for one of G (the crosses move).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused, one step of D, and one of G.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step of D leaves G as it is, and the other way round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it forgets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here the data has 25 heaps. With most [seeds](term:seed), a plain GAN leaves some of them out for good. The
[regularizer R1](term:r1) keeps D smooth at the real data; with it, all 25 are there in the end, some 20,000 steps later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train 300 steps, and count the heaps without a cross. Then turn on **R1** under *Regularizers*. Go on whenever you like, or stay until all of them are found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>300 steps, and R1 on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R1 is on. It takes its time: some 20,000 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same two players, with pictures. Each picture has 16×16 pixels, and G makes it out of random numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the first faces, then **click** one of the fakes: it becomes large, with the real pictures that come nearest to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>60 steps, and a click on a fake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it a copy of a real one? The nearest ones tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can train on what you like. Drop a folder of images or a CSV file of points on the window. Or draw the places where
the real points shall lie: *File → Draw data…*.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a file or folder of yours, draw a distribution, or choose another preset at the top right. A run of it begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other run has been opened yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was the first minute. Every lesson that follows takes up one of these things.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lesson:a-network-by-hand</name>
    <message>
        <source>What a network computes, and how weights learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One neuron, four pixels: products, a sum, a verdict; and how a verdict that is wrong moves the weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture is four numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture has 2×2 pixels: 0 is black, 1 is white. In *real* pictures the upper left and the lower right pixel are
bright, and the other two dark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A **neuron** is to tell whether a picture is real. It multiplies each pixel by a number of its own, a **weight**, and adds
up the products. A fifth weight, the **bias**, is added as it is. With the weights 1, −1, −1, 1 and the bias −1, bright
pixels on the diagonal raise the sum, bright pixels beside it lower it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The curve on the right turns the sum into a number between 0 and 1, the probability of "real". Sum 0 means 0.5, *cannot
tell*. This curve is the **sigmoid**, σ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture has the sum 0.3, so σ = 0.574: real, by a little. Make another one whose sum is **below 0**: drag a pixel up or down, or press one of the small pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sum is not below 0 yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sum is below 0, so σ is below 0.5: fake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights are opinions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A weight says how a pixel counts: in favour, against, or not at all. The neuron has no other knowledge than its five
weights. With others it judges the same picture differently.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the picture alone, and change **a weight or the bias** until the sum is **above 0**. Drag it to the right or left, or type a number. Which one needs the smallest change?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sum is not above 0 by a change of a weight yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same picture, another verdict: a network *is* its weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How wrong is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights are back as they were. This time let us say what the right answer is: the picture is real. Then the **loss**
says how wrong the neuron was: *− log σ*. For σ = 1 it is 0. For 0.5 it is 0.693. Near 0, sure and wrong, it grows without
limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>*Gradients*, below, has the loss for both cases: *D, as a real* and *D, as a fake*. For a fake it is *− log (1 − σ)*.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below, choose **D, as a fake**, then **D, as a real** again. What is the loss each time?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at both: as a fake, and as a real.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The verdict was the same, but the errors differ: it matters what was right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it with a tiny push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Should a weight be larger or smaller? Try it: push it up by a tiny *h*, then down by *h*, and see how the loss changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>*(loss at w + h − loss at w − h) / 2h*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is the **central difference**: how steeply the loss climbs with this weight. The table has it for each weight, worked out
in this way. *h* is the slider at its right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag **h** as far to the right as it goes, and compare *back-propagated* with *central difference* in the table. Then bring it **below 0.01** again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First a large h, then a small one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a large h the curve bends within the push; with a small one both columns agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All weights at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pushing is slow: two more verdicts for each weight, and networks have millions. **Back-propagation** gets all slopes from
one pass backwards, by the chain rule. For a real picture:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. as the sum changes, the slope of the loss is σ − 1;
2. the sum changes by x when a weight changes by 1, so for that weight the slope is (σ − 1) · x.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the first of the small pictures: σ = 0.574, so σ − 1 = −0.426. Its x₁ is 0.8, and −0.426 · 0.8 = −0.341: that is
what the table has for w₁. The loss falls when this weight grows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the slope of the loss for the weight of a pixel that is black (x = 0)?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0: the pixel has no part in the sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, (σ − 1) · 0. Where nothing comes in, nothing is learnt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−0.426: all weights share the error equally</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is the slope for the bias, whose input is always 1. A weight's share is in proportion to its pixel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be known without trying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying would give it too, but the chain rule gives it at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step downhill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**Learning** is to move each weight a little against its slope: *− rate × slope*, the table's last column. This is
*gradient descent*. The steps of a training take the mean slope over a handful of pictures, real ones and fakes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press **Step D** (or the key D) once: the neuron, which is the discriminator here, takes one step. Watch its five weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step of D alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All five weights have moved a little, each by its own slope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now a neuron that knows nothing: its weights are small random numbers. The fakes come from a *generator*, four neurons
that make four pixels of one random number, and learn as well, to be taken for real. Both begin with grey.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press **Run**, and let them train 80 steps in slow motion (**M** ends that). Which of the weights become positive? And which of the generator's pixels become bright?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ − − +: nobody told the weights about the diagonal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What have you seen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How did the weights find the diagonal?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By many small steps, each against the slope of the loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes. That is all there is to it, with five weights as with a billion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random changes, of which the best were kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first weights were random, but each step had a direction: the slope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule for real pictures is built into the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It makes the real pictures by such a rule, but the neuron saw only the pictures.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lesson:convolution</name>
    <message>
        <source>Convolution, and its reverse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small filter slides over a picture and reports where it fits; turned round, a few numbers become a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A window on a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To a computer this digit is 64 numbers: −1 is black, 1 is white. Which of them matter? Nobody looks at single pixels; we
look at small pieces. So does a **convolution**: it looks at the picture through a small window, here 3×3 pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window is the bright frame. The **filter** belongs to it: nine numbers, its *weights*. Below, each pixel is multiplied
by the weight on top of it, and the nine products are added up. That sum is one number of the **feature map**, the one that
is framed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the frame over the picture, or move it with the arrow keys, to at least five places. Watch the products and their sum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five places, five sums.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a filter looks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter *vertical edge* has −1 on the left, 1 on the right. Where both sides are equally bright, they cancel out, and the
sum is near 0. Where the picture gets brighter from left to right, the sum is large; where it gets darker, it is far below
0, which the map shows in blue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another filter looks for something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose **horizontal edge**. Which strokes of the digit light up in the map now, and which are gone?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another filter is chosen, or none yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now it answers to brighter *below*, and upright strokes leave it cold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One filter, everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same nine weights are used at every place: that is why it is called sliding. A layer that joined each pixel with each
number of the map would need 64 × 36 weights here. The filter needs nine, and finds its edge wherever it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press **play** (or P), and watch the map being made, number by number, to the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map is not finished yet. If you stop it, begin again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>36 places, 36 numbers: a map of where the filter fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bigger steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From 8×8 pixels the map got only 6×6 numbers, because the window must not stick out. **Stride** is how far it goes from one
place to the next. With larger steps there are fewer places, so the map gets smaller still:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>*side of the map = (n + 2p − k) / s + 1, rounded down*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with n pixels, a filter of k, stride s, and p pixels of **padding**: a rim of zeros that lets the window reach the edge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before you do it: how large is the map with stride 2? Then choose **stride 2**, and compare with the line at the top.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stride is not 2 yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(8 + 0 − 3) / 2 + 1 = 3.5, rounded down: 3×3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has to know good filters. You are about to do what training does: change a weight, and see what becomes of the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag one of the filter's weights up or down, or double-click it and type a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All weights are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each number of the map has followed at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters of a real network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is another run: its discriminator D begins with a convolution of 4×4 weights for each of the three colours, with
stride 2 and padding 1. It has not one filter but 40, and so 40 maps. The next layer slides its filters over all of these,
and so sees edges of edges: corners, then eyes, then faces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has trained here yet, so the weights are still random. Every step of training changes all of them a little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the filter **from this run**, and go through some of them with the arrows beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter is still one that was ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 × 16 products and a bias: one number of one map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A generator has to go the other way: from a few numbers to many pixels. On the page **Upsampling**, 100 random numbers
become 5×5 sums; then each number is spread over a larger picture: it is multiplied by a filter, and the copies are added
up, two pixels apart. 5×5 become 10×10, and 10×10 become 20×20. This is a **transposed convolution**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to **Upsampling**, and click a number in the 5×5 picture. The frames show all the numbers that it has a part in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No number of the 5×5 picture is chosen yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One number of 25 has a part in up to 100 of the 400 pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What have you seen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With *repeat each number (2×2)*, in how many of the 400 pixels does one number of the 5×5 end up? You may try it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is how many it fills in the 10×10. There is one more step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes: 2×2 in the 10×10, and each of these 2×2 in the 20×20. 16 × 25 = 400: each pixel belongs to one number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In all 400</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That holds for the 100 random numbers at the very beginning. The filters that come after are small.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lesson:generator-and-latent-space</name>
    <message>
        <source>The generator and latent space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How random numbers become samples, and why neighbours stay neighbours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A machine that turns numbers into points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The blue points are real: thousands of places on two half moons. Nobody tells the computer the formula of a moon. It
sees only the points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The **generator**, G, has to make points that could be among them. It starts from a **latent** z: two random numbers, and
nothing else. It multiplies, adds and bends them, layer by layer, until two new numbers come out: the place of one
orange cross.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its weights are random now, so all its fakes lie in one small heap, far from the shape of the moons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press **Step** (or the key S) once: both networks are corrected a first time. Do the crosses move much?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No step has been made yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One small step of many thousands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the whole machine at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single crosses show single latents. To see all of them, draw a square grid of latents, and let G bend it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is the **Manifold** in the [Stage](show:stage): each crossing of its lines is what G makes of one pair of numbers.
It is crumpled now, for the weights are still nearly random.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch **Manifold** on, in the row above the picture. If it is on, switch it off and on again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The grid has not been switched yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is the sheet that G bends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training bends the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now let both networks train. The **discriminator**, D, colours the background: blue where it believes "real", orange
where "fake". The arrows at the crosses are what D tells G: *this way, and I would believe you more.*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch the sheet while it trains. It is pulled and folded, and nothing is cut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press **Run** (or Space) and let it train 250 steps. You may pause whenever you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet has been pulled towards the moons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours stay neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G is **continuous**: if z changes a little, the sample changes a little. So a straight way from one latent to another
becomes a way through the samples, without a jump.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The [Latent explorer](show:latents) shows such a way, from A to B. Here it may lead over the gap between the moons, where
no real point is: G cannot jump over it. It can only cross it fast, so that few fakes fall there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the slider under the picture from A to B, to its right end. Or press its play button.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have not come to B yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From A to B without a jump.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One number instead of two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if z has only **one** number? Then the grid of latents is a line, and a line that is bent stays a line. G must lay a
single thread along both moons, and the thread has to cross the gap somewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shape of the latent belongs to the network itself, so this takes a restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press **Edit config** (Ctrl+,), set *Z dim* of the model to 1, and begin again. Then train 100 steps and look at the crosses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One number, and 100 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All crosses lie on one thread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What have you seen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G is one fixed function at any moment. Training changes its weights; the random numbers are what makes its samples differ
from each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You give the trained G the *same* z twice, and do not train in between. What comes out?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two different samples, since G makes things up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G itself throws no dice. All chance is in z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same sample twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes. All variety comes from z: the same numbers in, the same sample out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy of some real point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G never sees a real point. It knows of them only through D.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lesson:discriminator</name>
    <message>
        <source>The discriminator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The judge: what its score means, and how its doubts teach the generator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A judge that has learned nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The **discriminator**, D, gets one point at a time and answers with a number between 0 and 1: its belief that the point is
real. Real points are blue: eight small heaps on a circle. Fakes are orange.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The background of the [Stage](show:stage) is D's answer at every place: blue for "real", orange for "fake", colourless
where it cannot tell. Its weights are random now, so it believes hardly anything anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let D learn from a few batches while the generator, G, keeps still.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press **Step D** (or the key D) five times, and watch the background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D has not had its five steps yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five corrections, and the colours begin to part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against a generator that does not learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As long as G stands still, D has an easy life. It is shown blue points and told "1", orange crosses and told "0", and its
weights are moved so that the next answers come nearer to that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For one iteration, *D steps* and *G steps* say how often each network is corrected. With **G steps** at 0 only D learns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set **G steps** to 0, press **Run**, and wait until D is right nearly every time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D still mistakes some, or G still learns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D judges more than 95 of 100 right, on both sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading its scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[Verdicts](show:verdicts) shows D's scores of the newest batches: the blue hill for the real points, the hatched orange one
for the fakes. The blue one lies towards 1 now, the orange one towards 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D gives a point the score 0.9. What does that say?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The point is 90 % perfect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D does not grade beauty. It only weighs: real or fake?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D is rather sure that the point is real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes: 0.9 means that D would bet nine to one on real. At 0.5 it cannot tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The point is real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D can be wrong. Fooling it is all that G wants.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The judge is the teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G never sees a real point. It gets one thing only: at each of its crosses, in which direction D's answer gets better. Those
are the **arrows** in the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now swap the parts: D stands still, G learns. It walks along the arrows until D says "real" to everything it makes. Look
at where its crosses end: D has never been shown a fake *there*, so nobody has taught it better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set **G steps** to 1 first, then **D steps** to 0, and run again. (One of the two must train.) When the crosses have left the picture, **Fit** above it shows them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D is not fooled yet, or still learns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G's loss is near 0: a D that stands still is fooled by nearly everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both, in turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A judge that stops learning is fooled. A forger that stops learning is caught. Only together do they get anywhere: each
fake that fools D becomes its next exercise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set **D steps** back to 1, and let both train 150 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D is not fooled so cheaply any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What have you seen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does D want, and what does G want?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D wants the fakes to get better, and so does G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is what *we* want. D only wants to be right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D wants to tell real from fake; G wants D to take its fakes for real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes. Good fakes are what comes of it when neither wins for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D wants to copy the real points, G wants to copy D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D makes no points at all. It only judges them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lesson:one-iteration-by-hand</name>
    <message>
        <source>One iteration, by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A single round of training, stage by stage: every number that is drawn, made, judged and blamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise, and fakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You know both players: the generator G makes pictures from random numbers, the discriminator D tells them from real ones.
Now take one round of their training to pieces. So that everything fits in a table, pictures have four pixels, and a
**batch** is three.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First the random numbers are drawn, the *noise*. Then G makes a fake from each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press **Step through** (or W): one iteration is made. Then go one stage on, to **G makes fakes**, with the arrow at the right of the strip or the key **.** (full stop).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on to the stage *G makes fakes*.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three numbers, three fakes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D looks at both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three real pictures are taken from the data. D judges all six, and is not told which are which. Its **score** is the
probability that a picture is real.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on to **D scores**. The bright diagonals are the real ones. Does D score them higher?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on until D gives its scores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six pictures, six scores between 0 and 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is to blame?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only now the right answers are uncovered: 1 for the real ones, 0 for the fakes. Each score costs D something: *− log(score)*
for a real picture, *− log(1 − score)* for a fake. A score near the right answer is cheap, a wide miss is dear. D's
**loss** is the mean cost of the reals and the mean cost of the fakes, added up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on to the **errors**, and click the row that costs D the most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another row costs more. Compare the column of losses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is the one from which D learns most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D learns, G stands still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going back through D, the loss says for each of D's weights which way to turn. All of them move a little. G's weights stay as
they are: they are **frozen** in this half of the round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on to **back into D**: this way back is called *back-propagation*.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on to the stage after the errors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D has moved. Now it is G's turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G's turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G draws new noise and makes new fakes. D scores them, with its new weights. But G's right answer is the opposite one: it
wants its fakes taken for real, so it is measured against **1**. No real picture has any part in this half.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on to the **last stage**, and read each on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on, stage by stage, to the end of the round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through D back to G: D is the way by which G hears of its error, but only G moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What have you seen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While G learns, what happens to D?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The error goes back through it, but its weights stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes. Its slope tells G how to change the pixels; without D there would be no such thing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It learns as well, from the same fakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this half. It would learn to score them high, which is the opposite of its task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing: it is not used at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the stages again: D gave the scores, and the error went back through D.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go through **one more whole iteration**: press **Step through** or S, or go on from the last stage. Are the losses the same?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other noise, other pictures, other weights. Training is this round, some thousand times.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lesson:two-losses</name>
    <message>
        <source>Two losses: minimax and non-saturating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two ways to tell the generator that it failed, and why only one of them is heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A generator that is far behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the beginning the fakes are bad, and D soon sees through all of them. Can G still learn from such a D? That is up to
its **loss**: the number that it tries to make smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First make D strong. In this run *G steps* is 0, so only D learns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press **Run**, and let D learn for 150 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D still has some doubts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D takes the fakes for fakes: its score for them is close to 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first loss: minimax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write D(fake) for D's score of a fake, between 0 and 1. In the original game both players fight for one number. D wants it
large, G small, and G's part of it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>*mean log(1 − D(fake))*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When D(fake) is near 0, this curve is flat. In numbers: the slope that comes back to G through D's last step is D(fake)
itself. A fake that scores 0.01 sends back one per cent. The worse the fake, the quieter the teacher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set **G steps** to 1 and train 50 steps. Do the crosses move? The curve *G gradient* is among the Timeline's **Gradients**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at G's gradient over 50 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G's gradient is below 0.5, and its crosses hardly move: it hears next to nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second loss: non-saturating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The remedy is in the same first paper (Goodfellow and others, 2014). G still wants D(fake) to be large, but says it in
another way:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>*− mean log D(fake)*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now the slope that comes back is 1 − D(fake), up to its sign. A fake that scores 0.01 sends back 99 per cent. The worse the
fake, the louder the teacher. It has the same goal, but it is **not** the minimax game any more: the two players no longer
fight for one number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While it trains, choose **Non-saturating** as the loss. Watch the crosses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G's gradient is still small, or the loss is another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same G, the same D, and G's gradient is many times larger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arithmetic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D gives a fake the score 0.02. How much of D's slope comes back to G with the two losses?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 % with minimax, 98 % with non-saturating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes: D(fake) = 0.02 and 1 − D(fake) = 0.98. That is 49 times as much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>98 % with minimax, 2 % with non-saturating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other way round: minimax sends back D(fake), which is small here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same with both; only the sign differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The goal is the same, but not the slope. Only at D(fake) = 0.5 are they equal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which one to take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most GANs use the non-saturating loss, which is what *vanilla* means in the presets here. Minimax is what proofs are about.
Here G used plain gradient descent (SGD), so that a small gradient means a small step. **Adam** divides the gradient by its
usual size, and so hides much of this effect; it cannot bring back a direction that is drowned in noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who first proposed the non-saturating loss?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper that introduced GANs, beside the minimax game</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes: as a loss that gives stronger gradients early in learning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Wasserstein GAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That one has a critic without any probability, and another loss altogether.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lesson:duel-in-two-dimensions</name>
    <message>
        <source>The duel in 2-D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One round in slow motion, then a few hundred at full speed, and what the curves say of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two players, one board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The board is the [Stage](show:stage). Real points are blue and lie along a line. The crosses are the fakes of the
generator, G. The background is what the discriminator, D, believes of each place: blue for "real", orange for "fake".</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One **step** is a whole round: D is shown real points and fakes and corrects itself; then G makes new fakes, hears what D
says of them, and corrects *itself*.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press **Step** (or the key S) three times. What changes in the background, what in the crosses?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three whole rounds, one at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D's colours move, G's crosses follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In slow motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arrows at the crosses are G's orders: the direction in which D's belief grows. Watch one cross and its arrow. G cannot
move it alone: all crosses come from the same weights, so they move together, and some against their arrow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press **Run** (or Space), and watch at least 12 rounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each round takes back a little of what the one before has done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At full speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch slow motion off, and let them go on. The blue of the background runs ahead of the crosses or behind them, over and
over: where many fakes lie, D learns to say "fake", and G leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press **Slow motion** (or M) to end it, and train 150 rounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>150 rounds, and neither has won.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the curves say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The [Timeline](show:timeline) has both losses. They do not fall like a single network's loss, because each player's gain
is the other one's loss. What they come near to is the value of *cannot tell*: when D says 0.5 to everything, its loss is
2 × 0.693 = **1.386**, and G's is **0.693**. Both values are drawn as lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D's loss is 0.1 for a long time. Who is ahead?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D: it is right nearly always, and very sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes. 1.386 would be guessing; near 0 it makes no mistakes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G: a small loss is good for both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is D's loss. What is good for D is bad for G.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither: a small loss means that training is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a network that learns alone can be judged like that. Here the opponent moves too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why they need each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where does the line get into G, which has never seen it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the arrows: D has seen real points, and its slope tells G where to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes. D is the only way by which the data reaches G.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From z, the random numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They know nothing of any line. They only make the fakes differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the real points, in G's part of the round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No real point is used there: G makes new fakes, and hears D's answer to them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lesson:balance</name>
    <message>
        <source>Balance: when D is too strong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the discriminator too strong, see the generator's gradient vanish, and mend it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An even game</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss is **minimax**, the game of the first paper, and both networks learn slowly. D is still unsure of itself: in the
[Verdicts](show:verdicts) its scores for real and fake lie close together, near 0.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep an eye on **G gradient**. It says how loudly D's answer arrives at G. The [Timeline](show:timeline) draws it when you
press *Gradients* there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press **Run**, and train 60 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both scores are near 0.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now help D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give D fifty times its learning rate, and three steps for each of G's. It needs only a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set **D learning rate** to 0.005 and **D steps** to 3. Train until D is never wrong any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D is not always right yet, or G's gradient is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D is always right, and G's gradient has vanished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A detective who is never fooled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It sounds like a perfect teacher, and it teaches nothing. Every fake gets the score 0, the good attempt and the bad one
alike. With minimax, what comes back to G is multiplied by that very score. G stands still, and will stand still for ever.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D is right in 100 of 100 cases. Why does G not learn from it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All its fakes are equally hopeless to D, so there is no better direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes: where D's score is flat, its slope is 0, and the slope is all that G gets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G's learning rate has been lowered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has touched it. It is the gradient that has gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G has nothing left to learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the Stage: none of the eight heaps has been reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend it, first: a louder loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The **non-saturating** loss asks the same of G, but its slope is multiplied by 1 − D(fake) instead of D(fake). When D is
sure, that is nearly 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose **Non-saturating** as the loss, and train on. Look at *G gradient*.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G's gradient is not back yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is back, a thousand times as large and more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend it, for good: an even match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A D that has run so far ahead has a steep slope, and G is thrown about. It is better not to let it come to that. The
usual choice gives both the same learning rate, with **Adam**, which fits the size of each step to the gradients that it
has seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin again with an even match: **Do it for me** restarts with Adam, 0.001 for both, and one step each. Or set that yourself, and press **Restart**. Train 100 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not an even game yet: D knows nearly all fakes, or nearly none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither wins, and G gets a gradient that it can use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What have you seen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D's accuracy is near 100 % and stays there. What would you try?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower D's learning rate or its steps, or take a loss that G can still hear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes. The findings in Health propose the same, each with what it would change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise D's learning rate, so that it teaches better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is how the trouble began.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just wait: G will catch up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a gradient of 0 it never moves, however long you wait.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lesson:mode-collapse</name>
    <message>
        <source>Mode collapse</source>
        <translation>Modenkollaps</translation>
    </message>
    <message>
        <source>Provoke it, recognise it where the losses hide it, and cure it with Wasserstein.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eight things to learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The real points lie in eight small heaps. Each heap is a **mode**: one kind of thing among the data, as each of the ten
digits would be. A good generator makes all of them, and about equally often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[Health](show:health) counts them: *Modes covered*. *Diversity* says how different the fakes are from each other: 1 is as
varied as the data, 0 means that all are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press **Run**, and train 150 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G spreads its crosses, and looks for the heaps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provoke it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[Mode collapse](term:mode-collapse) means that G makes only a few things, or a single one. The forger has one note that
passes, and prints nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes easily when G moves too fast for D to keep up. So let it move too fast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag **G learning rate** to its right end, 0.1, and train until the fakes have lost their variety.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fakes still differ from each other (Diversity in Health).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All crosses lie on one spot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognise it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now the surprise. Look at the losses: D's is near 1.386 and G's not far from 0.693, the values of *cannot tell*. D's
accuracy is not far from 50 %. By the curves alone, this could be a wonderful run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what looks at the **samples** gives it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of these tells you that the run has collapsed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G's loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is as calm as in a good run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D's accuracy near 50 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is that also when the fakes are perfect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diversity near 0 and Modes covered 0 of 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes. They measure the fakes themselves, not the game.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking back is no cure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cause was the learning rate. Take it back: does the variety return?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of G's latents lead to the same place now. Whatever direction D gives, it gives to all of them alike, so they move as
one and do not come apart. Such weights are past saving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Ctrl+Z (**Undo**), or set **G learning rate** to 0.001. Then train 100 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rate of 0.01 at most, and 100 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate is back. The crosses are still one heap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cure it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin again, with a loss that sees *how far* the fakes are from the data. The **Wasserstein** loss turns D into a
**critic**: it gives no probability any more, but a height; real points high, fakes low. A
[gradient penalty](term:gradient-penalty) keeps its slope near 1 everywhere, so that even a far-away heap pulls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The critic should be a little ahead, so it gets two steps for each of G's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose **Wasserstein** as the loss, turn **Gradient penalty** on, set **D steps** to 2, press **Restart** and train. **Do it for me** does all of that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet a critic with a penalty, whose fakes are varied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fakes are varied again, and reach for several heaps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What have you seen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody shows you one beautiful generated face, and calm loss curves. What do you ask for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hundred faces side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes. One face says nothing about variety; a hundred show at once whether they are all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A higher resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would be the same face in more pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss curves at a finer scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They can look perfect while everything has collapsed. You have just seen it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lesson:convergence</name>
    <message>
        <source>Convergence: why 50 % is not the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A discriminator that cannot tell may be beaten, untrained or blind. How to know which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The famous number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the fakes were perfect, even the best discriminator could only guess: it would be right in 50 of 100 cases. So people
wait for D's accuracy to come to 50 %. Let us see how soon it does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press **Run**, and train 200 steps. *D accuracy* is in [Health](show:health), under *The two players*.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D's accuracy is not far from 50 %, after a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are we there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now look at the crosses. Are they on the eight heaps? Health counts how many heaps are reached at all, and what part of
the fakes is *high quality*, which means within three standard deviations of a heap's middle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D can hardly tell. What does that prove here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That the fakes are as good as the real points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again: most crosses lie on no heap at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only that *this* D cannot tell, for it has not learned enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes. 50 % says something about the pair of players, not about the fakes alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That training has failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has only just begun. D and G will both get better, perhaps with D at 50 % all the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A blind judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be worse. Here D has only **two** units in each of its layers: too few to draw a border around eight heaps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train 150 steps, and compare *D accuracy* with *Modes covered*.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardly better than guessing, and hardly a heap is reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has to come together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is why the finding *Useful equilibrium* in Health asks for more than D's accuracy: D must be near 50 % on the real
points and on the fakes, **and** the fakes must be good, **and** all modes must be there. The last two are measured
without D.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which run would you stop, content?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D accuracy 52 %, modes 2 of 8, high quality 5 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D is fooled by little. That is a beginning, not an end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D accuracy 55 %, modes 8 of 8, high quality 95 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes: D can hardly tell, and other measures say that it is right not to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D accuracy 99 %, modes 8 of 8, high quality 95 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fakes are good, but D still knows them apart: something about them is not right yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And after the end?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When D can really not tell, its slope at the fakes is noise. G follows the noise, the fakes wander off, D notices, and so
on, in circles. What has been reached is held by **smaller steps** near the end, or by an average of G over many steps
(the button *EMA* in the Stage shows that average).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower **both** learning rates to 0.0001 or less, and train 50 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both rates at 0.0001 or less, and 50 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything moves ten times more slowly now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lesson:conditional</name>
    <message>
        <source>Conditional: three kinds of evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a seven and get one: what D must see, so that G listens to the label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So far nobody could say *what* G should make; z decided. A **conditional** GAN gets a **label** as well: G is told which
digit to make, and D is shown a picture together with the label that it claims to have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the Stage, fakes stand by their label: ten groups, 0 to 9. G has not learned anything yet, so they are all noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the class **7** in the row above the pictures. Left are the fakes that were asked to be sevens, right the real sevens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class 7 is not chosen yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordered, but not delivered: G has not learned what a seven is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three kinds of evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D must now answer: *is this a real picture **of this digit**?* For that it needs three kinds of evidence:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. a real picture with its right label: **yes**;
2. a fake with the label that was asked for: **no**;
3. a real picture with a wrong label: **no**.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the third kind, what could D get away with?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could judge the picture alone, and ignore the label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes: a good-looking three would be good enough for somebody who asked for a seven.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could call every picture a fake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first kind forbids that: real pictures with their right labels would cost it too much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could call every picture real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second kind forbids that: the fakes would cost it too much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three losses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each kind of evidence has a curve of its own in the [Timeline](show:timeline): *real, right label*; *fake*; *real, wrong
label*. All three begin near 0.693, which is *cannot tell*. The third one soon falls: real digits are easy to tell
apart. The other two go up and down within 0.3 of that value, because there the opponent improves as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press **Run**, and train until *real, wrong label* is below 0.4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D still confuses the labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D knows the digits. From now on a wrong digit is as bad for G as a bad picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G listens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D scores a fake by its label, so its slope tells G: *more like a seven*, not only *more like a digit*.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train 400 steps more, then choose **other digits** in the Stage, or press a digit's key. Does G make what you ask for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>400 steps, and another digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label decides which digit, z decides how it is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What have you seen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D is shown a perfect real 3 with the label 8. What is the right answer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No: it is not a real picture of an 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes. This is the third kind of evidence: a real picture, and a wrong label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes: the picture is real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A D that says so looks at the picture alone, and G need not listen to the label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be said, since D does not know what an 8 is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It learns that from real pictures with their right labels.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lesson:gan-against-vae</name>
    <message>
        <source>GAN against VAE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same decoder learns the same digits in two ways: one is blurred, and one forgets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two teachers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two networks of the same size are to draw digits. Each makes a picture of 16 random numbers, z. They differ only in how
they are taught.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The **GAN's** generator has an opponent that calls its pictures real or fake, and no picture to copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The **VAE's** [decoder](term:vae) has a partner instead, the *encoder*. That turns a real digit into z, and the decoder has
to give the same digit back. Every pixel that is off costs something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press **Run**, and train 600 steps. The Stage shows what the two can do by now. Whose digits do you expect to be blurred?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VAE's are soft, and the GAN's as crisp as real ones, though hardly digits yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why blurred?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the column *reconstruction*: these digits went through z and back. Most of them can be read, but they are soft.
The words at the head of the others say how sharp they are, where 100 % is as sharp as real ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say z leaves two pixels in doubt: the stroke of a seven lies either on the left one or on the right one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each pixel costs the square of its error. What costs the decoder least, if it cannot know where the stroke lies?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey on both pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes: half an error twice costs ½² + ½² = ½ for certain. A guess costs 0 or 2, and so 1 on average. The mean of all that is possible is blurred.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The full stroke on one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is free if it is right. If it is wrong, two pixels are off by 1 and cost 2; on average that is 1. Grey on both always costs ½.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two full strokes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of them is wrong for certain, and costs 1. Grey on both costs ½.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who forgets?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D counts no squares. It has seen how crisp real strokes are and calls a smear fake, so the generator must decide. But D
judges single pictures: it cannot say that the sixes are missing. The VAE is asked to give back *every* real digit, so it
cannot leave any out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[Health](show:health) measures the fakes of one of them at a time, at first the GAN's.
[Near-duplicates](term:near-duplicates) is the share of the fakes that look almost like another one. Of real digits,
1 in 100 does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note the GAN's *Near-duplicates*. Then choose **vae** as **Samples of** in the Controls, and compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the VAE's near-duplicates yet (Samples of, in the Controls).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearly all of the GAN's fakes have a twin, and far fewer of the VAE's: the GAN makes a few kinds only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A walk between two digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoder puts each digit into a small cloud of codes. The clouds overlap, so the decoder has to make something sensible
of what lies between them as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the [Latent explorer](show:latents), drag along the path from A to B, or press **P** to play it. How does one digit become the other?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk to the end of the path, B.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No jump on the way: the one fades into the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too much order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VAE's loss has two parts. *Reconstruction* is what you have seen. The [KL](term:vae-kl) says how much the encoder
tells by z: with a KL of 0, every digit has the same code. **β** is the weight of the KL, 1 so far. What happens if telling
becomes twenty times as dear?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set **β** to **20**, and train until the KL is below 3. Watch the columns of the VAE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>β at 5 or more, and a KL below 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code says next to nothing, and what is given back is nearly the same for every digit: the mean of all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And if telling is free? Then the encoder can give each digit a code of its own, far from all the others. New samples come
from z drawn at random, in the middle, where perhaps no code lies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set **β** to **0**, and train until the KL is above 30. Compare *reconstruction* with *from noise*.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>β at 0, and a KL above 30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits that it knows come back well again; new ones from noise are hardly digits. Order is what makes new samples possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What have you seen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You need samples in which no kind of digit is missing, and do not mind if they are soft. Which one do you take, and why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VAE: its loss asks for every real sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes. And where each sample must look real by itself, a GAN is the better choice, if you watch what it leaves out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The GAN: D would notice the missing ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D sees one picture at a time. What is never made is never judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Either: with networks of the same size, they learn the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have seen the same decoder, the same data and the same steps, and two very different results.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
