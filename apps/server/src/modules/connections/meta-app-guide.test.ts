import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { metaPermissions } from './scopes.ts'

const guide = readFileSync(
  path.resolve(import.meta.dirname, '../../../../../docs/guides/meta-app.md'),
  'utf8',
)

test('the guide names every permission with when it is asked for', () => {
  for (const { name, asked, feature } of metaPermissions)
    expect(guide, name).toContain(`| \`${name}\` | ${asked ? 'always' : `with ${feature}`} |`)
  const rows = guide.match(/^\| `[a-z_]+` \|/gm) ?? []
  expect(rows).toHaveLength(metaPermissions.length)
})
