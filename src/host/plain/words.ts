import { say } from '../../language/say.ts';

export const words = {
  help: say(
    'Une ligne par réponse. Entrée seule garde la réponse ou passe. + reprend la proposition · ? laisse ouverte · < revient · ~ marque à confirmer · // note privée · :r relecture · :q pause.',
    'One line for each answer. Enter alone keeps the answer or passes. + takes the proposal · ? leaves open · < goes back · ~ marks to be confirmed · // private note · :r review · :q pause.',
  ),
  now: say('Réponse actuelle : {text}', 'Current answer: {text}'),
  proposal: say('Proposition (+) : {text}', 'Proposal (+): {text}'),
  example: say('Exemple : {text}', 'Example: {text}'),
  remark: say('Remarque : {text}', 'Remark: {text}'),
  confirm: say('Cette réponse est à confirmer.', 'This answer is to be confirmed.'),
  better: say(
    'Proposition : {text}. + la prend, Entrée garde vos mots.',
    'Proposal: {text}. + takes it, Enter keeps your words.',
  ),
  choice: say('Un numéro ou les premières lettres.', 'A number or the first letters.'),
  several: say('Des numéros séparés par des virgules ; - pour aucun.', 'Numbers with commas; - for none.'),
  unknown: say('« {text} » n’est pas dans la liste.', '“{text}” is not in the list.'),
  list: say(
    'Une ligne à ajouter ; Entrée seule continue. :e 2 modifie la ligne 2, :d 2 la supprime, :c 2 la duplique, :m 2 1 la déplace.',
    'A line to add; Enter alone goes on. :e 2 changes line 2, :d 2 deletes it, :c 2 duplicates it, :m 2 1 moves it.',
  ),
  fixed: say('Entrée seule continue ; :e 2 modifie la ligne 2.', 'Enter alone goes on; :e 2 changes line 2.'),
  opens: say(':o 2 ouvre la ligne 2.', ':o 2 opens line 2.'),
  menu: say('Un numéro pour ouvrir une ligne', 'A number to open a line'),
  line: say('Ligne {n}', 'Line {n}'),
  field: say(
    '{label}{value, select, none {} other { (actuellement : {value})}}',
    '{label}{value, select, none {} other { (now: {value})}}',
  ),
} as const;

/** How an answer stands, in words: a screen reader does not read signs. */
export const states = {
  done: say('répondu', 'answered'),
  advice: say('remarque', 'remark'),
  open: say('ouverte', 'open'),
  confirm: say('à confirmer', 'to be confirmed'),
  again: say('à revoir', 'to look at again'),
  none: say('sans réponse', 'no answer'),
} as const;
