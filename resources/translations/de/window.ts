<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ExceptionHook</name>
    <message>
        <source>Something went wrong in the window; the training goes on. %1</source>
        <translation>Im Fenster ist etwas schiefgegangen; das Training läuft weiter. %1</translation>
    </message>
</context>
<context>
    <name>AttachCommands</name>
    <message>
        <source>You steer this run already.</source>
        <translation>Du steuerst diesen Lauf schon.</translation>
    </message>
    <message>
        <source>End the run there</source>
        <translation>Lauf dort beenden</translation>
    </message>
    <message>
        <source>End %1, which trains in process %2 on %3, for good?</source>
        <translation>%1, der in Prozess %2 auf %3 trainiert, endgültig beenden?</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>diesem Rechner</translation>
    </message>
    <message>
        <source>What it has done is kept in its file, if it is recorded. To leave it as it is, close this window or open another run.</source>
        <translation>Was er getan hat, bleibt in seiner Datei, wenn er aufgezeichnet wird. Um ihn zu lassen, wie er ist, schließ dieses Fenster oder öffne einen anderen Lauf.</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>This run's process is this window's own, and ends with it.</source>
        <translation>Der Prozess dieses Laufs gehört zu diesem Fenster und endet mit ihm.</translation>
    </message>
    <message>
        <source>Another window steers this run; take over first.</source>
        <translation>Ein anderes Fenster steuert diesen Lauf; übernimm ihn zuerst.</translation>
    </message>
    <message>
        <source>This run trains in this window; File → Attach to a running one… shows another.</source>
        <translation>Dieser Lauf trainiert in diesem Fenster; Datei → Mit laufendem verbinden … zeigt einen anderen.</translation>
    </message>
    <message>
        <source>There is no connection to the run.</source>
        <translation>Es gibt keine Verbindung zu dem Lauf.</translation>
    </message>
</context>
<context>
    <name>AttachDialog</name>
    <message>
        <source>Attach to a running one</source>
        <translation>Mit laufendem verbinden</translation>
    </message>
    <message>
        <source>this machine, or user@host</source>
        <translation>dieser Rechner, oder name@rechner</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Where the run trains, as you would give it to ssh; empty for this machine</source>
        <translation>Wo der Lauf trainiert, so wie du es ssh angeben würdest; leer für diesen Rechner</translation>
    </message>
    <message>
        <source>Look there</source>
        <translation>Dort nachsehen</translation>
    </message>
    <message>
        <source>List the runs that listen there; nothing is started on that machine</source>
        <translation>Die Läufe auflisten, die dort erreichbar sind; auf dem Rechner wird nichts gestartet</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Listens since</source>
        <translation>Erreichbar seit</translation>
    </message>
    <message>
        <source>Steered by</source>
        <translation>Gesteuert von</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Runs that listen</source>
        <translation>Erreichbare Läufe</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Show that run in this window. What trains here is left as if another run were opened.</source>
        <translation>Zeigt diesen Lauf in diesem Fenster. Was hier trainiert, wird verlassen, als würde ein anderer Lauf geöffnet.</translation>
    </message>
    <message>
        <source>Runs that were started with ganviz train --listen, or by a script that calls ganviz.watch. They go on when this window leaves them.</source>
        <translation>Läufe, die mit ganviz train --listen gestartet wurden oder von einem Skript, das ganviz.watch aufruft. Sie laufen weiter, wenn dieses Fenster sie verlässt.</translation>
    </message>
    <message>
        <source>&amp;Machine</source>
        <translation>&amp;Rechner</translation>
    </message>
    <message>
        <source>%1 is no machine: give it as user@host, or as ssh's config calls it.</source>
        <translation>%1 ist kein Rechner: gib ihn als name@rechner an, oder so, wie er in der Konfiguration von ssh heißt.</translation>
    </message>
    <message>
        <source>Asking %1 through ssh…</source>
        <translation>%1 wird über ssh gefragt …</translation>
    </message>
    <message>
        <source>Looking for runs on this machine…</source>
        <translation>Auf diesem Rechner wird nach Läufen gesucht …</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemandem</translation>
    </message>
    <message>
        <source>recorded to %1</source>
        <translation>aufgezeichnet in %1</translation>
    </message>
    <message>
        <source>No run listens on %1. Start one there with ganviz train PRESET --listen.</source>
        <translation>Auf %1 ist kein Lauf erreichbar. Starte dort einen mit ganviz train PRESET --listen.</translation>
    </message>
    <message>
        <source>No run listens on this machine. Start one with ganviz train PRESET --listen, or look on another machine.</source>
        <translation>Auf diesem Rechner ist kein Lauf erreichbar. Starte einen mit ganviz train PRESET --listen, oder sieh auf einem anderen Rechner nach.</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbindung zu %1 wird aufgebaut …</translation>
    </message>
</context>
<context>
    <name>SeatStatus</name>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Steer this run from here; the other window is told, and may take it back</source>
        <translation>Diesen Lauf von hier aus steuern; das andere Fenster erfährt es und kann ihn zurückholen</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>Prozess %1</translation>
    </message>
    <message>
        <source>%1: no connection</source>
        <translation>%1: keine Verbindung</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>you steer</source>
        <translation>du steuerst</translation>
    </message>
    <message>
        <source>another window steers</source>
        <translation>ein anderes Fenster steuert</translation>
    </message>
    <message>
        <source>nobody steers</source>
        <translation>niemand steuert</translation>
    </message>
    <message>
        <source>This run trains in process %1, which is this window's own and ends with it.</source>
        <translation>Dieser Lauf trainiert in Prozess %1, der zu diesem Fenster gehört und mit ihm endet.</translation>
    </message>
    <message>
        <source>This run trains in process %1 on %2. It goes on when this window leaves it.</source>
        <translation>Dieser Lauf trainiert in Prozess %1 auf %2. Er läuft weiter, wenn dieses Fenster ihn verlässt.</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>diesem Rechner</translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <translation>Verbunden: %1</translation>
    </message>
    <message>
        <source>Steered by: %1</source>
        <translation>Gesteuert von: %1</translation>
    </message>
    <message>
        <source>The time is what a word and its answer take on the line.</source>
        <translation>Die Zeit ist die, die ein Wort und seine Antwort auf der Leitung brauchen.</translation>
    </message>
</context>
<context>
    <name>CompareWindow</name>
    <message>
        <source>Compare runs</source>
        <translation>Läufe vergleichen</translation>
    </message>
    <message>
        <source>Stage of A</source>
        <translation>Bühne von A</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Stage of B</source>
        <translation>Bühne von B</translation>
    </message>
    <message>
        <source>Verdicts of A</source>
        <translation>Urteile von A</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Verdicts of B</source>
        <translation>Urteile von B</translation>
    </message>
    <message>
        <source>B differs in: %1</source>
        <translation>B ist anders in: %1</translation>
    </message>
    <message>
        <source>Both runs have the same settings</source>
        <translation>Beide Läufe haben dieselben Einstellungen</translation>
    </message>
</context>
<context>
    <name>CursorBar</name>
    <message>
        <source>Drag to any step: both runs are shown as they were then</source>
        <translation>Zieh zu irgendeinem Schritt: Beide Läufe erscheinen so, wie sie dort waren</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>Show the newest step of both again (Alt+End)</source>
        <translation>Wieder den neuesten Schritt beider zeigen (Alt+Ende)</translation>
    </message>
    <message>
        <source>Newest steps</source>
        <translation>Neueste Schritte</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Step that is looked at</source>
        <translation>Betrachteter Schritt</translation>
    </message>
</context>
<context>
    <name>OverlaidCurves</name>
    <message>
        <source>Curves of both runs over the steps</source>
        <translation>Kurven beider Läufe über den Schritten</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>The losses of both runs' networks</source>
        <translation>Die Verluste der Netze beider Läufe</translation>
    </message>
    <message>
        <source>D is right</source>
        <translation>D hat recht</translation>
    </message>
    <message>
        <source>How often each discriminator is right, on real and on fake samples</source>
        <translation>Wie oft jeder Diskriminator recht hat, bei echten und bei gefälschten Beispielen</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>How far apart each discriminator scores reals and fakes</source>
        <translation>Wie weit jeder Diskriminator Echte und Fälschungen auseinanderhält</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>Gradienten</translation>
    </message>
    <message>
        <source>The length of each network's gradient, on a logarithmic scale</source>
        <translation>Die Länge des Gradienten jedes Netzes, logarithmisch</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>G</source>
        <translation>G</translation>
    </message>
    <message>
        <source>real</source>
        <translation>echt</translation>
    </message>
    <message>
        <source>fake</source>
        <translation>gefälscht</translation>
    </message>
    <message>
        <source>real − fake</source>
        <translation>echt − falsch</translation>
    </message>
    <message>
        <source>50 %: cannot tell</source>
        <translation>50 %: nicht zu unterscheiden</translation>
    </message>
    <message>
        <source>fork</source>
        <translation>Gabelung</translation>
    </message>
</context>
<context>
    <name>ForkDialog</name>
    <message>
        <source>Fork from here</source>
        <translation>Von hier abzweigen</translation>
    </message>
    <message>
        <source>Fork from step %1</source>
        <translation>Von Schritt %1 abzweigen</translation>
    </message>
    <message>
        <source>Name of the fork</source>
        <translation>Name des Zweigs</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>A fork goes on with the networks and the data of its run.</source>
        <translation>Ein Zweig macht mit den Netzen und den Daten seines Laufs weiter.</translation>
    </message>
    <message>
        <source>Nothing is different yet: the fork would become the same as the run.</source>
        <translation>Noch ist nichts anders: Der Zweig würde derselbe wie der Lauf.</translation>
    </message>
</context>
<context>
    <name>IndicatorTable</name>
    <message>
        <source>Indicators of both runs</source>
        <translation>Kennzahlen beider Läufe</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>higher is better</source>
        <translation>höher ist besser</translation>
    </message>
    <message>
        <source>lower is better</source>
        <translation>niedriger ist besser</translation>
    </message>
</context>
<context>
    <name>PairBar</name>
    <message>
        <source>Step both</source>
        <translation>Beide einen Schritt</translation>
    </message>
    <message>
        <source>Train one iteration of each run, and pause (S)</source>
        <translation>Von jedem Lauf eine Iteration trainieren und anhalten (S)</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>How many steps a second each run trains at most</source>
        <translation>Wie viele Schritte in der Sekunde jeder Lauf höchstens trainiert</translation>
    </message>
    <message>
        <source>%1 steps/s</source>
        <translation>%1 Schritte/s</translation>
    </message>
    <message>
        <source>Full speed</source>
        <translation>Volles Tempo</translation>
    </message>
    <message>
        <source>Pause both</source>
        <translation>Beide anhalten</translation>
    </message>
    <message>
        <source>Run both</source>
        <translation>Beide trainieren</translation>
    </message>
    <message>
        <source>Pause both runs, or let both train, by turns (Space)</source>
        <translation>Beide Läufe anhalten oder abwechselnd trainieren lassen (Leertaste)</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SideHead</name>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>lädt</translation>
    </message>
    <message>
        <source>running</source>
        <translation>trainiert</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>aufgezeichnet</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>waits for A</source>
        <translation>wartet auf A</translation>
    </message>
