import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { openApiDocument } from '../src/platform/http/openapi.ts'
import { policy } from '../src/policy.ts'

export const openApiFile = path.resolve(import.meta.dirname, '../openapi.json')

/** The document as it is checked in: one text for one contract, so that a difference is a real one. */
export const openApiText = (): string => `${JSON.stringify(openApiDocument('0.1.0', policy), undefined, 2)}\n`

if (process.argv[1] === import.meta.filename) await writeFile(openApiFile, openApiText())
