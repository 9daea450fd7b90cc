<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Steps</name>
    <message>
        <source>What flows where</source>
        <translation>Was wohin fließt</translation>
    </message>
    <message>
        <source>Active: %1. Frozen: %2.</source>
        <translation>Aktiv: %1. Eingefroren: %2.</translation>
    </message>
    <message>
        <source>the loss flows back through %2 into %1 only</source>
        <translation>der Verlust fließt zurück durch %2, nur in %1</translation>
    </message>
    <message>
        <source>the loss flows back into %1 only</source>
        <translation>der Verlust fließt zurück, nur in %1</translation>
    </message>
    <message>
        <source>next: %1</source>
        <translation>gleich: %1</translation>
    </message>
    <message>
        <source>noise z</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>fakes</source>
        <translation>Fakes</translation>
    </message>
    <message>
        <source>%1 in the batch</source>
        <translation>%1 im Batch</translation>
    </message>
    <message>
        <source>reals</source>
        <translation>Echte</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>scores</source>
        <translation>Wertung</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>losses</source>
        <translation>Verluste</translation>
    </message>
    <message>
        <source>sum of losses</source>
        <translation>Summe der Verluste</translation>
    </message>
    <message>
        <source>mean loss</source>
        <translation>mittlerer Verlust</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>Discriminator</source>
        <translation>Diskriminator</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>gefroren</translation>
    </message>
    <message>
        <source>learns</source>
        <translation>lernt</translation>
    </message>
    <message>
        <source>moved by %1</source>
        <translation>bewegt %1</translation>
    </message>
    <message>
        <source>made</source>
        <translation>Ist</translation>
    </message>
    <message>
        <source>wanted</source>
        <translation>Soll</translation>
    </message>
    <message>
        <source>penalties</source>
        <translation>Strafterme</translation>
    </message>
    <message>
        <source>Step through</source>
        <translation>Schritt für Schritt</translation>
    </message>
    <message>
        <source>One iteration of the training, stage by stage: the noise, the fakes, the reals, what D says of each, what that costs, and whose weights it moves. Every number is the training's own. Left and right, or , and . go from stage to stage; after the last one another iteration is made.</source>
        <translation>Eine Iteration des Trainings, Stufe für Stufe: das Rauschen, die Fälschungen, die Echten, was D von jedem hält, was das kostet und wessen Gewichte es bewegt. Jede Zahl ist die des Trainings selbst. Links und rechts oder , und . gehen von Stufe zu Stufe; nach der letzten wird eine weitere Iteration gerechnet.</translation>
    </message>
    <message>
        <source>In one sentence</source>
        <translation>In einem Satz</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>stage %1 of %2 of iteration %3</source>
        <translation>Stufe %1 von %2 der Iteration %3</translation>
    </message>
    <message>
        <source>%1, the next is being made</source>
        <translation>%1, die nächste wird gerechnet</translation>
    </message>
    <message>
        <source>An iteration is being made, to look at stage by stage…</source>
        <translation>Eine Iteration wird gerechnet, um sie Stufe für Stufe anzusehen …</translation>
    </message>
    <message>
        <source>The training goes on by itself.
Press Step through (W): it pauses, makes one iteration and shows it stage by stage.</source>
        <translation>Das Training läuft von selbst weiter.
Drücke „Schritt für Schritt“ (W): Es hält an, rechnet eine Iteration und zeigt sie Stufe für Stufe.</translation>
    </message>
    <message>
        <source>%1
The stages of iteration %2 are over: the weights have moved on.</source>
        <translation>%1
Die Stufen der Iteration %2 sind vorbei: Die Gewichte haben sich weiterbewegt.</translation>
    </message>
    <message>
        <source>Press Step through (W), or Step (S): one iteration is made, and shown stage by stage.</source>
        <translation>Drücke „Schritt für Schritt“ (W) oder „Schritt“ (S): Eine Iteration wird gerechnet und Stufe für Stufe gezeigt.</translation>
    </message>
    <message>
        <source>The run has ended. Press Run to go on with it, or restart it, and then Step through (W).</source>
        <translation>Der Lauf ist zu Ende. Setze ihn mit „Start“ fort oder starte ihn neu; dann „Schritt für Schritt“ (W).</translation>
    </message>
    <message>
        <source>Nothing is training yet.
Choose a preset, and press Step through (W): one iteration is shown stage by stage.</source>
        <translation>Noch trainiert nichts.
