import type { Course } from '../../../course/course.ts';
import { oneNumber, phrase } from '../../../language/phrases.ts';
import { type Slots, say, type Text } from '../../../language/say.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { type Amount, amountAtStart, amountIn, amountsSaid, amountText } from '../_amounts.ts';
import { quoted } from '../_enumeration.ts';
import { people } from '../_figures.ts';
import { sameFile } from '../_same-file.ts';

/** Shares of the price to be paid one after the other, in per cent; none where other percentages stand among them. */
function instalments(payment: string): readonly number[] {
  if (/remise|rabais|pénalité|intérêt|TVA|taux|discount|penalt|interest|VAT|rate/i.test(payment)) return [];
  return [...payment.matchAll(/(\d+(?:[.,]\d+)?)[\s\u00a0\u202f]*%/g)].map(([, figure = '']) =>
    Number(figure.replace(',', '.')),
  );
}

function* payments(course: Course): Generator<Finding<'payment'>> {
  for (const [o, { payment, title, id }] of course.offers.entries()) {
    const parts = payment === undefined ? [] : instalments(payment);
    const total = parts.reduce((sum, part) => sum + part, 0);
    // A third, three times, makes 99.
    if (parts.length < 2 || Math.abs(total - 100) <= 1) continue;
    const figure = String(Number(total.toFixed(1)));
    const data: Slots = {
      offer: quoted(title ?? id),
      total: { fr: `${figure.replace('.', ',')} %`, en: `${figure}%` },
    };
    yield { at: ['offers', o, 'payment'], message: 'payment', data };
  }
}

/** Payments of an offer that make another sum than its price. */
function notThePrice(o: number, offer: Text, value: number, price: Amount): Finding<'amounts'> {
  const data: Slots = { offer, total: amountText({ value, unit: '€' }), price: amountText(price) };
  return { at: ['offers', o, 'payment'], message: 'amounts', data };
}

const equalSaid = phrase(
  `${oneNumber} (?:factures?|versements?|mensualités?|échéances?|instalments?|payments?) (?:égales )?(?:de|of) `,
);

/** « Trois factures de 6 200 € » that do not make the price. */
function* instalmentsAlike(course: Course): Generator<Finding<'amounts'>> {
  for (const [o, { payment = '', price, title, id }] of course.offers.entries()) {
    const whole = price === undefined ? undefined : amountAtStart(price);
    const match = equalSaid().exec(payment);
    const part = match ? amountAtStart(match.input.slice(match.index + match[0].length)) : undefined;
    if (!whole || !match || !part || /par (?:personne|apprenant|participant|stagiaire)/.test(price ?? '')) continue;
    const value = Number(match[1]) * part.value;
    // Something else may be paid before or after.
    if (Math.abs(value - whole.value) <= 1 || (payment.match(/€/g) ?? []).length > 1 || /%/.test(payment)) continue;
    yield notThePrice(o, quoted(title ?? id), value, whole);
  }
}

/** « 5 250 € à la commande, le solde de 12 550 € »: amounts that do not make the price. */
function* amounts(course: Course): Generator<Finding<'amounts'>> {
  for (const [o, { payment = '', price, title, id }] of course.offers.entries()) {
    const whole = price === undefined ? undefined : amountAtStart(price);
    const parts = amountsSaid(payment).map(({ amount }) => amount);
    const isWhole =
      /solde|reste|balance|remainder/i.test(payment) &&
      parts.length === (payment.match(/%|solde|reste|balance|remainder/gi) ?? []).length;
    const value = parts.reduce((sum, part) => sum + part.value, 0);
    if (!whole || parts.length < 2 || !isWhole || Math.abs(value - whole.value) <= 1) continue;
    yield notThePrice(o, quoted(title ?? id), value, whole);
  }
}

/** « Acompte de 40 %, soit 357 € »: a share of the price that is not the amount beside it. */
function* shares(course: Course): Generator<Finding<'share'>> {
  for (const [o, offer] of course.offers.entries()) {
    const { payment = '', price, title, id } = offer;
    const whole = price === undefined ? undefined : amountAtStart(price);
    const pair = /(\d+(?:[.,]\d+)?)[\s\u00a0\u202f]*%[^.;%\d]{0,30}?(\d[\d .\u00a0\u202f]*(?:,\d+)?)\s?€/.exec(payment);
    const told = pair?.[2] === undefined ? undefined : amountIn(`${pair[2].trim()} €`);
    if (!whole || !told || !pair?.[1]) continue;
    const value = (Number(pair[1].replace(',', '.')) * whole.value) / 100;
    // A price each, paid for all.
    const times = offer.learners?.max ?? 1;
    const isNear = (amount: number) => Math.abs(amount - told.value) <= Math.max(1, amount / 100);
    if (isNear(value) || isNear(value * times)) continue;
    const data: Slots = {
      offer: quoted(title ?? id),
      share: { fr: `${pair[1]} %`, en: `${pair[1].replace(',', '.')}%` },
      told: amountText(told),
      amount: amountText({ value: Math.round(value), unit: '€' }),
    };
    yield { at: ['offers', o, 'payment'], message: 'share', data };
  }
}

/** What stands behind a price each; « par groupe » or « par heure » is another price. */
const eachSaid =
  /par (?!heure|jour|an\b|mois|groupe|session|séance|module|équipe|site|coll[èe]ge|école|établissement|entreprise|candidat)[a-zà-ÿ]+|per (?:person|learner)/;

