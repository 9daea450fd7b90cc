<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Lesson:first-minute</name>
    <message>
        <source>The first minute</source>
        <translation>Die erste Minute</translation>
    </message>
    <message>
        <source>See a GAN learn, break it, mend it, and take one step at a time.</source>
        <translation>Sieh ein GAN lernen, bring es durcheinander, bring es wieder in Ordnung und geh einen Schritt nach dem anderen.</translation>
    </message>
    <message>
        <source>Let them learn</source>
        <translation>Lass sie lernen</translation>
    </message>
    <message>
        <source>The blue dots are the **real** data: eight small heaps on a circle. The orange crosses are **fakes**, made by a network,
the *generator* (G). Another network, the *discriminator* (D), is to tell the two apart. The background is what it
believes of each place: blue where it says "real", orange where it says "fake".</source>
        <translation>Die blauen Punkte sind die **echten** Daten: acht Häufchen auf einem Kreis. Die orangen Kreuze sind **Fälschungen**, gemacht von einem Netz, dem *Generator* (G). Ein anderes Netz, der *Diskriminator* (D), soll die beiden unterscheiden. Der Hintergrund zeigt, was er von jeder Stelle glaubt: blau, wo er „echt“ sagt, orange, wo er „gefälscht“ sagt.</translation>
    </message>
    <message>
        <source>G learns from D's opinion of its fakes, which the arrows show, and D from its own mistakes. A red ring marks a heap that
the fakes do not reach yet.</source>
        <translation>G lernt aus dem, was D von seinen Fälschungen hält – das zeigen die Pfeile –, und D aus seinen eigenen Irrtümern. Ein roter Ring umgibt jedes Häufchen, das die Fälschungen noch nicht erreichen.</translation>
    </message>
    <message>
        <source>Press **Space**, or click **Run**, and watch them for 600 steps.</source>
        <translation>Drücke die **Leertaste** oder klicke auf **Start** und sieh ihnen 600 Schritte lang zu.</translation>
    </message>
    <message>
        <source>The crosses move to the blue, and D turns it orange. Some thousand steps on, they reach most heaps.</source>
        <translation>Die Kreuze wandern ins Blaue, und D färbt es orange. Einige tausend Schritte später erreichen sie die meisten Häufchen.</translation>
    </message>
    <message>
        <source>Break it</source>
        <translation>Bring es durcheinander</translation>
    </message>
    <message>
        <source>A **learning rate** says how far a network moves at each step. What you change in the [Controls](show:controls) takes
effect at the next step. So let G take far too large ones.</source>
        <translation>Eine **Lernrate** sagt, wie weit sich ein Netz bei jedem Schritt bewegt. Was du bei den [Reglern](show:controls) änderst, wirkt ab dem nächsten Schritt. Lass G also viel zu große Schritte machen.</translation>
    </message>
    <message>
        <source>[Health](show:health/modes_covered) counts the heaps that the fakes reach: *Modes covered*.</source>
        <translation>Das Panel [Zustand](show:health/modes_covered) zählt die Häufchen, die die Fälschungen erreichen: *Abgedeckte Modi*.</translation>
    </message>
    <message>
        <source>Drag the **G learning rate** to the far right, or type 0.1, and train 600 steps or more. Look at the fakes, and at *Modes covered*.</source>
        <translation>Zieh **Lernrate von G** ganz nach rechts oder tippe 0.1 ein und trainiere 600 Schritte oder mehr. Sieh dir die Fälschungen an und *Abgedeckte Modi*.</translation>
    </message>
    <message>
        <source>A high rate for G, and 600 steps, until two heaps at most are reached.</source>
        <translation>Eine hohe Lernrate für G und 600 Schritte, bis höchstens zwei Häufchen erreicht sind.</translation>
    </message>
    <message>
        <source>G is losing its way: before long, two heaps at most are reached.</source>
        <translation>G verirrt sich: Bald sind höchstens noch zwei Häufchen erreicht.</translation>
    </message>
    <message>
        <source>Is it mended?</source>
        <translation>Ist es wieder in Ordnung?</translation>
    </message>
    <message>
        <source>**Ctrl+Z** takes back the change. Does it take back the damage, too?</source>
        <translation>**Strg+Z** nimmt die Änderung zurück. Nimmt es auch den Schaden zurück?</translation>
    </message>
    <message>
        <source>The [Timeline](show:timeline) keeps what has happened from step to step, with a mark at each change of yours.</source>
        <translation>Die [Zeitleiste](show:timeline) hält fest, was von Schritt zu Schritt geschehen ist, mit einer Marke bei jeder deiner Änderungen.</translation>
    </message>
    <message>
        <source>Press **Ctrl+Z**, then let them train 300 steps.</source>
        <translation>Drücke **Strg+Z** und lass die beiden dann 300 Schritte trainieren.</translation>
    </message>
    <message>
        <source>The rate as it was, and 300 steps.</source>
        <translation>Die Lernrate wie vorher und 300 Schritte.</translation>
    </message>
    <message>
        <source>The rate is back, but many of the heaps are still without a fake. A new beginning helps: Ctrl+R.</source>
        <translation>Die Lernrate ist wieder da, aber viele Häufchen sind noch ohne Fälschung. Da hilft ein neuer Anfang: Strg+R.</translation>
    </message>
    <message>
        <source>Another game</source>
        <translation>Ein anderes Spiel</translation>
    </message>
    <message>
        <source>What each of the two tries to make small is its **loss**. With *Wasserstein*, D becomes a *critic*: it does not say "real"
or "fake", but gives each place a height, and the fakes are to climb. This landscape must not be too steep. So a
[gradient penalty](term:gradient-penalty) is offered as soon as you choose that loss; it holds the slope near 1: *D input
gradient* in [Health](show:health/d_input_gradient).</source>
        <translation>Was jeder der beiden klein machen will, ist sein **Verlust**. Mit *Wasserstein* wird D zum *Kritiker*: Er sagt nicht „echt“ oder „gefälscht“, sondern gibt jeder Stelle eine Höhe, und die Fälschungen sollen klettern. Diese Landschaft darf nicht zu steil sein. Deshalb wird eine [Gradientenstrafe](term:gradient-penalty) angeboten, sobald du diesen Verlust wählst; sie hält die Steigung nahe 1: *Eingabegradient D* im Panel [Zustand](show:health/d_input_gradient).</translation>
    </message>
    <message>
        <source>Press **Ctrl+R** to begin again. Choose **Wasserstein** as the **Loss**, press **Turn on gradient penalty** just where it is offered, and train 200 steps.</source>
        <translation>Beginne mit **Strg+R** von vorn. Wähle **Wasserstein** als **Verlust**, drücke gleich dort, wo es angeboten wird, **Gradientenstrafe einschalten** und trainiere 200 Schritte.</translation>
    </message>
    <message>
        <source>Wasserstein with its penalty, and 200 steps.</source>
        <translation>Wasserstein mit seiner Strafe und 200 Schritte.</translation>
    </message>
    <message>
        <source>The penalty holds the slope near 1. Without it the critic would get steeper and steeper.</source>
        <translation>Die Strafe hält die Steigung nahe 1. Ohne sie würde der Kritiker immer steiler.</translation>
    </message>
    <message>
        <source>One step at a time</source>
        <translation>Ein Schritt nach dem anderen</translation>
    </message>
    <message>
        <source>Here is the first run again, from its beginning. You need not miss anything: pause, and let one network take a single step
while the other stands still.</source>
        <translation>Hier ist noch einmal der erste Lauf, von Anfang an. Dir muss nichts entgehen: Halte an und lass ein Netz einen einzigen Schritt machen, während das andere stillhält.</translation>
    </message>
    <message>
        <source>Press **Space** to pause. Then press **D** for one step of D (the background changes), and **G** for one of G (the crosses move).</source>
        <translation>Halte mit der **Leertaste** an. Drücke dann **D** für einen Schritt von D (der Hintergrund ändert sich) und **G** für einen von G (die Kreuze bewegen sich).</translation>
    </message>
    <message>
        <source>Paused, one step of D, and one of G.</source>
        <translation>Angehalten, ein Schritt von D und einer von G.</translation>
    </message>
    <message>
        <source>A step of D leaves G as it is, and the other way round.</source>
        <translation>Ein Schritt von D lässt G, wie er ist, und umgekehrt.</translation>
    </message>
    <message>
        <source>What it forgets</source>
        <translation>Was es vergisst</translation>
    </message>
    <message>
        <source>Here the data has 25 heaps. A plain GAN that has trained 20,000 steps still leaves some of them out, with most
[seeds](term:seed). The [regularizer R1](term:r1) keeps D smooth at the real data. Once it is turned on, the fakes scatter
at first, but another 20,000 steps later all 25 are there.</source>
        <translation>Hier haben die Daten 25 Häufchen. Ein gewöhnliches GAN lässt bei den meisten [Startwerten](term:seed) auch nach 20 000 Schritten noch einige davon aus. Der [Regularisierer R1](term:r1) hält D an den echten Daten glatt. Ist er eingeschaltet, zerstreuen sich die Fälschungen zunächst, aber weitere 20 000 Schritte später sind alle 25 da.</translation>
    </message>
    <message>
        <source>Train 300 steps, and count the heaps without a cross. Then turn on **R1** under *Regularizers*. Go on whenever you like, or stay and watch.</source>
        <translation>Trainiere 300 Schritte und zähle die Häufchen ohne Kreuz. Schalte dann unter *Regularisierer* **R1** ein. Geh weiter, wann immer du willst, oder bleib und sieh zu.</translation>
    </message>
    <message>
        <source>300 steps, and R1 on.</source>
        <translation>300 Schritte, und R1 ist an.</translation>
    </message>
    <message>
        <source>R1 is on. What it does takes its time.</source>
        <translation>R1 ist an. Seine Wirkung braucht Zeit.</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>The same two players, with pictures. Each picture has 16×16 pixels, and G makes it out of random numbers.</source>
        <translation>Dieselben zwei Spieler, mit Bildern. Jedes Bild hat 16×16 Pixel, und G macht es aus Zufallszahlen.</translation>
    </message>
    <message>
        <source>Wait for the first faces, then **click** one of the fakes: it becomes large, with the real pictures that come nearest to it.</source>
        <translation>Warte auf die ersten Gesichter und **klicke** dann eine der Fälschungen an: Sie wird groß, zusammen mit den echten Bildern, die ihr am nächsten kommen.</translation>
    </message>
    <message>
        <source>60 steps, and a click on a fake.</source>
        <translation>60 Schritte und ein Klick auf eine Fälschung.</translation>
    </message>
    <message>
        <source>Is it a copy of a real one? The nearest ones tell.</source>
        <translation>Ist es die Kopie eines echten Bildes? Die nächsten zeigen es.</translation>
    </message>
    <message>
        <source>Your own data</source>
        <translation>Deine eigenen Daten</translation>
    </message>
    <message>
        <source>You can train on what you like. Drop a folder of images or a CSV file of points on the window. Or draw the places where
the real points should lie: *File → Draw data…*.</source>
        <translation>Trainieren kannst du, womit du willst. Zieh einen Ordner mit Bildern oder eine CSV-Datei mit Punkten auf das Fenster. Oder zeichne die Stellen, an denen die echten Punkte liegen sollen: *Datei → Daten zeichnen …*.</translation>
    </message>
    <message>
        <source>Drop a file or folder of yours, draw a distribution, or choose another preset at the top right. A run of it begins.</source>
        <translation>Zieh eine eigene Datei oder einen Ordner herein, zeichne eine Verteilung oder wähle oben rechts eine andere Vorlage. Damit beginnt ein Lauf.</translation>
    </message>
    <message>
        <source>No other run has been opened yet.</source>
        <translation>Noch ist kein anderer Lauf geöffnet.</translation>
    </message>
    <message>
        <source>That was the first minute. Every lesson that follows takes up one of these things.</source>
        <translation>Das war die erste Minute. Jede der folgenden Lektionen greift eines dieser Themen auf.</translation>
    </message>
</context>
<context>
    <name>Lesson:a-network-by-hand</name>
    <message>
        <source>What a network computes, and how weights learn</source>
        <translation>Was ein Netz rechnet und wie Gewichte lernen</translation>
    </message>
    <message>
        <source>One neuron, four pixels: products, a sum, a verdict; and how a verdict that is wrong moves the weights.</source>
        <translation>Ein Neuron, vier Pixel: Produkte, eine Summe, ein Urteil; und wie ein falsches Urteil die Gewichte bewegt.</translation>
    </message>
    <message>
        <source>A picture is four numbers</source>
        <translation>Ein Bild ist vier Zahlen</translation>
    </message>
    <message>
        <source>This picture has 2×2 pixels: 0 is black, 1 is white. In *real* pictures the upper left and the lower right pixel are
bright, and the other two dark.</source>
        <translation>Dieses Bild hat 2×2 Pixel: 0 ist schwarz, 1 ist weiß. In *echten* Bildern sind das Pixel oben links und das unten rechts hell, die beiden anderen dunkel.</translation>
    </message>
    <message>
        <source>A **neuron** is to tell whether a picture is real. It multiplies each pixel by a number of its own, a **weight**, and adds
up the products. A fifth weight, the **bias**, is added as it is. With the weights 1, −1, −1, 1 and the bias −1, bright
pixels on the diagonal raise the sum, bright pixels beside it lower it.</source>
        <translation>Ein **Neuron** soll sagen, ob ein Bild echt ist. Es multipliziert jedes Pixel mit einer eigenen Zahl, einem **Gewicht**, und addiert die Produkte. Ein fünftes Gewicht, der **Bias**, wird einfach dazugezählt. Mit den Gewichten 1, −1, −1, 1 und dem Bias −1 heben helle Pixel auf der Diagonale die Summe, helle Pixel daneben senken sie.</translation>
    </message>
    <message>
        <source>The curve on the right turns the sum into a number between 0 and 1, the probability of "real". Sum 0 means 0.5, *cannot
tell*. This curve is the **sigmoid**, σ.</source>
        <translation>Die Kurve rechts macht aus der Summe eine Zahl zwischen 0 und 1, die Wahrscheinlichkeit für „echt“. Die Summe 0 ergibt 0.5: *nicht zu entscheiden*. Diese Kurve ist die **Sigmoidfunktion**, σ.</translation>
    </message>
    <message>
        <source>This picture has the sum 0.3, so σ = 0.574: real, by a little. Make another one whose sum is **below 0**: drag a pixel up or down, or press one of the small pictures.</source>
        <translation>Dieses Bild hat die Summe 0.3, also σ = 0.574: knapp echt. Mach ein anderes, dessen Summe **unter 0** liegt: Zieh ein Pixel nach oben oder unten oder drücke auf eines der kleinen Bilder.</translation>
    </message>
    <message>
        <source>The sum is not below 0 yet.</source>
        <translation>Die Summe liegt noch nicht unter 0.</translation>
    </message>
    <message>
        <source>The sum is below 0, so σ is below 0.5: fake.</source>
        <translation>Die Summe liegt unter 0, also ist σ kleiner als 0.5: gefälscht.</translation>
    </message>
    <message>
        <source>Weights are opinions</source>
        <translation>Gewichte sind Meinungen</translation>
    </message>
    <message>
        <source>A weight says how a pixel counts: in favour, against, or not at all. The neuron has no other knowledge than its five
weights. With others it judges the same picture differently.</source>
        <translation>Ein Gewicht sagt, wie ein Pixel zählt: dafür, dagegen oder gar nicht. Anderes Wissen als seine fünf Gewichte hat das Neuron nicht. Mit anderen Gewichten beurteilt es dasselbe Bild anders.</translation>
    </message>
    <message>
        <source>Leave the picture alone, and change **a weight or the bias** until the sum is **above 0**. Drag it to the right or left, or type a number. Which one needs the smallest change?</source>
        <translation>Lass das Bild, wie es ist, und ändere **ein Gewicht oder den Bias**, bis die Summe **über 0** liegt. Zieh daran nach rechts oder links oder tippe eine Zahl ein. Bei welchem reicht die kleinste Änderung?</translation>
    </message>
    <message>
        <source>The sum is not above 0 by a change of a weight yet.</source>
        <translation>Noch hat keine Änderung eines Gewichts die Summe über 0 gebracht.</translation>
    </message>
    <message>
        <source>The same picture, another verdict: a network *is* its weights.</source>
        <translation>Dasselbe Bild, ein anderes Urteil: Ein Netz *ist* seine Gewichte.</translation>
    </message>
    <message>
        <source>How wrong is it?</source>
        <translation>Wie falsch ist es?</translation>
    </message>
    <message>
        <source>The weights are back as they were. This time let us say what the right answer is: the picture is real. Then the **loss**
says how wrong the neuron was: *− log σ*. For σ = 1 it is 0. For 0.5 it is 0.693. Near 0, sure and wrong, it grows without
limit.</source>
        <translation>Die Gewichte sind wieder, wie sie waren. Diesmal legen wir fest, was die richtige Antwort ist: Das Bild ist echt. Dann sagt der **Verlust**, wie falsch das Neuron lag: *− log σ*. Für σ = 1 ist er 0. Für 0.5 ist er 0.693. Nahe 0, also sicher und falsch, wächst er ohne Grenze.</translation>
    </message>
    <message>
        <source>*Gradients*, below, has the loss for both cases: *D, as a real* and *D, as a fake*. For a fake it is *− log (1 − σ)*.</source>
        <translation>Unter *Gradienten* steht der Verlust für beide Fälle: *D, falls echt* und *D, falls Fake*. Für eine Fälschung ist er *− log (1 − σ)*.</translation>
    </message>
    <message>
        <source>Below, choose **D, as a fake**, then **D, as a real** again. What is the loss each time?</source>
        <translation>Wähle unten **D, falls Fake**, dann wieder **D, falls echt**. Wie groß ist der Verlust jeweils?</translation>
    </message>
    <message>
        <source>Look at both: as a fake, and as a real.</source>
        <translation>Sieh dir beides an: als Fälschung und als echtes Bild.</translation>
    </message>
    <message>
        <source>The verdict was the same, but the errors differ: it matters what was right.</source>
        <translation>Das Urteil war dasselbe, die Fehler sind verschieden: Es kommt darauf an, was richtig gewesen wäre.</translation>
    </message>
    <message>
        <source>Try it with a tiny push</source>
        <translation>Probier es mit einem winzigen Schubs</translation>
    </message>
    <message>
        <source>Should a weight be larger or smaller? Try it: push it up by a tiny *h*, then down by *h*, and see how the loss changes.</source>
        <translation>Soll ein Gewicht größer oder kleiner werden? Probier es aus: Schieb es um ein winziges *h* nach oben, dann um *h* nach unten und sieh, wie sich der Verlust ändert.</translation>
    </message>
    <message>
        <source>*(loss at w + h − loss at w − h) / 2h*</source>
        <translation>*(Verlust bei w + h − Verlust bei w − h) / 2h*</translation>
    </message>
    <message>
        <source>is the **central difference**: how steeply the loss climbs with this weight. The table has it for each weight, worked out
in this way. *h* is the slider at its right.</source>
        <translation>ist die **zentrale Differenz**: wie steil der Verlust mit diesem Gewicht ansteigt. Sie steht für jedes Gewicht in der Tabelle, auf eben diese Weise berechnet. *h* ist der Schieber rechts davon.</translation>
    </message>
    <message>
        <source>Drag **h** as far to the right as it goes, and compare *back-propagated* with *central difference* in the table. Then bring it **below 0.01** again.</source>
        <translation>Zieh **h** so weit nach rechts, wie es geht, und vergleiche in der Tabelle *Backpropagation* mit *zentrale Differenz*. Bring es dann wieder **unter 0.01**.</translation>
    </message>
    <message>
        <source>First a large h, then a small one.</source>
        <translation>Erst ein großes h, dann ein kleines.</translation>
    </message>
    <message>
        <source>With a large h the curve bends within the push; with a small one both columns agree.</source>
        <translation>Mit einem großen h biegt sich die Kurve auf dem Weg; mit einem kleinen stimmen beide Spalten überein.</translation>
    </message>
    <message>
        <source>All weights at once</source>
        <translation>Alle Gewichte auf einmal</translation>
    </message>
    <message>
        <source>Pushing is slow: two more verdicts for each weight, and networks have millions. **Back-propagation** gets all slopes from
