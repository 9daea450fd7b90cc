<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Engine:checkpoint</name>
    <message>
        <source>compiled</source>
        <translation>kompiliert</translation>
    </message>
    <message>
        <source>data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>cannot read the state %1: %2; choose a file that Save state wrote</source>
        <translation>der Zustand %1 lässt sich nicht lesen: %2; wähle eine Datei, die „Zustand speichern“ geschrieben hat</translation>
    </message>
    <message>
        <source>cannot read %1: %2; choose an earlier one</source>
        <translation>%1 ist nicht lesbar: %2; wähle einen früheren</translation>
    </message>
    <message>
        <source>%1 holds tensors, but is not a ganviz state; choose a file that Save state wrote</source>
        <translation>%1 enthält Tensoren, ist aber kein Zustand von ganviz; wähle eine Datei, die „Zustand speichern“ geschrieben hat</translation>
    </message>
    <message>
        <source>%1 is damaged, or a state of a format that this ganviz does not read (it reads %2 and %3); choose an earlier copy, or open it with the ganviz that wrote it</source>
        <translation>%1 ist beschädigt oder ein Zustand in einem Format, das dieses ganviz nicht liest (es liest %2 und %3); wähle eine frühere Kopie oder öffne ihn mit dem ganviz, das ihn geschrieben hat</translation>
    </message>
    <message>
        <source>the state %1 is damaged: it is not what was written there; choose an earlier copy</source>
        <translation>der Zustand %1 ist beschädigt: Er ist nicht das, was dort geschrieben wurde; wähle eine frühere Kopie</translation>
    </message>
    <message>
        <source>cannot go on from the state %1: %2; choose an earlier one</source>
        <translation>vom Zustand %1 aus geht es nicht weiter: %2; wähle einen früheren</translation>
    </message>
    <message>
        <source>%1 is not a number of steps</source>
        <translation>%1 ist keine Zahl von Schritten</translation>
    </message>
    <message>
        <source>%1 are not places in the data</source>
        <translation>%1 sind keine Stellen in den Daten</translation>
    </message>
    <message>
        <source>%1 is not a table of settings</source>
        <translation>%1 ist keine Tabelle von Einstellungen</translation>
    </message>
    <message>
        <source>%1 makes no sense there</source>
        <translation>%1 ergibt dort keinen Sinn</translation>
    </message>
    <message>
        <source>%1 is not a number of samples</source>
        <translation>%1 ist keine Zahl von Beispielen</translation>
    </message>
    <message>
        <source>holds %1 numbers, which no run has</source>
        <translation>enthält %1 Zahlen, die kein Lauf hat</translation>
    </message>
    <message>
        <source>holds values that are not finite, as a training that diverged leaves them</source>
        <translation>enthält Werte, die nicht endlich sind, wie sie ein divergiertes Training hinterlässt</translation>
    </message>
    <message>
        <source>the state lacks %1; choose an earlier copy</source>
        <translation>dem Zustand fehlt %1; wähle eine frühere Kopie</translation>
    </message>
    <message>
        <source>the state belongs to other networks, or is damaged: %1 is %2, but %3 is needed; open it with the config that it was saved with</source>
        <translation>der Zustand gehört zu anderen Netzen oder ist beschädigt: %1 ist %2, nötig ist aber %3; öffne ihn mit der Config, mit der er gespeichert wurde</translation>
    </message>
    <message>
        <source>one number</source>
        <translation>eine Zahl</translation>
    </message>
</context>
<context>
    <name>Engine:compiled</name>
    <message>
        <source>a restart tries it again</source>
        <translation>ein Neustart versucht es erneut</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>the compilation took longer than %1 s and was ended; %2, and CXX may name another compiler</source>
        <translation>das Kompilieren dauerte länger als %1 s und wurde beendet; %2, und CXX kann einen anderen Compiler nennen</translation>
    </message>
    <message>
        <source>the compilation ended without a result; %1</source>
        <translation>das Kompilieren endete ohne Ergebnis; %1</translation>
    </message>
    <message>
        <source>part of the step cannot be compiled: %1; with other networks, losses or regularizers it can</source>
        <translation>ein Teil des Schritts lässt sich nicht kompilieren: %1; mit anderen Netzen, Verlusten oder Regularisierern geht es</translation>
    </message>
    <message>
        <source>this installation is incomplete: it lacks %1; install ganviz again</source>
        <translation>diese Installation ist unvollständig: Ihr fehlt %1; installiere ganviz neu</translation>
    </message>
    <message>
        <source>the compilation failed: %1; %2</source>
        <translation>das Kompilieren ist gescheitert: %1; %2</translation>
    </message>
    <message>
        <source>the compilation failed: %1: %2; please report it</source>
        <translation>das Kompilieren ist gescheitert: %1: %2; bitte melde es</translation>
    </message>
    <message>
        <source>the compiler sets itself up (some minutes)</source>
        <translation>der Compiler richtet sich ein (einige Minuten)</translation>
    </message>
    <message>
        <source>no space left for the compiler in %1; make some, then restart</source>
        <translation>kein Platz mehr für den Compiler in %1; schaffe welchen und starte dann neu</translation>
    </message>
    <message>
        <source>%1 failed: %2; CXX may name another compiler</source>
        <translation>%1 ist gescheitert: %2; CXX kann einen anderen Compiler nennen</translation>
    </message>
    <message>
        <source>the compiler could not set itself up: %1</source>
        <translation>der Compiler konnte sich nicht einrichten: %1</translation>
    </message>
    <message>
        <source>no C++ compiler found: CXX is %1, which is no program here; unset it, or have it name one</source>
        <translation>kein C++-Compiler gefunden: CXX ist %1, und das ist hier kein Programm; lösche CXX oder lass es eines nennen</translation>
    </message>
    <message>
        <source>no C++ compiler found; install g++, clang++ or the Python package ziglang, or have CXX name one</source>
        <translation>kein C++-Compiler gefunden; installiere g++, clang++ oder das Python-Paket ziglang oder lass CXX einen nennen</translation>
    </message>
    <message>
        <source>left to the script; its mode commands choose between eager and compiled</source>
        <translation>dem Skript überlassen; seine mode-Befehle wählen zwischen eager und kompiliert</translation>
    </message>
    <message>
        <source>the run ended before its compiled step was made; a longer run switches to it</source>
        <translation>der Lauf endete, bevor sein kompilierter Schritt fertig war; ein längerer Lauf wechselt dazu</translation>
    </message>
    <message>
        <source>eager</source>
        <translation>eager</translation>
    </message>
    <message>
        <source>compiling</source>
        <translation>Kompilieren läuft</translation>
    </message>
    <message>
        <source>eager while compiling</source>
        <translation>eager, Kompilieren läuft</translation>
    </message>
    <message>
        <source>CUDA graph</source>
        <translation>CUDA-Graph</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>the captured step changes other tensors: %1</source>
        <translation>der aufgezeichnete Schritt ändert andere Tensoren: %1</translation>
    </message>
    <message>
        <source>the captured step differs from the eager one in %1, by %2 times what is allowed</source>
        <translation>der aufgezeichnete Schritt weicht bei %1 vom direkt ausgeführten (eager) ab, um das %2-Fache des Erlaubten</translation>
    </message>
    <message>
        <source>gradient norm</source>
        <translation>Gradientennorm</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>logits of reals</source>
        <translation>Logits der Echten</translation>
    </message>
    <message>
        <source>logits of fakes</source>
        <translation>Logits der Fälschungen</translation>
    </message>
    <message>
        <source>compiling is off; device.compile turns it on</source>
        <translation>das Kompilieren ist aus; device.compile schaltet es ein</translation>
    </message>
    <message>
        <source>several processes train together, which average their gradients within each step; those of a process that trains alone are compiled</source>
        <translation>mehrere Prozesse trainieren zusammen und mitteln ihre Gradienten in jedem Schritt; kompiliert werden die eines Prozesses, der allein trainiert</translation>
    </message>
    <message>
        <source>parts of a plug-in are not compiled on a CPU: %1</source>
        <translation>Teile eines Plug-ins werden auf einer CPU nicht kompiliert: %1</translation>
    </message>
    <message>
        <source>convolutions are not compiled on a CPU; on an NVIDIA GPU they are</source>
        <translation>Faltungen werden auf einer CPU nicht kompiliert; auf einer NVIDIA-GPU schon</translation>
    </message>
    <message>
        <source>no compiling on this GPU; steps are compiled on the CPU (device.kind) and on NVIDIA GPUs</source>
        <translation>auf dieser GPU wird nicht kompiliert; Schritte werden auf der CPU (device.kind) und auf NVIDIA-GPUs kompiliert</translation>
    </message>
    <message>
        <source>no AVX-512 bfloat16 instructions, which compiled bfloat16 steps need; with float32 (device.precision) steps are compiled</source>
        <translation>die AVX-512-Befehle für bfloat16 fehlen, die kompilierte bfloat16-Schritte brauchen; mit float32 (device.precision) werden Schritte kompiliert</translation>
    </message>
    <message>
        <source>float16 steps are not compiled on a CPU; float32 and, where the processor multiplies it, bfloat16 steps (device.precision) are</source>
        <translation>float16-Schritte werden auf einer CPU nicht kompiliert; float32-Schritte schon, auch bfloat16, wo der Prozessor damit multipliziert (device.precision)</translation>
    </message>
    <message>
        <source>the compilation did not start: %1; %2</source>
        <translation>das Kompilieren begann nicht: %1; %2</translation>
    </message>
    <message>
        <source>the compiled step cannot be used: %1; %2</source>
        <translation>der kompilierte Schritt ist nicht verwendbar: %1; %2</translation>
    </message>
    <message>
        <source>the compiled step cannot be loaded: %1; if programs may not be run from the cache, set XDG_CACHE_HOME to a folder from which they may</source>
        <translation>der kompilierte Schritt lässt sich nicht laden: %1; falls aus dem Cache keine Programme laufen dürfen, setze XDG_CACHE_HOME auf einen Ordner, aus dem sie es dürfen</translation>
    </message>
    <message>
        <source>%1; please report it</source>
        <translation>%1; bitte melde es</translation>
    </message>
    <message>
        <source>the step cannot be captured: %1; please report it</source>
        <translation>der Schritt lässt sich nicht aufzeichnen: %1; bitte melde es</translation>
    </message>
    <message>
        <source>steps with labels are not compiled; those of models without labels are</source>
        <translation>Schritte mit Labels werden nicht kompiliert; die von Modellen ohne Labels werden es</translation>
    </message>
    <message>
        <source>steps with a second kind of data are not compiled; those of models that draw from noise are</source>
        <translation>Schritte mit einer zweiten Art von Daten werden nicht kompiliert; die von Modellen, die aus Rauschen ziehen, werden es</translation>
    </message>
    <message>
        <source>steps that report parts of a loss are not compiled; those of models with one loss a network are</source>
        <translation>Schritte, die Teile eines Verlusts melden, werden nicht kompiliert; die von Modellen mit einem Verlust je Netz werden es</translation>
    </message>
    <message>
        <source>the library has another description</source>
        <translation>die Bibliothek hat eine andere Beschreibung</translation>
    </message>
    <message>
        <source>%1 of shape %2 on %3</source>
        <translation>%1 der Form %2 auf %3</translation>
    </message>
</context>
<context>
    <name>Engine:distributed</name>
    <message>
        <source>the %1 processes of the run cannot reach each other: %2</source>
        <translation>die %1 Prozesse des Laufs erreichen einander nicht: %2</translation>
    </message>
    <message>
        <source>of setting</source>
        <translation>einer Einstellung</translation>
    </message>
    <message>
        <source>rank %1: %2</source>
        <translation>Rang %1: %2</translation>
    </message>
    <message>
        <source>rank %1 of %2 failed: %3</source>
        <translation>Rang %1 von %2 ist gescheitert: %3</translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation>Rang %1</translation>
    </message>
    <message>
        <source>ranks %1</source>
        <translation>Ränge %1</translation>
    </message>
    <message>
        <source>%1 of %2 is gone: killed, or its machine or the network failed</source>
        <translation>%1 von %2 ist weg: beendet, oder sein Rechner oder das Netz ist ausgefallen</translation>
    </message>
    <message>
        <source>%1 of %2 are gone: killed, or their machines or the network failed</source>
        <translation>%1 von %2 sind weg: beendet, oder ihre Rechner oder das Netz sind ausgefallen</translation>
    </message>
    <message>
        <source>the connection to the other processes was lost: %1</source>
        <translation>die Verbindung zu den anderen Prozessen ist verloren: %1</translation>
    </message>
