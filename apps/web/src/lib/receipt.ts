import type { Receipt } from '@adwright/contract'
import { formatDateRange } from './format.ts'
import { words } from './words.ts'

/** The contract's receipt as the props of `DataReceipt`. */
export const receiptProps = (receipt: Receipt) => ({
  source: receipt.simulated ? words.receipt.twin : words.receipt.meta,
  window: formatDateRange(receipt.since, receipt.until),
  updatedAt: receipt.fetchedAt,
  simulated: receipt.simulated,
  detail: words.receipt.detail(receipt.attribution, receipt.timeZone),
})