one pass backwards, by the chain rule. For a real picture:</source>
        <translation>Schubsen ist langsam: zwei weitere Urteile für jedes Gewicht, und Netze haben Millionen davon. Die **Rückwärtsrechnung** (Backpropagation) bekommt alle Steigungen aus einem einzigen Durchgang von hinten nach vorn, mit der Kettenregel. Für ein echtes Bild:</translation>
    </message>
    <message>
        <source>1. as the sum changes, the slope of the loss is σ − 1;
2. the sum changes by x when a weight changes by 1, so for that weight the slope is (σ − 1) · x.</source>
        <translation>1. Ändert sich die Summe, so ist die Steigung des Verlusts σ − 1;
2. die Summe ändert sich um x, wenn sich ein Gewicht um 1 ändert, also ist für dieses Gewicht die Steigung (σ − 1) · x.</translation>
    </message>
    <message>
        <source>Press the first of the small pictures: σ = 0.574, so σ − 1 = −0.426. Its x₁ is 0.8, and −0.426 · 0.8 = −0.341: that is
what the table has for w₁. The loss falls when this weight grows.</source>
        <translation>Drücke auf das erste der kleinen Bilder: σ = 0.574, also σ − 1 = −0.426. Sein x₁ ist 0.8, und −0.426 · 0.8 = −0.341: Genau das steht in der Tabelle für w₁. Der Verlust sinkt, wenn dieses Gewicht wächst.</translation>
    </message>
    <message>
        <source>What is the slope of the loss for the weight of a pixel that is black (x = 0)?</source>
        <translation>Wie groß ist die Steigung des Verlusts für das Gewicht eines Pixels, das schwarz ist (x = 0)?</translation>
    </message>
    <message>
        <source>0: the pixel has no part in the sum</source>
        <translation>0: Das Pixel trägt nichts zur Summe bei</translation>
    </message>
    <message>
        <source>Yes, (σ − 1) · 0. Where nothing comes in, nothing is learnt.</source>
        <translation>Ja, (σ − 1) · 0. Wo nichts hineinkommt, wird nichts gelernt.</translation>
    </message>
    <message>
        <source>−0.426: all weights share the error equally</source>
        <translation>−0.426: Alle Gewichte teilen sich den Fehler gleichmäßig</translation>
    </message>
    <message>
        <source>That is the slope for the bias, whose input is always 1. A weight's share is in proportion to its pixel.</source>
        <translation>Das ist die Steigung für den Bias, dessen Eingabe immer 1 ist. Der Anteil eines Gewichts richtet sich nach seinem Pixel.</translation>
    </message>
    <message>
        <source>It cannot be known without trying</source>
        <translation>Das weiß man nicht, ohne es zu probieren</translation>
    </message>
    <message>
        <source>Trying would give it too, but the chain rule gives it at once.</source>
        <translation>Probieren würde es auch zeigen, aber die Kettenregel sagt es sofort.</translation>
    </message>
    <message>
        <source>One step downhill</source>
        <translation>Ein Schritt bergab</translation>
    </message>
    <message>
        <source>**Learning** is to move each weight a little against its slope: *− rate × slope*, the table's last column. This is
*gradient descent*. The steps of a training take the mean slope over a handful of pictures, real ones and fakes.</source>
        <translation>**Lernen** heißt, jedes Gewicht ein wenig gegen seine Steigung zu bewegen: *− Rate × Steigung*, die letzte Spalte der Tabelle. Das ist *Gradientenabstieg*. Ein Trainingsschritt nimmt die mittlere Steigung über eine Handvoll Bilder, echte und gefälschte.</translation>
    </message>
    <message>
        <source>Press **Step D** (or the key D) once: the neuron, which is the discriminator here, takes one step. Watch its five weights.</source>
        <translation>Drücke einmal **Schritt D** (oder die Taste D): Das Neuron, hier der Diskriminator, macht einen Schritt. Achte auf seine fünf Gewichte.</translation>
    </message>
    <message>
        <source>One step of D alone.</source>
        <translation>Ein Schritt von D allein.</translation>
    </message>
    <message>
        <source>All five weights have moved a little, each by its own slope.</source>
        <translation>Alle fünf Gewichte haben sich ein wenig bewegt, jedes nach seiner eigenen Steigung.</translation>
    </message>
    <message>
        <source>Many steps</source>
        <translation>Viele Schritte</translation>
    </message>
    <message>
        <source>Now a neuron that knows nothing: its weights are small random numbers. The fakes come from a *generator*, four neurons
that make four pixels of one random number, and learn as well, to be taken for real. Both begin with grey.</source>
        <translation>Nun ein Neuron, das nichts weiß: Seine Gewichte sind kleine Zufallszahlen. Die Fälschungen kommen von einem *Generator*: vier Neuronen, die aus einer Zufallszahl vier Pixel machen und ebenfalls lernen, nämlich als echt zu gelten. Beide beginnen mit Grau.</translation>
    </message>
    <message>
        <source>Press **Run**, and let them train 80 steps in slow motion (**M** ends that). Which of the weights become positive? And which of the generator's pixels become bright?</source>
        <translation>Drücke **Start** und lass die beiden 80 Schritte in Zeitlupe trainieren (**M** beendet sie). Welche Gewichte werden positiv? Und welche Pixel des Generators werden hell?</translation>
    </message>
    <message>
        <source>+ − − +: nobody told the weights about the diagonal.</source>
        <translation>+ − − +: Niemand hat den Gewichten von der Diagonale erzählt.</translation>
    </message>
    <message>
        <source>What have you seen?</source>
        <translation>Was hast du gesehen?</translation>
    </message>
    <message>
        <source>How did the weights find the diagonal?</source>
        <translation>Wie haben die Gewichte die Diagonale gefunden?</translation>
    </message>
    <message>
        <source>By many small steps, each against the slope of the loss</source>
        <translation>Durch viele kleine Schritte, jeder gegen die Steigung des Verlusts</translation>
    </message>
    <message>
        <source>Yes. That is all there is to it, with five weights as with a billion.</source>
        <translation>Ja. Mehr steckt nicht dahinter, bei fünf Gewichten nicht und auch nicht bei einer Milliarde.</translation>
    </message>
    <message>
        <source>Random changes, of which the best were kept</source>
        <translation>Durch zufällige Änderungen, von denen die besten behalten wurden</translation>
    </message>
    <message>
        <source>The first weights were random, but each step had a direction: the slope.</source>
        <translation>Zufällig waren die ersten Gewichte, aber jeder Schritt hatte eine Richtung: die Steigung.</translation>
    </message>
    <message>
        <source>The rule for real pictures is built into the program</source>
        <translation>Die Regel für echte Bilder ist ins Programm eingebaut</translation>
    </message>
    <message>
        <source>It makes the real pictures by such a rule, but the neuron saw only the pictures.</source>
        <translation>Das Programm macht die echten Bilder nach so einer Regel, aber das Neuron hat nur die Bilder gesehen.</translation>
    </message>
</context>
<context>
    <name>Lesson:convolution</name>
    <message>
        <source>Convolution, and its reverse</source>
        <translation>Die Faltung und ihre Umkehrung</translation>
    </message>
    <message>
        <source>A small filter slides over a picture and reports where it fits; turned round, a few numbers become a picture.</source>
        <translation>Ein kleiner Filter gleitet über ein Bild und meldet, wo er passt; umgekehrt wird aus wenigen Zahlen ein Bild.</translation>
    </message>
    <message>
        <source>A window on a picture</source>
        <translation>Ein Fenster auf ein Bild</translation>
    </message>
    <message>
        <source>To a computer this digit is 64 numbers: −1 is black, 1 is white. Which of them matter? Nobody looks at single pixels; we
look at small pieces. So does a **convolution**: it looks at the picture through a small window, here 3×3 pixels.</source>
        <translation>Für den Computer ist diese Ziffer 64 Zahlen: −1 ist schwarz, 1 ist weiß. Auf welche kommt es an? Niemand betrachtet einzelne Pixel; wir sehen uns kleine Ausschnitte an. Das tut auch eine **Faltung**: Sie sieht das Bild durch ein kleines Fenster, hier 3×3 Pixel.</translation>
    </message>
    <message>
        <source>The window is the bright frame. The **filter** belongs to it: nine numbers, its *weights*. Below, each pixel is multiplied
by the weight on top of it, and the nine products are added up. That sum is one number of the **feature map**, the one that
is framed.</source>
        <translation>Das Fenster ist der helle Rahmen. Zu ihm gehört der **Filter**: neun Zahlen, seine *Gewichte*. Unten wird jedes Pixel mit dem Gewicht multipliziert, das auf ihm liegt, und die neun Produkte werden addiert. Diese Summe ist eine Zahl der **Merkmalskarte**, nämlich die eingerahmte.</translation>
    </message>
    <message>
        <source>Drag the frame over the picture, or move it with the arrow keys, to at least five places. Watch the products and their sum.</source>
        <translation>Zieh den Rahmen über das Bild oder bewege ihn mit den Pfeiltasten, an mindestens fünf Stellen. Achte auf die Produkte und ihre Summe.</translation>
    </message>
    <message>
        <source>Five places, five sums.</source>
        <translation>Fünf Stellen, fünf Summen.</translation>
    </message>
    <message>
        <source>What a filter looks for</source>
        <translation>Wonach ein Filter sucht</translation>
    </message>
    <message>
        <source>The filter *vertical edge* has −1 on the left, 1 on the right. Where both sides are equally bright, they cancel out, and the
sum is near 0. Where the picture gets brighter from left to right, the sum is large; where it gets darker, it is far below
0, which the map shows in blue.</source>
        <translation>Der Filter *senkrechte Kante* hat links −1 und rechts 1. Wo beide Seiten gleich hell sind, heben sie sich auf, und die Summe liegt nahe 0. Wo das Bild von links nach rechts heller wird, ist die Summe groß; wo es dunkler wird, liegt sie weit unter 0, was die Karte blau zeigt.</translation>
    </message>
    <message>
        <source>Another filter looks for something else.</source>
        <translation>Ein anderer Filter sucht etwas anderes.</translation>
    </message>
    <message>
        <source>Choose **horizontal edge**. Which strokes of the digit light up in the map now, and which are gone?</source>
        <translation>Wähle **waagrechte Kante**. Welche Striche der Ziffer leuchten jetzt in der Karte auf, und welche sind verschwunden?</translation>
    </message>
    <message>
        <source>Another filter is chosen, or none yet.</source>
        <translation>Es ist ein anderer Filter gewählt oder noch keiner.</translation>
    </message>
    <message>
        <source>Now it answers to brighter *below*, and upright strokes leave it cold.</source>
        <translation>Jetzt antwortet er auf *unten* heller, und senkrechte Striche lassen ihn kalt.</translation>
    </message>
    <message>
        <source>One filter, everywhere</source>
        <translation>Ein Filter, überall</translation>
    </message>
    <message>
        <source>The same nine weights are used at every place: that is why it is called sliding. A layer that joined each pixel with each
number of the map would need 64 × 36 weights here. The filter needs nine, and finds its edge wherever it is.</source>
        <translation>An jeder Stelle werden dieselben neun Gewichte benutzt; deshalb sagt man, der Filter gleitet. Eine Schicht, die jedes Pixel mit jeder Zahl der Karte verbindet, bräuchte hier 64 × 36 Gewichte. Der Filter braucht neun und findet seine Kante, wo immer sie ist.</translation>
    </message>
    <message>
        <source>Press **play** (or P), and watch the map being made, number by number, to the end.</source>
        <translation>Drücke auf **Abspielen** (oder P) und sieh zu, wie die Karte Zahl für Zahl bis zum Ende entsteht.</translation>
    </message>
    <message>
        <source>The map is not finished yet. If you stop it, begin again.</source>
        <translation>Die Karte ist noch nicht fertig. Wenn du anhältst, beginne von vorn.</translation>
    </message>
    <message>
        <source>36 places, 36 numbers: a map of where the filter fits.</source>
        <translation>36 Stellen, 36 Zahlen: eine Karte davon, wo der Filter passt.</translation>
    </message>
    <message>
        <source>Bigger steps</source>
        <translation>Größere Schritte</translation>
    </message>
    <message>
        <source>From 8×8 pixels the map got only 6×6 numbers, because the window must not stick out. **Stride** is how far it goes from one
place to the next. With larger steps there are fewer places, so the map gets smaller still:</source>
        <translation>Aus 8×8 Pixeln wurden in der Karte nur 6×6 Zahlen, denn das Fenster darf nicht überstehen. Die **Schrittweite** (Stride) sagt, wie weit es von einer Stelle zur nächsten rückt. Mit größeren Schritten gibt es weniger Stellen, also wird die Karte noch kleiner:</translation>
    </message>
    <message>
        <source>*side of the map = (n + 2p − k) / s + 1, rounded down*</source>
        <translation>*Seite der Karte = (n + 2p − k) / s + 1, abgerundet*</translation>
    </message>
    <message>
        <source>with n pixels, a filter of k, stride s, and p pixels of **padding**: a rim of zeros that lets the window reach the edge.</source>
        <translation>mit n Pixeln, einem Filter der Größe k, Schrittweite s und p Pixeln **Rand** (Padding): einem Saum aus Nullen, durch den das Fenster bis zur Kante reicht.</translation>
    </message>
    <message>
        <source>Before you do it: how large is the map with stride 2? Then choose **stride 2**, and compare with the line at the top.</source>
        <translation>Bevor du es tust: Wie groß ist die Karte mit Schrittweite 2? Wähle dann **Stride 2** und vergleiche mit der Zeile ganz oben.</translation>
    </message>
    <message>
        <source>The stride is not 2 yet.</source>
        <translation>Die Schrittweite ist noch nicht 2.</translation>
    </message>
    <message>
        <source>(8 + 0 − 3) / 2 + 1 = 3.5, rounded down: 3×3.</source>
        <translation>(8 + 0 − 3) / 2 + 1 = 3.5, abgerundet: 3×3.</translation>
    </message>
    <message>
        <source>Your own filter</source>
        <translation>Dein eigener Filter</translation>
    </message>
    <message>
        <source>Nobody has to know good filters. You are about to do what training does: change a weight, and see what becomes of the map.</source>
        <translation>Gute Filter muss niemand kennen. Du tust jetzt, was auch das Training tut: ein Gewicht ändern und sehen, was aus der Karte wird.</translation>
    </message>
    <message>
        <source>Drag one of the filter's weights up or down, or double-click it and type a number.</source>
        <translation>Zieh eines der Gewichte des Filters nach oben oder unten, oder doppelklicke darauf und tippe eine Zahl ein.</translation>
    </message>
    <message>
        <source>All weights are as they were.</source>
        <translation>Alle Gewichte sind noch, wie sie waren.</translation>
    </message>
    <message>
        <source>Each number of the map has followed at once.</source>
        <translation>Jede Zahl der Karte hat sich sofort mitgeändert.</translation>
    </message>
    <message>
        <source>Filters of a real network</source>
        <translation>Die Filter eines wirklichen Netzes</translation>
    </message>
    <message>
        <source>This is another run: its discriminator D begins with a convolution of 4×4 weights for each of the three colours, with
stride 2 and padding 1. It has not one filter but 40, and so 40 maps. The next layer slides its filters over all of these,
and so sees edges of edges: corners, then eyes, then faces.</source>
        <translation>Das ist ein anderer Lauf: Sein Diskriminator D beginnt mit einer Faltung aus 4×4 Gewichten für jede der drei Farben, mit Schrittweite 2 und Rand 1. Er hat nicht einen Filter, sondern 40, und damit 40 Karten. Die nächste Schicht lässt ihre Filter über alle diese Karten gleiten und sieht so Kanten von Kanten: Ecken, dann Augen, dann Gesichter.</translation>
    </message>
    <message>
        <source>Nothing has trained here yet, so the weights are still random. Every step of training changes all of them a little.</source>
        <translation>Hier hat noch nichts trainiert, also sind die Gewichte noch zufällig. Jeder Trainingsschritt ändert sie alle ein wenig.</translation>
    </message>
    <message>
        <source>Choose the filter **from this run**, and go through some of them with the arrows beside it.</source>
        <translation>Wähle den Filter **aus diesem Lauf** und sieh dir mit den Pfeilen daneben einige davon an.</translation>
    </message>
    <message>
        <source>The filter is still one that was ready.</source>
        <translation>Der Filter ist noch einer der fertigen.</translation>
    </message>
    <message>
        <source>3 × 16 products and a bias: one number of one map.</source>
        <translation>3 × 16 Produkte und ein Bias: eine Zahl einer Karte.</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>Andersherum</translation>
    </message>
    <message>
        <source>A generator has to go the other way: from a few numbers to many pixels. On the page **Upsampling**, 100 random numbers
become 5×5 sums; then each number is spread over a larger picture: it is multiplied by a filter, and the copies are added
up, two pixels apart. 5×5 become 10×10, and 10×10 become 20×20. This is a **transposed convolution**.</source>
        <translation>Ein Generator muss den umgekehrten Weg gehen: von wenigen Zahlen zu vielen Pixeln. Auf der Seite **Hochskalieren** werden aus 100 Zufallszahlen 5×5 Summen; dann wird jede Zahl über ein größeres Bild ausgebreitet: Sie wird mit einem Filter multipliziert, und die Kopien werden im Abstand von zwei Pixeln addiert. Aus 5×5 wird 10×10, und aus 10×10 wird 20×20. Das ist eine **transponierte Faltung**.</translation>
    </message>
    <message>
        <source>Go to **Upsampling**, and click a number in the 5×5 picture. The frames show all the numbers that it has a part in.</source>
        <translation>Geh zu **Hochskalieren** und klicke eine Zahl im 5×5-Bild an. Die Rahmen zeigen alle Zahlen, an denen sie Anteil hat.</translation>
    </message>
    <message>
        <source>No number of the 5×5 picture is chosen yet.</source>
        <translation>Noch ist keine Zahl im 5×5-Bild gewählt.</translation>
    </message>
    <message>
        <source>One number of 25 has a part in up to 100 of the 400 pixels.</source>
        <translation>Eine Zahl von 25 hat Anteil an bis zu 100 der 400 Pixel.</translation>
    </message>
    <message>
        <source>What have you seen?</source>
        <translation>Was hast du gesehen?</translation>
    </message>
    <message>
        <source>With *repeat each number (2×2)*, in how many of the 400 pixels does one number of the 5×5 end up? You may try it.</source>
        <translation>Mit *jede Zahl wiederholen (2×2)*: In wie vielen der 400 Pixel landet eine Zahl des 5×5-Bildes? Du darfst es ausprobieren.</translation>
    </message>
    <message>
        <source>In 4</source>
        <translation>In 4</translation>
    </message>
    <message>
        <source>That is how many it fills in the 10×10. There is one more step.</source>
        <translation>So viele füllt sie im 10×10-Bild. Es kommt noch ein Schritt.</translation>
    </message>
    <message>
        <source>In 16</source>
        <translation>In 16</translation>
    </message>
    <message>
        <source>Yes: 2×2 in the 10×10, and each of these 2×2 in the 20×20. 16 × 25 = 400: each pixel belongs to one number.</source>
        <translation>Ja: 2×2 im 10×10-Bild und für jede davon 2×2 im 20×20-Bild. 16 × 25 = 400: Jedes Pixel gehört zu einer Zahl.</translation>
    </message>
    <message>
        <source>In all 400</source>
        <translation>In allen 400</translation>
    </message>
    <message>
        <source>That holds for the 100 random numbers at the very beginning. The filters that come after are small.</source>
        <translation>Das gilt für die 100 Zufallszahlen ganz am Anfang. Die Filter danach sind klein.</translation>
    </message>
