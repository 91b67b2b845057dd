import {
  type CodeAction,
  CodeActionKind,
  type Connection,
  MarkupKind,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../../host/host.ts';
import { languageOf } from '../../language/choose.ts';
import type { Language } from '../../language/say.ts';
import { check } from '../../lint/check.ts';
import { fixText } from '../../lint/fix.ts';
import type { LintedFile } from '../../lint/linted.ts';
import { rules } from '../../lint/rules/index.ts';
import { folderOf, fullPath, shownPath } from '../lint/paths.ts';
import { settingsFor } from '../lint/settings.ts';
import { actionsFor, editorDiagnostic, fixAllAction, standingIn } from './findings.ts';
import { ruleAt, ruleHover } from './hover.ts';
import { completionsAt, namedAt } from './names.ts';

/** Milliseconds between the last key and the check. */
const pause = 150;

/** The path of a file URI; undefined for a text that has no file yet. */
function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  return decodeURIComponent(new URL(uri).pathname).replace(/^\/([a-zA-Z]:)/, '$1');
}

const isSettings = (uri: string) => /(^|\/)spoc\.config\.yaml$/.test(uri);
const isSpec = (document: TextDocument) =>
  /(^|\/)(spoc|[^/]*\.spoc)\.ya?ml$/.test(decodeURIComponent(document.uri)) || /^spoc\s*:/m.test(document.getText());

/** Serves one editor over a connection; `listen` is the caller’s. */
export function serve(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument);
  const linted = new Map<string, { readonly version: number; readonly file: LintedFile }>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let language: Language = host.language;

  const settingsOf = async (uri: string) => {
    const path = pathOf(uri);
    return settingsFor(host, path === undefined ? fullPath(host.cwd, '.') : folderOf(path), rules);
  };

  const lintNow = async (document: TextDocument): Promise<LintedFile | undefined> => {
    const { uri, version } = document;
    const known = linted.get(uri);
    if (known?.version === version) return known.file;
    const path = pathOf(uri);
    const { settings, problems } = await settingsOf(uri);
    let file: LintedFile | undefined;
    if (isSettings(uri)) {
      file = problems.find(({ name }) => path !== undefined && name === shownPath(host.cwd, path));
    } else if (isSpec(document)) {
      file = check(path === undefined ? uri : shownPath(host.cwd, path), document.getText(), settings, rules);
    }
    if (file) linted.set(uri, { version, file });
    return file;
  };

  const publish = async (document: TextDocument): Promise<void> => {
    const file = await lintNow(document);
    const diagnostics = file ? standingIn(file).map((finding) => editorDiagnostic(finding, document, language)) : [];
    await connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
  };

  const soon = (document: TextDocument) => {
    clearTimeout(timers.get(document.uri));
    const timer = setTimeout(() => {
      publish(document).catch((error: unknown) => host.err(`${String(error)}\n`));
    }, pause);
    timers.set(document.uri, timer);
  };

  connection.onInitialize(({ locale }) => {
    if (!host.env.SPOC_LANG) language = languageOf(locale) ?? language;
    return {
      serverInfo: { name: 'spoc', version: host.version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll] },
        hoverProvider: true,
        definitionProvider: true,
        completionProvider: { triggerCharacters: [' ', '[', ','] },
      },
    };
  });

  documents.onDidChangeContent(({ document }) => soon(document));
  documents.onDidSave(({ document }) => {
    if (!isSettings(document.uri)) return;
    // Another configuration, another check, of everything that is open.
    linted.clear();
    for (const open of documents.all()) soon(open);
  });
  documents.onDidClose(({ document }) => {
    clearTimeout(timers.get(document.uri));
    linted.delete(document.uri);
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });

  connection.onCodeAction(async ({ textDocument, range, context }): Promise<CodeAction[]> => {
    const document = documents.get(textDocument.uri);
    const file = document && (await lintNow(document));
    if (!document || !file || isSettings(document.uri)) return [];
    const wants = (kind: string) => context.only?.some((only) => kind === only || kind.startsWith(`${only}.`)) ?? true;
    const actions = wants(CodeActionKind.QuickFix) ? [...actionsFor(file, document, range, language)] : [];
    // Only when asked for by name: an editor does on every save what it is offered as a source action.
    if (context.only && wants(CodeActionKind.SourceFixAll)) {
      const { settings } = await settingsOf(document.uri);
      const all = fixAllAction(fixText(file.name, document.getText(), settings, rules), document, language);
      if (all) actions.push(all);
    }
    return actions;
  });

  connection.onHover(async ({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    if (!document) return undefined;
    const offset = document.offsetAt(position);
    const text = document.getText();
    const markdown = (value: string) => ({ contents: { kind: MarkupKind.Markdown, value } });
    const { ownRules } = (await settingsOf(document.uri)).settings;
    const written = ruleAt(text, offset, ownRules);
    if (written) return markdown(ruleHover(written, language, ownRules) ?? '');
    const file = await lintNow(document);
    const here = (file ? standingIn(file) : []).filter(({ span }) => span.start <= offset && span.end >= offset);
    const told = [...new Set(here.map(({ rule }) => rule))].flatMap(
      (rule) => ruleHover(rule, language, ownRules) ?? [],
    );
    if (told.length > 0) return markdown(told.join('\n\n---\n\n'));
    const named = isSpec(document) ? namedAt(text, document, offset) : undefined;
    return named?.title ? markdown(`**${named.id}** ${named.title.replace(/[\\`*_[\]<>]/g, '\\$&')}`) : undefined;
  });

  connection.onDefinition(({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    const named = document && namedAt(document.getText(), document, document.offsetAt(position));
    return named && { uri: textDocument.uri, range: named.definition };
  });

  connection.onCompletion(({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    return document && isSpec(document) ? completionsAt(document, document.offsetAt(position), language) : [];
  });

  connection.onShutdown(() => {
    for (const timer of timers.values()) clearTimeout(timer);
  });
  documents.listen(connection);
}
