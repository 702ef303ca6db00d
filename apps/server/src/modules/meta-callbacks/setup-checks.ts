import type { MetaSetupCheck } from '@adwright/contract'

/** What Meta said to the app's own credentials. */
export type AppAnswer = 'accepted' | 'refused' | 'no_answer'
export type SetupFacts = {
  mode: 'twin' | 'live'
  appConfigured: boolean
  /** Null when it was not asked. */
  app: AppAnswer | null
  graphVersion: string
  /** Meta's notice, when it gave one, that the version is about to die. */
  versionWarning: string | null
  publicUrl: string
  callbackUrl: string
  webhookUrl: string
  lastEventAt: Date | null
  /** When Meta last asked us to prove the webhook's address, successfully. */
  verifiedAt: Date | null
}

const apps = {
  kind: 'open',
  label: 'Open the app at Meta',
  href: 'https://developers.facebook.com/apps/',
} as const
const again = { kind: 'check_again', label: 'Check again' } as const

/** What an installation still needs, in the order in which it is set up. */
export function setupChecks(facts: SetupFacts): MetaSetupCheck[] {
  const twin = facts.mode === 'twin'
  return [
    appConfigured(facts),
    ...(facts.appConfigured ? [credentials(facts)] : []),
    version(facts),
    publicHttps(facts, twin),
    redirect(facts, twin),
    subscribed(facts, twin),
    heard(facts),
  ]
}

const appConfigured = ({ mode, appConfigured: ok }: SetupFacts): MetaSetupCheck => ({
  code: 'app_configured',
  ok,
  sentence: ok
    ? mode === 'twin'
      ? 'This installation rehearses with an app of its own.'
      : 'This installation has the id and the secret of a Meta app.'
    : 'This installation has no Meta app: create one and set META_APP_ID and META_APP_SECRET.',
  ...(!ok && { remedy: apps }),
})

function credentials({ app, mode }: SetupFacts): MetaSetupCheck {
  const meta = mode === 'twin' ? 'The rehearsal' : 'Meta'
  const said = {
    accepted: { ok: true, sentence: `${meta} accepts the app’s id and secret.` },
    refused: {
      ok: false,
      sentence: `${meta} refuses the app’s id and secret: copy both again from Settings, Basic.`,
      remedy: apps,
    },
    no_answer: { ok: null, sentence: `${meta} did not answer just now.`, remedy: again },
  }
  return { code: 'app_credentials', ...said[app ?? 'no_answer'] }
}

const version = ({ graphVersion, versionWarning }: SetupFacts): MetaSetupCheck => ({
  code: 'api_version',
  ok: versionWarning === null,
  sentence:
    versionWarning === null
      ? `Version ${graphVersion} of Meta’s interface is spoken, and alive.`
      : `Meta says of version ${graphVersion}: ${versionWarning}`,
})

function publicHttps({ publicUrl }: SetupFacts, twin: boolean): MetaSetupCheck {
  const { protocol, hostname } = new URL(publicUrl)
  const ok = protocol === 'https:' && !/^(localhost|127\.|\[::1\])|\.local$/.test(hostname)
  if (!ok && twin)
    return {
      code: 'public_https',
      ok: null,
      sentence: `Browsers find us at ${publicUrl}: good for a rehearsal, Meta needs a public https address.`,
    }
  return {
    code: 'public_https',
    ok,
    sentence: ok
      ? `Browsers and Meta find us at ${publicUrl}.`
      : `Meta cannot reach ${publicUrl}: set PUBLIC_URL to a public https address.`,
  }
}

// Meta tells nobody which addresses an app allows, so this can only be said, not checked.
const redirect = ({ callbackUrl }: SetupFacts, twin: boolean): MetaSetupCheck => ({
  code: 'redirect_address',
  ok: twin ? true : null,
  sentence: twin
    ? 'The rehearsal sends browsers back to wherever we are.'
    : `Enter ${callbackUrl} under Facebook Login, Settings, Valid OAuth Redirect URIs: exactly so.`,
  ...(!twin && { remedy: apps }),
})

function subscribed({ verifiedAt, lastEventAt, webhookUrl }: SetupFacts, twin: boolean): MetaSetupCheck {
  const ok = verifiedAt !== null || lastEventAt !== null
  return {
    code: 'webhook_subscribed',
    ok: ok || !twin ? ok : null,
    sentence: ok
      ? 'The address for webhooks is confirmed.'
      : `Nobody has confirmed the address for webhooks yet: enter ${webhookUrl} and the verify token under Webhooks.`,
    ...(!ok && !twin && { remedy: apps }),
  }
}

const heard = ({ lastEventAt }: SetupFacts): MetaSetupCheck => ({
  code: 'webhook_heard',
  ok: lastEventAt === null ? null : true,
  sentence:
    lastEventAt === null
      ? 'No webhook has arrived yet: send a test event from the app’s Webhooks page.'
      : `The last webhook arrived at ${lastEventAt.toISOString().slice(0, 16).replace('T', ' ')} UTC.`,
  ...(lastEventAt === null && { remedy: again }),
})
