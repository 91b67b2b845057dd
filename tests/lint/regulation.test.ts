import { describe, expect, test } from 'vitest';
import type { Profile } from '../../src/lint/rule.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { regulationRules } from '../../src/lint/rules/regulation/index.ts';
import { articles, articleUrl, lawChecked } from '../../src/method/law.ts';
import { qualiopiIndicators, qualiopiVersion } from '../../src/method/qualiopi.ts';
import { example, hearing, wholeCases } from './hearing.ts';

const hear = hearing(regulationRules);
const all: readonly Profile[] = ['qualiopi', 'opco', 'cpf', 'public'];
const of = (rule: string, text: string, profiles: readonly Profile[] = all, more: Parameters<typeof hear>[1] = {}) =>
  hear(text, { ...more, profiles }).filter(({ id }) => id.startsWith(`${rule}:`));

describe('every rule of law', () => {
  test('sleeps without a profile', () => {
    // A spec that counts on CPF funding says so itself.
    for (const rule of regulationRules.filter(({ id }) => id !== 'regulation/cpf-code')) {
      expect(rule.severity, rule.id).toBe('off');
      expect(Object.keys(rule.profiles ?? {}), rule.id).not.toEqual([]);
      expect(rule.from, rule.id).toBeUndefined();
    }
    for (const name of wholeCases) expect(hear(example(name), { stage: 'deployment' })).toEqual([]);
  });

  test('names its articles and the day they were read, in both languages', () => {
    for (const rule of regulationRules) {
      for (const { fr, en } of Object.values(rule.messages)) {
        // The matrix tells the version that it used.
        if (rule.id === 'regulation/qualiopi-matrix') continue;
        expect(fr, rule.id).toMatch(
          /\(Articles? [DLR]\d[^)]* du Code du travail, textes? vérifiés? au 2026-03-21\.\)$/,
        );
        expect(en, rule.id).toMatch(
          /\(Articles? [DLR]\d[^)]* of the French Labour Code, texts? checked on 2026-03-21\.\)$/,
        );
      }
    }
  });

  test('cites only articles whose page at Légifrance is known', () => {
    const cited = rules.flatMap((rule) =>
      Object.values(rule.messages).flatMap(({ fr }) =>
        [...fr.matchAll(/\b([DLR]\d{4}(?:-\d+)+)\b/g)].map(([, number]) => number!),
      ),
    );
    expect(cited.length).toBeGreaterThan(20);
    for (const number of cited) expect(Object.keys(articles), number).toContain(number);
    expect(articleUrl('D6353-1')).toBe('https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000051819671');
    expect(articles['D6353-1'].since).toBe('2025-07-01');
    expect(lawChecked).toBe('2026-03-21');
  });

  test('never blames finished work', () => {
    for (const name of wholeCases) expect(hear(example(name), { profiles: all }), name).toEqual([]);
  });
});

describe('distance training', () => {
  const spec = (rest: string) => `stage: production\n${rest}`;
  const helped = 'modalities: { assistance: { technical: { who: "support" }, pedagogical: { who: "tutrice" } } }\n';

  test('asks for the three items, each once', () => {
    const bare = spec('modules: [{ id: M1, title: "Un", activities: [{ type: video }] }, { id: M2, title: "Deux" }]');
    expect(of('distance-training', bare)).toMatchObject([
      { id: 'distance-training:assistance', severity: 'error' },
      { id: 'distance-training:assessments', severity: 'error' },
      { id: 'distance-training:activities', said: expect.stringContaining('dans « Deux »') },
    ]);
    expect(of('distance-training', spec(`${helped}modules: [{ id: M1, activities: [{ type: quiz }] }]`))).toEqual([]);
  });

  test('names the help that is missing, and none that is an open question', () => {
    const half = spec(
      'modalities: { tutoring: { tutor: "Nadia" } }\nmodules: [{ id: M1, activities: [{ type: quiz }] }]',
    );
    expect(of('distance-training', half)).toMatchObject([
      { said: expect.stringMatching(/^À distance, il manque l’assistance technique :/) },
    ]);
    expect(of('distance-training', `${half}\nopenQuestions: [{ at: modalities.assistance.technical }]`)).toEqual([]);
  });

  test('is not for a course in person, nor for the public profile', () => {
    const room = spec('modules: [{ id: M1, activities: [{ type: workshop, delivery: in-person }] }]');
    expect(of('distance-training', room)).toEqual([]);
    expect(of('distance-training', spec('modules: [{ id: M1, activities: [{ type: video }] }]'), ['public'])).toEqual(
      [],
    );
  });
});

