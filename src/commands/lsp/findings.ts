import {
  type CodeAction,
  CodeActionKind,
  DiagnosticSeverity,
  type Diagnostic as EditorDiagnostic,
  type TextEdit as EditorEdit,
  type Range,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Severity, Span, TextEdit } from '../../diagnostic.ts';
import { type Language, say, translate } from '../../language/say.ts';
import type { LintedDiagnostic, LintedFile } from '../../lint/linted.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

const setAside = say(
  'Écarter « {rule} » ici (la raison est à écrire)',
  'Set “{rule}” aside here (the reason is yours to write)',
);
const fixAll = say('Corriger tout ce qui peut l’être sans risque', 'Correct everything that can be corrected safely');

/** Findings that stand, as an editor shows them. */
export function standingIn({ diagnostics }: LintedFile): readonly LintedDiagnostic[] {
  return diagnostics.filter(({ suppressed }) => suppressed === undefined);
}

const rangeOf = (document: TextDocument, { start, end }: Pick<Span, 'start' | 'end'>): Range => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
});

export function editorDiagnostic(
  finding: LintedDiagnostic,
  document: TextDocument,
  language: Language,
): EditorDiagnostic {
  return {
    range: rangeOf(document, finding.span),
    severity: severities[finding.severity],
    source: 'spoc',
    code: finding.rule,
    message: translate(finding.message, language, finding.data),
    ...(finding.related
      ? {
          relatedInformation: finding.related.map((related) => ({
            location: { uri: document.uri, range: rangeOf(document, related.span) },
            message: translate(related.message, language, related.data),
          })),
        }
      : {}),
  };
}

function editorEdits(edits: readonly TextEdit[], document: TextDocument): EditorEdit[] {
  return edits.map((edit) => ({ range: rangeOf(document, edit), newText: edit.text }));
}

/** A comment above the line; without its reason, which lint asks for until the author writes it. */
function asideEdit(finding: LintedDiagnostic, document: TextDocument): EditorEdit {
  const line = document.positionAt(finding.span.start).line;
  const start = { line, character: 0 };
  const text = document.getText({ start, end: { line: line + 1, character: 0 } });
  const indent = /^\s*/.exec(text.replace(/[\r\n]+$/, ''))?.[0] ?? '';
  const newline = document.getText().includes('\r\n') ? '\r\n' : '\n';
  return { range: { start, end: start }, newText: `${indent}# spoc-ignore ${finding.rule} -- ${newline}` };
}

/** What can be done about the findings of a range: their corrections, and setting them aside. */
export function actionsFor(
  file: LintedFile,
  document: TextDocument,
  range: Range,
  language: Language,
): readonly CodeAction[] {
  const from = document.offsetAt(range.start);
  const to = document.offsetAt(range.end);
  return standingIn(file)
    .filter(({ span }) => span.start <= to && span.end >= from)
    .flatMap((finding) => {
      const diagnostics = [editorDiagnostic(finding, document, language)];
      const actions: CodeAction[] = [];
      const quickFix = (title: string, edits: EditorEdit[], isPreferred = false) =>
        actions.push({
          title,
          kind: CodeActionKind.QuickFix,
          diagnostics,
          edit: { changes: { [document.uri]: edits } },
          ...(isPreferred ? { isPreferred } : {}),
        });
      const { fix } = finding;
      if (fix && fix.edits.length > 0) {
        quickFix(translate(fix.title, language, fix.data), editorEdits(fix.edits, document), fix.level === 'safe');
      }
      // What the form of the file asks for is corrected, not set aside.
      if (!/^(course|lint)\//.test(finding.rule)) {
        quickFix(translate(setAside, language, { rule: finding.rule }), [asideEdit(finding, document)]);
      }
      return actions;
    });
}

/** All safe corrections at once; undefined when there is none. */
export function fixAllAction(fixed: string, document: TextDocument, language: Language): CodeAction | undefined {
  const text = document.getText();
  if (fixed === text) return undefined;
  const range = { start: document.positionAt(0), end: document.positionAt(text.length) };
  return {
    title: translate(fixAll, language),
    kind: CodeActionKind.SourceFixAll,
    edit: { changes: { [document.uri]: [{ range, newText: fixed }] } },
  };
}