</context>
<context>
    <name>Lesson:generator-and-latent-space</name>
    <message>
        <source>The generator and latent space</source>
        <translation>Der Generator und der Latentraum</translation>
    </message>
    <message>
        <source>How random numbers become samples, and why neighbours stay neighbours.</source>
        <translation>Wie aus Zufallszahlen Beispiele werden und warum Nachbarn Nachbarn bleiben.</translation>
    </message>
    <message>
        <source>A machine that turns numbers into points</source>
        <translation>Eine Maschine, die aus Zahlen Punkte macht</translation>
    </message>
    <message>
        <source>The blue points are real: thousands of places on two half moons. Nobody tells the computer the formula of a moon. It
sees only the points.</source>
        <translation>Die blauen Punkte sind echt: Tausende von Stellen auf zwei Halbmonden. Niemand verrät dem Computer die Formel eines Mondes. Er sieht nur die Punkte.</translation>
    </message>
    <message>
        <source>The **generator**, G, has to make points that could be among them. It starts from a **latent** z: two random numbers, and
nothing else. It multiplies, adds and bends them, layer by layer, until two new numbers come out: the place of one
orange cross.</source>
        <translation>Der **Generator**, G, soll Punkte machen, die dazugehören könnten. Er geht von einem **Latentvektor** z aus: zwei Zufallszahlen, sonst nichts. Die multipliziert, addiert und biegt er, Schicht für Schicht, bis zwei neue Zahlen herauskommen: der Ort eines orangen Kreuzes.</translation>
    </message>
    <message>
        <source>Its weights are random now, so all its fakes lie in one small heap, far from the shape of the moons.</source>
        <translation>Seine Gewichte sind noch zufällig, deshalb liegen alle seine Fälschungen auf einem Häufchen, weit weg von der Form der Monde.</translation>
    </message>
    <message>
        <source>Press **Step** (or the key S) once: both networks are corrected a first time. Do the crosses move much?</source>
        <translation>Drücke einmal **Schritt** (oder die Taste S): Beide Netze werden zum ersten Mal verbessert. Bewegen sich die Kreuze viel?</translation>
    </message>
    <message>
        <source>No step has been made yet.</source>
        <translation>Noch ist kein Schritt getan.</translation>
    </message>
    <message>
        <source>One small step of many thousands.</source>
        <translation>Ein kleiner Schritt von vielen Tausend.</translation>
    </message>
    <message>
        <source>See the whole machine at once</source>
        <translation>Die ganze Maschine auf einen Blick</translation>
    </message>
    <message>
        <source>Single crosses show single latents. To see all of them, draw a square grid of latents, and let G bend it.</source>
        <translation>Einzelne Kreuze zeigen einzelne Latentvektoren. Um alle zu sehen, zeichnet man ein quadratisches Gitter von Latentvektoren und lässt G es verbiegen.</translation>
    </message>
    <message>
        <source>That is the **Manifold** in the [Stage](show:stage): each crossing of its lines is what G makes of one pair of numbers.
It is crumpled now, for the weights are still nearly random.</source>
        <translation>Das ist das **Gitter** auf der [Bühne](show:stage): Jede Kreuzung seiner Linien ist das, was G aus einem Zahlenpaar macht. Es ist jetzt zerknüllt, denn die Gewichte sind noch fast zufällig.</translation>
    </message>
    <message>
        <source>Switch **Manifold** on, in the row above the picture. If it is on, switch it off and on again.</source>
        <translation>Schalte **Gitter** in der Zeile über dem Bild ein. Ist es schon an, schalte es aus und wieder ein.</translation>
    </message>
    <message>
        <source>The grid has not been switched yet.</source>
        <translation>Das Gitter ist noch nicht umgeschaltet.</translation>
    </message>
    <message>
        <source>There is the sheet that G bends.</source>
        <translation>Da ist das Tuch, das G verbiegt.</translation>
    </message>
    <message>
        <source>Training bends the sheet</source>
        <translation>Das Training verbiegt das Tuch</translation>
    </message>
    <message>
        <source>Now let both networks train. The **discriminator**, D, colours the background: blue where it believes "real", orange
where "fake". The arrows at the crosses are what D tells G: *this way, and I would believe you more.*</source>
        <translation>Lass nun beide Netze trainieren. Der **Diskriminator**, D, färbt den Hintergrund: blau, wo er „echt“ vermutet, orange, wo er „gefälscht“ vermutet. Die Pfeile an den Kreuzen sind das, was D zu G sagt: *Hierher, und ich würde dir eher glauben.*</translation>
    </message>
    <message>
        <source>Watch the sheet while it trains. It is pulled and folded, and nothing is cut.</source>
        <translation>Sieh dem Tuch beim Training zu. Es wird gezogen und gefaltet, aber nirgends zerschnitten.</translation>
    </message>
    <message>
        <source>Press **Run** (or Space) and let it train 250 steps. You may pause whenever you like.</source>
        <translation>Drücke **Start** (oder die Leertaste) und lass 250 Schritte trainieren. Du darfst jederzeit anhalten.</translation>
    </message>
    <message>
        <source>The sheet has been pulled towards the moons.</source>
        <translation>Das Tuch ist zu den Monden hingezogen worden.</translation>
    </message>
    <message>
        <source>Neighbours stay neighbours</source>
        <translation>Nachbarn bleiben Nachbarn</translation>
    </message>
    <message>
        <source>G is **continuous**: if z changes a little, the sample changes a little. So a straight way from one latent to another
becomes a way through the samples, without a jump.</source>
        <translation>G ist **stetig**: Ändert sich z ein wenig, so ändert sich das Beispiel ein wenig. Ein gerader Weg von einem Latentvektor zum anderen wird also zu einem Weg durch die Beispiele, ohne Sprung.</translation>
    </message>
    <message>
        <source>The [Latent explorer](show:latents) shows such a way, from A to B. Here it may lead over the gap between the moons, where
no real point is: G cannot jump over it. It can only cross it fast, so that few fakes fall there.</source>
        <translation>Das Panel [Latentraum](show:latents) zeigt einen solchen Weg, von A nach B. Hier kann er über die Lücke zwischen den Monden führen, wo kein echter Punkt ist: Überspringen kann G sie nicht. Er kann sie nur schnell durchqueren, damit wenige Fälschungen hineinfallen.</translation>
    </message>
    <message>
        <source>Move the slider under the picture from A to B, to its right end. Or press its play button.</source>
        <translation>Schieb den Regler unter dem Bild von A nach B, bis ganz nach rechts. Oder drücke auf den Abspielknopf daneben.</translation>
    </message>
    <message>
        <source>You have not come to B yet.</source>
        <translation>Du bist noch nicht bei B angekommen.</translation>
    </message>
    <message>
        <source>From A to B without a jump.</source>
        <translation>Von A nach B ohne Sprung.</translation>
    </message>
    <message>
        <source>One number instead of two</source>
        <translation>Eine Zahl statt zwei</translation>
    </message>
    <message>
        <source>What if z has only **one** number? Then the grid of latents is a line, and a line that is bent stays a line. G must lay a
single thread along both moons, and the thread has to cross the gap somewhere.</source>
        <translation>Und wenn z nur **eine** Zahl hat? Dann ist das Gitter der Latentvektoren eine Linie, und eine verbogene Linie bleibt eine Linie. G muss einen einzigen Faden an beiden Monden entlanglegen, und irgendwo muss der Faden die Lücke überqueren.</translation>
    </message>
    <message>
        <source>The shape of the latent belongs to the network itself, so this takes a restart.</source>
        <translation>Die Form des Latentvektors gehört zum Netz selbst, deshalb braucht das einen Neustart.</translation>
    </message>
    <message>
        <source>Press **Edit config** (Ctrl+,), set *z dimension* of the model to 1, and begin again. Then train 100 steps and look at the crosses.</source>
        <translation>Drücke **Config bearbeiten** (Strg+,), setze *Dimension von z* des Modells auf 1 und beginne von vorn. Trainiere dann 100 Schritte und sieh dir die Kreuze an.</translation>
    </message>
    <message>
        <source>One number, and 100 steps.</source>
        <translation>Eine Zahl und 100 Schritte.</translation>
    </message>
    <message>
        <source>All crosses lie on one thread.</source>
        <translation>Alle Kreuze liegen auf einem Faden.</translation>
    </message>
    <message>
        <source>What have you seen?</source>
        <translation>Was hast du gesehen?</translation>
    </message>
    <message>
        <source>G is one fixed function at any moment. Training changes its weights; the random numbers are what makes its samples differ
from each other.</source>
        <translation>G ist in jedem Augenblick eine feste Funktion. Das Training ändert ihre Gewichte; dass sich die Beispiele voneinander unterscheiden, liegt an den Zufallszahlen.</translation>
    </message>
    <message>
        <source>You give the trained G the *same* z twice, and do not train in between. What comes out?</source>
        <translation>Du gibst dem trainierten G zweimal *dasselbe* z und trainierst dazwischen nicht. Was kommt heraus?</translation>
    </message>
    <message>
        <source>Two different samples, since G makes things up</source>
        <translation>Zwei verschiedene Beispiele, denn G denkt sich etwas aus</translation>
    </message>
    <message>
        <source>G itself throws no dice. All chance is in z.</source>
        <translation>G selbst würfelt nicht. Aller Zufall steckt in z.</translation>
    </message>
    <message>
        <source>The same sample twice</source>
        <translation>Zweimal dasselbe Beispiel</translation>
    </message>
    <message>
        <source>Yes. All variety comes from z: the same numbers in, the same sample out.</source>
        <translation>Ja. Alle Vielfalt kommt von z: dieselben Zahlen hinein, dasselbe Beispiel heraus.</translation>
    </message>
    <message>
        <source>A copy of some real point</source>
        <translation>Eine Kopie irgendeines echten Punktes</translation>
    </message>
    <message>
        <source>G never sees a real point. It knows of them only through D.</source>
        <translation>G sieht nie einen echten Punkt. Er weiß von ihnen nur durch D.</translation>
    </message>
</context>
<context>
    <name>Lesson:discriminator</name>
    <message>
        <source>The discriminator</source>
        <translation>Der Diskriminator</translation>
    </message>
    <message>
        <source>The judge: what its score means, and how its doubts teach the generator.</source>
        <translation>Der Richter: was seine Bewertung bedeutet und wie seine Zweifel den Generator lehren.</translation>
    </message>
    <message>
        <source>A judge that has learned nothing yet</source>
        <translation>Ein Richter, der noch nichts gelernt hat</translation>
    </message>
    <message>
        <source>The **discriminator**, D, gets one point at a time and answers with a number between 0 and 1: its belief that the point is
real. Real points are blue: eight small heaps on a circle. Fakes are orange.</source>
        <translation>Der **Diskriminator**, D, bekommt einen Punkt nach dem anderen und antwortet mit einer Zahl zwischen 0 und 1: wie sehr er glaubt, dass der Punkt echt ist. Echte Punkte sind blau: acht Häufchen auf einem Kreis. Fälschungen sind orange.</translation>
    </message>
    <message>
        <source>The background of the [Stage](show:stage) is D's answer at every place: blue for "real", orange for "fake", colourless
where it cannot tell. Its weights are random now, so it believes hardly anything anywhere.</source>
        <translation>Der Hintergrund der [Bühne](show:stage) ist die Antwort von D an jeder Stelle: blau für „echt“, orange für „gefälscht“, farblos, wo er sich nicht entscheiden kann. Seine Gewichte sind noch zufällig, deshalb glaubt er nirgends an irgendetwas so recht.</translation>
    </message>
    <message>
        <source>Let D learn from a few batches while the generator, G, keeps still.</source>
        <translation>Lass D aus ein paar Batches lernen, während der Generator, G, stillhält.</translation>
    </message>
    <message>
        <source>Press **Step D** (or the key D) five times, and watch the background.</source>
        <translation>Drücke fünfmal **Schritt D** (oder die Taste D) und achte auf den Hintergrund.</translation>
    </message>
    <message>
        <source>D has not had its five steps yet.</source>
        <translation>D hat seine fünf Schritte noch nicht gemacht.</translation>
    </message>
    <message>
        <source>Five corrections, and the colours begin to part.</source>
        <translation>Fünf Korrekturen, und die Farben beginnen sich zu trennen.</translation>
    </message>
    <message>
        <source>Against a generator that does not learn</source>
        <translation>Gegen einen Generator, der nicht lernt</translation>
    </message>
    <message>
        <source>As long as G stands still, D has an easy life. It is shown blue points and told "1", orange crosses and told "0", and its
weights are moved so that the next answers come nearer to that.</source>
        <translation>Solange G stillhält, hat D ein leichtes Leben. Er bekommt blaue Punkte gezeigt und hört „1“, orange Kreuze und hört „0“, und seine Gewichte werden so bewegt, dass die nächsten Antworten näher daran liegen.</translation>
    </message>
    <message>
        <source>For one iteration, *D steps* and *G steps* say how often each network is corrected. With **G steps** at 0 only D learns.</source>
        <translation>*Schritte von D* und *Schritte von G* geben an, wie oft jedes der Netze in einer Iteration verbessert wird. Stehen die **Schritte von G** auf 0, lernt nur D.</translation>
    </message>
    <message>
        <source>Set **G steps** to 0, press **Run**, and wait until D is right nearly every time.</source>
        <translation>Setze **Schritte von G** auf 0, drücke **Start** und warte, bis D fast immer recht hat.</translation>
    </message>
    <message>
        <source>D still mistakes some, or G still learns.</source>
        <translation>D irrt sich noch bei einigen, oder G lernt noch.</translation>
    </message>
    <message>
        <source>D judges more than 95 of 100 right, on both sides.</source>
        <translation>D beurteilt mehr als 95 von 100 richtig, auf beiden Seiten.</translation>
    </message>
    <message>
        <source>Reading its scores</source>
        <translation>Seine Bewertungen lesen</translation>
    </message>
    <message>
        <source>[Verdicts](show:verdicts) shows D's scores of the newest batches: the blue hill for the real points, the hatched orange one
for the fakes. The blue one lies towards 1 now, the orange one towards 0.</source>
        <translation>[Urteile](show:verdicts) zeigt die Bewertungen, die D in den neuesten Batches gegeben hat: der blaue Hügel für die echten Punkte, der schraffierte orange für die Fälschungen. Der blaue liegt jetzt bei der 1, der orange bei der 0.</translation>
    </message>
    <message>
        <source>D gives a point the score 0.9. What does that say?</source>
        <translation>D gibt einem Punkt die Bewertung 0.9. Was heißt das?</translation>
    </message>
    <message>
        <source>The point is 90 % perfect</source>
        <translation>Der Punkt ist zu 90 % vollkommen</translation>
    </message>
    <message>
        <source>D does not grade beauty. It only weighs: real or fake?</source>
        <translation>D vergibt keine Noten für Schönheit. Er wägt nur ab: echt oder gefälscht?</translation>
    </message>
    <message>
        <source>D is rather sure that the point is real</source>
        <translation>D ist ziemlich sicher, dass der Punkt echt ist</translation>
    </message>
    <message>
        <source>Yes: 0.9 means that D would bet nine to one on real. At 0.5 it cannot tell.</source>
        <translation>Ja: 0.9 heißt, dass D neun zu eins auf „echt“ wetten würde. Bei 0.5 kann er sich nicht entscheiden.</translation>
    </message>
    <message>
        <source>The point is real</source>
        <translation>Der Punkt ist echt</translation>
    </message>
    <message>
        <source>D can be wrong. Fooling it is all that G wants.</source>
        <translation>D kann sich irren. Ihn zu täuschen ist alles, was G will.</translation>
    </message>
    <message>
        <source>The judge is the teacher</source>
        <translation>Der Richter ist der Lehrer</translation>
    </message>
    <message>
        <source>G never sees a real point. It gets one thing only: at each of its crosses, in which direction D's answer gets better. Those
are the **arrows** in the picture.</source>
        <translation>G sieht nie einen echten Punkt. Er bekommt nur eines: an jedem seiner Kreuze die Richtung, in der die Antwort von D besser wird. Das sind die **Pfeile** im Bild.</translation>
    </message>
    <message>
        <source>Now swap the parts: D stands still, G learns. It walks along the arrows until D says "real" to everything it makes. Look
at where its crosses end: D has never been shown a fake *there*, so nobody has taught it better.</source>
        <translation>Nun mit vertauschten Rollen: D hält still, G lernt. Er folgt den Pfeilen, bis D zu allem, was er macht, „echt“ sagt. Sieh dir an, wo seine Kreuze landen: *Dort* hat D noch nie eine Fälschung gezeigt bekommen, also hat es ihm niemand besser beigebracht.</translation>
    </message>
    <message>
        <source>Set **G steps** to 1 first, then **D steps** to 0, and run again. (One of the two must train.) When the crosses have left the picture, **Fit** above it shows them again.</source>
        <translation>Setze zuerst **Schritte von G** auf 1, dann **Schritte von D** auf 0, und lass wieder laufen. (Einer von beiden muss trainieren.) Haben die Kreuze das Bild verlassen, zeigt **Alles** darüber sie wieder.</translation>
    </message>
    <message>
        <source>D is not fooled yet, or still learns.</source>
        <translation>D ist noch nicht getäuscht, oder er lernt noch.</translation>
    </message>
    <message>
        <source>G's loss is near 0: a D that stands still is fooled by nearly everything.</source>
        <translation>Der Verlust von G ist nahe 0: Ein D, der stillhält, lässt sich mit fast allem täuschen.</translation>
    </message>
    <message>
        <source>Both, in turn</source>
        <translation>Beide im Wechsel</translation>
    </message>
    <message>
        <source>A judge that stops learning is fooled. A forger that stops learning is caught. Only together do they get anywhere: each
fake that fools D becomes its next exercise.</source>
        <translation>Ein Richter, der nicht mehr lernt, wird getäuscht. Ein Fälscher, der nicht mehr lernt, wird erwischt. Nur gemeinsam kommen sie voran: Jede Fälschung, die D täuscht, wird seine nächste Übung.</translation>
    </message>
    <message>
        <source>Set **D steps** back to 1, and let both train 150 steps.</source>
        <translation>Setze **Schritte von D** wieder auf 1 und lass beide 150 Schritte trainieren.</translation>
    </message>
    <message>
        <source>D is not fooled so cheaply any more.</source>
        <translation>So billig lässt sich D nicht mehr täuschen.</translation>
    </message>
    <message>
        <source>What have you seen?</source>
        <translation>Was hast du gesehen?</translation>
    </message>
    <message>
        <source>What does D want, and what does G want?</source>
        <translation>Was will D, und was will G?</translation>
    </message>
    <message>
        <source>D wants the fakes to get better, and so does G</source>
        <translation>D will, dass die Fälschungen besser werden, und G auch</translation>
    </message>
    <message>
        <source>That is what *we* want. D only wants to be right.</source>
        <translation>Das wollen *wir*. D will nur recht haben.</translation>
    </message>
    <message>
        <source>D wants to tell real from fake; G wants D to take its fakes for real</source>
        <translation>D will echt und gefälscht unterscheiden; G will, dass D seine Fälschungen für echt hält</translation>
    </message>
    <message>
        <source>Yes. Good fakes are what comes of it when neither wins for good.</source>
        <translation>Ja. Gute Fälschungen sind das, was dabei herauskommt, wenn keiner endgültig gewinnt.</translation>
    </message>
    <message>
        <source>D wants to copy the real points, G wants to copy D</source>
        <translation>D will die echten Punkte nachmachen, G will D nachmachen</translation>
    </message>
    <message>
        <source>D makes no points at all. It only judges them.</source>
        <translation>D macht überhaupt keine Punkte. Er beurteilt sie nur.</translation>
    </message>
