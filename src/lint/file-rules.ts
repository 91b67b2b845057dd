import type { Severity } from '../diagnostic.ts';
import { say, type Text } from '../language/say.ts';

/** What holds for every file whatever its stage: found by the reader, the schema and lint itself, and not to be set. */
export interface FileRule {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Text;
  readonly why: Text;
}

const rule = (id: string, title: Text, why: Text, severity: Severity = 'error'): FileRule => ({
  id,
  severity,
  title,
  why,
});

export const fileRules: readonly FileRule[] = [
  rule(
    'course/unreadable-file',
    say('Fichier accessible', 'File within reach'),
    say('Ce qui n’a pas été lu n’a pas été vérifié.', 'What was not read was not checked.'),
  ),
  rule(
    'course/size',
    say('Taille d’une spécification', 'Size of a spec'),
    say(
      'Une spécification tient en quelques pages ; un fichier énorme est autre chose.',
      'A spec fits in a few pages; a huge file is something else.',
    ),
  ),
  rule(
    'course/encoding',
    say('Texte en UTF-8', 'UTF-8 text'),
    say(
      'Dans un autre encodage, les accents deviennent des signes illisibles dans les documents du client.',
      'In another encoding, accents turn into garbage in the client’s documents.',
    ),
  ),
  rule(
    'course/syntax',
    say('YAML lisible', 'Readable YAML'),
    say(
      'Après une erreur de syntaxe, rien de ce qui suit ne peut être compris avec certitude.',
      'After a syntax error, nothing that follows can be understood for sure.',
    ),
  ),
  rule(
    'course/control-character',
    say('Pas de caractère invisible', 'No invisible character'),
    say(
      'Un caractère de contrôle ne s’imprime pas et abîme les documents qui le reprennent.',
      'A control character can’t be printed and spoils the documents that take it up.',
    ),
  ),
  rule(
    'course/several-documents',
    say('Un parcours par fichier', 'One course for each file'),
    say('Le second parcours serait oublié sans bruit.', 'The second course would be forgotten in silence.'),
  ),
  rule(
    'course/depth',
    say('Imbrication raisonnable', 'Reasonable nesting'),
    say('Aucune spécification n’a besoin de tant de niveaux.', 'No spec needs so many levels.'),
  ),
  rule(
    'course/alias',
    say('Renvois YAML bornés', 'Bounded YAML aliases'),
    say(
      'Des renvois qui se multiplient ou se contiennent ne finissent jamais d’être lus.',
      'Aliases that multiply or contain themselves are never done being read.',
    ),
  ),
  rule(
    'course/not-a-spec',
    say('Une spécification de SPOC', 'A SPOC spec'),
    say('Rien, dans ce fichier, ne décrit un parcours.', 'Nothing in this file describes a course.'),
  ),
  rule(
    'course/duplicate-key',
    say('Clés écrites une seule fois', 'Keys written once'),
    say('La seconde valeur serait perdue sans bruit.', 'The second value would be lost in silence.'),
  ),
  rule(
    'course/list-in-text',
    say('Un texte, pas une liste déguisée', 'A text, not a list in disguise'),
    say(
      'Des tirets dans un texte deviennent une seule phrase dans les documents.',
      'Dashes inside a text run into one sentence in the documents.',
    ),
    'warning',
  ),
  rule(
    'course/tag',
    say('Pas d’étiquette YAML', 'No YAML tag'),
    say(
      'Le mot qui suit le « ! » disparaîtrait des documents.',
      'The word after the “!” would vanish from the documents.',
    ),
  ),
  rule(
    'course/comma-in-braces',
    say('Pas de virgule qui coupe un texte', 'No comma that cuts a text'),
    say(
      'Entre accolades, « 4,2/5 » se lit « 4 » : la suite disparaîtrait sans bruit.',
      'Inside braces, “4,2/5” is read as “4”: the rest would vanish in silence.',
    ),
  ),
  rule(
    'course/hash-in-text',
    say('Pas de « # » qui coupe un texte', 'No “#” that cuts a text'),
    say(
      'La fin de la phrase serait absente des documents.',
      'The end of the sentence would be missing from the documents.',
    ),
    'info',
  ),
  rule(
    'course/version',
    say('Version du format connue', 'Known format version'),
    say(
      'Lire un fichier plus récent à moitié donnerait des documents faux sans le dire.',
      'Reading half of a newer file would give wrong documents without saying so.',
    ),
  ),
  rule(
    'course/missing-key',
    say('Clé indispensable présente', 'Compulsory key present'),
    say(
      'Sans elle, l’élément ne peut être ni vérifié ni imprimé.',
      'Without it, the item can be neither checked nor printed.',
    ),
  ),
  rule(
    'course/unknown-key',
    say('Clés connues seulement', 'Known keys only'),
    say(
      'Une clé mal écrite serait ignorée : ce qu’elle dit manquerait dans les documents.',
      'A misspelt key would be passed over: what it says would be missing from the documents.',
    ),
  ),
  rule(
    'course/unknown-value',
    say('Valeurs de la liste', 'Values from the list'),
    say(
      'Les calculs et les documents ne connaissent que les valeurs de la liste.',
      'Sums and documents know the listed values only.',
    ),
  ),
  rule(
    'course/wrong-type',
    say('Texte, liste ou clés au bon endroit', 'Text, list or keys in the right place'),
    say(
      'Ce qui n’est pas lu n’est ni vérifié ni imprimé. Dans un texte, un deux-points ou des crochets sans guillemets suffisent à le changer en clés ou en liste.',
      'What is not read is neither checked nor printed. In a text, a colon or brackets without quotes are enough to turn it into keys or a list.',
    ),
  ),
  rule(
    'course/empty',
    say('Pas de valeur vide', 'No empty value'),
    say(
      'Un vide ne dit pas si la réponse est « rien » ou « pas encore demandé ».',
      'An empty value doesn’t tell “nothing” from “not asked yet”.',
    ),
  ),
  rule(
    'course/unreadable-value',
    say('Durées, dates et nombres lisibles', 'Readable durations, dates and numbers'),
    say(
      'Une valeur devinée fausserait le temps, le calendrier ou le budget du parcours.',
      'A guessed value would falsify the course’s time, calendar or budget.',
    ),
  ),
  rule(
    'course/duplicate-id',
    say('Identifiants uniques', 'Unique identifiers'),
    say(
      'Un renvoi vers un identifiant double désigne deux choses à la fois.',
      'A reference to a double identifier names two things at once.',
    ),
  ),
  rule(
    'course/unknown-id',
    say('Renvois vers ce qui existe', 'References to what exists'),
    say(
      'Un renvoi cassé rompt la trace entre objectif, activité et évaluation.',
      'A broken reference cuts the trace from objective to activity to assessment.',
    ),
  ),
  rule(
    'course/date-order',
    say('Le début avant la fin', 'The start before the end'),
    say('Un calendrier à l’envers ne peut être tenu.', 'A calendar turned around can’t be kept.'),
  ),
  rule(
    'course/cycle',
    say('Pas de cercle', 'No circle'),
    say(
      'Deux éléments qui s’attendent l’un l’autre ne commencent jamais.',
      'Two items that wait for each other never begin.',
    ),
  ),
  rule(
    'lint/settings',
    say('Configuration comprise', 'Settings understood'),
    say(
      'Un réglage mal écrit et ignoré laisserait croire que la vérification a eu lieu.',
      'A misspelt setting that is passed over would pretend that the check took place.',
    ),
  ),
  rule(
    'lint/rule-failed',
    say('Règle en échec', 'Rule failed'),
    say(
      'La règle s’est arrêtée avant la fin ; les autres ont travaillé. C’est un défaut de l’outil ou d’une règle ajoutée.',
      'The rule stopped before its end; the others did their work. It is a fault of the tool or of an added rule.',
    ),
  ),
  rule(
    'lint/suppression-without-reason',
    say('Une exception dit pourquoi', 'An exception says why'),
    say(
      'Dans six mois, personne ne saura plus si l’exception vaut encore.',
      'In six months, nobody will know whether the exception still holds.',
    ),
  ),
  rule(
    'lint/suppression-without-rule',
    say('Une exception nomme sa règle', 'An exception names its rule'),
    say(
      'Une exception générale cacherait aussi les problèmes à venir.',
      'A general exception would hide problems to come as well.',
    ),
  ),
  rule(
    'lint/unknown-rule',
    say('Règle connue', 'Known rule'),
    say('L’exception ne porterait sur rien.', 'The exception would apply to nothing.'),
  ),
  rule(
    'lint/unknown-directive',
    say('Consigne connue', 'Known directive'),
    say('Une consigne mal écrite n’a aucun effet.', 'A misspelt directive has no effect.'),
  ),
  rule(
    'lint/unused-suppression',
    say('Exception encore utile', 'Exception still needed'),
    say(
      'Une exception sans objet cacherait un problème futur au même endroit.',
      'An unneeded exception would hide a future problem at the same place.',
    ),
    'warning',
  ),
  rule(
    'lint/stale-baseline',
    say('Liste d’attente à jour', 'Baseline up to date'),
    say(
      'Un constat réglé mais encore excusé pourrait revenir sans être vu.',
      'A finding that is settled but still excused could come back unseen.',
    ),
    'warning',
  ),
];
