import { hashed, isHashed, type HashedField } from '../conversions/normalise.ts'

/** The columns of a customer list, by Meta's names. */
export type MemberKey =
  | 'EMAIL'
  | 'PHONE'
  | 'FN'
  | 'LN'
  | 'GEN'
  | 'DOBY'
  | 'DOBM'
  | 'DOBD'
  | 'CT'
  | 'ST'
  | 'ZIP'
  | 'COUNTRY'
  | 'EXTERN_ID'
  | 'MADID'

/** One person, in clear or already hashed; what is not known is left out. */
export type Member = Readonly<Partial<Record<MemberKey, string>>>

// The same rules as for conversions, so that a person is the same person in both.
const FIELD_OF: Readonly<Partial<Record<MemberKey, HashedField>>> = {
  EMAIL: 'em',
  PHONE: 'ph',
  FN: 'fn',
  LN: 'ln',
  GEN: 'ge',
  DOBY: 'db',
  DOBM: 'db',
  DOBD: 'db',
  CT: 'ct',
  ST: 'st',
  ZIP: 'zp',
  COUNTRY: 'country',
}

/** A person as a row of the list: normalised and hashed, in the order of the columns, empty where nothing is known. */
export const memberRow = (schema: readonly MemberKey[], member: Member): string[] =>
  schema.map((key) => cell(key, member[key] ?? ''))

function cell(key: MemberKey, value: string): string {
  const field = FIELD_OF[key]
  // Advertising ids and ids of one's own are the two that Meta takes in clear.
  if (!field) return key === 'MADID' ? value.trim().toLowerCase() : value.trim()
  return hashed(field, twoDigits(key, value)) ?? ''
}

// `3` and `03` are the same month, and two people when hashed.
const twoDigits = (key: MemberKey, value: string) =>
  (key === 'DOBM' || key === 'DOBD') && !isHashed(value) && /^\d$/.test(value.trim())
    ? `0${value.trim()}`
    : value
