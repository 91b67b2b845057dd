import { say, type Text } from '../language/text.ts';
import type { FileProblem } from './host.ts';

/** What went wrong with a file, why, and what to do; the slots are `path` and `detail`. */
export const fileProblems: Readonly<Record<FileProblem, Text>> = {
  missing: say(
    '{path} : ce fichier n’existe pas. Vérifiez le nom et le dossier.',
    '{path}: there is no such file. Check the name and the folder.',
  ),
  folder: say('{path} : c’est un dossier ; un fichier est attendu.', '{path}: this is a folder; a file is expected.'),
  'not-a-folder': say(
    '{path} : un fichier porte déjà ce nom là où un dossier est attendu.',
    '{path}: a file stands where a folder is expected.',
  ),
  forbidden: say(
    '{path} : accès refusé. Vérifiez vos droits sur ce fichier ou ce dossier.',
    '{path}: access denied. Check your rights on this file or folder.',
  ),
  'read-only': say(
    '{path} : ce disque est en lecture seule. Choisissez un autre dossier.',
    '{path}: this disk is read-only. Choose another folder.',
  ),
  full: say(
    '{path} : le disque est plein. Ce fichier n’a pas été écrit ; libérez de la place et recommencez.',
    '{path}: the disk is full. This file was not written; free some space and try again.',
  ),
  'not-a-file': say('{path} : ce n’est pas un fichier ordinaire.', '{path}: this is not a regular file.'),
  'too-large': say('{path} : fichier trop gros ({detail}).', '{path}: the file is too large ({detail}).'),
  other: say('{path} : lecture ou écriture impossible ({detail}).', '{path}: it can’t be read or written ({detail}).'),
};
