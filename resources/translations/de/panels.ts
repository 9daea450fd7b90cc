<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Panel</name>
    <message>
        <source>There is nothing to show of this run: %1.</source>
        <translation>Von diesem Lauf gibt es hier nichts zu zeigen: %1.</translation>
    </message>
</context>
<context>
    <name>ControlForms</name>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Regularizers</source>
        <translation>Regularisierer</translation>
    </message>
    <message>
        <source>D optimizer</source>
        <translation>Optimierer von D</translation>
    </message>
    <message>
        <source>G optimizer</source>
        <translation>Optimierer von G</translation>
    </message>
</context>
<context>
    <name>FormScroll</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>LearningRates</name>
    <message>
        <source>D learning rate</source>
        <translation>Lernrate von D</translation>
    </message>
    <message>
        <source>G learning rate</source>
        <translation>Lernrate von G</translation>
    </message>
    <message>
        <source>Link the two: moving one moves the other, their ratio stays</source>
        <translation>Beide koppeln: Der eine bewegt den anderen mit, das Verhältnis bleibt</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>Controls</source>
        <translation>Regler</translation>
    </message>
    <message>
        <source>What you change here takes effect at the next training step, without a restart. The line at the bottom says when it did.</source>
        <translation>Was du hier änderst, wirkt ab dem nächsten Trainingsschritt, ohne Neustart. Die Zeile unten sagt, ab welchem Schritt es gilt.</translation>
    </message>
    <message>
        <source>The controls appear here once a run is loaded.</source>
        <translation>Die Regler erscheinen hier, sobald ein Lauf geladen ist.</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
</context>
<context>
    <name>PastSettings</name>
    <message>
        <source>As it was at step %1. Live brings back the present settings, to change them.</source>
        <translation>So war es bei Schritt %1. Live bringt die jetzigen Einstellungen zurück, um sie zu ändern.</translation>
    </message>
</context>
<context>
    <name>RestartGroup</name>
    <message>
        <source>Needs a restart</source>
        <translation>Erfordert einen Neustart</translation>
    </message>
    <message>
        <source>The data, the networks, the seed and the device: changed together, with a new run</source>
        <translation>Daten, Netze, Startwert und Gerät: werden zusammen geändert, mit einem neuen Lauf</translation>
    </message>
    <message>
        <source>Apply and restart</source>
        <translation>Anwenden, neu starten</translation>
    </message>
    <message>
        <source>Begin a new run with these settings; what is listed above changes</source>
        <translation>Einen neuen Lauf mit diesen Einstellungen beginnen; geändert wird, was oben aufgeführt ist</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Forget these changes</source>
        <translation>Diese Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Data: %1</source>
        <translation>Daten: %1</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modell: %1</translation>
    </message>
    <message>
        <source>Random numbers</source>
        <translation>Zufallszahlen</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Nothing changed.</source>
        <translation>Nichts geändert.</translation>
    </message>
    <message>
        <source>The restart changes:</source>
        <translation>Der Neustart ändert:</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>Show or hide the details of this finding</source>
        <translation>Einzelheiten dieses Befunds ein- oder ausblenden</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>It has held since step %1</source>
        <translation>Gilt seit Schritt %1</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>severe</source>
        <translation>schwerwiegend</translation>
    </message>
    <message>
        <source>Not applied: %1</source>
        <translation>Nicht angewendet: %1</translation>
    </message>
    <message>
        <source>… sent; it takes effect at the next step</source>
        <translation>… gesendet; wirkt ab dem nächsten Schritt</translation>
    </message>
    <message>
        <source>%1: steps %2 to %3</source>
        <translation>%1: Schritt %2 bis %3</translation>
    </message>
    <message>
        <source>Lost at step %1</source>
        <translation>Verloren bei Schritt %1</translation>
    </message>
    <message>
        <source>Gone since step %1</source>
        <translation>Vorbei seit Schritt %1</translation>
    </message>
    <message>
        <source>“%1” applied at step %2; watching whether it helps…</source>
        <translation>„%1“ bei Schritt %2 angewendet; noch offen, ob es hilft …</translation>
    </message>
</context>
<context>
    <name>FindingsList</name>
    <message>
        <source>Auto-balance is on: it adjusts the learning rates and the D:G ratio.</source>
        <translation>Der Auto-Ausgleich ist an: Er passt die Lernraten und das Verhältnis D:G an.</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>Fachlich</translation>
    </message>
    <message>
        <source>Show the readings that each finding rests on, and technical words for it</source>
        <translation>Die Messwerte zeigen, auf denen jeder Befund beruht, und ihn in Fachbegriffen erklären</translation>
    </message>
    <message>
        <source>Past findings</source>
        <translation>Frühere Befunde</translation>
    </message>
    <message>
        <source>Show or hide the findings that no longer hold</source>
        <translation>Befunde, die nicht mehr gelten, ein- oder ausblenden</translation>
    </message>
    <message>
        <source>No finding yet, but in the red: %1</source>
        <translation>Noch kein Befund, aber im roten Bereich: %1</translation>
    </message>
    <message>
        <source>No problems found</source>
        <translation>Keine Probleme gefunden</translation>
    </message>
    <message>
        <source>Past findings (%1)</source>
        <translation>Frühere Befunde (%1)</translation>
    </message>
</context>
<context>
    <name>BalanceGauge</name>
    <message>
        <source>G ahead</source>
        <translation>G vorn</translation>
    </message>
    <message>
        <source>D ahead</source>
        <translation>D vorn</translation>
    </message>
</context>
<context>
    <name>IndicatorGroup</name>
    <message>
        <source>Show or hide the indicators that do not apply here, and why</source>
        <translation>Kennzahlen, die hier nicht anwendbar sind, samt Grund ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Not applicable here (%1)</source>
        <translation>Hier nicht anwendbar (%1)</translation>
    </message>
</context>
<context>
    <name>IndicatorRow</name>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