</context>
<context>
    <name>Lesson:one-iteration-by-hand</name>
    <message>
        <source>One iteration, by hand</source>
        <translation>Eine Iteration, von Hand</translation>
    </message>
    <message>
        <source>A single round of training, stage by stage: every number that is drawn, made, judged and blamed.</source>
        <translation>Eine einzige Trainingsrunde, Stufe für Stufe: jede Zahl, die gezogen, gemacht und beurteilt wird, und wer die Schuld bekommt.</translation>
    </message>
    <message>
        <source>Noise, and fakes</source>
        <translation>Rauschen und Fälschungen</translation>
    </message>
    <message>
        <source>You know both players: the generator G makes pictures from random numbers, the discriminator D tells them from real ones.
Now take one round of their training to pieces. So that everything fits in a table, pictures have four pixels, and a
**batch** is three.</source>
        <translation>Du kennst beide Spieler: Der Generator G macht Bilder aus Zufallszahlen, der Diskriminator D unterscheidet sie von echten. Nimm jetzt eine Runde ihres Trainings auseinander. Damit alles in eine Tabelle passt, haben die Bilder vier Pixel, und ein **Batch** sind drei davon.</translation>
    </message>
    <message>
        <source>First the random numbers are drawn, the *noise*. Then G makes a fake from each.</source>
        <translation>Zuerst werden die Zufallszahlen gezogen, das *Rauschen*. Dann macht G aus jeder eine Fälschung.</translation>
    </message>
    <message>
        <source>Press **Step through** (or W): one iteration is made. Then go one stage on, to **G makes fakes**, with the arrow at the right of the strip or the key **.** (full stop).</source>
        <translation>Drücke **Schritt für Schritt** (oder W): Eine Iteration wird gerechnet. Geh dann eine Stufe weiter, zu **G macht Fälschungen**, mit dem Pfeil rechts am Streifen oder der Taste **.** (Punkt).</translation>
    </message>
    <message>
        <source>Go on to the stage *G makes fakes*.</source>
        <translation>Geh weiter zur Stufe *G macht Fälschungen*.</translation>
    </message>
    <message>
        <source>Three numbers, three fakes.</source>
        <translation>Drei Zahlen, drei Fälschungen.</translation>
    </message>
    <message>
        <source>D looks at both</source>
        <translation>D sieht sich beides an</translation>
    </message>
    <message>
        <source>Three real pictures are taken from the data. D judges all six, and is not told which are which. Its **score** is the
probability that a picture is real.</source>
        <translation>Drei echte Bilder werden aus den Daten genommen. D beurteilt alle sechs, ohne zu erfahren, welche echt sind. Seine **Bewertung** ist die Wahrscheinlichkeit, dass ein Bild echt ist.</translation>
    </message>
    <message>
        <source>Go on to **D scores**. The bright diagonals are the real ones. Does D score them higher?</source>
        <translation>Geh weiter zu **D bewertet**. Die hellen Diagonalen sind die echten. Bewertet D sie höher?</translation>
    </message>
    <message>
        <source>Go on until D gives its scores.</source>
        <translation>Geh weiter, bis D seine Bewertungen abgibt.</translation>
    </message>
    <message>
        <source>Six pictures, six scores between 0 and 1.</source>
        <translation>Sechs Bilder, sechs Bewertungen zwischen 0 und 1.</translation>
    </message>
    <message>
        <source>Who is to blame?</source>
        <translation>Wer ist schuld?</translation>
    </message>
    <message>
        <source>Only now the right answers are uncovered: 1 for the real ones, 0 for the fakes. Each score costs D something: *− log(score)*
for a real picture, *− log(1 − score)* for a fake. A score near the right answer is cheap, a wide miss is dear. D's
**loss** is the mean cost of the reals and the mean cost of the fakes, added up.</source>
        <translation>Erst jetzt werden die richtigen Antworten aufgedeckt: 1 für die echten, 0 für die Fälschungen. Jede Bewertung kostet D etwas: *− log(Bewertung)* bei einem echten Bild, *− log(1 − Bewertung)* bei einer Fälschung. Nahe an der richtigen Antwort ist es billig, weit daneben teuer. Der **Verlust** von D sind die mittleren Kosten der echten plus die mittleren Kosten der Fälschungen.</translation>
    </message>
    <message>
        <source>Go on to the **errors**, and click the row that costs D the most.</source>
        <translation>Geh weiter zu den **Fehlern** und klicke die Zeile an, die D am meisten kostet.</translation>
    </message>
    <message>
        <source>Another row costs more. Compare the column of losses.</source>
        <translation>Eine andere Zeile kostet mehr. Vergleiche die Spalte der Verluste.</translation>
    </message>
    <message>
        <source>That is the one from which D learns most.</source>
        <translation>Von dieser lernt D am meisten.</translation>
    </message>
    <message>
        <source>D learns, G stands still</source>
        <translation>D lernt, G steht still</translation>
    </message>
    <message>
        <source>Going back through D, the loss says for each of D's weights which way to turn. All of them move a little. G's weights stay as
they are: they are **frozen** in this half of the round.</source>
        <translation>Auf dem Rückweg durch D sagt der Verlust für jedes Gewicht von D, in welche Richtung es gedreht werden soll. Alle bewegen sich ein wenig. Die Gewichte von G bleiben, wie sie sind: In dieser Hälfte der Runde sind sie **eingefroren**.</translation>
    </message>
    <message>
        <source>Go on to **back into D**: this way back is called *back-propagation*.</source>
        <translation>Geh weiter zu **zurück in D**: Dieser Rückweg heißt *Rückwärtsrechnung* (Backpropagation).</translation>
    </message>
    <message>
        <source>Go on to the stage after the errors.</source>
        <translation>Geh weiter zur Stufe nach den Fehlern.</translation>
    </message>
    <message>
        <source>D has moved. Now it is G's turn.</source>
        <translation>D hat sich bewegt. Jetzt ist G an der Reihe.</translation>
    </message>
    <message>
        <source>G's turn</source>
        <translation>G ist an der Reihe</translation>
    </message>
    <message>
        <source>G draws new noise and makes new fakes. D scores them, with its new weights. But G's right answer is the opposite one: it
wants its fakes taken for real, so it is measured against **1**. No real picture has any part in this half.</source>
        <translation>G zieht neues Rauschen und macht neue Fälschungen. D bewertet sie, mit seinen neuen Gewichten. Doch für G ist die richtige Antwort die entgegengesetzte: Er will, dass seine Fälschungen für echt gehalten werden, und wird deshalb an der **1** gemessen. Echte Bilder kommen in dieser Hälfte nicht vor.</translation>
    </message>
    <message>
        <source>Go on to the **last stage**, and read each on the way.</source>
        <translation>Geh weiter bis zur **letzten Stufe** und lies unterwegs jede.</translation>
    </message>
    <message>
        <source>Go on, stage by stage, to the end of the round.</source>
        <translation>Geh weiter, Stufe für Stufe, bis zum Ende der Runde.</translation>
    </message>
    <message>
        <source>Through D back to G: D is the way by which G hears of its error, but only G moves.</source>
        <translation>Durch D zurück zu G: Über D erfährt G von seinem Fehler, aber nur G bewegt sich.</translation>
    </message>
    <message>
        <source>What have you seen?</source>
        <translation>Was hast du gesehen?</translation>
    </message>
    <message>
        <source>While G learns, what happens to D?</source>
        <translation>Was geschieht mit D, während G lernt?</translation>
    </message>
    <message>
        <source>The error goes back through it, but its weights stay</source>
        <translation>Der Fehler läuft durch D zurück, aber seine Gewichte bleiben</translation>
    </message>
    <message>
        <source>Yes. Its slope tells G how to change the pixels; without D there would be no such thing.</source>
        <translation>Ja. Seine Steigung sagt G, wie die Pixel zu ändern sind; ohne D gäbe es so etwas nicht.</translation>
    </message>
    <message>
        <source>It learns as well, from the same fakes</source>
        <translation>Er lernt mit, aus denselben Fälschungen</translation>
    </message>
    <message>
        <source>Not in this half. It would learn to score them high, which is the opposite of its task.</source>
        <translation>Nicht in dieser Hälfte. Er würde lernen, sie hoch zu bewerten, das Gegenteil seiner Aufgabe.</translation>
    </message>
    <message>
        <source>Nothing: it is not used at all</source>
        <translation>Nichts: Er wird gar nicht gebraucht</translation>
    </message>
    <message>
        <source>Look at the stages again: D gave the scores, and the error went back through D.</source>
        <translation>Sieh dir die Stufen noch einmal an: D hat die Bewertungen gegeben, und der Fehler lief durch D zurück.</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Go through **one more whole iteration**: press **Step through** or S, or go on from the last stage. Are the losses the same?</source>
        <translation>Geh durch **eine weitere ganze Iteration**: Drücke **Schritt für Schritt** oder S, oder geh von der letzten Stufe aus weiter. Sind die Verluste dieselben?</translation>
    </message>
    <message>
        <source>Other noise, other pictures, other weights. Training is this round, some thousand times.</source>
        <translation>Anderes Rauschen, andere Bilder, andere Gewichte. Training ist diese Runde, einige Tausend Mal.</translation>
    </message>
</context>
<context>
    <name>Lesson:two-losses</name>
    <message>
        <source>Two losses: minimax and non-saturating</source>
        <translation>Zwei Verluste: Minimax und nicht sättigend</translation>
    </message>
    <message>
        <source>Two ways to tell the generator that it failed, and why only one of them is heard.</source>
        <translation>Zwei Arten, dem Generator zu sagen, dass er versagt hat, und warum nur eine davon zu hören ist.</translation>
    </message>
    <message>
        <source>A generator that is far behind</source>
        <translation>Ein Generator, der weit zurückliegt</translation>
    </message>
    <message>
        <source>At the beginning the fakes are bad, and D soon sees through all of them. Can G still learn from such a D? That is up to
its **loss**: the number that it tries to make smaller.</source>
        <translation>Am Anfang sind die Fälschungen schlecht, und D durchschaut bald alle. Kann G von so einem D noch lernen? Das hängt von seinem **Verlust** ab: der Zahl, die er kleiner zu machen versucht.</translation>
    </message>
    <message>
        <source>First make D strong. In this run *G steps* is 0, so only D learns.</source>
        <translation>Mach zuerst D stark. In diesem Lauf stehen die *Schritte von G* auf 0, also lernt nur D.</translation>
    </message>
    <message>
        <source>Press **Run**, and let D learn for 150 steps.</source>
        <translation>Drücke **Start** und lass D 150 Schritte lernen.</translation>
    </message>
    <message>
        <source>D still has some doubts.</source>
        <translation>D hat noch einige Zweifel.</translation>
    </message>
    <message>
        <source>D takes the fakes for fakes: its score for them is close to 0.</source>
        <translation>D hält die Fälschungen für Fälschungen: Seine Bewertung für sie liegt nahe 0.</translation>
    </message>
    <message>
        <source>The first loss: minimax</source>
        <translation>Der erste Verlust: Minimax</translation>
    </message>
    <message>
        <source>Write D(fake) for D's score of a fake, between 0 and 1. In the original game both players fight for one number. D wants it
large, G small, and G's part of it is</source>
        <translation>Schreib D(fake) für die Bewertung, die D einer Fälschung gibt, zwischen 0 und 1. Im ursprünglichen Spiel kämpfen beide Spieler um eine einzige Zahl. D will sie groß, G klein, und der Anteil von G daran ist</translation>
    </message>
    <message>
        <source>*mean log(1 − D(fake))*</source>
        <translation>*Mittel von log(1 − D(fake))*</translation>
    </message>
    <message>
        <source>When D(fake) is near 0, this curve is flat. In numbers: the slope that comes back to G through D's last step is D(fake)
itself. A fake that scores 0.01 sends back one per cent. The worse the fake, the quieter the teacher.</source>
        <translation>Liegt D(fake) nahe 0, ist diese Kurve flach. In Zahlen: Die Steigung, die durch den letzten Schritt von D zu G zurückkommt, ist D(fake) selbst. Eine Fälschung mit der Bewertung 0.01 schickt ein Prozent zurück. Je schlechter die Fälschung, desto leiser der Lehrer.</translation>
    </message>
    <message>
        <source>Set **G steps** to 1 and train 50 steps. Do the crosses move? The curve *G gradient* is among the Timeline's **Gradients**.</source>
        <translation>Setze **Schritte von G** auf 1 und trainiere 50 Schritte. Bewegen sich die Kreuze? Die Kurve *Gradient von G* findest du in der Zeitleiste unter **Gradienten**.</translation>
    </message>
    <message>
        <source>Look at G's gradient over 50 steps.</source>
        <translation>Sieh dir den Gradienten von G über 50 Schritte an.</translation>
    </message>
    <message>
        <source>G's gradient is below 0.5, and its crosses hardly move: it hears next to nothing.</source>
        <translation>Der Gradient von G liegt unter 0.5, und seine Kreuze bewegen sich kaum: Er hört so gut wie nichts.</translation>
    </message>
    <message>
        <source>The second loss: non-saturating</source>
        <translation>Der zweite Verlust: nicht sättigend</translation>
    </message>
    <message>
        <source>The remedy is in the same first paper (Goodfellow and others, 2014). G still wants D(fake) to be large, but says it in
another way:</source>
        <translation>Die Abhilfe steht in derselben ersten Veröffentlichung (Goodfellow und andere, 2014). G will noch immer, dass D(fake) groß ist, sagt es aber anders:</translation>
    </message>
    <message>
        <source>*− mean log D(fake)*</source>
        <translation>*− Mittel von log D(fake)*</translation>
    </message>
    <message>
        <source>Now the slope that comes back is 1 − D(fake), up to its sign. A fake that scores 0.01 sends back 99 per cent. The worse the
fake, the louder the teacher. It has the same goal, but it is **not** the minimax game any more: the two players no longer
fight for one number.</source>
        <translation>Jetzt ist die Steigung, die zurückkommt, bis auf das Vorzeichen gleich 1 − D(fake). Eine Fälschung mit der Bewertung 0.01 schickt 99 Prozent zurück. Je schlechter die Fälschung, desto lauter der Lehrer. Das Ziel ist dasselbe, aber es ist **nicht** mehr das Minimax-Spiel: Die beiden Spieler kämpfen nicht mehr um eine einzige Zahl.</translation>
    </message>
    <message>
        <source>While it trains, choose **Non-saturating** as the loss. Watch the crosses.</source>
        <translation>Wähle während des Trainings **Nicht sättigend** als Verlust. Achte auf die Kreuze.</translation>
    </message>
    <message>
        <source>G's gradient is still small, or the loss is another one.</source>
        <translation>Der Gradient von G ist noch klein, oder der Verlust ist ein anderer.</translation>
    </message>
    <message>
        <source>The same G, the same D, and G's gradient is many times larger.</source>
        <translation>Derselbe G, derselbe D, und der Gradient von G ist um ein Vielfaches größer.</translation>
    </message>
    <message>
        <source>The arithmetic</source>
        <translation>Die Rechnung</translation>
    </message>
    <message>
        <source>D gives a fake the score 0.02. How much of D's slope comes back to G with the two losses?</source>
        <translation>D gibt einer Fälschung die Bewertung 0.02. Wie viel von der Steigung von D kommt bei den beiden Verlusten bei G an?</translation>
    </message>
    <message>
        <source>2 % with minimax, 98 % with non-saturating</source>
        <translation>2 % mit Minimax, 98 % mit dem nicht sättigenden</translation>
    </message>
    <message>
        <source>Yes: D(fake) = 0.02 and 1 − D(fake) = 0.98. That is 49 times as much.</source>
        <translation>Ja: D(fake) = 0.02 und 1 − D(fake) = 0.98. Das ist das 49-Fache.</translation>
    </message>
    <message>
        <source>98 % with minimax, 2 % with non-saturating</source>
        <translation>98 % mit Minimax, 2 % mit dem nicht sättigenden</translation>
    </message>
    <message>
        <source>The other way round: minimax sends back D(fake), which is small here.</source>
        <translation>Umgekehrt: Minimax schickt D(fake) zurück, und das ist hier klein.</translation>
    </message>
    <message>
        <source>The same with both; only the sign differs</source>
        <translation>Bei beiden gleich viel; nur das Vorzeichen ist verschieden</translation>
    </message>
    <message>
        <source>The goal is the same, but not the slope. Only at D(fake) = 0.5 are they equal.</source>
        <translation>Das Ziel ist dasselbe, die Steigung aber nicht. Nur bei D(fake) = 0.5 sind sie gleich.</translation>
    </message>
    <message>
        <source>Which one to take</source>
        <translation>Welcher ist zu nehmen?</translation>
    </message>
    <message>
        <source>Most GANs use the non-saturating loss, which is what *vanilla* means in the presets here. Minimax is what proofs are about.
Here G used plain gradient descent (SGD), so that a small gradient means a small step. **Adam** divides the gradient by its
usual size, and so hides much of this effect; it cannot bring back a direction that is drowned in noise.</source>
        <translation>Die meisten GANs benutzen den nicht sättigenden Verlust; ihn meint *vanilla* in den Vorlagen hier. Von Minimax handeln die Beweise. Hier lernte G mit einfachem Gradientenabstieg (SGD), damit ein kleiner Gradient auch einen kleinen Schritt bedeutet. **Adam** teilt den Gradienten durch seine übliche Größe und verdeckt so viel von diesem Effekt; eine Richtung, die im Rauschen untergegangen ist, bringt auch er nicht zurück.</translation>
    </message>
    <message>
        <source>Who first proposed the non-saturating loss?</source>
        <translation>Wer hat den nicht sättigenden Verlust zuerst vorgeschlagen?</translation>
    </message>
    <message>
        <source>The paper that introduced GANs, beside the minimax game</source>
        <translation>Die Arbeit, die GANs eingeführt hat, neben dem Minimax-Spiel</translation>
    </message>
    <message>
        <source>Yes: as a loss that gives stronger gradients early in learning.</source>
        <translation>Ja: als Verlust, der früh im Lernen stärkere Gradienten gibt.</translation>
    </message>
    <message>
        <source>The Wasserstein GAN</source>
        <translation>Das Wasserstein-GAN</translation>
    </message>
    <message>
        <source>That one has a critic without any probability, and another loss altogether.</source>
        <translation>Das hat einen Kritiker ganz ohne Wahrscheinlichkeit und einen völlig anderen Verlust.</translation>
    </message>
</context>
<context>
    <name>Lesson:duel-in-two-dimensions</name>
    <message>
        <source>The duel in 2-D</source>
        <translation>Das Duell in 2-D</translation>
    </message>
    <message>
        <source>One round in slow motion, then a few hundred at full speed, and what the curves say of them.</source>
        <translation>Eine Runde in Zeitlupe, dann einige Hundert mit voller Geschwindigkeit, und was die Kurven dazu sagen.</translation>
    </message>
    <message>
        <source>Two players, one board</source>
        <translation>Zwei Spieler, ein Brett</translation>
    </message>
    <message>
        <source>The board is the [Stage](show:stage). Real points are blue and lie along a line. The crosses are the fakes of the
generator, G. The background is what the discriminator, D, believes of each place: blue for "real", orange for "fake".</source>
        <translation>Das Brett ist die [Bühne](show:stage). Die echten Punkte sind blau und liegen an einer Linie entlang. Die Kreuze sind die Fälschungen des Generators, G. Der Hintergrund zeigt, was der Diskriminator, D, von jeder Stelle glaubt: blau für „echt“, orange für „gefälscht“.</translation>
    </message>
    <message>
        <source>One **step** is a whole round: D is shown real points and fakes and corrects itself; then G makes new fakes, hears what D
