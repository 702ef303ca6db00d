import type { FilmGrammar } from './film-grammar.ts'

export const italian: FilmGrammar = {
  asks: [
    'Cerchi {named}?',
    ['Ci stai pensando?', 'Ci stai pensando? {product}.'],
    ['{product}?', '{product}? Sei nel posto giusto.'],
    ['Nella tua lista?', 'È nella tua lista? {product}.'],
    ['Ti incuriosisce?', 'Ti incuriosisce? {product}.'],
  ],
  nudges: ['Guarda qui.', 'Un secondo.', 'Da questa parte.', 'Aspetta un attimo.', 'L’hai già visto?'],
  moments: ['Prima, guarda soltanto.', 'Prenditi un momento.', 'Fai una pausa.', 'Con calma.'],
  names: [
    ['{product}', '{product}, di {business}.'],
    ['Ti presentiamo {named}', 'Ti presentiamo {named}, di {business}.'],
  ],
  again: [
    ['{product}', 'Ancora una volta: {product}.'],
    ['Eccoci: {product}', 'Eccoci: {product}.'],
  ],
  makers: [
    ['Di {business}', 'Di {business}.'],
    ['{business}', 'Ricorda il nome: {business}.'],
  ],
  place: ['Qui: {business}', 'Ci trovi qui: {business}.'],
  voices: [
    ['Siamo {business}', 'Siamo {business}.'],
    ['È quello che facciamo', 'È quello che facciamo: {product}.'],
    ['Vieni come sei', 'Vieni così come sei.'],
    ['Chiedici pure', 'Chiedici pure quello che vuoi.'],
    ['Vieni a salutarci', 'Passa a salutarci.'],
  ],
  audience: ['Per {audience}', 'È per {audience}.'],
  looks: [
    ['Più da vicino', 'Guarda un po’ più da vicino.'],
    ['Da vicino', 'Eccolo da vicino.'],
    ['Ecco qui', 'Ed ecco qui.'],
    ['Le piccole cose', 'Guarda anche le piccole cose.'],
  ],
  looksAgain: [
    ['Guarda di nuovo', 'Adesso guarda di nuovo.'],
    ['Tutto insieme', 'Guarda tutto con calma.'],
  ],
  rests: ['Prenditi il tuo tempo.', 'Respira.', 'Senza fretta.', 'Immagina.', 'Pensaci su.'],
  tags: [
    'Pronti?',
    'Guarda.',
    'Qui.',
    'Sì, questo.',
    'Proprio così.',
    'Tutto chiaro?',
    'Perché no?',
    'Scegli tu.',
  ],
  bridges: ['Ancora una cosa.', 'C’è dell’altro.', ['Prima di andare', 'Prima di andare.']],
  facts: [
    ['Buono a sapersi', 'Questo è buono a sapersi.'],
    ['In breve', 'In breve, ecco.'],
    ['I dettagli', 'Passiamo ai dettagli.'],
  ],
  ways: [
    ['Ecco come', 'Ecco come si fa.'],
    ['Passo dopo passo', 'Andiamo passo dopo passo.'],
  ],
  questions: {
    what: ['Che cos’è?', 'Allora, che cos’è?'],
    whom: ['Per chi?', 'E per chi è?'],
    where: ['Dove?', 'E dove si trova?'],
    offer: ['E l’offerta?', 'E l’offerta?'],
  },
  offers: [
    ['{offer}', 'Ed ecco l’offerta: {offer}.'],
    ['{offer}', 'Ricorda: {offer}.'],
  ],
  steps: [
    ['Guarda', 'Guarda che cosa c’è da {business}.'],
    ['Scegli', 'Scegli quello che fa per te.'],
    ['Chiedi', 'Chiedi quello che vuoi sapere.'],
    ['Decidi', 'Decidi con calma.'],
  ],
  endings: {
    buy: ['Ordina', 'E poi ordina.'],
    book: ['Prenota', 'E poi prenota.'],
    join: ['Iscriviti', 'E poi iscriviti.'],
    ask: ['Scrivici', 'E poi contattaci.'],
    see: ['Guarda il resto', 'E poi guarda il resto.'],
  },
  calls: [
    ['Vieni a vedere', 'Vieni a vedere, da {business}.'],
    ['Tocca a te', 'Adesso tocca a te. {business}.'],
    ['Guarda tu', 'Guarda con i tuoi occhi, da {business}.'],
    ['Dai un’occhiata', 'Dai un’occhiata, da {business}.'],
    ['A presto', 'A presto, da {business}.'],
  ],
  offerLabel: 'L’offerta',
}
