import { type Slots, say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { evidenceOf, isLink, lmsSource, platformOf } from './_platform.ts';

export const rule = defineRule({
  id: 'lms/extension',
  stage: 'production',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Des fichiers que la plateforme accepte', 'Files that the platform accepts'),
    why: say(
      'Un seul fichier refusé peut faire rejeter tout le paquet.',
      'A single refused file may have the whole package rejected.',
    ),
    source: lmsSource,
    messages: {
      refused: say(
        '{lms} refuse les fichiers .{extension} ({evidence}) : livrez « {file} » autrement (page, PDF, lien).',
        '{lms} refuses .{extension} files ({evidence}): deliver “{file}” in another way (page, PDF, link).',
      ),
    },
    examples: {
      bad: 'need:\n  constraints:\n    platform: { name: "Docebo", lms: docebo }\nresources:\n  - { id: R1, title: "Script d’import des contacts", file: outils/import.py }',
      good: 'need:\n  constraints:\n    platform: { name: "Docebo", lms: docebo }\nresources:\n  - { id: R1, title: "Mode d’emploi de l’import", file: outils/import.pdf }',
    },
  }),
  *check(course) {
    const { label: lms, profile } = platformOf(course);
    for (const [index, { file }] of course.resources.entries()) {
      const extension = /\.([a-z0-9]+)$/i.exec(file ?? '')?.[1]?.toLowerCase();
      if (!file || !extension || isLink(file) || !profile.refusedExtensions?.includes(extension)) continue;
      const data: Slots = { lms, extension, file, evidence: evidenceOf(profile) };
      yield { at: ['resources', index, 'file'], message: 'refused', data };
    }
  },
});
