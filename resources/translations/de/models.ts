<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Engine:models</name>
    <message>
        <source>logit</source>
        <translation>Logit</translation>
    </message>
    <message>
        <source>means of %1 patches</source>
        <translation>Mittel über %1 Patches</translation>
    </message>
    <message>
        <source>score</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>Mittel %1</translation>
    </message>
    <message>
        <source>wanted</source>
        <translation>Soll</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>learns %1, but %2 is %3; choose another model</source>
        <translation>lernt %1, aber %2 ist %3; wähle ein anderes Modell</translation>
    </message>
    <message>
        <source>pairs of a source and what is to be made of it</source>
        <translation>Paare aus einer Quelle und dem, was aus ihr werden soll</translation>
    </message>
    <message>
        <source>two domains</source>
        <translation>zwei Domänen</translation>
    </message>
    <message>
        <source>only samples</source>
        <translation>nur Beispiele</translation>
    </message>
    <message>
        <source>no pairs</source>
        <translation>keine Paare</translation>
    </message>
    <message>
        <source>needs %1, but %2 has %3; choose other data</source>
        <translation>braucht %1, aber %2 hat %3; wähle andere Daten</translation>
    </message>
    <message>
        <source>lazy phases are not compiled; phases of every step are</source>
        <translation>seltene (lazy) Phasen werden nicht kompiliert, nur Phasen jedes Schritts</translation>
    </message>
    <message>
        <source>loss of %1</source>
        <translation>Verlust von %1</translation>
    </message>
    <message>
        <source>What %1 minimizes; the side's loss is the sum.</source>
        <translation>Was %1 minimiert; der Verlust der Seite ist die Summe.</translation>
    </message>
    <message>
        <source>Draws the class you ask for: convolutional networks that are conditioned on labels.</source>
        <translation>Zeichnet die gewünschte Klasse: Faltungsnetze, die durch Labels bedingt sind.</translation>
    </message>
    <message>
        <source>Conditional (DCGAN)</source>
        <translation>Bedingt (DCGAN)</translation>
    </message>
    <message>
        <source>How many random numbers the generator makes a sample from, beside the class.</source>
        <translation>Aus wie vielen Zufallszahlen der Generator ein Beispiel macht, neben der Klasse.</translation>
    </message>
    <message>
        <source>z dimension</source>
        <translation>Dimension von z</translation>
    </message>
    <message>
        <source>Draws the class you ask for: two perceptrons that are conditioned on labels.</source>
        <translation>Zeichnet die gewünschte Klasse: zwei Perzeptrons, die durch Labels bedingt sind.</translation>
    </message>
    <message>
        <source>Conditional (MLP)</source>
        <translation>Bedingt (MLP)</translation>
    </message>
    <message>
        <source>pack = %1: its samples have no class in common; choose pack = 1, or the model mlp</source>
        <translation>pack = %1: Die Beispiele eines Packs haben keine gemeinsame Klasse; wähle pack = 1 oder das Modell mlp</translation>
    </message>
    <message>
        <source>Conditioning</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>How D is conditioned on the class of a sample: as one more input (concatenation), or by how far its features point into the class's own direction (projection). Or it is not, and a second output names the class (auxiliary classifier).</source>
        <translation>Wie D von der Klasse eines Beispiels abhängt: als weitere Eingabe (concatenation), oder danach, wie weit seine Merkmale in die Richtung der Klasse zeigen (projection). Oder gar nicht, und ein zweiter Ausgang nennt die Klasse (auxiliary classifier).</translation>
    </message>
    <message>
        <source>How much real samples with a wrong label count among all that D must reject, fakes being 1; 0 leaves them out. Has no part in the auxiliary classifier, whose D is given no label.</source>
        <translation>Wie viel echte Beispiele mit falschem Label zählen unter allem, was D ablehnen soll; Fälschungen zählen 1, und 0 lässt sie weg. Spielt beim Hilfsklassifikator keine Rolle, dessen D kein Label bekommt.</translation>
    </message>
    <message>
        <source>Real, wrong label</source>
        <translation>Echt, falsches Label</translation>
    </message>
    <message>
        <source>How much naming the class counts, for both players, beside telling real from fake; only where an auxiliary classifier is the conditioning.</source>
        <translation>Wie viel das Nennen der Klasse zählt, für beide Spieler, neben dem Unterscheiden von echt und gefälscht; nur, wenn ein Hilfsklassifikator die Bedingung ist.</translation>
    </message>
    <message>
        <source>Class loss</source>
        <translation>Klassenverlust</translation>
    </message>
    <message>
        <source>%1 draws classes on demand, and this data has %2; choose labelled data (faces have a setting for it) or another model</source>
        <translation>%1 zeichnet Klassen auf Wunsch, und diese Daten haben %2; wähle Daten mit Labels (Gesichter haben dafür eine Einstellung) oder ein anderes Modell</translation>
    </message>
    <message>
        <source>no labels</source>
        <translation>keine Labels</translation>
    </message>
    <message>
        <source>one class only</source>
        <translation>nur eine Klasse</translation>
    </message>
    <message>
        <source>d_norm = batch cannot normalize a batch of 1; raise train.batch_size, or choose another</source>
        <translation>d_norm = batch kann keinen Batch von 1 normalisieren; erhöhe train.batch_size oder wähle etwas anderes</translation>
    </message>
    <message>
        <source>class of reals</source>
        <translation>Klasse der Echten</translation>
    </message>
    <message>
        <source>Cross-entropy of the class that D names, of real samples; what D lowers beside the adversarial loss.</source>
        <translation>Kreuzentropie der Klasse, die D nennt, über echte Beispiele; D verringert sie neben dem adversarialen Verlust.</translation>
    </message>
    <message>
        <source>class of fakes</source>
        <translation>Klasse der Fälschungen</translation>
    </message>
    <message>
        <source>Cross-entropy of the class that D names, of fakes, where it should name the class that was asked for; what D lowers beside the adversarial loss.</source>
        <translation>Kreuzentropie der Klasse, die D nennt, über Fälschungen, wo es die verlangte Klasse nennen soll; D verringert sie neben dem adversarialen Verlust.</translation>
    </message>
    <message>
        <source>class of fakes (G)</source>
        <translation>Klasse der Fälschungen (G)</translation>
    </message>
    <message>
        <source>Cross-entropy of the class that D names, of fakes; what G lowers beside the adversarial loss.</source>
        <translation>Kreuzentropie der Klasse, die D nennt, über Fälschungen; G verringert sie neben dem adversarialen Verlust.</translation>
    </message>
    <message>
        <source>real, right label</source>
        <translation>echt, richtiges Label</translation>
    </message>
    <message>
        <source>D's loss of real samples with their own label, which it is to score high. Empty where the loss compares each real sample with a fake.</source>
        <translation>Verlust von D bei echten Beispielen mit ihrem eigenen Label, die er hoch bewerten soll. Leer, wo der Verlust jedes echte Beispiel mit einer Fälschung vergleicht.</translation>
    </message>
    <message>
        <source>D's loss of fakes with the label they were asked for, to be scored low.</source>
        <translation>Verlust von D bei Fälschungen mit dem verlangten Label, die er niedrig bewerten soll.</translation>
    </message>
    <message>
        <source>real, wrong label</source>
        <translation>echt, falsches Label</translation>
    </message>
    <message>
        <source>D's loss of real samples with the label of another class, to be scored low: that makes it look at the label. Empty while its weight is 0.</source>
        <translation>Verlust von D bei echten Beispielen mit dem Label einer anderen Klasse, die er niedrig bewerten soll: Deshalb achtet er auf das Label. Leer, solange das Gewicht 0 ist.</translation>
    </message>
    <message>
        <source>right label</source>
        <translation>richtiges Label</translation>
    </message>
    <message>
        <source>class that D names</source>
        <translation>Klasse laut D</translation>
    </message>
    <message>
        <source>class loss</source>
        <translation>Klassenverlust</translation>
    </message>
    <message>
        <source>mean class</source>
        <translation>Mittel Klasse</translation>
    </message>
    <message>
        <source>Weight λ of the way there and back, which must end where it began; with 0 both generators lose the connection to their inputs.</source>
        <translation>Gewicht λ des Hin- und Rückwegs, der dort enden muss, wo er begann; bei 0 verlieren beide Generatoren die Verbindung zu ihren Eingaben.</translation>
    </message>
    <message>
        <source>Cycle weight</source>
        <translation>Zyklusgewicht</translation>
    </message>
    <message>
        <source>Weight of leaving alone what is in the wanted domain already, as a share of the cycle weight; it keeps colours. Without effect where the domains' shapes differ.</source>
        <translation>Gewicht dafür, in Ruhe zu lassen, was schon zur gewünschten Domäne gehört, als Anteil des Zyklusgewichts; das erhält die Farben. Ohne Wirkung, wo die Formen der Domänen verschieden sind.</translation>
    </message>
    <message>
        <source>Identity weight</source>
        <translation>Gewicht der Identität</translation>
    </message>
    <message>
        <source>Earlier fakes that each discriminator is shown again, half of the time, so that it does not forget; 0 for none.</source>
        <translation>Frühere Fälschungen, die jeder Diskriminator in der Hälfte der Fälle noch einmal zu sehen bekommt, damit er nicht vergisst; 0 für keine.</translation>
    </message>
    <message>
        <source>Fakes kept</source>
        <translation>Alte Fälschungen</translation>
    </message>
    <message>
        <source>G against D_Y</source>
        <translation>G gegen D_Y</translation>
    </message>
    <message>
        <source>How far G is from fooling D_Y: the adversarial loss.</source>
        <translation>Wie weit G davon entfernt ist, D_Y zu täuschen: der adversariale Verlust.</translation>
    </message>
    <message>
        <source>F against D_X</source>
        <translation>F gegen D_X</translation>
    </message>
    <message>
        <source>How far F is from fooling D_X: the adversarial loss.</source>
        <translation>Wie weit F davon entfernt ist, D_X zu täuschen: der adversariale Verlust.</translation>
    </message>
    <message>
        <source>cycle loss A→B→A</source>
        <translation>Zyklusverlust A→B→A</translation>
    </message>
    <message>
        <source>Mean |F(G(x)) - x| of sources, domain A, before its weight.</source>
        <translation>Mittel von |F(G(x)) - x| der Quellen, Domäne A, vor der Gewichtung.</translation>
    </message>
    <message>
        <source>cycle loss B→A→B</source>
        <translation>Zyklusverlust B→A→B</translation>
    </message>
    <message>
        <source>Mean |G(F(y)) - y| of items, domain B, before its weight.</source>
        <translation>Mittel von |G(F(y)) - y| der Beispiele, Domäne B, vor der Gewichtung.</translation>
    </message>
    <message>
        <source>identity of G</source>
        <translation>Identität von G</translation>
    </message>
    <message>
        <source>Mean |G(y) - y|, before its weight.</source>
        <translation>Mittel von |G(y) - y|, vor der Gewichtung.</translation>
    </message>
    <message>
        <source>identity of F</source>
        <translation>Identität von F</translation>
    </message>
    <message>
        <source>Mean |F(x) - x|, before its weight.</source>
        <translation>Mittel von |F(x) - x|, vor der Gewichtung.</translation>
    </message>
    <message>
        <source>from the pool</source>
        <translation>aus dem Vorrat</translation>
    </message>
    <message>
        <source>CycleGAN: translation between two domains of images without pairs, held by the way there and back.</source>
        <translation>CycleGAN: Übersetzung zwischen zwei Domänen von Bildern ohne Paare, gehalten durch den Hin- und Rückweg.</translation>
    </message>
    <message>
        <source>CycleGAN</source>
        <translation>CycleGAN</translation>
    </message>
    <message>
        <source>CycleGAN of perceptrons: translation between two clouds of points without pairs.</source>
        <translation>CycleGAN aus Perzeptrons: Übersetzung zwischen zwei Punktwolken ohne Paare.</translation>
    </message>
    <message>
        <source>CycleGAN (MLP)</source>
        <translation>CycleGAN (MLP)</translation>
    </message>
    <message>
        <source>How many random numbers the generator makes an image from.</source>
        <translation>Aus wie vielen Zufallszahlen der Generator ein Bild macht.</translation>
    </message>
    <message>
        <source>Channels of the generator at half resolution; twice as many at each coarser level.</source>
        <translation>Kanäle des Generators bei halber Auflösung; auf jeder gröberen Stufe doppelt so viele.</translation>
    </message>
    <message>
        <source>G width</source>
        <translation>G-Breite</translation>
    </message>
    <message>
        <source>Normalization in the generator.</source>
        <translation>Normalisierung im Generator.</translation>
    </message>
    <message>
        <source>G normalization</source>
        <translation>G-Normalisierung</translation>
    </message>
    <message>
        <source>Channels of the discriminator at half resolution; twice as many at each coarser level.</source>
        <translation>Kanäle des Diskriminators bei halber Auflösung; auf jeder gröberen Stufe doppelt so viele.</translation>
    </message>
    <message>
        <source>D width</source>
        <translation>D-Breite</translation>
    </message>
    <message>
        <source>Convolutional GAN for images of 8 to 64 pixels.</source>
        <translation>GAN aus Faltungsnetzen für Bilder von 8 bis 64 Pixeln.</translation>
    </message>
    <message>
        <source>DCGAN</source>
        <translation>DCGAN</translation>
    </message>
    <message>
        <source>%1 cannot make images of %2×%3 pixels; sides from 8 to %4 that halve down to 4–9 are allowed (8, 16, 28, 32, 64 …): choose another size, or the model mlp</source>
        <translation>%1 kann keine Bilder von %2×%3 Pixeln machen; erlaubt sind Seiten von 8 bis %4, deren Halbierungen bei 4–9 enden (8, 16, 28, 32, 64 …): wähle eine andere Größe oder das Modell mlp</translation>
    </message>
    <message>
        <source>Units of a generator's hidden layers.</source>
        <translation>Einheiten der verborgenen Schichten eines Generators.</translation>
    </message>
    <message>
        <source>Hidden layers of a generator.</source>
        <translation>Verborgene Schichten eines Generators.</translation>
    </message>
    <message>
        <source>G depth</source>
        <translation>G-Tiefe</translation>
    </message>
    <message>
        <source>Units of a discriminator's hidden layers.</source>
        <translation>Einheiten der verborgenen Schichten eines Diskriminators.</translation>
    </message>
    <message>
        <source>Hidden layers of a discriminator.</source>
        <translation>Verborgene Schichten eines Diskriminators.</translation>
    </message>
    <message>
        <source>D depth</source>
        <translation>D-Tiefe</translation>
    </message>
    <message>
        <source>Channels of a generator at full resolution; twice as many after each halving.</source>
        <translation>Kanäle eines Generators bei voller Auflösung; nach jeder Halbierung doppelt so viele.</translation>
    </message>
    <message>
        <source>How often a generator halves the picture before its residual blocks.</source>
        <translation>Wie oft ein Generator das Bild vor seinen Residualblöcken halbiert.</translation>
    </message>
    <message>
        <source>G halvings</source>
        <translation>G-Halbierungen</translation>
    </message>
    <message>
        <source>Residual blocks of a generator.</source>
        <translation>Residualblöcke eines Generators.</translation>
    </message>
    <message>
        <source>G blocks</source>
        <translation>G-Blöcke</translation>
    </message>
    <message>
        <source>Normalization in a generator. Instance norm, the paper's, suits large photographs; of a small picture it hides colour and contrast.</source>
        <translation>Normalisierung in einem Generator. Instanznormalisierung wie in der Veröffentlichung passt zu großen Fotos; bei einem kleinen Bild verbirgt sie Farbe und Kontrast.</translation>
    </message>
    <message>
        <source>Channels of a discriminator's first layer; twice as many in each further one, at most eight times.</source>
        <translation>Kanäle der ersten Schicht eines Diskriminators; in jeder weiteren doppelt so viele, höchstens das Achtfache.</translation>
    </message>
    <message>
        <source>Layers of a PatchGAN: one verdict sees 16, 34 or 70 pixels a side with 1, 2 or 3.</source>
        <translation>Schichten eines PatchGAN: Ein Urteil sieht bei 1, 2 oder 3 Schichten 16, 34 oder 70 Pixel je Seite.</translation>
    </message>
    <message>
        <source>D layers</source>
        <translation>D-Schichten</translation>
    </message>
    <message>
        <source>Normalization in a discriminator; instance norm is the paper's.</source>
        <translation>Normalisierung in einem Diskriminator; die Veröffentlichung nimmt Instanznormalisierung.</translation>
    </message>
    <message>
        <source>D normalization</source>
        <translation>D-Normalisierung</translation>
    </message>
    <message>
        <source>Unpaired translation of images by one generator and one discriminator: it loses the connection to its input.</source>
        <translation>Übersetzung von Bildern ohne Paare durch einen Generator und einen Diskriminator: Sie verliert die Verbindung zu ihrer Eingabe.</translation>
    </message>
    <message>
        <source>Direct translation</source>
        <translation>Direkte Übersetzung</translation>
    </message>
    <message>
        <source>Unpaired translation of points by one generator and one discriminator: it loses the connection to its input.</source>
        <translation>Übersetzung von Punkten ohne Paare durch einen Generator und einen Diskriminator: Sie verliert die Verbindung zu ihrer Eingabe.</translation>
    </message>
    <message>
        <source>Direct translation (MLP)</source>
        <translation>Direkte Übersetzung (MLP)</translation>
    </message>
    <message>
        <source>translated</source>
        <translation>übersetzt</translation>
    </message>
    <message>
        <source>reconstructed</source>
        <translation>rekonstruiert</translation>
    </message>
    <message>
        <source>translates between images of one size, but sources have %1 × %2 pixels and samples %3; choose other data</source>
        <translation>übersetzt zwischen Bildern gleicher Größe, aber die Quellen haben %1 × %2 Pixel und die Beispiele %3; wähle andere Daten</translation>
    </message>
    <message>
        <source>= %1 needs sides that can be halved so often down to 2 pixels, and the images have %2; choose fewer, or other data</source>
        <translation>= %1 braucht Seiten, die sich so oft bis auf 2 Pixel halbieren lassen, und die Bilder haben %2; wähle weniger oder andere Daten</translation>
    </message>
    <message>
        <source>= %1 needs images of at least %2 pixels a side, and these have %3; choose fewer layers, or larger images</source>
        <translation>= %1 braucht Bilder von mindestens %2 Pixeln je Seite, und diese haben %3; wähle weniger Schichten oder größere Bilder</translation>
    </message>
    <message>
        <source>How many random numbers the generator makes a sample from.</source>
        <translation>Aus wie vielen Zufallszahlen der Generator ein Beispiel macht.</translation>
    </message>
    <message>
        <source>What the random numbers are drawn from: N(0, 1), or evenly from -1 to 1.</source>
        <translation>Woraus die Zufallszahlen gezogen werden: N(0, 1) oder gleichverteilt von -1 bis 1.</translation>
    </message>
    <message>
        <source>z distribution</source>
        <translation>Verteilung von z</translation>
    </message>
    <message>
        <source>Units (channels, in a convolutional network) of the generator's layers.</source>
        <translation>Einheiten (in einem Faltungsnetz Kanäle) der Schichten des Generators.</translation>
    </message>
    <message>
        <source>What the generator's hidden units do with their sum.</source>
        <translation>Was die verborgenen Einheiten des Generators mit ihrer Summe machen.</translation>
    </message>
    <message>
        <source>G activation</source>
        <translation>G-Aktivierung</translation>
    </message>
    <message>
        <source>Units (channels, in a convolutional network) of the discriminator's layers.</source>
        <translation>Einheiten (in einem Faltungsnetz Kanäle) der Schichten des Diskriminators.</translation>
    </message>
    <message>
        <source>What the discriminator's hidden units do with their sum.</source>
        <translation>Was die verborgenen Einheiten des Diskriminators mit ihrer Summe machen.</translation>
    </message>
    <message>
        <source>D activation</source>
        <translation>D-Aktivierung</translation>
    </message>
    <message>
        <source>Normalization in the discriminator.</source>
        <translation>Normalisierung im Diskriminator.</translation>
    </message>
    <message>
        <source>Fresh noise</source>
        <translation>Neues Rauschen</translation>
    </message>
    <message>
        <source>Whether the generator's update draws noise of its own, as in the first GAN paper, or has the discriminator's last fakes judged again, which saves a pass.</source>
        <translation>Ob das Update des Generators eigenes Rauschen zieht, wie in der ersten GAN-Veröffentlichung, oder die letzten Fälschungen des Diskriminators noch einmal beurteilen lässt, was einen Durchlauf spart.</translation>
    </message>
    <message>
        <source>packs of %1</source>
        <translation>Packs zu %1</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Doublings on the way up, each with a generator and a discriminator of its own.</source>
        <translation>Verdopplungen auf dem Weg nach oben, jede mit eigenem Generator und Diskriminator.</translation>
    </message>
    <message>
        <source>How many random numbers the coarsest image is made from; each finer level has one for each of its pixels.</source>
        <translation>Aus wie vielen Zufallszahlen das gröbste Bild entsteht; jede feinere Stufe hat eine für jedes ihrer Pixel.</translation>
    </message>
    <message>
        <source>Units of both networks' hidden layers at the coarsest level.</source>
        <translation>Einheiten der verborgenen Schichten beider Netze auf der gröbsten Stufe.</translation>
    </message>
    <message>
        <source>Coarsest width</source>
        <translation>Gröbste Breite</translation>
    </message>
    <message>
        <source>Channels of the generators of residuals.</source>
        <translation>Kanäle der Generatoren für die Residuen.</translation>
    </message>
    <message>
        <source>Normalization in the generators.</source>
        <translation>Normalisierung in den Generatoren.</translation>
    </message>
    <message>
        <source>Channels of the finer levels' discriminators at half their resolution; twice as many at a quarter.</source>
        <translation>Kanäle der Diskriminatoren der feineren Stufen bei deren halber Auflösung; bei einem Viertel doppelt so viele.</translation>
    </message>
    <message>
        <source>Normalization in the discriminators.</source>
        <translation>Normalisierung in den Diskriminatoren.</translation>
    </message>
    <message>
        <source>A Laplacian pyramid of GANs: a coarse image, then level by level the residual that its enlargement lacks.</source>
        <translation>Eine Laplace-Pyramide aus GANs: ein grobes Bild, dann Stufe für Stufe das Residuum, das seiner Vergrößerung fehlt.</translation>
    </message>
    <message>
        <source>LAPGAN</source>
        <translation>LAPGAN</translation>
    </message>
    <message>
        <source>layer or none</source>
        <translation>layer oder none</translation>
    </message>
    <message>
        <source>from noise</source>
        <translation>aus Rauschen</translation>
    </message>
    <message>
        <source>a real image</source>
        <translation>ein echtes Bild</translation>
    </message>
    <message>
        <source>residual %1</source>
        <translation>Residuum %1</translation>
    </message>
    <message>
        <source>RMS %1</source>
        <translation>RMS %1</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
    <message>
        <source>lapgan cannot halve images of %1×%2 pixels; even sides from %3 pixels on are needed: choose another size, or the model mlp</source>
        <translation>lapgan kann Bilder von %1×%2 Pixeln nicht halbieren; nötig sind gerade Seiten ab %3 Pixeln: wähle eine andere Größe oder das Modell mlp</translation>
    </message>
    <message>
        <source>= %1 halvings are impossible with images of %2×%3 pixels; 1 to %4 are allowed: choose fewer, or another size</source>
        <translation>= %1 Halbierungen sind bei Bildern von %2×%3 Pixeln unmöglich; 1 bis %4 sind erlaubt: wähle weniger oder eine andere Größe</translation>
    </message>
    <message>
        <source>Hidden layers of the generator.</source>
        <translation>Verborgene Schichten des Generators.</translation>
    </message>
    <message>
        <source>How many times as wide each hidden layer of the generator is as the one before it.</source>
        <translation>Wievielmal so breit jede verborgene Schicht des Generators ist wie die vorige.</translation>
    </message>
    <message>
        <source>G growth</source>
        <translation>G-Wachstum</translation>
    </message>
    <message>
        <source>Hidden layers of the discriminator.</source>
        <translation>Verborgene Schichten des Diskriminators.</translation>
    </message>
    <message>
        <source>How many times as wide each hidden layer of the discriminator is as the one before it; below 1 it narrows.</source>
        <translation>Wievielmal so breit jede verborgene Schicht des Diskriminators ist wie die vorige; unter 1 wird er schmaler.</translation>
    </message>
    <message>
        <source>D growth</source>
        <translation>D-Wachstum</translation>
    </message>
    <message>
        <source>Maxout pieces</source>
        <translation>Maxout-Teile</translation>
    </message>
    <message>
        <source>Sums of which each maxout unit takes the largest, where maxout is the activation.</source>
        <translation>Summen, von denen jede Maxout-Einheit die größte nimmt, wenn maxout die Aktivierung ist.</translation>
    </message>
    <message>
        <source>Samples that the discriminator judges together, all real or all fake, as in PacGAN: a generator that repeats itself is then seen through. The batch is divided into such packs.</source>
        <translation>Beispiele, die der Diskriminator gemeinsam beurteilt, alle echt oder alle gefälscht, wie in PacGAN: So wird ein Generator durchschaut, der sich wiederholt. Der Batch wird in solche Packs geteilt.</translation>
    </message>
    <message>
        <source>Samples in a pack</source>
        <translation>Beispiele pro Pack</translation>
    </message>
    <message>
        <source>Standard deviation of the first weights, with biases 0; 0 takes PyTorch's own, which are smaller the more inputs a layer has.</source>
        <translation>Standardabweichung der Anfangsgewichte, mit Bias 0; 0 nimmt die von PyTorch, die umso kleiner ist, je mehr Eingaben eine Schicht hat.</translation>
    </message>
    <message>
        <source>First weights σ</source>
        <translation>Startgewichte σ</translation>
    </message>
    <message>
        <source>Two multilayer perceptrons (vanilla GAN).</source>
        <translation>Zwei mehrschichtige Perzeptrons (Vanilla-GAN).</translation>
    </message>
    <message>
        <source>Vanilla (MLP)</source>
        <translation>Vanilla (MLP)</translation>
    </message>
    <message>
        <source>%1_growth = %2 makes a layer of %3 units; at most %4 are allowed: lower %5_growth, %6_width or %7_depth</source>
        <translation>%1_growth = %2 ergibt eine Schicht von %3 Einheiten; höchstens %4 sind erlaubt: senke %5_growth, %6_width oder %7_depth</translation>
    </message>
    <message>
        <source>maxout_pieces = %1 makes a layer of %2 sums; at most %3 are allowed: lower it or %4_width, or choose another activation</source>
        <translation>maxout_pieces = %1 ergibt eine Schicht von %2 Summen; höchstens %3 sind erlaubt: senke den Wert oder %4_width, oder wähle eine andere Aktivierung</translation>
    </message>
    <message>
        <source>%1_norm = instance needs images inside the network, and a perceptron has none; choose layer, batch, spectral or none</source>
        <translation>%1_norm = instance braucht Bilder im Inneren des Netzes, und ein Perzeptron hat keine; wähle layer, batch, spectral oder none</translation>
    </message>
    <message>
        <source>layer, spectral or none</source>
        <translation>layer, spectral oder none</translation>
    </message>
    <message>
        <source>pack = %1 does not divide train.batch_size = %2; choose a batch size that is a multiple of %3, or pack = 1</source>
        <translation>pack = %1 teilt train.batch_size = %2 nicht; wähle als Batchgröße ein Vielfaches von %3, oder pack = 1</translation>
    </message>
    <message>
        <source>Channels of the U-Net's outermost level; twice as many at each further one, at most eight times.</source>
        <translation>Kanäle der äußersten Stufe des U-Net; auf jeder weiteren doppelt so viele, höchstens das Achtfache.</translation>
    </message>
    <message>
        <source>Halvings on the way down; 0 goes down to 2 or 3 pixels.</source>
        <translation>Halbierungen auf dem Weg nach unten; 0 geht bis auf 2 oder 3 Pixel hinab.</translation>
    </message>
    <message>
        <source>U-Net levels</source>
        <translation>U-Net-Stufen</translation>
    </message>
    <message>
        <source>Channels of the discriminator's first layer; twice as many in each further one, at most eight times.</source>
        <translation>Kanäle der ersten Schicht des Diskriminators; in jeder weiteren doppelt so viele, höchstens das Achtfache.</translation>
    </message>
    <message>
        <source>Layers of the PatchGAN: one verdict sees 16, 34 or 70 pixels a side with 1, 2 or 3.</source>
        <translation>Schichten des PatchGAN: Ein Urteil sieht bei 1, 2 oder 3 Schichten 16, 34 oder 70 Pixel je Seite.</translation>
    </message>
    <message>
        <source>Weight of the distance to the wanted picture beside the adversarial loss: without it the picture is lively and not what was wanted, with much of it right and blurry.</source>
        <translation>Gewicht des Abstands zum gewünschten Bild neben dem adversarialen Verlust: Ohne ihn ist das Bild lebendig, aber nicht das gewünschte, mit viel davon richtig und unscharf.</translation>
    </message>
    <message>
        <source>L1 weight</source>
        <translation>L1-Gewicht</translation>
    </message>
    <message>
        <source>Weight of the adversarial loss; with 0 only the distance is left.</source>
        <translation>Gewicht des adversarialen Verlusts; bei 0 bleibt nur der Abstand.</translation>
    </message>
    <message>
        <source>Adversarial weight</source>
        <translation>Adversariales Gewicht</translation>
    </message>
    <message>
        <source>Translation learned from pairs: a U-Net makes a picture from another, a PatchGAN judges both together.</source>
        <translation>Aus Paaren gelernte Übersetzung: Ein U-Net macht aus einem Bild ein anderes, ein PatchGAN beurteilt beide gemeinsam.</translation>
    </message>
    <message>
        <source>pix2pix</source>
        <translation>pix2pix</translation>
    </message>
    <message>
        <source>= %1 halvings are impossible with pictures of %2 × %3 pixels; 1 to %4 are allowed: choose 0, or other data</source>
        <translation>= %1 Halbierungen sind bei Bildern von %2 × %3 Pixeln unmöglich; 1 bis %4 sind erlaubt: wähle 0 oder andere Daten</translation>
    </message>
    <message>
        <source>pictures of %1 × %2 pixels cannot be halved; choose data with even sides</source>
        <translation>Bilder von %1 × %2 Pixeln lassen sich nicht halbieren; wähle Daten mit geraden Seiten</translation>
    </message>
    <message>
        <source>= %1 needs pictures of at least %2 pixels a side, and these have %3; choose fewer layers, or larger pictures</source>
        <translation>= %1 braucht Bilder von mindestens %2 Pixeln je Seite, und diese haben %3; wähle weniger Schichten oder größere Bilder</translation>
    </message>
    <message>
        <source>adversarial</source>
        <translation>adversarial</translation>
    </message>
    <message>
        <source>How far G is from fooling D, before its weight.</source>
        <translation>Wie weit G davon entfernt ist, D zu täuschen, vor der Gewichtung.</translation>
    </message>
    <message>
        <source>Mean absolute difference to the wanted picture, values from -1 to 1, before its weight.</source>
        <translation>Mittlerer absoluter Unterschied zum gewünschten Bild, Werte von -1 bis 1, vor der Gewichtung.</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>erzeugt</translation>
    </message>
    <message>
        <source>D's verdicts</source>
        <translation>Urteile von D</translation>
    </message>
    <message>
        <source>patches of %1 px</source>
        <translation>Patches von %1 px</translation>
    </message>
    <message>
        <source>Channels of the generator at full resolution; twice as many at the coarser levels.</source>
        <translation>Kanäle des Generators bei voller Auflösung; auf den gröberen Stufen doppelt so viele.</translation>
    </message>
    <message>
        <source>Convolutional GAN whose generator enlarges and then convolves, which leaves no checkerboard.</source>
        <translation>GAN aus Faltungsnetzen, dessen Generator erst vergrößert und dann faltet; das hinterlässt kein Schachbrettmuster.</translation>
    </message>
    <message>
        <source>Resize-convolution GAN</source>
        <translation>Resize-Convolution-GAN</translation>
    </message>
    <message>
        <source>resize-gan cannot make images of %1×%2 pixels; sides that 4 divides, from %3 to %4, are allowed: choose another size, or the model mlp</source>
        <translation>resize-gan kann keine Bilder von %1×%2 Pixeln machen; erlaubt sind durch 4 teilbare Seiten von %3 bis %4: wähle eine andere Größe oder das Modell mlp</translation>
    </message>
    <message>
        <source>How many times more pixels a side are made of a small picture.</source>
        <translation>Wievielmal so viele Pixel je Seite aus einem kleinen Bild gemacht werden.</translation>
    </message>
    <message>
        <source>Enlargement</source>
        <translation>Vergrößerung</translation>
    </message>
    <message>
        <source>Channels of the generator's layers.</source>
        <translation>Kanäle der Schichten des Generators.</translation>
    </message>
    <message>
        <source>Residual blocks of the generator, at the low resolution.</source>
        <translation>Residualblöcke des Generators, bei der niedrigen Auflösung.</translation>
    </message>
    <message>
        <source>Side of the generator's first and last convolutions, in pixels.</source>
        <translation>Seitenlänge der ersten und letzten Faltung des Generators, in Pixeln.</translation>
    </message>
    <message>
        <source>G kernel</source>
        <translation>G-Filter</translation>
    </message>
    <message>
        <source>Whether the generator makes only what the bicubic enlargement lacks: it learns faster so.</source>
        <translation>Ob der Generator nur macht, was der bikubischen Vergrößerung fehlt: So lernt er schneller.</translation>
    </message>
    <message>
        <source>Adds to bicubic</source>
        <translation>Bikubisch ergänzen</translation>
    </message>
    <message>
        <source>Channels of the discriminator at full resolution; twice as many at each coarser level, at most eight times.</source>
        <translation>Kanäle des Diskriminators bei voller Auflösung; auf jeder gröberen Stufe doppelt so viele, höchstens das Achtfache.</translation>
    </message>
    <message>
        <source>What a made picture is compared with the original by: its pixels; what the discriminator's convolutions make of both; or what the layers of a classifier do, which learns the classes of the data first, in some seconds.</source>
        <translation>Woran ein gemachtes Bild mit dem Original verglichen wird: an den Pixeln; an dem, was die Faltungen des Diskriminators aus beiden machen; oder an dem, was die Schichten eines Klassifikators machen, der vorher einige Sekunden lang die Klassen der Daten lernt.</translation>
    </message>
    <message>
        <source>Content loss</source>
        <translation>Inhaltsverlust</translation>
    </message>
    <message>
        <source>Weight of the content loss; with 0 nothing holds the picture to the original.</source>
        <translation>Gewicht des Inhaltsverlusts; bei 0 hält nichts das Bild beim Original.</translation>
    </message>
    <message>
        <source>Content weight</source>
        <translation>Inhaltsgewicht</translation>
    </message>
    <message>
        <source>Weight of the adversarial loss: with 0 the picture is the mean of all that is possible, which is blurry; the more, the sharper, and the more is made up.</source>
        <translation>Gewicht des adversarialen Verlusts: Bei 0 ist das Bild der Mittelwert von allem, was möglich ist, und damit unscharf; je größer, desto schärfer, und desto mehr ist erfunden.</translation>
    </message>
    <message>
        <source>Super-resolution: the small picture that a residual network enlarges is the mean of the original's pixels.</source>
        <translation>Superauflösung: Ein Residualnetz vergrößert ein kleines Bild, das durch Mitteln der Pixel des Originals entstand.</translation>
    </message>
    <message>
        <source>SRGAN</source>
        <translation>SRGAN</translation>
    </message>
    <message>
        <source>= %1 does not divide %2 × %3 pixels;</source>
        <translation>= %1 teilt %2 × %3 Pixel nicht;</translation>
    </message>
    <message>
        <source>choose %1</source>
        <translation>wähle %1</translation>
    </message>
    <message>
        <source>choose other data</source>
        <translation>wähle andere Daten</translation>
    </message>
    <message>
        <source>= classifier needs data with classes, and this has none; choose pixel or features, or other data</source>
        <translation>= classifier braucht Daten mit Klassen, und diese haben keine; wähle pixel oder features, oder andere Daten</translation>
    </message>
    <message>
        <source>%1%2: its features may be a poor content loss.</source>
        <translation>%1%2: Seine Merkmale geben vielleicht einen schlechten Inhaltsverlust.</translation>
    </message>
    <message>
        <source>content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>How far pictures are from the originals: mean squared difference of pixels, or relative difference of D's or a classifier's features; before its weight.</source>
        <translation>Wie weit die Bilder von den Originalen entfernt sind: mittlere quadratische Abweichung der Pixel oder relative Abweichung der Merkmale von D oder einem Klassifikator; vor der Gewichtung.</translation>
    </message>
    <message>
        <source>low resolution</source>
        <translation>niedrige Auflösung</translation>
    </message>
    <message>
        <source>PSNR, SSIM:</source>
        <translation>PSNR, SSIM:</translation>
    </message>
    <message>
        <source>original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>%1 dB, %2</source>
        <translation>%1 dB, %2</translation>
    </message>
    <message>
        <source>How many random numbers a style is made from (512 in the paper).</source>
        <translation>Aus wie vielen Zufallszahlen ein Stil entsteht (512 in der Veröffentlichung).</translation>
    </message>
    <message>
        <source>How many numbers a style has (512 in the paper).</source>
        <translation>Wie viele Zahlen ein Stil hat (512 in der Veröffentlichung).</translation>
    </message>
    <message>
        <source>w dimension</source>
        <translation>Dimension von w</translation>
    </message>
    <message>
        <source>Layers of the network that makes styles of random numbers (8 in the paper).</source>
        <translation>Schichten des Netzes, das aus Zufallszahlen Stile macht (8 in der Veröffentlichung).</translation>
    </message>
    <message>
        <source>Mapping depth</source>
        <translation>Mapping-Tiefe</translation>
    </message>
    <message>
        <source>Channels of the generator at full resolution; twice as many at each coarser level (32 at 1024 pixels in the paper, 128 at 256).</source>
        <translation>Kanäle des Generators bei voller Auflösung; auf jeder gröberen Stufe doppelt so viele (in der Veröffentlichung 32 bei 1024 Pixeln, 128 bei 256).</translation>
    </message>
    <message>
        <source>Channels of the discriminator at full resolution; twice as many at each coarser level (as the generator's in the paper).</source>
        <translation>Kanäle des Diskriminators bei voller Auflösung; auf jeder gröberen Stufe doppelt so viele (in der Veröffentlichung wie beim Generator).</translation>
    </message>
    <message>
        <source>Channels that no level has more of (512 in the paper).</source>
        <translation>Kanäle, die keine Stufe überschreitet (512 in der Veröffentlichung).</translation>
    </message>
    <message>
        <source>Most channels</source>
        <translation>Kanäle höchstens</translation>
    </message>
    <message>
        <source>Samples of a batch whose variety the discriminator sees; with 1 it sees none.</source>
        <translation>Beispiele eines Batches, deren Vielfalt der Diskriminator sieht; bei 1 sieht er keine.</translation>
    </message>
    <message>
        <source>Group of D's deviation</source>
        <translation>Gruppe für D-Streuung</translation>
    </message>
    <message>
        <source>Whether the generator's update draws samples of its own, as in the paper, or has the discriminator's last fakes judged again, which saves a pass.</source>
        <translation>Ob das Update des Generators eigene Beispiele zieht, wie in der Veröffentlichung, oder die letzten Fälschungen des Diskriminators noch einmal beurteilen lässt, was einen Durchlauf spart.</translation>
    </message>
    <message>
        <source>How hard D is flattened around the real samples (R1); 0 leaves that out.</source>
        <translation>Wie stark D um die echten Beispiele herum flach gemacht wird (R1); 0 lässt es weg.</translation>
    </message>
    <message>
        <source>Iterations from one R1 update to the next; each counts as many times.</source>
        <translation>Iterationen von einem R1-Update zum nächsten; jedes zählt so viele Male.</translation>
    </message>
    <message>
        <source>R1 every</source>
        <translation>R1 alle</translation>
    </message>
    <message>
        <source>How hard equal steps in w are made to change the picture equally (path length regularization); 0 leaves that out.</source>
        <translation>Wie stark gleiche Schritte in w dazu gebracht werden, das Bild gleich stark zu ändern (Pfadlängen-Regularisierung); 0 lässt es weg.</translation>
    </message>
    <message>
        <source>Path length weight</source>
        <translation>Gewicht der Pfadlänge</translation>
    </message>
    <message>
        <source>Iterations from one path length update to the next; each counts as many times.</source>
        <translation>Iterationen von einem Pfadlängen-Update zum nächsten; jedes zählt so viele Male.</translation>
    </message>
    <message>
        <source>Path length every</source>
        <translation>Pfadlänge alle</translation>
    </message>
    <message>
        <source>Share of the fakes in training that have the coarse styles of one latent and the fine ones of another.</source>
        <translation>Anteil der Fälschungen im Training, die die groben Stile eines Latentvektors und die feinen eines anderen haben.</translation>
    </message>
    <message>
        <source>Style mixing</source>
        <translation>Stilmischung</translation>
    </message>
    <message>
        <source>How far from their mean the styles of the samples are that are shown: below 1 samples are more usual and less varied, and at 0 all are the mean one. Training is not truncated.</source>
        <translation>Wie weit die Stile der gezeigten Beispiele von ihrem Mittelwert entfernt sind: Unter 1 sind die Beispiele gewöhnlicher und weniger vielfältig, und bei 0 sind alle das mittlere. Im Training wird nichts abgeschnitten.</translation>
    </message>
    <message>
        <source>Truncation ψ</source>
        <translation>Trunkierung ψ</translation>
    </message>
    <message>
        <source>StyleGAN2: coarse and fine styles that can be mixed, for images of 8 to 1024 pixels.</source>
        <translation>StyleGAN2: grobe und feine Stile, die sich mischen lassen, für Bilder von 8 bis 1024 Pixeln.</translation>
    </message>
    <message>
        <source>StyleGAN2</source>
        <translation>StyleGAN2</translation>
    </message>
    <message>
        <source>has an R1 of its own, which is lazy: turn the regularizer r1 off, or set model.r1_gamma to 0 to use that one at every step</source>
        <translation>hat ein eigenes R1, das nur alle paar Schritte wirkt (lazy): schalte den Regularisierer r1 aus, oder setze model.r1_gamma auf 0, um ihn bei jedem Schritt zu nutzen</translation>
    </message>
    <message>
        <source>Path length</source>
        <translation>Pfadlänge</translation>
    </message>
    <message>
        <source>lazy R1 penalty</source>
        <translation>R1-Strafe (lazy)</translation>
    </message>
    <message>
        <source>How steep D is around real samples: γ/2 times its squared slope.</source>
        <translation>Wie steil D um echte Beispiele herum ist: γ/2 mal seine quadrierte Steigung.</translation>
    </message>
    <message>
        <source>path length</source>
        <translation>Pfadlänge</translation>
    </message>
    <message>
        <source>How much the picture changes for a small step in w, on average over random pictures and the batch.</source>
        <translation>Wie stark sich das Bild bei einem kleinen Schritt in w ändert, gemittelt über zufällige Bilder und den Batch.</translation>
    </message>
    <message>
        <source>path length penalty</source>
        <translation>Pfadlängen-Strafe</translation>
    </message>
    <message>
        <source>How unequal that is: the mean squared distance from its running mean, times the weight.</source>
        <translation>Wie ungleich das ist: der mittlere quadrierte Abstand von seinem gleitenden Mittelwert, mal das Gewicht.</translation>
    </message>
    <message>
        <source>z of fine styles</source>
        <translation>z der feinen Stile</translation>
    </message>
    <message>
        <source>first fine layer</source>
        <translation>erste feine Schicht</translation>
    </message>
    <message>
        <source>squared slope</source>
        <translation>quadrierte Steigung</translation>
    </message>
    <message>
        <source>%1 of A</source>
        <translation>%1 von A</translation>
    </message>
    <message>
        <source>first layers A, last B (of %1)</source>
        <translation>erste Schichten A, letzte B (von %1)</translation>
    </message>
    <message>
        <source>A truncated</source>
        <translation>A trunkiert</translation>
    </message>
    <message>
        <source>One neuron against one number, small enough to be worked through by hand.</source>
        <translation>Ein Neuron gegen eine Zahl, klein genug, um von Hand durchgerechnet zu werden.</translation>
    </message>
    <message>
        <source>Two by two (one neuron)</source>
        <translation>Zwei mal zwei (ein Neuron)</translation>
    </message>
    <message>
        <source>The first weights: small ones by the seed; or those set by hand, which count the main diagonal as +1 and all else as -1, with a bias of -1 in D and of 0 in G.</source>
        <translation>Die Anfangsgewichte: kleine nach dem Startwert; oder von Hand gesetzte, die die Hauptdiagonale als +1 und alles andere als -1 zählen, mit einem Bias von -1 in D und von 0 in G.</translation>
    </message>
    <message>
        <source>First weights</source>
        <translation>Startgewichte</translation>
    </message>
    <message>
        <source>reconstruction</source>
        <translation>Rekonstruktion</translation>
    </message>
    <message>
        <source>How far what is decoded lies from what was encoded: half its squared distance over σ², summed over a sample's numbers, in nats.</source>
        <translation>Wie weit das Dekodierte vom Kodierten entfernt liegt: der halbe quadrierte Abstand, geteilt durch σ², summiert über die Zahlen eines Beispiels, in Nats.</translation>
    </message>
    <message>
        <source>KL to the prior</source>
        <translation>KL zum Prior</translation>
    </message>
    <message>
        <source>How much the encoder says of a sample beyond N(0, 1), in nats.</source>
        <translation>Wie viel der Encoder über ein Beispiel sagt, über N(0, 1) hinaus, in Nats.</translation>
    </message>
    <message>
        <source>How many numbers a sample is encoded by, and decoded from.</source>
        <translation>Durch wie viele Zahlen ein Beispiel kodiert und aus wie vielen es dekodiert wird.</translation>
    </message>
    <message>
        <source>Units of the decoder's layers; channels at half resolution, where it is convolutional.</source>
        <translation>Einheiten der Schichten des Decoders; Kanäle bei halber Auflösung, wenn er ein Faltungsnetz ist.</translation>
    </message>
    <message>
        <source>Decoder width</source>
        <translation>Decoder-Breite</translation>
    </message>
    <message>
        <source>Units of the encoder's layers; channels at half resolution, where it is convolutional.</source>
        <translation>Einheiten der Schichten des Encoders; Kanäle bei halber Auflösung, wenn er ein Faltungsnetz ist.</translation>
    </message>
    <message>
        <source>Encoder width</source>
        <translation>Encoder-Breite</translation>
    </message>
    <message>
        <source>Standard deviation that a decoded number is believed to have: smaller ones make reconstructions matter more than an orderly latent space.</source>
        <translation>Angenommene Standardabweichung einer dekodierten Zahl: Ist sie kleiner, zählen Rekonstruktionen mehr als ein geordneter Latentraum.</translation>
    </message>
    <message>
        <source>σ of the decoder</source>
        <translation>σ des Decoders</translation>
    </message>
    <message>
        <source>Weight of the KL divergence: above 1 the latent space is more orderly and the samples are blurrier.</source>
        <translation>Gewicht der KL-Divergenz: Über 1 ist der Latentraum geordneter, und die Beispiele sind unschärfer.</translation>
    </message>
    <message>
        <source>deviation</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>RMS error %1 %</source>
        <translation>RMS-Fehler %1 %</translation>
    </message>
    <message>
        <source>interpolated</source>
        <translation>interpoliert</translation>
    </message>
    <message>
        <source>sharpness %1 %</source>
        <translation>Schärfe %1 %</translation>
    </message>
    <message>
        <source>Hidden layers of the decoder.</source>
        <translation>Verborgene Schichten des Decoders.</translation>
    </message>
    <message>
        <source>Decoder depth</source>
        <translation>Decoder-Tiefe</translation>
    </message>
    <message>
        <source>Hidden layers of the encoder.</source>
        <translation>Verborgene Schichten des Encoders.</translation>
    </message>
    <message>
        <source>Encoder depth</source>
        <translation>Encoder-Tiefe</translation>
    </message>
    <message>
        <source>Variational autoencoder of two perceptrons: steady and blurry, with an orderly latent space.</source>
        <translation>Variational Autoencoder aus zwei Perzeptrons: ruhig und unscharf, mit einem geordneten Latentraum.</translation>
    </message>
    <message>
        <source>VAE (MLP)</source>
        <translation>VAE (MLP)</translation>
    </message>
    <message>
        <source>How many numbers an image is encoded by, and decoded from.</source>
        <translation>Durch wie viele Zahlen ein Bild kodiert und aus wie vielen es dekodiert wird.</translation>
    </message>
    <message>
        <source>Channels of the decoder at half resolution; twice as many at each coarser level.</source>
        <translation>Kanäle des Decoders bei halber Auflösung; auf jeder gröberen Stufe doppelt so viele.</translation>
    </message>
    <message>
        <source>Channels of the encoder at half resolution; twice as many at each coarser level.</source>
        <translation>Kanäle des Encoders bei halber Auflösung; auf jeder gröberen Stufe doppelt so viele.</translation>
    </message>
    <message>
        <source>Normalization in the decoder.</source>
        <translation>Normalisierung im Decoder.</translation>
    </message>
    <message>
        <source>Decoder normalization</source>
        <translation>Decoder-Normalisierung</translation>
    </message>
    <message>
        <source>Convolutional variational autoencoder: steady and blurry, with an orderly latent space.</source>
        <translation>Variational Autoencoder aus Faltungsnetzen: ruhig und unscharf, mit einem geordneten Latentraum.</translation>
    </message>
    <message>
        <source>VAE (convolutional)</source>
        <translation>VAE (Faltungsnetz)</translation>
    </message>
    <message>
        <source>Whose samples the grids and the indicators show.</source>
        <translation>Wessen Beispiele die Raster und die Kennzahlen zeigen.</translation>
    </message>
    <message>
        <source>Samples of</source>
        <translation>Beispiele von</translation>
    </message>
    <message>
        <source>What the VAE minimizes: the negative evidence lower bound.</source>
        <translation>Was der VAE minimiert: die negative Evidenzuntergrenze (ELBO).</translation>
    </message>
    <message>
        <source>GAN (no encoder)</source>
        <translation>GAN (kein Encoder)</translation>
    </message>
    <message>
        <source>A vanilla GAN and a VAE of perceptrons with decoders of the same size, trained beside each other.</source>
        <translation>Ein Vanilla-GAN und ein VAE aus Perzeptrons mit gleich großen Decodern, nebeneinander trainiert.</translation>
    </message>
    <message>
        <source>GAN beside VAE (MLP)</source>
        <translation>GAN neben VAE (MLP)</translation>
    </message>
    <message>
        <source>pack = %1: its encoder takes one sample at a time; set pack to 1</source>
        <translation>pack = %1: Der Encoder nimmt ein Beispiel auf einmal; setze pack auf 1</translation>
    </message>
    <message>
        <source>A DCGAN and a convolutional VAE with decoders of the same size, trained beside each other.</source>
        <translation>Ein DCGAN und ein VAE aus Faltungsnetzen mit gleich großen Decodern, nebeneinander trainiert.</translation>
    </message>
    <message>
        <source>DCGAN beside VAE</source>
        <translation>DCGAN neben VAE</translation>
    </message>
</context>
</TS>
