import {
  flagNames,
  flags as known,
  type FeatureFlag,
  type FlagName,
  type FlagSetting,
} from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Person } from '#platform/member.ts'
import type { Parts } from './deps.ts'
import { lockFlags, readFlags, saveFlag } from './flag-store.ts'

const on: FlagSetting = { kind: 'on' }

export const createListFlags =
  ({ transactions, accounts }: Parts) =>
  async (): Promise<FeatureFlag[]> => {
    const stored = await transactions.asSystem(readFlags)
    const people = await accounts.people([...stored.values()].map(({ changedBy }) => changedBy))
    return flagNames.map((name) => {
      const flag = stored.get(name)
      return {
        name,
        ...known[name],
        setting: flag?.setting ?? on,
        changedAt: flag?.changedAt.toISOString() ?? null,
        changedBy: flag ? { id: flag.changedBy, name: people.get(flag.changedBy)?.name ?? null } : null,
      }
    })
  }

type Order = { name: FlagName; setting: FlagSetting; reason: string }

/** Counts at once in this process and within five seconds in others. @throws request.invalid */
export const createSetFlag =
  ({ transactions, flags, audit, clock }: Parts) =>
  async (staff: Person, { name, setting, reason }: Order): Promise<void> => {
    const isPart = setting.kind === 'share' || setting.kind === 'workspaces'
    if (isPart && known[name].scope === 'installation')
      throw new AppError(
        'request.invalid',
        { reason: `${name} is for the whole installation: it is on or off.` },
        { field: 'setting' },
      )
    await transactions.asSystem(async (tx) => {
      // So that each entry in the trail says what really was before.
      await lockFlags(tx)
      const before = (await readFlags(tx)).get(name)?.setting ?? on
      await saveFlag(tx, name, { setting, changedAt: clock.now(), changedBy: staff.userId })
      await audit.recordPerson(tx, staff, 'flag.set', name, before, { ...setting, reason })
    })
    flags.forget()
  }