</context>
<context>
    <name>Engine:export</name>
    <message>
        <source>real</source>
        <translation>echt</translation>
    </message>
    <message>
        <source>fake</source>
        <translation>gefälscht</translation>
    </message>
    <message>
        <source>cannot write %1: the run is read from it; choose another place</source>
        <translation>%1 lässt sich nicht schreiben: Der Lauf wird daraus gelesen; wähle einen anderen Ort</translation>
    </message>
    <message>
        <source>cannot write %1: %2 goes to a file that ends in %3; choose such a name</source>
        <translation>%1 lässt sich nicht schreiben: %2 braucht eine Datei, die auf %3 endet; wähle einen solchen Namen</translation>
    </message>
    <message>
        <source>what was recorded at step %1 is no picture of samples</source>
        <translation>was bei Schritt %1 aufgezeichnet wurde, ist kein Bild von Beispiele</translation>
    </message>
    <message>
        <source>images of %1 %2 are no images</source>
        <translation>Bilder vom Typ %1 %2 sind keine Bilder</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>The settings in force at the step, as a TOML file that opens again.</source>
        <translation>Die Einstellungen, die bei dem Schritt galten, als TOML-Datei, die sich wieder öffnen lässt.</translation>
    </message>
    <message>
        <source>Settings (TOML)</source>
        <translation>Einstellungen (TOML)</translation>
    </message>
    <message>
        <source>the settings in force at step %1</source>
        <translation>die Einstellungen, die bei Schritt %1 galten</translation>
    </message>
    <message>
        <source>Every scalar of every step as CSV, with a last column of what was changed or found there.</source>
        <translation>Jede Zahl jedes Schritts als CSV; die letzte Spalte sagt, was dort geändert oder festgestellt wurde.</translation>
    </message>
    <message>
        <source>Curves (CSV)</source>
        <translation>Kurven (CSV)</translation>
    </message>
    <message>
        <source>the run has not trained a step yet; train it first</source>
        <translation>der Lauf hat noch keinen Schritt trainiert; trainiere ihn zuerst</translation>
    </message>
    <message>
        <source>%1 steps of %2 series</source>
        <translation>%1 Schritte von %2 Reihen</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>Bilder je Sekunde</translation>
    </message>
    <message>
        <source>The longer side of a picture; images are enlarged by whole numbers only</source>
        <translation>Die längere Seite eines Bildes; Bilder werden nur um ganze Zahlen vergrößert</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>Below each picture, say the step, and what was changed or found there</source>
        <translation>Unter jedem Bild den Schritt nennen, und was dort geändert oder festgestellt wurde</translation>
    </message>
    <message>
        <source>A GIF begins anew at its end; whether an MP4 does is for its player to decide</source>
        <translation>Ein GIF beginnt am Ende von vorn; ob ein MP4 das tut, entscheidet das Abspielprogramm</translation>
    </message>
    <message>
        <source>Repeat forever</source>
        <translation>Endlos wiederholen</translation>
    </message>
    <message>
        <source>The evolution of the fakes from fixed noise as a GIF or an MP4, from the pictures that were recorded.</source>
        <translation>Die Entwicklung der Fälschungen aus festem Rauschen als GIF oder MP4, aus den Bildern, die aufgezeichnet wurden.</translation>
    </message>
    <message>
        <source>Film of the fakes (GIF, MP4)</source>
        <translation>Film der Fälschungen (GIF, MP4)</translation>
    </message>
    <message>
        <source>fewer than two pictures of the fakes were recorded, which make no film; train longer</source>
        <translation>weniger als zwei Bilder der Fälschungen wurden aufgezeichnet, das gibt keinen Film; trainiere länger</translation>
    </message>
    <message>
        <source>%1 is not allowed: a %2 shows at most %3 pictures a second; choose MP4 or fewer</source>
        <translation>%1 ist nicht erlaubt: Ein %2 zeigt höchstens %3 Bilder je Sekunde; wähle MP4 oder weniger</translation>
    </message>
    <message>
        <source>%1 pictures of %2 × %3 pixels are too many for a GIF; choose MP4, or a smaller side</source>
        <translation>%1 Bilder von %2 × %3 Pixeln sind zu viel für ein GIF; wähle MP4 oder eine kleinere Seite</translation>
    </message>
    <message>
        <source>%1 pictures</source>
        <translation>%1 Bilder</translation>
    </message>
    <message>
        <source>The interventions with their steps, as a TOML script that ganviz --script replays.</source>
        <translation>Die Eingriffe mit ihren Schritten, als TOML-Skript, das ganviz --script wiederholt.</translation>
    </message>
    <message>
        <source>Interventions (TOML script)</source>
        <translation>Eingriffe (TOML-Skript)</translation>
    </message>
    <message>
        <source>%1 interventions</source>
        <translation>%1 Eingriffe</translation>
    </message>
    <message>
        <source>The generator as ONNX, averaged where the run keeps an average, and checked by onnxruntime against torch.</source>
        <translation>Der Generator als ONNX, gemittelt, wo der Lauf einen Mittelwert führt, und von onnxruntime mit torch verglichen.</translation>
    </message>
    <message>
        <source>Generator (ONNX)</source>
        <translation>Generator (ONNX)</translation>
    </message>
    <message>
        <source>Which generator of a model that translates both ways: the one to the samples, or the one back to the sources.</source>
        <translation>Welcher Generator eines Modells, das in beide Richtungen übersetzt: der hin zu den Samples oder der zurück zu den Quellen.</translation>
    </message>
    <message>
        <source>ONNX files are written with %1, not installed here; pip install "ganviz[export]"</source>
        <translation>ONNX-Dateien werden mit %1 geschrieben, hier nicht installiert; pip install "ganviz[export]"</translation>
    </message>
    <message>
        <source>no snapshot at or before this step is left; choose a later step</source>
        <translation>an diesem Schritt oder davor gibt es keinen Schnappschuss mehr; wähle einen späteren Schritt</translation>
    </message>
    <message>
        <source>%1 has no way back; choose the direction there</source>
        <translation>%1 hat keinen Weg zurück; wähle die Richtung hin</translation>
    </message>
    <message>
        <source>%1 samples by onnxruntime differ from torch's by at most %2</source>
        <translation>%1 Samples von onnxruntime weichen von denen von torch um höchstens %2 ab</translation>
    </message>
    <message>
        <source>the averaged generator of step %1, from %2; %3</source>
        <translation>der gemittelte Generator von Schritt %1, aus %2; %3</translation>
    </message>
    <message>
        <source>the generator of step %1, from %2; %3</source>
        <translation>der Generator von Schritt %1, aus %2; %3</translation>
    </message>
    <message>
        <source>pip install "ganviz[export]"</source>
        <translation>pip install "ganviz[export]"</translation>
    </message>
    <message>
        <source>Every scalar of every step as Parquet, which pandas, polars and DuckDB read at once.</source>
        <translation>Jede Zahl jedes Schritts als Parquet, das pandas, polars und DuckDB sofort lesen.</translation>
    </message>
    <message>
        <source>Curves (Parquet)</source>
        <translation>Kurven (Parquet)</translation>
    </message>
    <message>
        <source>Parquet is written by pyarrow, which is not installed; %1</source>
        <translation>Parquet schreibt pyarrow, das nicht installiert ist; %1</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Which plot; a name that is none is answered with those that there are</source>
        <translation>Welches Diagramm; auf einen Namen, den es nicht gibt, werden die vorhandenen genannt</translation>
    </message>
    <message>
        <source>How wide it is; a picture has twice as many pixels</source>
        <translation>Wie breit es ist; ein Bild hat doppelt so viele Pixel</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>How high it is, about; a picture has twice as many pixels</source>
        <translation>Wie hoch es etwa ist; ein Bild hat doppelt so viele Pixel</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Colours of the plot</source>
        <translation>Farben des Diagramms</translation>
    </message>
    <message>
        <source>A plot of the window as a picture or a drawing of lines: curves of the whole run, anything else of the step.</source>
        <translation>Ein Diagramm des Fensters als Bild oder als Zeichnung aus Linien: Kurven vom ganzen Lauf, alles andere von dem Schritt.</translation>
    </message>
    <message>
        <source>Plot (PNG, SVG)</source>
        <translation>Diagramm (PNG, SVG)</translation>
    </message>
    <message>
        <source>%1 at step %2</source>
        <translation>%1 bei Schritt %2</translation>
    </message>
    <message>
        <source>Also write the weights of the nearest snapshot, from which the script can go on</source>
        <translation>Auch die Gewichte des nächsten Schnappschusses schreiben, von denen aus das Skript weitermachen kann</translation>
    </message>
    <message>
        <source>With the trained weights</source>
        <translation>Mit den trainierten Gewichten</translation>
    </message>
    <message>
        <source>A Python script that trains the same networks with torch alone, and its training data beside it as .npz.</source>
        <translation>Ein Python-Skript, das dieselben Netze mit torch allein trainiert, und daneben seine Trainingsdaten als .npz.</translation>
    </message>
    <message>
        <source>Plain PyTorch script</source>
        <translation>Skript in reinem PyTorch</translation>
    </message>
    <message>
        <source>no snapshot of the networks was recorded up to this step; choose a later one</source>
        <translation>bis zu diesem Schritt wurde kein Schnappschuss der Netze aufgezeichnet; wähle einen späteren</translation>
    </message>
    <message>
        <source>The run as one HTML page with all in it: what was trained, pictures, curves, indicators, interventions, findings.</source>
        <translation>Der Lauf als eine HTML-Seite, in der alles steckt: was trainiert wurde, Bilder, Kurven, Indikatoren, Eingriffe, Befunde.</translation>
    </message>
    <message>
        <source>Report (HTML)</source>
        <translation>Bericht (HTML)</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Heading of the page; empty for the title of the run.</source>
        <translation>Überschrift der Seite; leer für den Titel des Laufs.</translation>
    </message>
    <message>
        <source>Moments of the training that samples are shown of.</source>
        <translation>Zeitpunkte des Trainings, von denen Samples gezeigt werden.</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>a page of %1 on %2 steps</source>
        <translation>eine Seite von %1 über %2 Schritte</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Samples; of a model that draws classes on demand, of each class</source>
        <translation>Beispiele; bei einem Modell, das Klassen auf Wunsch zeichnet, von jeder Klasse</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Start of the samples' random generator</source>
        <translation>Startwert des Zufallsgenerators der Beispiele</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Say what the samples are worth as training data beside K real ones of each class: K, or several with commas between them</source>
        <translation>Sagen, was die Beispiele als Trainingsdaten neben K echten jeder Klasse wert sind: K, oder mehrere mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>Samples of the generator: .npz, a folder of PNGs with a folder for each class, or .csv for points.</source>
        <translation>Beispiele des Generators: .npz, ein Ordner mit PNGs und darin einem Ordner je Klasse, oder .csv für Punkte.</translation>
    </message>
    <message>
        <source>Samples (PNG, npz, CSV)</source>
        <translation>Beispiele (PNG, npz, CSV)</translation>
    </message>
    <message>
        <source>of %1 classes</source>
        <translation>von %1 Klassen</translation>
    </message>
    <message>
        <source>, of the averaged generator (EMA)</source>
        <translation>, vom gemittelten Generator (EMA)</translation>
    </message>
    <message>
        <source>%1 samples%2 at step %3%4</source>
        <translation>%1 Beispiele%2 bei Schritt %3%4</translation>
    </message>
    <message>
        <source>%1 is no whole number from 1 to %2, nor several with commas between them</source>
        <translation>%1 ist weder eine ganze Zahl von 1 bis %2, noch sind es mehrere mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>this model does not draw classes on demand, so its samples have no labels; leave it out, or train a conditional model (digits-cgan, for instance)</source>
        <translation>dieses Modell zeichnet keine Klassen auf Wunsch, deshalb haben seine Beispiele keine Labels; lass es weg oder trainiere ein bedingtes Modell (zum Beispiel digits-cgan)</translation>
    </message>
    <message>
        <source>the run held no images out, so there are none to compare on</source>
        <translation>der Lauf hat keine Bilder zurückgehalten, deshalb gibt es keine für den Vergleich</translation>
    </message>
    <message>
        <source>%1 real images of each class: %2</source>
        <translation>%1 echte Bilder jeder Klasse: %2</translation>
    </message>
    <message>
        <source>interventions and findings</source>
        <translation>Eingriffe und Befunde</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Write the scalars of every so many steps</source>
        <translation>Die Zahlen alle so viele Schritte schreiben</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Pictures of fakes at most; 0 for none</source>
        <translation>Höchstens so viele Bilder von Fälschungen; 0 für keine</translation>
    </message>
    <message>
        <source>A folder with an event file for TensorBoard: curves with their wall times, notes, settings, pictures of fakes.</source>
        <translation>Ein Ordner mit einer Ereignisdatei für TensorBoard: Kurven mit ihren Uhrzeiten, Anmerkungen, Einstellungen, Bilder von Fälschungen.</translation>
    </message>
    <message>
        <source>TensorBoard events</source>
        <translation>TensorBoard-Ereignisse</translation>
    </message>
    <message>
        <source>event files are written by tensorboardX, which is not installed; pip install "ganviz[export]"</source>
        <translation>Ereignisdateien schreibt tensorboardX, das nicht installiert ist; pip install "ganviz[export]"</translation>
    </message>
    <message>
        <source>%1 steps and %2 pictures</source>
        <translation>%1 Schritte und %2 Bilder</translation>
    </message>
    <message>
        <source>The networks' weights and their averages as safetensors, and beside them a script that loads them in plain torch.</source>
        <translation>Die Gewichte der Netze und ihre Mittelwerte als safetensors, und daneben ein Skript, das sie mit reinem torch lädt.</translation>
    </message>
    <message>
        <source>Weights (safetensors)</source>
        <translation>Gewichte (safetensors)</translation>
    </message>
    <message>
        <source>, averages of %1 among them</source>
        <translation>, darunter Mittelwerte von %1</translation>
    </message>
    <message>
        <source>%1 tensors of step %2%3; %4 loads them in plain torch</source>
        <translation>%1 Tensoren von Schritt %2%3; %4 lädt sie mit reinem torch</translation>
    </message>
    <message>
        <source>cannot write %1: %2; choose another name</source>
        <translation>%1 lässt sich nicht schreiben: %2; wähle einen anderen Namen</translation>
    </message>
    <message>
        <source>cannot write %1: there is another file of that name; choose another name</source>
        <translation>%1 lässt sich nicht schreiben: Es gibt eine andere Datei dieses Namens; wähle einen anderen Namen</translation>
    </message>
    <message>
        <source>no longer: %1</source>
        <translation>nicht mehr: %1</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>Sample</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>the networks have more than 2 GB of weights, which one ONNX file cannot hold; export the weights instead</source>
        <translation>die Netze haben mehr als 2 GB Gewichte, die in eine ONNX-Datei nicht passen; exportiere stattdessen die Gewichte</translation>
    </message>
    <message>
        <source>the ONNX file makes samples of shape %1 where torch makes %2, or some that are not finite; export the weights instead</source>
        <translation>die ONNX-Datei erzeugt Samples der Form %1, wo torch %2 erzeugt, oder welche, die nicht endlich sind; exportiere stattdessen die Gewichte</translation>
    </message>
    <message>
        <source>samples of the ONNX file differ from torch's by up to %1, and %2 is allowed; export the weights instead</source>
        <translation>Samples der ONNX-Datei weichen von denen von torch um bis zu %1 ab, und %2 ist erlaubt; exportiere stattdessen die Gewichte</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>Rückgabewert %1</translation>
    </message>
    <message>
        <source>torch could not write these networks as ONNX: %1; export the weights instead</source>
        <translation>torch konnte diese Netze nicht als ONNX schreiben: %1; exportiere stattdessen die Gewichte</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>%1 over %2 steps: %3</source>
        <translation>%1 über %2 Schritte: %3</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>modes</source>
        <translation>Modi</translation>
    </message>
    <message>
        <source>Modes</source>
        <translation>Modi</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>The two players</source>
        <translation>Die beiden Spieler</translation>
    </message>
    <message>
        <source>%1 steps, begun on %2 at %3, trained for %4 (pauses included) on %5</source>
        <translation>%1 Schritte, begonnen am %2 um %3, trainiert %4 lang (mit Pausen) auf %5</translation>
    </message>
    <message>
        <source>Optimizer of D</source>
        <translation>Optimierer von D</translation>
    </message>
    <message>
        <source>Optimizer of G</source>
        <translation>Optimierer von G</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>%1 updates of D and %2 of G in each step</source>
        <translation>%1 Aktualisierungen von D und %2 von G in jedem Schritt</translation>
    </message>
    <message>
        <source>averaged copies (EMA) of decay %1</source>
        <translation>gemittelte Kopien (EMA) mit Abfall %1</translation>
    </message>
    <message>
        <source>no averaged copy</source>
        <translation>keine gemittelte Kopie</translation>
    </message>
    <message>
        <source>Preset or data</source>
        <translation>Vorlage oder Daten</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Regularizers</source>
        <translation>Regularisierer</translation>
    </message>
    <message>
        <source>no regularizer</source>
        <translation>kein Regularisierer</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>batches of %1</source>
        <translation>Batches von %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Seed %1</translation>
    </message>
    <message>
        <source>Losses at the end</source>
        <translation>Verluste am Ende</translation>
    </message>
    <message>
        <source>%1 (means of the last 50 steps)</source>
        <translation>%1 (Mittel der letzten 50 Schritte)</translation>
    </message>
    <message>
        <source>none was recorded</source>
        <translation>keiner wurde aufgezeichnet</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Recorded with</source>
        <translation>Aufgezeichnet mit</translation>
    </message>
    <message>
        <source>ganviz %1</source>
        <translation>ganviz %1</translation>
    </message>
    <message>
        <source>of an unknown version</source>
        <translation>einer unbekannten Version</translation>
    </message>
    <message>
        <source>What was trained</source>
        <translation>Was trainiert wurde</translation>
    </message>
    <message>
        <source>The settings are those in force at the end.</source>
        <translation>Die Einstellungen sind die, die am Ende galten.</translation>
    </message>
    <message>
        <source>points in the plane</source>
        <translation>Punkte in der Ebene</translation>
    </message>
    <message>
        <source>grey images of %1 × %2 pixels</source>
        <translation>graue Bilder von %1 × %2 Pixeln</translation>
    </message>
    <message>
        <source>colour images of %1 × %2 pixels</source>
        <translation>Farbbilder von %1 × %2 Pixeln</translation>
    </message>
    <message>
        <source>%1 %2, %3 of them held out</source>
        <translation>%1 %2, davon %3 zurückgehalten</translation>
    </message>
    <message>
        <source>%1, %2 classes</source>
        <translation>%1, %2 Klassen</translation>
    </message>
    <message>
        <source>%1: %2 parameters</source>
        <translation>%1: %2 Parameter</translation>
    </message>
    <message>
        <source>%1; %2 in all</source>
        <translation>%1; insgesamt %2</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>real data</source>
        <translation>echte Daten</translation>
    </message>
    <message>
        <source>What the generator makes as it learns.</source>
        <translation>Was der Generator macht, während er lernt.</translation>
    </message>
    <message>
        <source>Each picture is made from the same random numbers.</source>
        <translation>Jedes Bild ist aus denselben Zufallszahlen gemacht.</translation>
    </message>
    <message>
        <source>While a run goes on each picture renews a part of the images, so that others may be some steps older.</source>
        <translation>Während ein Lauf weitergeht, erneuert jede Aufnahme einen Teil der Bilder; andere können also einige Schritte älter sein.</translation>
    </message>
    <message>
        <source>Real points are filled circles, generated ones are crosses.</source>
        <translation>Echte Punkte sind gefüllte Kreise, erzeugte sind Kreuze.</translation>
    </message>
    <message>
        <source>Where the ground is blue, the discriminator believes “real”; where it is orange, “fake”.</source>
        <translation>Wo der Grund blau ist, glaubt der Diskriminator „echt“; wo er orange ist, „gefälscht“.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>step %1, averaged weights</source>
        <translation>Schritt %1, gemittelte Gewichte</translation>
    </message>
    <message>
        <source>%1 images that the generator makes at step %2</source>
        <translation>%1 Bilder, die der Generator bei Schritt %2 macht</translation>
    </message>
    <message>
        <source>, over what the discriminator believes of each place</source>
        <translation>, über dem, was der Diskriminator von jeder Stelle glaubt</translation>
    </message>
    <message>
        <source>The plane at step %1: real points and generated ones%2</source>
        <translation>Die Ebene bei Schritt %1: echte Punkte und erzeugte%2</translation>
    </message>
    <message>
        <source>%1 real images of the data</source>
        <translation>%1 echte Bilder der Daten</translation>
    </message>
    <message>
        <source>, and the points that are to become like them</source>
        <translation>, und die Punkte, die ihnen gleich werden sollen</translation>
    </message>
    <message>
        <source>The plane with real points%1</source>
        <translation>Die Ebene mit echten Punkten%1</translation>
    </message>
    <message>
        <source>the file does not say how far the plane reaches</source>
        <translation>die Datei sagt nicht, wie weit die Ebene reicht</translation>
    </message>
    <message>
        <source>Lines are means over some steps, the pale bands behind them reach from the least to the greatest value.</source>
        <translation>Linien sind Mittel über einige Schritte, die blassen Bänder dahinter reichen vom kleinsten bis zum größten Wert.</translation>
    </message>
    <message>
        <source>Dotted lines are the interventions, by their numbers below.</source>
        <translation>Gepunktete Linien sind die Eingriffe, mit ihren Nummern von unten.</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>No curves were recorded up to here.</source>
        <translation>Bis hierher wurden keine Kurven aufgezeichnet.</translation>
    </message>
    <message>
        <source>discriminator</source>
        <translation>Diskriminator</translation>
    </message>
    <message>
        <source>generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>part of the loss</source>
        <translation>Teil des Verlusts</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Verluste</translation>
    </message>
    <message>
        <source>Verdicts that are right</source>
        <translation>Urteile, die stimmen</translation>
    </message>
    <message>
        <source>share of the batch</source>
        <translation>Anteil des Batches</translation>
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
        <source>D's mean score</source>
        <translation>Mittlere Wertung von D</translation>
    </message>
    <message>
        <source>of real</source>
        <translation>von echten</translation>
    </message>
    <message>
        <source>of fake</source>
        <translation>von gefälschten</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>Gradienten</translation>
    </message>
    <message>
        <source>norm, powers of ten</source>
        <translation>Norm, Zehnerpotenzen</translation>
    </message>
    <message>
        <source>not applicable: %1</source>
        <translation>nicht anwendbar: %1</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>To compare with</source>
        <translation>Zum Vergleich</translation>
    </message>
    <message>
        <source>At step</source>
        <translation>Bei Schritt</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>None was measured up to here.</source>
        <translation>Bis hierher wurde keine gemessen.</translation>
    </message>
    <message>
        <source>Interventions</source>
        <translation>Eingriffe</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Nothing was changed while it trained.</source>
        <translation>Nichts wurde geändert, während er trainierte.</translation>
    </message>
    <message>
        <source>from step %1 on; it still holds</source>
        <translation>ab Schritt %1; er gilt noch</translation>
    </message>
    <message>
        <source>from step %1 to step %2</source>
        <translation>von Schritt %1 bis Schritt %2</translation>
    </message>
    <message>
        <source>Diagnosis found nothing to remark.</source>
        <translation>Die Diagnose fand nichts zu bemerken.</translation>
    </message>
    <message>
        <source>Diagnosis was off.</source>
        <translation>Die Diagnose war aus.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>All settings at step %1 (TOML)</source>
        <translation>Alle Einstellungen bei Schritt %1 (TOML)</translation>
    </message>
    <message>
        <source>The file is damaged, and this is not all of it: %1.</source>
        <translation>Die Datei ist beschädigt, und das ist nicht alles: %1.</translation>
    </message>
    <message>
        <source>Written by ganviz %1 from %2.</source>
        <translation>Geschrieben von ganviz %1 aus %2.</translation>
    </message>
    <message>
        <source>a picture claims to be images of %1</source>
        <translation>eine Aufnahme gibt vor, Bilder von %1 zu sein</translation>
    </message>
    <message>
        <source>the plane claims to reach over %1</source>
        <translation>die Ebene gibt vor, über %1 zu reichen</translation>
    </message>
    <message>
        <source>a picture claims to be points of %1</source>
        <translation>eine Aufnahme gibt vor, Punkte von %1 zu sein</translation>
    </message>
    <message>
        <source>a picture claims to be verdicts of %1</source>
        <translation>eine Aufnahme gibt vor, Urteile von %1 zu sein</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>angewandt</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>abgelehnt: %1</translation>
    </message>
    <message>
        <source>a folder, as PNGs</source>
        <translation>in einen Ordner, als PNGs</translation>
    </message>
    <message>
        <source>%1 samples do not fit into memory; ask for at most %2 at once</source>
        <translation>%1 Beispiele passen nicht in den Speicher; verlange höchstens %2 auf einmal</translation>
    </message>
    <message>
        <source>cannot write %1: %2 go to an .npz or %3; choose one of the two</source>
        <translation>%1 lässt sich nicht schreiben: %2 kommen in eine .npz oder %3; wähle eins von beiden</translation>
    </message>
    <message>
        <source>the model %1 has no text for a script; those that have one are %2</source>
        <translation>für das Modell %1 gibt es keinen Text für ein Skript; es gibt ihn für %2</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>regularizer</source>
        <translation>Regularisierer</translation>
    </message>
    <message>
        <source>%1 does not come with ganviz, so there is no text of it for a script</source>
        <translation>%1 gehört nicht zu ganviz, deshalb gibt es davon keinen Text für ein Skript</translation>
    </message>
    <message>
        <source>cannot write %1: %2, which belongs beside it, is there already; choose another name</source>
        <translation>%1 lässt sich nicht schreiben: %2, das daneben gehört, gibt es schon; wähle einen anderen Namen</translation>
    </message>
    <message>
        <source>the training data has %1 MB, and at most %2 are written beside a script; train on less of it</source>
        <translation>die Trainingsdaten haben %1 MB, und höchstens %2 werden neben ein Skript geschrieben; trainiere mit weniger davon</translation>
    </message>
    <message>
        <source>a script with the settings of step %1; beside it %2</source>
        <translation>ein Skript mit den Einstellungen von Schritt %1; daneben %2</translation>
    </message>
    <message>
        <source>the run %1 has no step %2; choose one from 0 to %3</source>
        <translation>der Lauf %1 hat keinen Schritt %2; wähle einen von 0 bis %3</translation>
    </message>
    <message>
        <source>%1 does not say how the run began</source>
        <translation>%1 sagt nicht, wie der Lauf begann</translation>
    </message>
    <message>
        <source>%1 does not say what the run's settings were</source>
        <translation>%1 sagt nicht, wie der Lauf eingestellt war</translation>
    </message>
    <message>
        <source>%1 claims samples of the shape %2</source>
        <translation>%1 behauptet Beispiele der Form %2</translation>
    </message>