says of them, and corrects *itself*.</source>
        <translation>Ein **Schritt** ist eine ganze Runde: D bekommt echte Punkte und Fälschungen gezeigt und verbessert sich; dann macht G neue Fälschungen, hört, was D dazu sagt, und verbessert *sich*.</translation>
    </message>
    <message>
        <source>Press **Step** (or the key S) three times. What changes in the background, what in the crosses?</source>
        <translation>Drücke dreimal **Schritt** (oder die Taste S). Was ändert sich am Hintergrund, was an den Kreuzen?</translation>
    </message>
    <message>
        <source>Three whole rounds, one at a time.</source>
        <translation>Drei ganze Runden, eine nach der anderen.</translation>
    </message>
    <message>
        <source>D's colours move, G's crosses follow.</source>
        <translation>Die Farben von D bewegen sich, die Kreuze von G folgen.</translation>
    </message>
    <message>
        <source>In slow motion</source>
        <translation>In Zeitlupe</translation>
    </message>
    <message>
        <source>The arrows at the crosses are G's orders: the direction in which D's belief grows. Watch one cross and its arrow. G cannot
move it alone: all crosses come from the same weights, so they move together, and some against their arrow.</source>
        <translation>Die Pfeile an den Kreuzen sind die Befehle an G: die Richtung, in der D ihnen mehr glaubt. Beobachte ein Kreuz und seinen Pfeil. G kann es nicht allein bewegen: Alle Kreuze kommen aus denselben Gewichten, also bewegen sie sich gemeinsam, und manche gegen ihren Pfeil.</translation>
    </message>
    <message>
        <source>Press **Run** (or Space), and watch at least 12 rounds.</source>
        <translation>Drücke **Start** (oder die Leertaste) und sieh mindestens 12 Runden lang zu.</translation>
    </message>
    <message>
        <source>Each round takes back a little of what the one before has done.</source>
        <translation>Jede Runde nimmt ein wenig von dem zurück, was die vorige getan hat.</translation>
    </message>
    <message>
        <source>At full speed</source>
        <translation>Mit voller Geschwindigkeit</translation>
    </message>
    <message>
        <source>Switch slow motion off, and let them go on. The blue of the background runs ahead of the crosses or behind them, over and
over: where many fakes lie, D learns to say "fake", and G leaves.</source>
        <translation>Schalte die Zeitlupe aus und lass die beiden weitermachen. Das Blau des Hintergrunds läuft den Kreuzen voraus oder hinterher, immer wieder: Wo viele Fälschungen liegen, lernt D, „gefälscht“ zu sagen, und G zieht weg.</translation>
    </message>
    <message>
        <source>Press **Slow motion** (or M) to end it, and train 150 rounds.</source>
        <translation>Beende die Zeitlupe mit **Zeitlupe** (oder M) und trainiere 150 Runden.</translation>
    </message>
    <message>
        <source>150 rounds, and neither has won.</source>
        <translation>150 Runden, und keiner hat gewonnen.</translation>
    </message>
    <message>
        <source>What the curves say</source>
        <translation>Was die Kurven sagen</translation>
    </message>
    <message>
        <source>The [Timeline](show:timeline) has both losses. They do not fall like a single network's loss, because each player's gain
is the other one's loss. What they come near to is the value of *cannot tell*: when D says 0.5 to everything, its loss is
2 × 0.693 = **1.386**, and G's is **0.693**. Both values are drawn as lines.</source>
        <translation>Die [Zeitleiste](show:timeline) zeigt beide Verluste. Sie sinken nicht wie der eines einzelnen Netzes, denn was der eine Spieler gewinnt, verliert der andere. Sie nähern sich dem Wert für *nicht zu entscheiden*: Wenn D zu allem 0.5 sagt, ist sein Verlust 2 × 0.693 = **1.386** und der von G **0.693**. Beide Werte sind als Linien eingezeichnet.</translation>
    </message>
    <message>
        <source>D's loss is 0.1 for a long time. Who is ahead?</source>
        <translation>Der Verlust von D ist lange Zeit 0.1. Wer ist im Vorteil?</translation>
    </message>
    <message>
        <source>D: it is right nearly always, and very sure</source>
        <translation>D: Er hat fast immer recht und ist sich sehr sicher</translation>
    </message>
    <message>
        <source>Yes. 1.386 would be guessing; near 0 it makes no mistakes.</source>
        <translation>Ja. 1.386 hieße raten; nahe 0 macht er keine Fehler.</translation>
    </message>
    <message>
        <source>G: a small loss is good for both</source>
        <translation>G: Ein kleiner Verlust ist gut für beide</translation>
    </message>
    <message>
        <source>It is D's loss. What is good for D is bad for G.</source>
        <translation>Es ist der Verlust von D. Was gut für D ist, ist schlecht für G.</translation>
    </message>
    <message>
        <source>Neither: a small loss means that training is over</source>
        <translation>Keiner: Ein kleiner Verlust heißt, dass das Training zu Ende ist</translation>
    </message>
    <message>
        <source>Only a network that learns alone can be judged like that. Here the opponent moves too.</source>
        <translation>So lässt sich nur ein Netz beurteilen, das allein lernt. Hier bewegt sich auch der Gegner.</translation>
    </message>
    <message>
        <source>Why they need each other</source>
        <translation>Warum sie einander brauchen</translation>
    </message>
    <message>
        <source>Where does the line get into G, which has never seen it?</source>
        <translation>Wie kommt die Linie in G hinein, der sie nie gesehen hat?</translation>
    </message>
    <message>
        <source>From the arrows: D has seen real points, and its slope tells G where to go</source>
        <translation>Durch die Pfeile: D hat echte Punkte gesehen, und seine Steigung sagt G, wohin</translation>
    </message>
    <message>
        <source>Yes. D is the only way by which the data reaches G.</source>
        <translation>Ja. Nur über D gelangen die Daten zu G.</translation>
    </message>
    <message>
        <source>From z, the random numbers</source>
        <translation>Durch z, die Zufallszahlen</translation>
    </message>
    <message>
        <source>They know nothing of any line. They only make the fakes differ.</source>
        <translation>Die wissen nichts von einer Linie. Sie sorgen nur dafür, dass sich die Fälschungen unterscheiden.</translation>
    </message>
    <message>
        <source>From the real points, in G's part of the round</source>
        <translation>Durch die echten Punkte, in dem Teil der Runde, in dem G lernt</translation>
    </message>
    <message>
        <source>No real point is used there: G makes new fakes, and hears D's answer to them.</source>
        <translation>Dort kommt kein echter Punkt vor: G macht neue Fälschungen und hört, was D dazu sagt.</translation>
    </message>
</context>
<context>
    <name>Lesson:balance</name>
    <message>
        <source>Balance: when D is too strong</source>
        <translation>Gleichgewicht: wenn D zu stark ist</translation>
    </message>
    <message>
        <source>Make the discriminator too strong, see the generator's gradient vanish, and mend it.</source>
        <translation>Mach den Diskriminator zu stark, sieh den Gradienten des Generators verschwinden und bring es wieder in Ordnung.</translation>
    </message>
    <message>
        <source>An even game</source>
        <translation>Ein ausgeglichenes Spiel</translation>
    </message>
    <message>
        <source>The loss is **minimax**, the game of the first paper, and both networks learn slowly. D is still unsure of itself: in the
[Verdicts](show:verdicts) its scores for real and fake lie close together, near 0.5.</source>
        <translation>Der Verlust ist **Minimax**, das Spiel der ersten Veröffentlichung, und beide Netze lernen langsam. D ist sich noch nicht sicher: In den [Urteilen](show:verdicts) liegen seine Bewertungen für echt und gefälscht dicht beieinander, nahe 0.5.</translation>
    </message>
    <message>
        <source>Keep an eye on **G gradient**. It says how loudly D's answer arrives at G. The [Timeline](show:timeline) draws it when you
press *Gradients* there.</source>
        <translation>Behalte **Gradient von G** im Auge. Diese Kurve sagt, wie laut die Antwort von D bei G ankommt. Die [Zeitleiste](show:timeline) zeichnet sie, wenn du dort auf *Gradienten* drückst.</translation>
    </message>
    <message>
        <source>Press **Run**, and train 60 steps.</source>
        <translation>Drücke **Start** und trainiere 60 Schritte.</translation>
    </message>
    <message>
        <source>Both scores are near 0.5.</source>
        <translation>Beide Bewertungen liegen nahe 0.5.</translation>
    </message>
    <message>
        <source>Now help D</source>
        <translation>Hilf jetzt D</translation>
    </message>
    <message>
        <source>Give D fifty times its learning rate, and three steps for each of G's. It needs only a moment.</source>
        <translation>Gib D die fünfzigfache Lernrate und drei Schritte für jeden von G. Es dauert nur einen Augenblick.</translation>
    </message>
    <message>
        <source>Set **D learning rate** to 0.005 and **D steps** to 3. Train until D is never wrong any more.</source>
        <translation>Setze **Lernrate von D** auf 0.005 und **Schritte von D** auf 3. Trainiere, bis sich D nie mehr irrt.</translation>
    </message>
    <message>
        <source>D is not always right yet, or G's gradient is still there.</source>
        <translation>D hat noch nicht immer recht, oder der Gradient von G ist noch da.</translation>
    </message>
    <message>
        <source>D is always right, and G's gradient has vanished.</source>
        <translation>D hat immer recht, und der Gradient von G ist verschwunden.</translation>
    </message>
    <message>
        <source>A detective who is never fooled</source>
        <translation>Ein Detektiv, der sich nie täuschen lässt</translation>
    </message>
    <message>
        <source>It sounds like a perfect teacher, and it teaches nothing. Every fake gets the score 0, the good attempt and the bad one
alike. With minimax, what comes back to G is multiplied by that very score. G stands still, and will stand still for ever.</source>
        <translation>Er klingt wie der vollkommene Lehrer, und er lehrt nichts. Jede Fälschung bekommt die Bewertung 0, der gute Versuch genauso wie der schlechte. Bei Minimax wird das, was zu G zurückkommt, mit genau dieser Bewertung multipliziert. G steht still und wird für immer stillstehen.</translation>
    </message>
    <message>
        <source>D is right in 100 of 100 cases. Why does G not learn from it?</source>
        <translation>D hat in 100 von 100 Fällen recht. Warum lernt G nichts daraus?</translation>
    </message>
    <message>
        <source>All its fakes are equally hopeless to D, so there is no better direction</source>
        <translation>Für D sind alle seine Fälschungen gleich hoffnungslos, also gibt es keine bessere Richtung</translation>
    </message>
    <message>
        <source>Yes: where D's score is flat, its slope is 0, and the slope is all that G gets.</source>
        <translation>Ja: Wo die Bewertung von D flach ist, ist ihre Steigung 0, und die Steigung ist alles, was G bekommt.</translation>
    </message>
    <message>
        <source>G's learning rate has been lowered</source>
        <translation>Die Lernrate von G wurde gesenkt</translation>
    </message>
    <message>
        <source>Nobody has touched it. It is the gradient that has gone.</source>
        <translation>Die hat niemand angerührt. Der Gradient ist es, der verschwunden ist.</translation>
    </message>
    <message>
        <source>G has nothing left to learn</source>
        <translation>G hat nichts mehr zu lernen</translation>
    </message>
    <message>
        <source>Look at the Stage: none of the eight heaps has been reached.</source>
        <translation>Sieh auf die Bühne: Keines der acht Häufchen ist erreicht.</translation>
    </message>
    <message>
        <source>Mend it, first: a louder loss</source>
        <translation>Die erste Abhilfe: ein lauterer Verlust</translation>
    </message>
    <message>
        <source>The **non-saturating** loss asks the same of G, but its slope is multiplied by 1 − D(fake) instead of D(fake). When D is
sure, that is nearly 1.</source>
        <translation>Der **nicht sättigende** Verlust verlangt dasselbe von G, aber seine Steigung wird mit 1 − D(fake) multipliziert statt mit D(fake). Wenn D sicher ist, ist das fast 1.</translation>
    </message>
    <message>
        <source>Choose **Non-saturating** as the loss, and train on. Look at *G gradient*.</source>
        <translation>Wähle **Nicht sättigend** als Verlust und trainiere weiter. Sieh dir *Gradient von G* an.</translation>
    </message>
    <message>
        <source>G's gradient is not back yet.</source>
        <translation>Der Gradient von G ist noch nicht zurück.</translation>
    </message>
    <message>
        <source>It is back, a thousand times as large and more.</source>
        <translation>Er ist wieder da, tausendmal so groß und mehr.</translation>
    </message>
    <message>
        <source>Mend it, for good: an even match</source>
        <translation>Die dauerhafte Abhilfe: gleich starke Gegner</translation>
    </message>
    <message>
        <source>A D that has run so far ahead has a steep slope, and G is thrown about. It is better not to let it come to that. The
usual choice gives both the same learning rate, with **Adam**, which fits the size of each step to the gradients that it
has seen.</source>
        <translation>Ein D, der so weit vorausgelaufen ist, hat eine steile Bewertung, und G wird hin und her geworfen. Besser ist es, es nicht so weit kommen zu lassen. Üblich ist dieselbe Lernrate für beide, mit **Adam**, der die Größe jedes Schritts an die Gradienten anpasst, die er gesehen hat.</translation>
    </message>
    <message>
        <source>Begin again with an even match: **Do it for me** restarts with Adam, 0.001 for both, and one step each. Or set that yourself, and press **Restart**. Train 100 steps.</source>
        <translation>Beginne noch einmal mit gleich starken Gegnern: **Mach es für mich** startet neu mit Adam, 0.001 für beide und je einem Schritt. Oder stell das selbst ein und drücke **Neu starten**. Trainiere 100 Schritte.</translation>
    </message>
    <message>
        <source>Not an even game yet: D knows nearly all fakes, or nearly none.</source>
        <translation>Noch kein ausgeglichenes Spiel: D erkennt fast alle Fälschungen oder fast keine.</translation>
    </message>
    <message>
        <source>Neither wins, and G gets a gradient that it can use.</source>
        <translation>Keiner gewinnt, und G bekommt einen Gradienten, mit dem er etwas anfangen kann.</translation>
    </message>
    <message>
        <source>What have you seen?</source>
        <translation>Was hast du gesehen?</translation>
    </message>
    <message>
        <source>D's accuracy is near 100 % and stays there. What would you try?</source>
        <translation>Die Genauigkeit von D liegt bei fast 100 % und bleibt dort. Was würdest du versuchen?</translation>
    </message>
    <message>
        <source>Lower D's learning rate or its steps, or take a loss that G can still hear</source>
        <translation>Die Lernrate oder die Schritte von D senken oder einen Verlust nehmen, den G noch hört</translation>
    </message>
    <message>
        <source>Yes. The findings in Health propose the same, each with what it would change.</source>
        <translation>Ja. Dasselbe schlagen die Befunde unter Zustand vor, jeweils mit dem, was sie ändern würden.</translation>
    </message>
    <message>
        <source>Raise D's learning rate, so that it teaches better</source>
        <translation>Die Lernrate von D erhöhen, damit er besser lehrt</translation>
    </message>
    <message>
        <source>That is how the trouble began.</source>
        <translation>Damit hat das Unheil begonnen.</translation>
    </message>
    <message>
        <source>Just wait: G will catch up</source>
        <translation>Einfach warten: G wird aufholen</translation>
    </message>
    <message>
        <source>With a gradient of 0 it never moves, however long you wait.</source>
        <translation>Mit einem Gradienten von 0 bewegt er sich nie, so lange du auch wartest.</translation>
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
        <translation>Löse ihn aus, erkenne ihn dort, wo die Verluste ihn verbergen, und heile ihn mit Wasserstein.</translation>
    </message>
    <message>
        <source>Eight things to learn</source>
        <translation>Acht Dinge zu lernen</translation>
    </message>
    <message>
        <source>The real points lie in eight small heaps. Each heap is a **mode**: one kind of thing among the data, as each of the ten
digits would be. A good generator makes all of them, and about equally often.</source>
        <translation>Die echten Punkte liegen in acht Häufchen. Jedes ist ein **Modus**: eine Art von Dingen in den Daten, so wie es jede der zehn Ziffern wäre. Ein guter Generator macht sie alle, und ungefähr gleich oft.</translation>
    </message>
    <message>
        <source>[Health](show:health) counts them: *Modes covered*. *Diversity* says how different the fakes are from each other: 1 is as
varied as the data, 0 means that all are the same.</source>
        <translation>Im Panel [Zustand](show:health) werden sie gezählt: *Abgedeckte Modi*. *Vielfalt* sagt, wie verschieden die Fälschungen voneinander sind: 1 ist so vielfältig wie die Daten, 0 heißt, dass alle gleich sind.</translation>
    </message>
    <message>
        <source>Press **Run**, and train 150 steps.</source>
        <translation>Drücke **Start** und trainiere 150 Schritte.</translation>
    </message>
    <message>
        <source>G spreads its crosses, and looks for the heaps.</source>
        <translation>G verteilt seine Kreuze und sucht nach den Häufchen.</translation>
    </message>
    <message>
        <source>Provoke it</source>
        <translation>Löse ihn aus</translation>
    </message>
    <message>
        <source>[Mode collapse](term:mode-collapse) means that G makes only a few things, or a single one. The forger has one note that
passes, and prints nothing else.</source>
        <translation>[Modenkollaps](term:mode-collapse) (Mode Collapse) heißt, dass G nur wenige Dinge macht oder ein einziges. Der Fälscher hat einen Geldschein, der durchkommt, und druckt nichts anderes mehr.</translation>
    </message>
    <message>
        <source>It comes easily when G moves too fast for D to keep up. So let it move too fast.</source>
        <translation>Dazu kommt es leicht, wenn sich G zu schnell bewegt, als dass D mithalten könnte. Also lass ihn sich zu schnell bewegen.</translation>
    </message>
    <message>
        <source>Drag **G learning rate** to its right end, 0.1, and train until the fakes have lost their variety.</source>
        <translation>Zieh **Lernrate von G** ganz nach rechts, auf 0.1, und trainiere, bis die Fälschungen ihre Vielfalt verloren haben.</translation>
    </message>
    <message>
        <source>The fakes still differ from each other (Diversity in Health).</source>
        <translation>Die Fälschungen unterscheiden sich noch voneinander (Vielfalt unter Zustand).</translation>
    </message>
    <message>
        <source>All crosses lie on one spot.</source>
        <translation>Alle Kreuze liegen auf einem Fleck.</translation>
    </message>
    <message>
        <source>Recognise it</source>
        <translation>Erkenne ihn</translation>
    </message>
    <message>
        <source>Now the surprise. Look at the losses: D's is near 1.386 and G's not far from 0.693, the values of *cannot tell*. D's
