<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Glossary</name>
    <message>
        <source>Accuracy of D</source>
        <translation>Genauigkeit von D</translation>
    </message>
    <message>
        <source>The share of the newest batches that the discriminator judges right, of both sides and of each. Near 100 % it is far ahead and teaches little. 50 % is guessing, which is where a good game ends, and also where a D that has learned nothing is: look at the samples, too.</source>
        <translation>Der Anteil der neuesten Batches, den der Diskriminator richtig beurteilt, insgesamt und auf jeder Seite. Nahe 100 % ist er weit voraus und lehrt wenig. 50 % ist Raten: Dort endet ein gutes Spiel, dort steht aber auch ein D, der nichts gelernt hat. Schau dir also auch die Beispiele an.</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>The bend between two layers, without which they would be no more than one. A ReLU cuts off what is negative; a leaky ReLU lets a fifth of it through, which keeps D's gradient alive on both sides. Images leave the generator through tanh, which keeps them between -1 and 1.</source>
        <translation>Der Knick zwischen zwei Schichten, ohne den sie zusammen nicht mehr wären als eine. Eine ReLU schneidet alles Negative ab; eine Leaky ReLU lässt ein Fünftel davon durch und hält so den Gradienten von D auf beiden Seiten am Leben. Bilder verlassen den Generator durch einen tanh, der sie zwischen -1 und 1 hält.</translation>
    </message>
    <message>
        <source>Adam, β₁ and β₂</source>
        <translation>Adam, β₁ und β₂</translation>
    </message>
    <message>
        <source>Keeps a running mean of each weight's gradient (β₁) and of its square (β₂), and steps by the one over the root of the other. GANs take a smaller β₁ than other networks, 0.5 or 0, since the gradient of a game turns and old gradients mislead. A change of the learning rate in mid-run keeps both means.</source>
        <translation>Führt für jedes Gewicht einen gleitenden Mittelwert des Gradienten (β₁) und seines Quadrats (β₂); der Schritt ist der erste, geteilt durch die Wurzel des zweiten. GANs nehmen ein kleineres β₁ als andere Netze, 0.5 oder 0, denn in einem Spiel dreht sich der Gradient, und alte Gradienten führen in die Irre. Ändert man die Lernrate mitten im Lauf, bleiben beide Mittelwerte erhalten.</translation>
    </message>
    <message>
        <source>Auto-balance</source>
        <translation>Auto-Ausgleich</translation>
    </message>
    <message>
        <source>Has ganviz take the mildest remedies by itself: learning rates, and how often each player moves. What it does is marked on the Timeline as its own and can be taken back. It keeps the game fair, but does not cure mode collapse.</source>
        <translation>Lässt ganviz die mildesten Abhilfen selbst ergreifen: Lernraten, und wie oft jeder Spieler zieht. Was es tut, ist auf der Zeitleiste als sein eigener Eingriff markiert und lässt sich zurücknehmen. Es hält das Spiel ausgeglichen, heilt aber keinen Modenkollaps.</translation>
    </message>
    <message>
        <source>Back-propagation</source>
        <translation>Rückwärtsrechnung (Backpropagation)</translation>
    </message>
    <message>
        <source>The way in which the gradient of a loss is found for all weights at once: from the loss back through the layers, each of which multiplies by its own derivative (the chain rule). One pass back costs about as much as two passes forward, however many weights there are. The generator's gradient comes back through the whole discriminator.</source>
        <translation>Das Verfahren, das den Gradienten eines Verlusts für alle Gewichte auf einmal bestimmt: vom Verlust zurück durch die Schichten, von denen jede mit ihrer eigenen Ableitung multipliziert (die Kettenregel). Ein Durchlauf zurück kostet etwa so viel wie zwei vorwärts, egal wie viele Gewichte es gibt. Der Gradient des Generators kommt durch den ganzen Diskriminator zurück.</translation>
    </message>
    <message>
        <source>Balance of the players</source>
        <translation>Gleichgewicht der Spieler</translation>
    </message>
    <message>
        <source>How well D's scores tell real from fake: +1 if every real sample scores above every fake, 0 if they cannot be told apart, below 0 if fakes score higher. It is the area under the ROC curve, stretched to the range from -1 to 1, and so means the same for every loss. A little above 0 is a good place to learn in.</source>
        <translation>Wie gut die Bewertungen von D echt von gefälscht trennen: +1, wenn jedes echte Beispiel über jeder Fälschung liegt, 0, wenn sie nicht zu unterscheiden sind, unter 0, wenn Fälschungen höher bewertet werden. Es ist die Fläche unter der ROC-Kurve, auf den Bereich von -1 bis 1 gestreckt, und bedeutet daher bei jedem Verlust dasselbe. Ein wenig über 0 lernt es sich gut.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>The samples that one update is computed from, real ones and as many fakes. A larger batch shows D more of the data's modes at once and makes the gradient less noisy, but each step takes longer.</source>
        <translation>Die Beispiele, aus denen ein Update berechnet wird: echte und ebenso viele Fälschungen. Ein größerer Batch zeigt D mehr Modi der Daten auf einmal und macht den Gradienten weniger verrauscht, aber jeder Schritt dauert länger.</translation>
    </message>
    <message>
        <source>Central difference</source>
        <translation>Zentrale Differenz</translation>
    </message>
    <message>
        <source>A gradient by trial: make a weight a little larger, then a little smaller, and divide the difference of the losses by the distance. It needs two forward passes for every single weight, so nothing is trained with it, but it shows that back-propagation is right.</source>
        <translation>Ein Gradient durch Ausprobieren: Mach ein Gewicht ein wenig größer, dann ein wenig kleiner, und teile die Differenz der Verluste durch den Abstand. Das braucht zwei Durchläufe vorwärts für jedes einzelne Gewicht, also wird nichts damit trainiert, aber es zeigt, dass die Rückwärtsrechnung stimmt.</translation>
    </message>
    <message>
        <source>Class loss (auxiliary classifier)</source>
        <translation>Klassenverlust (Hilfsklassifikator)</translation>
    </message>
    <message>
        <source>D has a second output that names the class, of real samples and of fakes, and both players lower its error. The generator then has a reason to make clear examples of each class.</source>
        <translation>D hat einen zweiten Ausgang, der die Klasse nennt, von echten Beispielen und von Fälschungen, und beide Spieler senken seinen Fehler. So hat der Generator einen Grund, von jeder Klasse deutliche Beispiele zu machen.</translation>
    </message>
    <message>
        <source>Compiled step</source>
        <translation>Kompilierter Schritt</translation>
    </message>
    <message>
        <source>A whole training step as one machine-made function, instead of one call for each of its operations. It computes the same, several times faster for small networks. It is made in the background, and the run goes over to it when it has agreed with the plain step.</source>
        <translation>Ein ganzer Trainingsschritt als eine einzige, automatisch erzeugte Funktion statt eines Aufrufs für jede seiner Operationen. Er rechnet dasselbe, bei kleinen Netzen um ein Mehrfaches schneller. Er entsteht im Hintergrund, und der Lauf wechselt zu ihm, sobald sein Ergebnis mit dem des gewöhnlichen Schritts übereinstimmt.</translation>
    </message>
    <message>
        <source>Conditional GAN</source>
        <translation>Bedingtes GAN</translation>
    </message>
    <message>
        <source>Both players are also told a class: the generator is to make a sample of it, and the discriminator judges whether the sample is real and fits. D learns from three kinds of evidence: real with its own label, fake, and real with a wrong label.</source>
        <translation>Beiden Spielern wird zusätzlich eine Klasse genannt: Der Generator soll ein Beispiel von ihr machen, und der Diskriminator beurteilt, ob das Beispiel echt ist und passt. D lernt aus drei Arten von Beweisen: echt mit richtigem Label, gefälscht, und echt mit falschem Label.</translation>
    </message>
    <message>
        <source>Content loss</source>
        <translation>Inhaltsverlust</translation>
    </message>
    <message>
        <source>What holds an enlarged picture to the original: the difference of their pixels, or of what a network's layers make of both. Features forgive a texture that lies a pixel further on, pixels do not. The adversarial loss then adds the sharpness that no average has.</source>
        <translation>Was ein vergrößertes Bild beim Original hält: der Unterschied ihrer Pixel, oder dessen, was die Schichten eines Netzes aus beiden machen. Merkmale verzeihen eine Textur, die ein Pixel weiter liegt, Pixel nicht. Der adversariale Verlust fügt dann die Schärfe hinzu, die kein Mittelwert hat.</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>Faltung</translation>
    </message>
    <message>
        <source>A small filter that slides over an image: at each place its weights are multiplied with the pixels under it and added up. It finds the same pattern wherever it is, with few weights. With a stride of 2 it moves two pixels at a time, and the result is half as wide and high.</source>
        <translation>Ein kleiner Filter, der über ein Bild gleitet: An jeder Stelle werden seine Gewichte mit den Pixeln darunter multipliziert und alles addiert. Er findet dasselbe Muster, wo immer es ist, mit wenigen Gewichten. Bei Schrittweite 2 rückt er zwei Pixel auf einmal weiter, und das Ergebnis ist halb so breit und hoch.</translation>
    </message>
    <message>
        <source>Critic</source>
        <translation>Kritiker</translation>
    </message>
    <message>
        <source>What the discriminator is called with a Wasserstein loss. It gives scores without a scale instead of probabilities, and the difference of its mean scores estimates how far the fakes are from the data. For that it must not be steeper than 1 anywhere, which a gradient penalty or weight clipping sees to.</source>
        <translation>So heißt der Diskriminator bei einem Wasserstein-Verlust. Er gibt Bewertungen ohne feste Skala statt Wahrscheinlichkeiten, und die Differenz seiner mittleren Bewertungen schätzt, wie weit die Fälschungen von den Daten entfernt sind. Dafür darf er nirgends steiler sein als 1; dafür sorgt eine Gradientenstrafe oder die Gewichtsbegrenzung.</translation>
    </message>
    <message>
        <source>Critic's estimate</source>
        <translation>Schätzung des Kritikers</translation>
    </message>
    <message>
        <source>The mean score of real samples less that of fakes: what a Wasserstein critic takes their distance to be. With a gradient penalty it can be compared with the exact distance, with weight clipping only up to a factor, and without either it means nothing.</source>
        <translation>Die mittlere Bewertung echter Beispiele minus die der Fälschungen: für so weit entfernt hält sie ein Wasserstein-Kritiker. Mit einer Gradientenstrafe lässt sie sich mit dem exakten Abstand vergleichen, mit Gewichtsbegrenzung nur bis auf einen Faktor, und ohne beides bedeutet sie nichts.</translation>
    </message>
    <message>
        <source>Cycle loss</source>
        <translation>Zyklusverlust</translation>
    </message>
    <message>
        <source>What is translated there and back again must end where it began. That ties the picture to its source although no pairs are given: without it the generator may turn any horse into some zebra. λ is its weight beside the adversarial loss.</source>
        <translation>Was hin und zurück übersetzt wird, muss dort enden, wo es begann. Das bindet das Bild an seine Quelle, obwohl keine Paare gegeben sind: Ohne das könnte der Generator aus einem Pferd irgendein Zebra machen. λ ist sein Gewicht neben dem adversarialen Verlust.</translation>
    </message>
    <message>
        <source>Density and coverage</source>
        <translation>Dichte und Abdeckung</translation>
    </message>
    <message>
        <source>Sturdier relatives of precision and recall, by neighbourhoods of real samples that reach to the fifth nearest. Density counts in how many of them a fake lies, and is about 1 for real data; coverage is the share of them that hold a fake. A single outlier does not mislead them.</source>
        <translation>Robustere Verwandte von Precision und Recall; sie beruhen auf Nachbarschaften echter Beispiele, die bis zum fünftnächsten reichen. Die Dichte zählt, in wie vielen davon eine Fälschung liegt, und ist bei echten Daten etwa 1; die Abdeckung ist der Anteil der Nachbarschaften, die eine Fälschung enthalten. Ein einzelner Ausreißer führt sie nicht in die Irre.</translation>
    </message>
    <message>
        <source>Dimension of z</source>
        <translation>Dimension von z</translation>
    </message>
    <message>
        <source>How many random numbers a sample is made from. With fewer than the data has degrees of freedom some of it cannot be made; with many more it is harder to see what each of them does. Two are enough for points in the plane, and DCGAN takes 100 for images.</source>
        <translation>Aus wie vielen Zufallszahlen ein Beispiel entsteht. Sind es weniger, als die Daten Freiheitsgrade haben, kann manches nicht entstehen; sind es viel mehr, ist schwerer zu erkennen, was jede von ihnen tut. Für Punkte in der Ebene genügen zwei, DCGAN nimmt 100 für Bilder.</translation>
    </message>
    <message>
        <source>Discriminator (D)</source>
        <translation>Diskriminator (D)</translation>
    </message>
    <message>
        <source>The network that judges: it gives each sample a number that is high if it takes the sample for real. It is trained on real samples and on the generator's fakes, and is used by the generator as its teacher. A discriminator that is always right is a bad teacher, since its gradient then says next to nothing.</source>
        <translation>Das Netz, das urteilt: Es gibt jedem Beispiel eine Zahl, die hoch ist, wenn es das Beispiel für echt hält. Trainiert wird es mit echten Beispielen und den Fälschungen des Generators, dem es als Lehrer dient. Ein Diskriminator, der immer recht hat, ist ein schlechter Lehrer, denn sein Gradient sagt dann so gut wie nichts.</translation>
    </message>
    <message>
        <source>Divergence</source>
        <translation>Divergenz</translation>
    </message>
    <message>
        <source>Losses or scores many times what they are at rest, or samples that fly apart: the run has left the region in which it can learn. It rarely comes back by itself. If numbers are no longer finite, only an earlier state or a restart helps.</source>
        <translation>Verluste oder Bewertungen sind ein Vielfaches ihrer Ruhewerte, oder die Beispiele fliegen auseinander: Der Lauf hat den Bereich verlassen, in dem er lernen kann. Von selbst kommt er selten zurück. Sind Zahlen nicht mehr endlich, hilft nur ein früherer Zustand oder ein Neustart.</translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation>Vielfalt</translation>
    </message>
    <message>
        <source>The mean distance between two samples over that between two real ones. 1 is as varied as the data; near 0 the generator makes one sample over and over, and far above 1 the samples fly apart.</source>
        <translation>Der mittlere Abstand zweier Beispiele, geteilt durch den zweier echter. 1 ist so vielfältig wie die Daten; nahe 0 macht der Generator immer wieder dasselbe Beispiel, und weit über 1 fliegen die Beispiele auseinander.</translation>
    </message>
    <message>
        <source>DRAGAN penalty</source>
        <translation>DRAGAN-Strafe</translation>
    </message>
    <message>
        <source>Pulls the discriminator's slope towards 1 in a cloud of noise around the real samples. It says nothing about the rest of the space, so it is no bound for a Wasserstein critic. In trials with points in the plane it often failed.</source>
        <translation>Zieht die Steigung des Diskriminators in einer Rauschwolke um die echten Beispiele zu 1 hin. Über den Rest des Raums sagt sie nichts, ist also keine Schranke für einen Wasserstein-Kritiker. In Versuchen mit Punkten in der Ebene versagte sie oft.</translation>
    </message>
    <message>
        <source>Dropout in D</source>
        <translation>Dropout in D</translation>
    </message>
    <message>
        <source>At each step a random share of the discriminator's hidden units is switched off. It then cannot rely on single units, and learns its samples by heart less easily. The generator learns from the same thinned D.</source>
        <translation>Bei jedem Schritt wird ein zufälliger Teil der verborgenen Einheiten des Diskriminators abgeschaltet. So kann er sich nicht auf einzelne Einheiten verlassen und lernt seine Beispiele weniger leicht auswendig. Der Generator lernt von demselben ausgedünnten D.</translation>
    </message>
    <message>
        <source>Effective rank</source>
        <translation>Effektiver Rang</translation>
    </message>
    <message>
        <source>In how many directions the samples vary, by the entropy of their singular values: samples on a line have about 1, a round cloud in the plane 2. A fall says that the generator collapses. The reference beside it is real data's.</source>
        <translation>In wie vielen Richtungen die Beispiele variieren, berechnet aus der Entropie ihrer Singulärwerte: Beispiele auf einer Geraden haben etwa 1, eine runde Wolke in der Ebene 2. Fällt er, kollabiert der Generator. Der Vergleichswert daneben ist der echter Daten.</translation>
    </message>
    <message>
        <source>EMA of G</source>
        <translation>EMA von G</translation>
    </message>
    <message>
        <source>A second generator whose weights are a running average of those in training. The one in training circles around the equilibrium; its average stands nearer to the middle, and its samples are usually better. It costs nothing to the game, since nobody learns from it.</source>
        <translation>Ein zweiter Generator, dessen Gewichte ein gleitender Mittelwert der gerade trainierten sind. Der trainierte kreist um das Gleichgewicht; sein Mittel steht näher an der Mitte, und dessen Beispiele sind meist besser. Das Spiel kostet es nichts, denn niemand lernt von ihm.</translation>
    </message>
    <message>
        <source>Equilibrium</source>
        <translation>Gleichgewicht</translation>
    </message>
    <message>
        <source>The state in which neither player can do better alone: the fakes are spread as the data is, and the discriminator can only guess. The losses then stand at known values, which the Timeline marks with a line. Standing at them is no proof, though: a discriminator that has learned nothing guesses, too.</source>
        <translation>Der Zustand, in dem keiner der Spieler allein noch besser werden kann: Die Fälschungen sind verteilt wie die Daten, und der Diskriminator kann nur raten. Die Verluste stehen dann bei bekannten Werten, die auf der Zeitleiste als Linie eingezeichnet sind. Dass sie dort stehen, beweist aber nichts: Auch ein Diskriminator, der nichts gelernt hat, rät.</translation>
    </message>
    <message>
        <source>Evidence lower bound (ELBO)</source>
        <translation>Evidenzuntergrenze (ELBO)</translation>
    </message>
    <message>
        <source>What a VAE raises: how well it decodes what it has encoded, less what the code says beyond the prior. It is a lower bound of the data's log likelihood, which cannot be computed itself. Here its negative is shown, in nats, to be made small.</source>
        <translation>Was ein VAE erhöht: wie gut er dekodiert, was er kodiert hat, abzüglich dessen, was der Code über den Prior hinaus sagt. Sie ist eine untere Schranke für die Log-Likelihood der Daten, die sich selbst nicht berechnen lässt. Hier wird ihr Negatives gezeigt, in Nats, das klein werden soll.</translation>
    </message>
    <message>
        <source>Feature map</source>
        <translation>Merkmalskarte</translation>
    </message>
    <message>
        <source>What one filter of a layer makes of a picture: bright where its pattern is. First layers find edges and colours, later ones parts of things. Click a layer in the Network panel to see its maps.</source>
        <translation>Was ein Filter einer Schicht aus einem Bild macht: hell, wo sein Muster ist. Die ersten Schichten finden Kanten und Farben, spätere Teile von Dingen. Klicke im Netz auf eine Schicht, um ihre Karten zu sehen.</translation>
    </message>
    <message>
        <source>Features, classifier</source>
        <translation>Merkmale, Klassifikator</translation>
    </message>
    <message>
        <source>What samples are compared by: positions for points, and for images numbers that a small classifier has learned to make of them, trained on the real images beside the run. A distance of pixels says little about how alike two pictures are. The classifier's own accuracy is the limit of what it can say.</source>
        <translation>Woran Beispiele verglichen werden: bei Punkten am Ort, bei Bildern an Zahlen, die ein kleiner Klassifikator aus ihnen zu machen gelernt hat, neben dem Lauf an den echten Bildern trainiert. Ein Abstand in Pixeln sagt wenig darüber, wie ähnlich sich zwei Bilder sind. Die Genauigkeit des Klassifikators selbst begrenzt, was er aussagen kann.</translation>
    </message>
    <message>
        <source>Finding, remedy</source>
        <translation>Befund, Abhilfe</translation>
    </message>
    <message>
        <source>What diagnosis concludes when certain readings stay beyond a limit for long enough, with the evidence. A remedy is a change of settings that usually helps against it; what it would change is shown before you take it, and afterwards whether it helped.</source>
        <translation>Was die Diagnose folgert, wenn bestimmte Messwerte lange genug jenseits einer Grenze bleiben, samt den Belegen. Eine Abhilfe ist eine Änderung von Einstellungen, die meist dagegen hilft; was sie ändern würde, siehst du, bevor du sie ergreifst, und danach, ob sie geholfen hat.</translation>
    </message>
    <message>
        <source>Fréchet distance</source>
        <translation>Fréchet-Abstand</translation>
    </message>
    <message>
        <source>How far two clouds of features are apart if each is taken for a Gaussian: by their means and by their covariances. It is called FID only with the features of InceptionV3; here it is measured on other features, which the indicator names. It depends on the number of samples, so compare it only with the reference beside it.</source>
        <translation>Wie weit zwei Wolken von Merkmalen auseinanderliegen, wenn man jede als Gaußverteilung auffasst: nach ihren Mittelwerten und Kovarianzen. FID heißt er nur mit den Merkmalen von InceptionV3; hier wird er an anderen Merkmalen gemessen, die bei der Kennzahl genannt sind. Er hängt von der Zahl der Beispiele ab, also vergleiche ihn nur mit dem Wert daneben.</translation>
    </message>
    <message>
        <source>Generative adversarial network</source>
        <translation>Generative Adversarial Network (GAN)</translation>
    </message>
    <message>
        <source>Two networks that learn by playing against each other: the generator makes samples, and the discriminator tells them from real ones. Neither is shown what a good sample looks like in numbers; each learns from what the other does. When it goes well, the samples can no longer be told from the data.</source>
        <translation>Zwei Netze, die lernen, indem sie gegeneinander spielen: Der Generator macht Beispiele, und der Diskriminator unterscheidet sie von echten. Keinem von beiden wird in Zahlen gesagt, wie ein gutes Beispiel aussieht; jeder lernt aus dem, was der andere tut. Geht es gut, lassen sich die Beispiele am Ende nicht mehr von den Daten unterscheiden.</translation>
    </message>
    <message>
        <source>Generator (G)</source>
        <translation>Generator (G)</translation>
    </message>
    <message>
        <source>The network that makes samples: it turns random numbers z into points or images. It never sees real data. It learns only from the gradient that comes back through the discriminator, which says how a fake would have to change to look more real.</source>
        <translation>Das Netz, das Beispiele macht: Es verwandelt Zufallszahlen z in Punkte oder Bilder. Echte Daten sieht es nie. Es lernt nur aus dem Gradienten, der durch den Diskriminator zurückkommt und sagt, wie sich eine Fälschung ändern müsste, um echter auszusehen.</translation>
    </message>
    <message>
        <source>Generator's manifold</source>
        <translation>Mannigfaltigkeit des Generators</translation>
    </message>
    <message>
        <source>The picture of a regular grid of latents after it has gone through the generator. Where the grid is dense the generator makes many samples, and where it is stretched few. One can see it being folded and torn as the generator learns.</source>
        <translation>Das Bild eines regelmäßigen Gitters von Latentvektoren, nachdem es durch den Generator gegangen ist. Wo das Gitter dicht ist, macht der Generator viele Beispiele, und wo es gedehnt ist, wenige. Man sieht, wie es gefaltet und zerrissen wird, während der Generator lernt.</translation>
    </message>
    <message>
        <source>Gradient arrows</source>
        <translation>Gradientenpfeile</translation>
    </message>
    <message>
        <source>Arrows at the fakes that say where the generator's loss would fall fastest if the fakes could move freely. The generator cannot move each of them for itself, but it follows their common wish. Where D is flat the arrows are short, and the generator learns little there.</source>
        <translation>Pfeile an den Fälschungen, die sagen, wo der Verlust des Generators am schnellsten fallen würde, wenn die Fälschungen frei beweglich wären. Der Generator kann nicht jede für sich bewegen, aber er folgt ihrem gemeinsamen Wunsch. Wo D flach ist, sind die Pfeile kurz, und der Generator lernt dort wenig.</translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation>Gradientenbegrenzung (Clipping)</translation>
    </message>
    <message>
        <source>An update's gradient that is longer than a limit is shortened to it; its direction stays. That tames sudden jumps. Adam divides by the gradient's usual size anyway, so with Adam the limit matters only when a gradient is unusually long.</source>
        <translation>Ist der Gradient eines Updates länger als eine Grenze, wird er auf sie gekürzt; die Richtung bleibt. Das zähmt plötzliche Sprünge. Adam teilt ohnehin durch die übliche Größe des Gradienten; mit Adam zählt die Grenze daher nur, wenn ein Gradient ungewöhnlich lang ist.</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Gradientennorm</translation>
    </message>
    <message>
        <source>The length of a network's gradient over all of its weights: how strongly it is being pushed. Near 0 it learns no more; a steep rise announces that the run is about to diverge. Neither way is good by itself.</source>
        <translation>Die Länge des Gradienten eines Netzes über alle seine Gewichte: wie stark es geschoben wird. Nahe 0 lernt es nichts mehr; ein steiler Anstieg kündigt an, dass der Lauf bald divergiert. Für sich genommen ist weder groß noch klein gut.</translation>
    </message>
    <message>
        <source>Gradient penalty (WGAN-GP)</source>
        <translation>Gradientenstrafe (WGAN-GP)</translation>
    </message>
    <message>
        <source>Pulls the critic's slope towards 1 at random places on the lines between real samples and fakes. Each sample has a place and a slope of its own, measured over all of its numbers. It takes the place of weight clipping, with λ 10, five critic steps and no batch normalization in the critic.</source>
        <translation>Zieht die Steigung des Kritikers zu 1 hin, an zufälligen Stellen der Strecken zwischen echten Beispielen und Fälschungen. Jedes Beispiel hat seine eigene Stelle und seine eigene Steigung, gemessen über alle seine Zahlen. Sie tritt an die Stelle der Gewichtsbegrenzung, mit λ 10, fünf Kritikerschritten und ohne Batch-Normalisierung im Kritiker.</translation>
    </message>
    <message>
        <source>Gradient turn</source>
        <translation>Gradientendrehung</translation>
    </message>
    <message>
        <source>The cosine between a network's gradients at two measurements: 1 is still the same direction, 0 at right angles, -1 turned round. In a game it turns all the time, because the opponent moves. Values that keep changing sign say that the players circle.</source>
        <translation>Der Kosinus zwischen den Gradienten eines Netzes bei zwei Messungen: 1 ist noch dieselbe Richtung, 0 ein rechter Winkel, -1 die Gegenrichtung. In einem Spiel dreht er sich ständig, weil sich der Gegner bewegt. Wechselt das Vorzeichen immer wieder, kreisen die Spieler.</translation>
    </message>
    <message>
        <source>Heat map of D</source>
        <translation>Heatmap von D</translation>
    </message>
    <message>
        <source>The ground behind the points: what the discriminator would say at each place of the plane. Blue is where it believes "real", orange where it believes "fake", and neither where it cannot tell. The fakes are pushed from orange to blue, along the steepest way.</source>
        <translation>Der Hintergrund der Punkte: was der Diskriminator an jeder Stelle der Ebene sagen würde. Blau ist, wo er an „echt“ glaubt, orange, wo er an „gefälscht“ glaubt, und farblos, wo er unentschieden ist. Die Fälschungen werden von Orange nach Blau geschoben, auf dem steilsten Weg.</translation>
    </message>
    <message>
        <source>Held-out samples</source>
        <translation>Zurückgehaltene Beispiele</translation>
    </message>
    <message>
        <source>Real samples that training never sees. If D scores them lower than those it was trained on, it has learned its samples by heart. Some indicators compare the generator's samples with them, too.</source>
        <translation>Echte Beispiele, die das Training nie sieht. Bewertet D sie niedriger als die, mit denen er trainiert wurde, hat er seine Beispiele auswendig gelernt. Auch manche Kennzahlen vergleichen die Beispiele des Generators mit ihnen.</translation>
    </message>
    <message>
        <source>High-quality samples</source>
        <translation>Beispiele hoher Qualität</translation>
    </message>
    <message>
        <source>The share of the samples that lie within three standard deviations of their nearest mode. Real data itself reaches 98.9 %, not 100 %. A generator can have all modes and poor samples, or good samples of few modes: look at both.</source>
        <translation>Der Anteil der Beispiele, die höchstens drei Standardabweichungen von ihrem nächsten Modus entfernt liegen. Auch echte Daten erreichen 98.9 %, nicht 100 %. Ein Generator kann alle Modi und schlechte Beispiele haben, oder gute Beispiele von wenigen Modi: Achte auf beides.</translation>
    </message>
    <message>
        <source>Hinge loss</source>
        <translation>Hinge-Verlust</translation>
    </message>
    <message>
        <source>The discriminator stops caring about samples that it already tells apart by a margin of 1, and works on the others. The generator simply raises its scores. At equilibrium D pays 2, whatever the fakes' score is between -1 and 1.</source>
        <translation>Der Diskriminator kümmert sich nicht mehr um Beispiele, die er schon mit einem Abstand von 1 unterscheidet, und arbeitet an den anderen. Der Generator erhöht einfach seine Bewertungen. Im Gleichgewicht zahlt D 2, gleich welche Bewertung zwischen -1 und 1 die Fälschungen haben.</translation>
    </message>
    <message>
        <source>Identity loss</source>
        <translation>Identitätsverlust</translation>
    </message>
    <message>
        <source>What is in the wanted domain already should be left alone. It keeps colours from being changed for no reason. Its weight is a share of the cycle loss's.</source>
        <translation>Was schon zur gewünschten Domäne gehört, soll bleiben, wie es ist. Das verhindert, dass Farben grundlos verändert werden. Sein Gewicht ist ein Anteil des Gewichts des Zyklusverlusts.</translation>
    </message>
    <message>
        <source>Indicator, reference value</source>
        <translation>Kennzahl, Vergleichswert</translation>
    </message>
    <message>
        <source>A number that says how a run is doing. Beside it stands what real data would get with as many samples: only the comparison with it means something. One that is far from it is in the red.</source>
        <translation>Eine Zahl, die sagt, wie es um einen Lauf steht. Daneben steht, was echte Daten mit ebenso vielen Beispielen erreichen würden: Erst der Vergleich damit sagt etwas aus. Liegt sie weit davon entfernt, ist sie im roten Bereich.</translation>
    </message>
    <message>
        <source>Input gradient of D</source>
        <translation>Eingabegradient von D</translation>
    </message>
    <message>
        <source>How steep the discriminator is: how much its score changes if a sample changes a little. This is all that the generator is told. Near 0 it learns nothing, very steep it is thrown about, and a gradient penalty holds it near 1.</source>
        <translation>Wie steil der Diskriminator ist: wie stark sich seine Bewertung ändert, wenn sich ein Beispiel ein wenig ändert. Mehr erfährt der Generator nicht. Nahe 0 lernt er nichts, bei großer Steilheit wird er umhergeworfen, und eine Gradientenstrafe hält sie nahe 1.</translation>
    </message>
    <message>
        <source>Instance noise</source>
        <translation>Instanzrauschen</translation>
    </message>
    <message>
        <source>Noise that is added to all that the discriminator is shown, real and fake. While G is still far off, the two then overlap, and D's gradient says something. The noise may fall to 0 as training goes on.</source>
        <translation>Rauschen, das zu allem addiert wird, was der Diskriminator zu sehen bekommt, echt wie gefälscht. Solange G noch weit weg ist, überlappen sich beide dadurch, und der Gradient von D sagt etwas. Das Rauschen kann im Lauf des Trainings auf 0 sinken.</translation>
    </message>
    <message>
        <source>Intervention</source>
        <translation>Eingriff</translation>
    </message>
    <message>
        <source>A change of settings in mid-run. It takes effect at the next step, is marked on the Timeline, and can be undone, saved and replayed. What it did to the weights meanwhile stays.</source>
        <translation>Eine Änderung von Einstellungen mitten im Lauf. Sie wirkt ab dem nächsten Schritt, ist auf der Zeitleiste markiert und kann zurückgenommen, gespeichert und wieder abgespielt werden. Was sie inzwischen mit den Gewichten gemacht hat, bleibt.</translation>
    </message>
    <message>
        <source>Kernel distance (KID)</source>
        <translation>Kernabstand (KID)</translation>
    </message>
    <message>
        <source>The squared distance between two distributions by a cubic kernel (MMD). Unlike the Fréchet distance it has no bias: real data against real data gives about 0, by chance sometimes a little less.</source>
        <translation>Der quadrierte Abstand zweier Verteilungen nach einem kubischen Kern (MMD). Anders als der Fréchet-Abstand hat er keine Verzerrung: Echte Daten gegen echte Daten ergeben etwa 0, durch Zufall manchmal etwas weniger.</translation>
    </message>
    <message>
        <source>KL and JS divergence</source>
        <translation>KL- und JS-Divergenz</translation>
    </message>
    <message>
        <source>Two measures of how different two distributions are, here by counts in the squares of a grid. KL is 0 if they are alike and has no upper end; JS treats both sides alike and is at most ln 2, which it is when nothing overlaps. The ideal discriminator's loss is a JS divergence in disguise.</source>
        <translation>Zwei Maße dafür, wie verschieden zwei Verteilungen sind, hier nach Zählungen in den Feldern eines Gitters. KL ist 0, wenn sie gleich sind, und hat kein oberes Ende; JS behandelt beide Seiten gleich und ist höchstens ln 2, nämlich dann, wenn nichts überlappt. Der Verlust des idealen Diskriminators ist eine verkleidete JS-Divergenz.</translation>
    </message>
    <message>
        <source>KL divergence of the modes</source>
        <translation>KL-Divergenz der Modi</translation>
    </message>
    <message>
        <source>How unevenly the samples fall on the modes, against how the data does: 0 is alike, and ln K is all samples on one of K equal modes. Even a perfect generator does not get exactly 0 with finitely many samples, but about (K - 1) / 2n.</source>
        <translation>Wie ungleich sich die Beispiele auf die Modi verteilen, verglichen mit den Daten: 0 ist gleich, und ln K heißt, alle Beispiele liegen auf einem von K gleich häufigen Modi. Auch ein vollkommener Generator erreicht mit endlich vielen Beispielen nicht genau 0, sondern etwa (K - 1) / 2n.</translation>
    </message>
    <message>
        <source>KL to the prior, β</source>
        <translation>KL zum Prior, β</translation>
    </message>
    <message>
        <source>How much the encoder says of a sample beyond the prior N(0, I), in nats. Without it each sample would have a corner of its own, and random codes would decode to nothing. β is its weight: above 1 the latent space is more orderly, and the samples are blurrier.</source>
        <translation>Wie viel der Encoder über ein Beispiel sagt, über den Prior N(0, I) hinaus, in Nats. Ohne diesen Term hätte jedes Beispiel seine eigene Ecke, und zufällige Codes würden zu nichts dekodiert. β ist sein Gewicht: Über 1 ist der Latentraum geordneter, und die Beispiele sind unschärfer.</translation>
    </message>
    <message>
        <source>L1 loss, adversarial weight</source>
        <translation>L1-Verlust, adversariales Gewicht</translation>
    </message>
    <message>
        <source>The mean absolute difference between what is made and what was wanted. Alone it makes pictures that are right and blurry, since the middle of all possible answers is the safest; the adversarial loss alone makes sharp ones that may be of something else. pix2pix takes both.</source>
        <translation>Der mittlere absolute Unterschied zwischen dem, was gemacht wird, und dem, was gewünscht war. Allein macht er Bilder, die richtig und unscharf sind, denn die Mitte aller möglichen Antworten ist die sicherste; der adversariale Verlust allein macht scharfe, die aber etwas anderes zeigen können. pix2pix nimmt beides.</translation>
    </message>
    <message>
        <source>Latent z</source>
        <translation>Latentvektor z</translation>
    </message>
    <message>
        <source>The random numbers that the generator starts from, drawn anew for each sample. They mean nothing at first; in training the generator gives each direction of the latent space a meaning of its own. Near latents give similar samples, so that one can walk from one sample to another.</source>
        <translation>Die Zufallszahlen, von denen der Generator ausgeht, für jedes Beispiel neu gezogen. Anfangs bedeuten sie nichts; im Training gibt der Generator jeder Richtung des Latentraums eine eigene Bedeutung. Nahe Latentvektoren ergeben ähnliche Beispiele, sodass man von einem Beispiel zum anderen spazieren kann.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>One step of a network: it takes numbers in, multiplies them by weights, adds a bias and bends the result by an activation. A network is layers one after another. All that is learned is in the weights and biases.</source>
        <translation>Eine Stufe eines Netzes: Sie nimmt Zahlen auf, multipliziert sie mit Gewichten, addiert einen Bias und biegt das Ergebnis mit einer Aktivierung. Ein Netz besteht aus Schichten hintereinander. Alles Gelernte steckt in den Gewichten und Biases.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>How far each update moves the weights along the gradient. Too small, and nothing happens; too large, and the steps leap over what they aim at. In a GAN the ratio of the two rates decides who is ahead, and a rate that falls towards the end lets the two players come to rest.</source>
        <translation>Wie weit jedes Update die Gewichte entlang des Gradienten bewegt. Ist sie zu klein, geschieht nichts; ist sie zu groß, springen die Schritte über ihr Ziel hinweg. In einem GAN entscheidet das Verhältnis der beiden Raten, wer vorn liegt, und eine Rate, die zum Ende hin sinkt, lässt die beiden Spieler zur Ruhe kommen.</translation>
    </message>
    <message>
        <source>Least-squares loss</source>
        <translation>Kleinste-Quadrate-Verlust</translation>
    </message>
    <message>
        <source>The discriminator aims at 1 for real samples and at 0 for fakes, and pays the squared distance; the generator pays the squared distance of its fakes from 1. There is no sigmoid that could flatten out, so that fakes far on the wrong side are pulled all the harder. At equilibrium D pays 0.25 and G 0.125.</source>
        <translation>Der Diskriminator zielt bei echten Beispielen auf 1 und bei Fälschungen auf 0 und zahlt den quadrierten Abstand; der Generator zahlt den quadrierten Abstand seiner Fälschungen von 1. Es gibt kein Sigmoid, das flach werden könnte, also werden Fälschungen weit auf der falschen Seite umso stärker gezogen. Im Gleichgewicht zahlt D 0.25 und G 0.125.</translation>
    </message>
    <message>
        <source>Logit</source>
        <translation>Logit</translation>
    </message>
    <message>
        <source>The raw number that the discriminator gives a sample, before anything squeezes it into a probability. 0 is undecided, positive is real, negative is fake, and it has no upper or lower end. All losses here are computed from logits, which stays exact where a probability would be rounded to 0 or 1.</source>
        <translation>Die rohe Zahl, die der Diskriminator einem Beispiel gibt, bevor etwas sie in eine Wahrscheinlichkeit zwängt. 0 ist unentschieden, positiv ist echt, negativ ist gefälscht, und nach oben und unten gibt es keine Grenze. Alle Verluste werden hier aus Logits berechnet; das bleibt genau, wo eine Wahrscheinlichkeit auf 0 oder 1 gerundet würde.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>The number that a network tries to make small. Each player has one of its own, and what lowers one usually raises the other: that is why the curves of a GAN do not simply fall as those of other networks do. What they mean depends on the kind that is chosen.</source>
        <translation>Die Zahl, die ein Netz klein zu machen versucht. Jeder Spieler hat seine eigene, und was die eine senkt, erhöht meist die andere: Deshalb fallen die Kurven eines GANs nicht einfach wie die anderer Netze. Was sie bedeuten, hängt von der gewählten Art ab.</translation>
    </message>
    <message>
        <source>Memorization</source>
        <translation>Auswendiglernen</translation>
    </message>
    <message>
        <source>The probability that a fake is nearer to a training sample than a held-out real one is. 0.5 is as it should be; near 1 the generator copies its training samples. The large view of a sample shows its nearest real neighbours.</source>
        <translation>Die Wahrscheinlichkeit, dass eine Fälschung näher an einem Trainingsbeispiel liegt als ein zurückgehaltenes echtes Beispiel. 0.5 ist, wie es sein soll; nahe 1 kopiert der Generator seine Trainingsbeispiele. Die Großansicht eines Beispiels zeigt seine nächsten echten Nachbarn.</translation>
    </message>
    <message>
        <source>Minibatch standard deviation</source>
        <translation>Minibatch-Standardabweichung</translation>
    </message>
    <message>
        <source>A channel of D that says how much the samples of a batch differ from each other. If the fakes differ less than real samples do, D sees it at once. StyleGAN has it against mode collapse.</source>
        <translation>Ein Kanal von D, der sagt, wie stark sich die Beispiele eines Batches voneinander unterscheiden. Unterscheiden sich die Fälschungen weniger als echte Beispiele, sieht D es sofort. StyleGAN hat ihn gegen Modenkollaps.</translation>
    </message>
    <message>
        <source>Minimax loss (saturating)</source>
        <translation>Minimax-Verlust (sättigend)</translation>
    </message>
    <message>
        <source>The game of the first paper: the generator raises exactly what the discriminator lowers. Where D is sure that the fakes are fakes, the generator's loss is flat and it learns next to nothing, which is just when it would need to. The sp below is softplus, so that -sp(ℓ) is log(1 - D).</source>
        <translation>Das Spiel der ersten Veröffentlichung: Der Generator erhöht genau das, was der Diskriminator senkt. Wo D sicher ist, dass die Fälschungen Fälschungen sind, ist der Verlust des Generators flach, und er lernt so gut wie nichts – gerade dann, wenn er es müsste. Das sp unten ist Softplus, sodass -sp(ℓ) gleich log(1 - D) ist.</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>A place where the data is dense, such as one of the clusters of a ring, or one kind of picture, such as a digit. Real data has many, and a generator should make all of them, as often as they are in the data.</source>
        <translation>Eine Stelle, an der die Daten dicht liegen, etwa einer der Cluster eines Rings, oder eine Art von Bild, etwa eine Ziffer. Echte Daten haben viele, und ein Generator sollte sie alle machen, so häufig, wie sie in den Daten sind.</translation>
    </message>
    <message>
        <source>Mode collapse</source>
        <translation>Modenkollaps</translation>
    </message>
    <message>
        <source>The generator makes only a few kinds of samples, or one, whatever z it is given. It has found something that D takes for real, and nothing pushes it to make the rest. R1, a Wasserstein loss or packs of samples help against it.</source>
        <translation>Der Generator macht nur wenige Arten von Beispielen oder eine einzige, egal welches z er bekommt. Er hat etwas gefunden, das D für echt hält, und nichts drängt ihn, den Rest zu machen. R1, ein Wasserstein-Verlust oder Packs von Beispielen helfen dagegen.</translation>
    </message>
    <message>
        <source>Mode coverage</source>
        <translation>Modusabdeckung</translation>
    </message>
    <message>
        <source>How many of the data's modes the generator reaches. A cluster counts if one of 2,500 samples has it as its nearest and lies within three standard deviations of it. For images a classifier says which class a sample is of.</source>
        <translation>Wie viele Modi der Daten der Generator erreicht. Ein Cluster zählt, wenn er für eines von 2,500 Beispielen der nächste ist und es höchstens drei Standardabweichungen entfernt liegt. Bei Bildern sagt ein Klassifikator, zu welcher Klasse ein Beispiel gehört.</translation>
    </message>
    <message>
        <source>Mode hopping</source>
        <translation>Modenspringen</translation>
    </message>
    <message>
        <source>Most samples sit on a few modes, and on other ones at each look: D learns to reject them there, and G moves on. It is a mode collapse that wanders. Each picture by itself may look fine.</source>
        <translation>Die meisten Beispiele sitzen auf wenigen Modi, und bei jedem Hinsehen auf anderen: D lernt, sie dort abzulehnen, und G zieht weiter. Es ist ein Modenkollaps, der wandert. Jedes Bild für sich kann gut aussehen.</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Impuls (Momentum)</translation>
    </message>
    <message>
        <source>A share of the last update that is kept in the next one, so that the weights roll on in the direction they had. It helps in a valley; in a game it makes the two players swing past each other, and the best momentum may even be negative.</source>
        <translation>Ein Anteil des letzten Updates, der ins nächste übernommen wird, sodass die Gewichte in ihrer bisherigen Richtung weiterrollen. In einem Tal hilft das; in einem Spiel lässt es die beiden Spieler aneinander vorbeischwingen, und der beste Impuls kann sogar negativ sein.</translation>
    </message>
    <message>
        <source>MS-SSIM</source>
        <translation>MS-SSIM</translation>
    </message>
    <message>
        <source>How alike two samples look on average, by structure on several scales: 1 is the same picture, 0 unlike. Here it measures variety, so lower is better, down to real data's. A collapsed generator has a high one.</source>
        <translation>Wie ähnlich zwei Beispiele im Mittel aussehen, nach ihrer Struktur auf mehreren Skalen: 1 ist dasselbe Bild, 0 unähnlich. Hier misst es die Vielfalt, also ist niedriger besser, bis hinab zum Wert echter Daten. Ein kollabierter Generator hat einen hohen Wert.</translation>
    </message>
    <message>
        <source>Near-duplicates</source>
        <translation>Beinahe-Duplikate</translation>
    </message>
    <message>
        <source>The share of the samples with another one closer than 99 % of real samples have: the birthday test. If two people in a small group share a birthday, there are few days; if samples repeat in a small set, the generator knows few.</source>
        <translation>Der Anteil der Beispiele, die zu einem anderen näher liegen als 99 % der echten Beispiele: der Geburtstagstest. Haben in einer kleinen Gruppe zwei am selben Tag Geburtstag, gibt es wenige Tage; wiederholen sich Beispiele in einer kleinen Menge, kennt der Generator wenige.</translation>
    </message>
    <message>
        <source>Non-saturating loss</source>
        <translation>Nicht sättigender Verlust</translation>
    </message>
    <message>
        <source>The same discriminator as in the minimax game, but the generator raises log D(G(z)) instead of lowering log(1 - D(G(z))). Both want the same, but this one pushes hardest where the fakes are found out. It is the usual loss of a GAN, and the one that is most often meant by "the GAN loss".</source>
        <translation>Derselbe Diskriminator wie im Minimax-Spiel, aber der Generator erhöht log D(G(z)), statt log(1 - D(G(z))) zu senken. Beides will dasselbe, doch dieser Verlust schiebt dort am stärksten, wo die Fälschungen entlarvt werden. Er ist der übliche Verlust eines GANs und meist gemeint, wenn vom „GAN-Verlust“ die Rede ist.</translation>
    </message>
    <message>
        <source>Normalization</source>
        <translation>Normalisierung</translation>
    </message>
    <message>
        <source>Brings the numbers in a layer to mean 0 and deviation 1, over a batch or over one sample, and then scales them by learned factors. It makes deep networks learn faster. In a critic with a gradient penalty batch normalization is forbidden, since it makes a sample's score depend on the others.</source>
        <translation>Bringt die Zahlen in einer Schicht auf Mittelwert 0 und Standardabweichung 1, über einen Batch oder über ein Beispiel, und skaliert sie dann mit gelernten Faktoren. Tiefe Netze lernen damit schneller. In einem Kritiker mit Gradientenstrafe ist Batch-Normalisierung verboten, weil die Bewertung eines Beispiels dann von den anderen abhängt.</translation>
    </message>
    <message>
        <source>Number format</source>
        <translation>Zahlenformat</translation>
    </message>
    <message>
        <source>In how many bits numbers are kept while they are multiplied. Fewer bits are faster and rougher; float16 also overflows early, so that the loss is scaled to keep small gradients from vanishing. The sums and the weights themselves stay in float32.</source>
        <translation>Mit wie vielen Bits Zahlen beim Multiplizieren dargestellt werden. Weniger Bits sind schneller und gröber; float16 läuft außerdem früh über, daher wird der Verlust skaliert, damit kleine Gradienten nicht verschwinden. Die Summen und die Gewichte selbst bleiben in float32.</translation>
    </message>
    <message>
        <source>Observation budget</source>
        <translation>Beobachtungsbudget</translation>
    </message>
    <message>
        <source>The share of the time that watching may take from training. Whatever is measured or drawn is counted; when it would be more, the panels are renewed less often. The status bar says what it is now.</source>
        <translation>Der Anteil der Zeit, den das Zusehen dem Training nehmen darf. Alles, was gemessen oder gezeichnet wird, zählt mit; würde es mehr, werden die Panels seltener erneuert. Die Statusleiste sagt, wie viel es gerade ist.</translation>
    </message>
    <message>
        <source>One-sided label smoothing</source>
        <translation>Einseitige Label-Glättung</translation>
    </message>
    <message>
        <source>The discriminator is asked to say 0.9 of real samples instead of 1, while the target for fakes stays 0. It is then never completely sure, and its logits stay in a range with useful gradients. Smoothing the fakes, too, would draw the generator to where it already is.</source>
        <translation>Der Diskriminator soll zu echten Beispielen 0.9 sagen statt 1, während das Ziel für Fälschungen 0 bleibt. So ist er nie ganz sicher, und seine Logits bleiben in einem Bereich mit brauchbaren Gradienten. Würde man auch die Fälschungen glätten, zöge das den Generator dorthin, wo er schon ist.</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>The rule that makes an update out of a gradient. Plain gradient descent (SGD) follows the gradient itself; Adam and RMSprop divide each weight's step by how large its gradient usually is. Each player has an optimizer of its own.</source>
        <translation>Die Regel, die aus einem Gradienten ein Update macht. Einfacher Gradientenabstieg (SGD) folgt dem Gradienten selbst; Adam und RMSprop teilen den Schritt jedes Gewichts durch die übliche Größe seines Gradienten. Jeder Spieler hat seinen eigenen Optimierer.</translation>
    </message>
    <message>
        <source>Oscillation</source>
        <translation>Schwingung</translation>
    </message>
    <message>
        <source>The lead changes from one player to the other, again and again: they circle around the equilibrium instead of coming to it. It is in the nature of such a game. R1, smaller learning rates or less momentum damp it.</source>
        <translation>Die Führung wechselt immer wieder von einem Spieler zum anderen: Sie kreisen um das Gleichgewicht, statt darauf zuzulaufen. Das liegt in der Natur eines solchen Spiels. R1, kleinere Lernraten oder weniger Impuls dämpfen es.</translation>
    </message>
    <message>
        <source>Overfitting of D, r_v</source>
        <translation>Überanpassung von D, r_v</translation>
    </message>
    <message>
        <source>Whether the discriminator knows its training samples by heart: where its mean score of held-out real samples lies between that of training samples (0) and that of fakes (1). 0 is good. Few data make it rise, and what D then teaches is the single samples rather than the data.</source>
        <translation>Ob der Diskriminator seine Trainingsbeispiele auswendig kennt: wo seine mittlere Bewertung zurückgehaltener echter Beispiele zwischen der von Trainingsbeispielen (0) und der von Fälschungen (1) liegt. 0 ist gut. Bei wenigen Daten steigt r_v, und was D dann lehrt, sind eher die einzelnen Beispiele als die Daten.</translation>
    </message>
    <message>
        <source>Packs of samples (PacGAN)</source>
        <translation>Packs von Beispielen (PacGAN)</translation>
    </message>
    <message>
        <source>The discriminator judges several samples together, all real or all fake. A generator that keeps making the same is then found out by the sameness itself, which no single sample shows. Two in a pack already help.</source>
        <translation>Der Diskriminator beurteilt mehrere Beispiele gemeinsam, alle echt oder alle gefälscht. Ein Generator, der immer dasselbe macht, fällt dann schon durch die Gleichförmigkeit auf, die kein einzelnes Beispiel zeigt. Zwei in einem Pack helfen bereits.</translation>
    </message>
    <message>
        <source>Pair error</source>
        <translation>Paarfehler</translation>
    </message>
    <message>
        <source>How far what is made of a held-out source lies from its true partner, which training never sees. Without pairs to learn from, a translation can be convincing and still be of the wrong thing: at the value of another pair's partner the connection to the input is lost.</source>
        <translation>Wie weit das, was aus einer zurückgehaltenen Quelle gemacht wird, von ihrem wahren Partner entfernt liegt, den das Training nie sieht. Ohne Paare zum Lernen kann eine Übersetzung überzeugen und doch das Falsche zeigen: Erreicht der Fehler den Wert für den Partner eines anderen Paars, ist die Verbindung zur Eingabe verloren.</translation>
    </message>
    <message>
        <source>Patch discriminator</source>
        <translation>Patch-Diskriminator</translation>
    </message>
    <message>
        <source>A discriminator that gives a verdict on each patch of a picture instead of one on the whole. It sees texture and sharpness, and leaves the large structure to another loss. Its map of verdicts can be laid over the picture.</source>
        <translation>Ein Diskriminator, der über jeden Ausschnitt (Patch) eines Bildes ein Urteil fällt statt eines über das Ganze. Er sieht Textur und Schärfe und überlässt die großen Strukturen einem anderen Verlust. Seine Karte der Urteile lässt sich über das Bild legen.</translation>
    </message>
    <message>
        <source>Path length regularization</source>
        <translation>Pfadlängen-Regularisierung</translation>
    </message>
    <message>
        <source>Keeps equal steps in the space of styles from changing the picture by unequal amounts: it penalizes how much the length of a change differs from its own running mean. That makes the latent space smoother, and easier to walk in. It is done only every few steps, as R1 is, since it is costly.</source>
        <translation>Sorgt dafür, dass gleiche Schritte im Raum der Stile das Bild nicht ungleich stark ändern: Sie bestraft, wie weit die Länge einer Änderung von ihrem eigenen gleitenden Mittelwert abweicht. Das macht den Latentraum glatter und leichter begehbar. Sie findet wie R1 nur alle paar Schritte statt, da sie teuer ist.</translation>
    </message>
    <message>
        <source>Precision and recall</source>
        <translation>Precision und Recall</translation>
    </message>
    <message>
        <source>Precision is the share of the fakes that lie among real samples, recall the share of the real samples that lie among fakes. "Among" means nearer to some sample than its third nearest neighbour is. Low precision says that samples do not look real, low recall that part of the data is never made.</source>
        <translation>Precision ist der Anteil der Fälschungen, die unter echten Beispielen liegen, Recall der Anteil der echten Beispiele, die unter Fälschungen liegen. „Unter“ heißt: näher an einem Beispiel als dessen drittnächster Nachbar. Niedrige Precision sagt, dass die Beispiele nicht echt aussehen, niedriger Recall, dass ein Teil der Daten nie gemacht wird.</translation>
    </message>
    <message>
        <source>PSNR and SSIM</source>
        <translation>PSNR und SSIM</translation>
    </message>
    <message>
        <source>How near an enlarged picture comes to the original. PSNR is the logarithm of the mean squared difference, in decibels; SSIM compares brightness, contrast and pattern window by window. The blurry mean of all that is possible gets the best PSNR, which is why a picture that looks better can score worse.</source>
        <translation>Wie nah ein vergrößertes Bild dem Original kommt. PSNR ist der Logarithmus der mittleren quadratischen Abweichung, in Dezibel; SSIM vergleicht Helligkeit, Kontrast und Muster Fenster für Fenster. Den besten PSNR erreicht der unscharfe Mittelwert von allem, was möglich ist; deshalb kann ein Bild, das besser aussieht, schlechter abschneiden.</translation>
    </message>
    <message>
        <source>R1 penalty</source>
        <translation>R1-Strafe</translation>
    </message>
    <message>
        <source>Flattens the discriminator around the real samples. A generator whose fakes lie there is then left in peace instead of being pushed on, so that the game comes to rest rather than circling. It costs a second backward pass in each D step.</source>
        <translation>Macht den Diskriminator um die echten Beispiele herum flach. Ein Generator, dessen Fälschungen dort liegen, wird dann in Ruhe gelassen statt weitergeschoben, sodass das Spiel zur Ruhe kommt, statt zu kreisen. Sie kostet einen zweiten Rückwärtsdurchlauf in jedem D-Schritt.</translation>
    </message>
    <message>
        <source>R2 penalty</source>
        <translation>R2-Strafe</translation>
    </message>
    <message>
        <source>As R1, but around the fakes. Together with R1 and the paired relativistic loss it makes R3GAN.</source>
        <translation>Wie R1, aber um die Fälschungen herum. Zusammen mit R1 und dem paarweisen relativistischen Verlust ergibt sie R3GAN.</translation>
    </message>
    <message>
        <source>Real, wrong label</source>
        <translation>Echt, falsches Label</translation>
    </message>
    <message>
        <source>Real samples that are shown to D with the label of another class, to be rejected. Without them D could do well by looking at the picture alone, and the generator could ignore the class. The weight says how much they count beside fakes.</source>
        <translation>Echte Beispiele, die D mit dem Label einer anderen Klasse gezeigt bekommt und ablehnen soll. Ohne sie könnte D schon mit einem Blick auf das Bild allein gut sein, und der Generator könnte die Klasse ignorieren. Das Gewicht sagt, wie viel sie neben Fälschungen zählen.</translation>
    </message>
    <message>
        <source>Reconstruction loss</source>
        <translation>Rekonstruktionsverlust</translation>
    </message>
    <message>
        <source>How far what is decoded lies from what was encoded. It is the squared distance over 2σ², where σ is how exact a decoded number is believed to be: a small σ makes faithful copies count for more than an orderly latent space.</source>
        <translation>Wie weit das Dekodierte vom Kodierten entfernt liegt. Es ist der quadrierte Abstand geteilt durch 2σ², wobei σ angibt, für wie genau eine dekodierte Zahl gehalten wird: Bei kleinem σ zählen getreue Kopien mehr als ein geordneter Latentraum.</translation>
    </message>
    <message>
        <source>Regularizer</source>
        <translation>Regularisierer</translation>
    </message>
    <message>
        <source>Something added to the game that keeps a player, mostly the discriminator, from running to extremes. Most of them keep D from being too steep, since a steep D throws the generator about. They can be switched on and off in mid-run.</source>
        <translation>Etwas, das dem Spiel hinzugefügt wird und einen Spieler, meist den Diskriminator, von Extremen abhält. Die meisten verhindern, dass D zu steil wird, denn ein steiler D wirft den Generator umher. Sie lassen sich mitten im Lauf ein- und ausschalten.</translation>
    </message>
    <message>
        <source>Relativistic average loss</source>
        <translation>Relativistischer Mittelwertverlust</translation>
    </message>
    <message>
        <source>As the paired relativistic loss, but each sample is compared with the mean score of the other side instead of with one partner. A lucky pair then decides less. Both players use real samples and fakes.</source>
        <translation>Wie der paarweise relativistische Verlust, aber jedes Beispiel wird mit der mittleren Bewertung der anderen Seite verglichen statt mit einem einzelnen Partner. Ein Glückstreffer unter den Paaren entscheidet dann weniger. Beide Spieler nutzen echte Beispiele und Fälschungen.</translation>
    </message>
    <message>
        <source>Relativistic loss (paired)</source>
        <translation>Relativistischer Verlust (paarweise)</translation>
    </message>
    <message>
        <source>The discriminator is not asked whether a sample is real, but whether a real sample is more real than the fake beside it. The generator can then win in two ways: by raising its own score, or by lowering the real ones'. With R1 and R2 it is R3GAN, which needs no further tricks.</source>
        <translation>Der Diskriminator wird nicht gefragt, ob ein Beispiel echt ist, sondern ob ein echtes Beispiel echter ist als die Fälschung daneben. Der Generator kann dann auf zwei Arten gewinnen: indem er die eigene Bewertung erhöht oder die der echten senkt. Mit R1 und R2 ist das R3GAN, das keine weiteren Tricks braucht.</translation>
    </message>
    <message>
        <source>RMSprop, α</source>
        <translation>RMSprop, α</translation>
    </message>
    <message>
        <source>Divides each weight's gradient by the root of a running mean of its square, and has no memory of its direction. α says how long the mean remembers. The first Wasserstein GAN was trained with it, because Adam's momentum made the critic unstable.</source>
        <translation>Teilt den Gradienten jedes Gewichts durch die Wurzel eines gleitenden Mittelwerts seines Quadrats und merkt sich seine Richtung nicht. α sagt, wie lange der Mittelwert zurückreicht. Das erste Wasserstein-GAN wurde damit trainiert, weil der Impuls von Adam den Kritiker instabil machte.</translation>
    </message>
    <message>
        <source>Samples got worse</source>
        <translation>Schlechtere Beispiele</translation>
    </message>
    <message>
        <source>An indicator had held a good level for a while, and is far below it now. A GAN does not improve for ever: even large ones collapse late in training. Stop at the best, or go back to a saved state.</source>
        <translation>Eine Kennzahl hielt eine Weile ein gutes Niveau und liegt jetzt weit darunter. Ein GAN verbessert sich nicht ewig: Selbst große kollabieren spät im Training. Höre auf, wenn es am besten ist, oder kehre zu einem gespeicherten Zustand zurück.</translation>
    </message>
    <message>
        <source>Saturated units</source>
        <translation>Gesättigte Einheiten</translation>
    </message>
    <message>
        <source>Units that pass no gradient on: ReLUs that are 0 for every sample, or a tanh at its end. What lies before them learns nothing through them. The indicator is the share in the worst layer.</source>
        <translation>Einheiten, die keinen Gradienten weitergeben: ReLUs, die bei jedem Beispiel 0 sind, oder ein tanh an seinem Ende. Was vor ihnen liegt, lernt durch sie nichts. Die Kennzahl ist ihr Anteil in der schlechtesten Schicht.</translation>
    </message>
    <message>
        <source>Score overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>What the histograms of D's scores of real samples and of fakes have in common: 0 % is told apart in every case, 100 % not at all. The generator is fed by what overlaps. With little of it a perfect discriminator exists, whose gradient is 0 nearly everywhere.</source>
        <translation>Was die Histogramme der Bewertungen von D für echte Beispiele und für Fälschungen gemeinsam haben: Bei 0 % werden sie in jedem Fall unterschieden, bei 100 % gar nicht. Der Generator lebt von der Überlappung. Ist sie gering, gibt es einen perfekten Diskriminator, und dessen Gradient ist fast überall 0.</translation>
    </message>
    <message>
        <source>Score, probability of real</source>
        <translation>Bewertung, Wahrscheinlichkeit für echt</translation>
    </message>
    <message>
        <source>What the discriminator says of a sample. With the cross-entropy losses it is the probability that the sample is real, and the best discriminator of all gives the share of real samples among all samples at that place. With other losses it is a number on a scale of their own, which the verdicts' axis names.</source>
        <translation>Was der Diskriminator zu einem Beispiel sagt. Bei den Kreuzentropie-Verlusten ist es die Wahrscheinlichkeit, dass das Beispiel echt ist, und der bestmögliche Diskriminator gibt den Anteil der echten Beispiele an allen Beispielen an dieser Stelle an. Bei anderen Verlusten ist es eine Zahl auf deren eigener Skala, die an der Achse der Urteile steht.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert (Seed)</translation>
    </message>
    <message>
        <source>The number that all random generators start from. The same seed and the same settings on the same machine give the same run, number by number. A finding that holds with one seed may be luck: try several before you believe it.</source>
        <translation>Die Zahl, von der alle Zufallsgeneratoren ausgehen. Derselbe Startwert und dieselben Einstellungen ergeben auf demselben Rechner denselben Lauf, Zahl für Zahl. Ein Befund, der bei einem Startwert gilt, kann Zufall sein: Probiere mehrere, bevor du ihm glaubst.</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>Sigmoid</translation>
    </message>
    <message>
        <source>The curve that turns a logit into a probability between 0 and 1. It is steep around 0 and flat at both ends. Where it is flat, a change of the logit hardly changes the probability: that is how gradients vanish.</source>
        <translation>Die Kurve, die einen Logit in eine Wahrscheinlichkeit zwischen 0 und 1 verwandelt. Um 0 ist sie steil und an beiden Enden flach. Wo sie flach ist, ändert eine Änderung des Logits die Wahrscheinlichkeit kaum: So verschwinden Gradienten.</translation>
    </message>
    <message>
        <source>Sliced Wasserstein distance</source>
        <translation>Sliced-Wasserstein-Abstand</translation>
    </message>
    <message>
        <source>Both sets of samples are laid on a line, where the shortest way to move one onto the other is found by sorting; that is averaged over many directions. It sees any difference, at little cost.</source>
        <translation>Beide Mengen von Beispielen werden auf eine Gerade gelegt; dort findet man durch Sortieren den kürzesten Weg, die eine auf die andere zu verschieben. Das wird über viele Richtungen gemittelt. Er erkennt jeden Unterschied, und das mit wenig Aufwand.</translation>
    </message>
    <message>
        <source>Source from output</source>
        <translation>Quelle aus Ausgabe</translation>
    </message>
    <message>
        <source>How well the source can be guessed from the output alone, by what similar outputs were made of. At the value of guessing blindly the output says nothing about its source. A generator may also hide its source where no eye sees it.</source>
        <translation>Wie gut sich die Quelle aus der Ausgabe allein erraten lässt, nämlich daraus, woraus ähnliche Ausgaben gemacht wurden. Beim Wert des blinden Ratens sagt die Ausgabe nichts über ihre Quelle. Ein Generator kann seine Quelle auch verstecken, wo kein Auge sie sieht.</translation>
    </message>
    <message>
        <source>Spectral normalization</source>
        <translation>Spektrale Normalisierung</translation>
    </message>
    <message>
        <source>Divides each weight matrix of the discriminator by its largest singular value, so that no layer can stretch its input. The whole network is then no steeper than 1, as far as its activations are not. It costs almost nothing, since the value is followed from step to step.</source>
        <translation>Teilt jede Gewichtsmatrix des Diskriminators durch ihren größten Singulärwert, sodass keine Schicht ihre Eingabe strecken kann. Das ganze Netz ist dann nicht steiler als 1, sofern es seine Aktivierungen nicht sind. Das kostet fast nichts, denn der Wert wird von Schritt zu Schritt nachgeführt.</translation>
    </message>
    <message>
        <source>Step ratio, n_critic</source>
        <translation>Schrittverhältnis, n_critic</translation>
    </message>
    <message>
        <source>How many updates each player has in one iteration. Usually it is one each; a Wasserstein critic has five, since its estimate is worth something only if the critic keeps up. More D steps make D stronger, and more G steps make G stronger.</source>
        <translation>Wie viele Updates jeder Spieler in einer Iteration bekommt. Meist ist es je eines; ein Wasserstein-Kritiker bekommt fünf, denn seine Schätzung taugt nur etwas, wenn er Schritt hält. Mehr D-Schritte machen D stärker, mehr G-Schritte machen G stärker.</translation>
    </message>
    <message>
        <source>Step, iteration</source>
        <translation>Schritt, Iteration</translation>
    </message>
    <message>
        <source>One round of the game: the discriminator is updated on real samples and fakes, then the generator on new fakes. The Timeline counts these rounds. In its own step each network is moved while the other one stands still.</source>
        <translation>Eine Runde des Spiels: Der Diskriminator wird mit echten Beispielen und Fälschungen aktualisiert, dann der Generator mit neuen Fälschungen. Die Zeitleiste zählt diese Runden. Jedes Netz wird in seinem eigenen Schritt bewegt, während das andere stillsteht.</translation>
    </message>
    <message>
        <source>Style mixing</source>
        <translation>Stilmischung</translation>
    </message>
    <message>
        <source>A fake whose coarse styles come from one latent and whose fine ones come from another. Trained with such fakes, the layers learn not to rely on each other's styles, so that each scale can be changed by itself.</source>
        <translation>Eine Fälschung, deren grobe Stile von einem Latentvektor stammen und deren feine von einem anderen. Mit solchen Fälschungen trainiert, lernen die Schichten, sich nicht auf die Stile der anderen zu verlassen, sodass sich jede Größenordnung für sich ändern lässt.</translation>
    </message>
    <message>
        <source>Truncation ψ</source>
        <translation>Trunkierung ψ</translation>
    </message>
    <message>
        <source>Draws the styles of the samples that are shown towards their mean. Below 1 samples are more usual and less varied, and at 0 all are the mean one. Training is not affected.</source>
        <translation>Zieht die Stile der gezeigten Beispiele zu ihrem Mittelwert hin. Unter 1 sind die Beispiele gewöhnlicher und weniger vielfältig, und bei 0 sind alle das mittlere. Das Training bleibt davon unberührt.</translation>
    </message>
    <message>
        <source>Update ratio</source>
        <translation>Update-Verhältnis</translation>
    </message>
    <message>
        <source>How far a network's weights move in a step, in parts of their own size. About 0.001 is usual. Far above 0.01 the learning rate is likely too high; far below 0.0001 it is too low, or the steps undo each other.</source>
        <translation>Wie weit sich die Gewichte eines Netzes in einem Schritt bewegen, gemessen an ihrer eigenen Größe. Üblich ist etwa 0.001. Weit über 0.01 ist die Lernrate wahrscheinlich zu hoch; weit unter 0.0001 ist sie zu niedrig, oder die Schritte heben sich auf.</translation>
    </message>
    <message>
        <source>Upsampling</source>
        <translation>Hochskalieren (Upsampling)</translation>
    </message>
    <message>
        <source>How a generator gets from a few numbers to an image: each layer doubles the width and the height. A transposed convolution spreads each number over a window; where windows overlap unevenly a checkerboard shows. Enlarging first and convolving then avoids that.</source>
        <translation>Wie ein Generator von wenigen Zahlen zu einem Bild kommt: Jede Schicht verdoppelt Breite und Höhe. Eine transponierte Faltung verteilt jede Zahl über ein Fenster; wo sich Fenster ungleichmäßig überlappen, zeigt sich ein Schachbrettmuster. Erst zu vergrößern und dann zu falten vermeidet das.</translation>
    </message>
    <message>
        <source>Vanishing gradient</source>
        <translation>Verschwindender Gradient</translation>
    </message>
    <message>
        <source>The discriminator is so sure that its verdict hardly changes if a fake changes, and the generator is told nothing. The better D is, the worse a teacher it becomes. Lower D's learning rate, give it noise or a penalty, or take a loss that does not saturate.</source>
        <translation>Der Diskriminator ist so sicher, dass sich sein Urteil kaum ändert, wenn sich eine Fälschung ändert, und der Generator erfährt nichts. Je besser D ist, desto schlechter wird er als Lehrer. Senke die Lernrate von D, gib ihm Rauschen oder einen Strafterm, oder nimm einen Verlust, der nicht sättigt.</translation>
    </message>
    <message>
        <source>Variational autoencoder (VAE)</source>
        <translation>Variational Autoencoder (VAE)</translation>
    </message>
    <message>
        <source>An encoder that turns a sample into a small cloud of codes, and a decoder that turns a code back into a sample. New samples come from random codes. There is no opponent, so training is steady; but what lies between two samples is blurred, as a mean of both.</source>
        <translation>Ein Encoder, der ein Beispiel in eine kleine Wolke von Codes verwandelt, und ein Decoder, der einen Code wieder in ein Beispiel verwandelt. Neue Beispiele entstehen aus zufälligen Codes. Es gibt keinen Gegner, also verläuft das Training ruhig; aber was zwischen zwei Beispielen liegt, ist unscharf, als Mittel aus beiden.</translation>
    </message>
    <message>
        <source>Walking in the latent space</source>
        <translation>Spaziergang im Latentraum</translation>
    </message>
    <message>
        <source>The samples of the latents on the way from one to another. On a straight line the middle is shorter than latents usually are, so one goes along an arc (spherical) instead. A smooth walk without jumps shows that the generator has not learned single samples by heart.</source>
        <translation>Die Beispiele zu den Latentvektoren auf dem Weg von einem zum anderen. Auf einer geraden Linie ist die Mitte kürzer, als Latentvektoren sonst sind, daher geht man stattdessen auf einem Bogen (sphärisch). Ein glatter Weg ohne Sprünge zeigt, dass der Generator keine einzelnen Beispiele auswendig gelernt hat.</translation>
    </message>
    <message>
        <source>Wasserstein distance</source>
        <translation>Wasserstein-Abstand</translation>
    </message>
    <message>
        <source>How far, on average, the fakes would have to be moved to become the real samples, if each goes where the whole way is shortest (the earth mover's distance). It says how far apart two clouds are even if they do not overlap. For points it is computed exactly here.</source>
        <translation>Wie weit man die Fälschungen im Mittel verschieben müsste, damit aus ihnen die echten Beispiele werden, wenn jede dorthin geht, wo der gesamte Weg am kürzesten ist (Earth Mover's Distance). Er sagt auch dann, wie weit zwei Wolken auseinanderliegen, wenn sie sich nicht überlappen. Für Punkte wird er hier exakt berechnet.</translation>
    </message>
    <message>
        <source>Wasserstein loss</source>
        <translation>Wasserstein-Verlust</translation>
    </message>
    <message>
        <source>A critic pulls the mean scores of real samples and fakes apart, and the generator raises the fakes' score. Held to a slope of 1, their difference estimates the Wasserstein distance, which falls as the fakes improve, even while the two do not overlap at all. Without something that holds the slope it means nothing, and the critic only gets steeper.</source>
        <translation>Ein Kritiker zieht die mittleren Bewertungen von echten Beispielen und Fälschungen auseinander, und der Generator erhöht die der Fälschungen. Wird die Steigung bei 1 gehalten, schätzt die Differenz den Wasserstein-Abstand, der sinkt, wenn die Fälschungen besser werden, auch solange sich beide gar nicht überlappen. Ohne etwas, das die Steigung hält, bedeutet sie nichts, und der Kritiker wird nur immer steiler.</translation>
    </message>
    <message>
        <source>Weight clipping</source>
        <translation>Gewichtsbegrenzung (Clipping)</translation>
    </message>
    <message>
        <source>After each update all parameters of the critic are cut to the range from -c to c. That bounds its slope, but crudely: too small a c makes it slow and simple, too large a one lets it run away. The first WGAN did it with c 0.01, RMSprop at 5e-5 and five critic steps.</source>
        <translation>Nach jedem Update werden alle Parameter des Kritikers auf den Bereich von -c bis c beschnitten. Das begrenzt seine Steigung, aber grob: Ein zu kleines c macht ihn langsam und simpel, ein zu großes lässt ihn davonlaufen. Das erste WGAN tat es mit c 0.01, RMSprop bei 5e-5 und fünf Kritikerschritten.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Gewichtsabnahme (Weight Decay)</translation>
    </message>
    <message>
        <source>At each update all weights shrink a little towards 0, in proportion to the learning rate. Weights that the loss does not hold up fade away. In AdamW it is done apart from the gradient, so that Adam does not rescale it.</source>
        <translation>Bei jedem Update schrumpfen alle Gewichte ein wenig in Richtung 0, proportional zur Lernrate. Gewichte, die der Verlust nicht aufrechterhält, verblassen. In AdamW geschieht das getrennt vom Gradienten, sodass Adam es nicht umskaliert.</translation>
    </message>
</context>
</TS>