Wähle eine Vorlage und drücke „Schritt für Schritt“ (W): Eine Iteration wird Stufe für Stufe gezeigt.</translation>
    </message>
    <message>
        <source>Random numbers are drawn. They decide where, within its spread, each code is taken.</source>
        <translation>Zufallszahlen werden gezogen. Sie bestimmen, an welcher Stelle seiner Streuung jeder Code genommen wird.</translation>
    </message>
    <message>
        <source>One random number for each of %1 fakes. Nothing says what it stands for: the generator finds a use for it.</source>
        <translation>Eine Zufallszahl für jede von %1 Fälschungen. Nirgends steht, was sie bedeutet: Der Generator findet selbst eine Verwendung dafür.</translation>
    </message>
    <message>
        <source>%2 random numbers for each of %1 fakes. Nothing says what they stand for: the generator finds a use for them.</source>
        <translation>%2 Zufallszahlen für jede von %1 Fälschungen. Nirgends steht, was sie bedeuten: Der Generator findet selbst eine Verwendung dafür.</translation>
    </message>
    <message>
        <source>The fakes that the discriminator has just learnt from serve again: %1 has not changed since, so it would make the same.</source>
        <translation>Die Fälschungen, von denen der Diskriminator gerade gelernt hat, dienen noch einmal: %1 hat sich seither nicht geändert, würde also dieselben machen.</translation>
    </message>
    <message>
        <source>%1 writes each sample as a code: a mean and a spread for each number of z.</source>
        <translation>%1 schreibt jedes Beispiel als Code: einen Mittelwert und eine Streuung für jede Zahl von z.</translation>
    </message>
    <message>
        <source>%1 makes a sample from each code again.</source>
        <translation>%1 macht aus jedem Code wieder ein Beispiel.</translation>
    </message>
    <message>
        <source>%1 turns each z and the class that is asked for into a sample.</source>
        <translation>%1 macht aus jedem z und der gewünschten Klasse ein Beispiel.</translation>
    </message>
    <message>
        <source>%1 makes a sample from each source.</source>
        <translation>%1 macht aus jeder Quelle ein Beispiel.</translation>
    </message>
    <message>
        <source>%1 turns each z into a sample. It never sees a real one: all it will learn of them comes back through the discriminator.</source>
        <translation>%1 macht aus jedem z ein Beispiel. Ein echtes sieht er nie: Alles, was er über die echten lernt, kommt auf dem Umweg über den Diskriminator.</translation>
    </message>
    <message>
        <source>The weights of %2 stay as they are: now %1 learns.</source>
        <translation>Die Gewichte von %2 bleiben, wie sie sind: Jetzt lernt %1.</translation>
    </message>
    <message>
        <source>The weights of %2 stay as they are: now %1 learn.</source>
        <translation>Die Gewichte von %2 bleiben, wie sie sind: Jetzt lernen %1.</translation>
    </message>
    <message>
        <source>%1 samples to start from are taken from the data, at random.</source>
        <translation>%1 Ausgangsbeispiele werden zufällig aus den Daten gezogen.</translation>
    </message>
    <message>
        <source>%1 real samples are taken from the data, at random.</source>
        <translation>%1 echte Beispiele werden zufällig aus den Daten gezogen.</translation>
    </message>
    <message>
        <source>%1 says how sure it is that a sample is real, from 0 to 1. It is not told which is which.</source>
        <translation>%1 sagt auf einer Skala von 0 bis 1, wie sicher er ein Beispiel für echt hält. Welches echt ist, wird ihm nicht verraten.</translation>
    </message>
    <message>
        <source>The critic %1 gives each sample a score, as high or low as it likes: higher means more like the real ones.</source>
        <translation>Der Kritiker %1 gibt jedem Beispiel eine Bewertung, so hoch oder niedrig er will: je höher, desto ähnlicher den echten.</translation>
    </message>
    <message>
        <source>%1 gives each sample a score: higher means more like the real ones.</source>
        <translation>%1 gibt jedem Beispiel eine Bewertung: je höher, desto ähnlicher den echten.</translation>
    </message>
    <message>
        <source>It is frozen: only %1 learns now.</source>
        <translation>Die Gewichte sind dabei eingefroren: Jetzt lernt nur %1.</translation>
    </message>
    <message>
        <source>It is frozen: only %1 learn now.</source>
        <translation>Die Gewichte sind dabei eingefroren: Jetzt lernen nur %1.</translation>
    </message>
    <message>
        <source>Those shown get %1 on average where they are real, %2 where they are fake.</source>
        <translation>Von den gezeigten bekommen die echten im Mittel %1, die gefälschten %2.</translation>
    </message>
    <message>
        <source>The loss flows back</source>
        <translation>Der Verlust fließt zurück</translation>
    </message>
    <message>
        <source>The loss, %1, flows back</source>
        <translation>Der Verlust, %1, fließt zurück</translation>
    </message>
    <message>
        <source>%1 through %2 into %3, and only the weights of %3 move.</source>
        <translation>%1 durch %2 in %3, und nur die Gewichte von %3 ändern sich.</translation>
    </message>
    <message>
        <source>%1 into %3, and only its weights move.</source>
        <translation>%1 in %3, und nur seine Gewichte ändern sich.</translation>
    </message>
    <message>
        <source>%1 into %3, and only their weights move.</source>
        <translation>%1 in %3, und nur deren Gewichte ändern sich.</translation>
    </message>
    <message>
        <source>%1 passes the blame on, and stays as it is.</source>
        <translation>%1 gibt die Schuld weiter und bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>%1 pass the blame on, and stay as they are.</source>
        <translation>%1 geben die Schuld weiter und bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>%1 stays as it is.</source>
        <translation>%1 bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>%1 stay as they are.</source>
        <translation>%1 bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>A penalty of its own, not for verdicts but for how steep the network is.</source>
        <translation>Eine Strafe für sich, nicht für Urteile, sondern dafür, wie steil das Netz ist.</translation>
    </message>
    <message>
        <source>All parts of the loss are added up.</source>
        <translation>Alle Teile des Verlusts werden addiert.</translation>
    </message>
    <message>
        <source>Now the right answer is the other one: %1 wants %2 to say 1 to its fakes.</source>
        <translation>Jetzt ist die andere Antwort die richtige: %1 will für seine Fälschungen eine 1 von %2.</translation>
    </message>
    <message>
        <source>Now the right answer is the other one: %1 want %2 to say 1 to their fakes.</source>
        <translation>Jetzt ist die andere Antwort die richtige: %1 wollen für ihre Fälschungen eine 1 von %2.</translation>
    </message>
    <message>
        <source>%1 wants what costs %2 the most, and gets %2's loss on the fakes with the sign turned round.</source>
        <translation>%1 will das, was %2 am meisten kostet: Sein Verlust ist der von %2 auf den Fälschungen, mit umgekehrtem Vorzeichen.</translation>
    </message>
    <message>
        <source>%1 want what costs %2 the most, and get %2's loss on the fakes with the sign turned round.</source>
        <translation>%1 wollen das, was %2 am meisten kostet: Ihr Verlust ist der von %2 auf den Fälschungen, mit umgekehrtem Vorzeichen.</translation>
    </message>
    <message>
        <source>Of the %2 shown, %3 takes %1 for real; the one that it sees through best has a score of %4.</source>
        <translation>Von den %2 gezeigten hält %3 %1 für echt; die am besten durchschaute hat die Bewertung %4.</translation>
    </message>
    <message>
        <source>%1 is right about all %2 that are shown; what is left to gain is to be surer.</source>
        <translation>%1 liegt bei allen %2 gezeigten richtig; zu gewinnen ist nur noch mehr Sicherheit.</translation>
    </message>
    <message>
        <source>With smoothed labels it takes for real what is above %1.</source>
        <translation>Bei geglätteten Labels gilt als echt, was über %1 liegt.</translation>
    </message>
    <message>
        <source>one real for a fake (%1)</source>
        <translation>ein echtes für gefälscht (%1)</translation>
    </message>
    <message>
        <source>%2 reals for fakes (%1)</source>
        <translation>%2 echte für gefälscht (%1)</translation>
    </message>
    <message>
        <source>one fake for real (%1)</source>
        <translation>eine Fälschung für echt (%1)</translation>
    </message>
    <message>
        <source>%2 fakes for real (%1)</source>
        <translation>%2 Fälschungen für echt (%1)</translation>
    </message>
    <message>
        <source>one wrong label for right (%1)</source>
        <translation>ein falsches Label für richtig (%1)</translation>
    </message>
    <message>
        <source>%2 wrong labels for right (%1)</source>
        <translation>%2 falsche Labels für richtig (%1)</translation>
    </message>
    <message>
        <source>%1 took %2</source>
        <translation>%1 hielt %2</translation>
    </message>
    <message>
        <source>; yet these make only %1 % of the loss of those shown.</source>
        <translation>; doch das macht nur %1 % des Verlusts der gezeigten aus.</translation>
    </message>
    <message>
        <source>: that makes most of the loss of those shown.</source>
        <translation>: Das macht den größten Teil des Verlusts der gezeigten aus.</translation>
    </message>
    <message>
        <source>: these %1 make most of the loss of those shown.</source>
        <translation>: Diese %1 machen den größten Teil des Verlusts der gezeigten aus.</translation>
    </message>
    <message>
        <source>There is no right answer: the critic pulls the two means apart.</source>
        <translation>Eine richtige Antwort gibt es nicht: Der Kritiker zieht die beiden Mittelwerte auseinander.</translation>
    </message>
    <message>
        <source>There is no right answer: the critic pulls the two means apart. Reals get %1 on average, fakes %2: a gap of %3, its estimate of how far the fakes are from the data.</source>
        <translation>Eine richtige Antwort gibt es nicht: Der Kritiker zieht die beiden Mittelwerte auseinander. Echte bekommen im Mittel %1, Fälschungen %2: ein Abstand von %3, seine Schätzung dafür, wie weit die Fälschungen von den Daten entfernt sind.</translation>
    </message>
    <message>
        <source>There is no right answer: %1 wants its fakes' mean score to be higher.</source>
        <translation>Eine richtige Antwort gibt es nicht: %1 will, dass die mittlere Bewertung seiner Fälschungen steigt.</translation>
    </message>
    <message>
        <source>There is no right answer: %1 want their fakes' mean score to be higher.</source>
        <translation>Eine richtige Antwort gibt es nicht: %1 wollen, dass die mittlere Bewertung ihrer Fälschungen steigt.</translation>
    </message>
    <message>
        <source>There is no right answer: %1 wants its fakes' mean score, now %2, to be higher.</source>
        <translation>Eine richtige Antwort gibt es nicht: %1 will, dass die mittlere Bewertung seiner Fälschungen, jetzt %2, steigt.</translation>
    </message>
    <message>
        <source>There is no right answer: %1 want their fakes' mean score, now %2, to be higher.</source>
        <translation>Eine richtige Antwort gibt es nicht: %1 wollen, dass die mittlere Bewertung ihrer Fälschungen, jetzt %2, steigt.</translation>
    </message>
    <message>
        <source>Reals should get more than 1, fakes less than −1. What lies beyond this margin costs nothing, and teaches nothing: %1 of the %2 shown.</source>
        <translation>Echte sollen mehr als 1 bekommen, Fälschungen weniger als −1. Was jenseits dieser Grenze liegt, kostet nichts und lehrt nichts: %1 von den %2 gezeigten.</translation>
    </message>
    <message>
        <source>%1 wants each fake to get 1. Each pays half the square of its error</source>
        <translation>%1 will für jede Fälschung eine 1. Jede zahlt das halbe Quadrat ihres Fehlers</translation>
    </message>
    <message>
        <source>%1 want each fake to get 1. Each pays half the square of its error</source>
        <translation>%1 wollen für jede Fälschung eine 1. Jede zahlt das halbe Quadrat ihres Fehlers</translation>
    </message>
    <message>
        <source>Reals should get 1, fakes 0. Each pays half the square of its error</source>
        <translation>Echte sollen 1 bekommen, Fälschungen 0. Der Preis ist jeweils das halbe Quadrat des Fehlers</translation>
    </message>
    <message>
        <source>, so that large ones weigh most: the worst of those shown is off by %1 and costs %2.</source>
        <translation>, sodass große Fehler am schwersten wiegen: Der größte unter den gezeigten ist %1 und kostet %2.</translation>
    </message>
    <message>
        <source>Pair by pair: each fake should score above the real beside it. It does in %1 of the %2 pairs shown.</source>
        <translation>Paar für Paar: Jede Fälschung soll besser bewertet werden als das Echte neben ihr. So ist es in %1 von %2 gezeigten Paaren.</translation>
    </message>
    <message>
        <source>Pair by pair: each real should score above the fake beside it. It does in %1 of the %2 pairs shown.</source>
        <translation>Paar für Paar: Jedes Echte soll besser bewertet werden als die Fälschung daneben. So ist es in %1 von %2 gezeigten Paaren.</translation>
    </message>
    <message>
        <source>Each fake should score above the reals' mean, and each real below that of the fakes: so it is for %1 of the %2 fakes shown.</source>
        <translation>Jede Fälschung soll über dem Mittel der Echten liegen und jedes Echte unter dem der Fälschungen: So ist es bei %1 der %2 gezeigten Fälschungen.</translation>
    </message>
    <message>
        <source>Each real should score above the fakes' mean, and each fake below that of the reals: so it is for %1 of the %2 reals and %3 of the %4 fakes shown.</source>
        <translation>Jedes Echte soll über dem Mittel der Fälschungen liegen und jede Fälschung unter dem der Echten: So ist es bei %1 der %2 Echten und %3 der %4 Fälschungen, die gezeigt sind.</translation>
    </message>
    <message>
        <source>Each sample pays twice: for how far it is from the one that it was made from, and for how much its code says (KL), which keeps the codes close to plain noise.</source>
        <translation>Jedes Beispiel zahlt zweimal: dafür, wie weit es von dem entfernt ist, aus dem es entstand, und dafür, wie viel sein Code sagt (KL); das hält die Codes nahe an reinem Rauschen.</translation>
    </message>
    <message>
        <source>No verdict here: each sample is compared with what it should be.</source>
        <translation>Hier gibt es kein Urteil: Jedes Beispiel wird mit dem verglichen, was es sein soll.</translation>
    </message>
    <message>
        <source>Those shown are %1 apart on average.</source>
        <translation>Die gezeigten liegen im Mittel %1 auseinander.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1: %2 learns</source>
        <translation>%1: %2 lernt</translation>
    </message>
    <message>
        <source>%1: %2 learn</source>
        <translation>%1: %2 lernen</translation>
    </message>
    <message>
        <source>%1, %2 is frozen</source>
        <translation>%1, %2 ist eingefroren</translation>
    </message>
    <message>
        <source>%1, %2 are frozen</source>
        <translation>%1, %2 sind eingefroren</translation>
    </message>
    <message>
        <source>%1 (update %2 of %3)</source>
        <translation>%1 (Update %2 von %3)</translation>
    </message>
    <message>
        <source>draw z</source>
        <translation>z ziehen</translation>
    </message>
    <message>
        <source>take reals</source>
        <translation>Echte nehmen</translation>
    </message>
    <message>
        <source>take sources</source>
        <translation>Quellen nehmen</translation>
    </message>
    <message>
        <source>%1 scores (frozen)</source>
        <translation>%1 bewertet (eingefroren)</translation>
    </message>
    <message>
        <source>%1 scores</source>
        <translation>%1 bewertet</translation>
    </message>
    <message>
        <source>back through %2 into %1</source>
        <translation>zurück durch %2 in %1</translation>
    </message>
    <message>
        <source>back into %1</source>
        <translation>zurück in %1</translation>
    </message>
    <message>
        <source>%1's fakes again</source>
        <translation>noch einmal die von %1</translation>
    </message>
    <message>
        <source>%1 encodes</source>
        <translation>%1 codiert</translation>
    </message>
    <message>
        <source>%1 decodes</source>
        <translation>%1 decodiert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 makes fakes</source>
        <translation>%1 macht Fälschungen</translation>
    </message>
    <message>
        <source>%1 translates</source>
        <translation>%1 übersetzt</translation>
    </message>
    <message>
        <source>What is drawn</source>
        <translation>Was gezogen wird</translation>
    </message>
    <message>
        <source>What %1 makes</source>
        <translation>Was %1 macht</translation>
    </message>
    <message>
        <source>What is taken from the data</source>
        <translation>Was aus den Daten kommt</translation>
    </message>
    <message>
        <source>What %1 says</source>
        <translation>Was %1 sagt</translation>
    </message>
    <message>
        <source>What it costs %1</source>
        <translation>Was es %1 kostet</translation>
    </message>
    <message>
        <source>What moves</source>
        <translation>Was sich bewegt</translation>
    </message>
    <message>
        <source>batch of %1</source>
        <translation>Batch von %1</translation>
    </message>
    <message>
        <source>the first %2 of %1</source>
        <translation>die ersten %2 von %1</translation>
    </message>
    <message>
        <source>the first %2 of each kind, of %1</source>
        <translation>die ersten %2 jeder Art, von %1</translation>
    </message>
    <message>
        <source>real</source>
        <translation>echt</translation>
    </message>
    <message>
        <source>fake</source>
        <translation>Fake</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>critic</source>
        <translation>Kritiker</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>The sample itself</source>
        <translation>Das Beispiel selbst</translation>
    </message>
    <message>
        <source>from</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>What it is made from</source>
        <translation>Woraus es gemacht ist</translation>
    </message>
    <message>
        <source>What it should become</source>
        <translation>Was daraus werden soll</translation>
    </message>
    <message>
        <source>pack</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>The points that are judged together</source>
        <translation>Die Punkte, die gemeinsam beurteilt werden</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>The class that it has, or is asked to have</source>
        <translation>Die Klasse, die es hat oder haben soll</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Whether D was told the right class of it</source>
        <translation>Ob D die richtige Klasse dazu genannt bekam</translation>
    </message>
    <message>
        <source>KL</source>
        <translation>KL</translation>
    </message>
    <message>
        <source>How much the code of a sample says, in nats</source>
        <translation>Wie viel der Code eines Beispiels sagt, in Nat</translation>
    </message>
    <message>
        <source>The random numbers that the generator starts from; bars up are positive, bars down negative</source>
        <translation>Die Zufallszahlen, von denen der Generator ausgeht; Balken nach oben sind positiv, Balken nach unten negativ</translation>
    </message>
    <message>
        <source>is</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Whether it is from the data or from the generator</source>
        <translation>Ob es aus den Daten oder vom Generator stammt</translation>
    </message>
    <message>
        <source>%1's score</source>
        <translation>%1 sagt</translation>
    </message>
    <message>
        <source>In the unit: %1</source>
        <translation>In der Einheit: %1</translation>
    </message>
    <message>
        <source>logit</source>
        <translation>Logit</translation>
    </message>
    <message>
        <source>Raw output of the discriminator</source>
        <translation>Rohe Ausgabe des Diskriminators</translation>
    </message>
    <message>
        <source>right answer</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>The score that the loss wants for it</source>
        <translation>Die Bewertung, die der Verlust dafür will</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>The right answer minus the score</source>
        <translation>Die richtige Antwort minus die Bewertung</translation>
    </message>
    <message>
        <source>above others</source>
        <translation>über anderen</translation>
    </message>
    <message>
        <source>How far its score is above what the loss compares it with</source>
        <translation>Wie weit die Bewertung über dem liegt, womit der Verlust sie vergleicht</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Of this loss in the whole one</source>
        <translation>Dieses Verlusts im gesamten</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>What it adds to the loss, before the mean is taken</source>
        <translation>Was es zum Verlust beiträgt, bevor gemittelt wird</translation>
    </message>
    <message>
        <source>penalties of the regularizers</source>
        <translation>Strafterme der Regularisierer</translation>
    </message>
    <message>
        <source>sum of all %1 losses</source>
        <translation>Summe aller %1 Verluste</translation>
    </message>
    <message>
        <source>mean loss of the reals</source>
        <translation>mittlerer Verlust der Echten</translation>
    </message>
    <message>
        <source>mean loss of the fakes</source>
        <translation>mittlerer Verlust der Fälschungen</translation>
    </message>
    <message>
        <source>mean loss of the reals with a wrong label</source>
        <translation>mittlerer Verlust der Echten mit falschem Label</translation>
    </message>
    <message>
        <source>mean loss for naming the class</source>
        <translation>mittlerer Verlust beim Nennen der Klasse</translation>
    </message>
    <message>
        <source>mean loss, weighted</source>
        <translation>mittlerer Verlust, gewichtet</translation>
    </message>
    <message>
        <source>penalty</source>
        <translation>Strafterm</translation>
    </message>
    <message>
        <source>loss of %1, as it is minimized</source>
        <translation>Verlust von %1, wie er minimiert wird</translation>
    </message>
    <message>
        <source>gradient of %1 (norm)</source>
        <translation>Gradient von %1 (Norm)</translation>
    </message>
    <message>
        <source>weights of %1 moved by (norm)</source>
        <translation>Gewichte von %1 bewegt um (Norm)</translation>
    </message>
    <message>
        <source>mean loss of the fakes, weighted</source>
        <translation>mittlerer Verlust der Fälschungen, gewichtet</translation>
    </message>