</context>
<context>
    <name>Engine:features</name>
    <message>
        <source>the classifier names only %1 of held-out images right (at least %2 are needed)</source>
        <translation>der Klassifikator benennt nur %1 der zurückgehaltenen Bilder richtig (nötig sind mindestens %2)</translation>
    </message>
    <message>
        <source>the classifier is still being trained (in its first epoch)</source>
        <translation>der Klassifikator wird noch trainiert (in seiner ersten Epoche)</translation>
    </message>
    <message>
        <source>1 epoch</source>
        <translation>1 Epoche</translation>
    </message>
    <message>
        <source>%1 epochs</source>
        <translation>%1 Epochen</translation>
    </message>
    <message>
        <source>the classifier is still being trained (%1 after %2)</source>
        <translation>der Klassifikator wird noch trainiert (%1 nach %2)</translation>
    </message>
    <message>
        <source>positions in the plane</source>
        <translation>Positionen in der Ebene</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>pixels along the %1 directions in which real images differ most (%2 of their variance), and the distance from these</source>
        <translation>Pixel entlang der %1 Richtungen, in denen sich echte Bilder am meisten unterscheiden (%2 ihrer Varianz), und der Abstand von diesen</translation>
    </message>
</context>
<context>
    <name>Engine:layers</name>
    <message>
        <source>there is no activation %1; choose one of %2</source>
        <translation>die Aktivierung %1 gibt es nicht; zur Wahl stehen %2</translation>
    </message>
    <message>
        <source>%1 = batch cannot normalize a batch of 1; raise train.batch_size, or choose %2</source>
        <translation>%1 = batch kann einen Batch aus 1 nicht normalisieren; erhöhe train.batch_size oder wähle %2</translation>
    </message>
    <message>
        <source>there is no normalization over %1 dimensions; use 0 or 2 (images)</source>
        <translation>eine Normalisierung über %1 Dimensionen gibt es nicht; verwende 0 oder 2 (Bilder)</translation>
    </message>
    <message>
        <source>instance normalization needs images, and a perceptron's units have no extent; choose layer, batch, spectral or none</source>
        <translation>Instanznormalisierung braucht Bilder, und die Einheiten eines Perzeptrons haben keine Ausdehnung; wähle layer, batch, spectral oder none</translation>
    </message>
    <message>
        <source>there is no normalization %1; choose one of %2</source>
        <translation>die Normalisierung %1 gibt es nicht; zur Wahl stehen %2</translation>
    </message>
    <message>
        <source>bicubic</source>
        <translation>bikubisch</translation>
    </message>
    <message>
        <source>a %1 cannot be spectrally normalized; only %2 can</source>
        <translation>%1 lässt sich nicht spektral normalisieren; das geht nur mit %2</translation>
    </message>
</context>
<context>
    <name>Engine:link</name>
    <message>
        <source>The run is over, or no longer attached, so its state cannot be fetched; its file has it.</source>
        <translation>Der Lauf ist zu Ende oder nicht mehr verbunden, darum lässt sich sein Zustand nicht holen; er steht in seiner Datei.</translation>
    </message>
    <message>
        <source>a run in another process cannot train by turns with one in this window; compare it with a recorded run, or train both here</source>
        <translation>ein Lauf in einem anderen Prozess kann nicht abwechselnd mit einem in diesem Fenster trainieren; vergleiche ihn mit einem aufgezeichneten Lauf, oder trainiere beide hier</translation>
    </message>
    <message>
        <source>What listens at %1 does not speak as a ganviz run does: %2</source>
        <translation>Was unter %1 erreichbar ist, spricht nicht wie ein Lauf von ganviz: %2</translation>
    </message>
    <message>
        <source>Start both sides again; if it happens again, report it.</source>
        <translation>Starte beide Seiten neu; wenn es wieder geschieht, melde es.</translation>
    </message>
    <message>
        <source>The state could not be fetched: the connection has ended.</source>
        <translation>Der Zustand konnte nicht geholt werden: Die Verbindung ist beendet.</translation>
    </message>
    <message>
        <source>The run at %1 has refused the token.</source>
        <translation>Der Lauf unter %1 hat das Kennwort abgelehnt.</translation>
    </message>
    <message>
        <source>It may be another run than the one that was listed; list the runs again.</source>
        <translation>Vielleicht ist es ein anderer Lauf als der, der aufgelistet war; liste die Läufe neu auf.</translation>
    </message>
    <message>
        <source>The connection to %1 is lost; it is tried again. The run goes on meanwhile.</source>
        <translation>Die Verbindung zu %1 ist abgerissen; sie wird neu versucht. Der Lauf geht inzwischen weiter.</translation>
    </message>
    <message>
        <source>The connection to %1 has ended: %2.</source>
        <translation>Die Verbindung zu %1 ist beendet: %2.</translation>
    </message>
    <message>
        <source>What the run has trained until then is in its file; ganviz runs lists it where it ran.</source>
        <translation>Was der Lauf bis dahin trainiert hat, steht in seiner Datei; ganviz runs listet sie dort auf, wo er lief.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 ist nicht zu erreichen.</translation>
    </message>
    <message>
        <source>If it still runs, ganviz attach finds it again.</source>
        <translation>Wenn er noch läuft, findet ganviz attach ihn wieder.</translation>
    </message>
    <message>
        <source>%1 cannot be attached to: %2.</source>
        <translation>Mit %1 kann man sich nicht verbinden: %2.</translation>
    </message>
    <message>
        <source>%1 has ended, and another run listens there now.</source>
        <translation>%1 ist zu Ende, und dort ist jetzt ein anderer Lauf erreichbar.</translation>
    </message>
    <message>
        <source>ganviz attach finds that one; what this one has trained is in its file.</source>
        <translation>ganviz attach findet jenen; was dieser trainiert hat, steht in seiner Datei.</translation>
    </message>
    <message>
        <source>The connection to %1 is back.</source>
        <translation>Die Verbindung zu %1 steht wieder.</translation>
    </message>
    <message>
        <source>the connection was lost before the answer came; whether it took effect shows in the settings</source>
        <translation>die Verbindung riss ab, bevor die Antwort kam; ob es gewirkt hat, zeigen die Einstellungen</translation>
    </message>
    <message>
        <source>scalars from step %1 come after those of step %2</source>
        <translation>Skalare ab Schritt %1 kommen nach denen von Schritt %2</translation>
    </message>
    <message>
        <source>The state that came cannot be used: %1</source>
        <translation>Der Zustand, der kam, ist nicht zu gebrauchen: %1</translation>
    </message>
    <message>
        <source>the curves are damaged: %1</source>
        <translation>die Kurven sind beschädigt: %1</translation>
    </message>
    <message>
        <source>cannot read the token of %1: %2</source>
        <translation>kann das Kennwort von %1 nicht lesen: %2</translation>
    </message>
    <message>
        <source>process %1, which trained it, is no longer there</source>
        <translation>Prozess %1, der ihn trainierte, ist nicht mehr da</translation>
    </message>
    <message>
        <source>cannot listen at %1: a run listens on this machine only, at ipc or at tcp://127.0.0.1:PORT; from elsewhere, ganviz attach USER@HOST comes through ssh</source>
        <translation>bei %1 kann nicht gelauscht werden: ein Lauf lauscht nur auf diesem Rechner, über ipc oder tcp://127.0.0.1:PORT; von anderswo kommt ganviz attach USER@HOST durch ssh</translation>
    </message>
    <message>
        <source>cannot make the folder %1 for the socket of the run: %2</source>
        <translation>der Ordner %1 für den Socket des Laufs kann nicht angelegt werden: %2</translation>
    </message>
    <message>
        <source>%1 may be looked into by others, so a run cannot listen there; remove it, or make it yours alone (chmod 700)</source>
        <translation>in %1 können andere hineinsehen, also kann ein Lauf dort nicht lauschen; entferne ihn, oder mach ihn zu deinem allein (chmod 700)</translation>
    </message>
    <message>
        <source>on this machine</source>
        <translation>auf diesem Rechner</translation>
    </message>
    <message>
        <source>no run listens %1; ganviz train PRESET --listen starts one that does</source>
        <translation>kein Lauf ist %1 erreichbar; ganviz train PRESET --listen startet einen, der es ist</translation>
    </message>
    <message>
        <source>no run called %1 listens %2; there are %3</source>
        <translation>kein Lauf namens %1 ist %2 erreichbar; es gibt %3</translation>
    </message>
    <message>
        <source>%1 runs %2listen %3; choose one by its id: %4</source>
        <translation>%1 Läufe %2sind %3 erreichbar; wähle einen mit seiner Kennung: %4</translation>
    </message>
    <message>
        <source>called %1</source>
        <translation>namens %1</translation>
    </message>
    <message>
        <source>cannot write %1: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>an event of kind %1 is damaged: %2</source>
        <translation>ein Ereignis der Art %1 ist beschädigt: %2</translation>
    </message>
    <message>
        <source>an event of kind %1 is not a table of values</source>
        <translation>ein Ereignis der Art %1 ist keine Tabelle von Werten</translation>
    </message>
    <message>
        <source>JSON claims to be of %1 bytes</source>
        <translation>JSON gibt an, %1 Byte groß zu sein</translation>
    </message>
    <message>
        <source>cannot listen at %1: %2; is another run listening there?</source>
        <translation>bei %1 kann nicht gelauscht werden: %2; lauscht dort ein anderer Lauf?</translation>
    </message>
    <message>
        <source>more has come than the %1 bytes that were announced</source>
        <translation>es ist mehr gekommen als die angekündigten %1 Byte</translation>
    </message>
    <message>
        <source>it is no past: %1</source>
        <translation>es ist keine Vergangenheit eines Laufs: %1</translation>
    </message>
    <message>
        <source>the state from the other process</source>
        <translation>der Zustand aus dem anderen Prozess</translation>
    </message>
    <message>
        <source>too much comes at once</source>
        <translation>es kommt zu viel auf einmal</translation>
    </message>
    <message>
        <source>a part comes of what has not begun</source>
        <translation>es kommt ein Teil von etwas, das nicht begonnen hat</translation>
    </message>
    <message>
        <source>scalars of %1 are not of this run</source>
        <translation>Skalare von %1 gehören nicht zu diesem Lauf</translation>
    </message>
    <message>
        <source>a %1 cannot be sent: %2</source>
        <translation>%1 kann nicht gesendet werden: %2</translation>
    </message>
    <message>
        <source>%1 frames are no request</source>
        <translation>%1 Teile sind keine Anfrage</translation>
    </message>
    <message>
        <source>%1 frames are no answer</source>
        <translation>%1 Teile sind keine Antwort</translation>
    </message>
    <message>
        <source>a %1 has not %2 frames</source>
        <translation>%1 hat nicht %2 Teile</translation>
    </message>
    <message>
        <source>it is no message: %1</source>
        <translation>es ist keine Nachricht: %1</translation>
    </message>
    <message>
        <source>there is no command %1</source>
        <translation>es gibt keinen Befehl %1</translation>
    </message>
    <message>
        <source>cannot take these values: %1</source>
        <translation>kann diese Werte nicht annehmen: %1</translation>
    </message>
    <message>
        <source>cannot start a process for the run: %1</source>
        <translation>kann keinen Prozess für den Lauf starten: %1</translation>
    </message>
    <message>
        <source>the process of the run has not said where it listens</source>
        <translation>der Prozess des Laufs hat nicht gesagt, wo er erreichbar ist</translation>
    </message>
    <message>
        <source>the process of the run has ended with exit code %1 before it listened</source>
        <translation>der Prozess des Laufs endete mit Code %1, bevor er erreichbar war</translation>
    </message>
    <message>
        <source>process %1, which trained it, has ended (exit code %2)</source>
        <translation>Prozess %1, der ihn trainierte, ist beendet (Code %2)</translation>
    </message>
    <message>
        <source>the state of the run has been lost with its process; its file has the newest snapshot</source>
        <translation>der Zustand des Laufs ist mit seinem Prozess verloren; seine Datei hat den neuesten Zwischenstand</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>; it is too long</source>
        <translation>; es ist zu lang</translation>
    </message>
    <message>
        <source>An event (%1) cannot be told in another process%2.</source>
        <translation>Ein Ereignis (%1) kann in einem anderen Prozess nicht mitgeteilt werden%2.</translation>
    </message>
    <message>
        <source>No window in another process can be attached any longer.</source>
        <translation>Kein Fenster in einem anderen Prozess kann sich mehr verbinden.</translation>
    </message>
    <message>
        <source>the run is of ganviz %1 (protocol %2), the window of ganviz %3 (protocol %4); install the same version on both sides</source>
        <translation>der Lauf ist von ganviz %1 (Protokoll %2), das Fenster von ganviz %3 (Protokoll %4); installiere auf beiden Seiten dieselbe Version</translation>
    </message>
    <message>
        <source>%1 windows are attached already; close one</source>
        <translation>%1 Fenster sind schon verbunden; schließ eines</translation>
    </message>
    <message>
        <source>the run is over</source>
        <translation>der Lauf ist zu Ende</translation>
    </message>
    <message>
        <source>another window</source>
        <translation>ein anderes Fenster</translation>
    </message>
    <message>
        <source>%1 steers this run; take over first</source>
        <translation>%1 steuert diesen Lauf; übernimm ihn zuerst</translation>
    </message>
    <message>
        <source>another state is on its way already</source>
        <translation>ein anderer Zustand ist schon unterwegs</translation>
    </message>
    <message>
        <source>a state of %1 bytes is too large to be sent</source>
        <translation>ein Zustand von %1 Byte ist zu groß zum Senden</translation>
    </message>
    <message>
        <source>cannot start ssh: %1</source>
        <translation>kann ssh nicht starten: %1</translation>
    </message>
    <message>
        <source>ssh %1 has not answered within %2 seconds; try ssh %3 in a terminal</source>
        <translation>ssh %1 hat in %2 Sekunden nicht geantwortet; probiere ssh %3 in einem Terminal</translation>
    </message>
    <message>
        <source>ssh %1 has failed</source>
        <translation>ssh %1 ist gescheitert</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>ssh %1 has forwarded nothing within %2 seconds</source>
        <translation>ssh %1 hat in %2 Sekunden nichts weitergeleitet</translation>
    </message>
    <message>
        <source>ssh %1 cannot forward the run's socket</source>
        <translation>ssh %1 kann die Verbindung des Laufs nicht weiterleiten</translation>
    </message>
    <message>
        <source>there is no ssh program on this machine, through which runs on others are reached; install OpenSSH's client</source>
        <translation>auf diesem Rechner gibt es kein Programm ssh, über das Läufe auf anderen erreicht werden; installiere den Client von OpenSSH</translation>
    </message>
    <message>
        <source>%1, with exit code %2 and without a word</source>
        <translation>%1, mit Code %2 und ohne ein Wort</translation>
    </message>