</context>
<context>
    <name>AugmentationDialog</name>
    <message>
        <source>Samples as training data</source>
        <translation>Beispiele als Trainingsdaten</translation>
    </message>
    <message>
        <source>How many real samples of each class a classifier gets; a row of the table for each number</source>
        <translation>Wie viele echte Beispiele jeder Klasse ein Klassifikator bekommt; für jede Zahl eine Zeile der Tabelle</translation>
    </message>
    <message>
        <source>How many samples of each class the generator draws, the same for all rows</source>
        <translation>Wie viele Beispiele jeder Klasse der Generator zieht, für alle Zeilen gleich</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Train the classifiers while the training of the GAN goes on</source>
        <translation>Die Klassifikatoren trainieren, während das GAN weiter trainiert</translation>
    </message>
    <message>
        <source>with real</source>
        <translation>mit echten</translation>
    </message>
    <message>
        <source>with fake</source>
        <translation>mit gefälschten</translation>
    </message>
    <message>
        <source>with both</source>
        <translation>mit beiden</translation>
    </message>
    <message>
        <source>Accuracy of the classifier, by real samples of each class</source>
        <translation>Genauigkeit des Klassifikators, nach echten Beispielen je Klasse</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the table and what stands below it as text</source>
        <translation>Die Tabelle und was darunter steht als Text kopieren</translation>
    </message>
    <message>
        <source>Real samples of each class</source>
        <translation>Echte Beispiele je Klasse</translation>
    </message>
    <message>
        <source>Fakes of each class</source>
        <translation>Fälschungen je Klasse</translation>
    </message>
    <message>
        <source>Asking for the run's state…</source>
        <translation>Stand des Laufs wird abgefragt …</translation>
    </message>
    <message>
        <source>Ending…</source>
        <translation>Beende …</translation>
    </message>
    <message>
        <source>real samples of each class</source>
        <translation>echte Beispiele je Klasse</translation>
    </message>
    <message>
        <source>Loading the data</source>
        <translation>Daten werden geladen</translation>
    </message>
    <message>
        <source>Drawing fakes</source>
        <translation>Fälschungen werden gezogen</translation>
    </message>
    <message>
        <source>%1 real of each class (row %2 of %3)</source>
        <translation>%1 echte je Klasse (Zeile %2 von %3)</translation>
    </message>
    <message>
        <source>, averaged</source>
        <translation>, gemittelt</translation>
    </message>
    <message>
        <source>%1: weights of step %2%3 · %4 fakes · accuracy on %5 held-out images</source>
        <translation>%1: Gewichte von Schritt %2%3 · %4 Fälschungen · Genauigkeit auf %5 zurückgehaltenen Bildern</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>Dieser Lauf</translation>
    </message>
    <message>
        <source>Mean (lowest–highest) of %1 trainings of a small classifier. The generator itself saw all %2 training images, so its fakes carry more than the few real ones beside them: what they add was not learnt from those few.</source>
        <translation>Mittelwert (kleinster–größter Wert) aus %1 Trainings eines kleinen Klassifikators. Der Generator selbst hat alle %2 Trainingsbilder gesehen; seine Fälschungen enthalten also mehr als die wenigen echten neben ihnen: Was sie beitragen, wurde nicht aus diesen wenigen gelernt.</translation>
    </message>
    <message>
        <source>%1, or all</source>
        <translation>%1 oder alle</translation>
    </message>
    <message>
        <source>All images of a class that has fewer; the smallest class has %1</source>
        <translation>Alle Bilder einer Klasse, die weniger hat; die kleinste Klasse hat %1</translation>
    </message>
    <message>
        <source>Cancelled; rows with numbers are complete.</source>
        <translation>Abgebrochen; Zeilen mit Zahlen sind vollständig.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Fertig.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>End the comparison; rows with numbers stay</source>
        <translation>Den Vergleich beenden; Zeilen mit Zahlen bleiben</translation>
    </message>
    <message>
        <source>Close this dialog (Esc)</source>
        <translation>Diesen Dialog schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>Was exportiert wird</translation>
    </message>
    <message>
        <source>Write to</source>
        <translation>Schreiben nach</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose where it is written</source>
        <translation>Wähle, wohin geschrieben wird</translation>
    </message>
    <message>
        <source>Code that opens it</source>
        <translation>Code, der es öffnet</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>A folder (*)</source>
        <translation>Ein Ordner (*)</translation>
    </message>
    <message>
        <source>%1, up to step %2</source>
        <translation>%1, bis Schritt %2</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Schreibe …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 is there already. Replace it?</source>
        <translation>%1 gibt es schon. Ersetzen?</translation>
    </message>
    <message>
        <source>Done: %1.</source>
        <translation>Fertig: %1.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>Abgebrochen; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Ending…</source>
        <translation>Beende …</translation>
    </message>
</context>
<context>
    <name>FilmDialog</name>
    <message>
        <source>Save the path</source>
        <translation>Pfad speichern</translation>
    </message>
    <message>
        <source>Frames along the path</source>
        <translation>Bilder entlang des Pfads</translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation>Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>Pixels of the plane's side</source>
        <translation>Seitenlänge der Ebene in Pixeln</translation>
    </message>
    <message>
        <source>Pixels for each side of an image's pixel</source>
        <translation>Pixel für jede Seite eines Bildpixels</translation>
    </message>
    <message>
        <source>There and back</source>
        <translation>Hin und zurück</translation>
    </message>
    <message>
        <source>Return to the beginning the same way: the film then repeats without a jump</source>
        <translation>Auf demselben Weg zum Anfang zurückkehren: So wiederholt sich der Film ohne Sprung</translation>
    </message>
    <message>
        <source>Repeat forever</source>
        <translation>Endlos wiederholen</translation>
    </message>
    <message>
        <source>A GIF then starts again at its end; whether an MP4 does is up to the player</source>
        <translation>Ein GIF beginnt dann am Ende von vorn; bei einem MP4 entscheidet das der Player</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>%1 × %2 pixels, %3 seconds</source>
        <translation>%1 × %2 Pixel, %3 Sekunden</translation>
    </message>
    <message>
        <source>%1 × %2 pixels are too many for %4 frames of a GIF:
choose MP4, fewer or smaller ones</source>
        <translation>%1 × %2 Pixel sind zu viel für %4 Bilder eines GIFs:
MP4 oder weniger oder kleinere Bilder wählen</translation>
    </message>
</context>
<context>
    <name>FilmSaver</name>
    <message>
        <source>Making the pictures…</source>
        <translation>Bilder werden erzeugt …</translation>
    </message>
    <message>
        <source>Writing the film…</source>
        <translation>Film wird geschrieben …</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>Abgebrochen; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop making the film; nothing is written</source>
        <translation>Den Film abbrechen; nichts wird geschrieben</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Hide this line</source>
        <translation>Diese Zeile ausblenden</translation>
    </message>
</context>
<context>
    <name>AnswerLine</name>
    <message>
        <source>Answer to the last change</source>
        <translation>Antwort auf die letzte Änderung</translation>
    </message>
    <message>
        <source>Restart with this</source>
        <translation>Damit neu starten</translation>
    </message>
    <message>
        <source>Begin a new run with the setting that cannot change in this one</source>
        <translation>Einen neuen Lauf mit der Einstellung beginnen, die sich in diesem nicht ändern lässt</translation>
    </message>
    <message>
        <source>… sent; it takes effect at the next step</source>
        <translation>… gesendet; wirkt ab dem nächsten Schritt</translation>
    </message>
    <message>
        <source>● applied at step %1: </source>
        <translation>● angewendet bei Schritt %1: </translation>
    </message>
    <message>
        <source>Not applied: %1</source>
        <translation>Nicht angewendet: %1</translation>
    </message>
</context>
<context>
    <name>ConfigDialog</name>
    <message>
        <source>Edit config</source>
        <translation>Config bearbeiten</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>D optimizer</source>
        <translation>Optimierer von D</translation>
    </message>
    <message>
        <source>G optimizer</source>
        <translation>Optimierer von G</translation>
    </message>
    <message>
        <source>Optimizers</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Training and device</source>
        <translation>Training und Gerät</translation>
    </message>
    <message>
        <source>Apply and restart</source>
        <translation>Anwenden, neu starten</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Nothing changed.</source>
        <translation>Nichts geändert.</translation>
    </message>
    <message>
        <source>Needs a restart, because of %1:</source>
        <translation>Erfordert einen Neustart, wegen %1:</translation>
    </message>
    <message>
        <source>Takes effect at the next step:</source>
        <translation>Wirkt ab dem nächsten Schritt:</translation>
    </message>
</context>
<context>
    <name>DrawCanvas</name>
    <message>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>Press and drag to draw where the real samples are to lie; a click makes a dot.</source>
        <translation>Drücken und ziehen, um zu zeichnen, wo die echten Beispiele liegen sollen; ein Klick setzt einen Punkt.</translation>
    </message>
    <message>
        <source>Draw here with the mouse</source>
        <translation>Hier mit der Maus zeichnen</translation>
    </message>
</context>
<context>
    <name>DrawDialog</name>
    <message>
        <source>Draw a distribution</source>
        <translation>Verteilung zeichnen</translation>
    </message>
    <message>
        <source>How far the points scatter about the strokes: one standard deviation, where the canvas is 2 wide.</source>
        <translation>Wie weit die Punkte um die Striche streuen: eine Standardabweichung, bei einer Zeichenfläche der Breite 2.</translation>
    </message>
    <message>
        <source>Undo stroke</source>
        <translation>Strich zurück</translation>
    </message>
    <message>
        <source>Take back the last stroke</source>
        <translation>Den letzten Strich zurücknehmen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Take back all strokes</source>
        <translation>Alle Striche zurücknehmen</translation>
    </message>
    <message>
        <source>Use this drawing as the data</source>
        <translation>Diese Zeichnung als Daten verwenden</translation>
    </message>
    <message>
        <source>Brush &amp;width</source>
        <translation>Strich&amp;breite</translation>
    </message>
    <message>
        <source>Brush width</source>
        <translation>Strichbreite</translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <source>File…</source>
        <translation>Datei …</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <source>Draw…</source>
        <translation>Zeichnen …</translation>
    </message>
    <message>
        <source>Choose instead of typing</source>
        <translation>Auswählen statt tippen</translation>
    </message>
</context>
<context>
    <name>KindPicker</name>
    <message>
        <source>Show or hide its settings</source>
        <translation>Einstellungen dazu ein- oder ausblenden</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>D optimizer</source>
        <translation>Optimierer von D</translation>
    </message>
    <message>
        <source>G optimizer</source>
        <translation>Optimierer von G</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>Beobachtung</translation>
    </message>
</context>
<context>
    <name>PresetGallery</name>
    <message>
        <source>Open preset</source>
        <translation>Vorlage öffnen</translation>
    </message>
    <message>
        <source>Search: data, model, loss, or what there is to see</source>
        <translation>Suche: Daten, Modell, Verlust oder was zu sehen ist</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Points in the plane</source>
        <translation>Punkte in der Ebene</translation>
    </message>
    <message>
        <source>Digits and letters</source>
        <translation>Ziffern, Buchstaben</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>Other pictures</source>
        <translation>Andere Bilder</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Übersetzung</translation>
    </message>
    <message>
        <source>Enlarging</source>
        <translation>Vergrößerung</translation>
    </message>
    <message>
        <source>All presets</source>
        <translation>Alle Vorlagen</translation>
    </message>
    <message>
        <source>No preset speaks of this. Try fewer or other words.</source>
        <translation>Keine Vorlage handelt davon. Versuche es mit weniger oder anderen Wörtern.</translation>
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
        <translation>Die Begriffe und ihre Erklärungen durchsuchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Begriffe</translation>
    </message>
    <message>
        <source>No term speaks of this. Try fewer or other words.</source>
        <translation>Kein Begriff handelt davon. Versuche es mit weniger oder anderen Wörtern.</translation>
    </message>
