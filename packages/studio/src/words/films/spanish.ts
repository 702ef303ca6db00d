import type { FilmGrammar } from './film-grammar.ts'

export const spanish: FilmGrammar = {
  asks: [
    '¿Buscas {named}?',
    ['¿Lo estás pensando?', '¿Estás pensando en {named}?'],
    ['¿{product}?', '¿{product}? Has llegado al sitio indicado.'],
    ['¿En tu lista?', '¿Está en tu lista? {product}.'],
    ['¿Te suena?', '¿Te suena bien? {product}.'],
  ],
  nudges: ['Mira esto.', 'Un segundo.', 'Por aquí.', 'Fíjate bien.', '¿Ya lo has visto?'],
  moments: ['Primero, solo mira.', 'Tómate un momento.', 'Haz una pausa.', 'Sin prisa.'],
  names: [
    ['{product}', '{product}, de {business}.'],
    ['Te presentamos {named}', 'Te presentamos {named}, de {business}.'],
  ],
  again: [
    ['{product}', 'Una vez más: {product}.'],
    ['Esto es: {product}', 'Esto es: {product}.'],
  ],
  makers: [
    ['De {business}', 'De {business}.'],
    ['{business}', 'Recuerda el nombre: {business}.'],
  ],
  place: ['Aquí: {business}', 'Aquí nos encuentras: {business}.'],
  voices: [
    ['Somos {business}', 'Somos {business}.'],
    ['Esto hacemos', 'Esto es lo que hacemos: {product}.'],
    ['Ven tal como eres', 'Ven tal como eres.'],
    ['Pregúntanos', 'Pregúntanos lo que quieras.'],
    ['Saluda', 'Pásate y saluda.'],
  ],
  audience: ['Para {audience}', 'Es para {audience}.'],
  looks: [
    ['Más de cerca', 'Míralo un poco más de cerca.'],
    ['De cerca', 'Aquí, más de cerca.'],
    ['Aquí está', 'Y aquí está.'],
    ['Los detalles', 'Fíjate también en los detalles.'],
  ],
  looksAgain: [
    ['Mira otra vez', 'Ahora mira otra vez.'],
    ['Con calma', 'Míralo todo con calma.'],
  ],
  rests: ['Tómate tu tiempo.', 'Respira.', 'Sin prisas.', 'Imagínalo.', 'Piénsalo un poco.'],
  tags: [
    '¿Listo?',
    'Mira.',
    'Aquí.',
    'Sí, esto.',
    'Esto mismo.',
    '¿Lo tienes?',
    '¿Por qué no?',
    'Tú eliges.',
  ],
  bridges: ['Una cosa más.', 'Hay más.', ['Antes de irte', 'Antes de irte.']],
  facts: [
    ['Bueno es saberlo', 'Esto es bueno saberlo.'],
    ['En pocas palabras', 'En pocas palabras, es así.'],
    ['Los detalles', 'Ahora, los detalles.'],
  ],
  ways: [
    ['Así se hace', 'Así se consigue.'],
    ['Paso a paso', 'Vamos paso a paso.'],
  ],
  questions: {
    what: ['¿Y qué es?', '¿Y qué es?'],
    whom: ['¿Para quién?', '¿Y para quién es?'],
    where: ['¿Dónde?', '¿Y dónde está?'],
    offer: ['¿Y qué más?', '¿Y qué más hay?'],
  },
  offers: [
    ['{offer}', 'Y toma nota: {offer}.'],
    ['{offer}', 'Recuerda: {offer}.'],
  ],
  steps: [
    ['Mira', 'Mira lo que hay en {business}.'],
    ['Elige', 'Elige lo que va contigo.'],
    ['Pregunta', 'Pregunta lo que quieras saber.'],
    ['Decide', 'Decide con calma.'],
  ],
  endings: {
    buy: ['Pide', 'Y haz tu pedido.'],
    book: ['Reserva', 'Y haz tu reserva.'],
    join: ['Apúntate', 'Y apúntate.'],
    ask: ['Escríbenos', 'Y ponte en contacto con nosotros.'],
    see: ['Mira el resto', 'Y mira el resto.'],
  },
  calls: [
    ['Ven a ver', 'Ven a ver, en {business}.'],
    ['Te toca', 'Ahora te toca a ti. {business}.'],
    ['Míralo tú', 'Míralo tú, en {business}.'],
    ['Echa un vistazo', 'Echa un vistazo, en {business}.'],
    ['Tú decides', 'Tú decides. {business}.'],
  ],
  offerLabel: 'Toma nota',
}