</context>
<context>
    <name>Engine:losses</name>
    <message>
        <source>D stops caring about samples that it already tells apart by a margin; G simply raises its scores.</source>
        <translation>D kümmert sich nicht mehr um Beispiele, die es schon mit Abstand auseinanderhält; G erhöht einfach die Bewertungen seiner Fälschungen.</translation>
    </message>
    <message>
        <source>Hinge</source>
        <translation>Hinge</translation>
    </message>
    <message>
        <source>D aims at 1 for real and 0 for fake, and both pay the squared distance.</source>
        <translation>D zielt auf 1 für echt und 0 für gefälscht, und beide zahlen den quadrierten Abstand.</translation>
    </message>
    <message>
        <source>Least squares</source>
        <translation>Kleinste Quadrate</translation>
    </message>
    <message>
        <source>output of D</source>
        <translation>Ausgabe von D</translation>
    </message>
    <message>
        <source>0 fake, 1 real</source>
        <translation>0 gefälscht, 1 echt</translation>
    </message>
    <message>
        <source>The original two-player game: G raises what D lowers, and hardly learns while D is sure of its fakes.</source>
        <translation>Das ursprüngliche Zweispielerspiel: G erhöht, was D senkt, und lernt kaum etwas, solange D sich bei den Fälschungen sicher ist.</translation>
    </message>
    <message>
        <source>Minimax (saturating)</source>
        <translation>Minimax (sättigend)</translation>
    </message>
    <message>
        <source>The usual GAN loss: G learns fastest from the fakes that D is surest of.</source>
        <translation>Der übliche GAN-Verlust: G lernt am schnellsten aus den Fälschungen, bei denen D sich am sichersten ist.</translation>
    </message>
    <message>
        <source>Non-saturating</source>
        <translation>Nicht sättigend</translation>
    </message>
    <message>
        <source>D says which of a real and a fake is the more real; G wants the fake to win.</source>
        <translation>D sagt, welches von zwei Beispielen, einem echten und einem gefälschten, echter ist; G will, dass die Fälschung gewinnt.</translation>
    </message>
    <message>
        <source>Relativistic (paired)</source>
        <translation>Relativistisch (Paare)</translation>
    </message>
    <message>
        <source>D says whether a sample is more real than the other side's average; G wants its fakes above it.</source>
        <translation>D sagt, ob ein Beispiel echter ist als der Durchschnitt der anderen Seite; G will seine Fälschungen darüber haben.</translation>
    </message>
    <message>
        <source>Relativistic average</source>
        <translation>Relativistisch (Mittel)</translation>
    </message>
    <message>
        <source>compares each sample with the mean of the whole batch, of which a process has only its part; choose relativistic, which compares pairs</source>
        <translation>vergleicht jede Stichprobe mit dem Mittel des ganzen Batches, von dem ein Prozess nur seinen Teil hat; wähle relativistic, das Paare vergleicht</translation>
    </message>
    <message>
        <source>A critic measures how far the fakes are from the reals, and G shortens the way.</source>
        <translation>Ein Kritiker misst, wie weit die Fälschungen von den Echten entfernt sind, und G verkürzt den Weg.</translation>
    </message>
    <message>
        <source>Wasserstein</source>
        <translation>Wasserstein</translation>
    </message>
    <message>
        <source>A Wasserstein critic must be kept smooth, or its scores grow without end.</source>
        <translation>Ein Wasserstein-Kritiker muss glatt bleiben, sonst wachsen seine Bewertungen ohne Ende.</translation>
    </message>
    <message>
        <source>The gradient penalty holds its slope near 1; weight clipping is the original, cruder way.</source>
        <translation>Die Gradientenstrafe hält seine Steigung nahe 1; die Gewichtsbegrenzung ist die ursprüngliche, gröbere Art.</translation>
    </message>
    <message>
        <source>Beside batch normalization, only weight clipping does that.</source>
        <translation>Neben Batch-Normalisierung leistet das nur die Gewichtsbegrenzung.</translation>
    </message>
    <message>
        <source>gradient penalty</source>
        <translation>Gradientenstrafe</translation>
    </message>
    <message>
        <source>Turn on %1</source>
        <translation>%1 einschalten</translation>
    </message>
    <message>
        <source>weight clipping</source>
        <translation>Gewichtsbegrenzung</translation>
    </message>
</context>
<context>
    <name>Engine:numerics</name>
    <message>
        <source>Apple GPU</source>
        <translation>Apple-GPU</translation>
    </message>
    <message>
        <source>Intel GPU</source>
        <translation>Intel-GPU</translation>
    </message>
    <message>
        <source>1 thread</source>
        <translation>1 Thread</translation>
    </message>
    <message>
        <source>%1 threads</source>
        <translation>%1 Threads</translation>
    </message>
    <message>
        <source>fastest found</source>
        <translation>schnellster gefundener</translation>
    </message>
    <message>
        <source>no GPU found</source>
        <translation>keine GPU gefunden</translation>
    </message>
    <message>
        <source>as chosen</source>
        <translation>wie gewählt</translation>
    </message>
    <message>
        <source>%1 is not available here; choose auto or one of %2</source>
        <translation>%1 ist hier nicht verfügbar; wähle auto oder eines von %2</translation>
    </message>
    <message>
        <source>the state of a random generator is damaged: %1</source>
        <translation>der Zustand eines Zufallsgenerators ist beschädigt: %1</translation>
    </message>
    <message>
        <source>the state of a random generator is damaged: it points outside of its words; choose an earlier copy</source>
        <translation>der Zustand eines Zufallsgenerators ist beschädigt: Er zeigt aus seinen Wörtern hinaus; wähle eine frühere Kopie</translation>
    </message>
    <message>
        <source>%1 does not train in %2 processes together; choose cuda or cpu, or train in one process</source>
        <translation>%1 trainiert nicht in %2 Prozessen zusammen; wähle cuda oder cpu, oder trainiere in einem Prozess</translation>
    </message>
    <message>
        <source>by rule</source>
        <translation>nach Regel</translation>
    </message>
    <message>
        <source>%1; %2 processes</source>
        <translation>%1; %2 Prozesse</translation>
    </message>
    <message>
        <source>%1 processes on this machine need a GPU each, and it has %2; start them with --nproc-per-node %3, or train on the CPU with --device cpu</source>
        <translation>%1 Prozesse auf diesem Rechner brauchen je eine GPU, und er hat %2; starte sie mit --nproc-per-node %3, oder trainiere mit --device cpu auf der CPU</translation>
    </message>
</context>
<context>
    <name>Engine:observation</name>
    <message>
        <source>background pictures</source>
        <translation>Bilder im Hintergrund</translation>
    </message>
    <message>
        <source>these networks can be watched between two steps alone, which a full measurement would hold up for long</source>
        <translation>diese Netze lassen sich nur zwischen zwei Schritten beobachten, und eine volle Messung würde sie lange aufhalten</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>The picture of %1 could not be made and is left out from now on.</source>
        <translation>Das Bild von %1 ließ sich nicht erzeugen und wird ab jetzt weggelassen.</translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation>Verlust %1</translation>
    </message>
</context>
<context>
    <name>Engine:opening</name>
    <message>
        <source>there is no file %1; give a preset (ganviz --list), a TOML file, a file of points or a folder of images</source>
        <translation>die Datei %1 gibt es nicht; gib eine Vorlage (ganviz --list), eine TOML-Datei, eine Datei mit Punkten oder einen Ordner mit Bildern an</translation>
    </message>
    <message>
        <source>%1 seeds from %2 on would go beyond %3; begin with a lower one</source>
        <translation>%1 Seeds von %2 an gingen über %3 hinaus; beginne mit einem kleineren</translation>
    </message>
    <message>
        <source>--steps %1 leaves nothing to train: it counts from the run's first step, and %2 has done %3 already; for %4 more, give --steps %5</source>
        <translation>--steps %1 lässt nichts zu trainieren übrig: Es zählt vom ersten Schritt des Laufs an, und %2 hat schon %3 hinter sich; für %4 weitere gib --steps %5 an</translation>
    </message>
    <message>
        <source>there is no run or state file %1</source>
        <translation>es gibt keinen Lauf und keine Zustandsdatei %1</translation>
    </message>
    <message>
        <source>%1 is not a recorded run, so it cannot be forked; ganviz runs lists those that can, and --resume goes on from a saved state</source>
        <translation>%1 ist kein aufgezeichneter Lauf und kann deshalb nicht abgezweigt werden; ganviz runs listet die, bei denen es geht, und --resume setzt einen gesicherten Zustand fort</translation>
    </message>
    <message>
        <source>a fork of %1 has its settings, so it cannot be %2; --set changes some of them</source>
        <translation>eine Abzweigung von %1 hat dessen Einstellungen und kann deshalb nicht %2 sein; --set ändert einzelne davon</translation>
    </message>
    <message>
        <source>cannot write %1: a screenshot's name ends in .png</source>
        <translation>%1 lässt sich nicht schreiben: Der Name eines Bildschirmfotos endet auf .png</translation>
    </message>
    <message>
        <source>--seeds needs --steps, the iterations of each run</source>
        <translation>--seeds braucht --steps, die Iterationen jedes Laufs</translation>
    </message>
    <message>
        <source>--seeds cannot go with --listen: a window is attached to one run; train one seed with --seed and --listen</source>
        <translation>--seeds geht nicht mit --listen: ein Fenster ist mit einem Lauf verbunden; trainiere einen Seed mit --seed und --listen</translation>
    </message>
    <message>
        <source>--resume and --fork</source>
        <translation>--resume und --fork</translation>
    </message>
    <message>
        <source>such a run has its seed already</source>
        <translation>ein solcher Lauf hat seinen Seed schon</translation>
    </message>
    <message>
        <source>it names one file for several runs; each has its own in the folder of runs</source>
        <translation>es nennt eine Datei für mehrere Läufe; jeder hat seine eigene im Ordner der Läufe</translation>
    </message>
    <message>
        <source>--seeds cannot go with %1: %2</source>
        <translation>--seeds geht nicht zusammen mit %1: %2</translation>
    </message>
    <message>
        <source>the run is read from it</source>
        <translation>der Lauf wird daraus gelesen</translation>
    </message>
    <message>
        <source>the run goes on from it</source>
        <translation>der Lauf geht davon aus weiter</translation>
    </message>
    <message>
        <source>cannot write %1: %2; choose another place</source>
        <translation>%1 lässt sich nicht schreiben: %2; wähle einen anderen Ort</translation>
    </message>
    <message>
        <source>cannot record to %1: a run's file ends in %2; choose such a name (ganviz export RUN interventions writes what --script reads)</source>
        <translation>%1 taugt nicht zum Aufzeichnen: Die Datei eines Laufs endet auf %2; wähle einen solchen Namen (ganviz export RUN interventions schreibt, was --script liest)</translation>
    </message>
    <message>
        <source>--record %1 and --no-record contradict each other; leave one out</source>
        <translation>--record %1 und --no-record widersprechen sich; lass eines weg</translation>
    </message>
    <message>
        <source>cannot record to %1: the run goes on in its own file, %2; leave --record out, or give --fork in place of --resume</source>
        <translation>%1 taugt nicht zum Aufzeichnen: Der Lauf geht in seiner eigenen Datei %2 weiter; lass --record weg oder gib --fork statt --resume</translation>
    </message>
    <message>
        <source>cannot record to %1: there is a file of that name; choose another</source>
        <translation>nach %1 lässt sich nicht aufzeichnen: Es gibt eine Datei dieses Namens; wähle einen anderen</translation>
    </message>
    <message>
        <source>%1 is packed; unpack it and give the folder, or the file that is in it</source>
        <translation>%1 ist gepackt; entpacke es und gib den Ordner oder die Datei darin an</translation>
    </message>
    <message>
        <source>%1 is one image; give the folder that holds the images</source>
        <translation>%1 ist ein einzelnes Bild; gib den Ordner an, der die Bilder enthält</translation>
    </message>
    <message>
        <source>%1 is of no kind that ganviz reads; give a folder of images, a .csv or .npy of points, or an .npz or .npy of images</source>
        <translation>%1 ist von keiner Art, die ganviz liest; gib einen Ordner mit Bildern, eine .csv oder .npy mit Punkten oder eine .npz oder .npy mit Bildern an</translation>
    </message>
    <message>
        <source>%1 is code that has not been run; name it on the command line, or open it in the window, which shows it and asks</source>
        <translation>%1 ist Code, der nicht ausgeführt wurde; nenne die Datei auf der Befehlszeile, oder öffne sie im Fenster, das sie zeigt und fragt</translation>
    </message>
    <message>
        <source>%1 brings nothing to train: it holds no two networks (classes of nn.Module, called Generator and Discriminator, say), and registers no model, loss, regularizer, optimizer, data set or probe; ganviz new writes one that does%2</source>
        <translation>%1 bringt nichts zum Trainieren mit: Die Datei enthält keine zwei Netze (Klassen von nn.Module, etwa mit den Namen Generator und Discriminator) und meldet weder Modell noch Verlust, Regularisierer, Optimierer, Datensatz oder Messung an; ganviz new schreibt eine, die das tut%2</translation>
    </message>
    <message>
        <source>. Its networks are %1: --generator and --discriminator say which are the two</source>
        <translation>. Ihre Netze sind %1: --generator und --discriminator sagen, welche die beiden sind</translation>
    </message>
    <message>
        <source>--data %1: there is no such file or folder, and no data set of that name; the data sets are %2</source>
        <translation>--data %1: Es gibt weder eine solche Datei noch einen solchen Ordner noch einen Datensatz dieses Namens; die Datensätze sind %2</translation>
    </message>
</context>
<context>
    <name>Engine:optimizers</name>
    <message>
        <source>Share of the gradient's running mean that each update keeps (momentum).</source>
        <translation>Anteil des gleitenden Mittels der Gradienten, den jedes Update behält (Impuls).</translation>
    </message>
    <message>
        <source>β₁</source>
        <translation>β₁</translation>
    </message>
    <message>
        <source>Share of the squared gradient's running mean that each update keeps.</source>
        <translation>Anteil des gleitenden Mittels der quadrierten Gradienten, den jedes Update behält.</translation>
    </message>
    <message>
        <source>β₂</source>
        <translation>β₂</translation>
    </message>
    <message>
        <source>Added to the gradient's running size, so that tiny gradients are not blown up.</source>
        <translation>Wird zur laufenden Größe des Gradienten addiert, damit winzige Gradienten nicht aufgebläht werden.</translation>
    </message>
    <message>
        <source>The usual choice: each weight gets steps of its own size, made from the running means of its gradient.</source>
        <translation>Die übliche Wahl: Jedes Gewicht bekommt Schritte eigener Größe, aus den gleitenden Mitteln seines Gradienten.</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Adam that also shrinks every weight a little at each update.</source>
        <translation>Adam, der zusätzlich bei jedem Update alle Gewichte ein wenig verkleinert.</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Gewichtsabnahme</translation>
    </message>
    <message>
        <source>How fast all weights shrink towards 0, times the learning rate.</source>
        <translation>Wie schnell alle Gewichte gegen 0 schrumpfen, mal der Lernrate.</translation>
    </message>
    <message>
        <source>How far each update moves the weights.</source>
        <translation>Wie weit jedes Update die Gewichte bewegt.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Decay from</source>
        <translation>Abnahme ab</translation>
    </message>
    <message>
        <source>Iteration from which the learning rate falls linearly.</source>
        <translation>Iteration, ab der die Lernrate linear sinkt.</translation>
    </message>
    <message>
        <source>Decay until</source>
        <translation>Abnahme bis</translation>
    </message>
    <message>
        <source>Iteration at which the falling learning rate reaches 0; 0 keeps it constant.</source>
        <translation>Iteration, bei der die sinkende Lernrate 0 erreicht; 0 hält sie konstant.</translation>
    </message>
    <message>
        <source>Steps of each weight's own size without momentum: what the first WGAN was trained with (5e-5).</source>
        <translation>Schritte eigener Größe für jedes Gewicht, ohne Impuls: Damit wurde das erste WGAN trainiert (5e-5).</translation>
    </message>
    <message>
        <source>RMSprop</source>
        <translation>RMSprop</translation>
    </message>
    <message>
        <source>Added to the gradient's size, so that tiny gradients are not blown up.</source>
        <translation>Wird zur Größe des Gradienten addiert, damit winzige Gradienten nicht aufgebläht werden.</translation>
    </message>
    <message>
        <source>Plain gradient steps, with momentum if wanted.</source>
        <translation>Einfache Gradientenschritte, auf Wunsch mit Impuls.</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Impuls</translation>
    </message>
    <message>
        <source>Share of the last update that is kept in the next.</source>
        <translation>Anteil des letzten Updates, der im nächsten erhalten bleibt.</translation>
    </message>