accuracy is not far from 50 %. By the curves alone, this could be a wonderful run.</source>
        <translation>Jetzt die Überraschung. Sieh dir die Verluste an: Der von D liegt nahe 1.386 und der von G nicht weit von 0.693, den Werten für *nicht zu entscheiden*. Die Genauigkeit von D ist nicht weit von 50 %. Nach den Kurven allein könnte das ein wunderbarer Lauf sein.</translation>
    </message>
    <message>
        <source>Only what looks at the **samples** gives it away.</source>
        <translation>Nur was sich die **Beispiele** ansieht, verrät ihn.</translation>
    </message>
    <message>
        <source>Which of these tells you that the run has collapsed?</source>
        <translation>Was davon sagt dir, dass der Lauf kollabiert ist?</translation>
    </message>
    <message>
        <source>G's loss</source>
        <translation>Der Verlust von G</translation>
    </message>
    <message>
        <source>It is as calm as in a good run.</source>
        <translation>Der ist so ruhig wie in einem guten Lauf.</translation>
    </message>
    <message>
        <source>D's accuracy near 50 %</source>
        <translation>Die Genauigkeit von D nahe 50 %</translation>
    </message>
    <message>
        <source>It is that also when the fakes are perfect.</source>
        <translation>Da liegt sie auch, wenn die Fälschungen vollkommen sind.</translation>
    </message>
    <message>
        <source>Diversity near 0 and Modes covered 0 of 8</source>
        <translation>Vielfalt nahe 0 und Abgedeckte Modi 0 von 8</translation>
    </message>
    <message>
        <source>Yes. They measure the fakes themselves, not the game.</source>
        <translation>Ja. Sie messen die Fälschungen selbst, nicht das Spiel.</translation>
    </message>
    <message>
        <source>Taking back is no cure</source>
        <translation>Zurücknehmen heilt nicht</translation>
    </message>
    <message>
        <source>The cause was the learning rate. Take it back: does the variety return?</source>
        <translation>Die Ursache war die Lernrate. Nimm sie zurück: Kommt die Vielfalt wieder?</translation>
    </message>
    <message>
        <source>All of G's latents lead to the same place now. Whatever direction D gives, it gives to all of them alike, so they move as
one and do not come apart. Such weights are past saving.</source>
        <translation>Alle Latentvektoren von G führen jetzt an denselben Ort. Welche Richtung D auch vorgibt, er gibt sie allen gleich, also bewegen sie sich wie einer und trennen sich nicht. Solche Gewichte sind nicht mehr zu retten.</translation>
    </message>
    <message>
        <source>Press Ctrl+Z (**Undo**), or set **G learning rate** to 0.001. Then train 100 steps.</source>
        <translation>Drücke Strg+Z (**Rückgängig**) oder setze **Lernrate von G** auf 0.001. Trainiere dann 100 Schritte.</translation>
    </message>
    <message>
        <source>A rate of 0.01 at most, and 100 steps.</source>
        <translation>Eine Lernrate von höchstens 0.01 und 100 Schritte.</translation>
    </message>
    <message>
        <source>The rate is back. The crosses are still one heap.</source>
        <translation>Die Lernrate ist wieder, wie sie war. Die Kreuze sind noch immer ein einziger Haufen.</translation>
    </message>
    <message>
        <source>Cure it</source>
        <translation>Heile ihn</translation>
    </message>
    <message>
        <source>Begin again, with a loss that sees *how far* the fakes are from the data. The **Wasserstein** loss turns D into a
**critic**: it gives no probability any more, but a height; real points high, fakes low. A
[gradient penalty](term:gradient-penalty) keeps its slope near 1 everywhere, so that even a far-away heap pulls.</source>
        <translation>Beginne von vorn, mit einem Verlust, der sieht, *wie weit* die Fälschungen von den Daten entfernt sind. Der Verlust **Wasserstein** macht aus D einen **Kritiker**: Er gibt keine Wahrscheinlichkeit mehr, sondern eine Höhe; echte Punkte hoch, Fälschungen niedrig. Eine [Gradientenstrafe](term:gradient-penalty) hält seine Steigung überall nahe 1, sodass auch ein weit entferntes Häufchen zieht.</translation>
    </message>
    <message>
        <source>The critic should be a little ahead, so it gets two steps for each of G's.</source>
        <translation>Der Kritiker soll ein wenig voraus sein, deshalb bekommt er zwei Schritte für jeden von G.</translation>
    </message>
    <message>
        <source>Choose **Wasserstein** as the loss, turn **Gradient penalty** on, set **D steps** to 2, press **Restart** and train. **Do it for me** does all of that.</source>
        <translation>Wähle **Wasserstein** als Verlust, schalte **Gradientenstrafe** ein, setze **Schritte von D** auf 2, drücke **Neu starten** und trainiere. **Mach es für mich** erledigt das alles.</translation>
    </message>
    <message>
        <source>Not yet a critic with a penalty, whose fakes are varied.</source>
        <translation>Noch kein Kritiker mit Strafterm, dessen Fälschungen vielfältig sind.</translation>
    </message>
    <message>
        <source>The fakes are varied again, and reach for several heaps.</source>
        <translation>Die Fälschungen sind wieder vielfältig und streben zu mehreren Häufchen.</translation>
    </message>
    <message>
        <source>What have you seen?</source>
        <translation>Was hast du gesehen?</translation>
    </message>
    <message>
        <source>Somebody shows you one beautiful generated face, and calm loss curves. What do you ask for?</source>
        <translation>Jemand zeigt dir ein einziges schönes erzeugtes Gesicht und ruhige Verlustkurven. Was möchtest du sehen?</translation>
    </message>
    <message>
        <source>A hundred faces side by side</source>
        <translation>Hundert Gesichter nebeneinander</translation>
    </message>
    <message>
        <source>Yes. One face says nothing about variety; a hundred show at once whether they are all the same.</source>
        <translation>Ja. Ein Gesicht sagt nichts über die Vielfalt; hundert zeigen sofort, ob alle gleich sind.</translation>
    </message>
    <message>
        <source>A higher resolution</source>
        <translation>Eine höhere Auflösung</translation>
    </message>
    <message>
        <source>It would be the same face in more pixels.</source>
        <translation>Das wäre dasselbe Gesicht in mehr Pixeln.</translation>
    </message>
    <message>
        <source>The loss curves at a finer scale</source>
        <translation>Die Verlustkurven in feinerem Maßstab</translation>
    </message>
    <message>
        <source>They can look perfect while everything has collapsed. You have just seen it.</source>
        <translation>Die können vollkommen aussehen, während alles kollabiert ist. Du hast es gerade gesehen.</translation>
    </message>
</context>
<context>
    <name>Lesson:convergence</name>
    <message>
        <source>Convergence: why 50 % is not the end</source>
        <translation>Konvergenz: warum 50 % nicht das Ende sind</translation>
    </message>
    <message>
        <source>A discriminator that cannot tell may be beaten, untrained or blind. How to know which.</source>
        <translation>Ein Diskriminator, der keinen Unterschied sieht, kann geschlagen, untrainiert oder blind sein. Woran man es erkennt.</translation>
    </message>
    <message>
        <source>The famous number</source>
        <translation>Die berühmte Zahl</translation>
    </message>
    <message>
        <source>If the fakes were perfect, even the best discriminator could only guess: it would be right in 50 of 100 cases. So people
wait for D's accuracy to come to 50 %. Let us see how soon it does.</source>
        <translation>Wären die Fälschungen vollkommen, könnte selbst der beste Diskriminator nur raten: Er läge in 50 von 100 Fällen richtig. Deshalb wartet man darauf, dass die Genauigkeit von D auf 50 % geht. Sehen wir, wie bald sie das tut.</translation>
    </message>
    <message>
        <source>Press **Run**, and train 200 steps. *D accuracy* is in [Health](show:health), under *The two players*.</source>
        <translation>Drücke **Start** und trainiere 200 Schritte. *Genauigkeit von D* steht im Panel [Zustand](show:health) unter *Die zwei Spieler*.</translation>
    </message>
    <message>
        <source>D's accuracy is not far from 50 %, after a few seconds.</source>
        <translation>Die Genauigkeit von D ist nach wenigen Sekunden nicht weit von 50 %.</translation>
    </message>
    <message>
        <source>Are we there?</source>
        <translation>Sind wir am Ziel?</translation>
    </message>
    <message>
        <source>Now look at the crosses. Are they on the eight heaps? Health counts how many heaps are reached at all, and what part of
the fakes is *high quality*, which means within three standard deviations of a heap's middle.</source>
        <translation>Sieh dir jetzt die Kreuze an. Liegen sie auf den acht Häufchen? Das Panel Zustand zählt, wie viele davon überhaupt erreicht werden und welcher Anteil der Fälschungen von *hoher Qualität* ist, also innerhalb von drei Standardabweichungen um die Mitte eines Häufchens liegt.</translation>
    </message>
    <message>
        <source>D can hardly tell. What does that prove here?</source>
        <translation>D sieht kaum einen Unterschied. Was beweist das hier?</translation>
    </message>
    <message>
        <source>That the fakes are as good as the real points</source>
        <translation>Dass die Fälschungen so gut sind wie die echten Punkte</translation>
    </message>
    <message>
        <source>Look again: most crosses lie on no heap at all.</source>
        <translation>Sieh noch einmal hin: Die meisten Kreuze liegen auf gar keinem Häufchen.</translation>
    </message>
    <message>
        <source>Only that *this* D cannot tell, for it has not learned enough</source>
        <translation>Nur, dass *dieser* D keinen sieht, denn er hat nicht genug gelernt</translation>
    </message>
    <message>
        <source>Yes. 50 % says something about the pair of players, not about the fakes alone.</source>
        <translation>Ja. 50 % sagen etwas über das Paar der Spieler, nicht über die Fälschungen allein.</translation>
    </message>
    <message>
        <source>That training has failed</source>
        <translation>Dass das Training gescheitert ist</translation>
    </message>
    <message>
        <source>It has only just begun. D and G will both get better, perhaps with D at 50 % all the way.</source>
        <translation>Es hat gerade erst begonnen. D und G werden beide besser werden, vielleicht die ganze Zeit mit D bei 50 %.</translation>
    </message>
    <message>
        <source>A blind judge</source>
        <translation>Ein blinder Richter</translation>
    </message>
    <message>
        <source>It can be worse. Here D has only **two** units in each of its layers: too few to draw a border around eight heaps.</source>
        <translation>Es kann schlimmer kommen. Hier hat D nur **zwei** Neuronen in jeder seiner Schichten: zu wenige, um eine Grenze um acht Häufchen zu ziehen.</translation>
    </message>
    <message>
        <source>Train 150 steps, and compare *D accuracy* with *Modes covered*.</source>
        <translation>Trainiere 150 Schritte und vergleiche *Genauigkeit von D* mit *Abgedeckte Modi*.</translation>
    </message>
    <message>
        <source>Hardly better than guessing, and hardly a heap is reached.</source>
        <translation>Kaum besser als geraten, und kaum ein Häufchen ist erreicht.</translation>
    </message>
    <message>
        <source>What has to come together</source>
        <translation>Was zusammenkommen muss</translation>
    </message>
    <message>
        <source>That is why the finding *Useful equilibrium* in Health asks for more than D's accuracy: D must be near 50 % on the real
points and on the fakes, **and** the fakes must be good, **and** all modes must be there. The last two are measured
without D.</source>
        <translation>Deshalb verlangt der Befund *Brauchbares Gleichgewicht* im Panel Zustand mehr als eine bestimmte Genauigkeit von D: D muss bei den echten Punkten und bei den Fälschungen nahe 50 % liegen, **und** die Fälschungen müssen gut sein, **und** alle Modi müssen da sein. Die letzten beiden werden ohne D gemessen.</translation>
    </message>
    <message>
        <source>Which run would you stop, content?</source>
        <translation>Welchen Lauf würdest du zufrieden beenden?</translation>
    </message>
    <message>
        <source>D accuracy 52 %, modes 2 of 8, high quality 5 %</source>
        <translation>Genauigkeit von D 52 %, Modi 2 von 8, hohe Qualität 5 %</translation>
    </message>
    <message>
        <source>D is fooled by little. That is a beginning, not an end.</source>
        <translation>D lässt sich mit wenig täuschen. Das ist ein Anfang, kein Ende.</translation>
    </message>
    <message>
        <source>D accuracy 55 %, modes 8 of 8, high quality 95 %</source>
        <translation>Genauigkeit von D 55 %, Modi 8 von 8, hohe Qualität 95 %</translation>
    </message>
    <message>
        <source>Yes: D can hardly tell, and other measures say that it is right not to.</source>
        <translation>Ja: D sieht kaum einen Unterschied, und andere Maße sagen, dass er damit recht hat.</translation>
    </message>
    <message>
        <source>D accuracy 99 %, modes 8 of 8, high quality 95 %</source>
        <translation>Genauigkeit von D 99 %, Modi 8 von 8, hohe Qualität 95 %</translation>
    </message>
    <message>
        <source>The fakes are good, but D still knows them apart: something about them is not right yet.</source>
        <translation>Die Fälschungen sind gut, aber D erkennt sie noch: Irgendetwas an ihnen stimmt noch nicht.</translation>
    </message>
    <message>
        <source>And after the end?</source>
        <translation>Und nach dem Ende?</translation>
    </message>
    <message>
        <source>When D can really not tell, its slope at the fakes is noise. G follows the noise, the fakes wander off, D notices, and so
on, in circles. What has been reached is held by **smaller steps** near the end, or by an average of G over many steps
(the button *EMA* in the Stage shows that average).</source>
        <translation>Wenn D wirklich keinen Unterschied mehr sieht, ist seine Steigung an den Fälschungen Rauschen. G folgt dem Rauschen, die Fälschungen driften ab, D bemerkt es, und so weiter, im Kreis. Was erreicht ist, wird gehalten: durch **kleinere Schritte** gegen Ende oder durch einen Mittelwert von G über viele Schritte (die Schaltfläche *EMA* auf der Bühne zeigt diesen Mittelwert).</translation>
    </message>
    <message>
        <source>Lower **both** learning rates to 0.0001 or less, and train 50 steps.</source>
        <translation>Senke **beide** Lernraten auf 0.0001 oder weniger und trainiere 50 Schritte.</translation>
    </message>
    <message>
        <source>Both rates at 0.0001 or less, and 50 steps.</source>
        <translation>Beide Lernraten bei 0.0001 oder weniger, und 50 Schritte.</translation>
    </message>
    <message>
        <source>Everything moves ten times more slowly now.</source>
        <translation>Alles bewegt sich jetzt zehnmal langsamer.</translation>
    </message>
</context>
<context>
    <name>Lesson:dcgan-on-faces</name>
    <message>
        <source>DCGAN: from noise to faces</source>
        <translation>DCGAN: vom Rauschen zu Gesichtern</translation>
    </message>
    <message>
        <source>Pictures instead of points: how faces grow out of fixed noise, and whether they are copied.</source>
        <translation>Bilder statt Punkte: wie Gesichter aus festem Rauschen wachsen und ob sie kopiert sind.</translation>
    </message>
    <message>
        <source>768 numbers at a time</source>
        <translation>768 Zahlen auf einmal</translation>
    </message>
    <message>
        <source>A point is two numbers. A picture of 16×16 pixels with three colours is 768, and G has to make them all at once, so that
together they are a face. It begins as ever with random numbers: 64 of them for each face.</source>
        <translation>Ein Punkt ist zwei Zahlen. Ein Bild aus 16×16 Pixeln in drei Farben ist 768, und G muss sie alle auf einmal machen, so dass sie zusammen ein Gesicht ergeben. Wie immer beginnt er mit Zufallszahlen: 64 davon für jedes Gesicht.</translation>
    </message>
    <message>
        <source>The Stage shows fakes beside real ones, which are drawn faces. G has not learned anything yet: grey everywhere. And D has
not seen a single picture either.</source>
        <translation>Die Bühne zeigt Fälschungen neben echten Bildern; das sind gezeichnete Gesichter. G hat noch nichts gelernt: überall Grau. Und auch D hat noch kein einziges Bild gesehen.</translation>
    </message>
    <message>
        <source>Click one of the fakes to see it large. What does D say of it? The × closes the card again.</source>
        <translation>Klicke eine der Fälschungen an, um sie groß zu sehen. Was sagt D dazu? Das × schließt die Karte wieder.</translation>
    </message>
    <message>
        <source>No fake has been clicked yet.</source>
        <translation>Noch ist keine Fälschung angeklickt.</translation>
    </message>
    <message>
        <source>50 %, whichever you click: D has no opinion yet. (It is taught 90 % for real pictures, not 100 %. So 45 % is where it will end if it cannot tell.)</source>
        <translation>50 %, welche du auch anklickst: D hat noch keine Meinung. (Für echte Bilder lernt D 90 % statt 100 %. Deshalb endet D bei 45 %, wenn es nichts mehr unterscheiden kann.)</translation>
    </message>
    <message>
        <source>First, one face for all</source>
        <translation>Zuerst ein Gesicht für alle</translation>
    </message>
    <message>
        <source>Each place in the grid has its own 64 random numbers, drawn once and kept. So you see the *same* fakes from step to step,
and can watch each of them grow.</source>
        <translation>Zu jedem Platz im Raster gehören eigene 64 Zufallszahlen, einmal gezogen und dann behalten. So siehst du von Schritt zu Schritt *dieselben* Fälschungen und kannst jede von ihnen wachsen sehen.</translation>
    </message>
    <message>
        <source>First comes what all faces have in common: a patch of skin in the middle, hair above it, spots for eyes.</source>
        <translation>Zuerst kommt, was alle Gesichter gemeinsam haben: ein Fleck Haut in der Mitte, Haare darüber, Tupfer als Augen.</translation>
    </message>
    <message>
        <source>Train 60 steps. How much do the fakes differ from each other?</source>
        <translation>Trainiere 60 Schritte. Wie sehr unterscheiden sich die Fälschungen voneinander?</translation>
    </message>
    <message>
        <source>Nearly the same blurred face everywhere.</source>
        <translation>Überall fast dasselbe verschwommene Gesicht.</translation>
    </message>
    <message>
        <source>Coarse to fine</source>
        <translation>Vom Groben zum Feinen</translation>
    </message>
    <message>
        <source>How does G get from 64 numbers to a picture? In the [Convolution](show:convolution) panel, on the page **Upsampling**, the
bottom row shows it for this very run: from the numbers a layer makes a stack of 4×4 maps; a
[transposed convolution](term:upsampling) turns them into maps of 8×8, and another one into 16×16 pixels.</source>
        <translation>Wie kommt G von 64 Zahlen zu einem Bild? Im Panel [Faltung](show:convolution), auf der Seite **Hochskalieren**, zeigt die unterste Zeile es für genau diesen Lauf: Aus den Zahlen macht eine Schicht einen Stapel von 4×4-Karten; eine [transponierte Faltung](term:upsampling) macht daraus Karten von 8×8, und eine weitere 16×16 Pixel.</translation>
    </message>
    <message>
        <source>A number in the 4×4 maps has a part in up to 100 of the 256 pixels, one in the 8×8 maps only in 16: from the coarse to
the fine. D, by the way, goes the other way, from 16×16 pixels down to a single number: real or fake.</source>
        <translation>Eine Zahl in den 4×4-Karten hat Anteil an bis zu 100 der 256 Pixel, eine in den 8×8-Karten nur an 16: vom Groben zum Feinen. D geht übrigens den umgekehrten Weg, von 16×16 Pixeln hinunter zu einer einzigen Zahl: echt oder gefälscht?</translation>
    </message>
    <message>
        <source>Go to **Upsampling**, and look at the maps of two other fakes with **›** below.</source>
        <translation>Geh zu **Hochskalieren** und sieh dir mit **›** weiter unten die Karten von zwei anderen Fälschungen an.</translation>
    </message>
    <message>
        <source>The arrow › is in the row above the maps.</source>
        <translation>Der Pfeil › steht in der Zeile über den Karten.</translation>
    </message>
    <message>
        <source>The same filters, other numbers: another picture.</source>
        <translation>Dieselben Filter, andere Zahlen: ein anderes Bild.</translation>
    </message>
    <message>
        <source>Hair, skin, glasses</source>
        <translation>Haare, Haut, Brillen</translation>
    </message>
    <message>
        <source>As long as all fakes look alike, D has easy work: real faces have fair skin or dark skin, red hair, hats, glasses. What D
