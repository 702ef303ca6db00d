import type { VideoDesk } from '@adwright/contract'
import { filmStyleFacts, filmStyles, musicStyles } from '@adwright/studio/film'
import type { VideoModel, VoiceModel } from '#modules/models'
import { musicWords, styleWords } from './film-words.ts'

type Deps = {
  voices: () => Promise<readonly VoiceModel[]>
  encoderName: () => Promise<string | null>
  videoModel: VideoModel | undefined
}

/** What the video studio of this instance can do. */
export const createFilmDesk =
  ({ voices, encoderName, videoModel }: Deps) =>
  async (): Promise<VideoDesk> => ({
    styles: filmStyles.map((id) => ({
      id,
      ...styleWords[id],
      music: filmStyleFacts[id].music,
      look: filmStyleFacts[id].look,
    })),
    music: musicStyles.map((id) => ({ id, name: musicWords[id] })),
    voices: (await voices()).map(({ id, name, quality, languages }) => ({
      id,
      name,
      quality,
      languages: [...languages],
    })),
    encoder: await encoderName(),
    videoModel: videoModel ? { provider: videoModel.provider, model: videoModel.model } : null,
  })
