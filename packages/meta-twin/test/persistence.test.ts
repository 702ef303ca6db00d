import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTwin } from '../src/index.ts'
import { launch, over, rows, type Rehearsal } from './rehearsal.ts'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'meta-twin-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

const main = join(import.meta.dirname, '..', 'src', 'main.ts')

async function startProcess(): Promise<{ child: ChildProcess; rehearsal: Rehearsal }> {
  const child = spawn(process.execPath, [main, '--port', '0', '--data-dir', dataDir, '--admin'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  const { url } = JSON.parse(line) as { url: string }
  return { child, rehearsal: over({ url, close: () => Promise.resolve() }) }
}

describe('a twin with a folder', () => {
  test('has everything again after it was closed', async () => {
    const first = over(await createTwin({ dataDir }))
    const person = await first.signIn({ business_name: 'Kept' })
    const assets = await first.assets(person)
    const made = await launch(first, person, assets)
    await first.advance(person, { days: 3 })
    const params = { date_preset: 'maximum', time_increment: 1, fields: 'spend,impressions' }
    const before = await first.get(person, `${made.campaign}/insights`, params)
    await first.twin.close()

    const started = performance.now()
    const second = over(await createTwin({ dataDir }))
    expect(performance.now() - started).toBeLessThan(300)
    expect(rows(await second.get(person, `${made.campaign}/insights`, params))).toEqual(rows(before))
    expect((await second.get(person, made.ad, { fields: 'name' })).body).toMatchObject({ name: 'Ad' })
    await second.twin.close()
  })

  test('loses no acknowledged write to kill -9', async () => {
    const { child, rehearsal } = await startProcess()
    const person = await rehearsal.signIn()
    const assets = await rehearsal.assets(person)
    const made = await launch(rehearsal, person, assets)
    child.kill('SIGKILL')
    await once(child, 'exit')

    const again = await startProcess()
    const read = await again.rehearsal.get(person, made.campaign, { fields: 'name,adsets{ads{id}}' })
    expect(read.body).toMatchObject({
      name: 'Autumn sale',
      adsets: { data: [{ ads: { data: [{ id: made.ad }] } }] },
    })
    again.child.kill('SIGTERM')
    const [code] = (await once(again.child, 'exit')) as [number]
    expect(code).toBe(0)
  })
})
