import type { Answer, Connection, Drift, Intent, IntentAttempt } from '@adwright/contract'
import { ago, id } from './fixture-data.ts'

const attempt = (
  number: number,
  kind: IntentAttempt['kind'],
  outcome: IntentAttempt['outcome'],
  sentence: string,
): IntentAttempt => ({
  number,
  kind,
  outcome,
  sentence,
  beganAt: ago(3_600_000 - number * 4000),
  endedAt: ago(3_599_000 - number * 4000),
  problem: null,
  traceId: `A7kQm2v9Xp${number}`,
})

const intent = (number: number, change: Partial<Intent>): Intent => ({
  id: id('int', number),
  subject: id('cmp', 1),
  label: 'Make the campaign, paused',
  outcome: 'live',
  reason: null,
  sentence: 'It is at Meta.',
  problem: null,
  externalId: `12021044755300066${number}`,
  connectionId: id('conn', 1),
  attempts: [attempt(1, 'create', 'live', 'Sent to Meta, which answered with its id.')],
  canResolve: false,
  nextCheckAt: null,
  retry: null,
  createdAt: ago(3_700_000),
  updatedAt: ago(3_590_000),
  ...change,
})

export const intents: Intent[] = [
  intent(4, {
    label: 'Make an ad, paused',
    outcome: 'unknown',
    sentence: 'Meta’s answer was lost. It may or may not be there; it is looked up before it is tried again.',
    problem: 'Meta did not answer.',
    externalId: null,
    canResolve: true,
    nextCheckAt: ago(-120_000),
    attempts: [
      attempt(1, 'create', 'unknown', 'Sent to Meta; the answer was lost.'),
      attempt(2, 'look_up', 'unknown', 'Looked for it at Meta: not in the lists yet.'),
    ],
  }),
  intent(3, {
    label: 'Set budget, country and goal',
    outcome: 'not_live',
    reason: 'refused',
    sentence: 'Meta refused it. Raise the daily budget.',
    problem: 'The budget is too low for this ad set.',
    externalId: null,
    attempts: [attempt(1, 'create', 'not_live', 'Sent to Meta, which refused it.')],
  }),
  intent(2, {
    label: 'Upload a picture',
    outcome: null,
    sentence: 'Being sent to Meta.',
    externalId: null,
    attempts: [{ ...attempt(1, 'create', null, 'Sent to Meta.'), endedAt: null }],
  }),
  intent(1, {}),
]

export const intentPage = (query: URLSearchParams): Answer<'listIntents'> => {
  const wanted = query.get('outcome')
  return {
    intents: intents.filter((one) => wanted === null || (one.outcome ?? 'in_progress') === wanted),
    counts: { live: 1, not_live: 1, unknown: 1, in_progress: 1 },
  }
}

export const drift: Drift = {
  checkedAt: ago(5 * 60_000),
  differences: [
    {
      key: 'ad_set:daily_budget',
      level: 'ad_set',
      externalId: '120210447553000663',
      field: 'daily_budget',
      label: 'Daily budget',
      ours: '€40.00',
      theirs: '€95.00',
      severity: 'problem',
      sentence: 'The daily budget was raised to €95.00 in Ads Manager; here it is €40.00.',
      canRestore: true,
    },
    {
      key: 'campaign:name',
      level: 'campaign',
      externalId: '120210447553000662',
      field: 'name',
      label: 'Name',
      ours: 'Iced oat latte: summer menu',
      theirs: 'Latte TEST do not touch',
      severity: 'notice',
      sentence: 'The campaign has another name at Meta.',
      canRestore: false,
    },
  ],
}

/** An agency's: more accounts than are shown at once. */
export const manyAccounts = (connection: Connection): Connection => ({
  ...connection,
  adAccounts: Array.from({ length: 50 }, (_, index) => ({
    ...connection.adAccounts[0]!,
    id: id('acct', index + 1),
    name: `Client ${index + 1}`,
    chosen: index === 0,
  })),
  adAccountsTotal: 213,
})

