import type { FilmGrammar } from './film-grammar.ts'

export const french: FilmGrammar = {
  asks: [
    'Vous cherchez {named}\u00a0?',
    ['Une idée en tête\u00a0?', 'Une idée en tête\u00a0? {product}.'],
    ['{product}\u00a0?', '{product}\u00a0? Vous êtes au bon endroit.'],
    ['Sur votre liste\u00a0?', 'C’est sur votre liste\u00a0? {product}.'],
    ['Envie de voir\u00a0?', 'Envie de voir\u00a0? {product}.'],
  ],
  nudges: ['Regardez ça.', 'Une seconde.', 'Par ici.', 'Attendez voir.', 'Vous avez vu\u00a0?'],
  moments: ['D’abord, regardez.', 'Prenez un moment.', 'Faites une pause.', 'Tout doucement.'],
  names: [
    ['{product}', '{product}, par {business}.'],
    ['Voici {named}', 'Voici {named}, par {business}.'],
  ],
  again: [
    ['{product}', 'Encore une fois\u00a0: {product}.'],
    ['C’est ça\u00a0: {product}', 'C’est ça\u00a0: {product}.'],
  ],
  makers: [
    ['Par {business}', 'Par {business}.'],
    ['{business}', 'Retenez ce nom\u00a0: {business}.'],
  ],
  place: ['Ici\u00a0: {business}', 'C’est ici que vous nous trouvez\u00a0: {business}.'],
  voices: [
    ['Ici {business}', 'Nous, c’est {business}.'],
    ['Voilà notre métier', 'Voilà ce que nous faisons\u00a0: {product}.'],
    ['Venez comme vous êtes', 'Venez comme vous êtes.'],
    ['Posez vos questions', 'Posez-nous toutes vos questions.'],
    ['Dites bonjour', 'Passez nous dire bonjour.'],
  ],
  audience: ['Pour {audience}', 'C’est pour {audience}.'],
  looks: [
    ['De plus près', 'Regardez d’un peu plus près.'],
    ['De tout près', 'Ici, de tout près.'],
    ['Le voici en image', 'Et le voici en image.'],
    ['Les petites choses', 'Regardez aussi les petites choses.'],
  ],
  looksAgain: [
    ['Regardez encore', 'Et maintenant, regardez encore.'],
    ['Laissez-vous porter', 'Prenez le temps de tout voir.'],
  ],
  rests: ['Prenez votre temps.', 'Respirez.', 'Rien ne presse.', 'Imaginez.', 'Pensez-y.'],
  tags: [
    'Prêts\u00a0?',
    'Regardez.',
    'Ici.',
    'Oui, ça.',
    'Exactement ça.',
    'Vu\u00a0?',
    'Pourquoi pas\u00a0?',
    'À vous.',
  ],
  bridges: ['Encore une chose.', 'Ce n’est pas tout.', ['Avant de partir', 'Avant de partir.']],
  facts: [
    ['Bon à savoir', 'Voici ce qui est bon à savoir.'],
    ['En bref', 'En bref, voilà.'],
    ['Les détails', 'Passons aux détails.'],
  ],
  ways: [
    ['Comment faire', 'Voici comment faire.'],
    ['Pas à pas', 'Allons-y pas à pas.'],
  ],
  questions: {
    what: ['Qu’est-ce que c’est\u00a0?', 'Alors, qu’est-ce que c’est\u00a0?'],
    whom: ['Pour qui\u00a0?', 'Et c’est pour qui\u00a0?'],
    where: ['Où\u00a0?', 'Et c’est où\u00a0?'],
    offer: ['Et l’offre\u00a0?', 'Et l’offre\u00a0?'],
  },
  offers: [
    ['{offer}', 'Et voici l’offre\u00a0: {offer}.'],
    ['{offer}', 'Pour rappel\u00a0: {offer}.'],
  ],
  steps: [
    ['Regardez', 'Regardez ce qu’il y a chez {business}.'],
    ['Choisissez', 'Choisissez ce qui vous va.'],
    ['Demandez', 'Demandez ce que vous voulez savoir.'],
    ['Décidez', 'Décidez tranquillement.'],
  ],
  endings: {
    buy: ['Commandez', 'Puis passez commande.'],
    book: ['Réservez', 'Puis réservez.'],
    join: ['Inscrivez-vous', 'Puis inscrivez-vous.'],
    ask: ['Écrivez-nous', 'Puis contactez-nous.'],
    see: ['Voyez la suite', 'Puis voyez la suite par vous-même.'],
  },
  calls: [
    ['Venez voir', 'Venez voir, chez {business}.'],
    ['À vous', 'Maintenant, c’est à vous. {business}.'],
    ['Voyez vous-même', 'Voyez vous-même, chez {business}.'],
    ['Jetez un œil', 'Jetez un œil, chez {business}.'],
    ['À bientôt', 'À bientôt, chez {business}.'],
  ],
  offerLabel: 'L’offre',
}
