import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
let plot = ''

/** A tree with our lint rules in which imports are planted that must be seen. */
beforeAll(() => {
  plot = mkdtempSync(path.join(os.tmpdir(), 'adwright-boundaries-'))
  cpSync(path.join(root, '.oxlintrc.json'), path.join(plot, '.oxlintrc.json'))
  symlinkSync(path.join(root, 'node_modules'), path.join(plot, 'node_modules'))
})
afterAll(() => rmSync(plot, { recursive: true, force: true }))

function lint(file: string, source: string): string {
  const at = path.join(plot, file)
  mkdirSync(path.dirname(at), { recursive: true })
  writeFileSync(at, source)
  const run = spawnSync(path.join(root, 'node_modules/.bin/oxlint'), ['--deny-warnings', at], {
    cwd: plot,
    encoding: 'utf8',
  })
  rmSync(at)
  return run.status === 0 ? 'clean' : run.stdout
}

const planted: [what: string, file: string, source: string, says: string][] = [
  [
    'a use case that speaks SQL',
    'apps/server/src/modules/campaigns/launch.ts',
    "import { sql } from 'kysely'\nexport const x = sql\n",
    'SQL lives in',
  ],
  [
    'a rule that speaks HTTP',
    'apps/server/src/modules/campaigns/campaign.ts',
    "import fastify from 'fastify'\nexport const x = fastify\n",
    'HTTP lives in',
  ],
  [
    'a deep import of another module',
    'apps/server/src/modules/campaigns/a.ts',
    "import { x } from '../media/media-store.ts'\nexport const y = x\n",
    'by its door',
  ],
  [
    'a use case that speaks to Meta',
    'apps/server/src/modules/campaigns/b.ts',
    "import { createMetaClient } from '@adwright/meta-graph'\nexport const x = createMetaClient\n",
    'providers live in adapters',
  ],
  [
    'a store that speaks to Meta',
    'apps/server/src/modules/campaigns/c-store.ts',
    "import { createMetaClient } from '@adwright/meta-graph'\nexport const x = createMetaClient\n",
    'a store only speaks SQL',
  ],
  [
    'a platform that knows a module',
    'apps/server/src/platform/p.ts',
    "import { x } from '#modules/media'\nexport const y = x\n",
    'platform knows no product',
  ],
  [
    'a package that knows an app',
    'packages/studio/src/s.ts',
    "import { x } from '../../../apps/server/src/app.ts'\nexport const y = x\n",
    'stands alone',
  ],
  [
    'a twin that knows the product',
    'packages/meta-twin/src/t.ts',
    "import { contract } from '@adwright/contract'\nexport const y = contract\n",
    'knows no product word',
  ],
  [
    'a screen that knows the server',
    'apps/web/src/features/x/y.tsx',
    "import { x } from '@adwright/studio'\nexport const y = x\n",
    'web sees only the contract',
  ],
  [
    'a feature that knows another',
    'apps/web/src/features/x/y.tsx',
    "import { x } from '../wizard/wizard-page.tsx'\nexport const y = x\n",
    'features meet only in app',
  ],
  [
    'a dynamic import across a wall',
    'apps/web/src/ui/u.ts',
    "export const load = () => import('../features/x/y.tsx')\n",
    'know no feature',
  ],
  [
    'a second reader of the environment',
    'apps/server/src/modules/media/m.ts',
    'export const x = process.env.PORT\n',
    'process.env',
  ],
  ['an any', 'packages/studio/src/a.ts', 'export const x = (y: any): unknown => y\n', 'no-explicit-any'],
]

describe('the lint sees', () => {
  it.each(planted)('%s', (_, file, source, says) => {
    expect(lint(file, source)).toContain(says)
  })
  it('a cycle', () => {
    const other = path.join(plot, 'packages/studio/src/b.ts')
    mkdirSync(path.dirname(other), { recursive: true })
    writeFileSync(other, "import { a } from './a.ts'\nexport const b = (): unknown => a\n")
    expect(
      lint('packages/studio/src/a.ts', "import { b } from './b.ts'\nexport const a = (): unknown => b\n"),
    ).toContain('no-cycle')
  })
  it('nothing wrong in what is right', () => {
    expect(
      lint(
        'apps/server/src/modules/campaigns/campaign-store.ts',
        "import { sql } from 'kysely'\nexport const x = sql\n",
      ),
    ).toBe('clean')
  })
})
