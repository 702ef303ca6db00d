export { everyMethod, methodsOf } from './every-method.ts'
export { exceptions } from './exceptions.ts'
export {
  MARK,
  needsPageToken,
  stubGiven,
  type Given,
  type MethodSample,
  type MethodSamples,
  type SampleMedia,
} from './method-sample.ts'
export { answeringNode, requestProblems, topLevel, type SeenRequest } from './request-problems.ts'
export { nodeOf, sampleIds, type SampleIds } from './sample-ids.ts'
