import { nodeHost } from './host/node.ts';
import { rules } from './lint/rules/index.ts';
import { generatedFiles } from './reference/index.ts';

const host = nodeHost();
const text = async (path: string) => new TextDecoder().decode(await host.files.read(path));

/** The npm packages whose code is in the bundle, from esbuild’s own account of it. */
async function bundledPackages(): Promise<readonly string[]> {
  const inputs = JSON.parse(await text('dist/inputs.json')) as readonly string[];
  const folders = inputs.flatMap((input) => {
    const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
    return match ? [match[1] as string] : [];
  });
  return [...new Set(folders)].sort();
}

async function notice(folder: string): Promise<string> {
  const { name, version, license, repository } = JSON.parse(await text(`${folder}/package.json`)) as {
    name: string;
    version: string;
    license?: string;
    repository?: string | { url: string };
  };
  const file = (await host.files.list(folder)).find((entry) => /^(licen[sc]e|copying)/i.test(entry));
  const url = (typeof repository === 'string' ? repository : repository?.url)?.replace(/^git\+|\.git$/g, '');
  const body = file ? `\n\`\`\`\n${(await text(`${folder}/${file}`)).trim()}\n\`\`\`\n` : '';
  return `## ${name} ${version}\n\n${license ?? ''}${url ? ` — ${url}` : ''}\n${body}`;
}

const notices = await Promise.all((await bundledPackages()).map(notice));
const files = [
  ...generatedFiles(rules),
  {
    path: 'THIRD-PARTY-NOTICES.md',
    content: `# Third-party notices\n\nThe bundle in \`dist/\` contains code of these packages. Written by \`npm run generate\`.\n\n${notices.join('\n')}`,
  },
];
for (const { path, content } of files) {
  await host.files.write(path, content);
  host.out(`${path}\n`);
}
