import type { Readable } from 'node:stream'
import type { UserId, WorkspaceId } from '@adwright/contract'
import type { Transactions, Tx } from '#platform/transaction.ts'
import type { PrivacyDeps } from './deps.ts'
import { exportReadme } from './export-readme.ts'
import { filesAfter, ownedBy, type OwnedFile } from './owned-view.ts'
import { leftOut } from './secret-columns.ts'
import { pageOfRows, tablesWith, type Table, type Whose } from './tables-view.ts'
import { asBytes, type ZipPart } from './write-zip.ts'

type Deps = Pick<PrivacyDeps, 'transactions' | 'accounts' | 'storage' | 'clock'>
type Within = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

/** Rows, and files, that are looked at in one go. */
const AT_ONCE = 200

/** Everything that is given to a person, each part read when its turn has come. */
export async function partsFor(
  { transactions, accounts, storage, clock }: Deps,
  userId: UserId,
): Promise<ZipPart[]> {
  const at = clock.now()
  const { asSystem } = transactions
  const text = (name: string, open: () => Promise<Readable>): ZipPart => ({ name, at, compress: true, open })
  const rowsOf = (folder: string, table: Table, whose: Whose, within: Within) =>
    text(`${folder}/${table.name}.json`, async () => asBytes(rowsAsJson(table, whose, within)))
  const { organisations, workspaces } = await asSystem((tx) => ownedBy(tx, userId))
  const missing: string[] = []
  const parts = [
    text('account.json', async () => asBytes([JSON.stringify(await accounts.about(userId), null, 2)])),
    ...(await asSystem((tx) => aboutPerson(tx))).map(({ column, ...table }) =>
      rowsOf('me', table, { column, is: userId }, asSystem),
    ),
  ]
  for (const { id, name } of organisations) {
    const within: Within = (work) => transactions.inOrganisation(id, work)
    for (const table of await within((tx) => tablesWith(tx, ['organisation_id'])))
      if (!table.columns.includes('workspace_id'))
        parts.push(
          rowsOf(
            `organisations/${folderName(name, id)}`,
            table,
            { column: 'organisation_id', is: id },
            within,
          ),
        )
  }
  for (const { id, name } of workspaces) {
    const folder = `workspaces/${folderName(name, id)}`
    const within: Within = (work) => transactions.inWorkspace(id, work)
    for (const table of await within((tx) => tablesWith(tx, ['workspace_id'])))
      if (!(table.name in leftOut))
        parts.push(rowsOf(folder, table, { column: 'workspace_id', is: id }, within))
    for await (const file of filesOf(transactions, id))
      parts.push({
        name: `${folder}/media/${file.id}-${plain(file.name)}`,
        at: file.createdAt,
        compress: false,
        open: async () => {
          const found = await storage.get(file.storageKey)
          if (!found) missing.push(`${file.id} ${file.name}`)
          return found?.body ?? asBytes([])
        },
      })
  }
  const readme = exportReadme({ at, workspaces: workspaces.map(({ name }) => name) })
  // Last, because only then it is known what could not be found.
  parts.push(
    text('README.txt', async () => asBytes([readme, ...(missing.length > 0 ? [notFound(missing)] : [])])),
  )
  return parts
}

/** Where people stand in tables of ours: by their id under one of these names, and as those who did something. */
const personColumns = ['user_id', 'person_id'] as const

/** Every table with rows about a person, and the column that says whose they are. */
async function aboutPerson(tx: Tx): Promise<(Table & { column: string })[]> {
  const tables = await tablesWith(tx, [...personColumns, 'actor'])
  return tables.flatMap((table) => {
    const column = [...personColumns, 'actor'].find((one) => table.columns.includes(one))
    return column === undefined ? [] : [{ ...table, column }]
  })
}

async function* rowsAsJson(table: Table, whose: Whose, within: Within): AsyncGenerator<string> {
  yield '['
  let before = '\n'
  let last: string[] | undefined
  do {
    const page = await within((tx) => pageOfRows(tx, table, whose, last, AT_ONCE))
    for (const row of page.rows) {
      yield `${before}${row}`
      before = ',\n'
    }
    last = page.last
  } while (last)
  yield '\n]\n'
}

async function* filesOf({ inWorkspace }: Transactions, id: WorkspaceId): AsyncGenerator<OwnedFile> {
  for (let after = ''; ;) {
    const files = await inWorkspace(id, (tx) => filesAfter(tx, id, after, AT_ONCE))
    yield* files
    const last = files.at(-1)
    if (!last || files.length < AT_ONCE) return
    after = last.id
  }
}

const notFound = (missing: readonly string[]) =>
  `\nThese files are listed, but could not be found any more:\n${missing.join('\n')}\n`

/** Fit for every file system; the id keeps two of the same name apart. */
const folderName = (name: string, id: string): string => `${plain(name)} ${id}`
const plain = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._ -]/gu, '_')
    .replace(/^[. ]+/, '')
    .slice(0, 80)
