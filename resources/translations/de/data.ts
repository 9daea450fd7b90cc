<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Engine:datasets</name>
    <message>
        <source>target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no array %1 in %2; it holds %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a value for each image, which may be its class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1 as classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of shape %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 is %3; a whole number or a text for each of the %4 images is wanted, or a row with a single 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would take %2 bytes, and it holds %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds %2; numbers are wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing that can be read (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: unpacked, %2 (%3) would take %4 GiB, and %5 GiB is allowed for an archive of this size; save fewer images, save them as uint8, or save them with numpy.save as .npy, which is not unpacked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2; choose an .npz or .npy file that is whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 images)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only %1 is trained on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of classes without %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not read as a list of classes (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its classes are not whole numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unnamed: 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; name two, such as data.columns=%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not x or y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and only one is neither an index nor labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and all are indices or labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and none tell which are x and y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 columns of numbers (%3), %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not name two columns; give two names, or numbers counted from 1, with a comma between them, such as x,y or 2,3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no column %1 in %2; it has %3%4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds no numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts or names the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GiB of images do not fit into memory; choose a lower limit or a smaller size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to %1 × %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, centre-cropped (up to %2 % cut off)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG, JPEG, WebP, TIFF, GIF, BMP or other images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How values become brightness: as stored, where the kind of number says which is white, or stretched, so that the lowest value of all images is black and the highest white.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GiB of images do not fit into memory; save fewer or smaller ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>values from %1 to %2 cannot be stretched; choose %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2 → black to white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every pixel of all images has the same value, %1 of 0 to 255.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearly black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearly white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images are %1: their values are %2 to %3 of 0 to 255.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stretch values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points that are drawn in advance; batches are taken from them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pool of points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is empty; choose %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be looked up (%2); choose %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2; choose %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>... and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a link that leads nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no image (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a link to a folder that is read already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a link back to this folder or one above it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each row of the array has %1 numbers; if they are images, say of which shape: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no shape; give height and width, such as 28x28, with the channels last (32x32x3) or first (3x32x32)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2 numbers, and each row of the array has %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no image; choose a folder with the pictures of both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds the side %2 alone; choose a folder that holds both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in neither of the folders %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name ends in none of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another picture of its side has its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>= %1 is no side; choose one of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds one side alone (%1); choose what holds both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and data.target are to be two of the sides %1; set both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>= %1 is the source too; choose another of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty; two columns of numbers are wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no numbers, only %2; two columns of numbers are wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: two columns of numbers are wanted, but it reads %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its quotation marks or its length make no sense (%1); mend the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has %1 columns, but column %2 is needed; mend or remove the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in column %2 is not a number; mend or remove the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 MiB, and %3 MiB of text can be read; leave columns out, or save the points with numpy.save as .npy, for which there is no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a text file; a CSV or .npy file of points is wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value is infinite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value is beyond 1e30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(N, H, W), (N, H, W, C) or (N, C, H, W) with 1 or 3 channels and 4 to 256 pixels a side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an .npz or .npy file with an array of images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images from your own .npz or .npy array.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images from an array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An .npz or .npy file with an array of images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the array in an .npz file; empty takes the first one that fits, one for training if there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the array of classes in an .npz file; empty looks for one that belongs to the images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape of each image in an array of flat ones: height × width, such as 28x28, with the channels last (32x32x3) or first (3x32x32).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no path yet; choose %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2, as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds %2; %3 is wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, classes by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flat images, perhaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no array in %1 is one of images (%2); %3 is wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: image %2 (counted from 0) has a value that is not a finite number; remove or mend it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 to 1, -1 to 1 or 0 to 255</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 to 255</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: values go from %2 to %3; %4 is wanted. With data.scale=stretch the lowest becomes black and the highest white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three separate blobs: the generator must tear its latent space apart to reach them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three blobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sigma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of each blob.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two clouds in one plane: a shape on the left, and on the right the same turned, scaled and bent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two clouds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shape on the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angle by which the right cloud is turned, counterclockwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the right cloud; that of the left one is 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the right cloud is bent upwards on both sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quarter size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs made from the pictures of another data set: to be coloured, completed, drawn from edges or enlarged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs made from pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the pictures come from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is left of a picture, and is to become the picture again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest side of the hidden rectangle, as a share of the picture's; the shortest is half of that. Only for masked pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own pictures: the folder, or with array the file. Only for these two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of the pictures of a folder, of textures and of stripes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the pictures of %1 are grey already; choose masked, edges, half or quarter, or other pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the pictures of %1 are %2 × %3 pixels, which %4 does not divide; choose grey, masked or edges, or other pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey images of 2×2 pixels, bright from the upper left to the lower right and dark elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagonal, 2×2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images that are drawn in advance; batches are taken from them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1,797 handwritten digits of 8 × 8 pixels: so small that even plain networks learn them at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits 8 × 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own two domains, without pairs: trainA and trainB, two other folders, or two arrays of an .npz file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two domains of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 and %2 set apart for testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2, %3 of %4%5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>"-0.5,0 0,0.4 0.5,0; 0,-0.5 0.3,-0.5" is two strokes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A distribution that you draw with the mouse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing: corners x,y between -2 and 2 with spaces between them, and a semicolon between strokes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the points around the strokes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is drawn yet; draw at least one stroke (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stroke %1: %2 is not a corner x,y; %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stroke %1: %2 is off the plane; x and y go from %3 to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6,000 drawn faces of 16 × 16 pixels in colour: a small network learns them within a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the faces are labelled by, for models that draw on demand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>glasses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6,000 pieces of clothing of 28 × 28 pixels, 600 of each kind: MNIST's harder sister.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fashion-MNIST (6,000)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trouser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pullover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sandal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shirt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sneaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ankle boot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1,591 emoji of 32 × 32 pixels, each as a black line drawing and in flat colours: to be coloured in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emoji, line and colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line to colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is made from what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images from your own folder: PNG, JPEG, WebP, TIFF, GIF, BMP and others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder; folders inside it become labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of the square to which images are resized and cropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the images grey.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read at most this many images, taken evenly from the whole folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no image%2; choose %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of the %1 images in %2 can be read, starting with %3; choose %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more images: beyond the limit of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The capital letters of some thirty typefaces, 28 × 28 pixels, in two faces each: made bold, or slanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters in two faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>regular to bold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two Gaussians, one large and one small: shows whether the rarer one is forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two Gaussians</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the points that belong to the larger Gaussian.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3,000 drawn faces of 16 × 16 pixels in colour, each without and with glasses: to be put on or taken off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel faces, without and with glasses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no glasses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no glasses to glasses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The capital letters A to Z in 264 typefaces, 28 × 28 pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twenty-five Gaussians on a 5 × 5 lattice: many modes, of which some are easily lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid of 25</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of each Gaussian; neighbours are 2 apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length that the networks see as 1; the grid reaches from -4 to 4, and 1 trains on these coordinates as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is 1 pair to train on, and two domains that share no pair take 2; give more, choose domains as the data, or pix2pix as the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points along a slanted line: the easiest distribution, learned in seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the points around the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10,000 of MNIST's handwritten digits, 28 × 28 pixels: the field's first exercise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST (10,000)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two half moons that reach into each other: curved, and in two pieces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two moons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the points around the moons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder with the pictures of both sides, or an .npz file with an array of each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own pairs: trainA and trainB, two folders with the same names, pictures side by side, or two arrays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder with trainA and trainB, with two other folders, or with pictures that hold both sides; or an .npz file with two arrays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The side that pictures are made from: A, B, left, right, or the name of a folder or of an array. Empty takes the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The side that is made. Empty takes the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of the square to which the pictures of a folder are resized and cropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of the sources where they are smaller or larger, as SRGAN's are; 0 for that of the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read at most this many pictures of a side, taken evenly from the whole folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of a side other than %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its partner cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the pictures in %1 cannot be read: %2; choose %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for testing, where the other side has none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no picture of its name in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no training pictures of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no picture of %1 has the name of one of %2 (%3, %4); name those that belong together alike, or choose domains, which need no pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beyond the limit of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds %1 images of %2 and %3 of %4, and pairs are as many of both; choose domains, which need no pairs, or other arrays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, and %1 set apart for testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 and %3%4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1,433 icons of 32 × 32 pixels, white on black, each in three styles: an outline is to be filled in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Icons, outline and fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>regular to fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a CSV or .npy file of points, x and y in two columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points from your own CSV or .npy file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A CSV file with two columns of numbers, or a .npy array of shape (N, 2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns that are x and y: two names, or numbers counted from 1, with a comma between them. Empty takes what is called so, or the only two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 were skipped (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds %2 usable points%3; at least 2 are needed, so give more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is an archive (.npz or a spreadsheet); save the points as CSV or with numpy.save as .npy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value is missing or infinite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, which lie in two rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds %2 of shape %3; numbers of shape (N, 2) are wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds fewer than two columns of numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eight Gaussians on a circle of radius 1: the classic test for mode collapse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring of 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of each of the eight Gaussians.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two arms that wind around each other: one connected but much folded curve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often each arm winds around the centre.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the points around the arms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shapes in one colour, each also with dark stripes: horse and zebra in little, and measurable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shapes, solid and striped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>solid to striped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of the pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of a stripe, as a share of the picture's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripe width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shapes that are drawn in advance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rolled-up sheet seen from its end, sparser towards the outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swiss roll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the points around the roll, whose radius is 14.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Square pieces of two of three grey textures, brick, grass and gravel: two domains that no order connects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Textures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grass to gravel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which texture is turned into which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of the pieces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pieces that are cut of each texture in advance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