</context>
<context>
    <name>StageStrip</name>
    <message>
        <source>Stage before (,)</source>
        <translation>Vorige Stufe (,)</translation>
    </message>
    <message>
        <source>Next stage; after the last one, another iteration (.)</source>
        <translation>Nächste Stufe; nach der letzten eine weitere Iteration (.)</translation>
    </message>
</context>
<context>
    <name>StageTable</name>
    <message>
        <source>Samples of this stage</source>
        <translation>Beispiele dieser Stufe</translation>
    </message>
</context>
<context>
    <name>StageModel</name>
    <message>
        <source>Raw output (logit): %1</source>
        <translation>Rohe Ausgabe (Logit): %1</translation>
    </message>
</context>
<context>
    <name>CaseFile</name>
    <message>
        <source>%1 of %2 kinds are printed now, %3 before</source>
        <translation>%1 von %2 Arten werden jetzt gedruckt, vorher %3</translation>
    </message>
    <message>
        <source>Over: %1</source>
        <translation>Vorbei: %1</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Gefunden: %1</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>Du: %1</translation>
    </message>
    <message>
        <source> (%1 of pairs in order)</source>
        <translation> (%1 der Paare richtig geordnet)</translation>
    </message>
    <message>
        <source> (D right on %1, %2 of fakes pass)</source>
        <translation> (D liegt bei %1 richtig, %2 der Fälschungen kommen durch)</translation>
    </message>
</context>
<context>
    <name>CaseFileView</name>
    <message>
        <source>Case file</source>
        <translation>Fallakte</translation>
    </message>
    <message>
        <source>What happened at which step: what diagnosis found, what you changed, and what the Story view measured while it was open.</source>
        <translation>Was bei welchem Schritt geschah: was die Diagnose fand, was du geändert hast und was die Geschichte maß, während sie offen war.</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Noch ist nichts geschehen.</translation>
    </message>
</context>
<context>
    <name>ColourBar</name>
    <message>
        <source>Colour to paint with</source>
        <translation>Farbe zum Malen</translation>
    </message>
    <message>
        <source>Paint with %1</source>
        <translation>Mit %1 malen</translation>
    </message>
</context>
<context>
    <name>CounterfeiterPage</name>
    <message>
        <source>Begin with</source>
        <translation>Beginnen mit</translation>
    </message>
    <message>
        <source>a fake</source>
        <translation>Fake</translation>
    </message>
    <message>
        <source>Begin with a new fake of the counterfeiter's</source>
        <translation>Von einer neuen Fälschung des Fälschers ausgehen</translation>
    </message>
    <message>
        <source>a real note</source>
        <translation>echter Schein</translation>
    </message>
    <message>
        <source>Begin with a real note, chosen at random</source>
        <translation>Von einem zufällig gewählten echten Schein ausgehen</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>Begin with nothing</source>
        <translation>Mit nichts anfangen</translation>
    </message>
    <message>
        <source>Pretend to be</source>
        <translation>Ausgeben als</translation>
    </message>
    <message>
        <source>The class that the detective is told your fake is of</source>
        <translation>Die Klasse, die dem Detektiv für deine Fälschung genannt wird</translation>
    </message>
    <message>
        <source>How many pixels wide the brush is; a click takes the next width</source>
        <translation>Wie viele Pixel breit der Pinsel ist; ein Klick nimmt die nächste Breite</translation>
    </message>
    <message>
        <source>Step along the push</source>
        <translation>Dem Schub folgen</translation>
    </message>
    <message>
        <source>Move your fake a little where the gradient points, as training moves the generator's own. All steps are equally long, however weak the push; hold the button for more  (T)</source>
        <translation>Deine Fälschung ein Stück in Richtung des Gradienten bewegen, wie das Training die des Generators bewegt. Jeder Schritt ist gleich lang, wie schwach der Schub auch ist; für mehr die Taste gedrückt halten  (T)</translation>
    </message>
    <message>
        <source>The detective is told that your fake is a translation of this</source>
        <translation>Dem Detektiv wird gesagt, deine Fälschung sei eine Übersetzung hiervon</translation>
    </message>
    <message>
        <source>The push
on each
pixel</source>
        <translation>Der Schub
auf jedes
Pixel</translation>
    </message>
    <message>
        <source>Dots are real, crosses are the counterfeiter's own fakes. The arrow shows where the gradient pushes yours.</source>
        <translation>Punkte sind echt, Kreuze sind die Fälschungen des Fälschers. Der Pfeil zeigt, wohin der Gradient deine schiebt.</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>als %1</translation>
    </message>
    <message>
        <source>brush %1</source>
        <translation>Pinsel %1</translation>
    </message>
    <message>
        <source>Brush, %1 pixels wide</source>
        <translation>Pinsel, %1 Pixel breit</translation>
    </message>
    <message>
        <source>The gradient is 0 here: the detective gives no direction.</source>
        <translation>Der Gradient ist hier 0: Der Detektiv gibt keine Richtung vor.</translation>
    </message>
    <message>
        <source>The run is over: nobody judges any more.</source>
        <translation>Der Lauf ist zu Ende: Niemand urteilt mehr.</translation>
    </message>
    <message>
        <source>The detective has not seen your fake yet.</source>
        <translation>Der Detektiv hat deine Fälschung noch nicht gesehen.</translation>
    </message>
    <message>
        <source>Score %1</source>
        <translation>Bewertung %1</translation>
    </message>
    <message>
        <source>Scores above %1 of the counterfeiter's own fakes and %2 of the real notes (%3 of each).</source>
        <translation>Liegt über %1 der Fälschungen des Fälschers und über %2 der echten Scheine (je %3).</translation>
    </message>
    <message>
        <source>This loss gives no verdicts, only an order.</source>
        <translation>Dieser Verlust fällt keine Urteile, er ordnet nur.</translation>
    </message>
    <message>
        <source>The generator's loss of it is %1; its gradient is %2 long.</source>
        <translation>Der Verlust des Generators dafür beträgt %1; sein Gradient ist %2 lang.</translation>
    </message>
</context>
<context>
    <name>ScoreHills</name>
    <message>
        <source>Scores of %1 real notes and as many fakes; they overlap by %2</source>
        <translation>Bewertungen von %1 echten Scheinen und ebenso vielen Fälschungen; sie überlappen zu %2</translation>
    </message>
    <message>
        <source>%1 to %2 sure of “real”</source>
        <translation>zu %1 bis %2 sicher: „echt“</translation>
    </message>
    <message>
        <source>score %1 to %2</source>
        <translation>Bewertung %1 bis %2</translation>
    </message>
    <message>
        <source>%1:
%2 of the real notes
%3 of the fakes</source>
        <translation>%1:
