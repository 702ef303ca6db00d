import type { Open } from '../open-union.ts'
import { hashed, type HashedField } from './normalise.ts'

type Some = string | readonly string[]

/** Who did it. Names, addresses and numbers may be plain or already hashed; they leave this process hashed only. */
export type ConversionUser = {
  email?: Some
  /** With its country code. */
  phone?: Some
  firstName?: Some
  lastName?: Some
  /** `YYYY-MM-DD` or `YYYYMMDD`. */
  birthDate?: Some
  gender?: 'f' | 'm'
  city?: Some
  /** Two letters in the United States. */
  state?: Some
  zip?: Some
  /** ISO 3166, two letters. */
  country?: Some
  externalId?: Some
  clientIpAddress?: string
  clientUserAgent?: string
  fbc?: string
  fbp?: string
  subscriptionId?: string
  leadId?: string
  fbLoginId?: string
  ctwaClid?: string
  pageId?: string
}

export type ConversionEvent = {
  name: Open<
    | 'AddPaymentInfo'
    | 'AddToCart'
    | 'AddToWishlist'
    | 'CompleteRegistration'
    | 'Contact'
    | 'InitiateCheckout'
    | 'Lead'
    | 'PageView'
    | 'Purchase'
    | 'Schedule'
    | 'Search'
    | 'StartTrial'
    | 'SubmitApplication'
    | 'Subscribe'
    | 'ViewContent'
  >
  time: Date
  source: Open<
    | 'website'
    | 'app'
    | 'email'
    | 'phone_call'
    | 'chat'
    | 'physical_store'
    | 'system_generated'
    | 'business_messaging'
    | 'other'
  >
  user: ConversionUser
  /** The same as the pixel's `eventID`, so that one action is counted once; an order's id for a purchase. */
  id?: string
  /** The page it happened on; required for `website`. */
  sourceUrl?: string
  referrerUrl?: string
  /** In major units. */
  value?: number
  /** ISO 4217. */
  currency?: string
  contentIds?: readonly string[]
  contents?: readonly { readonly id: string; readonly quantity?: number; readonly itemPrice?: number }[]
  contentType?: Open<'product' | 'product_group'>
  orderId?: string
  numItems?: number
  /** Further fields of `custom_data`, by their wire names. */
  custom?: { readonly [field: string]: unknown }
  /** Measured, but not used to choose whom ads are shown. */
  optOut?: boolean
  /** Limited data use; country and state 0 have Meta find out where the person is. */
  limitedDataUse?: { country: 0 | 1; state: number }
}

const HASHED: readonly (readonly [keyof ConversionUser, HashedField])[] = [
  ['email', 'em'],
  ['phone', 'ph'],
  ['firstName', 'fn'],
  ['lastName', 'ln'],
  ['birthDate', 'db'],
  ['gender', 'ge'],
  ['city', 'ct'],
  ['state', 'st'],
  ['zip', 'zp'],
  ['country', 'country'],
  ['externalId', 'external_id'],
]

/** An event as it travels; parts without a value are absent. */
export function wireEvent(event: ConversionEvent): { readonly [field: string]: unknown } {
  return present({
    event_name: event.name,
    event_time: Math.floor(event.time.getTime() / 1000),
    event_id: event.id,
    action_source: event.source,
    event_source_url: event.sourceUrl,
    referrer_url: event.referrerUrl,
    opt_out: event.optOut,
    user_data: wireUser(event.user),
    custom_data: customData(event),
    ...(event.limitedDataUse && {
      data_processing_options: ['LDU'],
      data_processing_options_country: event.limitedDataUse.country,
      data_processing_options_state: event.limitedDataUse.state,
    }),
  })
}

export function wireUser(user: ConversionUser): { readonly [field: string]: unknown } {
  const secret = HASHED.map(([name, field]) => {
    const values = [user[name] ?? []].flat().flatMap((value) => hashed(field, value) ?? [])
    return [field, values.length > 1 ? [...new Set(values)] : values[0]] as const
  })
  return present({
    ...Object.fromEntries(secret),
    client_ip_address: user.clientIpAddress,
    client_user_agent: user.clientUserAgent,
    fbc: user.fbc,
    fbp: user.fbp,
    subscription_id: user.subscriptionId,
    lead_id: user.leadId,
    fb_login_id: user.fbLoginId,
    ctwa_clid: user.ctwaClid,
    page_id: user.pageId,
  })
}

function customData(event: ConversionEvent) {
  const data = present({
    value: event.value,
    currency: event.currency?.toUpperCase(),
    content_ids: event.contentIds,
    contents: event.contents?.map(({ id, quantity, itemPrice }) =>
      present({ id, quantity, item_price: itemPrice }),
    ),
    content_type: event.contentType,
    order_id: event.orderId,
    num_items: event.numItems,
    ...event.custom,
  })
  return Object.keys(data).length > 0 ? data : undefined
}

const present = (fields: { readonly [field: string]: unknown }) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''))