/** Everything that can be wrong at once, so that every kind of remedy is seen. */
export function troubled(connection: Connection): Connection {
  return {
    ...connection,
    status: 'needs_reconnect',
    tokenKind: 'user',
    tokenExpiresAt: ago(-20 * 86_400_000),
    refreshedAt: ago(3 * 86_400_000),
    missingScopes: ['instagram_basic'],
    health: {
      state: 'broken',
      checkedAt: ago(60_000),
      problems: [
        {
          code: 'password_changed',
          severity: 'broken',
          sentence: 'Maya changed her Facebook password, which ended our access. Connect again.',
          remedy: { kind: 'reconnect', label: 'Connect again' },
        },
        {
          code: 'checkpoint',
          severity: 'broken',
          sentence: 'Facebook wants Maya to log in and confirm something. After that our access works again.',
          remedy: { kind: 'open', label: 'Open Facebook', href: 'https://www.facebook.com' },
        },
        {
          code: 'permissions_declined',
          severity: 'attention',
          sentence: 'You did not allow us to see your Instagram account, so ads there carry the Page’s name.',
          remedy: { kind: 'rerequest', label: 'Allow it at Meta' },
          scopes: ['instagram_basic'],
        },
        {
          code: 'action_blocked',
          severity: 'attention',
          sentence: 'Meta blocked new ads from this account for some hours. Signing in again does not help.',
          remedy: { kind: 'wait', label: 'Wait', until: ago(-3 * 3_600_000) },
        },
        {
          code: 'asset_not_shared',
          severity: 'attention',
          sentence: 'The chosen Page was not shared with us. Choose another, or connect again and tick it.',
          remedy: { kind: 'choose', label: 'Choose another' },
        },
        {
          code: 'account_in_review',
          severity: 'attention',
          sentence: 'Meta is reviewing the ad account Harbour Coffee ads.',
          remedy: { kind: 'check_again', label: 'Check again' },
          asset: { kind: 'ad_account', id: 'act_1202104475530', name: 'Harbour Coffee ads' },
        },
      ],
    },
  }
}

export const metaSetup: Answer<'metaSetup'> = {
  mode: 'live',
  appConfigured: true,
  appId: '1234567890123456',
  callbackUrl: 'https://ads.harbourcoffee.example/api/connections/meta/callback',
  webhookUrl: 'https://ads.harbourcoffee.example/api/webhooks/meta',
  webhookVerifyToken: 'v7Qk2m9x0qveHarbour',
  deauthorizeUrl: 'https://ads.harbourcoffee.example/api/meta/deauthorize',
  dataDeletionUrl: 'https://ads.harbourcoffee.example/api/meta/data-deletion',
  privacyUrl: 'https://ads.harbourcoffee.example/privacy',
  graphVersion: 'v26.0',
  permissions: [
    {
      name: 'ads_management',
      required: true,
      asked: true,
      feature: 'ads',
      reason: 'makes, pauses and deletes your campaigns',
      useCase:
        'A shop owner describes an offer, approves the posters and launches. The campaign is created paused in the ad account the person chose and switched on when everything is in place.',
    },
    {
      name: 'leads_retrieval',
      required: false,
      asked: false,
      feature: 'leads',
      reason: 'brings the leads of your forms to you',
      useCase: 'Each submitted form is fetched and handed to the shop owner whose ad collected it.',
    },
  ],
  checks: [
    { code: 'app_credentials', ok: true, sentence: 'Meta knows the app and its secret.' },
    {
      code: 'public_https',
      ok: false,
      sentence: 'The address of this installation is not https: Meta will not send anybody back to it.',
      remedy: { kind: 'open', label: 'App settings', href: 'https://developers.facebook.com/apps' },
    },
    { code: 'webhook_heard', ok: null, sentence: 'No event has come yet: it cannot be told from here.' },
  ],
}

export const deletion: Answer<'metaDataDeletion'> = {
  code: id('del', 1),
  state: 'done',
  requestedAt: ago(86_400_000),
  doneAt: ago(86_390_000),
  sentence: 'Your name, your Meta ids and our access were deleted.',
}
