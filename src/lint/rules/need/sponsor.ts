import { personName, sponsorOf } from '../../../facts/people.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule({
  id: 'need/sponsor',
  stage: 'need',
  contradictions: ['side'],
  severity: 'info',
  since: '0.1.0',
  appliesTo: ({ format }) => format.scope === 'intra',
  about: () => ({
    title: say('La direction s’engage', 'Management commits itself'),
    why: say(
      'Quand la direction dit pourquoi et libère le temps, les apprenants s’y mettent ; les cas réussis le citent en premier.',
      'When management says why and frees the time, learners set to work; successful cases name it first.',
    ),
    source: {
      grade: 'S',
      text: say(
        'Facteur de succès du cas OPTIMAX : implication de la direction et des RH',
        'Success factor of the OPTIMAX case: management and HR involved',
      ),
    },
    messages: {
      side: say(
        'Le commanditaire ({sponsor}) est rangé du côté du prestataire : mettez « side: client », ou donnez ce rôle à quelqu’un du client.',
        'The sponsor ({sponsor}) is put on the provider’s side: write “side: client”, or give this part to somebody of the client’s.',
      ),
      absent: say(
        'Rien ne dit ce que fera le commanditaire ({sponsor}) pour le parcours : un mot d’annonce, un point d’échange, une décision sur le temps de travail ?',
        'Nothing says what the sponsor ({sponsor}) will do for the course: a word of announcement, a checkpoint, a decision on working time?',
      ),
    },
    examples: {
      bad: [
        'people:\n  - { id: dg, name: "Anne Roche", side: provider, does: [sponsor] }',
        'people:\n  - { id: dg, name: "Anne Roche", role: directrice générale, side: client, does: [sponsor] }',
      ],
      good: 'people:\n  - { id: dg, name: "Anne Roche", role: directrice générale, side: client, does: [sponsor] }\npartnership:\n  decisions:\n    - { date: 2026-01-12, what: "Le parcours se fait sur le temps de travail", by: dg }',
    },
  }),
  *check(course, _options, { isOpen }) {
    const sponsor = sponsorOf(course);
    // Nobody at all is said once, by need/missing.
    if (!sponsor || isOpen('people')) return;
    const index = course.people.indexOf(sponsor);
    if (sponsor.side === 'provider') {
      const data: Slots = { sponsor: personName(sponsor) };
      yield { at: ['people', index, 'side'], message: 'side', severity: 'warning', data };
      return;
    }
    const { checkpoints, approvals, decisions } = course.partnership;
    const named = [
      ...checkpoints.flatMap(({ with: whom }) => whom),
      ...approvals.map(({ by }) => by),
      ...decisions.map(({ by }) => by),
      ...course.deployment.communication.map(({ by }) => by),
      ...course.evaluation.report.with,
    ];
    const promised = course.need.levers.some((lever) =>
      /\b(?:direction|dirigeant|hiérarchie|comité|CODIR|management|board)/iu.test(lever),
    );
    if (promised || named.some((who) => who === sponsor.id || who === sponsor.name)) return;
    const data: Slots = { sponsor: personName(sponsor) };
    yield { at: ['people', course.people.indexOf(sponsor)], message: 'absent', data };
  },
});
