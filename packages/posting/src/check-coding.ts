import { problem, warning, type PostFinding } from './finding.ts'
import type { VideoLimits } from './limits.ts'
import type { VideoFacts } from './post.ts'
import { bitrates, count, soundRates } from './wording.ts'

/** A video and how to speak of it: `name` begins a sentence, `place` is where it is to be shown. */
export type Subject = { video: VideoFacts; item: number; name: string; place: string }

/** 23.976 is written as 24, and 59.94 as 60: as far as this a rate is still the rate. */
const RATE_SLACK = 0.1

/** Whether the network can read how this video is written. All of it is mended by converting the file. */
export const checkCoding = (subject: Subject, taken: VideoLimits): PostFinding[] => [
  ...containerFindings(subject, taken),
  ...pictureFindings(subject, taken),
  ...soundFindings(subject, taken),
]

const converted = ({ item }: Subject) => ({ item, fixes: [{ kind: 'transcode' as const, item }] })

function containerFindings(subject: Subject, taken: VideoLimits): PostFinding[] {
  const { video, name, place } = subject
  const found: PostFinding[] = []
  if (!taken.contentTypes.includes(video.contentType)) {
    const level = taken.otherContainers ? warning : problem
    const message = `${name} is not an MP4 or MOV file, which ${place} ${taken.otherContainers ? 'works best with' : 'needs'}: convert it.`
    found.push(level('video.container', message, converted(subject)))
  }
  if (!taken.plainIndex) return found
  if (video.moovFirst === false) {
    const message = `${name} has its index at the end of the file, and ${place} needs it at the front: convert it.`
    found.push(problem('video.index_last', message, converted(subject)))
  }
  if (video.editList === true) {
    const message = `${name} contains cuts that only players carry out (an edit list), and ${place} takes none: convert it.`
    found.push(problem('video.edit_list', message, converted(subject)))
  }
  return found
}

function pictureFindings(subject: Subject, taken: VideoLimits): PostFinding[] {
  const { video, name, place } = subject
  const found: PostFinding[] = []
  const { videoCodec, frameRate, bitrate } = video
  if (videoCodec !== null && taken.videoCodecs && !taken.videoCodecs.includes(videoCodec)) {
    const message = `${name} is coded as ${videoCodec.toUpperCase()}, which ${place} does not take: convert it.`
    found.push(problem('video.codec', message, converted(subject)))
  }
  if (taken.chroma420 && video.chroma420 === false) {
    const message = `${name} keeps colours in a way that ${place} does not take (not 4:2:0): convert it.`
    found.push(problem('video.colours', message, converted(subject)))
  }
  if (frameRate !== null && taken.frameRate) {
    const { least, most } = taken.frameRate
    if (frameRate < least - RATE_SLACK || frameRate > most + RATE_SLACK) {
      const message = `${name} has ${count(frameRate)} frames a second, and ${place} takes ${least} to ${most}: convert it.`
      found.push(problem('video.frame_rate', message, converted(subject)))
    }
  }
  if (taken.fixedFrameRate && video.variableFrameRate === true) {
    const message = `${name} has a changing frame rate, and ${place} asks for a steady one: convert it.`
    found.push(warning('video.variable_frame_rate', message, converted(subject)))
  }
  if (bitrate !== null && taken.bitrate !== null && bitrate > taken.bitrate) {
    const [has, most] = bitrates(bitrate, taken.bitrate)
    const message = `${name} has ${has} a second, and ${place} takes ${most}: convert it.`
    found.push(problem('video.bitrate', message, converted(subject)))
  }
  return found
}

function soundFindings(subject: Subject, taken: VideoLimits): PostFinding[] {
  const { video, name, place } = subject
  const { audioCodec, audioSampleRate } = video
  // No sound at all is taken everywhere.
  if (audioCodec === null) return []
  if (taken.audioCodecs && !taken.audioCodecs.includes(audioCodec)) {
    const message = `${name} has its sound coded as ${audioCodec.toUpperCase()}, and ${place} takes AAC: convert it.`
    return [problem('video.audio_codec', message, converted(subject))]
  }
  if (audioSampleRate === null) return []
  if (taken.mostSampleRate !== null && audioSampleRate > taken.mostSampleRate) {
    const [has, most] = soundRates(audioSampleRate, taken.mostSampleRate)
    const message = `${name} has sound at ${has}, and ${place} takes ${most} at most: convert it.`
    return [problem('video.audio_rate', message, converted(subject))]
  }
  if (taken.bestSampleRate !== null && audioSampleRate !== taken.bestSampleRate) {
    const [has, best] = soundRates(audioSampleRate, taken.bestSampleRate)
    const message = `${name} has sound at ${has}, and ${place} asks for ${best}: convert it if the sound matters.`
    return [warning('video.audio_rate', message, converted(subject))]
  }
  return []
}
