import type { Media } from '@adwright/contract'
import type { z } from 'zod'
import type { TakePagePictures, TakenPictures } from '@adwright/contract'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { MediaLibrary } from '#modules/media'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { SafeFetch } from '#platform/safe-fetch.ts'
import type { TempFolders } from '#platform/storage/temp-folder.ts'
import { createBudget, type Budget } from './page-budget.ts'
import { bytesOfData, readPagePicture, roomyLogo } from './page-picture.ts'
import { absolute } from './picture-candidates.ts'

export type TakeDeps = { fetchPage: SafeFetch; media: Pick<MediaLibrary, 'upload'>; temp: TempFolders }
type Wanted = z.output<typeof TakePagePictures>['pictures'][number]
type Taken = z.output<typeof TakenPictures>

const mostBytes = 8 * 1024 * 1024

/**
 * Takes pictures of a page into the library, through its own checks. They are fetched once more: until somebody wants
 * them nothing of a page is kept. One that is refused says why; the others are taken all the same.
 */
export const createTakePictures =
  ({ fetchPage, media, temp }: TakeDeps) =>
  async (member: Member, wanted: readonly Wanted[]): Promise<Taken> => {
    const budget = createBudget(fetchPage, { requests: wanted.length, milliseconds: 20_000 })
    const pictures: Taken['pictures'] = []
    // One after the other: each is decoded whole, and a few large ones at once are a lot of memory.
    for (const one of wanted) pictures.push(await take(one))
    return { pictures }

    async function take(one: Wanted): Promise<{ media: Media | null; problem: string | null }> {
      const name = nameOf(one)
      try {
        return { media: await keep(one, name), problem: null }
      } catch (error) {
        if (error instanceof AppError && error.status < 500) return { media: null, problem: error.message }
        throw error
      }
    }

    async function keep(one: Wanted, name: string): Promise<Media> {
      const picture = await readPagePicture(await bytesOf(budget, one, name))
      if (!picture) throw new AppError('media.unreadable', { name })
      const bytes = one.purpose === 'logo' ? await roomyLogo(picture) : picture.bytes
      return temp.within(async (folder) => {
        const file = path.join(folder, 'picture')
        await writeFile(file, bytes)
        const upload = { name, path: file, size: bytes.length, read: async () => bytes }
        return media.upload(member, { purpose: one.purpose, file: upload })
      })
    }
  }

async function bytesOf(budget: Budget, { address }: Wanted, name: string): Promise<Buffer> {
  if (address.startsWith('data:')) return bytesOfData(address) ?? unreadable(name)
  const target = absolute(address, address) ?? unreadable(name)
  const answer = await budget.fetch(target, mostBytes).catch(() => unreadable(name))
  return answer.status < 300 ? answer.body : unreadable(name)
}

function unreadable(name: string): never {
  throw new AppError('media.unreadable', { name })
}

function nameOf({ address, purpose }: Wanted): string {
  const last = address.startsWith('data:') ? '' : (URL.parse(address)?.pathname.split('/').at(-1) ?? '')
  try {
    return decodeURIComponent(last) || purpose
  } catch {
    return last || purpose
  }
}
