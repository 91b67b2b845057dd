import { say } from '../../language/say.ts';

/** What the keys do, as said at the foot of the screen. */
export const keys = {
  answer: say('Entrée valider', 'Enter answer'),
  pass: say('Entrée passer', 'Enter pass'),
  next: say('Entrée continuer', 'Enter go on'),
  back: say('Échap retour', 'Esc back'),
  take: say('Tab reprendre la proposition', 'Tab take the proposal'),
  open: say('? laisser ouverte', '? leave open'),
  confirm: say('~ à confirmer', '~ to confirm'),
  note: say('// note privée', '// private note'),
  newline: say('Alt+Entrée à la ligne', 'Alt+Enter new line'),
  pause: say('Ctrl+C pause', 'Ctrl+C pause'),
  review: say('Ctrl+R relecture', 'Ctrl+R review'),
  choose: say('↑↓ choisir', '↑↓ choose'),
  tick: say('Espace cocher', 'Space tick'),
  lines: say('↑ modifier une ligne', '↑ change a line'),
  add: say('a ajouter', 'a add'),
  edit: say('Entrée modifier', 'Enter change'),
  enter: say('Entrée ouvrir', 'Enter open'),
  group: say('1-9 partie', '1-9 part'),
  remove: say('d supprimer', 'd delete'),
  undo: say('u rétablir', 'u undo'),
  move: say('Maj+↑↓ déplacer', 'Shift+↑↓ move'),
  copy: say('c dupliquer', 'c duplicate'),
  change: say('←→ changer', '←→ change'),
  skip: say('↓ suivante', '↓ next'),
  scroll: say('↑↓ défiler', '↑↓ scroll'),
  leave: say('toute autre touche : retour', 'any other key: back'),
} as const;

export const words = {
  example: say('Exemple : {example}', 'Example: {example}'),
  confirm: say('à confirmer', 'to be confirmed'),
  other: say('autre : ', 'other: '),
  proposal: say('Proposition : « {text} »', 'Proposal: “{text}”'),
  proposals: say('Propositions :', 'Proposals:'),
  clientWords: say('Mots du client : « {text} »', 'Client’s words: “{text}”'),
  more: say(
    '{n, plural, one {# ligne de plus} other {# lignes de plus}}',
    '{n, plural, one {# more line} other {# more lines}}',
  ),
  done: say('continuer', 'go on'),
  none: say('aucune ligne', 'no line yet'),
  removed: say('Supprimé : « {text} ». u le rétablit.', 'Deleted: “{text}”. u brings it back.'),
  notAChoice: say('« {text} » n’est pas dans la liste.', '“{text}” is not in the list.'),
  nothing: say('–', '–'),
} as const;
