import { brandFrom, writeWords } from '@adwright/studio'
import { cuesOf, type Film } from '@adwright/studio/film'
import { readPicture } from '../read-picture.ts'
import type { PlannedFilm } from './plan-film.ts'

/** A planned film with its pictures prepared. @throws Error that names a picture which cannot be used */
export async function filmOf({ storyboard, made, clips }: PlannedFilm): Promise<Film> {
  const { brief, ratio, look, primary, accent, button } = made
  const photos: Film['art']['photos'] = Object.fromEntries(
    await Promise.all(
      Object.entries(made.photos).map(async ([id, file]) => [id, await readPicture(file, 'photo')] as const),
    ),
  )
  const logo = made.logo ? await readPicture(made.logo, 'logo') : undefined
  const [product] = Object.values(photos)
  const [words] = writeWords(brief, { count: 1, seed: storyboard.seed })
  const found = brandFrom({
    url: brief.url,
    business: brief.business,
    ...(brief.industry ? { industry: brief.industry } : {}),
    ...(logo ? { logo } : {}),
    ...(product ? { photos: [product] } : {}),
  })
  return {
    storyboard,
    ratio,
    captions: cuesOf(storyboard),
    art: {
      brief,
      // an accent that was found belongs to the colour that was found
      brand: { ...(primary ? { primary } : found), ...(accent ? { accent } : {}), ...(logo ? { logo } : {}) },
      style: look,
      call: { cta: words?.cta ?? 'LEARN_MORE', ctaLabel: button ?? words?.ctaLabel ?? '' },
      ...(logo ? { logo } : {}),
      ...(product ? { product } : {}),
      photos,
      clips: Object.fromEntries(
        Object.entries(clips).map(([id, { width, height }]) => [id, { id, width, height }]),
      ),
    },
  }
}