tells the fakes by is just what G learns next. So the fakes begin to differ.</source>
        <translation>Solange alle Fälschungen gleich aussehen, hat D leichtes Spiel: Echte Gesichter haben helle oder dunkle Haut, rote Haare, Hüte, Brillen. Woran D die Fälschungen erkennt, genau das lernt G als Nächstes. So fangen die Fälschungen an, sich zu unterscheiden.</translation>
    </message>
    <message>
        <source>[Diversity](term:diversity) in Health says how much: 0 if all are the same picture, 1 if they differ as much as real faces
do.</source>
        <translation>[Vielfalt](term:diversity) im Panel Zustand sagt, wie sehr: 0, wenn alle dasselbe Bild sind, 1, wenn sie so verschieden sind wie echte Gesichter.</translation>
    </message>
    <message>
        <source>Train until *Diversity* is above 0.45. Keep an eye on one of the fakes.</source>
        <translation>Trainiere, bis *Vielfalt* über 0.45 liegt. Behalte eine der Fälschungen im Auge.</translation>
    </message>
    <message>
        <source>From the same beginnings, different faces.</source>
        <translation>Aus denselben Anfängen verschiedene Gesichter.</translation>
    </message>
    <message>
        <source>Is it copying?</source>
        <translation>Wird hier kopiert?</translation>
    </message>
    <message>
        <source>There is a simple way to make perfect faces: learn the real ones by heart. G never sees a real face, but could D's hints
lead it there?</source>
        <translation>Es gibt einen einfachen Weg zu vollkommenen Gesichtern: die echten auswendig lernen. G sieht nie ein echtes Gesicht, aber könnten ihn die Hinweise von D dorthin führen?</translation>
    </message>
    <message>
        <source>A close-up answers that. Below the fake stand the real faces that are nearest to it, with their distances, and how near
real faces usually are to *their* nearest.</source>
        <translation>Eine Nahansicht beantwortet das. Unter der Fälschung stehen die echten Gesichter, die ihr am nächsten sind, mit ihren Abständen, und dazu, wie nah echte Gesichter gewöhnlich *ihren* nächsten sind.</translation>
    </message>
    <message>
        <source>Click three of the fakes, one after another (the arrow keys go from one to the next), and read the last line.</source>
        <translation>Klicke drei der Fälschungen an, eine nach der anderen (die Pfeiltasten gehen von einer zur nächsten), und lies die letzte Zeile.</translation>
    </message>
    <message>
        <source>Three fakes, one at a time.</source>
        <translation>Drei Fälschungen, eine nach der anderen.</translation>
    </message>
    <message>
        <source>A copy would lie far nearer to one real face than real faces do to each other.</source>
        <translation>Eine Kopie läge einem echten Gesicht viel näher, als echte Gesichter einander sind.</translation>
    </message>
    <message>
        <source>Too fast</source>
        <translation>Zu schnell</translation>
    </message>
    <message>
        <source>In each step D and G see 16 faces, one **batch**, and go a little way in the direction that these suggest. Of 6,000 faces
16 are few, so the direction is never quite right. Small steps make up for it, as errors cancel out; with large batches
each step is surer, and takes longer. What if the steps are large?</source>
        <translation>In jedem Schritt sehen D und G 16 Gesichter, einen **Batch**, und gehen ein Stück in die Richtung, die diese nahelegen. Bei 6000 Gesichtern sind 16 wenig, deshalb stimmt die Richtung nie ganz. Kleine Schritte machen das wett, weil sich die Fehler ausgleichen; mit großen Batches ist jeder Schritt sicherer und dauert länger. Und wenn die Schritte groß sind?</translation>
    </message>
    <message>
        <source>Set **G learning rate** to 0.02, forty times as much, and train 40 steps.</source>
        <translation>Setze **Lernrate von G** auf 0.02, das Vierzigfache, und trainiere 40 Schritte.</translation>
    </message>
    <message>
        <source>A rate of 0.02 or more, and 40 steps.</source>
        <translation>Eine Lernrate von mindestens 0.02 und 40 Schritte.</translation>
    </message>
    <message>
        <source>What took hundreds of steps to learn is gone.</source>
        <translation>Was in Hunderten von Schritten gelernt war, ist verloren.</translation>
    </message>
    <message>
        <source>What have you seen?</source>
        <translation>Was hast du gesehen?</translation>
    </message>
    <message>
        <source>Two numbers in Health judge the fakes without D: *Diversity*, and the [kernel distance](term:kid), KID, which compares many
fakes with many real faces: 0 if one cannot tell the two crowds apart, and more, the less they look alike. KID comes late:
a network of its own has to learn first by what to compare faces. **Measure all now** shortens that.</source>
        <translation>Zwei Zahlen im Panel Zustand beurteilen die Fälschungen ohne D: *Vielfalt* und der [Kernabstand](term:kid), KID, der viele Fälschungen mit vielen echten Gesichtern vergleicht: 0, wenn man die beiden Mengen nicht unterscheiden kann, und umso mehr, je weniger sie sich gleichen. KID kommt spät: Erst muss ein eigenes Netz lernen, woran man Gesichter vergleicht. **Jetzt alles messen** verkürzt das.</translation>
    </message>
    <message>
        <source>Suppose G could paint all 6,000 real faces exactly, and nothing else. What would give it away?</source>
        <translation>Angenommen, G könnte alle 6000 echten Gesichter genau malen und sonst nichts. Was würde ihn verraten?</translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation>Die Vielfalt</translation>
    </message>
    <message>
        <source>It would be 1: the copies differ as much as the real faces do.</source>
        <translation>Sie wäre 1: Die Kopien sind so verschieden wie die echten Gesichter.</translation>
    </message>
    <message>
        <source>KID</source>
        <translation>KID</translation>
    </message>
    <message>
        <source>It would be about 0: the copies are distributed just as the real faces are.</source>
        <translation>Der wäre etwa 0: Die Kopien sind genauso verteilt wie die echten Gesichter.</translation>
    </message>
    <message>
        <source>The nearest real faces in a close-up</source>
        <translation>Die nächsten echten Gesichter in einer Nahansicht</translation>
    </message>
    <message>
        <source>Yes: each fake would have one at distance 0. Good numbers do not tell a painter from a copier.</source>
        <translation>Ja: Zu jeder Fälschung gäbe es eines mit dem Abstand 0. Gute Zahlen unterscheiden keinen Maler von einem Kopierer.</translation>
    </message>
</context>
<context>
    <name>Lesson:conditional</name>
    <message>
        <source>Conditional: three kinds of evidence</source>
        <translation>Bedingt: drei Arten von Beweisen</translation>
    </message>
    <message>
        <source>Ask for a seven and get one: what D must see, so that G listens to the label.</source>
        <translation>Eine Sieben verlangen und eine bekommen: was D sehen muss, damit G auf das Label hört.</translation>
    </message>
    <message>
        <source>Ask for a digit</source>
        <translation>Eine Ziffer verlangen</translation>
    </message>
    <message>
        <source>So far nobody could say *what* G should make; z decided. A **conditional** GAN gets a **label** as well: G is told which
digit to make, and D is shown a picture together with the label that it claims to have.</source>
        <translation>Bisher konnte niemand sagen, *was* G machen soll; z hat entschieden. Ein **bedingtes** GAN bekommt zusätzlich ein **Label**: G wird gesagt, welche Ziffer er machen soll, und D bekommt ein Bild zusammen mit dem Label gezeigt, das es zu haben behauptet.</translation>
    </message>
    <message>
        <source>In the Stage, fakes stand by their label: ten groups, 0 to 9. G has not learned anything yet, so they are all noise.</source>
        <translation>Auf der Bühne sind die Fälschungen nach ihrem Label geordnet: zehn Gruppen, 0 bis 9. G hat noch nichts gelernt, also sind alle nur Rauschen.</translation>
    </message>
    <message>
        <source>Choose the class **7** in the row above the pictures. Left are the fakes that were asked to be sevens, right the real sevens.</source>
        <translation>Wähle in der Zeile über den Bildern die Klasse **7**. Links stehen die Fälschungen, die Siebenen werden sollten, rechts die echten Siebenen.</translation>
    </message>
    <message>
        <source>The class 7 is not chosen yet.</source>
        <translation>Die Klasse 7 ist noch nicht gewählt.</translation>
    </message>
    <message>
        <source>Ordered, but not delivered: G has not learned what a seven is.</source>
        <translation>Bestellt, aber nicht geliefert: G hat noch nicht gelernt, was eine Sieben ist.</translation>
    </message>
    <message>
        <source>Three kinds of evidence</source>
        <translation>Drei Arten von Beweisen</translation>
    </message>
    <message>
        <source>D must now answer: *is this a real picture **of this digit**?* For that it needs three kinds of evidence:</source>
        <translation>D muss jetzt die Frage beantworten: *Ist das ein echtes Bild **dieser Ziffer**?* Dafür braucht er drei Arten von Beweisen:</translation>
    </message>
    <message>
        <source>1. a real picture with its right label: **yes**;
2. a fake with the label that was asked for: **no**;
3. a real picture with a wrong label: **no**.</source>
        <translation>1. ein echtes Bild mit seinem richtigen Label: **ja**;
2. eine Fälschung mit dem verlangten Label: **nein**;
3. ein echtes Bild mit einem falschen Label: **nein**.</translation>
    </message>
    <message>
        <source>Without the third kind, what could D get away with?</source>
        <translation>Womit käme D durch, wenn es die dritte Art nicht gäbe?</translation>
    </message>
    <message>
        <source>It could judge the picture alone, and ignore the label</source>
        <translation>Er könnte nur das Bild beurteilen und das Label nicht beachten</translation>
    </message>
    <message>
        <source>Yes: a good-looking three would be good enough for somebody who asked for a seven.</source>
        <translation>Ja: Eine gelungene Drei wäre dann gut genug für jemanden, der eine Sieben verlangt hat.</translation>
    </message>
    <message>
        <source>It could call every picture a fake</source>
        <translation>Er könnte jedes Bild eine Fälschung nennen</translation>
    </message>
    <message>
        <source>The first kind forbids that: real pictures with their right labels would cost it too much.</source>
        <translation>Das verbietet die erste Art: Echte Bilder mit ihrem richtigen Label würden ihn zu viel kosten.</translation>
    </message>
    <message>
        <source>It could call every picture real</source>
        <translation>Er könnte jedes Bild echt nennen</translation>
    </message>
    <message>
        <source>The second kind forbids that: the fakes would cost it too much.</source>
        <translation>Das verbietet die zweite Art: Die Fälschungen würden ihn zu viel kosten.</translation>
    </message>
    <message>
        <source>Three losses</source>
        <translation>Drei Verluste</translation>
    </message>
    <message>
        <source>Each kind of evidence has a curve of its own in the [Timeline](show:timeline): *real, right label*; *fake*; *real, wrong
label*. All three begin near 0.693, which is *cannot tell*. The third one soon falls: real digits are easy to tell
apart. The other two go up and down within 0.3 of that value, because there the opponent improves as well.</source>
        <translation>Jede Art von Beweis hat in der [Zeitleiste](show:timeline) ihre eigene Kurve: *echt, richtiges Label*; *gefälscht*; *echt, falsches Label*. Alle drei beginnen nahe 0.693, also bei *nicht zu entscheiden*. Die dritte sinkt bald: Echte Ziffern sind leicht zu unterscheiden. Die beiden anderen schwanken um höchstens 0.3 um diesen Wert, denn dort wird auch der Gegner besser.</translation>
    </message>
    <message>
        <source>Press **Run**, and train until *real, wrong label* is below 0.4.</source>
        <translation>Drücke **Start** und trainiere, bis *echt, falsches Label* unter 0.4 liegt.</translation>
    </message>
    <message>
        <source>D still confuses the labels.</source>
        <translation>D bringt die Labels noch durcheinander.</translation>
    </message>
    <message>
        <source>D knows the digits. From now on a wrong digit is as bad for G as a bad picture.</source>
        <translation>D kennt die Ziffern. Von jetzt an ist eine falsche Ziffer für G so schlecht wie ein schlechtes Bild.</translation>
    </message>
    <message>
        <source>G listens</source>
        <translation>G hört zu</translation>
    </message>
    <message>
        <source>D scores a fake by its label, so its slope tells G: *more like a seven*, not only *more like a digit*.</source>
        <translation>D bewertet eine Fälschung mit Blick auf ihr Label; deshalb sagt seine Steigung zu G: *mehr wie eine Sieben*, nicht nur *mehr wie eine Ziffer*.</translation>
    </message>
    <message>
        <source>Train 400 steps more, then choose **other digits** in the Stage, or press a digit's key. Does G make what you ask for?</source>
        <translation>Trainiere 400 Schritte weiter; wähle dann auf der Bühne **andere Ziffern** oder drücke die Taste einer Ziffer. Macht G, was du verlangst?</translation>
    </message>
    <message>
        <source>400 steps, and another digit.</source>
        <translation>400 Schritte und eine andere Ziffer.</translation>
    </message>
    <message>
        <source>The label decides which digit, z decides how it is written.</source>
        <translation>Das Label entscheidet, welche Ziffer, z entscheidet, wie sie geschrieben ist.</translation>
    </message>
    <message>
        <source>What have you seen?</source>
        <translation>Was hast du gesehen?</translation>
    </message>
    <message>
        <source>D is shown a perfect real 3 with the label 8. What is the right answer?</source>
        <translation>D bekommt eine vollkommene echte 3 mit dem Label 8 gezeigt. Was ist die richtige Antwort?</translation>
    </message>
    <message>
        <source>No: it is not a real picture of an 8</source>
        <translation>Nein: Es ist kein echtes Bild einer 8</translation>
    </message>
    <message>
        <source>Yes. This is the third kind of evidence: a real picture, and a wrong label.</source>
        <translation>Ja. Das ist die dritte Art von Beweis: ein echtes Bild und ein falsches Label.</translation>
    </message>
    <message>
        <source>Yes: the picture is real</source>
        <translation>Ja: Das Bild ist echt</translation>
    </message>
    <message>
        <source>A D that says so looks at the picture alone, and G need not listen to the label.</source>
        <translation>Ein D, der das sagt, sieht nur das Bild an, und G muss nicht auf das Label hören.</translation>
    </message>
    <message>
        <source>It cannot be said, since D does not know what an 8 is</source>
        <translation>Das lässt sich nicht sagen, denn D weiß nicht, was eine 8 ist</translation>
    </message>
    <message>
        <source>It learns that from real pictures with their right labels.</source>
        <translation>Das lernt er aus echten Bildern mit ihrem richtigen Label.</translation>
    </message>
</context>
<context>
    <name>Lesson:translation</name>
    <message>
        <source>Translation, with and without a way back</source>
        <translation>Übersetzen, mit und ohne Rückweg</translation>
    </message>
    <message>
        <source>Two kinds of things and no pairs: what D alone cannot ask for, and what a second generator adds.</source>
        <translation>Zwei Arten von Dingen und keine Paare: was D allein nicht verlangen kann und was ein zweiter Generator hinzufügt.</translation>
    </message>
    <message>
        <source>Two clouds, and no pairs</source>
        <translation>Zwei Wolken und keine Paare</translation>
    </message>
    <message>
        <source>Left is one cloud of points (squares), right another (dots). Think of photographs and paintings, or of faces without and
with glasses: there are plenty of both, but nobody has said which belongs to which. G has to turn the one kind into the
other. That is **translation**.</source>
        <translation>Links ist eine Wolke von Punkten (Quadrate), rechts eine andere (blau). Denk an Fotos und Gemälde oder an Gesichter ohne und mit Brille: Von beiden gibt es viele, aber niemand hat gesagt, was zusammengehört. G soll die eine Art in die andere verwandeln. Das ist **Übersetzung**.</translation>
    </message>
    <message>
        <source>So G is given no random numbers here, but a point of the left cloud, a *source*, and carries it somewhere. A thin line
shows where to. D is shown what G makes, and points of the right cloud, and has to tell them apart, as ever.</source>
        <translation>G bekommt hier also keine Zufallszahlen, sondern einen Punkt der linken Wolke, eine *Quelle*, und trägt ihn irgendwohin. Eine dünne Linie zeigt, wohin. D bekommt gezeigt, was G macht, dazu Punkte der rechten Wolke, und soll sie wie immer unterscheiden.</translation>
    </message>
    <message>
        <source>With which of these could G fool D for good?</source>
        <translation>Wann könnte G den Diskriminator, D, auf Dauer täuschen?</translation>
    </message>
    <message>
        <source>Only if each source arrives at the point that belongs to it</source>
        <translation>Nur wenn jede Quelle bei dem Punkt ankommt, der zu ihr gehört</translation>
    </message>
    <message>
        <source>D never sees a source. How should it know which point belongs to it?</source>
        <translation>D sieht nie eine Quelle. Woher sollte er wissen, welcher Punkt zu ihr gehört?</translation>
    </message>
    <message>
        <source>If all sources arrive at one point of the right cloud</source>
        <translation>Wenn alle Quellen an einem Punkt der rechten Wolke ankommen</translation>
    </message>
    <message>
        <source>For a while. D learns to call that spot a fake, and G has to take all of them somewhere else.</source>
        <translation>Für eine Weile. D lernt, diese Stelle eine Fälschung zu nennen, und G muss alle woanders hinbringen.</translation>
    </message>
    <message>
        <source>If the right cloud is filled evenly, however mixed up</source>
        <translation>Wenn die rechte Wolke gleichmäßig gefüllt wird, wie durcheinander auch immer</translation>
    </message>
    <message>
        <source>Yes. D compares two heaps of points. Which of them came from where, it is not told.</source>
        <translation>Ja. D vergleicht zwei Haufen von Punkten. Welcher davon woher kam, erfährt er nicht.</translation>
    </message>
    <message>
        <source>G sets out</source>
        <translation>G macht sich auf den Weg</translation>
    </message>
    <message>
        <source>Let us see what G makes of that freedom. Each line has the colour of the side on which its source lies: watch where
the colours go.</source>
        <translation>Sehen wir, was G aus dieser Freiheit macht. Jede Linie hat die Farbe der Seite, auf der ihre Quelle liegt: Achte darauf, wohin die Farben wandern.</translation>
    </message>
    <message>
        <source>Press **Run**, and train 150 steps.</source>
        <translation>Drücke **Start** und trainiere 150 Schritte.</translation>
    </message>
    <message>
        <source>The crosses have left for the right cloud. D asks for no more.</source>
        <translation>Die Kreuze sind zur rechten Wolke gezogen. Mehr verlangt D nicht.</translation>
    </message>
    <message>
        <source>Where did it come from?</source>
        <translation>Wo kam es her?</translation>
    </message>
    <message>
        <source>Now cover the left cloud with your hand, and pick a cross. Which source was it?</source>
        <translation>Halte jetzt die linke Wolke mit der Hand zu und such dir ein Kreuz aus. Welche Quelle war es?</translation>
    </message>
    <message>
        <source>[Health](show:health/guess_error) tries that with points that are kept out of training. From where a point has arrived it
guesses where it came from: where its new neighbours came from. [Source from output](term:source-from-output) says by how
much that is wrong. Here 0.012 is the best that can be reached, and 0.41 is guessing blindly.</source>
        <translation>Das Panel [Zustand](show:health/guess_error) versucht das mit Punkten, die vom Training zurückgehalten werden. Aus dem Ort, an dem ein Punkt angekommen ist, rät es, woher er kam: von dort, woher seine neuen Nachbarn kamen. [Quelle aus Ausgabe](term:source-from-output) sagt, um wie viel das danebenliegt. Hier ist 0.012 das Beste, was zu erreichen ist, und 0.41 ist blindes Raten.</translation>
    </message>
    <message>
        <source>Train until *Source from output* is above 0.06, which is five times the best. It goes up and down: nothing holds it. When the run pauses, it is measured at once.</source>
        <translation>Trainiere, bis *Quelle aus Ausgabe* über 0.06 liegt, dem Fünffachen des besten Werts. Der Wert geht auf und ab: Nichts hält ihn fest. Wenn der Lauf anhält, wird sofort gemessen.</translation>
    </message>
    <message>
        <source>The sources can still be guessed well.</source>
        <translation>Die Quellen lassen sich noch gut erraten.</translation>
    </message>
    <message>
        <source>Points lie side by side now that set out far apart. Nothing in a cross says which was which.</source>
        <translation>Jetzt liegen Punkte nebeneinander, die weit voneinander entfernt aufgebrochen sind. Nichts an einem Kreuz sagt, welches welches war.</translation>
    </message>
    <message>
        <source>A way back</source>
        <translation>Ein Rückweg</translation>
    </message>
    <message>
        <source>D has no objection: it never sees a source. **CycleGAN** asks for one thing more. A second generator, F, carries points
