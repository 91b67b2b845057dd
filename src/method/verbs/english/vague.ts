import type { Group } from '../sense.ts';

/** Verbs that nobody can see done, or not yet (depts.ttu.edu, Boise State QM 2.1, and our reading of real programmes). */
export const englishVague: readonly Group[] = [
  {
    verbs: 'understand, comprehend, grasp',
    kind: 'state',
    level: 'understand',
    suggest: 'explain, summarize, give examples',
  },
  {
    verbs:
      'have an understanding, gain an understanding, demonstrate understanding, demonstrate an understanding, get an understanding',
    kind: 'state',
    level: 'understand',
    suggest: 'explain, summarize, compare',
  },
  { verbs: 'know', kind: 'state', level: 'remember', suggest: 'list, define, recall' },
  {
    verbs: `have knowledge, have a knowledge, gain knowledge, demonstrate knowledge, demonstrate a knowledge, gain insight, gain insights,
      gain awareness, have awareness, demonstrate awareness, demonstrate an awareness, have`,
    kind: 'state',
    level: 'remember',
    suggest: 'list, describe, explain',
  },
  {
    verbs:
      'be aware, become aware, be conscious, be familiar, become familiar, get familiar, be exposed, be introduced, get to know',
    kind: 'state',
    level: 'remember',
    suggest: 'identify, recognize, describe',
  },
  { verbs: 'learn', kind: 'state', level: 'remember', suggest: 'apply, demonstrate, describe' },
  { verbs: 'discover, explore, see', kind: 'state', level: 'remember', suggest: 'describe, compare, identify' },
  {
    verbs: 'appreciate, value',
    kind: 'state',
    level: 'understand',
    suggest: 'explain, justify, evaluate against criteria',
  },
  {
    verbs:
      'realize, believe, enjoy, feel, think, think about, reflect, consider, embrace, internalize, be, become, demonstrate mastery',
    kind: 'state',
    suggest: 'describe, justify, choose',
  },
  { verbs: 'master', kind: 'state', suggest: 'use, apply, perform' },
  {
    verbs: `gain, acquire, improve, enhance, strengthen, deepen, broaden, increase, sharpen, expand, boost, refine, hone, progress, grow,
      develop, build skills, build confidence, build awareness, build knowledge, build your confidence, cultivate, get better`,
    kind: 'acquisition',
    suggest: 'apply, perform, adapt',
  },
  {
    verbs: `introduce, teach, train, enable, help, encourage, expose, familiarize, cover, raise awareness, equip, give learners,
      give participants, give students, provide learners, provide participants, provide students, empower, inspire, foster, promote,
      prepare students, prepare learners, prepare participants, allow`,
    kind: 'trainer',
    suggest: 'identify, apply, perform',
  },
  {
    verbs: `manage, handle, deal, optimize, ensure, participate, contribute, engage, collaborate, cooperate, work, support, clarify, cope, succeed, act, be responsible, take ownership, take responsibility, leverage, drive, influence, motivate,
      communicate effectively, get, keep, do`,
    kind: 'broad',
    suggest: 'name the visible act: lead, write, choose, reply',
  },
];
