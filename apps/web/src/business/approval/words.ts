import { pickWords } from '../../lib/words.ts'

const posts = (count: number) => (count === 1 ? '1 post waits' : `${count} posts wait`)

/** What is said about posts that wait for a yes, wherever it is said. */
const en = {
  waiting: (count: number, more: boolean) =>
    `${more ? `More than ${posts(count)}` : posts(count)} for your yes`,
  text: 'Each goes out at its time once you have said yes. Nothing goes out before.',
  first: (title: string, when: string) => `Next: “${title}”, ${when}.`,
  look: 'Go through them',
  lookOne: 'Look at it',
  inCalendar: 'In the calendar',
  nothing: 'Nothing waits for you',
  nothingText: 'When a post needs your yes, it stands here.',
  calendar: 'Look at the calendar',
}
export const approvalWords = pickWords({ en })