of the right cloud to the left, with a D of its own; and what has gone there **and back** must be where it began. How far
it is from there is the [cycle loss](term:cycle-loss).</source>
        <translation>D hat nichts dagegen: Er sieht nie eine Quelle. **CycleGAN** verlangt eines mehr. Ein zweiter Generator, F, trägt Punkte der rechten Wolke nach links, mit einem eigenen D; und was dorthin **und zurück** gegangen ist, muss sein, wo es begann. Wie weit es davon entfernt ist, sagt der [Zyklusverlust](term:cycle-loss).</translation>
    </message>
    <message>
        <source>If G puts two sources on one spot, F cannot return them to two places. So G had better keep them apart.</source>
        <translation>Legt G zwei Quellen auf dieselbe Stelle, kann F sie nicht an zwei Orte zurückbringen. G hält sie also besser auseinander.</translation>
    </message>
    <message>
        <source>Here is the same task with a way back, all learning rates and sizes as before. What do you expect of *Source from output*?</source>
        <translation>Hier ist dieselbe Aufgabe mit Rückweg, alle Lernraten und Größen wie zuvor. Was erwartest du von *Quelle aus Ausgabe*?</translation>
    </message>
    <message>
        <source>Train 100 steps and pause. Compare *Source from output* and the colours with what you have seen.</source>
        <translation>Trainiere 100 Schritte und halte an. Vergleiche *Quelle aus Ausgabe* und die Farben mit dem, was du gesehen hast.</translation>
    </message>
    <message>
        <source>Each end tells where it came from, and neighbours have stayed neighbours.</source>
        <translation>Jedes Ende verrät, woher es kam, und Nachbarn sind Nachbarn geblieben.</translation>
    </message>
    <message>
        <source>There are other ways</source>
        <translation>Es gibt andere Wege</translation>
    </message>
    <message>
        <source>Is each source with its true partner, then? For these clouds it is known, though G is never told: the right one is the
left one, turned by 60°, made smaller and bent. *Pair error* in Health is how far the points are from their partners.
If each went to the partner of another, by *chance*, it would be about 0.43.</source>
        <translation>Ist also jede Quelle bei ihrem wahren Partner? Bei diesen Wolken ist er bekannt, auch wenn G es nie erfährt: Die rechte ist die linke, um 60° gedreht, verkleinert und gebogen. *Paarfehler* im Panel Zustand sagt, wie weit die Punkte von ihren Partnern entfernt sind. Ginge jeder zum Partner eines anderen, also durch *Zufall*, so wären es etwa 0.43.</translation>
    </message>
    <message>
        <source>Begin anew with other random weights, and you may well get another answer.</source>
        <translation>Beginne neu mit anderen zufälligen Gewichten, und du bekommst vielleicht eine andere Antwort.</translation>
    </message>
    <message>
        <source>Choose **Restart with a new seed** (Ctrl+Shift+R), train 100 steps and pause. What has become of *Source from output*, of *Pair error*, and of the colours?</source>
        <translation>Wähle **Neu starten mit neuem Startwert** (Strg+Umschalt+R), trainiere 100 Schritte und halte an. Was ist aus *Quelle aus Ausgabe*, aus *Paarfehler* und aus den Farben geworden?</translation>
    </message>
    <message>
        <source>Another seed, and 100 steps.</source>
        <translation>Ein anderer Startwert und 100 Schritte.</translation>
    </message>
    <message>
        <source>Whichever map it has become: one finds the way back just as well. If it looks the same, try another seed.</source>
        <translation>Welche Abbildung es auch geworden ist: Man findet ebenso gut zurück. Sieht sie gleich aus, dann versuch einen anderen Startwert.</translation>
    </message>
    <message>
        <source>What have you seen?</source>
        <translation>Was hast du gesehen?</translation>
    </message>
    <message>
        <source>What does the way back make sure of?</source>
        <translation>Wofür sorgt der Rückweg?</translation>
    </message>
    <message>
        <source>That the source can be told from what it became</source>
        <translation>Dass man am Ergebnis die Quelle erkennen kann</translation>
    </message>
    <message>
        <source>Yes. Which of many such maps it is, is left to chance, and to what the networks find easy.</source>
        <translation>Ja. Welche von vielen solchen Abbildungen es wird, bleibt dem Zufall überlassen und dem, was den Netzen leichtfällt.</translation>
    </message>
    <message>
        <source>That each source arrives at its true partner</source>
        <translation>Dass jede Quelle bei ihrem wahren Partner ankommt</translation>
    </message>
    <message>
        <source>With the first seed, Pair error was larger than by chance, and yet Source from output was small.</source>
        <translation>Mit dem ersten Startwert war der Paarfehler größer als durch Zufall, und doch war Quelle aus Ausgabe klein.</translation>
    </message>
    <message>
        <source>That what is made looks like the other kind</source>
        <translation>Dass das Ergebnis aussieht wie die andere Art</translation>
    </message>
    <message>
        <source>D sees to that, and it did so without a way back, too.</source>
        <translation>Dafür sorgt D, und das tat er auch ohne Rückweg.</translation>
    </message>
    <message>
        <source>On pictures</source>
        <translation>Mit Bildern</translation>
    </message>
    <message>
        <source>Faces without glasses, and faces with glasses. Each row of the Stage is one face: *translated* puts glasses on it,
*reconstructed* takes them off again, and *target* is its true partner, which training never sees. The columns on the
right begin with a face that has glasses.</source>
        <translation>Gesichter ohne Brille und Gesichter mit Brille. Jede Zeile der Bühne ist ein Gesicht: *übersetzt* setzt ihm eine Brille auf, *rekonstruiert* nimmt sie wieder ab, und *Ziel* ist sein wahrer Partner, den das Training nie sieht. Die Spalten rechts beginnen mit einem Gesicht, das eine Brille trägt.</translation>
    </message>
    <message>
        <source>Train 40 steps, and watch *reconstructed*: it should come to look like the source again.</source>
        <translation>Trainiere 40 Schritte und achte auf *rekonstruiert*: Es sollte wieder aussehen wie die Quelle.</translation>
    </message>
    <message>
        <source>A blur so far. Glasses take some minutes: leave it running, if you like, and compare the preset faces-direct.</source>
        <translation>Bisher verschwommen. Brillen brauchen einige Minuten: Lass es laufen, wenn du magst, und vergleiche mit der Vorlage faces-direct.</translation>
    </message>
</context>
<context>
    <name>Lesson:gan-against-vae</name>
    <message>
        <source>GAN against VAE</source>
        <translation>GAN gegen VAE</translation>
    </message>
    <message>
        <source>The same decoder learns the same digits in two ways: one is blurred, and one forgets.</source>
        <translation>Derselbe Decoder lernt dieselben Ziffern auf zwei Arten: Die eine macht unscharf, die andere vergesslich.</translation>
    </message>
    <message>
        <source>Two teachers</source>
        <translation>Zwei Lehrer</translation>
    </message>
    <message>
        <source>Two networks of the same size are to draw digits. Each makes a picture of 16 random numbers, z. They differ only in how
they are taught.</source>
        <translation>Zwei gleich große Netze sollen Ziffern zeichnen. Jedes macht aus 16 Zufallszahlen, z, ein Bild. Sie unterscheiden sich nur darin, wie sie unterrichtet werden.</translation>
    </message>
    <message>
        <source>The **GAN's** generator has an opponent that calls its pictures real or fake, and no picture to copy.</source>
        <translation>Der Generator des **GAN** hat einen Gegner, der seine Bilder echt oder gefälscht nennt, und kein Bild zum Abzeichnen.</translation>
    </message>
    <message>
        <source>The **VAE's** [decoder](term:vae) has a partner instead, the *encoder*. That turns a real digit into z, and the decoder has
to give the same digit back. Every pixel that is off costs something.</source>
        <translation>Der [Decoder](term:vae) des **VAE** hat stattdessen einen Partner, den *Encoder*. Der macht aus einer echten Ziffer ein z, und der Decoder muss dieselbe Ziffer zurückgeben. Jedes Pixel, das nicht stimmt, kostet etwas.</translation>
    </message>
    <message>
        <source>Press **Run**, and train 600 steps. The Stage shows what the two can do by now. Whose digits do you expect to be blurred?</source>
        <translation>Drücke **Start** und trainiere 600 Schritte. Die Bühne zeigt, was die beiden bis dahin können. Wessen Ziffern werden unscharf sein, was meinst du?</translation>
    </message>
    <message>
        <source>The VAE's are soft, and the GAN's as crisp as real ones, though hardly digits yet.</source>
        <translation>Die des VAE sind weich und die des GAN so scharf wie echte, wenn auch kaum schon Ziffern.</translation>
    </message>
    <message>
        <source>Why blurred?</source>
        <translation>Warum unscharf?</translation>
    </message>
    <message>
        <source>Look at the column *reconstruction*: these digits went through z and back. Most of them can be read, but they are soft.
The words at the head of the others say how sharp they are, where 100 % is as sharp as real ones.</source>
        <translation>Sieh dir die Spalte *Rekonstruktion* an: Diese Ziffern sind durch z gegangen und wieder zurück. Die meisten sind lesbar, aber weich. Die Worte über den anderen Spalten sagen, wie scharf sie sind; 100 % ist so scharf wie echte.</translation>
    </message>
    <message>
        <source>Say z leaves two pixels in doubt: the stroke of a seven lies either on the left one or on the right one.</source>
        <translation>Angenommen, z lässt zwei Pixel im Ungewissen: Der Strich einer Sieben liegt entweder auf dem linken oder auf dem rechten.</translation>
    </message>
    <message>
        <source>Each pixel costs the square of its error. What costs the decoder least, if it cannot know where the stroke lies?</source>
        <translation>Jedes Pixel kostet das Quadrat seines Fehlers. Was kostet den Decoder am wenigsten, wenn er nicht wissen kann, wo der Strich liegt?</translation>
    </message>
    <message>
        <source>Grey on both pixels</source>
        <translation>Grau auf beiden Pixeln</translation>
    </message>
    <message>
        <source>Yes: half an error twice costs ½² + ½² = ½ for certain. A guess costs 0 or 2, and so 1 on average. The mean of all that is possible is blurred.</source>
        <translation>Ja: Zweimal ein halber Fehler kostet sicher ½² + ½² = ½. Raten kostet 0 oder 2, im Mittel also 1. Der Mittelwert von allem, was möglich ist, ist unscharf.</translation>
    </message>
    <message>
        <source>The full stroke on one of them</source>
        <translation>Der volle Strich auf einem davon</translation>
    </message>
    <message>
        <source>That is free if it is right. If it is wrong, two pixels are off by 1 and cost 2; on average that is 1. Grey on both always costs ½.</source>
        <translation>Das kostet nichts, wenn es stimmt. Stimmt es nicht, liegen zwei Pixel um 1 daneben und kosten 2; im Mittel ist das 1. Grau auf beiden kostet immer ½.</translation>
    </message>
    <message>
        <source>Two full strokes</source>
        <translation>Zwei volle Striche</translation>
    </message>
    <message>
        <source>One of them is wrong for certain, and costs 1. Grey on both costs ½.</source>
        <translation>Einer davon ist sicher falsch und kostet 1. Grau auf beiden kostet ½.</translation>
    </message>
    <message>
        <source>Who forgets?</source>
        <translation>Wer vergisst?</translation>
    </message>
    <message>
        <source>D counts no squares. It has seen how crisp real strokes are and calls a smear fake, so the generator must decide. But D
judges single pictures: it cannot say that the sixes are missing. The VAE is asked to give back *every* real digit, so it
cannot leave any out.</source>
        <translation>D zählt keine Quadrate. Er hat gesehen, wie scharf echte Striche sind, und nennt Verschmiertes gefälscht, also muss sich der Generator entscheiden. Aber D beurteilt einzelne Bilder: Dass die Sechsen fehlen, kann er nicht sagen. Vom VAE wird *jede* echte Ziffer zurückverlangt, also kann er keine auslassen.</translation>
    </message>
    <message>
        <source>[Health](show:health) measures the fakes of one of them at a time, at first the GAN's.
[Near-duplicates](term:near-duplicates) is the share of the fakes that look almost like another one. Of real digits,
1 in 100 does.</source>
        <translation>Das Panel [Zustand](show:health) misst die Fälschungen immer nur von einem der beiden, anfangs die des GAN. [Beinahe-Duplikate](term:near-duplicates) nennt den Anteil der Fälschungen, die fast wie eine andere aussehen. Bei echten Ziffern ist es 1 von 100.</translation>
    </message>
    <message>
        <source>Note the GAN's *Near-duplicates*. Then choose **vae** as **Samples of** in the Controls, and compare.</source>
        <translation>Merk dir beim GAN den Wert von *Beinahe-Duplikate*. Wähle dann unter Regler bei **Beispiele von** den Eintrag **vae** und vergleiche.</translation>
    </message>
    <message>
        <source>Not the VAE's near-duplicates yet (Samples of, in the Controls).</source>
        <translation>Noch nicht die Beinahe-Duplikate des VAE (Beispiele von, unter Regler).</translation>
    </message>
    <message>
        <source>Nearly all of the GAN's fakes have a twin, and far fewer of the VAE's: the GAN makes a few kinds only.</source>
        <translation>Fast alle Fälschungen des GAN haben einen Zwilling, von denen des VAE viel weniger: Das GAN macht nur wenige Arten.</translation>
    </message>
    <message>
        <source>A walk between two digits</source>
        <translation>Ein Spaziergang zwischen zwei Ziffern</translation>
    </message>
    <message>
        <source>The encoder puts each digit into a small cloud of codes. The clouds overlap, so the decoder has to make something sensible
of what lies between them as well.</source>
        <translation>Der Encoder legt jede Ziffer in eine kleine Wolke von Codes. Die Wolken überlappen, deshalb muss der Decoder auch aus dem, was dazwischen liegt, etwas Sinnvolles machen.</translation>
    </message>
    <message>
        <source>In the [Latent explorer](show:latents), drag along the path from A to B, or press **P** to play it. How does one digit become the other?</source>
        <translation>Zieh im Panel [Latentraum](show:latents) den Weg entlang von A nach B oder drücke **P**, um ihn abzuspielen. Wie wird aus der einen Ziffer die andere?</translation>
    </message>
    <message>
        <source>Walk to the end of the path, B.</source>
        <translation>Geh bis zum Ende des Weges, B.</translation>
    </message>
    <message>
        <source>No jump on the way: the one fades into the other.</source>
        <translation>Kein Sprung unterwegs: Die eine geht in die andere über.</translation>
    </message>
    <message>
        <source>Too much order</source>
        <translation>Zu viel Ordnung</translation>
    </message>
    <message>
        <source>The VAE's loss has two parts. *Reconstruction* is what you have seen. The [KL](term:vae-kl) says how much the encoder
tells by z: with a KL of 0, every digit has the same code. **β** is the weight of the KL, 1 so far. What happens if telling
becomes twenty times as dear?</source>
        <translation>Der Verlust des VAE hat zwei Teile. Die *Rekonstruktion* hast du gesehen. Die [KL](term:vae-kl) sagt, wie viel der Encoder durch z mitteilt: Bei einer KL von 0 hat jede Ziffer denselben Code. **β** ist das Gewicht der KL, bisher 1. Was geschieht, wenn das Mitteilen zwanzigmal so teuer wird?</translation>
    </message>
    <message>
        <source>Set **β** to **20**, and train until the KL is below 3. Watch the columns of the VAE.</source>
        <translation>Setze **β** auf **20** und trainiere, bis die KL unter 3 liegt. Achte auf die Spalten des VAE.</translation>
    </message>
    <message>
        <source>β at 5 or more, and a KL below 3.</source>
        <translation>β bei 5 oder mehr und eine KL unter 3.</translation>
    </message>
    <message>
        <source>The code says next to nothing, and what is given back is nearly the same for every digit: the mean of all.</source>
        <translation>Der Code sagt so gut wie nichts, und zurück kommt für jede Ziffer fast dasselbe: der Mittelwert aller.</translation>
    </message>
    <message>
        <source>No order at all</source>
        <translation>Gar keine Ordnung</translation>
    </message>
    <message>
        <source>And if telling is free? Then the encoder can give each digit a code of its own, far from all the others. New samples come
from z drawn at random, in the middle, where perhaps no code lies.</source>
        <translation>Und wenn das Mitteilen nichts kostet? Dann kann der Encoder jeder Ziffer einen eigenen Code geben, weit weg von allen anderen. Neue Beispiele kommen aus zufällig gezogenen z, aus der Mitte, wo vielleicht gar kein Code liegt.</translation>
    </message>
    <message>
        <source>Set **β** to **0**, and train until the KL is above 30. Compare *reconstruction* with *from noise*.</source>
        <translation>Setze **β** auf **0** und trainiere, bis die KL über 30 liegt. Vergleiche *Rekonstruktion* mit *aus Rauschen*.</translation>
    </message>
    <message>
        <source>β at 0, and a KL above 30.</source>
        <translation>β bei 0 und eine KL über 30.</translation>
    </message>
    <message>
        <source>Digits that it knows come back well again; new ones from noise are hardly digits. Order is what makes new samples possible.</source>
        <translation>Ziffern, die er kennt, kommen wieder gut zurück; neue aus Rauschen sind kaum Ziffern. Erst die Ordnung macht neue Beispiele möglich.</translation>
    </message>
    <message>
        <source>What have you seen?</source>
        <translation>Was hast du gesehen?</translation>
    </message>
    <message>
        <source>You need samples in which no kind of digit is missing, and do not mind if they are soft. Which one do you take, and why?</source>
        <translation>Du brauchst Beispiele, unter denen keine Art von Ziffer fehlt, und es stört dich nicht, wenn sie weich sind. Welches Modell nimmst du, und warum?</translation>
    </message>
    <message>
        <source>The VAE: its loss asks for every real sample</source>
        <translation>Den VAE: Sein Verlust verlangt jedes echte Beispiel zurück</translation>
    </message>
    <message>
        <source>Yes. And where each sample must look real by itself, a GAN is the better choice, if you watch what it leaves out.</source>
        <translation>Ja. Und wo jedes Beispiel für sich echt aussehen muss, ist ein GAN die bessere Wahl, wenn du darauf achtest, was es auslässt.</translation>
    </message>
    <message>
        <source>The GAN: D would notice the missing ones</source>
        <translation>Das GAN: D würde bemerken, was fehlt</translation>
    </message>
    <message>
        <source>D sees one picture at a time. What is never made is never judged.</source>
        <translation>D sieht ein Bild nach dem anderen. Was nie gemacht wird, wird nie beurteilt.</translation>
    </message>
    <message>
        <source>Either: with networks of the same size, they learn the same</source>
        <translation>Egal: Gleich große Netze lernen dasselbe</translation>
    </message>
    <message>
        <source>You have seen the same decoder, the same data and the same steps, and two very different results.</source>
        <translation>Du hast denselben Decoder, dieselben Daten und dieselben Schritte gesehen und zwei sehr verschiedene Ergebnisse.</translation>
    </message>
</context>
</TS>