describe('agreement', () => {
  const complete = `stage: production
duration: 4 h
need: { constraints: { platform: { name: "LMS" } } }
cohorts: [{ id: G1, start: 2026-03-09, end: 2026-04-03 }]
modalities: { tutoring: { tutor: "Nadia" } }
evaluation: { certification: { type: none } }
offers: [{ id: F1, price: "9 600 €", payment: "à la fin" }]`;

  test('one finding names what is missing', () => {
    expect(of('agreement-items', complete, ['opco'])).toEqual([]);
    expect(of('agreement-items', complete.replace(', payment: "à la fin"', ''), ['opco'])).toMatchObject([
      { severity: 'error', line: 7, said: expect.stringContaining('il manque les modalités de règlement.') },
    ]);
    expect(of('agreement-items', 'stage: production', ['opco'])).toHaveLength(1);
  });

  test('only the OPCO profile asks', () => {
    expect(of('agreement-items', 'stage: production', ['qualiopi', 'cpf', 'public'])).toEqual([]);
  });

  test('an open question about the dates is no gap', () => {
    const open = `${complete.replace(/cohorts.*\n/, '')}\nopenQuestions: [{ at: cohorts, question: "Quelles dates ?" }]`;
    expect(of('agreement-items', open, ['opco'])).toEqual([]);
  });
});

describe('share at a distance', () => {
  const spec = (remote: string, inPerson: string) => `stage: production
need: { constraints: { remote: ${remote} } }
modules: [{ id: M1, activities: [{ type: video, duration: 30 min }, { type: workshop, delivery: in-person${inPerson} }] }]`;

  test('is computed from minutes: 30 of 150 is 20 %', () => {
    expect(of('distance-share', spec('20 %', ', duration: 2 h'))).toEqual([]);
    expect(of('distance-share', spec('100 %', ', duration: 2 h'))).toMatchObject([
      {
        id: 'distance-share:differs',
        severity: 'error',
        line: 2,
        said: expect.stringContaining('de 100 % ; les durées du parcours donnent 20 %'),
      },
    ]);
  });

  test('one point apart is let through, two are not', () => {
    expect(of('distance-share', spec('21 %', ', duration: 2 h'))).toEqual([]);
    expect(of('distance-share', spec('22 %', ', duration: 2 h'))).toHaveLength(1);
  });

  test('can’t be computed while a duration is missing in a mixed course', () => {
    expect(of('distance-share', spec('20 %', ''))).toMatchObject([{ id: 'distance-share:unknown' }]);
    const remote =
      'stage: production\nneed: { constraints: { remote: 100 % } }\nmodules: [{ id: M1, activities: [{ type: video }] }]';
    expect(of('distance-share', remote)).toEqual([]);
    expect(of('distance-share', remote.replace('100 %', '80 %'))).toMatchObject([{ id: 'distance-share:differs' }]);
  });
});

