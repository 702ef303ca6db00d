import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createApiClient, type ApiClient } from '@adwright/contract/client'
import type { Role, SignedIn, WorkspaceId } from '@adwright/contract'
import { createApp } from '../src/app.ts'
import { loadConfig } from '../src/config.ts'
import type { Overrides } from '../src/ground.ts'
import { createLog } from '../src/platform/create-log.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'

export type TestPerson = { api: ApiClient; signedIn: SignedIn; password: string }
export type TestApp = {
  url: string
  db: TestDatabase
  /** Speaks as nobody; `as` speaks with a token, `signUp` opens an account and speaks as its owner. */
  api: ApiClient
  as(accessToken: string, workspaceId?: WorkspaceId): ApiClient
  signUp(name?: string): Promise<TestPerson>
  /** Somebody with an account of their own who has that role in somebody else's workspace, and speaks there. */
  colleague(of: TestPerson, role: Role, name?: string): Promise<TestPerson>
  close(): Promise<void>
}

type Options = Overrides & {
  /** More of the environment, such as `TWIN_URL`. */
  env?: Record<string, string>
  /** Work on jobs in this process too (at most one such app at a time). */
  worker?: boolean
  db?: TestDatabase
}
export const testPassword = 'a long enough passphrase'
let people = 0

/** The whole server over HTTP on a free port, with a database and a data folder of its own. */
export async function createTestApp({
  env = {},
  worker = false,
  db: given,
  ...overrides
}: Options = {}): Promise<TestApp> {
  const db = given ?? (await createTestDatabase())
  const folder = await mkdtemp(path.join(os.tmpdir(), 'adwright-app-'))
  const config = loadConfig({
    NODE_ENV: 'test',
    DATABASE_URL: db.url,
    DATABASE_POOL_SIZE: '8',
    DATA_DIR: folder,
    PORT: '0',
    RATE_LIMITS: 'false',
    LOG_LEVEL: 'silent',
    ...env,
  })
  const app = await createApp(config, { log: createLog({ level: 'silent', name: 'test' }), ...overrides })
  if (worker) await app.startWorker()
  const url = await app.listen()
  const as = (accessToken: string, workspaceId?: WorkspaceId) =>
    createApiClient({
      baseUrl: url,
      headers: () => ({
        authorization: `Bearer ${accessToken}`,
        ...(workspaceId !== undefined && { 'x-workspace': workspaceId }),
      }),
    })
  const api = createApiClient({ baseUrl: url })
  const signUp = async (name = 'Rosa'): Promise<TestPerson> => {
    const email = `${name.toLowerCase()}-${++people}@example.com`
    const answer = await api('signUp', {
      body: { email, password: testPassword, name, businessName: `${name}’s shop` },
    })
    if (!answer.signedIn) throw new Error('This instance asks for verification first.')
    return { api: as(answer.signedIn.accessToken), signedIn: answer.signedIn, password: testPassword }
  }
  return {
    url,
    db,
    api,
    as,
    signUp,
    colleague: async (of, role, name = 'Ana') => {
      const person = await signUp(name)
      const workspace = { ...of.signedIn.workspace, role }
      await db.sql('insert into memberships (workspace_id, user_id, role) values ($1, $2, $3)', [
        workspace.id,
        person.signedIn.user.id,
        role,
      ])
      return {
        ...person,
        api: as(person.signedIn.accessToken, workspace.id),
        signedIn: { ...person.signedIn, workspace },
      }
    },
    close: async () => {
      await app.close()
      if (!given) await db.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
