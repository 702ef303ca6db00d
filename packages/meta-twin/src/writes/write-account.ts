import { badParam } from '../errors/invalid.ts'
import { spendCapChanges } from '../limits/throttled.ts'
import { minorFactor } from '../money/currency.ts'
import { appendActivity } from '../people/activities.ts'
import type { Account, Json } from '../store/records.ts'
import type { Call } from '../wire/call.ts'
import { text } from '../wire/pick.ts'
import { compact, success } from './created.ts'

const day = 86_400
const changesADay = 10

/** Name, default beneficiary and payer, and the account's own spending limit. */
export function updateAccount(call: Call, account: Account, input: Json): Json {
  const beneficiary = text(input, 'default_dsa_beneficiary')
  const payor = text(input, 'default_dsa_payor')
  const after = {
    ...account,
    name: text(input, 'name') ?? account.name,
    ...(beneficiary !== undefined && { default_dsa_beneficiary: beneficiary }),
    ...(payor !== undefined && { default_dsa_payor: payor }),
  }
  const changed = input['spend_cap'] !== undefined || input['spend_cap_action'] !== undefined
  call.twin.objects.save(changed ? withSpendCap(call, after, input) : after)
  return success
}

/** Sent in major units, unlike every budget; 0 or the action `delete` takes the limit away. */
function withSpendCap(call: Call, account: Account, input: Json): Account {
  const recent = (account.spend_cap_changes ?? []).filter((at) => at > call.now - day)
  if (recent.length >= changesADay) throw spendCapChanges()
  const action = text(input, 'spend_cap_action')
  const major = Number(input['spend_cap'] ?? Number.NaN)
  if (action === undefined && !(major >= 0)) throw badParam('spend_cap must not be negative.', 'spend_cap')
  if (action !== undefined && action !== 'delete' && action !== 'reset') {
    throw badParam('spend_cap_action must be one of {delete, reset}.', 'spend_cap_action')
  }
  appendActivity(call.twin, call.world, {
    event_type: action === 'delete' ? 'ad_account_remove_spend_limit' : 'ad_account_update_spend_limit',
    time: call.now,
    object_id: account.account_id,
    object_name: account.name,
    object_type: 'ACCOUNT',
    application_id: call.token.app,
  })
  const minor = Math.round(major * minorFactor(account.currency))
  const spend_cap = action === 'delete' || minor === 0 ? undefined : minor > 0 ? minor : account.spend_cap
  return compact({
    ...account,
    spend_cap,
    // A reset counts what is spent from now on.
    spend_cap_since: action === 'reset' ? call.now : account.spend_cap_since,
    spend_cap_changes: [...recent, call.now],
  }) as Account // `compact` takes away what is not set.
}
