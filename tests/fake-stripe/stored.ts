import type { Stripe } from 'stripe'

/**
 * A type of the SDK's as it lies in the fake and on the wire: what can be expanded is an id, and decimals are the
 * strings that the SDK makes numbers of.
 */
export type Stored<T> = T extends string
  ? T
  : T extends Stripe.Decimal
    ? string
    : T extends readonly (infer Entry)[]
      ? Stored<Entry>[]
      : T extends object
        ? { [Key in keyof T]: Field<T[Key]> }
        : T

/** Enums of the SDK's carry `string & {}`, which counts as an object: so strings are looked for first. */
type Field<T> = [Extract<T, string>] extends [never]
  ? Stored<T>
  : Extract<T, string | number | boolean | null | undefined>