%2 der echten Scheine
%3 der Fälschungen</translation>
    </message>
    <message>
        <source>surely fake</source>
        <translation>sicher Fake</translation>
    </message>
    <message>
        <source>surely real</source>
        <translation>sicher echt</translation>
    </message>
    <message>
        <source>low scores</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>high scores</source>
        <translation>hoch</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Detective's desk</source>
        <translation>Detektivbüro</translation>
    </message>
    <message>
        <source>The detective is the discriminator.</source>
        <translation>Der Detektiv ist der Diskriminator.</translation>
    </message>
    <message>
        <source>Measured on %1 real notes and %1 fakes, with D as it judges in use. Real notes are filled, fakes hatched.</source>
        <translation>Gemessen an %1 echten Scheinen und %1 Fälschungen, mit D so, wie er im Einsatz urteilt. Echte Scheine sind gefüllt, Fälschungen schraffiert.</translation>
    </message>
    <message>
        <source>%1 in order</source>
        <translation>%1 geordnet</translation>
    </message>
    <message>
        <source>Gives scores, not verdicts: so often a real note scores above a fake. 50 % is chance.</source>
        <translation>Gibt Bewertungen, keine Urteile: So oft liegt ein echter Schein über einer Fälschung. 50 % sind Zufall.</translation>
    </message>
    <message>
        <source>In how many of all pairs of a real note and a fake the real one scores higher. %1</source>
        <translation>Bei wie vielen aller Paare aus echtem Schein und Fälschung der echte die höhere Bewertung hat. %1</translation>
    </message>
    <message>
        <source>%1 right</source>
        <translation>%1 richtig</translation>
    </message>
    <message>
        <source>Sees real notes and forged ones, and says how sure it is. 50 % is guessing.</source>
        <translation>Sieht echte und gefälschte Scheine und sagt, wie sicher er ist. 50 % sind geraten.</translation>
    </message>
    <message>
        <source>Share of right verdicts: on %1 of the real notes and %2 of the fakes. %3</source>
        <translation>Anteil richtiger Urteile: bei %1 der echten Scheine und %2 der Fälschungen. %3</translation>
    </message>
</context>
<context>
    <name>DetectivePage</name>
    <message>
        <source>A tossed coin does as well in %1 of such tries: so few notes do not show yet whether you can tell.</source>
        <translation>Eine geworfene Münze schafft das in %1 solcher Versuche: So wenige Scheine zeigen noch nicht, ob du den Unterschied siehst.</translation>
    </message>
    <message>
        <source>A tossed coin does as well in only %1 of such tries: you do see a difference.</source>
        <translation>Eine geworfene Münze schafft das nur in %1 solcher Versuche: Du siehst wirklich einen Unterschied.</translation>
    </message>
    <message>
        <source>New table</source>
        <translation>Neue Runde</translation>
    </message>
    <message>
        <source>Have the counterfeiter print new notes, with what it has learned by now (Enter on the table)</source>
        <translation>Den Fälscher neue Scheine drucken lassen, mit allem, was er bis jetzt gelernt hat (Eingabetaste auf dem Tisch)</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>you were %1</source>
        <translation>du lagst %1</translation>
    </message>
    <message>
        <source>No. %1, %2: real or fake?</source>
        <translation>Nr. %1, %2: echt oder Fake?</translation>
    </message>
    <message>
        <source>No. %1: real or fake?</source>
        <translation>Nr. %1: echt oder Fake?</translation>
    </message>
    <message>
        <source> You say real.</source>
        <translation> Du sagst: echt.</translation>
    </message>
    <message>
        <source> You say fake.</source>
        <translation> Du sagst: Fake.</translation>
    </message>
    <message>
        <source>The run is over: nobody prints notes any more. Start another run to play.</source>
        <translation>Der Lauf ist zu Ende: Niemand druckt mehr Scheine. Starte zum Spielen einen anderen Lauf.</translation>
    </message>
    <message>
        <source>The counterfeiter prints…</source>
        <translation>Der Fälscher druckt …</translation>
    </message>
    <message>
        <source>Printed at step %1. Which notes are real? Click under each, or press R for real and F for fake; the arrows ← → walk. How many are real was left to chance.</source>
        <translation>Gedruckt bei Schritt %1. Welche Scheine sind echt? Klicke darunter oder drücke R für echt (real) und F für Fake; die Pfeile ← → wandern. Wie viele echt sind, entschied der Zufall.</translation>
    </message>
    <message>
        <source>One note to go</source>
        <translation>Noch ein Schein</translation>
    </message>
    <message>
        <source>%1 notes to go</source>
        <translation>Noch %1 Scheine</translation>
    </message>
    <message>
        <source>You: %1 of %2 right (%3)</source>
        <translation>Du: %1 von %2 richtig (%3)</translation>
    </message>
    <message>
        <source>. There is no detective here to compare with.</source>
        <translation>. Einen Detektiv zum Vergleich gibt es hier nicht.</translation>
    </message>
    <message>
        <source> · the detective: %1 of %2 (%3)</source>
        <translation> · Detektiv: %1 von %2 (%3)</translation>
    </message>
    <message>
        <source>All tables: %1.</source>
        <translation>Alle Runden: %1.</translation>
    </message>
    <message>
        <source>The critic has no threshold: it is taken to call the better half real.</source>
        <translation>Der Kritiker kennt keine Schwelle: Die besser bewertete Hälfte zählt als „echt“.</translation>
    </message>
</context>
<context>
    <name>Duel</name>
    <message>
        <source>The duel</source>
        <translation>Das Duell</translation>
    </message>
    <message>
        <source>The duel over the steps</source>
        <translation>Das Duell über die Schritte</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>The critic's estimate of the distance</source>
        <translation>Der Abstand, wie der Kritiker ihn schätzt</translation>
    </message>
    <message>
        <source>mean score of real notes − of fakes</source>
        <translation>mittlere Bewertung echter Scheine − die der Fälschungen</translation>
    </message>
    <message>
        <source>0: no distance left</source>
        <translation>0: kein Abstand mehr</translation>
    </message>
    <message>
        <source>detective: right on</source>
        <translation>Detektiv: richtig bei</translation>
    </message>
    <message>
        <source>counterfeiter: fakes that pass</source>
        <translation>Fälscher: kommt durch mit</translation>
    </message>
    <message>
        <source>50 %: nobody can tell any more</source>
        <translation>50 %: kein Unterschied mehr zu sehen</translation>
    </message>
    <message>
        <source>50 %</source>
        <translation>50 %</translation>
    </message>
