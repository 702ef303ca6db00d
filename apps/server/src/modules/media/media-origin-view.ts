import type {
  BriefId,
  CreativeId,
  FilmRatio,
  Format,
  GenerationId,
  MediaId,
  Painter,
  VideoGenerationId,
  Words,
  WorkspaceId,
} from '@adwright/contract'
import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'

type PaintedBy = { provider: string; model: string; prompt: string }
type Request = { generationId: GenerationId; briefId: BriefId; prompt: string }

/** The picture of a poster that a file is, as it was drawn; the newest when several posters show the same picture. */
export type PosterOrigin = Request & {
  creativeId: CreativeId
  format: Format
  version: number
  style: string
  seed: number
  words: Words
  painter: Painter
  paintedBy: PaintedBy | null
  photoId: MediaId | null
  beforeId: MediaId | null
  referenceId: MediaId | null
}

export async function posterOrigin(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: MediaId,
): Promise<PosterOrigin | undefined> {
  // Ids come from newId, words and literals were written by the studio under its types.
  const { rows } = await sql<
    Omit<PosterOrigin, 'words' | 'paintedBy'> & { words: Words & { ctaLabel: string } } & Painting
  >`
    select v.creative_id as "creativeId", v.placement as format, v.version, v.style, v.seed, v.words,
      v.photo_id as "photoId", c.generation_id as "generationId", c.brief_id as "briefId", c.before_id as "beforeId",
      coalesce(nullif(g.prompt, ''), b.product) as prompt, g.painter, g.reference_id as "referenceId",
      p.provider, p.model, p.prompt as "modelPrompt"
    from rendition_versions v
    join creatives c on c.creative_id = v.creative_id
    join generations g on g.generation_id = c.generation_id
    join briefs b on b.brief_id = c.brief_id
    left join model_pictures p on v.source = 'model' and p.generation_id = c.generation_id
      and p.position = c.position and p.state = 'made'
    where v.workspace_id = ${workspaceId} and v.media_id = ${id}
    order by v.created_at desc, v.creative_id desc, v.version desc limit 1`.execute(tx)
  const [row] = rows
  if (!row) return undefined
  const { provider, model, modelPrompt, words, ...origin } = row
  const { ctaLabel: _, ...own } = words
  return { ...origin, words: own, paintedBy: paintedBy({ provider, model, modelPrompt }) }
}

type Painting = { provider: string | null; model: string | null; modelPrompt: string | null }
const paintedBy = ({ provider, model, modelPrompt }: Painting): PaintedBy | null =>
  provider !== null && model !== null ? { provider, model, prompt: modelPrompt ?? '' } : null

/** What a model was asked for when it painted this file. */
export async function modelOrigin(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: MediaId,
): Promise<(Request & { paintedBy: PaintedBy }) | undefined> {
  const { rows } = await sql<Request & { provider: string; model: string; modelPrompt: string }>`
    select p.generation_id as "generationId", g.brief_id as "briefId",
      coalesce(nullif(g.prompt, ''), b.product) as prompt, p.provider, p.model, p.prompt as "modelPrompt"
    from model_pictures p
    join generations g on g.generation_id = p.generation_id
    join briefs b on b.brief_id = g.brief_id
    where p.workspace_id = ${workspaceId} and p.media_id = ${id}
    order by p.asked_at desc limit 1`.execute(tx)
  const [row] = rows
  if (!row) return undefined
  const { provider, model, modelPrompt, ...request } = row
  return { ...request, paintedBy: { provider, model, prompt: modelPrompt } }
}

type FilmOrigin = {
  videoGenerationId: VideoGenerationId
  ratio: FilmRatio
  briefId: BriefId
  prompt: string
  seconds: number
}

/** The film that this file is. */
export async function filmOrigin(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: MediaId,
): Promise<FilmOrigin | undefined> {
  const { rows } = await sql<FilmOrigin>`
    select f.film_id as "videoGenerationId", c.ratio, f.brief_id as "briefId", b.product as prompt, f.seconds
    from film_cuts c join films f on f.film_id = c.film_id join briefs b on b.brief_id = f.brief_id
    where c.workspace_id = ${workspaceId} and c.media_id = ${id} order by f.created_at desc limit 1`.execute(
    tx,
  )
  return rows[0]
}
