/** The verb of an action that programmes like to name by its noun or its -ing form. */
export const englishActions: Readonly<Record<string, string>> = {
  analysis: 'analyze',
  application: 'apply',
  creation: 'create',
  description: 'describe',
  design: 'design',
  evaluation: 'evaluate',
  identification: 'identify',
  preparation: 'prepare',
  use: 'use',
};

/** The vague verb behind a noun: “Understanding of the issues” says “understand the issues”. */
export const englishStates: Readonly<Record<string, string>> = {
  awareness: 'be aware',
  comprehension: 'understand',
  development: 'develop',
  discovery: 'discover',
  'a general understanding': 'understand',
  'a basic understanding': 'understand',
  familiarity: 'be familiar',
  improvement: 'improve',
  introduction: 'introduce',
  'an introduction': 'introduce',
  'an overview': 'introduce',
  knowledge: 'know',
  learning: 'learn',
  mastery: 'master',
  overview: 'introduce',
  understanding: 'understand',
  'an understanding': 'understand',
};
