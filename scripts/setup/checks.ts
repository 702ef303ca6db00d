import { randomUUID } from 'node:crypto'
import nodemailer from 'nodemailer'
import pg from 'pg'
import { createMetaClient, MetaError } from '@adwright/meta-graph'
import type { Config } from '../../apps/server/src/config.ts'
import { createS3Storage } from '../../apps/server/src/platform/storage/s3-storage.ts'

/** What a look at the real thing found, in one sentence for whoever sets it up. */
export type Finding = { ok: boolean; sentence: string }
const good = (sentence: string): Finding => ({ ok: true, sentence })
const bad = (sentence: string): Finding => ({ ok: false, sentence })

const PATIENCE_MS = 10_000
const OLDEST_POSTGRES = 160_000

/** Connects, and sees that the role may make tables. */
export async function checkDatabase(url: string): Promise<Finding> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  })
  client.on('error', () => undefined) // the query that follows tells it
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string; allowed: boolean; name: string }>(
      `select current_setting('server_version_num') as version, current_database() as name,
              has_database_privilege(current_database(), 'create') as allowed`,
    )
    const { version = '0', allowed = false, name = '' } = rows[0] ?? {}
    if (Number(version) < OLDEST_POSTGRES)
      return bad(`This is PostgreSQL ${Math.floor(Number(version) / 10_000)}: version 16 or newer is needed.`)
    if (!allowed)
      return bad(
        `The role may not make schemas in ${name}: grant it CREATE on the database, or make it the owner.`,
      )
    return good(`The database ${name} answers (PostgreSQL ${Math.floor(Number(version) / 10_000)}).`)
  } catch (error) {
    return bad(`The database does not let us in: ${reasonOf(error)}.`)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Greets the mail server and signs in; no mail is sent. */
export async function checkMail(url: string): Promise<Finding> {
  const transport = nodemailer.createTransport(url, {})
  const late = setTimeout(() => transport.close(), PATIENCE_MS)
  try {
    await transport.verify()
    return good('The mail server lets us in.')
  } catch (error) {
    return bad(`The mail server does not let us in: ${reasonOf(error)}.`)
  } finally {
    clearTimeout(late)
    transport.close()
  }
}

/** Puts a small file into the bucket, reads it back and deletes it. */
export async function checkStorage(storage: Extract<Config['storage'], { kind: 's3' }>): Promise<Finding> {
  const bucket = createS3Storage({ ...storage, clock: { now: () => new Date() } })
  const key = `setup/${randomUUID()}`
  try {
    await bucket.put(key, Buffer.from('adwright'), 'text/plain')
    const found = (await bucket.read(key)).toString()
    await bucket.delete(key)
    return found === 'adwright'
      ? good(`The bucket ${storage.bucket} keeps and gives back files.`)
      : bad(`The bucket ${storage.bucket} gave back something else than it took.`)
  } catch (error) {
    return bad(`The bucket ${storage.bucket} cannot be used: ${reasonOf(error)}.`)
  }
}

/** Asks Meta whether this id and secret are an app's. */
export async function checkMetaApp(meta: Config['meta']): Promise<Finding> {
  const { appId, appSecret } = meta
  if (!appId || !appSecret) return bad('Without META_APP_ID and META_APP_SECRET nobody can connect.')
  const client = createMetaClient({
    appId,
    appSecret,
    hosts: { graph: meta.graphUrl, dialog: meta.dialogUrl },
    timeoutMs: PATIENCE_MS,
  })
  try {
    const state = await client.oauth.debugToken(`${appId}|${appSecret}`)
    return state.valid
      ? good(`Meta knows the app ${appId} and its secret.`)
      : bad('Meta does not accept this app id and secret: compare both under App settings → Basic.')
  } catch (error) {
    // A wrong secret comes as code 1, elsewhere "unknown error", with a 4xx status.
    if (error instanceof MetaError && error.status >= 400 && error.status < 500)
      return bad('Meta does not accept this app id and secret: compare both under App settings → Basic.')
    return bad(
      `Meta could not be asked (${reasonOf(error)}). Nothing is wrong with your answers for all we know.`,
    )
  }
}

/** Whether Meta could send people and events to this address. */
export function checkPublicUrl(publicUrl: string): Finding {
  const { protocol, hostname } = new URL(publicUrl)
  if (protocol !== 'https:') return bad('Meta sends people back to https addresses only.')
  if (/^(localhost|127\.|10\.|192\.168\.|\[)|\.(local|internal|test|example)$/.test(hostname))
    return bad(`${hostname} cannot be reached from outside: Meta's events would not arrive.`)
  return good(`${publicUrl} can be registered at Meta.`)
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return reasonOf(error.errors[0]) // one of several addresses tried
  const text = error instanceof Error ? error.message : String(error)
  return text.replace(/\.$/, '') || 'no reason given'
}
