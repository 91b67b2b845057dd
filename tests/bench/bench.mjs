// npm run bench: what the commands cost, as a ratio to `node -e 0` measured in pairs in the same run.
//   npm run bench -- --reps 15     more pairs
//   npm run bench -- --large       ten thousand specs as well
//   npm run bench -- --peers       other linters beside ours, installed in a folder of their own (SPOC_BENCH_PEERS)
//   npm run bench -- --check       exit 1 beyond a budget
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const cli = join(root, 'dist/cli.cjs');
const args = process.argv.slice(2);
const has = (name) => args.includes(name);
const reps = Number(args[args.indexOf('--reps') + 1]) || 9;
const work = mkdtempSync(join(tmpdir(), 'spoc-bench-'));

// What a process has cost, and each that it starts, told on its own last breath: portable, and the same burden for all.
const hook = join(work, 'usage.cjs');
writeFileSync(
  hook,
  `process.on('exit', () => { const u = process.resourceUsage(); require('node:fs').appendFileSync(process.env.BENCH_USAGE, JSON.stringify([u.userCPUTime + u.systemCPUTime, u.maxRSS]) + '\\n'); });`,
);
const usage = join(work, 'usage.json');

function once(cwd, words) {
  rmSync(usage, { force: true });
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, ['--require', hook, ...words], {
    cwd,
    stdio: ['ignore', 'ignore', 'ignore'],
    env: { ...process.env, BENCH_USAGE: usage, LANG: 'fr_FR.UTF-8', NO_COLOR: '1' },
  });
  const wall = Number(process.hrtime.bigint() - start) / 1e6;
  const told = readFileSync(usage, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const cpu = told.reduce((sum, [one]) => sum + one, 0);
  const memory = Math.max(...told.map(([, one]) => one));
  return { wall, cpu: cpu / 1000, memory: memory / 1024, status };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Medians of the ratios of each pair, so that a busy moment weighs on both sides. */
function pairs(cwd, words, count) {
  const wall = [];
  const cpu = [];
  const memory = [];
  for (let index = 0; index < count; index++) {
    const base = once(cwd, ['-e', '0']);
    const ours = once(cwd, words);
    wall.push(ours.wall / base.wall);
    cpu.push(ours.cpu / base.cpu);
    memory.push(ours.memory);
  }
  return { wall: median(wall), cpu: median(cpu), memory: median(memory) };
}

/** About 2.5 kB, with everything that a project at the structure stage has. */
function spec(number) {
  return `spoc: 1
title: "Parcours ${number}"
stage: structure
client: { name: "Client ${number}", sector: "pièces mécaniques de précision", employees: 220 }
people:
  - { id: drh, role: DRH, side: client, does: [ sponsor, decides, approves ] }
  - { id: tutrice, role: Formatrice, side: provider, does: [ tutor, trainer, designer ] }
need:
  context: "L'entreprise grandit vite ; quinze chefs d'équipe viennent d'être promus."
  problem: "Les conflits de planning remontent au directeur de site."
  goals: [ { id: G1, title: "Renforcer les compétences des nouveaux chefs d'équipe" } ]
  audience:
    description: "Chefs d'équipe promus en interne"
    learners: 15
    prerequisites: [ ]
    availability: { perWeek: 2 h, workingTime: true }
  constraints: { start: mars 2026, weeks: 4, platform: { name: LMS interne, existing: true, accepts: [ scorm-1.2 ] } }
objectives:
  - id: O1
    title: "Ouvrir un brief quotidien de dix minutes avec son équipe"
    goals: [ G1 ]
    level: apply
    criterion: "Grille d'observation, 12 points sur 16"
    evidence: observation
  - id: O2
    title: "Traiter un désaccord entre deux opérateurs"
    level: apply
    evidence: role-play
modalities:
  asynchronous: [ video, quiz ]
  live: [ virtual-class ]
  pace: weekly
  tutoring: { tutor: tutrice, hoursPerWeek: 1 h, response: 48 h ouvrées, remindAfter: 7 jours }
modules:
  - id: M1
    title: Le rôle du manager
    week: 1
    serves: [ O1 ]
    activities:
      - { id: M1.A1, type: video, intent: introduction, title: "Découvrir le dispositif", duration: 6 min }
      - { id: M1.A2, type: role-play, intent: practice, title: "Un premier brief", duration: 20 min, objectives: [ O1 ] }
      - { id: M1.A3, type: quiz, intent: assessment, title: "Vérifier", duration: 5 min, assesses: [ O1 ], passMark: 80 % }
  - id: M2
    title: Les désaccords
    week: 2
    serves: [ O2 ]
    activities:
      - { id: M2.A1, type: video, intent: explanation, title: "Trois situations", duration: 8 min }
      - { id: M2.A2, type: case-study, intent: practice, title: "Le poste disputé", duration: 20 min, objectives: [ O2 ] }
      - { id: M2.A3, type: virtual-class, intent: assessment, title: "Jeux de rôle", duration: 1 h, assesses: [ O2 ] }
evaluation:
  indicators: [ { id: completion, title: Taux de complétion, target: 90 %, source: LMS, owner: drh } ]
`;
}

function corpus(count, name = (number) => `s${number}.spoc.yaml`, text = spec) {
  const folder = mkdtempSync(join(work, 'corpus-'));
  for (let number = 0; number < count; number++) {
    const sub = join(folder, String(Math.floor(number / 100)));
    mkdirSync(sub, { recursive: true });
    writeFileSync(join(sub, name(number)), text(number));
  }
  return folder;
}

const lint = [cli, 'lint', '--format', 'compact'];
const rows = [];
let beyond = false;

function show(label, result, budget = {}) {
  const told = ['wall', 'cpu', 'memory'].map((name) => {
    const value = name === 'memory' ? `${Math.round(result[name])} MiB` : result[name].toFixed(2);
    const limit = budget[name];
    if (limit !== undefined && result[name] > limit) beyond = true;
    return limit === undefined ? value : `${value} ${result[name] > limit ? '>' : '≤'} ${limit}`;
  });
  rows.push({ run: label, 'wall ×': told[0], 'CPU ×': told[1], memory: told[2] });
  process.stderr.write(`${label}: wall ${told[0]}, CPU ${told[1]}, ${told[2]}\n`);
}

if (!existsSync(cli)) {
  process.stderr.write('dist/cli.cjs is missing: npm run build\n');
  process.exit(2);
}
const few = Math.max(3, Math.floor(reps / 3));
const one = corpus(1);
const hundred = corpus(100);
const thousand = corpus(1000);
show('spoc --version', pairs(work, [cli, '--version'], reps), { wall: 1.25 });
show('spoc --help', pairs(work, [cli, '--help'], reps), { wall: 1.25 });
show('spoc lint, 1 spec', pairs(one, lint, reps), { wall: 1.6 });
show('spoc lint, 100 specs', pairs(hundred, lint, few), { cpu: 8 });
show('spoc lint, 1,000 specs', pairs(thousand, lint, few), { cpu: 22, memory: 100 });
once(thousand, [...lint, '--cache']);
show('spoc lint --cache, 1,000 specs, warm', pairs(thousand, [...lint, '--cache'], few), { cpu: 4 });
show('spoc lint --jobs 2, 1,000 specs', pairs(thousand, [...lint, '--jobs', '2'], 3));
if (has('--large')) show('spoc lint, 10,000 specs', pairs(corpus(10_000), lint, 1), { memory: 100 });

/** An OpenAPI file of about the size of a spec, for linters that read nothing else. */
const openapi = (number) => `openapi: 3.0.3
info: { title: "API ${number}", version: "1", description: "x", contact: { name: x, url: "https://x.example", email: x@x.example }, license: { name: MIT, url: "https://x.example" } }
servers: [ { url: "https://x.example" } ]
tags: [ { name: a, description: x } ]
paths:
${Array.from({ length: 8 }, (_, path) => `  /p${path}/{id}:\n    get:\n      operationId: get${path}\n      summary: Lire\n      description: Lire une ressource\n      tags: [ a ]\n      security: []\n      parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]\n      responses: { "200": { description: ok, content: { application/json: { schema: { type: object } } } }, "404": { description: absent } }\n`).join('')}`;

