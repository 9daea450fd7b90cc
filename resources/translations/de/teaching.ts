<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Steps</name>
    <message>
        <source>What flows where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active: %1. Frozen: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the loss flows back through %2 into %1 only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the loss flows back into %1 only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noise z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in the batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>losses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum of losses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discriminator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>penalties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One iteration of the training, stage by stage: the noise, the fakes, the reals, what D says of each, what that costs, and whose weights it moves. Every number is the training's own. Left and right, or , and . go from stage to stage; after the last one another iteration is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In one sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stage %1 of %2 of iteration %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, the next is being made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An iteration is being made, to look at stage by stage…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training goes on by itself.
Press Step through (W): it pauses, makes one iteration and shows it stage by stage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
The stages of iteration %2 are over: the weights have moved on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Step through (W), or Step (S): one iteration is made, and shown stage by stage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run has ended. Press Run to go on with it, or restart it, and then Step through (W).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is training yet.
Choose a preset, and press Step through (W): one iteration is shown stage by stage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random numbers are drawn. They decide where, within its spread, each code is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One random number for each of %1 fakes. Nothing says what it stands for: the generator finds a use for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 random numbers for each of %1 fakes. Nothing says what they stand for: the generator finds a use for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fakes that the discriminator has just learnt from serve again: %1 has not changed since, so it would make the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 writes each sample as a code: a mean and a spread for each number of z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 makes a sample from each code again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 turns each z and the class that is asked for into a sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 makes a sample from each source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 turns each z into a sample. It never sees a real one: all it will learn of them comes back through the discriminator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of %2 stay as they are: now %1 learns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of %2 stay as they are: now %1 learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 samples to start from are taken from the data, at random.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 real samples are taken from the data, at random.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 says how sure it is that a sample is real, from 0 to 1. It is not told which is which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The critic %1 gives each sample a score, as high or low as it likes: higher means more like the real ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gives each sample a score: higher means more like the real ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is frozen: only %1 learns now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is frozen: only %1 learn now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those shown get %1 on average where they are real, %2 where they are fake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss flows back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss, %1, flows back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 through %2 into %3, and only the weights of %3 move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 into %3, and only its weights move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 into %3, and only their weights move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 passes the blame on, and stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pass the blame on, and stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A penalty of its own, not for verdicts but for how steep the network is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All parts of the loss are added up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now the right answer is the other one: %1 wants %2 to say 1 to its fakes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now the right answer is the other one: %1 want %2 to say 1 to their fakes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wants what costs %2 the most, and gets %2's loss on the fakes with the sign turned round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 want what costs %2 the most, and get %2's loss on the fakes with the sign turned round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the %2 shown, %3 takes %1 for real; the one that it sees through best has a score of %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is right about all %2 that are shown; what is left to gain is to be surer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With smoothed labels it takes for real what is above %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one real for a fake (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 reals for fakes (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one fake for real (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 fakes for real (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one wrong label for right (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 wrong labels for right (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 took %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; yet these make only %1 % of the loss of those shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: that makes most of the loss of those shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: these %1 make most of the loss of those shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no right answer: the critic pulls the two means apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no right answer: the critic pulls the two means apart. Reals get %1 on average, fakes %2: a gap of %3, its estimate of how far the fakes are from the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no right answer: %1 wants its fakes' mean score to be higher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no right answer: %1 want their fakes' mean score to be higher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no right answer: %1 wants its fakes' mean score, now %2, to be higher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no right answer: %1 want their fakes' mean score, now %2, to be higher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reals should get more than 1, fakes less than −1. Who is beyond this margin costs nothing, and teaches nothing: %1 of the %2 shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wants each fake to get 1. Each pays half the square of its error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 want each fake to get 1. Each pays half the square of its error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reals should get 1, fakes 0. Each pays half the square of its error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, so that large ones weigh most: the worst of those shown is off by %1 and costs %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pair by pair: each fake should score above the real beside it. It does in %1 of the %2 pairs shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pair by pair: each real should score above the fake beside it. It does in %1 of the %2 pairs shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each fake should score above the reals' mean, and each real below that of the fakes: so it is for %1 of the %2 fakes shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each real should score above the fakes' mean, and each fake below that of the reals: so it is for %1 of the %2 reals and %3 of the %4 fakes shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each sample pays twice: for how far it is from the one that it was made from, and for how much its code says (KL), which keeps the codes close to plain noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No verdict here: each sample is compared with what it should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those shown are %1 apart on average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 learns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 is frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 are frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (update %2 of %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draw z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take reals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 scores (frozen)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back through %2 into %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back into %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1's fakes again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 encodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 decodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 makes fakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 translates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 makes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is taken from the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it costs %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first %2 of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first %2 of each kind, of %1</source>
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
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>critic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is made from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it should become</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The points that are judged together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class that it has, or is asked to have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether D was told the right class of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the code of a sample says, in nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The random numbers that the generator starts from; bars up are positive, bars down negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether it is from the data or from the generator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1's score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the unit: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw output of the discriminator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score that the loss wants for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The right answer minus the score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far its score is above what the loss compares it with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of this loss in the whole one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it adds to the loss, before the mean is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>penalties of the regularizers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum of all %1 losses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean loss of the reals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean loss of the fakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean loss of the reals with a wrong label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean loss for naming the class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean loss, weighted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss of %1, as it is minimized</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient of %1 (norm)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights of %1 moved by (norm)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean loss of the fakes, weighted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageStrip</name>
    <message>
        <source>Stage before (,)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next stage; after the last one, another iteration (.)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageTable</name>
    <message>
        <source>Samples of this stage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageModel</name>
    <message>
        <source>Raw output (logit): %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseFile</name>
    <message>
        <source>%1 of %2 kinds are printed now, %3 before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (%1 of pairs in order)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (D right on %1, %2 of fakes pass)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseFileView</name>
    <message>
        <source>Case file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened at which step: what diagnosis found, what you changed, and what the Story view measured while it was open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColourBar</name>
    <message>
        <source>Colour to paint with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint with %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CounterfeiterPage</name>
    <message>
        <source>Begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a fake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with a new fake of the counterfeiter's</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a real note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with a real note, chosen at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pretend to be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class that the detective is told your fake is of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many pixels wide the brush is; a click takes the next width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step along the push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move your fake a little where the gradient points, as training moves the generator's own. Each step is as long as the other, however weak the push; hold the button for more  (T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The detective is told that your fake is a translation of this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The push
on each
pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dots are real, crosses are the counterfeiter's own fakes. The arrow shows where the gradient pushes yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brush %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush, %1 pixels wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient is 0 here: the detective gives no direction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run is over: nobody judges any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The detective has not seen your fake yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores above %1 of the counterfeiter's own fakes and %2 of the real notes (%3 of each).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This loss gives no verdicts, only an order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The generator's loss of it is %1; its gradient is %2 long.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScoreHills</name>
    <message>
        <source>Scores of %1 real notes and as many fakes; they overlap by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2 sure of “real”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1:
%2 of the real notes
%3 of the fakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>surely fake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>surely real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high scores</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Detective's desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The detective is the discriminator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured on %1 real notes and %1 fakes, with D as it judges in use. Real notes are filled, fakes hatched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives scores, not verdicts: so often a real note scores above a fake. 50 % is chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In how many of all pairs of a real note and a fake the real one scores higher. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sees real notes and forged ones, and says how sure it is. 50 % is guessing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of right verdicts: on %1 of the real notes and %2 of the fakes. %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetectivePage</name>
    <message>
        <source>A tossed coin does as well in %1 of such tries: that many notes do not tell yet whether you can tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tossed coin does as well in only %1 of such tries: you do see a difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the counterfeiter print new notes, with what it has learned by now (Enter on the table)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you were %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No. %1, %2: real or fake?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No. %1: real or fake?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> You say real.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> You say fake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run is over: nobody prints notes any more. Start another run to play.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The counterfeiter prints…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed at step %1. Which notes are real? Click under each, or press R for real and F for fake; the arrows ← → walk. How many are real was left to chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One note to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 notes to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You: %1 of %2 right (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>. There is no detective here to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · the detective: %1 of %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tables: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The critic has no threshold: it is taken to call the better half real.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Duel</name>
    <message>
        <source>The duel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The duel over the steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The critic's estimate of the distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean score of real notes − of fakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0: no distance left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>detective: right on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counterfeiter: fakes that pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>50 %: nobody can tell any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>50 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Narrator</name>
    <message>
        <source>The duel begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The duel has broken down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The counterfeiter prints the same over and over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They chase each other in circles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The counterfeiter copies real notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can tell any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The detective lets nothing pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The detective has been outrun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The detective is blind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The detective trusts no note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The detective trusts every note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The detective catches nearly all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some fakes slip through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The detective is close to guessing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The critic ranks real notes above nearly all fakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The counterfeiter closes the distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The critic ranks fakes and real notes alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The critic ranks fakes above real notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no detective here: this model, %2, learns to copy real notes as closely as it can, and nobody judges what it makes. For a duel, open %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first notes are being printed. Nobody has judged any yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither has learned anything yet: the counterfeiter scribbles, and the detective has never been told what a real note looks like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The duel has broken down: the numbers have grown beyond all bounds, and neither player learns anything from them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They run in circles: as soon as the detective knows one kind of note, the counterfeiter prints another, and what was learned is lost again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The counterfeiter copies real notes: what it prints passes, but it is hardly new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can tell any more: %1, and the notes themselves are as good and as varied as real ones. The detective can only guess, and rightly so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The detective sees through everything and is never fooled. That sounds like a victory, but the counterfeiter gets no hint which fake was the better one, and stops improving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The detective has been outrun: it takes fakes for real more readily than real notes, and a judge who is wrong teaches the counterfeiter nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The detective is right half of the time, as if the fakes were perfect, but they are not: it simply does not see the difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The detective trusts no note at all: real ones are refused like fakes. It does not see what makes a note real.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The detective trusts every note: fakes pass like real ones. It does not see what gives a fake away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The detective catches nearly everything: %1. The counterfeiter learns from each refusal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The detective is hard to fool: %1. The counterfeiter learns from each refusal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The detective is close to guessing: %1. Whether that is because the notes are good, only the notes can tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The critic scores nearly every real note above the fakes, as it should: it gives no verdicts, it measures how far the fakes are from real, and the counterfeiter walks along that slope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The counterfeiter closes the distance: more and more fakes score as high as real notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The critic scores fakes and real notes nearly alike: there is little distance left that it could measure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The critic scores fakes above real notes: it has been outrun, and its slope leads the counterfeiter astray.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The counterfeiter has found a note that passes, and prints little else, over and over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The counterfeiter prints one note, over and over: of %1 kinds it knows a single one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The counterfeiter prints the same few notes over and over: %1 of %2 kinds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The counterfeiter is catching up: %1, and the detective now hesitates even over real notes. Neither has won.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some fakes slip through: %1. The detective still knows most real notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One kind is missing among the notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 kinds are missing among the notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hardly any fake gets through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one fake in ten gets through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one fake in five gets through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one fake in three gets through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one fake in two gets through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two fakes in three get through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>four fakes in five get through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nine fakes in ten get through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearly every fake gets through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diagnosis finds “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D is right on %1 (50 % = guessing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D scores a real note above a fake in %1 of pairs (50 % = chance)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scores overlap by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 kinds are printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>because %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n = 2 × %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NarratorView</name>
    <message>
        <source>The narrator: %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteTable</name>
    <message>
        <source>Notes on the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note %1 of %2: %3</source>
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
</context>
<context>
    <name>StoryNotes</name>
    <message>
        <source>wronged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fooled!</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a real note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a fake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ranked %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stamped %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the detective was fooled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the note was wronged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fakes and %2 real notes, and nobody to judge them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In %1 of %2 pairs the real note ranks above the fake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No score by itself means “real” here, so stamps rank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 fakes passed · %3 of %4 real notes refused</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>Story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run as a duel: the counterfeiter (generator) prints notes, the detective (discriminator) says which are real, and both learn. Stamps are verdicts on real and forged notes of this moment; the narrator says what follows from the numbers. Or take a side yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The duel as it goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are the detective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guess which notes are real, and compare yourself with the detective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are the counterfeiter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a fake by hand, and see what the detective says and where its gradient pushes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the duel went will be drawn here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody sits here: this model has no discriminator. %1 has one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1 · training weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody would judge your fake: this model has no discriminator.
%1 has one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The duel of the counterfeiter and the detective will be told here.
Press Run.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PixelCanvas</name>
    <message>
        <source>Your fake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to paint. On the keyboard, the arrows move and Enter paints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row %1, column %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PushPicture</name>
    <message>
        <source>Where the gradient pushes each pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the generator's loss would push each pixel: grey stays as it is, bright is to become brighter, dark to become darker. The strongest push is black or white, whatever its size.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PointCanvas</name>
    <message>
        <source>Your fake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click or drag to place your fake; the arrow keys move it, with Shift in small steps. Dots are real, crosses are the counterfeiter's own fakes, the arrow is the push.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StoryPage</name>
    <message>
        <source>Workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the counterfeiter prints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the detective judges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case file: what happened at which step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the duel went over the steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StoryVerdicts</name>
    <message>
        <source>No. %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REAL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FAKE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With this loss no score by itself means “real”, only differences count: so the stamps rank the notes, No. 1 being the most real.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FakesSheet</name>
    <message>
        <source>The newest fakes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workshop</name>
    <message>
        <source>Counterfeiter's workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The counterfeiter is the generator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest fakes, by the weights in training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learns by copying real notes; nobody judges its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes its notes of what it is given, and learns from what the detective says of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has never seen a real note. Prints from random numbers, and learns only from what the detective says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds printed: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (average of the weights)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GeneratorView</name>
    <message>
        <source>Drag left or right, type, or use the arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G's weight %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G's bias %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G's image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>= %1  →  σ = %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D's sum for this image: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GradientTable</name>
    <message>
        <source>D, as a real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D's loss of the image above, if it is a real one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D, as a fake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D's loss of the image above, if it is a fake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G's loss of the image that it makes from z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the weight is moved either way for the central difference. Too large, and the curve bends within it; very small, and digits cancel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back-propagated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>central difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−rate × gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last column is what a step of gradient descent would add to the weight if it saw this image alone; a training step takes the mean over its batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last column is the learning rate %1 times the gradient; the optimizer in force makes another step of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in it: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This loss compares two images: the other one is G's of z, or a real one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ByHand</name>
    <message>
        <source>bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest GAN, worked through: paint the four pixels, drag any weight, and see each product, the sum, its sigmoid and the verdict; how the generator makes four pixels of one number; and the gradient of each weight, by back-propagation and by moving the weight a little either way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discriminator: one neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generator: four neurons fed by one number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The networks' arithmetic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge by the neuron and its sigmoid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge by the criterion made by hand: x₁ + x₄ − x₂ − x₃, real if above 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example %1 of a real image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example %1 of a fake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● A real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the next real image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ A fake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the next of G's images as it is now; it changes as G does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arithmetic is on its way…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a discriminator of one neuron and four pixels can be worked through by hand.
Open the preset two-by-two for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is training yet.
Open the preset two-by-two, and all of its arithmetic appears here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NeuronView</name>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag left or right, type, or use the arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel x%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D's weight %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bias is a fifth weight whose input is always 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D's bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x₁ + x₄ − x₂ − x₃</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score %1: only differences count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ fake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 1: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σ(%1) = %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PixelGrid</name>
    <message>
        <source>Drag a pixel up or down to brighten or darken it.
Keys: arrows choose, + and − change by 0.1, 0 to 9 are tenths.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upper left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upper right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerdictCurve</name>
    <message>
        <source>Across: the sum. Up: what becomes of it. The dashed line is where the verdict turns.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Arithmetic</name>
    <message>
        <source>Patch under the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filter (drag)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the arithmetic of this channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum of the %1 products %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bias</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConvolutionPage</name>
    <message>
        <source>Picture with the filter on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the filter, or move it with the arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each number is one place of the filter. Click one to see where it comes from. Blue is below 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>side of the map: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 picture, %2×%3</source>
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
        <source>feature map, %1×%2, from %3 to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filter at row %1, column %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row %1, column %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MakerRow</name>
    <message>
        <source>Feature maps of the generator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature maps of the generator: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (map %1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberGrid</name>
    <message>
        <source>Drag a weight up or down (with Shift, finely), double-click to type it, or use the arrows and Page Up, Page Down or Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, row %2, column %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConvolutionPanel</name>
    <message>
        <source>Convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a convolution computes: drag a filter over a picture of this run, see every product and sum, and the feature map that they make; and its reverse, upsampling, from 100 numbers to 20×20 pixels. Arrow keys move the filter, P slides it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A filter slides over a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upsampling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reverse: from a few numbers to a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A filter slides over pictures, and the data of this run are points.
Upsampling can be tried without pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a run with pictures of digits; the present run can be gone back to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is training yet.
Press Run, and a filter can be slid over a picture of the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first pictures are on their way…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(n + 2p − k) / s + 1, rounded down: with n pixels of the picture, padding p, a filter of k, stride s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(n − 1)·s − 2p + k: with n numbers, stride s, p pixels cut off each side, a filter of k</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SlidingToolbar</name>
    <message>
        <source>Slide the filter over the whole picture, and make the map number by number (P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slide the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A real picture of the data, or a fake that the generator makes now</source>
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
        <source>Another picture, back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A colour picture is three pictures of numbers. A filter has weights for each channel that it reads, and adds up what all of them give.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vertical edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>horizontal edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A filter that is ready, or one that this run has learned: of the first layer of a network that reads pictures. Change any weight, and the filter is your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another filter of the run, back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another filter of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many pixels wide and high the filter is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stride</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many pixels the filter goes from one place to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stride %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Padding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a rim of zeros around the picture, so that the filter also reaches its edges. Zero is middle grey here, as pixels go from −1 (black) to 1 (white).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No network of this model reads pictures with a convolution first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UpsamplingPage</name>
    <message>
        <source>100 numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 by 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 by 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>20 by 20</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a number, or move with the arrow keys, to see which numbers it adds to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repeat each number (2×2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smooth (4×4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>untrained (4×4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter that spreads numbers out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each number is multiplied by the filter and added to the larger picture, two pixels further for each neighbour: a transposed convolution with stride 2. With 2×2 ones it repeats each number (nearest neighbour).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw 100 other random numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another latent of the run, back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another latent of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z: 100 numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reached: rows %1 to %2, columns %3 to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>side of the 10×10: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number is %1. A linear layer multiplies it by 25 weights, one for each pixel of the 5×5: so it has a part in all of them, and in all 400 pixels of the 20×20.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number, %1, times each weight of the filter is added to %2 numbers of the next picture. Where copies of neighbours overlap, they add up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through them it reaches %1 of the 400 pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row %1, column %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same in this run: its generator, latent %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The generator of this run has no convolutions to upsample with: it makes all pixels at once. faces-dcgan has them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConvolutionWords</name>
    <message>
        <source>%1 = %2, rounded down: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>channel %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LessonRow</name>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● done, %1 pages skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LessonList</name>
    <message>
        <source>Each lesson prepares a run, and looks at what you do with it. Nothing is played back: every number is being computed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open lesson…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a lesson that somebody wrote, from its Markdown file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageDots</name>
    <message>
        <source>Page %1 of %2; done: %3; skipped: %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this lesson, and choose another; its progress is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare the run of this page anew, and forget what was done on the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page's text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the page before; the run stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on without doing this; the page is marked as skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First do what the page asks for; or skip it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lesson</name>
    <message>
        <source>Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guided lessons: a short text, a run that is prepared for it, something to do, and a check that looks at what you did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TurnBox</name>
    <message>
        <source>Your turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at what the text speaks of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it for me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the program do this step, by the same commands as yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
