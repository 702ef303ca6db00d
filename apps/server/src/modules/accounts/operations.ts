import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Operations } from '#platform/operations.ts'
import type { Accounts } from './index.ts'

/** What an operator does with accounts on the machine itself. */
export const accountOperations = (accounts: Accounts): Operations => ({
  'accounts import': {
    usage: 'accounts import <file.jsonl>   {"email","name","passwordHash","businessName"?} a line',
    run: async ([file = ''], say) => {
      const { imported, taken, refused } = await accounts.importAccounts(linesOf(file))
      say(`${imported} accounts imported.`)
      for (const email of taken) say(`Skipped ${email}: there is an account already.`)
      for (const { row, reason } of refused) say(`Refused line ${row}: ${reason}`)
      return refused.length === 0
    },
  },
})

/** What is no JSON comes as the text that it is, and is refused like any other row. */
async function* linesOf(file: string): AsyncGenerator<unknown> {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    if (line.trim() === '') continue
    try {
      yield JSON.parse(line)
    } catch {
      yield line
    }
  }
}