</context>
<context>
    <name>Narrator</name>
    <message>
        <source>The duel begins</source>
        <translation>Das Duell beginnt</translation>
    </message>
    <message>
        <source>The duel has broken down</source>
        <translation>Das Duell ist zusammengebrochen</translation>
    </message>
    <message>
        <source>The counterfeiter prints the same over and over</source>
        <translation>Der Fälscher druckt immer wieder dasselbe</translation>
    </message>
    <message>
        <source>They chase each other in circles</source>
        <translation>Sie jagen einander im Kreis</translation>
    </message>
    <message>
        <source>The counterfeiter copies real notes</source>
        <translation>Der Fälscher kopiert echte Scheine</translation>
    </message>
    <message>
        <source>Nobody can tell any more</source>
        <translation>Niemand sieht mehr einen Unterschied</translation>
    </message>
    <message>
        <source>The detective lets nothing pass</source>
        <translation>Der Detektiv lässt nichts durch</translation>
    </message>
    <message>
        <source>The detective has been outrun</source>
        <translation>Der Detektiv ist abgehängt</translation>
    </message>
    <message>
        <source>The detective is blind</source>
        <translation>Der Detektiv ist blind</translation>
    </message>
    <message>
        <source>The detective trusts no note</source>
        <translation>Der Detektiv traut keinem Schein</translation>
    </message>
    <message>
        <source>The detective trusts every note</source>
        <translation>Der Detektiv traut jedem Schein</translation>
    </message>
    <message>
        <source>The detective catches nearly all</source>
        <translation>Der Detektiv entlarvt fast alles</translation>
    </message>
    <message>
        <source>Some fakes slip through</source>
        <translation>Einige Fälschungen rutschen durch</translation>
    </message>
    <message>
        <source>The detective is close to guessing</source>
        <translation>Der Detektiv rät fast nur noch</translation>
    </message>
    <message>
        <source>The critic ranks real notes above nearly all fakes</source>
        <translation>Der Kritiker stellt echte Scheine über fast alle Fälschungen</translation>
    </message>
    <message>
        <source>The counterfeiter closes the distance</source>
        <translation>Der Fälscher verringert den Abstand</translation>
    </message>
    <message>
        <source>The critic ranks fakes and real notes alike</source>
        <translation>Der Kritiker stellt Fälschungen und echte Scheine gleich</translation>
    </message>
    <message>
        <source>The critic ranks fakes above real notes</source>
        <translation>Der Kritiker stellt Fälschungen über echte Scheine</translation>
    </message>
    <message>
        <source>There is no detective here: this model, %2, learns to copy real notes as closely as it can, and nobody judges what it makes. For a duel, open %1.</source>
        <translation>Einen Detektiv gibt es hier nicht: Dieses Modell, %2, lernt, echte Scheine so genau wie möglich nachzubilden, und niemand beurteilt, was es macht. Ein Duell siehst du mit %1.</translation>
    </message>
    <message>
        <source>The first notes are being printed. Nobody has judged any yet.</source>
        <translation>Die ersten Scheine werden gedruckt. Noch hat niemand einen beurteilt.</translation>
    </message>
    <message>
        <source>Neither has learned anything yet: the counterfeiter scribbles, and the detective has never been told what a real note looks like.</source>
        <translation>Noch hat keiner etwas gelernt: Der Fälscher kritzelt, und dem Detektiv hat niemand gesagt, wie ein echter Schein aussieht.</translation>
    </message>
    <message>
        <source>The duel has broken down: the numbers have grown beyond all bounds, and neither player learns anything from them.</source>
        <translation>Das Duell ist zusammengebrochen: Die Zahlen sind über alle Grenzen gewachsen, und keiner der beiden lernt noch etwas daraus.</translation>
    </message>
    <message>
        <source>They run in circles: as soon as the detective knows one kind of note, the counterfeiter prints another, and what was learned is lost again.</source>
        <translation>Sie laufen im Kreis: Sobald der Detektiv eine Sorte Scheine kennt, druckt der Fälscher eine andere, und das Gelernte ist wieder verloren.</translation>
    </message>
    <message>
        <source>The counterfeiter copies real notes: what it prints passes, but it is hardly new.</source>
        <translation>Der Fälscher kopiert echte Scheine: Was er druckt, kommt durch, neu ist daran aber kaum etwas.</translation>
    </message>
    <message>
        <source>Nobody can tell any more: %1, and the notes themselves are as good and as varied as real ones. The detective can only guess, and rightly so.</source>
        <translation>Niemand sieht mehr einen Unterschied: %1, und die Scheine selbst sind so gut und so vielfältig wie echte. Der Detektiv kann nur raten, und das zu Recht.</translation>
    </message>
    <message>
        <source>The detective sees through everything and is never fooled. That sounds like a victory, but the counterfeiter gets no hint which fake was the better one, and stops improving.</source>
        <translation>Der Detektiv durchschaut alles und lässt sich nie täuschen. Das klingt nach einem Sieg, doch der Fälscher bekommt keinen Hinweis, welche Fälschung die bessere war, und wird nicht mehr besser.</translation>
    </message>
    <message>
        <source>The detective has been outrun: it takes fakes for real more readily than real notes, and a judge who is wrong teaches the counterfeiter nothing.</source>
        <translation>Der Detektiv ist abgehängt: Er hält Fälschungen eher für echt als echte Scheine, und wer falsch urteilt, lehrt den Fälscher nichts.</translation>
    </message>
    <message>
        <source>The detective is right half of the time, as if the fakes were perfect, but they are not: it simply does not see the difference.</source>
        <translation>Der Detektiv hat in der Hälfte der Fälle recht, als wären die Fälschungen perfekt. Das sind sie aber nicht: Er sieht den Unterschied einfach nicht.</translation>
    </message>
    <message>
        <source>The detective trusts no note at all: real ones are refused like fakes. It does not see what makes a note real.</source>
        <translation>Der Detektiv traut überhaupt keinem Schein: Echte weist er ab wie Fälschungen. Er sieht nicht, was einen Schein echt macht.</translation>
    </message>
    <message>
        <source>The detective trusts every note: fakes pass like real ones. It does not see what gives a fake away.</source>
        <translation>Der Detektiv traut jedem Schein: Fälschungen kommen durch wie echte. Er sieht nicht, was eine Fälschung verrät.</translation>
    </message>
    <message>
        <source>The detective catches nearly everything: %1. The counterfeiter learns from each refusal.</source>
        <translation>Der Detektiv entlarvt fast alles: %1. Der Fälscher lernt aus jeder Ablehnung.</translation>
    </message>
    <message>
        <source>The detective is hard to fool: %1. The counterfeiter learns from each refusal.</source>
        <translation>Der Detektiv ist schwer zu täuschen: %1. Der Fälscher lernt aus jeder Ablehnung.</translation>
    </message>
    <message>
        <source>The detective is close to guessing: %1. Whether that is because the notes are good, only the notes can tell.</source>
        <translation>Der Detektiv rät fast nur noch: %1. Ob das daran liegt, dass die Scheine gut sind, können nur die Scheine zeigen.</translation>
    </message>
    <message>
        <source>The critic scores nearly every real note above the fakes, as it should: it gives no verdicts, it measures how far the fakes are from real, and the counterfeiter walks along that slope.</source>
        <translation>Der Kritiker bewertet fast jeden echten Schein höher als die Fälschungen, wie es sein soll: Er fällt keine Urteile, er misst, wie weit die Fälschungen vom Echten entfernt sind, und der Fälscher folgt diesem Gefälle.</translation>
    </message>
    <message>
        <source>The counterfeiter closes the distance: more and more fakes score as high as real notes.</source>
        <translation>Der Fälscher verringert den Abstand: Immer mehr Fälschungen werden so hoch bewertet wie echte Scheine.</translation>
    </message>
    <message>
        <source>The critic scores fakes and real notes nearly alike: there is little distance left that it could measure.</source>
        <translation>Der Kritiker bewertet Fälschungen und echte Scheine fast gleich: Es bleibt wenig Abstand, den er messen könnte.</translation>
    </message>
    <message>
        <source>The critic scores fakes above real notes: it has been outrun, and its slope leads the counterfeiter astray.</source>
        <translation>Der Kritiker bewertet Fälschungen höher als echte Scheine: Er ist abgehängt, und sein Gefälle führt den Fälscher in die Irre.</translation>
    </message>
    <message>
        <source>The counterfeiter has found a note that passes, and prints little else, over and over.</source>
        <translation>Der Fälscher hat einen Schein gefunden, der durchkommt, und druckt kaum noch etwas anderes.</translation>
    </message>
    <message>
        <source>The counterfeiter prints one note, over and over: of %1 kinds it knows a single one.</source>
        <translation>Der Fälscher druckt immer wieder ein und denselben Schein: Von %1 Arten kennt er eine einzige.</translation>
    </message>
    <message>
        <source>The counterfeiter prints the same few notes over and over: %1 of %2 kinds.</source>
        <translation>Der Fälscher druckt immer wieder dieselben paar Scheine: %1 von %2 Arten.</translation>
    </message>
    <message>
        <source>The counterfeiter is catching up: %1, and the detective now hesitates even over real notes. Neither has won.</source>
        <translation>Der Fälscher holt auf: %1, und der Detektiv zögert nun sogar bei echten Scheinen. Gewonnen hat noch keiner.</translation>
    </message>
    <message>
        <source>Some fakes slip through: %1. The detective still knows most real notes.</source>
        <translation>Einige Fälschungen rutschen durch: %1. Der Detektiv erkennt die meisten echten Scheine noch.</translation>
    </message>
    <message>
        <source>One kind is missing among the notes.</source>
        <translation>Eine Art fehlt unter den Scheinen.</translation>
    </message>
    <message>
        <source>%1 of %2 kinds are missing among the notes.</source>
        <translation>%1 von %2 Arten fehlen unter den Scheinen.</translation>
    </message>
    <message>
        <source>hardly any fake gets through</source>
        <translation>kaum eine Fälschung kommt durch</translation>
    </message>
    <message>
        <source>one fake in ten gets through</source>
        <translation>eine von zehn Fälschungen kommt durch</translation>
    </message>
    <message>
        <source>one fake in five gets through</source>
        <translation>eine von fünf Fälschungen kommt durch</translation>
    </message>
    <message>
        <source>one fake in three gets through</source>
        <translation>eine von drei Fälschungen kommt durch</translation>
    </message>
    <message>
        <source>one fake in two gets through</source>
        <translation>jede zweite Fälschung kommt durch</translation>
    </message>
    <message>
        <source>two fakes in three get through</source>
        <translation>zwei von drei Fälschungen kommen durch</translation>
    </message>
    <message>
        <source>four fakes in five get through</source>
        <translation>vier von fünf Fälschungen kommen durch</translation>
    </message>
    <message>
        <source>nine fakes in ten get through</source>
        <translation>neun von zehn Fälschungen kommen durch</translation>
    </message>
    <message>
        <source>nearly every fake gets through</source>
        <translation>fast jede Fälschung kommt durch</translation>
    </message>
    <message>
        <source>diagnosis finds “%1”</source>
        <translation>die Diagnose „%1“ findet</translation>
    </message>
    <message>
        <source>D is right on %1 (50 % = guessing)</source>
        <translation>D bei %1 richtig liegt (50 % = geraten)</translation>
    </message>
    <message>
        <source>D scores a real note above a fake in %1 of pairs (50 % = chance)</source>
        <translation>D in %1 der Paare den echten Schein über die Fälschung stellt (50 % = Zufall)</translation>
    </message>
    <message>
        <source>scores overlap by %1</source>
        <translation>die Bewertungen zu %1 überlappen</translation>
    </message>
    <message>
        <source>%1 of %2 kinds are printed</source>
        <translation>%1 von %2 Arten gedruckt werden</translation>
    </message>
    <message>
        <source>because %1</source>
        <translation>weil %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>n = 2 × %1</source>
        <translation>n = 2 × %1</translation>
    </message>
</context>
<context>
    <name>NarratorView</name>
    <message>
        <source>The narrator: %1 %2</source>
        <translation>Der Erzähler: %1 %2</translation>
    </message>
</context>
<context>
    <name>NoteTable</name>
    <message>
        <source>Notes on the table</source>
        <translation>Scheine auf dem Tisch</translation>
    </message>
    <message>
        <source>note %1 of %2: %3</source>
        <translation>Schein %1 von %2: %3</translation>
    </message>
    <message>
        <source>real</source>
        <translation>echt</translation>
    </message>
    <message>
        <source>fake</source>
        <translation>Fake</translation>
    </message>
</context>
<context>
    <name>StoryNotes</name>
    <message>
        <source>wronged</source>
        <translation>verkannt</translation>
    </message>
    <message>
        <source>fooled!</source>
        <translation>getäuscht!</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>Nr. %1</translation>
    </message>
    <message>
        <source>a real note</source>
        <translation>echter Schein</translation>
    </message>
    <message>
        <source>a fake</source>
        <translation>Fake</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>als %1</translation>
    </message>
    <message>
        <source>at %1, %2</source>
        <translation>bei %1, %2</translation>
    </message>
    <message>
        <source>ranked %1</source>
        <translation>Rang: %1</translation>
    </message>
    <message>
        <source>stamped %1</source>
        <translation>Stempel: %1</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>Bewertung %1</translation>
    </message>
    <message>
        <source>the detective was fooled</source>
        <translation>der Detektiv wurde getäuscht</translation>
    </message>
    <message>
        <source>the note was wronged</source>
        <translation>der Schein wurde verkannt</translation>
    </message>
    <message>
        <source>%1 fakes and %2 real notes, and nobody to judge them</source>
        <translation>%1 Fälschungen und %2 echte Scheine, und niemand, der sie beurteilt</translation>
    </message>
    <message>
        <source>In %1 of %2 pairs the real note ranks above the fake.</source>
        <translation>In %1 von %2 Paaren steht der echte Schein über der Fälschung.</translation>
    </message>
    <message>
        <source>No score by itself means “real” here, so stamps rank.</source>
        <translation>Keine Bewertung bedeutet hier für sich allein „echt“; die Stempel geben den Rang an.</translation>
    </message>
    <message>
        <source>%1 of %2 fakes passed · %3 of %4 real notes refused</source>
        <translation>%1 von %2 Fälschungen durchgekommen · %3 von %4 echten Scheinen abgewiesen</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>Story</source>
        <translation>Geschichte</translation>
    </message>
    <message>
        <source>The run as a duel: the counterfeiter (generator) prints notes, the detective (discriminator) says which are real, and both learn. Stamps are verdicts on real and forged notes of this moment; the narrator says what follows from the numbers. Or take a side yourself.</source>
        <translation>Der Lauf als Duell: Der Fälscher (Generator) druckt Scheine, der Detektiv (Diskriminator) sagt, welche echt sind, und beide lernen. Die Stempel sind Urteile über echte und gefälschte Scheine dieses Augenblicks; der Erzähler sagt, was aus den Zahlen folgt. Oder übernimm selbst eine Seite.</translation>
    </message>
    <message>
        <source>The story</source>
        <translation>Die Geschichte</translation>
    </message>
    <message>
        <source>The duel as it goes</source>
        <translation>Das Duell, wie es läuft</translation>
    </message>
    <message>
        <source>You are the detective</source>
        <translation>Du bist der Detektiv</translation>
    </message>
    <message>
        <source>Guess which notes are real, and compare yourself with the detective</source>
        <translation>Raten, welche Scheine echt sind, und sich mit dem Detektiv messen</translation>
    </message>
    <message>
        <source>You are the counterfeiter</source>
        <translation>Du bist der Fälscher</translation>
    </message>
    <message>
        <source>Make a fake by hand, and see what the detective says and where its gradient pushes it</source>
        <translation>Von Hand eine Fälschung machen und sehen, was der Detektiv dazu sagt und wohin sein Gradient sie schiebt</translation>
    </message>
    <message>
        <source>How the duel went will be drawn here.</source>
        <translation>Hier wird der Verlauf des Duells gezeichnet.</translation>
    </message>
    <message>
        <source>Nobody sits here: this model has no discriminator. %1 has one.</source>
        <translation>Hier sitzt niemand: Dieses Modell hat keinen Diskriminator. %1 hat einen.</translation>
    </message>
    <message>
        <source>step %1 · training weights</source>
        <translation>Schritt %1 · Trainingsgewichte</translation>
    </message>
    <message>
        <source>Nobody would judge your fake: this model has no discriminator.
