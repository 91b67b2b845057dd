import type { Activity } from '../../../course/course.ts';
import { learnersOf } from '../../../facts/calendar.ts';
import { allActivities, deliveryOf, middle } from '../../../facts/time.ts';
import { oneNumber, type Phrase, phrase } from '../../../language/phrases.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule, type Finding, thresholds } from '../../rule.ts';
import { minutes } from '../_figures.ts';
import { activityName } from '../_names.ts';
import { sameFile } from '../_same-file.ts';

/** « Un seul passage », « deux tentatives ». */
const attemptsSaid = phrase(`${oneNumber} (?:seule? )?(?:passages?|tentatives?|essais?|attempts?|tries|try)`);

/** What takes several learners. */
const together: readonly Activity['type'][] = [
  'group-work',
  'peer-review',
  'role-play',
  'discussion',
  'experience-sharing',
];

/** « Chaque binôme présente », « par groupes de trois ». */
const severalSaid = phrase(
  '(?:en|par|chaque|votre) (?:petits? |sous-)?(?:binômes?|trinômes?|groupes?|équipes?|sous-groupes?)|à (?:deux|trois|quatre)(?= ?(?:[.,;:]|$))|in pairs|in (?:small )?groups|each (?:pair|team)',
  'binôme',
  'trinôme',
  'groupe',
  'équipe',
  'à ',
  'pairs',
  'team',
  'groups',
);

/** « Seul devant l’écran », « travail individuel ». */
const aloneSaid = phrase(
  'chacun(?:e)? (?:seule?|de son côté|individuellement)|individuellement|travail individuel|individually|on your own',
  'chacun',
  'individu',
  'own',
);

/** « Chacun des dix participants anime trente minutes », « dix passages de vingt minutes ». */
const turnsSaid = phrase(
  `(?:chacune? des|each of the) ${oneNumber} [a-zà-ÿ]+ [a-zà-ÿ]+ (?:pendant |for )?${oneNumber} ?min(?:utes)?|${oneNumber} (?:passages?|présentations?|entretiens?|tours?|fois|turns) (?:de |d[’']|of )?${oneNumber} ?min(?:utes)?`,
  'chacun',
  'each',
  'passage',
  'présentation',
  'entretien',
  'tour',
  'fois',
  'turn',
);

/** Minutes that so many turns take, when the words of an activity give them. */
function turns(texts: readonly string[]): number | undefined {
  for (const text of texts) {
    const [count, each] = (turnsSaid().exec(text) ?? []).slice(1).filter((group) => group !== undefined);
    if (count !== undefined && each !== undefined) return Number(count) * Number(each);
  }
  return undefined;
}

const paper = /\b(?:sur papier|papier-crayon|on paper)\b/i;

const sessionsSaid = phrase(`^${oneNumber} (?:séances|sessions)(?! (?:par|de (?:30|45|20)))`, 'séances', 'sessions');

type Message =
  | 'sessions'
  | 'turns'
  | 'paper'
  | 'each'
  | 'several'
  | 'single'
  | 'together'
  | 'attempts'
  | 'alone'
  | 'machine'
  | 'optional'
  | 'breaks';

