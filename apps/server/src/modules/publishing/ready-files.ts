import type { WorkspaceId } from '@adwright/contract'
import { becomesJpeg, limits } from '@adwright/posting'
import type { PublishingDeps } from './deps.ts'
import type { StoredPublication } from './post.ts'
import type { Variant } from './variant.ts'

const MOST_SIDE = 2160

/** Files in the form the network takes: what Instagram does not is sent as JPEG, made once and kept. */
export async function withReadyFiles(
  { media }: Pick<PublishingDeps, 'media'>,
  workspaceId: WorkspaceId,
  network: StoredPublication['network'],
  variant: Variant,
): Promise<Variant> {
  const recipe = {
    kind: 'picture',
    format: 'jpeg',
    mostBytes: limits.instagram.images.image.bytes,
    mostSide: MOST_SIDE,
  } as const
  const items = await Promise.all(
    variant.items.map(async (item) =>
      becomesJpeg(network, item.file.contentType)
        ? { ...item, file: await media.adapt(workspaceId, item.file, recipe) }
        : item,
    ),
  )
  return { ...variant, items }
}