</context>
<context>
    <name>Helper</name>
    <message>
        <source>The glossary has no term %1.</source>
        <translation>Das Glossar hat keinen Begriff %1.</translation>
    </message>
</context>
<context>
    <name>GlossaryPopover</name>
    <message>
        <source>Back to the term before</source>
        <translation>Zurück zum vorigen Begriff</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>TermView</name>
    <message>
        <source>Show me</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Bring up where this is seen in the window, and put a frame around it</source>
        <translation>Nach vorn holen, wo es im Fenster zu sehen ist, und einen Rahmen darum ziehen</translation>
    </message>
    <message>
        <source>To read: %1</source>
        <translation>Zum Lesen: %1</translation>
    </message>
    <message>
        <source>Related: %1</source>
        <translation>Verwandt: %1</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Two networks play against each other</source>
        <translation>Zwei Netze spielen gegeneinander</translation>
    </message>
    <message>
        <source>The generator makes fakes: the orange crosses. The discriminator tells them from the real data: the blue dots. The ground is what it believes: blue for real, orange for fake.</source>
        <translation>Der Generator macht Fälschungen: die orangen Kreuze. Der Diskriminator unterscheidet sie von den echten Daten, den blauen Punkten. Der Hintergrund zeigt, was er glaubt: blau für echt, orange für gefälscht.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Space, or this button, lets them train, and pauses them again. Step, Step D and Step G take one step at a time, and slow motion a few a second.</source>
        <translation>Die Leertaste oder diese Schaltfläche lässt sie trainieren und hält sie wieder an. „Schritt“, „Schritt D“ und „Schritt G“ machen je einen Schritt, und die Zeitlupe macht ein paar pro Sekunde.</translation>
    </message>
    <message>
        <source>What the discriminator says</source>
        <translation>Was der Diskriminator sagt</translation>
    </message>
    <message>
        <source>Its scores of real samples and of fakes. While the two hills lie apart it is sure; where they overlap it can be fooled.</source>
        <translation>Seine Bewertungen von echten Beispielen und von Fälschungen. Solange die beiden Hügel auseinanderliegen, ist er sich sicher; wo sie sich überlappen, lässt er sich täuschen.</translation>
    </message>
    <message>
        <source>How it is going</source>
        <translation>Wie es läuft</translation>
    </message>
    <message>
        <source>What is wrong, if anything is, and what may help. Below it stand numbers, each beside what real data would get.</source>
        <translation>Was nicht stimmt, falls etwas nicht stimmt, und was helfen kann. Darunter stehen Zahlen, jede neben dem Wert, den echte Daten erreichen würden.</translation>
    </message>
    <message>
        <source>Steer</source>
        <translation>Steuern</translation>
    </message>
    <message>
        <source>Learning rates, loss, regularizers: what you change here takes effect at the next step. Ctrl+Z takes it back, though not what it did.</source>
        <translation>Lernraten, Verlust, Regularisierer: Was du hier änderst, wirkt ab dem nächsten Schritt. Strg+Z nimmt es zurück, aber nicht das, was es bewirkt hat.</translation>
    </message>
    <message>
        <source>What has happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>The losses of both players, with a mark at everything you changed. Drag it to look back.</source>
        <translation>Die Verluste beider Spieler, mit einer Marke bei allem, was du geändert hast. Ziehe daran, um zurückzublicken.</translation>
    </message>
    <message>
        <source>That is all it takes to begin</source>
        <translation>Mehr braucht es nicht</translation>
    </message>
    <message>
        <source>Shift+F1 and a click explain anything you see, and Ctrl+P has more to train on. The lessons lead you from the first step to your own experiments.</source>
        <translation>Umschalt+F1 und ein Klick erklären alles, was du siehst, und unter Strg+P gibt es mehr zum Trainieren. Die Lektionen führen dich vom ersten Schritt bis zu eigenen Experimenten.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Begin the first lesson</source>
        <translation>Erste Lektion</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>WhatsThis</name>
    <message>
        <source>What's this?  Click what you want explained. Tab goes from one to the next, Enter explains it, Esc ends.</source>
        <translation>Was ist das?  Klicke an, was erklärt werden soll. Tab geht von einem zum nächsten, die Eingabetaste erklärt es, Esc beendet.</translation>
    </message>
</context>
<context>
    <name>Course</name>
    <message>
        <source>the run is being prepared</source>
        <translation>der Lauf wird vorbereitet</translation>
    </message>
</context>
<context>
    <name>Preparing</name>
    <message>
        <source>lesson</source>
        <translation>Lektion</translation>
    </message>
</context>
<context>
    <name>CodeQuestion</name>
    <message>
        <source>Run %1?</source>
        <translation>%1 ausführen?</translation>
    </message>
    <message>
        <source>This is a Python program, with networks or other parts of a GAN in it. ganviz has to run it to train with them, and it can then do all that you can do on this computer, as can what it imports. Run it only if you wrote it, or trust who did. You are asked again when it changes.</source>
        <translation>Das ist ein Python-Programm mit Netzen oder anderen Teilen eines GAN. Um damit zu trainieren, muss ganviz es ausführen, und dann kann es alles, was du auf diesem Computer kannst; ebenso, was es importiert. Führe es nur aus, wenn du es geschrieben hast oder dem vertraust, der es geschrieben hat. Wenn es sich ändert, wirst du wieder gefragt.</translation>
    </message>
    <message>
        <source>The code of %1</source>
        <translation>Der Code von %1</translation>
    </message>
    <message>
        <source>Run it</source>
        <translation>Ausführen</translation>
    </message>
</context>
<context>
    <name>DataQuestion</name>
    <message>
        <source>What is in %1?</source>
        <translation>Was enthält %1?</translation>
    </message>
</context>
<context>
    <name>ColumnsQuestion</name>
    <message>
        <source>The table has %1 columns of numbers. Two of them are the coordinates of a point; the others are left out.</source>
        <translation>Die Tabelle hat %1 Spalten mit Zahlen. Zwei davon sind die Koordinaten eines Punkts; die anderen bleiben weg.</translation>
    </message>
    <message>
        <source>The first points</source>
        <translation>Die ersten Punkte</translation>
    </message>
    <message>
        <source>&amp;x</source>
        <translation>&amp;x</translation>
    </message>
    <message>
        <source>&amp;y</source>
        <translation>&amp;y</translation>
    </message>
    <message>
        <source>Column of %1</source>
        <translation>Spalte für %1</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
</context>
<context>
    <name>ShapeQuestion</name>
    <message>
        <source>Each row of the array has %1 numbers, as many as a square image may have.</source>
        <translation>Jede Zeile des Arrays hat %1 Zahlen, so viele, wie ein quadratisches Bild haben kann.</translation>
    </message>
    <message>
        <source>Shape of an image</source>
        <translation>Form eines Bildes</translation>
    </message>
    <message>
        <source>&amp;Images of</source>
        <translation>&amp;Bilder mit</translation>
    </message>
    <message>
        <source>%1 × %2, grey</source>
        <translation>%1 × %2, grau</translation>
    </message>
    <message>
        <source>channels last</source>
        <translation>Kanäle zuletzt</translation>
    </message>
    <message>
        <source>channels first</source>
        <translation>Kanäle zuerst</translation>
    </message>
    <message>
        <source>%1 × %1, colour, %2</source>
        <translation>%1 × %1, farbig, %2</translation>
    </message>
</context>
<context>
    <name>TwoSidesDialog</name>
    <message>
        <source>What is in %1?</source>
        <translation>Was enthält %1?</translation>
    </message>
    <message>
        <source>Pairs: each picture becomes its partner (pix2pix)</source>
        <translation>Paare: Jedes Bild wird zu seinem Partner (pix2pix)</translation>
    </message>
    <message>
        <source>Two kinds of pictures: any of one becomes one of the other (CycleGAN)</source>
        <translation>Zwei Arten von Bildern: Jedes der einen wird zu einem der anderen (CycleGAN)</translation>
    </message>
    <message>
        <source>One set of images, not a translation</source>
        <translation>Eine einzige Bildersammlung, keine Übersetzung</translation>
    </message>
    <message>
        <source>What the pictures are</source>
        <translation>Was die Bilder sind</translation>
    </message>
    <message>
        <source>From source to target</source>
        <translation>Von der Quelle zum Ziel</translation>
    </message>
    <message>
        <source>It holds</source>
        <translation>Enthalten sind</translation>
    </message>
    <message>
        <source>Source → target</source>
        <translation>Quelle → Ziel</translation>
    </message>
    <message>
        <source>%1 has %2 pictures, %3 has %4.</source>
        <translation>%1 hat %2 Bilder, %3 hat %4.</translation>
    </message>
    <message>
        <source>%1 of each have a partner.</source>
        <translation>Je %1 haben einen Partner.</translation>
    </message>
    <message>
        <source>%1 and %2 more are set aside for testing.</source>
        <translation>Weitere %1 und %2 sind zum Testen zurückgelegt.</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>Target: %1</source>
        <translation>Ziel: %1</translation>
    </message>
</context>
<context>
    <name>PastViews</name>
    <message>
        <source>it takes longer than %1 seconds</source>
        <translation>es dauert länger als %1 Sekunden</translation>
    </message>
    <message>
        <source>as it was · step %1</source>
        <translation>wie damals · Schritt %1</translation>
    </message>
    <message>
        <source>computed from a snapshot · step %1</source>
        <translation>aus einem Schnappschuss berechnet · Schritt %1</translation>
    </message>
    <message>
        <source>recorded · step %1</source>
        <translation>aufgezeichnet · Schritt %1</translation>
    </message>
    <message>
        <source>Nothing of this was recorded up to step %1,
and there is no snapshot to compute it from.</source>
        <translation>Davon wurde bis Schritt %1 nichts aufgezeichnet,
und es gibt keinen Schnappschuss, um es zu berechnen.</translation>
    </message>
    <message>
        <source>Nothing of this was recorded up to step %1,
and it cannot be computed from a snapshot: %2.</source>
        <translation>Davon wurde bis Schritt %1 nichts aufgezeichnet,
und aus einem Schnappschuss lässt es sich nicht berechnen: %2.</translation>
    </message>
    <message>
        <source>Nothing of this was recorded up to step %1.
It is computed from the snapshot of step %2…</source>
        <translation>Davon wurde bis Schritt %1 nichts aufgezeichnet.
Es wird aus dem Schnappschuss von Schritt %2 berechnet…</translation>
    </message>
</context>
<context>
    <name>PlayButtons</name>
    <message>
        <source>The picture before (Alt+Left)</source>
        <translation>Das Bild davor (Alt+Links)</translation>
    </message>
    <message>
        <source>Play the run from here (Alt+P)</source>
        <translation>Den Lauf ab hier abspielen (Alt+P)</translation>
    </message>
    <message>
        <source>The next picture (Alt+Right)</source>
        <translation>Das nächste Bild (Alt+Rechts)</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>Bilder je Sekunde</translation>
    </message>
    <message>
        <source>How fast the run is played</source>
        <translation>Wie schnell der Lauf abgespielt wird</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
</context>
<context>
    <name>PlaneView</name>
    <message>
        <source>Plane</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Plane with real and fake points</source>
        <translation>Ebene mit echten und gefälschten Punkten</translation>
    </message>
    <message>
        <source>%1 of %2 fakes out of view</source>
        <translation>%1 von %2 Fälschungen außerhalb</translation>
    </message>
    <message>
        <source>D: %1 % real</source>
        <translation>D: %1 % echt</translation>
    </message>
