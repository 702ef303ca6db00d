import type { FilmGrammar } from './film-grammar.ts'

export const english: FilmGrammar = {
  asks: [
    'Looking for {named}?',
    ['Thinking about it?', 'Thinking about {named}?'],
    ['{product}?', '{product}? You are in the right place.'],
    ['On your mind?', 'On your mind: {product}?'],
    ['Curious?', 'Curious about {named}?'],
  ],
  nudges: ['Look at this.', 'Wait a second.', 'Stop for a second.', 'Over here.', 'Have you seen this?'],
  moments: ['First, just look.', 'Take a moment.', 'Slow down for a second.', 'Pause here.'],
  names: [
    ['{product}', '{product}, by {business}.'],
    ['Meet {named}', 'Meet {named}, from {business}.'],
  ],
  again: [
    ['{product}', 'Once more: {product}.'],
    ['This is it: {product}', 'This is it: {product}.'],
  ],
  makers: [
    ['By {business}', 'By {business}.'],
    ['{business}', 'Remember the name: {business}.'],
  ],
  place: ['Here: {business}', 'This is where you find us: {business}.'],
  voices: [
    ['We are {business}', 'We are {business}.'],
    ['This is what we do', 'This is what we do: {product}.'],
    ['Come as you are', 'Come as you are.'],
    ['Ask us anything', 'Ask us anything you like.'],
    ['Say hello', 'Come by and say hello.'],
  ],
  audience: ['For {audience}', 'It is for {audience}.'],
  looks: [
    ['Look closer', 'Look a little closer.'],
    ['A closer look', 'Here is a closer look.'],
    ['Here it is', 'And here it is.'],
    ['The small things', 'Look at the small things, too.'],
  ],
  looksAgain: [
    ['Now look again', 'Now look again.'],
    ['Take it all in', 'Take it all in.'],
  ],
  rests: ['Take your time.', 'All in good time.', 'No rush.', 'Breathe.', 'Picture it.'],
  tags: ['Ready?', 'Look.', 'Right here.', 'Yes, this.', 'This one.', 'Got it?', 'Why not?', 'You choose.'],
  bridges: ['One more thing.', 'There is more.', ['Before you go', 'Before you go.']],
  facts: [
    ['Good to know', 'Here is what is good to know.'],
    ['In short', 'In short, here it is.'],
    ['The details', 'Now for the details.'],
  ],
  ways: [
    ['Here is how', 'Here is how to get it.'],
    ['Step by step', 'Let us go step by step.'],
  ],
  questions: {
    what: ['So what is it?', 'So what is it?'],
    whom: ['Who is it for?', 'And who is it for?'],
    where: ['Where to find it?', 'And where do you find it?'],
    offer: ['And the offer?', 'And the offer?'],
  },
  offers: [
    ['{offer}', 'And here is the offer: {offer}.'],
    ['{offer}', 'Remember the offer: {offer}.'],
  ],
  steps: [
    ['Take a look', 'Take a look at {business}.'],
    ['Choose', 'Choose what suits you.'],
    ['Ask', 'Ask whatever you want to know.'],
    ['Decide', 'Then decide, in your own time.'],
  ],
  endings: {
    buy: ['Order', 'Then place your order.'],
    book: ['Book', 'Then make your booking.'],
    join: ['Sign up', 'Then sign up.'],
    ask: ['Get in touch', 'Then get in touch with us.'],
    see: ['See the rest', 'Then see the rest for yourself.'],
  },
  calls: [
    ['Come and see', 'Come and see, at {business}.'],
    ['Your turn', 'Now it is your turn. {business}.'],
    ['See for yourself', 'See for yourself, at {business}.'],
    ['Over to you', 'Over to you. {business}.'],
    ['Take a look', 'Take a look, at {business}.'],
  ],
  offerLabel: 'The offer',
}