</context>
<context>
    <name>Engine:own_loop</name>
    <message>
        <source>shows what happens inside an iteration, and a script's own iteration is not stepped through</source>
        <translation>gezeigt wird, was innerhalb einer Iteration geschieht, und durch die Iteration eines Skripts wird nicht schrittweise gegangen</translation>
    </message>
    <message>
        <source>is about a network of one neuron</source>
        <translation>es geht um ein Netz aus einem Neuron</translation>
    </message>
    <message>
        <source>shows a translation, which a script's own networks are not known to be</source>
        <translation>gezeigt wird eine Übersetzung, und ob die Netze eines Skripts eine sind, ist nicht bekannt</translation>
    </message>
    <message>
        <source>needs an averaged copy (EMA), and a script's own is not known</source>
        <translation>nötig ist eine gemittelte Kopie (EMA), und die eines Skripts ist nicht bekannt</translation>
    </message>
    <message>
        <source>By its value, the loss of the discriminator is %1: its outputs are shown as such (loss=… says what they are).</source>
        <translation>Seinem Wert nach ist der Verlust des Diskriminators %1: Seine Ausgaben werden so gezeigt (loss=… sagt, was sie sind).</translation>
    </message>
    <message>
        <source>where the script has put the generator</source>
        <translation>wohin das Skript den Generator gelegt hat</translation>
    </message>
    <message>
        <source>The script runs its own steps</source>
        <translation>Das Skript führt seine Schritte selbst aus</translation>
    </message>
    <message>
        <source>Of real= nothing could be read: %1: %2</source>
        <translation>Von real= ließ sich nichts lesen: %1: %2</translation>
    </message>
    <message>
        <source>No real samples were given (real=…): the first batch of the loop serves to compare with.</source>
        <translation>Echte Beispiele wurden nicht angegeben (real=…): Verglichen wird mit dem ersten Batch der Schleife.</translation>
    </message>
    <message>
        <source>The real samples are of shape %1, and the generator makes %2: they are not compared.</source>
        <translation>Die echten Beispiele haben die Form %1, und der Generator macht %2: Sie werden nicht verglichen.</translation>
    </message>
    <message>
        <source>The discriminator ends in a sigmoid: what it gives is shown as probabilities, and turned back into logits where these are needed.</source>
        <translation>Der Diskriminator endet in einer Sigmoidfunktion: Seine Ausgaben werden als Wahrscheinlichkeiten gezeigt und, wo nötig, in Logits zurückgerechnet.</translation>
    </message>
    <message>
        <source>Samples are not shown: %1.</source>
        <translation>Beispiele werden nicht gezeigt: %1.</translation>
    </message>
    <message>
        <source>there are no real samples (real=…)</source>
        <translation>es gibt keine echten Beispiele (real=…)</translation>
    </message>
    <message>
        <source>samples are made by a function, and not of latents</source>
        <translation>die Beispiele macht eine Funktion, nicht ein Generator aus Latenten</translation>
    </message>
    <message>
        <source>logits_real and logits_fake are not logged (run.log)</source>
        <translation>logits_real und logits_fake werden nicht mitgeteilt (run.log)</translation>
    </message>
    <message>
        <source>the loss is the script's own, and not known here (loss=…)</source>
        <translation>der Verlust ist der des Skripts und hier nicht bekannt (loss=…)</translation>
    </message>
    <message>
        <source>is the name of an optimizer's rate; choose another</source>
        <translation>heißt schon die Rate eines Optimierers; wähle einen anderen Namen</translation>
    </message>
    <message>
        <source>%1 processes train this run together, and a command would reach only one of them; change it in the script</source>
        <translation>%1 Prozesse trainieren diesen Lauf gemeinsam, und ein Befehl würde nur einen von ihnen erreichen; ändere es im Skript</translation>
    </message>
    <message>
        <source>%1 (the script)</source>
        <translation>%1 (das Skript)</translation>
    </message>
    <message>
        <source>an iteration of the script's own loop is taken as a whole; use a whole step</source>
        <translation>eine Iteration der Schleife des Skripts wird als Ganzes gemacht; nimm einen ganzen Schritt</translation>
    </message>
    <message>
        <source>the script runs its own steps, as it was written</source>
        <translation>das Skript führt seine eigenen Schritte aus, so wie es geschrieben ist</translation>
    </message>
    <message>
        <source>there is no weight %1; the networks are %2</source>
        <translation>ein Gewicht %1 gibt es nicht; die Netze sind %2</translation>
    </message>
    <message>
        <source>logits are what the discriminator gives, a tensor, not a %1</source>
        <translation>Logits sind, was der Diskriminator ausgibt, ein Tensor und kein %1</translation>
    </message>
    <message>
        <source>a %1 is not a number; log numbers and tensors</source>
        <translation>%1 ist keine Zahl; teile Zahlen und Tensoren mit</translation>
    </message>
    <message>
        <source>%1, as the script logs it.</source>
        <translation>%1, wie das Skript es mitteilt.</translation>
    </message>
    <message>
        <source>penalty</source>
        <translation>Strafterm</translation>
    </message>
    <message>
        <source>none given</source>
        <translation>keiner angegeben</translation>
    </message>
    <message>
        <source>Your own loss</source>
        <translation>Dein eigener Verlust</translation>
    </message>
    <message>
        <source>D's output</source>
        <translation>Ausgabe von D</translation>
    </message>
    <message>
        <source>Your own data</source>
        <translation>Deine eigenen Daten</translation>
    </message>
    <message>
        <source>these samples are a script's own, and only it can load them; the run can be looked at here, and the script goes on training</source>
        <translation>diese Beispiele gehören einem Skript, und nur es kann sie laden; der Lauf lässt sich hier ansehen, und weiter trainiert das Skript</translation>
    </message>
    <message>
        <source>this optimizer is a script's own, and only it can make one</source>
        <translation>dieser Optimierer gehört einem Skript, und nur es kann ihn anlegen</translation>
    </message>
    <message>
        <source>%1 is the script's own affair: change it there</source>
        <translation>%1 ist Sache des Skripts: Ändere es dort</translation>
    </message>
    <message>
        <source>no optimizer of %1 was given to ganviz.watch (optimizers=…)</source>
        <translation>ein Optimierer für %1 wurde ganviz.watch nicht gegeben (optimizers=…)</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>Config</translation>
    </message>
    <message>
        <source>is no name that can be read as run.live.NAME; choose letters, digits and _, a letter first</source>
        <translation>ist kein Name, der sich als run.live.NAME lesen lässt; nimm Buchstaben, Ziffern und _, einen Buchstaben zuerst</translation>
    </message>
    <message>
        <source>%1 is not a number, true or false, or a text; declare one, or ganviz.Live(value, minimum, maximum, help)</source>
        <translation>%1 ist weder eine Zahl noch wahr oder falsch noch ein Text; gib so etwas an oder ganviz.Live(value, minimum, maximum, help)</translation>
    </message>
    <message>
        <source>%1 is not a finite number</source>
        <translation>%1 ist keine endliche Zahl</translation>
    </message>
    <message>
        <source>%1, as the script reads it.</source>
        <translation>%1, wie das Skript es liest.</translation>
    </message>
    <message>
        <source>Your own networks</source>
        <translation>Deine eigenen Netze</translation>
    </message>
    <message>
        <source>these networks are a script's own: it trained them with ganviz.watch, and only it can go on with them; the run can be looked at here</source>
        <translation>diese Netze gehören einem Skript: Es hat sie mit ganviz.watch trainiert, und nur es kann mit ihnen weitermachen; der Lauf lässt sich hier ansehen</translation>
    </message>
    <message>
        <source>these networks are trained by a script's own loop, not by ganviz</source>
        <translation>diese Netze trainiert die Schleife eines Skripts, nicht ganviz</translation>
    </message>
    <message>
        <source>no generator was given to ganviz.watch (generator=…, or sample=…)</source>
        <translation>ein Generator wurde ganviz.watch nicht gegeben (generator=… oder sample=…)</translation>
    </message>
    <message>
        <source>no samples could be made: %1</source>
        <translation>Beispiele ließen sich nicht machen: %1</translation>
    </message>
    <message>
        <source>the dimension of the noise is not known; give it to ganviz.watch (z_dim=…), or a function that makes n samples (sample=…)</source>
        <translation>die Dimension des Rauschens ist nicht bekannt; gib sie ganviz.watch (z_dim=…) oder eine Funktion, die n Beispiele macht (sample=…)</translation>
    </message>
    <message>
        <source>it made %1 of %2</source>
        <translation>es machte %1 aus %2</translation>
    </message>
    <message>
        <source>the generator takes noise neither of shape (n, %1) (%2) nor of shape (n, %3, 1, 1) (%4); give a function that makes n samples (sample=…)</source>
        <translation>der Generator nimmt Rauschen weder in der Form (n, %1) (%2) noch in der Form (n, %3, 1, 1) (%4); gib eine Funktion an, die n Beispiele macht (sample=…)</translation>
    </message>
    <message>
        <source>no discriminator was given to ganviz.watch (discriminator=…, or score=…)</source>
        <translation>ein Diskriminator wurde ganviz.watch nicht gegeben (discriminator=… oder score=…)</translation>
    </message>
    <message>
        <source>there are no samples to ask the discriminator about</source>
        <translation>es gibt keine Beispiele, nach denen sich der Diskriminator fragen ließe</translation>
    </message>
    <message>
        <source>the discriminator makes %1 of %2, not one verdict for each sample; give a function that does (score=…)</source>
        <translation>der Diskriminator macht %1 aus %2, nicht ein Urteil für jedes Beispiel; gib eine Funktion an, die das tut (score=…)</translation>
    </message>
    <message>
        <source>the discriminator could not be asked: %1; give a function (score=…)</source>
        <translation>der Diskriminator ließ sich nicht fragen: %1; gib eine Funktion an (score=…)</translation>
    </message>
    <message>
        <source>How fast all weights shrink towards 0.</source>
        <translation>Wie schnell alle Gewichte gegen 0 schrumpfen.</translation>
    </message>
    <message>
        <source>a %1 has no param_groups; give optimizers of torch.optim, or others that have them</source>
        <translation>%1 hat keine param_groups; gib Optimierer aus torch.optim an oder andere, die welche haben</translation>
    </message>
    <message>
        <source>Learning rate of %1</source>
        <translation>Lernrate von %1</translation>
    </message>
    <message>
        <source>How far each update of the optimizer %1 moves its weights.</source>
        <translation>Wie weit jede Aktualisierung des Optimierers %1 dessen Gewichte bewegt.</translation>
    </message>
    <message>
        <source>samples of shape %1 are neither images, (channels, height, width) with 1 or 3 channels, nor points in the plane, (2,)</source>
        <translation>Beispiele der Form %1 sind weder Bilder, (Kanäle, Höhe, Breite) mit 1 oder 3 Kanälen, noch Punkte der Ebene, (2,)</translation>
    </message>
    <message>
        <source>your own loop</source>
        <translation>deine eigene Schleife</translation>
    </message>
    <message>
        <source>the script is outside of run.steps; its next step goes on here</source>
        <translation>das Skript ist außerhalb von run.steps; mit seinem nächsten Schritt geht es hier weiter</translation>
    </message>
    <message>
        <source>The run is not diagnosed any more; the curves go on.</source>
        <translation>Der Lauf wird nicht mehr diagnostiziert; die Kurven gehen weiter.</translation>
    </message>
    <message>
        <source>Step %1: the %2 of the %3 is %4.</source>
        <translation>Schritt %1: %2 (%3) ist %4.</translation>
    </message>
    <message>
        <source>The script waits at run.steps: change what you can, then press Run, or stop it.</source>
        <translation>Das Skript wartet bei run.steps: Ändere, was du kannst, und drücke dann Start, oder halte es an.</translation>
    </message>
    <message>
        <source>%1 The script goes on with it.</source>
        <translation>%1 Das Skript macht damit weiter.</translation>
    </message>
    <message>
        <source>Waiting for the script's first step</source>
        <translation>Warten auf den ersten Schritt des Skripts</translation>
    </message>
    <message>
        <source>The cell ended with %1%2; run it again to go on.</source>
        <translation>Die Zelle endete mit %1%2; führe sie noch einmal aus, um weiterzumachen.</translation>
    </message>
    <message>
        <source>the script has not done its first iteration yet, so there is no state</source>
        <translation>das Skript hat seine erste Iteration noch nicht gemacht, also gibt es keinen Zustand</translation>
    </message>
    <message>
        <source>The networks cannot be watched any more; the curves go on.</source>
        <translation>Die Netze lassen sich nicht mehr beobachten; die Kurven gehen weiter.</translation>
    </message>
    <message>
        <source>%1 processes train this run together. It can be looked at; what is to change, the script has to change in all of them.</source>
        <translation>%1 Prozesse trainieren diesen Lauf gemeinsam. Du kannst ihm zusehen; was sich ändern soll, muss das Skript in allen ändern.</translation>
    </message>
    <message>
        <source>the script has ended it</source>
        <translation>das Skript hat ihn beendet</translation>
    </message>
    <message>
        <source>the script was interrupted (%1)</source>
        <translation>das Skript wurde unterbrochen (%1)</translation>
    </message>
    <message>
        <source>the script ended with %1: %2</source>
        <translation>das Skript endete mit %1: %2</translation>
    </message>
    <message>
        <source>What was recorded so far is kept.</source>
        <translation>Was bisher aufgezeichnet wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>The window that has paused the script is gone: it goes on.</source>
        <translation>Das Fenster, das das Skript angehalten hat, ist weg: Es läuft weiter.</translation>
    </message>
</context>
<context>
    <name>Engine:past</name>
    <message>
        <source>the snapshot of step %1 in %2</source>
        <translation>der Schnappschuss von Schritt %1 in %2</translation>
    </message>
    <message>
        <source>a snapshot does not hold what it is made of</source>
        <translation>ein Schnappschuss enthält nicht, woraus es gemacht wird</translation>
    </message>
</context>
<context>
    <name>Engine:plugins</name>
    <message>
        <source>%1 is not a plug-in; a plug-in is a Python file, whose name ends in %2</source>
        <translation>%1 ist kein Plug-in; ein Plug-in ist eine Python-Datei, deren Name auf %2 endet</translation>
    </message>
    <message>
        <source>there is no file %1; give the Python file of a plug-in (ganviz new %2 writes one to begin with)</source>
        <translation>Die Datei %1 gibt es nicht; nenne die Python-Datei eines Plug-ins (ganviz new %2 schreibt eine für den Anfang)</translation>
    </message>
    <message>
        <source>cannot read the plug-in %1: %2</source>
        <translation>das Plug-in %1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>the plug-in %1 is larger than %2 bytes, as no Python file of a person is</source>
        <translation>das Plug-in %1 ist größer als %2 Byte, wie es keine Python-Datei eines Menschen ist</translation>
    </message>
    <message>
        <source>%1 %2 does not name a class; give the file and the class: %3 my_gan.py:%4</source>
        <translation>%1 %2 nennt keine Klasse; gib die Datei und die Klasse an: %3 my_gan.py:%4</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>Discriminator</source>
        <translation>Discriminator</translation>
    </message>
    <message>
        <source>SyntaxError: %1</source>
        <translation>SyntaxError: %1</translation>
    </message>
    <message>
        <source>it ends the program (sys.exit, or arguments that it asks for); put what a script does under if __name__ == "__main__":</source>
        <translation>es beendet das Programm (sys.exit, oder Argumente, die es verlangt); setze das, was ein Skript tut, unter if __name__ == "__main__":</translation>
    </message>
    <message>
        <source>the plug-in %1 was not loaded: %2%3</source>
        <translation>das Plug-in %1 wurde nicht geladen: %2%3</translation>
    </message>
    <message>
        <source>line %1:</source>
        <translation>Zeile %1:</translation>
    </message>
    <message>
        <source>%1 has changed since you agreed to run it; open it again</source>
        <translation>%1 hat sich geändert, seit du der Ausführung zugestimmt hast; öffne die Datei noch einmal</translation>
    </message>
    <message>
        <source>The installed plug-in %1 (%2) was not loaded: %3: %4</source>
        <translation>Das installierte Plug-in %1 (%2) wurde nicht geladen: %3: %4</translation>
    </message>
    <message>
        <source>In the folder of plug-ins, %1</source>
        <translation>Im Ordner der Plug-ins: %1</translation>
    </message>
    <message>
        <source>%1 is no name for a Python file; choose one that ends in %2</source>
        <translation>%1 ist kein Name für eine Python-Datei; wähle einen, der auf %2 endet</translation>
    </message>
    <message>
        <source>%1 is there already; choose another name</source>
        <translation>%1 gibt es schon; wähle einen anderen Namen</translation>
    </message>
    <message>
        <source>%1 wants an argument %2, which ganviz cannot know; give it a default in __init__ (%3=…), or call it as what it is: nz or z_dim, nc or channels, image_size, img_shape, ngf, ndf, ngpu</source>
        <translation>%1 verlangt ein Argument %2, das ganviz nicht kennen kann; gib ihm in __init__ einen Vorgabewert (%3=…), oder nenne es, wie es heißt: nz oder z_dim, nc oder channels, image_size, img_shape, ngf, ndf, ngpu</translation>
    </message>
    <message>
        <source>%1 cannot be made: %2</source>
        <translation>%1 lässt sich nicht erzeugen: %2</translation>
    </message>
    <message>
        <source>%1 has no weights to train</source>
        <translation>%1 hat keine Gewichte, die trainiert werden könnten</translation>
    </message>
    <message>
        <source>%1 gives %2 instead of one tensor of samples; let its forward return the samples alone</source>
        <translation>%1 gibt %2 statt eines Tensors mit Beispielen; lass forward nur die Beispiele zurückgeben</translation>
    </message>
    <message>
        <source>of %1 latents it makes %2</source>
        <translation>aus %1 Latents macht es %2</translation>
    </message>
    <message>
        <source>%1 takes no latents of shape (n, z) or (n, z, 1, 1), tried with z = %2: %3; let its forward take one tensor of random numbers, and name their number nz or z_dim, in __init__ or at the top of the file</source>
        <translation>%1 nimmt keine Latents der Form (n, z) oder (n, z, 1, 1), versucht mit z = %2: %3; lass forward einen Tensor von Zufallszahlen nehmen, und nenne ihre Anzahl nz oder z_dim, in __init__ oder oben in der Datei</translation>
    </message>
    <message>
        <source>images of %1 channels; 1 (grey) or 3 (colour) are what there is data of</source>
        <translation>Bilder mit %1 Kanälen; Daten gibt es mit 1 (grau) oder 3 (Farbe)</translation>
    </message>
    <message>
        <source>images of %1 × %2 pixels; images are square here: make both sides equal</source>
        <translation>Bilder von %1 × %2 Pixeln; Bilder sind hier quadratisch: Mach beide Seiten gleich</translation>
    </message>
    <message>
        <source>neither images (C, H, W) nor points in the plane (2,); end its forward in .view(-1, C, H, W) if they are images</source>
        <translation>weder Bilder (C, H, W) noch Punkte in der Ebene (2,); beende forward mit .view(-1, C, H, W), wenn es Bilder sind</translation>
    </message>
    <message>
        <source>%1 makes samples of shape %2 (a batch of %3 is %4): %5</source>
        <translation>%1 macht Beispiele der Form %2 (ein Batch von %3 ist %4): %5</translation>
    </message>
    <message>
        <source>%1 cannot judge samples of shape %2, which the generator makes (a batch is %3): %4; make the two of one shape</source>
        <translation>%1 kann Beispiele der Form %2, die der Generator macht, nicht beurteilen (ein Batch ist %3): %4; bring die beiden auf eine Form</translation>
    </message>
    <message>
        <source>%1 gives %2 instead of one tensor of logits; let its forward return the logits alone</source>
        <translation>%1 gibt %2 statt eines Tensors mit Logits; lass forward nur die Logits zurückgeben</translation>
    </message>
    <message>
        <source>%1 gives %2 for a batch of %3; one number for each sample is wanted, (%4, 1) or (%5,), or a map of verdicts (%6, 1, h, w): let its last layer have one output</source>
        <translation>%1 gibt %2 für einen Batch von %3; gewünscht ist eine Zahl für jedes Beispiel, (%4, 1) oder (%5,), oder eine Karte von Urteilen (%6, 1, h, w): Gib der letzten Schicht einen einzigen Ausgang</translation>
    </message>
    <message>
        <source>%1 ends in a sigmoid: all it gives lies between 0 and 1. %2 Take the sigmoid out of its forward, so that it returns what went into it</source>
        <translation>%1 endet in einem Sigmoid: Alles, was es gibt, liegt zwischen 0 und 1. %2 Nimm das Sigmoid aus forward heraus, sodass zurückkommt, was hineinging</translation>
    </message>
    <message>
        <source>ganviz trains on raw logits: its losses apply the sigmoid themselves, in a way that keeps the gradient where the sigmoid is flat, and Wasserstein and hinge losses have none; with one in D too, it would be applied twice.</source>
        <translation>ganviz trainiert auf rohen Logits: Seine Verluste wenden das Sigmoid selbst an, so, dass der Gradient auch dort bleibt, wo das Sigmoid flach ist, und Wasserstein- und Hinge-Verluste haben keines; mit einem in D würde es zweimal angewandt.</translation>
    </message>
    <message>
        <source>%1 values (%2)</source>
        <translation>%1 Werte (%2)</translation>
    </message>
    <message>
        <source>Critic</source>
        <translation>Critic</translation>
    </message>
    <message>
        <source>%1 ends in nn.Sigmoid (%2). %3 Take it out of the file, or have ganviz leave it out: --set model.final_sigmoid=%4</source>
        <translation>%1 endet in nn.Sigmoid (%2). %3 Nimm es aus der Datei heraus, oder lass es ganviz weglassen: --set model.final_sigmoid=%4</translation>
    </message>
    <message>
        <source>Leave the sigmoid out</source>
        <translation>Das Sigmoid weglassen</translation>
    </message>
    <message>
        <source>%1 cannot make samples of %2 numbers: %3: %4</source>
        <translation>%1 kann aus %2 Zahlen keine Beispiele machen: %3: %4</translation>
    </message>
    <message>
        <source>have the data resized: --set data.pixels=%1 for a folder of images, and data.grey=%2; or let the generator take image_size and nc</source>
        <translation>lass die Größe der Daten ändern: --set data.pixels=%1 bei einem Ordner von Bildern, und data.grey=%2; oder lass den Generator image_size und nc nehmen</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>%1 makes samples of shape %2, and those of the data are %3; %4</source>
        <translation>%1 macht Beispiele der Form %2, und die der Daten sind %3; %4</translation>
    </message>
    <message>
        <source>%1 ends in a sigmoid, so its samples lie between 0 and 1; the data lies between -1 and 1, and D tells the two apart by that. End it in nn.Tanh().</source>
        <translation>%1 endet in einem Sigmoid, also liegen seine Beispiele zwischen 0 und 1; die Daten liegen zwischen -1 und 1, und daran unterscheidet D die beiden. Beende es mit nn.Tanh().</translation>
    </message>
    <message>
        <source>The networks draw random numbers that are none of the run's: a run that is gone on with, or replayed, differs from the first.</source>
        <translation>Die Netze ziehen Zufallszahlen, die nicht die des Laufs sind: Ein Lauf, der fortgesetzt oder wiederholt wird, unterscheidet sich vom ersten.</translation>
    </message>
    <message>
        <source>networks that draw random numbers of their own are not compiled</source>
        <translation>Netze, die eigene Zufallszahlen ziehen, werden nicht kompiliert</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Paar</translation>
    </message>
    <message>
        <source>%1 against %2.</source>
        <translation>%1 gegen %2.</translation>
    </message>
    <message>
        <source>%1: %2; rename the file</source>
        <translation>%1: %2; benenne die Datei um</translation>
    </message>
    <message>
        <source>none at all</source>
        <translation>gar keine</translation>
    </message>
    <message>
        <source>%1 has no network class %2; those that it has: %3</source>
        <translation>%1 hat keine Klasse %2 eines Netzes; es hat: %3</translation>
    </message>
    <message>
        <source>The argument %1 of %2.</source>
        <translation>Das Argument %1 von %2.</translation>
    </message>
    <message>
        <source>What becomes of the nn.Sigmoid that the discriminator ends in: losses take raw logits.</source>
        <translation>Was aus dem nn.Sigmoid wird, in dem der Diskriminator endet: Verluste nehmen rohe Logits.</translation>
    </message>
    <message>
        <source>Final sigmoid</source>
        <translation>Letztes Sigmoid</translation>
    </message>
    <message>
        <source>%1 is code that has not been run; name it on the command line</source>
        <translation>%1 ist Code, der nicht ausgeführt wurde; nenne die Datei auf der Befehlszeile</translation>
    </message>
