import { withoutAccents } from '../../../language/letters.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { evidenceOf, isLink, lmsSource, platformOf } from './_platform.ts';

/** The name without accents and other signs beyond ASCII; undefined when nothing of it would be left. */
function plainName(file: string): string | undefined {
  const plain = withoutAccents(file)
    .replace(/œ/g, 'oe')
    .replace(/Œ/g, 'OE')
    .replace(/æ/g, 'ae')
    .replace(/[’‘]/g, '-')
    .replace(/[\u2013\u2014]/g, '-')
    .replace(/[^\u0020-\u007e]/g, '');
  return /^[^.]*[a-z0-9]/i.test(plain.split('/').at(-1) ?? '') ? plain : undefined;
}

const beyondAscii = /[^\u0020-\u007e]/;

export const rule = defineRule({
  id: 'lms/file-name',
  stage: 'production',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Des noms de fichiers sans accent', 'File names without accents'),
    why: say(
      'Un fichier dont le nom est refusé manque le jour du lancement, sans que personne l’ait vu partir.',
      'A file whose name is refused is missing on launch day, and nobody saw it go.',
    ),
    source: lmsSource,
    messages: {
      accent: say(
        '{lms} refuse les accents dans un nom de fichier ({evidence}) : renommez « {file} » en « {plain} ».',
        '{lms} refuses accents in a file name ({evidence}): rename “{file}” to “{plain}”.',
      ),
      rename: say(
        '{lms} refuse les accents dans un nom de fichier ({evidence}) : renommez « {file} » avec des lettres simples.',
        '{lms} refuses accents in a file name ({evidence}): rename “{file}” with plain letters.',
      ),
    },
    examples: {
      bad: 'need:\n  constraints:\n    platform: { name: "Rise Up", lms: rise-up }\nresources:\n  - { id: R1, title: "Mémo de l’entretien", file: ressources/mémo-entretien.pdf }',
      good: 'need:\n  constraints:\n    platform: { name: "Rise Up", lms: rise-up }\nresources:\n  - { id: R1, title: "Mémo de l’entretien", file: ressources/memo-entretien.pdf }',
    },
  }),
  *check(course) {
    const { label: lms, profile } = platformOf(course);
    if (!profile.asciiNames) return;
    for (const [index, { file }] of course.resources.entries()) {
      if (file === undefined || isLink(file) || !beyondAscii.test(file)) continue;
      const plain = plainName(file);
      const data: Slots = { lms, file, evidence: evidenceOf(profile), ...(plain ? { plain } : {}) };
      yield { at: ['resources', index, 'file'], message: plain ? 'accent' : 'rename', data };
    }
  },
});
