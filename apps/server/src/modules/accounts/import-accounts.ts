import { Email } from '@adwright/contract'
import { z } from 'zod'
import type { Parts } from './deps.ts'
import { isKnownHash } from './password-hash.ts'

const Name = z.string().trim().min(1).max(120)
const ImportedAccount = z.strictObject({
  email: Email,
  name: Name,
  passwordHash: z.string().max(300).refine(isKnownHash, {
    error: 'is neither bcrypt with a cost of at most 12 nor argon2id of the usual size',
  }),
  businessName: Name.optional(),
})

export type ImportReport = {
  imported: number
  /** Addresses that have an account already; it stays as it is. */
  taken: string[]
  /** Row (the first is 1) and what is wrong with it. */
  refused: { row: number; reason: string }[]
}
/** Opens confirmed accounts for people who chose their password elsewhere. A row that fails keeps no other from coming in. */
export type ImportAccounts = (rows: AsyncIterable<unknown> | Iterable<unknown>) => Promise<ImportReport>

/** Their workspace is made when they sign in for the first time, like one that a crash kept from being made. */
export const createImportAccounts =
  ({ stores }: Parts): ImportAccounts =>
  async (rows) => {
    const report: ImportReport = { imported: 0, taken: [], refused: [] }
    let row = 0
    for await (const given of rows) {
      row++
      const { data, error } = ImportedAccount.safeParse(given)
      if (!data) {
        const [issue] = error.issues
        const reason = `${issue?.path.join('.') || 'row'}: ${issue?.message ?? 'not readable'}`
        report.refused.push({ row, reason })
        continue
      }
      const account = { ...data, businessName: data.businessName ?? null }
      if (await stores.credentials.insertAccount(account)) report.imported++
      else report.taken.push(data.email)
    }
    return report
  }
