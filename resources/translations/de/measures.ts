<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Engine:diagnosis</name>
    <message>
        <source>A false balance: D is near 50 % as at an equilibrium, but the samples are plainly bad.</source>
        <translation>Ein falsches Gleichgewicht: D ist nahe 50 % wie im Gleichgewicht, aber die Beispiele sind deutlich schlecht.</translation>
    </message>
    <message>
        <source>Discriminator is blind</source>
        <translation>Diskriminator ist blind</translation>
    </message>
    <message>
        <source>D accuracy differs from 50 % by</source>
        <translation>Genauigkeit von D, Abweichung von 50 %:</translation>
    </message>
    <message>
        <source>likeness of the samples' spread to real data's</source>
        <translation>Ähnlichkeit der Streuung mit der echter Daten:</translation>
    </message>
    <message>
        <source>coverage, against real data</source>
        <translation>Abdeckung, gegenüber echten Daten:</translation>
    </message>
    <message>
        <source>The discriminator is right half of the time, as if the fakes were perfect, but they are not: it simply does not see the difference. The balance is not real, and the generator learns nothing useful.</source>
        <translation>Der Diskriminator hat in der Hälfte der Fälle recht, als wären die Fälschungen perfekt, aber das sind sie nicht: Er sieht den Unterschied einfach nicht. Das Gleichgewicht ist keines, und der Generator lernt nichts Brauchbares.</translation>
    </message>
    <message>
        <source>Accuracy near ½ with bad samples: D is too slow, too small, too strongly regularized or collapsed to a constant. Judge an equilibrium by the samples, never by D's accuracy alone.</source>
        <translation>Genauigkeit nahe ½ bei schlechten Beispielen: D ist zu langsam, zu klein, zu stark regularisiert oder zu einer Konstanten kollabiert. Beurteile ein Gleichgewicht an den Beispielen, nie an der Genauigkeit von D allein.</translation>
    </message>
    <message>
        <source>A lasting loss: an indicator of the samples held a level over several measurements, and is far below it now.</source>
        <translation>Ein bleibender Rückgang: Eine Kennzahl der Beispiele hielt über mehrere Messungen ein Niveau und liegt jetzt weit darunter.</translation>
    </message>
    <message>
        <source>Samples got worse</source>
        <translation>Schlechtere Beispiele</translation>
    </message>
    <message>
        <source>lost of the run's best, in parts of what real data gets</source>
        <translation>Rückgang gegenüber dem Besten des Laufs, gemessen an echten Daten:</translation>
    </message>
    <message>
        <source>At step %1 %2 was %3, at step %4 it is %5; it has been falling since step %6.</source>
        <translation>Bei Schritt %1 lag %2 bei %3, bei Schritt %4 bei %5; seit Schritt %6 geht es abwärts.</translation>
    </message>
    <message>
        <source>%1 Nothing was changed in between: the training itself drifts.</source>
        <translation>%1 Dazwischen wurde nichts geändert: Das Training selbst driftet ab.</translation>
    </message>
    <message>
        <source>%1 In between, at step %2, this was changed: %3.</source>
        <translation>%1 Dazwischen, bei Schritt %2, wurde geändert: %3.</translation>
    </message>
    <message>
        <source>The newest measurements all lie below what several in a row held earlier. A game does not descend: it can leave a good place, by a changed setting or by steps that are too large for it to stay. Undo what was changed; else lower the rates, or damp the game with R1.</source>
        <translation>Die neuesten Messungen liegen alle unter dem, was zuvor mehrere nacheinander hielten. Ein Spiel steigt nicht bergab: Es kann einen guten Ort auch verlassen, durch eine geänderte Einstellung oder durch Schritte, die zu groß sind, um dort zu bleiben. Mach die Änderung rückgängig; sonst senke die Raten oder dämpfe das Spiel mit R1.</translation>
    </message>
    <message>
        <source>At step %1 a weight was set by hand (%2): this may follow from it.</source>
        <translation>Bei Schritt %1 wurde ein Gewicht von Hand gesetzt (%2): Das kann die Folge sein.</translation>
    </message>
    <message>
        <source>%1 steps after “%2”</source>
        <translation>%1 Schritte nach „%2“</translation>
    </message>
    <message>
        <source>better, but still there %1: %2</source>
        <translation>besser, aber noch da, %1: %2</translation>
    </message>
    <message>
        <source>still there %1</source>
        <translation>noch da, %1</translation>
    </message>
    <message>
        <source>It has held since step %1, but the newest readings do not bear it out. It is over unless the next ones do.</source>
        <translation>Der Befund gilt seit Schritt %1, doch die neuesten Messwerte bestätigen ihn nicht. Er ist vorbei, wenn die nächsten ihn auch nicht bestätigen.</translation>
    </message>
    <message>
        <source>%1: perhaps over</source>
        <translation>%1: vielleicht vorbei</translation>
    </message>
    <message>
        <source>D judges nearly all samples right for long, or many while G's gradient is a small part of what it was.</source>
        <translation>D beurteilt lange Zeit fast alle Beispiele richtig, oder viele, während der Gradient von G ein Bruchteil des früheren ist.</translation>
    </message>
    <message>
        <source>Discriminator too strong</source>
        <translation>Diskriminator zu stark</translation>
    </message>
    <message>
        <source>D accuracy</source>
        <translation>Genauigkeit von D</translation>
    </message>
    <message>
        <source>G gradient, against the start</source>
        <translation>Gradient von G, gegenüber dem Anfang:</translation>
    </message>
    <message>
        <source>Discriminator too strong, G's gradient has vanished</source>
        <translation>Diskriminator zu stark, der Gradient von G ist verschwunden</translation>
    </message>
    <message>
        <source>The discriminator sees through nearly every fake, whatever the generator tries. A detective who is never fooled gives no hint which fake was the better one, so the generator stops improving.</source>
        <translation>Der Diskriminator durchschaut fast jede Fälschung, was der Generator auch versucht. Ein Detektiv, der sich nie täuschen lässt, gibt keinen Hinweis, welche Fälschung die bessere war, also wird der Generator nicht mehr besser.</translation>
    </message>
    <message>
        <source>Under the minimax loss G's gradient, proportional to σ(D(G(z))), goes to 0 with it.</source>
        <translation>Beim Minimax-Verlust geht der Gradient von G, proportional zu σ(D(G(z))), mit ihm gegen 0.</translation>
    </message>
    <message>
        <source>The supports of real and fake are separated by a wide margin: D's logits saturate and its gradient at the fakes carries no direction.%1 Keep D from running ahead (rates, steps), or make the two overlap (instance noise, smoothed labels, R1).</source>
        <translation>Die Träger von echt und gefälscht liegen weit auseinander: Die Logits von D sättigen, und sein Gradient an den Fälschungen gibt keine Richtung vor.%1 Lass D nicht davonlaufen (Raten, Schritte), oder bring beide zum Überlappen (Instanzrauschen, geglättete Labels, R1).</translation>
    </message>
    <message>
        <source>D's loss is many times what it is at rest, G's still more, a critic's scores are, or the samples fly apart.</source>
        <translation>Der Verlust von D ist ein Vielfaches seines Ruhewerts, der von G noch mehr, oder die Bewertungen eines Kritikers sind es, oder die Beispiele fliegen auseinander.</translation>
    </message>
    <message>
        <source>Diverging</source>
        <translation>Divergenz</translation>
    </message>
    <message>
        <source>D loss, against its value at equilibrium</source>
        <translation>Verlust von D, gegenüber dem Gleichgewicht:</translation>
    </message>
    <message>
        <source>G loss, against its value at equilibrium</source>
        <translation>Verlust von G, gegenüber dem Gleichgewicht:</translation>
    </message>
    <message>
        <source>how far a critic holds real and fake apart, in sizes of the data</source>
        <translation>wie weit ein Kritiker echt und gefälscht auseinanderhält, gemessen an der Größe der Daten:</translation>
    </message>
    <message>
        <source>diversity, against real data</source>
        <translation>Vielfalt, gegenüber echten Daten:</translation>
    </message>
    <message>
        <source>The numbers run away instead of settling: each step overshoots more than the last. If nothing is done, the losses soon are no numbers any more.</source>
        <translation>Die Zahlen laufen davon, statt sich einzupendeln: Jeder Schritt schießt weiter über das Ziel hinaus als der letzte. Wird nichts unternommen, sind die Verluste bald keine Zahlen mehr.</translation>
    </message>
    <message>
        <source>The steps are too large for the game's curvature: weights, logits and losses grow together. Lower the rates, clip gradients or bound D's slope. Weights that have grown large already may not come back: then restart with the lower rates.</source>
        <translation>Die Schritte sind zu groß für die Krümmung des Spiels: Gewichte, Logits und Verluste wachsen gemeinsam. Senke die Raten, begrenze die Gradienten oder die Steigung von D. Sind die Gewichte schon groß geworden, kommen sie vielleicht nicht zurück: Starte dann mit den niedrigeren Raten neu.</translation>
    </message>
    <message>
        <source>D accuracy on reals or on fakes differs from 50 % by</source>
        <translation>Genauigkeit von D bei Echten oder Fälschungen, Abweichung von 50 %:</translation>
    </message>
    <message>
        <source>high quality and precision, the lower, against real data</source>
        <translation>Qualität und Precision, der kleinere Wert, gegenüber echten Daten:</translation>
    </message>
    <message>
        <source>D is near 50 % and the samples are good: all modes in quality, or precision, recall and coverage near real's.</source>
        <translation>D ist nahe 50 %, und die Beispiele sind gut: alle Modi in guter Qualität, oder Precision, Recall und Abdeckung nahe denen echter Daten.</translation>
    </message>
    <message>
        <source>Useful equilibrium</source>
        <translation>Brauchbares Gleichgewicht</translation>
    </message>
    <message>
        <source>modes covered, of those in the data</source>
        <translation>abgedeckte Modi, von denen der Daten:</translation>
    </message>
    <message>
        <source>recall, against real data</source>
        <translation>Recall, gegenüber echten Daten:</translation>
    </message>
    <message>
        <source>The discriminator can only guess, and rightly so: the fakes are as good and as varied as the real samples. This is what training is for.</source>
        <translation>Der Diskriminator kann nur raten, und das zu Recht: Die Fälschungen sind so gut und so vielfältig wie die echten Beispiele. Genau dafür wird trainiert.</translation>
    </message>
    <message>
        <source>D's accuracy is near ½ while independent measures of quality and coverage are near real-against-real. More training brings little; a falling rate and the average of G (EMA) polish the rest.</source>
        <translation>Die Genauigkeit von D ist nahe ½, während unabhängige Maße für Qualität und Abdeckung nahe an echt gegen echt liegen. Weiteres Training bringt wenig; eine sinkende Rate und das gleitende Mittel von G (EMA) geben den letzten Schliff.</translation>
    </message>
    <message>
        <source>Fakes score higher than reals nearly all the time: D lags behind, and what G learns from it is wrong.</source>
        <translation>Fälschungen werden fast immer höher bewertet als Echte: D hinkt hinterher, und was G von ihm lernt, ist falsch.</translation>
    </message>
    <message>
        <source>Generator too strong</source>
        <translation>Generator zu stark</translation>
    </message>
    <message>
        <source>recent steps in which fakes score above reals</source>
        <translation>letzte Schritte, in denen Fälschungen über Echten liegen:</translation>
    </message>
    <message>
        <source>The discriminator takes the fakes for more real than the real ones. The generator has outrun it and now learns from a judge that is wrong, so its samples get no better.</source>
        <translation>Der Diskriminator hält die Fälschungen für echter als die echten. Der Generator ist ihm davongelaufen und lernt nun von einem Richter, der sich irrt; seine Beispiele werden also nicht besser.</translation>
    </message>
    <message>
        <source>D's ranking is inverted (AUC below ½): G exploits directions in which D has not caught up, and its gradient no longer points to the data. Give D more updates or a higher rate, or slow G down.</source>
        <translation>Die Rangfolge von D ist verkehrt (AUC unter ½): G nutzt Richtungen aus, in denen D nicht nachgekommen ist, und sein Gradient zeigt nicht mehr zu den Daten. Gib D mehr Updates oder eine höhere Rate, oder bremse G.</translation>
    </message>
    <message>
        <source>Fakes lie much nearer to training samples than held-out real samples do.</source>
        <translation>Fälschungen liegen viel näher an Trainingsbeispielen als zurückgehaltene echte Beispiele.</translation>
    </message>
    <message>
        <source>Generator copies training samples</source>
        <translation>Generator kopiert Trainingsbeispiele</translation>
    </message>
    <message>
        <source>probability that a fake is nearer to a training sample than a held-out real one</source>
        <translation>Wahrscheinlichkeit, dass eine Fälschung näher an einem Trainingsbeispiel liegt als ein zurückgehaltenes echtes:</translation>
    </message>
    <message>
        <source>The generator's samples are near copies of the training samples. It has learned them by heart instead of learning what makes them what they are.</source>
        <translation>Die Beispiele des Generators sind fast Kopien der Trainingsbeispiele. Er hat sie auswendig gelernt, statt zu lernen, was sie ausmacht.</translation>
    </message>
    <message>
        <source>Nearest-neighbour distances of fakes to the training set are far below those of held-out reals. As a rule D overfits first. Regularize D, or use more data; stop earlier.</source>
        <translation>Die Abstände der Fälschungen zum nächsten Nachbarn in den Trainingsdaten liegen weit unter denen zurückgehaltener Echter. Meist ist zuerst D überangepasst. Regularisiere D, oder nimm mehr Daten; höre früher auf.</translation>
    </message>
    <message>
        <source>Fakes vary far less than the data, or good ones come from less than two thirds of its modes.</source>
        <translation>Fälschungen variieren viel weniger als die Daten, oder gute stammen aus weniger als zwei Dritteln der Modi.</translation>
    </message>
    <message>
        <source>Mode collapse</source>
        <translation>Modenkollaps</translation>
    </message>
    <message>
        <source>high quality, against real data</source>
        <translation>hohe Qualität, gegenüber echten Daten:</translation>
    </message>
    <message>
        <source>precision, against real data</source>
        <translation>Precision, gegenüber echten Daten:</translation>
    </message>
    <message>
        <source>Partial mode collapse</source>
        <translation>Teilweiser Modenkollaps</translation>
    </message>
    <message>
        <source>%1: %2 of %3 %4</source>
        <translation>%1: %2 von %3 %4</translation>
    </message>
    <message>
        <source>The generator has found a few things that the discriminator lets pass, and makes little else. What it makes may look fine, but most of the data's variety is missing.</source>
        <translation>Der Generator hat ein paar Dinge gefunden, die der Diskriminator durchgehen lässt, und macht kaum noch etwas anderes. Was er macht, kann gut aussehen, aber der größte Teil der Vielfalt der Daten fehlt.</translation>
    </message>
    <message>
        <source>G maps most of z to a few regions. Its gradient comes from D at those regions alone, so nothing pulls it to the others; D follows it around instead of flattening. Gradient penalties on real data (R1), more D updates, comparable learning rates or a larger batch give D the reach to show it the rest.</source>
        <translation>G bildet den größten Teil von z auf wenige Gebiete ab. Sein Gradient kommt nur aus D an diesen Gebieten, also zieht ihn nichts zu den anderen; D läuft ihm hinterher, statt flacher zu werden. Gradientenstrafen auf echten Daten (R1), mehr Updates für D, vergleichbare Lernraten oder ein größerer Batch geben D die Reichweite, ihm den Rest zu zeigen.</translation>
    </message>
    <message>
        <source>Jumping samples: most sit on a quarter of the modes, and on another one at each measurement.</source>
        <translation>Springende Beispiele: Die meisten sitzen auf einem Viertel der Modi, und bei jeder Messung auf einem anderen.</translation>
    </message>
    <message>
        <source>Mode hopping</source>
        <translation>Modenspringen</translation>
    </message>
    <message>
        <source>samples that changed their mode between measurements</source>
        <translation>Beispiele, die zwischen zwei Messungen den Modus wechselten:</translation>
    </message>
    <message>
        <source>samples on the fullest quarter of the modes</source>
        <translation>Beispiele auf dem vollsten Viertel der Modi:</translation>
    </message>
    <message>
        <source>The generator makes only a few kinds of things at a time. As soon as the discriminator has learned to spot them, it jumps to others, and the chase goes round and round.</source>
        <translation>Der Generator macht immer nur wenige Arten von Dingen auf einmal. Sobald der Diskriminator gelernt hat, sie zu erkennen, springt er zu anderen, und die Jagd geht im Kreis.</translation>
    </message>
    <message>
        <source>The mode histogram of G moves as a whole between measurements: D's maximum travels, and G's mass travels after it, the rotation of the game's vector field made visible. R1 damps it; so do a lower G rate and less momentum.</source>
        <translation>Das Modushistogramm von G verschiebt sich zwischen den Messungen im Ganzen: Das Maximum von D wandert, und die Masse von G wandert ihm nach; die Drehung im Vektorfeld des Spiels wird sichtbar. R1 dämpft sie, ebenso eine niedrigere Rate von G und weniger Impuls.</translation>
    </message>
    <message>
        <source>More than two thirds of the known modes are covered with good samples, but not all.</source>
        <translation>Mehr als zwei Drittel der bekannten Modi sind mit guten Beispielen abgedeckt, aber nicht alle.</translation>
    </message>
    <message>
        <source>Modes missing</source>
        <translation>Fehlende Modi</translation>
    </message>
    <message>
        <source>%1: %2 of %3 covered</source>
        <translation>%1: %2 von %3 abgedeckt</translation>
    </message>
    <message>
        <source>The generator makes good samples of most kinds, but some kinds it never makes. The missing ones are marked on the Stage.</source>
        <translation>Der Generator macht von den meisten Arten gute Beispiele, aber manche macht er nie. Die fehlenden sind auf der Bühne markiert.</translation>
    </message>
    <message>
        <source>Partial mode dropping: G's mass has settled on most modes with a locally flat D. The plain losses have no term that brings it to the others. Noise on D's input spreads reals and fakes until they overlap, so that D slopes towards a missing mode; R1 flattens D, at a longer loss of quality.</source>
        <translation>Ein Teil der Modi fehlt: Die Masse von G hat sich bei lokal flachem D auf den meisten Modi niedergelassen. Die einfachen Verluste haben keinen Term, der sie zu den anderen bringt. Rauschen auf der Eingabe von D verbreitert Echte und Fälschungen, bis sie überlappen, sodass D zu einem fehlenden Modus hin ansteigt; R1 macht D flach, was länger Qualität kostet.</translation>
    </message>
    <message>
        <source>A side has no updates or no learning rate, the updates are too small to matter, or there are no gradients.</source>
        <translation>Eine Seite hat keine Updates oder keine Lernrate, die Updates sind zu klein, um etwas zu bewirken, oder es gibt keine Gradienten.</translation>
    </message>
    <message>
        <source>No learning</source>
        <translation>Stillstand</translation>
    </message>
    <message>
        <source>sides that cannot move</source>
        <translation>Seiten, die sich nicht bewegen können:</translation>
    </message>
    <message>
        <source>update of weights in one step</source>
        <translation>Update der Gewichte in einem Schritt:</translation>
    </message>
    <message>
        <source>gradients, against the start</source>
        <translation>Gradienten, gegenüber dem Anfang:</translation>
    </message>
    <message>
        <source>The weights of at least one of the two do not move, so that there is nothing to watch.</source>
        <translation>Die Gewichte von mindestens einem der beiden bewegen sich nicht, also gibt es nichts zu sehen.</translation>
    </message>
    <message>
        <source>No updates, a learning rate of 0 (also at the end of a schedule), or gradients that have died on both sides (all units inactive, saturated logits).</source>
        <translation>Keine Updates, eine Lernrate von 0 (auch am Ende eines Zeitplans) oder Gradienten, die auf beiden Seiten erloschen sind (alle Einheiten inaktiv, Logits gesättigt).</translation>
    </message>
    <message>
        <source>Let both learn</source>
        <translation>Beide lernen lassen</translation>
    </message>
    <message>
        <source>Gives the side that stands still an update and a learning rate.</source>
        <translation>Gibt der stillstehenden Seite ein Update und eine Lernrate.</translation>
    </message>
    <message>
        <source>A loss or a gradient was NaN or infinite; the run has paused before that step.</source>
        <translation>Ein Verlust oder Gradient war NaN oder unendlich; der Lauf hat vor diesem Schritt angehalten.</translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation>Keine Zahl</translation>
    </message>
    <message>
        <source>steps that failed</source>
        <translation>gescheiterte Schritte:</translation>
    </message>
    <message>
        <source>A loss or a gradient of the script is infinite or no number at all. The script goes on with it, and its networks will soon hold no numbers either: stop it, and begin again with smaller steps.</source>
        <translation>Ein Verlust oder ein Gradient des Skripts ist unendlich oder gar keine Zahl. Das Skript macht damit weiter, und bald enthalten auch seine Netze keine Zahlen mehr: Halte es an und beginne neu, mit kleineren Schritten.</translation>
    </message>
    <message>
        <source>The next step would have made numbers that are infinite or no numbers at all, so it was not made. Everything so far is kept. As a rule it is too late to go on from here: begin again with smaller steps.</source>
        <translation>Der nächste Schritt hätte unendliche oder gar keine Zahlen ergeben, also wurde er nicht ausgeführt. Alles bis hierher ist erhalten. Meist ist es zu spät, von hier aus weiterzumachen: Beginne neu, mit kleineren Schritten.</translation>
    </message>
    <message>
        <source>%1 Overflow in a loss or gradient, as a rule after growing weights.</source>
        <translation>%1 Überlauf in einem Verlust oder Gradienten, meist nach wachsenden Gewichten.</translation>
    </message>
    <message>
        <source>%1 Overflow in a loss or gradient, as a rule after growing weights. If it comes back at once with lower rates, the weights are too large already: restart.</source>
        <translation>%1 Überlauf in einem Verlust oder Gradienten, meist nach wachsenden Gewichten. Kommt er bei niedrigeren Raten sofort wieder, sind die Gewichte schon zu groß: Starte neu.</translation>
    </message>
    <message>
        <source>Reals score clearly above fakes, then clearly below, again and again.</source>
        <translation>Echte werden deutlich höher bewertet als Fälschungen, dann deutlich niedriger, immer wieder.</translation>
    </message>
    <message>
        <source>Oscillation</source>
        <translation>Schwingung</translation>
    </message>
    <message>
        <source>changes of the lead</source>
        <translation>Führungswechsel:</translation>
    </message>
    <message>
        <source>lead of either side, in scores</source>
        <translation>Vorsprung der einen oder anderen Seite, in Bewertungen:</translation>
    </message>
    <message>
        <source>The two chase each other in circles: now the discriminator is far ahead, now the generator, and neither gets closer to the goal.</source>
        <translation>Die beiden jagen sich im Kreis: Mal liegt der Diskriminator weit vorn, mal der Generator, und keiner kommt dem Ziel näher.</translation>
    </message>
    <message>
        <source>Simultaneous gradient steps rotate around the equilibrium instead of converging to it. Damping comes from a gradient penalty (R1), less momentum (β₁ 0), or smaller steps; the average of G (EMA) is better than G itself.</source>
        <translation>Gleichzeitige Gradientenschritte kreisen um das Gleichgewicht, statt dorthin zu konvergieren. Dämpfung bringen eine Gradientenstrafe (R1), weniger Impuls (β₁ 0) oder kleinere Schritte; das gleitende Mittel von G (EMA) ist besser als G selbst.</translation>
    </message>
    <message>
        <source>D scores held-out reals like fakes (r_v of Karras et al. 2020, arXiv 2006.06676, eq. 1), or calls them so.</source>
        <translation>D bewertet zurückgehaltene Echte wie Fälschungen (r_v von Karras et al. 2020, arXiv 2006.06676, Gl. 1) oder erklärt sie dazu.</translation>
    </message>
    <message>
        <source>Discriminator overfits</source>
        <translation>Diskriminator überangepasst</translation>
    </message>
    <message>
        <source>D accuracy on training reals above that on held-out ones by</source>
        <translation>Genauigkeit von D, bei Echten aus dem Training höher als bei zurückgehaltenen um:</translation>
    </message>
    <message>
        <source>The discriminator has learned its training samples by heart: real samples that it has never seen it takes for fakes. It then teaches the generator to copy instead of to understand.</source>
        <translation>Der Diskriminator hat seine Trainingsbeispiele auswendig gelernt: Echte Beispiele, die er nie gesehen hat, hält er für Fälschungen. So lehrt er den Generator kopieren statt verstehen.</translation>
    </message>
    <message>
        <source>D's scores on held-out reals drift from those on training reals towards those of fakes, typical of few data. Dropout in D, R1, instance noise, smoothed labels, a slower D, or more data.</source>
        <translation>Die Bewertungen zurückgehaltener Echter durch D driften von denen der Trainingsbeispiele zu denen der Fälschungen, typisch bei wenigen Daten. Dropout in D, R1, Instanzrauschen, geglättete Labels, ein langsamerer D oder mehr Daten.</translation>
    </message>
    <message>
        <source>Some indicators are bad for long, by the verdicts that stand beside them.</source>
        <translation>Einige Kennzahlen sind lange schlecht, nach den Urteilen, die neben ihnen stehen.</translation>
    </message>
    <message>
        <source>In the red</source>
        <translation>Im roten Bereich</translation>
    </message>
    <message>
        <source>indicators in the red</source>
        <translation>Kennzahlen im roten Bereich:</translation>
    </message>
    <message>
        <source>Far from where they should be: %1. Early in training that is usual; if it lasts, train on, or compare with a run of other settings.</source>
        <translation>Weit von dort entfernt, wo sie sein sollten: %1. Früh im Training ist das üblich; bleibt es so, trainiere weiter oder vergleiche mit einem Lauf mit anderen Einstellungen.</translation>
    </message>
    <message>
        <source>No other rule holds, but these readings are beyond the limits that Health draws.</source>
        <translation>Keine andere Regel greift, aber diese Messwerte liegen jenseits der Grenzen, die im Zustand eingezeichnet sind.</translation>
    </message>
    <message>
        <source>The weights are too large already, so the run begins again. %1</source>
        <translation>Die Gewichte sind schon zu groß, also beginnt der Lauf von vorn. %1</translation>
    </message>
    <message>
        <source>Restart: %1</source>
        <translation>Neu starten: %1</translation>
    </message>
    <message>
        <source>Undo “%1”</source>
        <translation>„%1“ zurücknehmen</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Sets back what was changed at step %1, before the samples got worse.</source>
        <translation>Nimmt zurück, was bei Schritt %1 geändert wurde, bevor die Beispiele schlechter wurden.</translation>
    </message>
    <message>
        <source>Add R1 (γ 1)</source>
        <translation>R1 hinzufügen (γ 1)</translation>
    </message>
    <message>
        <source>Flattens D around the real data, so that G is no longer chased from place to place and finds what it missed.</source>
        <translation>Macht D um die echten Daten flach, sodass G nicht mehr von Ort zu Ort gejagt wird und findet, was ihm entging.</translation>
    </message>
    <message>
        <source>Flattens D more firmly around the real data.</source>
        <translation>Macht D um die echten Daten noch flacher.</translation>
    </message>
    <message>
        <source>Add instance noise (σ 0.1)</source>
        <translation>Instanzrauschen (σ 0.1)</translation>
    </message>
    <message>
        <source>Blurs real and fake alike, so that they overlap and D cannot be certain; G gets a direction again.</source>
        <translation>Verwischt Echte und Fälschungen gleichermaßen, sodass sie überlappen und D nicht sicher sein kann; G bekommt wieder eine Richtung.</translation>
    </message>
    <message>
        <source>Add dropout to D</source>
        <translation>Dropout in D</translation>
    </message>
    <message>
        <source>D cannot rely on single details any more.</source>
        <translation>D kann sich nicht mehr auf einzelne Details verlassen.</translation>
    </message>
    <message>
        <source>Clip gradients (norm 1)</source>
        <translation>Gradienten begrenzen (Norm 1)</translation>
    </message>
    <message>
        <source>No single step can throw the weights far any more.</source>
        <translation>Kein einzelner Schritt kann die Gewichte mehr weit wegwerfen.</translation>
    </message>
    <message>
        <source>Smooth labels (0.9)</source>
        <translation>Labels glätten (0.9)</translation>
    </message>
    <message>
        <source>D aims for 90 % instead of certainty on real samples, and its scores stay moderate.</source>
        <translation>D strebt bei echten Beispielen 90 % an statt Gewissheit, und seine Bewertungen bleiben maßvoll.</translation>
    </message>
    <message>
        <source>Loss → non-saturating</source>
        <translation>Verlust → nicht sättigend</translation>
    </message>
    <message>
        <source>With the minimax loss G learns nothing from a D that is sure; this one pushes hardest just there.</source>
        <translation>Beim Minimax-Verlust lernt G nichts von einem D, der sich sicher ist; dieser schiebt gerade dort am stärksten.</translation>
    </message>
    <message>
        <source>%1 learning rate %2 → %3</source>
        <translation>Lernrate %1 %2 → %3</translation>
    </message>
    <message>
        <source>%1 learns faster than its opponent; at the same rate the two keep pace.</source>
        <translation>%1 lernt schneller als der Gegner; bei gleicher Rate halten beide Schritt.</translation>
    </message>
    <message>
        <source>%1 takes smaller steps.</source>
        <translation>%1 macht kleinere Schritte.</translation>
    </message>
    <message>
        <source>%1 learns faster and catches up.</source>
        <translation>%1 lernt schneller und holt auf.</translation>
    </message>
    <message>
        <source>Learning rates %1</source>
        <translation>Lernraten %1</translation>
    </message>
    <message>
        <source>Smaller steps no longer jump over what they aim at.</source>
        <translation>Kleinere Schritte springen nicht mehr über ihr Ziel hinweg.</translation>
    </message>
    <message>
        <source>D:G steps %1:%2 → 1:1</source>
        <translation>Schritte D:G %1:%2 → 1:1</translation>
    </message>
    <message>
        <source>Each side moves once an iteration, so that neither runs ahead.</source>
        <translation>Jede Seite zieht einmal pro Iteration, sodass keine davonläuft.</translation>
    </message>
    <message>
        <source>D steps %1 → %2</source>
        <translation>D-Schritte %1 → %2</translation>
    </message>
    <message>
        <source>D sees more before G moves on, and its judgement is worth more.</source>
        <translation>D sieht mehr, bevor G weiterzieht, und sein Urteil ist mehr wert.</translation>
    </message>
    <message>
        <source>G steps %1 → 1</source>
        <translation>G-Schritte %1 → 1</translation>
    </message>
    <message>
        <source>G no longer moves several times against the same D.</source>
        <translation>G zieht nicht mehr mehrmals gegen denselben D.</translation>
    </message>
    <message>
        <source>Batch size %1 → %2</source>
        <translation>Batch-Größe %1 → %2</translation>
    </message>
    <message>
        <source>D sees more of the variety at once, and misses it sooner.</source>
        <translation>D sieht mehr von der Vielfalt auf einmal und vermisst sie eher.</translation>
    </message>
    <message>
        <source>β₁ → 0 on both sides</source>
        <translation>β₁ → 0 auf beiden Seiten</translation>
    </message>
    <message>
        <source>Momentum carries both past the point where they should meet.</source>
        <translation>Der Impuls trägt beide an dem Punkt vorbei, an dem sie sich treffen sollten.</translation>
    </message>
    <message>
        <source>until below %1</source>
        <translation>bis unter %1</translation>
    </message>
    <message>
        <source>until above %1</source>
        <translation>bis über %1</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>unter %1</translation>
    </message>