</context>
<context>
    <name>Indicator</name>
    <message>
        <source>real data:</source>
        <translation>echte Daten:</translation>
    </message>
    <message>
        <source>real</source>
        <translation>echt</translation>
    </message>
    <message>
        <source>n %1</source>
        <translation>n %1</translation>
    </message>
    <message>
        <source>%1: not applicable, %2</source>
        <translation>%1: nicht anwendbar, %2</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>schlecht</translation>
    </message>
    <message>
        <source>Not applicable: %1.</source>
        <translation>Nicht anwendbar: %1.</translation>
    </message>
    <message>
        <source>higher is better</source>
        <translation>höher ist besser</translation>
    </message>
    <message>
        <source>lower is better</source>
        <translation>niedriger ist besser</translation>
    </message>
    <message>
        <source>Range %1 to %2</source>
        <translation>Bereich %1 bis %2</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>Bis %1</translation>
    </message>
    <message>
        <source>Measured %1 at step %2, with %3</source>
        <translation>Gemessen %1 bei Schritt %2 (%3)</translation>
    </message>
    <message>
        <source>, on %1 samples</source>
        <translation>, an %1 Beispielen</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>MeasureBar</name>
    <message>
        <source>Measure all now</source>
        <translation>Jetzt alles messen</translation>
    </message>
    <message>
        <source>Measure every indicator at once on 10,000 samples, or as many as there are, while the training goes on  (Ctrl+M)</source>
        <translation>Alle Kennzahlen auf einmal an 10,000 Beispielen messen, oder an so vielen, wie es gibt, während das Training weiterläuft  (Strg+M)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop the measurement; what has been measured stays</source>
        <translation>Die Messung abbrechen; was schon gemessen ist, bleibt</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 von %2: %3</translation>
    </message>
    <message>
        <source>Ended early: %1</source>
        <translation>Vorzeitig beendet: %1</translation>
    </message>
    <message>
        <source>Measured at step %1</source>
        <translation>Gemessen bei Schritt %1</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>How the run is doing: what is wrong and what may help, how much of the data the generator reaches, how good and how varied its samples are, and which of the two players is ahead. Beside each number stands what real data would get.</source>
        <translation>Wie es um den Lauf steht: was nicht stimmt und was helfen kann, wie viel von den Daten der Generator erreicht, wie gut und wie vielfältig seine Beispiele sind und welcher der beiden Spieler vorn liegt. Neben jeder Zahl steht, was echte Daten erreichen würden.</translation>
    </message>
    <message>
        <source>Modes</source>
        <translation>Modi</translation>
    </message>
    <message>
        <source>How the samples fall on the data's modes or classes</source>
        <translation>Wie sich die Beispiele auf die Modi oder Klassen der Daten verteilen</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>How near the samples come to the real data, and how varied they are</source>
        <translation>Wie nah die Beispiele den echten Daten kommen und wie vielfältig sie sind</translation>
    </message>
    <message>
        <source>The two players</source>
        <translation>Die beiden Spieler</translation>
    </message>
    <message>
        <source>How the discriminator and the generator stand against each other</source>
        <translation>Wie Diskriminator und Generator zueinander stehen</translation>
    </message>
    <message>
        <source>Findings and indicators</source>
        <translation>Befunde und Kennzahlen</translation>
    </message>
    <message>
        <source>The first measurement is on its way…</source>
        <translation>Die erste Messung läuft …</translation>
    </message>
    <message>
        <source>Mode coverage, diversity and the balance of the two networks will be measured here. Press Run.</source>
        <translation>Hier werden Modusabdeckung, Vielfalt und das Gleichgewicht der beiden Netze gemessen. Drücke „Start“.</translation>
    </message>
    <message>
        <source>as at step %1</source>
        <translation>wie bei Schritt %1</translation>
    </message>
</context>
<context>
    <name>PastFindings</name>
    <message>
        <source>No problems found at this step</source>
        <translation>Keine Probleme bei diesem Schritt gefunden</translation>
    </message>
</context>
<context>
    <name>RemedyPreview</name>
    <message>
        <source>Not possible now: %1</source>
        <translation>Jetzt nicht möglich: %1</translation>
    </message>
    <message>
        <source>Nothing would change: these settings are in force.</source>
        <translation>Es würde sich nichts ändern: Diese Einstellungen gelten bereits.</translation>
    </message>
    <message>
        <source>The run begins again, with new weights.</source>
        <translation>Der Lauf beginnt von vorn, mit neuen Gewichten.</translation>
    </message>
    <message>
        <source>At the next step, without a restart; Undo takes it back.</source>
        <translation>Ab dem nächsten Schritt, ohne Neustart; „Rückgängig“ nimmt es zurück.</translation>
    </message>
    <message>
        <source>This needs a restart.</source>
        <translation>Das erfordert einen Neustart.</translation>
    </message>
</context>
<context>
    <name>CandidateBar</name>
    <message>
        <source>Samples to choose A, B and C from, the same as on the Stage</source>
        <translation>Beispiele, aus denen A, B und C gewählt werden, dieselben wie auf der Bühne</translation>
    </message>
    <message>
        <source>Samples before these</source>
        <translation>Vorherige Beispiele</translation>
    </message>
    <message>
        <source>More samples</source>
        <translation>Weitere Beispiele</translation>
    </message>
</context>
<context>
    <name>CornerSlot</name>
    <message>
        <source>Choose %1</source>
        <translation>%1 wählen</translation>
    </message>
    <message>
        <source>Draw another %1 at random</source>
        <translation>%1 neu auslosen</translation>
    </message>
    <message>
        <source>Class of %1</source>
        <translation>Klasse von %1</translation>
    </message>
    <message>
        <source>The class for %1. One sample as A and as B, with two classes, makes the path a slider between them</source>
        <translation>Die Klasse für %1. Mit demselben Beispiel als A und B und zwei Klassen wird der Weg zum Regler zwischen den Klassen</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>Fake %1 of the Stage</source>
        <translation>Fälschung %1 der Bühne</translation>
    </message>
    <message>
        <source>Drawn at random for the explorer</source>
        <translation>Zufällig gezogen, nur für den Latentraum</translation>
    </message>
    <message>
        <source>Choose another: click here, then one of the samples</source>
        <translation>Anderes wählen: erst hier klicken, dann auf eines der Beispiele</translation>
    </message>
    <message>
        <source>as drawn</source>
        <translation>wie gezogen</translation>
    </message>
