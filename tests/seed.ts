import fc from 'fast-check';

// Random tests draw the same values in every run, so that a run that fails fails again; `SPOC_TEST_SEED=random` draws new ones.
const asked = process.env.SPOC_TEST_SEED;
fc.configureGlobal({ seed: asked === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(asked ?? 2026) });
