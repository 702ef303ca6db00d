import type { ApprovalMode } from '@adwright/contract'
import { pickWords } from '../../lib/words.ts'

/** Only the pages of campaigns load these; the others' words are in `lib/en.ts`. */
const en = {
  approval: {
    title: 'Do you say yes to this campaign?',
    place: (place: number, of: number) => `${place} of ${of} that wait`,
    yesMeans: 'With a yes its launch begins at once, exactly as you see it here.',
    noMeans: (name: string | null) =>
      `Without one, ${name ?? 'whoever asked'} gets it back with your reason.`,
    perDay: 'Daily budget',
    perDayNote: 'on average; a single day may cost up to 75 % more',
    inTotal: 'At most in total',
    inTotalNote: 'until it ends by itself',
    perWeek: 'At most in a week',
    perWeekNote: 'and so on, until somebody pauses it',
    approve: 'Approve and launch',
    sendBack: 'Send back',
    sendBackText: 'It is not launched. Whoever asked sees your reason above it, can change it and ask again.',
    skip: 'Decide later',
    approved: (name: string) => `Approved: “${name}” is being launched`,
    sentBack: (name: string) => `“${name}” was sent back`,
    notApproved: 'It was not approved',
    notSentBack: 'It was not sent back',
    open: 'Open it',
    outdated:
      'It was changed after it was sent for approval, so a yes would be to something else. It has to be sent again first.',
    waitsFor: {
      off: 'It waits for a yes',
      editors: 'It waits for the yes of an owner, an admin or the client',
      client: 'It waits for the client’s yes',
    } satisfies Record<ApprovalMode, string>,
    asked: (name: string | null, when: string) => (name ? `${name} asked on ${when}.` : `Asked on ${when}.`),
    waitsText: 'Nothing runs and nothing is spent before that. Its launch begins with the yes.',
    modeOff: 'Meanwhile nobody has to ask any more: you can launch it yourself.',
    takeBack: 'Take it back',
    takenBack: 'Taken back: it is a draft again',
    notTakenBack: 'It was not taken back',
    askAgain: 'Send again',
    launch: 'Launch it',
    askedAgain: 'Sent for approval again',
    launching: 'Its launch begins',
    editTakesBack:
      'It waits for a yes now. A change takes it back, and it has to be sent for approval again.',
    settings: 'What will be set at Meta',
    settingsNote: 'This is all of it. Nothing is switched on that is not in this list.',
    settingsFailed: 'What would be set could not be read',
    ads: (count: number) => (count === 1 ? 'The ad' : `The ${count} ads`),
    adsNote: 'As people will see them. Open one to see it in each of its places.',
    openAd: 'See it in its places',
    leadsTo: 'Leads to',
  },
  launch: {
    title: (name: string) => `Launch “${name}”?`,
    charged: 'Meta charges it to the ad account below. It begins at once.',
    rehearsal: 'A rehearsal: the same steps, checks and rules, and no real money is spent.',
    first: {
      editors: 'It waits for the yes of an owner, an admin or the client first. Nothing runs before that.',
      client: 'It waits for the client’s yes first. Nothing runs before that.',
    } satisfies Record<Exclude<ApprovalMode, 'off'>, string>,
    submit: (money: string) => `Launch it for ${money} a day`,
    ask: 'Send for approval',
    begins: 'Its launch begins',
    asked: 'Sent for approval',
  },
}
export const campaignWords = pickWords({ en })