if (has('--peers')) {
  const folder = process.env.SPOC_BENCH_PEERS ?? join(tmpdir(), 'spoc-bench-peers');
  mkdirSync(folder, { recursive: true });
  const packages = ['@redocly/cli', '@stoplight/spectral-cli', 'ajv-cli'];
  if (!packages.every((name) => existsSync(join(folder, 'node_modules', name)))) {
    writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    spawnSync(npm, ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages], {
      cwd: folder,
      stdio: 'inherit',
    });
  }
  const bin = (name, command) => {
    const base = join(folder, 'node_modules', name);
    const { bin: entry } = JSON.parse(readFileSync(join(base, 'package.json'), 'utf8'));
    return join(base, typeof entry === 'string' ? entry : entry[command]);
  };
  const apis = (count) => corpus(count, (number) => `s${number}.yaml`, openapi);
  for (const count of [1, 100, 1000]) {
    const folderOfApis = apis(count);
    writeFileSync(join(folderOfApis, 'ruleset.yaml'), 'extends: ["spectral:oas"]\n');
    const times = count === 1 ? few : 1;
    show(`redocly, ${count}`, pairs(folderOfApis, [bin('@redocly/cli', 'redocly'), 'lint', '*/*.yaml'], times));
    show(
      `spectral, ${count}`,
      pairs(
        folderOfApis,
        [bin('@stoplight/spectral-cli', 'spectral'), 'lint', '-r', 'ruleset.yaml', '*/*.yaml'],
        times,
      ),
    );
    const ours = count === 1 ? one : count === 100 ? hundred : thousand;
    const schema = join(root, 'schema.json');
    show(
      `ajv-cli, no positions, ${count}`,
      pairs(ours, [bin('ajv-cli', 'ajv'), 'validate', '--strict=false', '-s', schema, '-d', '*/*.yaml'], times),
    );
  }
}

console.table(rows);
rmSync(work, { recursive: true, force: true });
if (has('--check') && beyond) process.exitCode = 1;