describe('before enrolment', () => {
  const spec = (enrolment: string) => `stage: deployment
people: [{ id: coach, does: [trainer] }, { id: rh, side: client, email: rh@client.example }]
cohorts: [{ id: G1, start: 2026-03-09 }]
evaluation: { moments: [{ when: end }] }
enrolment: { ${enrolment} }`;

  test('asks for the rules for trainees, which a resource may hold', () => {
    expect(of('before-enrolment', spec('contact: rh'))).toMatchObject([
      { severity: 'warning', said: expect.stringContaining('il manque le règlement intérieur') },
    ]);
    expect(of('before-enrolment', spec('contact: rh, rules: "joint à la convocation"'))).toEqual([]);
    expect(of('before-enrolment', `${spec('contact: rh')}\nresources: [{ title: "Règlement intérieur" }]`)).toEqual([]);
  });

  test('a contact without e-mail or telephone can’t be reached; a catalogue has no client', () => {
    const unreachable = spec('rules: "joint"').replace(', email: rh@client.example', '');
    expect(of('before-enrolment', unreachable)).toMatchObject([
      { said: expect.stringContaining('un contact chez le client') },
    ]);
    expect(of('before-enrolment', `format: { scope: catalogue }\n${unreachable}`)).toEqual([]);
  });
});

test('professional aim: competences, situations or goals tell it', () => {
  const spec = 'stage: structure\nobjectives: [{ id: O1, title: "Repérer un ton agressif" }]\n';
  expect(of('professional-aim', spec)).toMatchObject([{ severity: 'warning', line: 2 }]);
  expect(of('professional-aim', `${spec}competencies: [{ id: C1, title: "Communiquer" }]`)).toEqual([]);
  expect(of('professional-aim', `${spec}need: { goals: [{ id: G1, title: "Moins de conflits" }] }`)).toEqual([]);
  expect(of('professional-aim', `${spec}openQuestions: [{ at: need.goals }]`)).toEqual([]);
  expect(of('professional-aim', 'stage: structure')).toEqual([]);
});

describe('CPF', () => {
  const spec = (certification: string) => `stage: structure\nevaluation: { certification: { ${certification} } }`;

  test('wants a registered certification with its code', () => {
    for (const type of ['none', 'attestation', 'certificate', 'vendor']) {
      expect(of('cpf-code', spec(`type: ${type}`)), type).toMatchObject([
        { id: 'cpf-code:notEligible', severity: 'error' },
      ]);
    }
    expect(of('cpf-code', 'stage: structure')).toMatchObject([{ id: 'cpf-code:missing' }]);
    expect(of('cpf-code', spec('type: rs'))).toMatchObject([{ id: 'cpf-code:code' }]);
    expect(of('cpf-code', spec('type: rs, code: RS1234'))).toEqual([]);
    expect(of('cpf-code', spec('type: rncp, code: RNCP 12345BC01'))).toEqual([]);
    expect(of('cpf-code', spec('type: rs, code: RNCP12345'))).toMatchObject([{ id: 'cpf-code:mismatch' }]);
  });

  test('an open question waits, another funding is not concerned', () => {
    expect(of('cpf-code', 'stage: structure\nopenQuestions: [{ at: evaluation.certification }]')).toEqual([]);
    expect(of('cpf-code', `${spec('type: rs')}\nopenQuestions: [{ at: evaluation.certification.code }]`)).toEqual([]);
    expect(of('cpf-code', spec('type: attestation'), ['opco', 'qualiopi'])).toEqual([]);
  });
});

describe('certified provider', () => {
  const funded = (funding: string) => `stage: need\nneed: { funding: [${funding}] }`;

  test('is asked for by OPCO and CPF, and the configuration answers', () => {
    expect(of('qualiopi-required', funded('opco'))).toMatchObject([{ severity: 'error' }]);
    expect(of('qualiopi-required', funded('cpf'), ['cpf'])).toHaveLength(1);
    expect(of('qualiopi-required', funded('employer'))).toEqual([]);
    const provider = { qualiopi: 'certificat 2024-118', effort: {} };
    expect(of('qualiopi-required', funded('opco'), all, { provider })).toEqual([]);
    expect(of('qualiopi-required', funded('opco'), all, { provider: { effort: {} } })).toHaveLength(1);
  });

  test('the profile stands in while the funding is unsaid; a public buyer is told which funders count', () => {
    expect(of('qualiopi-required', 'stage: need', ['opco'])).toMatchObject([{ id: 'qualiopi-required:unsaid' }]);
    expect(of('qualiopi-required', 'stage: need', ['public'])).toMatchObject([
      { id: 'qualiopi-required:public', severity: 'warning' },
    ]);
    expect(of('qualiopi-required', 'stage: need', ['qualiopi'])).toEqual([]);
  });
});

