import { say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { disagreements } from '../_said.ts';
import { sameFile } from '../_same-file.ts';
import { days, sessions, slot } from './_sessions-said.ts';
import { mode, ownTime, time, weeks } from './_times-said.ts';

type Message = 'ownTime' | 'weeks' | 'time' | 'mode' | 'days' | 'slot' | 'sessions';

export const rule = defineRule({
  id: 'structure/time-said',
  stage: 'need',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Les durées que le texte annonce', 'The durations that the text announces'),
    why: say(
      'Les apprenants bloquent dans leur agenda ce que le message leur annonce, pas ce que le plan prévoit.',
      'Learners block out in their calendars the time that the message announces, not the time in the plan.',
    ),
    source: sameFile.times,
    messages: {
      weeks: say(
        'Ce texte parle de {said, plural, one {# semaine} other {# semaines}}, alors que le parcours dure {weeks, plural, one {# semaine} other {# semaines}}. Corrigez l’un ou l’autre.',
        'This text mentions {said, plural, one {# week} other {# weeks}}, while the course lasts {weeks, plural, one {# week} other {# weeks}}. Correct one or the other.',
      ),
      time: say(
        'Ce texte annonce {said}, alors que le parcours dure {whole} et que rien dans le fichier n’a la durée annoncée. Corrigez le texte, ou le parcours.',
        'This text announces {said}, while the course lasts {whole} and nothing in the file has the announced duration. Correct the text, or the course.',
      ),
      mode: say(
        'Ce texte annonce {said} {where}, alors que le parcours prévoit {time} en tout sous cette forme, et qu’aucune séance n’a la durée annoncée. Corrigez le texte, ou le parcours.',
        'This text announces {said} {where}, while the course plans {time} in all in this form, and no session has the announced duration. Correct the text, or the course.',
      ),
      ownTime: say(
        'Ce texte annonce {said} pour {module}, qui dure {time}. Corrigez l’un ou l’autre.',
        'This text announces {said} for {module}, which lasts {time}. Correct one or the other.',
      ),
      days: say(
        'Ce texte parle de {said, plural, one {# journée} other {# journées}}, alors que le parcours compte {time} en salle. Corrigez l’un ou l’autre.',
        'This text mentions {said, plural, one {# day} other {# days}}, while the course has {time} in the classroom. Correct one or the other.',
      ),
      slot: say(
        'Ce texte prévoit {said} pour une séance, alors que celles du parcours durent {lengths}. Corrigez l’un ou l’autre.',
        'This text plans {said} for a session, while the sessions in the course last {lengths}. Correct one or the other.',
      ),
      sessions: say(
        'Ce texte parle de {said, plural, one {# séance} other {# séances}}, alors qu’aucune activité n’a ce nombre de séances et que le total est de {all}. Corrigez l’un ou l’autre.',
        'This text mentions {said, plural, one {# session} other {# sessions}}, while no activity has this number of sessions and the total is {all}. Correct one or the other.',
      ),
    },
    examples: {
      bad: [
        'modules:\n  - { id: M2, title: "Souder", summary: "Quatre jours de sept heures, une cabine par soudeur", duration: { inPerson: 35 h } }',
        'need:\n  constraints: { weeks: 6 }\ndeployment:\n  communication:\n    - { audience: "inscrits", message: "Un parcours de quatre semaines, à votre rythme." }',
        'duration: 6 h\nmodules:\n  - { id: M1, duration: { asynchronous: 4 h, live: 2 h } }\ndeployment:\n  communication:\n    - { audience: "inscrits", message: "Comptez neuf heures en tout." }',
        'duration: 6 h\nmodules:\n  - { id: M1, duration: { asynchronous: 4 h, live: 2 h } }\ndeployment:\n  communication:\n    - { audience: "inscrits", message: "Les trois heures sur le risque se suivent en salle." }',
        'modules:\n  - id: M3\n    activities:\n      - { type: workshop, title: "Consigner la presse", duration: 7 h, delivery: in-person }\nproject:\n  clientDuties: ["Arrêter la ligne deux journées par groupe"]',
        'modules:\n  - id: M1\n    activities:\n      - { type: virtual-class, title: "Décrire", duration: 6 h, parts: 4 }\nproject:\n  clientDuties: ["Réserver le jeudi de 9 h à 10 h"]',
        'modules:\n  - id: M4\n    activities:\n      - { type: field-mission, title: "Une palette au quai", duration: 1 h, delivery: in-person, sessions: 8 }\nproject:\n  clientDuties: ["Libérer le chef de quai pour dix séances"]',
      ],
      good: 'duration: 6 h\nneed:\n  constraints: { weeks: 6 }\nmodules:\n  - { id: M1, duration: { asynchronous: 4 h, live: 2 h } }\ndeployment:\n  communication:\n    - { audience: "inscrits", message: "Un parcours de six semaines : comptez six heures en tout, dont deux heures en direct." }',
    },
  }),
  check: (course, _options, { typed }) =>
    disagreements<Message>(course, typed, [ownTime, weeks, time, mode, days, slot, sessions]),
});
