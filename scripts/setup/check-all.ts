import { loadConfig } from '../../apps/server/src/config.ts'
import {
  checkDatabase,
  checkMail,
  checkMetaApp,
  checkPublicUrl,
  checkStorage,
  type Finding,
} from './checks.ts'
import { readEnvFile } from './env-file.ts'

/** Tries everything that `.env` and the environment say, prints a line each, and answers with the exit code. */
export async function checkAll(file: string): Promise<number> {
  const given = { ...(await readEnvFile(file)), ...process.env }
  const config = loadConfig({ ...given, DATABASE_URL: given['DATABASE_URL'] || 'postgres://embedded' })
  const live = config.meta.mode === 'live'
  const looks: (Finding | Promise<Finding>)[] = [
    given['DATABASE_URL']
      ? checkDatabase(config.database.url)
      : { ok: true, sentence: 'The database is brought along by npm start.' },
    config.mail.kind === 'smtp'
      ? checkMail(config.mail.url)
      : { ok: true, sentence: 'Mails are shown at /outbox.' },
    config.storage.kind === 's3'
      ? checkStorage(config.storage)
      : { ok: true, sentence: 'Files stay in the data folder.' },
    ...(live
      ? [checkPublicUrl(config.http.publicUrl), checkMetaApp(config.meta)]
      : [{ ok: true, sentence: 'Meta is rehearsed on this machine: no account is needed.' }]),
  ]
  const findings = await Promise.all(looks)
  for (const { ok, sentence } of findings) console.log(`${ok ? 'ok    ' : 'FAILED'} ${sentence}`)
  return findings.every(({ ok }) => ok) ? 0 : 1
}
