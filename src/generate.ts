import { nodeHost } from './host/node.ts';
import { rules } from './lint/rules/index.ts';
import { generatedFiles } from './reference/index.ts';

const host = nodeHost();
for (const { path, content } of generatedFiles(rules)) {
  await host.files.write(path, content);
  host.out(`${path}\n`);
}
