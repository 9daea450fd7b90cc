<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Engine:datasets</name>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>there is no array %1 in %2; it holds %3</source>
        <translation>%2 enthält kein Array %1, sondern %3</translation>
    </message>
    <message>
        <source>%1 has a value for each image, which may be its class.</source>
        <translation>%1 hat für jedes Bild einen Wert, der seine Klasse sein könnte.</translation>
    </message>
    <message>
        <source>Use %1 as classes</source>
        <translation>%1 als Klassen verwenden</translation>
    </message>
    <message>
        <source>%1 of shape %2</source>
        <translation>%1 der Form %2</translation>
    </message>
    <message>
        <source>%1: %2 is %3; a whole number or a text for each of the %4 images is wanted, or a row with a single 1</source>
        <translation>%1: %2 ist %3; nötig ist für jedes der %4 Bilder eine ganze Zahl oder ein Text oder eine Zeile mit einer einzigen 1</translation>
    </message>
    <message>
        <source>too many sides</source>
        <translation>zu viele Seiten</translation>
    </message>
    <message>
        <source>%1 would take %2 bytes, and it holds %3</source>
        <translation>%1 bräuchte %2 Bytes, die Datei enthält %3</translation>
    </message>
    <message>
        <source>%1 holds %2; numbers are wanted</source>
        <translation>%1 enthält %2; nötig sind Zahlen</translation>
    </message>
    <message>
        <source>nothing that can be read (%1)</source>
        <translation>nichts, was sich lesen lässt (%1)</translation>
    </message>
    <message>
        <source>%1 is not where the archive says</source>
        <translation>%1 liegt nicht dort, wo das Archiv es angibt</translation>
    </message>
    <message>
        <source>%1: unpacked, %2 (%3) would take %4 GiB, and %5 GiB is allowed for an archive of this size; save fewer images, save them as uint8, or save them with numpy.save as .npy, which is not unpacked</source>
        <translation>%1: ausgepackt bräuchte %2 (%3) %4 GiB, und erlaubt sind bei einem Archiv dieser Größe %5 GiB; speichere weniger Bilder, speichere sie als uint8 oder mit numpy.save als .npy, die nicht ausgepackt wird</translation>
    </message>
    <message>
        <source>%1 is cut off</source>
        <translation>%1 ist abgeschnitten</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2; choose an .npz or .npy file that is whole</source>
        <translation>%1 lässt sich nicht lesen: %2; wähle eine unbeschädigte .npz- oder .npy-Datei</translation>
    </message>
    <message>
        <source>%1 (%2 images)</source>
        <translation>%1 (%2 Bilder)</translation>
    </message>
    <message>
        <source>no folder</source>
        <translation>kein Ordner</translation>
    </message>
    <message>
        <source>only %1 is trained on</source>
        <translation>trainiert wird nur mit %1</translation>
    </message>
    <message>
        <source>Classes by</source>
        <translation>Klassen nach</translation>
    </message>
    <message>
        <source>a list of classes without %1</source>
        <translation>eine Liste von Klassen ohne %1</translation>
    </message>
    <message>
        <source>not read as a list of classes (%1)</source>
        <translation>nicht als Liste von Klassen gelesen (%1)</translation>
    </message>
    <message>
        <source>its classes are not whole numbers</source>
        <translation>seine Klassen sind keine ganzen Zahlen</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>%1; name two, such as data.columns=%2</source>
        <translation>%1; nenne zwei, etwa data.columns=%2</translation>
    </message>
    <message>
        <source>not asked for</source>
        <translation>nicht verlangt</translation>
    </message>
    <message>
        <source>not x or y</source>
        <translation>weder x noch y</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>and only one is neither an index nor labels</source>
        <translation>und nur eine ist weder Index noch Label</translation>
    </message>
    <message>
        <source>and all are indices or labels</source>
        <translation>und alle sind Indizes oder Labels</translation>
    </message>
    <message>
        <source>and none tell which are x and y</source>
        <translation>und keine verrät, welche x und y sind</translation>
    </message>
    <message>
        <source>%1 has %2 columns of numbers (%3), %4</source>
        <translation>%1 hat %2 Spalten mit Zahlen (%3), %4</translation>
    </message>
    <message>
        <source>%1 does not name two columns; give two names, or numbers counted from 1, with a comma between them, such as x,y or 2,3</source>
        <translation>%1 nennt nicht zwei Spalten; gib zwei Namen an oder Nummern, gezählt ab 1, mit einem Komma dazwischen, etwa x,y oder 2,3</translation>
    </message>
    <message>
        <source>there is no column %1 in %2; it has %3%4</source>
        <translation>die Spalte %1 gibt es in %2 nicht; es gibt %3%4</translation>
    </message>
    <message>
        <source>holds no numbers</source>
        <translation>enthält keine Zahlen</translation>
    </message>
    <message>
        <source>counts or names the rows</source>
        <translation>zählt oder benennt die Zeilen</translation>
    </message>
    <message>
        <source>holds labels</source>
        <translation>enthält Labels</translation>
    </message>
    <message>
        <source>column %1: %2</source>
        <translation>Spalte %1: %2</translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation>Nr. %1</translation>
    </message>
    <message>
        <source>%1 GiB of images do not fit into memory; choose a lower limit or a smaller size</source>
        <translation>%1 GiB Bilder passen nicht in den Speicher; wähle eine kleinere Höchstzahl oder eine kleinere Größe</translation>
    </message>
    <message>
        <source>to %1 × %2</source>
        <translation>auf %1 × %2</translation>
    </message>
    <message>
        <source>%1, centre-cropped (up to %2 % cut off)</source>
        <translation>%1, mittig zugeschnitten (bis zu %2 % fallen weg)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2; delete %3, and it is fetched anew</source>
        <translation>%1 lässt sich nicht lesen: %2; lösche %3, dann wird es neu geholt</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2)</source>
        <translation>%1 lässt sich nicht beschreiben (%2)</translation>
    </message>
    <message>
        <source>it takes %1 MB, and %2 MB are free on that disk; make room there</source>
        <translation>es braucht %1 MB, und auf dem Datenträger sind %2 MB frei; schaffe dort Platz</translation>
    </message>
    <message>
        <source>the server answers %1 (%2)</source>
        <translation>der Server antwortet %1 (%2)</translation>
    </message>
    <message>
        <source>%1 after %2 of %3 bytes; check this machine's connection and try again</source>
        <translation>%1, nach %2 von %3 Bytes; prüfe die Verbindung dieses Rechners und versuche es noch einmal</translation>
    </message>
    <message>
        <source>what came has another checksum than %1, so it is damaged or another file, and was thrown away; try again later</source>
        <translation>was ankam, hat eine andere Prüfsumme als %1, ist also beschädigt oder eine andere Datei und wurde verworfen; versuche es später noch einmal</translation>
    </message>
    <message>
        <source>it ended after %1 of %2 bytes; try again</source>
        <translation>es endete nach %1 von %2 Bytes; versuche es noch einmal</translation>
    </message>
    <message>
        <source>a web page came in its place, as proxies and the log-in pages of networks send; open the address in a browser to see what it says</source>
        <translation>statt der Datei kam eine Webseite, wie Proxys und die Anmeldeseiten von Netzen sie schicken; öffne die Adresse in einem Browser, um zu sehen, was sie sagt</translation>
    </message>
    <message>
        <source>more than its %1 bytes came, so it is another file; try again later</source>
        <translation>es kamen mehr als ihre %1 Bytes, also ist es eine andere Datei; versuche es später noch einmal</translation>
    </message>
    <message>
        <source>the proxy does not let it through</source>
        <translation>der Proxy lässt es nicht durch</translation>
    </message>
    <message>
        <source>the secure connection failed</source>
        <translation>die sichere Verbindung ist gescheitert</translation>
    </message>
    <message>
        <source>the server is silent</source>
        <translation>der Server schweigt</translation>
    </message>
    <message>
        <source>the connection broke off</source>
        <translation>die Verbindung ist abgebrochen</translation>
    </message>
    <message>
        <source>there is no connection to the server</source>
        <translation>es gibt keine Verbindung zum Server</translation>
    </message>
    <message>
        <source>; the file that lies there now has another checksum</source>
        <translation>; die Datei, die jetzt dort liegt, hat eine andere Prüfsumme</translation>
    </message>
    <message>
        <source>%1 cannot be fetched: %2. Or get %3 (%4) elsewhere and put it into %5%6</source>
        <translation>%1 lässt sich nicht holen: %2. Oder besorge dir %3 (%4) anderswo und lege es in %5 ab%6</translation>
    </message>
    <message>
        <source>PNG, JPEG, WebP, TIFF, GIF, BMP or other images</source>
        <translation>PNG-, JPEG-, WebP-, TIFF-, GIF-, BMP- oder anderen Bildern</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2)</source>
        <translation>%1 lässt sich nicht lesen (%2)</translation>
    </message>
    <message>
        <source>%1 ends before its image %2: it was changed since it was opened</source>
        <translation>%1 endet vor seinem Bild %2: Die Datei wurde geändert, seit sie geöffnet wurde</translation>
    </message>
    <message>
        <source>%1, image %2</source>
        <translation>%1, Bild %2</translation>
    </message>
    <message>
        <source>How values become brightness: as stored, where the kind of number says which is white, or stretched, so that the lowest value of all images is black and the highest white.</source>
        <translation>Wie aus Werten Helligkeit wird: wie gespeichert, wo die Art der Zahlen sagt, welche weiß ist, oder gestreckt, so dass der kleinste Wert aller Bilder schwarz ist und der größte weiß.</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>%1 GiB of images do not fit into memory; save fewer or smaller ones</source>
        <translation>%1 GiB Bilder passen nicht in den Speicher; speichere weniger oder kleinere</translation>
    </message>
    <message>
        <source>values from %1 to %2 cannot be stretched; choose %3</source>
        <translation>Werte von %1 bis %2 lassen sich nicht strecken; wähle %3</translation>
    </message>
    <message>
        <source>%1 to %2 → black to white</source>
        <translation>%1 bis %2 → schwarz bis weiß</translation>
    </message>
    <message>
        <source>%1 % of white</source>
        <translation>%1 % von Weiß</translation>
    </message>
    <message>
        <source>Every pixel of all images has the same value, %1 of 0 to 255.</source>
        <translation>Jedes Pixel aller Bilder hat denselben Wert, %1 von 0 bis 255.</translation>
    </message>
    <message>
        <source>nearly black</source>
        <translation>fast schwarz</translation>
    </message>
    <message>
        <source>nearly white</source>
        <translation>fast weiß</translation>
    </message>
    <message>
        <source>without contrast</source>
        <translation>ohne Kontrast</translation>
    </message>
    <message>
        <source>The images are %1: their values are %2 to %3 of 0 to 255.</source>
        <translation>Die Bilder sind %1: Ihre Werte sind %2 bis %3 von 0 bis 255.</translation>
    </message>
    <message>
        <source>Stretch values</source>
        <translation>Werte strecken</translation>
    </message>
    <message>
        <source>Most memory for the images; a larger set stays on the disk and is read ahead of each step. 0 takes a quarter of what this machine has.</source>
        <translation>So viel Speicher dürfen die Bilder höchstens belegen; ein größerer Datensatz bleibt auf dem Datenträger und wird vor jedem Schritt gelesen. 0 nimmt ein Viertel dessen, was dieser Rechner hat.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Points that are drawn in advance; batches are taken from them.</source>
        <translation>Punkte, die im Voraus gezogen werden; die Batches werden daraus entnommen.</translation>
    </message>
    <message>
        <source>Pool of points</source>
        <translation>Punktvorrat</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>is empty; choose %1</source>
        <translation>ist leer; nötig ist %1</translation>
    </message>
    <message>
        <source>%1 cannot be looked up (%2); choose %3</source>
        <translation>%1 lässt sich nicht nachschlagen (%2); nötig ist %3</translation>
    </message>
    <message>
        <source>%1 is a folder; choose %2</source>
        <translation>%1 ist ein Ordner; nötig ist %2</translation>
    </message>
    <message>
        <source>%1 is a file; choose %2</source>
        <translation>%1 ist eine Datei; nötig ist %2</translation>
    </message>
    <message>
        <source>%1 does not exist; choose %2</source>
        <translation>%1 gibt es nicht; nötig ist %2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>... and %1 more</source>
        <translation>... und %1 weitere</translation>
    </message>
    <message>
        <source>a link that leads nowhere</source>
        <translation>ein Link, der nirgendwohin führt</translation>
    </message>
    <message>
        <source>no image (%1)</source>
        <translation>kein Bild (%1)</translation>
    </message>
    <message>
        <source>no ending</source>
        <translation>keine Endung</translation>
    </message>
    <message>
        <source>a link to a folder that is read already</source>
        <translation>ein Link auf einen Ordner, der schon gelesen wird</translation>
    </message>
    <message>
        <source>a link back to this folder or one above it</source>
        <translation>ein Link zurück auf diesen Ordner oder einen darüber</translation>
    </message>
    <message>
        <source>each row of the array has %1 numbers; if they are images, say of which shape: %2</source>
        <translation>jede Zeile des Arrays hat %1 Zahlen; wenn es Bilder sind, gib ihre Form an: %2</translation>
    </message>
    <message>
        <source>%1 is no shape; give height and width, such as 28x28, with the channels last (32x32x3) or first (3x32x32)</source>
        <translation>%1 ist keine Form; gib Höhe und Breite an, etwa 28x28, mit den Kanälen am Ende (32x32x3) oder am Anfang (3x32x32)</translation>
    </message>
    <message>
        <source>%1 is %2 numbers, and each row of the array has %3</source>
        <translation>%1 sind %2 Zahlen, und jede Zeile des Arrays hat %3</translation>
    </message>
    <message>
        <source>pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 holds no image; choose a folder with the pictures of both sides</source>
        <translation>%1 enthält kein Bild; wähle einen Ordner mit den Bildern beider Seiten</translation>
    </message>
    <message>
        <source>%1 holds the side %2 alone; choose a folder that holds both sides</source>
        <translation>%1 enthält nur die Seite %2; wähle einen Ordner, der beide Seiten enthält</translation>
    </message>
    <message>
        <source>in neither of the folders %1</source>
        <translation>in keinem der Ordner %1</translation>
    </message>
    <message>
        <source>its name ends in none of %1</source>
        <translation>sein Name endet auf keines von %1</translation>
    </message>
    <message>
        <source>another picture of its side has its name</source>
        <translation>ein anderes Bild seiner Seite hat denselben Namen</translation>
    </message>
    <message>
        <source>= %1 is no side; choose one of %2</source>
        <translation>= %1 ist keine Seite; zur Wahl stehen %2</translation>
    </message>
    <message>
        <source>holds one side alone (%1); choose what holds both</source>
        <translation>enthält nur eine Seite (%1); wähle etwas, das beide enthält</translation>
    </message>
    <message>
        <source>and data.target are to be two of the sides %1; set both</source>
        <translation>und data.target müssen zwei der Seiten %1 sein; setze beide</translation>
    </message>
    <message>
        <source>= %1 is the source too; choose another of %2</source>
        <translation>= %1 ist auch die Quelle; wähle eine andere von %2</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>%1 is empty; two columns of numbers are wanted</source>
        <translation>%1 ist leer; nötig sind zwei Spalten mit Zahlen</translation>
    </message>
    <message>
        <source>%1 holds no numbers, only %2; two columns of numbers are wanted</source>
        <translation>%1 enthält keine Zahlen, nur %2; nötig sind zwei Spalten mit Zahlen</translation>
    </message>
    <message>
        <source>%1, line %2: two columns of numbers are wanted, but it reads %3</source>
        <translation>%1, Zeile %2: nötig sind zwei Spalten mit Zahlen, aber dort steht %3</translation>
    </message>
    <message>
        <source>its quotation marks or its length make no sense (%1); mend the line</source>
        <translation>ihre Anführungszeichen oder ihre Länge ergeben keinen Sinn (%1); berichtige die Zeile</translation>
    </message>
    <message>
        <source>has %1 columns, but column %2 is needed; mend or remove the line</source>
        <translation>hat %1 Spalten, aber Spalte %2 wird gebraucht; berichtige oder entferne die Zeile</translation>
    </message>
    <message>
        <source>%1 in column %2 is not a number; mend or remove the line</source>
        <translation>%1 in Spalte %2 ist keine Zahl; berichtige oder entferne die Zeile</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>%1 has %2 MiB, and %3 MiB of text can be read; leave columns out, or save the points with numpy.save as .npy, for which there is no limit</source>
        <translation>%1 hat %2 MiB, und gelesen werden können %3 MiB Text; lass Spalten weg oder speichere die Punkte mit numpy.save als .npy, wofür es keine Grenze gibt</translation>
    </message>
    <message>
        <source>%1 is not a text file; a CSV or .npy file of points is wanted</source>
        <translation>%1 ist keine Textdatei; nötig ist eine CSV- oder .npy-Datei mit Punkten</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>ein Wert fehlt</translation>
    </message>
    <message>
        <source>a value is infinite</source>
        <translation>ein Wert ist unendlich</translation>
    </message>
    <message>
        <source>a value is beyond 1e30</source>
        <translation>ein Wert liegt jenseits von 1e30</translation>
    </message>
    <message>
        <source>(N, H, W), (N, H, W, C) or (N, C, H, W) with 1 or 3 channels and 4 to 256 pixels a side</source>
        <translation>(N, H, W), (N, H, W, C) oder (N, C, H, W) mit 1 oder 3 Kanälen und 4 bis 256 Pixeln Seitenlänge</translation>
    </message>
    <message>
        <source>an .npz or .npy file with an array of images</source>
        <translation>eine .npz- oder .npy-Datei mit einem Array von Bildern</translation>
    </message>
    <message>
        <source>Images from your own .npz or .npy array.</source>
        <translation>Bilder aus einem eigenen .npz- oder .npy-Array.</translation>
    </message>
    <message>
        <source>Images from an array</source>
        <translation>Bilder aus einem Array</translation>
    </message>
    <message>
        <source>An .npz or .npy file with an array of images.</source>
        <translation>Eine .npz- oder .npy-Datei mit einem Array von Bildern.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Name of the array in an .npz file; empty takes the first one that fits, one for training if there is one.</source>
        <translation>Name des Arrays in einer .npz-Datei; leer nimmt das erste passende, eines zum Training, wenn es eines gibt.</translation>
    </message>
    <message>
        <source>Array</source>
        <translation>Array</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Name of the array of classes in an .npz file; empty looks for one that belongs to the images.</source>
        <translation>Name des Arrays der Klassen in einer .npz-Datei; leer sucht eines, das zu den Bildern gehört.</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Shape of each image in an array of flat ones: height × width, such as 28x28, with the channels last (32x32x3) or first (3x32x32).</source>
        <translation>Form jedes Bildes in einem Array flacher Bilder: Höhe × Breite, etwa 28x28, mit den Kanälen am Ende (32x32x3) oder am Anfang (3x32x32).</translation>
    </message>
    <message>
        <source>has no path yet; choose %1</source>
        <translation>hat noch keinen Pfad; nötig ist %1</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>%1 × %2, as it is</source>
        <translation>%1 × %2, unverändert</translation>
    </message>
    <message>
        <source>%1 holds %2; %3 is wanted</source>
        <translation>%1 enthält %2; nötig ist %3</translation>
    </message>
    <message>
        <source>%1, classes by %2</source>
        <translation>%1, Klassen nach %2</translation>
    </message>
    <message>
        <source>flat images, perhaps</source>
        <translation>vielleicht flache Bilder</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>es ist leer</translation>
    </message>
    <message>
        <source>no array in %1 is one of images (%2); %3 is wanted</source>
        <translation>kein Array in %1 enthält Bilder (%2); nötig ist %3</translation>
    </message>
    <message>
        <source>%1: image %2 (counted from 0) has a value that is not a finite number; remove or mend it</source>
        <translation>%1: Bild %2 (gezählt ab 0) hat einen Wert, der keine endliche Zahl ist; entferne oder berichtige es</translation>
    </message>
    <message>
        <source>0 to 1, -1 to 1 or 0 to 255</source>
        <translation>0 bis 1, -1 bis 1 oder 0 bis 255</translation>
    </message>
    <message>
        <source>0 to 255</source>
        <translation>0 bis 255</translation>
    </message>
    <message>
        <source>%1: values go from %2 to %3; %4 is wanted. With data.scale=stretch the lowest becomes black and the highest white</source>
        <translation>%1: Die Werte gehen von %2 bis %3; nötig ist %4. Mit data.scale=stretch wird der kleinste schwarz und der größte weiß</translation>
    </message>
    <message>
        <source>%1; bring it back, or choose other data</source>
        <translation>%1; bring sie zurück oder wähle andere Daten</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Three separate blobs: the generator must tear its latent space apart to reach them.</source>
        <translation>Drei getrennte Cluster: Um sie zu erreichen, muss der Generator seinen Latentraum zerreißen.</translation>
    </message>
    <message>
        <source>Three blobs</source>
        <translation>Drei Cluster</translation>
    </message>
    <message>
        <source>Sigma</source>
        <translation>Sigma</translation>
    </message>
    <message>
        <source>Standard deviation of each blob.</source>
        <translation>Standardabweichung jedes Clusters.</translation>
    </message>
    <message>
        <source>50,000 small photographs of ten kinds, 32 × 32 pixels in colour, fetched once (170 MB); 10,000 more held out.</source>
        <translation>50.000 kleine Fotos von zehn Arten, 32 × 32 Pixel in Farbe, einmal geholt (170 MB); 10.000 weitere werden zurückgehalten.</translation>
    </message>
    <message>
        <source>CIFAR-10 (170 MB, fetched once)</source>
        <translation>CIFAR-10 (170 MB, einmal geholt)</translation>
    </message>
    <message>
        <source>Two clouds in one plane: a shape on the left, and on the right the same turned, scaled and bent.</source>
        <translation>Zwei Wolken in einer Ebene: links eine Figur und rechts dieselbe, gedreht, skaliert und gebogen.</translation>
    </message>
    <message>
        <source>Two clouds</source>
        <translation>Zwei Wolken</translation>
    </message>
    <message>
        <source>The shape on the left.</source>
        <translation>Die Figur links.</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Drehung</translation>
    </message>
    <message>
        <source>Angle by which the right cloud is turned, counterclockwise.</source>
        <translation>Winkel, um den die rechte Wolke gedreht ist, gegen den Uhrzeigersinn.</translation>
    </message>
    <message>
        <source>Size of the right cloud; that of the left one is 1.</source>
        <translation>Größe der rechten Wolke; die der linken ist 1.</translation>
    </message>
    <message>
        <source>Bend</source>
        <translation>Biegung</translation>
    </message>
    <message>
        <source>How far the right cloud is bent upwards on both sides.</source>
        <translation>Wie weit die rechte Wolke an beiden Seiten nach oben gebogen ist.</translation>
    </message>
    <message>
        <source>half size</source>
        <translation>halbe Größe</translation>
    </message>
    <message>
        <source>full size</source>
        <translation>volle Größe</translation>
    </message>
    <message>
        <source>quarter size</source>
        <translation>viertel Größe</translation>
    </message>
    <message>
        <source>Pairs made from the pictures of another data set: to be coloured, completed, drawn from edges or enlarged.</source>
        <translation>Paare aus den Bildern eines anderen Datensatzes: zum Einfärben, Ergänzen, Malen aus Kanten oder Vergrößern.</translation>
    </message>
    <message>
        <source>Pairs made from pictures</source>
        <translation>Paare aus Bildern</translation>
    </message>
    <message>
        <source>Where the pictures come from.</source>
        <translation>Woher die Bilder kommen.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>What is left of a picture, and is to become the picture again.</source>
        <translation>Was von einem Bild übrig bleibt und wieder zum Bild werden soll.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Longest side of the hidden rectangle, as a share of the picture's; the shortest is half of that. Only for masked pictures.</source>
        <translation>Längste Seite des verdeckten Rechtecks, als Anteil an der des Bildes; die kürzeste ist die Hälfte davon. Nur bei Bildern mit Lücke (masked).</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verdeckt</translation>
    </message>
    <message>
        <source>Your own pictures: the folder, or with array the file. Only for these two.</source>
        <translation>Eigene Bilder: der Ordner oder bei array die Datei. Nur für diese beiden.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Side of the pictures of a folder, of textures and of stripes.</source>
        <translation>Seitenlänge der Bilder eines Ordners, von Texturen und von Streifen.</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>the pictures of %1 are grey already; choose masked, edges, half or quarter, or other pictures</source>
        <translation>die Bilder von %1 sind schon grau; wähle masked, edges, half oder quarter oder andere Bilder</translation>
    </message>
    <message>
        <source>the pictures of %1 are %2 × %3 pixels, which %4 does not divide; choose grey, masked or edges, or other pictures</source>
        <translation>die Bilder von %1 haben %2 × %3 Pixel, was sich nicht durch %4 teilen lässt; wähle grey, masked oder edges oder andere Bilder</translation>
    </message>
    <message>
        <source>Grey images of 2×2 pixels, bright from the upper left to the lower right and dark elsewhere.</source>
        <translation>Graue Bilder aus 2×2 Pixeln, hell von links oben nach rechts unten und sonst dunkel.</translation>
    </message>
    <message>
        <source>Diagonal, 2×2</source>
        <translation>Diagonale, 2×2</translation>
    </message>
    <message>
        <source>Images that are drawn in advance; batches are taken from them.</source>
        <translation>Bilder, die im Voraus gezeichnet werden; die Batches werden daraus entnommen.</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>1,797 handwritten digits of 8 × 8 pixels: so small that even plain networks learn them at once.</source>
        <translation>1797 handgeschriebene Ziffern mit 8 × 8 Pixeln: so klein, dass auch einfache Netze sie sofort lernen.</translation>
    </message>
    <message>
        <source>Digits 8 × 8</source>
        <translation>Ziffern 8 × 8</translation>
    </message>
    <message>
        <source>Your own two domains, without pairs: trainA and trainB, two other folders, or two arrays of an .npz file.</source>
        <translation>Zwei eigene Domänen, ohne Paare: trainA und trainB, zwei andere Ordner oder zwei Arrays einer .npz-Datei.</translation>
    </message>
    <message>
        <source>Two domains of your own</source>
        <translation>Zwei eigene Domänen</translation>
    </message>
    <message>
        <source>, %1 and %2 set apart for testing</source>
        <translation>, %1 und %2 zum Testen zurückgelegt</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domänen</translation>
    </message>
    <message>
        <source>%1 of %2, %3 of %4%5</source>
        <translation>%1 aus %2, %3 aus %4%5</translation>
    </message>
    <message>
        <source>"-0.5,0 0,0.4 0.5,0; 0,-0.5 0.3,-0.5" is two strokes</source>
        <translation>"-0.5,0 0,0.4 0.5,0; 0,-0.5 0.3,-0.5" sind zwei Striche</translation>
    </message>
    <message>
        <source>A distribution that you draw with the mouse.</source>
        <translation>Eine Verteilung, die man mit der Maus zeichnet.</translation>
    </message>
    <message>
        <source>Drawn by hand</source>
        <translation>Selbst gezeichnet</translation>
    </message>
    <message>
        <source>The drawing: corners x,y between -2 and 2 with spaces between them, and a semicolon between strokes.</source>
        <translation>Die Zeichnung: Ecken x,y zwischen -2 und 2 mit Leerzeichen dazwischen und einem Semikolon zwischen den Strichen.</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Zeichnung</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Standard deviation of the points around the strokes.</source>
        <translation>Standardabweichung der Punkte um die Striche.</translation>
    </message>
    <message>
        <source>nothing is drawn yet; draw at least one stroke (%1)</source>
        <translation>noch ist nichts gezeichnet; zeichne mindestens einen Strich (%1)</translation>
    </message>
    <message>
        <source>stroke %1: %2 is not a corner x,y; %3</source>
        <translation>Strich %1: %2 ist keine Ecke x,y; %3</translation>
    </message>
    <message>
        <source>stroke %1: %2 is off the plane; x and y go from %3 to %4</source>
        <translation>Strich %1: %2 liegt außerhalb der Ebene; x und y gehen von %3 bis %4</translation>
    </message>
    <message>
        <source>6,000 drawn faces of 16 × 16 pixels in colour: a small network learns them within a minute.</source>
        <translation>6000 gezeichnete farbige Gesichter mit 16 × 16 Pixeln: Ein kleines Netz lernt sie in einer Minute.</translation>
    </message>
    <message>
        <source>Pixel faces</source>
        <translation>Pixelgesichter</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>What the faces are labelled by, for models that draw on demand.</source>
        <translation>Was die Labels der Gesichter sagen, für Modelle, die auf Wunsch zeichnen.</translation>
    </message>
    <message>
        <source>glasses</source>
        <translation>Brille</translation>
    </message>
    <message>
        <source>hat</source>
        <translation>Hut</translation>
    </message>
    <message>
        <source>beard</source>
        <translation>Bart</translation>
    </message>
    <message>
        <source>hair</source>
        <translation>Haar</translation>
    </message>
    <message>
        <source>no %1</source>
        <translation>ohne %1</translation>
    </message>
    <message>
        <source>trouser</source>
        <translation>Hose</translation>
    </message>
    <message>
        <source>pullover</source>
        <translation>Pullover</translation>
    </message>
    <message>
        <source>dress</source>
        <translation>Kleid</translation>
    </message>
    <message>
        <source>coat</source>
        <translation>Mantel</translation>
    </message>
    <message>
        <source>sandal</source>
        <translation>Sandale</translation>
    </message>
    <message>
        <source>shirt</source>
        <translation>Hemd</translation>
    </message>
    <message>
        <source>sneaker</source>
        <translation>Turnschuh</translation>
    </message>
    <message>
        <source>bag</source>
        <translation>Tasche</translation>
    </message>
    <message>
        <source>ankle boot</source>
        <translation>Stiefelette</translation>
    </message>
    <message>
        <source>6,000 pieces of clothing of 28 × 28 pixels, 600 of each kind: MNIST's harder sister.</source>
        <translation>6000 Kleidungsstücke mit 28 × 28 Pixeln, 600 von jeder Art: die schwierigere Schwester von MNIST.</translation>
    </message>
    <message>
        <source>Fashion-MNIST (6,000)</source>
        <translation>Fashion-MNIST (6000)</translation>
    </message>
    <message>
        <source>All 60,000 pieces of clothing of 28 × 28 pixels, fetched once (31 MB); its 10,000 for testing held out.</source>
        <translation>Alle 60.000 Kleidungsstücke mit 28 × 28 Pixeln, einmal geholt (31 MB); die 10.000 zum Testen werden zurückgehalten.</translation>
    </message>
    <message>
        <source>Fashion-MNIST, all of it (31 MB, fetched once)</source>
        <translation>Fashion-MNIST, alles (31 MB, einmal geholt)</translation>
    </message>
    <message>
        <source>1,591 emoji of 32 × 32 pixels, each as a black line drawing and in flat colours: to be coloured in.</source>
        <translation>1591 Emojis mit 32 × 32 Pixeln, jedes als schwarze Strichzeichnung und in flächigen Farben: zum Ausmalen.</translation>
    </message>
    <message>
        <source>Emoji, line and colour</source>
        <translation>Emojis, Strich und Farbe</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>line to colour</source>
        <translation>line to colour</translation>
    </message>
    <message>
        <source>What is made from what.</source>
        <translation>Was woraus gemacht wird.</translation>
    </message>
    <message>
        <source>a folder with %1</source>
        <translation>ein Ordner mit %1</translation>
    </message>
    <message>
        <source>Images from your own folder: PNG, JPEG, WebP, TIFF, GIF, BMP and others.</source>
        <translation>Bilder aus einem eigenen Ordner: PNG, JPEG, WebP, TIFF, GIF, BMP und andere.</translation>
    </message>
    <message>
        <source>Folder of images</source>
        <translation>Bilderordner</translation>
    </message>
    <message>
        <source>The folder; folders inside it become labels.</source>
        <translation>Der Ordner; Ordner darin werden zu Labels.</translation>
    </message>
    <message>
        <source>Side of the square to which images are resized and cropped.</source>
        <translation>Seitenlänge des Quadrats, auf das die Bilder verkleinert und zugeschnitten werden.</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Turn the images grey.</source>
        <translation>Die Bilder in Graustufen umwandeln.</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Höchstzahl</translation>
    </message>
    <message>
        <source>Read at most this many images, taken evenly from the whole folder.</source>
        <translation>Höchstens so viele Bilder lesen, gleichmäßig aus dem ganzen Ordner.</translation>
    </message>
    <message>
        <source>%1 holds no image%2; choose %3</source>
        <translation>%1 enthält kein Bild%2; nötig ist %3</translation>
    </message>
    <message>
        <source>none of the %1 images in %2 can be read, starting with %3; choose %4</source>
        <translation>keines der %1 Bilder in %2 lässt sich lesen, angefangen mit %3; nötig ist %4</translation>
    </message>
    <message>
        <source>%1 more images: beyond the limit of %2</source>
        <translation>%1 weitere Bilder: über der Höchstzahl %2</translation>
    </message>
    <message>
        <source>The capital letters of some thirty typefaces, 28 × 28 pixels, in two faces each: made bold, or slanted.</source>
        <translation>Die Großbuchstaben aus rund dreißig Schriftarten, 28 × 28 Pixel, in je zwei Schnitten: fett oder kursiv gemacht.</translation>
    </message>
    <message>
        <source>Letters in two faces</source>
        <translation>Buchstaben in zwei Schnitten</translation>
    </message>
    <message>
        <source>regular to bold</source>
        <translation>regular to bold</translation>
    </message>
    <message>
        <source>Two Gaussians, one large and one small: shows whether the rarer one is forgotten.</source>
        <translation>Zwei Gaußverteilungen, eine große und eine kleine: Sie zeigen, ob die seltenere vergessen wird.</translation>
    </message>
    <message>
        <source>Two Gaussians</source>
        <translation>Zwei Gaußverteilungen</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Share of the points that belong to the larger Gaussian.</source>
        <translation>Anteil der Punkte, die zur größeren Gaußverteilung gehören.</translation>
    </message>
    <message>
        <source>3,000 drawn faces of 16 × 16 pixels in colour, each without and with glasses: to be put on or taken off.</source>
        <translation>3000 gezeichnete farbige Gesichter mit 16 × 16 Pixeln, jedes ohne und mit Brille: zum Auf- und Absetzen.</translation>
    </message>
    <message>
        <source>Pixel faces, without and with glasses</source>
        <translation>Pixelgesichter, ohne und mit Brille</translation>
    </message>
    <message>
        <source>no glasses</source>
        <translation>ohne Brille</translation>
    </message>
    <message>
        <source>no glasses to glasses</source>
        <translation>no glasses to glasses</translation>
    </message>
    <message>
        <source>The capital letters A to Z in 264 typefaces, 28 × 28 pixels.</source>
        <translation>Die Großbuchstaben A bis Z in 264 Schriftarten, 28 × 28 Pixel.</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>Twenty-five Gaussians on a 5 × 5 lattice: many modes, of which some are easily lost.</source>
        <translation>Fünfundzwanzig Gaußverteilungen auf einem Gitter von 5 × 5: viele Modi, von denen leicht einige verloren gehen.</translation>
    </message>
    <message>
        <source>Grid of 25</source>
        <translation>Gitter mit 25</translation>
    </message>
    <message>
        <source>Standard deviation of each Gaussian; neighbours are 2 apart.</source>
        <translation>Standardabweichung jeder Gaußverteilung; Nachbarn haben den Abstand 2.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Length that the networks see as 1; the grid reaches from -4 to 4, and 1 trains on these coordinates as they are.</source>
        <translation>Länge, die die Netze als 1 sehen; das Gitter reicht von -4 bis 4, und 1 trainiert mit diesen Koordinaten, wie sie sind.</translation>
    </message>
    <message>
        <source>is 1 pair to train on, and two domains that share no pair take 2; give more, choose domains as the data, or pix2pix as the model</source>
        <translation>ist 1 Paar zum Trainieren, und zwei Domänen ohne gemeinsames Paar brauchen 2; gib mehr oder wähle domains als Daten oder pix2pix als Modell</translation>
    </message>
    <message>
        <source>Points along a slanted line: the easiest distribution, learned in seconds.</source>
        <translation>Punkte entlang einer schrägen Linie: die einfachste Verteilung, in Sekunden gelernt.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Standard deviation of the points around the line.</source>
        <translation>Standardabweichung der Punkte um die Linie.</translation>
    </message>
    <message>
        <source>10,000 of MNIST's handwritten digits, 28 × 28 pixels: the field's first exercise.</source>
        <translation>10 000 der handgeschriebenen Ziffern aus MNIST, 28 × 28 Pixel: die erste Übung des Fachs.</translation>
    </message>
    <message>
        <source>MNIST (10,000)</source>
        <translation>MNIST (10 000)</translation>
    </message>
    <message>
        <source>All 60,000 of MNIST's handwritten digits, 28 × 28 pixels, fetched once (12 MB); its 10,000 for testing held out.</source>
        <translation>Alle 60.000 handgeschriebenen Ziffern von MNIST, 28 × 28 Pixel, einmal geholt (12 MB); die 10.000 zum Testen werden zurückgehalten.</translation>
    </message>
    <message>
        <source>MNIST, all of it (12 MB, fetched once)</source>
        <translation>MNIST, alles (12 MB, einmal geholt)</translation>
    </message>
    <message>
        <source>Two half moons that reach into each other: curved, and in two pieces.</source>
        <translation>Zwei Halbmonde, die ineinandergreifen: gekrümmt und in zwei Stücken.</translation>
    </message>
    <message>
        <source>Two moons</source>
        <translation>Zwei Monde</translation>
    </message>
    <message>
        <source>Standard deviation of the points around the moons.</source>
        <translation>Standardabweichung der Punkte um die Monde.</translation>
    </message>
    <message>
        <source>a folder with the pictures of both sides, or an .npz file with an array of each</source>
        <translation>ein Ordner mit den Bildern beider Seiten oder eine .npz-Datei mit einem Array für jede</translation>
    </message>
    <message>
        <source>Your own pairs: trainA and trainB, two folders with the same names, pictures side by side, or two arrays.</source>
        <translation>Eigene Paare: trainA und trainB, zwei Ordner mit denselben Namen, Bilder nebeneinander oder zwei Arrays.</translation>
    </message>
    <message>
        <source>Pairs of your own</source>
        <translation>Eigene Paare</translation>
    </message>
    <message>
        <source>A folder with trainA and trainB, with two other folders, or with pictures that hold both sides; or an .npz file with two arrays.</source>
        <translation>Ein Ordner mit trainA und trainB, mit zwei anderen Ordnern oder mit Bildern, die beide Seiten enthalten; oder eine .npz-Datei mit zwei Arrays.</translation>
    </message>
    <message>
        <source>The side that pictures are made from: A, B, left, right, or the name of a folder or of an array. Empty takes the first.</source>
        <translation>Die Seite, von der die Bilder ausgehen: A, B, left, right oder der Name eines Ordners oder Arrays. Leer nimmt die erste.</translation>
    </message>
    <message>
        <source>The side that is made. Empty takes the other.</source>
        <translation>Die Seite, die gemacht wird. Leer nimmt die andere.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Side of the square to which the pictures of a folder are resized and cropped.</source>
        <translation>Seitenlänge des Quadrats, auf das die Bilder eines Ordners verkleinert und zugeschnitten werden.</translation>
    </message>
    <message>
        <source>Side of the sources where they are smaller or larger, as SRGAN's are; 0 for that of the others.</source>
        <translation>Seitenlänge der Quellen, wo sie kleiner oder größer sind, wie bei SRGAN; 0 für dieselbe wie die anderen.</translation>
    </message>
    <message>
        <source>Size of sources</source>
        <translation>Größe der Quellen</translation>
    </message>
    <message>
        <source>Read at most this many pictures of a side, taken evenly from the whole folder.</source>
        <translation>Höchstens so viele Bilder einer Seite lesen, gleichmäßig aus dem ganzen Ordner.</translation>
    </message>
    <message>
        <source>of a side other than %1 and %2</source>
        <translation>von einer anderen Seite als %1 und %2</translation>
    </message>
    <message>
        <source>its partner cannot be read</source>
        <translation>sein Partner lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>the pictures in %1 cannot be read: %2; choose %3</source>
        <translation>die Bilder in %1 lassen sich nicht lesen: %2; nötig ist %3</translation>
    </message>
    <message>
        <source>for testing, where the other side has none</source>
        <translation>zum Testen, wo die andere Seite keine hat</translation>
    </message>
    <message>
        <source>no picture of its name in %1</source>
        <translation>kein Bild mit seinem Namen in %1</translation>
    </message>
    <message>
        <source>%1 holds no training pictures of %2</source>
        <translation>%1 enthält keine Trainingsbilder von %2</translation>
    </message>
    <message>
        <source>no picture of %1 has the name of one of %2 (%3, %4); name those that belong together alike, or choose domains, which need no pairs</source>
        <translation>kein Bild von %1 heißt wie eines von %2 (%3, %4); benenne gleich, was zusammengehört, oder wähle domains, die keine Paare brauchen</translation>
    </message>
    <message>
        <source>beyond the limit of %1</source>
        <translation>über der Höchstzahl %1</translation>
    </message>
    <message>
        <source>holds %1 images of %2 and %3 of %4, and pairs are as many of both; choose domains, which need no pairs, or other arrays</source>
        <translation>enthält %1 Bilder von %2 und %3 von %4, und Paare brauchen gleich viele von beiden; wähle domains, die keine Paare brauchen, oder andere Arrays</translation>
    </message>
    <message>
        <source>, and %1 set apart for testing</source>
        <translation>, und %1 zum Testen zurückgelegt</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>%1 of %2 and %3%4</source>
        <translation>%1 aus %2 und %3%4</translation>
    </message>
    <message>
        <source>1,433 icons of 32 × 32 pixels, white on black, each in three styles: an outline is to be filled in.</source>
        <translation>1433 Symbole mit 32 × 32 Pixeln, weiß auf schwarz, jedes in drei Stilen: Ein Umriss soll gefüllt werden.</translation>
    </message>
    <message>
        <source>Icons, outline and fill</source>
        <translation>Symbole, Umriss und Füllung</translation>
    </message>
    <message>
        <source>regular to fill</source>
        <translation>regular to fill</translation>
    </message>
    <message>
        <source>a CSV or .npy file of points, x and y in two columns</source>
        <translation>eine CSV- oder .npy-Datei mit Punkten, x und y in zwei Spalten</translation>
    </message>
    <message>
        <source>Points from your own CSV or .npy file.</source>
        <translation>Punkte aus einer eigenen CSV- oder .npy-Datei.</translation>
    </message>
    <message>
        <source>Points from a file</source>
        <translation>Punkte aus einer Datei</translation>
    </message>
    <message>
        <source>A CSV file with two columns of numbers, or a .npy array of shape (N, 2).</source>
        <translation>Eine CSV-Datei mit zwei Spalten von Zahlen oder ein .npy-Array der Form (N, 2).</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>The columns that are x and y: two names, or numbers counted from 1, with a comma between them. Empty takes what is called so, or the only two.</source>
        <translation>Die Spalten für x und y: zwei Namen oder Nummern, gezählt ab 1, mit einem Komma dazwischen. Leer nimmt, was so heißt, oder die einzigen zwei.</translation>
    </message>
    <message>
        <source>, %1 were skipped (%2)</source>
        <translation>, %1 wurden ausgelassen (%2)</translation>
    </message>
    <message>
        <source>%1 holds %2 usable points%3; at least 2 are needed, so give more</source>
        <translation>%1 enthält %2 brauchbare Punkte%3; mindestens 2 sind nötig, also gib mehr</translation>
    </message>
    <message>
        <source>%1 and %2%3</source>
        <translation>%1 und %2%3</translation>
    </message>
    <message>
        <source>%1 is an archive (.npz or a spreadsheet); save the points as CSV or with numpy.save as .npy</source>
        <translation>%1 ist ein Archiv (.npz oder eine Tabellenkalkulation); speichere die Punkte als CSV oder mit numpy.save als .npy</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>a value is missing or infinite</source>
        <translation>ein Wert fehlt oder ist unendlich</translation>
    </message>
    <message>
        <source>, which lie in two rows</source>
        <translation>, die in zwei Zeilen liegen</translation>
    </message>
    <message>
        <source>%1 holds %2 of shape %3; numbers of shape (N, 2) are wanted</source>
        <translation>%1 enthält %2 der Form %3; nötig sind Zahlen der Form (N, 2)</translation>
    </message>
    <message>
        <source>%1 holds fewer than two columns of numbers</source>
        <translation>%1 enthält weniger als zwei Spalten mit Zahlen</translation>
    </message>
    <message>
        <source>The images of another data set, resized to a square and made grey or colour.</source>
        <translation>Die Bilder eines anderen Datensatzes, auf ein Quadrat gebracht und in Grau oder Farbe.</translation>
    </message>
    <message>
        <source>Resized images</source>
        <translation>Bilder in anderer Größe</translation>
    </message>
    <message>
        <source>Where the images come from.</source>
        <translation>Woher die Bilder kommen.</translation>
    </message>
    <message>
        <source>Side of the square to which they are resized.</source>
        <translation>Seite des Quadrats, auf das sie gebracht werden.</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>as they are</source>
        <translation>wie sie sind</translation>
    </message>
    <message>
        <source>Whether they are made grey, or colour.</source>
        <translation>Ob sie grau oder farbig gemacht werden.</translation>
    </message>
    <message>
        <source>Your own images: the folder, or with array the file. Only for these two.</source>
        <translation>Deine eigenen Bilder: der Ordner, oder bei array die Datei. Nur für diese beiden.</translation>
    </message>
    <message>
        <source>Eight Gaussians on a circle of radius 1: the classic test for mode collapse.</source>
        <translation>Acht Gaußverteilungen auf einem Kreis mit Radius 1: der klassische Test auf Modenkollaps.</translation>
    </message>
    <message>
        <source>Ring of 8</source>
        <translation>Ring aus 8</translation>
    </message>
    <message>
        <source>Standard deviation of each of the eight Gaussians.</source>
        <translation>Standardabweichung jeder der acht Gaußverteilungen.</translation>
    </message>
    <message>
        <source>Two arms that wind around each other: one connected but much folded curve.</source>
        <translation>Zwei Arme, die sich umeinander winden: eine zusammenhängende, aber stark gefaltete Kurve.</translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation>Spirale</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Windungen</translation>
    </message>
    <message>
        <source>How often each arm winds around the centre.</source>
        <translation>Wie oft sich jeder Arm um die Mitte windet.</translation>
    </message>
    <message>
        <source>turns</source>
        <translation>mal</translation>
    </message>
    <message>
        <source>Standard deviation of the points around the arms.</source>
        <translation>Standardabweichung der Punkte um die Arme.</translation>
    </message>
    <message>
        <source>%1 images in a row are damaged, such as %2 (%3)</source>
        <translation>%1 Bilder hintereinander sind beschädigt, etwa %2 (%3)</translation>
    </message>
    <message>
        <source>Shapes in one colour, each also with dark stripes: horse and zebra in little, and measurable.</source>
        <translation>Formen in einer Farbe, jede auch mit dunklen Streifen: Pferd und Zebra im Kleinen, und messbar.</translation>
    </message>
    <message>
        <source>Shapes, solid and striped</source>
        <translation>Formen, einfarbig und gestreift</translation>
    </message>
    <message>
        <source>solid to striped</source>
        <translation>solid to striped</translation>
    </message>
    <message>
        <source>Side of the pictures.</source>
        <translation>Seitenlänge der Bilder.</translation>
    </message>
    <message>
        <source>Width of a stripe, as a share of the picture's.</source>
        <translation>Breite eines Streifens, als Anteil an der des Bildes.</translation>
    </message>
    <message>
        <source>Stripe width</source>
        <translation>Streifenbreite</translation>
    </message>
    <message>
        <source>Shapes that are drawn in advance.</source>
        <translation>Formen, die im Voraus gezeichnet werden.</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>Formen</translation>
    </message>
    <message>
        <source>A rolled-up sheet seen from its end, sparser towards the outside.</source>
        <translation>Ein aufgerolltes Blatt (Biskuitrolle), vom Ende her gesehen, nach außen hin dünner besetzt.</translation>
    </message>
    <message>
        <source>Swiss roll</source>
        <translation>Swiss Roll</translation>
    </message>
    <message>
        <source>Standard deviation of the points around the roll, whose radius is 14.</source>
        <translation>Standardabweichung der Punkte um die Rolle, deren Radius 14 ist.</translation>
    </message>
    <message>
        <source>Square pieces of two of three grey textures, brick, grass and gravel: two domains that no order connects.</source>
        <translation>Quadratische Ausschnitte zweier von drei grauen Texturen, Ziegel, Gras und Kies: zwei Domänen, die keine Ordnung verbindet.</translation>
    </message>
    <message>
        <source>Textures</source>
        <translation>Texturen</translation>
    </message>
    <message>
        <source>grass to gravel</source>
        <translation>grass to gravel</translation>
    </message>
    <message>
        <source>Which texture is turned into which.</source>
        <translation>Welche Textur in welche verwandelt wird.</translation>
    </message>
    <message>
        <source>Side of the pieces.</source>
        <translation>Seitenlänge der Ausschnitte.</translation>
    </message>
    <message>
        <source>Pieces that are cut of each texture in advance.</source>
        <translation>Ausschnitte, die im Voraus aus jeder Textur geschnitten werden.</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Ausschnitte</translation>
    </message>
</context>
</TS>