</context>
<context>
    <name>Engine:probes</name>
    <message>
        <source>%1/join %2</source>
        <translation>%1/Verknüpfung %2</translation>
    </message>
    <message>
        <source>has no parameters</source>
        <translation>hat keine Parameter</translation>
    </message>
    <message>
        <source>no adversarial loss</source>
        <translation>kein adversarialer Verlust</translation>
    </message>
    <message>
        <source>is not trained</source>
        <translation>wird nicht trainiert</translation>
    </message>
    <message>
        <source>the loss is the script's own</source>
        <translation>der Verlust ist der des Skripts</translation>
    </message>
    <message>
        <source>the adversarial loss does not reach it</source>
        <translation>der adversariale Verlust erreicht sie nicht</translation>
    </message>
    <message>
        <source>kernels of the outputs</source>
        <translation>Filter der Ausgaben</translation>
    </message>
    <message>
        <source>kernels of the inputs, as they write to the image</source>
        <translation>Filter der Eingaben, wie sie ins Bild schreiben</translation>
    </message>
    <message>
        <source>kernels of the outputs, on input 1</source>
        <translation>Filter der Ausgaben, auf Eingabe 1</translation>
    </message>
    <message>
        <source>needs 2 real samples, one to compare the other with, and there is 1</source>
        <translation>braucht 2 echte Beispiele, um sie miteinander zu vergleichen, und es gibt nur 1</translation>
    </message>
    <message>
        <source>this model has no discriminator</source>
        <translation>dieses Modell hat keinen Diskriminator</translation>
    </message>
    <message>
        <source>the loss is the script's own, and not known here</source>
        <translation>der Verlust ist der des Skripts und hier nicht bekannt</translation>
    </message>
    <message>
        <source>images of %1 pixels leave little to differ in: good ones are nearly alike too</source>
        <translation>Bilder von %1 Pixeln lassen wenig Raum für Unterschiede: Auch gute sind fast gleich</translation>
    </message>
    <message>
        <source>no real samples are held out from training (train.held_out is 0)</source>
        <translation>es sind keine echten Beispiele vom Training zurückgehalten (train.held_out ist 0)</translation>
    </message>
    <message>
        <source>no real samples are held out from training: %1 are too few</source>
        <translation>es sind keine echten Beispiele vom Training zurückgehalten: %1 sind zu wenige</translation>
    </message>
    <message>
        <source>a cluster counts if a sample falls within 3 standard deviations of it</source>
        <translation>ein Cluster zählt, wenn ein Beispiel höchstens 3 Standardabweichungen von ihm entfernt liegt</translation>
    </message>
    <message>
        <source>within 3 standard deviations of the nearest cluster</source>
        <translation>die höchstens 3 Standardabweichungen vom nächsten Cluster entfernt liegen</translation>
    </message>
    <message>
        <source>a class counts if a tenth of its due, of samples that the classifier is 90 % sure of, belongs to it</source>
        <translation>eine Klasse zählt, wenn ihr ein Zehntel der zustehenden Beispiele gehört, bei denen der Klassifikator zu 90 % sicher ist</translation>
    </message>
    <message>
        <source>whose class the classifier is 90 % sure of</source>
        <translation>bei deren Klasse der Klassifikator zu 90 % sicher ist</translation>
    </message>
    <message>
        <source>Modes covered</source>
        <translation>Abgedeckte Modi</translation>
    </message>
    <message>
        <source>Classes covered</source>
        <translation>Abgedeckte Klassen</translation>
    </message>
    <message>
        <source>How many of the data's %1 the generator reaches, from 0 to all: %2. More is better.</source>
        <translation>Wie viele der %1 in den Daten der Generator erreicht, von 0 bis alle: %2. Mehr ist besser.</translation>
    </message>
    <message>
        <source>High quality</source>
        <translation>Hohe Qualität</translation>
    </message>
    <message>
        <source>share of samples</source>
        <translation>Anteil der Beispiele</translation>
    </message>
    <message>
        <source>Share of the samples, 0 to 100 %, %1. Higher is better; real data does not reach 100 % either.</source>
        <translation>Anteil der Beispiele, 0 bis 100 %, %1. Höher ist besser; auch echte Daten erreichen keine 100 %.</translation>
    </message>
    <message>
        <source>Mode KL</source>
        <translation>KL der Modi</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>nats</translation>
    </message>
    <message>
        <source>How unevenly the samples fall on the %1: the KL divergence of their shares from the real ones. 0 is as the data; ln(%2) is all on one of equally frequent ones. Lower is better.</source>
        <translation>Wie ungleich sich die Beispiele auf die %1 verteilen: die KL-Divergenz ihrer Anteile von den echten. 0 ist wie die Daten; ln(%2) heißt, alle liegen auf einem von gleich häufigen. Niedriger ist besser.</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Verlorene</translation>
    </message>
    <message>
        <source>Classes dropped</source>
        <translation>Verlorene Klassen</translation>
    </message>
    <message>
        <source>How many %1 were covered at an earlier measurement and are not now, from 0 to all. Fewer is better: a generator that hops between them keeps dropping some.</source>
        <translation>Wie viele %1 bei einer früheren Messung abgedeckt waren und es jetzt nicht sind, von 0 bis alle. Weniger ist besser: Ein Generator, der zwischen ihnen springt, verliert immer wieder welche.</translation>
    </message>
    <message>
        <source>(%1 samples)</source>
        <translation>(%1 Beispiele)</translation>
    </message>
    <message>
        <source>%1 (real %2)</source>
        <translation>%1 (echt %2)</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>real data: %1 / %2%3</source>
        <translation>echte Daten: %1 / %2%3</translation>
    </message>
    <message>
        <source>real data: %1%2</source>
        <translation>echte Daten: %1%2</translation>
    </message>
    <message>
        <source>real data: 0</source>
        <translation>echte Daten: 0</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>none of the %1 was covered until now, so none could be lost</source>
        <translation>von den %1 war bisher nichts abgedeckt, also konnte nichts verloren gehen</translation>
    </message>
    <message>
        <source>above the other side</source>
        <translation>über der Gegenseite</translation>
    </message>
    <message>
        <source>D's scores of new fakes of the averaged generator, and of always the same reals, on the same bins.</source>
        <translation>Bewertungen von D für neue Fälschungen des gemittelten Generators und für immer dieselben Echten, in denselben Klassen des Histogramms.</translation>
    </message>
    <message>
        <source>needs a discriminator; %1 has none</source>
        <translation>braucht einen Diskriminator; %1 hat keinen</translation>
    </message>
    <message>
        <source>needs %1; this data is %2</source>
        <translation>braucht %1; diese Daten sind %2</translation>
    </message>
    <message>
        <source>Works through the one-neuron GAN for one image and one z, at the weights in training.</source>
        <translation>Rechnet das GAN mit einem Neuron für ein Bild und ein z durch, mit den gerade trainierten Gewichten.</translation>
    </message>
    <message>
        <source>needs a discriminator of one neuron and grey images of 2×2 pixels, as in the preset two-by-two; this is %1 on %2×%3</source>
        <translation>braucht einen Diskriminator aus einem Neuron und Graubilder von 2×2 Pixeln, wie in der Vorlage two-by-two; dies ist %1 auf %2×%3</translation>
    </message>
    <message>
        <source>Answers whether a sample is a copy of a training image.</source>
        <translation>Beantwortet, ob ein Beispiel die Kopie eines Trainingsbildes ist.</translation>
    </message>
    <message>
        <source>Some real and made pictures, the first filters of a network that reads them, and the maker's feature maps.</source>
        <translation>Einige echte und gemachte Bilder, die ersten Filter eines Netzes, das sie liest, und die Merkmalskarten des Netzes, das sie macht.</translation>
    </message>
    <message>
        <source>the samples are not finite</source>
        <translation>die Beispiele sind nicht endlich</translation>
    </message>
    <message>
        <source>Looks for samples that repeat each other, or the training data. Requests: "weights", "samples".</source>
        <translation>Sucht Beispiele, die sich oder die Trainingsdaten wiederholen. Anfragen: "weights", "samples".</translation>
    </message>
    <message>
        <source>Near-duplicates</source>
        <translation>Beinahe-Duplikate</translation>
    </message>
    <message>
        <source>Share of the samples, 0 to 100 %, with another among them that is nearer than 99 % of real samples have one: the birthday test. About 1 % for real data; lower is better: many say that few different samples are made. Measured on %1.</source>
        <translation>Anteil der Beispiele, 0 bis 100 %, die zu einem anderen näher liegen als 99 % der echten Beispiele: der Geburtstagstest. Etwa 1 % bei echten Daten; niedriger ist besser: Viele sagen, dass nur wenige verschiedene Beispiele gemacht werden. Gemessen an: %1.</translation>
    </message>
    <message>
        <source>needs %1 real samples; there are %2</source>
        <translation>braucht %1 echte Beispiele; es gibt %2</translation>
    </message>
    <message>
        <source>no two alike</source>
        <translation>keine zwei gleichen</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>real data: %1 (%2 samples)</source>
        <translation>echte Daten: %1 (%2 Beispiele)</translation>
    </message>
    <message>
        <source>different samples, if equally likely</source>
        <translation>verschiedene Beispiele, falls gleich wahrscheinlich</translation>
    </message>
    <message>
        <source>Memorization</source>
        <translation>Auswendiglernen</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Probability that a sample is nearer to a training sample than a held-out real one is: 0.5 is as for real data, 1 says that training samples are copied, and 0 that all samples are far from the data. Near 0.5 is good. Measured on %1.</source>
        <translation>Wahrscheinlichkeit, dass ein Beispiel näher an einem Trainingsbeispiel liegt als ein zurückgehaltenes echtes: 0.5 ist wie bei echten Daten, 1 sagt, dass Trainingsbeispiele kopiert werden, und 0, dass alle Beispiele weit von den Daten entfernt sind. Nahe 0.5 ist gut. Gemessen an: %1.</translation>
    </message>
    <message>
        <source>what is made of a training sample's source is meant to be like that sample</source>
        <translation>was aus der Quelle eines Trainingsbeispiels gemacht wird, soll diesem Beispiel ja gleichen</translation>
    </message>
    <message>
        <source>only %1 real samples are held out; 4 are needed</source>
        <translation>nur %1 echte Beispiele sind zurückgehalten; 4 sind nötig</translation>
    </message>
    <message>
        <source>real data: 0.50 (%1 held-out samples)</source>
        <translation>echte Daten: 0.50 (%1 zurückgehaltene Beispiele)</translation>
    </message>
    <message>
        <source>to the nearest training sample</source>
        <translation>zum nächsten Trainingsbeispiel</translation>
    </message>
    <message>
        <source>of held-out reals</source>
        <translation>von zurückgehaltenen Echten</translation>
    </message>
    <message>
        <source>MS-SSIM</source>
        <translation>MS-SSIM</translation>
    </message>
    <message>
        <source>similarity</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>How alike two of the samples look on average, by structure on several scales: 0 is unlike, 1 the same. Lower is better, down to real data's; far above it the samples repeat one picture.</source>
        <translation>Wie ähnlich zwei der Beispiele im Mittel aussehen, nach ihrer Struktur auf mehreren Skalen: 0 ist unähnlich, 1 gleich. Niedriger ist besser, bis hinab zum Wert echter Daten; weit darüber wiederholen die Beispiele ein einziges Bild.</translation>
    </message>
    <message>
        <source>compares images; these are points</source>
        <translation>vergleicht Bilder; dies sind Punkte</translation>
    </message>
    <message>
        <source>needs images of at least %1 pixels, for two scales of windows of 11; these have %2</source>
        <translation>braucht Bilder von mindestens %1 Pixeln, für zwei Skalen mit Fenstern von 11; diese haben %2</translation>
    </message>
    <message>
        <source>there is only one real image</source>
        <translation>es gibt nur ein echtes Bild</translation>
    </message>
    <message>
        <source>real data: %1 (%2 pairs, classes mixed)</source>
        <translation>echte Daten: %1 (%2 Paare, Klassen gemischt)</translation>
    </message>
    <message>
        <source>Judges a sample made by hand, by the loss that trains the generator, without noise on D's input.</source>
        <translation>Beurteilt ein von Hand gemachtes Beispiel mit dem Verlust, der den Generator trainiert, ohne Rauschen auf der Eingabe von D.</translation>
    </message>
    <message>
        <source>PSNR</source>
        <translation>PSNR</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>Peak signal-to-noise ratio of held-out pictures that were made small and enlarged again, against the originals: the logarithm of the mean squared difference, usually 15 to 40 dB. Higher is better, but the mean of all that is possible gets the most of it, and that is blurry.</source>
        <translation>Spitzen-Signal-Rausch-Verhältnis zurückgehaltener Bilder, die verkleinert und wieder vergrößert wurden, gegenüber den Originalen: der Logarithmus der mittleren quadratischen Abweichung, meist 15 bis 40 dB. Höher ist besser, doch am höchsten liegt der Mittelwert von allem, was möglich ist, und der ist unscharf.</translation>
    </message>
    <message>
        <source>SSIM</source>
        <translation>SSIM</translation>
    </message>
    <message>
        <source>Structural similarity of held-out pictures that were made small and enlarged again, and the originals: brightness, contrast and pattern are compared window by window, 1 is equal, 0 unrelated. Higher is better.</source>
        <translation>Strukturelle Ähnlichkeit zurückgehaltener Bilder, die verkleinert und wieder vergrößert wurden, mit den Originalen: Helligkeit, Kontrast und Muster werden Fenster für Fenster verglichen; 1 ist gleich, 0 ohne Bezug. Höher ist besser.</translation>
    </message>
    <message>
        <source>Has held-out pictures made small and enlarged again. Requests: "weights", "samples".</source>
        <translation>Lässt zurückgehaltene Bilder verkleinern und wieder vergrößern. Anfragen: "weights", "samples".</translation>
    </message>
    <message>
        <source>the pictures are not finite</source>
        <translation>die Bilder sind nicht endlich</translation>
    </message>
    <message>
        <source>bicubic: %1 (%2 pictures)</source>
        <translation>bikubisch: %1 (%2 Bilder)</translation>
    </message>
    <message>
        <source>this model does not make large pictures of small ones</source>
        <translation>dieses Modell macht keine großen Bilder aus kleinen</translation>
    </message>
    <message>
        <source>Samples on a path through the latent space, from the weights in training or from ones that are kept.</source>
        <translation>Beispiele auf einem Weg durch den Latentraum, aus den gerade trainierten Gewichten oder aus festgehaltenen.</translation>
    </message>
    <message>
        <source>the samples of this model are made from data, not from random numbers: it has no latent space</source>
        <translation>die Beispiele dieses Modells entstehen aus Daten, nicht aus Zufallszahlen: Es hat keinen Latentraum</translation>
    </message>
    <message>
        <source>D was not trained in the last steps</source>
        <translation>D wurde in den letzten Schritten nicht trainiert</translation>
    </message>
    <message>
        <source>this loss compares scores; none of them means 'real' by itself</source>
        <translation>dieser Verlust vergleicht Bewertungen; für sich allein bedeutet keine „echt“</translation>
    </message>
    <message>
        <source>Measures what the Health panel shows at once. Requests: "weights", "samples".</source>
        <translation>Misst, was das Panel Zustand sofort zeigt. Anfragen: "weights", "samples".</translation>
    </message>
    <message>
        <source>the modes are not known</source>
        <translation>die Modi sind nicht bekannt</translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation>Vielfalt</translation>
    </message>
    <message>
        <source>ratio to real data</source>
        <translation>Verhältnis zu echten Daten</translation>
    </message>
    <message>
        <source>Mean distance between two samples, divided by that between two real ones, from 0 up. 1 is as varied as the data and best; near 0 all samples are the same; far above 1 they fly apart.</source>
        <translation>Mittlerer Abstand zweier Beispiele, geteilt durch den zweier echter, ab 0. 1 ist so vielfältig wie die Daten und am besten; nahe 0 sind alle Beispiele gleich; weit über 1 fliegen sie auseinander.</translation>
    </message>
    <message>
        <source>needs at least 4 real samples; there are %1</source>
        <translation>braucht mindestens 4 echte Beispiele; es gibt %1</translation>
    </message>
    <message>
        <source>all real samples are the same</source>
        <translation>alle echten Beispiele sind gleich</translation>
    </message>
    <message>
        <source>the samples are too far apart to measure</source>
        <translation>die Beispiele liegen zu weit auseinander, um zu messen</translation>
    </message>
    <message>
        <source>real data: %1</source>
        <translation>echte Daten: %1</translation>
    </message>
    <message>
        <source>Share of the newest batches' samples, half of them real, that the discriminator judges right, 0 to 100 %. At 50 % it cannot tell real from fake.</source>
        <translation>Anteil der Beispiele der neuesten Batches, zur Hälfte echt, die der Diskriminator richtig beurteilt, 0 bis 100 %. Bei 50 % kann er echt und gefälscht nicht unterscheiden.</translation>
    </message>
    <message>
        <source>D on reals</source>
        <translation>D bei Echten</translation>
    </message>
    <message>
        <source>Share of the newest batches' real samples that the discriminator takes for real, 0 to 100 %. At 50 % it cannot tell; near 100 % on both sides it is far ahead.</source>
        <translation>Anteil der echten Beispiele der neuesten Batches, die der Diskriminator für echt hält, 0 bis 100 %. Bei 50 % ist er unentschieden; nahe 100 % auf beiden Seiten ist er weit voraus.</translation>
    </message>
    <message>
        <source>D on fakes</source>
        <translation>D bei Fälschungen</translation>
    </message>
    <message>
        <source>Share of the newest batches' fakes that the discriminator takes for fakes, 0 to 100 %. At 50 % it cannot tell; near 0 % it is fooled by nearly all.</source>
        <translation>Anteil der Fälschungen der neuesten Batches, die der Diskriminator für Fälschungen hält, 0 bis 100 %. Bei 50 % ist er unentschieden; nahe 0 % lässt er sich von fast allen täuschen.</translation>
    </message>
    <message>
        <source>50 % = cannot tell</source>
        <translation>50 % = unentschieden</translation>
    </message>
    <message>
        <source>Score overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>How much the histograms of D's scores of reals and of fakes have in common: 0 % is told apart in every case, 100 % the same. Higher is better, as long as D still learns: the generator is fed by what overlaps.</source>
        <translation>Wie viel die Histogramme der Bewertungen von D für Echte und für Fälschungen gemeinsam haben: 0 % heißt in jedem Fall unterschieden, 100 % gleich. Höher ist besser, solange D noch lernt: Der Generator lebt von der Überlappung.</translation>
    </message>
    <message>
        <source>D's scores are not finite</source>
        <translation>die Bewertungen von D sind nicht endlich</translation>
    </message>
    <message>
        <source>reals with reals: %1 (%2 a side)</source>
        <translation>Echte mit Echten: %1 (je Seite %2)</translation>
    </message>
    <message>
        <source>%1 gradient</source>
        <translation>Gradient von %1</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>Norm</translation>
    </message>
    <message>
        <source>Length of %1's gradient in the last steps, over all its weights, from 0 up. Neither way is good by itself: near 0 it learns nothing more, and a steep rise announces divergence.</source>
        <translation>Länge des Gradienten von %1 in den letzten Schritten, über alle Gewichte, ab 0. Weder groß noch klein ist für sich gut: Nahe 0 lernt das Netz nichts mehr, und ein steiler Anstieg kündigt Divergenz an.</translation>
    </message>
    <message>
        <source>%1 was not trained in the last steps</source>
        <translation>%1 wurde in den letzten Schritten nicht trainiert</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Gleichgewicht</translation>
    </message>
    <message>
        <source>2 AUC - 1</source>
        <translation>2 AUC - 1</translation>
    </message>
    <message>
        <source>How well D's scores tell real from fake: 0 not at all, +1 every real above every fake (D far ahead), below 0 fakes score higher (G ahead). It is 2·AUC - 1, with the same meaning for each loss.</source>
        <translation>Wie gut die Bewertungen von D echt von gefälscht trennen: 0 gar nicht, +1 jedes echte über jeder Fälschung (D weit vorn), unter 0 liegen Fälschungen höher (G vorn). Es ist 2·AUC - 1 und bedeutet bei jedem Verlust dasselbe.</translation>
    </message>
    <message>
        <source>0 = cannot tell</source>
        <translation>0 = unentschieden</translation>
    </message>
    <message>
        <source>G far ahead</source>
        <translation>G weit vorn</translation>
    </message>
    <message>
        <source>G ahead</source>
        <translation>G vorn</translation>
    </message>
    <message>
        <source>even</source>
        <translation>ausgeglichen</translation>
    </message>
    <message>
        <source>D ahead</source>
        <translation>D vorn</translation>
    </message>
    <message>
        <source>D well ahead</source>
        <translation>D klar vorn</translation>
    </message>
    <message>
        <source>D far ahead</source>
        <translation>D weit vorn</translation>
    </message>
    <message>
        <source>D on a grid of points.</source>
        <translation>D auf einem Gitter von Punkten.</translation>
    </message>
    <message>
        <source>A warped latent grid: all of a one- or two-dimensional z, and the plane of the first two axes of a larger one.</source>
        <translation>Ein verbogenes Latentgitter: das ganze z, wenn es ein- oder zweidimensional ist, sonst die Ebene seiner ersten beiden Achsen.</translation>
    </message>
    <message>
        <source>%1 is fed data: there is no latent space to show</source>
        <translation>%1 wird mit Daten gespeist: Es gibt keinen Latentraum zu zeigen</translation>
    </message>
    <message>
        <source>all of z</source>
        <translation>ganz z</translation>
    </message>
    <message>
        <source>the plane of the first 2 of %1 z axes</source>
        <translation>Ebene der ersten 2 von %1 z-Achsen</translation>
    </message>
    <message>
        <source>The networks in the order of the data flow, their layers with statistics of a few samples, and the phases.</source>
        <translation>Die Netze in der Reihenfolge des Datenflusses, ihre Schichten mit der Statistik einiger Beispiele, und die Phasen.</translation>
    </message>
    <message>
        <source>Looks into both networks, at the weights in training. Requests: "samples".</source>
        <translation>Schaut in beide Netze, mit den gerade trainierten Gewichten. Anfragen: "samples".</translation>
    </message>
    <message>
        <source>%1 update ratio</source>
        <translation>Update-Verhältnis %1</translation>
    </message>
    <message>
        <source>per iteration</source>
        <translation>pro Iteration</translation>
    </message>
    <message>
        <source>How far %1's weights moved between two measurements, divided by their size and the iterations between: 0 is no movement, about 0.001 is usual, without an upper end. Steps that undo each other make it smaller than each one's own. Far above 0.01 the learning rate is likely too high; far below 0.0001 it is too low, or the steps undo each other.</source>
        <translation>Wie weit sich die Gewichte von %1 zwischen zwei Messungen bewegten, geteilt durch ihre Größe und die Zahl der Iterationen dazwischen: 0 ist keine Bewegung, etwa 0.001 üblich, ohne oberes Ende. Heben sich Schritte auf, ist es kleiner als bei jedem einzelnen. Weit über 0.01 ist die Lernrate wahrscheinlich zu hoch; weit unter 0.0001 ist sie zu niedrig, oder die Schritte heben sich auf.</translation>
    </message>
    <message>
        <source>needs two measurements, with training between them</source>
        <translation>braucht zwei Messungen mit Training dazwischen</translation>
    </message>
    <message>
        <source>%1 has no weights</source>
        <translation>%1 hat keine Gewichte</translation>
    </message>
    <message>
        <source>%1's weights are not finite, or all 0</source>
        <translation>die Gewichte von %1 sind nicht endlich oder alle 0</translation>
    </message>
    <message>
        <source>0.001 is usual (over %1 iterations)</source>
        <translation>0.001 ist üblich (über %1 Iterationen)</translation>
    </message>
    <message>
        <source>%1 gradient turn</source>
        <translation>Gradientendrehung %1</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Cosine between %1's gradients at two measurements, of the adversarial loss on the same real samples and latents: 1 is the same direction, 0 at right angles, -1 turned round. Neither way is good by itself; values that keep changing sign say that the players circle.</source>
        <translation>Kosinus zwischen den Gradienten von %1 bei zwei Messungen, vom adversarialen Verlust mit denselben echten Beispielen und Latentvektoren: 1 ist dieselbe Richtung, 0 ein rechter Winkel, -1 die Gegenrichtung. Weder groß noch klein ist für sich gut; wechselt das Vorzeichen immer wieder, kreisen die Spieler.</translation>
    </message>
    <message>
        <source>needs two measurements under one loss, with training between them</source>
        <translation>braucht zwei Messungen unter demselben Verlust mit Training dazwischen</translation>
    </message>
    <message>
        <source>%1's gradient is 0</source>
        <translation>der Gradient von %1 ist 0</translation>
    </message>
    <message>
        <source>%1's gradient is not finite</source>
        <translation>der Gradient von %1 ist nicht endlich</translation>
    </message>
    <message>
        <source>1 = same direction (%1 iterations apart)</source>
        <translation>1 = gleiche Richtung (%1 Iterationen Abstand)</translation>
    </message>
    <message>
        <source>Effective rank</source>
        <translation>Effektiver Rang</translation>
    </message>
    <message>
        <source>directions</source>
        <translation>Richtungen</translation>
    </message>
    <message>
        <source>In how many directions the samples vary, as the exponential of the entropy of their singular values: 0 (all the same) to %1. Higher is better, up to real data's; a fall says that the generator collapses.</source>
        <translation>In wie vielen Richtungen die Beispiele variieren, als Exponentialfunktion der Entropie ihrer Singulärwerte: 0 (alle gleich) bis %1. Höher ist besser, bis zum Wert echter Daten; fällt er, kollabiert der Generator.</translation>
    </message>
    <message>
        <source>needs at least 2 real samples on each side</source>
        <translation>braucht mindestens 2 echte Beispiele auf jeder Seite</translation>
    </message>
    <message>
        <source>D on held-out reals</source>
        <translation>D bei zurückgehaltenen</translation>
    </message>
    <message>
        <source>Share of the real samples kept from training, 0 to 100 %, that D takes for real. As high as on the training samples is good; much lower says that D knows those by heart.</source>
        <translation>Anteil der vom Training zurückgehaltenen echten Beispiele, 0 bis 100 %, die D für echt hält. So hoch wie bei den Trainingsbeispielen ist gut; viel niedriger sagt, dass D diese auswendig kennt.</translation>
    </message>
    <message>
        <source>D overfitting (r_v)</source>
        <translation>Überanpassung D (r_v)</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>Where D's mean score of held-out reals lies between that of training reals (0) and that of fakes (1). Lower is better: 0 says that D does not know its samples by heart; noise may lead a little below.</source>
        <translation>Wo die mittlere Bewertung von D für zurückgehaltene Echte zwischen der für Echte aus dem Training (0) und der für Fälschungen (1) liegt. Niedriger ist besser: 0 sagt, dass D seine Beispiele nicht auswendig kennt; durch Rauschen kann es etwas darunter liegen.</translation>
    </message>
    <message>
        <source>training samples: %1</source>
        <translation>Trainingsbeispiele: %1</translation>
    </message>
    <message>
        <source>D does not score training reals above fakes, so nothing lies between</source>
        <translation>D bewertet Echte aus dem Training nicht höher als Fälschungen, also liegt nichts dazwischen</translation>
    </message>
    <message>
        <source>D scores training reals so little above fakes that the ratio would be noise</source>
        <translation>D bewertet Echte aus dem Training so wenig höher als Fälschungen, dass das Verhältnis nur Rauschen wäre</translation>
    </message>
    <message>
        <source>0 = held-out reals score as training ones</source>
        <translation>0 = zurückgehaltene bewertet wie Trainingsbeispiele</translation>
    </message>
    <message>
        <source>D input gradient</source>
        <translation>Eingabegradient D</translation>
    </message>
    <message>
        <source>logits per unit</source>
        <translation>Logits pro Einheit</translation>
    </message>
    <message>
        <source>How steep D is: the mean length of its score's gradient with respect to a sample, over reals and fakes, from 0 up. Neither way is good by itself: near 0 the generator learns nothing from D, and very steep it is thrown about.</source>
        <translation>Wie steil D ist: die mittlere Länge des Gradienten seiner Bewertung nach dem Beispiel, über Echte und Fälschungen, ab 0. Weder groß noch klein ist für sich gut: Nahe 0 lernt der Generator nichts von D, und bei großer Steilheit wird er umhergeworfen.</translation>
    </message>
    <message>
        <source>D's gradient is not finite</source>
        <translation>der Gradient von D ist nicht endlich</translation>
    </message>
    <message>
        <source>at reals %1, at fakes %2</source>
        <translation>bei Echten %1, bei Fälschungen %2</translation>
    </message>
    <message>
        <source>at reals</source>
        <translation>bei Echten</translation>
    </message>
    <message>
        <source>at fakes</source>
        <translation>bei Fälschungen</translation>
    </message>
    <message>
        <source>%1 saturated</source>
        <translation>%1 gesättigt</translation>
    </message>
    <message>
        <source>share of units</source>
        <translation>Anteil der Einheiten</translation>
    </message>
    <message>
        <source>Share of units, 0 to 100 %, in %1's worst hidden layer that pass no gradient on: ReLUs that are 0 for all samples, or tanh activations beyond 0.99. Lower is better.</source>
        <translation>Anteil der Einheiten, 0 bis 100 %, in der schlechtesten verborgenen Schicht von %1, die keinen Gradienten weitergeben: ReLUs, die bei allen Beispielen 0 sind, oder tanh-Aktivierungen jenseits von 0.99. Niedriger ist besser.</translation>
    </message>
    <message>
        <source>its hidden units (%1) always pass some gradient on</source>
        <translation>seine verborgenen Einheiten (%1) geben immer etwas Gradient weiter</translation>
    </message>
    <message>
        <source>it has no hidden units</source>
        <translation>es hat keine verborgenen Einheiten</translation>
    </message>
    <message>
        <source>0 % = all units learn (worst: %1)</source>
        <translation>0 % = alle Einheiten lernen (schlechteste: %1)</translation>
    </message>
    <message>
        <source>on pixels good samples recall as little as bad ones, for smooth images fill no sharp image's ball; learned features need %1 images</source>
        <translation>auf Pixeln haben gute Beispiele so wenig Recall wie schlechte, denn glatte Bilder füllen nicht die Umgebung eines scharfen Bildes; gelernte Merkmale brauchen %1 Bilder</translation>
    </message>
    <message>
        <source>Compares many samples with real ones. Requests: "weights", "samples".</source>
        <translation>Vergleicht viele Beispiele mit echten. Anfragen: "weights", "samples".</translation>
    </message>
    <message>
        <source>these are points, and there is no classifier of them</source>
        <translation>dies sind Punkte, und für sie gibt es keinen Klassifikator</translation>
    </message>
    <message>
        <source>the images have no labels</source>
        <translation>die Bilder haben keine Labels</translation>
    </message>
    <message>
        <source>there are only %1 labelled images; a classifier needs %2</source>
        <translation>es gibt nur %1 Bilder mit Label; ein Klassifikator braucht %2</translation>
    </message>
    <message>
        <source>features of the classifier, which is right on %1 of images</source>
        <translation>Merkmale des Klassifikators, der bei %1 der Bilder richtig liegt</translation>
    </message>
    <message>
        <source>features of a network that tells %1 groups of similar images and noise apart, right on %2 of images</source>
        <translation>Merkmale eines Netzes, das %1 Gruppen ähnlicher Bilder und Rauschen unterscheidet und bei %2 der Bilder richtig liegt</translation>
    </message>
    <message>
        <source>Class fidelity</source>
        <translation>Klassentreue</translation>
    </message>
    <message>
        <source>Share of the samples, 0 to 100 %, that the classifier takes for the class that the generator was asked for. Higher is better; real images reach what the classifier does on held-out ones, and a generator that draws each class in one clear way alone can surpass them.</source>
        <translation>Anteil der Beispiele, 0 bis 100 %, die der Klassifikator für die Klasse hält, um die der Generator gebeten wurde. Höher ist besser; echte Bilder erreichen, was der Klassifikator bei zurückgehaltenen schafft, und ein Generator, der jede Klasse nur auf eine deutliche Art zeichnet, kann sie übertreffen.</translation>
    </message>
    <message>
        <source>%1 does not draw classes on demand</source>
        <translation>%1 zeichnet keine Klassen auf Wunsch</translation>
    </message>
    <message>
        <source>real data: %1 (%2 held out)</source>
        <translation>echte Daten: %1 (%2 zurückgehalten)</translation>
    </message>
    <message>
        <source>Classifier</source>
        <translation>Klassifikator</translation>
    </message>
    <message>
        <source>Share of held-out real images, 0 to 100 %, that the classifier behind the class counts names right; it is trained on the real images in the background, and its mistakes are the limit of what it can say about the generator. Higher is better.</source>
        <translation>Anteil der zurückgehaltenen echten Bilder, 0 bis 100 %, die der Klassifikator hinter den Klassenzählungen richtig benennt; er wird im Hintergrund an den echten Bildern trainiert, und seine Fehler begrenzen, was er über den Generator aussagen kann. Höher ist besser.</translation>
    </message>
    <message>
        <source>trained</source>
        <translation>trainiert</translation>
    </message>
    <message>
        <source>epoch %1, still being trained</source>
        <translation>Epoche %1, noch im Training</translation>
    </message>
    <message>
        <source>guessing: %1; %2</source>
        <translation>Raten: %1; %2</translation>
    </message>
    <message>
        <source>needs %1 real samples on each side; there are %2 in all</source>
        <translation>braucht %1 echte Beispiele auf jeder Seite; insgesamt gibt es %2</translation>
    </message>
    <message>
        <source>KL on a grid</source>
        <translation>KL im Gitter</translation>
    </message>
    <message>
        <source>JS on a grid</source>
        <translation>JS im Gitter</translation>
    </message>
    <message>
        <source>Kullback-Leibler divergence of the real points from the generated ones, by counts in the squares of a grid, each with half a point more than it holds: 0 if they are spread alike, and no upper end. Lower is better.</source>
        <translation>Kullback-Leibler-Divergenz der echten Punkte von den erzeugten, nach Zählungen in den Feldern eines Gitters, jedes mit einem halben Punkt mehr, als es enthält: 0 bei gleicher Verteilung, ohne oberes Ende. Niedriger ist besser.</translation>
    </message>
    <message>
        <source>Jensen-Shannon divergence between real and generated points, by counts in the squares of a grid: 0 if they are spread alike, ln 2 = 0.69 if no square holds both. Lower is better.</source>
        <translation>Jensen-Shannon-Divergenz zwischen echten und erzeugten Punkten, nach Zählungen in den Feldern eines Gitters: 0 bei gleicher Verteilung, ln 2 = 0.69, wenn kein Feld beide enthält. Niedriger ist besser.</translation>
    </message>
    <message>
        <source>a grid is for points in the plane; these are images</source>
        <translation>ein Gitter ist für Punkte in der Ebene; dies sind Bilder</translation>
    </message>
    <message>
        <source>Squares of %1 × %2, 30 × 30 of them.</source>
        <translation>30 × 30 Felder von je %1 × %2.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precision</translation>
    </message>
    <message>
        <source>Share of the samples, 0 to 100 %, that lie among real ones: nearer to some real sample than its third nearest real neighbour is. Higher is better: low means that samples do not look real.</source>
        <translation>Anteil der Beispiele, 0 bis 100 %, die unter echten liegen: näher an einem echten Beispiel als dessen drittnächster echter Nachbar. Höher ist besser: Niedrig heißt, dass die Beispiele nicht echt aussehen.</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>Share of the real samples, 0 to 100 %, that lie among generated ones by the same rule. Higher is better: low means that part of the data is never made.</source>
        <translation>Anteil der echten Beispiele, 0 bis 100 %, die nach derselben Regel unter erzeugten liegen. Höher ist besser: Niedrig heißt, dass ein Teil der Daten nie gemacht wird.</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>In how many real samples' neighbourhoods (to the fifth nearest) a generated one lies, over 5: 0 and up, about 1 for real data. Higher is better up to 1; above it samples crowd where the data is densest.</source>
        <translation>In den Nachbarschaften (bis zum fünftnächsten) wie vieler echter Beispiele ein erzeugtes liegt, geteilt durch 5: ab 0, bei echten Daten etwa 1. Höher ist besser, bis 1; darüber drängen sich die Beispiele, wo die Daten am dichtesten sind.</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>Share of the real samples, 0 to 100 %, with a generated one in their neighbourhood (to the fifth nearest). Higher is better; it is less misled by single outliers than recall.</source>
        <translation>Anteil der echten Beispiele, 0 bis 100 %, mit einem erzeugten in ihrer Nachbarschaft (bis zum fünftnächsten). Höher ist besser; einzelne Ausreißer stören sie weniger als den Recall.</translation>
    </message>
    <message>
        <source>squared MMD</source>
        <translation>quadrierte MMD</translation>
    </message>
    <message>
        <source>Kernel distance (KID)</source>
        <translation>Kernabstand (KID)</translation>
    </message>
    <message>
        <source>Squared distance between the two distributions by a cubic kernel (MMD), without bias: about 0 for real data, a little below it by chance, and no upper end. Lower is better.</source>
        <translation>Quadrierter Abstand der beiden Verteilungen nach einem kubischen Kern (MMD), ohne Verzerrung: etwa 0 bei echten Daten, durch Zufall auch etwas darunter, ohne oberes Ende. Niedriger ist besser.</translation>
    </message>
    <message>
        <source>squared distance</source>
        <translation>quadrierter Abstand</translation>
    </message>
    <message>
        <source>Fréchet distance</source>
        <translation>Fréchet-Abstand</translation>
    </message>
    <message>
        <source>Squared distance between Gaussians fitted to real and generated samples: 0 and up; even real data does not get 0, by a bias that shrinks with the sample count, so compare only with the value beside it. Lower is better.</source>
        <translation>Quadrierter Abstand zwischen Gaußverteilungen, die an echte und erzeugte Beispiele angepasst sind: ab 0; auch echte Daten erreichen nicht 0, wegen einer Verzerrung, die mit der Zahl der Beispiele schrumpft; vergleiche also nur mit dem Wert daneben. Niedriger ist besser.</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Sliced Wasserstein</source>
        <translation>Sliced Wasserstein</translation>
    </message>
    <message>
        <source>How far samples would have to be moved to become real ones, along a line, averaged over 128 directions: 0 and up. Lower is better.</source>
        <translation>Wie weit man die Beispiele verschieben müsste, damit echte daraus werden, entlang einer Geraden, gemittelt über 128 Richtungen: ab 0. Niedriger ist besser.</translation>
    </message>
    <message>
        <source>Measured on %1.</source>
        <translation>Gemessen an: %1.</translation>
    </message>
    <message>
        <source>real data: %1 (%2 against %3)</source>
        <translation>echte Daten: %1 (%2 gegen %3)</translation>
    </message>
    <message>
        <source>What G makes of latents that stay the same for the whole run, and a fixed choice of real samples.</source>
        <translation>Was G aus Latentvektoren macht, die den ganzen Lauf über gleich bleiben, und eine feste Auswahl echter Beispiele.</translation>
    </message>
    <message>
        <source>The first fixed latents, and what the model's `sheet` makes of them.</source>
        <translation>Die ersten festen Latentvektoren und was `sheet` des Modells aus ihnen macht.</translation>
    </message>
    <message>
        <source>%1 makes its samples in one go: there are no stages to show</source>
        <translation>%1 macht seine Beispiele in einem Zug: Es gibt keine Stufen zu zeigen</translation>
    </message>
    <message>
        <source>Shows the iteration that was made by hand, stage by stage; nothing once training has gone on by itself.</source>
        <translation>Zeigt die von Hand ausgeführte Iteration, Stufe für Stufe; nichts, sobald das Training von selbst weitergegangen ist.</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>Lays new fakes and random real samples on a table, and has D judge them, all with the weights in training.</source>
        <translation>Legt neue Fälschungen und zufällige echte Beispiele auf einen Tisch und lässt sie von D beurteilen, alles mit den gerade trainierten Gewichten.</translation>
    </message>
    <message>
        <source>Compares what held-out sources become with what they should become, and with themselves after the way back.</source>
        <translation>Vergleicht, was aus zurückgehaltenen Quellen wird, mit dem, was daraus werden soll, und nach dem Rückweg mit ihnen selbst.</translation>
    </message>
    <message>
        <source>%1 makes its samples of random numbers: there is nothing to translate</source>
        <translation>%1 macht seine Beispiele aus Zufallszahlen: Es gibt nichts zu übersetzen</translation>
    </message>
    <message>
        <source>in this data no source has a partner: what should be made of it is unknown</source>
        <translation>in diesen Daten hat keine Quelle einen Partner: Was aus ihr werden soll, ist unbekannt</translation>
    </message>
    <message>
        <source>needs 2 held-out samples, one to compare the other with, and 1 is held out</source>
        <translation>braucht 2 zurückgehaltene Beispiele, um sie miteinander zu vergleichen, und nur 1 ist zurückgehalten</translation>
    </message>
    <message>
        <source>L1 of values from -1 to 1</source>
        <translation>L1 von Werten von -1 bis 1</translation>
    </message>
    <message>
        <source>Pair error</source>
        <translation>Paarfehler</translation>
    </message>
    <message>
        <source>How far what is made of a held-out source lies from its true partner, which training never sees: from 0 up. Lower is better; at the value of another pair's partner the connection to the input is lost.</source>
        <translation>Wie weit das, was aus einer zurückgehaltenen Quelle gemacht wird, von ihrem wahren Partner entfernt liegt, den das Training nie sieht: ab 0. Niedriger ist besser; beim Wert für den Partner eines anderen Paars ist die Verbindung zur Eingabe verloren.</translation>
    </message>
    <message>
        <source>partner of another pair</source>
        <translation>Partner eines anderen Paars</translation>
    </message>
    <message>
        <source>source unchanged</source>
        <translation>Quelle unverändert</translation>
    </message>
    <message>
        <source>chance</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>Cycle error</source>
        <translation>Zyklusfehler</translation>
    </message>
    <message>
        <source>How far a held-out source lies from what the way there and back makes of it: 0 and up. Lower is better, but a generator that hides its input in invisible details gets a low one, too.</source>
        <translation>Wie weit eine zurückgehaltene Quelle von dem entfernt liegt, was Hin- und Rückweg aus ihr machen: ab 0. Niedriger ist besser, aber auch ein Generator, der seine Eingabe in unsichtbaren Details versteckt, hat einen niedrigen Wert.</translation>
    </message>
    <message>
        <source>%1 has no way back</source>
        <translation>%1 hat keinen Rückweg</translation>
    </message>
    <message>
        <source>chance %1</source>
        <translation>Zufall %1</translation>
    </message>
    <message>
        <source>another source</source>
        <translation>eine andere Quelle</translation>
    </message>
    <message>
        <source>Source from output</source>
        <translation>Quelle aus Ausgabe</translation>
    </message>
    <message>
        <source>How far a held-out source lies from the one that is guessed from its output alone, by the %1 nearest other outputs: 0 and up. Lower is better; at the value of guessing blindly the output says nothing of what it was made of.</source>
        <translation>Wie weit eine zurückgehaltene Quelle von der entfernt liegt, die aus ihrer Ausgabe allein erraten wird, anhand der %1 nächsten anderen Ausgaben: ab 0. Niedriger ist besser; beim Wert des blinden Ratens sagt die Ausgabe nichts darüber, woraus sie gemacht wurde.</translation>
    </message>
    <message>
        <source>even from a source itself its neighbours guess no better than the mean does</source>
        <translation>selbst aus einer Quelle raten ihre Nachbarn nicht besser als der Mittelwert</translation>
    </message>
    <message>
        <source>at best %1</source>
        <translation>bestenfalls %1</translation>
    </message>
    <message>
        <source>from the source itself</source>
        <translation>aus der Quelle selbst</translation>
    </message>
    <message>
        <source>blindly</source>
        <translation>blind</translation>
    </message>
    <message>
        <source>D's scores of the newest batches, real and fake, on the same bins. Costs no forward pass.</source>
        <translation>Bewertungen von D für die neuesten Batches, echt und gefälscht, in denselben Klassen des Histogramms. Kostet keinen Vorwärtsdurchlauf.</translation>
    </message>
    <message>
        <source>Measures how far the fakes of the weights in training are from the reals, as it is and as the critic says.</source>
        <translation>Misst, wie weit die Fälschungen der gerade trainierten Gewichte von den echten Beispielen entfernt sind: wie es ist und was der Kritiker sagt.</translation>
    </message>
    <message>
        <source>Wasserstein distance</source>
        <translation>Wasserstein-Abstand</translation>
    </message>
    <message>
        <source>How far, on average, points must be moved for the generated ones to become real ones, if each goes where the whole way is shortest: 0 and up. It is exact between these two sets of points, and two sets of real ones do not get 0 either: their value is given with it. Lower is better.</source>
        <translation>Wie weit man die erzeugten Punkte im Mittel verschieben muss, damit aus ihnen echte werden, wenn jeder dorthin geht, wo der gesamte Weg am kürzesten ist: ab 0. Er ist zwischen diesen beiden Punktmengen exakt, und auch zwei Mengen echter Punkte erreichen nicht 0: Ihr Wert steht dabei. Niedriger ist besser.</translation>
    </message>
    <message>
        <source>measured for points in the plane only: even two sets of real images are far apart, unless they are very large</source>
        <translation>nur für Punkte in der Ebene gemessen: Selbst zwei Mengen echter Bilder liegen weit auseinander, wenn sie nicht sehr groß sind</translation>
    </message>
    <message>
        <source>Critic's estimate</source>
        <translation>Schätzung des Kritikers</translation>
    </message>
    <message>
        <source>Mean score of the reals minus that of the fakes in the last steps: what a Wasserstein critic takes their distance to be, and its loss with the sign turned, without penalties. A gradient penalty holds the critic's slope near 1, and then it can be compared with the Wasserstein distance; with weight clipping it is that up to an unknown factor; without either it means nothing. Lower is better, as long as the critic keeps up.</source>
        <translation>Mittlere Bewertung der Echten minus die der Fälschungen in den letzten Schritten: für so weit entfernt hält sie ein Wasserstein-Kritiker, und es ist sein Verlust mit umgekehrtem Vorzeichen, ohne Strafterme. Eine Gradientenstrafe hält die Steigung des Kritikers nahe 1; dann lässt sich der Wert mit dem Wasserstein-Abstand vergleichen; mit Gewichtsbegrenzung ist er es bis auf einen unbekannten Faktor; ohne beides bedeutet er nichts. Niedriger ist besser, solange der Kritiker Schritt hält.</translation>
    </message>
    <message>
        <source>only a Wasserstein critic's scores are a distance; the loss is %1</source>
        <translation>nur die Bewertungen eines Wasserstein-Kritikers sind ein Abstand; der Verlust ist %1</translation>
    </message>
    <message>
        <source>each of the critics estimates another distance</source>
        <translation>jeder der Kritiker schätzt einen anderen Abstand</translation>
    </message>
    <message>
        <source>the critic judges packs of samples, whose distance is another</source>
        <translation>der Kritiker beurteilt Packs von Beispielen, deren Abstand ein anderer ist</translation>
    </message>
    <message>
        <source>the critic was not trained in the last steps</source>
        <translation>der Kritiker wurde in den letzten Schritten nicht trainiert</translation>
    </message>
    <message>
        <source>the critic's scores are not finite</source>
        <translation>die Bewertungen des Kritikers sind nicht endlich</translation>
    </message>
    <message>
        <source>0 = no distance</source>
        <translation>0 = kein Abstand</translation>
    </message>
</context>
</TS>