</context>
<context>
    <name>DirectionSliders</name>
    <message>
        <source>Principal directions</source>
        <translation>Hauptrichtungen</translation>
    </message>
    <message>
        <source>The directions in which samples change most: eigenvectors of the mean over latents of JᵀJ, where J is the generator's derivative (Wang and Ponce 2021). Of a model with styles: principal components of w (GANSpace, Härkönen et al. 2020).</source>
        <translation>Die Richtungen, in denen sich die Beispiele am stärksten ändern: Eigenvektoren des über Latentvektoren gemittelten JᵀJ, wobei J die Ableitung des Generators ist (Wang und Ponce 2021). Bei einem Modell mit Stilen: Hauptkomponenten von w (GANSpace, Härkönen et al. 2020).</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>Directions drawn at random, at right angles to each other: what a step in no special direction does.</source>
        <translation>Zufällig gezogene Richtungen, die senkrecht aufeinander stehen: was ein Schritt in keine besondere Richtung bewirkt.</translation>
    </message>
    <message>
        <source>Find or draw other directions</source>
        <translation>Andere Richtungen suchen oder ziehen</translation>
    </message>
    <message>
        <source>Put all sliders back to the middle</source>
        <translation>Alle Regler auf die Mitte zurückstellen</translation>
    </message>
    <message>
        <source>standard deviations</source>
        <translation>Standardabweichungen</translation>
    </message>
    <message>
        <source>Steps along direction %1</source>
        <translation>Schritte entlang Richtung %1</translation>
    </message>
    <message>
        <source>Steps along direction %1, in standard deviations. Double click or Delete: back to the middle.</source>
        <translation>Schritte entlang Richtung %1, in Standardabweichungen. Doppelklick oder Entf: zurück zur Mitte.</translation>
    </message>
    <message>
        <source>Draw other directions</source>
        <translation>Andere Richtungen ziehen</translation>
    </message>
    <message>
        <source>Find the directions anew, with the current weights: they were found once and stay, so that a slider means the same while the training goes on</source>
        <translation>Die Richtungen mit den jetzigen Gewichten neu suchen: Sie wurden einmal gesucht und bleiben, damit ein Regler dasselbe bedeutet, während das Training weitergeht</translation>
    </message>
    <message>
        <source>Show direction %1 as the path, from one end to the other</source>
        <translation>Richtung %1 als Weg zeigen, von einem Ende zum anderen</translation>
    </message>
    <message>
        <source>%1 % of all change (found at step %2)</source>
        <translation>%1 % aller Änderung (gesucht bei Schritt %2)</translation>
    </message>
</context>
<context>
    <name>PathFilm</name>
    <message>
        <source>Another run has begun before all pictures were made; nothing was written.</source>
        <translation>Ein anderer Lauf hat begonnen, bevor alle Bilder fertig waren; es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>The run has ended before all pictures were made; nothing was written.</source>
        <translation>Der Lauf endete, bevor alle Bilder fertig waren; es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>GIF (*.gif)</source>
        <translation>GIF (*.gif)</translation>
    </message>
    <message>
        <source>MP4 (*.mp4)</source>
        <translation>MP4 (*.mp4)</translation>
    </message>
    <message>
        <source>Save the path</source>
        <translation>Pfad speichern</translation>
    </message>
</context>
<context>
    <name>Latents</name>
    <message>
        <source>Latent explorer</source>
        <translation>Latentraum</translation>
    </message>
    <message>
        <source>Walk through the latent space: from one sample to another, along directions, by the arithmetic A − B + C, with styles or classes mixed. The weights may go on training or stand still, and the path can be saved as a GIF or MP4.</source>
        <translation>Spaziere durch den Latentraum: von einem Beispiel zum anderen, entlang von Richtungen, durch die Rechnung A − B + C, mit gemischten Stilen oder Klassen. Die Gewichte können weiter trainieren oder stillstehen, und der Weg lässt sich als GIF oder MP4 speichern.</translation>
    </message>
    <message>
        <source>The first picture is on its way…</source>
        <translation>Das erste Bild kommt gleich …</translation>
    </message>
    <message>
        <source>This model makes its samples from data, not from random numbers:
there is no latent space to walk through.</source>
        <translation>Dieses Modell macht seine Beispiele aus Daten, nicht aus Zufallszahlen:
Es gibt keinen Latentraum, durch den man spazieren könnte.</translation>
    </message>
    <message>
        <source>The run has ended: what is shown stays as it is. </source>
        <translation>Der Lauf ist beendet: Was zu sehen ist, bleibt, wie es ist. </translation>
    </message>
    <message>
        <source>Nothing is training yet.
Press Run, and walk through what the generator can make.</source>
        <translation>Noch wird nichts trainiert.
Drücke „Start“ und spaziere durch alles, was der Generator machen kann.</translation>
    </message>
</context>
<context>
    <name>PathBar</name>
    <message>
        <source>Play the path, there and back (P)</source>
        <translation>Den Weg abspielen, hin und zurück (P)</translation>
    </message>
    <message>
        <source>Place on the path</source>
        <translation>Stelle auf dem Weg</translation>
    </message>
    <message>
        <source>The sample's place on the path, from its beginning to its end</source>
        <translation>Die Stelle des Beispiels auf dem Weg, vom Anfang bis zum Ende</translation>
    </message>
</context>
<context>
    <name>TrailView</name>
    <message>
        <source>Path</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>The path as a trail in the plane</source>
        <translation>Der Weg als Spur in der Ebene</translation>
    </message>
    <message>
        <source>Fake %1: x %2, y %3. Click to take it.</source>
        <translation>Fälschung %1: x %2, y %3. Zum Auswählen klicken.</translation>
    </message>
</context>
<context>
    <name>LatentPath</name>
    <message>
        <source>%1 of %2 layers from A</source>
        <translation>%1 von %2 Schichten von A</translation>
    </message>
    <message>
        <source>‖%1‖ = %2, usually %3</source>
        <translation>‖%1‖ = %2, sonst meist %3</translation>
    </message>
    <message>
        <source>frozen at step %1</source>
        <translation>eingefroren bei Schritt %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
</context>
<context>
    <name>FilmStrip</name>
    <message>
        <source>The path, from its beginning to its end</source>
        <translation>Der Weg, vom Anfang bis zum Ende</translation>
    </message>
    <message>
        <source>The path. Drag along it to move the sample, or use the arrow keys.</source>
        <translation>Der Weg. Zum Bewegen des Beispiels daran entlangziehen oder die Pfeiltasten benutzen.</translation>
    </message>
    <message>
        <source>%1 % of the way. Drag to move the sample.</source>
        <translation>%1 % des Weges. Ziehen bewegt das Beispiel.</translation>
    </message>
</context>
<context>
    <name>CandidateRow</name>
    <message>
        <source>Samples to choose from</source>
        <translation>Beispiele zur Auswahl</translation>
    </message>
    <message>
        <source>Fake %1 of the Stage. Click to choose it.</source>
        <translation>Fälschung %1 der Bühne. Zum Auswählen klicken.</translation>
    </message>
</context>
<context>
    <name>BigPicture</name>
    <message>
        <source>The sample at the present place of the path</source>
        <translation>Das Beispiel an der jetzigen Stelle des Weges</translation>
    </message>
