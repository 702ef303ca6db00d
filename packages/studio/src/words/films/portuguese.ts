import type { FilmGrammar } from './film-grammar.ts'

export const portuguese: FilmGrammar = {
  asks: [
    'Procura {named}?',
    ['Pensando nisso?', 'Está pensando nisso? {product}.'],
    ['{product}?', '{product}? Você está no lugar certo.'],
    ['Na sua lista?', 'Está na sua lista? {product}.'],
    ['Deu curiosidade?', 'Deu curiosidade? {product}.'],
  ],
  nudges: ['Olhe só isto.', 'Um segundo.', 'Por aqui.', 'Espere um pouco.', 'Você já viu?'],
  moments: ['Primeiro, só olhe.', 'Pare um momento.', 'Faça uma pausa.', 'Com calma.'],
  names: [
    ['{product}', '{product}, por {business}.'],
    ['Conheça {named}', 'Conheça {named}, por {business}.'],
  ],
  again: [
    ['{product}', 'Mais uma vez: {product}.'],
    ['É isto: {product}', 'É isto: {product}.'],
  ],
  makers: [
    ['Por {business}', 'Por {business}.'],
    ['{business}', 'Guarde o nome: {business}.'],
  ],
  place: ['Aqui: {business}', 'É aqui que você nos encontra: {business}.'],
  voices: [
    ['Somos {business}', 'Somos {business}.'],
    ['É o que fazemos', 'É isto que fazemos: {product}.'],
    ['Venha como você é', 'Venha como você é.'],
    ['Pergunte à vontade', 'Pergunte o que quiser.'],
    ['Venha dar um oi', 'Passe aqui e dê um oi.'],
  ],
  audience: ['Para {audience}', 'É para {audience}.'],
  looks: [
    ['Mais de perto', 'Olhe um pouco mais de perto.'],
    ['De perto', 'Aqui, bem de perto.'],
    ['Aqui está', 'E aqui está.'],
    ['As pequenas coisas', 'Repare também nas pequenas coisas.'],
  ],
  looksAgain: [
    ['Olhe de novo', 'Agora, olhe de novo.'],
    ['Veja com calma', 'Veja tudo com calma.'],
  ],
  rests: ['Sem pressa.', 'Respire.', 'Leve o seu tempo.', 'Imagine.', 'Pense um pouco.'],
  tags: ['Vamos?', 'Olhe.', 'Aqui.', 'Sim, isto.', 'Isso mesmo.', 'Viu?', 'Por que não?', 'Você escolhe.'],
  bridges: ['Mais uma coisa.', 'E tem mais.', ['Antes de ir', 'Antes de ir.']],
  facts: [
    ['Bom saber', 'Isto é bom saber.'],
    ['Em resumo', 'Em resumo, é assim.'],
    ['Os detalhes', 'Agora, os detalhes.'],
  ],
  ways: [
    ['Veja como', 'Veja como se faz.'],
    ['Passo a passo', 'Vamos passo a passo.'],
  ],
  questions: {
    what: ['E o que é?', 'E o que é?'],
    whom: ['Para quem?', 'E para quem é?'],
    where: ['Onde?', 'E onde fica?'],
    offer: ['E o que mais?', 'E o que mais?'],
  },
  offers: [
    ['{offer}', 'E tome nota: {offer}.'],
    ['{offer}', 'Lembre-se: {offer}.'],
  ],
  steps: [
    ['Olhe', 'Olhe o que há em {business}.'],
    ['Escolha', 'Escolha o que combina com você.'],
    ['Pergunte', 'Pergunte o que quiser saber.'],
    ['Decida', 'Decida com calma.'],
  ],
  endings: {
    buy: ['Peça', 'E então faça o pedido.'],
    book: ['Reserve', 'E então faça a reserva.'],
    join: ['Inscreva-se', 'E então inscreva-se.'],
    ask: ['Fale conosco', 'E então fale conosco.'],
    see: ['Veja o resto', 'E então veja o resto.'],
  },
  calls: [
    ['Venha ver', 'Venha ver, em {business}.'],
    ['É a sua vez', 'Agora é a sua vez. {business}.'],
    ['Veja você', 'Veja você, em {business}.'],
    ['Dê uma olhada', 'Dê uma olhada, em {business}.'],
    ['É com você', 'É com você. {business}.'],
  ],
  offerLabel: 'Tome nota',
}
