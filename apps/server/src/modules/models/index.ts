export {
  createBackgroundRemover,
  type BackgroundRemover,
  type RemovedBackground,
  type RemoverProblem,
} from './background-remover.ts'
export { createModels, type ModelSettings, type Models } from './create-models.ts'
export type { Aspect, ImageAnswer, ImageModel, ImageOrder, PictureFile } from './image-model.ts'
export { ModelProblem, type ModelProblemKind } from './model-problem.ts'
export { checkVoices, createVoices, type VoiceSettings } from './create-voices.ts'
export type { TextModel, TextOrder } from './text-model.ts'
export type { ClipOrder, ClipState, VideoModel } from './video-model.ts'
export { speaks, type SpokenLine, type VoiceModel, type VoiceOrder } from './voice.ts'
