import type { AppLanguage, Me } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member, Origin } from '#platform/member.ts'
import { isTimeZone } from '#modules/workspaces'
import type { Parts } from './deps.ts'
import { readMe } from './me-view.ts'
import { readProfile, saveProfile } from './profile-store.ts'
import { presentUser } from './user.ts'

export type ProfileChange = {
  name?: string | undefined
  timeZone?: string | null | undefined
  language?: AppLanguage | undefined
}

export const createMe = ({ stores, transactions, instance, isStaff, lacksSecondFactor }: Parts) => {
  const impersonatorOf = async ({ impersonatorId, impersonation }: Partial<Origin> = {}) => {
    if (!impersonatorId || !impersonation) return null
    const account = await stores.accounts.find(impersonatorId)
    const { timeZone } = await transactions.inPerson(impersonatorId, (tx) => readProfile(tx, impersonatorId))
    const { since, until } = impersonation
    return { name: account?.name ?? '', since: since.toISOString(), until: until.toISOString(), timeZone }
  }
  return async (member: Member): Promise<Me> => {
    const [account, profile, seen, staff, secondFactorNeeded, impersonator] = await Promise.all([
      stores.accounts.find(member.userId),
      transactions.inPerson(member.userId, (tx) => readProfile(tx, member.userId)),
      readMe(transactions, member),
      isStaff(member.userId),
      lacksSecondFactor(member),
      impersonatorOf(member.origin),
    ])
    if (!account) throw new AppError('auth.required')
    return {
      user: presentUser(account, profile),
      ...seen,
      staff,
      secondFactorNeeded,
      impersonator,
      instance,
    }
  }
}

/** Two databases' worth of rights, so two writes: the name first, then its line in the audit trail. */
export const createRename =
  ({ stores, transactions, audit }: Parts) =>
  async (member: Member, name: string): Promise<void> => {
    const before = await stores.accounts.find(member.userId)
    await stores.accounts.rename(member.userId, name)
    await transactions.inWorkspace(member.workspaceId, (tx) =>
      audit.record(tx, member, 'account.renamed', member.userId, { name: before?.name }, { name }),
    )
  }

/** The language and the time zone of a person, wherever they work. */
export const createChangeProfile =
  ({ transactions, audit, clock }: Parts) =>
  async (member: Member, { timeZone, language }: ProfileChange): Promise<void> => {
    if (timeZone === undefined && language === undefined) return
    if (typeof timeZone === 'string' && !isTimeZone(timeZone))
      throw new AppError(
        'request.invalid',
        { reason: 'timeZone must be a time zone such as Europe/Berlin.' },
        { field: 'timeZone' },
      )
    const { userId } = member
    await transactions.inPerson(userId, async (tx) => {
      const before = await readProfile(tx, userId)
      const after = {
        timeZone: timeZone === undefined ? before.timeZone : timeZone,
        language: language ?? before.language,
      }
      await saveProfile(tx, userId, after, clock.now())
      await audit.recordPerson(tx, member, 'account.profile_changed', userId, before, after)
    })
  }
