import type { ErrorCode } from '@adwright/contract'

/** The one thing that can mend it. `again` starts the sign-in anew, `rerequest` asks for refused permissions too. */
type Remedy =
  | { kind: 'again' | 'rerequest'; label: string; connectionId?: string }
  | { kind: 'open'; label: string; href: string }
export type ConnectionOutcome =
  | { ok: true; title: string; text: string }
  | { ok: false; title: string; text: string; remedy: Remedy }

const rerequest = { kind: 'rerequest', label: 'Allow it at Meta' } as const
const again = { kind: 'again', label: 'Start again' } as const

const refusals: Partial<Record<ErrorCode, { title: string; text: string; remedy: Remedy }>> = {
  'connection.denied': {
    title: 'You did not allow the connection',
    text: 'Nothing was connected. Adwright needs your yes at Meta before it can create ads in your account.',
    remedy: rerequest,
  },
  'connection.missing_permissions': {
    title: 'Some permissions were left out',
    text: 'Without them no ad can be created. Connect again and leave them ticked.',
    remedy: rerequest,
  },
  'connection.no_ad_account': {
    title: 'This Meta user has no ad account that may run ads',
    text: 'Create one in Business settings, or ask its owner for access. Then connect again.',
    remedy: {
      kind: 'open',
      label: 'Open Business settings',
      href: 'https://business.facebook.com/settings/ad-accounts',
    },
  },
  'connection.no_page': {
    title: 'This Meta user manages no Page',
    text: 'Every ad runs in the name of a Facebook Page. Create one, it takes two minutes, then connect again.',
    remedy: { kind: 'open', label: 'Create a Page', href: 'https://www.facebook.com/pages/create' },
  },
  'connection.state_invalid': {
    title: 'The sign-in took too long',
    text: 'Meta’s answer did not belong to a sign-in that was started here in the last minutes. Nothing was connected.',
    remedy: again,
  },
  'connection.needs_reconnect': {
    title: 'Meta no longer accepts our access',
    text: 'This happens after a change of password, or when the app was removed at Meta.',
    remedy: again,
  },
  'connection.not_configured': {
    title: 'This installation cannot reach Meta yet',
    text: 'Whoever runs it has to register a Meta app and set META_APP_ID and META_APP_SECRET.',
    remedy: { kind: 'open', label: 'Open Meta for Developers', href: 'https://developers.facebook.com/apps' },
  },
  'meta.unavailable': {
    title: 'Meta does not answer at the moment',
    text: 'Nothing was connected and nothing is lost. It usually passes within minutes.',
    remedy: again,
  },
}

const permissionWords: Record<string, string> = {
  ads_management: 'create and change ads',
  ads_read: 'read ad figures',
  business_management: 'see your business',
  pages_show_list: 'see your Pages',
  pages_read_engagement: 'read your Pages',
  pages_manage_ads: 'run ads for your Pages',
  pages_manage_metadata: 'hear of changes on your Pages',
  instagram_basic: 'see your Instagram account',
  instagram_manage_insights: 'read Instagram figures',
  instagram_manage_contents: 'take posts down from Instagram',
  leads_retrieval: 'fetch leads',
  public_profile: 'see your name',
  email: 'see your e-mail address',
}
/** A permission of Meta's in plain words; an unknown one by its own name. */
export const permissionInWords = (scope: string): string =>
  permissionWords[scope] ?? scope.replaceAll('_', ' ')

/** What Meta's sign-in came back with, read from the address; null when nobody comes from there. */
export function readOutcome(search: Record<string, unknown>): ConnectionOutcome | null {
  const error = search.connection_error
  if (typeof error === 'string') {
    const known = refusals[error as ErrorCode] ?? {
      title: 'The connection did not come to be',
      text: 'Nothing was connected. Try once more; if it fails again, sign in at Meta first.',
      remedy: again,
    }
    const missing = typeof search.missing === 'string' ? search.missing.split(/[ ,.]+/).filter(Boolean) : []
    const left = missing.length > 0 ? ` Left out: ${missing.map(permissionInWords).join(', ')}.` : ''
    return { ok: false, ...known, text: known.text + left }
  }
  if (search.connection === 'other_user')
    return {
      ok: false,
      title: 'Somebody else signed in',
      text: 'Facebook was signed in as another person than the one whose connection you wanted to renew. Both are kept apart: theirs is connected too, the old one still waits. Switch to the right person at Facebook, then try again.',
      remedy: {
        kind: 'again',
        label: 'Renew the old one',
        ...(typeof search.instead === 'string' && { connectionId: search.instead }),
      },
    }
  if (search.connection === 'connected')
    return { ok: true, title: 'Connected', text: 'Your ad account and Page are ready to use.' }
  return null
}

const instagramText =
  'Ads on Instagram will carry the Page’s name. Link an Instagram account to the Page to use its own.'
/** A Page without Instagram still advertises there, under its own name: worth saying, not worth stopping for. */
export const withoutInstagram = {
  text: instagramText,
  href: 'https://www.facebook.com/settings/?tab=linked_instagram',
}
