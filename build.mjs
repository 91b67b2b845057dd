// npm run build (node build.mjs [folder]): the tool as CommonJS files (the door, all that is behind it, and lint alone), the library as modules.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';
import { simple } from 'acorn-walk';
import { build } from 'esbuild';

const root = import.meta.dirname;
const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  logLevel: 'warning',
  metafile: true,
};

const require = createRequire(import.meta.url);

/**
 * Libraries that most runs have no use for load when something of theirs is first called: each takes a twentieth of a short run.
 * Only what is called or made with `new` may be taken from them.
 */
const onDemand = {
  name: 'on-demand',
  setup({ onResolve, onLoad }) {
    const lazily = (load, names) =>
      `${load}\n${names.map((name) => `exports.${name} = function (...words) { return new.target ? new (library().${name})(...words) : library().${name}(...words); };`).join('\n')}`;
    // A library that could start programs, and never does here.
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'child_process', namespace: 'on-demand' } : undefined,
    );
    // Explains the YAML that the quick reader leaves to it, and edits; takes apart the few sentences with a plural.
    onResolve({ filter: /^(?:yaml|intl-messageformat)$/ }, ({ path }) => ({ path, namespace: 'on-demand' }));
    onLoad({ filter: /./, namespace: 'on-demand' }, async ({ path }) => ({
      contents:
        path === 'child_process'
          ? lazily(`const library = () => process.getBuiltinModule('node:child_process');`, ['spawn'])
          : lazily(
              `const library = () => require(${JSON.stringify(fileURLToPath(import.meta.resolve(path)))});`,
              Object.keys(await import(path)).filter((name) => name !== 'default' && name !== 'module.exports'),
            ),
      resolveDir: root,
    }));
    // It would look for picomatch in the folders around the installation, which takes as long as reading a spec, and never uses it here.
    onLoad({ filter: /[\\/]fdir[\\/]dist[\\/]index\.mjs$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(
        'createRequire(import.meta.url)',
        `{ resolve() { throw new Error('not here'); } }`,
      ),
    }));
  },
};

/** The door names the commands, and loads none of them: what is imported on demand stays out. */
const onDemandStaysOut = {
  name: 'on-demand-stays-out',
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ kind, path }) => (kind === 'dynamic-import' ? { path, external: true } : undefined));
  },
};

/** The bundle of one command holds no other one: it is read and taken in twice as fast. The door opens the right bundle. */
const only = (command) => ({
  name: 'only',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\// }, ({ kind, path, importer }) =>
      kind === 'dynamic-import' && /[\\/]commands[\\/]index\.ts$/.test(importer) && path !== `./${command}.ts`
        ? { path, external: true }
        : undefined,
    );
  },
});

/** Node can only keep the compiled code of CommonJS on Node 20. */
function buildTool(outdir, entry, out, plugins) {
  return build({
    ...common,
    entryPoints: [{ in: entry, out }],
    format: 'cjs',
    outdir,
    outExtension: { '.js': '.cjs' },
    minify: true,
    plugins,
    define: { 'import.meta.dirname': '__dirname' },
  });
}

/** What programs import, and the maker of the generated files. */
function buildLibrary(outdir) {
  return build({
    ...common,
    entryPoints: ['src/index.ts', 'src/generate.ts'],
    format: 'esm',
    splitting: true,
    outdir,
    minifySyntax: true,
    minifyWhitespace: true,
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url); const __filename = import.meta.filename;",
    },
  });
}

/**
 * On Node 20, each object that `{ ...some, key: value }` makes has a hidden class of its own: it takes 15 times as long to make, and so does
 * all that reads it. With a spread of nothing before, they share one. From Node 22 they always do.
 */
function withSharedClasses(code) {
  const places = [];
  simple(parse(code, { ecmaVersion: 2024 }), {
    ObjectExpression({ start, properties: [first, second] }) {
      if (first?.type === 'SpreadElement' && second) places.push(start + 1);
    },
  });
  const cuts = [0, ...places.sort((a, b) => a - b)];
  return cuts.map((start, index) => code.slice(start, cuts[index + 1])).join('...null,');
}

const outdir = resolve(root, process.argv[2] ?? 'dist');
rmSync(outdir, { recursive: true, force: true });
mkdirSync(outdir, { recursive: true });
const results = await Promise.all([
  buildTool(outdir, 'src/cli.ts', 'cli', [onDemandStaysOut]),
  buildTool(outdir, 'src/spoc.ts', 'spoc', [onDemand]),
  buildTool(outdir, 'src/spoc.ts', 'lint', [only('lint'), onDemand]),
  buildLibrary(outdir),
]);
const inputs = [...new Set(results.flatMap(({ metafile }) => Object.keys(metafile.inputs)))].sort();
// Beyond ASCII, V8 keeps a text twice as large. esbuild leaves only patterns so (literals and String.raw), where \u means the same.
// One function of what a CommonJS file is given, as the door runs it.
for (const name of ['spoc.cjs', 'lint.cjs']) {
  const file = join(outdir, name);
  const code = readFileSync(file, 'utf8');
  const ascii = code.replace(/[^\x00-\x7f]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
  writeFileSync(file, `(function(exports,require,module,__filename,__dirname){${withSharedClasses(ascii)}\n})`);
}
// Which files went into the bundles: the notices of third parties are made from it.
writeFileSync(join(outdir, 'inputs.json'), `${JSON.stringify(inputs)}\n`);