</context>
<context>
    <name>Engine:record</name>
    <message>
        <source>%1 is being recorded; end that run before you delete it</source>
        <translation>%1 wird gerade aufgezeichnet; beende diesen Lauf, bevor du ihn löschst</translation>
    </message>
    <message>
        <source>cannot delete %1: %2; close what has it open, or delete it in its folder</source>
        <translation>%1 lässt sich nicht löschen: %2; schließe, was sie geöffnet hat, oder lösche sie in ihrem Ordner</translation>
    </message>
    <message>
        <source>a picture is cut off</source>
        <translation>ein Bild ist abgeschnitten</translation>
    </message>
    <message>
        <source>a picture claims to be of %1 bytes</source>
        <translation>ein Bild gibt an, %1 Bytes groß zu sein</translation>
    </message>
    <message>
        <source>a picture claims to be a %1, which is unknown here</source>
        <translation>ein Bild gibt an, ein %1 zu sein, was hier unbekannt ist</translation>
    </message>
    <message>
        <source>a picture is not a %1: %2</source>
        <translation>ein Bild ist kein %1: %2</translation>
    </message>
    <message>
        <source>cannot copy %1 to %2: %3; choose another place</source>
        <translation>%1 lässt sich nicht nach %2 kopieren: %3; wähle einen anderen Ort</translation>
    </message>
    <message>
        <source>cannot write %1: it is the run itself; choose another place</source>
        <translation>%1 lässt sich nicht schreiben: Das ist der Lauf selbst; wähle einen anderen Ort</translation>
    </message>
    <message>
        <source>cannot write %1: a run's file ends in %2; choose such a name</source>
        <translation>%1 lässt sich nicht schreiben: Die Datei eines Laufs endet auf %2; wähle einen solchen Namen</translation>
    </message>
    <message>
        <source>cannot write %1: another ganviz records to it; choose another place</source>
        <translation>%1 lässt sich nicht schreiben: Ein anderes ganviz zeichnet dorthin auf; wähle einen anderen Ort</translation>
    </message>
    <message>
        <source>cannot record to %1: %2; choose another place, or train with --no-record</source>
        <translation>nach %1 lässt sich nicht aufzeichnen: %2; wähle einen anderen Ort oder trainiere mit --no-record</translation>
    </message>
    <message>
        <source>there is no run %1; choose one from the list of runs</source>
        <translation>es gibt keinen Lauf %1; wähle einen aus der Liste der Läufe</translation>
    </message>
    <message>
        <source>%1 is a database, but not a run of ganviz; choose a file that ends in %2</source>
        <translation>%1 ist eine Datenbank, aber kein Lauf von ganviz; wähle eine Datei, die auf %2 endet</translation>
    </message>
    <message>
        <source>%1 was written by a newer ganviz (format %2; this one reads up to %3); update ganviz to open it</source>
        <translation>%1 stammt von einem neueren ganviz (Format %2; dieses liest bis %3); aktualisiere ganviz, um die Datei zu öffnen</translation>
    </message>
    <message>
        <source>%1 claims to be of format %2, which there never was</source>
        <translation>%1 gibt Format %2 an, das es nie gab</translation>
    </message>
    <message>
        <source>%1 has not the tables of a run (%2); what it holds is not read</source>
        <translation>%1 hat nicht die Tabellen eines Laufs (%2); der Inhalt wird nicht gelesen</translation>
    </message>
    <message>
        <source>%1 is not a run of ganviz; choose a file that ends in %2</source>
        <translation>%1 ist kein Lauf von ganviz; wähle eine Datei, die auf %2 endet</translation>
    </message>
    <message>
        <source>cannot open %1: %2; look whether it may be read, or choose another run</source>
        <translation>%1 lässt sich nicht öffnen: %2; prüfe, ob die Datei gelesen werden darf, oder wähle einen anderen Lauf</translation>
    </message>
    <message>
        <source>%1 is damaged: %2</source>
        <translation>%1 ist beschädigt: %2</translation>
    </message>
    <message>
        <source>there are no events of kind %1</source>
        <translation>Ereignisse der Art %1 gibt es nicht</translation>
    </message>
    <message>
        <source>the numbers of parameters are none</source>
        <translation>die Anzahlen der Parameter sind keine</translation>
    </message>
    <message>
        <source>%1 is not a text</source>
        <translation>%1 ist kein Text</translation>
    </message>
    <message>
        <source>cannot make the folder %1 for recorded runs: %2; name another in %3, or train with --no-record</source>
        <translation>der Ordner %1 für aufgezeichnete Läufe lässt sich nicht anlegen: %2; nenne einen anderen in %3 oder trainiere mit --no-record</translation>
    </message>
    <message>
        <source>%1 may be any of %2 runs; name one of them in full (ganviz runs lists them)</source>
        <translation>%1 passt auf %2 Läufe; nenne einen davon vollständig (ganviz runs listet sie auf)</translation>
    </message>
    <message>
        <source>there is no run %1; name a file that ends in %2, %3, or one that ganviz runs lists</source>
        <translation>es gibt keinen Lauf %1; nenne eine Datei, die auf %2 endet, %3 oder einen, den ganviz runs auflistet</translation>
    </message>
    <message>
        <source>%1 is being recorded by another ganviz; it can be looked at, but only that one may write to it</source>
        <translation>%1 wird von einem anderen ganviz aufgezeichnet; man kann hineinsehen, aber schreiben darf nur jenes</translation>
    </message>
    <message>
        <source>%1 was written by an older ganviz (format %2), and cannot be brought up to date: %3. It is as it was, and can be looked at; make room on the disk or copy it to a folder that can be written to, to go on with it</source>
        <translation>%1 wurde von einem älteren ganviz geschrieben (Format %2) und lässt sich nicht auf den neuen Stand bringen: %3. Die Datei ist, wie sie war, und kann angesehen werden; schaffe Platz auf der Festplatte oder kopiere sie in einen Ordner, in den geschrieben werden darf, um mit ihr weiterzumachen</translation>
    </message>
    <message>
        <source>cannot write %1: %2; make room on the disk, and try again</source>
        <translation>%1 lässt sich nicht schreiben: %2; schaffe Platz auf der Platte und versuche es noch einmal</translation>
    </message>
    <message>
        <source>the file's version</source>
        <translation>die Version der Datei</translation>
    </message>
    <message>
        <source>the facts of the run</source>
        <translation>die Angaben zum Lauf</translation>
    </message>
    <message>
        <source>a fact without a name cannot be read</source>
        <translation>eine Angabe ohne Namen lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>the fact %1 cannot be read</source>
        <translation>die Angabe %1 ist nicht lesbar</translation>
    </message>
    <message>
        <source>the stretches</source>
        <translation>die Abschnitte</translation>
    </message>
    <message>
        <source>stretch %1 cannot be read</source>
        <translation>Abschnitt %1 ist nicht lesbar</translation>
    </message>
    <message>
        <source>the scalars</source>
        <translation>die Zahlenreihen</translation>
    </message>
    <message>
        <source>the scalars of steps %1 to %2</source>
        <translation>die Zahlen der Schritte %1 bis %2</translation>
    </message>
    <message>
        <source>%1: there are no such steps</source>
        <translation>%1: Solche Schritte gibt es nicht</translation>
    </message>
    <message>
        <source>%1 are %2 × %3 numbers</source>
        <translation>%1 sind %2 × %3 Zahlen</translation>
    </message>
    <message>
        <source>the events</source>
        <translation>die Ereignisse</translation>
    </message>
    <message>
        <source>an event cannot be read</source>
        <translation>ein Ereignis ist nicht lesbar</translation>
    </message>
    <message>
        <source>when the run was used</source>
        <translation>wann der Lauf benutzt wurde</translation>
    </message>
    <message>
        <source>the snapshots</source>
        <translation>die Schnappschüsse</translation>
    </message>
    <message>
        <source>snapshot %1 cannot be read</source>
        <translation>Schnappschuss %1 ist nicht lesbar</translation>
    </message>
    <message>
        <source>the snapshot of step %1</source>
        <translation>der Schnappschuss von Schritt %1</translation>
    </message>
    <message>
        <source>the pictures</source>
        <translation>die Bilder</translation>
    </message>
    <message>
        <source>picture %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>%1: it is no longer there</source>
        <translation>%1: nicht mehr da</translation>
    </message>
    <message>
        <source>%1 are not what was written</source>
        <translation>%1: nicht das, was geschrieben wurde</translation>
    </message>
    <message>
        <source>%1 can be read only in part: there are more than %2</source>
        <translation>%1 lassen sich nur zum Teil lesen: Es sind mehr als %2</translation>
    </message>
    <message>
        <source>%1 can be read only in part: %2</source>
        <translation>%1: nur zum Teil lesbar: %2</translation>
    </message>
    <message>
        <source>the run %1 has no step %2; choose one from %3 to %4</source>
        <translation>der Lauf %1 hat keinen Schritt %2; wähle einen von %3 bis %4</translation>
    </message>
    <message>
        <source>%1 holds no snapshot that can be read%2, so it can be looked at, but not gone on with%3%4</source>
        <translation>%1 enthält keinen lesbaren Schnappschuss%2; man kann hineinsehen, aber nicht damit weitermachen%3%4</translation>
    </message>
    <message>
        <source>at or before step %1</source>
        <translation>bei oder vor Schritt %1</translation>
    </message>
    <message>
        <source>a block of scalars is cut off</source>
        <translation>ein Block von Zahlen ist abgeschnitten</translation>
    </message>
    <message>
        <source>a block of scalars claims to hold %1 steps of %2 series</source>
        <translation>ein Block von Zahlen gibt an, %1 Schritte von %2 Reihen zu enthalten</translation>
    </message>
    <message>
        <source>compressed data is damaged (%1)</source>
        <translation>gepackte Daten sind beschädigt (%1)</translation>
    </message>
    <message>
        <source>compressed data holds %1 %2 bytes</source>
        <translation>gepackte Daten enthalten %1 %2 Bytes</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>mehr als</translation>
    </message>
    <message>
        <source>other than</source>
        <translation>andere als</translation>
    </message>
    <message>
        <source>%1 pictures, snapshots or blocks of scalars are missing in between.</source>
        <translation>%1 Bilder, Schnappschüsse oder Blöcke von Zahlen fehlen dazwischen.</translation>
    </message>
    <message>
        <source>The run is being recorded again.%1</source>
        <translation>Der Lauf wird wieder aufgezeichnet.%1</translation>
    </message>
    <message>
        <source>The run is not being recorded at the moment: %1. Make room on the disk; the training goes on, and what it tells is kept in memory as long as there is room.</source>
        <translation>Der Lauf wird zurzeit nicht aufgezeichnet: %1. Schaffe Platz auf der Platte; das Training geht weiter, und was es mitteilt, bleibt im Speicher, solange dort Platz ist.</translation>
    </message>