</context>
<context>
    <name>ExplorerToolbar</name>
    <message>
        <source>From A to B</source>
        <translation>Von A nach B</translation>
    </message>
    <message>
        <source>A − B + C</source>
        <translation>A − B + C</translation>
    </message>
    <message>
        <source>Along a direction</source>
        <translation>In eine Richtung</translation>
    </message>
    <message>
        <source>Mix styles of A and B</source>
        <translation>Stile A/B mischen</translation>
    </message>
    <message>
        <source>What the path is</source>
        <translation>Was der Weg ist</translation>
    </message>
    <message>
        <source>From A to B: every sample between two. A − B + C: what makes C differ from B, added to A little by little. Along a direction: one of those below, through A. Mix styles: the coarse layers of A, the fine ones of B.</source>
        <translation>Von A nach B: alle Beispiele dazwischen. A − B + C: was C von B unterscheidet, nach und nach zu A addiert. In eine Richtung: eine der Richtungen unten, durch A. Stile mischen: die groben Schichten von A, die feinen von B.</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>A straight line between the two; of a model with styles, in w.</source>
        <translation>Eine gerade Linie zwischen beiden; bei einem Modell mit Stilen in w.</translation>
    </message>
    <message>
        <source>Spherical (slerp)</source>
        <translation>Sphärisch (slerp)</translation>
    </message>
    <message>
        <source>A great circle (slerp): every latent on the way is as long as those that the generator was trained on. A straight line between normal latents of many dimensions runs through a region that it has hardly seen.</source>
        <translation>Ein Großkreis (slerp): Jeder Latentvektor auf dem Weg ist so lang wie die, mit denen der Generator trainiert wurde. Eine gerade Linie zwischen normalverteilten Latentvektoren mit vielen Dimensionen führt durch ein Gebiet, das er kaum kennt.</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Einfrieren</translation>
    </message>
    <message>
        <source>Keep the weights of this step for the explorer while training goes on.</source>
        <translation>Die Gewichte dieses Schritts für den Latentraum festhalten, während das Training weitergeht.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Train</translation>
    </message>
    <message>
        <source>Fakes from the generator's weights as they are being trained, in every panel that shows fakes (E).</source>
        <translation>Fälschungen aus den gerade trainierten Gewichten des Generators, in jedem Panel, das Fälschungen zeigt (E).</translation>
    </message>
    <message>
        <source>EMA</source>
        <translation>EMA</translation>
    </message>
    <message>
        <source>Fakes from an averaged copy of the generator (exponential moving average of its weights), in every panel that shows fakes (E).</source>
        <translation>Fälschungen aus einer gemittelten Kopie des Generators (exponentiell gleitender Mittelwert seiner Gewichte), in jedem Panel, das Fälschungen zeigt (E).</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Save the path as a GIF or an MP4</source>
        <translation>Pfad als GIF oder MP4 speichern</translation>
    </message>
</context>
<context>
    <name>TruncationSlider</name>
    <message>
        <source>Truncation</source>
        <translation>Trunkierung</translation>
    </message>
    <message>
        <source>Numbers of z are drawn from N(0, 1) without what lies beyond this threshold (the truncation trick of BigGAN): to the left samples are more usual and less varied.</source>
        <translation>Die Zahlen von z werden aus N(0, 1) gezogen, ohne das, was jenseits dieser Schwelle liegt (der Truncation Trick von BigGAN): Nach links werden die Beispiele gewöhnlicher und weniger vielfältig.</translation>
    </message>
    <message>
        <source>Numbers of z are drawn evenly from minus this to this: to the left samples are more usual and less varied.</source>
        <translation>Die Zahlen von z werden gleichverteilt von minus bis plus diesem Wert gezogen: Nach links werden die Beispiele gewöhnlicher und weniger vielfältig.</translation>
    </message>
    <message>
        <source>ψ of StyleGAN: styles are drawn towards their mean, which is 0; at 1 they stay as they are.</source>
        <translation>ψ von StyleGAN: Die Stile werden zu ihrem Mittelwert hingezogen, dem bei 0; bei 1 bleiben sie, wie sie sind.</translation>
    </message>
    <message>
        <source>At the right end nothing is truncated.</source>
        <translation>Am rechten Ende wird nichts abgeschnitten.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
</context>
<context>
    <name>NetworkDiagram</name>
    <message>
        <source>Diagram of the networks</source>
        <translation>Schaubild der Netze</translation>
    </message>
    <message>
        <source>Active: %1. Frozen: %2.</source>
        <translation>Aktiv: %1. Eingefroren: %2.</translation>
    </message>
    <message>
        <source>no data is seen to pass through it</source>
        <translation>kein Datenfluss zu sehen</translation>
    </message>
    <message>
        <source>output %1, mean %2 ± %3</source>
        <translation>Ausgabe %1, Mittel %2 ± %3</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 Parameter</translation>
    </message>
    <message>
        <source>%1 % of its units are dead: 0 for every sample</source>
        <translation>%1 % der Einheiten sind tot: 0 bei jedem Beispiel</translation>
    </message>
    <message>
        <source>%1 % of its outputs are saturated: almost no gradient passes</source>
        <translation>%1 % der Ausgaben sind gesättigt: Kaum ein Gradient kommt hindurch</translation>
    </message>
    <message>
        <source>Click for its weights, gradient and outputs.</source>
        <translation>Ein Klick zeigt Gewichte, Gradient und Ausgaben.</translation>
    </message>
    <message>
        <source>are added</source>
        <translation>werden addiert</translation>
    </message>
    <message>
        <source>are multiplied</source>
        <translation>werden multipliziert</translation>
    </message>
    <message>
        <source>are concatenated</source>
        <translation>werden aneinandergehängt</translation>
    </message>
    <message>
        <source>are subtracted</source>
        <translation>werden subtrahiert</translation>
    </message>
    <message>
        <source>Fold the middle layers of %1 again</source>
        <translation>Die mittleren Schichten von %1 wieder einklappen</translation>
    </message>
    <message>
        <source>Show the %1 layers of %2 that are folded away</source>
        <translation>Die %1 eingeklappten Schichten von %2 zeigen</translation>
    </message>
    <message>
        <source>fold</source>
        <translation>weniger</translation>
    </message>
    <message>
        <source>…
%1 more
layers</source>
        <translation>…