%1 has one.</source>
        <translation>Niemand würde deine Fälschung beurteilen: Dieses Modell hat keinen Diskriminator.
%1 hat einen.</translation>
    </message>
    <message>
        <source>The duel of the counterfeiter and the detective will be told here.
Press Run.</source>
        <translation>Hier wird das Duell zwischen Fälscher und Detektiv erzählt.
Drücke „Start“.</translation>
    </message>
</context>
<context>
    <name>PixelCanvas</name>
    <message>
        <source>Your fake</source>
        <translation>Deine Fälschung</translation>
    </message>
    <message>
        <source>Drag to paint. On the keyboard, the arrows move and Enter paints.</source>
        <translation>Zum Malen ziehen. Mit der Tastatur: Die Pfeile bewegen, die Eingabetaste malt.</translation>
    </message>
    <message>
        <source>row %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
</context>
<context>
    <name>PushPicture</name>
    <message>
        <source>Where the gradient pushes each pixel</source>
        <translation>Wohin der Gradient jedes Pixel schiebt</translation>
    </message>
    <message>
        <source>Where the generator's loss would push each pixel: grey stays as it is, bright is to become brighter, dark to become darker. The strongest push is black or white, whatever its size.</source>
        <translation>Wohin der Verlust des Generators jedes Pixel schieben würde: Grau bleibt, wie es ist, Helles soll heller werden, Dunkles dunkler. Der stärkste Schub ist schwarz oder weiß, wie groß er auch ist.</translation>
    </message>
</context>
<context>
    <name>PointCanvas</name>
    <message>
        <source>Your fake</source>
        <translation>Deine Fälschung</translation>
    </message>
    <message>
        <source>Click or drag to place your fake; the arrow keys move it, with Shift in small steps. Dots are real, crosses are the counterfeiter's own fakes, the arrow is the push.</source>
        <translation>Klicken oder ziehen, um deine Fälschung zu setzen; die Pfeiltasten bewegen sie, mit Umschalt in kleinen Schritten. Punkte sind echt, Kreuze die Fälschungen des Fälschers, der Pfeil ist der Schub.</translation>
    </message>
    <message>
        <source>at %1, %2</source>
        <translation>bei %1, %2</translation>
    </message>
</context>
<context>
    <name>StoryPage</name>
    <message>
        <source>Workshop</source>
        <translation>Werkstatt</translation>
    </message>
    <message>
        <source>What the counterfeiter prints</source>
        <translation>Was der Fälscher druckt</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Büro</translation>
    </message>
    <message>
        <source>How the detective judges</source>
        <translation>Wie der Detektiv urteilt</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>The case file: what happened at which step</source>
        <translation>Die Fallakte: was bei welchem Schritt geschah</translation>
    </message>
    <message>
        <source>Duel</source>
        <translation>Duell</translation>
    </message>
    <message>
        <source>How the duel went over the steps</source>
        <translation>Wie das Duell über die Schritte verlief</translation>
    </message>
</context>
<context>
    <name>StoryVerdicts</name>
    <message>
        <source>No. %1 of %2</source>
        <translation>Nr. %1 von %2</translation>
    </message>
    <message>
        <source>REAL</source>
        <translation>ECHT</translation>
    </message>
    <message>
        <source>FAKE</source>
        <translation>FAKE</translation>
    </message>
    <message>
        <source>With this loss no score by itself means “real”, only differences count: so the stamps rank the notes, No. 1 being the most real.</source>
        <translation>Bei diesem Verlust bedeutet keine Bewertung für sich allein „echt“, nur Unterschiede zählen. Deshalb geben die Stempel den Rang an: Nr. 1 ist der echteste Schein.</translation>
    </message>
</context>
<context>
    <name>FakesSheet</name>
    <message>
        <source>The newest fakes</source>
        <translation>Die neuesten Fälschungen</translation>
    </message>
</context>
<context>
    <name>Workshop</name>
    <message>
        <source>Counterfeiter's workshop</source>
        <translation>Fälscherwerkstatt</translation>
    </message>
    <message>
        <source>The counterfeiter is the generator.</source>
        <translation>Der Fälscher ist der Generator.</translation>
    </message>
    <message>
        <source>The newest fakes, by the weights in training.</source>
        <translation>Die neuesten Fälschungen, mit den Gewichten, die gerade trainiert werden.</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Learns by copying real notes; nobody judges its own.</source>
        <translation>Lernt, indem er echte Scheine nachbildet; über seine eigenen urteilt niemand.</translation>
    </message>
    <message>
        <source>Makes its notes of what it is given, and learns from what the detective says of them.</source>
        <translation>Macht seine Scheine aus dem, was man ihm gibt, und lernt aus dem, was der Detektiv dazu sagt.</translation>
    </message>
    <message>
        <source>Has never seen a real note. Prints from random numbers, and learns only from what the detective says.</source>
        <translation>Hat nie einen echten Schein gesehen. Druckt aus Zufallszahlen und lernt nur aus dem, was der Detektiv sagt.</translation>
    </message>
    <message>
        <source>Kinds printed: %1 of %2</source>
        <translation>Gedruckte Arten: %1 von %2</translation>
    </message>
    <message>
        <source> (average of the weights)</source>
        <translation> (gemittelte Gewichte)</translation>
    </message>
</context>
<context>
    <name>GeneratorView</name>
    <message>
        <source>Drag left or right, type, or use the arrow keys</source>
        <translation>Nach links oder rechts ziehen, eintippen oder die Pfeiltasten benutzen</translation>
    </message>
    <message>
        <source>G's weight %1</source>
        <translation>Gewicht %1 von G</translation>
    </message>
    <message>
        <source>G's bias %1</source>
        <translation>Bias %1 von G</translation>
    </message>
    <message>
        <source>G's image</source>
        <translation>Das Bild von G</translation>
    </message>
    <message>
        <source>= %1  →  σ = %2</source>
        <translation>= %1  →  σ = %2</translation>
    </message>
    <message>
        <source>D's sum for this image: %1</source>
        <translation>Die Summe von D für dieses Bild: %1</translation>
    </message>
</context>
<context>
    <name>GradientTable</name>
    <message>
        <source>D, as a real</source>
        <translation>D, falls echt</translation>
    </message>
    <message>
        <source>D's loss of the image above, if it is a real one</source>
        <translation>Der Verlust von D für das Bild oben, falls es ein echtes ist</translation>
    </message>
    <message>
        <source>D, as a fake</source>
        <translation>D, falls Fake</translation>
    </message>
    <message>
        <source>D's loss of the image above, if it is a fake</source>
        <translation>Der Verlust von D für das Bild oben, falls es eine Fälschung ist</translation>
    </message>
    <message>
        <source>G</source>
        <translation>G</translation>
    </message>
    <message>
        <source>G's loss of the image that it makes from z</source>
        <translation>Der Verlust von G für das Bild, das G aus z macht</translation>
    </message>
    <message>
        <source>How far the weight is moved either way for the central difference. Too large, and the curve bends within it; very small, and digits cancel.</source>
        <translation>Wie weit das Gewicht für die zentrale Differenz nach beiden Seiten bewegt wird. Ist es zu weit, biegt sich die Kurve dazwischen; ist es sehr wenig, heben sich Ziffern auf.</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>back-propagated</source>
        <translation>Backpropagation</translation>
    </message>
    <message>
        <source>central difference</source>
        <translation>zentrale Differenz</translation>
    </message>
    <message>
        <source>−rate × gradient</source>
        <translation>−Rate × Gradient</translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation>Verlust %1</translation>
    </message>
    <message>
        <source>The last column is what a step of gradient descent would add to the weight if it saw this image alone; a training step takes the mean over its batch.</source>
        <translation>Die letzte Spalte ist das, was ein Schritt des Gradientenabstiegs zum Gewicht addieren würde, wenn er nur dieses Bild sähe; ein Trainingsschritt nimmt das Mittel über seinen Batch.</translation>
    </message>
    <message>
        <source>The last column is the learning rate %1 times the gradient; the optimizer in force makes another step of it.</source>
        <translation>Die letzte Spalte ist die Lernrate %1 mal den Gradienten; der verwendete Optimierer macht daraus einen anderen Schritt.</translation>
    </message>
    <message>
        <source>Not in it: %1.</source>
        <translation>Nicht enthalten: %1.</translation>
    </message>
    <message>
        <source>This loss compares two images: the other one is G's of z, or a real one.</source>
        <translation>Dieser Verlust vergleicht zwei Bilder: Das andere ist das von G aus z oder ein echtes.</translation>
    </message>
</context>
<context>
    <name>ByHand</name>
    <message>
        <source>bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>The smallest GAN, worked through: paint the four pixels, drag any weight, and see each product, the sum, its sigmoid and the verdict; how the generator makes four pixels of one number; and the gradient of each weight, by back-propagation and by moving the weight a little either way.</source>
        <translation>Das kleinste GAN, durchgerechnet: Male die vier Pixel, ziehe an jedem Gewicht und sieh jedes Produkt, die Summe, ihre Sigmoidfunktion und das Urteil; wie der Generator aus einer Zahl vier Pixel macht; und den Gradienten jedes Gewichts, durch Backpropagation und dadurch, dass das Gewicht ein wenig nach beiden Seiten bewegt wird.</translation>
    </message>
    <message>
        <source>Discriminator: one neuron</source>
        <translation>Diskriminator: ein Neuron</translation>
    </message>
    <message>
        <source>Generator: four neurons fed by one number</source>
        <translation>Generator: vier Neuronen, gespeist von einer Zahl</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>Gradienten</translation>
    </message>
    <message>
        <source>The networks' arithmetic</source>
        <translation>Die Rechnung der Netze</translation>
    </message>
    <message>
        <source>Neuron</source>
        <translation>Neuron</translation>
    </message>
    <message>
        <source>Judge by the neuron and its sigmoid</source>
        <translation>Mit dem Neuron und seiner Sigmoidfunktion urteilen</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Kriterium</translation>
    </message>
    <message>
        <source>Judge by the criterion made by hand: x₁ + x₄ − x₂ − x₃, real if above 1</source>
        <translation>Mit dem von Hand gemachten Kriterium urteilen: x₁ + x₄ − x₂ − x₃, echt, wenn über 1</translation>
    </message>
    <message>
        <source>Example %1 of a real image</source>
        <translation>Beispiel %1 eines echten Bildes</translation>
    </message>
    <message>
        <source>Example %1 of a fake</source>
        <translation>Beispiel %1 einer Fälschung</translation>
    </message>
    <message>
        <source>● A real</source>
        <translation>● Echtes</translation>
    </message>
    <message>
        <source>Take the next real image</source>
        <translation>Das nächste echte Bild nehmen</translation>
    </message>
    <message>
        <source>✕ A fake</source>
        <translation>✕ Fake</translation>
    </message>
    <message>
        <source>Take the next of G's images as it is now; it changes as G does</source>
        <translation>Das nächste Bild von G nehmen, so wie G jetzt ist; es ändert sich mit G</translation>
    </message>
    <message>
        <source>The arithmetic is on its way…</source>
        <translation>Die Rechnung ist unterwegs …</translation>
    </message>
    <message>
        <source>Only a discriminator of one neuron and four pixels can be worked through by hand.
