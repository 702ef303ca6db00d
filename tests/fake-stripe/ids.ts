import { randomInt } from 'node:crypto'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const capitals = letters.slice(0, 26) + letters.slice(52)

const draw = (from: string, length: number): string =>
  Array.from({ length }, () => from[randomInt(from.length)]).join('')

/** `cus_…`, `in_…`: an id that looks like one of Stripe's. */
export const newId = (prefix: string): string => `${prefix}_${draw(letters, 24)}`

/** What the numbers of a customer's invoices begin with. */
export const newInvoicePrefix = (): string => draw(capitals, 8)
