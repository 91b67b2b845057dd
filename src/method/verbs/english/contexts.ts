import type { Contexts } from '../sense.ts';

const skill = `skill knowledge understanding awareness confidence competence competency ability capability capacity insight appreciation
  mindset expertise proficiency fluency literacy leadership resilience empathy familiarity technique practice communication thinking
  attitude habit sense relationship performance experience`;
const people =
  'learner participant student employee staff people team manager delegate user colleague worker supervisor salesperson agent';
const learners =
  'learner|learners|participant|participants|student|students|employee|employees|staff|people|team|teams|managers|delegates|you';

/** What follows an English verb and changes its sense; the first that fits counts, else the verb’s own sense holds. */
export const englishContexts: Contexts = {
  develop: [
    {
      starts: ['an? understanding|appreciation|awareness'],
      kind: 'acquisition',
      suggest: 'explain, describe, compare',
    },
    { nouns: skill, kind: 'acquisition' },
    { own: true, kind: 'acquisition' },
    { nouns: 'business team people talent partnership', kind: 'broad' },
    { kind: 'observable', levels: ['create'] },
  ],
  build: [
    { nouns: skill, kind: 'acquisition' },
    { nouns: 'rapport trust relationship relation team', kind: 'broad' },
  ],
  gain: [{ nouns: 'access customer client', kind: 'unknown' }],
  acquire: [{ nouns: 'customer client data company asset image', kind: 'unknown' }],
  improve: [{ nouns: 'process procedure document text code page design workflow', kind: 'broad' }],
  increase: [{ nouns: skill, kind: 'acquisition' }, { own: true, kind: 'acquisition' }, { kind: 'unknown' }],
  expand: [{ nouns: skill, kind: 'acquisition' }, { own: true, kind: 'acquisition' }, { kind: 'unknown' }],
  refine: [{ nouns: skill, kind: 'acquisition' }, { kind: 'unknown' }],
  cultivate: [{ nouns: skill, kind: 'acquisition' }, { kind: 'unknown' }],
  grow: [{ own: true, kind: 'acquisition' }, { nouns: 'business', kind: 'broad' }, { kind: 'unknown' }],
  progress: [{ kind: 'unknown' }],
  introduce: [
    {
      starts: [
        `the? ${learners}`,
        'the basics|fundamentals|concept|concepts|principles|topic',
        'basic|key|fundamental|core',
      ],
      kind: 'trainer',
    },
    { kind: 'unknown' },
  ],
  teach: [
    { own: true, kind: 'observable', levels: ['apply'] },
    { starts: ['a|an|another'], kind: 'observable', levels: ['apply'] },
  ],
  train: [
    { own: true, kind: 'observable', levels: ['apply'] },
    { nouns: people, kind: 'trainer' },
    { kind: 'observable', levels: ['apply'] },
  ],
  help: [
    { own: true, kind: 'broad' },
    { starts: ['a|an|each|other|others'], kind: 'broad' },
  ],
  enable: [
    { nouns: 'feature option setting plugin logging', kind: 'observable', levels: ['apply'] },
    { own: true, kind: 'broad' },
  ],
  encourage: [{ own: true, kind: 'broad' }],
  expose: [{ nouns: 'api service port endpoint', kind: 'unknown' }],
  cover: [
    { starts: [`the? basics|fundamentals|topics|concepts|following|main|key`], kind: 'trainer' },
    { kind: 'unknown' },
  ],
  promote: [{ kind: 'broad' }],
  foster: [{ kind: 'broad' }],
  inspire: [{ own: true, kind: 'broad' }],
  empower: [{ own: true, kind: 'broad' }],
  allow: [{ starts: [`the? ${learners}`], kind: 'trainer' }, { kind: 'unknown' }],
  provide: [
    { nouns: 'overview introduction understanding foundation insight knowledge', kind: 'trainer' },
    { starts: [`the? ${learners}`], kind: 'trainer' },
  ],
  give: [
    { nouns: 'overview introduction understanding foundation', kind: 'trainer' },
    { starts: [`the? ${learners}`], kind: 'trainer' },
  ],
  present: [{ starts: [`the? ${learners}`], kind: 'trainer' }],
  appreciate: [{ kind: 'state', levels: ['understand'] }],
  value: [{ nouns: 'asset property company stock inventory bond', kind: 'observable', levels: ['evaluate'] }],
  see: [{ kind: 'unknown' }],
  explore: [{ nouns: 'data dataset database file', kind: 'observable', levels: ['analyse'] }],
  discover: [{ nouns: 'device service pattern', kind: 'unknown' }],
  think: [{ kind: 'state' }],
  consider: [{ kind: 'state' }],
  work: [{ nouns: 'out', kind: 'observable', levels: ['apply'] }],
  support: [
    {
      starts: ['a|an|the|your|their claim|claims|argument|arguments|conclusion|position|recommendation'],
      kind: 'observable',
      levels: ['evaluate'],
    },
  ],
  influence: [{ kind: 'broad' }],
  handle: [{ nouns: 'complaint objection call exception error', kind: 'observable', levels: ['apply'] }],
  demonstrate: [{ nouns: 'understanding knowledge awareness appreciation mastery commitment respect', kind: 'state' }],
  show: [{ nouns: 'understanding knowledge awareness appreciation empathy respect', kind: 'state' }],
  define: [
    {
      nouns: 'strategy plan goal objective scope process policy requirement budget roadmap',
      kind: 'observable',
      levels: ['apply', 'create'],
    },
  ],
  identify: [
    {
      nouns:
        'need cause risk lever gap opportunity barrier obstacle strength weakness error bias vulnerability issue problem solution bottleneck',
      kind: 'observable',
      levels: ['remember', 'analyse'],
    },
  ],
  communicate: [
    { bare: true, kind: 'broad', suggest: 'announce, rephrase, write, present' },
    { starts: ['with|in|across|at'], kind: 'broad', suggest: 'announce, rephrase, write, present' },
  ],
  take: [
    { nouns: 'ownership responsibility initiative advantage', kind: 'broad' },
    { nouns: 'note minute order measurement', kind: 'observable', levels: ['apply'] },
    { kind: 'unknown' },
  ],
  have: [{ nouns: `${skill} overview grasp notion idea`, kind: 'state' }, { kind: 'unknown' }],
  get: [{ kind: 'unknown' }],
  keep: [{ kind: 'unknown' }],
  do: [{ kind: 'unknown' }],
};
