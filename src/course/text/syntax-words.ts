import { say } from '../../language/say.ts';

/** What the reader of a text that is not YAML is told. */
export const messages = {
  colon: say(
    'Le deux-points coupe la phrase : mettez-la entre guillemets ("…").',
    'The colon cuts the sentence: put it in quotes ("…").',
  ),
  belowValue: say(
    '« {key} » est décalé sous une ligne qui a déjà une valeur : alignez les deux lignes, ou videz celle du dessus.',
    '“{key}” is indented below a line that already has a value: align the two lines, or empty the one above.',
  ),
  tab: say(
    'Une tabulation sert de retrait ; YAML ne connaît que les espaces, deux par niveau.',
    'A tab is used to indent; YAML only knows spaces, two for each level.',
  ),
  oddSpace: say(
    'Une espace insécable se trouve là où il faut une espace ordinaire (souvent un copier-coller).',
    'There is a no-break space where an ordinary space is needed (often from copy and paste).',
  ),
  unclosedQuote: say(
    'Ces guillemets ne sont jamais fermés : ajoutez {sign} à la fin du texte.',
    'These quotes are never closed: add {sign} at the end of the text.',
  ),
  apostrophe: say(
    'L’apostrophe ferme ici le texte entre guillemets simples : prenez des guillemets doubles ("…").',
    'The apostrophe closes the single-quoted text here: use double quotes ("…").',
  ),
  afterQuotes: say(
    'Du texte suit les guillemets fermants : mettez toute la phrase entre guillemets.',
    'Some text follows the closing quotes: put the whole sentence in quotes.',
  ),
  reserved: say(
    'Un texte qui commence par « {sign} » a un autre sens en YAML : mettez-le entre guillemets ("…").',
    'A text that begins with “{sign}” means something else in YAML: put it in quotes ("…").',
  ),
  unclosedBracket: say(
    '« {sign} » n’est jamais fermé : ajoutez « {closing} », ou des guillemets si c’est du texte.',
    '“{sign}” is never closed: add “{closing}”, or quotes if it is text.',
  ),
  comma: say(
    'Il manque une virgule entre deux valeurs, ou des guillemets autour d’une seule.',
    'A comma is missing between two values, or quotes around a single one.',
  ),
  extraComma: say('Une virgule de trop : rien ne la précède.', 'One comma too many: nothing stands before it.'),
  inFlow: say(
    'Entre {signs} ou {list}, un deux-points coupe le texte, et une virgule sépare deux valeurs : mettez le texte entre guillemets, ou ajoutez la virgule.',
    'Within {signs} or {list}, a colon cuts the text and a comma separates two values: put the text in quotes, or add the comma.',
  ),
  noSpace: say(
    'Il manque une espace après le deux-points de « {key} ».',
    'A space is missing after the colon of “{key}”.',
  ),
  noSpaceAfterDash: say('Il manque une espace après le tiret.', 'A space is missing after the dash.'),
  spaceBeforeHash: say(
    'Il manque une espace avant « # », qui ouvre un commentaire.',
    'A space is missing before “#”, which opens a comment.',
  ),
  notAKey: say(
    '« {line} » n’est ni une clé (« clé: valeur ») ni la suite d’un texte : il manque un deux-points ou un retrait.',
    '“{line}” is neither a key (“key: value”) nor the rest of a text: a colon or an indentation is missing.',
  ),
  alignment: say(
    'Cette ligne n’est alignée avec aucune autre : les clés d’un même niveau ont le même retrait.',
    'This line is aligned with no other: keys of one level have the same indentation.',
  ),
  listAlignment: say(
    'Ce tiret n’est pas aligné avec les autres de sa liste.',
    'This dash is not aligned with the others of its list.',
  ),
  listHere: say(
    'Ce tiret ouvre une liste là où il n’en faut pas : une liste commence à la ligne, sous sa clé. Si c’est du texte, mettez-le entre guillemets.',
    'This dash opens a list in the wrong place: a list begins on a new line, below its key. If it is text, put it in quotes.',
  ),
  hash: say(
    '« # » ouvre un commentaire et coupe ici le texte, qui continue à la ligne suivante : mettez le texte entre guillemets.',
    '“#” opens a comment and cuts the text here, though it goes on in the next line: put the text in quotes.',
  ),
  backslash: say(
    'Entre guillemets doubles, « {sign} » est un signe spécial : doublez-le ({doubled}), ou prenez des guillemets simples.',
    'In double quotes, “{sign}” is a special sign: double it ({doubled}), or use single quotes.',
  ),
  longKey: say(
    'Une phrase très longue est prise pour une clé, à cause d’un deux-points : mettez-la entre guillemets.',
    'A very long sentence is taken for a key because of a colon: put it in quotes.',
  ),
  other: say(
    'Ceci ne se lit pas comme du YAML : vérifiez les guillemets, les deux-points et les retraits de la ligne.',
    'This can’t be read as YAML: check the quotes, colons and indentation of the line.',
  ),
} as const;

export type Mistake = keyof typeof messages;
