import type { ConnectionFeature } from '@adwright/contract'

export const words = {
  title: 'Meta app',
  lead: 'Adwright speaks to Meta through an app of your own. Here is what to enter there, and whether it works.',
  twin: {
    title: 'This installation rehearses',
    text: 'Rehearsing needs no Meta app. To run real ads, make one, then run “npm run setup” where Adwright runs. The addresses below are the ones to enter.',
  },
  checks: 'Does it work?',
  checksNote: 'Tried just now, from this installation.',
  again: 'Check again',
  checkFailed: 'Nothing was checked',
  addresses: 'What to enter at Meta',
  addressesNote: 'Letter by letter: Meta compares them exactly.',
  verifyToken: 'Verify token of the webhook',
  tokenForOwners: 'Owners and admins of a workspace see the verify token.',
  version: (version: string) => `This installation speaks Graph API ${version}.`,
  permissions: 'Permissions and what they are for',
  permissionsNote:
    'The texts are ready for App Review. Ask for nothing you do not use: it is the usual reason for a refusal.',
  required: 'needed',
  optional: 'optional',
  useCase: (name: string) => `App Review text for ${name}`,
  way: 'The way to a live app',
  wayNote: 'Half an hour for your own ad account; weeks of review before other people’s.',
}

/** Where in Meta's App Dashboard each address belongs. */
export const places = {
  callbackUrl: { name: 'Redirect address', place: 'Facebook Login → Settings → Valid OAuth redirect URIs' },
  webhookUrl: { name: 'Webhook address', place: 'Webhooks → Callback URL' },
  deauthorizeUrl: {
    name: 'Deauthorize address',
    place: 'Facebook Login → Settings → Deauthorize callback URL',
  },
  dataDeletionUrl: {
    name: 'Data deletion address',
    place: 'App settings → Basic → Data deletion callback URL',
  },
  privacyUrl: { name: 'Privacy policy', place: 'App settings → Basic → Privacy policy URL' },
} as const

export const features: Record<ConnectionFeature, { title: string; note: string }> = {
  ads: { title: 'Ads', note: 'Asked for by every sign-in.' },
  leads: { title: 'Leads', note: 'Asked for when you collect leads with Meta’s forms.' },
  publishing: { title: 'Publishing', note: 'Asked for when you publish posts.' },
  insights: { title: 'Figures of posts', note: 'Asked for when you want figures of your own posts.' },
  comments: { title: 'Comments', note: 'Asked for when you answer comments here.' },
}

export const way = [
  [
    'Create the app',
    'developers.facebook.com → My Apps → Create app, with the use case “Create & manage ads with Marketing API”. Choose your business portfolio.',
  ],
  [
    'Tell Adwright',
    'Run “npm run setup”: it asks for app id and secret, tries them at Meta and writes the settings.',
  ],
  ['Tell Meta', 'Enter the addresses below. Switch on “Require app secret” under App settings → Advanced.'],
  ['Use it yourself', 'With a role on the app you can connect and launch in your own ad account already.'],
  [
    'Business verification',
    'Business settings → Security centre: papers, address, phone. Advanced access needs it.',
  ],
  [
    'App Review',
    'Use each permission once, film the sign-in and the screen that uses it, and paste the texts below.',
  ],
  ['Go live', 'Switch the app mode to Live. Before that, ads and posts are seen by nobody outside the app.'],
] as const