</context>
<context>
    <name>Engine:regularizers</name>
    <message>
        <source>set model.d_norm to layer, spectral or none</source>
        <translation>setze model.d_norm auf layer, spectral oder none</translation>
    </message>
    <message>
        <source>take it out of D's code</source>
        <translation>nimm sie aus dem Code von D heraus</translation>
    </message>
    <message>
        <source>needs D to judge each sample on its own, and batch normalization mixes them; %1, or leave this off</source>
        <translation>braucht ein D, das jedes Beispiel für sich beurteilt, und Batch-Normalisierung vermischt sie; %1, oder lass es aus</translation>
    </message>
    <message>
        <source>Pull D's slope towards 1 in a cloud of noise around the real samples.</source>
        <translation>Zieht die Steigung von D gegen 1, in einer Wolke aus Rauschen um die echten Beispiele.</translation>
    </message>
    <message>
        <source>DRAGAN</source>
        <translation>DRAGAN</translation>
    </message>
    <message>
        <source>measures how widely the whole batch is spread, of which a process has only its part; choose gradient-penalty or r1</source>
        <translation>misst, wie weit der ganze Batch gestreut ist, von dem ein Prozess nur seinen Teil hat; wähle gradient-penalty oder r1</translation>
    </message>
    <message>
        <source>DRAGAN penalty</source>
        <translation>DRAGAN-Strafe</translation>
    </message>
    <message>
        <source>λ times the mean squared distance of D's slope from 1, in a cloud around the reals. Part of D's loss.</source>
        <translation>λ mal der mittlere quadrierte Abstand der Steigung von D von 1, in einer Wolke um die Echten. Teil des Verlusts von D.</translation>
    </message>
    <message>
        <source>How hard D's slope is pulled towards 1.</source>
        <translation>Wie stark die Steigung von D gegen 1 gezogen wird.</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>Size of the noise around the reals, in standard deviations of the data.</source>
        <translation>Größe des Rauschens um die Echten, in Standardabweichungen der Daten.</translation>
    </message>
    <message>
        <source>Switch off a random share of D's hidden units at each step, so that it learns less by heart.</source>
        <translation>Schaltet bei jedem Schritt einen zufälligen Teil der verborgenen Einheiten von D ab, damit D weniger auswendig lernt.</translation>
    </message>
    <message>
        <source>Dropout in D</source>
        <translation>Dropout in D</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>Share of D's hidden units that are switched off at each step.</source>
        <translation>Anteil der verborgenen Einheiten von D, der bei jedem Schritt abgeschaltet wird.</translation>
    </message>
    <message>
        <source>Shorten an update's gradient, over all of a network's weights, to a largest length.</source>
        <translation>Kürzt den Gradienten eines Updates, über alle Gewichte eines Netzes, auf eine größte Länge.</translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation>Gradientenbegrenzung</translation>
    </message>
    <message>
        <source>The longest gradient that a network's update may have.</source>
        <translation>Der längste Gradient, den das Update eines Netzes haben darf.</translation>
    </message>
    <message>
        <source>Largest norm</source>
        <translation>Größte Norm</translation>
    </message>
    <message>
        <source>Pull D's slope towards 1 between the real samples and the fakes.</source>
        <translation>Zieht die Steigung von D zwischen den echten Beispielen und den Fälschungen gegen 1.</translation>
    </message>
    <message>
        <source>Gradient penalty</source>
        <translation>Gradientenstrafe</translation>
    </message>
    <message>
        <source>λ times the mean squared distance of D's slope from 1, between reals and fakes. Part of D's loss.</source>
        <translation>λ mal der mittlere quadrierte Abstand der Steigung von D von 1, zwischen Echten und Fälschungen. Teil des Verlusts von D.</translation>
    </message>
    <message>
        <source>Add noise to all that D is shown, real and fake, so that the two overlap while G is still far off.</source>
        <translation>Gibt Rauschen zu allem, was D gezeigt wird, echt oder gefälscht, damit sich beide überlappen, solange G noch weit weg ist.</translation>
    </message>
    <message>
        <source>Instance noise</source>
        <translation>Instanzrauschen</translation>
    </message>
    <message>
        <source>Standard deviation of the noise, in units of the data (images: -1 to 1).</source>
        <translation>Standardabweichung des Rauschens, in Einheiten der Daten (Bilder: -1 bis 1).</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Iteration at which the linearly falling noise reaches 0; 0 keeps it constant.</source>
        <translation>Iteration, bei der das linear abnehmende Rauschen 0 erreicht; 0 hält es konstant.</translation>
    </message>
    <message>
        <source>Ask D to be a little less than sure that real samples are real; fakes keep the target 0.</source>
        <translation>Verlangt von D, bei echten Beispielen etwas weniger als sicher zu sein; für Fälschungen bleibt das Ziel 0.</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>Label-Glättung</translation>
    </message>
    <message>
        <source>What D should say of real samples, instead of 1.</source>
        <translation>Was D von echten Beispielen sagen soll, statt 1.</translation>
    </message>
    <message>
        <source>the loss %1 has no label to smooth; choose minimax, non-saturating or least-squares, or turn label smoothing off</source>
        <translation>der Verlust %1 hat kein Label, das sich glätten ließe; wähle minimax, non-saturating oder least-squares, oder schalte die Label-Glättung aus</translation>
    </message>
    <message>
        <source>Flatten D around the real samples, so that it lets go of G once the fakes lie there.</source>
        <translation>Flacht D um die echten Beispiele ab, damit es G loslässt, sobald die Fälschungen dort liegen.</translation>
    </message>
    <message>
        <source>R1 penalty</source>
        <translation>R1-Strafe</translation>
    </message>
    <message>
        <source>γ/2 times D's mean squared slope at the reals. Part of D's loss.</source>
        <translation>γ/2 mal die mittlere quadrierte Steigung von D bei den Echten. Teil des Verlusts von D.</translation>
    </message>
    <message>
        <source>How hard D is flattened around the real samples.</source>
        <translation>Wie stark D um die echten Beispiele abgeflacht wird.</translation>
    </message>
    <message>
        <source>Flatten D around the fakes; together with R1 and the paired relativistic loss this is R3GAN.</source>
        <translation>Flacht D um die Fälschungen ab; zusammen mit R1 und dem relativistischen Verlust für Paare ist das R3GAN.</translation>
    </message>
    <message>
        <source>R2 penalty</source>
        <translation>R2-Strafe</translation>
    </message>
    <message>
        <source>γ/2 times D's mean squared slope at the fakes. Part of D's loss.</source>
        <translation>γ/2 mal die mittlere quadrierte Steigung von D bei den Fälschungen. Teil des Verlusts von D.</translation>
    </message>
    <message>
        <source>How hard D is flattened around the fakes.</source>
        <translation>Wie stark D um die Fälschungen abgeflacht wird.</translation>
    </message>
    <message>
        <source>Keep every parameter of D between -c and c.</source>
        <translation>Hält jeden Parameter von D zwischen -c und c.</translation>
    </message>
    <message>
        <source>Weight clipping</source>
        <translation>Gewichtsbegrenzung</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>The largest size that any parameter of D may have, biases included.</source>
        <translation>Die größte Größe, die ein Parameter von D haben darf, Bias eingeschlossen.</translation>
    </message>
</context>
<context>
    <name>Engine:settings</name>
    <message>
        <source>no values</source>
        <translation>keine Werte</translation>
    </message>
    <message>
        <source>takes %1, not %2</source>
        <translation>nimmt %1, nicht %2</translation>
    </message>
    <message>
        <source>network and parameter are names, such as D and neuron.weight</source>
        <translation>network und parameter sind Namen, etwa D und neuron.weight</translation>
    </message>
    <message>
        <source>%1 is not allowed; a whole number from 0 is needed</source>
        <translation>%1 ist nicht erlaubt; nötig ist eine ganze Zahl ab 0</translation>
    </message>
    <message>
        <source>%1 is not a number</source>
        <translation>%1 ist keine Zahl</translation>
    </message>
    <message>
        <source>%1 is not a finite float32 number; choose one between %2 and %3</source>
        <translation>%1 ist keine endliche float32-Zahl; wähle eine zwischen %2 und %3</translation>
    </message>
    <message>
        <source>%1 is not one of all, d, g</source>
        <translation>%1 ist keines von all, d, g</translation>
    </message>
    <message>
        <source>%1 is not allowed; 0, or from 0.1 to 1000</source>
        <translation>%1 ist nicht erlaubt; 0 oder von 0.1 bis 1000</translation>
    </message>
    <message>
        <source>%1 is not one of compiled, eager</source>
        <translation>%1 ist weder compiled noch eager</translation>
    </message>
    <message>
        <source>%1 is not allowed; a whole number from 0 to %2</source>
        <translation>%1 ist nicht erlaubt; eine ganze Zahl von 0 bis %2</translation>
    </message>
    <message>
        <source>holds only [[command]] tables with step, command and values</source>
        <translation>enthält nur [[command]]-Tabellen mit step, command und values</translation>
    </message>
    <message>
        <source>command %1</source>
        <translation>Befehl %1</translation>
    </message>
    <message>
        <source>has step, command and values, and nothing else</source>
        <translation>hat step, command und values und sonst nichts</translation>
    </message>
    <message>
        <source>step is %1; a whole number from 0 is needed</source>
        <translation>step ist %1; nötig ist eine ganze Zahl ab 0</translation>
    </message>
    <message>
        <source>%1 is not one of %2</source>
        <translation>%1 ist keines von %2</translation>
    </message>
    <message>
        <source>values is %1; a table is needed</source>
        <translation>values ist %1; nötig ist eine Tabelle</translation>
    </message>
    <message>
        <source>and d_steps are both 0: nothing would train; set one to 1 or more</source>
        <translation>und d_steps sind beide 0: So würde nichts trainieren; setze eines auf 1 oder mehr</translation>
    </message>
    <message>
        <source>there is no such setting</source>
        <translation>diese Einstellung gibt es nicht</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
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
        <source>no change</source>
        <translation>keine Änderung</translation>
    </message>
    <message>
        <source>Whether the regularizer is on.</source>
        <translation>Ob der Regularisierer an ist.</translation>
    </message>
    <message>
        <source>; did you mean %1?</source>
        <translation>; meintest du %1?</translation>
    </message>
    <message>
        <source>; known: %1</source>
        <translation>; bekannt: %1</translation>
    </message>
    <message>
        <source>%1 is not a name; choose one of %2</source>
        <translation>%1 ist kein Name; zur Wahl stehen %2</translation>
    </message>
    <message>
        <source>is missing; choose one of %1</source>
        <translation>fehlt; zur Wahl stehen %1</translation>
    </message>
    <message>
        <source>the description of a part that comes from a plug-in cannot be read: %1</source>
        <translation>die Beschreibung eines Teils, der aus einem Plug-in kommt, lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>%1 (%2) comes from a plug-in that is not loaded here, so this run can be looked at, but not trained; give the file that it is in with --plugin FILE, or open it</source>
        <translation>%1 (%2) kommt aus einem Plug-in, das hier nicht geladen ist; dieser Lauf lässt sich also ansehen, aber nicht trainieren; nenne die Datei, in der es steckt, mit --plugin DATEI, oder öffne sie</translation>
    </message>
    <message>
        <source>this run was trained by a script's own loop: it can be looked at, and only the script goes on with it, from checkpoints of its own</source>
        <translation>diesen Lauf hat die Schleife eines Skripts trainiert: Er lässt sich ansehen, und nur das Skript macht mit ihm weiter, von eigenen Zwischenständen aus</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>%1 is not allowed; choose a value %2</source>
        <translation>%1 ist nicht erlaubt; wähle einen Wert %2</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>%1 is not %2</source>
        <translation>%1 geht nicht; nötig ist %2</translation>
    </message>
    <message>
        <source>there is no preset %1;</source>
        <translation>es gibt keine Vorlage %1;</translation>
    </message>
    <message>
        <source>did you mean %1?</source>
        <translation>meintest du %1?</translation>
    </message>
    <message>
        <source>ganviz --list shows them all</source>
        <translation>ganviz --list zeigt alle</translation>
    </message>
    <message>
        <source>data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>there is no %1 named %2; choose one of %3</source>
        <translation>%1 mit dem Namen %2 gibt es nicht; zur Wahl stehen %3</translation>
    </message>
    <message>
        <source>critic score</source>
        <translation>Bewertung des Kritikers</translation>
    </message>
    <message>
        <source>probability of real</source>
        <translation>Wahrscheinlichkeit für echt</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batch-Größe</translation>
    </message>
    <message>
        <source>Images or points in each training step.</source>
        <translation>Bilder oder Punkte in jedem Trainingsschritt.</translation>
    </message>
    <message>
        <source>Updates of the discriminator in one iteration; for a critic this is n_critic.</source>
        <translation>Updates des Diskriminators in einer Iteration; bei einem Kritiker ist das n_critic.</translation>
    </message>
    <message>
        <source>D steps</source>
        <translation>Schritte von D</translation>
    </message>
    <message>
        <source>Updates of the generator in one iteration.</source>
        <translation>Updates des Generators in einer Iteration.</translation>
    </message>
    <message>
        <source>G steps</source>
        <translation>Schritte von G</translation>
    </message>
    <message>
        <source>Whether ganviz takes remedies by itself that change only learning rates or how often D and G move; each is marked as its own.</source>
        <translation>Ob ganviz von selbst Abhilfen anwendet, die nur Lernraten ändern oder wie oft D und G an der Reihe sind; jede wird als seine eigene markiert.</translation>
    </message>
    <message>
        <source>Auto-balance</source>
        <translation>Auto-Ausgleich</translation>
    </message>
    <message>
        <source>How slowly the averaged copy of the generator follows it; 0 turns averaging off.</source>
        <translation>Wie langsam die gemittelte Kopie des Generators ihm folgt; 0 schaltet die Mittelung ab.</translation>
    </message>
    <message>
        <source>EMA of G</source>
        <translation>EMA von G</translation>
    </message>
    <message>
        <source>Share of the data that training never sees, to find out whether the discriminator learns its samples by heart. Fewer than 20 samples are all trained on.</source>
        <translation>Anteil der Daten, den das Training nie sieht, um herauszufinden, ob der Diskriminator seine Beispiele auswendig lernt. Unter 20 Beispielen wird mit allen trainiert.</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Start of every random generator: the same seed on the same machine gives the same run.</source>
        <translation>Anfang jedes Zufallsgenerators: Derselbe Startwert auf demselben Rechner ergibt denselben Lauf.</translation>
    </message>
    <message>
        <source>Which processor trains.</source>
        <translation>Welcher Prozessor trainiert.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Number format of the matrix products. tf32 is for NVIDIA GPUs; float16 scales the loss, for GPUs without bfloat16.</source>
        <translation>Zahlenformat der Matrixprodukte. tf32 ist für NVIDIA-GPUs; float16 skaliert den Verlust, für GPUs ohne bfloat16.</translation>
    </message>
    <message>
        <source>Whether the training steps of perceptrons are compiled in the background by a C++ compiler, which makes them several times faster. On an NVIDIA GPU: whether the steps of all networks are captured as CUDA graphs.</source>
        <translation>Ob die Trainingsschritte von Perzeptronen im Hintergrund von einem C++-Compiler kompiliert werden, was sie um ein Mehrfaches schneller macht. Auf einer NVIDIA-GPU: ob die Schritte aller Netze als CUDA-Graphen aufgezeichnet werden.</translation>
    </message>
    <message>
        <source>Compile steps</source>
        <translation>Schritte kompilieren</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>CPU threads for training; 0 begins with one, or for convolutions with all but one, and soon measures how many are fastest here, and whether compiled steps are.</source>
        <translation>CPU-Threads für das Training; 0 beginnt mit einem, bei Faltungen mit allen bis auf einen, und misst bald, mit wie vielen es hier am schnellsten geht und ob kompilierte Schritte schneller sind.</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>Share of the time that watching may take from training.</source>
        <translation>Anteil der Zeit, den das Beobachten dem Training nehmen darf.</translation>
    </message>
    <message>
        <source>Observation budget</source>
        <translation>Anteil der Beobachtung</translation>
    </message>
    <message>
        <source>Whether ganviz looks for mode collapse, an unfair game and other findings, and offers remedies.</source>
        <translation>Ob ganviz nach Modenkollaps, einem ungleichen Spiel und anderen Befunden sucht und Abhilfe anbietet.</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>One line for the preset list.</source>
        <translation>Eine Zeile für die Liste der Vorlagen.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>What there is to see, in a few sentences.</source>
        <translation>Was es zu sehen gibt, in ein paar Sätzen.</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Panel</translation>
    </message>
    <message>
        <source>The panel that is brought up when it is opened; empty for the stage.</source>
        <translation>Das Panel, das beim Öffnen nach vorn kommt; leer für die Bühne.</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Steps a second of slow motion that it opens with, in the window; 0 is full speed.</source>
        <translation>Schritte pro Sekunde der Zeitlupe, mit der es im Fenster beginnt; 0 ist volles Tempo.</translation>
    </message>
    <message>
        <source>it is larger than %1 bytes, as no config and no script is</source>
        <translation>es ist größer als %1 Bytes, und so groß ist keine Config und kein Skript</translation>
    </message>
    <message>
        <source>cannot read %1: %2</source>
        <translation>%1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>a name has more than %1 parts: %2…</source>
        <translation>ein Name hat mehr als %1 Teile: %2…</translation>
    </message>
    <message>
        <source>this is not TOML: %1</source>
        <translation>das ist kein TOML: %1</translation>
    </message>
    <message>
        <source>a whole number has more than the 64 bits that TOML allows</source>
        <translation>eine ganze Zahl hat mehr als die 64 Bit, die TOML erlaubt</translation>
    </message>
    <message>
        <source>it is nested more than %1 deep, as no config and no script is</source>
        <translation>es ist tiefer als %1 verschachtelt, und so tief ist keine Config und kein Skript</translation>
    </message>
</context>
<context>
    <name>Engine:system</name>
    <message>
        <source>the data is to be read from %1, which you have not opened before; if you know that place and want it loaded, say so with --set data.path=%2</source>
        <translation>die Daten sollen aus %1 gelesen werden, das du noch nie geöffnet hast; wenn du den Ort kennst und sie laden willst, sag es mit --set data.path=%2</translation>
    </message>
    <message>
        <source>cannot write %1: the name %2 in it is not Unicode; rename that file</source>
        <translation>%1 lässt sich nicht schreiben: Der Name %2 darin ist kein Unicode; benenne diese Datei um</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>es ist keine Datei</translation>
    </message>
    <message>
        <source>it is write-protected</source>
        <translation>es ist schreibgeschützt</translation>
    </message>
    <message>
        <source>there is a file of that name</source>
        <translation>es gibt eine Datei dieses Namens</translation>
    </message>
    <message>
        <source>the folder is not empty</source>
        <translation>der Ordner ist nicht leer</translation>
    </message>
    <message>
        <source>the folder %1 does not exist</source>
        <translation>den Ordner %1 gibt es nicht</translation>
    </message>
</context>
<context>
    <name>Engine:telemetry</name>
    <message>
        <source>left out: %1</source>
        <translation>ausgelassen: %1</translation>
    </message>
