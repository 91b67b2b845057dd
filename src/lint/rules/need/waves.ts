import { daysBetween, firstDay, lastDay } from '../../../course/values/date.ts';
import { placesOf } from '../../../facts/calendar.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule, thresholds } from '../../rule.ts';
import { quoted } from '../_enumeration.ts';
import { onDay, people } from '../_figures.ts';

export const rule = defineRule({
  id: 'need/waves',
  stage: 'need',
  until: 'follow-up',
  severity: 'error',
  since: '0.1.0',
  appliesTo: ({ format, cohorts, offers }) => format.entry === 'cohorts' && cohorts.length + offers.length > 0,
  about: () => ({
    title: say('Assez de groupes, dans le temps annoncé', 'Enough groups, within the announced time'),
    why: say(
      'Un apprenant sans groupe ne suit rien ; des groupes l’un après l’autre durent plus longtemps que ce qui a été promis.',
      'A learner without a group follows nothing; groups one after the other take longer than was promised.',
    ),
    source: {
      grade: 'S',
      text: say('Méthode : 100 commerciaux en 2 semaines', 'Method: 100 salespeople in 2 weeks'),
    },
    messages: {
      places: say(
        '{places} places dans les groupes pour {learners} apprenants : ajoutez un groupe ou des places.',
        '{places} places in the groups for {learners} learners: add a group or places.',
      ),
      more: say(
        '{places} places dans les groupes pour {learners} apprenants : l’un des deux nombres est-il à corriger ?',
        '{places} places in the groups for {learners} learners: should one of the two figures be corrected?',
      ),
      offer: say(
        'L’offre {offer} compte {places} apprenants, et le public {learners} : l’un des deux nombres est-il à corriger ?',
        'The offer {offer} counts {places} learners, and the audience {learners}: should one of the two figures be corrected?',
      ),
      weeks: say(
        'Les groupes se suivent sur {found} semaines, alors que {weeks, plural, one {# semaine est annoncée} other {# semaines sont annoncées}} : menez-les en parallèle, ou donnez une date limite (need.constraints.deadline) si le déploiement doit durer.',
        'The groups follow one another over {found} weeks, while {weeks, plural, one {# week is} other {# weeks are}} announced: run them in parallel, or give a deadline (need.constraints.deadline) if the roll-out is to last.',
      ),
      deadline: say(
        '{count, plural, one {Le groupe} other {Le dernier groupe}} finit le {end}, après la date limite ({deadline}) : {count, plural, one {avancez-le} other {menez les groupes en parallèle}}, ou déplacez la date.',
        '{count, plural, one {The group} other {The last group}} ends on {end}, after the deadline ({deadline}): {count, plural, one {bring it forward} other {run the groups in parallel}}, or move the date.',
      ),
    },
    examples: {
      bad: [
        'need:\n  audience: { description: "Commerciaux", learners: 10 }\noffers:\n  - { title: "Session intra", learners: 14 }',
        'need:\n  audience: { description: "Commerciaux", learners: 20 }\ncohorts:\n  - { id: nord, learners: 30 }\n  - { id: sud, learners: 10 }',
        'need:\n  audience: { description: "Commerciaux", learners: 20 }\ncohorts:\n  - { id: nord, learners: 12 }\n  - { id: sud, learners: 10 }',
        'need:\n  audience: { description: "Commerciaux", learners: 100 }\ncohorts:\n  - { id: nord, learners: 25 }\n  - { id: sud, learners: 25 }',
        'need:\n  audience: { description: "Commerciaux", learners: 50 }\n  constraints: { weeks: 2 }\ncohorts:\n  - { id: nord, learners: 25, start: 2027-01-11, end: 2027-01-22 }\n  - { id: sud, learners: 25, start: 2027-01-25, end: 2027-02-05 }',
      ],
      good: 'need:\n  audience: { description: "Commerciaux", learners: 50 }\n  constraints: { weeks: 2 }\ncohorts:\n  - { id: nord, learners: 25, start: 2027-01-11, end: 2027-01-22 }\n  - { id: sud, learners: 25, start: 2027-01-11, end: 2027-01-22 }',
    },
  }),
  options: thresholds({ graceDays: 3 }),
  *check(course, { graceDays }, { isOpen }) {
    const { learners } = course.need.audience;
    const places = placesOf(course);
    const fewer = learners && places && places.max < learners.min;
    const more = learners && places && places.min > learners.max;
    if (learners && places && (fewer || more) && !isOpen('cohorts')) {
      const data: Slots = {
        places: people(places),
        learners: people(learners),
      };
      const related = [
        {
          at: ['need', 'audience', 'learners'],
          message: say('les apprenants sont annoncés ici', 'the learners are announced here'),
        },
      ];
      // An estimate is no ground for an error.
      const rough = learners.estimated || places.estimated;
      if (fewer)
        yield {
          at: ['cohorts'],
          on: 'key',
          message: 'places',
          data,
          related,
          ...(rough ? { severity: 'warning' } : {}),
        };
      // A few empty seats are no mistake where anybody may enrol; nor is an estimate.
      else if (!rough && (course.format.scope === 'intra' || places.min * 4 >= learners.max * 5))
        yield { at: ['cohorts'], on: 'key', message: 'more', severity: 'info', data, related };
    }
    for (const [o, { title, id, learners: sold }] of course.offers.entries()) {
      if (!learners || !sold || learners.estimated || sold.estimated) continue;
      // Several offers may share the audience; none has more learners than there are.
      if (sold.max <= learners.max) continue;
      const data: Slots = {
        offer: quoted(title ?? id),
        places: people(sold),
        learners: people(learners),
      };
      yield { at: ['offers', o, 'learners'], message: 'offer', severity: 'info', data };
    }
    const dated = course.cohorts.flatMap(({ start, end }, index) =>
      start?.day && end?.day ? [{ start, end, index }] : [],
    );
    const [first] = dated;
    if (!first || dated.length < course.cohorts.length) return;
    const begin = dated.map(({ start }) => firstDay(start)).sort()[0] ?? firstDay(first.start);
    const last = dated.reduce((latest, one) => (lastDay(one.end) > lastDay(latest.end) ? one : latest), first);
    const { weeks, deadline } = course.need.constraints;
    if (deadline) {
      if (lastDay(last.end) <= lastDay(deadline)) return;
      const data: Slots = {
        end: onDay(last.end),
        deadline: onDay(deadline),
        count: course.cohorts.length,
      };
      yield { at: ['cohorts', last.index, 'end'], message: 'deadline', severity: 'warning', data };
      return;
    }
    const days = daysBetween(begin, lastDay(last.end)) + 1;
    if (!weeks || dated.length < 2 || days <= weeks * 7 + graceDays) return;
    const data: Slots = { found: Math.ceil(days / 7), weeks };
    yield { at: ['cohorts', last.index, 'end'], message: 'weeks', severity: 'warning', data };
  },
});