%1 weitere
Schichten</translation>
    </message>
    <message>
        <source>not seen</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>The loss of %1 goes back through %2, which it does not change</source>
        <translation>Der Verlust von %1 läuft zurück durch %2, ohne es zu ändern</translation>
    </message>
    <message>
        <source>The update %1 moves %2</source>
        <translation>Das Update %1 bewegt %2</translation>
    </message>
    <message>
        <source>loss of %1</source>
        <translation>Verlust von %1</translation>
    </message>
    <message>
        <source>makes samples</source>
        <translation>macht Beispiele</translation>
    </message>
    <message>
        <source>judges samples</source>
        <translation>beurteilt Beispiele</translation>
    </message>
    <message>
        <source>%1 layers</source>
        <translation>%1 Schichten</translation>
    </message>
    <message>
        <source>what passes through it is not known: its layers only</source>
        <translation>was hindurchfließt, ist unbekannt: nur die Schichten</translation>
    </message>
    <message>
        <source>noise z</source>
        <translation>Rauschen z</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>noise, class</source>
        <translation>Rauschen, Klasse</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>real data</source>
        <translation>echte Daten</translation>
    </message>
    <message>
        <source>fake</source>
        <translation>gefälscht</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>%1 networks</source>
        <translation>%1 Netze</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>an %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>real or fake?</source>
        <translation>echt?</translation>
    </message>
</context>
<context>
    <name>LayerCard</name>
    <message>
        <source>Another sample (Up)</source>
        <translation>Anderes Beispiel (Pfeil auf)</translation>
    </message>
    <message>
        <source>Another sample (Down)</source>
        <translation>Anderes Beispiel (Pfeil ab)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>fake %1</source>
        <translation>Fälschung %1</translation>
    </message>
</context>
<context>
    <name>LayerView</name>
    <message>
        <source>output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>not seen</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>mean ± std</source>
        <translation>Mittel ± Std.</translation>
    </message>
    <message>
        <source>dead units</source>
        <translation>tote Einheiten</translation>
    </message>
    <message>
        <source>saturated</source>
        <translation>gesättigt</translation>
    </message>
    <message>
        <source>weight norm</source>
        <translation>Gewichtsnorm</translation>
    </message>
    <message>
        <source>gradient norm</source>
        <translation>Gradientennorm</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>distribution of its outputs</source>
        <translation>Verteilung der Ausgaben</translation>
    </message>
    <message>
        <source>%1 to %2: %3 % of its outputs</source>
        <translation>%1 bis %2: %3 % der Ausgaben</translation>
    </message>
    <message>
        <source>The details are on their way…</source>
        <translation>Die Einzelheiten kommen gleich …</translation>
    </message>
    <message>
        <source>It has no weights that can be shown as a picture.</source>
        <translation>Hier gibt es keine Gewichte, die sich als Bild zeigen ließen.</translation>
    </message>
    <message>
        <source>weights, units × inputs</source>
        <translation>Gewichte, Einheiten × Eingaben</translation>
    </message>
    <message>
        <source> (means of blocks)</source>
        <translation> (blockweise gemittelt)</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>%1 from %2: %3</source>
        <translation>%1 aus %2: %3</translation>
    </message>
    <message>
        <source>outputs for fake %1</source>
        <translation>Ausgaben für Fälschung %1</translation>
    </message>
    <message>
        <source>unit %1: %2</source>
        <translation>Einheit %1: %2</translation>
    </message>
    <message>
        <source>kernel %1: %2 to %3</source>
        <translation>Filter %1: %2 bis %3</translation>
    </message>
    <message>
        <source>feature maps of fake %1</source>
        <translation>Merkmalskarten von Fälschung %1</translation>
    </message>
    <message>
        <source>channel %1: mean %2</source>
        <translation>Kanal %1: Mittel %2</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>The model as data is seen to flow through it: what goes in, every layer with its output's shape, its parameters, the mean ± spread of its outputs and a bar for dead or saturated units, where branches part and come together, and the losses that come back to what they move. Click a layer to see its weights and outputs; Enter opens, Esc closes, arrows move. While an iteration is stepped through, active networks light up, frozen ones have a snowflake, and the loss is seen on its way back.</source>
        <translation>Das Modell, wie die Daten hindurchfließen: was hineingeht, jede Schicht mit der Form ihrer Ausgabe, ihren Parametern, Mittel ± Streuung ihrer Ausgaben und einem Balken für tote oder gesättigte Einheiten, wo sich Zweige trennen und treffen, und die Verluste, die zu dem zurücklaufen, was sie bewegen. Ein Klick auf eine Schicht zeigt ihre Gewichte und Ausgaben; Eingabe öffnet, Esc schließt, die Pfeiltasten bewegen. Während eine Iteration schrittweise abläuft, leuchten die aktiven Netze auf, eingefrorene tragen eine Schneeflocke, und der Verlust ist auf seinem Rückweg zu sehen.</translation>
    </message>
    <message>
        <source>The first pass is on its way…</source>
        <translation>Der erste Durchlauf kommt gleich …</translation>
    </message>
    <message>
        <source>statistics of %1 fakes</source>
        <translation>Statistik von %1 Fälschungen</translation>
    </message>
    <message>
        <source>statistics of %1 fakes and %1 reals</source>
        <translation>Statistik von %1 Fälschungen und %1 Echten</translation>
    </message>
    <message>
        <source>Nothing is training yet.
Press Run, and the networks appear here.</source>
        <translation>Noch wird nichts trainiert.
Drücke „Start“, dann erscheinen hier die Netze.</translation>
    </message>
</context>
<context>
    <name>CloseupCard</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Nearest real images and their distance</source>
        <translation>Nächste echte Bilder und ihr Abstand</translation>
    </message>
    <message>
        <source>The training images that differ least from this sample, pixel by pixel: root mean square difference, 0 is the same image, 1 is black against white.</source>
        <translation>Die Trainingsbilder, die sich von diesem Beispiel Pixel für Pixel am wenigsten unterscheiden: Wurzel der mittleren quadratischen Abweichung; 0 ist dasselbe Bild, 1 ist Schwarz gegen Weiß.</translation>
    </message>
    <message>
        <source>Looking for the nearest real images…</source>
        <translation>Die nächsten echten Bilder werden gesucht …</translation>
    </message>
    <message>
        <source>Real images to their own nearest: %1 (median of %2)</source>
        <translation>Echte Bilder zu ihrem jeweils nächsten: %1 (Median von %2)</translation>
    </message>
    <message>
        <source>A training image itself: the distances show how near the others like it are.</source>
        <translation>Selbst ein Trainingsbild: Die Abstände zeigen, wie nah ihm ähnliche Bilder sind.</translation>
    </message>
    <message>
        <source>Much nearer to a training image than real images usually are to each other: it looks memorized.</source>
        <translation>Viel näher an einem Trainingsbild, als echte Bilder sonst aneinander liegen: sieht auswendig gelernt aus.</translation>
    </message>
    <message>
        <source>Nearer to a training image than real images usually are to each other: it may be partly memorized.</source>
        <translation>Näher an einem Trainingsbild, als echte Bilder sonst aneinander liegen: vielleicht teilweise auswendig gelernt.</translation>
    </message>
    <message>
        <source>No nearer to a training image than real images usually are to each other: no sign of memorizing.</source>
        <translation>Nicht näher an einem Trainingsbild, als echte Bilder sonst aneinander liegen: kein Anzeichen für Auswendiglernen.</translation>
    </message>
    <message>
        <source>Fake %1</source>
        <translation>Fälschung %1</translation>
    </message>
    <message>
        <source>Real %1</source>
        <translation>Echtes Bild %1</translation>
    </message>
    <message>
        <source>This model has no discriminator to judge its samples.</source>
        <translation>Dieses Modell hat keinen Diskriminator, der seine Beispiele beurteilt.</translation>
    </message>
    <message>
        <source>%1; higher means more like real</source>
        <translation>%1; höher heißt: eher echt</translation>
    </message>
    <message>
        <source>real, says D (%1 % is undecided)</source>
        <translation>echt, sagt D (%1 % ist unentschieden)</translation>
    </message>
    <message>
        <source>logit %1</source>
        <translation>Logit %1</translation>
    </message>
