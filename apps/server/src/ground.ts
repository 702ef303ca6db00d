import path from 'node:path'
import { systemClock, type Clock } from '#platform/clock.ts'
import { createLog } from '#platform/create-log.ts'
import { openDatabase } from '#platform/db.ts'
import { createEvents } from '#platform/events/create-events.ts'
import { createJobs } from '#platform/jobs/create-jobs.ts'
import { loadSecrets, rereadLocalKeys } from '#platform/local-secrets.ts'
import type { Log } from '#platform/log.ts'
import { createOutbox } from '#platform/mail/outbox-store.ts'
import { createSmtpMailer } from '#platform/mail/smtp-mailer.ts'
import { createSafeFetch, isPublicAddress } from '#platform/safe-fetch.ts'
import { createSealer } from '#platform/sealer.ts'
import { createFolderStorage } from '#platform/storage/folder-storage.ts'
import { createUrlSigner } from '#platform/storage/url-signature.ts'
import type { Config } from './config.ts'

export type Overrides = { clock?: Clock; log?: Log }

/** Everything that stands below the modules, made from the configuration and nothing else. */
export async function createGround(config: Config, overrides: Overrides = {}) {
  const clock = overrides.clock ?? systemClock
  const log = overrides.log ?? createLog({ level: config.logLevel, name: 'adwright' })
  const secrets = await loadSecrets(config.dataDir, config.secrets)
  const db = openDatabase(config.database)
  const signer = createUrlSigner(secrets.urls)
  const storage =
    config.storage.kind === 's3'
      ? (await import('#platform/storage/s3-storage.ts')).createS3Storage({ ...config.storage, clock }) // a large SDK, loaded only when used
      : createFolderStorage({
          folder: path.resolve(config.dataDir, 'files'),
          signer,
          clock,
          publicUrl: config.meta.mode === 'live' ? config.http.publicUrl : '',
        })
  const outbox = config.mail.kind === 'outbox' ? createOutbox({ transactions: db, clock }) : undefined
  const smtp = config.mail.kind === 'smtp' ? createSmtpMailer(config.mail) : undefined
  const mailer = outbox ?? smtp
  const events = createEvents({ transactions: db, url: config.database.url, log })
  // A rehearsal's shop stands on this very machine.
  const fetchPage = createSafeFetch({
    isAllowed: (host) => isPublicAddress(host) || (rehearses(config) && isLoopback(host)),
  })
  if (!mailer) throw new Error('There is no way to send mail.')
  return {
    clock,
    log,
    secrets,
    db,
    signer,
    storage,
    mailer,
    /** Whether the mail server lets us in; nothing is asked where mail stays here. */
    verifyMail: smtp?.verify,
    /** What was mailed here, for people who develop: never in production. */
    outbox: config.env === 'production' ? undefined : outbox,
    sealer: createSealer(
      secrets.keyRing,
      config.secrets.keyRing ? undefined : () => rereadLocalKeys(config.dataDir),
    ),
    events,
    fetchPage,
    jobs: createJobs({ transactions: db, url: config.database.url, log }),
    /** Where browsers find us. With port 0 it is known once we listen. */
    address: { publicUrl: config.http.publicUrl },
    close: async () => {
      await events.stop()
      await fetchPage.close()
      smtp?.close()
      await db.close()
    },
  }
}
const rehearses = ({ env, meta }: Config) => env !== 'production' && meta.mode === 'twin'
const isLoopback = (host: string) => host === '::1' || host.startsWith('127.')

export type Ground = Awaited<ReturnType<typeof createGround>>
