import { chanceOf } from '../deterministic.ts'

const first =
  'Ada Ben Carla Deniz Emil Fatma Greta Hugo Ines Jonas Klara Leon Mila Noah Olga Pavel Quinn Rosa Sam Tarek Uma Vera Wim Yusuf Zoe'.split(
    ' ',
  )
const last =
  'Adler Berg Costa Dahl Engel Fuchs Gruber Haas Ito Jansen Keller Lopez Maier Novak Okafor Pichler Rossi Silva Toth Urban Vogt Weber Yildiz Zimmer'.split(
    ' ',
  )

/** Somebody who does not exist: the same number is always the same person. */
export interface Stranger {
  id: string
  name: string
  username: string
}

export function stranger(seed: string, number: number): Stranger {
  const chance = chanceOf('person', seed, number)
  const given = first[Math.floor(chance() * first.length)] ?? 'Ada'
  const family = last[Math.floor(chance() * last.length)] ?? 'Adler'
  const digits = String(Math.floor(chance() * 1e12)).padStart(12, '0')
  return {
    id: `2${digits}${String(number % 1000).padStart(3, '0')}`,
    name: `${given} ${family}`,
    username: `${given}.${family}${Math.floor(chance() * 90 + 10)}`.toLowerCase(),
  }
}

const remarks = [
  'Love this!',
  'How long does delivery take?',
  'Do you ship to Austria?',
  'Ordered last week and it arrived the next day, thank you!',
  'What does it cost?',
  'Is this back in stock?',
  'My sister needs to see this.',
  'Beautiful colours.',
  'Are you open on Saturday?',
  'A bit expensive for me, but really nice.',
  'Where can I find the sizes?',
  'Still waiting for an answer to my message from Monday.',
  'We came by yesterday, such friendly people.',
  'Can I pay on invoice?',
  'Finally! I have been waiting for this.',
  'Does it also come in blue?',
]
const answers = [
  'Thanks for the quick answer!',
  'Good to know, thank you.',
  'Great, see you soon!',
  'Perfect.',
]

export function remark(seed: string, number: number, answering: boolean): string {
  const words = answering ? answers : remarks
  return words[Math.floor(chanceOf('remark', seed, number)() * words.length)] ?? 'Nice!'
}