</context>
<context>
    <name>Engine:training</name>
    <message>
        <source>Setting the compiler up, for some minutes, once</source>
        <translation>Der Compiler wird eingerichtet, einmal, einige Minuten lang</translation>
    </message>
    <message>
        <source>Compiling the training step</source>
        <translation>Trainingsschritt wird kompiliert</translation>
    </message>
    <message>
        <source>%1 steps/s</source>
        <translation>%1 Schritte/s</translation>
    </message>
    <message>
        <source>full speed</source>
        <translation>volles Tempo</translation>
    </message>
    <message>
        <source>is not a command that this run knows</source>
        <translation>ist kein Befehl, den dieser Lauf kennt</translation>
    </message>
    <message>
        <source>holds other data than on rank 0 (%1 samples, and %2 there); all processes need the same</source>
        <translation>enthält andere Daten als auf Rang 0 (%1 Stichproben, und %2 dort); alle Prozesse brauchen dieselben</translation>
    </message>
    <message>
        <source>Fetching %1</source>
        <translation>%1 wird geholt</translation>
    </message>
    <message>
        <source>Loading %1</source>
        <translation>%1 wird geladen</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>wie zuvor</translation>
    </message>
    <message>
        <source>%1 of the script's %2 commands are from before step %3, where the state was saved: it holds what they did, and they are not applied again.</source>
        <translation>%1 der %2 Befehle des Skripts liegen vor Schritt %3, bei dem der Zustand gespeichert wurde: Er enthält, was sie bewirkt haben, und sie werden nicht noch einmal angewendet.</translation>
    </message>
    <message>
        <source>%1 processes train together: each on its own %2 samples in a step, %3 in all; losses and scores are those of all of them.</source>
        <translation>%1 Prozesse trainieren zusammen: jeder auf seinen eigenen %2 Stichproben in einem Schritt, %3 insgesamt; Verluste und Bewertungen sind die von allen.</translation>
    </message>
    <message>
        <source>A step had %1 samples when the state was saved, of %2, and has %3 now, of %4.</source>
        <translation>Ein Schritt hatte %1 Stichproben, als der Zustand gespeichert wurde, von %2, und hat jetzt %3, von %4.</translation>
    </message>
    <message>
        <source>1 process</source>
        <translation>1 Prozess</translation>
    </message>
    <message>
        <source>%1 processes</source>
        <translation>%1 Prozesse</translation>
    </message>
    <message>
        <source>The data has changed since the state was saved (%1 samples then, %2 now); the run goes on with what is there now.</source>
        <translation>Die Daten haben sich geändert, seit der Zustand gespeichert wurde (damals %1 Beispiele, jetzt %2); der Lauf geht mit dem weiter, was jetzt da ist.</translation>
    </message>
    <message>
        <source>%1 has nothing to train: %2 has no discriminator; use a whole step</source>
        <translation>%1 hat nichts zu trainieren: %2 hat keinen Diskriminator; verwende einen ganzen Schritt</translation>
    </message>
    <message>
        <source>changes only with a restart of the run</source>
        <translation>ändert sich nur mit einem Neustart des Laufs</translation>
    </message>
    <message>
        <source>Steps run eagerly from here on; the numbers differ from a compiled run's in their last digits.</source>
        <translation>Ab hier werden Schritte direkt ausgeführt (eager); die Zahlen weichen in ihren letzten Stellen von denen eines kompilierten Laufs ab.</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 Schritte</translation>
    </message>
    <message>
        <source>the %1 of %2 is %3</source>
        <translation>%1 von %2 ist %3</translation>
    </message>
    <message>
        <source>%1 cannot be trained by %2 processes together: it %3, or train in one process</source>
        <translation>%1 kann nicht von %2 Prozessen zusammen trainiert werden: es %3, oder trainiere in einem Prozess</translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation>kein Speicher mehr</translation>
    </message>
    <message>
        <source>%1. That update was not made, and everything so far is kept.</source>
        <translation>%1. Dieses Update wurde nicht gemacht, und alles bisher ist erhalten.</translation>
    </message>
    <message>
        <source>Lower the learning rates (now D %1, G %2), turn on gradient clipping, or add a regularizer such as R1; then press Run. If it comes back at once, the weights are already too large: restart with the lower rates.</source>
        <translation>Senke die Lernraten (jetzt D %1, G %2), schalte die Gradientenbegrenzung ein oder füge einen Regularisierer wie R1 hinzu; drücke dann „Start“. Kommt es gleich wieder, sind die Gewichte schon zu groß: Starte mit den niedrigeren Lernraten neu.</translation>
    </message>
    <message>
        <source>%1. All processes end.</source>
        <translation>%1. Alle Prozesse enden.</translation>
    </message>
    <message>
        <source>The run so far is kept. Start torchrun again with --resume last in the place of the preset to go on from its newest snapshot; with --max-restarts N it does so by itself.</source>
        <translation>Der Lauf bis hierher bleibt erhalten. Starte torchrun noch einmal, mit --resume last an der Stelle der Vorlage, um von seinem neuesten Schnappschuss weiterzumachen; mit --max-restarts N geschieht das von selbst.</translation>
    </message>
    <message>
        <source>%1. No update was made, and everything so far is kept.</source>
        <translation>%1. Es wurde nichts aktualisiert, und alles bisher bleibt erhalten.</translation>
    </message>
    <message>
        <source>Bring it back (connect the disk, put the file where it was, or give the right to read it) and press Run: training goes on as if nothing had happened. If it is gone for good, begin anew with what is left.</source>
        <translation>Bring sie zurück (schließe den Datenträger an, lege die Datei wieder an ihren Platz oder gib das Leserecht) und drücke „Start“: Das Training geht weiter, als wäre nichts gewesen. Ist sie endgültig weg, beginne neu mit dem, was übrig ist.</translation>
    </message>
    <message>
        <source>the device ran out of memory.</source>
        <translation>dem Gerät ging der Speicher aus.</translation>
    </message>
    <message>
        <source>Lower the batch size (now %1) or the widths of the networks, use fewer or smaller training samples, or choose another device; the run so far is kept.</source>
        <translation>Senke die Batch-Größe (jetzt %1) oder die Breite der Netze, verwende weniger oder kleinere Trainingsbeispiele oder wähle ein anderes Gerät; der bisherige Lauf ist erhalten.</translation>
    </message>
    <message>
        <source>This is a mistake in ganviz; please report it with the details.</source>
        <translation>Das ist ein Fehler in ganviz; bitte melde ihn mit den Einzelheiten.</translation>
    </message>
    <message>
        <source>step %1 of %2 cannot be reached again: the training pauses at step %3; choose a step at or before that</source>
        <translation>Schritt %1 von %2 ist nicht wieder zu erreichen: das Training hält bei Schritt %3 an; wähle einen Schritt bis dorthin</translation>
    </message>
    <message>
        <source>Training to step %1 again</source>
        <translation>Trainiere noch einmal bis Schritt %1</translation>
    </message>
    <message>
        <source>there is no network %1; choose one of %2</source>
        <translation>das Netz %1 gibt es nicht; zur Wahl stehen %2</translation>
    </message>
    <message>
        <source>%1 has no %2; choose one of %3</source>
        <translation>%1 hat kein %2; zur Wahl stehen %3</translation>
    </message>
    <message>
        <source>%1 of %2 has %3 weights, so %4 is not allowed; choose from 0 to %5</source>
        <translation>%1 von %2 hat %3 Gewichte, also ist %4 nicht erlaubt; wähle von 0 bis %5</translation>
    </message>
    <message>
        <source>%1 (settings that differ: %2)</source>
        <translation>%1 (andere Einstellungen: %2)</translation>
    </message>
    <message>
        <source>the state belongs to other networks: %1 differs; open it with the config that it was saved with</source>
        <translation>der Zustand gehört zu anderen Netzen: %1 ist anders; öffne ihn mit der Config, mit der er gespeichert wurde</translation>
    </message>
    <message>
        <source>the state has places in the data for %1, but this run needs them for %2; open it with the config that it was saved with</source>
        <translation>der Zustand hat Stellen in den Daten für %1, dieser Lauf braucht sie aber für %2; öffne ihn mit der Config, mit der er gespeichert wurde</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>On the disk</source>
        <translation>Auf dem Datenträger</translation>
    </message>
    <message>
        <source>read ahead of each step; %1 MB of them stay in memory</source>
        <translation>vor jedem Schritt gelesen; %1 MB davon bleiben im Speicher</translation>
    </message>
    <message>
        <source>Measured on</source>
        <translation>Gemessen an</translation>
    </message>
    <message>
        <source>%1 of them, always the same</source>
        <translation>%1 davon, immer denselben</translation>
    </message>
    <message>
        <source>picked by an earlier measurement</source>
        <translation>nach einer früheren Messung gewählt</translation>
    </message>
    <message>
        <source>by rule, since steps are too slow to measure</source>
        <translation>nach Regel, da Schritte zum Messen zu langsam sind</translation>
    </message>
    <message>
        <source>picked by measurement</source>
        <translation>nach Messung gewählt</translation>
    </message>
    <message>
        <source>Damaged images: %1. In the place of each, the next one of the data is trained on.</source>
        <translation>Beschädigte Bilder: %1. An der Stelle eines jeden wird mit dem nächsten der Daten trainiert.</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
    <message>
        <source>eager steps are faster here, as measured</source>
        <translation>eager laufende Schritte sind hier schneller, wie gemessen wurde</translation>
    </message>
    <message>
        <source>cancelled while loading</source>
        <translation>beim Laden abgebrochen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>paused, with no person to resume it</source>
        <translation>angehalten, und niemand da, der fortsetzt</translation>
    </message>
    <message>
        <source>step %1 reached</source>
        <translation>Schritt %1 erreicht</translation>
    </message>
    <message>
        <source>the run has not been built yet, so it has no state</source>
        <translation>der Lauf ist noch nicht aufgebaut, hat also keinen Zustand</translation>
    </message>
</context>
<context>
    <name>Engine:lessons</name>
    <message>
        <source>not answered yet</source>
        <translation>noch nicht beantwortet</translation>
    </message>
    <message>
        <source>not quite; choose again</source>
        <translation>nicht ganz; wähle noch einmal</translation>
    </message>
    <message>
        <source>%1 is no check; a table with kind = "…" is needed</source>
        <translation>%1 ist keine Prüfung; nötig ist eine Tabelle mit kind = "…"</translation>
    </message>
    <message>
        <source>checks are nested more than %1 deep; a page needs no more</source>
        <translation>Prüfungen sind tiefer als %1 verschachtelt; mehr braucht keine Seite</translation>
    </message>
    <message>
        <source>a check needs a kind; choose one of %1</source>
        <translation>eine Prüfung braucht ein kind; zur Wahl stehen %1</translation>
    </message>
    <message>
        <source>a check of the kind %1 has no %2; it has %3</source>
        <translation>eine Prüfung der Art %1 hat kein %2; sie hat %3</translation>
    </message>
    <message>
        <source>a check of the kind %1 needs %2:</source>
        <translation>eine Prüfung der Art %1 braucht %2:</translation>
    </message>
    <message>
        <source>%1 is %2; a list of checks is needed</source>
        <translation>%1 ist %2; nötig ist eine Liste von Prüfungen</translation>
    </message>
    <message>
        <source>%1 is %2; a number, a text, true or false is needed</source>
        <translation>%1 ist %2; nötig ist eine Zahl, ein Text, true oder false</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>%1 of %2 times</source>
        <translation>%1 von %2 Malen</translation>
    </message>
    <message>
        <source>Deed</source>
        <translation>Tat</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>still there</source>
        <translation>noch da</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>weg</translation>
    </message>
    <message>
        <source>not found yet</source>
        <translation>noch nicht gefunden</translation>
    </message>
    <message>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>found before</source>
        <translation>schon gefunden</translation>
    </message>
    <message>
        <source>does not apply to this run</source>
        <translation>für diesen Lauf nicht anwendbar</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>noch nicht gemessen</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>jetzt %1</translation>
    </message>
    <message>
        <source>not open</source>
        <translation>nicht geöffnet</translation>
    </message>
    <message>
        <source>the run is %1</source>
        <translation>Lauf: %1</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>Minus</source>
        <translation>Minus</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>%1 of %2 steps</source>
        <translation>%1 von %2 Schritten</translation>
    </message>
    <message>
        <source>this run has no curve %1</source>
        <translation>die Kurve %1 hat dieser Lauf nicht</translation>
    </message>
    <message>
        <source>this run has no setting %1</source>
        <translation>die Einstellung %1 hat dieser Lauf nicht</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>there is no file %1; ganviz lesson lists the lessons that are there</source>
        <translation>die Datei %1 gibt es nicht; „ganviz lesson“ listet die vorhandenen Lektionen auf</translation>
    </message>
    <message>
        <source>there is no lesson %1%2</source>
        <translation>es gibt keine Lektion %1%2</translation>
    </message>
    <message>
        <source>it is larger than %1 bytes, as no lesson is</source>
        <translation>sie ist größer als %1 Bytes, und so groß ist keine Lektion</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>is not text in UTF-8; save it as such</source>
        <translation>ist kein Text in UTF-8; speichere es so</translation>
    </message>
    <message>
        <source>the front matter has no title; write title = "…" into it</source>
        <translation>der Vorspann hat keinen Titel; schreibe title = "…" hinein</translation>
    </message>
    <message>
        <source>%1 is %2; a whole number from 0 to %3 is needed</source>
        <translation>%1 ist %2; nötig ist eine ganze Zahl von 0 bis %3</translation>
    </message>
    <message>
        <source>a lesson begins with a line %1, then title = "…" and so on, then %2 again</source>
        <translation>eine Lektion beginnt mit einer Zeile %1, dann kommt title = "…" und so weiter, dann wieder %2</translation>
    </message>
    <message>
        <source>the front matter has no end; close it with a line %1</source>
        <translation>der Vorspann hat kein Ende; schließe ihn mit einer Zeile %1</translation>
    </message>
    <message>
        <source>this page has no title; write one after ##</source>
        <translation>diese Seite hat keinen Titel; schreibe einen hinter ##</translation>
    </message>
    <message>
        <source>this stands before the first page; a page begins with ## and its title</source>
        <translation>das steht vor der ersten Seite; eine Seite beginnt mit ## und ihrem Titel</translation>
    </message>
    <message>
        <source>there are %1 pages; a lesson has 1 to %2, each with a line ## and its title</source>
        <translation>es sind %1 Seiten; eine Lektion hat 1 bis %2, jede mit einer Zeile ## und ihrem Titel</translation>
    </message>
    <message>
        <source>this block has no end; close it with a line %1</source>
        <translation>dieser Block hat kein Ende; schließe ihn mit einer Zeile %1</translation>
    </message>
    <message>
        <source>this block stands before the first page; a page begins with ## and its title</source>
        <translation>dieser Block steht vor der ersten Seite; eine Seite beginnt mit ## und ihrem Titel</translation>
    </message>
    <message>
        <source>the page “%1” has two blocks %2; put them into one</source>
        <translation>die Seite „%1“ hat zwei Blöcke %2; fasse sie in einem zusammen</translation>
    </message>
    <message>
        <source>there is no block %1%2; text to be shown as it is stands in a block with no word</source>
        <translation>es gibt keinen Block %1%2; Text, der so gezeigt werden soll, wie er ist, steht in einem Block ohne Wort</translation>
    </message>
    <message>
        <source>a lesson shows no pictures from files; the panels show the real thing</source>
        <translation>eine Lektion zeigt keine Bilder aus Dateien; die Panels zeigen das Echte</translation>
    </message>
    <message>
        <source>the link to %1 leads nowhere; lessons link to term:NAME, show:PANEL, show:PANEL/CONTROL and https://…</source>
        <translation>der Link zu %1 führt nirgendwohin; Lektionen verlinken term:NAME, show:PANEL, show:PANEL/CONTROL und https://…</translation>
    </message>
    <message>
        <source>the check waits for an answer, but the page asks no question; add a block question</source>
        <translation>die Prüfung wartet auf eine Antwort, aber die Seite stellt keine Frage; füge einen Block question hinzu</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>eine Tabelle</translation>
    </message>
    <message>
        <source>there is no %1 here%2</source>
        <translation>%1 gibt es hier nicht%2</translation>
    </message>
    <message>
        <source>%1 is %2; %3 is needed</source>
        <translation>%1 ist %2; nötig ist %3</translation>
    </message>
    <message>
        <source>preset and config are both given; one of them says what to open</source>
        <translation>preset und config sind beide angegeben; nur eines davon sagt, was zu öffnen ist</translation>
    </message>
    <message>
        <source>there is no preset %1%2</source>
        <translation>es gibt keine Vorlage %1%2</translation>
    </message>
    <message>
        <source>a lesson cannot open files, and %1 names one; ask the reader to open it</source>
        <translation>eine Lektion kann keine Dateien öffnen, und %1 nennt eine; bitte die Lesenden, sie zu öffnen</translation>
    </message>
    <message>
        <source>%1 is %2; a whole number from %3 to %4 is needed</source>
        <translation>%1 ist %2; nötig ist eine ganze Zahl von %3 bis %4</translation>
    </message>
    <message>
        <source>pause_at belongs to a run that is opened here; name its preset too</source>
        <translation>pause_at gehört zu einem Lauf, der hier geöffnet wird; nenne auch dessen preset</translation>
    </message>
    <message>
        <source>what is opened begins anew anyway; leave out restart</source>
        <translation>was geöffnet wird, beginnt ohnehin von vorn; lass restart weg</translation>
    </message>
    <message>
        <source>%1 is %2; a list of names is needed</source>
        <translation>%1 ist %2; nötig ist eine Liste von Namen</translation>
    </message>
    <message>
        <source>what is there to do? write text = "…" into the block</source>
        <translation>was gibt es zu tun? schreibe text = "…" in den Block</translation>
    </message>
    <message>
        <source>a question needs a text</source>
        <translation>eine Frage braucht einen Text</translation>
    </message>
    <message>
        <source>each answer is a table: [[answer]] with text, right and says</source>
        <translation>jede Antwort ist eine Tabelle: [[answer]] mit text, right und says</translation>
    </message>
    <message>
        <source>a question has 2 to %1 [[answer]] tables, each with a text</source>
        <translation>eine Frage hat 2 bis %1 [[answer]]-Tabellen, jede mit einem Text</translation>
    </message>
    <message>
        <source>one answer at least is right, and one is not; write right = true into the right one</source>
        <translation>mindestens eine Antwort ist richtig und eine nicht; schreibe right = true in die richtige</translation>
    </message>
</context>
<context>
    <name>Engine:window</name>
    <message>
        <source>write whole numbers from 1 to %1 with commas between them, for example %2</source>
        <translation>schreib ganze Zahlen von 1 bis %1, durch Kommas getrennt, zum Beispiel %2</translation>
    </message>
    <message>
        <source>No number of real samples is given; %1</source>
        <translation>Keine Anzahl echter Beispiele angegeben; %1</translation>
    </message>
    <message>
        <source>“%1” is not a number of real samples; %2</source>
        <translation>„%1“ ist keine Anzahl echter Beispiele; %2</translation>
    </message>
    <message>
        <source>sample comparison</source>
        <translation>Vergleich von Beispielen</translation>
    </message>
    <message>
        <source>cannot write %1: %2: %3</source>
        <translation>%1 lässt sich nicht schreiben: %2: %3</translation>
    </message>
    <message>
        <source>cannot write %1: there is nothing in the picture, or no memory for it</source>
        <translation>%1 lässt sich nicht schreiben: Das Bild ist leer, oder der Speicher reicht nicht dafür</translation>
    </message>
    <message>
        <source>%1 is a script of interventions; open a preset first, then the script</source>
        <translation>%1 ist ein Skript mit Eingriffen; öffne erst eine Vorlage, dann das Skript</translation>
    </message>
</context>
</TS>
