import { stageBefore } from '../../../course/course.ts';
import { isTimeComplete, remoteShare, synchronousShare } from '../../../facts/time.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { percent } from '../_figures.ts';
import { sameFile } from '../_same-file.ts';

export const rule = defineRule({
  id: 'structure/kind-kept',
  stage: 'need',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Un dispositif qui ressemble à son nom', 'A course that looks like its name'),
    why: say(
      'Le dispositif annoncé décide du prix, du financement et de ce que les apprenants prévoient dans leur agenda.',
      'The kind of course announced decides on the price, the funding and what learners plan in their diaries.',
    ),
    source: sameFile.fields,
    messages: {
      inRoom: say(
        'Le parcours est dit « classe virtuelle » (« kind »), mais {share} du temps se passe en salle. Écrivez « kind: blended », ou revoyez les modules.',
        'The course is called a “virtual classroom” (“kind”), but {share} of the time takes place in a room. Write “kind: blended”, or review the modules.',
      ),
      alone: say(
        'Le parcours est dit « classe virtuelle » (« kind »), mais le direct n’y représente que {share} du temps. Corrigez le dispositif, ou revoyez les modules.',
        'The course is called a “virtual classroom” (“kind”), but live time accounts for only {share} of it. Correct the kind of course, or review the modules.',
      ),
      open: say(
        'L’accès est public (« access »), alors que le parcours est réservé aux salariés du client (« scope: intra »). Écrivez « access: private », ou ouvrez le périmètre.',
        'Access is public (“access”), while the course is for the client’s own staff (“scope: intra”). Write “access: private”, or widen the scope.',
      ),
    },
    examples: {
      bad: [
        'format: { kind: virtual-classroom }\nmodules:\n  - { id: M1, title: "Conduire le changement", duration: { live: 3 h, inPerson: 21 h } }',
        'format: { kind: virtual-classroom }\nmodules:\n  - { id: M1, title: "Conduire le changement", duration: { live: 1 h, asynchronous: 9 h } }',
        'format: { kind: blended, scope: intra, access: public }',
      ],
      good: 'format: { kind: virtual-classroom, scope: intra, access: private }\nmodules:\n  - { id: M1, title: "Conduire le changement", duration: { live: 6 h, asynchronous: 1 h } }',
    },
  }),
  *check(course, _options, { stage }) {
    const { kind, access, scope } = course.format;
    // Until its structure stands, need/not-a-spoc says so of a SPOC.
    const isTold = kind === 'spoc' && !stageBefore('structure', stage);
    if (access === 'public' && scope === 'intra' && kind !== 'mooc' && !isTold)
      yield { at: ['format', 'access'], message: 'open' };
    if (kind !== 'virtual-classroom' || !isTimeComplete(course)) return;
    const [remote, live] = [remoteShare(course) ?? 1, synchronousShare(course) ?? 1];
    const data = (share: number): Slots => ({ share: percent(share) });
    if (remote < 0.5) yield { at: ['format', 'kind'], message: 'inRoom', data: data(1 - remote) };
    else if (live < 0.25) yield { at: ['format', 'kind'], message: 'alone', data: data(live) };
  },
});