</context>
<context>
    <name>SampleGrids</name>
    <message>
        <source>Grids of fake and real images</source>
        <translation>Raster gefälschter und echter Bilder</translation>
    </message>
    <message>
        <source>fake %1</source>
        <translation>Fälschung %1</translation>
    </message>
    <message>
        <source>real %1</source>
        <translation>Echtes Bild %1</translation>
    </message>
    <message>
        <source>%1, asked to be %2</source>
        <translation>%1, verlangt: %2</translation>
    </message>
    <message>
        <source>%1: D says %2 % real (logit %3)</source>
        <translation>%1: D sagt %2 % echt (Logit %3)</translation>
    </message>
    <message>
        <source>Fake (%1)</source>
        <translation>Gefälscht (%1)</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>Echt</translation>
    </message>
</context>
<context>
    <name>StageLegend</name>
    <message>
        <source>real</source>
        <translation>echt</translation>
    </message>
    <message>
        <source>verdicts: D says fake</source>
        <translation>Urteile: D sagt gefälscht</translation>
    </message>
    <message>
        <source>G's latent grid</source>
        <translation>Latentgitter von G</translation>
    </message>
    <message>
        <source>fake (EMA weights)</source>
        <translation>gefälscht (EMA-Gewichte)</translation>
    </message>
    <message>
        <source>fake</source>
        <translation>gefälscht</translation>
    </message>
    <message>
        <source>mode with no fake within 3 σ</source>
        <translation>Modus ohne Fälschung in 3 σ</translation>
    </message>
    <message>
        <source>from its source</source>
        <translation>von der Quelle her</translation>
    </message>
    <message>
        <source>gradient on G</source>
        <translation>Gradient für G</translation>
    </message>
    <message>
        <source>gradient on G, this long: %1</source>
        <translation>Gradient für G, so lang: %1</translation>
    </message>
    <message>
        <source> (of packs of %1 copies)</source>
        <translation> (für Packs aus %1 Kopien)</translation>
    </message>
    <message>
        <source>background: D says fake</source>
        <translation>Hintergrund: D sagt gefälscht</translation>
    </message>
    <message>
        <source>highest %1</source>
        <translation>höchste %1</translation>
    </message>
    <message>
        <source>background: lowest score %1</source>
        <translation>Hintergrund: kleinste Bewertung %1</translation>
    </message>
</context>
<context>
    <name>StageOverlays</name>
    <message>
        <source>Real</source>
        <translation>Echt</translation>
    </message>
    <message>
        <source>Real samples: points of the training data, drawn as filled circles.</source>
        <translation>Echte Beispiele: Punkte der Trainingsdaten, als gefüllte Kreise gezeichnet.</translation>
    </message>
    <message>
        <source>Fake</source>
        <translation>Gefälscht</translation>
    </message>
    <message>
        <source>Fake samples: what the generator makes of a fixed set of latents, drawn as crosses. Each cross is the same latent in every frame.</source>
        <translation>Fälschungen: was der Generator aus immer denselben Latentvektoren macht, als Kreuze gezeichnet. Jedes Kreuz gehört in jedem Bild zum selben Latentvektor.</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Heatmap</translation>
    </message>
    <message>
        <source>The discriminator's verdict everywhere in the plane: blue where it takes a point for real, orange where it takes it for fake, colourless where it is undecided.</source>
        <translation>Das Urteil des Diskriminators überall in der Ebene: blau, wo er einen Punkt für echt hält, orange, wo er ihn für gefälscht hält, farblos, wo er unentschieden ist.</translation>
    </message>
    <message>
        <source>Manifold</source>
        <translation>Gitter</translation>
    </message>
    <message>
        <source>A regular grid of latents as the generator warps it into the plane: where its lines are dense, the generator puts many samples.</source>
        <translation>Ein regelmäßiges Gitter von Latentvektoren, wie es der Generator in die Ebene verbiegt: Wo die Linien dicht liegen, setzt der Generator viele Beispiele hin.</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pfeile</translation>
    </message>
    <message>
        <source>Where the discriminator's gradient pushes each fake point: the direction that lowers the generator's loss. The legend says which gradient an arrow of that length stands for.</source>
        <translation>Wohin der Gradient des Diskriminators jeden gefälschten Punkt schiebt: in die Richtung, die den Verlust des Generators senkt. Die Legende sagt, für welchen Gradienten ein Pfeil dieser Länge steht.</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlende</translation>
    </message>
    <message>
        <source>A ring around each mode of the data that no fake reaches; a dashed ring around one that was reached earlier.</source>
        <translation>Ein Ring um jeden Modus der Daten, den keine Fälschung erreicht; gestrichelt, wenn er früher schon erreicht war.</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>Where the generator carries points: a thin line from each source point, drawn as an empty square, to the fake made from it. Points on the same side start in the same colour: where colours mix at the other end, neighbours were separated and the correspondence is lost.</source>
        <translation>Wohin der Generator Punkte trägt: eine dünne Linie von jedem Quellpunkt, als leeres Quadrat gezeichnet, zur Fälschung daraus. Punkte auf derselben Seite beginnen in derselben Farbe: Wo sich am anderen Ende die Farben mischen, wurden Nachbarn getrennt, und die Zuordnung ist verloren.</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Stage</source>
        <translation>Bühne</translation>
    </message>
    <message>
        <source>Real samples and the generator's fakes. Points lie over the discriminator's heat map: blue where it takes a point for real, orange where for fake. A red ring stands around a cluster that no fake reaches, a dashed one around one that was reached earlier. Click an image to see its score and the real images nearest to it.</source>
        <translation>Echte Beispiele und die Fälschungen des Generators. Punkte liegen über der Heatmap des Diskriminators: blau, wo er einen Punkt für echt hält, orange, wo für gefälscht. Ein roter Ring umgibt einen Cluster, den keine Fälschung erreicht, ein gestrichelter einen, der früher erreicht war. Klicke auf ein Bild, um seine Bewertung und die nächsten echten Bilder zu sehen.</translation>
    </message>
    <message>
        <source>The first picture is on its way…</source>
        <translation>Das erste Bild kommt gleich …</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Nothing is training yet.
