import type {
  ApprovalMode,
  CallToAction,
  Generation,
  LaunchStep,
  Objective,
  Placement,
} from '@adwright/contract'
import { toneWords } from '../../business/tones.ts'

/** What the wizard says. Lists are in the order in which they are shown. */
export const wizardWords = {
  objectives: {
    traffic: { label: 'Visits to my website', note: 'Shown to people who tend to click and look around.' },
    sales: { label: 'Sales', note: 'Shown to people who tend to buy. Works best with a pixel on your site.' },
    leads: { label: 'Enquiries', note: 'Shown to people who tend to leave their contact details.' },
    engagement: { label: 'Likes and comments', note: 'Shown to people who tend to react and share.' },
    awareness: { label: 'Being known', note: 'Shown to as many people as the budget reaches.' },
  } satisfies Record<Objective, { label: string; note: string }>,
  tones: toneWords,
  callsToAction: {
    LEARN_MORE: 'Learn more',
    SHOP_NOW: 'Shop now',
    ORDER_NOW: 'Order now',
    GET_OFFER: 'Get offer',
    BOOK_NOW: 'Book now',
    SIGN_UP: 'Sign up',
    SUBSCRIBE: 'Subscribe',
    CONTACT_US: 'Contact us',
    GET_QUOTE: 'Get quote',
    APPLY_NOW: 'Apply now',
    DOWNLOAD: 'Download',
  } satisfies Record<CallToAction, string>,
  shapes: {
    feed_4x5: { label: '4:5', name: 'Feed', ratio: '4 / 5' },
    square_1x1: { label: '1:1', name: 'Square', ratio: '1 / 1' },
    story_9x16: { label: '9:16', name: 'Story', ratio: '9 / 16' },
    'link_1.91x1': { label: '1.91:1', name: 'Link', ratio: '1.91 / 1' },
  } satisfies Record<Placement, { label: string; name: string; ratio: string }>,
  stages: {
    queued: 'Waiting for a free place',
    reading_brief: 'Reading the brief',
    writing_words: 'Writing the words',
    composing: 'Drawing the posters',
    checking: 'Checking contrast and fit',
    done: 'Ready',
    failed: 'Stopped by a fault',
    cancelled: 'Cancelled',
  } satisfies Record<Generation['stage'], string>,
  approval: {
    ask: 'Send for approval',
    first: {
      editors: 'An owner, an admin or the client says yes first. Its launch begins with that.',
      client: 'The client says yes first. Its launch begins with that.',
    },
    asked: 'Sent for approval',
    askedText: {
      off: 'It is launched once somebody has said yes. Nothing runs and nothing is spent before that.',
      editors:
        'It is launched once an owner, an admin or the client has said yes. Nothing runs and nothing is spent before that.',
      client: 'It is launched once the client has said yes. Nothing runs and nothing is spent before that.',
    } satisfies Record<ApprovalMode, string>,
  },
  launchKinds: {
    campaign: 'Campaign',
    ad_set: 'Budget and audience',
    image: 'Pictures',
    video: 'Videos',
    creative: 'Ad texts',
    ad: 'Ads',
    activate: 'Switching on',
  } satisfies Record<LaunchStep['kind'], string>,
}
