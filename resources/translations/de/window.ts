<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ExceptionHook</name>
    <message>
        <source>Something went wrong in the window; the training goes on. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AugmentationDialog</name>
    <message>
        <source>Samples as training data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many real samples of each class a classifier gets; a row of the table for each number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many samples of each class the generator draws, the same for all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train the classifiers while the training of the GAN goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with fake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy of the classifier, by real samples of each class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the table and what stands below it as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real samples of each class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fakes of each class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for the run's state…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>real samples of each class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing fakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 real of each class (row %2 of %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, averaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: weights of step %2%3 · %4 fakes · accuracy on %5 held-out images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean (lowest–highest) of %1 trainings of a small classifier. The generator itself saw all %2 training images, so its fakes carry more than the few real ones beside them: what they add was not learnt from those few.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, or all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All images of a class that has fewer; the smallest class has %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; rows with numbers are complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the comparison; rows with numbers stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this dialog (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilmDialog</name>
    <message>
        <source>Save the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames along the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels of the plane's side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels for each side of an image's pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There and back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return to the beginning the same way: the film then repeats without a jump</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat forever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A GIF then starts again at its end; whether an MP4 does is up to the player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 pixels, %3 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 pixels are too many for %4 frames of a GIF:
choose MP4, fewer or smaller ones</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilmSaver</name>
    <message>
        <source>Making the pictures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the film…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop making the film; nothing is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide this line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SampleExport</name>
    <message>
        <source>Drawing samples…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export samples</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerLine</name>
    <message>
        <source>Answer to the last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart with this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a new run with the setting that cannot change in this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… sent; it takes effect at the next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● applied at step %1: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not applied: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfigDialog</name>
    <message>
        <source>Edit config</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
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
        <source>Optimizers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training and device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply and restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a restart, because of %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes effect at the next step:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrawCanvas</name>
    <message>
        <source>Canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press and drag to draw where the real samples are to lie; a click makes a dot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw here with the mouse</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrawDialog</name>
    <message>
        <source>Draw a distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the points scatter about the strokes: one standard deviation, where the canvas is 2 wide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo stroke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last stroke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back all strokes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this drawing as the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush &amp;width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush width</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <source>File…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose instead of typing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KindPicker</name>
    <message>
        <source>Show or hide its settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
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
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresetGallery</name>
    <message>
        <source>Open preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search: data, model, loss, or what there is to see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Families</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points in the plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits and letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No preset speaks of this. Try fewer or other words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GlossaryDialog</name>
    <message>
        <source>Glossary</source>
        <translation>Glossar</translation>
    </message>
    <message>
        <source>Search the terms and their explanations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No term speaks of this. Try fewer or other words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Helper</name>
    <message>
        <source>The glossary has no term %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GlossaryPopover</name>
    <message>
        <source>Back to the term before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TermView</name>
    <message>
        <source>Show me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring up where this is seen in the window, and put a frame around it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Related: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Two networks play against each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The generator makes fakes: the orange crosses. The discriminator tells them from the real data: the blue dots. The ground is what it believes: blue for real, orange for fake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Space, or this button, lets them train, and pauses them again. Step, Step D and Step G take one step at a time, and slow motion a few a second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the discriminator says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its scores of real samples and of fakes. While the two hills lie apart it is sure; where they overlap it can be fooled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is going</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong, if anything is, and what may help. Below it stand numbers, each beside what real data would get.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rates, loss, regularizers: what you change here takes effect at the next step. Ctrl+Z takes it back, though not what it did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The losses of both players, with a mark at everything you changed. Drag it to look back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is all it takes to begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+F1 and a click explain anything you see, and Ctrl+P has more to train on. The lessons lead you from the first step to your own experiments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin the first lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhatsThis</name>
    <message>
        <source>What's this?  Click what you want explained. Tab goes from one to the next, Enter explains it, Esc ends.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Course</name>
    <message>
        <source>the run is being prepared</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preparing</name>
    <message>
        <source>lesson</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataQuestion</name>
    <message>
        <source>What is in %1?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnsQuestion</name>
    <message>
        <source>The table has %1 columns of numbers. Two of them are the coordinates of a point; the others are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShapeQuestion</name>
    <message>
        <source>Each row of the array has %1 numbers, as many as a square image may have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape of an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Images of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2, grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>channels last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>channels first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %1, colour, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TwoSidesDialog</name>
    <message>
        <source>What is in %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs: each picture becomes its partner (pix2pix)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two kinds of pictures: any of one becomes one of the other (CycleGAN)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One set of images, not a translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the pictures are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From source to target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source → target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 pictures, %3 has %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of each have a partner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 more are set aside for testing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaneView</name>
    <message>
        <source>Plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plane with real and fake points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 fakes out of view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D: %1 % real</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlotMenu</name>
    <message>
        <source>View all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything that there is. A double click does the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom by rectangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a rectangle to zoom into. Shift does so for a single one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic horizontal axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region with statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the region or its edges to read the mean, the least and the greatest value of each curve in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 copied as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG images (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as SVG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG drawings (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no numbers yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScoreHistogram</name>
    <message>
        <source>mean real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean fake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overlap</source>
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
        <source>Histogram of scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region with shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the region or its edges to read which share of the real and of the fake samples has scores in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D’s verdict: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score %1 to %2
%3 % of the real samples
%4 % of the fake ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at %1, D cannot tell</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeriesPlot</name>
    <message>
        <source>Show every peak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole range of the values instead of the usual one, which leaves out single peaks and marks them at the edge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A single peak lies outside of the usual range. Click to see all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean %1, from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every peak is shown; usual range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the usual values larger, and single peaks as signs at the edge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 peak outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 peaks outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single peaks lie outside of the usual range. Click to see all of them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepPlots</name>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunController</name>
    <message>
        <source>The run is still loading; try again when it trains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run has ended; this needs a restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run keeps no average: train.ema_decay is 0</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingThread</name>
    <message>
        <source>Restart the run; if it happens again, report it with the details.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ages</name>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CollapsibleSection</name>
    <message>
        <source>Show or hide these settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormulaView</name>
    <message>
        <source>Formula: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModeStrip</name>
    <message>
        <source>missing: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropped: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing: the generator makes almost none of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropped: it was covered earlier and is not any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the samples, %2 of the real data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeightsChoice</name>
    <message>
        <source>EMA weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training weights</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Open preset…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a ready-made run by what it learns, with pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on your own points (CSV, .npy) or images (.npz, .npy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder of images…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on the images of a folder; folders inside it become labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on a distribution in the plane that you draw with the mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open config…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin the run that a TOML file describes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open state…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on from a saved state of training</source>
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
        <source>Save config…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the settings in force as a TOML file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save interventions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what you changed, and when, as a script that ganviz --script replays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save state…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save networks, optimizers and random generators, to go on later from exactly here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export curves as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the losses, accuracies, gradients and scores of the steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export samples…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw samples from the generator, of each class where it draws classes on demand, and save them (.npz, PNGs, .csv for points)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try samples as training data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train small classifiers with a few real samples, with fakes and with both, and compare how many held-out images they name right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export window as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a picture of the whole window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop training and close the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Train, or pause at the next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Train one whole iteration, D and G, and pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train only the discriminator, once, and pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train only the generator, once, and pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train only a few steps a second, and show every one of them; with Step through in view, go from stage to stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause, make one iteration and look at it stage by stage: noise, fakes, reals, scores, errors, and what moves the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the next stage; after the last one, make another iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing trains whose stages could be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the stage before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no stage before this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Begin again with the settings in force and the same seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart with a new seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin again with other random numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure all now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure every indicator at once, on many samples, while the training goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit config…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change any setting, those included that need a restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last change of settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no change of settings to take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the change again that was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No change of settings has been taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training or EMA weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show, measure and judge samples of the weights being trained, or of their average (EMA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presenting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text and thicker lines for an audience, without menus and small buttons; Esc ends it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill the screen with the window, or stop it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put all panels back where they were at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn how GANs work: short texts, prepared runs, and something to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the parts of this window, one after another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What's this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain what you click next, or go to with Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glossary…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All terms with their explanations, formulas and papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List all shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About ganviz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this program is, and its licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage of a model that draws classes: one class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage of a model that draws classes: all classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows, Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go through images, layers or indicators; look closer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage of points, Timeline: zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step through: the stage before, the next one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage of points: show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline: follow the newest steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latent explorer: play the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story, as the detective: the note is real, or a fake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story, as the counterfeiter: take a step along the push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next button or field; Space presses it, Enter ends typing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>The run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosingQuestion</name>
    <message>
        <source>Close ganviz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has trained %2 steps that are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A saved state can be opened later, to go on from exactly here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save state…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PanelDock</name>
    <message>
        <source>%1 copied as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG images (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no numbers yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TitleBar</name>
    <message>
        <source>What is %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1 as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save %1 as PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the numbers of %1 as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Float %1, or put it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close %1 (View brings it back)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>Open data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points and images (*.csv *.tsv *.txt *.npy *.npz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open config</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configs and scripts (*.toml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States of training (*.state *.safetensors);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder of images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save config</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save interventions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no curves yet; train at least one step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples are being exported; wait for them, or cancel that first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples of each class:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrays (*.npz);;Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrays (*.npz);;A folder of PNGs (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no run yet; open a preset first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a model that draws classes on demand has labelled samples; open the preset digits-cgan, for instance, and train it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run holds out no real samples from training, so there are none to compare on; raise train.held_out in Edit config, and restart.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About ganviz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h3&gt;ganviz&lt;/h3&gt;&lt;p&gt;Watch a generative adversarial network learn, live, and steer it.&lt;/p&gt;&lt;p&gt;Real samples are blue circles and fakes are orange crosses, everywhere. What you change takes effect at the next training step and leaves a mark on the timeline.&lt;/p&gt;&lt;p&gt;MIT licence. Built with PyTorch and Qt for Python.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LessonHost</name>
    <message>
        <source>Open lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons (*.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing called %1 in this window now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lesson asks for a panel %1, which this program does not have.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>%1, changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel %1 cannot draw and is switched off until the next run: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Follow system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Colours of the window</source>
        <translation>Farben des Fensters</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language of the window, from the next start on</source>
        <translation>Sprache des Fensters, ab dem nächsten Start</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the technical details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop this</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageToolBar</name>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>What was remembered from last time could not be used and is back at its default: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, left at step %2, is kept until another run is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take up that run as it was left, with its curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run goes on at step %1, from its saved state. Such a file does not hold the curves up to there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window speaks %1 from the next start on.</source>
        <translation>Das Fenster spricht ab dem nächsten Start %1.</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder that the file is in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunMessages</name>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a preset, or open data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1: the script's command %2 was refused: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin again with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run before, %1, is still there: press Run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Begin again with the settings in force and the same seed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunToolBar</name>
    <message>
        <source>Run</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More of this bar: there is no room for all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pace of slow motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> stages/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> steps/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages per second in slow motion (type, or use the arrow keys)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iterations per second in slow motion (type, or use the arrow keys)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The processor that trains. If you choose another one, the run goes on there at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ready-made run: choosing one ends the present run and opens it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>not found on this machine</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 steps/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>watching costs %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 frames/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cost of watching is the probes' share of the training thread's time (%1 %), plus the time for which the window holds the lock that Python threads share, estimated as half of its processor time (%2 %).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow motion: stage %1 of %2 of iteration %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnosis warns of this; click to see it in the Health panel:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The processor that trains, and why this one; how its steps are run, in which number format, and on how many threads of the CPU. Compiled steps are several times faster than eager ones, whose operations Python starts one at a time. Change it with Edit config, Training and device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not compiled: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
