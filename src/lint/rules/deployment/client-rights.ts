import type { Course } from '../../../course/course.ts';
import { personOf } from '../../../facts/people.ts';
import { contentWords } from '../../../language/content-words.ts';
import { say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { sameFile } from '../_same-file.ts';

/** « Notes de chaque quiz par personne »: the results of each learner. */
const eachResult =
  /\b(?:notes?|scores?|réponses?|résultats?|grilles?|copies|travaux|marks?|answers?|results?|grids?)\b.{0,120}\b(?:chaque [a-zà-ÿ]+|de chacune?|nom par nom|par (?:personne|participant|apprenant)|individuel|nominati|each (?:learner|participant|person)|per person)/i;

/** « Sans accès aux réponses individuelles »: the client sees less, not more. */
const withheld = /\b(?:sans|jamais|aucune?|pas|hors|without|never|not?|except)\b/i;

/** « Jamais de note individuelle », « les scores individuels restent au participant ». */
const kept =
  /\b(?:jamais|aucune?|pas d[e’']|ni|never|no|not)\b[^.;]{0,120}\b(?:notes?|scores?|réponses?|résultats?|grilles?|marks?|answers?|results?)\b|\b(?:notes?|scores?|réponses?|résultats?|grilles?|copies|travaux|marks?|answers?|results?)\b[^.;]{0,120}\b(?:ne (?:sont|seront) (?:connu|vu|lu|transmis|visible|communiqué|accessible|partagé|consulté)e?s? (?:que|qu[’'])|rest(?:e|ent) (?:à|au|aux|entre)|confidentiel|seule?s?|uniquement|stay with|remain with|only)/i;

/** « Notes vues par la formatrice et la responsable RH » names all who see them. */
const exclusive =
  /\b(?:notes?|scores?|réponses?|résultats?|marks?|answers?|results?)\b[^.;]{0,60}\b(?:vue?s? (?:seulement |uniquement )?par|réservée?s? à|connue?s? (?:seulement |uniquement )?d[eu]|seulement|uniquement|seen (?:only )?by|only)\b/i;

/** True when the rule on results names who sees them, and the client’s person is not among them. */
function isLeftOut(course: Course, rights: string, privacy: string): boolean {
  const { who } = course.deployment.access.client;
  const person = who === undefined ? undefined : personOf(course, who);
  if (!person || !/\b(?:notes?|scores?|marks?)\b/i.test(rights) || withheld.test(rights) || !exclusive.test(privacy))
    return false;
  const told = new Set(contentWords(privacy));
  return !contentWords(`${person.name ?? ''} ${person.role ?? ''}`).some((word) => told.has(word));
}

export const rule = defineRule({
  id: 'deployment/client-rights',
  stage: 'need',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Des droits du client conformes à la règle annoncée', 'Client rights in line with the announced rule'),
    why: say(
      'Un apprenant à qui l’on a promis que ses résultats resteraient entre lui et le tuteur ne pardonne pas qu’ils soient lus ailleurs.',
      'Learners who were promised that their results would stay between them and the tutor do not forgive others for reading them.',
    ),
    source: sameFile.fields,
    messages: {
      each: say(
        'Le client verrait les résultats de chacun, alors que la règle d’accès aux résultats (« privacy ») l’exclut. Limitez ses droits, ou revoyez la règle avec lui.',
        'The client would see the results of each learner, while the rule on access to results (“privacy”) forbids it. Limit the client’s rights, or review the rule with the client.',
      ),
    },
    examples: {
      bad: 'evaluation:\n  privacy: "L’employeur reçoit la liste des attestations, jamais de note individuelle."\ndeployment:\n  access:\n    link: "https://lms.optimax.example"\n    client: { who: drh, rights: "Notes de chaque quiz par personne" }',
      good: 'evaluation:\n  privacy: "L’employeur reçoit la liste des attestations, jamais de note individuelle."\ndeployment:\n  access:\n    link: "https://lms.optimax.example"\n    client: { who: drh, rights: "avancement du groupe, sans accès aux réponses individuelles" }',
    },
  }),
  *check(course) {
    const { rights } = course.deployment.access.client;
    const { privacy } = course.evaluation;
    if (rights === undefined || privacy === undefined) return;
    const isEach = eachResult.test(rights) && !withheld.test(rights) && kept.test(privacy);
    if (!isEach && !isLeftOut(course, rights, privacy)) return;
    const related = [
      {
        at: ['evaluation', 'privacy'],
        message: say('l’accès aux résultats est limité ici', 'access to results is limited here'),
      },
    ];
    yield { at: ['deployment', 'access', 'client', 'rights'], message: 'each', related };
  },
});
