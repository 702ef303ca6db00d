import { createHash, randomUUID } from 'node:crypto'
import type { ApiClient } from '@adwright/contract/client'
import type { UserId } from '@adwright/contract'
import { newId } from '#platform/ids.ts'
import { testPassword, type TestApp } from '../../../test/index.ts'

export type TestStaff = { id: UserId; email: string; api: ApiClient }
let members = 0

/** One of the staff, made before this process has seen them: nobody has to wait until it looks again. */
export async function addStaffMember({ db, api }: TestApp): Promise<Omit<TestStaff, 'api'>> {
  const id = newId('user')
  const email = `staff-${++members}@example.com`
  const token = randomUUID()
  await db.sql(
    `insert into auth."user" (id, name, email, "emailVerified") values ($1, 'Sam of the staff', $2, true)`,
    [id, email],
  )
  await db.sql(
    `insert into auth.verification (id, identifier, value, "expiresAt") values ($1, $2, $3, now() + interval '1 minute')`,
    [newId('auth'), createHash('sha256').update(`reset-password:${token}`).digest('base64url'), id],
  )
  await db.sql(`insert into staff (person_id, made_at, made_by) values ($1, now(), 'operator')`, [id])
  await api('resetPassword', { body: { token, password: testPassword } })
  return { id, email }
}

export async function aStaffMember(app: TestApp): Promise<TestStaff> {
  const { id, email } = await addStaffMember(app)
  const { accessToken } = await app.api('signIn', { body: { email, password: testPassword } })
  return { id, email, api: app.as(accessToken) }
}
