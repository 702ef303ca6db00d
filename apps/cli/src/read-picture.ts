import { readFile } from 'node:fs/promises'
import { prepareImage, prepareLogo, type ImageAsset } from '@adwright/studio'

/** A person's picture, prepared for the studio. @throws Error that names the file and what is wrong with it */
export async function readPicture(file: string, purpose: 'photo' | 'logo'): Promise<ImageAsset> {
  const bytes = await readFile(file).catch(() => {
    throw new Error(`There is no file ${file}.`)
  })
  const prepared = purpose === 'logo' ? prepareLogo(bytes) : prepareImage(bytes)
  return prepared.catch((cause: unknown) => {
    throw new Error(`${file} cannot be used: ${cause instanceof Error ? cause.message : String(cause)}.`, {
      cause,
    })
  })
}