/** What two fields of one activity say against each other; the key is where it is told. */
function* contradictions(
  activity: Activity,
  longest: number,
  learners: number | undefined,
): Generator<[keyof Activity, Message]> {
  const { type, delivery, feedback, assessment, compulsory, breaks, duration } = activity;
  const { attempts, instructions } = activity;
  const said = attempts && instructions ? attemptsSaid().exec(instructions)?.[1] : undefined;
  if (said !== undefined && Number(said) !== attempts) yield ['attempts', 'attempts'];
  const told = [activity.learnerDoes, instructions, activity.production].filter((text) => text !== undefined);
  const held = (activity.sessions ?? 1) > 1 ? sessionsSaid().exec(activity.content ?? '')?.[1] : undefined;
  if (held !== undefined && Number(held) !== activity.sessions && Number(held) !== activity.parts)
    yield ['sessions', 'sessions'];
  const taken = duration ? turns(told) : undefined;
  if (taken && duration && taken > duration.max * 1.1) yield ['duration', 'turns'];
  const onPaper = activity.tool !== undefined && paper.test(`${activity.title} ${instructions}`);
  if (onPaper && !/papier|paper/i.test(activity.tool ?? '')) yield ['tool', 'paper'];
  const says = (pattern: () => Phrase) => told.some((text) => pattern().test(text));
  if (activity.grouping === 'individual' && says(severalSaid) && !says(aloneSaid)) yield ['grouping', 'several'];
  if (activity.grouping === 'group' && says(aloneSaid) && !says(severalSaid)) yield ['grouping', 'single'];
  // As many sessions as there are learners: one each.
  const isEach =
    (type === 'coaching' || type === 'interview') && (activity.sessions ?? 1) > 1 && activity.sessions === learners;
  if (isEach && (activity.grouping === 'group' || activity.grouping === 'class')) yield ['grouping', 'each'];
  if (activity.grouping === 'individual' && together.includes(type)) yield ['grouping', 'together'];
  if (type === 'virtual-class' && delivery === 'asynchronous') yield ['delivery', 'alone'];
  if (type === 'peer-review' && feedback === 'automatic') yield ['feedback', 'machine'];
  if (assessment === 'certifying' && compulsory === false) yield ['compulsory', 'optional'];
  const isLong = duration !== undefined && middle(duration) >= longest;
  if (breaks === 0 && isLong && deliveryOf(activity) !== 'asynchronous') yield ['breaks', 'breaks'];
}

