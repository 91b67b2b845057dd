import type { PageDefinition } from './page.ts';
import { projectDossier } from './project-dossier.ts';
import { synthesisSheet } from './synthesis-sheet.ts';

/** Every document, in order of use. */
export const documents: readonly PageDefinition[] = [synthesisSheet, projectDossier];
