import { FlagSetting, flags, type FlagName, type UserId } from '@adwright/contract'
import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'

// Everything here runs as the system.

export type StoredFlag = { setting: FlagSetting; changedAt: Date; changedBy: UserId }

/** Rows of flags that are no more are left out. */
export async function readFlags(tx: Tx): Promise<ReadonlyMap<FlagName, StoredFlag>> {
  const rows = await tx.selectFrom('feature_flags').selectAll().execute()
  return new Map(
    rows
      .filter((row) => row.name in flags)
      .map((row) => [
        row.name as FlagName, // just looked up
        {
          setting: FlagSetting.parse(row.setting),
          changedAt: row.changed_at,
          changedBy: row.changed_by as UserId, // written from one
        },
      ]),
  )
}

/** Until the transaction ends, nobody else changes a flag; reading goes on. */
export const lockFlags = async (tx: Tx): Promise<void> => {
  await sql`lock table feature_flags in share row exclusive mode`.execute(tx)
}

export async function saveFlag(
  tx: Tx,
  name: FlagName,
  { setting, changedAt, changedBy }: StoredFlag,
): Promise<void> {
  const values = { setting: JSON.stringify(setting), changed_at: changedAt, changed_by: changedBy }
  await tx
    .insertInto('feature_flags')
    .values({ name, ...values })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(values))
    .execute()
}
