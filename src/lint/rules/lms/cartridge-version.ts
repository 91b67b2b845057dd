import { type Slots, say } from '../../../language/say.ts';
import type { CartridgeVersion } from '../../../method/lms.ts';
import { defineRule } from '../../rule.ts';
import { evidenceOf, lmsSource, platformOf } from './_platform.ts';

/** The version that the name of a cartridge tells: « Common Cartridge 1.3 », « parcours-cc13.imscc ». */
function versionIn(words: string): CartridgeVersion | undefined {
  const match = /(?:common cartridge|cartouche|\bcc)[\s_-]*(?:v\.? ?)?1[.,]?([0-3])\b/i.exec(words);
  const inFile = match ?? /\b1\.([0-3])\b[^/]*\.imscc$/i.exec(words);
  return inFile ? (`1.${inFile[1]}` as CartridgeVersion) : undefined;
}

export const rule = defineRule({
  id: 'lms/cartridge-version',
  stage: 'production',
  contradictions: ['unaccepted'],
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('La version de Common Cartridge qui convient', 'The Common Cartridge version that fits'),
    why: say(
      'Une autre version est refusée à l’import, ou perd des activités que les apprenants attendent.',
      'Another version is refused at import, or loses activities that the learners expect.',
    ),
    source: lmsSource,
    messages: {
      unaccepted: say(
        'Common Cartridge {version} est demandé, mais ne figure pas parmi les formats acceptés. Ajoutez « common-cartridge » à « accepts », ou retirez « cartridge ».',
        'Common Cartridge {version} is requested, but is not among the accepted formats. Add “common-cartridge” to “accepts”, or take out “cartridge”.',
      ),
      refused: say(
        '{lms} refuse Common Cartridge {version} ({evidence}) : demandez la version {best}.',
        '{lms} refuses Common Cartridge {version} ({evidence}): ask for version {best}.',
      ),
      unknown: say(
        'Rien ne dit que {lms} prenne Common Cartridge {version} ; la version {best} est prise ({evidence}).',
        'Nothing says that {lms} takes Common Cartridge {version}; version {best} is taken ({evidence}).',
      ),
    },
    examples: {
      bad: [
        'need:\n  constraints:\n    platform: { name: "Moodle du groupe", lms: moodle, accepts: [common-cartridge], cartridge: 1.3 }',
        'need:\n  constraints:\n    platform: { name: "Campus", lms: canvas, accepts: [scorm-1.2], cartridge: 1.3 }',
      ],
      good: 'need:\n  constraints:\n    platform: { name: "Moodle du groupe", lms: moodle, accepts: [common-cartridge], cartridge: 1.1 }',
    },
  }),
  *check(course) {
    const { accepts, cartridge } = course.need.constraints.platform;
    if (cartridge && accepts.length > 0 && !accepts.includes('common-cartridge')) {
      const at = ['need', 'constraints', 'platform'];
      const related = [
        { at: [...at, 'accepts'], message: say('les formats acceptés sont ici', 'the formats accepted are here') },
      ];
      yield { at: [...at, 'cartridge'], message: 'unaccepted', data: { version: cartridge }, related };
      return;
    }
    const { label: lms, profile } = platformOf(course);
    const { cartridges } = profile;
    if (!cartridges) return;
    const wanted = course.need.constraints.platform.cartridge;
    const asked = [
      ...(wanted ? [{ at: ['need', 'constraints', 'platform', 'cartridge'], version: wanted }] : []),
      ...course.resources.flatMap(({ title, about, file }, index) => {
        const version = versionIn([title, about, file].join(' '));
        return version ? [{ at: ['resources', index], version }] : [];
      }),
    ];
    for (const { at, version } of asked) {
      if (cartridges.taken.includes(version)) continue;
      const data: Slots = { lms, version, best: cartridges.best, evidence: evidenceOf(profile) };
      if (cartridges.refused?.includes(version)) yield { at, message: 'refused', data };
      else yield { at, message: 'unknown', severity: 'info', data };
    }
  },
});
