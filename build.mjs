// npm run build (node build.mjs [folder]): the tool as two CommonJS files (the door, and everything behind it), the library as modules.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
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

/** A library that could start programs, and never does here, doesn’t make us load what that takes: a twentieth of a short run. */
const programsOnDemand = {
  name: 'programs-on-demand',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'child_process', namespace: 'on-demand' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'on-demand' }, () => ({
      contents: `exports.spawn = (...words) => process.getBuiltinModule('node:child_process').spawn(...words);`,
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

/** Node can only keep the compiled code of CommonJS on Node 20. */
function buildTool(outdir, entry, plugins) {
  return build({
    ...common,
    entryPoints: [entry],
    format: 'cjs',
    outdir,
    outExtension: { '.js': '.cjs' },
    minify: true,
    plugins,
    define: { 'import.meta.url': '__bundleUrl' },
    banner: { js: "const __bundleUrl=require('node:url').pathToFileURL(__filename).href;" },
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

const outdir = resolve(root, process.argv[2] ?? 'dist');
rmSync(outdir, { recursive: true, force: true });
mkdirSync(outdir, { recursive: true });
const results = await Promise.all([
  buildTool(outdir, 'src/cli.ts', [onDemandStaysOut]),
  buildTool(outdir, 'src/spoc.ts', [programsOnDemand]),
  buildLibrary(outdir),
]);
const inputs = [...new Set(results.flatMap(({ metafile }) => Object.keys(metafile.inputs)))].sort();
// Beyond ASCII, V8 keeps a text twice as large. esbuild leaves only patterns so (literals and String.raw), where \u means the same.
const tool = join(outdir, 'spoc.cjs');
const code = readFileSync(tool, 'utf8');
writeFileSync(
  tool,
  code.replace(/[^\x00-\x7f]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`),
);
// Which files went into the bundles: the notices of third parties are made from it.
writeFileSync(join(outdir, 'inputs.json'), `${JSON.stringify(inputs)}\n`);