Open the preset two-by-two for it.</source>
        <translation>Nur ein Diskriminator aus einem Neuron und vier Pixeln lässt sich von Hand durchrechnen.
Öffne dafür die Vorlage two-by-two.</translation>
    </message>
    <message>
        <source>Nothing is training yet.
Open the preset two-by-two, and all of its arithmetic appears here.</source>
        <translation>Noch trainiert nichts.
Öffne die Vorlage two-by-two, dann erscheint hier ihre ganze Rechnung.</translation>
    </message>
</context>
<context>
    <name>NeuronView</name>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Drag left or right, type, or use the arrow keys</source>
        <translation>Nach links oder rechts ziehen, eintippen oder die Pfeiltasten benutzen</translation>
    </message>
    <message>
        <source>Pixel x%1</source>
        <translation>Pixel x%1</translation>
    </message>
    <message>
        <source>D's weight %1</source>
        <translation>Gewicht %1 von D</translation>
    </message>
    <message>
        <source>The bias is a fifth weight whose input is always 1.</source>
        <translation>Der Bias ist ein fünftes Gewicht, dessen Eingabe immer 1 ist.</translation>
    </message>
    <message>
        <source>D's bias</source>
        <translation>Bias von D</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>x₁ + x₄ − x₂ − x₃</source>
        <translation>x₁ + x₄ − x₂ − x₃</translation>
    </message>
    <message>
        <source>Score %1: only differences count</source>
        <translation>Bewertung %1: Nur Unterschiede zählen</translation>
    </message>
    <message>
        <source>● real</source>
        <translation>● echt</translation>
    </message>
    <message>
        <source>✕ fake</source>
        <translation>✕ Fake</translation>
    </message>
    <message>
        <source>%1 %2 1: %3</source>
        <translation>%1 %2 1: %3</translation>
    </message>
    <message>
        <source>Score %1: %2</source>
        <translation>Bewertung %1: %2</translation>
    </message>
    <message>
        <source>σ(%1) = %2: %3</source>
        <translation>σ(%1) = %2: %3</translation>
    </message>
</context>
<context>
    <name>PixelGrid</name>
    <message>
        <source>Drag a pixel up or down to brighten or darken it.
Keys: arrows choose, + and − change by 0.1, 0 to 9 are tenths.</source>
        <translation>Ein Pixel nach oben oder unten ziehen, um es aufzuhellen oder abzudunkeln.
Tasten: Pfeile wählen, + und − ändern um 0.1, 0 bis 9 sind Zehntel.</translation>
    </message>
    <message>
        <source>upper left</source>
        <translation>oben links</translation>
    </message>
    <message>
        <source>upper right</source>
        <translation>oben rechts</translation>
    </message>
    <message>
        <source>lower left</source>
        <translation>unten links</translation>
    </message>
    <message>
        <source>lower right</source>
        <translation>unten rechts</translation>
    </message>
</context>
<context>
    <name>VerdictCurve</name>
    <message>
        <source>Across: the sum. Up: what becomes of it. The dashed line is where the verdict turns.</source>
        <translation>Waagrecht: die Summe. Senkrecht: was daraus wird. An der gestrichelten Linie kippt das Urteil.</translation>
    </message>
</context>
<context>
    <name>Arithmetic</name>
    <message>
        <source>Patch under the filter</source>
        <translation>Ausschnitt unter dem Filter</translation>
    </message>
    <message>
        <source>Weight of the filter</source>
        <translation>Gewicht des Filters</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>patch</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <source>filter (drag)</source>
        <translation>Filter (ziehen)</translation>
    </message>
    <message>
        <source>products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>Show the arithmetic of this channel</source>
        <translation>Die Rechnung dieses Kanals zeigen</translation>
    </message>
    <message>
        <source>sum of the %1 products %2</source>
        <translation>Summe der %1 Produkte %2</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>Bias</translation>
    </message>
</context>
<context>
    <name>ConvolutionPage</name>
    <message>
        <source>Picture with the filter on it</source>
        <translation>Bild mit dem Filter darauf</translation>
    </message>
    <message>
        <source>Drag the filter, or move it with the arrow keys</source>
        <translation>Den Filter ziehen oder mit den Pfeiltasten bewegen</translation>
    </message>
    <message>
        <source>Feature map</source>
        <translation>Merkmalskarte</translation>
    </message>
    <message>
        <source>Each number is one place of the filter. Click one to see where it comes from. Blue is below 0.</source>
        <translation>Jede Zahl gehört zu einer Lage des Filters. Klicke eine an, um zu sehen, woher sie kommt. Blau liegt unter 0.</translation>
    </message>
    <message>
        <source>side of the map: %1</source>
        <translation>Seite der Karte: %1</translation>
    </message>
    <message>
        <source>%1 picture, %2×%3</source>
        <translation>Bild (%1), %2×%3</translation>
    </message>
    <message>
        <source>real</source>
        <translation>echt</translation>
    </message>
    <message>
        <source>fake</source>
        <translation>Fake</translation>
    </message>
    <message>
        <source>feature map, %1×%2, from %3 to %4</source>
        <translation>Merkmalskarte, %1×%2, von %3 bis %4</translation>
    </message>
    <message>
        <source>filter at row %1, column %2</source>
        <translation>Filter bei Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>row %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
</context>
<context>
    <name>MakerRow</name>
    <message>
        <source>Feature maps of the generator</source>
        <translation>Merkmalskarten des Generators</translation>
    </message>
    <message>
        <source>Feature maps of the generator: %1</source>
        <translation>Merkmalskarten des Generators: %1</translation>
    </message>
    <message>
        <source>%1, the picture</source>
        <translation>%1, das Bild</translation>
    </message>
    <message>
        <source>%1, %2 maps</source>
        <translation>%1, %2 Karten</translation>
    </message>
    <message>
        <source> (map %1)</source>
        <translation> (Karte %1)</translation>
    </message>
</context>
<context>
    <name>NumberGrid</name>
    <message>
        <source>Drag a weight up or down (with Shift, finely), double-click to type it, or use the arrows and Page Up, Page Down or Enter.</source>
        <translation>Ein Gewicht nach oben oder unten ziehen (mit Umschalt feiner), zum Eintippen doppelklicken oder Pfeiltasten, Bild auf, Bild ab oder die Eingabetaste benutzen.</translation>
    </message>
    <message>
        <source>%1, row %2, column %3: %4</source>
        <translation>%1, Zeile %2, Spalte %3: %4</translation>
    </message>
</context>
<context>
    <name>ConvolutionPanel</name>
    <message>
        <source>Convolution</source>
        <translation>Faltung</translation>
    </message>
    <message>
        <source>How a convolution computes: drag a filter over a picture of this run, see every product and sum, and the feature map that they make; and its reverse, upsampling, from 100 numbers to 20×20 pixels. Arrow keys move the filter, P slides it.</source>
        <translation>Wie eine Faltung rechnet: Ziehe einen Filter über ein Bild dieses Laufs und sieh jedes Produkt, jede Summe und die Merkmalskarte, die daraus entsteht; und die Umkehrung, das Hochskalieren, von 100 Zahlen zu 20×20 Pixeln. Die Pfeiltasten bewegen den Filter, P lässt ihn gleiten.</translation>
    </message>
    <message>
        <source>A filter slides over a picture</source>
        <translation>Ein Filter gleitet über ein Bild</translation>
    </message>
    <message>
        <source>Upsampling</source>
        <translation>Hochskalieren</translation>
    </message>
    <message>
        <source>The reverse: from a few numbers to a picture</source>
        <translation>Die Umkehrung: von wenigen Zahlen zu einem Bild</translation>
    </message>
    <message>
        <source>A filter slides over pictures, and the data of this run are points.
Upsampling can be tried without pictures.</source>
        <translation>Ein Filter gleitet über Bilder, und die Daten dieses Laufs sind Punkte.
Hochskalieren lässt sich auch ohne Bilder ausprobieren.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Open a run with pictures of digits; the present run can be gone back to</source>
        <translation>Einen Lauf mit Bildern von Ziffern öffnen; zum jetzigen Lauf kann man zurück</translation>
    </message>
    <message>
        <source>Nothing is training yet.
Press Run, and a filter can be slid over a picture of the data.</source>
        <translation>Noch trainiert nichts.
Drücke „Start“, dann kann ein Filter über ein Bild der Daten gleiten.</translation>
    </message>
    <message>
        <source>The first pictures are on their way…</source>
        <translation>Die ersten Bilder sind unterwegs …</translation>
    </message>
    <message>
        <source>(n + 2p − k) / s + 1, rounded down: with n pixels of the picture, padding p, a filter of k, stride s</source>
        <translation>(n + 2p − k) / s + 1, abgerundet: mit n Pixeln des Bildes, Rand p, einem Filter der Größe k, Schrittweite s</translation>
    </message>
    <message>
        <source>(n − 1)·s − 2p + k: with n numbers, stride s, p pixels cut off each side, a filter of k</source>
        <translation>(n − 1)·s − 2p + k: mit n Zahlen, Schrittweite s, p an jeder Seite abgeschnittenen Pixeln, einem Filter der Größe k</translation>
    </message>
