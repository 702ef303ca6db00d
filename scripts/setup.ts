import path from 'node:path'
import { parseArgs } from 'node:util'
import { intro, outro } from '@clack/prompts'
import { ConfigError, loadConfig } from '../apps/server/src/config.ts'
import { createTerminalAsker, Stopped, type Asker } from './setup/asker.ts'
import { checkAll } from './setup/check-all.ts'
import { readEnvFile, writeEnvFile } from './setup/env-file.ts'
import { addressesAtMeta } from './setup/addresses-at-meta.ts'
import {
  askAddress,
  askDatabase,
  askFiles,
  askMail,
  askMetaApp,
  askUse,
  type Answers,
} from './setup/questions.ts'
import { summaryOf } from './setup/summary.ts'

// `npm run setup`: asks, tries every answer on the real thing, and writes `.env`.
// `npm run setup -- --check`: tries what `.env` says, and asks nothing.
const root = path.resolve(import.meta.dirname, '..')
const { values } = parseArgs({
  options: { check: { type: 'boolean' }, file: { type: 'string' } },
})
const file = path.resolve(values.file ?? path.join(root, '.env'))

async function wizard(ask: Asker): Promise<void> {
  const answers: Answers = { before: await readEnvFile(file), changes: {} }
  for (const questions of [askUse, askAddress, askMetaApp, askDatabase, askMail, askFiles])
    await questions(ask, answers)
  const settings = { ...answers.before, ...answers.changes }
  const config = loadConfig({ ...settings, DATABASE_URL: settings['DATABASE_URL'] || 'postgres://embedded' })
  ask.note(`What goes into ${path.relative(process.cwd(), file) || file}`, summaryOf(answers))
  if (!(await ask.yes('Write it?', true))) throw new Stopped()
  await writeEnvFile(file, path.join(root, '.env.example'), answers.changes)
  if (config.meta.mode === 'live')
    ask.note('Enter these in your Meta app', addressesAtMeta(config.http.publicUrl))
  outro('Done. Start it with: npm start')
}

try {
  if (values.check) process.exitCode = await checkAll(file)
  else {
    intro('Setting up Adwright')
    await wizard(createTerminalAsker())
  }
} catch (error) {
  if (error instanceof ConfigError) console.error(error.message)
  else if (error instanceof Stopped) outro('Stopped. Nothing was written.')
  else throw error
  process.exitCode = 1
}
process.exit() // an input that is a pipe would keep us waiting for more of it
