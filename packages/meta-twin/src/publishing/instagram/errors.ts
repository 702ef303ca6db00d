import { GraphError } from '../../errors/graph-error.ts'
import { FetchError } from '../../uploads/fetch-remote.ts'

/** Instagram's refusals come with a subcode each and words for the person. */
const refusal = (
  code: number,
  subcode: number,
  message: string,
  userTitle: string,
  userMessage: string,
): GraphError => new GraphError({ code, subcode, message, userTitle, userMessage })

export const imageTooLarge = (): GraphError =>
  refusal(
    36000,
    2207004,
    'The image size is too large.',
    'Image size too large',
    'The image is too large to download. It should be less than 8 MiB.',
  )

export const wrongImageFormat = (format: string): GraphError =>
  refusal(
    36001,
    2207005,
    'The image format is not supported.',
    'Unsupported image format',
    `The image format ${format} is not supported. Only JPEG can be published.`,
  )

export const wrongRatio = (ratio: number): GraphError =>
  refusal(
    36003,
    2207009,
    'The submitted image with aspect ratio cannot be published.',
    'Unsupported aspect ratio',
    `The submitted image has aspect ratio ${ratio.toFixed(3)}, which cannot be published. Please submit an image with a ratio from 4:5 to 1.91:1.`,
  )

export const captionTooLong = (): GraphError =>
  refusal(
    36004,
    2207010,
    'The caption is too long.',
    'Caption too long',
    'The submitted caption is too long: at most 2200 characters.',
  )

export const tooManyTags = (what: string): GraphError =>
  refusal(100, 2207040, 'Invalid parameter', 'Too many tags', `The caption holds too many ${what}.`)

export const wrongCarousel = (message: string): GraphError =>
  refusal(100, 2207028, 'Invalid parameter', 'Carousel cannot be published', message)

export const unknownMediaType = (type: string): GraphError =>
  refusal(
    100,
    2207023,
    'Unknown media type.',
    'Unknown media type',
    `The media type ${type} is unknown: use IMAGE, REELS, STORIES, CAROUSEL, or VIDEO for an item of a carousel.`,
  )

export const wrongThumbOffset = (seconds: number): GraphError =>
  refusal(
    1,
    2207057,
    'Thumbnail offset is out of bounds.',
    'Invalid thumbnail offset',
    `Thumbnail offset must be greater than or equal to 0 and less than video duration, i.e. ${seconds}`,
  )

/** -2/2207003 for a host that is too slow, 9004/2207052 for everything else about an address. */
export const mediaNotFetched = (error: Error): GraphError =>
  error instanceof FetchError && error.problem === 'slow'
    ? refusal(-2, 2207003, 'Timeout', 'Download timed out', 'It takes too long to download the media.')
    : refusal(
        9004,
        2207052,
        'Only photo or video can be accepted as media type.',
        'Media download has failed.',
        `The media could not be fetched from this URI. ${error.message}`,
      )

export const notReady = (): GraphError =>
  refusal(
    9007,
    2207027,
    'Media ID is not available',
    'The media is not ready for publishing',
    'The media is not ready for publishing, please wait for a moment.',
  )

export const noContainer = (id: string): GraphError =>
  refusal(
    24,
    2207008,
    'The requested resource does not exist',
    'Media builder not found',
    `The media builder with creation id = ${id} does not exist or has been expired.`,
  )

export const publishedAlready = (id: string): GraphError =>
  refusal(
    24,
    2207006,
    'The requested resource does not exist',
    'Media not found',
    `The media with id ${id} cannot be found: it has been published already.`,
  )

export const containerFailed = (): GraphError =>
  refusal(
    -1,
    2207032,
    'Create media fail',
    'Create media fail',
    'Create media fail, please try to re-create media.',
  )

export const quotaReached = (): GraphError =>
  refusal(
    9,
    2207042,
    'Application request limit reached',
    'Reached max allowed posts',
    'You reached maximum number of posts that is allowed to be published by Content Publishing API.',
  )

export const tooManyContainers = (): GraphError =>
  new GraphError({
    code: 4,
    message: '(#4) Application request limit reached: at most 400 containers in 24 hours.',
  })