</context>
<context>
    <name>PlotMenu</name>
    <message>
        <source>View all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Show everything that there is. A double click does the same.</source>
        <translation>Alles zeigen, was da ist. Ein Doppelklick bewirkt dasselbe.</translation>
    </message>
    <message>
        <source>Zoom by rectangle</source>
        <translation>Rechteck-Zoom</translation>
    </message>
    <message>
        <source>Drag a rectangle to zoom into it. With Shift held, one drag does so at any time.</source>
        <translation>Ein Rechteck zum Hineinzoomen aufziehen. Mit der Umschalttaste geht das einmalig auch so.</translation>
    </message>
    <message>
        <source>Logarithmic values</source>
        <translation>Logarithmische Werte</translation>
    </message>
    <message>
        <source>Logarithmic horizontal axis</source>
        <translation>Logarithmische waagerechte Achse</translation>
    </message>
    <message>
        <source>Region with statistics</source>
        <translation>Bereich mit Statistik</translation>
    </message>
    <message>
        <source>Drag the region or its edges to read the mean, the least and the greatest value of each curve in it.</source>
        <translation>Den Bereich oder seine Ränder ziehen, um Mittelwert, kleinsten und größten Wert jeder Kurve darin abzulesen.</translation>
    </message>
    <message>
        <source>Copy as a picture</source>
        <translation>Als Bild kopieren</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>Als PNG speichern …</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>Als SVG speichern …</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern …</translation>
    </message>
    <message>
        <source>%1 copied as a picture</source>
        <translation>%1 als Bild kopiert</translation>
    </message>
    <message>
        <source>Save as PNG</source>
        <translation>Als PNG speichern</translation>
    </message>
    <message>
        <source>PNG images (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>Save as SVG</source>
        <translation>Als SVG speichern</translation>
    </message>
    <message>
        <source>SVG drawings (*.svg)</source>
        <translation>SVG-Zeichnungen (*.svg)</translation>
    </message>
    <message>
        <source>%1 has no numbers yet</source>
        <translation>%1 hat noch keine Zahlen</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Als CSV speichern</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
</context>
<context>
    <name>ScoreHistogram</name>
    <message>
        <source>mean real</source>
        <translation>Mittel echt</translation>
    </message>
    <message>
        <source>mean fake</source>
        <translation>Mittel gefälscht</translation>
    </message>
    <message>
        <source>overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>real</source>
        <translation>echt</translation>
    </message>
    <message>
        <source>fake</source>
        <translation>gefälscht</translation>
    </message>
    <message>
        <source>Histogram of scores</source>
        <translation>Histogramm der Bewertungen</translation>
    </message>
    <message>
        <source>Region with shares</source>
        <translation>Bereich mit Anteilen</translation>
    </message>
    <message>
        <source>Drag the region or its edges to read which share of the real and of the fake samples has scores in it.</source>
        <translation>Den Bereich oder seine Ränder ziehen, um abzulesen, welcher Anteil der echten und der gefälschten Beispiele Bewertungen darin hat.</translation>
    </message>
    <message>
        <source>in the region</source>
        <translation>im Bereich</translation>
    </message>
    <message>
        <source>D’s verdict: %1</source>
        <translation>Urteil von D: %1</translation>
    </message>
    <message>
        <source>score %1 to %2
%3 % of the real samples
%4 % of the fake ones</source>
        <translation>Bewertung %1 bis %2
%3 % der echten Beispiele
%4 % der gefälschten</translation>
    </message>
    <message>
        <source>at %1, D cannot tell</source>
        <translation>bei %1 kann D nicht unterscheiden</translation>
    </message>
</context>
<context>
    <name>SeriesPlot</name>
    <message>
        <source>Show every peak</source>
        <translation>Alle Spitzen zeigen</translation>
    </message>
    <message>
        <source>Show the whole range of the values instead of the usual one, which leaves out single peaks and marks them at the edge.</source>
        <translation>Den ganzen Wertebereich zeigen statt des üblichen, der einzelne Spitzen auslässt und am Rand markiert.</translation>
    </message>
    <message>
        <source>A single peak lies outside of the usual range. Click to see all of them.</source>
        <translation>Eine einzelne Spitze liegt außerhalb des üblichen Bereichs. Klicken, um alle zu sehen.</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>mean %1, from %2 to %3</source>
        <translation>Mittel %1, von %2 bis %3</translation>
    </message>
    <message>
        <source>every peak is shown; usual range</source>
        <translation>alle Spitzen gezeigt; üblicher Bereich</translation>
    </message>
    <message>
        <source>Show the usual values larger, and single peaks as signs at the edge.</source>
        <translation>Die üblichen Werte größer zeigen und einzelne Spitzen als Zeichen am Rand.</translation>
    </message>
    <message>
        <source>1 peak outside</source>
        <translation>1 Spitze außerhalb</translation>
    </message>
    <message>
        <source>%1 peaks outside</source>
        <translation>%1 Spitzen außerhalb</translation>
    </message>
    <message>
        <source>Single peaks lie outside of the usual range. Click to see all of them.</source>
        <translation>Einzelne Spitzen liegen außerhalb des üblichen Bereichs. Klicken, um alle zu sehen.</translation>
    </message>
</context>
<context>
    <name>StepPlots</name>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
</context>
<context>
    <name>Ghost</name>
    <message>
        <source>There is no run before this one; restart, or open another, and come back here.</source>
        <translation>Vor diesem gibt es keinen Lauf; starte neu oder öffne einen anderen und komm hierher zurück.</translation>
    </message>
</context>
<context>
    <name>LookBack</name>
    <message>
        <source>This run is not recorded, or its file is on its own machine; look back there.</source>
        <translation>Dieser Lauf wird nicht aufgezeichnet, oder seine Datei ist auf seinem eigenen Rechner; sieh dort zurück.</translation>
    </message>
    <message>
        <source>This run is not recorded; Run → Record runs records the next one.</source>
        <translation>Dieser Lauf wird nicht aufgezeichnet; Lauf → Läufe aufzeichnen zeichnet den nächsten auf.</translation>
    </message>
    <message>
        <source>No pictures of this run have been recorded yet.</source>
        <translation>Von diesem Lauf sind noch keine Bilder aufgezeichnet.</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet; train a few steps first.</source>
        <translation>Noch ist nichts aufgezeichnet; trainiere erst ein paar Schritte.</translation>
    </message>
</context>
<context>
    <name>PresentRun</name>
    <message>
        <source>There is no run yet; open a preset first.</source>
        <translation>Es gibt noch keinen Lauf; öffne zuerst eine Vorlage.</translation>
    </message>
    <message>
        <source>This run trains in another process, which cannot begin it again. Save its settings with File → Export, and open them here or there.</source>
        <translation>Dieser Lauf trainiert in einem anderen Prozess, der ihn nicht neu beginnen kann. Speichere seine Einstellungen mit Datei → Exportieren und öffne sie hier oder dort.</translation>
    </message>
    <message>
        <source>This run keeps no average: train.ema_decay is 0</source>
        <translation>Dieser Lauf bildet keinen Mittelwert: train.ema_decay ist 0</translation>
    </message>
</context>
<context>
    <name>RunController</name>
    <message>
        <source>Another ganviz records this run, so it is open only to be looked at. Steer it there; once it has ended there, Run goes on with it here.</source>
        <translation>Ein anderes ganviz zeichnet diesen Lauf auf, deshalb ist er nur zum Ansehen offen. Steuere ihn dort; sobald er dort zu Ende ist, macht „Trainieren“ hier mit ihm weiter.</translation>
    </message>
    <message>
        <source>This run is open only to be looked at; File → Recorded runs goes on with it.</source>
        <translation>Dieser Lauf ist nur zum Ansehen offen; „Datei → Aufgezeichnete Läufe“ macht mit ihm weiter.</translation>
    </message>
    <message>
        <source>This run is open only to be looked at; Restart begins it anew.</source>
        <translation>Dieser Lauf ist nur zum Ansehen offen; „Neu starten“ beginnt ihn von vorn.</translation>
    </message>
    <message>
        <source>This run has ended in its own process, and its file is not on this machine; go on with it there.</source>
        <translation>Dieser Lauf ist in seinem eigenen Prozess zu Ende, und seine Datei ist nicht auf diesem Rechner; setz ihn dort fort.</translation>
    </message>
    <message>
        <source>The run is still loading; try again when it trains.</source>
        <translation>Der Lauf wird noch geladen; versuche es noch einmal, wenn er trainiert.</translation>
    </message>
    <message>
        <source>The run has ended; this needs a restart.</source>
        <translation>Der Lauf ist zu Ende; das erfordert einen Neustart.</translation>
    </message>
</context>
<context>
    <name>TrainingThread</name>
    <message>
        <source>Restart the run; if it happens again, report it with the details.</source>
        <translation>Starte den Lauf neu; wenn es wieder passiert, melde es mit den Einzelheiten.</translation>
    </message>
</context>
<context>
    <name>CleanupDialog</name>
    <message>
        <source>Clean up recorded runs</source>
        <translation>Aufgezeichnete Läufe aufräumen</translation>
    </message>
    <message>
        <source>Not used for more days than</source>
        <translation>Seit mehr Tagen nicht benutzt als</translation>
    </message>
    <message>
        <source>Larger than (MB)</source>
        <translation>Größer als (MB)</translation>
    </message>
    <message>
        <source>Also runs that have notes</source>
        <translation>Auch Läufe mit Notizen</translation>
    </message>
    <message>
        <source>Runs that would go</source>
        <translation>Läufe, die gelöscht würden</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>A run goes if all that is ticked holds for it. One that is being recorded stays, and so does a fork whose parent goes, whole.</source>
        <translation>Ein Lauf wird gelöscht, wenn alles Angekreuzte auf ihn zutrifft. Einer, der gerade aufgezeichnet wird, bleibt; auch ein Zweig bleibt ganz, wenn sein Ausgangslauf gelöscht wird.</translation>
    </message>
    <message>
        <source>%1 of %2 runs would go to the trash: %3 of %4, which are free once the trash is emptied.</source>
        <translation>%1 von %2 Läufen kämen in den Papierkorb: %3 von %4, die frei sind, sobald der Papierkorb geleert ist.</translation>
    </message>
    <message>
        <source>Delete %1 runs</source>
        <translation>%1 Läufe löschen</translation>
    </message>
    <message>
        <source>Delete one run</source>
        <translation>Einen Lauf löschen</translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>There is no trash here. Delete %1 (%2) for good?</source>
        <translation>Hier gibt es keinen Papierkorb. %1 (%2) endgültig löschen?</translation>
    </message>
    <message>
        <source>There is no trash here. Delete %1 runs (%2) for good?</source>
        <translation>Hier gibt es keinen Papierkorb. %1 Läufe (%2) endgültig löschen?</translation>
    </message>
    <message>
        <source>Delete runs</source>
        <translation>Läufe löschen</translation>
    </message>
    <message>
        <source>one run</source>
        <translation>ein Lauf</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 Läufe</translation>
    </message>
    <message>
        <source>the present run</source>
        <translation>der jetzige Lauf</translation>
    </message>
    <message>
        <source>being recorded by another ganviz</source>
        <translation>wird von einem anderen ganviz aufgezeichnet</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>fork of %1 at step %2</source>
        <translation>Zweig von %1 bei Schritt %2</translation>
    </message>
    <message>
        <source>Stretch %1, from the beginning</source>
        <translation>Abschnitt %1, von Anfang an</translation>
    </message>
    <message>
        <source>Stretch %1, on from step %2 of stretch %3</source>
        <translation>Abschnitt %1, ab Schritt %2 von Abschnitt %3</translation>
    </message>
</context>
<context>
    <name>RecordingDialog</name>
    <message>
        <source>Recording</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>Record each run to a file of its own</source>
        <translation>Jeden Lauf in einer eigenen Datei aufzeichnen</translation>
    </message>
    <message>
        <source>Where a run's file comes to this, the oldest snapshots and pictures between others go; its curves stay whole</source>
        <translation>Wird die Datei eines Laufs so groß, entfallen die ältesten Schnappschüsse und Bilder zwischen anderen; seine Kurven bleiben ganz</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>A run's file may take</source>
        <translation>Datei eines Laufs höchstens</translation>
    </message>
    <message>
        <source>All runs together</source>
        <translation>Alle Läufe zusammen</translation>
    </message>
    <message>
        <source>Where all together take more when a run begins, those used longest ago go to the trash, or for good where there is none, and that is said. Runs with notes stay.</source>
        <translation>Brauchen alle zusammen mehr, wenn ein Lauf beginnt, kommen die am längsten nicht benutzten in den Papierkorb oder werden, wo es keinen gibt, endgültig gelöscht; das wird gesagt. Läufe mit Notizen bleiben.</translation>
    </message>
    <message>
        <source>Recorded so far</source>
        <translation>Bisher aufgezeichnet</translation>
    </message>
    <message>
        <source>They lie in</source>
        <translation>Sie liegen in</translation>
    </message>
</context>
<context>
    <name>RunTree</name>
    <message>
        <source>Recorded runs</source>
        <translation>Aufgezeichnete Läufe</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Trained</source>
        <translation>Trainiert</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Last indicators</source>
        <translation>Letzte Messwerte</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
</context>
<context>
    <name>RunsDialog</name>
    <message>
        <source>Compare runs</source>
        <translation>Läufe vergleichen</translation>
    </message>
    <message>
        <source>Recorded runs</source>
        <translation>Aufgezeichnete Läufe</translation>
    </message>
    <message>
        <source>Search: name, what was changed, notes, findings</source>
        <translation>Suchen: Name, Änderungen, Notizen, Befunde</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>What you want to remember of it</source>
        <translation>Was du dir dazu merken willst</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Take the run up where it ended, paused, with its curves (Enter)</source>
        <translation>Den Lauf dort aufnehmen, wo er endete: angehalten, mit seinen Kurven (Eingabetaste)</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Open the run and train on at once</source>
        <translation>Den Lauf öffnen und sofort weitertrainieren</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Show two chosen runs side by side, or one beside the present run</source>
        <translation>Zwei ausgewählte Läufe nebeneinander zeigen, oder einen neben dem jetzigen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Write the curves, samples, a film, the networks or a report of the chosen run to files</source>
        <translation>Kurven, Beispiele, einen Film, die Netze oder einen Bericht des gewählten Laufs in Dateien schreiben</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Open the folder that the files are in</source>
        <translation>Den Ordner öffnen, in dem die Dateien liegen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Move the files of the chosen runs to the trash (Delete)</source>
        <translation>Die Dateien der gewählten Läufe in den Papierkorb legen (Entf)</translation>
    </message>
    <message>
        <source>Clean up…</source>
        <translation>Aufräumen …</translation>
    </message>
    <message>
        <source>Delete runs by age and size, after a look at which those are</source>
        <translation>Läufe nach Alter und Größe löschen; vorher siehst du, welche es sind</translation>
    </message>
    <message>
        <source>No runs have been recorded yet: each run that trains is, from its first step.</source>
        <translation>Noch ist kein Lauf aufgezeichnet: Jeder, der trainiert, wird es ab seinem ersten Schritt.</translation>
    </message>
    <message>
        <source>No run speaks of this. Try fewer or other words.</source>
        <translation>Davon spricht kein Lauf. Versuche es mit weniger oder anderen Wörtern.</translation>
    </message>
    <message>
        <source>%1 runs chosen, %2</source>
        <translation>%1 Läufe gewählt, %2</translation>
    </message>
    <message>
        <source>Choose another run, to compare the present one with; or two that are compared with each other (Ctrl+click adds one).</source>
        <translation>Wähle einen anderen Lauf, um ihn mit dem jetzigen zu vergleichen; oder zwei, die miteinander verglichen werden (Strg+Klick fügt einen hinzu).</translation>
    </message>
    <message>
        <source>Choose two runs to compare (Ctrl+click adds one).</source>
        <translation>Wähle zwei Läufe, die verglichen werden sollen (Strg+Klick fügt einen hinzu).</translation>
    </message>
    <message>
        <source>Enter shows the present run beside this one.</source>
        <translation>Enter zeigt den jetzigen Lauf neben diesem.</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Geändert: %1</translation>
    </message>
    <message>
        <source>This run is being recorded. To go back to a step of it, use Look back (Alt+Left).</source>
        <translation>Dieser Lauf wird gerade aufgezeichnet. Zu einem seiner Schritte führt Zurückblicken (Alt+Links).</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>Gespeichert in %1.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
</context>
<context>
    <name>Ages</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>vor %1 s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
</context>
<context>
    <name>CollapsibleSection</name>
    <message>
        <source>Show or hide these settings</source>
        <translation>Diese Einstellungen ein- oder ausblenden</translation>
    </message>
</context>
<context>
    <name>FormulaView</name>
    <message>
        <source>Formula: %1</source>
        <translation>Formel: %1</translation>
    </message>
</context>
<context>
    <name>ModeStrip</name>
    <message>
        <source>missing: %1</source>
        <translation>fehlt: %1</translation>
    </message>
    <message>
        <source>dropped: %1</source>
        <translation>verloren: %1</translation>
    </message>
    <message>
        <source>none missing</source>
        <translation>alle vorhanden</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>abgedeckt</translation>
    </message>
    <message>
        <source>missing: the generator makes almost none of it</source>
        <translation>fehlt: Der Generator macht fast nichts davon</translation>
    </message>
    <message>
        <source>dropped: it was covered earlier and is not any more</source>
        <translation>verloren: war schon abgedeckt und ist es nicht mehr</translation>
    </message>
    <message>
        <source>Mode %1</source>
        <translation>Modus %1</translation>
    </message>
    <message>
        <source>Class %1</source>
        <translation>Klasse %1</translation>
    </message>
    <message>
        <source>%1 of the samples, %2 of the real data</source>
        <translation>%1 der Beispiele, %2 der echten Daten</translation>
    </message>
</context>
<context>
    <name>Quantities</name>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 KB</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>WeightsChoice</name>
    <message>
        <source>EMA weights</source>
        <translation>EMA-Gewichte</translation>
    </message>
    <message>
        <source>training weights</source>
        <translation>Trainingsgewichte</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Open preset…</source>
        <translation>Vorlage öffnen …</translation>
    </message>
    <message>
        <source>Choose a ready-made run by what it learns, with pictures</source>
        <translation>Einen vorbereiteten Lauf nach dem auswählen, was er lernt, mit Bildern</translation>
    </message>
    <message>
        <source>Recorded runs…</source>
        <translation>Aufgezeichnete Läufe …</translation>
    </message>
    <message>
        <source>All earlier runs: go on with one from where it ended, find, name, compare and delete them</source>
        <translation>Alle früheren Läufe: einen dort fortsetzen, wo er endete; suchen, benennen, vergleichen, löschen</translation>
    </message>
    <message>
        <source>Open data…</source>
        <translation>Daten öffnen …</translation>
    </message>
    <message>
        <source>Train on your own points (CSV, .npy) or images (.npz, .npy)</source>
        <translation>Mit eigenen Punkten (CSV, .npy) oder Bildern (.npz, .npy) trainieren</translation>
    </message>
    <message>
        <source>Open folder of images…</source>
        <translation>Bilderordner öffnen …</translation>
    </message>
    <message>
        <source>Train on the images of a folder; folders inside it become labels</source>
        <translation>Mit den Bildern eines Ordners trainieren; Ordner darin werden zu Labels</translation>
    </message>
    <message>
        <source>Draw data…</source>
        <translation>Daten zeichnen …</translation>
    </message>
    <message>
        <source>Train on a distribution in the plane that you draw with the mouse</source>
        <translation>Mit einer Verteilung in der Ebene trainieren, die man mit der Maus zeichnet</translation>
    </message>
    <message>
        <source>Open config…</source>
        <translation>Config öffnen …</translation>
    </message>
    <message>
        <source>Begin the run that a TOML file describes</source>
        <translation>Den Lauf beginnen, den eine TOML-Datei beschreibt</translation>
    </message>
    <message>
        <source>Open your own networks…</source>
        <translation>Eigene Netze öffnen…</translation>
    </message>
    <message>
        <source>Train with networks, losses and other parts in a Python file of yours; it is shown before it is run</source>
        <translation>Mit Netzen, Verlusten und anderen Teilen aus einer eigenen Python-Datei trainieren; sie wird gezeigt, bevor sie ausgeführt wird</translation>
    </message>
    <message>
        <source>Open run…</source>
        <translation>Lauf öffnen …</translation>
    </message>
    <message>
        <source>Go on with a run from its file (.ganviz), or from a saved state of training</source>
        <translation>Einen Lauf aus seiner Datei (.ganviz) oder aus einem gespeicherten Zustand fortsetzen</translation>
    </message>
    <message>
        <source>Attach to a running one…</source>
        <translation>Mit laufendem verbinden …</translation>
    </message>
    <message>
        <source>Show and steer a run that trains in another process, on this machine or on another one</source>
        <translation>Einen Lauf zeigen und steuern, der in einem anderen Prozess trainiert, auf diesem Rechner oder einem anderen</translation>
    </message>
    <message>
        <source>Open lesson…</source>
        <translation>Lektion öffnen …</translation>
    </message>
    <message>
        <source>Take a lesson that somebody wrote, from its Markdown file</source>
        <translation>Eine Lektion, die jemand geschrieben hat, aus ihrer Markdown-Datei öffnen</translation>
    </message>
    <message>
        <source>Save a copy of the run…</source>
        <translation>Kopie des Laufs sichern …</translation>
    </message>
    <message>
        <source>Write all of the run up to now to a file, to go on from here later or elsewhere</source>
        <translation>Den ganzen Lauf bis jetzt in eine Datei schreiben, um später oder anderswo von hier fortzufahren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Write curves, samples, a film, the settings and more of the run as what other programs read, up to the step that is looked at</source>
        <translation>Kurven, Beispiele, einen Film, die Einstellungen und mehr vom Lauf so schreiben, wie andere Programme es lesen, bis zu dem Schritt, der angesehen wird</translation>
    </message>
    <message>
        <source>Try samples as training data…</source>
        <translation>Beispiele als Trainingsdaten testen …</translation>
    </message>
    <message>
        <source>Train small classifiers with a few real samples, with fakes and with both, and compare how many held-out images they name right</source>
        <translation>Kleine Klassifikatoren mit ein paar echten Beispielen, mit Fälschungen und mit beiden trainieren und vergleichen, wie viele zurückgehaltene Bilder sie richtig benennen</translation>
    </message>
    <message>
        <source>Export window as PNG…</source>
        <translation>Fenster als PNG exportieren …</translation>
    </message>
    <message>
        <source>Save a picture of the whole window</source>
        <translation>Ein Bild des ganzen Fensters speichern</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Stop training and close the window</source>
        <translation>Das Training beenden und das Fenster schließen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Train, or pause at the next step</source>
        <translation>Trainieren oder beim nächsten Schritt anhalten</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Train one whole iteration, D and G, and pause</source>
        <translation>Eine ganze Iteration trainieren, D und G, und anhalten</translation>
    </message>
    <message>
        <source>Step D</source>
        <translation>Schritt D</translation>
    </message>
    <message>
        <source>Train only the discriminator, once, and pause</source>
        <translation>Nur den Diskriminator trainieren, einmal, und anhalten</translation>
    </message>
    <message>
        <source>Step G</source>
        <translation>Schritt G</translation>
    </message>
    <message>
        <source>Train only the generator, once, and pause</source>
        <translation>Nur den Generator trainieren, einmal, und anhalten</translation>
    </message>
    <message>
        <source>Slow motion</source>
        <translation>Zeitlupe</translation>
    </message>
    <message>
        <source>Train only a few steps a second, and show every one of them; with Step through in view, go from stage to stage</source>
        <translation>Nur ein paar Schritte pro Sekunde trainieren und jeden davon zeigen; wenn „Schritt für Schritt“ zu sehen ist, von Stufe zu Stufe gehen</translation>
    </message>
    <message>
        <source>Step through</source>
        <translation>Schritt für Schritt</translation>
    </message>
    <message>
        <source>Pause, make one iteration and look at it stage by stage: noise, fakes, reals, scores, errors, and what moves the weights</source>
        <translation>Anhalten, eine Iteration ausführen und sie Stufe für Stufe ansehen: Rauschen, Fälschungen, echte Beispiele, Bewertungen, Fehler und was die Gewichte bewegt</translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation>Nächste Stufe</translation>
    </message>
    <message>
        <source>Look at the next stage; after the last one, make another iteration</source>
        <translation>Die nächste Stufe ansehen; nach der letzten eine weitere Iteration ausführen</translation>
    </message>
    <message>
        <source>Nothing trains whose stages could be shown</source>
        <translation>Es trainiert nichts, dessen Stufen sich zeigen ließen</translation>
    </message>
    <message>
        <source>Stage before</source>
        <translation>Vorige Stufe</translation>
    </message>
    <message>
        <source>Look at the stage before</source>
        <translation>Die vorige Stufe ansehen</translation>
    </message>
    <message>
        <source>There is no stage before this one</source>
        <translation>Vor dieser Stufe gibt es keine</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Begin again with the settings in force and the same seed</source>
        <translation>Mit den geltenden Einstellungen und demselben Startwert von vorn beginnen</translation>
    </message>
    <message>
        <source>Restart with a new seed</source>
        <translation>Neu starten mit neuem Startwert</translation>
    </message>
    <message>
        <source>Begin again with other random numbers</source>
        <translation>Mit anderen Zufallszahlen von vorn beginnen</translation>
    </message>
    <message>
        <source>Look back</source>
        <translation>Zurückblicken</translation>
    </message>
    <message>
        <source>Show the run as it was, a recorded picture earlier each time, while the training goes on</source>
        <translation>Den Lauf zeigen, wie er war, jedes Mal ein aufgezeichnetes Bild früher, während das Training weiterläuft</translation>
    </message>
    <message>
        <source>Look forward</source>
        <translation>Vorausblicken</translation>
    </message>
    <message>
        <source>Show the next recorded picture</source>
        <translation>Das nächste aufgezeichnete Bild zeigen</translation>
    </message>
    <message>
        <source>Play the run</source>
        <translation>Lauf abspielen</translation>
    </message>
    <message>
        <source>Show the recorded pictures one after another, from the step that is looked at or the first</source>
        <translation>Die aufgezeichneten Bilder nacheinander zeigen, ab dem betrachteten Schritt oder dem ersten</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Show the newest step again</source>
        <translation>Wieder den neuesten Schritt zeigen</translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation>Ab hier weiter</translation>
    </message>
    <message>
        <source>Train on from the step that is looked at; what came after it is kept in the run's file</source>
        <translation>Ab dem betrachteten Schritt weitertrainieren; was danach kam, bleibt in der Datei des Laufs</translation>
    </message>
    <message>
        <source>Fork from here…</source>
        <translation>Von hier abzweigen…</translation>
    </message>
    <message>
        <source>Begin a second run from the step that is looked at, or the present one, with another loss, rate or anything live, and see both train side by side</source>
        <translation>Einen zweiten Lauf beginnen, vom angesehenen Schritt oder vom jetzigen an, mit anderem Verlust, anderer Rate oder sonst etwas, das im Lauf änderbar ist, und beide nebeneinander trainieren sehen</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>Vergleichen mit…</translation>
    </message>
    <message>
        <source>Choose a recorded run, or two, and see them side by side</source>
        <translation>Einen aufgezeichneten Lauf oder zwei auswählen und nebeneinander sehen</translation>
    </message>
    <message>
        <source>Record runs</source>
        <translation>Läufe aufzeichnen</translation>
    </message>
    <message>
        <source>Record each run to a file of its own, to look back, go back and go on later; from the next run on</source>
        <translation>Jeden Lauf in eine eigene Datei aufzeichnen, um zurückzublicken, zurückzugehen und später weiterzumachen; ab dem nächsten Lauf</translation>
    </message>
    <message>
        <source>Started with --no-record</source>
        <translation>Mit --no-record gestartet</translation>
    </message>
    <message>
        <source>Recording…</source>
        <translation>Aufzeichnung …</translation>
    </message>
    <message>
        <source>How much of the disk recorded runs may take, and where they lie</source>
        <translation>Wie viel Platz aufgezeichnete Läufe brauchen dürfen und wo sie liegen</translation>
    </message>
    <message>
        <source>Train in a process of its own</source>
        <translation>In eigenem Prozess trainieren</translation>
    </message>
    <message>
        <source>Train each run in a process beside this window, which then never waits for it; from the next run on</source>
        <translation>Jeden Lauf in einem Prozess neben diesem Fenster trainieren, das dann nie auf ihn wartet; vom nächsten Lauf an</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Steer the run in another process from here; the window that does so now is told</source>
        <translation>Den Lauf in dem anderen Prozess von hier aus steuern; das Fenster, das es bis jetzt tut, erfährt davon</translation>
    </message>
    <message>
        <source>End the run there…</source>
        <translation>Lauf dort beenden …</translation>
    </message>
    <message>
        <source>End the run in its own process for good</source>
        <translation>Den Lauf in seinem eigenen Prozess endgültig beenden</translation>
    </message>
    <message>
        <source>Measure all now</source>
        <translation>Jetzt alles messen</translation>
    </message>
    <message>
        <source>Measure every indicator at once, on many samples, while the training goes on</source>
        <translation>Jede Kennzahl auf einmal an vielen Beispielen messen, während das Training weiterläuft</translation>
    </message>
    <message>
        <source>Edit config…</source>
        <translation>Config bearbeiten …</translation>
    </message>
    <message>
        <source>Change any setting, those included that need a restart</source>
        <translation>Beliebige Einstellungen ändern, auch solche, die einen Neustart erfordern</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Take back the last change of settings</source>
        <translation>Die letzte Änderung der Einstellungen zurücknehmen</translation>
    </message>
    <message>
        <source>There is no change of settings to take back</source>
        <translation>Es gibt keine Änderung der Einstellungen zurückzunehmen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Make the change again that was taken back</source>
        <translation>Die zurückgenommene Änderung wieder ausführen</translation>
    </message>
    <message>
        <source>No change of settings has been taken back</source>
        <translation>Es wurde keine Änderung der Einstellungen zurückgenommen</translation>
    </message>
    <message>
        <source>Training or EMA weights</source>
        <translation>Trainings- oder EMA-Gewichte</translation>
    </message>
    <message>
        <source>Show, measure and judge samples of the weights being trained, or of their average (EMA)</source>
        <translation>Beispiele der trainierten Gewichte oder ihres gleitenden Mittelwerts (EMA) zeigen, messen und bewerten</translation>
    </message>
    <message>
        <source>Ghost of the run before</source>
        <translation>Lauf davor im Hintergrund</translation>
    </message>
    <message>
        <source>Draw the curves of the run before faintly behind the present ones in the Timeline</source>
        <translation>In der Zeitleiste die Kurven des Laufs davor blass hinter die jetzigen zeichnen</translation>
    </message>
    <message>
        <source>Presenting</source>
        <translation>Vorführmodus</translation>
    </message>
    <message>
        <source>Larger text and thicker lines for an audience, without menus and small buttons; Esc ends it</source>
        <translation>Größere Schrift und dickere Linien für ein Publikum, ohne Menüs und kleine Schaltflächen; Esc beendet es</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Fill the screen with the window, or stop it</source>
        <translation>Das Fenster bildschirmfüllend zeigen oder nicht mehr</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Anordnung zurücksetzen</translation>
    </message>
    <message>
        <source>Put all panels back where they were at first</source>
        <translation>Alle Panels dorthin zurückbringen, wo sie anfangs waren</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Learn how GANs work: short texts, prepared runs, and something to do</source>
        <translation>Lernen, wie GANs funktionieren: kurze Texte, vorbereitete Läufe und etwas zu tun</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>Show the parts of this window, one after another</source>
        <translation>Die Teile dieses Fensters zeigen, einen nach dem anderen</translation>
    </message>
    <message>
        <source>What's this?</source>
        <translation>Was ist das?</translation>
    </message>
    <message>
        <source>Explain what you click next, or go to with Tab</source>
        <translation>Erklären, was als Nächstes angeklickt oder mit Tab angesteuert wird</translation>
    </message>
    <message>
        <source>Glossary…</source>
        <translation>Glossar …</translation>
    </message>
    <message>
        <source>All terms with their explanations, formulas and papers</source>
        <translation>Alle Begriffe mit Erklärungen, Formeln und Artikeln</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>List all shortcuts</source>
        <translation>Alle Tastenkürzel auflisten</translation>
    </message>
    <message>
        <source>About ganviz</source>
        <translation>Über ganviz</translation>
    </message>
    <message>
        <source>What this program is, and its licence</source>
        <translation>Was dieses Programm ist, und seine Lizenz</translation>
    </message>
    <message>
        <source>The newest step is shown; Look back shows an earlier one</source>
        <translation>Der neueste Schritt wird gezeigt; Zurückblicken zeigt einen früheren</translation>
    </message>
    <message>
        <source>Stage of a model that draws classes: one class</source>
        <translation>Bühne eines Modells, das Klassen zeichnet: eine Klasse</translation>
    </message>
    <message>
        <source>Stage of a model that draws classes: all classes</source>
        <translation>Bühne eines Modells, das Klassen zeichnet: alle Klassen</translation>
    </message>
    <message>
        <source>Arrows, Enter</source>
        <translation>Pfeiltasten, Eingabe</translation>
    </message>
    <message>
        <source>Go through images, layers or indicators; look closer</source>
        <translation>Durch Bilder, Schichten oder Kennzahlen gehen; näher ansehen</translation>
    </message>
    <message>
        <source>Stage of points, Timeline: zoom</source>
        <translation>Bühne mit Punkten, Zeitleiste: zoomen</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Links, Rechts</translation>
    </message>
    <message>
        <source>Step through: the stage before, the next one</source>
        <translation>Schritt für Schritt: die vorige Stufe, die nächste</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>Stage of points: show all</source>
        <translation>Bühne mit Punkten: alles zeigen</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Timeline: follow the newest steps</source>
        <translation>Zeitleiste: den neuesten Schritten folgen</translation>
    </message>
    <message>
        <source>Latent explorer: play the path</source>
        <translation>Latentraum: den Pfad abspielen</translation>
    </message>
    <message>
        <source>Story, as the detective: the note is real, or a fake</source>
        <translation>Geschichte, als Detektiv: Der Geldschein ist echt oder eine Fälschung</translation>
    </message>
    <message>
        <source>Story, as the counterfeiter: take a step along the push</source>
        <translation>Geschichte, als Fälscher: einen Schritt in Richtung des Schubs machen</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>To the next button or field; Space presses it, Enter ends typing</source>
        <translation>Zur nächsten Schaltfläche oder zum nächsten Feld; die Leertaste drückt, die Eingabetaste beendet das Tippen</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>The run</source>
        <translation>Der Lauf</translation>
    </message>
</context>
<context>
    <name>ClosingQuestion</name>
    <message>
        <source>Close ganviz</source>
        <translation>ganviz schließen</translation>
    </message>
    <message>
        <source>%1 has trained %2 steps that are not saved.</source>
        <translation>%1 hat %2 Schritte trainiert, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>A saved run can be opened later, to go on from exactly here.</source>
        <translation>Ein gesicherter Lauf lässt sich später öffnen, um genau von hier fortzufahren.</translation>
    </message>
    <message>
        <source>Save the run…</source>
        <translation>Lauf sichern …</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>PanelDock</name>
    <message>
        <source>%1 copied as a picture</source>
        <translation>%1 als Bild kopiert</translation>
    </message>
    <message>
        <source>Save as PNG</source>
        <translation>Als PNG speichern</translation>
    </message>
    <message>
        <source>PNG images (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>%1 has no numbers yet</source>
        <translation>%1 hat noch keine Zahlen</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Als CSV speichern</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
</context>
<context>
    <name>TitleBar</name>
    <message>
        <source>What is %1?</source>
        <translation>Was ist %1?</translation>
    </message>
    <message>
        <source>Copy %1 as a picture</source>
        <translation>%1 als Bild kopieren</translation>
    </message>
    <message>
        <source>Save %1 as PNG</source>
        <translation>%1 als PNG speichern</translation>
    </message>
    <message>
        <source>Save the numbers of %1 as CSV</source>
        <translation>Die Zahlen von %1 als CSV speichern</translation>
    </message>
    <message>
        <source>Float %1, or put it back</source>
        <translation>%1 ablösen oder wieder andocken</translation>
    </message>
    <message>
        <source>Close %1 (View brings it back)</source>
        <translation>%1 schließen („Ansicht“ holt es zurück)</translation>
    </message>
</context>
<context>
    <name>ExportCommands</name>
    <message>
        <source>There is no run yet; open a preset first.</source>
        <translation>Es gibt noch keinen Lauf; öffne zuerst eine Vorlage.</translation>
    </message>
    <message>
        <source>A copy is being written; wait for it, or cancel that first.</source>
        <translation>Eine Kopie wird gerade geschrieben; warte auf sie oder brich sie erst ab.</translation>
    </message>
    <message>
        <source>Save a copy of the run</source>
        <translation>Kopie des Laufs sichern</translation>
    </message>
    <message>
        <source>Recorded runs (*.ganviz)</source>
        <translation>Aufgezeichnete Läufe (*.ganviz)</translation>
    </message>
    <message>
        <source>Copying the run…</source>
        <translation>Kopiere den Lauf …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Only a model that draws classes on demand has labelled samples; open the preset digits-cgan, for instance, and train it.</source>
        <translation>Nur ein Modell, das Klassen auf Wunsch zeichnet, hat Beispiele mit Labels; öffne zum Beispiel die Vorlage digits-cgan und trainiere sie.</translation>
    </message>
    <message>
        <source>The run holds out no real samples from training, so there are none to compare on; raise train.held_out in Edit config, and restart.</source>
        <translation>Der Lauf hält keine echten Beispiele vom Training zurück, also gibt es keine für den Vergleich; erhöhe train.held_out unter „Config bearbeiten“ und starte neu.</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>Open data</source>
        <translation>Daten öffnen</translation>
    </message>
    <message>
        <source>Points and images (*.csv *.tsv *.txt *.npy *.npz)</source>
        <translation>Punkte und Bilder (*.csv *.tsv *.txt *.npy *.npz)</translation>
    </message>
    <message>
        <source>Open config</source>
        <translation>Config öffnen</translation>
    </message>
    <message>
        <source>Configs and scripts (*.toml)</source>
        <translation>Configs und Skripte (*.toml)</translation>
    </message>
    <message>
        <source>Open run</source>
        <translation>Lauf öffnen</translation>
    </message>
    <message>
        <source>Recorded runs and states (*.ganviz *.state *.safetensors);;All files (*)</source>
        <translation>Aufgezeichnete Läufe und Zustände (*.ganviz *.state *.safetensors);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open your own networks</source>
        <translation>Eigene Netze öffnen</translation>
    </message>
    <message>
        <source>Python files (*.py)</source>
        <translation>Python-Dateien (*.py)</translation>
    </message>
    <message>
        <source>Open folder of images</source>
        <translation>Bilderordner öffnen</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Zeichnung</translation>
    </message>
    <message>
        <source>drawing</source>
        <translation>Zeichnung</translation>
    </message>
    <message>
        <source>Export window</source>
        <translation>Fenster exportieren</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About ganviz</source>
        <translation>Über ganviz</translation>
    </message>
    <message>
        <source>&lt;h3&gt;ganviz&lt;/h3&gt;&lt;p&gt;Watch a generative adversarial network learn, live, and steer it.&lt;/p&gt;&lt;p&gt;Real samples are blue circles and fakes are orange crosses, everywhere. What you change takes effect at the next training step and leaves a mark on the timeline.&lt;/p&gt;&lt;p&gt;MIT licence. Built with PyTorch and Qt for Python.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;ganviz&lt;/h3&gt;&lt;p&gt;Sieh einem Generative Adversarial Network live beim Lernen zu und steuere es.&lt;/p&gt;&lt;p&gt;Echte Beispiele sind überall blaue Kreise, Fälschungen orange Kreuze. Was du änderst, wirkt ab dem nächsten Trainingsschritt und hinterlässt eine Marke auf der Zeitleiste.&lt;/p&gt;&lt;p&gt;MIT-Lizenz. Gebaut mit PyTorch und Qt for Python.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>LessonHost</name>
    <message>
        <source>Open lesson</source>
        <translation>Lektion öffnen</translation>
    </message>
    <message>
        <source>Lessons (*.md)</source>
        <translation>Lektionen (*.md)</translation>
    </message>
    <message>
        <source>There is nothing called %1 in this window now.</source>
        <translation>Etwas namens %1 gibt es in diesem Fenster gerade nicht.</translation>
    </message>
    <message>
        <source>The lesson asks for a panel %1, which this program does not have.</source>
        <translation>Die Lektion verlangt ein Panel %1, das dieses Programm nicht hat.</translation>
    </message>
</context>
<context>
    <name>LookBackBar</name>
    <message>
        <source>Look back</source>
        <translation>Zurückblicken</translation>
    </message>
    <message>
        <source>Step that is looked at</source>
        <translation>Betrachteter Schritt</translation>
    </message>
    <message>
        <source>Drag to any step of the run; all views show what was recorded there</source>
        <translation>Zu einem Schritt des Laufs ziehen; alle Ansichten zeigen, was dort aufgezeichnet wurde</translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation>Ab hier weiter</translation>
    </message>
    <message>
        <source>Train on from this step, with the settings of then; what came after it is kept in the run's file</source>
        <translation>Ab diesem Schritt weitertrainieren, mit den Einstellungen von damals; was danach kam, bleibt in der Datei des Laufs</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Show the newest step again (Alt+End)</source>
        <translation>Wieder den neuesten Schritt zeigen (Alt+Ende)</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>since then: %1</source>
        <translation>seither: %1</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>%1, changed</source>
        <translation>%1, geändert</translation>
    </message>
    <message>
        <source>The panel %1 cannot draw and is switched off until the next run: %2</source>
        <translation>Das Panel %1 kann nicht zeichnen und ist bis zum nächsten Lauf abgeschaltet: %2</translation>
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
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Show or hide the technical details</source>
        <translation>Technische Einzelheiten ein- oder ausblenden</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Remove this message</source>
        <translation>Diese Meldung entfernen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop this</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>MessageToolBar</name>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>What was remembered from last time could not be used and is back at its default: %1.</source>
        <translation>Was vom letzten Mal gespeichert war, ließ sich nicht verwenden und steht wieder auf der Voreinstellung: %1.</translation>
    </message>
    <message>
        <source>%1, left at step %2, is kept until another run is left.</source>
        <translation>%1, verlassen bei Schritt %2, bleibt aufbewahrt, bis ein anderer Lauf verlassen wird.</translation>
    </message>
    <message>
        <source>%1, left at step %2, is in the recorded runs.</source>
        <translation>%1, verlassen bei Schritt %2, steht in den aufgezeichneten Läufen.</translation>
    </message>
    <message>
        <source>Back to it</source>
        <translation>Zurück dorthin</translation>
    </message>
    <message>
        <source>Take up that run as it was left, with its curves</source>
        <translation>Diesen Lauf wieder aufnehmen, wie er verlassen wurde, mit seinen Kurven</translation>
    </message>
    <message>
        <source>The run before</source>
        <translation>Der vorige Lauf</translation>
    </message>
    <message>
        <source>The run goes on at step %1, from its saved state. Such a file does not hold the curves up to there.</source>
        <translation>Der Lauf geht bei Schritt %1 weiter, aus seinem gespeicherten Zustand. Die Kurven bis dahin enthält eine solche Datei nicht.</translation>
    </message>
    <message>
        <source>%1 goes on in its own process. ganviz attach %2 comes back to it, and so does this:</source>
        <translation>%1 läuft in seinem eigenen Prozess weiter. ganviz attach %2 führt zu ihm zurück, und das hier auch:</translation>
    </message>
    <message>
        <source>Attach again</source>
        <translation>Wieder verbinden</translation>
    </message>
    <message>
        <source>Show that run in this window again</source>
        <translation>Diesen Lauf wieder in diesem Fenster zeigen</translation>
    </message>
    <message>
        <source>The window speaks %1 from the next start on.</source>
        <translation>Das Fenster spricht ab dem nächsten Start %1.</translation>
    </message>
    <message>
        <source>%1 was interrupted. Its curves are there up to step %2; a second of them is missing at most. Training can go on from the newest snapshot, at step %3: %4 steps of training are lost.</source>
        <translation>%1 wurde unterbrochen. Die Kurven sind bis Schritt %2 da; höchstens eine Sekunde davon fehlt. Das Training kann ab dem neuesten Schnappschuss weitergehen, bei Schritt %3: %4 Schritte Training sind verloren.</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Damit weitermachen</translation>
    </message>
    <message>
        <source>Take that run up, paused, with its curves</source>
        <translation>Diesen Lauf angehalten und mit seinen Kurven aufnehmen</translation>
    </message>
    <message>
        <source>All recorded runs took more than they may (%1): the oldest without notes were deleted, %2.</source>
        <translation>Alle aufgezeichneten Läufe brauchten mehr, als sie dürfen (%1): Die ältesten ohne Notizen wurden gelöscht, %2.</translation>
    </message>
    <message>
        <source>Recorded runs</source>
        <translation>Aufgezeichnete Läufe</translation>
    </message>
    <message>
        <source>Show the runs that are left</source>
        <translation>Die verbliebenen Läufe zeigen</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Open the folder that the file is in</source>
        <translation>Den Ordner öffnen, in dem die Datei liegt</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>Gespeichert in %1.</translation>
    </message>
</context>
<context>
    <name>RecentRuns</name>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt benutzte öffnen</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 Schritte</translation>
    </message>
    <message>
        <source>No other run has been recorded yet</source>
        <translation>Noch kein anderer Lauf aufgezeichnet</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Mehr …</translation>
    </message>
</context>
<context>
    <name>RunCommands</name>
    <message>
        <source>Nothing has been recorded yet; train a few steps first.</source>
        <translation>Noch ist nichts aufgezeichnet; trainiere erst ein paar Schritte.</translation>
    </message>
    <message>
        <source>%1, fork</source>
        <translation>%1, Zweig</translation>
    </message>
    <message>
        <source>Nothing trains that could be forked; open or go on with a run first.</source>
        <translation>Es trainiert nichts, wovon sich abzweigen ließe; öffne zuerst einen Lauf oder mach mit einem weiter.</translation>
    </message>
    <message>
        <source>A fork trains by turns with its run, which has a process of its own; switch Train in a process of its own off in the Run menu, and go on with the run first.</source>
        <translation>Eine Abzweigung trainiert abwechselnd mit ihrem Lauf, und der hat einen eigenen Prozess; schalte im Menü Lauf „In eigenem Prozess trainieren“ aus und setz den Lauf erst fort.</translation>
    </message>
    <message>
        <source>This run trains in another process, and a fork would have to train by turns with it; once it has ended, open it from the recorded runs and fork it.</source>
        <translation>Dieser Lauf trainiert in einem anderen Prozess, und eine Abzweigung müsste abwechselnd mit ihm trainieren; wenn er zu Ende ist, öffne ihn aus den aufgezeichneten Läufen und zweige dort ab.</translation>
    </message>
</context>
<context>
    <name>RunMessages</name>
    <message>
        <source>Loading was cancelled</source>
        <translation>Das Laden wurde abgebrochen</translation>
    </message>
    <message>
        <source>Choose a preset, or open data.</source>
        <translation>Wähle eine Vorlage oder öffne Daten.</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Damit weitermachen</translation>
    </message>
    <message>
        <source>Take the run up from the newest snapshot in its file, paused, with its curves</source>
        <translation>Den Lauf vom neuesten Zwischenstand in seiner Datei an wieder aufnehmen, angehalten, mit seinen Kurven</translation>
    </message>
    <message>
        <source>Attach again</source>
        <translation>Wieder verbinden</translation>
    </message>
    <message>
        <source>Try to reach the run once more</source>
        <translation>Noch einmal versuchen, den Lauf zu erreichen</translation>
    </message>
    <message>
        <source>Begin the run with this change</source>
        <translation>Den Lauf mit dieser Änderung beginnen</translation>
    </message>
    <message>
        <source>This run reads its data from %1, which you have not opened before. Load it?</source>
        <translation>Dieser Lauf liest seine Daten aus %1, was du noch nie geöffnet hast. Laden?</translation>
    </message>
    <message>
        <source>Load it</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Read the data from there, now and whenever a run names it</source>
        <translation>Die Daten von dort lesen, jetzt und immer, wenn ein Lauf diesen Ort nennt</translation>
    </message>
    <message>
        <source>Step %1: the script's command %2 was refused: </source>
        <translation>Schritt %1: Der Befehl %2 des Skripts wurde abgelehnt: </translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Steer this run from here</source>
        <translation>Diesen Lauf von hier aus steuern</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Begin again with %1</source>
        <translation>Neu starten mit %1</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>%1 geöffnet</translation>
    </message>
    <message>
        <source>Attaching to the run…</source>
        <translation>Verbindung zu dem Lauf wird aufgebaut …</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>The run before, %1, is still there: press Run.</source>
        <translation>Der vorige Lauf, %1, ist noch da: Drücke „Start“.</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Begin again with the settings in force and the same seed</source>
        <translation>Mit den geltenden Einstellungen und demselben Startwert von vorn beginnen</translation>
    </message>
</context>
<context>
    <name>RunToolBar</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>The buttons that do not fit into this bar</source>
        <translation>Mehr von dieser Leiste: Für alles ist kein Platz</translation>
    </message>
    <message>
        <source> steps/s</source>
        <translation> Schritte/s</translation>
    </message>
    <message>
        <source>Pace of slow motion</source>
        <translation>Tempo der Zeitlupe</translation>
    </message>
    <message>
        <source> stages/s</source>
        <translation> Stufen/s</translation>
    </message>
    <message>
        <source>Stages per second in slow motion (type, or use the arrow keys)</source>
        <translation>Stufen pro Sekunde in der Zeitlupe (tippen oder Pfeiltasten)</translation>
    </message>
    <message>
        <source>Iterations per second in slow motion (type, or use the arrow keys)</source>
        <translation>Iterationen pro Sekunde in der Zeitlupe (tippen oder Pfeiltasten)</translation>
    </message>
    <message>
        <source>own data</source>
        <translation>eigene Daten</translation>
    </message>
    <message>
        <source>choose one</source>
        <translation>auswählen</translation>
    </message>
    <message>
        <source>Preset: %1</source>
        <translation>Vorlage: %1</translation>
    </message>
    <message>
        <source>A ready-made run: choosing one ends the present run and opens it</source>
        <translation>Ein vorbereiteter Lauf: Die Auswahl beendet den jetzigen Lauf und öffnet ihn</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>The processor that trains. If you choose another one, the run goes on there at once.</source>
        <translation>Der Prozessor, der trainiert. Nach der Wahl eines anderen läuft das Training sofort dort weiter.</translation>
    </message>
    <message>
        <source>not found on this machine</source>
        <translation>auf diesem Rechner nicht gefunden</translation>
    </message>
</context>
<context>
    <name>Seats</name>
    <message>
        <source>You steer this run now.</source>
        <translation>Du steuerst diesen Lauf jetzt.</translation>
    </message>
    <message>
        <source>%1 steers this run now; here it is only looked at.</source>
        <translation>%1 steuert diesen Lauf jetzt; hier wird er nur angesehen.</translation>
    </message>
    <message>
        <source>%1 steers this run; here it is only looked at.</source>
        <translation>%1 steuert diesen Lauf; hier wird er nur angesehen.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Steer this run from here</source>
        <translation>Diesen Lauf von hier aus steuern</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>no connection · step %1</source>
        <translation>keine Verbindung · Schritt %1</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Lädt</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Looking only</source>
        <translation>Nur zum Ansehen</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>%1 steps/s</source>
        <translation>%1 Schritte/s</translation>
    </message>
    <message>
        <source>watching costs %1 %</source>
        <translation>Zusehen kostet %1 %</translation>
    </message>
    <message>
        <source>%1 frames/s, held back</source>
        <translation>%1 Bilder/s, gedrosselt</translation>
    </message>
    <message>
        <source>%1 frames/s</source>
        <translation>%1 Bilder/s</translation>
    </message>
    <message>
        <source>probes held back</source>
        <translation>Sonden gedrosselt</translation>
    </message>
    <message>
        <source>streamed from disk, %1 images ahead</source>
        <translation>vom Datenträger gelesen, %1 Bilder im Voraus</translation>
    </message>
    <message>
        <source>reading does not keep up: %1 of %2 images/s</source>
        <translation>das Lesen hält nicht mit: %1 von %2 Bildern/s</translation>
    </message>
    <message>
        <source>Connecting again</source>
        <translation>Wird wieder verbunden</translation>
    </message>
    <message>
        <source>Slow motion: stage %1 of %2 of iteration %3</source>
        <translation>Zeitlupe: Stufe %1 von %2 der Iteration %3</translation>
    </message>
    <message>
        <source>Diagnosis warns of this; click to see it in the Health panel:</source>
        <translation>Die Diagnose warnt davor; klicken, um es im Panel „Zustand“ zu sehen:</translation>
    </message>
    <message>
        <source>Warnings: %1</source>
        <translation>Warnungen: %1</translation>
    </message>
    <message>
        <source>The cost of watching is the share of its speed that training loses by it: the probes' share of the training thread's time (%1 %), plus half of the window's processor time (%2 %), in which it holds the lock that Python threads share.</source>
        <translation>Was das Zusehen kostet, ist der Anteil an Tempo, den das Training dadurch verliert: der Anteil der Sonden an der Zeit des Trainings-Threads (%1 %) und die Hälfte der Prozessorzeit des Fensters (%2 %), in der es die Sperre hält, die sich Python-Threads teilen.</translation>
    </message>
    <message>
        <source>Now and then nothing is probed or drawn for a moment, to see how fast training would be: by %1 such rests, the real cost is %2 times that.</source>
        <translation>Ab und zu wird einen Augenblick lang nichts gemessen und nichts gezeichnet, um zu sehen, wie schnell das Training wäre: Nach %1 solchen Pausen sind die wirklichen Kosten das %2-Fache davon.</translation>
    </message>
    <message>
        <source>To keep within the observation budget, the window draws fewer frames.</source>
        <translation>Um das Beobachtungsbudget einzuhalten, zeichnet das Fenster weniger Bilder.</translation>
    </message>
    <message>
        <source>The data does not fit into memory and is read from the disk, some of it ahead of each step. Training waited for it %1 % of the time: smaller pictures, a faster disk, or more memory for the images help.</source>
        <translation>Die Daten passen nicht in den Speicher und werden vom Datenträger gelesen, ein Teil davon vor jedem Schritt. Das Training hat %1 % der Zeit darauf gewartet: Kleinere Bilder, ein schnellerer Datenträger oder mehr Speicher für die Bilder helfen.</translation>
    </message>
    <message>
        <source>To keep within the observation budget, probes take fewer pictures and measurements.</source>
        <translation>Um das Beobachtungsbudget einzuhalten, nehmen die Sonden weniger Bilder und Messwerte auf.</translation>
    </message>
    <message>
        <source>The processor that trains, and why this one; how its steps are run, in which number format, and on how many threads of the CPU. Compiled steps are several times faster than eager ones, whose operations Python starts one at a time. Change it with Edit config, Training and device.</source>
        <translation>Der Prozessor, der trainiert, und warum dieser; wie seine Schritte ausgeführt werden, in welchem Zahlenformat und auf wie vielen Threads der CPU. Kompilierte Schritte sind um ein Mehrfaches schneller als direkt ausgeführte (eager), deren Operationen Python einzeln startet. Ändern lässt sich das unter „Config bearbeiten“, „Training und Gerät“.</translation>
    </message>
    <message>
        <source>Not compiled: %1.</source>
        <translation>Nicht kompiliert: %1.</translation>
    </message>
    <message>
        <source>The compiler that came with ganviz is building what it needs, for about two minutes, longer on a busy computer. It does so once, and takes only the time that nothing else wants.</source>
        <translation>Der Compiler, der mit ganviz kam, baut gerade, was er braucht, ungefähr zwei Minuten lang, auf einem beschäftigten Rechner länger. Das tut er einmal, und nur mit der Zeit, die sonst niemand will.</translation>
    </message>
    <message>
        <source>Measured on this machine, in steps that counted:</source>
        <translation>Auf diesem Rechner gemessen, mit Schritten, die zählten:</translation>
    </message>
    <message>
        <source>%1: %2 steps/s</source>
        <translation>%1: %2 Schritte/s</translation>
    </message>
    <message>
        <source>%1: %2 steps/s, %3 × the slowest</source>
        <translation>%1: %2 Schritte/s, das %3-fache des langsamsten</translation>
    </message>
    <message>
        <source>recorded: %1</source>
        <translation>aufgezeichnet: %1</translation>
    </message>
    <message>
        <source>The file of this run, %1. Recording… in the Run menu sets how large it may become.</source>
        <translation>Die Datei dieses Laufs, %1. Aufzeichnung … im Menü Lauf bestimmt, wie groß sie werden darf.</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>This run leaves no file. Record runs in the Run menu switches that on for the next one.</source>
        <translation>Dieser Lauf hinterlässt keine Datei. „Läufe aufzeichnen“ im Menü Lauf schaltet das für den nächsten ein.</translation>
    </message>
</context>
</TS>