describe('working time', () => {
  const spec = (rest: string, more = '') =>
    `stage: need\n${more}need: { ${rest}, audience: { availability: { workingTime: false } } }`;

  test('outside it takes an agreement, and thirty hours are the limit without one', () => {
    const over = (duration: string) => of('working-time', spec('funding: [skills-plan]', `duration: ${duration}\n`));
    expect(over('30 h')).toMatchObject([{ id: 'working-time:outside', severity: 'warning' }]);
    expect(over('30 h 01')).toMatchObject([{ id: 'working-time:over' }]);
    expect(over('28-32 h')).toMatchObject([{ id: 'working-time:outside' }]);
  });

  test('what conditions the exercise of a job is working time', () => {
    expect(of('working-time', spec('obligation: { reference: "habilitation" }'))).toMatchObject([
      { id: 'working-time:obligation', severity: 'error' },
    ]);
  });

  test('says nothing while unsaid, or to those who pay themselves', () => {
    expect(of('working-time', 'stage: need')).toEqual([]);
    expect(of('working-time', spec('funding: [skills-plan]').replace('false', 'true'))).toEqual([]);
    expect(of('working-time', spec('funding: [self, cpf]'))).toEqual([]);
    expect(of('working-time', `${spec('funding: [employer]')}\nformat: { scope: inter }`)).toEqual([]);
  });
});

test('proof plan: a trace in each module, or the platform’s own record', () => {
  const spec = (rest = '') =>
    `stage: production\nmodules: [{ id: M1, title: "Un", activities: [{ type: video }] }, { id: M2, activities: [{ type: quiz }] }]\n${rest}`;
  expect(of('proof-plan', spec())).toMatchObject([
    { severity: 'warning', said: expect.stringMatching(/dans « Un » :.*R6313-3 et L6362-6/) },
  ]);
  expect(
    of('proof-plan', spec('evaluation: { indicators: [{ id: completion, source: "relevé de la plateforme" }] }')),
  ).toEqual([]);
  expect(of('proof-plan', spec('evaluation: { indicators: [{ id: completion }] }'))).toHaveLength(1);
  expect(of('proof-plan', spec().replace('type: video', 'type: virtual-class'))).toEqual([]);
});

describe('data of learners', () => {
  const asked = (question: string) => `stage: production
evaluation: { privacy: "Chacun voit ses résultats" }
modules: [{ id: M1, activities: [{ type: diagnostic, questions: [{ text: "${question}", kind: essay }] }] }]`;

  test('a question about the person’s life is named', () => {
    for (const question of [
      'Quelle est votre situation familiale ?',
      'Quel est votre âge ?',
      'Avez-vous des enfants ?',
      'Êtes-vous syndiqué ?',
    ]) {
      expect(of('data-protection', asked(question)), question).toMatchObject([
        { id: 'data-protection:question', line: 3 },
      ]);
    }
  });

  test('a question about the subject, or about an adjustment, is not', () => {
    for (const question of [
      'Quelles données de santé pouvez-vous transmettre ?',
      'Avez-vous besoin d’un aménagement ?',
      'Depuis quand êtes-vous chef d’équipe ?',
      'Vos collègues malades sont absents : que dites-vous ?',
      'Combien de personnes encadrez-vous ?',
    ]) {
      expect(of('data-protection', asked(question)), question).toEqual([]);
    }
  });

  test('who sees the results must be said once answers are collected', () => {
    const unsaid = asked('Combien ?').replace(/evaluation.*\n/, '');
    expect(of('data-protection', unsaid)).toMatchObject([{ id: 'data-protection:privacy', severity: 'warning' }]);
    expect(of('data-protection', `${unsaid}\nopenQuestions: [{ at: evaluation.privacy }]`)).toEqual([]);
    expect(of('data-protection', 'stage: production\nmodules: [{ id: M1, activities: [{ type: video }] }]')).toEqual(
      [],
    );
  });
});

