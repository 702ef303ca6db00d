import type { FilmGrammar } from './film-grammar.ts'

export const polish: FilmGrammar = {
  asks: [
    ['{product}?', 'Szukasz? {product} jest tutaj.'],
    ['Chodzi Ci to po głowie?', 'Chodzi Ci to po głowie? {product}.'],
    ['Na Twojej liście?', 'Jest na Twojej liście? {product}.'],
    ['Ciekawi Cię to?', 'Ciekawi Cię to? {product}.'],
  ],
  nudges: ['Spójrz na to.', 'Chwileczkę.', 'Popatrz tutaj.', 'Poczekaj moment.', 'Już widać?'],
  moments: ['Najpierw popatrz.', 'Zatrzymaj się na chwilę.', 'Zwolnij trochę.', 'Bez pośpiechu.'],
  names: [
    ['{product}', '{product}. {business}.'],
    ['Oto {product}', 'Oto {product}. {business}.'],
  ],
  again: [
    ['{product}', 'Jeszcze raz: {product}.'],
    ['To właśnie to: {product}', 'To właśnie to: {product}.'],
  ],
  makers: [
    ['Zaprasza {business}', 'Zaprasza {business}.'],
    ['{business}', 'Zapamiętaj nazwę: {business}.'],
  ],
  place: ['Tutaj: {business}', 'Tutaj nas znajdziesz: {business}.'],
  voices: [
    ['My to {business}', 'My to {business}.'],
    ['To właśnie robimy', 'To właśnie robimy: {product}.'],
    ['Przyjdź, jak chcesz', 'Przyjdź tak, jak chcesz.'],
    ['Pytaj śmiało', 'Pytaj śmiało o wszystko.'],
    ['Powiedz cześć', 'Wpadnij i powiedz cześć.'],
  ],
  audience: ['Dla kogo? {audience}', 'Dla kogo? {audience}.'],
  looks: [
    ['Spójrz z bliska', 'Spójrz trochę bliżej.'],
    ['Z bliska', 'Tutaj, z bliska.'],
    ['Tu to widać', 'I tu to widać.'],
    ['Drobne rzeczy', 'Zobacz też drobne rzeczy.'],
  ],
  looksAgain: [
    ['Spójrz jeszcze raz', 'A teraz spójrz jeszcze raz.'],
    ['Popatrz spokojnie', 'Popatrz na wszystko spokojnie.'],
  ],
  rests: ['Masz czas.', 'Weź oddech.', 'Bez pośpiechu.', 'Wyobraź to sobie.', 'Pomyśl chwilę.'],
  tags: ['Gotowi?', 'Patrz.', 'Tutaj.', 'Tak, to.', 'Właśnie to.', 'Jasne?', 'Czemu nie?', 'Ty wybierasz.'],
  bridges: ['Jeszcze jedno.', 'To nie wszystko.', ['Zanim pójdziesz', 'Zanim pójdziesz.']],
  facts: [
    ['Dobrze wiedzieć', 'To dobrze wiedzieć.'],
    ['W skrócie', 'W skrócie jest tak.'],
    ['Szczegóły', 'Teraz szczegóły.'],
  ],
  ways: [
    ['Oto jak', 'Oto jak to zrobić.'],
    ['Krok po kroku', 'Zróbmy to krok po kroku.'],
  ],
  questions: {
    what: ['Co to jest?', 'A co to jest?'],
    where: ['Gdzie?', 'A gdzie to jest?'],
    offer: ['Co jeszcze?', 'A co jeszcze?'],
  },
  offers: [
    ['{offer}', 'Oto propozycja: {offer}.'],
    ['{offer}', 'Przypominamy: {offer}.'],
  ],
  steps: [
    ['Zobacz', 'Najpierw się rozejrzyj.'],
    ['Wybierz', 'Wybierz to, co Ci pasuje.'],
    ['Zapytaj', 'Zapytaj, o co chcesz.'],
    ['Zdecyduj', 'Zdecyduj na spokojnie.'],
  ],
  endings: {
    buy: ['Zamów', 'A potem złóż zamówienie.'],
    book: ['Zarezerwuj', 'A potem zrób rezerwację.'],
    join: ['Zapisz się', 'A potem się zapisz.'],
    ask: ['Napisz do nas', 'A potem daj nam znać.'],
    see: ['Zobacz resztę', 'A potem zobacz resztę.'],
  },
  calls: [
    ['Przyjdź i zobacz', 'Przyjdź i zobacz. {business}.'],
    ['Twoja kolej', 'Teraz Twoja kolej. {business}.'],
    ['Zobacz i zdecyduj', 'Zobacz i zdecyduj. {business}.'],
    ['Zajrzyj', 'Zajrzyj. {business}.'],
    ['Do zobaczenia', 'Do zobaczenia. {business}.'],
  ],
  offerLabel: 'Propozycja',
}
