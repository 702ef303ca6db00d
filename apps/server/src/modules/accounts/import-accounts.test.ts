import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { hash as hashArgon } from '@node-rs/argon2'
import { hash as hashBcrypt } from '@node-rs/bcrypt'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/index.ts'
import { mailsTo, newEmail, openAccount, refusal } from './test-browser.ts'

const operate = path.resolve(import.meta.dirname, '../../operate.ts')
const password = 'chosen elsewhere, years ago'
let app: TestApp
let folder: string
beforeAll(async () => {
  app = await createTestApp()
  folder = await mkdtemp(path.join(os.tmpdir(), 'adwright-import-'))
})
afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true, force: true })
})

/** What `accounts import` does in a process of its own, as an operator starts it. */
async function run(args: string[]): Promise<{ code: number; said: string[] }> {
  const env = {
    PATH: process.env['PATH'],
    NODE_ENV: 'test',
    DATABASE_URL: app.db.url,
    DATA_DIR: folder,
    ...(process.env['NODE_COMPILE_CACHE'] && { NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] }),
  }
  const lines = (text: string) => text.trim().split('\n')
  return promisify(execFile)(process.execPath, [operate, ...args], { env }).then(
    ({ stdout }) => ({ code: 0, said: lines(stdout) }),
    (error: { code: number; stdout: string; stderr: string }) => ({ code: error.code, said: lines(error.stdout + error.stderr) }), // prettier-ignore
  )
}
const storedHash = async (email: string) => {
  const [row] = await app.db.sql<{ password: string }>(
    'select a.password from auth.account a join auth."user" u on u.id = a."userId" where u.email = $1',
    [email],
  )
  return row?.password ?? ''
}
const importLines = async (rows: unknown[]) => {
  const file = path.join(folder, 'accounts.jsonl')
  await writeFile(file, rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n'))
  return run(['accounts', 'import', file])
}

test(
  'people from elsewhere sign in with their password, which is then kept as one of ours',
  { timeout: 90_000 },
  async () => {
    const bcrypt = await hashBcrypt(password, 5)
    const people = [
      { email: newEmail(), name: 'Ana', passwordHash: bcrypt },
      {
        email: newEmail(),
        name: 'Bo',
        passwordHash: bcrypt.replace('$2b$', '$2a$'),
        businessName: 'Bo’s Bikes',
      },
      { email: newEmail().toUpperCase(), name: 'Cy', passwordHash: bcrypt.replace('$2b$', '$2y$') },
      { email: newEmail(), name: 'Di', passwordHash: await hashArgon(password) },
    ]
    const there = (await openAccount(app)).account
    const imported = importLines([
      ...people,
      { email: there.email.toUpperCase(), name: 'Eve', passwordHash: bcrypt },
      { email: newEmail(), name: 'Fay', passwordHash: '5f4dcc3b5aa765d61d8327deb882cf99' },
      { email: newEmail(), name: 'Gil', passwordHash: bcrypt.replace('$05$', '$15$') },
      { email: 'nobody', name: 'Hal', passwordHash: bcrypt },
      '{"email": ',
    ])
    const [{ code, said }, unknown] = await Promise.all([imported, run(['accounts', 'destroy'])])
    expect(unknown.code).toBe(2)
    expect(unknown.said.join('\n')).toContain('accounts import <file.jsonl>')
    expect(code).toBe(1)
    expect(said).toEqual([
      '4 accounts imported.',
      `Skipped ${there.email}: there is an account already.`,
      expect.stringMatching(/^Refused line 6: passwordHash: is neither bcrypt .* nor argon2id/) as string,
      expect.stringMatching(/^Refused line 7: passwordHash: /) as string,
      expect.stringMatching(/^Refused line 8: email: /) as string,
      expect.stringMatching(/^Refused line 9: row: /) as string,
    ])
    await app.api('signIn', { body: { email: there.email, password: there.password } })

    for (const { email, name, businessName } of people) {
      const stored = await storedHash(email.toLowerCase())
      const wrong = { email, password: `${password}?` }
      expect(await refusal(app.api('signIn', { body: wrong }))).toBe('auth.wrong_credentials')
      expect(await storedHash(email.toLowerCase())).toBe(stored)
      const { user, workspace } = await app.api('signIn', { body: { email, password } })
      expect(user).toMatchObject({ name, email: email.toLowerCase(), emailVerified: true })
      expect(workspace).toMatchObject({ name: businessName ?? name, role: 'owner' })
      const kept = await storedHash(email.toLowerCase())
      expect(kept).toMatch(/^\$argon2id\$/)
      expect(kept === stored).toBe(stored.startsWith('$argon2id$'))
      await app.api('signIn', { body: { email, password } })
      expect(await mailsTo(app, email.toLowerCase())).toEqual([])
    }
  },
)

test('a wrong password of an imported account and no account wait for the same moment', async () => {
  const { account, signedIn } = await openAccount(app)
  await app.db.sql('update auth.account set password = $2 where "userId" = $1', [
    signedIn.user.id,
    await hashBcrypt(password, 10),
  ])
  const time = async (email: string) => {
    const started = performance.now()
    await refusal(app.api('signIn', { body: { email, password: 'not the password' } }))
    return performance.now() - started
  }
  for (const email of [account.email, newEmail()]) expect(await time(email)).toBeGreaterThan(390)
})