export const rule = defineRule({
  id: 'structure/activity-consistent',
  stage: 'need',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Une activité cohérente', 'A consistent activity'),
    why: say(
      'Ce qui se contredit dans le plan se contredit sur la plateforme : les apprenants comptent sur un rendez-vous ou une seconde tentative qui n’existent pas.',
      'What contradicts itself in the plan does so on the platform: learners count on an appointment or a second attempt that does not exist.',
    ),
    source: sameFile.fields,
    messages: {
      together: say(
        '{activity} se fait à plusieurs, mais son organisation est individuelle (« grouping: individual »). Corrigez l’organisation, ou le type d’activité.',
        '{activity} takes several people, but its grouping is individual (“grouping: individual”). Correct the grouping, or the type of activity.',
      ),
      several: say(
        '{activity} se fait à plusieurs d’après la consigne, mais son organisation est individuelle (« grouping: individual »). Corrigez l’un ou l’autre.',
        '{activity} is done with other people according to its instructions, but its grouping is individual (“grouping: individual”). Correct one or the other.',
      ),
      each: say(
        '{activity} compte autant de séances que d’apprenants, une pour chacun, mais son organisation est collective. Écrivez « grouping: individual », ou corrigez « sessions ».',
        '{activity} has as many sessions as there are learners, one each, but its grouping is collective. Write “grouping: individual”, or correct “sessions”.',
      ),
      turns: say(
        '{activity} dure {time}, soit moins que le total des passages annoncés dans son texte. Corrigez la durée de l’activité, ou le temps de passage de chacun.',
        '{activity} lasts {time}, less than the total of the turns announced in its text. Correct the length of the activity, or the time for each person.',
      ),
      paper: say(
        '{activity} se fait sur papier d’après son texte, mais un outil est indiqué (« tool »). Corrigez l’un ou l’autre.',
        '{activity} is done on paper according to its text, but a tool is given (“tool”). Correct one or the other.',
      ),
      sessions: say(
        '{activity} : le texte ne donne pas le même nombre de séances que le champ « sessions ». Corrigez l’un ou l’autre.',
        '{activity}: the text does not give the same number of sessions as the field “sessions”. Correct one or the other.',
      ),
      single: say(
        '{activity} est un travail individuel d’après la consigne, mais son organisation est collective (« grouping: group »). Corrigez l’un ou l’autre.',
        '{activity} is done alone according to its instructions, but its grouping is collective (“grouping: group”). Correct one or the other.',
      ),
      attempts: say(
        '{activity} : le nombre de tentatives annoncé dans la consigne n’est pas celui du champ « attempts ». Corrigez l’un ou l’autre.',
        '{activity}: the number of attempts announced in the instructions is not the one in the field “attempts”. Correct one or the other.',
      ),
      alone: say(
        '{activity} est une classe virtuelle, que l’on suit ensemble, mais sa modalité est à son rythme (« delivery: asynchronous »). Corrigez le type ou la modalité.',
        '{activity} is a virtual class, attended together, but its mode is self-paced (“delivery: asynchronous”). Correct the type or the mode.',
      ),
      machine: say(
        '{activity} est une évaluation par les pairs, mais son retour est automatique. Écrivez « feedback: peers », ou changez le type.',
        '{activity} is a peer review, but its feedback is automatic. Write “feedback: peers”, or change the type.',
      ),
      optional: say(
        'L’épreuve {activity} est certificative, mais facultative : qui ne la passe pas n’obtient pas le certificat. Rendez-la obligatoire, ou changez « assessment ».',
        '{activity} is a certifying assessment, but optional: whoever skips it gets no certificate. Make it compulsory, or change “assessment”.',
      ),
      breaks: say(
        '{activity} dure {time} sans pause (« breaks: 0 »). Prévoyez des pauses, au moins une toutes les deux heures.',
        '{activity} lasts {time} without a break (“breaks: 0”). Plan breaks, at least one every two hours.',
      ),
    },
    examples: {
      bad: [
        'modules:\n  - id: M1\n    activities:\n      - { type: group-work, title: "Une fiche à plusieurs", duration: 30 min, grouping: individual }',
        'need:\n  audience: { description: "Managers", learners: 48 }\nmodules:\n  - id: M5\n    activities:\n      - { type: coaching, title: "Avant le premier entretien", duration: 1 h, grouping: group, sessions: 48 }',
        'modules:\n  - id: M5\n    activities:\n      - { type: simulation, title: "Animation filmée", duration: 4 h, delivery: in-person, learnerDoes: "Chacun des dix participants anime trente minutes à son tour." }',
        'modules:\n  - id: M4\n    activities:\n      - { type: exam, title: "Test final sur papier", duration: 30 min, delivery: in-person, tool: H5P }',
        'modules:\n  - id: M3\n    activities:\n      - { type: role-play, title: "Recadrages joués", duration: 2 h, grouping: group, sessions: 3, content: "Deux séances de neuf personnes" }',
        'modules:\n  - id: M1\n    activities:\n      - { type: workshop, title: "Tracer son périmètre", duration: 1 h, grouping: individual, learnerDoes: "Chaque binôme dessine son périmètre et le présente" }',
        'modules:\n  - id: M1\n    activities:\n      - { type: case-study, title: "L’atelier 2", duration: 30 min, grouping: group, instructions: "Rédigez individuellement votre réponse." }',
        'modules:\n  - id: M1\n    activities:\n      - { type: exam, title: "Épreuve", duration: 1 h, attempts: 2, instructions: "Un seul passage ; en cas d’échec, réinscrivez-vous." }',
        'modules:\n  - id: M1\n    activities:\n      - { type: virtual-class, title: "Synthèse", duration: 1 h, delivery: asynchronous }',
        'modules:\n  - id: M1\n    activities:\n      - { type: peer-review, title: "Relire un compte rendu", duration: 30 min, feedback: automatic }',
        'modules:\n  - id: M1\n    activities:\n      - { type: exam, title: "Épreuve", duration: 1 h, assessment: certifying, compulsory: false }',
        'modules:\n  - id: M1\n    activities:\n      - { type: workshop, title: "Atelier", duration: 5 h 30, delivery: in-person, breaks: 0 }',
      ],
      good: 'modules:\n  - id: M1\n    activities:\n      - { type: virtual-class, title: "Synthèse", duration: 1 h, delivery: live }\n      - { type: peer-review, title: "Relire un compte rendu", duration: 30 min, feedback: peers }\n      - { type: workshop, title: "Atelier", duration: 5 h 30, delivery: in-person, breaks: 3 }',
    },
  }),
  options: thresholds({ withoutBreak: 180 }),
  *check(course, { withoutBreak }): Iterable<Finding<Message>> {
    const learners = learnersOf(course)?.max;
    for (const { activity, path } of allActivities(course)) {
      for (const [key, message] of contradictions(activity, withoutBreak, learners)) {
        const data: Slots = {
          activity: activityName(activity),
          time: minutes(activity.duration ? middle(activity.duration) : 0),
        };
        yield { at: [...path, key], message, data };
      }
    }
  },
});
