import { Email } from '@adwright/contract'
import type { Operations } from '#platform/operations.ts'
import type { Resealed } from '#platform/reseal.ts'
import type { Admin } from './index.ts'

export type Keys = {
  /** Adds a current key to the file of a self-hosted instance, or answers with new settings. */
  renew(): Promise<{ file: string } | { setting: string }>
  /** Seals everything with the current key. */
  rotate(): Promise<Resealed[]>
}

/** What an operator does on the machine itself. */
export const adminOperations = ({ staff }: Admin, keys: Keys): Operations => ({
  'admin create': {
    usage: 'admin create <email> [name]   makes an account staff, and opens it when there is none',
    run: async ([given = '', ...words], say) => {
      const email = readEmail(given, say)
      if (email === undefined) return false
      const name = words.join(' ').trim().slice(0, 120) || (email.split('@')[0] ?? email)
      const { isNews, passwordLink } = await staff.make({ email, name })
      say(isNews ? `${email} is of the staff now.` : `${email} was of the staff already.`)
      if (passwordLink !== undefined)
        say(`Set the password within an hour, here and only once:\n${passwordLink}`)
      return true
    },
  },
  'admin remove': {
    usage: 'admin remove <email>   ends that; the account stays',
    run: async ([given = ''], say) => {
      const email = readEmail(given, say)
      if (email === undefined) return false
      const removed = await staff.remove(email)
      say(removed ? `${email} is of the staff no more.` : `${email} is not of the staff.`)
      return removed
    },
  },
  'admin list': {
    usage: 'admin list   who is of the staff',
    run: async (_, say) => {
      const all = await staff.list()
      if (all.length === 0) say('Nobody yet: admin create <email> makes somebody.')
      for (const { name, email, madeAt } of all) say(`${email}  ${name}, since ${madeAt.toISOString()}`)
      return true
    },
  },
  'keys new': {
    usage: 'keys new   a new key for what is sealed, before the ones that there are',
    run: async (_, say) => {
      const made = await keys.renew()
      if ('file' in made) say(`A new key stands first in ${made.file}. Restart the server, then: keys rotate`)
      else {
        say(`ENCRYPTION_KEYS=${made.setting}`)
        say('Keep it secret. With several processes, first let all of them know the new key as the last one,')
        say('then put it first and restart them again. Then: keys rotate')
      }
      return true
    },
  },
  'keys rotate': {
    usage: 'keys rotate   seals everything with the first key, while the server runs',
    run: async (_, say) => {
      const report = await keys.rotate()
      for (const { column, resealed, good } of report)
        say(`${column}: ${resealed} sealed anew, ${good} open with the current key`)
      const broken = report.flatMap(({ column, broken: rows }) => rows.map((row) => `${column} of ${row}`))
      for (const row of broken)
        say(`Does not open with any key of the ring, or not with the current one: ${row}`)
      if (broken.length === 0)
        say('Nothing needs the older keys any more: they can be taken out of the ring.')
      return broken.length === 0
    },
  },
})

function readEmail(given: string, say: (line: string) => void): string | undefined {
  const { data } = Email.safeParse(given)
  if (data === undefined) say('Which e-mail? admin create you@example.com')
  return data
}
