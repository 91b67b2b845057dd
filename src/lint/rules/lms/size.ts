import { type Slots, say, type Text } from '../../../language/say.ts';
import { parseSize } from '../../../method/lms.ts';
import { defineRule } from '../../rule.ts';
import { quoted } from '../_enumeration.ts';
import { evidenceOf, isLink, lmsSource, platformOf } from './_platform.ts';

/** « 1,2 Go », “1.2 GB”. */
function shownSize(bytes: number): Text {
  const figure = String(Number((bytes / 1024 ** 3).toFixed(bytes < 1024 ** 3 ? 2 : 1)));
  return { fr: `${figure.replace('.', ',')} Go`, en: `${figure} GB` };
}

export const rule = defineRule({
  id: 'lms/size',
  stage: 'production',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Des paquets à la taille de la plateforme', 'Packages that fit the platform'),
    why: say(
      'Un paquet trop lourd est refusé, et ses vidéos se chargent mal chez les apprenants.',
      'A package that is too heavy is refused, and its videos load badly for the learners.',
    ),
    source: lmsSource,
    messages: {
      resource: say(
        '« {title} » pèse {size} ; {lms} refuse un paquet de plus de {limit} ({evidence}). Hébergez la vidéo à part, ou compressez-la.',
        '“{title}” weighs {size}; {lms} refuses a package of more than {limit} ({evidence}). Host the video elsewhere, or compress it.',
      ),
      module: say(
        'Les ressources de {module} pèsent {size} ; {lms} refuse un paquet de plus de {limit} ({evidence}). Hébergez les vidéos à part, ou coupez le module.',
        'The resources of {module} weigh {size}; {lms} refuses a package of more than {limit} ({evidence}). Host the videos elsewhere, or split the module.',
      ),
    },
    examples: {
      bad: 'need:\n  constraints:\n    platform: { name: "Rise Up", lms: rise-up }\nresources:\n  - id: R1\n    type: video\n    title: "Entretien filmé"\n    file: entretien.mp4\n    size: 1,4 Go',
      good: 'need:\n  constraints:\n    platform: { name: "Rise Up", lms: rise-up }\nresources:\n  - { id: R1, type: video, title: "Entretien filmé", file: entretien.mp4, size: 180 Mo }',
    },
  }),
  *check(course) {
    const { label: lms, profile } = platformOf(course);
    const { maxBytes } = profile;
    if (maxBytes === undefined) return;
    const weights = new Map<string, number>();
    const data: Slots = { lms, limit: shownSize(maxBytes), evidence: evidenceOf(profile) };
    for (const [index, { id, title, size, file }] of course.resources.entries()) {
      const bytes = size === undefined || isLink(file ?? '') ? undefined : parseSize(size);
      if (bytes === undefined) continue;
      weights.set(id, bytes);
      const own: Slots = { ...data, title: title ?? file ?? id, size: shownSize(bytes) };
      if (bytes > maxBytes) yield { at: ['resources', index, 'size'], message: 'resource', data: own };
    }
    for (const [index, { id, title, resources }] of course.modules.entries()) {
      const own = resources.map((resource) => weights.get(resource) ?? 0);
      const total = own.reduce((sum, bytes) => sum + bytes, 0);
      // A single heavy file has been named already.
      if (total <= maxBytes || own.some((bytes) => bytes > maxBytes)) continue;
      const all: Slots = { ...data, module: quoted(title ?? id), size: shownSize(total) };
      yield { at: ['modules', index, 'resources'], message: 'module', data: all };
    }
  },
});