describe('publicity', () => {
  const spec = (message: string, rest = '') =>
    `stage: production\ndeployment: { communication: [{ before: 4 semaines, message: "${message}" }] }\n${rest}`;

  test('the registration has one form only', () => {
    const form = 'Enregistrée sous le numéro 52 44 00000 44. Cet enregistrement ne vaut pas agrément de l’État.';
    expect(of('registration-wording', spec(form))).toEqual([]);
    expect(of('registration-wording', spec(form.replace('’État', "'Etat")))).toEqual([]);
    const wrong = spec('Organisme enregistré sous le n° 52 44 00000 44.');
    expect(of('registration-wording', wrong)).toMatchObject([
      { line: 2, said: expect.stringContaining('numéro [numéro].') },
    ]);
    expect(
      of('registration-wording', wrong, all, { provider: { registration: '11 75 00000 75', effort: {} } }),
    ).toMatchObject([
      {
        said: expect.stringContaining(
          '« Enregistrée sous le numéro 11 75 00000 75. Cet enregistrement ne vaut pas agrément',
        ),
      },
    ]);
    expect(of('registration-wording', spec('Inscrivez-vous avant le 2 mars.'))).toEqual([]);
  });

  test('promises that mislead are quoted', () => {
    const attested = 'evaluation: { certification: { type: attestation } }';
    for (const [message, id, words] of [
      ['Formation 100 % financée.', 'funding', '100 % financée'],
      ['Réussite garantie !', 'guarantee', 'Réussite garantie'],
      ['Parcours reconnu par l’État.', 'state', 'reconnu par l’État'],
      ['Un parcours certifiant.', 'certifying', 'certifiant'],
      ['Une formation certifiante.', 'certifying', 'certifiante'],
      ['Éligible au CPF.', 'cpf', 'Éligible au CPF'],
    ] as const) {
      const found = of('misleading-wording', spec(message, attested));
      expect(found, message).toMatchObject([
        { id: `misleading-wording:${id}`, severity: 'warning', said: expect.stringContaining(`« ${words} »`) },
      ]);
    }
  });

  test('what is true of the course is no fault', () => {
    const registered = 'evaluation: { certification: { type: rs, code: RS1234 } }';
    expect(of('misleading-wording', spec('Formation certifiante, éligible au CPF.', registered))).toEqual([]);
    expect(of('misleading-wording', spec('Formation certifiante.'))).toEqual([]);
    expect(of('misleading-wording', spec('Parcours intégralement pris en charge par votre entreprise.'))).toEqual([]);
    expect(of('misleading-wording', spec('Vous préparez votre certification avec une tutrice.'))).toEqual([]);
  });
});

describe('individual contract', () => {
  const offer = (payment: string) => `stage: deployment
need: { funding: [self] }
offers: [{ id: F1, price: "900 €", payment: "${payment}" }]`;
  const advance = (payment: string) =>
    of('individual-contract', offer(payment)).filter(({ id }) => id.endsWith('advance'));

  test('only those who pay themselves sign one', () => {
    expect(of('individual-contract', offer('en trois fois').replace('self', 'employer'))).toEqual([]);
    expect(of('individual-contract', offer('en trois fois'))).toMatchObject([
      {
        id: 'individual-contract:missing',
        severity: 'warning',
        said: expect.stringMatching(/la durée.*abandon.*L6353-3 et L6353-4/),
      },
    ]);
  });

  test('thirty percent may be asked for, no more', () => {
    expect(advance('30 % à l’inscription, le solde en deux fois')).toEqual([]);
    expect(advance('31 % à l’inscription')).toMatchObject([
      { severity: 'error', said: expect.stringContaining('31 %') },
    ]);
    expect(advance('acompte de 50 %')).toHaveLength(1);
    expect(advance('30 % après dix jours, 70 % à la fin')).toEqual([]);
  });
});

