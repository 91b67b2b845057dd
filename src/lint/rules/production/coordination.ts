import { nameOf, peopleWho } from '../../../facts/people.ts';
import { allActivities } from '../../../facts/time.ts';
import { asIs, say } from '../../../language/say.ts';
import { defineRule, thresholds } from '../../rule.ts';
import { listed } from '../_names.ts';

export const rule = defineRule({
  id: 'production/coordination',
  stage: 'production',
  severity: 'info',
  since: '0.1.0',
  about: () => ({
    title: say('Une coordination quand les auteurs sont nombreux', 'Somebody coordinates when authors are many'),
    why: say(
      'À plusieurs auteurs sans chef d’orchestre, les termes, la charte et les durées divergent, et l’apprenant le voit.',
      'With several authors and no conductor, terms, style and lengths diverge, and learners notice.',
    ),
    source: { grade: 'C', text: say('Cas réel à plusieurs auteurs', 'A real case with several authors') },
    messages: {
      nobody: say(
        '{count} auteurs ({authors}) et personne pour coordonner : nommez quelqu’un (« production.coordinator »).',
        '{count} authors ({authors}) and nobody to coordinate: name somebody (“production.coordinator”).',
      ),
    },
    examples: {
      bad: 'modules:\n  - { id: M1, title: "Le rôle du manager", owner: "Hugo Lemaire" }\n  - { id: M2, title: "Communiquer efficacement", owner: "Nadia Ferreira" }\n  - { id: M3, title: "Conduire un entretien", owner: "Marc Delattre" }\n  - { id: M4, title: "Gérer les conflits", owner: "Inès Carpentier" }',
      good: 'production: { coordinator: "Hugo Lemaire" }\nmodules:\n  - { id: M1, title: "Le rôle du manager", owner: "Hugo Lemaire" }\n  - { id: M2, title: "Communiquer efficacement", owner: "Nadia Ferreira" }\n  - { id: M3, title: "Conduire un entretien", owner: "Marc Delattre" }\n  - { id: M4, title: "Gérer les conflits", owner: "Inès Carpentier" }',
    },
  }),
  options: thresholds({ authors: 3 }),
  *check(course, options, { isOpen }) {
    if (course.production.coordinator || peopleWho(course, 'coordinator').length > 0) return;
    if (isOpen('production.coordinator')) return;
    const owned = [...course.modules, ...course.resources, ...allActivities(course).map(({ activity }) => activity)];
    const authors = new Set([
      ...owned.flatMap(({ owner }) => (owner ? [owner] : [])),
      ...peopleWho(course, 'designer').map(({ id }) => id),
    ]);
    if (authors.size <= options.authors) return;
    const names = listed([...authors].map((author) => asIs(nameOf(course, author).replace(/[{}]/g, ''))));
    yield { at: ['production'], message: 'nobody', data: { count: authors.size, authors: names } };
  },
});
