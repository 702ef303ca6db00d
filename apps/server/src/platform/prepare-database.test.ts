import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { prepareDatabase } from './prepare-database.ts'

const name = `empty_${randomBytes(6).toString('hex')}`
let admin: pg.Client
let url: string
beforeAll(async () => {
  admin = new pg.Client({ connectionString: inject('postgresUrl') })
  await admin.connect()
  await admin.query(`create database ${name}`)
  const target = new URL(inject('postgresUrl'))
  target.pathname = `/${name}`
  url = target.href
})
afterAll(async () => {
  await admin.query(`drop database if exists ${name} with (force)`)
  await admin.end()
})

test('three processes that start at once on an empty database migrate it once', async () => {
  const runs = await Promise.all([prepareDatabase(url), prepareDatabase(url), prepareDatabase(url)])
  const applied = runs.flatMap((run) => run.applied)
  expect(applied.length).toBeGreaterThan(4)
  expect(new Set(applied).size).toBe(applied.length)
  expect(await prepareDatabase(url)).toEqual({ applied: [] })
})
