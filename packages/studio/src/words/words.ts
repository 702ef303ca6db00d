/** Meta's `call_to_action_type` values that we choose from. */
export const callsToAction = [
  'SHOP_NOW',
  'LEARN_MORE',
  'ORDER_NOW',
  'GET_OFFER',
  'SIGN_UP',
  'BOOK_NOW',
  'CONTACT_US',
  'GET_QUOTE',
  'SUBSCRIBE',
  'DOWNLOAD',
  'APPLY_NOW',
  'SEE_MENU',
] as const
export type CallToAction = (typeof callsToAction)[number]

export type Words = {
  headline: string
  primaryText: string
  description: string
  cta: CallToAction
  ctaLabel: string
  offer?: string
  kicker?: string
}