Press Run, and real and fake samples appear here.</source>
        <translation>Noch wird nichts trainiert.
Drücke „Start“, dann erscheinen hier echte und gefälschte Beispiele.</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>What the model does with some samples, stage by stage</source>
        <translation>Was das Modell mit einigen Beispielen macht, Stufe für Stufe</translation>
    </message>
    <message>
        <source>sample %1</source>
        <translation>Beispiel %1</translation>
    </message>
</context>
<context>
    <name>StageToolbar</name>
    <message>
        <source>Train</source>
        <translation>Train</translation>
    </message>
    <message>
        <source>Fakes from the generator's weights as they are being trained, in every panel that shows fakes (E).</source>
        <translation>Fälschungen aus den gerade trainierten Gewichten des Generators, in jedem Panel, das Fälschungen zeigt (E).</translation>
    </message>
    <message>
        <source>EMA</source>
        <translation>EMA</translation>
    </message>
    <message>
        <source>Fakes from an averaged copy of the generator (exponential moving average of its weights), which is steadier than the weights being trained, in every panel that shows fakes (E).</source>
        <translation>Fälschungen aus einer gemittelten Kopie des Generators (exponentiell gleitender Mittelwert seiner Gewichte), die ruhiger ist als die gerade trainierten Gewichte, in jedem Panel, das Fälschungen zeigt (E).</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Show what the model makes of some samples, stage by stage: what goes in, what comes out, and what it should be. Off: the grids of fakes and reals.</source>
        <translation>Zeigen, was das Modell aus einigen Beispielen macht, Stufe für Stufe: was hineingeht, was herauskommt und was es sein sollte. Aus: die Raster der Fälschungen und der Echten.</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Show everything again (double click on the plane).</source>
        <translation>Wieder alles zeigen (Doppelklick auf die Ebene).</translation>
    </message>
    <message>
        <source>Size of the samples: larger ones, or more of them (Ctrl and the wheel).</source>
        <translation>Größe der Beispiele: größere oder mehr davon (Strg und Mausrad).</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>The class of the fakes, and of the real samples beside them. In the grids a digit's key chooses the class of that name or number, Backspace all classes.</source>
        <translation>Die Klasse der Fälschungen und der echten Beispiele daneben. In den Rastern wählt eine Zifferntaste die Klasse dieses Namens oder dieser Nummer, die Rücktaste alle Klassen.</translation>
    </message>
    <message>
        <source>Class to draw</source>
        <translation>Gezeichnete Klasse</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Alle Klassen</translation>
    </message>
    <message>
        <source>%1 columns</source>
        <translation>%1 Spalten</translation>
    </message>
    <message>
        <source>Size of the samples</source>
        <translation>Größe der Beispiele</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>How training went, step by step: the losses of discriminator and generator, how often D is right (or how far apart a Wasserstein critic takes reals and fakes to be), and, if switched on, how large the gradients are. Dotted lines are the losses when fakes cannot be told from reals; dashed marks are your interventions, dotted ones what diagnosis found. Click on the steps below to see everything as it was then, and drag the line that stands there. Drag to see earlier steps, turn the wheel to zoom, on an axis for that axis alone; Shift and drag zooms into a rectangle. A right click has more.</source>
        <translation>Wie das Training verlief, Schritt für Schritt: die Verluste von Diskriminator und Generator, wie oft D richtig liegt (oder wie weit ein Wasserstein-Kritiker Echte und Fälschungen auseinanderliegen sieht) und, falls eingeschaltet, wie groß die Gradienten sind. Gepunktete Linien sind die Verluste, wenn sich Fälschungen nicht von Echten unterscheiden lassen; gestrichelte Marken sind deine Eingriffe, gepunktete die Befunde der Diagnose. Ein Klick auf die Schritte darunter zeigt alles, wie es damals war, und die Linie, die dort steht, lässt sich ziehen. Ziehen führt zu früheren Schritten, das Mausrad zoomt, über einer Achse nur diese; Ziehen mit Umschalt zoomt in ein Rechteck. Ein Rechtsklick bietet mehr.</translation>
    </message>
    <message>
        <source>Losses and accuracies over the steps</source>
        <translation>Verluste und Genauigkeiten über die Schritte</translation>
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
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Parts of D's loss</source>
        <translation>Teile des Verlusts von D</translation>
    </message>
    <message>
        <source>Parts of G's loss</source>
        <translation>Teile des Verlusts von G</translation>
    </message>
    <message>
        <source>Penalties</source>
        <translation>Strafterme</translation>
    </message>
    <message>
        <source>Critic's estimate</source>
        <translation>Schätzung des Kritikers</translation>
    </message>
    <message>
        <source>mean score of reals − of fakes</source>
        <translation>mittlere Bewertung: Echte − Fälschungen</translation>
    </message>
    <message>
        <source>D is right</source>
        <translation>D hat recht</translation>
    </message>
    <message>
        <source>on real</source>
        <translation>über echte</translation>
    </message>
    <message>
        <source>on fake</source>
        <translation>über gefälschte</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Gradientennorm</translation>
    </message>
    <message>
        <source>0: no distance</source>
        <translation>0: kein Abstand</translation>
    </message>
    <message>
        <source>50 %: cannot tell</source>
        <translation>50 %: nicht zu unterscheiden</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>Gradienten</translation>
    </message>
    <message>
        <source>Show the length of each network's gradient, on a logarithmic scale. Near zero, that network learns nothing any more; if it explodes, the learning rate is too high.</source>
        <translation>Die Länge des Gradienten jedes Netzes auf einer logarithmischen Skala zeigen. Nahe null lernt das Netz nichts mehr; explodiert sie, ist die Lernrate zu hoch.</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Show what the losses are made of: their terms and penalties, and each network's own where there are several.</source>
        <translation>Zeigen, woraus die Verluste bestehen: ihre Terme und Strafterme, und bei mehreren Netzen die jedes einzelnen.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Logarithmic scale for the losses: small changes of small losses become visible. Losses of zero or below have no logarithm and are left out.</source>
        <translation>Logarithmische Skala für die Verluste: Kleine Änderungen kleiner Verluste werden sichtbar. Verluste von null oder darunter haben keinen Logarithmus und fehlen.</translation>
    </message>
    <message>
        <source>Draw the mean over so many steps around each one. The faint band behind always shows the raw values, from the least to the greatest.</source>
        <translation>Den Mittelwert über so viele Schritte um jeden herum zeichnen. Das blasse Band dahinter zeigt immer die Rohwerte, vom kleinsten bis zum größten.</translation>
    </message>
    <message>
        <source>Part of the run</source>
        <translation>Teil des Laufs</translation>
    </message>
    <message>
        <source>Steps shown</source>
        <translation>Gezeigte Schritte</translation>
    </message>
    <message>
        <source>How many steps are shown while following the newest one.</source>
        <translation>Wie viele Schritte beim Folgen des neuesten zu sehen sind.</translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation>Ganzer Lauf</translation>
    </message>
    <message>
        <source>Last %1 steps</source>
        <translation>Letzte %1 Schritte</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Keep the newest step in view (End). Dragging or zooming the plot looks back and switches this off.</source>
        <translation>Den neuesten Schritt im Blick behalten (Ende). Ziehen oder Zoomen blickt zurück und schaltet das aus.</translation>
    </message>
    <message>
        <source>not smoothed</source>
        <translation>ungeglättet</translation>
    </message>
    <message>
        <source>mean of %1 steps</source>
        <translation>Mittel über %1 Schritte</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>The losses of discriminator and generator will be drawn here, step by step. Press Run.</source>
        <translation>Hier werden Schritt für Schritt die Verluste von Diskriminator und Generator gezeichnet. Drücke „Start“.</translation>
    </message>
    <message>
        <source>lost: %1</source>
        <translation>verloren: %1</translation>
    </message>
    <message>
        <source>✓ over: %1</source>
        <translation>✓ vorbei: %1</translation>
    </message>
    <message>
        <source>This model has no discriminator, and its loss no equilibrium of a game.</source>
        <translation>Dieses Modell hat keinen Diskriminator, und sein Verlust kein Gleichgewicht eines Spiels.</translation>
    </message>
    <message>
        <source>equilibrium %1</source>
        <translation>Gleichgewicht %1</translation>
    </message>
    <message>
        <source>D at equilibrium %1</source>
        <translation>D im Gleichgewicht %1</translation>
    </message>
    <message>
        <source>G at equilibrium %1</source>
        <translation>G im Gleichgewicht %1</translation>
    </message>
    <message>
        <source>A critic has no 50 % line: its scores are not probabilities.</source>
        <translation>Ein Kritiker hat keine 50-%-Linie: Seine Bewertungen sind keine Wahrscheinlichkeiten.</translation>
    </message>
    <message>
        <source>faint: the run before</source>
        <translation>blass: der Lauf davor</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>Verdicts</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>What the discriminator says of the newest batches or, with EMA weights, of the averaged generator's samples: to the right it is sure of real, to the left of fake. The more the two hills overlap, the less it can tell them apart, which is what the generator wants.</source>
        <translation>Was der Diskriminator zu den neuesten Batches sagt oder, bei EMA-Gewichten, zu den Beispielen des gemittelten Generators: Rechts ist er sich „echt“ sicher, links „gefälscht“. Je mehr sich die beiden Hügel überlappen, desto weniger kann er sie unterscheiden, und genau das will der Generator.</translation>
    </message>
    <message>
        <source>Histogram of the discriminator's scores</source>
        <translation>Histogramm der Bewertungen des Diskriminators</translation>
    </message>
    <message>
        <source>The discriminator's mean scores over the steps</source>
        <translation>Mittlere Bewertungen des Diskriminators über die Schritte</translation>
    </message>
    <message>
        <source>Mean score</source>
        <translation>Mittlere Bewertung</translation>
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
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>How the scores of the newest batches are spread: real as a filled hill with a solid outline, fake hatched with a dashed one; a vertical line at each mean. Turn the wheel to zoom, on an axis for that axis alone; a double click shows everything again, a right click has more.</source>
        <translation>Wie sich die Bewertungen der neuesten Batches verteilen: echt als gefüllter Hügel mit durchgezogenem Umriss, gefälscht schraffiert mit gestricheltem; eine senkrechte Linie bei jedem Mittelwert. Das Mausrad zoomt, über einer Achse nur diese; ein Doppelklick zeigt wieder alles, ein Rechtsklick bietet mehr.</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Im Verlauf</translation>
    </message>
    <message>
        <source>The mean score of real and of fake batches at each step. The band reaches from the least to the greatest batch mean. A mark shows where the loss was changed: from there on the scores may have another unit. Drag to look back, turn the wheel to zoom, End follows again; a right click has more.</source>
        <translation>Die mittlere Bewertung der echten und der gefälschten Batches bei jedem Schritt. Das Band reicht vom kleinsten bis zum größten Batch-Mittelwert. Eine Marke zeigt, wo der Verlust gewechselt wurde: Von dort an können die Bewertungen eine andere Einheit haben. Ziehen blickt zurück, das Mausrad zoomt, Ende folgt wieder; ein Rechtsklick bietet mehr.</translation>
    </message>
    <message>
        <source>The first scores are on their way…</source>
        <translation>Die ersten Bewertungen kommen gleich …</translation>
    </message>
    <message>
        <source>How the discriminator scores real and fake samples will be drawn here. Press Run.</source>
        <translation>Hier wird gezeichnet, wie der Diskriminator echte und gefälschte Beispiele bewertet. Drücke „Start“.</translation>
    </message>
    <message>
        <source>The discriminator does not train (D steps is 0), so it scores no batches.</source>
        <translation>Der Diskriminator trainiert nicht (Schritte von D ist 0), also bewertet er keine Batches.</translation>
    </message>
    <message>
        <source>This model has no discriminator, so there are no verdicts.</source>
        <translation>Dieses Modell hat keinen Diskriminator, also gibt es keine Urteile.</translation>
    </message>
    <message>
        <source>%1: cannot tell</source>
        <translation>%1: unentschieden</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>unentschieden</translation>
    </message>
    <message>
        <source>Mean %1</source>
        <translation>Mittel: %1</translation>
    </message>
    <message>
        <source>training batches</source>
        <translation>Trainingsbatches</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
</context>
</TS>