/** « 1 180 € par personne, soit 12 800 € » for ten people: a price each that does not make the price of all. */
function* each(course: Course): Generator<Finding<'each'>> {
  for (const [o, { price = '', learners, title, id }] of course.offers.entries()) {
    const found = amountsSaid(price).map(({ amount, after }) => ({ amount, isEach: eachSaid.test(after) }));
    const one = found.find(({ isEach }) => isEach)?.amount;
    const all = found.find(({ isEach }) => !isEach)?.amount;
    // « Soit 30 € de l’heure » is another way to say it.
    if (
      found.length !== 2 ||
      (one && all && all.value <= one.value) ||
      !one ||
      !all ||
      !learners ||
      learners.min !== learners.max ||
      learners.max < 2
    )
      continue;
    const value = one.value * learners.max;
    if (Math.abs(value - all.value) <= Math.max(1, learners.max)) continue;
    const data: Slots = {
      offer: quoted(title ?? id),
      each: amountText(one),
      learners: people(learners),
      told: amountText(all),
      amount: amountText({ value, unit: '€' }),
    };
    yield { at: ['offers', o, 'price'], message: 'each', data };
  }
}

/** Offers of fewer seats than any group has learners. */
function* seats(course: Course): Generator<Finding<'seats'>> {
  const groups = course.cohorts.flatMap(({ learners }, c) => (learners ? [{ learners, c }] : []));
  const [first] = groups;
  // Between companies, an offer may be of one enrolment or of three.
  if (course.format.scope !== 'intra') return;
  if (!first || groups.length < course.cohorts.length) return;
  for (const [o, { learners, title, id }] of course.offers.entries()) {
    if (!learners || learners.estimated) continue;
    if (groups.some(({ learners: group }) => group.estimated || group.min <= learners.max)) continue;
    // Sold one by one, offers are of a person.
    if (learners.max === 1) continue;
    const least = groups.reduce((a, b) => (b.learners.min < a.learners.min ? b : a), first);
    const data: Slots = { offer: quoted(title ?? id), seats: people(learners), group: people(least.learners) };
    const related = [
      {
        at: ['cohorts', least.c, 'learners'],
        message: say('le plus petit groupe est ici', 'the smallest cohort is here'),
      },
    ];
    yield { at: ['offers', o, 'learners'], message: 'seats', data, related };
  }
}

export const rule = defineRule({
  id: 'need/offer-terms',
  stage: 'need',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  appliesTo: ({ offers }) => offers.length > 0,
  about: () => ({
    title: say('Une offre dont les comptes tombent juste', 'An offer that adds up'),
    why: say(
      'Ce que le client signe doit correspondre à ce qui sera livré et facturé.',
      'What the client signs must match what will be delivered and invoiced.',
    ),
    source: sameFile.figures,
    messages: {
      payment: say(
        'Offre {offer} : les échéances de paiement font en tout {total} du prix. Corrigez-les pour arriver à 100 %.',
        'Offer {offer}: the instalments add up to {total} of the price. Correct them so that they make 100%.',
      ),
      share: say(
        'Offre {offer} : {share} du prix font {amount}, et non {told}. Corrigez le pourcentage ou le montant.',
        'Offer {offer}: {share} of the price comes to {amount}, not {told}. Correct the percentage or the amount.',
      ),
      each: say(
        'Offre {offer} : {each} par personne pour {learners} personnes font {amount}, et non {told}. Corrigez le prix par personne, le nombre de personnes ou le total.',
        'Offer {offer}: {each} per person for {learners} people comes to {amount}, not {told}. Correct the price per person, the number of people or the total.',
      ),
      amounts: say(
        'Offre {offer} : les versements font {total} en tout, alors que le prix est de {price}. Corrigez les versements ou le prix.',
        'Offer {offer}: the payments add up to {total}, while the price is {price}. Correct the payments or the price.',
      ),
      seats: say(
        'L’offre {offer} vaut pour {seats} apprenants, alors que le plus petit groupe en compte {group}. Corrigez l’un des deux nombres.',
        'The offer {offer} is for {seats} learners, while the smallest cohort has {group}. Correct one of the two figures.',
      ),
    },
    examples: {
      bad: [
        'offers:\n  - { title: "Parcours et test", payment: "40 % à l’inscription, 40 % à mi-parcours, 30 % avant le test" }',
        'offers:\n  - { title: "Promotion complète", price: "21 600 € HT", payment: "trois factures de 6 200 € HT" }',
        'offers:\n  - { title: "Parcours complet", price: "17 500 € HT", payment: "30 % à la commande (5 250 € HT), le solde de 12 550 € HT après le second groupe" }',
        'offers:\n  - { title: "Groupe de 10", learners: 10, price: "1 180 € net de TVA par personne, soit 12 800 €" }',
        'offers:\n  - { title: "Place en inter", price: "1 190 € HT par apprenant", payment: "Acompte de 40 %, soit 357 €, à l’inscription" }',
        'cohorts:\n  - { id: G1, learners: 8 }\n  - { id: G2, learners: 9 }\noffers:\n  - { title: "Session intra", learners: 4-6 }',
      ],
      good: 'cohorts:\n  - { id: G1, learners: 8 }\noffers:\n  - { title: "Session intra", learners: 6-10, payment: "30 % à la commande, 70 % à la livraison" }',
    },
  }),
  *check(course) {
    yield* payments(course);
    yield* shares(course);
    yield* amounts(course);
    yield* instalmentsAlike(course);
    yield* each(course);
    yield* seats(course);
  },
});
