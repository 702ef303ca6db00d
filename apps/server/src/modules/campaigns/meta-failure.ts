import { MetaMoneyError, type MetaError } from '@adwright/meta-graph'
import { asSentence, asWriteFailure as asFailure, WriteFailure } from '#modules/intents'

// What to do, where Meta's own words do not say it or there are none. By code/subcode; seen 2026-11.
const byCode: Readonly<Record<string, string>> = {
  '100/1885272': 'Raise the daily budget.',
  '100/1885650': 'Raise the daily budget.',
  '100/1815199':
    'Give the ad account access to this Instagram account in Business settings, then launch again.',
  '100/1885029': 'Choose the Page again under Connections.',
  '100/1885183': 'The Meta app of this installation is still in development mode; switch it to live.',
  '100/1404163': 'Open Account Quality at Meta and ask for a review.',
  '100/2446383': 'Check the landing page of the campaign.',
  '100/3858258': 'The landing page or a picture could not be read by Meta. Check that it is public.',
  '613/1487632': 'Meta allows four budget changes an hour. Try again in an hour.',
  '613/1487225':
    'Meta limits new ads of accounts that spend little. Pause or delete old ads, then launch again.',
}
const byKind: Readonly<Partial<Record<MetaError['kind'], string>>> = {
  auth: 'Connect Meta again.',
  permission:
    'Connect Meta again and leave every permission ticked; check your role in the ad account and the Page.',
  blocked: 'Open Account Quality at Meta; trying again before that will not help.',
  config: 'This installation of Adwright has to be mended by whoever runs it.',
  throttled: 'Meta asks us to wait.',
  transient: 'Meta has a problem at the moment.',
  unknown_outcome: 'Meta did not answer.',
}

/** Meta's failures of ads as the ledger tells them apart; what is no failure of Meta's passes through. */
export async function asWriteFailure<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await asFailure(call, ({ kind, code, subcode }) => byCode[`${code}/${subcode}`] ?? byKind[kind])
  } catch (cause) {
    if (!(cause instanceof MetaMoneyError)) throw cause
    throw new WriteFailure('refused', asSentence(cause.message), { cause })
  }
}