</context>
<context>
    <name>SlidingToolbar</name>
    <message>
        <source>Slide the filter over the whole picture, and make the map number by number (P)</source>
        <translation>Den Filter über das ganze Bild gleiten lassen und die Karte Zahl für Zahl füllen (P)</translation>
    </message>
    <message>
        <source>Slide the filter</source>
        <translation>Den Filter gleiten lassen</translation>
    </message>
    <message>
        <source>Whose picture</source>
        <translation>Wessen Bild</translation>
    </message>
    <message>
        <source>A real picture of the data, or a fake that the generator makes now</source>
        <translation>Ein echtes Bild aus den Daten oder eine Fälschung, die der Generator jetzt macht</translation>
    </message>
    <message>
        <source>real</source>
        <translation>echt</translation>
    </message>
    <message>
        <source>fake</source>
        <translation>Fake</translation>
    </message>
    <message>
        <source>Another picture, back</source>
        <translation>Ein anderes Bild, zurück</translation>
    </message>
    <message>
        <source>Another picture</source>
        <translation>Ein anderes Bild</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>A colour picture is three pictures of numbers. A filter has weights for each channel that it reads, and adds up what all of them give.</source>
        <translation>Ein Farbbild besteht aus drei Bildern aus Zahlen. Ein Filter hat Gewichte für jeden Kanal, den er liest, und addiert, was sie alle ergeben.</translation>
    </message>
    <message>
        <source>vertical edge</source>
        <translation>senkrechte Kante</translation>
    </message>
    <message>
        <source>horizontal edge</source>
        <translation>waagrechte Kante</translation>
    </message>
    <message>
        <source>corner</source>
        <translation>Ecke</translation>
    </message>
    <message>
        <source>blur</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>A filter that is ready, or one that this run has learned: of the first layer of a network that reads pictures. Change any weight, and the filter is your own.</source>
        <translation>Ein fertiger Filter oder einer, den dieser Lauf gelernt hat: aus der ersten Schicht eines Netzes, das Bilder liest. Ändere ein Gewicht, und der Filter ist dein eigener.</translation>
    </message>
    <message>
        <source>from this run</source>
        <translation>aus diesem Lauf</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>eigener</translation>
    </message>
    <message>
        <source>Another filter of the run, back</source>
        <translation>Ein anderer Filter des Laufs, zurück</translation>
    </message>
    <message>
        <source>Another filter of the run</source>
        <translation>Ein anderer Filter des Laufs</translation>
    </message>
    <message>
        <source>Size of the filter</source>
        <translation>Größe des Filters</translation>
    </message>
    <message>
        <source>How many pixels wide and high the filter is</source>
        <translation>Wie viele Pixel breit und hoch der Filter ist</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>How many pixels the filter goes from one place to the next</source>
        <translation>Wie viele Pixel der Filter von einer Stelle zur nächsten weiterrückt</translation>
    </message>
    <message>
        <source>stride %1</source>
        <translation>Stride %1</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>Rand</translation>
    </message>
    <message>
        <source>Add a rim of zeros around the picture, so that the filter also reaches its edges. Zero is middle grey here, as pixels go from −1 (black) to 1 (white).</source>
        <translation>Einen Rand aus Nullen um das Bild legen (Padding), damit der Filter auch bis zu dessen Kante reicht. Null ist hier mittleres Grau, denn Pixel gehen von −1 (schwarz) bis 1 (weiß).</translation>
    </message>
    <message>
        <source>all channels</source>
        <translation>alle Kanäle</translation>
    </message>
    <message>
        <source>No network of this model reads pictures with a convolution first.</source>
        <translation>Kein Netz dieses Modells liest Bilder zuerst mit einer Faltung.</translation>
    </message>
</context>
<context>
    <name>UpsamplingPage</name>
    <message>
        <source>100 numbers</source>
        <translation>100 Zahlen</translation>
    </message>
    <message>
        <source>5 by 5</source>
        <translation>5 mal 5</translation>
    </message>
    <message>
        <source>10 by 10</source>
        <translation>10 mal 10</translation>
    </message>
    <message>
        <source>20 by 20</source>
        <translation>20 mal 20</translation>
    </message>
    <message>
        <source>Click a number, or move with the arrow keys, to see which numbers it adds to</source>
        <translation>Klicke eine Zahl an oder bewege dich mit den Pfeiltasten, um zu sehen, zu welchen Zahlen sie beiträgt</translation>
    </message>
    <message>
        <source>Weight of the filter</source>
        <translation>Gewicht des Filters</translation>
    </message>
    <message>
        <source>repeat each number (2×2)</source>
        <translation>jede Zahl wiederholen (2×2)</translation>
    </message>
    <message>
        <source>smooth (4×4)</source>
        <translation>glatt (4×4)</translation>
    </message>
    <message>
        <source>untrained (4×4)</source>
        <translation>untrainiert (4×4)</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>eigener</translation>
    </message>
    <message>
        <source>Filter that spreads numbers out</source>
        <translation>Filter, der Zahlen ausbreitet</translation>
    </message>
    <message>
        <source>Each number is multiplied by the filter and added to the larger picture, two pixels further for each neighbour: a transposed convolution with stride 2. With 2×2 ones it repeats each number (nearest neighbour).</source>
        <translation>Jede Zahl wird mit dem Filter multipliziert und zum größeren Bild addiert, für jeden Nachbarn zwei Pixel weiter: eine transponierte Faltung mit Schrittweite 2. Mit 2×2 Einsen wiederholt sie jede Zahl (nächster Nachbar).</translation>
    </message>
    <message>
        <source>New numbers</source>
        <translation>Neue Zahlen</translation>
    </message>
    <message>
        <source>Draw 100 other random numbers</source>
        <translation>100 andere Zufallszahlen ziehen</translation>
    </message>
    <message>
        <source>Another latent of the run, back</source>
        <translation>Ein anderer Latentvektor des Laufs, zurück</translation>
    </message>
    <message>
        <source>Another latent of the run</source>
        <translation>Ein anderer Latentvektor des Laufs</translation>
    </message>
    <message>
        <source>z: 100 numbers</source>
        <translation>z: 100 Zahlen</translation>
    </message>
    <message>
        <source>reached: rows %1 to %2, columns %3 to %4</source>
        <translation>erreicht: Zeilen %1 bis %2, Spalten %3 bis %4</translation>
    </message>
    <message>
        <source>side of the 10×10: %1</source>
        <translation>Seite des 10×10: %1</translation>
    </message>
    <message>
        <source>This number is %1. A linear layer multiplies it by 25 weights, one for each pixel of the 5×5: so it has a part in all of them, and in all 400 pixels of the 20×20.</source>
        <translation>Diese Zahl ist %1. Eine lineare Schicht multipliziert sie mit 25 Gewichten, einem für jedes Pixel des 5×5: Sie hat also an allen Anteil und auch an allen 400 Pixeln des 20×20.</translation>
    </message>
    <message>
        <source>This number, %1, times each weight of the filter is added to %2 numbers of the next picture. Where copies of neighbours overlap, they add up.</source>
        <translation>Diese Zahl, %1, wird mit jedem Gewicht des Filters multipliziert und zu %2 Zahlen des nächsten Bildes addiert. Wo sich die Kopien von Nachbarn überlappen, summieren sie sich.</translation>
    </message>
    <message>
        <source>Through them it reaches %1 of the 400 pixels.</source>
        <translation>Über diese erreicht sie %1 der 400 Pixel.</translation>
    </message>
    <message>
        <source>row %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>The same in this run: its generator, latent %1</source>
        <translation>Dasselbe in diesem Lauf: sein Generator, Latentvektor %1</translation>
    </message>
    <message>
        <source>The generator of this run has no convolutions to upsample with: it makes all pixels at once. faces-dcgan has them.</source>
        <translation>Der Generator dieses Laufs hat keine Faltungen zum Hochskalieren: Er macht alle Pixel auf einmal. faces-dcgan hat welche.</translation>
    </message>
</context>
<context>
    <name>ConvolutionWords</name>
    <message>
        <source>%1 = %2, rounded down: %3</source>
        <translation>%1 = %2, abgerundet: %3</translation>
    </message>
    <message>
        <source>red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>channel %1</source>
        <translation>Kanal %1</translation>
    </message>
</context>
<context>
    <name>LessonRow</name>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>● done</source>
        <translation>● fertig</translation>
    </message>
    <message>
        <source>● done, %1 pages skipped</source>
        <translation>● fertig, %1 Seiten übersprungen</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>%1 of %2 pages</source>
        <translation>%1 von %2 Seiten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1 Seiten</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
</context>
<context>
    <name>LessonList</name>
    <message>
        <source>Each lesson prepares a run, and looks at what you do with it. Nothing is played back: every number is being computed.</source>
        <translation>Jede Lektion bereitet einen Lauf vor und achtet darauf, was du mit ihm machst. Nichts wird abgespielt: Jede Zahl wird gerade berechnet.</translation>
    </message>
    <message>
        <source>Open lesson…</source>
        <translation>Lektion öffnen …</translation>
    </message>
    <message>
        <source>Take a lesson that somebody wrote, from its Markdown file</source>
        <translation>Eine selbst geschriebene Lektion aus ihrer Markdown-Datei nehmen</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
</context>
<context>
    <name>PageDots</name>
    <message>
        <source>Page %1 of %2; done: %3; skipped: %4</source>
        <translation>Seite %1 von %2; erledigt: %3; übersprungen: %4</translation>
    </message>
</context>
<context>
    <name>PageText</name>
    <message>
        <source>real reals</source>
        <translation>echt echte echten echter echtes echtem</translation>
    </message>
    <message>
        <source>fake fakes</source>
        <translation>Fälschung Fälschungen gefälscht gefälschte gefälschten gefälschter gefälschtes Fake Fakes</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Leave this lesson, and choose another; its progress is kept</source>
        <translation>Diese Lektion verlassen und eine andere wählen; der Fortschritt bleibt erhalten</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Von vorn</translation>
    </message>
    <message>
        <source>Prepare the run of this page anew, and forget what was done on the page</source>
        <translation>Den Lauf dieser Seite neu vorbereiten und vergessen, was auf ihr getan wurde</translation>
    </message>
    <message>
        <source>The page's text</source>
        <translation>Der Text der Seite</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>To the page before; the run stays as it is</source>
        <translation>Zur vorigen Seite; der Lauf bleibt, wie er ist</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Go on without doing this; the page is marked as skipped</source>
        <translation>Ohne diese Aufgabe weitergehen; die Seite wird als übersprungen markiert</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>To the next page</source>
        <translation>Zur nächsten Seite</translation>
    </message>
    <message>
        <source>First do what the page asks for; or skip it</source>
        <translation>Erst tun, was die Seite verlangt, oder sie überspringen</translation>
    </message>
</context>
<context>
    <name>Lesson</name>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>Guided lessons: a short text, a run that is prepared for it, something to do, and a check that looks at what you did.</source>
        <translation>Geführte Lektionen: ein kurzer Text, ein dafür vorbereiteter Lauf, etwas zu tun und eine Prüfung, die nachsieht, was du getan hast.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>TurnBox</name>
    <message>
        <source>Your turn</source>
        <translation>Jetzt du</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Point at what the text speaks of</source>
        <translation>Auf das zeigen, wovon der Text spricht</translation>
    </message>
    <message>
        <source>Do it for me</source>
        <translation>Mach es für mich</translation>
    </message>
    <message>
        <source>Have the program do this step, by the same commands as yours</source>
        <translation>Das Programm diesen Schritt tun lassen, mit denselben Befehlen wie du</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
</context>
</TS>
