import type { YAMLError } from 'yaml';
import { say, type Text } from '../../language/say.ts';

const byCode: Readonly<Record<string, Text>> = {
  ALIAS_PROPS: say('Un renvoi (*) ne porte ni ancre ni étiquette.', 'An alias (*) takes neither anchor nor tag.'),
  BAD_ALIAS: say('Ce renvoi (*) ne mène à aucune ancre (&).', 'This alias (*) leads to no anchor (&).'),
  BAD_INDENT: say(
    'Le décalage de cette ligne ne correspond à aucun niveau : alignez-la sur ses voisines, avec des espaces.',
    'The indentation of this line matches no level: align it with its neighbours, with spaces.',
  ),
  BLOCK_AS_IMPLICIT_KEY: say(
    'Deux « clé : valeur » sur une même ligne : allez à la ligne, ou mettez le texte entre guillemets droits ("…").',
    'Two “key: value” on one line: start a new line, or put the text between double quotes ("…").',
  ),
  BLOCK_IN_FLOW: say(
    'Une liste à tirets ne peut pas se trouver entre crochets ou accolades.',
    'A list with dashes can’t stand between brackets or braces.',
  ),
  DUPLICATE_KEY: say('Cette clé est déjà là plus haut.', 'This key is there already, above.'),
  IMPOSSIBLE: say('Cette ligne ne se lit pas comme du YAML.', 'This line can’t be read as YAML.'),
  KEY_OVER_1024_CHARS: say(
    'Cette clé est trop longue : il manque sans doute un retour à la ligne.',
    'This key is too long: a line break is probably missing.',
  ),
  MISSING_CHAR: say(
    'Il manque un caractère : un guillemet, un crochet, une accolade ou une virgule n’est pas là où il devrait être.',
    'A character is missing: a quote, bracket, brace or comma is not where it should be.',
  ),
  MULTILINE_IMPLICIT_KEY: say(
    'Ce texte court sur plusieurs lignes là où une clé est attendue : il manque un « : », ou des guillemets droits autour du texte.',
    'This text runs over several lines where a key is expected: a “:” is missing, or double quotes around the text.',
  ),
  MULTIPLE_ANCHORS: say('Une seule ancre (&) par valeur.', 'One anchor (&) for each value.'),
  MULTIPLE_DOCS: say(
    'Ce fichier contient plusieurs documents (une ligne « --- ») : un seul parcours par fichier.',
    'This file holds several documents (a “---” line): one course for each file.',
  ),
  MULTIPLE_TAGS: say('Une seule étiquette (!) par valeur.', 'One tag (!) for each value.'),
  TAB_AS_INDENT: say(
    'Une tabulation décale cette ligne : YAML n’accepte que des espaces.',
    'A tab indents this line: YAML accepts spaces only.',
  ),
  TAG_RESOLVE_FAILED: say('Cette étiquette (!) est inconnue : retirez-la.', 'This tag (!) is unknown: remove it.'),
  UNEXPECTED_TOKEN: say(
    'Un caractère inattendu arrête la lecture ici ; si c’est du texte, mettez-le entre guillemets droits ("…").',
    'An unexpected character stops the reading here; if it is text, put it between double quotes ("…").',
  ),
  BAD_SCALAR_START: say(
    'Un texte ne peut pas commencer par ce caractère : mettez-le entre guillemets droits ("…").',
    'A text can’t begin with this character: put it between double quotes ("…").',
  ),
  BAD_DQ_ESCAPE: say(
    'Dans un texte entre guillemets droits, « \\ » s’écrit « \\\\ ».',
    'Between double quotes, “\\” is written “\\\\”.',
  ),
};

const colon = say(
  'Le deux-points coupe la phrase : mettez-la entre guillemets droits ("…").',
  'The colon cuts the sentence: put it between double quotes ("…").',
);
const quote = say('Ce guillemet droit n’est jamais refermé.', 'This double quote is never closed.');
const bracket = say(
  'Ce crochet ou cette accolade n’est jamais refermé ; si c’est du texte, mettez-le entre guillemets droits ("…").',
  'This bracket or brace is never closed; if it is text, put it between double quotes ("…").',
);

/** A syntax error in our words. */
export function syntaxMessage(error: YAMLError, text: string): Text {
  const line = text.slice(text.lastIndexOf('\n', error.pos[0] - 1) + 1).split('\n', 1)[0] ?? '';
  const nested = /nested mappings|compact mapping/i.test(error.message);
  // « title: Module 2 : le brief »
  if ((nested || error.code === 'BLOCK_AS_IMPLICIT_KEY') && /:\s+\S.*?\s?:\s/.test(line)) return colon;
  if (error.code === 'MISSING_CHAR' && /quote/.test(error.message)) return quote;
  if (error.code === 'MISSING_CHAR' && /flow|\]|\}/.test(error.message)) return bracket;
  return byCode[error.code] ?? (byCode.IMPOSSIBLE as Text);
}
