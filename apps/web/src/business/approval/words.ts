import { pickWords } from '../../lib/words.ts'

const posts = (count: number) => (count === 1 ? '1 post waits' : `${count} posts wait`)

const campaigns = (count: number) => (count === 1 ? '1 campaign waits' : `${count} campaigns wait`)

/** What is said about what waits for a yes, wherever it is said. */
const en = {
  waiting: (count: number, more: boolean) =>
    `${more ? `More than ${posts(count)}` : posts(count)} for your yes`,
  text: 'Each goes out at its time once you have said yes. Nothing goes out before.',
  first: (title: string, when: string) => `Next: “${title}”, ${when}.`,
  look: 'Go through them',
  lookOne: 'Look at it',
  inCalendar: 'In the calendar',
  nothing: 'Nothing waits for you',
  nothingText: 'When a post or a campaign needs your yes, it stands here.',
  calendar: 'Look at the calendar',
  campaigns: {
    waiting: (count: number, more: boolean) =>
      `${more ? `More than ${campaigns(count)}` : campaigns(count)} for your yes`,
    one: (name: string, money: string) =>
      `“${name}”, ${money} a day. Nothing is spent before you have said yes.`,
    first: (name: string, money: string) =>
      `First: “${name}”, ${money} a day. Nothing is spent before your yes.`,
    all: 'Show all',
    look: 'Go through them',
    lookOne: 'Look at it',
  },
  refused: 'It was sent back',
  sendBack: {
    title: 'Send it back',
    send: 'Send back',
    reason: 'What should be different?',
    reasonExample: 'The price is wrong: it is €4, not €5.',
    reasonMissing: 'Say what should be different, so that its author knows.',
  },
}
export const approvalWords = pickWords({ en })
