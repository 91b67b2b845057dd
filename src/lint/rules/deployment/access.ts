import { hasAssistance } from '../../../facts/evaluation.ts';
import { personName, personOf } from '../../../facts/people.ts';
import { say } from '../../../language/say.ts';
import { lawSource } from '../../../method/law.ts';
import { defineRule } from '../../rule.ts';
import { quoted } from '../_enumeration.ts';

export const rule = defineRule({
  id: 'deployment/access',
  stage: 'deployment',
  contradictions: ['provider'],
  severity: 'error',
  since: '0.1.0',
  about: () => ({
    title: say('Un accès, une aide, un suivi pour le client', 'A way in, some help, follow-up for the client'),
    why: say(
      'Le premier jour, un apprenant qui ne trouve ni l’entrée ni à qui demander ne revient pas toujours.',
      'On the first day, a learner who finds neither the way in nor whom to ask does not always come back.',
    ),
    source: [
      {
        grade: 'S',
        text: say(
          'Méthode, étape « Déployer » : plateforme, lien sécurisé, accès du client',
          'Method, stage “Deploy”: platform, secured link, access for the client',
        ),
      },
      lawSource('D6313-3-1', say('assistance technique et pédagogique à distance', 'technical and pedagogical help')),
    ],
    messages: {
      provider: say(
        'L’accès du client au suivi est au nom de {who}, côté prestataire : nommez quelqu’un chez le client.',
        'The client’s access to progress tracking is in the name of {who}, on the provider’s side: name somebody on the client’s side.',
      ),
      link: say(
        'Rien ne dit comment les apprenants entrent dans le parcours : donnez le lien, le lieu ou la manière d’entrer.',
        'Nothing says how the learners get into the course: give the link or the way in.',
      ),
      support: say(
        'Les apprenants n’ont personne à joindre en cas de difficulté : nommez une assistance, et comment la joindre.',
        'Learners have nobody to turn to when something goes wrong: name a support contact, and how to reach it.',
      ),
      unsecured: say(
        'L’accès n’est pas dit sécurisé : un SPOC est privé, donnez un lien réservé aux inscrits (identifiant, connexion unique).',
        'The access is not said to be secured: a SPOC is private, give a link for those enrolled only (login, single sign-on).',
      ),
      client: say(
        'Le client n’a pas d’accès au suivi : dites qui, chez lui, verra l’avancement, et avec quels droits.',
        'The client has no access to the follow-up: say who, on their side, will see the progress, and with which rights.',
      ),
    },
    examples: {
      bad: [
        'people:\n  - { id: coach, name: "Nadia Ferreira", side: provider }\nmodalities:\n  assistance:\n    technical: { who: "service informatique" }\ndeployment:\n  access:\n    link: "https://lms.optimax.example"\n    client: { who: coach, rights: "avancement du groupe" }',
        'need:\n  constraints:\n    platform: { name: "LMS interne" }\ndeployment:\n  userTests:\n    - { testers: 5 }',
        'need:\n  constraints:\n    platform: { name: "LMS interne" }\nmodalities:\n  assistance:\n    technical: { who: "service informatique" }\ndeployment:\n  access:\n    link: "http://lms.optimax.example"\n    secured: false',
      ],
      good: 'need:\n  constraints:\n    platform: { name: "LMS interne" }\nmodalities:\n  assistance:\n    technical: { who: "service informatique", how: "poste 4500" }\ndeployment:\n  access:\n    link: "https://lms.optimax.example"\n    secured: true\n    client: { who: "service RH", rights: "avancement du groupe" }',
    },
  }),
  *check(course, _options, { advises, isOpen, profiles }) {
    const { access } = course.deployment;
    const at = ['deployment', 'access'];
    const { who, rights } = access.client;
    const person = who === undefined ? undefined : personOf(course, who);
    if (person?.side === 'provider')
      yield {
        at: [...at, 'client', 'who'],
        message: 'provider',
        severity: 'warning',
        data: { who: quoted(personName(person)) },
      };
    if (!advises) return;
    // An absent platform is said once, by need/missing.
    if (!access.link && !isOpen('deployment.access.link')) yield { at, message: 'link' };
    const open = isOpen('modalities.assistance') || isOpen('modalities.assistance.technical');
    // Under these profiles regulation/distance-training asks for the assistance, in the words of the law.
    const asked = (['qualiopi', 'opco', 'cpf'] as const).some((profile) => profiles.includes(profile));
    if (!hasAssistance(course, 'technical') && !hasAssistance(course, 'pedagogical') && !open && !asked) {
      yield { at: ['modalities', 'assistance'], message: 'support' };
    }
    const safe = access.secured ?? access.link?.startsWith('https://') ?? true;
    if (!safe && course.format.access === 'private' && !isOpen('deployment.access.secured')) {
      yield {
        at: [...at, access.secured === undefined ? 'link' : 'secured'],
        message: 'unsecured',
        severity: 'warning',
      };
    }
    if (!who && !rights && course.format.scope === 'intra' && !isOpen('deployment.access.client')) {
      yield { at, message: 'client', severity: 'warning' };
    }
  },
});
