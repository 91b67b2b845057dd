import { describe, expect, test } from 'vitest';
import { structureRules } from '../../src/lint/rules/structure/index.ts';
import { example, hearing, wholeCases } from './hearing.ts';

const all = hearing(structureRules);
const about = (id: string, text: string, settings = {}) =>
  all(`stage: structure\n${text}`, settings)
    .filter((heard) => heard.id.startsWith(`${id}:`))
    .map(({ id: name, severity }) => `${name.split(':')[1]} ${severity}`);

/** One module with these activities. */
const module = (...activities: string[]) =>
  `modules:\n  - id: M1\n    title: "Le rôle du manager"\n    activities:\n${activities.map((activity) => `      - ${activity}\n`).join('')}`;

describe('the cases of the method', () => {
  // As somebody would type them from the text of the case, no more.
  const optimax = `
spoc: 1
title: OPTIMANAGER
stage: structure
client: { name: OPTIMAX, sector: "pièces mécaniques de précision", employees: 220 }
need:
  context: "Croissance rapide ; quinze chefs d’équipe promus en interne."
  audience: { description: "Chefs d’équipe, BAC à BAC+2", learners: 15, seniority: moins de 6 mois }
  constraints: { weeks: 4, platform: { name: "LMS interne SCORM" } }
objectives:
  - { id: O1, title: "Mieux se positionner comme manager" }
  - { id: O2, title: "Appliquer les techniques de communication assertive" }
  - { id: O3, title: "Conduire un brief quotidien efficace" }
  - { id: O4, title: "Gérer les situations de tension en atelier" }
modules:
  - id: M1
    title: "Le rôle du manager"
    week: 1
    duration: 30-45 min
    serves: [O1]
    objectives: [ { title: "Clarifier sa posture managériale" } ]
    activities:
      - { type: video }
      - { type: self-assessment, assesses: [O1] }
      - { type: forum }
  - id: M2
    title: "Communiquer efficacement"
    week: 2
    duration: 30-45 min
    serves: [O2]
    objectives: [ { title: "Adapter son discours à son équipe" } ]
    activities:
      - { type: quiz }
      - { type: case-study }
  - id: M3
    title: "Conduire un entretien"
    week: 3
    duration: 30-45 min
    serves: [O3]
    objectives: [ { title: "Structurer un brief ou un recadrage" } ]
    activities:
      - { type: video }
      - { type: role-play, title: "Jeu de rôle en visio", assesses: [O3] }
  - id: M4
    title: "Gérer les conflits"
    week: 4
    duration: 30-45 min
    serves: [O4]
    objectives: [ { title: "Repérer les tensions et intervenir" } ]
    activities:
      - { type: simulation, assesses: [O4] }
      - { type: checklist }
activities:
  - { type: virtual-class, title: "Classe virtuelle collective" }
  - { type: coaching, title: "Coaching individuel", duration: 30 min }
`;
  const agilecom = `
spoc: 1
title: "Piloter un projet client hybride"
stage: structure
need:
  audience:
    description: "Chefs de projets juniors et confirmés"
    learners: 25
    availability: { perWeek: 2 h max }
  constraints: { weeks: 4, remote: 100 % }
objectives:
  - { id: O1, title: "Identifier les spécificités d’un projet en mode hybride" }
  - { id: O2, title: "Adapter sa communication selon les contextes" }
  - { id: O3, title: "Utiliser les bons outils de gestion collaborative" }
  - { id: O4, title: "Préparer et animer un point client à distance" }
modalities:
  tutoring: { tutor: "Animateur SPOC dédié", hoursPerWeek: 1 h, channels: [ "messages privés" ] }
modules:
  - id: M1
    title: "Comprendre le mode hybride"
    week: 1
    duration: 30 min
    serves: [O1]
    activities:
      - { type: animated-video, duration: 5 min }
      - { type: job-aid, title: "Fiche mémo", duration: 10 min }
      - { type: diagnostic, duration: 15 min }
  - id: M2
    title: "Organiser et animer à distance"
    week: 2
    duration: 40 min
    serves: [O1, O3]
    activities:
      - { type: tutorial, title: "Tutoriel outil", duration: 10 min }
      - { type: case-study, duration: 30 min }
      - { type: quiz, duration: 5 min }
  - id: M3
    title: "Gérer les attentes clients"
    week: 3
    duration: 35 min
    serves: [O2]
    activities:
      - { type: role-play, title: "Mise en situation", delivery: asynchronous, duration: 20 min, assesses: [O2] }
      - { type: interactive-scenario, duration: 15 min }
  - id: M4
    title: "Bonnes pratiques et retours"
    week: 4
    duration: { asynchronous: 30 min, live: 1 h }
    serves: [O4]
    activities:
      - { type: forum, duration: 30 min }
      - { type: virtual-class, title: "Classe virtuelle de synthèse", duration: 1 h, assesses: [O4] }
`;

  test('OPTIMAX: no error, and one question that the text leaves open', () => {
    const heard = all(optimax);
    expect(heard.filter(({ severity }) => severity === 'error')).toEqual([]);
    // The text gives no duration to the virtual class.
    expect(heard.filter(({ severity }) => severity === 'warning').map(({ id }) => id)).toEqual([
      'duration-missing:missing',
    ]);
  });

  test('AGILECOM: neither error nor warning', () => {
    expect(all(agilecom).filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  test.each(wholeCases)('%s in full: neither error nor warning at any stage', (name) => {
    for (const stage of ['structure', 'production', 'deployment'] as const) {
      expect(all(example(name), { stage }).filter(({ severity }) => severity !== 'info')).toEqual([]);
    }
  });

  test('a contradiction planted in a case is found at its line', () => {
    const text = example('agilecom').replace('duration: 3 h 20', 'duration: 3 h');
    const line = text.split('\n').findIndex((words) => words.startsWith('duration:')) + 1;
    expect(all(text, { stage: 'structure' }).filter(({ severity }) => severity === 'error')).toEqual([
      expect.objectContaining({ id: 'time-adds-up:course', line }),
    ]);
  });
});

describe('lengths', () => {
  const length = (id: string, activity: string) => about(id, module(`{ title: "T", ${activity} }`));

  test('a video: ten, twelve, twenty minutes, bounds included; five for an introduction', () => {
    const video = (minutes: number, more = '') =>
      length('video-length', `type: video, duration: ${minutes} min${more}`)[0];
    expect([10, 11, 12, 13, 20, 21].map((minutes) => video(minutes))).toEqual([
      undefined,
      'long info',
      'long info',
      'long warning',
      'long warning',
      'long error',
    ]);
    expect(video(5, ', intent: introduction')).toBeUndefined();
    expect(video(6, ', intent: introduction')).toBe('introduction info');
    expect(video(24, ', parts: 3')).toBeUndefined();
    expect(length('video-length', 'type: animated-video, duration: 7 min, intent: explanation')).toEqual([]);
    expect(length('sequence-length', 'type: video, duration: 40 min')).toEqual([]);
  });

  test('contents of ten minutes, practice of thirty, each part alone; forum and mission take their time', () => {
    const sequence = (activity: string) => length('sequence-length', activity);
    expect(sequence('type: reading, duration: 10 min')).toEqual([]);
    expect(sequence('type: reading, duration: 11 min')).toEqual(['acquisition warning']);
    expect(sequence('type: reading, duration: 30 min, parts: 3')).toEqual([]);
    expect(sequence('type: reading, duration: 20 min, breaks: 1')).toEqual([]);
    expect(sequence('type: case-study, duration: 30 min')).toEqual([]);
    expect(sequence('type: case-study, duration: 31 min')).toEqual(['practice info']);
    expect(sequence('type: case-study, duration: 60 min, parts: 2')).toEqual([]);
    for (const type of ['forum', 'field-mission', 'exam']) expect(sequence(`type: ${type}, duration: 2 h`)).toEqual([]);
    expect(sequence('type: reading')).toEqual([]);
  });

  test('a talk of ten minutes', () => {
    expect(length('talk-without-interaction', 'type: lecture, duration: 10 min')).toEqual([]);
    expect(length('talk-without-interaction', 'type: lecture, duration: 11 min')).toEqual(['long warning']);
    expect(length('talk-without-interaction', 'type: lecture, duration: 20 min, parts: 2')).toEqual([]);
    expect(length('talk-without-interaction', 'type: lecture, duration: 20 min, learningType: discussion')).toEqual([]);
  });

  test('a module of 15 to 60 minutes at one’s own pace, bounds included, live sessions apart', () => {
    const of = (duration: string, role = 'learning') =>
      about('module-length', `modules:\n  - { id: M1, role: ${role}, duration: ${duration} }\n`)[0];
    expect(['14 min', '15 min', '60 min', '61 min', '10-20 min', '50-70 min'].map((duration) => of(duration))).toEqual([
      'short warning',
      undefined,
      undefined,
      'long warning',
      undefined,
      undefined,
    ]);
    expect(of('{ asynchronous: 30 min, live: 3 h }')).toBeUndefined();
    expect(of('{ live: 3 h }')).toBeUndefined();
    expect(of('5 min', 'welcome')).toBeUndefined();
    expect(of('3 h', 'closing')).toBeUndefined();
    const mission = module('{ type: video, duration: 10 min }', '{ type: field-mission, duration: 2 h }');
    expect(about('module-length', mission)).toEqual([]);
    expect(about('module-length', mission.replace('field-mission', 'exercise'))).toEqual(['long warning']);
    // Usual durations of ours say nothing.
    expect(about('module-length', module('{ type: video }'))).toEqual([]);
  });
});

describe('what learners do', () => {
  test('acquisition up to half, three learning types, from one hour and when every minute is known', () => {
    const balance = (...activities: string[]) => about('learning-balance', module(...activities));
    const video = (minutes: number) => `{ type: video, duration: ${minutes} min }`;
    const quiz = (minutes: number) => `{ type: quiz, duration: ${minutes} min }`;
    const forum = '{ type: forum, duration: 10 min }';
    expect(balance(video(35), quiz(25), forum)).toEqual([]);
    expect(balance(video(36), quiz(24), forum)).toEqual(['acquisition warning']);
    expect(balance(video(20), quiz(40))).toEqual(['types warning']);
    expect(balance(video(40), quiz(19))).toEqual([]);
    expect(balance(video(60), quiz(20), '{ type: forum }')).toEqual([]);
    expect(about('learning-balance', `${module(video(60), quiz(20))}  - { id: M2, duration: 1 h }\n`)).toEqual([]);
  });

  test('an exchange somewhere; a remark up to one hour', () => {
    const social = (minutes: number, more = '') =>
      about('social', `${more}${module(`{ type: simulation, duration: ${minutes} min }`)}`);
    expect(social(60)).toEqual(['none info']);
    expect(social(61)).toEqual(['none warning']);
    expect(social(61, 'modalities:\n  tutoring: { channels: [messages privés] }\n')).toEqual([]);
    expect(social(61, 'activities:\n  - { type: coaching, duration: 30 min }\n')).toEqual([]);
    expect(social(61, 'activities:\n  - { type: webinar, duration: 30 min }\n')).toEqual(['none warning']);
    expect(social(61, 'format: { kind: e-learning }\n')).toEqual([]);
  });

  test('no module of contents alone, unless it welcomes or closes', () => {
    const contents = module('{ type: video }', '{ type: job-aid }');
    expect(about('interactive', contents)).toEqual(['passive warning']);
    expect(about('interactive', contents.replace('    title', '    role: welcome\n    title'))).toEqual([]);
    expect(about('interactive', module('{ type: video }', '{ type: diagnostic }'))).toEqual([]);
  });

  test('six activities, not seven', () => {
    const many = (count: number) => module(...Array.from({ length: count }, () => '{ type: quiz, duration: 3 min }'));
    expect(about('overload', many(6))).toEqual([]);
    expect(about('overload', many(7))).toEqual(['many info']);
  });

  test('practice starts from a situation of the client', () => {
    const situations = 'need:\n  situations:\n    - { id: S1, title: "Le brief déborde" }\n';
    const practice = (more = '') => module('{ type: video }', `{ type: case-study${more} }`);
    expect(about('situated', practice())).toEqual(['none info']);
    expect(about('situated', situations + practice())).toEqual(['unsituated info']);
    expect(about('situated', situations + practice(', situation: S1'))).toEqual([]);
    expect(about('situated', module('{ type: quiz }'))).toEqual([]);
    expect(about('situated', `format: { scope: inter }\n${practice()}`)).toEqual([]);
  });

  test('chosen formats are used, near relatives count', () => {
    const kept = (chosen: string, ...activities: string[]) =>
      about('modalities-kept', `modalities:\n  asynchronous: [${chosen}]\n${module(...activities)}`);
    expect(kept('video, forum', '{ type: video }')).toEqual(['unused warning']);
    expect(kept('video', '{ type: screencast }')).toEqual([]);
    expect(about('modalities-kept', `modalities:\n  asynchronous: [forum]\nmodules:\n  - { id: M1 }\n`)).toEqual([]);
  });

  test('shares of practice and of live time within ten points of the target', () => {
    const share = (key: string, target: string, ...activities: string[]) =>
      about('modalities-kept', `modalities: { ${key}: ${target} }\n${module(...activities)}`);
    const half = ['{ type: video, duration: 10 min }', '{ type: quiz, duration: 10 min }'];
    expect(share('practice', '60 %', ...half)).toEqual([]);
    expect(share('practice', '65 %', ...half)).toEqual(['practice warning']);
    const live = ['{ type: forum, duration: 30 min }', '{ type: virtual-class, duration: 30 min }'];
    expect(share('synchronous', '40 %', ...live)).toEqual([]);
    expect(share('synchronous', '30 %', ...live)).toEqual(['synchronous warning']);
  });

  test('live time without a target of its own: none, little, a lot', () => {
    const share = (asynchronous: string, live: string, more = '') =>
      about(
        'synchronous-share',
        `${more}modules:\n  - { id: M1, duration: { asynchronous: ${asynchronous}, live: ${live} } }\n`,
      )[0];
    expect(share('1 h', '0 min')).toBe('none info');
    expect(share('2 h', '0 min')).toBe('none warning');
    expect(share('91 min', '9 min')).toBe('low info');
    expect(share('90 min', '10 min')).toBeUndefined();
    expect(share('40 min', '60 min')).toBeUndefined();
    expect(share('39 min', '61 min')).toBe('high info');
    expect(share('2 h', '0 min', 'modalities: { synchronous: 0 % }\n')).toBeUndefined();
    // A plain value may still get its live session.
    expect(about('synchronous-share', 'modules:\n  - { id: M1, duration: 2 h }\n')).toEqual([]);
    const written = module('{ type: forum, duration: 40 min }', '{ type: simulation, duration: 30 min }');
    expect(about('synchronous-share', written)).toEqual(['none warning']);
    expect(share('2 h', '0 min', 'format: { kind: e-learning }\n')).toBeUndefined();
  });

  test('a format that does not fit is told only on demand, without the tools that the client refuses', () => {
    const text = `need:\n  constraints:\n    tools: { refused: [H5P] }\n${module('{ type: video, intent: practice, title: "Un brief" }')}`;
    expect(about('format-fit', text)).toEqual([]);
    const rules = new Map([['structure/format-fit', { severity: 'info' as const }]]);
    const said = all(`stage: structure\n${text}`, { rules }).find(({ id }) => id.startsWith('format-fit'))?.said;
    expect(said).toContain('quiz, étude de cas, jeu sérieux et jeu de rôle (Wooclap');
    expect(said).not.toContain('H5P');
  });
});

describe('weeks', () => {
  const weeks = (...numbers: number[]) =>
    `modules:\n${numbers.map((week) => `  - { id: M${week}, week: ${week}, duration: 30 min }\n`).join('')}`;

  test('no empty week, unless somebody is there or something may still come', () => {
    expect(about('rhythm', weeks(1, 2, 3))).toEqual([]);
    expect(about('rhythm', weeks(1, 3))).toEqual(['empty warning']);
    expect(about('rhythm', `modalities:\n  tutoring: { hoursPerWeek: 1 h }\n${weeks(1, 3)}`)).toEqual([]);
    expect(about('rhythm', `${weeks(1, 3)}activities:\n  - { type: coaching, duration: 30 min }\n`)).toEqual([]);
    expect(about('rhythm', `modalities:\n  tutoring: { remindAfter: 7 jours }\n${weeks(1, 3)}`)).toEqual([]);
    expect(about('rhythm', `modalities:\n  tutoring: { remindAfter: 8 jours }\n${weeks(1, 3)}`)).toEqual([
      'empty warning',
    ]);
    expect(about('rhythm', `${weeks(1, 3)}activities:\n  - { type: coaching, duration: 30 min, week: 2 }\n`)).toEqual(
      [],
    );
    expect(about('rhythm', `modalities: { pace: free }\n${weeks(1, 3)}`)).toEqual([]);
    expect(about('rhythm', 'need:\n  constraints: { weeks: 4 }\nmodules:\n  - { id: M1, duration: 30 min }\n')).toEqual(
      [],
    );
  });

  test('the tutor: seven days of silence, fourteen, more', () => {
    const rhythm = (tutoring: string, ...contacts: number[]) =>
      about(
        'tutor-rhythm',
        `modalities:\n  tutoring: { tutor: Nadia${tutoring} }\n${weeks(1, 2, 3, 4)}activities:\n${contacts.map((week) => `  - { type: virtual-class, duration: 1 h, week: ${week} }\n`).join('')}`,
      )[0];
    expect(rhythm('', 1, 2, 3, 4)).toBeUndefined();
    expect(rhythm('', 2, 3)).toBeUndefined();
    expect(rhythm('', 1, 3)).toBe('silence info');
    expect(rhythm('', 1, 4)).toBe('silence warning');
    expect(rhythm(', hoursPerWeek: 1 h', 1, 4)).toBeUndefined();
    expect(rhythm(', hoursPerWeek: 4 h par mois', 1, 4)).toBe('silence warning');
    expect(rhythm(', channels: [messages privés]', 1, 4)).toBeUndefined();
    expect(rhythm(', remindAfter: 7 jours', 1, 4)).toBeUndefined();
    expect(rhythm(', remindAfter: 10 jours', 1, 4)).toBe('silence info');
  });
});

describe('live sessions and tutors', () => {
  test('ninety minutes without a break, three hours in any case', () => {
    const session = (more: string) => about('virtual-class', module(`{ type: virtual-class, ${more} }`))[0];
    expect(session('duration: 90 min')).toBeUndefined();
    expect(session('duration: 91 min')).toBe('break warning');
    expect(session('duration: 3 h, breaks: 1')).toBeUndefined();
    expect(session('duration: 181 min, breaks: 3')).toBe('long warning');
    expect(session('duration: 4 h, breaks: 2, parts: 2')).toBeUndefined();
    expect(session('delivery: in-person, duration: 7 h')).toBeUndefined();
    expect(about('virtual-class', module('{ type: coaching, duration: 2 h }'))).toEqual([]);
  });

  test('participants are the largest group, shared between sessions', () => {
    const size = (learners: string, more: string) =>
      about('virtual-class', `${learners}\n${module(`{ duration: 1 h, ${more} }`)}`)[0];
    const people = (count: number) => `need:\n  audience: { learners: ${count} }`;
    expect(size(people(15), 'type: virtual-class')).toBeUndefined();
    expect(size(people(16), 'type: virtual-class')).toBe('many info');
    expect(size(people(30), 'type: virtual-class')).toBe('many info');
    expect(size(people(31), 'type: virtual-class')).toBe('many warning');
    expect(size(people(31), 'type: virtual-class, sessions: 2')).toBe('many info');
    expect(size(people(30), 'type: virtual-class, sessions: 2')).toBeUndefined();
    expect(size(people(12), 'type: role-play')).toBeUndefined();
    expect(size(people(13), 'type: role-play')).toBe('active info');
    expect(size(people(13), 'type: virtual-class, grouping: group')).toBe('active info');
    expect(size(people(200), 'type: webinar')).toBeUndefined();
    expect(size(people(200), 'type: coaching')).toBeUndefined();
    const cohorts = `${people(100)}\ncohorts:\n  - { learners: 25 }\n  - { learners: 40 }\n  - { learners: 35 }`;
    expect(size(cohorts, 'type: virtual-class')).toBe('many warning');
    expect(size(cohorts, 'type: virtual-class, sessions: 2')).toBe('many info');
    expect(size('need: {}', 'type: virtual-class')).toBeUndefined();
  });

  test('somebody is there; an error where the law asks for it', () => {
    const alone = module('{ type: video }');
    expect(about('tutoring', alone)).toEqual(['nobody warning']);
    expect(about('tutoring', alone, { profiles: ['opco'] })).toEqual(['nobody error']);
    expect(about('tutoring', `people:\n  - { id: n, name: Nadia, does: [tutor] }\n${alone}`)).toEqual([]);
    expect(about('tutoring', `openQuestions:\n  - { at: modalities.tutoring, question: "Qui ?" }\n${alone}`)).toEqual(
      [],
    );
  });

  test('an answer within 48 hours, 72 at most', () => {
    const answer = (response: string) =>
      about('tutor-response', `modalities:\n  tutoring: { response: ${response} }\n`)[0];
    expect(
      ['48 h ouvrées', '2 jours ouvrés', '24 h', '49 h', '72 h ouvrées', '3 jours', '73 h', '1 semaine'].map(answer),
    ).toEqual([
      undefined,
      undefined,
      undefined,
      'slow warning',
      'slow warning',
      'slow warning',
      'slow error',
      'slow error',
    ]);
  });

  test('a reminder on inactivity, once somebody can send it', () => {
    const reminder = (tutoring: string) =>
      about('tutor-reminder', `modalities:\n  tutoring: { ${tutoring} }\n${module('{ type: video }')}`);
    expect(reminder('tutor: Nadia')).toEqual(['none info']);
    expect(reminder('tutor: Nadia, remindAfter: 5 jours')).toEqual([]);
    expect(reminder('')).toEqual([]);
  });

  test('twenty-five learners a tutor, fifteen for demanding objectives, over the groups that run together', () => {
    const ratio = (text: string) => about('tutor-ratio', text)[0];
    const tutor = 'modalities:\n  tutoring: { tutor: Nadia }\n';
    const learners = (count: number) => `need:\n  audience: { learners: ${count} }\n`;
    expect(ratio(tutor + learners(25))).toBeUndefined();
    expect(ratio(tutor + learners(26))).toBe('many info');
    const demanding = 'objectives:\n  - { title: "Analyser", level: analyse }\n';
    expect(ratio(tutor + demanding + learners(15))).toBeUndefined();
    expect(ratio(tutor + demanding + learners(16))).toBe('demanding info');
    const cohorts = (second: string) =>
      `cohorts:\n  - { learners: 20, start: 2026-03-09, end: 2026-04-03 }\n  - { learners: 20, start: ${second} }\n`;
    expect(ratio(tutor + cohorts('2026-03-16'))).toBe('many info');
    expect(ratio(tutor + cohorts('2026-05-11'))).toBeUndefined();
    expect(ratio(learners(100))).toBeUndefined();
  });
});
