import os from 'node:os'
import path from 'node:path'
import type { OrganisationId, UserId, WorkspaceId } from '@adwright/contract'
import { createAudit } from '#modules/audit'
import type { Mail } from '#platform/mail.ts'
import type { ObjectStore } from '#platform/storage.ts'
import { createTempFolders } from '#platform/storage/temp-folder.ts'
import { createTestDatabase, fakeClock, type FakeClock, type TestDatabase } from '../../../test/index.ts'
import { plainSealer } from '../../../test/plain-sealer.ts'
import { createTestJobs, type TestJobs } from '../../../test/test-jobs.ts'
import { openTestStorage, type TestStorage } from '../../../test/test-storage.ts'
import { createPrivacy, privacyJobs, type Privacy } from './index.ts'

export type Room = {
  db: TestDatabase
  clock: FakeClock
  jobs: TestJobs
  storage: TestStorage
  privacy: Privacy
  mails: Mail[]
  /** Kinds of what people were told. */
  told: string[]
  /** Accounts, workspaces and organisations that were given up for erasing, each time that it was asked. */
  erased: string[]
  /** Stands in the way of storing, sending and of the worker itself, when a test wants it to. */
  trouble: {
    store?: ((key: string) => void | Promise<void>) | undefined
    send?: (() => void) | undefined
    at?: ((where: string) => void) | undefined
  }
  close(): Promise<void>
}

/** The room with a database and storage; its neighbours only note what they are asked. */
export async function createRoom(): Promise<Room> {
  const db = await createTestDatabase()
  const storage = await openTestStorage()
  const clock = fakeClock('2026-11-23T09:00:00Z')
  const trouble: Room['trouble'] = {}
  const jobs = createTestJobs({ clock, moment: (where) => trouble.at?.(where) })
  const [mails, told, erased]: [Mail[], string[], string[]] = [[], [], []]
  const mortal: Pick<ObjectStore, 'get' | 'putFile' | 'delete'> = {
    ...storage,
    putFile: async (key, file, type) => {
      await trouble.store?.(key)
      await storage.putFile(key, file, type)
    },
  }
  const privacy = createPrivacy({
    transactions: db,
    clock,
    jobs,
    storage: mortal,
    temp: createTempFolders(path.join(os.tmpdir(), 'adwright-privacy')),
    sealer: plainSealer,
    mailer: {
      send: async (mail) => {
        trouble.send?.()
        mails.push(mail)
      },
    },
    accounts: {
      people: async (ids) => new Map(ids.map((id) => [id, account(id)])),
      checkPassword: async () => undefined,
      about: async () => ({ account: [{ name: 'Rosa' }] }),
      erase: async (id) => void erased.push(id),
    },
    audit: createAudit({ clock }),
    notifications: { notifyPeople: async (_tx, _ids, { kind }) => void told.push(kind) },
    runningCampaigns: async () => [],
    closeWorkspace: async () => undefined,
    eraseWorkspace: async (id: WorkspaceId) => {
      erased.push(id)
      await db.sql('delete from workspaces where workspace_id = $1', [id])
    },
    beforeErase: async (id: OrganisationId) => void erased.push(id),
    publicUrl: () => 'https://adwright.test',
  })
  privacyJobs(jobs, privacy)
  return {
    db,
    clock,
    jobs,
    storage,
    privacy,
    mails,
    told,
    erased,
    trouble,
    close: async () => {
      await Promise.all([db.close(), storage.close()])
    },
  }
}

const account = (id: UserId) => ({
  id,
  name: 'Rosa',
  email: `${id}@example.com`,
  businessName: null,
  emailVerified: true,
  twoFactor: false,
})
