import type { UserId } from '@adwright/contract'
import type pg from 'pg'
import type { Device } from './device.ts'

/** What accounts are used with. */
export function createDeviceStore(pool: pg.Pool) {
  return {
    /** @returns true when the account was used before, but not with this in the last 90 days */
    note: async (userId: UserId, { browser, system }: Device): Promise<boolean> => {
      const { rows } = await pool.query<{ isNew: boolean }>(
        `with noted as (
           insert into devices (user_id, browser, system) values ($1, $2, $3)
           on conflict (user_id, browser, system) do update set last_used_at = now())
         select count(*) > 0 and not coalesce(bool_or(
           browser = $2 and system = $3 and last_used_at > now() - interval '90 days'), false) as "isNew"
         from devices where user_id = $1`,
        [userId, browser ?? '', system ?? ''],
      )
      return rows[0]?.isNew ?? false
    },
  }
}
export type DeviceStore = ReturnType<typeof createDeviceStore>
