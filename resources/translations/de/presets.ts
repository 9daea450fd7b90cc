<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Presets</name>
    <message>
        <source>Three disjoint blobs, vanilla GAN</source>
        <translation>Drei getrennte Cluster, Vanilla-GAN</translation>
    </message>
    <message>
        <source>Three clusters with nothing between them. Watch the bridges of fakes that a continuous generator cannot avoid.</source>
        <translation>Drei Cluster, dazwischen nichts. Achte auf die Brücken aus Fälschungen, die ein stetiger Generator nicht vermeiden kann.</translation>
    </message>
    <message>
        <source>Two clouds, CycleGAN</source>
        <translation>Zwei Wolken, CycleGAN</translation>
    </message>
    <message>
        <source>Two generators carry the spirals to each other, and the way there and back must end where it began. Follow the lines: where a point goes stays as it is, and neighbours stay together, though not every point finds its true partner. Set the cycle weight to 0 to see what holds them.</source>
        <translation>Zwei Generatoren tragen die Spiralen zueinander, und der Weg hin und zurück muss dort enden, wo er begann. Folge den Linien: Wohin ein Punkt kommt, ändert sich nicht mehr, und Nachbarn bleiben beisammen, auch wenn nicht jeder Punkt seinen wahren Partner findet. Setze das Zyklusgewicht auf 0, um zu sehen, was sie zusammenhält.</translation>
    </message>
    <message>
        <source>Two clouds, direct translation</source>
        <translation>Zwei Wolken, direkte Übersetzung</translation>
    </message>
    <message>
        <source>One generator carries the left spiral to the right, and one discriminator asks only whether the points look like the right one. Follow the lines: the shape is reached, but which point goes where is asked by nobody, so it shifts for as long as it trains, and neighbours are torn apart.</source>
        <translation>Ein Generator trägt die linke Spirale zur rechten, und ein Diskriminator fragt nur, ob die Punkte wie die rechte aussehen. Folge den Linien: Die Form wird erreicht, aber welcher Punkt wohin kommt, fragt niemand; also verschiebt es sich, solange trainiert wird, und Nachbarn werden auseinandergerissen.</translation>
    </message>
    <message>
        <source>Digits 8×8, conditional GAN</source>
        <translation>Ziffern 8×8, bedingtes GAN</translation>
    </message>
    <message>
        <source>Choose a digit and get it. D must reject fakes, and real digits that are called something else: the three losses have curves of their own.</source>
        <translation>Du wählst eine Ziffer und bekommst sie. D muss Fälschungen ablehnen und auch echte Ziffern, die falsch benannt sind: Die drei Verluste haben eigene Kurven.</translation>
    </message>
    <message>
        <source>Digits 8×8, VAE</source>
        <translation>Ziffern 8×8, VAE</translation>
    </message>
    <message>
        <source>A variational autoencoder: one loss that only falls, an orderly latent space, and blurry samples. The stages show what is encoded and decoded again.</source>
        <translation>Ein Variational Autoencoder: ein einziger Verlust, der nur sinkt, ein geordneter Latentraum und unscharfe Beispiele. Die Stufen zeigen, was kodiert und wieder dekodiert wird.</translation>
    </message>
    <message>
        <source>Digits 8×8, GAN beside VAE</source>
        <translation>Ziffern 8×8, GAN neben VAE</translation>
    </message>
    <message>
        <source>A GAN and a VAE with decoders of the same size learn the same data beside each other: sharp against blurry, restless against steady, and what lies half-way between two samples.</source>
        <translation>Ein GAN und ein VAE mit gleich großen Decodern lernen nebeneinander dieselben Daten: scharf gegen unscharf, unruhig gegen stetig, und was auf halbem Weg zwischen zwei Beispielen liegt.</translation>
    </message>
    <message>
        <source>Digits 8×8, vanilla GAN</source>
        <translation>Ziffern 8×8, Vanilla-GAN</translation>
    </message>
    <message>
        <source>Handwritten digits of 8 × 8 pixels by two small perceptrons: legible within a minute on one processor core. Left alone for longer (some 15,000 steps) it begins to lose one digit or another: see the classes in Health.</source>
        <translation>Handgeschriebene Ziffern mit 8 × 8 Pixeln von zwei kleinen Perzeptrons: auf einem Prozessorkern innerhalb einer Minute lesbar. Lässt man es länger laufen (rund 15 000 Schritte), verliert es nach und nach die eine oder andere Ziffer: siehe die Klassen unter „Zustand“.</translation>
    </message>
    <message>
        <source>Pixel faces 16×16, with or without glasses</source>
        <translation>Pixelgesichter 16×16, mit oder ohne Brille</translation>
    </message>
    <message>
        <source>One attribute on demand: the same face with glasses and without, and all between the two.</source>
        <translation>Ein Merkmal auf Wunsch: dasselbe Gesicht mit und ohne Brille und alles dazwischen.</translation>
    </message>
    <message>
        <source>Pixel faces 16×16, CycleGAN</source>
        <translation>Pixelgesichter 16×16, CycleGAN</translation>
    </message>
    <message>
        <source>Glasses are put on and taken off, learned without pairs: what goes there and back must come back the same. Both directions stand side by side.</source>
        <translation>Brillen werden auf- und abgesetzt, ohne Paare gelernt: Was hin- und zurückgeht, muss unverändert wiederkommen. Beide Richtungen stehen nebeneinander.</translation>
    </message>
    <message>
        <source>Pixel faces 16×16, DCGAN</source>
        <translation>Pixelgesichter 16×16, DCGAN</translation>
    </message>
    <message>
        <source>Small colour faces. Shapes after seconds, recognisable faces within a minute and a half on one processor.</source>
        <translation>Kleine farbige Gesichter. Formen nach Sekunden, erkennbare Gesichter innerhalb von anderthalb Minuten auf einem Prozessor.</translation>
    </message>
    <message>
        <source>Pixel faces 16×16, direct translation</source>
        <translation>Pixelgesichter 16×16, direkte Übersetzung</translation>
    </message>
    <message>
        <source>Glasses are put on faces by one generator and one discriminator. Glasses appear, but as training goes on the face below them becomes another: the reason for CycleGAN.</source>
        <translation>Ein Generator und ein Diskriminator setzen Gesichtern Brillen auf. Brillen erscheinen, aber im Lauf des Trainings wird das Gesicht darunter ein anderes: der Grund für CycleGAN.</translation>
    </message>
    <message>
        <source>Pixel faces 16×16, LAPGAN</source>
        <translation>Pixelgesichter 16×16, LAPGAN</translation>
    </message>
    <message>
        <source>A pyramid of 4, 8 and 16 pixels: one GAN makes a tiny image, and at each doubling another adds what enlarging lacks. The stages show the climb; every level has its own curves.</source>
        <translation>Eine Pyramide aus 4, 8 und 16 Pixeln: Ein GAN macht ein winziges Bild, und bei jeder Verdopplung ergänzt ein weiteres, was beim Vergrößern fehlt. Die Stufen zeigen den Aufstieg; jede Ebene hat eigene Kurven.</translation>
    </message>
    <message>
        <source>Pixel faces, grey to colour, pix2pix</source>
        <translation>Pixelgesichter, grau zu Farbe, pix2pix</translation>
    </message>
    <message>
        <source>Grey faces are coloured again: the colour of skin and hair must be guessed from how bright they are.</source>
        <translation>Graue Gesichter werden wieder farbig: Die Farbe von Haut und Haar muss aus der Helligkeit erraten werden.</translation>
    </message>
    <message>
        <source>Pixel faces, edges to picture, pix2pix</source>
        <translation>Pixelgesichter, Kanten zu Bild, pix2pix</translation>
    </message>
    <message>
        <source>Only the edges of a face are given, and the face is wanted.</source>
        <translation>Nur die Kanten eines Gesichts sind gegeben, und gesucht ist das Gesicht.</translation>
    </message>
    <message>
        <source>Pixel faces, restoration, pix2pix</source>
        <translation>Pixelgesichter, Ergänzung, pix2pix</translation>
    </message>
    <message>
        <source>A rectangle of each face is missing, and the whole face is wanted: what lies there must be made up from what is left.</source>
        <translation>In jedem Gesicht fehlt ein Rechteck, und gesucht ist das ganze Gesicht: Was dort liegt, muss aus dem Rest erfunden werden.</translation>
    </message>
    <message>
        <source>Pixel faces 4×4 → 16×16, SRGAN</source>
        <translation>Pixelgesichter 4×4 → 16×16, SRGAN</translation>
    </message>
    <message>
        <source>Faces are made of 16 pixels: what is lost must be made up. Set the adversarial weight to 0 and the made-up parts turn into a blurry mean, with a better PSNR.</source>
        <translation>Aus 16 Pixeln werden Gesichter: Was verloren ist, muss erfunden werden. Setze das adversariale Gewicht auf 0, und aus dem Erfundenen wird ein unscharfer Mittelwert, mit besserem PSNR.</translation>
    </message>
    <message>
        <source>Pixel faces 16×16, StyleGAN2</source>
        <translation>Pixelgesichter 16×16, StyleGAN2</translation>
    </message>
    <message>
        <source>Faces made in layers that each have a style: the first two decide the shape, and the later ones change colours more than shape. The stages mix the styles of two faces, and truncation ψ, under Model, draws all faces towards the mean one. Faces within a minute or two, better ones in three, on one processor.</source>
        <translation>Gesichter aus Schichten, die je einen Stil haben: Die ersten zwei bestimmen die Form, die späteren ändern eher die Farben. Die Stufen mischen die Stile zweier Gesichter, und die Trunkierung ψ, unter „Modell“, zieht alle Gesichter zum mittleren hin. Gesichter in ein bis zwei Minuten, bessere in drei, auf einem Prozessor.</translation>
    </message>
    <message>
        <source>Pixel faces 16×16, VAE</source>
        <translation>Pixelgesichter 16×16, VAE</translation>
    </message>
    <message>
        <source>Pixel faces 16×16, GAN beside VAE</source>
        <translation>Pixelgesichter 16×16, GAN neben VAE</translation>
    </message>
    <message>
        <source>Pixel faces 16×16, WGAN</source>
        <translation>Pixelgesichter 16×16, WGAN</translation>
    </message>
    <message>
        <source>Small colour faces by a critic whose weights are clipped, five steps of it for one of the generator. Its estimate falls while the faces get better, up to an unknown factor; compare with faces-wgan-gp.</source>
        <translation>Kleine farbige Gesichter mit einem Kritiker, dessen Gewichte begrenzt werden, fünf seiner Schritte auf einen des Generators. Seine Schätzung sinkt, während die Gesichter besser werden, bis auf einen unbekannten Faktor; vergleiche mit faces-wgan-gp.</translation>
    </message>
    <message>
        <source>Pixel faces 16×16, WGAN-GP</source>
        <translation>Pixelgesichter 16×16, WGAN-GP</translation>
    </message>
    <message>
        <source>Small colour faces by a critic with a gradient penalty, five steps of it for one of the generator. Its estimate of the distance falls while the faces get better, as no other loss does: that is what it is for. Shapes after ten seconds, faces within a minute and a half on one processor.</source>
        <translation>Kleine farbige Gesichter mit einem Kritiker mit Gradientenstrafe, fünf seiner Schritte auf einen des Generators. Seine Schätzung des Abstands sinkt, während die Gesichter besser werden, wie es kein anderer Verlust tut: Dafür ist er da. Formen nach zehn Sekunden, Gesichter innerhalb von anderthalb Minuten auf einem Prozessor.</translation>
    </message>
    <message>
        <source>Fashion-MNIST 28×28, DCGAN</source>
        <translation>Fashion-MNIST 28×28, DCGAN</translation>
    </message>
    <message>
        <source>Shirts, shoes and bags in grey; the kinds are recognisable after about two minutes.</source>
        <translation>Hemden, Schuhe und Taschen in Grau; die Arten sind nach etwa zwei Minuten erkennbar.</translation>
    </message>
    <message>
        <source>Fashion-MNIST 28×28, LAPGAN</source>
        <translation>Fashion-MNIST 28×28, LAPGAN</translation>
    </message>
    <message>
        <source>A pyramid of 7, 14 and 28 pixels: one GAN makes a tiny image, and at each doubling another adds what enlarging lacks. The stages show the climb; every level has its own curves.</source>
        <translation>Eine Pyramide aus 7, 14 und 28 Pixeln: Ein GAN macht ein winziges Bild, und bei jeder Verdopplung ergänzt ein weiteres, was beim Vergrößern fehlt. Die Stufen zeigen den Aufstieg; jede Ebene hat eigene Kurven.</translation>
    </message>
    <message>
        <source>Fashion-MNIST 14×14 → 28×28, SRGAN</source>
        <translation>Fashion-MNIST 14×14 → 28×28, SRGAN</translation>
    </message>
    <message>
        <source>Twice as many pixels a side. What a made picture is held to is what a small classifier of the ten kinds sees in it, trained on the spot in the first seconds; choose pixels or D's features beside it, under Model.</source>
        <translation>Doppelt so viele Pixel je Seite. Ein gemachtes Bild wird daran gemessen, was ein kleiner Klassifikator der zehn Arten darin sieht, der in den ersten Sekunden an Ort und Stelle trainiert wird; wähle zum Vergleich Pixel oder die Merkmale von D, unter „Modell“.</translation>
    </message>
    <message>
        <source>Emoji 32×32, line to colour, pix2pix</source>
        <translation>Emojis 32×32, Strich zu Farbe, pix2pix</translation>
    </message>
    <message>
        <source>A line drawing is coloured: a U-Net fills the shapes, and a discriminator of patches says where it believes the picture. Move the L1 weight and see the picture go from lively to blurry.</source>
        <translation>Eine Strichzeichnung wird ausgemalt: Ein U-Net füllt die Formen, und ein Patch-Diskriminator sagt, wo er das Bild glaubt. Verschiebe das L1-Gewicht und sieh zu, wie das Bild von lebhaft zu unscharf wechselt.</translation>
    </message>
    <message>
        <source>Two unequal Gaussians, vanilla GAN</source>
        <translation>Zwei ungleiche Cluster, Vanilla-GAN</translation>
    </message>
    <message>
        <source>A large cluster and a small one. The generator finds the large one first; whether it remembers the small one is up to the balance.</source>
        <translation>Ein großer und ein kleiner Cluster. Der Generator findet den großen zuerst; ob er sich an den kleinen erinnert, liegt am Gleichgewicht.</translation>
    </message>
    <message>
        <source>Letters A–Z 28×28, conditional GAN</source>
        <translation>Buchstaben A–Z 28×28, bedingtes GAN</translation>
    </message>
    <message>
        <source>Choose a letter and get it, in typefaces of the generator's own.</source>
        <translation>Du wählst einen Buchstaben und bekommst ihn, in Schriftarten, die der Generator selbst erfindet.</translation>
    </message>
    <message>
        <source>Letters A–Z 28×28, DCGAN</source>
        <translation>Buchstaben A–Z 28×28, DCGAN</translation>
    </message>
    <message>
        <source>Capital letters in 264 typefaces.</source>
        <translation>Großbuchstaben in 264 Schriftarten.</translation>
    </message>
    <message>
        <source>Letters 7×7 → 28×28, SRGAN</source>
        <translation>Buchstaben 7×7 → 28×28, SRGAN</translation>
    </message>
    <message>
        <source>Capital letters are made of 49 pixels: edges become sharp again, and PSNR and SSIM leave the bicubic enlargement far behind.</source>
        <translation>Aus 49 Pixeln werden Großbuchstaben: Kanten werden wieder scharf, und PSNR und SSIM lassen die bikubische Vergrößerung weit hinter sich.</translation>
    </message>
    <message>
        <source>Grid of 25, PacGAN</source>
        <translation>Gitter mit 25, PacGAN</translation>
    </message>
    <message>
        <source>The discriminator judges two samples at a time, so that a generator which repeats itself gives itself away. All 25 clusters are found; set samples in a pack to 1 and restart, and nearly half of them are lost. The learning rates fall to 0 over the second half of 16,000 steps.</source>
        <translation>Der Diskriminator beurteilt je zwei Beispiele zusammen, so dass sich ein Generator, der sich wiederholt, verrät. Alle 25 Cluster werden gefunden; setze die Beispiele pro Pack auf 1 und starte neu, und fast die Hälfte von ihnen geht verloren. Die Lernraten sinken in der zweiten Hälfte der 16 000 Schritte auf 0.</translation>
    </message>
    <message>
        <source>Grid of 25, vanilla GAN</source>
        <translation>Gitter mit 25, Vanilla-GAN</translation>
    </message>
    <message>
        <source>Twenty-five clusters. A plain GAN misses some of them; add the regularizer R1 and watch them all being found.</source>
        <translation>Fünfundzwanzig Cluster. Ein einfaches GAN verfehlt einige davon; füge den Regularisierer R1 hinzu und sieh zu, wie alle gefunden werden.</translation>
    </message>
    <message>
        <source>Line, vanilla GAN</source>
        <translation>Linie, Vanilla-GAN</translation>
    </message>
    <message>
        <source>Points along a line: the easiest distribution, learned in seconds. A good start for single steps and slow motion.</source>
        <translation>Punkte entlang einer Linie: die einfachste Verteilung, in Sekunden gelernt. Ein guter Anfang für einzelne Schritte und Zeitlupe.</translation>
    </message>
    <message>
        <source>MNIST 28×28, conditional GAN</source>
        <translation>MNIST 28×28, bedingtes GAN</translation>
    </message>
    <message>
        <source>Choose a digit and get it: strokes after seconds, the right digits within a minute.</source>
        <translation>Du wählst eine Ziffer und bekommst sie: Striche nach Sekunden, die richtigen Ziffern innerhalb einer Minute.</translation>
    </message>
    <message>
        <source>MNIST 28×28, DCGAN</source>
        <translation>MNIST 28×28, DCGAN</translation>
    </message>
    <message>
        <source>Handwritten digits by convolutions: strokes after seconds, digits after a minute or two.</source>
        <translation>Handgeschriebene Ziffern mit Faltungen: Striche nach Sekunden, Ziffern nach ein bis zwei Minuten.</translation>
    </message>
    <message>
        <source>MNIST 28×28, vanilla GAN</source>
        <translation>MNIST 28×28, Vanilla-GAN</translation>
    </message>
    <message>
        <source>The perceptrons of the first GAN paper on handwritten digits. Slower and noisier than convolutions: that is the lesson.</source>
        <translation>Die Perzeptrons des ersten GAN-Artikels mit handgeschriebenen Ziffern. Langsamer und verrauschter als Faltungen: Das ist die Lehre daraus.</translation>
    </message>
    <message>
        <source>Two moons, vanilla GAN</source>
        <translation>Zwei Monde, Vanilla-GAN</translation>
    </message>
    <message>
        <source>Two interleaved half circles.</source>
        <translation>Zwei ineinandergreifende Halbkreise.</translation>
    </message>
    <message>
        <source>Icons 32×32, outline to filled, pix2pix</source>
        <translation>Symbole 32×32, Umriss zu gefüllt, pix2pix</translation>
    </message>
    <message>
        <source>An outlined icon is to become a filled one: what is inside and what is outside has to be understood.</source>
        <translation>Aus dem Umriss eines Symbols soll ein gefülltes werden: Was innen und was außen ist, muss verstanden werden.</translation>
    </message>
    <message>
        <source>Ring of 8, minimax</source>
        <translation>Ring aus 8, Minimax</translation>
    </message>
    <message>
        <source>The original game between two players, with ten steps of D for one of G. Where D is sure of its fakes, this loss leaves G almost no gradient: on about every other seed it ends on one cluster. Restart with another seed, or choose the non-saturating loss, which learns in the same place.</source>
        <translation>Das ursprüngliche Spiel zweier Spieler, mit zehn Schritten von D auf einen von G. Wo D sich bei seinen Fälschungen sicher ist, lässt dieser Verlust G fast keinen Gradienten: Bei etwa jedem zweiten Startwert endet es auf einem Cluster. Starte mit einem anderen Startwert neu oder wähle den nicht sättigenden Verlust, der an derselben Stelle lernt.</translation>
    </message>
    <message>
        <source>Ring of 8, vanilla GAN</source>
        <translation>Ring aus 8, Vanilla-GAN</translation>
    </message>
    <message>
        <source>Eight narrow clusters on a circle, the classic test of mode collapse. Watch how the fakes first gather on one cluster, then spread; try a discriminator learning rate ten times as high.</source>
        <translation>Acht schmale Cluster auf einem Kreis, der klassische Test auf Modenkollaps. Sieh zu, wie sich die Fälschungen erst auf einem Cluster sammeln und dann ausbreiten; versuche eine zehnmal so hohe Lernrate des Diskriminators.</translation>
    </message>
    <message>
        <source>Ring of 8, WGAN</source>
        <translation>Ring aus 8, WGAN</translation>
    </message>
    <message>
        <source>The first Wasserstein GAN: all of the critic's weights are kept between -0.1 and 0.1. Its estimate falls with the exact distance, but only up to an unknown factor, and not smoothly. Five steps of the critic for one of G; the learning rates fall to 0 over the second half of 12,000 steps.</source>
        <translation>Das erste Wasserstein-GAN: Alle Gewichte des Kritikers werden zwischen -0.1 und 0.1 gehalten. Seine Schätzung sinkt mit dem exakten Abstand, aber nur bis auf einen unbekannten Faktor und nicht gleichmäßig. Fünf Schritte des Kritikers auf einen von G; die Lernraten sinken in der zweiten Hälfte der 12 000 Schritte auf 0.</translation>
    </message>
    <message>
        <source>Ring of 8, WGAN-GP</source>
        <translation>Ring aus 8, WGAN-GP</translation>
    </message>
    <message>
        <source>A critic in place of a discriminator: the gradient penalty holds its slope near 1, so that its estimate can be compared with the exact Wasserstein distance in Health. Both fall while the fakes spread over all eight clusters. Five steps of the critic for one of G; the learning rates fall to 0 over the second half of 10,000 steps.</source>
        <translation>Ein Kritiker anstelle eines Diskriminators: Die Gradientenstrafe hält seine Steigung nahe 1, so dass sich seine Schätzung mit dem exakten Wasserstein-Abstand unter „Zustand“ vergleichen lässt. Beide sinken, während sich die Fälschungen über alle acht Cluster ausbreiten. Fünf Schritte des Kritikers auf einen von G; die Lernraten sinken in der zweiten Hälfte der 10 000 Schritte auf 0.</translation>
    </message>
    <message>
        <source>Solid and striped shapes, CycleGAN</source>
        <translation>Einfarbige und gestreifte Formen, CycleGAN</translation>
    </message>
    <message>
        <source>Horse and zebra in little: shapes get stripes and lose them, learned without pairs.</source>
        <translation>Pferd und Zebra im Kleinen: Formen bekommen Streifen und verlieren sie, ohne Paare gelernt.</translation>
    </message>
    <message>
        <source>Spiral, vanilla GAN</source>
        <translation>Spirale, Vanilla-GAN</translation>
    </message>
    <message>
        <source>Two arms that wind around each other; the generator has to fold its latent plane.</source>
        <translation>Zwei Arme, die sich umeinander winden; der Generator muss seine latente Ebene falten.</translation>
    </message>
    <message>
        <source>Swiss roll, vanilla GAN</source>
        <translation>Swiss Roll, Vanilla-GAN</translation>
    </message>
    <message>
        <source>One long rolled-up curve.</source>
        <translation>Eine lange, aufgerollte Kurve.</translation>
    </message>
    <message>
        <source>Gravel 8×8 → 32×32, SRGAN</source>
        <translation>Kies 8×8 → 32×32, SRGAN</translation>
    </message>
    <message>
        <source>Gravel at four times its resolution. Without the adversarial loss the stones are smooth; with it they have a grain, which is made up.</source>
        <translation>Kies in vierfacher Auflösung. Ohne den adversarialen Verlust sind die Steine glatt; mit ihm haben sie eine Körnung, die erfunden ist.</translation>
    </message>
    <message>
        <source>2×2 pixels, one neuron, weights set by hand</source>
        <translation>2×2 Pixel, ein Neuron, von Hand</translation>
    </message>
    <message>
        <source>The smallest GAN there is: the discriminator is one neuron that looks at four pixels, the generator makes them from one number. It begins with weights that were set by hand: +1 for the diagonal, −1 for the rest. Each step is the learning rate times the gradient and nothing else, so all of it can be worked through by hand. The two circle each other before they settle; R1 makes the circles smaller.</source>
        <translation>Das kleinste GAN, das es gibt: Der Diskriminator ist ein Neuron, das vier Pixel ansieht, der Generator macht sie aus einer Zahl. Es beginnt mit Gewichten, die von Hand gesetzt wurden: +1 für die Diagonale, −1 für den Rest. Jeder Schritt ist Lernrate mal Gradient und sonst nichts, also lässt sich alles von Hand nachrechnen. Die beiden umkreisen einander, bevor sie zur Ruhe kommen; R1 macht die Kreise kleiner.</translation>
    </message>
    <message>
        <source>2×2 pixels, one neuron, hinge loss</source>
        <translation>2×2 Pixel, ein Neuron, Hinge</translation>
    </message>
    <message>
        <source>D no longer cares about images that it tells apart by a margin of 1; R1 keeps its weights small.</source>
        <translation>D kümmert sich nicht mehr um Bilder, die es mit einem Abstand von 1 auseinanderhält; R1 hält seine Gewichte klein.</translation>
    </message>
    <message>
        <source>2×2 pixels, one neuron, least squares</source>
        <translation>2×2 Pixel, ein Neuron, kleinste Quadrate</translation>
    </message>
    <message>
        <source>D aims at 1 for real and 0 for fake. Its sum itself is the score; there is no sigmoid.</source>
        <translation>D zielt auf 1 für echt und 0 für gefälscht. Die Bewertung ist die Summe selbst; es gibt kein Sigmoid.</translation>
    </message>
    <message>
        <source>2×2 pixels, one neuron, minimax loss</source>
        <translation>2×2 Pixel, ein Neuron, Minimax</translation>
    </message>
    <message>
        <source>The loss of the game as it was first written down: G lowers what D gains. R1 keeps D's weights small.</source>
        <translation>Der Verlust des Spiels, wie er zuerst aufgeschrieben wurde: G senkt, was D gewinnt. R1 hält die Gewichte von D klein.</translation>
    </message>
    <message>
        <source>2×2 pixels, one neuron, random first weights</source>
        <translation>2×2 Pixel, ein Neuron, zufällig</translation>
    </message>
    <message>
        <source>The same with small random weights: D knows nothing, and G's images are grey. Within some dozens of steps D's weights point along the diagonal, and G's pixels follow.</source>
        <translation>Dasselbe mit kleinen zufälligen Gewichten: D weiß nichts, und die Bilder von G sind grau. Nach einigen Dutzend Schritten zeigen die Gewichte von D entlang der Diagonale, und die Pixel von G folgen.</translation>
    </message>
    <message>
        <source>2×2 pixels, one neuron, WGAN</source>
        <translation>2×2 Pixel, ein Neuron, WGAN</translation>
    </message>
    <message>
        <source>The first Wasserstein GAN with a critic of one neuron. All of its weights are kept between -0.5 and 0.5; it soon stands at these limits, with the signs of the diagonal. Three steps of the critic for one of G.</source>
        <translation>Das erste Wasserstein-GAN mit einem Kritiker aus einem Neuron. Alle seine Gewichte werden zwischen -0.5 und 0.5 gehalten; bald stehen sie an diesen Grenzen, mit den Vorzeichen der Diagonale. Drei Schritte des Kritikers auf einen von G.</translation>
    </message>
</context>
</TS>
