import { readFile } from 'node:fs/promises'
import { contract, endpoints } from '@adwright/contract'
import { expect, test } from 'vitest'
import { openApiFile, openApiText } from '../../../scripts/generate-openapi.ts'
import { policy } from '../../policy.ts'
import { docsPage } from './docs-page.ts'
import { openApiDocument } from './openapi.ts'

test('the checked-in document is the contract’s (npm run gen:openapi mends it)', async () => {
  expect(await readFile(openApiFile, 'utf8')).toBe(openApiText())
})

test('it describes every route, and every reference leads somewhere', () => {
  const document = openApiDocument('1', policy) as {
    paths: Record<string, Record<string, { operationId: string }>>
    components: { schemas: object }
  }
  const described = Object.values(document.paths).flatMap((path) =>
    Object.values(path).map((each) => each.operationId),
  )
  expect(described.toSorted()).toEqual([...Object.keys(contract), 'events'].toSorted())
  const names = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
    (match) => match[1] ?? '',
  )
  expect(names.length).toBeGreaterThan(20)
  for (const name of names) expect(document.components.schemas).toHaveProperty(name)
})

test('the page shows every route without a script', () => {
  const page = docsPage(openApiDocument('1', policy))
  for (const endpoint of Object.values(endpoints))
    expect(page).toContain((endpoint.split(' ')[1] ?? '').replace(/:(\w+)/g, '{$1}'))
  expect(page).not.toContain('<script')
})
