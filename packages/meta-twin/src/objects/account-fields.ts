import { spentByAccount } from '../delivery/spent.ts'
import { minimumBudget, minimumSpendCap } from '../money/minimum-budgets.ts'
import type { Account, Business, InstagramUser, Page, Pixel, User } from '../store/records.ts'
import { offsetAt } from '../time/time-zone.ts'
import { wireTime } from '../time/wire-time.ts'
import { hasScope } from '../auth/scopes.ts'
import { pageTokenOf } from '../auth/page-token.ts'
import { instagramFollowers, pageFollowers } from '../publishing/followers.ts'
import { mediaCount } from '../publishing/instagram/shown-media.ts'
import { lastSeen } from '../shop/pixel.ts'
import type { Call } from '../wire/call.ts'
import type { Readers } from './ad-object-fields.ts'
import { Link } from './link.ts'

const created = (record: { created: number }, call: Call): string =>
  wireTime(record.created, call.account.timezone_name)

export const userFields: Readers<User> = {
  id: (user) => user.id,
  name: (user) => user.name,
  first_name: (user) => user.name.split(' ')[0],
  last_name: (user) => user.name.split(' ').slice(1).join(' ') || undefined,
  email: (user, call) => (hasScope(call, 'email') ? user.email : undefined),
}

export const businessFields: Readers<Business> = {
  id: (business) => business.id,
  name: (business) => business.name,
  created_time: created,
  verification_status: () => 'verified',
  vertical: () => 'OTHER',
  link: (_, call) => `https://www.facebook.com/${call.world.page}`,
  primary_page: (_, call) => new Link(call.twin.objects.get('page', call.world.page)),
}

/** Numbers Meta gives to time zones; one outside this list is spelt out by `timezone_name` alone. */
const zoneIds: Record<string, number> = {
  'America/Los_Angeles': 1,
  'America/Denver': 2,
  'America/Chicago': 6,
  'America/New_York': 7,
  'Europe/Vienna': 16,
  'Europe/London': 58,
  'Europe/Berlin': 47,
  'Europe/Paris': 57,
}

export const accountFields: Readers<Account> = {
  id: (account) => account.id,
  account_id: (account) => account.account_id,
  name: (account) => account.name,
  account_status: () => 1,
  disable_reason: () => 0,
  age: (account, call) => Math.round(((call.now - account.created) / 86_400) * 100) / 100,
  currency: (account) => account.currency,
  timezone_name: (account) => account.timezone_name,
  timezone_id: (account) => zoneIds[account.timezone_name],
  timezone_offset_hours_utc: (account, call) => offsetAt(account.timezone_name, call.now) / 3600,
  created_time: created,
  business: (_, call) => new Link(call.twin.objects.get('business', call.world.business)),
  business_name: (_, call) => call.twin.objects.get('business', call.world.business).name,
  business_country_code: (account) => account.country,
  owner: (_, call) => call.world.business,
  min_daily_budget: (account) => minimumBudget(account.currency).min_daily_budget_imp,
  min_campaign_group_spend_cap: (account) => String(minimumSpendCap(account.currency)),
  spend_cap: (account) => String(account.spend_cap ?? 0),
  amount_spent: (account, call) => String(spentByAccount(account, call)),
  balance: (account, call) => String(spentByAccount(account, call)),
  is_personal: () => 0,
  is_prepay_account: () => false,
  funding_source: (account) => `${account.account_id}1`,
  funding_source_details: (account) => ({
    id: `${account.account_id}1`,
    display_string: 'Rehearsal card (no money moves)',
    type: 1,
  }),
  user_tasks: () => ['DRAFT', 'ANALYZE', 'ADVERTISE', 'MANAGE'],
  tos_accepted: () => ({ web_custom_audience_tos: 1 }),
  default_dsa_beneficiary: (account) => account.default_dsa_beneficiary,
  default_dsa_payor: (account) => account.default_dsa_payor,
}

export const pageFields: Readers<Page> = {
  id: (page) => page.id,
  name: (page) => page.name,
  category: (page) => page.category,
  category_list: (page) => [{ id: '2239', name: page.category }],
  access_token: (page, call) => pageTokenOf(call, page.id),
  tasks: () => ['ADVERTISE', 'ANALYZE', 'CREATE_CONTENT', 'MESSAGING', 'MODERATE', 'MANAGE'],
  link: (page) => `https://www.facebook.com/${page.id}`,
  is_published: () => true,
  can_post: () => true,
  fan_count: () => 1280,
  followers_count: () => pageFollowers,
  verification_status: () => 'not_verified',
  picture: (page, call) => ({
    data: {
      height: 50,
      is_silhouette: false,
      url: `${call.origin}/_twin/pictures/${page.id}.svg`,
      width: 50,
    },
  }),
  instagram_business_account: (page, call) => instagramLink(page, call),
  connected_instagram_account: (page, call) => instagramLink(page, call),
  business: (_, call) => new Link(call.twin.objects.get('business', call.world.business)),
}

const instagramLink = (page: Page, call: Call): Link | undefined =>
  page.instagram !== '' && hasScope(call, 'instagram_basic')
    ? new Link(call.twin.objects.get('ig', page.instagram))
    : undefined

export const instagramFields: Readers<InstagramUser> = {
  id: (ig) => ig.id,
  ig_id: (ig) => Number(ig.id.slice(-10)),
  username: (ig) => ig.username,
  name: (ig) => ig.name,
  is_published: () => true,
  has_profile_pic: () => true,
  followers_count: () => instagramFollowers,
  follows_count: () => 184,
  media_count: mediaCount,
  profile_picture_url: (ig, call) => `${call.origin}/_twin/pictures/${ig.id}.svg`,
}

export const pixelFields: Readers<Pixel> = {
  id: (pixel) => pixel.id,
  name: (pixel) => pixel.name,
  creation_time: created,
  last_fired_time: (pixel, call) => {
    const at = lastSeen(call.twin, call.world, pixel.id, call.now)
    return at === undefined ? undefined : wireTime(at, call.account.timezone_name)
  },
  is_unavailable: () => false,
  is_created_by_business: () => true,
  owner_business: (_, call) => new Link(call.twin.objects.get('business', call.world.business)),
  owner_ad_account: (_, call) => new Link(call.account),
}
