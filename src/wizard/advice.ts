import { parseQuantity } from '../course/values/quantity.ts';
import { type Language, say, translate } from '../language/say.ts';
import { proposeWording } from '../method/verbs/wording.ts';
import type { Frame } from './question.ts';
import type { Advice } from './ui.ts';

/** A group above this is no longer one that a single tutor follows (practice: about 30 in a supported cohort). */
const oneGroup = 30;
/** The size of the parallel groups that are proposed, the seeds’ own. */
const groupSize = 25;
/** From here on one speaks of an open course rather than of groups (« souvent < 50 » for a SPOC; several groups still hold below this). */
const farAbove = 200;

/** What the number of learners means for the kind of course. */
export function sizeAdvice(text: string, frame: Frame): Advice | undefined {
  const quantity = parseQuantity(text.trim());
  if (!quantity || quantity.max <= oneGroup) return undefined;
  const groups = Math.ceil(quantity.max / groupSize);
  const remark =
    quantity.max > farAbove
      ? say(
          'Bien au-delà d’un petit groupe : {groups} groupes de {size} en parallèle, ou un autre format : COOC (cours en ligne ouvert aux salariés de l’entreprise), SOOC (petit cours ouvert), MOOC (grand public, sans suivi individuel).',
          'Far beyond a small group: {groups} parallel groups of {size}, or another format: a COOC (open to the company’s staff), a SOOC (small open course), a MOOC (massive and public, without individual support).',
        )
      : say(
          'Au-delà de {limit}, le suivi individuel se perd : prévoir {groups} groupes en parallèle, de {size} au plus.',
          'Above {limit}, individual support gets lost: plan {groups} parallel groups of at most {size}.',
        );
  return { remark: translate(remark, frame.language, { groups, size: groupSize, limit: oneGroup }) };
}

/** Shorter than this nobody has said yet what the verb is about. */
const fewest = 12;

/** A wording that shows what the learner does, when the verb does not; the client’s own words stay above it. */
export function wordingAdvice(text: string, language: Language): Advice | undefined {
  const title = text.trim().replace(/^~\s*/, '');
  if (title.length < fewest || !title.includes(' ') || title.startsWith('//')) return undefined;
  // The reason stays unsaid: nobody corrects a client in front of others.
  const better = proposeWording(title, language);
  return better && { propose: better.wording };
}
