import { GraphError } from '../errors/graph-error.ts'
import { unknownPath } from '../errors/invalid.ts'

export const newestVersion = 'v26.0'
const liveMarketing = ['v26.0', 'v25.0']
const oldestLive = 'v25.0'
const oldestCore = 21
/** Of the ads API: what came before is refused. */
const oldestUpgraded = 23

export interface VersionVerdict {
  /** The version whose rules answer the call. */
  version: string
  /** Set when Meta would have moved the call to a newer version. */
  warning?: string
}

const deadVersion = (): GraphError =>
  new GraphError({
    code: 2635,
    message:
      '(#2635) You are calling a deprecated version of the Ads API. Please update to the latest version: ' +
      `${newestVersion}.`,
  })

/**
 * Ads calls on a version that has ended are carried over to the oldest live one, as Meta does for endpoints that did not
 * change; which those are is not published, so every one is. Older ones fail. The core API keeps versions for two years.
 */
export function judgeVersion(asked: string | undefined, marketing: boolean): VersionVerdict {
  if (asked === undefined) {
    if (marketing) throw deadVersion()
    return { version: oldestLive }
  }
  const number = Number(asked.slice(1))
  if (Number.isNaN(number) || number > 26 || number < 1) throw unknownPath(asked)
  if (liveMarketing.includes(asked)) return { version: asked }
  if (!marketing) return { version: number < oldestCore ? `v${oldestCore}.0` : asked }
  if (number < oldestUpgraded) throw deadVersion()
  return {
    version: oldestLive,
    warning: `The call has been auto-upgraded to ${oldestLive} as ${asked} has been deprecated.`,
  }
}
