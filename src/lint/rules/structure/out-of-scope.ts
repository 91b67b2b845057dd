import type { Path } from '../../../diagnostic.ts';
import { allActivities } from '../../../facts/time.ts';
import { contentWords } from '../../../language/content-words.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { quotedSentence } from '../_enumeration.ts';
import { sameFile } from '../_same-file.ts';

/** « La conduite de l’entretien, vue dans un autre parcours »: what is out, without where it went. */
const subjectOf = (text: string) => text.split(/[,:;(]|\s[–—]\s/)[0] ?? text;

/** « La mesure de la douleur et les échelles »: two subjects. */
const subjectsOf = (text: string) => subjectOf(text).split(/\s(?:et|ou|and|or)\s/);

/** « La conduite de l’entretien » is about the interview. */
const general = new Set(['condu', 'reali', 'prati', 'anima', 'menee', 'etude', 'passa']);

/** « Éco-conduite » is one word. */
const whole = (text: string) => text.replace(/(?<=[A-Za-zÀ-ÿ]{2})-(?=[A-Za-zÀ-ÿ]{3})/g, '');

/** The beginning of a word, which its forms share: « conduire » and « conduite », « mesurer » and « mesure ». */
const stem = (word: string) => word.slice(0, 5);

export const rule = defineRule({
  id: 'structure/out-of-scope',
  stage: 'need',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  appliesTo: ({ project }) => project.scope.out.length > 0,
  about: () => ({
    title: say('Rien de ce qui est hors périmètre', 'Nothing of what is out of scope'),
    why: say(
      'Ce qui a été écarté avec le client et se retrouve dans un module sera produit sans avoir été commandé.',
      'What was set aside with the client and turns up in a module gets produced without having been ordered.',
    ),
    source: sameFile.fields,
    messages: {
      kept: say(
        'Déclaré hors du parcours : {out} ; c’est pourtant le sujet de {subject}. Corrigez le périmètre, ou retirez ce contenu.',
        'Declared out of scope: {out}; yet this is the subject of {subject}. Correct the scope, or take this content out.',
      ),
    },
    examples: {
      bad: [
        'project:\n  scope: { out: ["Mesure de la douleur et échelles de cotation"] }\nobjectives:\n  - { id: O1, title: "Mesurer la douleur d’un résident non communicant" }',
        'project:\n  scope: { out: ["La conduite de l’entretien d’embauche, vue dans un autre parcours"] }\nmodules:\n  - { id: M1, title: "Conduire l’entretien d’embauche" }',
      ],
      good: 'project:\n  scope: { out: ["La négociation salariale", "Entretiens d’embauche de plus de 2 heures"] }\nmodules:\n  - { id: M1, title: "Conduire l’entretien d’embauche" }',
    },
  }),
  *check(course) {
    const subjects: readonly { readonly text: string; readonly at: Path }[] = [
      ...course.project.scope.in.map((text, index) => ({ text, at: ['project', 'scope', 'in', index] })),
      ...course.objectives.map(({ title = '' }, o) => ({ text: title, at: ['objectives', o] })),
      ...course.modules.map(({ title = '' }, m) => ({ text: title, at: ['modules', m] })),
      ...allActivities(course).flatMap(({ activity, path }) =>
        activity.title ? [{ text: activity.title, at: path }] : [],
      ),
    ];
    for (const [index, out] of course.project.scope.out.entries()) {
      // « Plus de 24 mètres »: a matter of degree, which words do not tell.
      if (
        /\b(?:plus|moins|au-delà|au-dessus|supérieur|inférieur|jusqu|more|less|over|under|above|below)\b|>|</i.test(
          subjectOf(out),
        )
      )
        continue;
      const figures = subjectOf(out).match(/\d+/g) ?? [];
      const parts = subjectsOf(out)
        .map((part) => contentWords(whole(part)).map(stem))
        .map((words) => words.filter((word) => !general.has(word)))
        .filter((words) => words.length > 0);
      const found = subjects.filter(({ text, at }) => {
        const own = new Set(contentWords(whole(text)).map(stem));
        if (!figures.every((figure) => new RegExp(`(?<!\\d)${figure}(?!\\d)`).test(text))) return false;
        // One word alone is of many subjects, unless it is all that a module’s title says (« L’anglais »).
        const isAlone =
          at[0] === 'project' || (at.length === 2 && at[0] === 'modules' && contentWords(text).length < 3);
        return parts.some((words) => (words.length > 1 || isAlone) && words.every((word) => own.has(word)));
      });
      const [first] = found;
      if (!first) continue;
      const data: Slots = { out: quotedSentence(out), subject: quotedSentence(first.text) };
      const related = found.map(({ at }) => ({ at, message: say('ce contenu est ici', 'this content is here') }));
      yield { at: ['project', 'scope', 'out', index], message: 'kept', data, related };
    }
  },
});