describe('references of yesterday', () => {
  const spec = (text: string) => `stage: need\nproject: { clientDuties: ["${text}"] }`;

  test('OPCA, DIF and Datadock', () => {
    expect(of('obsolete-reference', spec('Voir avec l’OPCA'))).toMatchObject([
      { said: expect.stringContaining('L6332-1') },
    ]);
    expect(of('obsolete-reference', spec('Mobiliser le DIF'))).toHaveLength(1);
    expect(of('obsolete-reference', spec('Être référencé Datadock'))).toHaveLength(1);
  });

  test('not within another word, not the fund of elected officials, not in the client’s own words', () => {
    for (const text of ['Voir avec l’OPCO', 'Modifier le PLAN DIFFUSÉ', 'Le DIF des élus', 'Un point difficile']) {
      expect(of('obsolete-reference', spec(text)), text).toEqual([]);
    }
    expect(of('obsolete-reference', 'stage: need\nneed: { context: "Notre OPCA nous suit depuis 2012" }')).toEqual([]);
    expect(of('obsolete-reference', 'stage: need\nnotes: "Appeler l’OPCA"')).toEqual([]);
  });
});

test('disability contact: named, and within reach', () => {
  const spec = (person: string) => `stage: production\npeople: [{ ${person} }]`;
  expect(of('accessibility-contact', spec('id: a, does: [trainer]'), ['qualiopi'])).toMatchObject([
    { severity: 'error', said: expect.stringContaining('ndicateur 26') },
  ]);
  expect(of('accessibility-contact', spec('id: a, name: "Inès", does: [disability]'))).toMatchObject([
    { said: expect.stringContaining('(Inès)') },
  ]);
  expect(of('accessibility-contact', spec('id: a, does: [disability], phone: "02 40 00 00 00"'))).toEqual([]);
  expect(of('accessibility-contact', spec('id: a, does: [trainer]'), ['public'])).toMatchObject([
    { severity: 'warning' },
  ]);
});

describe('Qualiopi', () => {
  test('the day of the session chooses the list', () => {
    expect(qualiopiVersion('2026-10-31')).toBe('2019');
    expect(qualiopiVersion('2026-11-01')).toBe('2026');
    expect(qualiopiVersion(undefined)).toBe('2019');
  });

  test('the lists hold thirty-two and thirty-three indicators', () => {
    expect(qualiopiIndicators.filter(({ wording2019 }) => wording2019 !== undefined)).toHaveLength(32);
    expect(qualiopiIndicators.map(({ number }) => number)).toEqual(Array.from({ length: 33 }, (_, n) => n + 1));
    const plain = qualiopiIndicators.filter(({ appliesTo }) => appliesTo === 'all' || appliesTo === 'subcontracting');
    expect(plain).toHaveLength(23);
  });

  const matrix = (start: string, rest = '') =>
    of('qualiopi-matrix', `stage: production\ncohorts: [{ id: G1, start: ${start} }]\n${rest}`, ['qualiopi']);

  test('one finding lists what nothing proves, and says when the wording is second-hand', () => {
    expect(matrix('2026-03-09')).toMatchObject([
      {
        severity: 'warning',
        said: expect.stringMatching(/sur 23 \(référentiel de 2019, texte vérifié au 2026-03-21\)/),
      },
    ]);
    const [later] = matrix('2026-11-02');
    expect(later?.said).toContain('non vérifié sur Légifrance');
    expect(later?.said).toMatch(/32 \([^)]*analyse des risques\)/);
    expect(matrix('2026-03-09')[0]?.said).not.toContain('analyse des risques');
  });

  test('a certification brings three more indicators', () => {
    expect(matrix('2026-03-09', 'evaluation: { certification: { type: rs } }')[0]?.said).toContain('sur 26');
  });
});
