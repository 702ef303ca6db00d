import { expect, test } from 'vitest'
import { recorded, startStubGraph } from './__fixtures__/stub-graph.ts'
import { peakUse, type Usage } from './index.ts'
import { readUsage, waitFromUsage } from './usage.ts'

const all = {
  'x-app-usage': '{"call_count":28,"total_time":25,"total_cputime":26}',
  'x-business-use-case-usage':
    '{"120330000000000001":[{"type":"ads_management","call_count":95,"total_cputime":20,"total_time":21,"estimated_time_to_regain_access":3,"ads_api_access_tier":"development_access"}]}',
  'x-ad-account-usage':
    '{"acc_id_util_pct":9.67,"reset_time_duration":100,"ads_api_access_tier":"standard_access"}',
  'x-fb-ads-insights-throttle':
    '{"app_id_util_pct":12,"acc_id_util_pct":10,"ads_api_access_tier":"standard_access"}',
}

test('the four headers become one value; minutes and seconds both become milliseconds', () => {
  expect(readUsage(new Headers(all))).toEqual({
    app: { callCount: 28, totalTime: 25, totalCpuTime: 26 },
    business: [
      {
        id: '120330000000000001',
        type: 'ads_management',
        callCount: 95,
        totalTime: 21,
        totalCpuTime: 20,
        regainAccessAfterMs: 180_000,
        tier: 'development_access',
      },
    ],
    adAccount: { utilization: 9.67, resetAfterMs: 100_000, tier: 'standard_access' },
    insights: { appUtilization: 12, accountUtilization: 10, tier: 'standard_access' },
  })
})

test('the peak is the highest of all limits', () => {
  const usage = readUsage(new Headers(all))
  expect(usage && peakUse(usage)).toBe(95)
})

test('an ad account asks to wait only when it is used up', () => {
  const wait = (pct: number) =>
    waitFromUsage(
      readUsage(
        new Headers({ 'x-ad-account-usage': `{"acc_id_util_pct":${pct},"reset_time_duration":100}` }),
      ),
    )
  expect(wait(99)).toBeUndefined()
  expect(wait(100)).toBe(100_000)
})

test('no header and garbled headers are no usage', () => {
  expect(readUsage(new Headers())).toBeUndefined()
  expect(readUsage(new Headers({ 'x-app-usage': '{"call_count":' }))).toBeUndefined()
})

test('usage is handed out with the call it came from, on success and on error', async () => {
  const usages: [Usage, { path: string }][] = []
  const { session } = await startStubGraph(
    [recorded('me', 200, all), recorded('error-validation', 400, all)],
    {
      onUsage: (usage, call) => usages.push([usage, call]),
    },
  )
  await session.me()
  await session.me().catch(() => {})
  expect(usages.map(([usage, call]) => [usage.app?.callCount, call.path])).toEqual([
    [28, '/v26.0/me'],
    [28, '/v26.0/me'],
  ])
})
